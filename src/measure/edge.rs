//! The area under one edge of any length.

use geographiclib_rs::{DirectGeodesic, InverseGeodesic};

use super::band::{Level, polynomial};
use super::quadrature::{LONG, SHORT};
use super::table::Table;
use crate::Edges;

/// What the series may leave out of the area of one edge, in square metres.
pub(super) const TOLERANCE: f64 = 1e-6;

/// The longest stretch, in degrees, that one quadrature covers.
const STRETCH: f64 = 10.0;
/// The longest geodesic, in degrees of arc, that six points on it describe.
const SIX_POINTS: f64 = 2.0;
/// Nearer to a pole than this, in degrees, geodesics are measured from the pole.
const POLAR: f64 = 10.0;

impl Table {
    /// Area between an edge and the level, by the series where it reaches.
    pub(super) fn edge_area(&self, [from, to]: [(f64, f64); 2], level: &Level) -> f64 {
        let (along, up) = (to.0 - from.0, to.1 - from.1);
        if along == 0.0 {
            return 0.0; // on a meridian, which is of all three kinds
        }
        let middle = level.latitude + 0.5 * ((from.1 - level.latitude) + (to.1 - level.latitude));
        let band = self.band(middle);
        if band.truncation(along, up) > TOLERANCE {
            return match self.edges {
                Edges::Planar => self.long_planar(from, to, level),
                Edges::Rhumb => self.long_rhumb(from, to, level),
                Edges::Geodesic => self.long_geodesic(from, to, level),
            };
        }
        let u = middle - band.centre;
        let (along2, up2) = (along * along, up * up);
        along
            * (level.rise_to(&band.level(middle))
                + polynomial(&band.c20, u) * along2
                + polynomial(&band.c02, u) * up2
                + polynomial(&band.c40, u) * (along2 * along2)
                + polynomial(&band.c22, u) * (along2 * up2)
                + polynomial(&band.c04, u) * (up2 * up2))
    }

    /// The rise from the level to the edge has a mean over latitude, as latitude
    /// is proportional to longitude.
    fn long_planar(&self, from: (f64, f64), to: (f64, f64), level: &Level) -> f64 {
        let (along, up) = (to.0 - from.0, to.1 - from.1);
        if up == 0.0 {
            return along * level.rise_to(&self.level(from.1));
        }
        let mut sum = 0.0;
        for (start, end) in stretches(from.1, to.1, |_| STRETCH) {
            let [area] =
                LONG.integrate(
                    start,
                    end,
                    |latitude| [level.rise_to(&self.level(latitude))],
                );
            sum += area;
        }
        along * (sum / up)
    }

    /// The same mean, over isometric latitude.
    fn long_rhumb(&self, from: (f64, f64), to: (f64, f64), level: &Level) -> f64 {
        let along = to.0 - from.0;
        // The line reaches a pole by its first meridian and turns there.
        let at_pole = |latitude: f64| latitude.abs() == 90.0;
        if from.1 == to.1 || at_pole(to.1) != at_pole(from.1) {
            let turning = if at_pole(from.1) { from.1 } else { to.1 };
            return along * level.rise_to(&self.level(turning));
        }
        if at_pole(from.1) {
            return along * level.rise_to(&self.level(0.0));
        }
        let (mut sum, mut isometric) = (0.0, 0.0);
        let gentle = |latitude: f64| STRETCH.min(0.5 * (90.0 - latitude.abs()));
        for (start, end) in stretches(from.1, to.1, gentle) {
            let [area, length] = LONG.integrate(start, end, |latitude| {
                let stretching = self.meridian_radius(latitude) / self.parallel_radius(latitude);
                [
                    stretching * level.rise_to(&self.level(latitude)),
                    stretching,
                ]
            });
            sum += area;
            isometric += length;
        }
        along * (sum / isometric)
    }

