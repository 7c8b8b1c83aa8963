use super::Qualifier;
use super::cursor::Cursor;
use super::multiplier::{number, plain_number};
use super::nouns::{is_conjunction, is_determiner, is_link, is_preposition, is_punctuation};
use super::qualifying::{fillers, qualifier};
use super::side::square_of;
use super::vocabulary::Class;
use crate::quantity::{LENGTH_WORDS, Number};
use crate::{Grouping, LeadingQuantity, Quantity, QuantityReader, StatedQuantity, Surface, Unit};

/// An area stated in a text: "2,195 sq km", "about 500 acres", "between 2,000 and 3,000 acres".
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    /// With what qualifies it.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) qualifier: Qualifier,
    pub(super) low: StatedQuantity,
    pub(super) high: StatedQuantity,
    /// The word that makes a length of it: "23 square miles wide".
    pub(super) length_word: Option<&'static str>,
    /// How it is written.
    pub(super) form: AmountForm,
}

/// How an area is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AmountForm {
    /// "15 sq km".
    Area,
    /// The side of a square: "10 miles square".
    Side,
    /// The sides of a rectangle: "5 km by 3 km".
    Sides,
}

/// "490,000" is not taken to be vaguer than this.
const VAGUEST: f64 = 0.05;

impl Amount {
    /// Reads an area, with its qualifier and a range.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        if !(Self::may_begin(cursor) && cursor.is_near(Class::UNIT)) || is_rate(*cursor) {
            return None;
        }
        cursor.remembered(
            |tokens| &tokens.amounts,
            |cursor| {
                fillers(cursor);
                let start = cursor.start();
                let qualifier = qualifier(cursor).unwrap_or(Qualifier::Plain);
                let amount_start = cursor.start();
                if let Some(product) = cursor.attempt(product) {
                    return Some(Self {
                        start,
                        end: cursor.end(),
                        qualifier,
                        low: product,
                        high: product,
                        length_word: None,
                        form: AmountForm::Sides,
                    });
                }
                let (low, high) = range(cursor)?;
                let end = cursor.end();
                let is_side = cursor.slice(amount_start, end).ends_with("square");
                Some(Self {
                    start,
                    end,
                    qualifier,
                    low,
                    high,
                    length_word: length_word(cursor),
                    form: if is_side {
                        AmountForm::Side
                    } else {
                        AmountForm::Area
                    },
                })
            },
        )
    }

    /// Whether a number comes next, or what may stand before one.
    pub(super) fn may_begin(cursor: &Cursor<'_>) -> bool {
        let begins = Class::NUMBER.with(Class::QUALIFIER);
        cursor.token().is_some_and(|token| token.class.has(begins)) || cursor.is_range()
    }

    /// The area itself; of a range, the middle.
    pub(super) fn quantity(&self) -> Quantity {
        (self.low.quantity() + self.high.quantity()) * 0.5
    }

    pub(super) fn unit(&self) -> &'static Unit {
        self.high.unit()
    }

    /// The least and the greatest that is stated.
    pub(super) fn bounds(&self) -> (Quantity, Quantity) {
        (self.low.quantity(), self.high.quantity())
    }

    /// The bounds with what the digits leave open: half a unit of the last one, but where zeros
    /// end a number no more than a twentieth of it.
    pub(super) fn vague_bounds(&self) -> (Quantity, Quantity) {
        let vagueness = |stated: &StatedQuantity| {
            let most = stated.quantity() * VAGUEST;
            let ends_in_zeros = stated.half_width().to(stated.unit()) > 1.0;
            if ends_in_zeros && stated.half_width() > most {
                most
            } else {
                stated.half_width()
            }
        };
        let (low, high) = self.bounds();
        (low - vagueness(&self.low), high + vagueness(&self.high))
    }

    pub(super) fn surface(&self) -> Surface {
        if self.low == self.high {
            Surface::from(self.low)
        } else {
            Surface::from(self.quantity())
        }
    }

    /// The area in the unit it was stated in: "2,195 km²", "2,000 to 3,000 acres".
    pub(super) fn shown(&self) -> String {
        let high = self.high.quantity().display_in(self.unit());
        if self.low == self.high {
            return high.to_string();
        }
        let (low, high) = (
            self.low.quantity().display_in(self.low.unit()).to_string(),
            high.to_string(),
        );
        // The unit is said once.
        let unit = low.match_indices(' ').find_map(|(at, _)| {
            let unit = low.get(at..)?;
            high.ends_with(unit).then_some(unit)
        });
        let low = low.strip_suffix(unit.unwrap_or_default()).unwrap_or(&low);
        format!("{low} to {high}")
    }
}

