use super::coefficients::Coefficients;
use super::series::Series;
use crate::{Edges, Ellipsoid};

/// Coefficients of the polynomials for the rise of the strip area and for the
/// terms of each order. Over two degrees of latitude, what the first two leave
/// out is below the rounding of their sums.
const RISE: usize = 8;
const THIRD: usize = 7;
const FIFTH: usize = 4;
const SEVENTH: usize = 2;
/// Those of third order that suffice where the fifth order does not matter.
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
    /// The first coefficients that the polynomials of fifth order leave out.
    fifth_order_rest: [f64; 3],
    /// Bounds on the factors of Δλ² and Δφ² to the fourth, of ninth order.
    ninth_order: [f64; 2],
    /// Share of the terms of seventh order that may be wrong.
    seventh_order_error: f64,
}

impl Band {
    /// How far from its centre, in degrees, a band is used for whole runs.
    pub(super) const REACH: f64 = 1.0;

    pub(super) fn new(ellipsoid: &Ellipsoid, edges: Edges, centre: f64) -> Self {
        let near = Coefficients::near(ellipsoid, edges, centre);
        let size = 3e-4 * ellipsoid.equatorial_radius().powi(2) * degree_to(9);
        // What a sphere in place of the ellipsoid makes wrong, at most.
        let flattening = 4.0 * ellipsoid.eccentricity_squared().abs();
        let poleward = (centre.abs() + Self::REACH).to_radians().cos().max(0.0);
        Self {
            centre,
            strip: [near.strip.0[0] * degree_to(1), 0.0],
            rise: std::array::from_fn(|k| near.strip.0[k + 1] * degree_to(k + 2)),
            third_order: near.third_order.map(|term| in_degrees(&term, 3)),
            fifth_order: near.fifth_order.map(|term| in_degrees(&term, 5)),
            seventh_order: near.seventh_order.map(|term| in_degrees(&term, 7)),
            fifth_order_rest: near.fifth_order.map(|term| {
                let rest = term.0[FIFTH].abs() * degree_to(5 + FIFTH);
                let of_sphere = if centre.abs() == 90.0 {
                    term.0[0].abs()
                } else {
                    0.0
                };
                rest + flattening * of_sphere * degree_to(5)
            }),
            // From the closed forms of the sphere, as those of seventh order.
            ninth_order: match edges {
                Edges::Planar => [0.0, size],
                Edges::Rhumb => [0.0, size / poleward.powi(8)],
                Edges::Geodesic => [size, size],
            }
            .map(|bound: f64| bound.powf(0.25)),
            seventh_order_error: flattening,
        }
    }

    /// Whether the polynomials hold from one latitude to another.
    pub(super) fn reaches(&self, south: f64, north: f64) -> bool {
        self.centre - south <= Self::REACH && north - self.centre <= Self::REACH
    }

