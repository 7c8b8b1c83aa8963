use std::fmt;

/// What an outline goes around, which is not always what a figure counts.
///
/// ```
/// use howbig::{Covers, Gazetteer};
///
/// let gazetteer = Gazetteer::bundled();
/// let covers = |name| gazetteer.find(name).ok()?.outline().map(|outline| outline.covers());
/// assert_eq!(covers("Rhode Island"), Some(Covers::LandAndInlandWater));
/// assert_eq!(covers("Lake Superior"), Some(Covers::WaterSurface));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Covers {
    /// Everything within the border and the sea's shore: land, rivers and most lakes, but not the sea that a total may count.
    LandAndInlandWater,
    /// A lake within its shore, with its smaller islands.
    WaterSurface,
}

impl fmt::Display for Covers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::LandAndInlandWater => "land and inland water",
            Self::WaterSurface => "water surface",
        })
    }
}
