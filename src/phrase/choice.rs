use super::{Hedge, Multiple};

/// A hedge and a multiple that are true of a ratio, and how well they say it: less is better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Choice {
    pub(super) hedge: Hedge,
    pub(super) multiple: Multiple,
    pub(super) cost: f64,
}

/// What a misfit of e-fold weighs against rarity of the multiple: "slightly smaller than Maryland" (13 % off) is
/// preferred to "87 percent of Maryland", "about 12 percent more" is not said at all.
const MISFIT: f64 = 15.0;

/// The best way to say a ratio. The only place where hedges are decided.
///
/// `least` and `greatest` bound the ratio as its figures allow: a side is taken only where both lie on it.
pub(super) fn choose(ratio: f64, (least, greatest): (f64, f64)) -> Choice {
    let said = |multiple: Multiple| {
        let stated = multiple.value();
        let certain = Certainty {
            below: greatest < stated,
            above: least > stated,
            close: greatest - least < 0.01 * ratio,
        };
        let hedge = hedge(ratio, multiple, certain)?;
        let cost = cost(ratio, multiple);
        Some(Choice {
            hedge,
            multiple,
            cost,
        })
    };
    let choices = multiples_near(ratio).filter_map(said);
    choices
        .min_by(|one, other| one.cost.total_cmp(&other.cost))
        .unwrap_or(Choice {
            hedge: Hedge::About,
            multiple: if ratio < 1.0 {
                Multiple::OneIn(two_digits(1.0 / ratio).0)
            } else {
                Multiple::Times(two_digits(ratio).0)
            },
            cost: f64::INFINITY,
        })
}

/// How far a multiple is from the ideal: its rarity, and its misfit to the ratio.
pub(super) fn cost(ratio: f64, multiple: Multiple) -> f64 {
    multiple.difficulty() + MISFIT * (ratio / multiple.value()).ln().abs()
}

/// What the precision of the figures lets be said of the true ratio and the stated one.
#[derive(Debug, Clone, Copy)]
struct Certainty {
    below: bool,
    above: bool,
    close: bool,
}

/// The hedge with which a multiple is true of a ratio, if there is one.
fn hedge(ratio: f64, multiple: Multiple, certain: Certainty) -> Option<Hedge> {
    let stated = multiple.value();
    let quotient = ratio / stated;
    // To three digits it is what it is said to be.
    if (quotient - 1.0).abs() < 0.004 && certain.close && !matches!(multiple, Multiple::OneIn(_)) {
        return Some(Hedge::Plain);
    }
    let one_sided = !matches!(multiple, Multiple::OneIn(_));
    let at_once = multiple == Multiple::Times(1.0);
    let hedge = match quotient {
        ..0.985 if one_sided && certain.below && Hedge::Almost.allows(quotient) && !at_once => {
            Hedge::Almost
        }
        ..0.985 if one_sided && certain.below && Hedge::SlightlyLess.allows(quotient) => {
            Hedge::SlightlyLess
        }
        1.04.. if one_sided && certain.above => Hedge::SlightlyMore,
        _ => Hedge::About,
    };
    hedge.allows(quotient).then_some(hedge)
}

/// Multiples that people use and that may be near enough to a ratio.
fn multiples_near(ratio: f64) -> impl Iterator<Item = Multiple> {
    let simple = [
        1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0,
    ]
    .map(Multiple::Times);
    let fractions = [
        (1, 2),
        (1, 3),
        (2, 3),
        (1, 4),
        (3, 4),
        (1, 5),
        (1, 6),
        (1, 7),
        (1, 8),
        (1, 9),
        (1, 10),
    ]
    .map(|(parts, of)| Multiple::Fraction { parts, of });
    let (form, amount): (fn(f64) -> Multiple, _) = match ratio {
        1.0.. => (Multiple::Times, ratio),
        0.01.. => (Multiple::Percent, 100.0 * ratio),
        _ => (Multiple::OneIn, 1.0 / ratio),
    };
    let (below, above) = two_digits(amount);
    simple
        .into_iter()
        .chain(fractions)
        .chain([form(below), form(above)])
}

/// The numbers of two significant digits on either side of one that is positive.
fn two_digits(number: f64) -> (f64, f64) {
    let exponent = number.log10().floor() - 1.0;
    // Powers of ten below one are inexact, above it exact: 1.3 is 13 ÷ 10.
    if exponent < 0.0 {
        let scale = 10f64.powf(-exponent);
        (
            (number * scale).floor() / scale,
            (number * scale).ceil() / scale,
        )
    } else {
        let scale = 10f64.powf(exponent);
        (
            (number / scale).floor() * scale,
            (number / scale).ceil() * scale,
        )
    }
}
