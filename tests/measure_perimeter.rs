//! Perimeters: GeographicLib's Planimeter cases by number, integrals to 20 digits, and GeographicLib itself.
//!
//! Source of the cases: GeographicLib, `tools/tests.cmake`, as in `measure_planimeter.rs`.

mod golden;

use geographiclib_rs::DirectGeodesic;
use golden::{GeographicLib, Random, ellipsoid, polygon};
use howbig::{Edges, Ellipsoid, Measure};

/// Vertices are longitude and latitude.
#[track_caller]
fn assert_perimeter(edges: Edges, ring: &[(f64, f64)], expected: f64, tolerance: f64) {
    let measured = Measure::new(Ellipsoid::WGS84, edges).perimeter(&polygon(ring));
    let perimeter = measured.expect("the vertices are on the Earth");
    assert!(
        (perimeter - expected).abs() <= tolerance,
        "{perimeter}, not {expected} ± {tolerance}"
    );
}

/// The vertices of the cases, latitude first there.
fn case(vertices: &[(f64, f64)]) -> Vec<(f64, f64)> {
    vertices
        .iter()
        .map(|&(latitude, longitude)| (longitude, latitude))
        .collect()
}

#[test]
fn planimeter_0_and_1_squares_around_the_poles() {
    for latitude in [89.0, -89.0] {
        let square = [0.0, 90.0, 180.0, 270.0].map(|longitude| (longitude, latitude));
        assert_perimeter(Edges::Geodesic, &square, 631_819.874_55, 5e-5);
    }
}

#[test]
fn planimeter_2_diamond_on_the_equator() {
    let diamond = case(&[(0.0, -1.0), (-1.0, 0.0), (0.0, 1.0), (1.0, 0.0)]);
    assert_perimeter(Edges::Geodesic, &diamond, 627_598.273_15, 5e-5);
}

/// Planimeter4 is the length of the line that is not closed; the closing edge is the quarter meridian, whose length is
/// the one printed above TransverseMercatorProj1 in `tools/tests.cmake`.
#[test]
fn planimeter_3_and_4_octant() {
    let octant = case(&[(90.0, 0.0), (0.0, 0.0), (0.0, 90.0)]);
    assert_perimeter(Edges::Geodesic, &octant, 30_022_685.5, 0.5);
    let quarter_meridian = 10_001_965.729_312_723;
    assert_perimeter(
        Edges::Geodesic,
        &octant,
        20_020_719.5 + quarter_meridian,
        0.5,
    );
}

#[test]
fn planimeter_5_edge_through_the_pole() {
    let half_cap = case(&[(89.0, 0.1), (89.0, 90.1), (89.0, -179.9)]);
    assert_perimeter(Edges::Geodesic, &half_cap, 539_297.5, 0.5);
}

#[test]
fn planimeter_6_to_9_longitude_differences_that_round_to_180() {
    for (first, second, third) in [
        (-1e-14, 180.0, 0.0),
        (1e-14, 0.0, 180.0),
        (1e-14, 180.0, 0.0),
        (-1e-14, 0.0, 180.0),
    ] {
        let ring = case(&[(9.0, first), (9.0, second), (9.0, third)]);
        assert_perimeter(Edges::Geodesic, &ring, 36_026_861.5, 0.5);
    }
}

#[test]
fn planimeter_10_and_11_rhumb_lines() {
    let (west, east) = (-(111.0 + 3.0 / 60.0), -(104.0 + 3.0 / 60.0));
    let wyoming = case(&[(41.0, west), (41.0, east), (45.0, east), (45.0, west)]);
    assert_perimeter(Edges::Rhumb, &wyoming, 2_029_616.5, 0.5);
    let arctic = 66.0 + (33.0 + 44.0 / 60.0) / 60.0;
    for circle in [[0.0, 180.0, 270.0], [-0.0, -180.0, -270.0]] {
        let circle = circle.map(|longitude| (longitude, arctic));
        assert_perimeter(Edges::Rhumb, &circle, 15_985_058.5, 0.5);
    }
}

