use super::digits::digit_run;
use super::grouping::is_group_space;
use super::number_words::{self, is_one_of, next_word};

/// A fraction such as "½" or "3/4" within a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fraction {
    numerator: f64,
    denominator: f64,
    /// Bytes of the text that it covers, with what joins it to a whole number.
    pub(super) length: usize,
}

/// The fractions that have a character of their own.
const SINGLE_CHARACTERS: [(char, f64, f64); 18] = [
    ('½', 1.0, 2.0),
    ('⅓', 1.0, 3.0),
    ('⅔', 2.0, 3.0),
    ('¼', 1.0, 4.0),
    ('¾', 3.0, 4.0),
    ('⅕', 1.0, 5.0),
    ('⅖', 2.0, 5.0),
    ('⅗', 3.0, 5.0),
    ('⅘', 4.0, 5.0),
    ('⅙', 1.0, 6.0),
    ('⅚', 5.0, 6.0),
    ('⅐', 1.0, 7.0),
    ('⅛', 1.0, 8.0),
    ('⅜', 3.0, 8.0),
    ('⅝', 5.0, 8.0),
    ('⅞', 7.0, 8.0),
    ('⅑', 1.0, 9.0),
    ('⅒', 1.0, 10.0),
];

impl Fraction {
    /// "½" or "3/4" at the very start.
    pub(super) fn at_start_of(text: &str) -> Option<Self> {
        Self::single_character(text).or_else(|| Self::with_slash(text))
    }

    /// "½", " ½", " 1/2", "-1/2" or " and a half" after the whole number of "3½".
    pub(super) fn after_whole_number(rest: &str) -> Option<Self> {
        if let Some(and) = after_and(rest) {
            let joint = rest.len() - and.len();
            let fraction = Self::at_start_of(and).or_else(|| Self::in_words(and))?;
            return Some(Self {
                length: joint + fraction.length,
                ..fraction
            });
        }
        let joined = rest.strip_prefix(|sign| is_group_space(sign) || sign == '-');
        let fraction = match joined {
            Some(text) => Self::at_start_of(text)?,
            None => Self::single_character(rest)?,
        };
        let joint = rest.len() - joined.unwrap_or(rest).len();
        Some(Self {
            length: fraction.length + joint,
            ..fraction
        })
    }

    fn single_character(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        let known = SINGLE_CHARACTERS.iter().find(|(sign, ..)| *sign == first);
        known.map(|&(sign, numerator, denominator)| Self {
            numerator,
            denominator,
            length: sign.len_utf8(),
        })
    }

    fn in_words(text: &str) -> Option<Self> {
        let (numerator, denominator, length) = number_words::parts_at_start_of(text)?;
        Some(Self {
            numerator,
            denominator,
            length,
        })
    }

    fn with_slash(text: &str) -> Option<Self> {
        let numerator = digit_run(text);
        let after = text[numerator.len()..].strip_prefix(['/', '⁄'])?;
        let (denominator, length) = grouped_run(after);
        Some(Self {
            numerator: numerator.parse().ok()?,
            denominator: denominator.parse().ok()?,
            length: text.len() - after.len() + length,
        })
    }

    /// Infinite or not a number where the denominator is zero.
    pub(super) fn value(self) -> f64 {
        self.numerator / self.denominator
    }

    /// Half of one part: a quarter for halves.
    pub(super) fn half_width(self) -> f64 {
        0.5 / self.denominator
    }
}

/// What follows the "and" of "2 and a half".
fn after_and(rest: &str) -> Option<&str> {
    let (_, end) = next_word(rest).filter(|(word, _)| is_one_of(word, &["and"]))?;
    Some(rest[end..].trim_start())
}

/// The digits of "3,300" without their commas, and the bytes they cover.
fn grouped_run(text: &str) -> (String, usize) {
    let lead = digit_run(text);
    let (mut digits, mut length) = (lead.to_owned(), lead.len());
    while let Some(rest) = text[length..].strip_prefix(',') {
        let group = digit_run(rest);
        if group.len() != 3 || !(1..=3).contains(&lead.len()) {
            break;
        }
        digits.push_str(group);
        length += 1 + group.len();
    }
    (digits, length)
}
