use super::Verdict;
use super::amount::Amount;
use crate::{Basis, Quantity, Surface};

/// An area that a claim is about: its surface, and the least and the greatest that was stated.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Extent {
    pub(super) surface: Surface,
    bounds: Option<(Quantity, Quantity)>,
}

/// A ratio on one basis, with the least and the greatest that the figures allow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ratio {
    pub(super) basis: Option<Basis>,
    pub(super) value: f64,
    least: f64,
    greatest: f64,
}

/// On the other basis a claim may be off by this much more before the basis is said to matter.
const OTHER_BASIS: f64 = 1.25;

impl Extent {
    pub(super) fn of_surface(surface: Surface) -> Self {
        Self {
            surface,
            bounds: None,
        }
    }

    /// What is stated may be vague by its digits, or be a range.
    pub(super) fn of_amount(amount: &Amount) -> Self {
        Self {
            surface: amount.surface(),
            bounds: Some(amount.vague_bounds()),
        }
    }

    /// The ratios to a reference on the basis that is named, or on each that both have, the total first.
    pub(super) fn ratios(&self, reference: &Surface, named: Option<Basis>) -> Vec<Ratio> {
        let on =
            |basis| Some(self.ratio(Some(basis), self.surface.on(basis)?, reference.on(basis)?));
        if let Some(ratio) = named.and_then(on) {
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
        };
        let sound = |ratio: f64| ratio.is_finite() && ratio > 0.0;
        (sound(ratio.value) && sound(ratio.least) && sound(ratio.greatest)).then_some(ratio)
    }
}

impl Ratio {
    /// Whether a stated ratio is true of this one within a range of true over stated.
    pub(super) fn is_within(&self, stated: (f64, f64), (least, greatest): (f64, f64)) -> bool {
        self.greatest / stated.0 >= least && self.least / stated.1 <= greatest
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
