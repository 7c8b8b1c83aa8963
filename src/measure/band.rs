use super::coefficients::Coefficients;
use crate::{Edges, Ellipsoid};

/// Degree of the polynomials for the rise of the strip area, for the
/// third-order and for the fifth-order terms. Two degrees of latitude across,
/// what they leave out is below the rounding of their sums.
pub(super) const RISE: usize = 8;
const THIRD: usize = 5;
const FIFTH: usize = 4;

/// The functions of latitude that the area of an edge is made of, as short
/// polynomials in degrees of latitude from the centre of a one-degree band.
///
/// Everything is per degree of longitude, so that coordinates need no conversion.
#[derive(Debug, Clone)]
pub(super) struct Band {
    /// Latitude of the centre in degrees, a whole number.
    pub(super) centre: f64,
    /// Area between the equator and the centre.
    strip: f64,
    /// The coefficients of strip(centre + u) − strip(centre), from u¹ on.
    rise: [f64; RISE],
    pub(super) c20: [f64; THIRD],
    pub(super) c02: [f64; THIRD],
    pub(super) c40: [f64; FIFTH],
    pub(super) c22: [f64; FIFTH],
    pub(super) c04: [f64; FIFTH],
    truncation: Truncation,
}

impl Band {
    /// How far from its centre, in degrees, a band's polynomials are used.
    pub(super) const REACH: f64 = 1.0;

    pub(super) fn new(ellipsoid: &Ellipsoid, edges: Edges, centre: f64) -> Self {
        let near = Coefficients::near(ellipsoid, edges, centre.to_radians());
        let degree = 1_f64.to_radians();
        // A coefficient of Δⁿ uᵏ turns n + k radians into degrees, and the
        // longitude in front of the bracket one more.
        let scale = |power: usize, k: usize| degree.powi((power + k + 1) as i32);
        Self {
            centre,
            strip: near.strip.0[0] * scale(0, 0),
            rise: std::array::from_fn(|k| near.strip.0[k + 1] * scale(0, k + 1)),
            c20: std::array::from_fn(|k| near.c20.0[k] * scale(2, k)),
            c02: std::array::from_fn(|k| near.c02.0[k] * scale(2, k)),
            c40: std::array::from_fn(|k| near.c40.0[k] * scale(4, k)),
            c22: std::array::from_fn(|k| near.c22.0[k] * scale(4, k)),
            c04: std::array::from_fn(|k| near.c04.0[k] * scale(4, k)),
            truncation: Truncation {
                seventh: seventh_order(ellipsoid, edges, centre)
                    .map(|bound| bound * scale(6, 0).cbrt()),
                fifth: [&near.c40, &near.c22, &near.c04]
                    .map(|series| series.0[FIFTH].abs() * scale(4, FIFTH)),
            },
        }
    }

    /// Whether the polynomials hold from one latitude to another.
    pub(super) fn reaches(&self, south: f64, north: f64) -> bool {
        self.centre - south <= Self::REACH && north - self.centre <= Self::REACH
    }

    /// About the greatest value, in square metres, of the terms of fifth order for
    /// an edge in this band, from its differences in degrees.
    pub(super) fn fifth_order(&self, longitude: f64, latitude: f64) -> f64 {
        let [long2, lat2] = [longitude * longitude, latitude * latitude];
        longitude.abs()
            * (self.c40[0].abs() * long2 * long2
                + self.c22[0].abs() * long2 * lat2
                + self.c04[0].abs() * lat2 * lat2)
    }

    /// A bound in square metres on what the series leaves out for an edge in
    /// this band, from its differences in degrees.
    pub(super) fn truncation(&self, longitude: f64, latitude: f64) -> f64 {
        let [long2, lat2] = [longitude * longitude, latitude * latitude];
        let [seventh_long, seventh_lat] = self.truncation.seventh;
        let [c40, c22, c04] = self.truncation.fifth;
        longitude.abs()
            * ((seventh_long * long2 + seventh_lat * lat2).powi(3)
                + c40 * long2 * long2
                + c22 * long2 * lat2
                + c04 * lat2 * lat2)
    }

    /// A latitude in this band to measure rises from.
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
}

/// What bounds the error of the series in one band.
#[derive(Debug, Clone)]
struct Truncation {
    /// k and l of the seventh-order terms |Δλ| (k Δλ² + l Δφ²)³.
    seventh: [f64; 2],
    /// The first coefficients that the fifth-order polynomials leave out.
    fifth: [f64; 3],
}

/// Cube roots of the bounds on the terms of seventh order, in radians.
///
/// They are those of the sphere with 5 % to spare for the flattening. There a
/// geodesic has tan(S/2) = tan(Δλ/2) sin φm / cos(Δφ/2), whose coefficients stay
/// below 1.3e-4, 1.1e-3, 6.1e-3 and 1.4e-3; a rhumb line has 3.8e-4 sin φ / cos⁴ φ,
/// and a planar edge cos φ / 322 560.
fn seventh_order(ellipsoid: &Ellipsoid, edges: Edges, centre: f64) -> [f64; 2] {
    let size = 1.05 * ellipsoid.equatorial_radius().powi(2);
    let poleward = centre.abs() + Band::REACH;
    let [longitude, latitude] = match edges {
        Edges::Planar => [0.0, 1.0 / 322_560.0],
        Edges::Rhumb if poleward >= 90.0 => [0.0, f64::INFINITY],
        Edges::Rhumb => [0.0, 3.8e-4 / poleward.to_radians().cos().powi(4)],
        Edges::Geodesic => [1.3e-4, 8e-3],
    };
    [longitude, latitude].map(|bound: f64| (size * bound).cbrt())
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
    pub(super) quotient: [f64; RISE],
}

impl Level<'_> {
    /// Area between the equator and this latitude per degree of longitude.
    pub(super) fn strip(&self) -> f64 {
        self.band.strip + self.rise
    }

    /// Area from this latitude up to a higher one (negative: down to a lower),
    /// per degree of longitude.
    pub(super) fn rise_to(&self, other: &Level) -> f64 {
        if self.band.centre == other.band.centre {
            (other.latitude - self.latitude) * polynomial(&self.quotient, other.offset)
        } else {
            (other.band.strip - self.band.strip) + (other.rise - self.rise)
        }
    }
}

/// Horner's rule, lowest coefficient first.
#[inline(always)]
pub(super) fn polynomial<const N: usize>(coefficients: &[f64; N], x: f64) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum * x + coefficient)
}
