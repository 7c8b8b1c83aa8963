use super::ranking::Ranked;
use super::subject::NOT_ALIKE;
use crate::Multiple;

/// Of five suggestions, so many may be of one kind, and of states those of one country.
const OF_ONE_GROUP_IN_FIVE: usize = 4;

/// What one that is chosen already costs another that would say the same of the like: "twice Oregon, twice Wyoming". Two
/// of them cost four times as much.
const SAID_ALREADY: f64 = 0.7;

/// Beyond the simple multiples, exact enough: to three digits.
const EXACT_ENOUGH: f64 = 0.004;

/// References nearer than this are those that a writer thinks of first.
const WELL_KNOWN: f64 = 1.5;

/// Multiples from the simplest to the less simple, and beyond them all others.
///
/// The classes, and their order, are those that professionals choose most: see [`Multiple`].
const SIMPLICITY: [&[Multiple]; 4] = [
    &[Multiple::Times(1.0)],
    &[Multiple::Times(2.0)],
    &[
        Multiple::Times(3.0),
        Multiple::Times(4.0),
        Multiple::Times(5.0),
    ],
    &[
        Multiple::Times(1.5),
        Multiple::Times(2.5),
        Multiple::Times(3.5),
        Multiple::Fraction { parts: 1, of: 2 },
        Multiple::Fraction { parts: 1, of: 3 },
        Multiple::Fraction { parts: 2, of: 3 },
        Multiple::Fraction { parts: 1, of: 4 },
        Multiple::Fraction { parts: 3, of: 4 },
    ],
];

/// How simple a multiple is: 0 is simplest.
fn simplicity(multiple: Multiple) -> usize {
    let class = SIMPLICITY
        .iter()
        .position(|class| class.contains(&multiple));
    class.unwrap_or(SIMPLICITY.len())
}

/// How far it is from the nearest multiple of a class of simplicity.
fn deviation_within(one: &Ranked, class: usize) -> f64 {
    let deviation = |value: f64| (one.ratio / value).ln().abs();
    match SIMPLICITY.get(class) {
        Some(multiples) => {
            let deviations = multiples.iter().map(|multiple| deviation(multiple.value()));
            deviations.fold(f64::INFINITY, f64::min)
        }
        None if one.ratio >= 1.0 => deviation(one.ratio.round()).min(one.deviation()),
        None => deviation((10.0 * one.ratio).round() / 10.0).min(one.deviation()),
    }
}

/// The best of those in the order of their cost: first those that must be among them, then others with not too many
/// of one group.
pub(super) fn choose_diverse(ranked: &[Ranked], count: usize) -> Vec<Ranked> {
    let most = (count * OF_ONE_GROUP_IN_FIVE).div_ceil(5);
    let mut chosen = as_exact_as_known(ranked, most);
    chosen.truncate(count);
    while chosen.len() < count
        && let Some(next) = cheapest_beside(ranked, &chosen, most)
    {
        chosen.push(next);
    }
    chosen
}

/// The one that costs least beside those that are chosen.
fn cheapest_beside(ranked: &[Ranked], chosen: &[Ranked], most: usize) -> Option<Ranked> {
    let mut cheapest = None;
    let mut least = f64::INFINITY;
    for one in ranked {
        // They stand in the order of what they cost alone, and beside others none costs less.
        if one.total >= least {
            break;
        }
        if let Some(cost) = cost_beside(one, chosen, most)
            && cost < least
        {
            (cheapest, least) = (Some(*one), cost);
        }
    }
    cheapest
}

/// What another costs beside those that are chosen; none where there is no place for it.
fn cost_beside(one: &Ranked, chosen: &[Ranked], most: usize) -> Option<f64> {
    let (mut alike, mut said) = (0, 0_usize);
    for other in chosen {
        if one.says_the_same(other) {
            return None;
        }
        if one.candidate.group == other.candidate.group {
            alike += 1;
            said += usize::from(one.multiple == other.multiple);
        }
    }
    (alike < most).then_some(one.total + SAID_ALREADY * (said * said) as f64)
}

/// The best of all, and so many others that no well-known reference would say the size better than all of them: with
/// a multiple as simple, and as near to the truth.
fn as_exact_as_known(ranked: &[Ranked], most: usize) -> Vec<Ranked> {
    let mut chosen: Vec<_> = ranked.first().copied().into_iter().collect();
    let alike = ranked.iter().filter(|one| one.score.basis < NOT_ALIKE);
    let mut bound = f64::INFINITY;
    for class in 0..=SIMPLICITY.len() {
        let known = alike.clone().filter(|one| one.score.reach() <= WELL_KNOWN);
        for known in known {
            bound = bound.min(deviation_within(known, class));
        }
        let is_simple = |one: &&Ranked| simplicity(one.multiple) <= class;
        let allowed = match SIMPLICITY.get(class) {
            Some(_) => bound,
            None => bound.max(EXACT_ENOUGH),
        };
        let is_as_good = |one: &&Ranked| is_simple(one) && one.deviation() <= allowed;
        if bound.is_infinite() || chosen.iter().any(|one| is_as_good(&one)) {
            continue;
        }
        let has_place = |one: &&Ranked| cost_beside(one, &chosen, most).is_some();
        let most_exact = || {
            let simple = alike.clone().filter(is_simple).filter(has_place);
            simple.min_by(|one, other| one.deviation().total_cmp(&other.deviation()))
        };
        // They stand in the order of their cost, so that the first that is as good is the best.
        let mut as_good = alike.clone().filter(is_as_good);
        let another = as_good.find(has_place).or_else(most_exact);
        chosen.extend(another);
    }
    chosen
}
