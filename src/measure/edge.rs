use geographiclib_rs::{DirectGeodesic, InverseGeodesic};

use super::collocation;
use super::level::Level;
use super::quadrature::integrate;
use super::table::Table;
use crate::Edges;

/// What the series may leave out of the area of one edge, in square metres: of the
/// long ones, of which a ring under 100 km across has few.
pub(super) const TOLERANCE: f64 = 1e-7;

/// The longest stretch of latitude or arc, in degrees, for one quadrature.
pub(super) const STRETCH: f64 = 10.0;
/// Nearer to a pole than this, in degrees, geodesics are measured from the pole.
const POLAR: f64 = 10.0;
/// Nearer than this, a sphere of the pole's curvature serves: what it makes wrong
/// is e² times the fourth power of the distance in radians, 1e-13 of the area.
const POLAR_SPHERE: f64 = 0.1;

/// The area under one edge, in square metres, and what it was measured from.
pub(super) enum EdgeArea {
    FromLevel(f64),
    FromEquator(f64),
}

impl Table {
    /// Whole turns by which a step of longitude goes the long way round. One of
    /// 360° exactly is the full circle of a parallel, unless it is a geodesic,
    /// which has no length then.
    pub(super) fn turns_back(&self, step: f64) -> f64 {
        let full_circle = step.abs() == 360.0 && self.edges != Edges::Geodesic;
        if step.abs() <= 180.0 || full_circle {
            0.0
        } else {
            (step / 360.0).round()
        }
    }

    /// The area under an edge of any length; backwards exactly the negative, so
    /// that spikes leave nothing.
    pub(super) fn edge_area(&self, from: (f64, f64), to: (f64, f64), base: &Level) -> EdgeArea {
        if to.0 >= from.0 {
            return self.eastward_area(from, to, base);
        }
        match self.eastward_area(to, from, base) {
            EdgeArea::FromLevel(area) => EdgeArea::FromLevel(-area),
            EdgeArea::FromEquator(area) => EdgeArea::FromEquator(-area),
        }
    }

    fn eastward_area(&self, from: (f64, f64), to: (f64, f64), base: &Level) -> EdgeArea {
        let (along, up) = (to.0 - from.0, to.1 - from.1);
        let band = self.band(from.1 + 0.5 * up);
        let (along2, up2) = (along * along, up * up);
        EdgeArea::FromLevel(if along == 0.0 {
            0.0 // on a meridian, which is an edge of all three kinds
        } else if up == 0.0 && self.edges != Edges::Geodesic {
            along * base.rise_to(band, from.1, 0.0)
        } else if band.error_bound(along, up.abs()) <= TOLERANCE {
            let u = from.1 - band.centre + 0.5 * up;
            along * (base.rise_to(band, from.1, 0.5 * up) + band.bulge(u, along2, up2))
        } else {
            match self.edges {
                Edges::Planar => along * self.mean_rise_planar(from.1, to.1, base),
                Edges::Rhumb => along * self.mean_rise_rhumb(from.1, to.1, base),
                Edges::Geodesic => {
                    let start = Level::new(band, from.1);
                    let mean_rise = self.processor.dispatch(
                        #[inline(always)]
                        || collocation::mean_rise(&self.ellipsoid, &start, along, up),
                    );
                    if let Some(rise) = mean_rise {
                        along * (start.rise_from(&base.parallel) + rise)
                    } else {
                        return self.long_geodesic(from, to, base);
                    }
                }
            }
        })
    }

    /// The mean rise from the level to a planar edge is that over its latitudes.
    fn mean_rise_planar(&self, from: f64, to: f64, base: &Level) -> f64 {
        let mut sum = 0.0;
        for (start, end) in stretches(from, to, |_| STRETCH) {
            let [area] = integrate(end - start, |t| [self.rise(base, start, t)]);
            sum += area;
        }
        sum / (to - from)
    }

