use std::ops::Range;

use super::accumulator::Accumulator;
use super::band::Level;
use super::edge::{EdgeArea, TOLERANCE};
use super::run::{LANES, Run};
use super::table::Table;
use crate::Edges;

/// The farthest longitude that is still read as one, in degrees.
pub(super) const FARTHEST: f64 = 540.0;

/// Below this many square metres an edge's terms of fifth order are left out.
const NEGLIGIBLE: f64 = 2e-8;

/// A walk around one ring that sums the area under its edges.
pub(super) struct Walk<'t> {
    table: &'t Table,
    run: Run,
    first: (f64, f64),
    /// The vertex reached last, as it was given.
    last: (f64, f64),
    /// What to add to a longitude so that it goes on from the one before.
    unwrapping: f64,
    /// Where all areas are measured from: the latitude of the first run.
    base: Level<'t>,
    /// Where those of the current run are measured from.
    level: Level<'t>,
    /// Area between the base and the edges so far, but for very long ones.
    under: Accumulator,
    /// Area between the equator and the very long edges, and their longitude.
    very_long: Accumulator,
    very_long_along: Accumulator,
    /// The greatest longitude met, east or west.
    farthest: f64,
    /// Whether all coordinates so far were on the ellipsoid.
    on_ellipsoid: bool,
}

impl<'t> Walk<'t> {
    pub(super) fn starting_at(table: &'t Table, first: (f64, f64)) -> Self {
        let base = table.level(first.1);
        Self {
            table,
            run: Run::starting_at(first.0, first.1),
            first,
            last: first,
            unwrapping: 0.0,
            level: base.clone(),
            base,
            under: Accumulator::default(),
            very_long: Accumulator::default(),
            very_long_along: Accumulator::default(),
            farthest: 0.0,
            on_ellipsoid: first.1.abs() <= 90.0,
        }
    }

    /// Goes on to the next vertex and tells whether the edge to it was taken the
    /// short way across the antimeridian.
    #[inline(always)]
    pub(super) fn step_to(&mut self, vertex: (f64, f64)) -> bool {
        let before = self.last.0 + self.unwrapping;
        let mut longitude = vertex.0 + self.unwrapping;
        self.last = vertex;
        if vertex.0.abs() > self.farthest {
            self.farthest = vertex.0.abs();
        }
        let step = longitude - before;
        let wraps = step.abs() > 180.0 && self.is_long_way(step);
        if wraps {
            self.unwrapping -= 360.0 * (step / 360.0).round();
            longitude = vertex.0 + self.unwrapping;
        }
        self.run.push(longitude, vertex.1);
        if self.run.is_full() {
            self.finish_run();
        }
        wraps
    }

    /// A step of 360° exactly is the full circle of a parallel, unless it is a
    /// geodesic, which has no length then.
    #[cold]
    fn is_long_way(&self, step: f64) -> bool {
        step.is_finite() && (step.abs() != 360.0 || self.table.edges == Edges::Geodesic)
    }

    /// Whether the last vertex is the first.
    pub(super) fn is_closed(&self) -> bool {
        self.last == self.first
    }

    /// Ends a closed walk; none where a coordinate was not on the ellipsoid.
    pub(super) fn finish(mut self) -> Option<Circuit<'t>> {
        let turns = ((self.last.0 - self.first.0 + self.unwrapping) / 360.0).round();
        self.finish_run();
        let circuit = Circuit {
            table: self.table,
            base: self.base,
            under: self.under.value(),
            very_long: self.very_long.value(),
            very_long_along: self.very_long_along.value(),
            turns,
        };
        let sound = self.on_ellipsoid
            && (circuit.under + circuit.very_long).is_finite()
            && self.farthest.max(self.first.0.abs()) <= FARTHEST;
        sound.then_some(circuit)
    }

    fn finish_run(&mut self) {
        let edges = 0..self.run.pad();
        if !edges.is_empty() && self.on_ellipsoid {
            self.add(edges);
        }
        self.run.restart();
    }

    /// Adds the edges of a range that is a whole number of lane groups.
    fn add(&mut self, edges: Range<usize>) {
        let extent = self.run.extent(edges.clone());
        if !(extent.south >= -90.0 && extent.north <= 90.0 && extent.longitude_step.is_finite()) {
            self.on_ellipsoid = false;
            return;
        }
        if !self.level.band.reaches(extent.south, extent.north) {
            let middle = 0.5 * (extent.south + extent.north);
            let latitude = self.run.latitude(edges.start);
            self.level = self.table.band(middle).level(latitude);
        }
        let band = self.level.band;
        let (along, up) = (extent.longitude_step, extent.latitude_step);
        let within_series = band.reaches(extent.south, extent.north)
            && band.seventh_order_bound(along, up) <= TOLERANCE;
        if within_series {
            let area = if band.fifth_order_bound(along, up) <= NEGLIGIBLE {
                self.run.area::<false>(edges.clone(), &self.level)
            } else {
                self.run.area::<true>(edges.clone(), &self.level)
            };
            self.under.add(area);
            let along = self.run.longitude(edges.end) - self.run.longitude(edges.start);
            self.under.add(along * self.base.rise_to(&self.level));
        } else if edges.len() > LANES {
            let half = edges.start + (edges.len() / 2).next_multiple_of(LANES);
            self.add(edges.start..half);
            self.add(half..edges.end);
        } else {
            for index in edges {
                let [from, to] = self.run.edge(index);
                match self.table.edge_area(from, to, &self.base) {
                    EdgeArea::FromLevel(area) => self.under.add(area),
                    EdgeArea::FromEquator(area) => {
                        self.very_long.add(area);
                        self.very_long_along.add(to.0 - from.0);
                    }
                }
            }
        }
    }
}

/// What a closed walk found.
pub(super) struct Circuit<'t> {
    pub(super) table: &'t Table,
    /// Times around the poles, eastward.
    pub(super) turns: f64,
    base: Level<'t>,
    /// Area between the base and all edges but the very long ones.
    under: f64,
    /// Area between the equator and those.
    very_long: f64,
    /// Degrees of longitude that they cover.
    very_long_along: f64,
}

impl Circuit<'_> {
    /// Area on the left of the ring as far as a parallel: north of a ring walked
    /// eastward.
    pub(super) fn left_up_to(&self, parallel: &Level) -> f64 {
        let along = 360.0 * self.turns - self.very_long_along;
        let mut sum = Accumulator::default();
        sum.add_product(self.base.rise_to(parallel), along);
        sum.add(-self.under);
        for strip in parallel.strip() {
            sum.add_product(strip, self.very_long_along);
        }
        sum.add(-self.very_long);
        sum.value()
    }

    /// Area inside of a ring that does not go around a pole, positive for one
    /// walked anticlockwise.
    pub(super) fn inside(&self) -> f64 {
        self.left_up_to(&self.base)
    }
}
