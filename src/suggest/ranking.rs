use super::candidate::{Area, Candidate, FAMILIAR, is_by_land};
use super::familiarity::like;
use super::reader::Reader;
use super::score::Score;
use crate::phrase::{Choice, choose, misfit};
use crate::{Audience, Basis, Multiple, Side, Surface};

/// A candidate with its score for one subject.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) candidate: &'static Candidate,
    pub(super) multiple: Multiple,
    pub(super) score: Score,
    /// On which the two are compared, where both have it.
    pub(super) basis: Basis,
    total: f64,
    ratio: f64,
}

impl Ranked {
    /// How far the ratio is from what is said, as a logarithm.
    fn deviation(&self) -> f64 {
        (self.ratio / self.multiple.value()).ln().abs()
    }

    /// Whether it is the same place as another, or one of the same name.
    fn says_the_same(&self, other: &Self) -> bool {
        self.candidate.name == other.candidate.name
    }

    /// How far it is from the nearest multiple of a class of simplicity.
    fn deviation_within(&self, class: usize) -> f64 {
        let deviation = |value: f64| (self.ratio / value).ln().abs();
        match SIMPLICITY.get(class) {
            Some(multiples) => {
                let deviations = multiples.iter().map(|multiple| deviation(multiple.value()));
                deviations.fold(f64::INFINITY, f64::min)
            }
            None if self.ratio >= 1.0 => deviation(self.ratio.round()).min(self.deviation()),
            None => deviation((10.0 * self.ratio).round() / 10.0).min(self.deviation()),
        }
    }
}

/// The ratios that people can picture; others are offered only where there is nothing better.
const GRASPABLE: (f64, f64) = (0.09, 30.0);

/// The ratios that are "the size of", with any hedge.
const ONCE: (f64, f64) = (0.81, 1.12);

/// With fewer of the familiar than this, the others are looked at too.
const ENOUGH: usize = 15;

/// How many of the nearest in size are scored where nothing is near.
const NEAREST: usize = 40;

/// What an e-fold of difference in size costs beside the difficulty of the multiple.
const SIZE: f64 = 0.15;

/// What another kind of thing costs: "an island the size of a lake".
const OTHER_KIND: f64 = 1.6;

/// What it costs where land and total tell different stories, and where like cannot be compared with like.
const DIFFERENT_STORIES: f64 = 0.4;
const NOT_ALIKE: f64 = 1.0;

/// Of five suggestions, so many may be of one kind, and of states those of one country.
const OF_ONE_GROUP_IN_FIVE: usize = 4;

/// Beyond the simple multiples, exact enough: to three digits.
const EXACT_ENOUGH: f64 = 0.004;

/// References nearer than this are those that a writer thinks of first.
const WELL_KNOWN: f64 = 2.0;

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

/// What is to be compared: the areas of the subject, and what it is.
struct Subject<'s> {
    surface: &'s Surface,
    areas: [Option<Area>; Basis::ALL.len()],
    /// Whether land is as much meant as the total.
    is_open: bool,
    /// Whether land is what people picture of it, where no basis is asked for.
    is_by_land: bool,
    asked: Basis,
    like: Option<&'static str>,
    size: f64,
}

impl<'s> Subject<'s> {
    fn new(surface: &'s Surface, basis: Basis) -> Self {
        let area = |side: &Side| Area {
            size: side.quantity().square_metres(),
            half_width: side.half_width().square_metres(),
        };
        let is_by_land = basis == Basis::Total && surface.place().is_some_and(is_by_land);
        let usual = if is_by_land { Basis::Land } else { basis };
        let best = surface.on(usual).unwrap_or(surface.best());
        Self {
            surface,
            areas: Basis::ALL.map(|basis| surface.on(basis).map(area)),
            is_open: basis == Basis::Total && surface.best().basis().is_none(),
            is_by_land,
            asked: basis,
            like: surface.place().and_then(like),
            size: best.quantity().square_metres(),
        }
    }