#[test]
fn planimeter_12_to_14_over_and_around_the_pole() {
    let arctic = 66.0 + (33.0 + 44.0 / 60.0) / 60.0;
    assert_perimeter(
        Edges::Geodesic,
        &[(0.0, arctic), (180.0, arctic)],
        10_465_729.5,
        0.5,
    );
    let twice = [-360.0, -240.0, -120.0, 0.0, 120.0, 240.0].map(|longitude| (longitude, 89.0));
    assert_perimeter(Edges::Geodesic, &twice, 1_160_741.5, 0.5);
}

#[test]
fn planimeter_19_and_20_fewer_than_two_vertices() {
    for edges in [Edges::Planar, Edges::Rhumb, Edges::Geodesic] {
        assert_perimeter(edges, &[], 0.0, 0.0);
        assert_perimeter(edges, &[(1.0, 1.0)], 0.0, 0.0);
    }
}

/// Expected values as printed by `python3 tests/golden/perimeters.py`.
#[test]
fn planar_and_rhumb_perimeters_are_right_to_12_digits() {
    let wyoming = [
        (-111.05, 41.0),
        (-104.05, 41.0),
        (-104.05, 45.0),
        (-111.05, 45.0),
    ];
    let slope = [(0.0, 0.0), (40.0, 10.0), (20.0, 60.0)];
    let parcel = [(-77.05, 38.9), (-77.0495, 38.9002), (-77.0497, 38.9006)];
    let fiji = [(177.0, -19.0), (-179.0, -18.0), (-178.5, -16.0)];
    for (ring, planar, rhumb) in [
        (
            &wyoming[..],
            2_029_616.314_952_382_1,
            2_029_616.314_952_382_1,
        ),
        (&slope, 17_309_969.486_807_457, 17_255_893.558_133_482),
        (&parcel, 167.912_493_337_434_09, 167.912_493_337_300_22),
        (&fiji, 1_246_190.899_544_019, 1_246_179.055_476_402_7),
    ] {
        assert_perimeter(Edges::Planar, ring, planar, 1e-12 * planar);
        assert_perimeter(Edges::Rhumb, ring, rhumb, 1e-12 * rhumb);
    }
}

/// GeographicLib states 15 nm for a distance; lengths round the Earth have their last bit at 7 nm.
#[test]
fn perimeters_agree_with_geographiclib_on_4_000_rings() {
    let mut random = Random(20_130_102);
    for index in 0..4_000 {
        let axes = [
            (6_378_137.0, 298.257_223_563),
            (6_371_007.181, 0.0),
            (6_378_137.0, 50.0),
        ][index % 3];
        let earth = GeographicLib::new(axes);
        let latitude = random.between(-1.0, 1.0).asin().to_degrees();
        let longitude = random.between(-180.0, 180.0);
        let radius = 10_f64.powf(random.between(0.0, 9e6_f64.log10()));
        let vertex = |azimuth: i32| {
            let distance = radius * random.between(0.3, 1.0);
            let (latitude, longitude) =
                earth
                    .0
                    .direct(latitude, longitude, f64::from(azimuth), distance);
            (longitude, latitude)
        };
        let ring = [0, 75, 130, 200, 300].map(vertex);
        let (_, expected) = earth.measure(&ring);
        let measured = Measure::new(ellipsoid(axes), Edges::Geodesic).perimeter(&polygon(&ring));
        let perimeter = measured.expect("the vertices are on the Earth");
        let allowed = ring.len() as f64 * 30e-9 + expected * f64::EPSILON * 2.0;
        assert!(
            (perimeter - expected).abs() <= allowed,
            "{axes:?} {ring:?}: {perimeter}, GeographicLib {expected}"
        );
    }
}
