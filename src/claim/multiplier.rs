use super::cursor::Cursor;
use super::vocabulary::Class;
use crate::Grouping;
use crate::quantity::Number;

/// A stated multiple of a reference: "12 times", "twice", "two-thirds", "2 percent", "two to three times".
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Multiplier {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) form: Form,
    /// Half a unit of the last digit of a percentage, as a part of one.
    pub(super) precision: Option<f64>,
    /// Half a unit of the last decimal; zero for whole numbers and fractions.
    pub(super) half_decimal: f64,
}

/// Percentages that end in zeros are round numbers; this is as vague as they are taken to be.
const VAGUEST_PERCENTAGE: f64 = 2.5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "12 times", "twice", "double".
    Times,
    /// "half", "two-thirds", "1/3,300".
    Part,
    /// "2 percent".
    Percent,
    /// "12", before things that are counted.
    Count,
}

impl Multiplier {
    pub(super) const ONCE: Self = Self::exactly(1.0, Form::Times);

    pub(super) const fn exactly(value: f64, form: Form) -> Self {
        Self {
            low: value,
            high: value,
            form,
            precision: None,
            half_decimal: 0.0,
        }
    }

    /// Reads a multiple, or a plain number as a [`Form::Count`].
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        if !Self::may_begin(cursor) {
            return None;
        }
        cursor.remembered(|tokens| &tokens.multipliers, Self::read_new)
    }

    /// Whether a number comes next, or a word such as "twice" or "between".
    fn may_begin(cursor: &Cursor<'_>) -> bool {
        let begins = Class::NUMBER.with(Class::COMPARISON);
        cursor.token().is_some_and(|token| token.class.has(begins)) || cursor.is_range()
    }

    fn read_new(cursor: &mut Cursor<'_>) -> Option<Self> {
        let word = cursor.one_of(&[
            ("half again", 1.5),
            ("twice", 2.0),
            ("thrice", 3.0),
            ("double", 2.0),
            ("triple", 3.0),
            ("treble", 3.0),
            ("quadruple", 4.0),
        ]);
        if let Some(times) = word {
            return Some(Self::exactly(times, Form::Times));
        }
        cursor.attempt(Self::counted)
    }

    fn counted(cursor: &mut Cursor<'_>) -> Option<Self> {
        let between = cursor.take(&["between", "from"]);
        let start = *cursor;
        let low = number(cursor)?;
        let high = cursor.attempt(|cursor| {
            let joined = if between {
                cursor.take(&["and", "to"])
            } else {
                cursor.take(&["to", "or", "-", "–", "—"])
            };
            let high = if joined { number(cursor)? } else { return None };
            (high > low).then_some(high)
        });
        if between && high.is_none() {
            return None;
        }
        let high = high.unwrap_or(low);
        let (form, scale) = form(cursor, high);
        // Numbers are not read again where nobody asks for their digits.
        let has_digits =
            form == Form::Percent || cursor.slice(start.start(), cursor.end()).contains('.');
        let half_width = (has_digits
            .then(|| read_number(&mut start.clone()))
            .flatten())
        .map_or(0.0, |written| written.half_width);
        Some(Self {
            low: low / scale,
            high: high / scale,
            form,
            precision: (form == Form::Percent).then(|| half_width.min(VAGUEST_PERCENTAGE) / scale),
            half_decimal: if half_width < 0.5 { half_width } else { 0.0 },
        })
    }
}

/// What stands behind the number, and what the number is to be divided by.
fn form(cursor: &mut Cursor<'_>, value: f64) -> (Form, f64) {
    // "1/10th".
    if cursor.is_glued() {
        cursor.take(&["th", "rd", "nd"]);
    }
    let start = cursor.at;
    let _ = cursor.take(&["-", "–"]);
    if cursor.take(&["times", "x", "×", "fold"]) {
        return (Form::Times, 1.0);
    }
    cursor.at = start;
    if cursor.take(&["percent", "pct", "%"]) || cursor.phrase("per cent") {
        return (Form::Percent, 100.0);
    }
    let form = if value < 1.0 { Form::Part } else { Form::Count };
    (form, 1.0)
}

/// A number in digits or in words. "a" alone is none.
pub(super) fn number(cursor: &mut Cursor<'_>) -> Option<f64> {
    if cursor.phrase("a dozen") || cursor.take(&["dozen"]) {
        return Some(12.0);
    }
    read_number(cursor).map(|number| number.value)
}

/// The same without dozens, with its precision.
fn read_number(cursor: &mut Cursor<'_>) -> Option<Number> {
    let class = |cursor: &Cursor<'_>| cursor.token().map(|token| token.class).unwrap_or_default();
    let next = class(&cursor.moved(cursor.at + 1));
    let article = matches!(cursor.word(), "a" | "an" | "A" | "An");
    let begins = !article || next.has(Class::NUMBER) || next.has(Class::COMPARISON);
    if !class(cursor).has(Class::NUMBER) || !begins {
        return None;
    }
    let (start, at) = (cursor.start(), cursor.at);
    let number = plain_number(cursor)?;
    let is_article = ["a", "an"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(cursor.slice(start, start + number.length)));
    if is_article || number.value <= 0.0 {
        cursor.at = at;
        return None;
    }
    Some(number)
}

/// A number as it stands, and be it an article.
pub(super) fn plain_number(cursor: &mut Cursor<'_>) -> Option<Number> {
    cursor.remembered(
        |tokens| &tokens.numbers,
        |cursor| {
            let number = Number::at_start_of(cursor.rest(), Grouping::English).ok()?;
            cursor.skip_to(cursor.start() + number.length);
            Some(number)
        },
    )
}