    /// A latitude to measure rises from, by polynomials of this band.
    pub(super) fn level(&self, latitude: f64) -> Level<'_> {
        let offset = latitude - self.centre;
        // Synthetic division of the rise by (u − offset): the quotient gives
        // rises from this latitude without subtracting large numbers.
        let mut quotient = self.rise;
        for k in (0..RISE - 1).rev() {
            quotient[k] += offset * quotient[k + 1];
        }
        Level {
            band: self,
            latitude,
            offset,
            rise: offset * quotient[0],
            quotient,
        }
    }

    /// The terms of third and fifth order of an edge, divided by its Δλ; `u` is
    /// its mid latitude from the centre.
    #[inline(always)]
    pub(super) fn bulge<const FIFTH_ORDER: bool>(&self, u: f64, along2: f64, up2: f64) -> f64 {
        let [c20, c02] = &self.third_order;
        if !FIFTH_ORDER {
            let [c20, c02] = [c20, c02].map(|term| &term[..THIRD_OF_SHORT]);
            return polynomial(c20, u) * along2 + polynomial(c02, u) * up2;
        }
        let third = polynomial(c20, u) * along2 + polynomial(c02, u) * up2;
        let [c40, c22, c04] = &self.fifth_order;
        third
            + (polynomial(c40, u) * (along2 * along2)
                + polynomial(c22, u) * (along2 * up2)
                + polynomial(c04, u) * (up2 * up2))
    }

    /// The terms of seventh order, likewise.
    pub(super) fn seventh_order(&self, u: f64, along2: f64, up2: f64) -> f64 {
        let [c60, c42, c24, c06] = self.seventh_order.map(|term| polynomial(&term, u));
        ((c60 * along2 + c42 * up2) * along2 + c24 * up2 * up2) * along2 + c06 * up2.powi(3)
    }

    /// A bound in square metres on the terms of fifth order for edges in this
    /// band of at most these differences in degrees.
    pub(super) fn fifth_order_bound(&self, along: f64, up: f64) -> f64 {
        along * even_bound(&self.fifth_order, along * along, up * up)
    }

    /// A bound in square metres on the terms of seventh and higher order.
    pub(super) fn seventh_order_bound(&self, along: f64, up: f64) -> f64 {
        let (along2, up2) = (along * along, up * up);
        along * even_bound(&self.seventh_order, along2, up2) + self.remainder_bound(along, up)
    }

    /// A bound in square metres on what is wrong with the terms of fifth and
    /// seventh order and on those of ninth.
    pub(super) fn error_bound(&self, along: f64, up: f64) -> f64 {
        let (along2, up2) = (along * along, up * up);
        let seventh = along * even_bound(&self.seventh_order, along2, up2);
        self.seventh_order_error * seventh + self.remainder_bound(along, up)
    }

    fn remainder_bound(&self, along: f64, up: f64) -> f64 {
        let (along2, up2) = (along * along, up * up);
        let [c40, c22, c04] = self.fifth_order_rest;
        let [ninth_along, ninth_up] = self.ninth_order;
        along
            * (c40 * along2 * along2
                + c22 * along2 * up2
                + c04 * up2 * up2
                + (ninth_along * along2 + ninth_up * up2).powi(4))
    }
}

/// A reference latitude: the constant that is subtracted from the strip area.
/// On a closed ring the constant cancels, and with it the digits that the
/// distance to the equator would cost.
#[derive(Debug, Clone)]
pub(super) struct Level<'t> {
    pub(super) band: &'t Band,
    pub(super) latitude: f64,
    /// From the centre of the band, in degrees; exact.
    pub(super) offset: f64,
    /// Strip area here less that at the centre.
    rise: f64,
    /// strip(latitude + t) − strip(latitude) = t · quotient(offset + t).
    quotient: [f64; RISE],
}

impl Level<'_> {
    /// Area between the equator and this latitude per degree of longitude, in
    /// two doubles.
    pub(super) fn strip(&self) -> [f64; 2] {
        let [high, low] = self.band.strip;
        let sum = high + self.rise;
        let rounded = sum - high;
        [sum, low + (high - (sum - rounded)) + (self.rise - rounded)]
    }

    /// Area from this latitude up to one `t` degrees higher in the same band
    /// (negative: down to a lower one), per degree of longitude.
    #[inline(always)]
    pub(super) fn rise_by(&self, t: f64) -> f64 {
        t * polynomial(&self.quotient, self.offset + t)
    }

    /// Area from this latitude up to another.
    pub(super) fn rise_to(&self, other: &Level) -> f64 {
        if self.band.centre == other.band.centre {
            return self.rise_by(other.latitude - self.latitude);
        }
        let ([high, low], [other_high, other_low]) = (self.band.strip, other.band.strip);
        (other_high - high) + ((other_low - low) + (other.rise - self.rise))
    }
}

/// Horner's rule, lowest coefficient first.
#[inline(always)]
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// A bound on an even polynomial of two differences, its terms from Δλⁿ to Δφⁿ,
/// anywhere in a band.
fn even_bound<const TERMS: usize, const N: usize>(
    terms: &[[f64; N]; TERMS],
    along2: f64,
    up2: f64,
) -> f64 {
    let mut sum = 0.0;
    let mut up_power = 1.0;
    for term in terms {
        let bound: f64 = term.iter().map(|coefficient| coefficient.abs()).sum();
        sum = sum * along2 + bound * up_power;
        up_power *= up2;
    }
    sum
}

/// The first coefficients of a term that has `order` differences in radians.
fn in_degrees<const N: usize>(term: &Series, order: usize) -> [f64; N] {
    std::array::from_fn(|k| term.0[k] * degree_to(order + k))
}

/// A degree in radians, to a power.
fn degree_to(power: usize) -> f64 {
    1_f64.to_radians().powi(power as i32)
}
