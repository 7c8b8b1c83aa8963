//! The published Planimeter cases of GeographicLib, by their numbers.
//!
//! Source: GeographicLib, `tools/tests.cmake` (Planimeter0 to 14, the command-line cases) and
//! `tests/polygontest.cpp` (Planimeter15 to 29, the library cases). Expected values and tolerances are those
//! printed there; a regular expression such as `2535883763..\.` is the middle of its range plus or minus half.
//!
//! GeographicLib counts a ring's area positive when counter-clockwise, and either signs the rest or adds the
//! ellipsoid. Here the default is the smaller side of the ring, and `oriented()` is the side on the left of the
//! ring. A case of the sign option is therefore a case of the default; one of the reverse option without the
//! sign option is one of the reversed ring, oriented. Perimeters, and Planimeter4, which is one, are in
//! `measure_perimeter.rs`.

use geo::{LineString, Polygon};
use howbig::{Edges, Ellipsoid, Measure};

/// Area of the ellipsoid as the cases state it, in square metres.
const ELLIPSOID: f64 = 510_065_621_724_088.5;

fn geodesic() -> Measure {
    Measure::new(Ellipsoid::WGS84, Edges::Geodesic)
}

fn rhumb() -> Measure {
    Measure::new(Ellipsoid::WGS84, Edges::Rhumb)
}

/// A polygon from pairs in the order of the cases, latitude first.
fn polygon(vertices: &[(f64, f64)]) -> Polygon {
    let ring = vertices
        .iter()
        .map(|&(latitude, longitude)| (longitude, latitude))
        .collect::<Vec<_>>();
    Polygon::new(LineString::from(ring), vec![])
}

#[track_caller]
fn assert_area(measure: &Measure, vertices: &[(f64, f64)], expected: f64, tolerance: f64) {
    let area = measure
        .area(&polygon(vertices))
        .expect("the vertices are on the Earth")
        .square_metres();
    assert!(
        (area - expected).abs() <= tolerance,
        "area {area}, not {expected} ± {tolerance}"
    );
}

/// 66°33′44″, the Arctic circle of the cases.
fn arctic_circle() -> f64 {
    66.0 + (33.0 + 44.0 / 60.0) / 60.0
}

#[test]
fn planimeter_0_square_around_the_north_pole() {
    let square = [(89.0, 0.0), (89.0, 90.0), (89.0, 180.0), (89.0, 270.0)];
    assert_area(&geodesic(), &square, 24_952_305_678.0, 1.0);
    assert_area(&geodesic().oriented(), &square, 24_952_305_678.0, 1.0);
}

#[test]
fn planimeter_1_square_around_the_south_pole() {
    let square = [(-89.0, 0.0), (-89.0, 90.0), (-89.0, 180.0), (-89.0, 270.0)];
    assert_area(&geodesic(), &square, 24_952_305_678.0, 1.0);
    let clockwise = [(-89.0, 270.0), (-89.0, 180.0), (-89.0, 90.0), (-89.0, 0.0)];
    assert_area(&geodesic().oriented(), &clockwise, 24_952_305_678.0, 1.0);
}

#[test]
fn planimeter_2_diamond_on_the_equator() {
    let diamond = [(0.0, -1.0), (-1.0, 0.0), (0.0, 1.0), (1.0, 0.0)];
    assert_area(&geodesic(), &diamond, 24_619_419_146.5, 0.5);
}

#[test]
fn planimeter_3_octant() {
    let octant = [(90.0, 0.0), (0.0, 0.0), (0.0, 90.0)];
    assert_area(&geodesic(), &octant, 63_758_202_715_511.5, 0.5);
}

#[test]
fn planimeter_5_edge_through_the_pole() {
    let half_cap = [(89.0, 0.1), (89.0, 90.1), (89.0, -179.9)];
    assert_area(&geodesic(), &half_cap, 12_476_152_839.0, 1.0);
}

/// Four rings that go round nothing: two edges over the pole and one of a hundredth of a picodegree.
#[test]
fn planimeter_6_to_9_longitude_differences_that_round_to_180() {
    let tiny = 1e-14;
    for ring in [
        [(9.0, -tiny), (9.0, 180.0), (9.0, 0.0)],
        [(9.0, tiny), (9.0, 0.0), (9.0, 180.0)],
        [(9.0, tiny), (9.0, 180.0), (9.0, 0.0)],
        [(9.0, -tiny), (9.0, 0.0), (9.0, 180.0)],
    ] {
        assert_area(&geodesic(), &ring, 0.0, 0.1);
    }
}

