use super::accumulator::Accumulator;
use super::level::{Level, Parallel};
use super::table::Table;

/// What a closed walk around a ring found.
pub(super) struct Circuit<'t> {
    pub(super) table: &'t Table,
    /// Times around the poles, eastward.
    pub(super) turns: f64,
    pub(super) base: Parallel<'t>,
    /// Area between the base and all edges but the very long ones.
    pub(super) under: f64,
    /// Area between the equator and those.
    pub(super) very_long: f64,
    /// Degrees of longitude that they cover.
    pub(super) very_long_along: f64,
}

impl Circuit<'_> {
    /// Area on the left of the ring as far as a level: north of a ring walked
    /// eastward.
    pub(super) fn left_up_to(&self, level: &Level) -> f64 {
        let along = 360.0 * self.turns - self.very_long_along;
        let mut sum = Accumulator::default();
        sum.add_product(level.rise_from(&self.base), along);
        sum.add(-self.under);
        for strip in level.parallel.strip() {
            sum.add_product(strip, self.very_long_along);
        }
        sum.add(-self.very_long);
        sum.value()
    }

    /// Area inside of a ring that does not go around a pole, positive for one
    /// walked anticlockwise.
    pub(super) fn inside(&self) -> f64 {
        if self.very_long_along == 0.0 {
            -(self.under + self.very_long)
        } else {
            self.left_up_to(&self.table.level(self.base.latitude))
        }
    }
}
