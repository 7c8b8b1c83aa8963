use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::hedging::without_hedge;
use super::leading_quantity::longest_unit;
use super::number::{Number, NumberFault};
use super::number_words::HYPHENS;
use super::{Grouping, StatedQuantity, Unit, continental, quantity_fault};
use crate::Error;

/// Reads amounts of area as people write them.
///
/// A number comes first: digits with or without grouping, decimals, exponents, fractions, words,
/// "million" and the like. A unit follows; see [`Unit::named`]. A bare unit is exactly one of it.
/// Words and signs before the number such as "about", "over" and "~" are read over: they say how
/// sure the writer was, not how much it is.
///
/// ```
/// use howbig::QuantityReader;
///
/// let reader = QuantityReader::default();
/// for text in ["2195km2", "2,195 sq. km.", "2 195 km²", "219,500 ha", "2,195 million m²"] {
///     assert_eq!(reader.read(text)?.quantity().to_string(), "2,195 km²");
/// }
/// for text in ["ten hectares", "1e5 m2", "1/10 km²", "a thousand ares", "about 10 ha"] {
///     assert_eq!(reader.read(text)?.quantity().square_metres(), 100_000.0);
/// }
/// # Ok::<(), howbig::Error>(())
/// ```
///
/// Amounts in German, French and Spanish words are read with the digits of those languages:
///
/// ```
/// use howbig::Quantity;
///
/// for text in ["2,5 Mio. Hektar", "2,5 millions d’hectares", "2,5 millones de hectáreas"] {
///     assert_eq!(text.parse::<Quantity>()?, "25,000 km²".parse()?);
/// }
/// # Ok::<(), howbig::Error>(())
/// ```
///
/// "10 miles square" is a square with sides of ten miles, and "1.5m acres" is a million and a half,
/// since an `m` for metres could not stand before a unit of area:
///
/// ```
/// use howbig::Quantity;
///
/// assert_eq!("10 miles square".parse::<Quantity>()?, "100 square miles".parse()?);
/// assert_eq!("1.5m acres".parse::<Quantity>()?, "1,500,000 acres".parse()?);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuantityReader {
    pub(super) grouping: Grouping,
}

/// Letters that newspapers put behind a number. They are read so only before a unit of area.
const ABBREVIATED_MAGNITUDES: [(&str, f64); 4] = [("k", 1e3), ("m", 1e6), ("b", 1e9), ("t", 1e12)];

impl QuantityReader {
    /// Says how digits are grouped; [`Grouping::English`] unless told otherwise.
    ///
    /// ```
    /// use howbig::{Grouping, QuantityReader};
    ///
    /// let reader = QuantityReader::default().grouping(Grouping::Continental);
    /// assert_eq!(reader.read("109.770 km²")?.quantity().to_string(), "109,770 km²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    #[must_use]
    pub const fn grouping(self, grouping: Grouping) -> Self {
        Self { grouping }
    }

    /// Reads a whole text as one amount of area.
    ///
    /// # Errors
    ///
    /// [`Error::NotAQuantity`] says what is missing or does not fit; [`Error::UnknownUnit`] and
    /// [`Error::AmbiguousUnit`] come from the unit. Digits that fit no grouping may be those of the
    /// other convention: ask for it by [`grouping`](Self::grouping).
    ///
    /// ```
    /// use howbig::QuantityReader;
    ///
    /// let error = QuantityReader::default().read("5 km").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     r#""5 km" is not an area: km is a length; write "5 sq km" for an area, or "5 km square" for a square of that side"#,
    /// );
    /// ```
    pub fn read(&self, text: &str) -> Result<StatedQuantity, Error> {
        self.recognise(text)?.ok_or_else(|| Error::NotAQuantity {
            text: text.trim().to_owned(),
            reason: "it begins with no number; write for example 2,195 sq km".to_owned(),
        })
    }

    /// Reads a text that may be something else: nothing is found, and nothing is wrong, where it
    /// neither begins with a number nor is a unit.
    pub(crate) fn recognise(&self, text: &str) -> Result<Option<StatedQuantity>, Error> {
        let text = half_width_signs(text.trim());
        let fail = |reason: String| {
            Err(Error::NotAQuantity {
                text: text.clone().into_owned(),
                reason,
            })
        };
        if text.is_empty() {
            return fail("nothing is written; write for example 2,195 sq km".to_owned());
        }
        let amount = without_hedge(&text);
        if let Some(stated) = continental::read(amount) {
            return Ok(Some(stated));
        }
        let number = match self.number(amount) {
            Ok(number) => number,
            Err(NumberFault::Absent) if amount.starts_with(['-', '−', '–']) => {
                return fail("areas are not negative; leave out the sign".to_owned());
            }
            Err(NumberFault::Absent) => return self.without_number(&text),
            Err(NumberFault::Ungroupable { length }) => {
                return fail(quantity_fault::ungroupable(
                    &amount[..length],
                    self.grouping,
                ));
            }
            Err(NumberFault::OutOfRange { length }) => {
                return fail(quantity_fault::out_of_range(&amount[..length]));
            }
        };
        let (written, rest) = amount.split_at(number.length);
        let unit = without_joint(rest);
        if unit.is_empty() {
            let example = format!("write for example {written} km² or {written} acres");
            return fail(format!("it has no unit; {example}"));
        }
        if let Some(stated) = measured(number, unit).or_else(|| self.with_fraction(number, unit)) {
            return Ok(Some(stated));
        }
        if let Some(reason) = quantity_fault::range(rest, &["to", "or"], self.grouping)
            .or_else(|| quantity_fault::dimension(written, unit))
        {
            return fail(reason);
        }
        if let Some((end, _)) = longest_unit(number, unit) {
            let understood = amount.len() - unit.len() + end;
            return fail(quantity_fault::leftover(
                &amount[..understood],
                &unit[end..],
            ));
        }
        Unit::named(unit).map(|unit| Some(stated(number, unit)))
    }

