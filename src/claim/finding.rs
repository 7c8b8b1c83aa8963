//! Claims put together from what was read: each judged and explained.

use super::amount::{Amount, AmountForm};
use super::explanation;
use super::facts;
use super::judgement::{Extent, Ratio, judge};
use super::reference::Meaning;
use super::relation::Relation;
use super::stance::Stance;
use super::subject::{Of, Subject};
use super::surfaces::surface_of;
use super::{Claim, ClaimKind, Qualifier, UnitSlip, Verdict};
use crate::{Basis, Comparison, Phrase, Place, Quantity, Surface};

/// The bytes that a claim covers.
pub(super) type Span = (usize, usize);

/// A claim before it is judged: nothing is known of it.
fn unjudged(text: &str, (start, end): Span, kind: ClaimKind) -> Claim<'_> {
    Claim {
        text: text.get(start..end).unwrap_or_default(),
        start,
        kind,
        qualifier: Qualifier::Plain,
        subject: None,
        reference: None,
        reference_name: String::new(),
        stated: None,
        ratios: Vec::new(),
        verdict: Verdict::NotCheckable,
        slip: None,
        explanation: String::new(),
        suggestion: None,
    }
}

/// A relation, said of a subject or of nothing that is known.
pub(super) fn of_relation<'t>(
    text: &'t str,
    span: Span,
    relation: &Relation,
    subject: Option<&Subject>,
) -> Claim<'t> {
    let words = text.get(relation.start..relation.end).unwrap_or_default();
    let mut claim = Claim {
        qualifier: relation.qualifier,
        reference_name: relation.reference.name.clone(),
        stated: Some(relation.stated),
        ..unjudged(text, span, relation.kind)
    };
    let Some(reference) = relation.reference.surface() else {
        claim.explanation = match &relation.reference.meaning {
            Meaning::Ambiguous(places) => explanation::ambiguous(&relation.reference.name, places),
            _ => explanation::unknown(&relation.reference),
        };
        return claim;
    };
    let reference: &Surface = &reference;
    claim.reference_name = reference.name().to_owned();
    claim.reference = Some(reference.clone());
    let Some(subject) = subject else {
        claim.explanation = explanation::no_subject(words);
        return claim;
    };
    let judged = subject.extents().into_iter().filter_map(|extent| {
        let ratios = extent.ratios(reference, relation.basis);
        let verdict = judge(&ratios, relation.stated, relation.range())?;
        Some((extent, ratios, verdict))
    });
    let mut judged: Vec<_> = judged.collect();
    // Of several namesakes the one is meant for which the claim holds.
    judged.sort_by_key(|(.., verdict)| *verdict != Verdict::Holds);
    let settled = judged.len() == 1
        || judged
            .first()
            .is_some_and(|(.., verdict)| *verdict == Verdict::Holds);
    let Some((extent, ratios, verdict)) = judged.into_iter().next().filter(|_| settled) else {
        claim.explanation = match &subject.meaning {
            Of::Ambiguous(places) => {
                let name = places.first().map_or("", |place| place.name());
                explanation::ambiguous(name, places)
            }
            _ => explanation::no_subject(words),
        };
        return claim;
    };
    claim.subject = Some(extent.surface.clone());
    claim.ratios = plain(&ratios);
    claim.verdict = verdict;
    // "Smaller than" states no ratio that a slip could explain.
    if verdict == Verdict::Off && relation.kind != ClaimKind::Order {
        claim.slip = slip(subject, relation, &ratios);
        if claim.slip.is_some() {
            claim.verdict = Verdict::WrongUnit;
        }
    }
    claim.explanation = explanation::relation(
        words,
        relation,
        &extent,
        reference,
        &ratios,
        claim.verdict,
        claim.slip.as_ref(),
    );
    claim.suggestion = suggestion(relation, &extent.surface, reference, &ratios, claim.verdict);
    claim
}

