//! What holds of every area, whatever its figure: laws of geometry, on rings drawn by proptest.

mod golden;

use geo::{Coord, LineString, Polygon};
use geographiclib_rs::{DirectGeodesic, Geodesic, InverseGeodesic};
use golden::{Star, polygon};
use howbig::{Edges, Ellipsoid, Measure};
use proptest::prelude::*;

type Ring = Vec<(f64, f64)>;

/// Area of WGS84 in square metres, from GeographicLib's `tests/polygontest.cpp`.
const EARTH: f64 = 510_065_621_724_088.5;
const METRES_PER_DEGREE: f64 = 111_000.0;

fn area(ring: &Ring, edges: Edges) -> f64 {
    area_of(&polygon(ring), edges)
}

fn area_of(polygon: &Polygon, edges: Edges) -> f64 {
    let measured = Measure::new(Ellipsoid::WGS84, edges).area(polygon);
    measured
        .expect("the vertices are on the Earth")
        .square_metres()
}

fn any_edges() -> impl Strategy<Value = Edges> {
    prop_oneof![
        Just(Edges::Planar),
        Just(Edges::Rhumb),
        Just(Edges::Geodesic)
    ]
}

/// Half the width of a ring in degrees, 1e-6 to the largest; as many of each size.
fn half_width(largest: f64) -> impl Strategy<Value = f64> {
    (-6.0..largest.log10()).prop_map(|exponent| 10_f64.powf(exponent))
}

/// Counter-clockwise rings that are simple in the plane of longitude and latitude, within 80° of the equator, on a
/// grid so fine that it leaves them simple and so coarse that sums with it are exact.
fn star(largest: f64) -> impl Strategy<Value = Star> {
    let shape = (
        any::<u64>(),
        6_u32..40,
        0.0..0.5,
        half_width(largest),
        -0.5..0.5,
    );
    (shape, -140.0..140.0, -1.0..1.0).prop_map(|((seed, count, roughness, half, skew), x, y)| {
        Star {
            seed,
            count,
            roughness,
            centre: (grid(x), grid(y * (80.0 - 1.5 * half))),
            matrix: [half, half * skew, -half * skew, half],
        }
    })
}

fn ring(largest: f64) -> impl Strategy<Value = Ring> {
    star(largest).prop_map(|star| on_grid(&star))
}

/// To the nearest 2⁻⁴⁰ of a degree, a tenth of a micrometre.
fn grid(degrees: f64) -> f64 {
    let steps = 2_f64.powi(40);
    (degrees * steps).round() / steps
}

fn on_grid(star: &Star) -> Ring {
    star.ring()
        .into_iter()
        .map(|(x, y)| (grid(x), grid(y)))
        .collect()
}

fn perimeter_in_degrees(ring: &Ring) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| (a.0 - b.0).hypot(a.1 - b.1))
        .sum()
}

/// What two ways to one area may differ by: twelve digits or a square millimetre.
fn precision(area: f64) -> f64 {
    (1e-12 * area).max(1e-6)
}

/// What moving every vertex by this many metres may add to or take from a ring.
fn moved(ring: &Ring, metres: f64) -> f64 {
    perimeter_in_degrees(ring) * METRES_PER_DEGREE * metres
}

#[track_caller]
fn assert_close(one: f64, other: f64, allowed: f64) -> Result<(), TestCaseError> {
    prop_assert!(
        (one - other).abs() <= allowed,
        "{one} and {other}: {:e} apart, {allowed:e} allowed",
        (one - other).abs()
    );
    Ok(())
}

/// Puts points on every edge, as many as it is cut into pieces less one.
fn densified(
    ring: &Ring,
    pieces: u32,
    point: impl Fn((f64, f64), (f64, f64), f64) -> (f64, f64),
) -> Ring {
    let next = ring.iter().cycle().skip(1);
    let cut = |(&from, &to): (&(f64, f64), &(f64, f64))| {
        let between = |k| {
            if k == 0 {
                from
            } else {
                point(from, to, f64::from(k) / f64::from(pieces))
            }
        };
        (0..pieces).map(between).collect::<Ring>()
    };
    ring.iter().zip(next).flat_map(cut).collect()
}

