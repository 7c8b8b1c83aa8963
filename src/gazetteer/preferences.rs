use super::Gazetteer;
use super::place::Place;
use super::table::{Table, joined};

/// Which of several places that share a name people mean by it: `data/preferred.tsv`, where each row gives its reason.
#[derive(Debug, Default)]
pub(super) struct Preferences {
    /// Rows of a place and of one that it comes before, in order.
    pairs: Vec<(u32, u32)>,
}

impl Preferences {
    pub(super) fn read(gazetteer: &Gazetteer, table: Table) -> Self {
        let number = |id| gazetteer.get(id).map(|place| place.number);
        let mut pairs = Vec::new();
        for [place, over, _reason] in table.cells() {
            if let Some(place) = number(place) {
                pairs.extend(joined(over).filter_map(number).map(|over| (place, over)));
            }
        }
        pairs.sort_unstable();
        Self { pairs }
    }

    /// The place that comes before all others of these: by its row or, of a city, as the one after which a province is called.
    pub(super) fn first_of<'g>(&self, places: &[Place<'g>]) -> Option<Place<'g>> {
        let comes_before = |place: &Place<'_>, other: &Place<'_>| {
            place == other
                || other.yields_to(*place)
                || self
                    .pairs
                    .binary_search(&(place.number, other.number))
                    .is_ok()
        };
        let is_first = |place: &&Place<'_>| places.iter().all(|other| comes_before(place, other));
        places.iter().find(is_first).copied()
    }
}
