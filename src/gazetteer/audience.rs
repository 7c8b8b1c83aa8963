use std::fmt;
use std::str::FromStr;

use super::Place;
use crate::Error;

/// For whom something is said: the readers of one country, or of any.
///
/// A name that several places share means the one in the reader's own country.
///
/// ```
/// use howbig::{Audience, Gazetteer};
///
/// let american: Audience = "us".parse()?;
/// let georgia = Gazetteer::bundled().find_for("Georgia", american)?;
/// assert_eq!(georgia.unique_name(), "Georgia (US state)");
/// assert!(Gazetteer::bundled().find_for("Georgia", Audience::INTERNATIONAL).is_err());
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Audience {
    country: Option<[u8; 2]>,
}

impl Audience {
    /// Readers of no country in particular.
    ///
    /// ```
    /// use howbig::Audience;
    ///
    /// assert_eq!(Audience::default(), Audience::INTERNATIONAL);
    /// assert_eq!(Audience::INTERNATIONAL.to_string(), "international");
    /// ```
    pub const INTERNATIONAL: Self = Self { country: None };

    /// The letters of the readers' country; none where they are of no country in particular.
    pub(crate) const fn country(self) -> Option<[u8; 2]> {
        self.country
    }

    /// Whether a place lies in these readers' own country.
    ///
    /// ```
    /// use howbig::{Audience, Gazetteer};
    ///
    /// let french: Audience = "FR".parse()?;
    /// assert!(french.is_at_home_in(Gazetteer::bundled().find("France")?));
    /// assert!(!french.is_at_home_in(Gazetteer::bundled().find("Texas")?));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn is_at_home_in(self, place: Place<'_>) -> bool {
        self.country
            .is_some_and(|code| place.countries().any(|country| country.as_bytes() == code))
    }
}

/// Reads an ISO 3166-1 code of two letters, in either case.
impl FromStr for Audience {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.as_bytes() {
            &[first, second] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                Ok(Self {
                    country: Some([first.to_ascii_uppercase(), second.to_ascii_uppercase()]),
                })
            }
            _ => Err(Error::NotACountryCode {
                text: text.to_owned(),
            }),
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.country {
            Some([first, second]) => {
                write!(formatter, "{}{}", char::from(first), char::from(second))
            }
            None => formatter.write_str("international"),
        }
    }
}
