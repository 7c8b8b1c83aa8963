use super::column::Column;
use super::folding::{fold, fold_into};
use super::similar::Similar;
use super::table::joined;
use super::{Gazetteer, Place};

/// How many similar names are worth reading.
const SHOWN: usize = 3;

/// More slips than this, and anything is similar to anything.
const MOST_EDITS: usize = 3;

impl Gazetteer {
    /// The unique names most similar to one that nobody has, best first.
    pub(super) fn nearest_names(&self, name: &str) -> Vec<String> {
        // Sacramento County for "Sacramento" is offered, never taken: the city may have been meant.
        let mut similar = self.shortened(name);
        similar.truncate(SHOWN);
        if similar.is_empty() {
            similar = self.similar_to(name, |_| ());
        }
        if similar.is_empty()
            && let Some((base, qualifier)) = name.rsplit_once(',')
        {
            similar = self.similar_to(base, |places| self.restrict(places, qualifier));
        }
        similar
            .iter()
            .map(|place| place.unique_name().into_owned())
            .collect()
    }

    /// The places with the most similar name, of those that are left by a restriction.
    fn similar_to(&self, name: &str, restrict: impl Fn(&mut Vec<Place<'_>>)) -> Vec<Place<'_>> {
        let folded = fold(name);
        // One slip in three letters still shows what was meant.
        let most = (folded.len() / 3).min(MOST_EDITS);
        let names = self.similar.get_or_init(|| self.folded_names());
        let of_distance = |edits| {
            let mut places: Vec<_> = self.numbered(names.rows_at(edits, &folded)).collect();
            places.sort_by_key(|place| place.number);
            places.dedup();
            restrict(&mut places);
            // Whose own name is that near comes before those that have it as one among others.
            let is_named =
                |place: &Place<'_>| strsim::osa_distance(&fold(place.name()), &folded) == edits;
            if places.iter().any(is_named) {
                places.retain(is_named);
            }
            places.truncate(SHOWN);
            places
        };
        let mut found = (1..=most).map(of_distance);
        found.find(|places| !places.is_empty()).unwrap_or_default()
    }

    fn folded_names(&self) -> Similar {
        let mut names = Similar::default();
        let mut buffer = String::new();
        for place in self.places() {
            let aliases = joined(place.cell(Column::Aliases));
            for name in std::iter::once(place.name()).chain(aliases) {
                fold_into(name, &mut buffer);
                names.add(&buffer, place.number);
            }
        }
        names.sort();
        names
    }
}
