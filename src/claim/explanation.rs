//! The sentences that are put before an editor.

use super::judgement::{Extent, Ratio};
use super::reference::Reference;
use super::relation::{Loose, Relation};
use super::stance::Stance;
use super::unit_slip::number;
use super::{Qualifier, UnitSlip, Verdict};
use crate::{Basis, Evidence, Place, Surface};

/// Why a relation holds or not: "Botswana (581,730 km²) is 28 times Wales (20,779 km²), …".
pub(super) fn relation(
    claim: &str,
    relation: &Relation,
    subject: &Extent,
    reference: &Surface,
    ratios: &[Ratio],
    verdict: Verdict,
    slip: Option<&UnitSlip>,
) -> String {
    let claim = claim.split_whitespace().collect::<Vec<_>>().join(" ");
    let pairs: Vec<_> = ratios
        .iter()
        .map(|ratio| (ratio.basis, ratio.value))
        .collect();
    let facts = match &subject.range {
        Some(range) => facts_of_range(range, reference, ratios),
        None => facts(&subject.surface, reference, &pairs),
    };
    let mut text = match verdict {
        Verdict::Holds => format!("{facts}: “{claim}” holds"),
        Verdict::DependsOnBasis => {
            format!("{facts}: “{claim}” is true of one and not of the other")
        }
        Verdict::WrongUnit => format!("{facts}, not “{claim}”{}", slip_in_words(slip)),
        _ => format!(
            "{facts}, not “{claim}”{}",
            by_how_much(ratios, relation.stated)
        ),
    };
    if let Some(loose) = relation.loose {
        let stated = 0.5 * (relation.stated.0 + relation.stated.1);
        text += &match loose {
            Loose::Larger => format!(
                "; “times larger than” is read as {} times as large",
                number(stated)
            ),
            Loose::Smaller => format!(
                "; “times smaller than” is read as 1/{} of the size",
                number(1.0 / stated)
            ),
        };
    }
    text + "."
}

/// "Botswana (581,730 km²) is 28 times Wales (20,779 km²)", on each basis.
pub(super) fn facts(
    subject: &Surface,
    reference: &Surface,
    ratios: &[(Option<Basis>, f64)],
) -> String {
    let Some((&(basis, value), others)) = ratios.split_first() else {
        return format!(
            "{} and {} cannot be compared",
            subject.name(),
            reference.name()
        );
    };
    let verb = if subject.is_several() { "are" } else { "is" };
    let mut text = format!(
        "{} {verb} {} {}",
        with_figure(subject, basis),
        times(value),
        with_figure(reference, basis),
    );
    let alike = |(_, other): &&(Option<Basis>, f64)| (other / value - 1.0).abs() > 0.005;
    let differing: Vec<_> = others.iter().filter(alike).collect();
    if let (Some(basis), false) = (basis, differing.is_empty()) {
        text += &format!(" by {basis} area");
        for (basis, other) in differing {
            if let Some(basis) = basis {
                text += &format!(" and {} by {basis} area", times(*other));
            }
        }
    } else if basis == Some(Basis::Land) {
        text += " by land area";
    }
    sentence_case(text)
}

/// "2,000 to 3,000 acres are 2.37 to 3.56 times Central Park (3.41 km²)".
fn facts_of_range(range: &str, reference: &Surface, ratios: &[Ratio]) -> String {
    let Some(ratio) = ratios.first() else {
        return format!("{range} and {} cannot be compared", reference.name());
    };
    let (least, greatest) = (times(ratio.least), times(ratio.greatest));
    let least = least.trim_end_matches(" times");
    let reference = with_figure(reference, ratio.basis);
    format!("{range} are {least} to {greatest} {reference}")
}

/// "0.0453 times", "0.87 times", "28 times".
fn times(ratio: f64) -> String {
    let decimals = if ratio >= 10.0 { 1 } else { 2 };
    // Three digits of what is small.
    let decimals = decimals.max(2 - ratio.log10().floor() as i32 - i32::from(ratio >= 0.1));
    let scale = 10_f64.powi(decimals);
    let rounded = if ratio < 1e6 {
        (ratio * scale).round() / scale
    } else {
        ratio
    };
    format!("{} times", number(rounded))
}

/// "Wales (20,779 km²)", "Phoenix Park (7.07 km², unverified)"; an amount needs no figure beside it.
pub(super) fn with_figure(surface: &Surface, basis: Option<Basis>) -> String {
    let side = basis
        .and_then(|basis| surface.on(basis))
        .unwrap_or(surface.best());
    if side.basis().is_none() && surface.unit().is_none() {
        return surface.name().to_owned();
    }
    let doubt = match side.evidence() {
        Some(Evidence::Unverified) => ", unverified",
        _ => "",
    };
    format!("{} ({}{doubt})", surface.name(), side.quantity())
}

