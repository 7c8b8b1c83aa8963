//! Spellings of one unit brought to one form: "sq. km.", "km^2", "km²", "square kilometers" and
//! "kilometres squared" differ in how they mark the square, in punctuation and in spelling.

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
    let words = words(spelling, case);
    let mut squared = false;
    let mut rest = Vec::with_capacity(words.len());
    for (position, word) in words.iter().enumerate() {
        let last = position + 1 == words.len();
        match word.to_lowercase().as_str() {
            "sq" | "squared" => squared = true,
            "2" | "²" if position > 0 => squared = true,
            "square" if !last || squared => squared = true,
            lower => match lower.strip_prefix("sq").filter(|unit| glued_to_sq(unit)) {
                Some(unit) => {
                    squared = true;
                    rest.push(unit.to_owned());
                }
                None => rest.push(metre_for_meter(word)),
            },
        }
    }
    if squared {
        rest.insert(0, "sq".to_owned());
    }
    rest.join(" ")
}

/// "sqkm" and "sqft" are two words, "square" and "squares" are one.
fn glued_to_sq(unit: &str) -> bool {
    !unit.is_empty() && !unit.starts_with("uar")
}

fn metre_for_meter(word: &str) -> String {
    word.replace("meter", "metre").replace("METER", "METRE")
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

/// The words of a spelling: runs of letters and runs of digits.
pub(super) fn words(spelling: &str, case: Case) -> Vec<String> {
    if spelling.contains(['㎟', '㎠', '㎡', '㎢']) {
        return words(&without_squared_signs(spelling), case);
    }
    let mut words = vec![String::new()];
    let mut after_digit = None;
    for letter in spelling.chars() {
        if matches!(letter, '\'' | '’') {
            continue;
        }
        let digit = letter.is_numeric();
        if !letter.is_alphanumeric() || after_digit.is_some_and(|before| before != digit) {
            words.push(String::new());
        }
        after_digit = Some(digit);
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            match case {
                Case::Kept => word.push(letter),
                Case::Folded => word.extend(letter.to_lowercase()),
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The single characters of East Asian typesetting, written out.
fn without_squared_signs(spelling: &str) -> String {
    let signs = [('㎟', "mm²"), ('㎠', "cm²"), ('㎡', "m²"), ('㎢', "km²")];
    (signs.iter()).fold(spelling.to_owned(), |text, &(sign, written)| {
        text.replace(sign, written)
    })
}
