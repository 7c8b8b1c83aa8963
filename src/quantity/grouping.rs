/// How digits are grouped and where the decimals begin.
///
/// "109.770" is a little over a hundred in English and over a hundred thousand in German. Nothing
/// in the text tells the two apart, so the reader is told. Spaces of every width, apostrophes and
/// underscores group digits in both.
///
/// ```
/// use howbig::{Grouping, QuantityReader};
///
/// let english = QuantityReader::default();
/// let continental = QuantityReader::default().grouping(Grouping::Continental);
/// let square_metres = |reader: &QuantityReader, text| {
///     reader.read(text).map(|stated| stated.quantity().square_metres())
/// };
/// assert_eq!(square_metres(&english, "109.770 m²")?, 109.77);
/// assert_eq!(square_metres(&continental, "109.770 m²")?, 109_770.0);
/// assert_eq!(square_metres(&english, "2 195 m²")?, 2195.0);
/// assert_eq!(square_metres(&continental, "1'234,5 m²")?, 1234.5);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Grouping {
    /// Commas between thousands, a point before decimals: "107,575.5". Indian groups of two are
    /// read too: "1,50,000".
    #[default]
    English,
    /// Points between thousands, a comma before decimals: "107.575,5".
    Continental,
}

impl Grouping {
    /// The sign before decimals.
    pub(super) fn is_decimal_sign(self, sign: char) -> bool {
        match self {
            Self::English => matches!(sign, '.' | '·'),
            Self::Continental => sign == ',',
        }
    }

    /// A sign between groups of digits.
    pub(super) fn is_group_sign(self, sign: char) -> bool {
        match (self, sign) {
            (_, '\'' | '’' | '_') => true,
            (Self::English, ',') | (Self::Continental, '.') => true,
            _ => is_group_space(sign),
        }
    }
}

/// The spaces that may stand between digits: plain, no-break, thin, and narrow no-break.
pub(super) const fn is_group_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
