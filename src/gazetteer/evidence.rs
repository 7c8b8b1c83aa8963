use std::fmt;

/// How well a figure is known.
///
/// ```
/// use howbig::{Evidence, Gazetteer};
///
/// // The better known, the greater.
/// assert!(Evidence::Unverified < Evidence::Official);
/// assert_eq!(Gazetteer::bundled().find("Iraq")?.evidence(), Evidence::Official);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Evidence {
    /// Nobody has checked it against its source. Shown with a warning, never suggested unasked.
    Unverified,
    /// Measured from an outline.
    Computed,
    /// Published by an authority and read there.
    Official,
    /// Exact by definition, as the pitch that the rules prescribe.
    Defined,
}

impl Evidence {
    /// Reads the word used in the tables. An unknown word is no evidence.
    pub(super) fn from_table(word: &str) -> Self {
        match word {
            "defined" => Self::Defined,
            "official" => Self::Official,
            "computed" => Self::Computed,
            _ => Self::Unverified,
        }
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Unverified => "unverified",
            Self::Computed => "computed",
            Self::Official => "official",
            Self::Defined => "defined",
        })
    }
}