/// ": the claim is 14 times too small".
fn by_how_much(ratios: &[Ratio], stated: (f64, f64)) -> String {
    let Some(actual) = ratios.first() else {
        return String::new();
    };
    let quotient = actual.value / (0.5 * (stated.0 + stated.1));
    let percent = 100.0 * (quotient - 1.0).abs();
    if (0.5..2.0).contains(&quotient) {
        let direction = if quotient > 1.0 { "more" } else { "less" };
        format!(": the true value is {percent:.0} percent {direction} than stated")
    } else if quotient > 1.0 {
        format!(
            ": the true value is {} times what is stated",
            number(round_two(quotient))
        )
    } else {
        format!(
            ": what is stated is {} times the true value",
            number(round_two(1.0 / quotient))
        )
    }
}

fn round_two(value: f64) -> f64 {
    let scale = 10_f64.powf(1.0 - value.log10().floor());
    (value * scale).round() / scale
}

pub(super) fn slip_in_words(slip: Option<&UnitSlip>) -> String {
    slip.map_or_else(String::new, |slip| format!(": {slip}"))
}

/// Why nothing can be said: the reference.
pub(super) fn unknown(reference: &Reference) -> String {
    format!(
        "No area of “{}” is known here: state it as a figure.",
        reference.name
    )
}

/// Why nothing can be said: there are several.
pub(super) fn ambiguous(name: &str, places: &[Place<'static>]) -> String {
    let names: Vec<_> = places
        .iter()
        .take(MOST_CANDIDATES)
        .map(|place| place.unique_name().into_owned())
        .collect();
    let more = places.len().saturating_sub(MOST_CANDIDATES);
    let more = if more > 0 {
        format!(" or {more} others")
    } else {
        String::new()
    };
    format!("“{name}” could be {}{more}: say which.", names.join(" or "))
}

/// As many namesakes as a reader cares to compare.
const MOST_CANDIDATES: usize = 4;

/// Why nothing is judged: the text does not state it. With what is so, where that is known.
pub(super) fn not_judged(claim: &str, stance: Stance, facts: Option<String>) -> String {
    let claim = claim.split_whitespace().collect::<Vec<_>>().join(" ");
    let what = match stance {
        Stance::Denied => "denied",
        Stance::Supposed => "only supposed",
        Stance::Asked => "asked",
    };
    let facts = facts.map_or_else(String::new, |facts| format!(": {}", facts));
    format!("“{claim}” is {what} here and not judged{facts}.")
}

/// Why nothing can be said: the subject.
pub(super) fn no_subject(claim: &str) -> String {
    let claim = claim.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("The text does not say what area “{claim}” is said of: state it as a figure.")
}

/// "Burundi" for "burundi", "The Gambia" for "the Gambia".
pub(super) fn sentence_case(text: String) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters.clone()).collect()
    })
}

/// A figure that stands beside the place it belongs to.
pub(super) fn figure(
    place: &Surface,
    amount: &str,
    ratios: &[Ratio],
    verdict: Verdict,
    slip: Option<&UnitSlip>,
) -> String {
    let figures: Vec<_> = [Basis::Total, Basis::Land]
        .into_iter()
        .filter_map(|basis| Some((basis, place.on(basis)?)))
        .filter(|(basis, side)| side.basis() == Some(*basis))
        .map(|(basis, side)| format!("{} ({basis} area)", side.quantity()))
        .collect();
    let known = if figures.is_empty() {
        place.best().quantity().to_string()
    } else {
        figures.join(" and ")
    };
    let source =
        (place.best().publisher()).map_or_else(String::new, |source| format!(" by {source}"));
    let name = sentence_case(place.name().to_owned());
    match verdict {
        Verdict::Holds => format!("{name} is given as {known}{source}: {amount} agrees."),
        Verdict::DependsOnBasis => {
            format!("{name} is given as {known}{source}: {amount} agrees with one of them.")
        }
        Verdict::WrongUnit => format!(
            "{name} is given as {known}{source}, not {amount}{}.",
            slip_in_words(slip)
        ),
        _ => format!(
            "{name} is given as {known}{source}, not {amount}{}.",
            by_how_much(ratios, (1.0, 1.0))
        ),
    }
}

/// What is stated, with the words that usually qualify it: "about 12 times the size of".
pub(super) fn restated(qualifier: Qualifier, stated: f64, reference: &str) -> String {
    let times = match stated {
        1.0 => "the size of".to_owned(),
        2.0 => "twice the size of".to_owned(),
        stated if stated > 1.0 => format!("{} times the size of", number(stated)),
        stated => format!("1/{} the size of", number(1.0 / stated)),
    };
    format!("{}{times} {reference}", qualifier.words())
}
