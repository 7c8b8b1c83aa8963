//! GeographicLib as the measure to compare with.

use geographiclib_rs::{Geodesic, PolygonArea, Winding};

/// An ellipsoid as GeographicLib sees it.
pub(crate) struct GeographicLib(pub(crate) Geodesic);

impl GeographicLib {
    /// From the equatorial radius in metres and the inverse flattening, 0 for a sphere.
    pub(crate) fn new((equatorial_radius, inverse_flattening): (f64, f64)) -> Self {
        let flattening = if inverse_flattening == 0.0 {
            0.0
        } else {
            1.0 / inverse_flattening
        };
        Self(Geodesic::new(equatorial_radius, flattening))
    }

    /// Area of the smaller side of a ring in square metres, and its perimeter in metres; vertices are longitude and
    /// latitude.
    pub(crate) fn measure(&self, ring: &[(f64, f64)]) -> (f64, f64) {
        let mut polygon = PolygonArea::new(&self.0, Winding::CounterClockwise);
        for &(longitude, latitude) in ring {
            polygon.add_point(latitude, longitude);
        }
        let (perimeter, area, _) = polygon.compute(true);
        (area.abs(), perimeter)
    }

    pub(crate) fn area(&self, ring: &[(f64, f64)]) -> f64 {
        self.measure(ring).0
    }
}
