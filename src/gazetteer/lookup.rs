use std::borrow::Cow;

use super::folding::fold;
use super::{Audience, Gazetteer, Place};
use crate::Error;

/// Names longer than this are not looked up: the longest known is 90 bytes, with qualifiers 150.
const LONGEST_NAME: usize = 250;

/// "Orange County, California, US" has two.
const MOST_QUALIFIERS: u32 = 2;

impl Gazetteer {
    /// The one place with this name, alias or code.
    ///
    /// Case, accents, punctuation, spacing and "the" do not matter; "St." is Saint, "&" is and, "Co." is County.
    /// A name that several places share needs a qualifier: `Georgia, US`, `Georgia (country)`, `Orange County,
    /// California`. Names come before codes, and a code that two places share is ambiguous like a name: `CA` is
    /// Canada or California, `US-CA` is California.
    ///
    /// # Errors
    /// [`Error::AmbiguousPlace`] with a name for each candidate that finds it alone;
    /// [`Error::UnknownPlace`] with the most similar names.
    ///
    /// ```
    /// use howbig::{Error, Gazetteer};
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// assert_eq!(gazetteer.find("Georgia, US")?.unique_name(), "Georgia (US state)");
    /// assert!(matches!(gazetteer.find("Georgia"), Err(Error::AmbiguousPlace { .. })));
    /// # Ok::<(), Error>(())
    /// ```
    pub fn find(&self, name: &str) -> Result<Place<'_>, Error> {
        self.find_for(name, Audience::INTERNATIONAL)
    }

    /// The place that readers of a country mean by this name: of those that share it, the one in their own country.
    ///
    /// # Errors
    /// As for [`find`](Self::find).
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let ours = Gazetteer::bundled().find_for("Georgia", "GE".parse()?)?;
    /// assert_eq!(ours.unique_name(), "Georgia (country)");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn find_for(&self, name: &str, audience: Audience) -> Result<Place<'_>, Error> {
        let candidates = self.candidates(name);
        match candidates.as_slice() {
            [] => Err(Error::UnknownPlace {
                name: name.to_owned(),
                nearest: self.nearest_names(name),
            }),
            [place] => Ok(*place),
            several => {
                let mut at_home = several
                    .iter()
                    .filter(|place| audience.is_at_home_in(**place));
                match (at_home.next(), at_home.next()) {
                    (Some(place), None) => Ok(*place),
                    _ => Err(ambiguous(name, several)),
                }
            }
        }
    }

    /// All places that this name can mean, in the order of the tables; none where it is unknown.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().candidates("Georgia").len() > 1);
    /// assert!(Gazetteer::bundled().candidates("Atlantis").is_empty());
    /// ```
    pub fn candidates(&self, name: &str) -> Vec<Place<'_>> {
        if name.len() > LONGEST_NAME {
            Vec::new()
        } else {
            self.candidates_within(name, MOST_QUALIFIERS)
        }
    }

    fn candidates_within(&self, name: &str, qualifiers: u32) -> Vec<Place<'_>> {
        let name = name.trim();
        let mut places = self.named(name);
        if places.is_empty() {
            places = self.coded(name);
        }
        if places.is_empty() && qualifiers > 0 {
            places = self.qualified(name, qualifiers - 1);
        }
        places
    }

    fn named(&self, name: &str) -> Vec<Place<'_>> {
        self.numbered(self.index.rows_named(&fold(name)))
    }

    fn coded(&self, code: &str) -> Vec<Place<'_>> {
        self.numbered(self.index.rows_coded(code))
    }

    fn numbered(&self, numbers: impl Iterator<Item = u32>) -> Vec<Place<'_>> {
        let mut numbers: Vec<_> = numbers.collect();
        numbers.dedup();
        numbers
            .into_iter()
            .map(|number| Place {
                gazetteer: self,
                number,
            })
            .collect()
    }

    /// "Georgia (country)", "Georgia, US", "Georgia state", "state of Georgia".
    fn qualified(&self, name: &str, further: u32) -> Vec<Place<'_>> {
        let splits = [
            name.strip_suffix(')')
                .and_then(|name| name.rsplit_once('(')),
            name.rsplit_once(','),
            name.rsplit_once(' '),
            name.split_once(" of ").map(|(kind, base)| (base, kind)),
        ];
        let found = splits
            .into_iter()
            .flatten()
            .map(|(base, qualifier)| self.restricted(base, qualifier, further));
        found
            .into_iter()
            .find(|places| !places.is_empty())
            .unwrap_or_default()
    }

    /// The places called `base` to which the qualifier applies.
    fn restricted(&self, base: &str, qualifier: &str, further: u32) -> Vec<Place<'_>> {
        let mut places = self.candidates_within(base, further);
        self.restrict(&mut places, qualifier);
        if places.len() > 1 {
            // Of a state of that name and a city that merely answers to it, "Washington (US state)" is the former.
            let base = fold(base);
            let is_so_named = |place: &Place<'_>| fold(place.name()) == base;
            if places
                .iter()
                .any(|place| is_so_named(place) && place.kind().is_called(&fold(qualifier)))
            {
                places.retain(is_so_named);
            }
        }
        places
    }

    /// Keeps the places to which a kind, a region or another of their own names applies.
    pub(super) fn restrict(&self, places: &mut Vec<Place<'_>>, qualifier: &str) {
        if places.is_empty() {
            return;
        }
        let folded = fold(qualifier);
        let mut regions = self.named(qualifier);
        regions.extend(self.coded(qualifier));
        let is_in_one = |place: &Place<'_>| {
            regions
                .iter()
                .any(|region| place == region || place.lies_in(*region))
        };
        places.retain(|place| place.kind().is_called(&folded) || is_in_one(place));
    }
}