/// A relation that the text does not state: not judged, but with what is so.
pub(super) fn not_judged<'t>(claim: Claim<'t>, relation: &Relation, stance: Stance) -> Claim<'t> {
    let facts = match (&claim.subject, &claim.reference) {
        (Some(subject), Some(reference)) if !claim.ratios.is_empty() => {
            Some(facts::facts(subject, reference, &claim.ratios))
        }
        _ => None,
    };
    let offset = |byte: usize| byte.saturating_sub(claim.start);
    let words = claim.text.get(offset(relation.start)..offset(relation.end));
    Claim {
        verdict: Verdict::NotJudged,
        explanation: explanation::not_judged(words.unwrap_or(claim.text), stance, facts),
        suggestion: None,
        slip: None,
        ..claim
    }
}

fn plain(ratios: &[Ratio]) -> Vec<(Option<Basis>, f64)> {
    ratios
        .iter()
        .map(|ratio| (ratio.basis, ratio.value))
        .collect()
}

/// The mix-up of units in the subject that explains a wrong ratio.
fn slip(subject: &Subject, relation: &Relation, ratios: &[Ratio]) -> Option<UnitSlip> {
    let Of::Amount(amount) = &subject.meaning else {
        return None;
    };
    let stated = 0.5 * (relation.stated.0 + relation.stated.1);
    // The basis by which the explanation begins: on another one a slip would not explain what it says.
    let ratio = ratios.first()?;
    UnitSlip::in_unit(amount.unit(), ratio.value / stated, UnitSlip::NEAR)
}

/// Words that would be right.
fn suggestion(
    relation: &Relation,
    subject: &Surface,
    reference: &Surface,
    ratios: &[Ratio],
    verdict: Verdict,
) -> Option<String> {
    if verdict == Verdict::Holds {
        relation.loose?;
        let stated = 0.5 * (relation.stated.0 + relation.stated.1);
        return Some(explanation::restated(relation.qualifier, stated, reference));
    }
    let true_on = (ratios.iter()).find(|ratio| ratio.is_within(relation.stated, relation.range()));
    let basis = true_on.and_then(|ratio| ratio.basis).or(relation.basis);
    let comparison = Comparison::on(basis.unwrap_or_default(), subject, reference).ok()?;
    if relation.is_percentage()
        && let Some(percentage) = percentage(relation, &comparison)
    {
        return Some(percentage);
    }
    let phrase = Phrase::new(&comparison).to_string();
    Some(match (verdict, comparison.reference().basis()) {
        (Verdict::DependsOnBasis, Some(basis)) if !phrase.contains(&format!("{basis} area")) => {
            format!("{phrase} by {basis} area")
        }
        _ => phrase,
    })
}

/// A share as a percentage, as the text has it: whoever writes 90 percent means to be exact. None of what is no share to
/// speak of.
fn percentage(relation: &Relation, comparison: &Comparison) -> Option<String> {
    let percent = comparison.share_percent();
    let shown = match percent {
        10.0..1e3 => percent.round(),
        0.1..10.0 => facts::to_digits(percent, 2),
        _ => return None,
    };
    let hedge = match relation.qualifier {
        Qualifier::About => "about ",
        _ => "",
    };
    let reference = facts::in_text(comparison.reference_surface());
    let basis = (relation.basis).map_or_else(String::new, |basis| format!("the {basis} area of "));
    let joint = if relation.says_size && basis.is_empty() {
        "the size of"
    } else {
        "of"
    };
    Some(format!("{hedge}{shown} percent {joint} {basis}{reference}"))
}

