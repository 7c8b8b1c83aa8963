use super::overlap::is_within_state;
use super::{Gazetteer, Place};

impl<'g> Place<'g> {
    /// The state or country that it lies in, by its codes; none for a country, and for what lies in several.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let county = Gazetteer::bundled().find("Orange County, California")?;
    /// let state = county.region().expect("a county lies in a state");
    /// assert_eq!(state.name(), "California");
    /// assert_eq!(state.region().map(|country| country.name()), Some("the United States"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn region(self) -> Option<Self> {
        let mut countries = self.countries();
        let country = match (countries.next(), countries.next()) {
            (Some(country), None) => self.gazetteer.country(country),
            _ => None,
        };
        let state = self
            .code("FIPS")
            .and_then(|fips| fips.get(..2))
            .and_then(|state| self.gazetteer.coded(&format!("FIPS:{state}")).next());
        let mut regions = state.into_iter().chain(country);
        regions.find(|region| *region != self && self.lies_in(*region))
    }

    /// Whether it is part of a country, of a state or province or of a group, by its codes and what the tables say.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let find = |name| Gazetteer::bundled().find(name);
    /// assert!(find("Orange County, California")?.lies_in(find("the United States")?));
    /// assert!(find("Texas")?.lies_in(find("the lower 48")?));
    /// assert!(find("Toronto")?.lies_in(find("Ontario, Canada")?));
    /// assert!(!find("Alaska")?.lies_in(find("the lower 48")?));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn lies_in(self, region: Self) -> bool {
        let in_country = || {
            region
                .code("ISO2")
                .is_some_and(|country| self.countries().any(|of| of == country))
        };
        let in_state = || match (self.code("FIPS"), region.code("FIPS")) {
            (Some(code), Some(state)) => is_within_state(code, state),
            _ => false,
        };
        let in_member = || {
            region
                .members()
                .any(|member| self == member || self.lies_in(member))
        };
        // What the figures of a country count in is not thereby said to be its ground, and of a continent nobody says so.
        let is_said = || {
            !matches!(region.kind().key(), "country" | "continent")
                && self.gazetteer.is_said_to_lie_in(self, region)
        };
        self != region && (in_country() || in_state() || is_said() || in_member())
    }
}

impl Gazetteer {
    /// The country or territory with this ISO 3166-1 code of two letters.
    pub(super) fn country(&self, code: &str) -> Option<Place<'_>> {
        self.coded(&format!("ISO2:{code}")).next()
    }
}