#[test]
fn planimeter_10_wyoming_in_rhumb_lines() {
    let (west, east) = (-(111.0 + 3.0 / 60.0), -(104.0 + 3.0 / 60.0));
    let wyoming = [(41.0, west), (41.0, east), (45.0, east), (45.0, west)];
    assert_area(&rhumb(), &wyoming, 253_588_376_350.0, 50.0);
}

/// The case has the vertices 0° and 180° alone, whose edges GeographicLib takes both eastward; the way back from
/// 180° is written out here with one vertex more on the same parallel.
#[test]
fn planimeter_11_arctic_circle_in_rhumb_lines() {
    let latitude = arctic_circle();
    let eastward = [(latitude, 0.0), (latitude, 180.0), (latitude, 270.0)];
    let westward = [(latitude, -0.0), (latitude, -180.0), (latitude, -270.0)];
    for circle in [eastward, westward] {
        assert_area(&rhumb(), &circle, 21_208_418_252_350.0, 50.0);
    }
    assert_area(&rhumb().oriented(), &eastward, 21_208_418_252_350.0, 50.0);
    assert_area(
        &rhumb().oriented(),
        &westward,
        ELLIPSOID - 21_208_418_252_350.0,
        50.5,
    );
}

/// In geodesics both edges run over the pole and enclose nothing.
#[test]
fn planimeter_12_arctic_circle_in_two_geodesics() {
    let latitude = arctic_circle();
    let there_and_back = [(latitude, 0.0), (latitude, 180.0)];
    assert_area(&geodesic(), &there_and_back, 0.0, 0.05);
    let measured = geodesic()
        .area(&polygon(&there_and_back))
        .expect("the vertices are on the Earth");
    assert!(
        measured.warnings().next().is_some(),
        "two vertices deserve a warning"
    );
}

/// Planimeter14 is the same ring with longitude written first, as this crate always has it.
#[test]
fn planimeter_13_and_14_twice_around_the_pole() {
    let twice = [-360.0, -240.0, -120.0, 0.0, 120.0, 240.0].map(|longitude| (89.0, longitude));
    assert_area(&geodesic(), &twice, 32_415_230_256.5, 0.5);
}

#[test]
fn planimeter_15_to_18_reversed_and_signed() {
    let triangle = [(2.0, 1.0), (1.0, 2.0), (3.0, 3.0)];
    let reversed = [(3.0, 3.0), (1.0, 2.0), (2.0, 1.0)];
    let expected = 18_454_562_325.451_19;
    assert_area(&geodesic(), &triangle, expected, 1e-3);
    assert_area(&geodesic(), &reversed, expected, 1e-3);
    assert_area(&geodesic().oriented(), &triangle, expected, 1e-3);
    assert_area(&geodesic().oriented(), &reversed, ELLIPSOID - expected, 0.5);
}

#[test]
fn planimeter_19_and_20_fewer_than_three_vertices() {
    for ring in [&[][..], &[(1.0, 1.0)][..]] {
        assert_area(&geodesic(), ring, 0.0, 0.0);
    }
    let point = geodesic()
        .area(&polygon(&[(1.0, 1.0)]))
        .expect("the vertex is on the Earth");
    assert!(
        point.warnings().next().is_some(),
        "one vertex deserves a warning"
    );
}

/// GeographicLib reduces the area modulo the ellipsoid where it is not signed. Here each turn counts: on the right of
/// a ring that goes round three times lies three times the rest of the ellipsoid.
#[test]
fn planimeter_21_to_28_three_and_four_times_around_the_pole() {
    let once = 39_433_884_866_571.43;
    for turns in [3_u8, 4] {
        let ring = (0..turns)
            .flat_map(|_| [(45.0, 60.0), (45.0, 180.0), (45.0, -60.0)])
            .collect::<Vec<_>>();
        let reversed = ring.iter().rev().copied().collect::<Vec<_>>();
        let expected = f64::from(turns) * once;
        assert_area(&geodesic(), &ring, expected, 0.5);
        assert_area(&geodesic(), &reversed, expected, 0.5);
        assert_area(&geodesic().oriented(), &ring, expected, 0.5);
        let rest = f64::from(turns) * ELLIPSOID - expected;
        assert_area(&geodesic().oriented(), &reversed, rest, 0.5);
    }
}

/// The case walks 1 km east, north and west from (0, 0); the vertices are those the walk reaches.
#[test]
fn planimeter_29_square_kilometre_on_the_equator() {
    use geographiclib_rs::{DirectGeodesic, Geodesic};
    let walk = Geodesic::wgs84();
    let mut square = vec![(0.0, 0.0)];
    for azimuth in [90.0, 0.0, -90.0] {
        let &(latitude, longitude) = square.last().expect("the walk has begun");
        square.push(walk.direct(latitude, longitude, azimuth, 1000.0));
    }
    assert_area(&geodesic(), &square, 1_000_000.0, 0.01);
}
