use super::column::Column;
use super::folding::{fold, fold_into};
use super::qualifier::splits;
use super::similar::{Likeness, Similar};
use super::table::joined;
use super::{Gazetteer, Kind, Place};

/// How many similar names are worth reading.
const SHOWN: usize = 3;

/// The kinds of which most readers know most names.
const WIDELY_KNOWN: [&str; 9] = [
    "country",
    "territory",
    "us_state",
    "union",
    "group",
    "continent",
    "ocean",
    "sea",
    "world",
];

impl Gazetteer {
    /// The unique names most similar to one that nobody has, best first; none where nothing is likely to be meant.
    pub(super) fn nearest_names(&self, name: &str) -> Vec<String> {
        let mut places = self.similar_to(name, |_| ());
        // Sacramento County for "Sacramento" is offered, never taken: the city may have been meant.
        places.extend(self.shortened(name));
        if places.is_empty() {
            places = self.similarly_qualified(name);
        }
        let mut names: Vec<String> = Vec::with_capacity(SHOWN);
        for place in places {
            if names.len() == SHOWN {
                break;
            }
            let name = place.unique_name();
            if !names.iter().any(|other| *other == name) {
                names.push(name.into_owned());
            }
        }
        names
    }

    /// What is similar to a name that has a qualifier: "Ornage County, Florida", "state of Califronia"; else what is called so, and is
    /// of another kind. "Paris, Texas" is not the Paris of France.
    fn similarly_qualified(&self, name: &str) -> Vec<Place<'_>> {
        let is_qualifier =
            |text: &str| !Kind::called(text).is_empty() || !self.called(text).is_empty();
        let splits = || splits(name).filter(|(_, qualifier)| is_qualifier(qualifier));
        let similar = splits().map(|(base, qualifier)| {
            self.similar_to(base, |places| self.restrict(places, qualifier))
        });
        let of_kind = |(_, qualifier): &(&str, &str)| !Kind::called(qualifier).is_empty();
        let other = splits().filter(of_kind).map(|(base, _)| self.called(base));
        let mut found = similar.chain(other);
        found.find(|places| !places.is_empty()).unwrap_or_default()
    }

    /// The places with the most similar names, of those that are left by a restriction: the fewest slips first, then what most
    /// people know, then the largest.
    fn similar_to(&self, name: &str, restrict: impl Fn(&mut Vec<Place<'_>>)) -> Vec<Place<'_>> {
        let folded = fold(name);
        let names = self.similar.get_or_init(|| self.folded_names());
        let mut found: Vec<_> = names.like(&folded).collect();
        let Some(fewest) = found.iter().map(|likeness| likeness.edits).min() else {
            return Vec::new();
        };
        let place = |likeness: &Likeness| Place {
            gazetteer: self,
            number: likeness.row,
        };
        found.retain(|likeness| likeness.edits <= fewest + usize::from(likeness.known));
        found.sort_by_cached_key(|likeness| {
            let place = place(likeness);
            let is_alias = strsim::osa_distance(&fold(place.name()), &folded) != likeness.edits;
            let size = place.size().map_or(0.0, |size| size.square_metres());
            // Positive numbers are in the order of their bits.
            let size = std::cmp::Reverse(size.to_bits());
            (
                likeness.edits,
                !likeness.known,
                is_alias,
                size,
                likeness.row,
            )
        });
        let mut places: Vec<_> = found.iter().map(place).collect();
        places.dedup();
        restrict(&mut places);
        places
    }

    fn folded_names(&self) -> Similar {
        let mut names = Similar::default();
        let mut buffer = String::new();
        for place in self.places() {
            let known = WIDELY_KNOWN.contains(&place.kind().key());
            let aliases = joined(place.cell(Column::Aliases));
            for name in std::iter::once(place.name()).chain(aliases) {
                fold_into(name, &mut buffer);
                names.add(&buffer, place.number, known);
            }
        }
        names.sort();
        names
    }
}
