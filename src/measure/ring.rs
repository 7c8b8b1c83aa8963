use super::circuit::Circuit;
use super::parcel;
use super::rings::Ring;
use super::table::Table;
use super::walk::{self, FARTHEST};
use super::warning::Warnings;
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

    #[inline]
    pub(super) fn inside(&self) -> f64 {
        if self.anticlockwise {
            self.left
        } else {
            self.right
        }
    }

    fn new(circuit: &Circuit) -> Self {
        let table = circuit.table;
        if circuit.turns != 0.0 {
            // A cap: what lies between the ring and each pole.
            let [north, south] =
                [90.0, -90.0].map(|pole| circuit.left_up_to(&table.level(pole)).abs());
            let [left, right] = if circuit.turns > 0.0 {
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
        Self::around(circuit.inside(), table)
    }

    /// Those of a ring that does not go around a pole, with this area inside,
    /// positive for one walked anticlockwise.
    #[inline]
    fn around(inside: f64, table: &Table) -> Self {
        let beyond = table.whole - inside.abs();
        let [left, right] = if inside >= 0.0 {
            [inside, beyond]
        } else {
            [beyond, -inside]
        };
        Self {
            left,
            right,
            anticlockwise: match table.edges {
                Edges::Geodesic => left <= right,
                Edges::Planar | Edges::Rhumb => inside >= 0.0,
            },
        }
    }
}

impl Table {
    /// Measures both sides of a ring; `position` names it in warnings and errors.
    #[inline]
    pub(super) fn sides(
        &self,
        ring: &impl Ring,
        position: Position,
        warnings: &mut Warnings,
    ) -> Result<Sides, Error> {
        let Some((inside, closed)) = parcel::area(self, ring) else {
            return self.sides_walked(ring, position, warnings);
        };
        if !closed {
            warnings.add(Oddity::OpenRing, position);
        }
        if inside == 0.0 && !has_three_vertices(ring.vertices()) {
            warnings.add(Oddity::TooFewVertices, position);
        }
        Ok(Sides::around(inside, self))
    }

    /// The same for a ring that is no parcel.
    #[inline(never)]
    fn sides_walked(
        &self,
        ring: &impl Ring,
        position: Position,
        warnings: &mut Warnings,
    ) -> Result<Sides, Error> {
        let Some(circuit) = walk::around(self, ring.vertices(), position, warnings) else {
            if let Some(error) = misplaced(ring.vertices(), position) {
                return Err(error);
            }
            warnings.add(Oddity::TooFewVertices, position);
            return Ok(Sides::NOTHING);
        };
        if circuit.turns != 0.0 {
            warnings.add(Oddity::AroundPole, position);
        } else if circuit.inside() == 0.0 && !has_three_vertices(ring.vertices()) {
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
pub(super) fn misplaced(
    vertices: impl Iterator<Item = (f64, f64)>,
    mut position: Position,
) -> Option<Error> {
    let on_ellipsoid =
        |(longitude, latitude): (f64, f64)| longitude.abs() <= FARTHEST && latitude.abs() <= 90.0;
    let mut vertices = vertices.enumerate();
    let (vertex, (longitude, latitude)) = vertices.find(|&(_, vertex)| !on_ellipsoid(vertex))?;
    position.vertex = vertex;
    Some(Error::OffEllipsoid {
        position,
        longitude,
        latitude,
    })
}
