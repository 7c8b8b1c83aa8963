use std::ops::Range;

use super::accumulator::Accumulator;
use super::circuit::Circuit;
use super::edge::EdgeArea;
use super::extent::{Extent, Survey};
use super::level::Level;
use super::reach::Reach;
use super::run::{LANES, Run};
use super::table::Table;
use super::vicinity::Vicinity;
use super::warning::Warnings;
use super::{Oddity, Position};

/// The farthest longitude that is still read as one, in degrees.
pub(super) const FARTHEST: f64 = 540.0;

/// The series is taken about the middle of a run where about its first vertex it
/// holds for edges up to this many degrees only.
const LONGEST: f64 = 0.1;

/// Vertices in the runs of short rings and of all others, one more than edges. A
/// run is surveyed and then summed as a whole: one group of lanes is soon set up,
/// many share the choice of parallel and terms, and still lie near one parallel.
const FEW: usize = LANES + 1;
const MANY: usize = 96 + 1;

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
    base: Level<'t>,
    /// Where those of short edges are measured from.
    vicinity: Vicinity<'t>,
    /// Area between the base and the edges so far, but for very long ones.
    under: Accumulator,
    /// Area between the equator and the very long edges, and their longitude.
    very_long: Accumulator,
    very_long_along: Accumulator,
}

impl<'t, const VERTICES: usize> Walk<'t, VERTICES> {
    #[inline(always)]
    fn starting_at(table: &'t Table, first: (f64, f64), position: Position) -> Self {
        let vicinity = Vicinity::new(table.band(first.1), first.1);
        Self {
            table,
            run: Run::starting_at(first),
            position,
            first,
            unwrapping: 0.0,
            base: vicinity.level.clone(),
            vicinity,
            under: Accumulator::default(),
            very_long: Accumulator::default(),
            very_long_along: Accumulator::default(),
        }
    }

    #[inline(always)]
    fn around(
        &mut self,
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
        let mut extent = self.extent(edges.clone());
        let on_ellipsoid =
            extent.south >= -90.0 && extent.north <= 90.0 && extent.farthest <= FARTHEST;
        if !on_ellipsoid {
            return None;
        }
        if self.unwrapping != 0.0 || extent.along > 180.0 {
            self.unwrap_run(warnings);
            self.run.pad();
            extent = self.extent(edges.clone());
        }
        self.add(edges, extent);
        Some(())
    }

    fn extent(&self, edges: Range<usize>) -> Extent {
        let vertices = self.run.vertices_of(edges);
        self.table.processor.dispatch(Survey { vertices })
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

    /// Adds the edges of a range that is a whole number of lane groups.
    fn add(&mut self, edges: Range<usize>, extent: Extent) {
        let mut reach = self.vicinity.reach(&extent);
        if reach.longest() < LONGEST {
            let middle = 0.5 * (extent.south + extent.north);
            self.vicinity = Vicinity::new(self.table.band(middle), middle);
            reach = self.vicinity.reach(&extent);
        }
        if reach != Reach::Nothing {
            let vertices = self.run.vertices_of(edges.clone());
            let sum = self.vicinity.sum(self.table, vertices, reach);
            self.under.add(sum.area);
            if self.vicinity.latitude() != self.base.latitude() {
                let along = self.run.vertex(edges.end).0 - self.run.vertex(edges.start).0;
                self.under
                    .add(along * self.vicinity.level.rise_from(&self.base.parallel));
            }
            self.add_long(edges, reach.longest(), sum.long);
        } else if edges.len() > LANES {
            let half = edges.start + (edges.len() / 2).next_multiple_of(LANES);
            for half in [edges.start..half, half..edges.end] {
                self.add(half.clone(), self.extent(half));
            }
        } else {
            for index in edges {
                self.add_edge(index, &self.base.clone());
            }
        }
    }

    /// Adds the edges that were left out of a sum for being long, from the lane
    /// groups that have such.
    fn add_long(&mut self, edges: Range<usize>, longest: f64, mut groups: u64) {
        if groups == 0 {
            return;
        }
        let level = self.vicinity.level.clone();
        while groups != 0 {
            let start = edges.start + LANES * groups.trailing_zeros() as usize;
            for index in start..start + LANES {
                let (from, to) = (self.run.vertex(index), self.run.vertex(index + 1));
                let (along, up) = (to.0 - from.0, to.1 - from.1);
                if along.abs() > longest || up.abs() > longest {
                    self.add_edge(index, &level);
                }
            }
            groups &= groups - 1;
        }
    }

    /// Adds the area between an edge and a level, what lies below that apart.
    fn add_edge(&mut self, index: usize, level: &Level) {
        let (from, to) = (self.run.vertex(index), self.run.vertex(index + 1));
        match self.table.edge_area(from, to, level) {
            EdgeArea::FromLevel(area) => self.under.add(area),
            EdgeArea::FromEquator(area) => {
                let along = to.0 - from.0;
                self.very_long.add(area);
                self.very_long_along.add(along);
                self.under
                    .add(-along * level.rise_from(&self.base.parallel));
            }
        }
    }

    /// What a closed walk found; none where that is not a number.
    fn circuit(&self) -> Option<Circuit<'t>> {
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
            base: self.base.parallel,
            under: self.under.value(),
            very_long,
            very_long_along: self.very_long_along.value(),
        };
        (circuit.under + circuit.very_long)
            .is_finite()
            .then_some(circuit)
    }
}