    /// Few points on the geodesic for the short ones, Karney's area for the long
    /// ones (Journal of Geodesy 87 (2013), 43–55), and the area towards the pole
    /// for those near it, where the area towards the equator has no digit left.
    fn long_geodesic(&self, from: (f64, f64), to: (f64, f64), level: &Level) -> f64 {
        // Eastward from the prime meridian, so that 180° keeps its sign.
        let along = to.0 - from.0;
        let east = along.abs();
        let (length, azimuth, end_azimuth, _, _, _, under, arc): Inverse =
            self.geodesic.inverse(from.1, 0.0, to.1, east);
        let point = |distance: f64| -> (f64, f64) {
            let (latitude, _, azimuth): (f64, f64, f64) =
                self.geodesic.direct(from.1, 0.0, azimuth, distance);
            let turning = azimuth.to_radians().sin() / self.parallel_radius(latitude);
            (latitude, turning.to_degrees())
        };

        let area = if nearest_pole(from.1, to.1, azimuth, end_azimuth) < POLAR && arc < 90.0 {
            let pole = self.level(90_f64.copysign(from.1 + to.1));
            let pieces = (arc / STRETCH).ceil();
            let mut beyond = 0.0;
            for piece in 0..pieces as usize {
                let start = length * piece as f64 / pieces;
                let [area] = LONG.integrate(start, start + length / pieces, |distance| {
                    let (latitude, turning) = point(distance);
                    [self.level(latitude).rise_to(&pole) * turning]
                });
                beyond += area;
            }
            east * level.rise_to(&pole) - beyond
        } else if arc < SIX_POINTS {
            let [area] = SHORT.integrate(0.0, length, |distance| {
                let (latitude, turning) = point(distance);
                [level.rise_to(&self.level(latitude)) * turning]
            });
            area
        } else {
            east * level.rise_to(&self.level(0.0)) + under
        };
        if along < 0.0 { -area } else { area }
    }

    /// Radius of curvature of the meridian in metres.
    fn meridian_radius(&self, latitude: f64) -> f64 {
        let e2 = self.ellipsoid.eccentricity_squared();
        let sine = latitude.to_radians().sin();
        self.ellipsoid.equatorial_radius() * (1.0 - e2) / (1.0 - e2 * sine * sine).powf(1.5)
    }

    /// Radius of the parallel in metres.
    fn parallel_radius(&self, latitude: f64) -> f64 {
        let e2 = self.ellipsoid.eccentricity_squared();
        let sine = latitude.to_radians().sin();
        // By the colatitude, which stays exact near the poles.
        let cosine = (90.0 - latitude.abs()).to_radians().sin();
        self.ellipsoid.equatorial_radius() * cosine / (1.0 - e2 * sine * sine).sqrt()
    }
}

/// Karney's inverse problem: distance, azimuths, reduced length and scales, area
/// under the geodesic, and arc length.
type Inverse = (f64, f64, f64, f64, f64, f64, f64, f64);

/// Colatitude in degrees of the point of a geodesic nearest to a pole.
fn nearest_pole(start: f64, end: f64, azimuth: f64, end_azimuth: f64) -> f64 {
    let nearer_end = 90.0 - start.abs().max(end.abs());
    let (bearing, end_bearing) = (azimuth.to_radians(), end_azimuth.to_radians());
    if bearing.cos() * end_bearing.cos() < 0.0 {
        // Its vertex lies between its ends; Clairaut tells how high.
        let highest = bearing.sin().abs() * start.to_radians().cos();
        nearer_end.min(highest.asin().to_degrees())
    } else {
        nearer_end
    }
}

/// Cuts the way from one latitude to another into stretches of at most the
/// length, in degrees, that `gentle` allows at the start of each.
fn stretches(from: f64, to: f64, gentle: impl Fn(f64) -> f64) -> impl Iterator<Item = (f64, f64)> {
    let mut start = from;
    std::iter::from_fn(move || {
        if start == to {
            return None;
        }
        let rest = to - start;
        let step = gentle(start);
        let end = if rest.abs() <= step {
            to
        } else {
            start + step.copysign(rest)
        };
        Some((std::mem::replace(&mut start, end), end))
    })
}
