use super::coefficients::Coefficients;
use super::series::Series;
use crate::{Edges, Ellipsoid};

/// Coefficients of the polynomials for the rise of the strip area and for the
/// terms of each order. Over two degrees of latitude, what the first two leave
/// out is below the rounding of their sums.
pub(super) const RISE: usize = 8;
const THIRD: usize = 7;
const FIFTH: usize = 4;
const SEVENTH: usize = 2;
/// Those of third order that suffice where the fifth does not matter.
const THIRD_OF_SHORT: usize = 5;

/// The functions of latitude that the area of an edge is made of, as short
/// polynomials in degrees of latitude from the centre of a one-degree band.
///
/// Everything is per degree of longitude, so that coordinates need no conversion.
#[derive(Debug, Clone)]
pub(super) struct Band {
    /// Latitude of the centre in degrees, a whole number.
    pub(super) centre: f64,
    /// Area between the equator and the centre, in two doubles.
    pub(super) strip: [f64; 2],
    /// Coefficients of strip(centre + u) − strip(centre), from u¹ on.
    rise: [f64; RISE],
    /// The factors of Δλ² and Δφ².
    third_order: [[f64; THIRD]; 2],
    /// The factors of Δλ⁴, Δλ² Δφ² and Δφ⁴.
    fifth_order: [[f64; FIFTH]; 3],
    /// The factors of Δλ⁶, Δλ⁴ Δφ², Δλ² Δφ⁴ and Δφ⁶.
    seventh_order: [[f64; SEVENTH]; 4],
    local: Local,
    bounds: Bounds,
}

/// What changes within a parcel anywhere in the band, as polynomials just long
/// enough for its size: each term of the rise counts some 1e-5 of the one before.
#[derive(Debug, Clone)]
struct Local {
    /// Derivatives of the rise over the factorials of their orders.
    slope: [f64; 7],
    bend: [f64; 5],
    twist: [f64; 3],
    /// Derivatives of the factors of Δλ² and Δφ².
    third_order_slope: [[f64; 2]; 2],
}

/// Bounds on the factors of the differences in each order, anywhere in a band.
#[derive(Debug, Clone)]
struct Bounds {
    fifth_order: [f64; 3],
    /// On what its polynomials leave out.
    fifth_order_rest: [f64; 3],
    seventh_order: [f64; 4],
    /// On the share of those that may be wrong.
    seventh_order_error: f64,
    /// Fourth roots of those on Δλ⁸ and Δφ⁸.
    ninth_order: [f64; 2],
}

impl Band {
    /// How far from its centre, in degrees, a band is used for whole runs.
    pub(super) const REACH: f64 = 1.0;

    pub(super) fn new(ellipsoid: &Ellipsoid, edges: Edges, centre: f64) -> Self {
        let near = Coefficients::near(ellipsoid, edges, centre);
        let fifth_order = near.fifth_order.map(|term| in_degrees(&term, 5));
        let seventh_order = near.seventh_order.map(|term| in_degrees(&term, 7));
        let rise = std::array::from_fn(|k| near.strip.0[k + 1] * degree_to(k + 2));
        let third_order = near.third_order.map(|term| in_degrees(&term, 3));
        Self {
            centre,
            strip: [near.strip.0[0] * degree_to(1), 0.0],
            rise,
            third_order,
            local: Local::new(&rise, &third_order),
            fifth_order,
            seventh_order,
            bounds: Bounds {
                fifth_order: fifth_order.map(sum_of_magnitudes),
                fifth_order_rest: near.fifth_order.map(|term| {
                    let rest = term.0[FIFTH].abs() * degree_to(5 + FIFTH);
                    let of_sphere = if centre.abs() == 90.0 {
                        term.0[0].abs()
                    } else {
                        0.0
                    };
                    rest + sphere_error(ellipsoid) * of_sphere * degree_to(5)
                }),
                seventh_order: seventh_order.map(sum_of_magnitudes),
                seventh_order_error: sphere_error(ellipsoid),
                ninth_order: ninth_order(ellipsoid, edges, centre),
            },
        }
    }

    /// Whether the polynomials hold from one latitude to another.
    pub(super) fn reaches(&self, south: f64, north: f64) -> bool {
        self.centre - south <= Self::REACH && north - self.centre <= Self::REACH
    }

    /// The first coefficients of strip(latitude + t) − strip(latitude), from t¹ on,
    /// for the latitude at `u` from the centre.
    pub(super) fn rise_coefficients(&self, u: f64) -> [f64; 3] {
        let local = &self.local;
        [
            polynomial(&local.slope, u),
            polynomial(&local.bend, u),
            polynomial(&local.twist, u),
        ]
    }

    /// The same for the factors of Δλ² and Δφ², from t⁰ on.
    pub(super) fn third_order_coefficients(&self, u: f64) -> [[f64; 2]; 2] {
        let short = |term: &[f64; THIRD]| polynomial(&term[..4], u);
        let [c20, c02] = &self.third_order;
        let [c20_slope, c02_slope] = &self.local.third_order_slope;
        [
            [short(c20), polynomial(c20_slope, u)],
            [short(c02), polynomial(c02_slope, u)],
        ]
    }

    /// Coefficients of strip(centre + u) − strip(centre) in degrees, from u¹ on.
    pub(super) fn rise(&self) -> &[f64; RISE] {
        &self.rise
    }

