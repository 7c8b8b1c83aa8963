use std::ops::Range;

use super::accumulator::Accumulator;
use super::edge::{EdgeArea, TOLERANCE};
use super::edge_sum::Sum;
use super::level::{Level, Parallel};
use super::run::{LANES, Run};
use super::table::Table;
use super::warnings::Warnings;
use super::{Oddity, Position};

/// The farthest longitude that is still read as one, in degrees.
pub(super) const FARTHEST: f64 = 540.0;

/// Below this many square metres an edge's terms of fifth order are left out.
const NEGLIGIBLE: f64 = 2e-8;

/// Vertices in the runs of a parcel and of a coastline: so many keep within a
/// degree of latitude on most, and within a few cache lines.
const FEW: usize = LANES + 1;
const MANY: usize = 64 + 1;

/// Walks around the ring with these vertices; none where one is not on the
/// ellipsoid. `position` names the ring in warnings.
pub(super) fn around<'t>(
    table: &'t Table,
    mut vertices: impl Iterator<Item = (f64, f64)>,
    position: Position,
    warnings: &mut Warnings,
) -> Option<Circuit<'t>> {
    let first = vertices.next()?;
    if vertices.size_hint().0 < FEW {
        Walk::<FEW>::starting_at(table, first, position).around(vertices, warnings)
    } else {
        Walk::<MANY>::starting_at(table, first, position).around(vertices, warnings)
    }
}

/// A walk around one ring that sums the area under its edges.
struct Walk<'t, const VERTICES: usize> {
    table: &'t Table,
    run: Run<VERTICES>,
    /// The vertex before the run.
    position: Position,
    first: (f64, f64),
    /// What to add to a longitude so that it goes on from the one before.
    unwrapping: f64,
    /// Where all areas are measured from: the latitude of the first vertex.
    base: Parallel<'t>,
    /// Where those of the current run are measured from.
    level: Level<'t>,
    /// Whether to include the terms of fifth order.
    fifth_order: bool,
    /// Area between the base and the edges so far, but for very long ones.
    under: Accumulator,
    /// Area between the equator and the very long edges, and their longitude.
    very_long: Accumulator,
    very_long_along: Accumulator,
}

impl<'t, const VERTICES: usize> Walk<'t, VERTICES> {
    fn starting_at(table: &'t Table, first: (f64, f64), position: Position) -> Self {
        let level = table.level(first.1);
        Self {
            table,
            run: Run::starting_at(first),
            position,
            first,
            unwrapping: 0.0,
            base: level.parallel,
            level,
            fifth_order: true,
            under: Accumulator::default(),
            very_long: Accumulator::default(),
            very_long_along: Accumulator::default(),
        }
    }

