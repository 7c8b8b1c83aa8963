use super::Warning;
use super::warnings::Warnings;

/// An area as it was measured, with what was odd on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    pub(super) square_metres: f64,
    pub(super) warnings: Warnings,
}

impl Measured {
    /// The area in square metres, never negative.
    pub fn square_metres(&self) -> f64 {
        self.square_metres
    }

    /// What was odd about the geometry, at most one warning of each kind.
    pub fn warnings(&self) -> impl Iterator<Item = Warning> + '_ {
        self.warnings.iter()
    }
}
