use std::collections::HashMap;

use super::candidate::{Area, Candidate};
use super::familiarity::like;
use super::reader::Reader;
use super::score::Score;
use crate::phrase::{choose, misfit};
use crate::{Audience, Basis, Multiple, Side, Surface};

/// A candidate with its score for one subject.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) candidate: &'static Candidate,
    pub(super) multiple: Multiple,
    pub(super) score: Score,
    total: f64,
    ratio: f64,
}

impl Ranked {
    /// How far the ratio is from what is said, as a logarithm.
    fn deviation(&self) -> f64 {
        (self.ratio / self.multiple.value()).ln().abs()
    }
}

/// The ratios that people can picture; others are offered only where there is nothing better.
const GRASPABLE: (f64, f64) = (0.09, 30.0);

/// With fewer of the familiar than this, the others are looked at too.
const ENOUGH: usize = 15;

/// How many of the nearest in size are scored where nothing is near.
const NEAREST: usize = 40;

/// What an e-fold of difference in size costs beside the difficulty of the multiple.
const SIZE: f64 = 0.15;

/// What another kind of thing costs: "an island the size of a lake".
const OTHER_KIND: f64 = 0.8;

/// What it costs where land and total tell different stories, and where like cannot be compared with like.
const DIFFERENT_STORIES: f64 = 0.4;
const NOT_ALIKE: f64 = 1.0;

/// Of five suggestions, so many may be of one kind, and of states those of one country.
const OF_ONE_GROUP_IN_FIVE: usize = 3;

/// References further than this are not common knowledge enough to be offered for their exactness.
const FAMILIAR: f64 = 4.5;

/// Two of the suggestions are those that are most exact: once the reference, and a few times.
const EXACT: usize = 2;

/// What "a few times" is: up to five, or where none of these is exact enough, any that has a name.
const FEW: [f64; 2] = [5.0, 10.0];

/// Exact enough: to three digits.
const EXACT_ENOUGH: f64 = 0.004;

/// What is to be compared: the areas of the subject, and what it is.
struct Subject<'s> {
    surface: &'s Surface,
    areas: [Option<Area>; Basis::ALL.len()],
    is_stated: bool,
    like: Option<&'static str>,
    size: f64,
}

impl<'s> Subject<'s> {
    fn new(surface: &'s Surface) -> Self {
        let area = |side: &Side| Area {
            size: side.quantity().square_metres(),
            half_width: side.half_width().square_metres(),
        };
        Self {
            surface,
            areas: Basis::ALL.map(|basis| surface.on(basis).map(area)),
            is_stated: surface.best().basis().is_none(),
            like: surface.place().and_then(like),
            size: surface.best().quantity().square_metres(),
        }
    }

    /// The areas of both that are compared, and what the choice of basis costs.
    fn sides(&self, candidate: &Candidate) -> Option<(Area, Area, f64)> {
        let shared = self.areas.iter().zip(&candidate.areas);
        if let Some((subject, reference)) = shared.clone().find_map(|(one, other)| one.zip(*other))
        {
            return Some((subject, reference, 0.0));
        }
        let subject = self.areas.iter().flatten().next()?;
        let reference = candidate.areas.iter().flatten().next()?;
        Some((*subject, *reference, NOT_ALIKE))
    }

    fn rank(
        &self,
        candidate: &'static Candidate,
        (familiarity, distance): (f64, f64),
    ) -> Option<Ranked> {
        let (subject, reference, mut basis) = self.sides(candidate)?;
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
        let [total, land, ..] = candidate.areas;
        if self.is_stated
            && let (Some(total), Some(land)) = (total, land)
            && !choice
                .hedge
                .allows(ratio * total.size / land.size / choice.multiple.value())
        {
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
            total: score.total(),
            score,
            ratio,
        })
    }
}

/// The best so many candidates, best first.
pub(super) fn rank(surface: &Surface, audience: Audience, count: usize) -> Vec<Ranked> {
    let subject = Subject::new(surface);
    let mut ranked = score_all(&subject, audience);
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
    let all = Candidate::all();
    let position = |size: f64| all.partition_point(|candidate| candidate.size < size);
    let (least, greatest) = GRASPABLE;
    let window = position(subject.size / greatest)..position(subject.size / least);
    let near = all.get(window).unwrap_or_default().iter().filter_map(reach);
    let familiar = near.clone().filter(|(_, reach)| is_familiar(*reach));
    let mut ranked: Vec<_> = familiar.filter_map(score).collect();
    let is_once = |one: &Ranked| one.multiple == Multiple::Times(1.0);
    if ranked.len() < ENOUGH || !ranked.iter().any(is_once) {
        let strange = near.filter(|(_, reach)| !is_familiar(*reach));
        ranked.extend(strange.filter_map(score));
    }
    if !ranked.is_empty() {
        return ranked;
    }
    let (smaller, larger) = all.split_at(position(subject.size));
    let nearest_smaller = smaller.iter().rev().filter_map(reach).take(NEAREST);
    nearest_smaller
        .chain(larger.iter().filter_map(reach).take(NEAREST))
        .filter_map(score)
        .collect()
}

/// The best with not too many of one group, and among them the most exact, so that none is missed that would say the
/// size better.
fn choose_diverse(ranked: &[Ranked], count: usize) -> Vec<Ranked> {
    let mut of_group = HashMap::new();
    let most = (count * OF_ONE_GROUP_IN_FIVE).div_ceil(5);
    let diverse: Vec<_> = ranked
        .iter()
        .filter(|one| {
            let number = of_group.entry(one.candidate.group).or_insert(0);
            *number += 1;
            *number <= most
        })
        .take(count)
        .copied()
        .collect();
    let by_cost = count.saturating_sub(EXACT).max(1);
    let (first, rest) = diverse.split_at(by_cost.min(diverse.len()));
    let mut chosen = first.to_vec();
    let once = most_exact(ranked, 1.0);
    let few_times = FEW.map(|times| most_exact(ranked, times));
    let is_exact = |one: &Ranked| one.deviation() < EXACT_ENOUGH;
    let exact_few_times = few_times.into_iter().flatten().find(is_exact);
    let few_times = exact_few_times.or(few_times.into_iter().flatten().last());
    let exact = once.into_iter().chain(few_times);
    for one in exact.chain(rest.iter().copied()) {
        let is_new = |other: &Ranked| !std::ptr::eq(one.candidate, other.candidate);
        if chosen.len() < count && chosen.iter().all(is_new) {
            chosen.push(one);
        }
    }
    chosen
}

/// The one that fits best among those whose multiple is as simple as so many times: a familiar one, if there is any.
fn most_exact(ranked: &[Ranked], times: f64) -> Option<Ranked> {
    let simple = Multiple::Times(times).difficulty() + 1e-9;
    let strangeness =
        |one: &Ranked| (one.score.familiarity + one.score.distance - FAMILIAR).max(0.0);
    ranked
        .iter()
        .filter(|one| one.score.multiple <= simple)
        .min_by(|one, other| {
            let by_strangeness = strangeness(one).total_cmp(&strangeness(other));
            by_strangeness.then(one.deviation().total_cmp(&other.deviation()))
        })
        .copied()
}
