use super::series::Series;
use crate::{Edges, Ellipsoid};

/// The functions of latitude in the midpoint series, as Taylor series in radians.
///
/// An edge of any kind is a curve φ(λ) with φ″ = −A(φ) − B(φ) φ′². With Δλ and
/// Δφ its differences and everything taken at its mid latitude, the area between
/// it and the equator is
///
/// S = Δλ [strip + c20 Δλ² + c02 Δφ² + c40 Δλ⁴ + c22 Δλ² Δφ² + c04 Δφ⁴ + …]
///
/// which follows by Picard iteration of the equation with both ends held fast.
pub(super) struct Coefficients {
    /// Area between the equator and a parallel, per radian of longitude.
    pub(super) strip: Series,
    /// c20 and c02.
    pub(super) third_order: [Series; 2],
    /// c40, c22 and c04.
    pub(super) fifth_order: [Series; 3],
    /// c60, c42, c24 and c06: those of a sphere with the ellipsoid's curvature
    /// here, right to a few times its squared eccentricity.
    pub(super) seventh_order: [Series; 4],
}

impl Coefficients {
    /// The functions near a whole latitude in degrees.
    pub(super) fn near(ellipsoid: &Ellipsoid, edges: Edges, latitude: f64) -> Self {
        let (sine, cosine) = sine_cosine(latitude);
        let (sine, cosine) = Series::sine_cosine(sine, cosine);
        let e2 = ellipsoid.eccentricity_squared();
        let a = ellipsoid.equatorial_radius();
        let root = (Series::constant(1.0) - sine * sine * e2).power(-0.5);
        // Radii of curvature: of the prime vertical, the parallel and the meridian.
        let normal = root * a;
        let parallel = cosine * normal;
        let meridian = root * root * root * (a * (1.0 - e2));
        let p = meridian * parallel;

        // A, A/p and B p have no pole where the parallel shrinks to nothing.
        let zero = Series::constant(0.0);
        let steepening = meridian.derivative() * parallel;
        let turning = meridian * meridian * sine;
        let (a0, a_by_p, bp) = match edges {
            Edges::Planar => (zero, zero, zero),
            Edges::Rhumb => (zero, zero, turning + steepening),
            Edges::Geodesic => {
                let flatness = meridian.power(-1.0);
                let a_by_p = sine * flatness * flatness;
                (a_by_p * p, a_by_p, turning * 2.0 + steepening)
            }
        };
        let (a1, p1) = (a0.derivative(), p.derivative());
        let (a2, p2) = (a1.derivative(), p1.derivative());

        let p3 = p2.derivative();

        let size = meridian.0[0] * normal.0[0];
        let at_pole = cosine.0[0] == 0.0;
        let c04 = match edges {
            Edges::Planar => p3 * (1.0 / 1920.0),
            // A rhumb line winds about the pole without end.
            Edges::Rhumb if at_pole => Series::constant(f64::INFINITY),
            // The singularities of its terms cancel; this is what the sphere leaves.
            Edges::Geodesic if at_pole => sine * (size * 5.0 / 384.0),
            Edges::Rhumb | Edges::Geodesic => {
                let b0 = bp * p.power(-1.0);
                let b1 = b0.derivative();
                let b2 = b1.derivative();
                (b0 * b0 * (p1 - bp) + b1 * (bp * 2.0 + p1)) * (1.0 / 720.0)
                    + (b0 * p2 + b2 * p) * (1.0 / 480.0)
                    + p3 * (1.0 / 1920.0)
            }
        };
        Self {
            strip: p.integral(ellipsoid.strip(sine.0[0])),
            third_order: [a0 * p * (1.0 / 12.0), bp * (1.0 / 12.0) + p1 * (1.0 / 24.0)],
            fifth_order: [
                a0 * (a0 * (bp + p1) + a1 * p * 2.0) * (1.0 / 240.0),
                a_by_p * bp * (bp + p1 * 2.0) * (1.0 / 360.0)
                    + (a0 * p2 + a2 * p) * (1.0 / 480.0)
                    + a1 * (bp * 8.0 + p1) * (1.0 / 720.0),
                c04,
            ],
            seventh_order: seventh_order(edges, sine, cosine).map(|term| term * size),
        }
    }
}

/// Sine and cosine of a latitude in degrees; the cosine keeps its digits near the
/// poles and is 0 there.
fn sine_cosine(latitude: f64) -> (f64, f64) {
    if latitude.abs() < 45.0 {
        latitude.to_radians().sin_cos()
    } else {
        let (cosine, sine) = (90.0 - latitude.abs()).to_radians().sin_cos();
        (sine.copysign(latitude), cosine)
    }
}

/// The terms of seventh order on the unit sphere, where the area under an edge
/// has closed forms: tan(S/2) = tan(Δλ/2) sin φm / cos(Δφ/2) for a geodesic,
/// S = Δλ ∫ sin φ dψ / Δψ for a rhumb line, S = Δλ ∫ sin φ dφ / Δφ for a planar edge.
fn seventh_order(edges: Edges, sine: Series, cosine: Series) -> [Series; 4] {
    let zero = Series::constant(0.0);
    let (s2, c2) = (sine * sine, cosine * cosine);
    // A polynomial in the square of the sine or cosine, lowest coefficient first.
    let even = |square: Series, [k0, k1, k2]: [f64; 3]| {
        (square * k2 + Series::constant(k1)) * square + Series::constant(k0)
    };
    match edges {
        Edges::Planar => [zero, zero, zero, sine * (1.0 / 322_560.0)],
        Edges::Rhumb => {
            let numerator = even(c2, [352.0, -16.0, 31.0]) * (1.0 / 967_680.0);
            [zero, zero, zero, sine * numerator * cosine.power(-4.0)]
        }
        Edges::Geodesic => [
            sine * c2 * even(s2, [17.0, -60.0, 45.0]) * (1.0 / 20_160.0),
            sine * even(s2, [2.0, -15.0, 15.0]) * (1.0 / 1_920.0),
            sine * even(s2, [5.0, -33.0, 0.0]) * (1.0 / 4_608.0),
            sine * (61.0 / 46_080.0),
        ],
    }
}
