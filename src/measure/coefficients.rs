use super::series::Series;
use crate::{Edges, Ellipsoid};

/// The functions of latitude in the midpoint series, as Taylor series in radians.
///
/// An edge of any kind is a curve φ(λ) with φ″ = −A(φ) − B(φ) φ′². With Δλ and
/// Δφ its differences and everything taken at its mid latitude, the area between
/// it and the equator is
///
/// S = Δλ [strip + c20 Δλ² + c02 Δφ² + c40 Δλ⁴ + c22 Δλ² Δφ² + c04 Δφ⁴] + O(7)
///
/// which follows by Picard iteration of the equation with both ends held fast.
pub(super) struct Coefficients {
    /// Area between the equator and a parallel, per radian of longitude.
    pub(super) strip: Series,
    pub(super) c20: Series,
    pub(super) c02: Series,
    pub(super) c40: Series,
    pub(super) c22: Series,
    pub(super) c04: Series,
}

impl Coefficients {
    /// The functions near a latitude (radians), which must not be a pole.
    pub(super) fn near(ellipsoid: &Ellipsoid, edges: Edges, latitude: f64) -> Self {
        let (sine, cosine) = Series::sine_cosine(latitude.sin(), latitude.cos());
        let e2 = ellipsoid.eccentricity_squared();
        let a = ellipsoid.equatorial_radius();
        let root = (Series::constant(1.0) - sine * sine * e2).power(-0.5);
        // Radii of curvature: of the parallel, and of the meridian.
        let parallel = cosine * root * a;
        let meridian = root * root * root * (a * (1.0 - e2));
        let p = meridian * parallel;

        let (a0, b0) = match edges {
            Edges::Planar => (Series::constant(0.0), Series::constant(0.0)),
            Edges::Rhumb => (
                Series::constant(0.0),
                meridian * sine * parallel.power(-1.0)
                    + meridian.derivative() * meridian.power(-1.0),
            ),
            Edges::Geodesic => (
                parallel * sine * meridian.power(-1.0),
                meridian * sine * parallel.power(-1.0) * 2.0
                    + meridian.derivative() * meridian.power(-1.0),
            ),
        };
        let (a1, b1, p1) = (a0.derivative(), b0.derivative(), p.derivative());
        let (a2, b2, p2) = (a1.derivative(), b1.derivative(), p1.derivative());
        let p3 = p2.derivative();

        Self {
            strip: p.integral(ellipsoid.strip(latitude.sin())),
            c20: a0 * p * (1.0 / 12.0),
            c02: b0 * p * (1.0 / 12.0) + p1 * (1.0 / 24.0),
            c40: a0 * (a0 * (b0 * p + p1) + a1 * p * 2.0) * (1.0 / 240.0),
            c22: a0 * b0 * (b0 * p + p1 * 2.0) * (1.0 / 360.0)
                + (a0 * p2 + a2 * p) * (1.0 / 480.0)
                + a1 * (b0 * p * 8.0 + p1) * (1.0 / 720.0),
            c04: b0 * b0 * (p1 - b0 * p) * (1.0 / 720.0)
                + b1 * (b0 * p * 2.0 + p1) * (1.0 / 720.0)
                + (b0 * p2 + b2 * p) * (1.0 / 480.0)
                + p3 * (1.0 / 1920.0),
        }
    }
}
