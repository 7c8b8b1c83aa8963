use geographiclib_rs::InverseGeodesic;

use super::Position;
use super::edge::{STRETCH, stretches};
use super::misplaced::misplaced;
use super::quadrature::integrate;
use super::ring::Ring;
use super::rings::RingVisitor;
use super::table::Table;
use crate::{Edges, Error};

impl Table {
    /// The length of an edge in metres.
    fn edge_length(&self, from: (f64, f64), to: (f64, f64)) -> f64 {
        let step = to.0 - from.0;
        let along = (step - 360.0 * self.turns_back(step)).abs();
        match self.edges {
            Edges::Planar => self.planar_length(from.1, to.1, along),
            Edges::Rhumb => self.rhumb_length(from.1, to.1, along),
            Edges::Geodesic => self.geodesic.inverse(from.1, 0.0, to.1, along),
        }
    }

    /// The integral of the length of what lies on both radii of curvature.
    fn planar_length(&self, from: f64, to: f64, along: f64) -> f64 {
        let up = to - from;
        if up == 0.0 {
            return along.to_radians() * self.ellipsoid.parallel_radius(from);
        }
        let turning = along / up;
        let length: f64 = stretches(from, to, |_| STRETCH)
            .map(|(start, end)| {
                let [length] = integrate(end - start, |t| {
                    let east = turning * self.ellipsoid.parallel_radius(start + t);
                    [east.hypot(self.ellipsoid.meridian_radius(start + t))]
                });
                length.abs()
            })
            .sum();
        length.to_radians()
    }

    /// The meridian's length, lengthened by the constant bearing.
    fn rhumb_length(&self, from: f64, to: f64, along: f64) -> f64 {
        if from == to {
            return along.to_radians() * self.ellipsoid.parallel_radius(from);
        }
        let (mut meridian, mut isometric) = (0.0, 0.0);
        let gentle = |latitude: f64| STRETCH.min(0.5 * (90.0 - latitude.abs()));
        // To a pole it goes by the meridian, whose stretches need no care.
        let at_pole = from.abs() == 90.0 || to.abs() == 90.0;
        for (start, end) in stretches(from, to, |at| if at_pole { STRETCH } else { gentle(at) }) {
            let [length, width] = integrate(end - start, |t| {
                let radius = self.ellipsoid.meridian_radius(start + t);
                [radius, radius / self.ellipsoid.parallel_radius(start + t)]
            });
            meridian += length.to_radians().abs();
            isometric += width.abs();
        }
        if at_pole {
            return meridian;
        }
        meridian * (along / isometric).hypot(1.0)
    }
}

/// The length of all rings of a geometry in metres.
pub(super) struct Perimeter<'t> {
    pub(super) table: &'t Table,
    pub(super) metres: f64,
}

impl RingVisitor for Perimeter<'_> {
    fn ring(&mut self, position: Position, ring: &(impl Ring + ?Sized)) -> Result<(), Error> {
        if let Some(error) = misplaced(ring.vertices(), position) {
            return Err(error);
        }
        // Closed or not: an edge of no length does no harm.
        let next = ring.vertices().skip(1).chain(ring.vertices().next());
        self.metres += ring
            .vertices()
            .zip(next)
            .map(|(from, to)| self.table.edge_length(from, to))
            .sum::<f64>();
        Ok(())
    }
}