/// "the U.S. capital (177 sq km)": none where the place is not known.
pub(super) fn of_figure<'t>(
    text: &'t str,
    span: Span,
    subject: &Subject,
    amount: &Amount,
    basis: Option<Basis>,
) -> Option<Claim<'t>> {
    let shown = amount.shown();
    let stated = spread(amount);
    let reference = amount.surface();
    let candidates = subject.extents();
    let several = matches!(subject.meaning, Of::Ambiguous(_));
    let judged = candidates.into_iter().filter_map(|extent| {
        let ratios = extent.ratios(&reference, basis);
        let verdict = judge(&ratios, stated, amount.qualifier.range())?;
        Some((extent, ratios, verdict))
    });
    let mut judged: Vec<_> = judged.collect();
    judged.sort_by_key(|(.., verdict)| *verdict != Verdict::Holds);
    let (extent, ratios, mut verdict) = judged.into_iter().next()?;
    if several && verdict != Verdict::Holds {
        return None;
    }
    let slip = (verdict == Verdict::Off)
        .then(|| {
            let times_too_large = |ratio: &Ratio| ratio.value.recip();
            ratios.iter().find_map(|ratio| {
                UnitSlip::in_unit(amount.unit(), times_too_large(ratio), UnitSlip::NEAR)
            })
        })
        .flatten();
    if slip.is_some() {
        verdict = Verdict::WrongUnit;
    }
    let figure = basis
        .and_then(|basis| extent.surface.on(basis))
        .unwrap_or(extent.surface.best());
    let suggestion =
        (verdict != Verdict::Holds).then(|| explanation::rounded(figure.quantity(), amount.unit()));
    Some(Claim {
        qualifier: amount.qualifier,
        reference_name: shown.clone(),
        reference: Some(reference),
        stated: Some((1.0, 1.0)),
        ratios: plain(&ratios),
        verdict,
        slip,
        explanation: explanation::figure(
            &extent.surface,
            &shown,
            amount.unit(),
            &ratios,
            verdict,
            slip.as_ref(),
        ),
        suggestion,
        subject: Some(extent.surface),
        ..unjudged(text, span, ClaimKind::RestatedFigure)
    })
}

/// What is stated, vague as it is, over its middle.
fn spread(amount: &Amount) -> (f64, f64) {
    let (low, high) = amount.vague_bounds();
    let middle = amount.quantity();
    (low / middle, high / middle)
}

/// "21,420 m² or 21.4 km²".
pub(super) fn of_two_units<'t>(
    text: &'t str,
    span: Span,
    first: &Amount,
    second: &Amount,
) -> Option<Claim<'t>> {
    let (subject, reference) = (first.surface(), second.surface());
    let ratio = first.quantity() / second.quantity();
    if !ratio.is_finite() || ratio <= 0.0 {
        return None;
    }
    // What a slip makes of the first to the digit is no rounded conversion, however near it comes.
    let exact_slip =
        UnitSlip::of_conversion(first.unit(), second.unit(), ratio.recip(), UnitSlip::EXACT);
    let holds = exact_slip.is_none() && agrees(first, second);
    let squared = first.form == AmountForm::Side
        && second.form == AmountForm::Area
        && first.unit() == second.unit();
    let slip = (!holds)
        .then(|| {
            let side = first.quantity().to(first.unit()).sqrt();
            let is_side = |number: f64| (number / side - 1.0).abs() < CONVERSION;
            if squared && is_side(second.quantity().to(second.unit())) {
                return Some(UnitSlip::side(second.unit(), ratio.recip()));
            }
            UnitSlip::between(first.unit(), second.unit(), ratio.recip())
        })
        .flatten();
    let verdict = match (holds, slip) {
        (true, _) => Verdict::Holds,
        (false, Some(_)) => Verdict::WrongUnit,
        (false, None) => Verdict::Off,
    };
    let one = match first.form {
        AmountForm::Area => first.shown(),
        // "10 miles square" says more than what it comes to.
        _ => text
            .get(first.start..first.end)
            .unwrap_or_default()
            .to_owned(),
    };
    let other = second.shown();
    let converted = explanation::rounded(first.quantity(), second.unit());
    let explanation = match verdict {
        Verdict::Holds => format!("{one} is {converted}: {other} agrees."),
        _ => format!(
            "{one} is {converted}, not {other}{}.",
            explanation::slip_in_words(slip.as_ref())
        ),
    };
    Some(Claim {
        qualifier: second.qualifier,
        subject: Some(subject),
        reference_name: other,
        reference: Some(reference),
        stated: Some((1.0, 1.0)),
        ratios: vec![(None, ratio)],
        verdict,
        slip,
        explanation: facts::sentence_case(explanation),
        suggestion: (!holds).then_some(converted),
        ..unjudged(text, span, ClaimKind::TwoUnits)
    })
}

