use super::Verdict;
use super::amount::Amount;
use crate::{Basis, Quantity, Surface};

/// An area that a claim is about: its surface, and the least and the greatest that was stated.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Extent {
    pub(super) surface: Surface,
    bounds: Option<(Quantity, Quantity)>,
    /// As it is written, if a range is stated: "2,000 to 3,000 acres".
    pub(super) range: Option<String>,
}

/// A ratio on one basis, with the least and the greatest that the figures allow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ratio {
    pub(super) basis: Option<Basis>,
    pub(super) value: f64,
    pub(super) least: f64,
    pub(super) greatest: f64,
    /// Whether the text itself states the least and the greatest.
    is_range: bool,
}

/// The ends of a range may be rounded by as much.
const ROUNDING: f64 = 0.02;

/// On the other basis a claim may be off by this much more before the basis is said to matter.
const OTHER_BASIS: f64 = 1.25;

impl Extent {
    pub(super) fn of_surface(surface: Surface) -> Self {
        Self {
            surface,
            bounds: None,
            range: None,
        }
    }

    /// What is stated may be vague by its digits, or be a range: that is as vague as it says.
    pub(super) fn of_amount(amount: &Amount) -> Self {
        let is_range = amount.low != amount.high;
        Self {
            surface: amount.surface(),
            bounds: Some(if is_range {
                amount.bounds()
            } else {
                amount.vague_bounds()
            }),
            range: is_range.then(|| amount.shown()),
        }
    }

    /// The ratios to a reference on the basis that is named, or on each that both have, the total first.
    pub(super) fn ratios(&self, reference: &Surface, named: Option<Basis>) -> Vec<Ratio> {
        let on =
            |basis| Some(self.ratio(Some(basis), self.surface.on(basis)?, reference.on(basis)?));
        if let Some(ratio) = named.and_then(on) {
            return ratio.into_iter().collect();
        }
        // What has no land and water of its own is compared with that of the reference all the same.
        if self.surface.best().basis() != Some(Basis::Land)
            && let Some(reference) = named.and_then(|basis| reference.on(basis))
            && reference.basis() == named
        {
            let ratio = self.ratio(named, self.surface.best(), reference);
            return ratio.into_iter().collect();
        }
        let neither = self.surface.best().basis().is_none() && reference.best().basis().is_none();
        if !neither {
            let ratios: Vec<_> = [Basis::Total, Basis::Land, Basis::Outline]
                .into_iter()
                .filter_map(on)
                .flatten()
                .collect();
            if !ratios.is_empty() {
                return ratios;
            }
        }
        (self.ratio(None, self.surface.best(), reference.best()))
            .into_iter()
            .collect()
    }

    fn ratio(
        &self,
        basis: Option<Basis>,
        subject: &crate::Side,
        reference: &crate::Side,
    ) -> Option<Ratio> {
        let (least, greatest) = self
            .bounds
            .unwrap_or((subject.quantity(), subject.quantity()));
        let ratio = Ratio {
            basis,
            value: subject.quantity() / reference.quantity(),
            least: least / reference.quantity(),
            greatest: greatest / reference.quantity(),
            is_range: self.range.is_some(),
        };
        let sound = |ratio: f64| ratio.is_finite() && ratio > 0.0;
        (sound(ratio.value) && sound(ratio.least) && sound(ratio.greatest)).then_some(ratio)
    }
}

impl Ratio {
    /// Whether a stated ratio is true of this one within what is allowed for as true over stated.
    pub(super) fn is_within(&self, stated: (f64, f64), allowed: (f64, f64)) -> bool {
        let overlaps = |(low, high): (f64, f64), (least, greatest): (f64, f64)| {
            high / stated.0 >= least && low / stated.1 <= greatest
        };
        let (least, greatest) = allowed;
        let is_tolerance = least < 1.0 - ROUNDING && greatest > 1.0 + ROUNDING;
        if self.is_range && is_tolerance && greatest.is_finite() {
            // What a range leaves open is enough for its ends; what is usually allowed for is allowed for its middle.
            let ends = (1.0 - ROUNDING, 1.0 + ROUNDING);
            return overlaps((self.value, self.value), allowed)
                || overlaps((self.least, self.greatest), ends);
        }
        overlaps((self.least, self.greatest), allowed)
    }
}

/// Judges a stated ratio by the actual ones, the default basis first, within a range of true over stated. None where there
/// is no ratio.
pub(super) fn judge(
    ratios: &[Ratio],
    stated: (f64, f64),
    (least, greatest): (f64, f64),
) -> Option<Verdict> {
    let (default, others) = ratios.split_first()?;
    let holds = |ratio: &Ratio| ratio.is_within(stated, (least, greatest));
    let wide = (least / OTHER_BASIS, greatest * OTHER_BASIS);
    Some(if holds(default) {
        // Where little is at stake, the default basis decides.
        let near = |ratio: &Ratio| ratio.is_within(stated, wide);
        if others.iter().all(near) {
            Verdict::Holds
        } else {
            Verdict::DependsOnBasis
        }
    } else if others.iter().any(holds) {
        Verdict::DependsOnBasis
    } else {
        Verdict::Off
    })
}
