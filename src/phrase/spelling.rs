use super::Multiple;

/// The numbers that are written as words.
const WORDS: [&str; 10] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

/// A number as it is written in running text: words from one to nine, halves as ½, millions as a word.
pub(super) fn number(value: f64) -> String {
    if let Some(word) = word(value) {
        return word.to_owned();
    }
    if value >= 1e6 {
        let (scale, name) = if value >= 1e12 {
            (1e12, "trillion")
        } else if value >= 1e9 {
            (1e9, "billion")
        } else {
            (1e6, "million")
        };
        return format!("{} {name}", with_separators(value / scale));
    }
    if value.fract() == 0.5 && value < 10.0 {
        return format!("{}½", value.trunc());
    }
    with_separators(value)
}

fn word(value: f64) -> Option<&'static str> {
    (value.fract() == 0.0 && (1.0..10.0).contains(&value))
        .then(|| WORDS.get(value as usize).copied())?
}

/// With commas between thousands, and one decimal where there is a fraction.
fn with_separators(value: f64) -> String {
    if value < 1000.0 {
        return format!("{}", (value * 1e6).round() / 1e6);
    }
    let digits = format!("{value:.0}");
    let mut separated = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in (0..digits.len()).rev().zip(digits.chars()) {
        separated.push(digit);
        if place > 0 && place % 3 == 0 {
            separated.push(',');
        }
    }
    separated
}

/// "twice", "12 times"; none for one, which goes without saying.
pub(super) fn times(value: f64) -> Option<String> {
    match value {
        1.0 => None,
        2.0 => Some("twice".to_owned()),
        _ => Some(format!("{} times", number(value))),
    }
}

/// "half", "a third", "two-thirds".
pub(super) fn fraction(parts: u8, of: u8) -> String {
    let one = match of {
        2 => return "half".to_owned(),
        3 => "third",
        4 => "quarter",
        5 => "fifth",
        6 => "sixth",
        7 => "seventh",
        8 => "eighth",
        9 => "ninth",
        10 => "tenth",
        _ => return format!("{parts}/{of}"),
    };
    match parts {
        1 if of == 8 => format!("an {one}"),
        1 => format!("a {one}"),
        _ => format!("{}-{one}s", number(f64::from(parts))),
    }
}

/// A percentage: digits always, "2 percent".
pub(super) fn percent(value: f64) -> String {
    format!("{} percent", with_separators(value))
}

/// "1/3,300".
pub(super) fn one_in(parts: f64) -> String {
    format!("1/{}", with_separators(parts))
}

/// The part or the multiple of which a reference follows after "of": "half", "2 percent", "1/3,300".
pub(super) fn part(multiple: Multiple) -> Option<String> {
    match multiple {
        Multiple::Times(_) => None,
        Multiple::Fraction { parts, of } => Some(fraction(parts, of)),
        Multiple::Percent(value) => Some(percent(value)),
        Multiple::OneIn(parts) => Some(one_in(parts)),
    }
}
