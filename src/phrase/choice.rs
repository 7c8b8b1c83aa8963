use std::ops::RangeInclusive;
use std::sync::LazyLock;

use super::{Hedge, Multiple};

/// A hedge and a multiple that are true of a ratio, and how well they say it: less is better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Choice {
    pub(crate) hedge: Hedge,
    pub(crate) multiple: Multiple,
    pub(crate) cost: f64,
}

/// What a misfit of e-fold weighs against rarity of the multiple: "slightly smaller than Maryland" (13 % off) is
/// preferred to "87 percent of Maryland", "about 12 percent more" is not said at all.
const MISFIT: f64 = 15.0;

/// What it weighs that the ratio is not where readers look for it behind a hedge, by the square of how far it is from the
/// hedge's median: "slightly less than twice" for 1.62 is within what is written, but "slightly more than 1½ times" is
/// what a reader understands.
const STRAIN: f64 = 450.0;

/// What it weighs to round a number that is not round away from the ratio: 17.2 is "about 17" and not "almost 18".
const FARTHER: f64 = 2.0;

/// Halfway between the medians of "almost" and of "slightly less than".
const ALMOST_FROM: f64 = 0.945;

/// Below this one in so many is said, and percent above it.
const LEAST_PERCENTAGE: f64 = 0.1;

/// The least and the greatest ratio over the stated one that any hedge allows beside a number.
const MOST_BELOW: f64 = 0.81;
const MOST_ABOVE: f64 = 1.12;

/// Within this of what is stated, the ratio is what it is said to be: three digits agree.
const CLOSE: f64 = 0.004;

/// "About" allows so much for figures that are themselves too vague to tell the ratio from what is stated: what the
/// press accepts of "the size of".
const VAGUE: RangeInclusive<f64> = 0.88..=1.12;

/// The least [difficulty](Multiple::difficulty) of a multiple that is none of the simple ones.
const LEAST_DIFFICULTY_BEYOND: f64 = 4.6;

/// The best way to say a ratio. With its two companions, the only place where hedges are decided.
///
/// `least` and `greatest` bound the ratio as its figures allow: a side is taken only where both lie on it.
pub(crate) fn choose(ratio: f64, interval: (f64, f64)) -> Choice {
    let simple = best(ratio, interval, simple_multiples(ratio));
    // Nothing beyond can be better then, and most ratios need not be looked at twice.
    if let Some((choice, strained)) = simple
        && strained <= LEAST_DIFFICULTY_BEYOND
    {
        return choice;
    }
    let beyond = best(ratio, interval, other_multiples(ratio));
    simple
        .into_iter()
        .chain(beyond)
        .min_by(|(_, one), (_, other)| one.total_cmp(other))
        .map_or_else(
            || Choice {
                hedge: Hedge::About,
                multiple: amount_of(ratio).map(|amount| digits_around(amount, 2).0),
                cost: f64::INFINITY,
            },
            |(choice, _)| choice,
        )
}

/// The best way to say how often the reference goes into the subject: so many do, and there is room to spare.
///
/// Where the whole number below is not near enough, and of a ratio below one, as [`choose`] does.
pub(super) fn choose_count(ratio: f64, (least, greatest): (f64, f64)) -> Choice {
    let count = if ratio < 10.0 {
        ratio.floor()
    } else {
        digits_around(ratio, 2).0
    };
    let (_, most) = Hedge::Plain.range();
    if count >= 2.0 && least >= count && ratio < most * count {
        let multiple = Multiple::Times(count);
        return Choice {
            hedge: Hedge::Plain,
            multiple,
            cost: cost(ratio, multiple),
        };
    }
    choose(ratio, (least, greatest))
}

/// The best way to say a ratio to so many digits, or to the first number of digits beyond that is true.
pub(super) fn choose_digits(ratio: f64, interval: (f64, f64), digits: usize) -> Choice {
    let amount = amount_of(ratio);
    let stated = |digits| {
        let (below, above) = digits_around(amount.number(), digits);
        let nearer = if amount.number() - below <= above - amount.number() {
            below
        } else {
            above
        };
        let multiple = amount.map(|_| nearer);
        // Three digits and more are never "about".
        let hedge = if digits > 2 {
            Hedge::Plain
        } else {
            hedge(ratio, multiple, Certainty::of(ratio, interval, multiple))?
        };
        Some(Choice {
            hedge,
            multiple,
            cost: cost(ratio, multiple),
        })
    };
    (digits..=digits.max(3))
        .find_map(stated)
        .unwrap_or_else(|| choose(ratio, interval))
}

