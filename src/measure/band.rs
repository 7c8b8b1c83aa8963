use super::coefficients::Coefficients;
use super::parcel_factors::ParcelFactors;
use super::series::Series;
use super::vicinity::{FAR_TERMS, NEAR_TERMS};
use crate::{Edges, Ellipsoid};

/// Coefficients of the polynomials for the rise of the strip area and for the
/// terms of each order. Over two degrees of latitude, what the first two leave
/// out is below the rounding of their sums.
pub(super) const RISE: usize = 8;
const THIRD: usize = 7;
const FIFTH: usize = 4;
const SEVENTH: usize = 2;

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
    bounds: Bounds,
}

/// Bounds on the factors of the differences in each order, anywhere in a band.
#[derive(Debug, Clone)]
struct Bounds {
    /// On what the polynomials of fifth order leave out.
    fifth_order_rest: [f64; 3],
    near: Rest,
    far: Rest,
    seventh_order: [f64; 4],
    /// On the share of those that may be wrong.
    seventh_order_error: f64,
    /// Fourth roots of those on Δλ⁸ and Δφ⁸.
    ninth_order: [f64; 2],
    /// What follows for edges of the lengths that runs are cut down to.
    squares: [Square; LENGTHS.len()],
}

/// Greatest differences, in degrees, that are tried where a run has longer edges
/// than the series holds for.
const LENGTHS: [f64; 9] = [0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.05, 0.03, 0.02];

/// The bounds with all terms for edges of at most one length both ways, by powers
/// of the distance from the parallel.
#[derive(Debug, Clone, Copy, Default)]
struct Square {
    seventh: f64,
    fifth: f64,
    third: f64,
    none: f64,
}

/// Bounds on the first terms that a [`Vicinity`](super::vicinity::Vicinity) leaves
/// out, each for one degree of latitude from it.
#[derive(Debug, Clone)]
struct Rest {
    rise: f64,
    third_order: [f64; 2],
    fifth_order: [f64; 3],
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
        let rest = |[rises, thirds, fifths]: [usize; 3]| Rest {
            rise: derivative_bound(&rise, rises),
            third_order: third_order.map(|term| derivative_bound(&term, thirds)),
            fifth_order: fifth_order.map(|term| derivative_bound(&term, fifths)),
        };
        let mut band = Self {
            centre,
            strip: [near.strip.0[0] * degree_to(1), 0.0],
            rise,
            third_order,
            fifth_order,
            seventh_order,
            bounds: Bounds {
                near: rest(NEAR_TERMS),
                far: rest(FAR_TERMS),
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
                squares: Default::default(),
            },
        };
        band.bounds.squares = LENGTHS.map(|length| band.square(length));
        band
    }

    fn square(&self, length: f64) -> Square {
        let [rise, third_order, fifth_order] = self.bounds.far.at(length, length);
        Square {
            seventh: length * rise,
            fifth: length * third_order,
            third: length * fifth_order,
            none: self.seventh_order_bound(length, length),
        }
    }

    /// The greatest of some lengths up to which all edges, their series taken at a
    /// parallel `t` degrees away with all terms, are wrong by at most `negligible`.
    pub(super) fn vicinity_longest(&self, t: f64, negligible: f64) -> Option<f64> {
        let t2 = t * t;
        let holds = |square: &Square| {
            let rest = (square.seventh * t2 + square.fifth) * t2 + square.third;
            t2 * t * rest + square.none <= negligible
        };
        let index = self.bounds.squares.iter().position(holds)?;
        Some(LENGTHS[index])
    }

    /// Coefficients of strip(centre + u) − strip(centre) in degrees, from u¹ on.
    pub(super) fn rise(&self) -> &[f64; RISE] {
        &self.rise
    }

    /// What parcels in this band are summed with.
    pub(super) fn parcel_factors(&self) -> ParcelFactors {
        let [of_along2, of_up2] = &self.third_order;
        ParcelFactors::new(&self.rise, of_along2, of_up2)
    }

    /// The polynomials for the factors of Δλ² and Δφ².
    #[inline(always)]
    pub(super) fn third_order(&self) -> &[[f64; THIRD]; 2] {
        &self.third_order
    }

    /// Those for the factors of Δλ⁴, Δλ² Δφ² and Δφ⁴.
    #[inline(always)]
    pub(super) fn fifth_order(&self) -> &[[f64; FIFTH]; 3] {
        &self.fifth_order
    }

    /// The terms of third, fifth and seventh order of an edge, divided by its Δλ;
    /// `u` is its mid latitude from the centre.
    #[inline]
    pub(super) fn bulge(&self, u: f64, along2: f64, up2: f64) -> f64 {
        let [c20, c02] = &self.third_order;
        let [c40, c22, c04] = &self.fifth_order;
        let [c60, c42, c24, c06] = &self.seventh_order;
        let along = polynomial(c20, u)
            + (polynomial(c40, u) + polynomial(c60, u) * along2) * along2
            + (polynomial(c22, u) + polynomial(c42, u) * along2 + polynomial(c24, u) * up2) * up2;
        let up = polynomial(c02, u) + (polynomial(c04, u) + polynomial(c06, u) * up2) * up2;
        along * along2 + up * up2
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

    /// Bounds on what is wrong with edges whose series is taken at a parallel `t`
    /// degrees away, with [few terms](NEAR_TERMS) and with [all](FAR_TERMS).
    pub(super) fn vicinity_error_bounds(&self, t: f64, along: f64, up: f64) -> [f64; 2] {
        let beyond = self.seventh_order_bound(along, up);
        let t2 = t * t;
        let [rise, third_order, fifth_order] = self.bounds.near.at(along, up);
        let near = t * (rise * t2 * t2 * t + third_order * t2 + fifth_order);
        let [rise, third_order, fifth_order] = self.bounds.far.at(along, up);
        let far = t2 * t * (rise * t2 * t2 + third_order * t2 + fifth_order);
        [near, far].map(|rest| along * rest + beyond)
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

impl Rest {
    /// The bounds for edges of at most these differences, divided by Δλ.
    fn at(&self, along: f64, up: f64) -> [f64; 3] {
        let (along2, up2) = (along * along, up * up);
        [
            self.rise,
            even(&self.third_order, along2, up2),
            even(&self.fifth_order, along2, up2),
        ]
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

/// The first coefficients of a polynomial in powers of x − `u`, from that in
/// powers of x: synthetic division, over and over.
#[inline]
pub(super) fn shifted<const N: usize, const TERMS: usize>(
    coefficients: &[f64; N],
    u: f64,
) -> [f64; TERMS] {
    let mut shifted = *coefficients;
    for order in 0..TERMS {
        for k in (order..N - 1).rev() {
            shifted[k] += u * shifted[k + 1];
        }
    }
    std::array::from_fn(|k| shifted[k])
}

/// The greatest value within a degree of the centre, at most, of a derivative
/// over the factorial of its order.
fn derivative_bound<const N: usize>(coefficients: &[f64; N], order: usize) -> f64 {
    (order..N)
        .map(|k| choose(k, order) * coefficients[k].abs())
        .sum()
}

/// The binomial coefficient.
pub(super) fn choose(n: usize, k: usize) -> f64 {
    (0..k).fold(1.0, |c, i| c * (n - i) as f64 / (i + 1) as f64)
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