    /// That to a rhumb line is the mean over isometric latitude.
    fn mean_rise_rhumb(&self, from: f64, to: f64, base: &Level) -> f64 {
        // The line reaches a pole by its first meridian and turns there.
        let [from_pole, to_pole] = [from, to].map(|latitude| latitude.abs() == 90.0);
        match (from_pole, to_pole) {
            (true, true) => return self.level(0.0).rise_from(&base.parallel),
            (true, false) => return self.level(from).rise_from(&base.parallel),
            (false, true) => return self.level(to).rise_from(&base.parallel),
            (false, false) => {}
        }
        let (mut sum, mut isometric) = (0.0, 0.0);
        let gentle = |latitude: f64| STRETCH.min(0.5 * (90.0 - latitude.abs()));
        for (start, end) in stretches(from, to, gentle) {
            let [area, length] = integrate(end - start, |t| {
                let latitude = start + t;
                let stretching = self.ellipsoid.meridian_radius(latitude)
                    / self.ellipsoid.parallel_radius(latitude);
                [stretching * self.rise(base, start, t), stretching]
            });
            sum += area;
            isometric += length;
        }
        sum / isometric
    }

    /// Karney's area (Journal of Geodesy 87 (2013), 43–55), or near a pole, where
    /// the area towards the equator has no digit left, the area towards the pole.
    fn long_geodesic(&self, from: (f64, f64), to: (f64, f64), base: &Level) -> EdgeArea {
        let along = to.0 - from.0;
        let pole = self.level(90_f64.copysign(from.1 + to.1));
        if from.1.abs().min(to.1.abs()) > 90.0 - POLAR_SPHERE {
            let beyond = self.polar_triangle(from.1, to.1, along, &pole);
            return EdgeArea::FromLevel(along * pole.rise_from(&base.parallel) - beyond);
        }
        // Eastward from the prime meridian, so that 180° keeps its sign.
        let (length, azimuth, end_azimuth, _, _, _, under, arc): Inverse =
            self.geodesic.inverse(from.1, 0.0, to.1, along);
        if nearest_pole(from.1, to.1, azimuth, end_azimuth) > POLAR || arc > 90.0 {
            return EdgeArea::FromEquator(under);
        }
        let pieces = (arc / STRETCH).ceil();
        let mut beyond = 0.0;
        for piece in 0..pieces as usize {
            let start = length * piece as f64 / pieces;
            let [area] = integrate(length / pieces, |t| {
                let (latitude, _, azimuth): (f64, f64, f64) =
                    self.geodesic.direct(from.1, 0.0, azimuth, start + t);
                let radius = self.ellipsoid.parallel_radius(latitude);
                let turning = (azimuth.to_radians().sin() / radius).to_degrees();
                [pole.rise_from(&self.level(latitude).parallel) * turning]
            });
            beyond += area;
        }
        EdgeArea::FromLevel(along * pole.rise_from(&base.parallel) - beyond)
    }

    /// Area between a pole and a geodesic near it: the excess of a triangle on
    /// the sphere that touches the pole, with sides that cut off the same caps.
    fn polar_triangle(&self, from: f64, to: f64, along: f64, pole: &Level) -> f64 {
        let radius2 =
            (self.ellipsoid.equatorial_radius().powi(2) / self.ellipsoid.polar_radius()).powi(2);
        let tangent_of_half = |latitude: f64| {
            let cap = pole
                .rise_from(&self.level(latitude).parallel)
                .abs()
                .to_degrees();
            let sine2 = cap / (2.0 * radius2);
            (sine2 / (1.0 - sine2)).sqrt()
        };
        let product = tangent_of_half(from) * tangent_of_half(to);
        let (sine, cosine) = along.to_radians().sin_cos();
        let excess = 2.0 * (product * sine).atan2(1.0 + product * cosine);
        (radius2 * excess).copysign(along * pole.parallel.latitude)
    }

    /// Rise from the level to a latitude `t` degrees beyond another.
    fn rise(&self, base: &Level, start: f64, t: f64) -> f64 {
        base.rise_to(self.band(start + t), start, t)
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
pub(super) fn stretches(
    from: f64,
    to: f64,
    gentle: impl Fn(f64) -> f64,
) -> impl Iterator<Item = (f64, f64)> {
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
