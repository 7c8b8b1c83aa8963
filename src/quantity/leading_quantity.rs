use super::number::Number;
use super::quantity_fault::is_by_depth;
use super::quantity_reader::{measured, without_joint};
use super::unit_table::{LONGEST_NAME, UnitTable};
use super::{QuantityReader, StatedQuantity};

/// Words in the longest name of a unit, and one more.
const MOST_WORDS: usize = 8;

/// What a text starts with, as far as amounts of area go; see [`QuantityReader::read_leading`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeadingQuantity {
    quantity: Option<StatedQuantity>,
    length: usize,
}

impl LeadingQuantity {
    /// What a text starts with that starts with a number.
    pub(crate) fn of(number: Number, text: &str) -> Self {
        let unit = without_joint(text.get(number.length..).unwrap_or_default());
        let found = longest_unit(number, unit)
            .filter(|&(end, _)| !UnitTable::bundled().is_everyday(&unit[..end]));
        Self {
            quantity: found.map(|(_, stated)| stated),
            length: found.map_or(number.length, |(end, _)| text.len() - unit.len() + end),
        }
    }

    /// The amount of area, where there is one.
    ///
    /// ```
    /// use howbig::QuantityReader;
    ///
    /// let leading = QuantityReader::default().read_leading("three times a day");
    /// assert_eq!(leading.quantity(), None);
    /// ```
    pub const fn quantity(&self) -> Option<StatedQuantity> {
        self.quantity
    }

    /// The bytes that the amount covers; without one, those of a number that is something else,
    /// which can be skipped; 0 where no number begins.
    ///
    /// ```
    /// use howbig::QuantityReader;
    ///
    /// let reader = QuantityReader::default();
    /// assert_eq!(reader.read_leading("490,000-acre fire").length(), "490,000-acre".len());
    /// assert_eq!(reader.read_leading("490,000 people").length(), "490,000".len());
    /// assert_eq!(reader.read_leading("people").length(), 0);
    /// ```
    pub const fn length(&self) -> usize {
        self.length
    }
}

impl QuantityReader {
    /// Reads the amount of area that a text starts with, and leaves the rest alone.
    ///
    /// This is the step for scanning running text: its cost is linear in [`LeadingQuantity::length`].
    /// Names of units that are ordinary words besides are not taken for units here.
    ///
    /// ```
    /// use howbig::QuantityReader;
    ///
    /// let text = "2,195 sq. km. of the estimated 109,770 sq. km.";
    /// let leading = QuantityReader::default().read_leading(text);
    /// assert_eq!(&text[..leading.length()], "2,195 sq. km");
    /// assert!(leading.quantity().is_some_and(|stated| stated.quantity().square_metres() == 2195e6));
    /// assert!(QuantityReader::default().read_leading("three are").quantity().is_none());
    /// ```
    pub fn read_leading(&self, text: &str) -> LeadingQuantity {
        let number = match Number::at_start_of(text, self.grouping) {
            Ok(number) => number,
            Err(fault) => {
                return LeadingQuantity {
                    quantity: None,
                    length: fault.length(),
                };
            }
        };
        LeadingQuantity::of(number, text)
    }
}

/// Where the longest unit ends that a text begins with, and the number of that unit.
pub(super) fn longest_unit(number: Number, text: &str) -> Option<(usize, StatedQuantity)> {
    prefixes(text).into_iter().rev().find_map(|end| {
        let stated = measured(number, &text[..end])?;
        (!goes_on(&text[end..])).then_some((end, stated))
    })
}

/// Whether something else is made of a unit by what follows: "ha⁻¹" counts per hectare, and
/// "acre-feet" are volumes.
fn goes_on(rest: &str) -> bool {
    let power = rest.strip_prefix('^').unwrap_or(rest);
    let negative = power.len() < rest.len() && power.starts_with(['-', '−']);
    negative || power.starts_with('⁻') || is_by_depth(rest)
}

/// Where the first words of a text end, as far as they can be a unit's name: at most one sign and
/// one space stand between its words, and a "2" that marks a square stands right behind its unit.
fn prefixes(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut end = 0;
    let table = UnitTable::bundled();
    while end < LONGEST_NAME && ends.len() < MOST_WORDS {
        let rest = &text[end..];
        let word_start = rest.trim_start_matches(['.', '-', '^', '(']);
        let word_start = word_start
            .strip_prefix([' ', '\n', '\u{a0}'])
            .unwrap_or(word_start);
        let spaced = word_start.len() < rest.len() && !rest.starts_with('^');
        let word_end = word_start.find(|sign: char| !sign.is_alphanumeric());
        let word = &word_start[..word_end.unwrap_or(word_start.len())];
        if word.is_empty() || (spaced && word == "2") || !table.may_spell_unit(word) {
            break;
        }
        end = text.len() - word_start.len() + word.len();
        ends.push(end);
    }
    ends
}
