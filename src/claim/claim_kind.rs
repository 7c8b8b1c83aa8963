use std::fmt;

/// What sort of relation a claim states.
///
/// ```
/// use howbig::{ClaimKind, ClaimReader};
///
/// let claim = ClaimReader::default().claims("Burundi is slightly smaller than Maryland.").next();
/// assert_eq!(claim.map(|claim| claim.kind()), Some(ClaimKind::Equality));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ClaimKind {
    /// "about 12 times the size of", "half as large as".
    Multiple,
    /// "the size of", "slightly smaller than", "Wales-sized".
    Equality,
    /// "bigger than", "less than the size of".
    Order,
    /// "98 percent of".
    Share,
    /// A place with a figure: "the U.S. capital (177 sq km)".
    RestatedFigure,
    /// One area in two units: "21,420 m² or 2.142 ha".
    TwoUnits,
    /// A length where an area is meant, or the reverse: "23 square miles wide".
    Dimension,
    /// An amount alone that is larger than a country, of what never was, or than the place it lies in: "1.1 million square
    /// miles burned", "1.1 million square miles of wilderness in Wales".
    Magnitude,
}

impl ClaimKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Multiple,
        Self::Equality,
        Self::Order,
        Self::Share,
        Self::RestatedFigure,
        Self::TwoUnits,
        Self::Dimension,
        Self::Magnitude,
    ];
}

/// One word, as programs read it: `multiple`, `two_units`.
impl fmt::Display for ClaimKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Multiple => "multiple",
            Self::Equality => "equality",
            Self::Order => "order",
            Self::Share => "share",
            Self::RestatedFigure => "restated_figure",
            Self::TwoUnits => "two_units",
            Self::Dimension => "dimension",
            Self::Magnitude => "magnitude",
        })
    }
}