    fn number(&self, text: &str) -> Result<Number, NumberFault> {
        Number::at_start_of(text, self.grouping).or_else(|fault| match fault {
            NumberFault::Absent => Number::without_article(text).ok_or(fault),
            _ => Err(fault),
        })
    }

    /// "acre and a half" after "an".
    fn with_fraction(&self, number: Number, unit: &str) -> Option<StatedQuantity> {
        let (unit, more) = unit.rsplit_once(" and ")?;
        let fraction = Number::at_start_of(more, self.grouping).ok()?;
        if fraction.length != more.len() || fraction.value >= 1.0 {
            return None;
        }
        let number = Number {
            value: number.value + fraction.value,
            half_width: fraction.half_width,
            ..number
        };
        Some(stated(number, Unit::spelled(unit)?))
    }

    /// A unit alone is exactly one of it.
    fn without_number(&self, text: &str) -> Result<Option<StatedQuantity>, Error> {
        let range = text
            .split_once(' ')
            .filter(|(first, _)| first.eq_ignore_ascii_case("between"));
        if let Some((_, numbers)) = range
            && let Ok(number) = self.number(numbers)
            && let Some(reason) =
                quantity_fault::range(&numbers[number.length..], &["and", "to"], self.grouping)
        {
            return Err(Error::NotAQuantity {
                text: text.to_owned(),
                reason,
            });
        }
        match Unit::named(text) {
            Ok(unit) => Ok(Some(StatedQuantity::new(1.0, 0.0, unit))),
            Err(error @ Error::AmbiguousUnit { .. }) => Err(error),
            Err(_) => Ok(None),
        }
    }
}

/// A number with a unit of area, one way or another.
pub(super) fn measured(number: Number, unit: &str) -> Option<StatedQuantity> {
    if let Some(unit) = Unit::spelled(unit) {
        return Some(stated(number, unit));
    }
    if let Some(square) = unit_of_side(unit) {
        let half_width = 2.0 * number.value * number.half_width;
        let area = number.value * number.value;
        return Some(StatedQuantity::new(area, half_width, square));
    }
    let (abbreviation, rest) = unit.split_once(char::is_whitespace)?;
    let (_, factor) = (ABBREVIATED_MAGNITUDES.iter())
        .find(|(letter, _)| letter.eq_ignore_ascii_case(abbreviation))?;
    Some(stated(number.scaled(*factor), Unit::spelled(rest)?))
}

fn stated(number: Number, unit: &'static Unit) -> StatedQuantity {
    StatedQuantity::new(number.value, number.half_width, unit)
}

/// "miles square" gives the square mile.
fn unit_of_side(unit: &str) -> Option<&'static Unit> {
    let (length, last) = unit.trim_end_matches('.').rsplit_once([' ', '-'])?;
    let square = last.eq_ignore_ascii_case("square");
    square.then(|| squared(length))?
}

/// The unit of area that belongs to a unit of length.
pub(super) fn squared(length: &str) -> Option<&'static Unit> {
    match Unit::spelled(length) {
        Some(_) => None,
        None => Unit::spelled(&format!("sq {length}")),
    }
}

/// What stands between number and unit: spaces, and the hyphen of "490,000-acre".
pub(super) fn without_joint(rest: &str) -> &str {
    let rest = rest.trim_start();
    rest.strip_prefix(HYPHENS).unwrap_or(rest).trim_start()
}

/// The full-width signs of East Asian typesetting, "１２，３４５　ｈａ", as the plain ones.
fn half_width_signs(text: &str) -> Cow<'_, str> {
    const FULL_WIDTH: RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
    if !text.contains(|sign| FULL_WIDTH.contains(&sign)) {
        return Cow::Borrowed(text);
    }
    let plain = |sign| match sign {
        // They follow the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        _ => sign,
    };
    Cow::Owned(text.chars().map(plain).collect())
}
