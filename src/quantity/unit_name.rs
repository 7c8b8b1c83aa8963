//! Spellings of one unit brought to one form: "sq. km.", "km^2", "km²", "square kilometers" and
//! "kilometres squared" differ in how they mark the square, in punctuation and in spelling.

use std::borrow::Cow;

use super::number_words::HYPHENS;

/// Whether upper and lower case matter: "mm²" and "Mm²" are 10¹⁸ apart, "KM2" is plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Kept,
    Folded,
}

/// The canonical form of a spelling: words with one space between, "sq" in front if squared.
///
/// "square" at the very end is left alone: "10 miles square" is a square with sides of ten miles.
pub(super) fn canonical(spelling: &str, case: Case) -> String {
    let spelling = without_squared_signs(spelling);
    let mut words = words(&spelling, case).enumerate().peekable();
    let mut squared = false;
    let mut name = String::with_capacity(spelling.len() + SQUARED.len() + 1);
    while let Some((position, word)) = words.next() {
        let last = words.peek().is_none();
        let is = |known: &str| known.eq_ignore_ascii_case(&word);
        if is(SQUARED) || is("squared") || position > 0 && matches!(&*word, "2" | "²") {
            squared = true;
        } else if is("square") && (!last || squared) {
            squared = true;
        } else if let Some(unit) = glued_to_sq(&word) {
            squared = true;
            add_word(&mut name, &unit.to_lowercase());
        } else {
            add_word(&mut name, &metre_for_meter(&word));
        }
    }
    if squared {
        name.insert_str(0, if name.is_empty() { SQUARED } else { "sq " });
    }
    name
}

const SQUARED: &str = "sq";

fn add_word(name: &mut String, word: &str) {
    if !name.is_empty() {
        name.push(' ');
    }
    name.push_str(word);
}

/// "sqkm" and "sqft" are two words, "square" and "squares" are one.
fn glued_to_sq(word: &str) -> Option<&str> {
    let (sq, unit) = word.split_at_checked(SQUARED.len())?;
    let is_square = || {
        unit.get(.."uar".len())
            .is_some_and(|rest| rest.eq_ignore_ascii_case("uar"))
    };
    (sq.eq_ignore_ascii_case(SQUARED) && !unit.is_empty() && !is_square()).then_some(unit)
}

fn metre_for_meter(word: &str) -> Cow<'_, str> {
    const METER: [(&str, &str); 2] = [("meter", "metre"), ("METER", "METRE")];
    match METER.iter().find(|(meter, _)| word.contains(meter)) {
        Some((meter, metre)) => Cow::Owned(word.replace(meter, metre)),
        None => Cow::Borrowed(word),
    }
}

/// Whether a text is made of what unit names are made of. Any other sign means something: "$/acre"
/// is a price, "km⁻²" a density, and neither is an area.
pub(super) fn is_name(spelling: &str) -> bool {
    let mut after_hyphen = false;
    spelling.chars().all(|sign| {
        let negative_power = after_hyphen && matches!(sign, '2' | '²');
        after_hyphen = HYPHENS.contains(&sign) || (after_hyphen && sign.is_whitespace());
        !negative_power && may_stand_in_name(sign)
    })
}

fn may_stand_in_name(sign: char) -> bool {
    sign.is_alphanumeric()
        || sign.is_whitespace()
        || HYPHENS.contains(&sign)
        || matches!(sign, '.' | ',' | '^' | '*' | '(' | ')' | '\'' | '’')
        || matches!(sign, '㎟' | '㎠' | '㎡' | '㎢')
        || is_mark(sign)
}

/// The marks above and below letters that are characters of their own: accents, and those of Thai.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{e31}'..='\u{e4e}')
}

/// The words of a spelling: runs of letters and runs of digits, without the apostrophes in them.
pub(super) fn words(spelling: &str, case: Case) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = spelling;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        let is_number = rest.chars().next()?.is_numeric();
        let goes_on = |sign: char| {
            is_apostrophe(sign) || sign.is_alphanumeric() && sign.is_numeric() == is_number
        };
        let end = rest.find(|sign| !goes_on(sign)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        rest = behind;
        Some(folded(word, case))
    })
}

fn folded(word: &str, case: Case) -> Cow<'_, str> {
    let small = case == Case::Kept || word.chars().all(|letter| !letter.is_uppercase());
    if small && !word.contains(is_apostrophe) {
        return Cow::Borrowed(word);
    }
    let letters = word.chars().filter(|letter| !is_apostrophe(*letter));
    Cow::Owned(match case {
        Case::Kept => letters.collect(),
        Case::Folded => letters.flat_map(char::to_lowercase).collect(),
    })
}

const fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’')
}

/// The single characters of East Asian typesetting, written out.
fn without_squared_signs(spelling: &str) -> Cow<'_, str> {
    let signs = [('㎟', "mm²"), ('㎠', "cm²"), ('㎡', "m²"), ('㎢', "km²")];
    (signs.iter()).fold(Cow::Borrowed(spelling), |text, &(sign, written)| {
        if text.contains(sign) {
            Cow::Owned(text.replace(sign, written))
        } else {
            text
        }
    })
}
