use super::folding::{fold, with_digraphs};
use super::{Audience, Gazetteer, Place};
use crate::Error;

/// Names longer than this are not looked up: the longest known is 90 bytes, with qualifiers 150.
const LONGEST_NAME: usize = 250;

impl Gazetteer {
    /// The one place with this name, alias or code.
    ///
    /// Case, accents, punctuation, spacing and "the" do not matter; "St." is Saint, "&" is and, "Co." is County.
    /// A name that several places share needs a qualifier: `Georgia, US`, `Georgia (country)`, `Orange County,
    /// California`, `Province of Limburg, Belgium`. Where one of them is by far the usual meaning, as Luxembourg the
    /// country is and not the Belgian province, `data/preferred.tsv` says so and why, and the name means that one;
    /// [`candidates`](Self::candidates) still has all.
    ///
    /// Every code of a place finds it with its scheme before it, as the tables write them: `ISO2:US`, `ISO3:USA`, `NUM:840`
    /// (ISO 3166-1), `ISO:US-CA` (ISO 3166-2), `USPS:CA`, `FIPS:06` (a state), `FIPS:06059` (a county), `GEC:IZ` (the Factbook's). Codes of ISO
    /// and the US postal service need no scheme: `US`, `USA`, `US-CA`, `CA`.
    ///
    /// Two or three capitals are a code as well as a name, and a code that two places share is ambiguous like a name:
    /// `CA` is Canada or California, `US-CA` is California. In other spellings names come before codes. With the feature `languages`, names in other languages come after both, so
    /// that no name changes its meaning with the feature.
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
    /// assert_eq!(gazetteer.find("FIPS:06059")?.unique_name(), "Orange County, California");
    /// assert_eq!(gazetteer.find("the U.S. capital")?.unique_name(), "Washington, DC");
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
        match self.meant(&candidates, audience) {
            Some(place) => Ok(place),
            None if candidates.is_empty() => Err(Error::UnknownPlace {
                name: name.to_owned(),
                nearest: self.nearest_names(name),
            }),
            None => Err(Error::AmbiguousPlace {
                name: name.to_owned(),
                candidates: (candidates.iter())
                    .map(|place| place.unique_name().into_owned())
                    .collect(),
            }),
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
            self.candidates_within(name, super::qualifier::MOST)
        }
    }

    /// Of the places that share a name, the one that readers mean: the only one, the preferred, or the only one at home.
    ///
    /// What is preferred comes first because its namesakes are written with a qualifier at home, too: Ontario, California.
    pub(crate) fn meant<'g>(
        &self,
        candidates: &[Place<'g>],
        audience: Audience,
    ) -> Option<Place<'g>> {
        let at_home = || {
            let mut at_home = candidates
                .iter()
                .filter(|place| audience.is_at_home_in(**place));
            at_home.next().filter(|_| at_home.next().is_none()).copied()
        };
        match candidates {
            [place] => Some(*place),
            _ => self.preferred(candidates).or_else(at_home),
        }
    }

    /// Of the places that share a name, the one that comes before all others wherever it is read.
    pub(crate) fn preferred<'g>(&self, candidates: &[Place<'g>]) -> Option<Place<'g>> {
        self.preferences.first_of(candidates)
    }

    pub(super) fn candidates_within(&self, name: &str, qualifiers: u32) -> Vec<Place<'_>> {
        let name = name.trim_matches(|end: char| end == '.' || end.is_whitespace());
        let mut places = self.called(name);
        if places.is_empty() && qualifiers > 0 {
            places = self.qualified(name, qualifiers - 1);
        }
        places
    }

    /// The places with this name or, where there is none, this code or this name in another language.
    pub(crate) fn called(&self, name: &str) -> Vec<Place<'_>> {
        if is_long_code(name) {
            let places = self.coded(name).filter(|place| place.has_code(name));
            let mut places: Vec<_> = places.collect();
            places.dedup();
            if !places.is_empty() {
                return places;
            }
        }
        let folded = fold(name);
        let mut places: Vec<_> = self.numbered(self.index.rows_named(&folded)).collect();
        if places.is_empty()
            && let Some(name) = with_digraphs(name)
        {
            places.extend(self.numbered(self.index.rows_named(&fold(&name))));
        }
        if places.is_empty() || is_short_code(name) {
            places.extend(self.coded(name));
            places.sort_unstable_by_key(|place| place.number);
        }
        #[cfg(feature = "languages")]
        if places.is_empty() {
            places.extend(self.numbered(self.languages.rows_named(self, &folded)));
        }
        // An alias may fold to the same letters as the name does.
        places.dedup();
        if places.len() > 1 && name.chars().any(is_beyond_latin) {
            // In Latin letters 山西 and 陕西 are one name, as are many that are written without vowels.
            let is_so_written = |place: &Place<'_>| place.is_written(name);
            if places.iter().any(is_so_written) {
                places.retain(is_so_written);
            }
        }
        places
    }

    pub(super) fn coded<'g>(&'g self, code: &str) -> impl Iterator<Item = Place<'g>> + use<'g> {
        self.numbered(self.index.rows_coded(code))
    }
}

/// Whether a text has the form of an ISO 3166-2 code or of a code with its scheme: AR-K, which is not "Ark.", FIPS:48.
fn is_long_code(text: &str) -> bool {
    text.as_bytes().get(2) == Some(&b'-') || text.contains(':')
}

/// Whether a text has the form of an ISO 3166-1 or postal code: PA, which may be Panama or "Pa.".
pub(super) fn is_short_code(text: &str) -> bool {
    (2..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a letter is of a script that folding transliterates, and not only strips of its accent.
fn is_beyond_latin(letter: char) -> bool {
    letter > '\u{36f}' && letter.is_alphabetic() && !('\u{1e00}'..='\u{1eff}').contains(&letter)
}

impl Place<'_> {
    /// Whether this is its id or a code of it, letter by letter.
    fn has_code(&self, text: &str) -> bool {
        self.id() == text
            || self
                .codes()
                .any(|(scheme, code)| code == text || text.split_once(':') == Some((scheme, code)))
    }

    /// Whether it has this name letter by letter.
    fn is_written(&self, name: &str) -> bool {
        #[cfg(feature = "languages")]
        let mut others = self.names_in_languages();
        #[cfg(not(feature = "languages"))]
        let mut others = std::iter::empty::<&str>();
        self.name() == name
            || self.aliases().any(|alias| alias == name)
            || others.any(|other| other == name)
    }
}
