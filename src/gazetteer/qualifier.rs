use super::folding::fold;
use super::{Gazetteer, Kind, Place};

/// "Orange County, California, US" has two.
pub(super) const MOST: u32 = 2;

/// The kind of most namesakes of cities.
const COUNTY: &str = "us_county";

impl Gazetteer {
    /// "Georgia (country)", "Georgia, US", "Georgia state", "state of Georgia", "county Cork", "the US capital".
    pub(super) fn qualified(&self, name: &str, further: u32) -> Vec<Place<'_>> {
        let splits = [
            name.strip_suffix(')')
                .and_then(|name| name.rsplit_once('(')),
            name.rsplit_once(','),
            name.rsplit_once(' '),
            name.split_once(" of ").map(swapped),
        ];
        let found = splits
            .into_iter()
            .flatten()
            .map(|(base, qualifier)| self.restricted(base, qualifier, further));
        let places = found.into_iter().find(|places| !places.is_empty());
        places.unwrap_or_else(|| {
            let kind_first = name.split_once(' ').map(swapped);
            kind_first.map_or_else(Vec::new, |(base, kind)| self.of_kind(base, kind, further))
        })
    }

    /// The places called `base` to which the qualifier applies.
    fn restricted(&self, base: &str, qualifier: &str, further: u32) -> Vec<Place<'_>> {
        if fold(qualifier) == "capital" {
            return self.capitals(base);
        }
        let mut places = self.candidates_within(base, further);
        self.restrict(&mut places, qualifier);
        if places.is_empty() && !self.called(qualifier).is_empty() {
            // "Luxembourg, Belgium" is Luxembourg Province. But "Kern, California" is not the county.
            places = self.shortened(base);
            places.retain(|place| place.kind().key() != COUNTY);
            self.restrict(&mut places, qualifier);
        }
        if places.len() > 1 {
            // Of a state of that name and a city that merely answers to it, "Washington (US state)" is the former.
            let (base, kinds) = (fold(base), Kind::called(qualifier));
            let is_so_named = |place: &Place<'_>| fold(place.name()) == base;
            if places
                .iter()
                .any(|place| is_so_named(place) && kinds.contains(&place.kind()))
            {
                places.retain(is_so_named);
            }
        }
        places
    }

    /// The places whose name goes on with a word for their kind: Sacramento County for "Sacramento".
    pub(super) fn shortened(&self, name: &str) -> Vec<Place<'_>> {
        let base = fold(name);
        if base.is_empty() {
            return Vec::new();
        }
        let words = Kind::words().map(|word| format!("{base}{}", fold(word)));
        let rows = words.flat_map(|folded| self.index.rows_named(&folded));
        let mut places: Vec<_> = self.numbered(rows).collect();
        places.sort_by_key(|place| place.number);
        places.dedup();
        places
    }

    /// The places called `base` that are of this kind.
    fn of_kind(&self, base: &str, kind: &str, further: u32) -> Vec<Place<'_>> {
        let kinds = Kind::called(kind);
        if kinds.is_empty() {
            return Vec::new();
        }
        let mut places = self.candidates_within(base, further);
        places.retain(|place| kinds.contains(&place.kind()));
        places
    }

    /// Keeps the places to which a kind, a region or another of their own names applies.
    pub(super) fn restrict(&self, places: &mut Vec<Place<'_>>, qualifier: &str) {
        if places.is_empty() {
            return;
        }
        let kinds = Kind::called(qualifier);
        let folded = fold(qualifier);
        let exact = kinds.iter().find(|kind| fold(&kind.to_string()) == folded);
        let is_exactly = |place: &Place<'_>| exact.is_some_and(|kind| place.kind() == *kind);
        if places.iter().any(is_exactly) {
            places.retain(is_exactly);
            return;
        }
        let mut regions = self.called(qualifier);
        regions.extend(self.coded(qualifier));
        let is_of_kind = |place: &Place<'_>| kinds.contains(&place.kind());
        let is_within = |place: &Place<'_>| regions.iter().any(|region| place.lies_in(*region));
        if places.iter().any(is_within) {
            // "Mexico, Mexico" is the state.
            places.retain(|place| is_of_kind(place) || is_within(place));
        } else {
            places.retain(|place| is_of_kind(place) || regions.contains(place));
        }
    }
}

fn swapped<A, B>((one, other): (A, B)) -> (B, A) {
    (other, one)
}
