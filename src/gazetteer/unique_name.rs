use std::borrow::Cow;

use super::{Audience, Place};

impl<'g> Place<'g> {
    /// The shortest usual name that [finds](super::Gazetteer::find) this place.
    ///
    /// Its name alone where that does, else with its kind, its region or both, else one of its other names. A province that is called
    /// after a city, and is larger than that, always has its kind with it.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// assert_eq!(gazetteer.find("US-TX")?.unique_name(), "Texas");
    /// assert_eq!(gazetteer.find("GEO")?.unique_name(), "Georgia (country)");
    /// assert_eq!(gazetteer.find("Kandahar")?.unique_name(), "Kandahar (province)");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn unique_name(self) -> Cow<'g, str> {
        let name = self.name();
        if self.is_found_by(name) && !self.is_named_after_city(name) {
            return Cow::Borrowed(name);
        }
        let region = self.region_name();
        let kind = self.kind_in_words();
        let qualified = [
            Some(format!("{name} ({kind})")),
            region.map(|region| format!("{name}, {region}")),
            region.map(|region| format!("{name}, {region} ({kind})")),
        ];
        let qualified = qualified.into_iter().flatten().map(Cow::from);
        let mut names = qualified.chain(self.aliases().map(Cow::from)).chain(
            self.code("ISO")
                .map(|code| format!("{name} ({code})").into()),
        );
        names
            .find(|name| self.is_found_by(name))
            .unwrap_or(Cow::Borrowed(self.id()))
    }

    fn is_found_by(self, name: &str) -> bool {
        let candidates = self.gazetteer.candidates(name);
        self.gazetteer.meant(&candidates, Audience::INTERNATIONAL) == Some(self)
    }

    /// What to write after its name: the state or country, or the first of several countries.
    fn region_name(self) -> Option<&'g str> {
        let country = || {
            let country = self.gazetteer.country(self.countries().next()?);
            country.filter(|country| *country != self)
        };
        self.region().or_else(country).map(Self::name)
    }
}