/// Whether a rate comes next: "an acre" behind "3.2 tons", "per acre".
pub(super) fn is_rate(cursor: Cursor<'_>) -> bool {
    const NEAR: isize = 4;
    let unit = cursor.moved(cursor.at + 1).token();
    if !unit.is_some_and(|unit| unit.class.has(Class::UNIT)) {
        return false;
    }
    if cursor.word().eq_ignore_ascii_case("per") {
        return true;
    }
    let each = ["a", "an", "each", "every"];
    if !each
        .iter()
        .any(|each| each.eq_ignore_ascii_case(cursor.word()))
    {
        return false;
    }
    let joins = |word: &str| is_punctuation(word) || is_preposition(word) || is_link(word);
    (1..NEAR)
        .map_while(|distance| cursor.at.checked_sub(distance as usize))
        .map(|at| cursor.moved(at))
        .take_while(|before| !joins(before.word()) && !is_conjunction(before.word()))
        .any(|before| {
            before
                .word()
                .starts_with(|sign: char| sign.is_ascii_digit())
                || is_counted(before)
        })
}

/// Whether a word is a number.
fn is_counted(cursor: Cursor<'_>) -> bool {
    number(&mut cursor.clone()).is_some()
}

/// One number with its unit.
fn single(cursor: &mut Cursor<'_>) -> Option<StatedQuantity> {
    let token = cursor.token()?;
    if !token.class.has(Class::NUMBER) {
        return None;
    }
    cursor.remembered(
        |tokens| &tokens.singles,
        |cursor| {
            if cursor.take(&["each", "every"]) {
                return one_unit(cursor);
            }
            let (start, written) = (cursor.start(), cursor.rest());
            let number = plain_number(cursor)?;
            let leading = LeadingQuantity::of(number, written);
            let stated = match leading.quantity() {
                Some(stated) => {
                    cursor.skip_to(start + leading.length());
                    and_a_half(cursor, number, stated).unwrap_or(stated)
                }
                None => of_one_unit(cursor, number)?,
            };
            let positive = stated.quantity() > Quantity::ZERO && stated.quantity().is_finite();
            positive.then_some(stated)
        },
    )
}

/// "hectare" behind "each".
fn one_unit(cursor: &mut Cursor<'_>) -> Option<StatedQuantity> {
    const LONGEST: usize = 3;
    const ONE: &str = "1 ";
    if !cursor.token()?.class.has(Class::UNIT) {
        return None;
    }
    let start = cursor.start();
    let one = format!(
        "{ONE}{}",
        cursor.slice(start, cursor.moved(cursor.at + LONGEST).end())
    );
    let leading = QuantityReader::default().read_leading(&one);
    let stated = leading.quantity()?;
    cursor.skip_to(start + leading.length() - ONE.len());
    Some(stated)
}

/// Whether "of a hectare" comes next: a part of that is an amount, and no share of something.
pub(super) fn is_of_one_unit(cursor: Cursor<'_>) -> bool {
    let unit = cursor.moved(cursor.at + 2).token();
    cursor.word() == "of"
        && matches!(cursor.word_at(1), "a" | "an")
        && unit.is_some_and(|unit| unit.class.has(Class::UNIT))
}

/// "of a hectare" behind a part of one: "0.6 of a hectare".
fn of_one_unit(cursor: &mut Cursor<'_>, number: Number) -> Option<StatedQuantity> {
    let is_part = number.value > 0.0 && number.value < 1.0;
    if !is_part || !is_of_one_unit(*cursor) {
        return None;
    }
    cursor.at += 2;
    let one = one_unit(cursor)?;
    times_unit(number.value, one)
}

/// "and a half" behind "an acre".
fn and_a_half(
    cursor: &mut Cursor<'_>,
    number: Number,
    stated: StatedQuantity,
) -> Option<StatedQuantity> {
    if cursor.word() != "and" {
        return None;
    }
    cursor.attempt(|cursor| {
        let part = cursor.one_of(&[
            ("and a half", 0.5),
            ("and a quarter", 0.25),
            ("and a third", 1.0 / 3.0),
        ])?;
        // "An acre and a half share".
        let ends = !cursor.is_word() || is_preposition(cursor.word()) || is_link(cursor.word());
        ends.then(|| times_unit(number.value + part, stated))?
    })
}