    /// The basis on which it is compared with a candidate.
    fn basis(&self, candidate: &Candidate) -> Basis {
        let is_by_land = self.is_by_land || candidate.is_by_land;
        match self.asked {
            Basis::Total if is_by_land => Basis::Land,
            asked => asked,
        }
    }

    /// The areas of both on a basis, or on the next that serves, and what the choice costs.
    fn sides(&self, candidate: &Candidate, first: Basis) -> Option<(Area, Area, f64)> {
        let first = Basis::ALL.iter().position(|one| *one == first)?;
        let mut bases = std::iter::once(first).chain(0..Basis::ALL.len());
        let shared = bases
            .clone()
            .find_map(|basis| Some((basis, self.areas[basis]?, candidate.area(basis)?)));
        if let Some((basis, subject, reference)) = shared {
            let is_any_total = self.asked == Basis::Total && self.basis(candidate) == Basis::Total;
            let is_asked = basis == first || is_any_total;
            return Some((subject, reference, if is_asked { 0.0 } else { NOT_ALIKE }));
        }
        let subject = bases.clone().find_map(|basis| self.areas[basis])?;
        let reference = bases.find_map(|basis| candidate.area(basis))?;
        Some((subject, reference, NOT_ALIKE))
    }

    /// Whether land and total tell different stories.
    fn tells_different_stories(&self, candidate: &Candidate, ratio: f64, choice: Choice) -> bool {
        if self.asked == Basis::Total && self.basis(candidate) == Basis::Land {
            return true;
        }
        let [total, land] = [candidate.area(0), candidate.area(1)];
        let is_allowed = |total: Area, land: Area| {
            let by_land = ratio * total.size / land.size;
            choice.hedge.allows(by_land / choice.multiple.value())
        };
        self.is_open
            && !total
                .zip(land)
                .is_none_or(|(total, land)| is_allowed(total, land))
    }

    fn rank(
        &self,
        candidate: &'static Candidate,
        (familiarity, distance): (f64, f64),
    ) -> Option<Ranked> {
        let on = self.basis(candidate);
        let (subject, reference, mut basis) = self.sides(candidate, on)?;
        let ratio = subject.size / reference.size;
        let least = (subject.size - subject.half_width) / (reference.size + reference.half_width);
        let greatest =
            (subject.size + subject.half_width) / (reference.size - reference.half_width);
        let interval = if reference.half_width < reference.size {
            (least.max(0.0), greatest)
        } else {
            (least.max(0.0), f64::INFINITY)
        };
        let choice = choose(ratio, interval);
        if self.tells_different_stories(candidate, ratio, choice) {
            basis += DIFFERENT_STORIES;
        }
        let misfit = misfit(ratio, choice.multiple);
        let is_alike = self.like.is_none_or(|like| like == candidate.like());
        let score = Score {
            familiarity,
            distance,
            multiple: choice.cost - misfit,
            misfit,
            size: SIZE * ratio.ln().abs(),
            kind: if is_alike { 0.0 } else { OTHER_KIND },
            basis,
        };
        Some(Ranked {
            candidate,
            multiple: choice.multiple,
            basis: on,
            total: score.total(),
            score,
            ratio,
        })
    }
}

/// The best so many candidates, best first.
pub(super) fn rank(
    surface: &Surface,
    basis: Basis,
    audience: Audience,
    count: usize,
) -> Vec<Ranked> {
    let subject = Subject::new(surface, basis);
    let mut ranked = score_all(&subject, audience);
    // Where a basis is asked for, others serve only where nothing has it.
    let is_alike = |one: &Ranked| one.score.basis < NOT_ALIKE;
    if basis != Basis::Total && ranked.iter().any(is_alike) {
        ranked.retain(is_alike);
    }
    ranked.sort_unstable_by(|one, other| one.total.total_cmp(&other.total));
    let mut chosen = choose_diverse(&ranked, count);
    chosen.sort_by(|one, other| one.total.total_cmp(&other.total));
    chosen
}

