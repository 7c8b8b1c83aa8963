//! Why a text is not an amount of area, and how to write it instead.

use super::number::Number;
use super::number_words::{HYPHENS, is_one_of, next_word};
use super::quantity_reader::squared;
use super::{Grouping, Unit};

/// Words that make a length of what they follow.
pub(crate) const LENGTH_WORDS: [&str; 9] = [
    "wide", "long", "across", "high", "tall", "deep", "away", "around", "thick",
];

/// Characters of a text that a message quotes.
const QUOTED: usize = 40;

/// Digits that fit no grouping, with the number that they are in the other convention.
pub(super) fn ungroupable(digits: &str, grouping: Grouping) -> String {
    let (grouped, decimal) = match grouping {
        Grouping::English => ("1,234,567", "1.5"),
        Grouping::Continental => ("1.234.567", "1,5"),
    };
    let swapped: String = digits.chars().map(swapped).collect();
    let is_number = Number::at_start_of(&swapped, grouping)
        .is_ok_and(|number| number.length == swapped.len() && swapped.chars().count() <= QUOTED);
    let remedy = if is_number {
        format!("write {swapped} if that is meant")
    } else {
        "write them like one of these".to_owned()
    };
    format!(
        "the digits of {} are not grouped as in {grouped} and have no decimals as in {decimal}; \
         {remedy}",
        abridged(digits)
    )
}

/// The signs of one convention are those of the other the other way round.
const fn swapped(sign: char) -> char {
    match sign {
        ',' => '.',
        '.' => ',',
        _ => sign,
    }
}

pub(super) fn out_of_range(written: &str) -> String {
    format!(
        "{} is no number that can be reckoned with",
        abridged(written)
    )
}

/// "12-15 acres" and "12 to 15 acres" are two amounts: what follows the first, and the words that may join them.
pub(super) fn range(rest: &str, joints: &[&str], grouping: Grouping) -> Option<String> {
    let rest = rest.trim_start();
    let starts_with_number = |text: &str| Number::at_start_of(text.trim_start(), grouping).is_ok();
    let by_word = next_word(rest).filter(|(word, _)| is_one_of(word, joints));
    let is_range = match by_word {
        Some((_, end)) => starts_with_number(&rest[end..]),
        None => {
            let dash = rest.strip_prefix(|sign| HYPHENS.contains(&sign) || is_dash(sign));
            dash.is_some_and(|after| after.trim_start().starts_with(char::is_numeric))
        }
    };
    is_range.then(|| "a range is not one amount; write one of its ends, or its middle".to_owned())
}

/// What stands between two numbers and joins no words.
const fn is_dash(sign: char) -> bool {
    matches!(sign, '–' | '—' | '−')
}

/// "km", "square miles wide" and "cubic metres" are no areas.
pub(super) fn dimension(number: &str, unit: &str) -> Option<String> {
    if squared(unit).is_some() {
        return Some(format!(
            "{unit} is a length; write \"{number} sq {unit}\" for an area, or \"{number} {unit} \
             square\" for a square of that side"
        ));
    }
    if is_volume(unit) {
        return Some(format!(
            "{unit} is a volume; an area has square units such as km²"
        ));
    }
    let (area, last) = unit.rsplit_once(char::is_whitespace)?;
    if !is_one_of(last, &LENGTH_WORDS) {
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

/// "cubic metres", "cu. ft", "km³", "m3", "m^3", "acre-feet".
fn is_volume(unit: &str) -> bool {
    let cubic = next_word(unit).is_some_and(|(first, _)| is_one_of(first, &["cubic", "cu"]));
    let length = (unit.strip_suffix(['3', '³'])).map(|length| length.trim_end_matches(['^', ' ']));
    let joint = unit.rfind(|sign| sign == ' ' || HYPHENS.contains(&sign));
    let of_area =
        joint.is_some_and(|end| Unit::spelled(&unit[..end]).is_some() && is_by_depth(&unit[end..]));
    cubic || of_area || length.is_some_and(|length| squared(length).is_some())
}

/// Whether an area goes on as a volume: "acre" before "-feet".
pub(super) fn is_by_depth(rest: &str) -> bool {
    let joined = rest.starts_with(HYPHENS) || rest.starts_with(' ');
    joined && next_word(rest).is_some_and(|(word, _)| is_one_of(word, &["foot", "feet", "ft"]))
}

/// "of land" after "12 acres".
pub(super) fn leftover(understood: &str, rest: &str) -> String {
    format!(
        "{understood:?} was understood, but not what follows, {:?}; leave that out",
        abridged(rest.trim())
    )
}

/// The start of what was written, where a message cannot quote all of it.
fn abridged(written: &str) -> String {
    match written.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written.to_owned(),
    }
}