/// How far two figures for one area may differ, beyond what their digits allow: a conversion is exact.
const CONVERSION: f64 = 0.03;

fn agrees(first: &Amount, second: &Amount) -> bool {
    let hedged = |amount: &Amount| amount.qualifier.is_hedge();
    let (least, greatest) = if second.qualifier.is_open() || hedged(second) {
        second.qualifier.range()
    } else if hedged(first) {
        Qualifier::About.range()
    } else {
        (1.0 - CONVERSION, 1.0 + CONVERSION)
    };
    let exactly = |amount: &Amount| (amount.quantity(), amount.quantity());
    let within = |(first_low, first_high): (Quantity, Quantity), (low, high)| {
        first_high / low >= least && first_low / high <= greatest
    };
    let (one, other) = (first.vague_bounds(), second.vague_bounds());
    // What is hedged is as vague as its hedge says.
    if hedged(first) || hedged(second) {
        let of = |amount: &Amount, vague| {
            if hedged(amount) {
                amount.bounds()
            } else {
                vague
            }
        };
        return within(of(first, one), of(second, other));
    }
    // One of them was measured and the other made of it: only one has been rounded more than it says.
    within(exactly(first), other) || within(one, exactly(second))
}

/// "23 square miles wide".
pub(super) fn of_dimension<'t>(text: &'t str, span: Span, amount: &Amount) -> Option<Claim<'t>> {
    let word = amount.length_word?;
    let shown = amount.shown();
    let units = amount.unit().plural();
    let length = units.strip_prefix("square ").unwrap_or("miles");
    Some(Claim {
        qualifier: amount.qualifier,
        subject: Some(amount.surface()),
        verdict: Verdict::WrongUnit,
        explanation: format!(
            "“{word}” measures a length and {units} measure an area: write {shown} without “{word}”, or a length in {length}."
        ),
        suggestion: Some(shown),
        ..unjudged(text, span, ClaimKind::Dimension)
    })
}

/// An amount that cannot be: larger than a country, or than the Earth.
pub(super) fn of_magnitude<'t>(
    text: &'t str,
    amount: &Amount,
    country: Option<Place<'static>>,
) -> Option<Claim<'t>> {
    let (subject, shown) = (amount.surface(), amount.shown());
    let claim = Claim {
        qualifier: amount.qualifier,
        subject: Some(subject.clone()),
        ..unjudged(text, (amount.start, amount.end), ClaimKind::Magnitude)
    };
    let Some(country) = country else {
        return Some(Claim {
            verdict: Verdict::Off,
            explanation: format!(
                "{shown} is more than the surface of the whole Earth: check the number and the unit."
            ),
            ..claim
        });
    };
    let reference = surface_of(country)?;
    let ratios = Extent::of_amount(amount).ratios(reference, None);
    let country = facts::with_figure(reference, None);
    Some(Claim {
        reference: Some(reference.clone()),
        reference_name: reference.name().to_owned(),
        ratios: plain(&ratios),
        explanation: format!(
            "{shown} is more than all of {country}: check the number and the unit."
        ),
        ..claim
    })
}

/// "an area of 23 miles".
pub(super) fn of_length<'t>(text: &'t str, span: Span, number: &str, length: &str) -> Claim<'t> {
    Claim {
        verdict: Verdict::WrongUnit,
        explanation: format!(
            "{number} {length} is a length and no area: write {number} square {length}, or say how wide and how long."
        ),
        suggestion: Some(format!("{number} square {length}")),
        ..unjudged(text, span, ClaimKind::Dimension)
    }
}