/// How far a multiple is from the ideal: its rarity, and its misfit to the ratio.
pub(super) fn cost(ratio: f64, multiple: Multiple) -> f64 {
    multiple.difficulty() + misfit(ratio, multiple)
}

/// What the difference between a ratio and what is stated costs.
pub(crate) fn misfit(ratio: f64, multiple: Multiple) -> f64 {
    MISFIT * (ratio / multiple.value()).ln().abs()
}

/// The best of these multiples, and what it costs with the strain on its hedge.
fn best(
    ratio: f64,
    interval: (f64, f64),
    multiples: impl Iterator<Item = (Multiple, f64)>,
) -> Option<(Choice, f64)> {
    let said = |(multiple, difficulty): (Multiple, f64)| {
        let certain = Certainty::of(ratio, interval, multiple);
        let hedge = hedge(ratio, multiple, certain)?;
        let cost = difficulty + misfit(ratio, multiple);
        let quotient = ratio / multiple.value();
        // Of vague figures nobody knows where they are, and a round number says so.
        let strain = if hedge == Hedge::About && !certain.close && hedge.allows(quotient) {
            0.0
        } else {
            STRAIN * (quotient - hedge.usual()).powi(2)
        };
        let choice = Choice {
            hedge,
            multiple,
            cost,
        };
        Some((choice, cost + strain))
    };
    multiples
        .filter_map(said)
        .min_by(|(_, one), (_, other)| one.total_cmp(other))
}

/// What the precision of the figures lets be said of the true ratio and the stated one.
#[derive(Debug, Clone, Copy)]
struct Certainty {
    below: bool,
    above: bool,
    close: bool,
}

impl Certainty {
    fn of(ratio: f64, (least, greatest): (f64, f64), multiple: Multiple) -> Self {
        let stated = multiple.value();
        Self {
            below: greatest < stated,
            above: least > stated,
            close: greatest - least < 0.01 * ratio,
        }
    }
}

/// The hedge with which a multiple is true of a ratio, if there is one.
fn hedge(ratio: f64, multiple: Multiple, certain: Certainty) -> Option<Hedge> {
    let quotient = ratio / multiple.value();
    if (quotient - 1.0).abs() < CLOSE && certain.close && !matches!(multiple, Multiple::OneIn(_)) {
        return Some(Hedge::Plain);
    }
    let one_sided = !matches!(multiple, Multiple::OneIn(_));
    let at_once = multiple == Multiple::Times(1.0);
    let hedge = match quotient {
        ALMOST_FROM..0.985 if one_sided && certain.below && !at_once => Hedge::Almost,
        ..0.985 if one_sided && certain.below && Hedge::SlightlyLess.allows(quotient) => {
            Hedge::SlightlyLess
        }
        1.04.. if one_sided && certain.above => Hedge::SlightlyMore,
        _ => Hedge::About,
    };
    let is_open = hedge == Hedge::About && !certain.below && !certain.above;
    (hedge.allows(quotient) || is_open && VAGUE.contains(&quotient)).then_some(hedge)
}

const SIMPLE: [f64; 14] = [
    1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0,
];

const FRACTIONS: [(u8, u8); 11] = [
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
];

/// A multiple with a name of its own, and what is asked of it for every ratio.
struct Simple {
    value: f64,
    multiple: Multiple,
    difficulty: f64,
}

/// All of them, from the least to the greatest.
static SIMPLE_MULTIPLES: LazyLock<Vec<Simple>> = LazyLock::new(|| {
    let fractions = FRACTIONS.map(|(parts, of)| Multiple::Fraction { parts, of });
    let multiples = SIMPLE.map(Multiple::Times).into_iter().chain(fractions);
    let mut simple: Vec<_> = multiples
        .map(|multiple| Simple {
            value: multiple.value(),
            multiple,
            difficulty: multiple.difficulty(),
        })
        .collect();
    simple.sort_by(|one, other| one.value.total_cmp(&other.value));
    simple
});

