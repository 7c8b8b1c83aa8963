//! The sentences that are put before an editor.

use super::facts::{
    facts, facts_of_range, in_text, on_basis, on_other_basis, sentence_case, to_digits,
};
use super::judgement::{Extent, Ratio};
use super::reference::Reference;
use super::relation::{Loose, Relation};
use super::stance::Stance;
use super::unit_slip::number;
use super::{Qualifier, UnitSlip, Verdict};
use crate::{Basis, Place, Quantity, Surface, Unit, Wording};

/// Why a relation holds or not: "Botswana (581,730 km²) is 28 times the size of Wales (20,779 km²), …".
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
    let facts = match (&subject.range, ratios.first()) {
        (Some(range), Some(ratio)) => {
            let ends = (ratio.least, ratio.greatest);
            facts_of_range(range, reference, ratio.basis, ends)
        }
        _ => facts(&subject.surface, reference, &pairs),
    };
    let (true_on, false_on): (Vec<_>, Vec<_>) =
        (ratios.iter()).partition(|ratio| ratio.is_within(relation.stated, relation.range()));
    let mut text = match verdict {
        Verdict::Holds => format!("{facts}: “{claim}” holds"),
        Verdict::DependsOnBasis => {
            by_basis(&claim, &subject.surface, reference, &true_on, &false_on)
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

/// "“half the size of Rhode Island” is true of the total area, by which …, but not of the land area, by which it is 74
/// percent".
fn by_basis(
    claim: &str,
    subject: &Surface,
    reference: &Surface,
    true_on: &[&Ratio],
    false_on: &[&Ratio],
) -> String {
    let pair = |ratio: &Ratio| (ratio.basis, ratio.value);
    let (Some(first), Some(other)) = (true_on.first(), false_on.first().or(true_on.get(1))) else {
        return format!("“{claim}” depends on the basis");
    };
    let truth = on_basis(subject, reference, pair(first));
    let untruth = on_other_basis(subject, pair(other), first.value);
    format!("“{claim}” is true of {truth}, but not of {untruth}")
}

/// ": the claim is 14 times too small", ": 27 percent more than the claim says".
fn by_how_much(ratios: &[Ratio], stated: (f64, f64)) -> String {
    let Some(actual) = ratios.first() else {
        return String::new();
    };
    let quotient = actual.value / (0.5 * (stated.0 + stated.1));
    if (0.5..2.0).contains(&quotient) {
        let percent = 100.0 * (quotient - 1.0).abs();
        let direction = if quotient > 1.0 { "more" } else { "less" };
        return format!(": {percent:.0} percent {direction} than the claim says");
    }
    let (factor, size) = if quotient > 1.0 {
        (quotient, "small")
    } else {
        (quotient.recip(), "large")
    };
    let factor = number(to_digits(factor, 2));
    format!(": the claim is {factor} times too {size}")
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

/// A figure that stands beside the place it belongs to.
pub(super) fn figure(
    place: &Surface,
    amount: &str,
    unit: &'static Unit,
    ratios: &[Ratio],
    verdict: Verdict,
    slip: Option<&UnitSlip>,
) -> String {
    let figures: Vec<_> = [Basis::Total, Basis::Land]
        .into_iter()
        .filter_map(|basis| Some((basis, place.on(basis)?)))
        .filter(|(basis, side)| side.basis() == Some(*basis))
        .map(|(basis, side)| (basis, in_unit(side.quantity(), unit)))
        .collect();
    let known = match figures.as_slice() {
        [] => format!("an area of {}", in_unit(place.best().quantity(), unit)),
        [(_, total), (_, land)] if total == land => format!("an area of {total}"),
        [(basis, area)] => format!("a {basis} area of {area}"),
        several => several
            .iter()
            .map(|(basis, area)| format!("a {basis} area of {area}"))
            .collect::<Vec<_>>()
            .join(" and "),
    };
    let source = (place.best().publisher())
        .map_or_else(String::new, |source| format!(" (source: {source})"));
    let name = sentence_case(in_text(place));
    let has = if Wording::new().is_plural(place) {
        "have"
    } else {
        "has"
    };
    let facts = format!("{name} {has} {known}{source}");
    match verdict {
        Verdict::Holds => format!("{facts}: {amount} agrees."),
        Verdict::DependsOnBasis => {
            let meant = ratios
                .iter()
                .min_by(|one, other| one.value.ln().abs().total_cmp(&other.value.ln().abs()))
                .and_then(|ratio| ratio.basis);
            match meant {
                Some(basis) => format!("{facts}: {amount} is the {basis} area."),
                None => format!("{facts}: {amount} agrees with one of them."),
            }
        }
        Verdict::WrongUnit => format!("{facts}, not {amount}{}.", slip_in_words(slip)),
        _ => format!("{facts}, not {amount}{}.", by_how_much(ratios, (1.0, 1.0))),
    }
}

/// "68.34 mi² (177 km²)": a figure in the unit of the text, where that is not its own.
fn in_unit(area: Quantity, unit: &'static Unit) -> String {
    let own = area.to_string();
    let is_own = unit
        .symbol()
        .is_some_and(|symbol| own.ends_with(&format!(" {symbol}")));
    if is_own {
        return own;
    }
    let shown = rounded(area, unit);
    format!("{shown} ({own})")
}

/// An area in a unit that it was not stated in: to four digits, or to as many as stand before the point.
pub(super) fn rounded(area: Quantity, unit: &'static Unit) -> String {
    let value = area.to(unit);
    let shown = if value >= 1e3 {
        value.round()
    } else if value > 0.0 {
        to_digits(value, 4)
    } else {
        value
    };
    Quantity::new(shown, unit).display_in(unit).to_string()
}

/// What is stated, with the words that usually qualify it: "about 12 times the size of".
pub(super) fn restated(qualifier: Qualifier, stated: f64, reference: &Surface) -> String {
    let reference = in_text(reference);
    let times = match stated {
        1.0 => "the size of".to_owned(),
        2.0 => "twice the size of".to_owned(),
        stated if stated > 1.0 => format!("{} times the size of", number(stated)),
        stated => format!("1/{} the size of", number(1.0 / stated)),
    };
    format!("{}{times} {reference}", qualifier.words())
}