/// So many of the unit in which something is stated.
fn times_unit(number: f64, stated: StatedQuantity) -> Option<StatedQuantity> {
    let written = format!("{number} {}", stated.unit().name());
    QuantityReader::default().read(&written).ok()
}

/// "5 km by 3 km", "5 by 3 miles", "100 m x 70 m": what they enclose.
fn product(cursor: &mut Cursor<'_>) -> Option<StatedQuantity> {
    const BY: [&str; 3] = ["by", "x", "×"];
    if !(1..5).any(|distance| BY.contains(&cursor.word_at(distance))) {
        return None;
    }
    let (one, first) = (number(cursor)?, length(cursor));
    if !cursor.take(&BY) {
        return None;
    }
    let (other, second) = (number(cursor)?, length(cursor)?);
    // Boxes have a third side.
    if BY.contains(&cursor.word()) || first.is_some_and(|first| first != second) {
        return None;
    }
    let in_units = format!("{} {}", one * other, second.name());
    QuantityReader::default().read(&in_units).ok()
}

/// A unit of length, as the square of it.
fn length(cursor: &mut Cursor<'_>) -> Option<&'static Unit> {
    let unit = square_of(cursor.word())?;
    cursor.at += 1;
    Some(unit)
}

/// "2,000 acres"; "between 2,000 and 3,000 acres", "2 to 3 million acres", "2,000–3,000 acres".
fn range(cursor: &mut Cursor<'_>) -> Option<(StatedQuantity, StatedQuantity)> {
    let between = cursor.take(&["between", "from"]);
    let low_start = cursor.start();
    let one = cursor.attempt(single);
    if one.is_none() {
        number(cursor)?;
    }
    let written_low = cursor.slice(low_start, cursor.end());
    let two = cursor.attempt(|cursor| {
        let joined = if between {
            cursor.take(&["and", "to"])
        } else {
            cursor.take(&["to", "or", "-", "–", "—"])
        };
        if !joined {
            return None;
        }
        let high_start = cursor.start();
        let high = single(cursor)?;
        let low = match one {
            Some(low) => Some(low).filter(|low| low.unit() == high.unit())?,
            None => {
                let low = Number::at_start_of(written_low, Grouping::English).ok()?;
                sharing(low.value, cursor.slice(high_start, cursor.end()), high)?
            }
        };
        (low.quantity() < high.quantity()).then_some((low, high))
    });
    two.or_else(|| Some((one?, one?)).filter(|_| !between))
}

/// The lower end, which shares the unit, and perhaps the magnitude, of the upper: "2 to 3 million acres".
pub(super) fn sharing(
    low: f64,
    written_high: &str,
    high: StatedQuantity,
) -> Option<StatedQuantity> {
    let digits = Number::at_start_of(written_high, Grouping::English).ok()?;
    let high_number = high.quantity().to(high.unit());
    let magnitude = (written_high.get(..digits.length)?)
        .split(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ','))
        .next()
        .and_then(|plain| plain.replace(',', "").parse::<f64>().ok())
        .map_or(1.0, |plain| high_number / plain);
    let scale = if low * magnitude < high_number {
        magnitude
    } else {
        1.0
    };
    QuantityReader::default()
        .read(&format!("{} {}", low * scale, high.unit().name()))
        .ok()
}

/// "wide" behind an area.
fn length_word(cursor: &Cursor<'_>) -> Option<&'static str> {
    let mut ahead = *cursor;
    ahead.take(&["."]);
    let _ = ahead.take(&["-"]);
    let word = LENGTH_WORDS
        .into_iter()
        .find(|word| word.eq_ignore_ascii_case(ahead.word()))
        .filter(|word| *word != "around");
    let in_length = [
        "in length",
        "in width",
        "in diameter",
        "in height",
        "in depth",
    ]
    .into_iter()
    .find(|words| ahead.phrase(words));
    if let Some(words) = in_length {
        return Some(words);
    }
    // "20,500 square kilometres across its surface" is an area.
    let of_surface = ahead.word().eq_ignore_ascii_case("across")
        && (is_determiner(ahead.word_at(1)) || ahead.moved(ahead.at + 1).is_capitalised());
    word.filter(|_| !of_surface)
}