fn on_straight_line(from: (f64, f64), to: (f64, f64), share: f64) -> (f64, f64) {
    (
        from.0 + (to.0 - from.0) * share,
        from.1 + (to.1 - from.1) * share,
    )
}

fn on_geodesic(from: (f64, f64), to: (f64, f64), share: f64) -> (f64, f64) {
    let earth = Geodesic::wgs84();
    let (length, azimuth, _, _): (f64, f64, f64, f64) = earth.inverse(from.1, from.0, to.1, to.0);
    let (latitude, longitude): (f64, f64) = earth.direct(from.1, from.0, azimuth, length * share);
    (
        from.0 + (longitude - from.0 + 540.0).rem_euclid(360.0) - 180.0,
        latitude,
    )
}

/// Isometric latitude is linear in longitude; its slope in latitude is M/r.
fn on_rhumb_line(from: (f64, f64), to: (f64, f64), share: f64) -> (f64, f64) {
    let e2 = Ellipsoid::WGS84.eccentricity_squared();
    let slope = |latitude: f64| {
        let (sine, cosine) = latitude.to_radians().sin_cos();
        (1.0 - e2) / ((1.0 - e2 * sine * sine) * cosine)
    };
    // Simpson's rule on few degrees is exact to far below a micrometre of this; the rest is Newton's method.
    let isometric = |a: f64, b: f64| {
        let pieces = 64;
        let width = (b - a) / f64::from(pieces);
        let piece = |k: i32| {
            let start = a + width * f64::from(k);
            (slope(start) + 4.0 * slope(start + width / 2.0) + slope(start + width)) / 6.0 * width
        };
        (0..pieces).map(piece).sum::<f64>()
    };
    let goal = isometric(from.1, to.1) * share;
    let mut latitude = from.1 + (to.1 - from.1) * share;
    for _ in 0..4 {
        latitude += (goal - isometric(from.1, latitude)) / slope(latitude);
    }
    (from.0 + (to.0 - from.0) * share, latitude)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_reversed_ring_has_the_same_area(ring in ring(20.0), edges in any_edges()) {
        let reversed = ring.iter().rev().copied().collect();
        let area_of_ring = area(&ring, edges);
        assert_close(area(&reversed, edges), area_of_ring, precision(area_of_ring))?;
    }

    #[test]
    fn any_vertex_may_be_the_first(ring in ring(20.0), edges in any_edges(), start in any::<prop::sample::Index>()) {
        let mut rotated = ring.clone();
        rotated.rotate_left(start.index(ring.len()));
        let area_of_ring = area(&ring, edges);
        assert_close(area(&rotated, edges), area_of_ring, precision(area_of_ring))?;
    }

    /// Cut from the first vertex over the centre to the one half way round.
    #[test]
    fn two_parts_of_a_polygon_sum_to_it(star in star(5.0), edges in any_edges()) {
        let ring = on_grid(&star);
        let middle = ring.len() / 2;
        let mut one = ring[..=middle].to_vec();
        one.push(star.centre);
        let mut other = ring[middle..].to_vec();
        other.extend([ring[0], star.centre]);
        let whole = area(&ring, edges);
        assert_close(area(&one, edges) + area(&other, edges), whole, 3.0 * precision(whole))?;
    }

    /// Halves of differences on the grid are exact.
    #[test]
    fn points_on_planar_edges_change_nothing(ring in ring(20.0)) {
        let area_of_ring = area(&ring, Edges::Planar);
        let dense = densified(&ring, 2, on_straight_line);
        assert_close(area(&dense, Edges::Planar), area_of_ring, precision(area_of_ring))?;
    }

    /// The points are good to a few nanometres.
    #[test]
    fn points_on_rhumb_lines_change_nothing(ring in ring(5.0)) {
        let area_of_ring = area(&ring, Edges::Rhumb);
        let dense = densified(&ring, 2, on_rhumb_line);
        assert_close(area(&dense, Edges::Rhumb), area_of_ring, precision(area_of_ring) + moved(&ring, 2e-8))?;
    }

    /// The points are good to GeographicLib's 15 nanometres.
    #[test]
    fn points_on_geodesics_change_nothing(ring in ring(20.0), pieces in 2_u32..9) {
        let area_of_ring = area(&ring, Edges::Geodesic);
        let dense = densified(&ring, pieces, on_geodesic);
        assert_close(area(&dense, Edges::Geodesic), area_of_ring, precision(area_of_ring) + moved(&ring, 2e-8))?;
    }

    /// Points on straight lines, joined by geodesics, enclose the planar area the more nearly the more they are: the
    /// error falls with the square of their number.
    #[test]
    fn the_planar_area_is_the_limit_of_geodesics_between_points_on_straight_lines(ring in ring(5.0)) {
        let planar = area(&ring, Edges::Planar);
        let error = |pieces| (area(&densified(&ring, pieces, on_straight_line), Edges::Geodesic) - planar).abs();
        let rounding = precision(planar) + moved(&ring, 2e-8);
        let (few, many) = (error(4), error(32));
        prop_assert!(many <= few / 50.0 + rounding, "4 pieces {few:e}, 32 pieces {many:e}, area {planar:e}");
    }

    /// By steps of the grid, over the antimeridian and back, and by whole turns.
    #[test]
    fn longitude_does_not_matter(ring in ring(20.0), edges in any_edges(), shift in -150_i32..150) {
        let area_of_ring = area(&ring, edges);
        for shift in [f64::from(shift), 360.0, -360.0] {
            let east = ring.iter().map(|&(x, y)| (x + shift, y)).collect();
            assert_close(area(&east, edges), area_of_ring, precision(area_of_ring))?;
            let wrapped = ring.iter().map(|&(x, y)| ((x + shift + 540.0).rem_euclid(360.0) - 180.0, y)).collect();
            assert_close(area(&wrapped, edges), area_of_ring, precision(area_of_ring))?;
        }
    }

    #[test]
    fn the_mirror_image_in_the_equator_has_the_same_area(ring in ring(20.0), edges in any_edges()) {
        let south = ring.iter().map(|&(x, y)| (x, -y)).collect();
        let area_of_ring = area(&ring, edges);
        assert_close(area(&south, edges), area_of_ring, precision(area_of_ring))?;
    }

    /// However the shell and the hole are wound.
    #[test]
    fn a_hole_takes_its_own_area_away(star in star(10.0), edges in any_edges()) {
        let shell = on_grid(&star);
        let hole = on_grid(&Star { roughness: 0.9, matrix: star.matrix.map(|x| 0.3 * x), ..star });
        let expected = area(&shell, edges) - area(&hole, edges);
        for (reverse_shell, reverse_hole) in [(false, false), (false, true), (true, false), (true, true)] {
            let polygon = Polygon::new(wound(&shell, reverse_shell), vec![wound(&hole, reverse_hole)]);
            assert_close(area_of(&polygon, edges), expected, precision(expected))?;
        }
    }

    /// The globe cut along random meridians and between random parallels, into tiles that share their edges.
    #[test]
    fn tiles_of_the_globe_sum_to_the_ellipsoid(
        widths in prop::collection::vec(0.4..1.0, 4..12), // none as wide as 180°
        heights in prop::collection::vec(0.05..1.0, 2..12),
        start in -180.0..180.0,
        edges in any_edges(),
    ) {
        let meridians = cuts(start, 360.0, &widths);
        let mut parallels = cuts(-90.0, 180.0, &heights);
        parallels.push(90.0);
        let mut sum = 0.0;
        for rows in parallels.windows(2) {
            for (i, &west) in meridians.iter().enumerate() {
                let east = meridians.get(i + 1).copied().unwrap_or(start + 360.0);
                sum += area(&vec![(west, rows[0]), (east, rows[0]), (east, rows[1]), (west, rows[1])], edges);
            }
        }
        assert_close(sum, EARTH, 1e-13 * EARTH)?;
    }
}

/// Where pieces in these proportions begin.
fn cuts(start: f64, length: f64, proportions: &[f64]) -> Vec<f64> {
    let whole = proportions.iter().sum::<f64>();
    let begin = |before: &mut f64, share: &f64| {
        let here = start + length * *before / whole;
        *before += share;
        Some(here)
    };
    proportions.iter().scan(0.0, begin).collect()
}

fn wound(ring: &Ring, reverse: bool) -> LineString {
    let mut vertices = ring
        .iter()
        .map(|&(x, y)| Coord { x, y })
        .collect::<Vec<_>>();
    if reverse {
        vertices.reverse();
    }
    LineString::new(vertices)
}
