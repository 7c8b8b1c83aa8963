use super::number::{Number, NumberFault};
use super::{Grouping, StatedQuantity, Unit};
use crate::Error;

/// Reads amounts of area as people write them.
///
/// A number comes first: digits with or without grouping, decimals, exponents, fractions, words,
/// "million" and the like. A unit follows; see [`Unit::named`]. A bare unit is exactly one of it.
///
/// ```
/// use howbig::QuantityReader;
///
/// let reader = QuantityReader::default();
/// for text in ["2195km2", "2,195 sq. km.", "2 195 km²", "219,500 ha", "2,195 million m²"] {
///     assert_eq!(reader.read(text)?.quantity().to_string(), "2,195 km²");
/// }
/// for text in ["ten hectares", "1e5 m2", "1/10 km²", "a thousand ares"] {
///     assert_eq!(reader.read(text)?.quantity().square_metres(), 100_000.0);
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

/// Words that make a length of what they follow.
pub(crate) const LENGTH_WORDS: [&str; 9] = [
    "wide", "long", "across", "high", "tall", "deep", "away", "around", "thick",
];

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
    /// [`Error::AmbiguousUnit`] come from the unit behind a number.
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
        let trimmed = text.trim();
        let fail = |reason: String| Error::NotAQuantity {
            text: trimmed.to_owned(),
            reason,
        };
        if trimmed.is_empty() {
            return Err(fail(
                "nothing is written; write for example 2,195 sq km".to_owned(),
            ));
        }
        let number = match Number::at_start_of(trimmed, self.grouping) {
            Ok(number) => number,
            Err(NumberFault::Absent) => return bare_unit(trimmed).map_err(fail),
            Err(NumberFault::Ungroupable { length }) => {
                return Err(fail(self.ungroupable(&trimmed[..length])));
            }
            Err(NumberFault::OutOfRange { length }) => {
                let digits = abridged(&trimmed[..length]);
                return Err(fail(format!(
                    "{digits} is no number that can be reckoned with"
                )));
            }
        };
        let unit = without_joint(&trimmed[number.length..]);
        if unit.is_empty() {
            let example = format!("write for example {trimmed} km² or {trimmed} acres");
            return Err(fail(format!("it has no unit; {example}")));
        }
        if let Some(stated) = measured(number, unit) {
            return Ok(stated);
        }
        match dimension_fault(&trimmed[..number.length], unit) {
            Some(reason) => Err(fail(reason)),
            None => Unit::named(unit).map(|unit| stated(number, unit)),
        }
    }

    fn ungroupable(&self, digits: &str) -> String {
        let digits = abridged(digits);
        let other = self.grouping.other();
        let (grouped, decimal) = match self.grouping {
            Grouping::English => ("1,234,567", "1.5"),
            Grouping::Continental => ("1.234.567", "1,5"),
        };
        format!(
            "the digits of {digits} are not grouped as in {grouped} and have no decimals as in \
             {decimal}; if {digits} is {other}, ask for {other} grouping"
        )
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
fn squared(length: &str) -> Option<&'static Unit> {
    match Unit::spelled(length) {
        Some(_) => None,
        None => Unit::spelled(&format!("sq {length}")),
    }
}

/// "km", "square miles wide" and "cubic metres" are no areas.
fn dimension_fault(number: &str, unit: &str) -> Option<String> {
    if squared(unit).is_some() {
        return Some(format!(
            "{unit} is a length; write \"{number} sq {unit}\" for an area, or \"{number} {unit} \
             square\" for a square of that side"
        ));
    }
    let first = unit.split_whitespace().next()?.to_ascii_lowercase();
    if matches!(first.as_str(), "cubic" | "cu" | "cu.") {
        return Some(format!(
            "{unit} is a volume; an area has square units such as km²"
        ));
    }
    let (area, last) = unit.rsplit_once(char::is_whitespace)?;
    let is_length_word = LENGTH_WORDS
        .iter()
        .any(|word| word.eq_ignore_ascii_case(last));
    if !is_length_word {
        return None;
    }
    let unit = Unit::spelled(area).or_else(|| squared(area))?;
    Some(format!(
        "\"{last}\" measures a length, {} measure an area; write \"{number} {}\" without it, or a \
         length with a unit such as miles",
        unit.plural(),
        unit.plural()
    ))
}

/// A unit alone is exactly one of it.
fn bare_unit(text: &str) -> Result<StatedQuantity, String> {
    if text.starts_with(['-', '−', '–']) {
        return Err("areas are not negative; leave out the sign".to_owned());
    }
    match Unit::named(text) {
        Ok(unit) => Ok(StatedQuantity::new(1.0, 0.0, unit)),
        Err(error @ Error::AmbiguousUnit { .. }) => Err(error.to_string()),
        Err(_) => Err("it begins with no number; write for example 2,195 sq km".to_owned()),
    }
}

/// What stands between number and unit: spaces, and the hyphen of "490,000-acre".
pub(super) fn without_joint(rest: &str) -> &str {
    let rest = rest.trim_start();
    rest.strip_prefix('-').unwrap_or(rest).trim_start()
}

/// The start of what was written, where a message cannot quote all of it.
fn abridged(written: &str) -> String {
    const MOST: usize = 40;
    match written.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written.to_owned(),
    }
}
