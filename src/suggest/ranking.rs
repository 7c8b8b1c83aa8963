use super::candidate::{Candidate, FAMILIAR};
use super::diversity::choose_diverse;
use super::reader::Reader;
use super::score::Score;
use super::subject::{NOT_ALIKE, Subject};
use crate::{Audience, Basis, Multiple, Place, Surface};

/// A candidate with its score for one subject.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) candidate: &'static Candidate,
    pub(super) multiple: Multiple,
    pub(super) score: Score,
    /// On which the two are compared, where both have it.
    pub(super) basis: Basis,
    pub(super) total: f64,
    pub(super) ratio: f64,
}

impl Ranked {
    /// How far the ratio is from what is said, as a logarithm.
    pub(super) fn deviation(&self) -> f64 {
        (self.ratio / self.multiple.value()).ln().abs()
    }

    /// Whether it is the same place as another, or one of the same name.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.candidate.name == other.candidate.name
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

/// So many have to be chosen for the choice to be diverse, and to hold one that is exact.
const LEAST: usize = 5;

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
    // Fewer are the best of those, so that the first three of five are the same as three.
    let mut chosen = choose_diverse(&ranked, count.max(LEAST));
    chosen.sort_by(|one, other| one.total.total_cmp(&other.total));
    chosen.truncate(count);
    chosen
}

/// What a surface is not described by: itself, the whole that it is a share of, and what it is the sum of.
fn places_of(surface: &Surface) -> Vec<Place<'static>> {
    let within = surface.whole().into_iter().chain(surface.parts());
    let within = within.flat_map(places_of);
    surface.place().into_iter().chain(within).collect()
}

/// Scores the places near in size that the readers know; where these do not serve, all that are near; and where none
/// is, the nearest.
fn score_all(subject: &Subject<'_>, audience: Audience) -> Vec<Ranked> {
    let country = audience.country();
    let reader = country.and_then(Reader::of);
    let own = places_of(subject.surface);
    let reach = |candidate: &'static Candidate| {
        let is_other = !own.contains(&candidate.place);
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
