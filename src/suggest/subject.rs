use super::candidate::{Area, Candidate, is_by_land};
use super::familiarity::like;
use super::ranking::Ranked;
use super::score::Score;
use crate::phrase::{Choice, choose, misfit};
use crate::{Basis, Side, Surface};

/// What a place that is so much less known costs, beside the rarity of a multiple: what readers know counts twice.
///
/// By the comparisons of the World Factbook: with familiarity set by half of them, 70 percent of the references of the
/// other half are among the first five where it counts twice, and 61 percent where it counts once.
const FAMILIARITY: f64 = 2.0;

/// What an e-fold of difference in size costs beside the difficulty of the multiple.
const SIZE: f64 = 0.3;

/// What another kind of thing costs: "an island the size of a lake".
const OTHER_KIND: f64 = 1.6;

/// What a lake or a sea costs where nobody knows what the area is of: most are of land.
const WATER: f64 = 0.6;

/// What it costs where land and total tell different stories, and where like cannot be compared with like.
const DIFFERENT_STORIES: f64 = 0.4;
pub(super) const NOT_ALIKE: f64 = 1.0;

/// What is to be compared: the areas of the subject, and what it is.
pub(super) struct Subject<'s> {
    pub(super) surface: &'s Surface,
    areas: [Option<Area>; Basis::ALL.len()],
    /// Whether land is as much meant as the total.
    is_open: bool,
    /// Whether land is what people picture of it, where no basis is asked for.
    is_by_land: bool,
    asked: Basis,
    like: Option<&'static str>,
    pub(super) size: f64,
}

impl<'s> Subject<'s> {
    pub(super) fn new(surface: &'s Surface, basis: Basis) -> Self {
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

    /// What the kind of a candidate costs.
    fn otherness(&self, candidate: &Candidate) -> f64 {
        match (self.like, candidate.like()) {
            (Some(like), other) if like != other => OTHER_KIND,
            (None, "water") => WATER,
            _ => 0.0,
        }
    }

    /// A candidate with its score, by how far its readers have to reach for it and how far away it is.
    pub(super) fn rank(
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
        let score = Score {
            familiarity: FAMILIARITY * familiarity,
            distance,
            multiple: choice.cost - misfit,
            misfit,
            size: SIZE * ratio.ln().abs(),
            kind: self.otherness(candidate),
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
