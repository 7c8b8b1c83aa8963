use super::known_name::KnownName;
use super::name::Name;
use super::writer::Writer;
use super::{Language, Numerals, Variety, Wording};
use crate::{Quantity, Surface, Unit};

/// The units of one variety of English, largest first: the first that the area fills is used.
const AMERICAN: [&str; 3] = ["square mile", "acre", "square foot"];
const BRITISH: [&str; 3] = ["square kilometre", "hectare", "square metre"];

/// Figures are given to so many digits in units that are not those they were stated in.
const DIGITS: usize = 4;

/// An amount of area in the units and signs of a wording.
pub(super) fn said(quantity: Quantity, wording: Wording) -> String {
    let Some(units) = units_of(wording) else {
        return with_signs(&whole_units(quantity), wording);
    };
    let units = units.iter().filter_map(|name| Unit::named(name).ok());
    let Some(unit) = fitting(quantity, units) else {
        return whole_units(quantity);
    };
    let value = quantity.to(unit);
    let shown = match value {
        MIXED_FROM.. => to_digits(value, DIGITS),
        1e3.. => value.round(),
        _ => to_digits(value, DIGITS),
    };
    in_unit(shown, unit, wording)
}

/// The units that a variety of English has of its own.
const fn units_of(wording: Wording) -> Option<[&'static str; 3]> {
    match (wording.language, wording.variety) {
        (Language::English, Variety::American) => Some(AMERICAN),
        (Language::English, Variety::British) => Some(BRITISH),
        _ => None,
    }
}

/// "847.5 square miles", "1 acre".
fn in_unit(value: f64, unit: &Unit, wording: Wording) -> String {
    let name = if value == 1.0 {
        unit.name()
    } else {
        unit.plural()
    };
    with_unit(value, name, wording)
}

/// From here on numbers are mixed of digits and words, where digits are not asked for and few say it: "1.1 million km²".
const MIXED_FROM: f64 = 1e6;

/// From here on nobody reads the digits, however many there are.
const UNREADABLE_FROM: f64 = 1e9;

/// "177 km²", "1.1 million km²", "2,2 millions d’acres".
fn with_unit(value: f64, unit: &str, wording: Wording) -> String {
    let writer = Writer::of(wording);
    let rounded = to_digits(value, DIGITS);
    let is_mixed = value >= UNREADABLE_FROM || value >= MIXED_FROM && rounded == value;
    if !is_mixed || wording.numerals == Numerals::Digits {
        return format!("{} {unit}", writer.digits(value));
    }
    let number = writer.number_in_digits(rounded);
    let is_counted = writer.scale(rounded).is_some();
    match wording.language {
        Language::French | Language::Spanish if is_counted => {
            let of_unit = wording.language.grammar().of(&Name::new(unit));
            format!("{number} {of_unit}")
        }
        _ => format!("{number} {unit}"),
    }
}

/// The first unit that the area fills, or the last.
fn fitting(
    quantity: Quantity,
    units: impl Iterator<Item = &'static Unit>,
) -> Option<&'static Unit> {
    let mut last = None;
    for unit in units {
        if quantity.to(unit) >= 1.0 {
            return Some(unit);
        }
        last = Some(unit);
    }
    last
}

/// An amount that somebody stated: as stated, unless a variety of English wants units of its own and it is in others.
pub(super) fn stated(surface: &Surface, wording: Wording) -> String {
    let name = surface.name();
    let Some(units) = units_of(wording) else {
        return with_signs(name, wording);
    };
    let own = number_and_unit(name).and_then(|(number, unit)| {
        let unit = Unit::named(unit).ok()?;
        units.contains(&unit.name()).then_some((number, unit))
    });
    match own {
        Some((number, unit)) => in_unit(number, unit, wording),
        None => said(surface.best().quantity(), wording),
    }
}

/// 1,500,000 and "acres" of "1,500,000 acres".
fn number_and_unit(text: &str) -> Option<(f64, &str)> {
    let (number, unit) = text.split_once(' ')?;
    Some((number.replace(',', "").parse().ok()?, unit))
}

/// Where four digits or more stand before the point, those behind it tell nobody anything.
fn whole_units(quantity: Quantity) -> String {
    let shown = quantity.to_string();
    if shown.contains(',') {
        format!("{quantity:.0}")
    } else {
        shown
    }
}

/// The number in an English text with the signs of another language, and mixed where it is large.
fn with_signs(text: &str, wording: Wording) -> String {
    let language = wording.language;
    let Some((value, unit)) = number_and_unit(text) else {
        return text.to_owned();
    };
    if language == Language::English && value < MIXED_FROM {
        return text.to_owned();
    }
    with_unit(value, &unit_in(unit, value, language), wording)
}

/// A unit that is written out, in another language: "12 Fußballfelder". Symbols are the same in all.
fn unit_in(unit: &str, value: f64, language: Language) -> String {
    let known = Unit::named(unit)
        .ok()
        .filter(|known| [known.name(), known.plural()].contains(&unit))
        .and_then(|known| KnownName::find(&format!("unit:{}", known.name())));
    let name = known.and_then(|row| {
        if value == 1.0 {
            // The number stands for the article.
            row.one(language)?.split_once(' ').map(|(_, noun)| noun)
        } else {
            row.many(language)
        }
    });
    name.unwrap_or(unit).to_owned()
}

/// A number to so many significant digits.
pub(super) fn to_digits(number: f64, digits: usize) -> f64 {
    format!("{number:.*e}", digits.saturating_sub(1))
        .parse()
        .unwrap_or(number)
}

/// The name of a unit in a variety of English.
pub(super) fn spelled(name: &str, variety: Variety) -> String {
    match variety {
        Variety::American => name.replace("metre", "meter"),
        _ => name.to_owned(),
    }
}
