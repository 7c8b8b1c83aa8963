use super::folding::fold;
use super::lookup::is_short_code;
use super::seat::CITY;
use super::{Gazetteer, Kind, Overlap, Place};

/// "Orange County, California, US" has two.
pub(super) const MOST: u32 = 2;

/// "Cork, Republic of Ireland" needs no comma, "union territory Ladakh" has two words before the name: so long is what is tried.
const MOST_WORDS: usize = 3;

/// The kind of most namesakes of cities.
/// Kinds of places that leave out the word for their kind before the country they lie in.
const SUBDIVISIONS: [&str; 2] = ["province", "subdivision"];

impl Gazetteer {
    /// "Georgia (country)", "Georgia, US", "Georgia state", "state of Georgia", "county Cork", "the US capital".
    pub(super) fn qualified(&self, name: &str, further: u32) -> Vec<Place<'_>> {
        let qualified =
            splits(name).map(|(base, qualifier)| self.restricted(base, qualifier, further));
        // "county Cork".
        let kind_first = name.match_indices(' ').take(MOST_WORDS);
        let of_kind = kind_first.filter_map(|(space, _)| {
            let (kind, base) = name.split_at_checked(space)?;
            Some(self.of_kind(base, kind, further))
        });
        let mut found = qualified.chain(of_kind);
        found.find(|places| !places.is_empty()).unwrap_or_default()
    }

    /// The places called `base` to which the qualifier applies.
    fn restricted(&self, base: &str, qualifier: &str, further: u32) -> Vec<Place<'_>> {
        if fold(qualifier) == "capital" {
            return self.capitals(base);
        }
        let mut places = self.candidates_within(base, further);
        self.restrict(&mut places, qualifier);
        if places.is_empty() {
            places = self.named_with_kind(base, qualifier);
        }
        if places.is_empty() && !self.called(qualifier).is_empty() {
            // "Luxembourg, Belgium" is Luxembourg Province. But "Kern, California" is not the county, nor "Valencia,
            // Venezuela" Lake Valencia.
            places = self.shortened(base);
            places.retain(|place| SUBDIVISIONS.contains(&place.kind().key()));
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

    /// The places whose name has the word for their kind in it: Lake Victoria for "Victoria (lake)".
    fn named_with_kind(&self, base: &str, kind: &str) -> Vec<Place<'_>> {
        let kinds = Kind::called(kind);
        if kinds.is_empty() {
            return Vec::new();
        }
        let [base, kind] = [fold(base), fold(kind)];
        let rows = [format!("{kind}{base}"), format!("{base}{kind}")]
            .into_iter()
            .flat_map(|folded| self.index.rows_named(&folded));
        let mut places: Vec<_> = self.numbered(rows).collect();
        places.retain(|place| kinds.contains(&place.kind()));
        places.dedup();
        places
    }

    /// The places whose name goes on with a word for their kind: Sacramento County for "Sacramento".
    pub(super) fn shortened(&self, name: &str) -> Vec<Place<'_>> {
        let base = fold(name);
        if base.is_empty() {
            return Vec::new();
        }
        let words = Kind::words().map(|word| format!("{base}{word}"));
        let rows = words.flat_map(|folded| self.index.rows_named(&folded));
        let mut places: Vec<_> = self.numbered(rows).collect();
        places.sort_by_key(|place| place.number);
        places.dedup();
        places
    }

    /// The regions whose name goes on with a word for their kind: Luxembourg Province for "Luxembourg". Not so the counties, most of
    /// which are called after somebody.
    pub(crate) fn regions_called(&self, name: &str) -> Vec<Place<'_>> {
        let mut places = self.shortened(name);
        places.retain(|place| matches!(place.kind().key(), "province" | "subdivision"));
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
        let asks_for_city = kinds.iter().any(|kind| kind.key() == CITY);
        // A city that is a province of its own is a city for all that, and a province of Brazil is a state.
        let is_exactly = |place: &Place<'_>| {
            exact.is_some_and(|kind| place.kind() == *kind || kind.key() == CITY && place.is_city())
                || !kinds.is_empty() && fold(&place.kind_in_words()) == folded
        };
        if places.iter().any(is_exactly) {
            places.retain(is_exactly);
            return;
        }
        let mut regions = self.called(qualifier);
        regions.extend(self.coded(qualifier));
        let code = qualifier.trim();
        if is_short_code(code) {
            // ON alone is no code, but after a place in Canada it is short for CA-ON.
            let countries = places.iter().flat_map(|place| place.countries());
            let codes = countries.map(|country| format!("ISO:{country}-{code}"));
            regions.extend(codes.flat_map(|code| self.coded(&code)));
        }
        let is_of_kind =
            |place: &Place<'_>| kinds.contains(&place.kind()) || asks_for_city && place.is_city();
        let is_within = |place: &Place<'_>| regions.iter().any(|region| is_in(*place, *region));
        if places.iter().any(is_within) {
            // "Mexico, Mexico" is the state.
            places.retain(|place| is_of_kind(place) || is_within(place));
        } else {
            places.retain(|place| is_of_kind(place) || regions.contains(place));
        }
    }
}

/// Whether a place lies in a region, by codes or, in a subdivision of its own country, by their outlines: Glasgow in Scotland.
fn is_in(place: Place<'_>, region: Place<'_>) -> bool {
    let is_subdivision = matches!(region.kind().key(), "province" | "subdivision");
    let in_one_country =
        || (place.countries()).any(|one| region.countries().any(|other| one == other));
    let is_drawn_inside = || place.overlap(region) == Some(Overlap::Inside);
    place.lies_in(region) || is_subdivision && in_one_country() && is_drawn_inside()
}

/// The ways to take a text as a name with a qualifier: "Georgia (country)", "Georgia, US", "Georgia state", "state of Georgia".
pub(super) fn splits(name: &str) -> impl Iterator<Item = (&str, &str)> {
    let marked = [
        name.strip_suffix(')')
            .and_then(|name| name.rsplit_once('(')),
        name.rsplit_once(','),
    ];
    let spaced = name.rmatch_indices(' ').take(MOST_WORDS);
    let spaced = spaced.filter_map(|(space, _)| name.split_at_checked(space));
    let before = name.split_once(" of ").map(swapped);
    marked.into_iter().flatten().chain(spaced).chain(before)
}

fn swapped<A, B>((one, other): (A, B)) -> (B, A) {
    (other, one)
}
