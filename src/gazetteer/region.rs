use super::Place;

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
            (Some(country), None) => Some(format!("ISO2:{country}")),
            _ => None,
        };
        let state = self
            .code("FIPS")
            .and_then(|fips| fips.get(..2))
            .map(|state| format!("FIPS:{state}"));
        let codes = state.into_iter().chain(country);
        let mut regions = codes.flat_map(|code| self.gazetteer.coded(&code));
        regions.find(|region| *region != self && self.lies_in(*region))
    }

    /// Whether it is part of a country, of a US state or of a group, by its codes.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let find = |name| Gazetteer::bundled().find(name);
    /// assert!(find("Orange County, California")?.lies_in(find("the United States")?));
    /// assert!(find("Texas")?.lies_in(find("the lower 48")?));
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
            // A county has five digits, a city seven: the first two are its state's.
            (Some(part), Some(state)) => {
                state.len() == 2 && part.len() > 2 && part.starts_with(state)
            }
            _ => false,
        };
        let in_member = || {
            region
                .members()
                .any(|member| self == member || self.lies_in(member))
        };
        self != region && (in_country() || in_state() || in_member())
    }
}
