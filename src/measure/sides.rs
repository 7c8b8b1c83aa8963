use super::circuit::Circuit;
use super::misplaced::misplaced;
use super::parcel;
use super::ring::Ring;
use super::table::Table;
use super::walk;
use super::warning::Warnings;
use super::{Oddity, Position};
use crate::{Edges, Error};

/// A parcel of fewer square metres may be no more than rounding of the edges to and
/// fro of two vertices.
const SUSPICIOUS: f64 = 1e-3;

/// The two sides of a ring, in square metres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides {
    /// The bounded side of a ring on the plane of longitude and latitude, the
    /// smaller one of any other.
    pub(super) inside: f64,
    /// The rest of the ellipsoid.
    outside: f64,
    /// Whether the inside is on the left hand of who walks the ring.
    pub(super) anticlockwise: bool,
}

impl Sides {
    const NOTHING: Self = Self {
        inside: 0.0,
        outside: 0.0,
        anticlockwise: true,
    };

    /// On the left hand of who walks the ring.
    #[inline]
    pub(super) fn left(&self) -> f64 {
        if self.anticlockwise {
            self.inside
        } else {
            self.outside
        }
    }

    /// On the right hand.
    #[inline]
    pub(super) fn right(&self) -> f64 {
        if self.anticlockwise {
            self.outside
        } else {
            self.inside
        }
    }

    fn new(circuit: &Circuit) -> Self {
        let table = circuit.table;
        if circuit.turns == 0.0 {
            let sides = Self::around(circuit.inside(), table);
            return match table.edges {
                Edges::Geodesic => sides.smaller_inside(),
                Edges::Planar | Edges::Rhumb => sides,
            };
        }
        // A cap: what lies between the ring and each pole.
        let [north, south] = [90.0, -90.0].map(|pole| circuit.left_up_to(&table.level(pole)).abs());
        let cap = Self {
            inside: north,
            outside: south,
            anticlockwise: circuit.turns > 0.0,
        };
        cap.smaller_inside()
    }

    /// Those of a ring that does not go around a pole, with this area inside,
    /// positive for one walked anticlockwise.
    #[inline]
    fn around(inside: f64, table: &Table) -> Self {
        if inside == 0.0 {
            // Nor does it keep anything out.
            return Self::NOTHING;
        }
        Self {
            inside: inside.abs(),
            outside: table.whole - inside.abs(),
            anticlockwise: inside >= 0.0,
        }
    }

    fn smaller_inside(self) -> Self {
        if self.inside <= self.outside {
            return self;
        }
        Self {
            inside: self.outside,
            outside: self.inside,
            anticlockwise: !self.anticlockwise,
        }
    }
}

impl Table {
    /// Both sides of a ring that is a parcel; `position` names it in warnings.
    #[inline]
    pub(super) fn parcel_sides(
        &self,
        ring: &(impl Ring + ?Sized),
        position: Position,
        warnings: &mut Warnings,
    ) -> Option<Sides> {
        let (inside, closed) = parcel::area(self, ring)?;
        if !closed {
            warnings.add(Oddity::OpenRing, position);
        }
        if inside.abs() < SUSPICIOUS && !has_three_vertices(ring.vertices()) {
            warnings.add(Oddity::TooFewVertices, position);
            return Some(Sides::NOTHING);
        }
        Some(Sides::around(inside, self))
    }

    /// Both sides of any ring; `position` names it in warnings and errors.
    #[inline(never)]
    pub(super) fn sides(
        &self,
        ring: &(impl Ring + ?Sized),
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
        } else if !has_three_vertices(ring.vertices()) {
            warnings.add(Oddity::TooFewVertices, position);
            return Ok(Sides::NOTHING);
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
