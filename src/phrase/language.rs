use std::fmt;
use std::str::FromStr;

use super::english::English;
use super::french::French;
use super::german::German;
use super::grammar::Grammar;
use super::spanish::Spanish;
use crate::Error;

/// A language that phrases are said in.
///
/// Each is a table of words in `data/languages` and the few functions of its grammar.
///
/// ```
/// use howbig::{Comparison, Language, Surface, Wording};
///
/// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("Luxembourg")?)?;
/// let said = |code: &str| -> Result<String, howbig::Error> {
///     Ok(Wording::new().language(code.parse()?).phrase(&comparison).to_string())
/// };
/// assert_eq!(said("en")?, "slightly smaller than Luxembourg");
/// assert_eq!(said("de")?, "etwas kleiner als Luxemburg");
/// assert_eq!(said("fr")?, "un peu moins que la superficie du Luxembourg");
/// assert_eq!(said("es")?, "algo menos que la superficie de Luxemburgo");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

impl Language {
    /// Every language there is.
    ///
    /// ```
    /// assert!(howbig::Language::ALL.iter().all(|language| language.code().parse().ok() == Some(*language)));
    /// ```
    pub const ALL: [Self; 4] = [Self::English, Self::German, Self::French, Self::Spanish];

    /// Its ISO 639-1 code.
    ///
    /// ```
    /// assert_eq!(howbig::Language::German.code(), "de");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
        }
    }

    pub(super) const fn grammar(self) -> &'static dyn Grammar {
        match self {
            Self::English => &English,
            Self::German => &German,
            Self::French => &French,
            Self::Spanish => &Spanish,
        }
    }
}

/// Reads a code of two letters, alone or at the head of a locale: `de`, `DE`, `de-AT`, `de_CH.UTF-8`.
///
/// # Errors
/// [`Error::UnknownLanguage`] for any other.
impl FromStr for Language {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let code = text.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
            .ok_or_else(|| Error::UnknownLanguage {
                text: text.to_owned(),
            })
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.code())
    }
}
