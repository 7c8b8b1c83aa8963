use super::table::Table;
use super::walk::{Circuit, FARTHEST, Walk};
use super::warnings::Warnings;
use super::{Oddity, Position};
use crate::{Edges, Error};

/// The two sides of a ring, in square metres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides {
    /// On the left hand of who walks the ring.
    pub(super) left: f64,
    /// On the right hand.
    pub(super) right: f64,
    /// Whether the inside is on the left: the bounded side of a ring on the
    /// plane of longitude and latitude, the smaller one of any other.
    pub(super) anticlockwise: bool,
}

impl Sides {
    const NOTHING: Self = Self {
        left: 0.0,
        right: 0.0,
        anticlockwise: true,
    };

    pub(super) fn inside(&self) -> f64 {
        if self.anticlockwise {
            self.left
        } else {
            self.right
        }
    }

    fn new(circuit: &Circuit) -> Self {
        let Circuit {
            table,
            base,
            under,
            turns,
        } = circuit;
        if *turns != 0.0 {
            // A cap: what lies between the ring and each pole.
            let towards = |pole: f64| base.rise_to(&table.level(pole)) * 360.0 * turns;
            let [north, south] = [towards(90.0) - under, towards(-90.0) - under].map(f64::abs);
            let [left, right] = if *turns > 0.0 {
                [north, south]
            } else {
                [south, north]
            };
            return Self {
                left,
                right,
                anticlockwise: left <= right,
            };
        }
        let whole = table.ellipsoid.square_metres();
        let [left, right] = if *under <= 0.0 {
            [-under, whole + under]
        } else {
            [whole - under, *under]
        };
        let anticlockwise = match table.edges {
            Edges::Geodesic => left <= right,
            Edges::Planar | Edges::Rhumb => *under <= 0.0,
        };
        Self {
            left,
            right,
            anticlockwise,
        }
    }
}

impl Table {
    /// Measures both sides of the ring with these vertices in degrees, closed or
    /// not; `position` names it in warnings and errors.
    pub(super) fn sides<V: Iterator<Item = (f64, f64)>>(
        &self,
        ring: impl Fn() -> V,
        mut position: Position,
        warnings: &mut Warnings,
    ) -> Result<Sides, Error> {
        let mut vertices = ring();
        let Some(first) = vertices.next() else {
            warnings.add(Oddity::TooFewVertices, position);
            return Ok(Sides::NOTHING);
        };
        let mut walk = Walk::starting_at(self, first);
        for (index, vertex) in vertices.enumerate() {
            if walk.step_to(vertex) {
                position.vertex = index + 1;
                warnings.add(Oddity::Antimeridian, position);
            }
        }
        if !walk.is_closed() {
            warnings.add(Oddity::OpenRing, position);
            if walk.step_to(first) {
                warnings.add(Oddity::Antimeridian, position);
            }
        }
        let Some(circuit) = walk.finish() else {
            return Err(misplaced(ring(), position));
        };
        if circuit.turns != 0.0 {
            warnings.add(Oddity::AroundPole, position);
        } else if circuit.under == 0.0 && !has_three_vertices(ring()) {
            warnings.add(Oddity::TooFewVertices, position);
        }
        Ok(Sides::new(&circuit))
    }
}

/// Whether a ring has three distinct vertices.
fn has_three_vertices(mut vertices: impl Iterator<Item = (f64, f64)>) -> bool {
    let first = vertices.next();
    let second = vertices.find(|&vertex| Some(vertex) != first);
    vertices.any(|vertex| Some(vertex) != first && Some(vertex) != second)
}

/// The error for the first vertex that is not on the ellipsoid.
#[cold]
fn misplaced(vertices: impl Iterator<Item = (f64, f64)>, mut position: Position) -> Error {
    let fits =
        |&(longitude, latitude): &(f64, f64)| longitude.abs() <= FARTHEST && latitude.abs() <= 90.0;
    let (vertex, (longitude, latitude)) = vertices
        .enumerate()
        .find(|(_, vertex)| !fits(vertex))
        .unwrap_or((0, (f64::NAN, f64::NAN)));
    position.vertex = vertex;
    Error::OffEllipsoid {
        position,
        longitude,
        latitude,
    }
}
