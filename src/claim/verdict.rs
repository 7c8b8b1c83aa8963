use std::fmt;

/// What is to be thought of a claim.
///
/// ```
/// use howbig::{ClaimReader, Verdict};
///
/// let verdict = |text| ClaimReader::default().claims(text).next().map(|claim| claim.verdict());
/// assert_eq!(verdict("Botswana is twice the size of Wales."), Some(Verdict::Off));
/// assert_eq!(verdict("Botswana is not twice the size of Wales."), Some(Verdict::NotJudged));
/// assert_eq!(verdict("Botswana is about 28 times the size of Wales."), Some(Verdict::Holds));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Verdict {
    /// True within what its wording allows, on the basis it names or on total area.
    Holds,
    /// True by land area and false by total area, or the reverse.
    DependsOnBasis,
    /// Wrong by more than its wording allows.
    Off,
    /// Wrong by a ratio that a mix-up of units explains.
    WrongUnit,
    /// What it compares is unknown or ambiguous, or an amount stands alone.
    NotCheckable,
    /// The text does not state it: it denies, supposes or asks it. What is so is told all the same.
    NotJudged,
}

impl Verdict {
    /// Every verdict, the best first.
    pub const ALL: [Self; 6] = [
        Self::Holds,
        Self::DependsOnBasis,
        Self::Off,
        Self::WrongUnit,
        Self::NotCheckable,
        Self::NotJudged,
    ];
}

/// One word, as programs read it: `holds`, `depends_on_basis`.
impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Holds => "holds",
            Self::DependsOnBasis => "depends_on_basis",
            Self::Off => "off",
            Self::WrongUnit => "wrong_unit",
            Self::NotCheckable => "not_checkable",
            Self::NotJudged => "not_judged",
        })
    }
}
