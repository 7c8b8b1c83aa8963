use std::fmt;
use std::str::FromStr;

use crate::Error;

/// What an area counts: the same place has a larger total than land.
///
/// Rhode Island is 1,545 square miles in total and 1,034 on land, so "half of Rhode Island" is two things.
///
/// ```
/// use howbig::Basis;
///
/// assert_eq!("land".parse::<Basis>()?, Basis::Land);
/// assert_eq!(Basis::Total.to_string(), "total");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Basis {
    /// Land and inland waters, and coastal waters where the source counts them.
    #[default]
    Total,
    /// Land alone.
    Land,
    /// Waters alone.
    Water,
    /// What a drawn outline encloses.
    Outline,
}

impl Basis {
    /// Every basis, the most usual first.
    ///
    /// ```
    /// use howbig::Basis;
    ///
    /// assert!(Basis::ALL.iter().all(|basis| basis.to_string().parse().ok() == Some(*basis)));
    /// ```
    pub const ALL: [Self; 4] = [Self::Total, Self::Land, Self::Outline, Self::Water];

    const fn name(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Land => "land",
            Self::Water => "water",
            Self::Outline => "outline",
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

impl FromStr for Basis {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|basis| basis.name().eq_ignore_ascii_case(text.trim()))
            .ok_or_else(|| Error::UnknownBasis {
                text: text.to_owned(),
            })
    }
}