/// Scores the places near in size that the readers know; where these do not serve, all that are near; and where none
/// is, the nearest.
fn score_all(subject: &Subject<'_>, audience: Audience) -> Vec<Ranked> {
    let country = audience.country();
    let reader = country.and_then(Reader::of);
    let own = subject.surface.place();
    let reach = |candidate: &'static Candidate| {
        // A place is not described by itself.
        let is_other = own != Some(candidate.place);
        let reach = candidate.reach(country, reader).filter(|_| is_other)?;
        Some((candidate, reach))
    };
    let is_familiar = |(familiarity, distance): (f64, f64)| familiarity + distance <= FAMILIAR;
    let score = |(candidate, reach)| subject.rank(candidate, reach);
    let all = Candidate::lists(country);
    let position = |list: &[Candidate], size: f64| list.partition_point(|one| one.size < size);
    let near = |lists: usize, (least, greatest): (f64, f64)| {
        let within = all.into_iter().take(lists).flat_map(move |list| {
            let window =
                position(list, subject.size / greatest)..position(list, subject.size / least);
            list.get(window).unwrap_or_default()
        });
        within.filter_map(reach)
    };
    let familiar = near(all.len() - 1, GRASPABLE).filter(|(_, reach)| is_familiar(*reach));
    let mut ranked: Vec<_> = familiar.filter_map(score).collect();
    let is_once = |one: &Ranked| one.multiple == Multiple::Times(1.0);
    let strange = if ranked.len() < ENOUGH {
        Some(GRASPABLE)
    } else {
        (!ranked.iter().any(is_once)).then_some(ONCE)
    };
    if let Some(window) = strange {
        let strange = near(all.len(), window).filter(|(_, reach)| !is_familiar(*reach));
        ranked.extend(strange.filter_map(score));
    }
    if !ranked.is_empty() {
        return ranked;
    }
    let nearest = all.into_iter().flat_map(|list| {
        let (smaller, larger) = list.split_at(position(list, subject.size));
        let smaller = smaller.iter().rev().filter_map(reach).take(NEAREST);
        smaller.chain(larger.iter().filter_map(reach).take(NEAREST))
    });
    nearest.filter_map(score).collect()
}

/// The best of those in the order of their cost: first those that must be among them, then others with not too many
/// of one group.
fn choose_diverse(ranked: &[Ranked], count: usize) -> Vec<Ranked> {
    let mut chosen = as_exact_as_known(ranked);
    chosen.truncate(count);
    let most = (count * OF_ONE_GROUP_IN_FIVE).div_ceil(5);
    for one in ranked {
        if chosen.len() >= count {
            break;
        }
        let is_like = |other: &&Ranked| one.candidate.group == other.candidate.group;
        if !chosen.iter().any(|other| one.says_the_same(other))
            && chosen.iter().filter(is_like).count() < most
        {
            chosen.push(*one);
        }
    }
    chosen
}

/// The best of all, and so many others that no well-known reference would say the size better than all of them: with
/// a multiple as simple, and as near to the truth.
fn as_exact_as_known(ranked: &[Ranked]) -> Vec<Ranked> {
    let mut chosen: Vec<_> = ranked.first().copied().into_iter().collect();
    let alike = ranked.iter().filter(|one| one.score.basis < NOT_ALIKE);
    let mut bound = f64::INFINITY;
    for class in 0..=SIMPLICITY.len() {
        let known = alike.clone().filter(|one| one.score.reach() <= WELL_KNOWN);
        for known in known {
            bound = bound.min(known.deviation_within(class));
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
        let is_new = |one: &&Ranked| !chosen.iter().any(|other| one.says_the_same(other));
        let most_exact = || {
            let simple = alike.clone().filter(is_simple).filter(is_new);
            simple.min_by(|one, other| one.deviation().total_cmp(&other.deviation()))
        };
        // They stand in the order of their cost, so that the first that is as good is the best.
        let another = alike.clone().find(is_as_good).or_else(most_exact);
        chosen.extend(another);
    }
    chosen
}
