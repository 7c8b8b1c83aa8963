//! What is so, in words: "Botswana (581,730 km²) is 28 times the size of Wales (20,779 km²)".

use super::unit_slip::number;
use crate::{Basis, Evidence, Surface, Wording};

/// How often a reference goes into a subject, on a basis where both have one.
pub(super) type Proportion = (Option<Basis>, f64);

/// "Botswana (581,730 km²) is 28 times the size of Wales (20,779 km²)", on each basis.
pub(super) fn facts(subject: &Surface, reference: &Surface, ratios: &[Proportion]) -> String {
    let Some((&(basis, value), others)) = ratios.split_first() else {
        let (subject, reference) = (in_text(subject), in_text(reference));
        return sentence_case(format!("{subject} and {reference} cannot be compared"));
    };
    let mut text = format!(
        "{} {} {} {}",
        with_figure(subject, basis),
        verb(subject),
        times_of(value, reference),
        with_figure(reference, basis),
    );
    let shown = times(value, value);
    let differs = |(_, other): &&Proportion| times(*other, value) != shown;
    let differing: Vec<_> = others.iter().filter(differs).collect();
    if let (Some(basis), false) = (basis, differing.is_empty()) {
        text += &format!(" by {basis} area");
        for (basis, other) in differing {
            if let Some(basis) = basis {
                text += &format!(" and {} by {basis} area", times(*other, value));
            }
        }
    } else if basis == Some(Basis::Land) {
        text += " by land area";
    }
    sentence_case(text)
}

/// "2,000 to 3,000 acres are 2.37 to 3.56 times the size of Central Park (3.41 km²)".
pub(super) fn facts_of_range(
    range: &str,
    reference: &Surface,
    basis: Option<Basis>,
    (least, greatest): (f64, f64),
) -> String {
    let least = times(least, greatest);
    let least = least
        .trim_end_matches(" times")
        .trim_end_matches(" percent");
    let greatest = times_of(greatest, reference);
    format!(
        "{range} are {least} to {greatest} {}",
        with_figure(reference, basis)
    )
}

/// "the total area, by which 490,000 acres is 50 percent of the size of Rhode Island (4,001.5 km²)".
pub(super) fn on_basis(
    subject: &Surface,
    reference: &Surface,
    (basis, value): Proportion,
) -> String {
    let Some(basis) = basis else {
        return facts(subject, reference, &[(basis, value)]);
    };
    format!(
        "the {basis} area, by which {} {} {} {}",
        with_figure(subject, Some(basis)),
        verb(subject),
        times_of(value, reference),
        with_figure(reference, Some(basis)),
    )
}

/// "the land area, by which it is 74 percent", after [`on_basis`] has said the same of another.
pub(super) fn on_other_basis(subject: &Surface, (basis, value): Proportion, first: f64) -> String {
    let basis = basis.map_or_else(String::new, |basis| format!("{basis} "));
    let it_is = match verb(subject) {
        "are" => "they are",
        _ => "it is",
    };
    format!("the {basis}area, by which {it_is} {}", times(value, first))
}

fn verb(subject: &Surface) -> &'static str {
    if Wording::new().is_plural(subject) {
        "are"
    } else {
        "is"
    }
}

/// Below this a percentage is no help.
const LEAST_PERCENTAGE: f64 = 0.001;

/// "28 times the size of", "87 percent of the size of"; of an amount "12 times", "98 percent of".
fn times_of(ratio: f64, reference: &Surface) -> String {
    let is_amount = reference.best().basis().is_none() && reference.unit().is_none();
    match (times(ratio, ratio), is_amount) {
        (times, false) if times == ONCE => "the size of".to_owned(),
        (times, true) if times == ONCE => "exactly".to_owned(),
        (times, false) if ratio < 1.0 => format!("{times} of the size of"),
        (times, true) if ratio < 1.0 => format!("{times} of"),
        (times, false) => format!("{times} the size of"),
        (times, true) => times,
    }
}

/// What nobody says.
const ONCE: &str = "1 times";

/// "28 times", "87 percent", "1/3,300": in the terms that suit another ratio.
fn times(ratio: f64, other: f64) -> String {
    match other {
        1.0.. => {
            let decimals = if ratio >= 10.0 { 1 } else { 2 };
            format!("{} times", beside_one(ratio, 1.0, decimals))
        }
        LEAST_PERCENTAGE.. => {
            let percent = 100.0 * ratio;
            let decimals = if percent >= 10.0 { 0 } else { 1 };
            let decimals = if percent < 1.0 { 2 } else { decimals };
            format!("{} percent", beside_one(percent, 100.0, decimals))
        }
        _ => format!("1/{}", number(to_digits(ratio.recip(), 3))),
    }
}

/// A number to so many places behind the point, or to two more where fewer would not tell it from one, or from a hundred
/// percent: 1.004 times, 99.7 percent.
fn beside_one(value: f64, one: f64, decimals: i32) -> String {
    let one = number(one);
    let mut shown = (decimals..=decimals + 2).map(|decimals| to_decimals(value, decimals));
    shown.find(|shown| *shown != one).unwrap_or(one)
}

/// A number to so many places behind the point; beyond those of a float's digits as it is.
fn to_decimals(value: f64, decimals: i32) -> String {
    let scale = 10_f64.powi(decimals);
    let rounded = if value < 1e6 {
        (value * scale).round() / scale
    } else {
        to_digits(value, 4)
    };
    number(rounded)
}

/// A positive number to so many significant digits.
pub(super) fn to_digits(value: f64, digits: i32) -> f64 {
    let scale = 10_f64.powf(f64::from(digits - 1) - value.log10().floor());
    (value * scale).round() / scale
}

/// "Wales (20,779 km²)", "Phoenix Park (7.07 km², unverified)", "Georgia (US state, 153,911 km²)"; an amount needs no
/// figure beside it.
pub(super) fn with_figure(surface: &Surface, basis: Option<Basis>) -> String {
    let side = basis
        .and_then(|basis| surface.on(basis))
        .unwrap_or(surface.best());
    let name = in_text(surface);
    if side.basis().is_none() && surface.unit().is_none() {
        return name;
    }
    let doubt = match side.evidence() {
        Some(Evidence::Unverified) => ", unverified",
        _ => "",
    };
    match name.strip_suffix(')') {
        Some(open) => format!("{open}, {}{doubt})", side.quantity()),
        None => format!("{name} ({}{doubt})", side.quantity()),
    }
}

/// What a surface is called inside a sentence: "the Isle of Wight".
pub(super) fn in_text(surface: &Surface) -> String {
    if surface.best().basis().is_none() && surface.unit().is_none() {
        // Amounts stay in the digits that they were stated in.
        return surface.name().to_owned();
    }
    Wording::new().name(surface)
}

/// "Burundi" for "burundi", "The Gambia" for "the Gambia".
pub(super) fn sentence_case(text: String) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters.clone()).collect()
    })
}