fn ambiguous(name: &str, candidates: &[Place<'_>]) -> Error {
    let candidates = candidates
        .iter()
        .map(|place| place.unique_name().into_owned())
        .collect();
    Error::AmbiguousPlace {
        name: name.to_owned(),
        candidates,
    }
}

impl<'g> Place<'g> {
    /// The shortest usual name that finds this place and no other.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// assert_eq!(gazetteer.find("US-TX")?.unique_name(), "Texas");
    /// assert_eq!(gazetteer.find("GEO")?.unique_name(), "Georgia (country)");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn unique_name(self) -> Cow<'g, str> {
        let name = self.name();
        let with_kind = format!("{name} ({})", self.kind());
        let with_region = self
            .region()
            .map(|region| format!("{name}, {}", region.name()));
        let with_both = with_region
            .as_ref()
            .map(|name| format!("{name} ({})", self.kind()));
        let candidates = [
            Some(Cow::Borrowed(name)),
            Some(with_kind.into()),
            with_region.map(Cow::from),
            with_both.map(Cow::from),
        ];
        let finds_me = |name: &Cow<'_, str>| self.gazetteer.candidates(name) == [self];
        candidates
            .into_iter()
            .flatten()
            .find(finds_me)
            .unwrap_or(Cow::Borrowed(self.id()))
    }

    /// The state or country that tells it apart from its namesakes.
    fn region(self) -> Option<Self> {
        let state = self
            .code("FIPS")
            .and_then(|fips| fips.get(..2))
            .map(|state| format!("FIPS:{state}"));
        let countries = self.countries().map(|country| format!("ISO2:{country}"));
        let regions = state
            .into_iter()
            .chain(countries)
            .flat_map(|code| self.gazetteer.coded(&code));
        regions
            .into_iter()
            .find(|region| *region != self && self.lies_in(*region))
    }

    /// Whether it is part of a country or of a US state, by its codes.
    fn lies_in(self, region: Self) -> bool {
        let in_country = region
            .code("ISO2")
            .is_some_and(|country| self.countries().any(|of| of == country));
        let in_state = || match (self.code("FIPS"), region.code("FIPS")) {
            (Some(county), Some(state)) => {
                state.len() == 2 && county.len() == 5 && county.starts_with(state)
            }
            _ => false,
        };
        in_country || in_state()
    }
}