/// Those that are near enough to a ratio for some hedge, with their difficulty.
fn simple_multiples(ratio: f64) -> impl Iterator<Item = (Multiple, f64)> {
    let least = ratio / MOST_ABOVE;
    let first = SIMPLE_MULTIPLES.partition_point(|simple| simple.value < least);
    let from_first = SIMPLE_MULTIPLES.get(first..).unwrap_or_default();
    from_first
        .iter()
        .take_while(move |simple| ratio >= MOST_BELOW * simple.value)
        .map(|simple| (simple.multiple, simple.difficulty))
}

/// The two numbers of two digits around a ratio, and the two round numbers around it.
fn other_multiples(ratio: f64) -> impl Iterator<Item = (Multiple, f64)> {
    let amount = amount_of(ratio);
    let (below, above) = digits_around(amount.number(), 2);
    let (round_below, round_above) = round_numbers_around(amount.number());
    let is_round = move |number: f64| {
        let is_same = |round: f64| (round / number - 1.0).abs() < 1e-9;
        is_same(round_below) || is_same(round_above)
    };
    let farther = if amount.number() - below <= above - amount.number() {
        above
    } else {
        below
    };
    [below, above, round_below, round_above]
        .into_iter()
        .map(move |number| (number, amount.map(|_| number)))
        .filter(move |(_, multiple)| {
            (MOST_BELOW..=MOST_ABOVE).contains(&(ratio / multiple.value()))
        })
        .map(move |(number, multiple)| {
            let is_round = is_round(number);
            let difficulty = multiple.difficulty_if(|| is_round);
            let away = if number == farther && below < above && !is_round {
                FARTHER
            } else {
                0.0
            };
            (multiple, difficulty + away)
        })
}

/// A ratio in the terms that suit its size: times, percent, or one in so many.
fn amount_of(ratio: f64) -> Multiple {
    match ratio {
        1.0.. => Multiple::Times(ratio),
        _ if 100.0 * ratio >= LEAST_PERCENTAGE => Multiple::Percent(100.0 * ratio),
        _ => Multiple::OneIn(1.0 / ratio),
    }
}

/// The numbers of so many significant digits on either side of one that is positive.
fn digits_around(number: f64, digits: usize) -> (f64, f64) {
    let exponent = number.log10().floor() - (digits as f64 - 1.0);
    on_grid(number, 1.0, exponent)
}

/// The nearest multiples of a step times a power of ten on either side.
fn on_grid(number: f64, step: f64, exponent: f64) -> (f64, f64) {
    // Powers of ten below one are inexact, above it exact: 1.3 is 13 ÷ 10.
    if exponent < 0.0 {
        let scale = 10f64.powi(-exponent as i32);
        let counts = number * scale / step;
        (counts.floor() * step / scale, counts.ceil() * step / scale)
    } else {
        let scale = 10f64.powi(exponent as i32) * step;
        (
            (number / scale).floor() * scale,
            (number / scale).ceil() * scale,
        )
    }
}

/// The round numbers on either side: one to nine times 1 or 2½ times a power of ten.
///
/// These are the numbers that are read as approximate, and that writers round to (C. J. M. Jansen and
/// M. M. W. Pollmann, "On round numbers", Journal of Quantitative Linguistics 8, 2001). Those of two digits at most. Their
/// series of 2 and of 5 are left out: to a reader 18 is no rounder than 17, nor 45 than 46.
fn round_numbers_around(number: f64) -> (f64, f64) {
    let exponent = number.log10().floor();
    let mut around = on_grid(number, 1.0, exponent);
    // Quarters of the next power of ten, of which nine and more are no members of the series any more.
    let (below, above) = on_grid(number, 2.5, exponent);
    around.0 = around.0.max(below);
    around.1 = around.1.min(above);
    around
}

/// Whether a number is one to nine times 1 or 2½ times a power of ten.
pub(super) fn is_round(number: f64) -> bool {
    let (below, above) = round_numbers_around(number);
    [below, above]
        .iter()
        .any(|round| (round / number - 1.0).abs() < 1e-9)
}
