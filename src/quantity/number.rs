use super::digits::Digits;
use super::fraction::Fraction;
use super::grouping::Grouping;
use super::magnitude::power_of_ten;
use super::number_words;

/// A number at the start of a text: its value, how precise its writing is, and how far it reaches.
///
/// The cost is linear in the bytes that the number covers, so a text can be scanned from number
/// to number, skipping [`Number::length`] or [`NumberFault::length`] each time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Number {
    pub(crate) value: f64,
    /// Half a unit in the last place that was written.
    pub(crate) half_width: f64,
    /// Bytes of the text that belong to the number.
    pub(crate) length: usize,
}

/// Why a text does not start with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberFault {
    /// There is none.
    Absent,
    /// Its signs between digits fit no grouping, such as "1,5" read as English.
    Ungroupable {
        /// Bytes that the digits and signs cover.
        length: usize,
    },
    /// It is beyond what a floating-point number holds, or divides by zero.
    OutOfRange {
        /// Bytes that it covers.
        length: usize,
    },
}

impl NumberFault {
    /// Bytes to skip before another number can begin.
    pub(crate) const fn length(self) -> usize {
        match self {
            Self::Absent => 0,
            Self::Ungroupable { length } | Self::OutOfRange { length } => length,
        }
    }
}

impl Number {
    /// Reads digits ("2,195", "1.5 million", "3½", "1e6") or words ("twenty-one thousand",
    /// "two and a half", "half a", "a hundred").
    ///
    /// The trailing zeros of a whole number are taken as not significant: "490,000" is good to
    /// ±5,000. A fraction is good to half of its part: "3½" to ±¼. Words are good to half of the
    /// last place they name: "ten" to ±½, "two thousand" to ±500.
    pub(crate) fn at_start_of(text: &str, grouping: Grouping) -> Result<Self, NumberFault> {
        let Some(first) = text.chars().next() else {
            return Err(NumberFault::Absent);
        };
        if first.is_ascii_alphabetic() {
            return number_words::read(text).ok_or(NumberFault::Absent);
        }
        let number = Self::in_digits(text, grouping)?;
        if number.value.is_finite() && number.half_width.is_finite() {
            return Ok(number);
        }
        let length = number.length;
        Err(NumberFault::OutOfRange { length })
    }

    /// Reads words that lack their "a", as headlines have them: "hundred acres".
    ///
    /// In running text they end something longer, such as "several hundred acres".
    pub(crate) fn without_article(text: &str) -> Option<Self> {
        number_words::read_without_article(text)
    }

    fn in_digits(text: &str, grouping: Grouping) -> Result<Self, NumberFault> {
        if let Some(fraction) = Fraction::at_start_of(text) {
            let of_one = number_words::of_one(&text[fraction.length..]);
            return Ok(Self::mixed(0.0, fraction, fraction.length + of_one, text));
        }
        let digits = Digits::at_start_of(text, grouping)?;
        if let Some(whole) = digits.whole() {
            let rest = &text[digits.length..];
            if let Some(fraction) = Fraction::after_whole_number(rest) {
                return Ok(Self::mixed(
                    whole,
                    fraction,
                    digits.length + fraction.length,
                    text,
                ));
            }
        }
        let rest = &text[digits.length..];
        if let Some((size, more)) = number_words::batch_at_start_of(rest) {
            let number = Self {
                value: digits.value(0),
                half_width: digits.half_width(0),
                length: digits.length + more,
            };
            return Ok(number.scaled(size));
        }
        let (power, more) = power_of_ten(rest);
        Ok(Self {
            value: digits.value(power),
            half_width: digits.half_width(power),
            length: digits.length + more,
        })
    }

    fn mixed(whole: f64, fraction: Fraction, length: usize, text: &str) -> Self {
        let (power, more) = power_of_ten(&text[length..]);
        let scale = 10_f64.powi(power);
        Self {
            value: (whole + fraction.value()) * scale,
            half_width: fraction.half_width() * scale,
            length: length + more,
        }
    }

    /// The same digits counting something larger: "1.5m" acres are 1.5 times a million.
    pub(crate) fn scaled(self, factor: f64) -> Self {
        Self {
            value: self.value * factor,
            half_width: self.half_width * factor,
            ..self
        }
    }
}