    /// The polynomials for the factors of Δλ² and Δφ², shorter ones for edges on
    /// which the fifth order does not matter.
    #[inline(always)]
    pub(super) fn third_order(&self, precise: bool) -> [&[f64]; 2] {
        let [c20, c02] = &self.third_order;
        if precise {
            [c20, c02]
        } else {
            [&c20[..THIRD_OF_SHORT], &c02[..THIRD_OF_SHORT]]
        }
    }

    /// Those for the factors of Δλ⁴, Δλ² Δφ² and Δφ⁴.
    #[inline(always)]
    pub(super) fn fifth_order(&self) -> &[[f64; FIFTH]; 3] {
        &self.fifth_order
    }

    /// The terms of third and fifth order of an edge, divided by its Δλ; `u` is
    /// its mid latitude from the centre.
    pub(super) fn bulge(&self, u: f64, along2: f64, up2: f64) -> f64 {
        let [c20, c02] = self.third_order.map(|term| polynomial(&term, u));
        let [c40, c22, c04] = self.fifth_order.map(|term| polynomial(&term, u));
        c20 * along2 + c02 * up2 + (c40 * along2 * along2 + c22 * along2 * up2 + c04 * up2 * up2)
    }

    /// The terms of seventh order, likewise.
    pub(super) fn seventh_order(&self, u: f64, along2: f64, up2: f64) -> f64 {
        let [c60, c42, c24, c06] = self.seventh_order.map(|term| polynomial(&term, u));
        ((c60 * along2 + c42 * up2) * along2 + c24 * up2 * up2) * along2 + c06 * up2.powi(3)
    }

    /// A bound in square metres on the terms of seventh and higher order, for
    /// edges in this band of at most these differences in degrees.
    pub(super) fn seventh_order_bound(&self, along: f64, up: f64) -> f64 {
        self.bound(1.0, along, up)
    }

    /// A bound on what is wrong with the terms of fifth and seventh order, and on
    /// those of ninth.
    pub(super) fn error_bound(&self, along: f64, up: f64) -> f64 {
        self.bound(self.bounds.seventh_order_error, along, up)
    }

    /// A bound on the terms of fifth order.
    pub(super) fn fifth_order_bound(&self, along: f64, up: f64) -> f64 {
        along * even(&self.bounds.fifth_order, along * along, up * up)
    }

    fn bound(&self, seventh_order: f64, along: f64, up: f64) -> f64 {
        let (along2, up2) = (along * along, up * up);
        let [ninth_along, ninth_up] = self.bounds.ninth_order;
        let ninth = ninth_along * along2 + ninth_up * up2;
        along
            * (seventh_order * even(&self.bounds.seventh_order, along2, up2)
                + even(&self.bounds.fifth_order_rest, along2, up2)
                + (ninth * ninth) * (ninth * ninth))
    }
}

impl Local {
    fn new(rise: &[f64; RISE], third_order: &[[f64; THIRD]; 2]) -> Self {
        let choose2 = |n: usize| (n * (n - 1) / 2) as f64;
        let choose3 = |n: usize| (n * (n - 1) * (n - 2) / 6) as f64;
        Self {
            slope: std::array::from_fn(|k| (k + 1) as f64 * rise[k]),
            bend: std::array::from_fn(|k| choose2(k + 2) * rise[k + 1]),
            twist: std::array::from_fn(|k| choose3(k + 3) * rise[k + 2]),
            third_order_slope: third_order.map(|[_, a1, a2, ..]| [a1, 2.0 * a2]),
        }
    }
}

/// The share by which the terms of a sphere may be wrong for an ellipsoid.
fn sphere_error(ellipsoid: &Ellipsoid) -> f64 {
    4.0 * ellipsoid.eccentricity_squared().abs()
}

/// Fourth roots of bounds on the terms of ninth order, from the closed forms of
/// the sphere as in [`Coefficients`].
fn ninth_order(ellipsoid: &Ellipsoid, edges: Edges, centre: f64) -> [f64; 2] {
    let size = 3e-4 * ellipsoid.equatorial_radius().powi(2) * degree_to(9);
    let poleward = (centre.abs() + Band::REACH).min(90.0).to_radians().cos();
    match edges {
        Edges::Planar => [0.0, size],
        Edges::Rhumb => [0.0, size / poleward.powi(8)],
        Edges::Geodesic => [size, size],
    }
    .map(|bound: f64| bound.powf(0.25))
}

/// Horner's rule, lowest coefficient first.
pub(super) fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// An even polynomial of two differences, its terms from Δλⁿ to Δφⁿ.
fn even<const TERMS: usize>(terms: &[f64; TERMS], along2: f64, up2: f64) -> f64 {
    let (mut sum, mut up_power) = (0.0, 1.0);
    for term in terms {
        sum = sum * along2 + term * up_power;
        up_power *= up2;
    }
    sum
}

/// The greatest value of a polynomial within a degree of the centre, at most.
fn sum_of_magnitudes<const N: usize>(coefficients: [f64; N]) -> f64 {
    coefficients
        .iter()
        .map(|coefficient| coefficient.abs())
        .sum()
}

/// The first coefficients of a term that has `order` differences in radians.
fn in_degrees<const N: usize>(term: &Series, order: usize) -> [f64; N] {
    std::array::from_fn(|k| term.0[k] * degree_to(order + k))
}

/// A degree in radians, to a power.
fn degree_to(power: usize) -> f64 {
    1_f64.to_radians().powi(power as i32)
}
