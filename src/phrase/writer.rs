use super::vocabulary::Vocabulary;
use super::{Numerals, Wording};

/// Writes numbers in the words and with the signs of a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writer {
    pub(super) vocabulary: &'static Vocabulary,
    numerals: Numerals,
}

impl Writer {
    pub(super) fn of(wording: Wording) -> Self {
        Self {
            vocabulary: Vocabulary::of(wording.language),
            numerals: wording.numerals,
        }
    }

    /// The word for a whole number, where it is written as one.
    pub(super) fn word(self, value: f64) -> Option<&'static str> {
        let last = match self.numerals {
            Numerals::Digits => return None,
            Numerals::Usual => self.threshold("words_to"),
            Numerals::Words => f64::INFINITY,
        };
        (value <= last).then(|| self.vocabulary.number(value))?
    }

    /// Whether it is a half more than a whole number, and small enough to be said so: 2½.
    pub(super) fn is_half_more(self, value: f64) -> bool {
        self.numerals != Numerals::Digits && value.fract() == 0.5 && value < 10.0
    }

    /// Whether numbers are spelt out wherever they can be.
    pub(super) fn prefers_words(self) -> bool {
        self.numerals == Numerals::Words
    }

    /// A number as it is written in running text: a word, "2½", "12", "2.2 million".
    pub(super) fn number(self, value: f64) -> String {
        if let Some(word) = self.word(value) {
            return word.to_owned();
        }
        if self.is_half_more(value) {
            return format!("{}½", value.trunc());
        }
        self.number_in_digits(value)
    }

    /// "12", "2.2 million", "3 × 10²¹".
    pub(super) fn number_in_digits(self, value: f64) -> String {
        if value >= WORDLESS {
            return self.scientific(value);
        }
        match self.scale(value) {
            Some((scale, one, many)) => {
                let count = value / scale;
                let is_several = count > self.threshold("singular_to");
                format!(
                    "{} {}",
                    self.digits(count),
                    if is_several { many } else { one }
                )
            }
            None => self.digits(value),
        }
    }

    /// The largest power of a thousand that a number fills and that has a name in the language, and its names for one and
    /// for several. In Spanish a thousand millions have none.
    pub(super) fn scale(self, value: f64) -> Option<(f64, &'static str, &'static str)> {
        let named = |(scale, one, many): (f64, _, _)| {
            let (one, many) = (self.vocabulary.word(one), self.vocabulary.word(many));
            (value >= scale && value < WORDLESS && !many.is_empty()).then_some((scale, one, many))
        };
        SCALES.into_iter().find_map(named)
    }

    /// A number in digits.
    pub(super) fn digits(self, value: f64) -> String {
        let text = format!("{value:.6}");
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let decimals = decimals.trim_end_matches('0');
        let mut written = String::with_capacity(text.len() + whole.len() / 3);
        let is_grouped = value.abs() >= self.threshold("grouped_from");
        for (place, digit) in (0..whole.len()).rev().zip(whole.chars()) {
            written.push(digit);
            if is_grouped && place > 0 && place % 3 == 0 {
                written.push_str(self.vocabulary.word("group_sign"));
            }
        }
        if !decimals.is_empty() {
            written.push_str(self.vocabulary.word("decimal_sign"));
            written.push_str(decimals);
        }
        written
    }

    /// "A third", or "1/3" where digits are wanted.
    pub(super) fn fraction(self, parts: u8, of: u8) -> String {
        let digits = format!("{parts}/{of}");
        match self.vocabulary.find(&digits) {
            Some(words) if self.numerals != Numerals::Digits => words.to_owned(),
            _ => digits,
        }
    }

    /// "1/3,300".
    pub(super) fn one_in(self, parts: f64) -> String {
        if parts >= WORDLESS {
            return format!("1/({})", self.scientific(parts));
        }
        format!("1/{}", self.digits(parts))
    }

    /// "3 × 10²¹": a number that no word in common use says.
    fn scientific(self, value: f64) -> String {
        let written = format!("{value:e}");
        let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
        let mantissa = self.digits(mantissa.parse().unwrap_or(1.0));
        let exponent: String = exponent.chars().map(raised).collect();
        format!("{mantissa} × 10{exponent}")
    }

    fn threshold(self, key: &str) -> f64 {
        self.vocabulary.word(key).parse().unwrap_or(f64::INFINITY)
    }
}

/// From a thousand trillions on numbers have no words that readers know.
const WORDLESS: f64 = 1e15;

fn raised(digit: char) -> char {
    match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        '-' => '⁻',
        other => other,
    }
}

/// Numbers from a million on are written with a word, which English and continental tables each have.
const SCALES: [(f64, &str, &str); 3] = [
    (1e12, "trillion", "trillions"),
    (1e9, "billion", "billions"),
    (1e6, "million", "millions"),
];