    fn around(
        mut self,
        mut vertices: impl Iterator<Item = (f64, f64)>,
        warnings: &mut Warnings,
    ) -> Option<Circuit<'t>> {
        let mut last = self.first;
        loop {
            self.run.fill(&mut vertices);
            let ends = !self.run.is_full();
            if self.run.len() > 0 {
                last = self.run.last();
            }
            if ends && last != self.first {
                warnings.add(Oddity::OpenRing, self.position);
                self.run.fill(&mut std::iter::once(self.first));
            }
            self.finish_run(warnings)?;
            if ends {
                return self.circuit();
            }
            self.position.vertex += self.run.len();
            self.run.restart();
        }
    }

    fn finish_run(&mut self, warnings: &mut Warnings) -> Option<()> {
        let edges = 0..self.run.pad();
        if edges.is_empty() {
            return Some(());
        }
        let mut sum = self.sum(edges.clone());
        let on_ellipsoid = sum.south >= -90.0 && sum.north <= 90.0 && sum.farthest <= FARTHEST;
        if !on_ellipsoid {
            return None;
        }
        if self.unwrapping != 0.0 || sum.along > 180.0 {
            self.unwrap_run(warnings);
            self.run.pad();
            sum = self.sum(edges.clone());
        }
        self.add(edges, sum);
        Some(())
    }

    fn sum(&self, edges: Range<usize>) -> Sum {
        if self.fifth_order {
            self.run
                .sum::<true>(self.table.processor, edges, &self.level)
        } else {
            self.run
                .sum::<false>(self.table.processor, edges, &self.level)
        }
    }

    /// Lets longitudes go on beyond ±180° where the ring does: no edge then has
    /// more than half a turn, but for full circles of planar and rhumb edges.
    #[cold]
    fn unwrap_run(&mut self, warnings: &mut Warnings) {
        let (mut before, _) = self.run.vertex(0);
        for index in 1..=self.run.len() {
            let (given, _) = self.run.vertex(index);
            let mut longitude = given + self.unwrapping;
            let turns = self.table.turns_back(longitude - before);
            if turns != 0.0 {
                self.unwrapping -= 360.0 * turns;
                longitude = given + self.unwrapping;
                let vertex = self.position.vertex + index;
                let position = Position {
                    vertex,
                    ..self.position
                };
                warnings.add(Oddity::Antimeridian, position);
            }
            self.run.set_longitude(index, longitude);
            before = longitude;
        }
    }

    /// Adds the edges of a range that is a whole number of lane groups, whose sum
    /// tells whether it was taken right.
    fn add(&mut self, edges: Range<usize>, mut sum: Sum) {
        let reached = self.level.parallel.band.reaches(sum.south, sum.north);
        if !reached {
            let band = self.table.band(0.5 * (sum.south + sum.north));
            self.level = Level::new(band, self.run.vertex(edges.start).1);
        }
        let band = self.level.parallel.band;
        let within_series = band.reaches(sum.south, sum.north)
            && band.seventh_order_bound(sum.along, sum.up) <= TOLERANCE;
        if within_series {
            let fifth_order = band.fifth_order_bound(sum.along, sum.up);
            if !reached || (fifth_order > NEGLIGIBLE && !self.fifth_order) {
                self.fifth_order = fifth_order > NEGLIGIBLE;
                sum = self.sum(edges.clone());
            }
            // Where some edges are long, the next ones are likely to be, too.
            self.fifth_order = fifth_order > 0.01 * NEGLIGIBLE;
            self.under.add(sum.area);
            if self.level.parallel.latitude != self.base.latitude {
                let along = self.run.vertex(edges.end).0 - self.run.vertex(edges.start).0;
                self.under.add(along * self.level.rise_from(&self.base));
            }
        } else if edges.len() > LANES {
            let half = edges.start + (edges.len() / 2).next_multiple_of(LANES);
            for half in [edges.start..half, half..edges.end] {
                let sum = self.sum(half.clone());
                self.add(half, sum);
            }
        } else {
            for index in edges {
                self.add_edge(self.run.vertex(index), self.run.vertex(index + 1));
            }
        }
    }

    fn add_edge(&mut self, from: (f64, f64), to: (f64, f64)) {
        match self.table.edge_area(from, to, &self.base) {
            EdgeArea::FromLevel(area) => self.under.add(area),
            EdgeArea::FromEquator(area) => {
                self.very_long.add(area);
                self.very_long_along.add(to.0 - from.0);
            }
        }
    }

    /// What a closed walk found; none where that is not a number.
    fn circuit(self) -> Option<Circuit<'t>> {
        let along = self.run.last().0 - self.first.0;
        let mut very_long = self.very_long;
        very_long.add(very_long.value() * self.table.karney_bias);
        let very_long = very_long.value();
        let circuit = Circuit {
            table: self.table,
            turns: if along == 0.0 {
                0.0
            } else {
                (along / 360.0).round()
            },
            base: self.base,
            under: self.under.value(),
            very_long,
            very_long_along: self.very_long_along.value(),
        };
        (circuit.under + circuit.very_long)
            .is_finite()
            .then_some(circuit)
    }
}

/// What a closed walk found.
pub(super) struct Circuit<'t> {
    pub(super) table: &'t Table,
    /// Times around the poles, eastward.
    pub(super) turns: f64,
    base: Parallel<'t>,
    /// Area between the base and all edges but the very long ones.
    under: f64,
    /// Area between the equator and those.
    very_long: f64,
    /// Degrees of longitude that they cover.
    very_long_along: f64,
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
