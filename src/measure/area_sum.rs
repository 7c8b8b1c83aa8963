use super::ring::Ring;
use super::rings::RingVisitor;
use super::table::Table;
use super::warning::Warnings;
use super::{Measured, Oddity, Position};
use crate::Error;

/// The area of a geometry, ring by ring.
pub(super) struct AreaSum<'t> {
    table: &'t Table,
    /// Whether every ring has the polygon on its left.
    oriented: bool,
    /// Square metres of all parts so far, and of the current one.
    total: f64,
    part: f64,
    warnings: Warnings,
}

impl<'t> AreaSum<'t> {
    #[inline]
    pub(super) fn new(table: &'t Table, oriented: bool) -> Self {
        Self {
            table,
            oriented,
            total: 0.0,
            part: 0.0,
            warnings: Warnings::default(),
        }
    }

    #[inline]
    pub(super) fn finish(self) -> Measured {
        Measured {
            square_metres: self.total,
            warnings: self.warnings,
        }
    }
}

impl RingVisitor for AreaSum<'_> {
    /// Adds the inside of a shell, subtracts that of a hole.
    #[inline(always)]
    fn ring(&mut self, position: Position, ring: &(impl Ring + ?Sized)) -> Result<(), Error> {
        let sides = match self.table.parcel_sides(ring, position, &mut self.warnings) {
            Some(sides) => sides,
            None => self.table.sides(ring, position, &mut self.warnings)?,
        };
        let is_hole = position.ring > 0;
        if !self.oriented && sides.anticlockwise == is_hole && sides.inside > 0.0 {
            self.warnings.add(Oddity::Winding, position);
        }
        self.part += match (is_hole, self.oriented) {
            (false, false) => sides.inside,
            (false, true) => sides.left(),
            (true, false) => -sides.inside,
            (true, true) => -sides.right(),
        };
        Ok(())
    }

    #[inline]
    fn end_of_part(&mut self, position: Position) {
        if self.part < 0.0 {
            self.warnings.add(Oddity::HolesExceedShell, position);
        }
        self.total += self.part.max(0.0);
        self.part = 0.0;
    }
}
