use geo::Line;
use geo::line_intersection::LineIntersection;
use geo::sweep::{Cross, Intersections};

use super::ring::Ring;
use super::rings::RingVisitor;
use super::table::Table;
use super::warning::Warnings;
use super::{Oddity, Position};
use crate::Error;

/// Looks for rings that cross or touch themselves, on the plane of longitude and
/// latitude.
pub(super) struct CrossingCheck<'t> {
    pub(super) table: &'t Table,
    pub(super) warnings: Warnings,
}

/// An edge and its place in the ring.
#[derive(Debug, Clone, Copy)]
struct Segment {
    line: Line,
    index: usize,
}

impl Cross for Segment {
    type Scalar = f64;

    fn line(&self) -> Line {
        self.line
    }
}

impl RingVisitor for CrossingCheck<'_> {
    fn ring(&mut self, mut position: Position, ring: &(impl Ring + ?Sized)) -> Result<(), Error> {
        let segments = self.segments(ring.vertices());
        let last = segments.len().saturating_sub(1);
        let crossing = Intersections::from_iter(segments).find(|(one, other, intersection)| {
            let apart = one.index.abs_diff(other.index);
            let neighbours = apart == 1 || apart == last;
            let meet = matches!(
                intersection,
                LineIntersection::SinglePoint {
                    is_proper: false,
                    ..
                }
            );
            !(neighbours && meet)
        });
        if let Some((one, other, _)) = crossing {
            position.vertex = one.index.min(other.index);
            self.warnings.add(Oddity::SelfCrossing, position);
        }
        Ok(())
    }
}

impl CrossingCheck<'_> {
    /// The edges of the closed ring, without those of no length, going on beyond
    /// ±180° where it does.
    fn segments(&self, mut vertices: impl Iterator<Item = (f64, f64)>) -> Vec<Segment> {
        let Some(first) = vertices.next() else {
            return Vec::new();
        };
        let mut segments: Vec<Segment> = Vec::new();
        let (mut unwrapping, mut before) = (0.0, first);
        for vertex in vertices.chain([first]) {
            let step = vertex.0 + unwrapping - before.0;
            unwrapping -= 360.0 * self.table.turns_back(step);
            let here = (vertex.0 + unwrapping, vertex.1);
            if here != before {
                let index = segments.len();
                segments.push(Segment {
                    line: Line::new(before, here),
                    index,
                });
            }
            before = here;
        }
        segments
    }
}
