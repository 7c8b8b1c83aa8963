use super::warning::Warnings;
use super::{Oddity, Position, Warning};

/// An area as it was measured, with what was odd on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    pub(super) square_metres: f64,
    pub(super) warnings: Warnings,
}

impl Measured {
    /// No area, and nothing odd about it.
    pub(crate) fn nothing() -> Self {
        Self {
            square_metres: 0.0,
            warnings: Warnings::default(),
        }
    }

    /// Adds what was odd about the geometry before it was measured.
    pub(crate) fn warn(&mut self, oddity: Oddity, positions: impl IntoIterator<Item = Position>) {
        for position in positions {
            self.warnings.add(oddity, position);
        }
    }

    /// The area in square metres, never negative.
    pub fn square_metres(&self) -> f64 {
        self.square_metres
    }

    /// What was odd about the geometry, at most one warning of each kind.
    pub fn warnings(&self) -> impl Iterator<Item = Warning> + '_ {
        self.warnings.iter()
    }
}
