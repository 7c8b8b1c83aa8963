use std::ops::Range;

use super::accumulator::Accumulator;
use super::band::Level;
use super::edge::TOLERANCE;
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
    sum: Accumulator,
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
            sum: Accumulator::default(),
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
        let under = self.sum.value();
        let sound = self.on_ellipsoid
            && under.is_finite()
            && self.farthest.max(self.first.0.abs()) <= FARTHEST;
        sound.then_some(Circuit {
            table: self.table,
            base: self.base,
            under,
            turns,
        })
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
        let within_series =
            band.reaches(extent.south, extent.north) && band.truncation(along, up) <= TOLERANCE;
        if within_series {
            let area = if band.fifth_order(along, up) <= NEGLIGIBLE {
                self.run.area::<false>(edges.clone(), &self.level)
            } else {
                self.run.area::<true>(edges.clone(), &self.level)
            };
            self.sum.add(area);
            let along = self.run.longitude(edges.end) - self.run.longitude(edges.start);
            self.sum.add(along * self.base.rise_to(&self.level));
        } else if edges.len() > LANES {
            let half = edges.start + (edges.len() / 2).next_multiple_of(LANES);
            self.add(edges.start..half);
            self.add(half..edges.end);
        } else {
            for index in edges {
                let area = self.table.edge_area(self.run.edge(index), &self.base);
                self.sum.add(area);
            }
        }
    }
}

/// What a closed walk found.
pub(super) struct Circuit<'t> {
    pub(super) table: &'t Table,
    /// The latitude that areas were measured from.
    pub(super) base: Level<'t>,
    /// Area between the base and the ring, positive for a ring walked eastward
    /// north of it.
    pub(super) under: f64,
    /// Times around the poles, eastward.
    pub(super) turns: f64,
}
