//! Boxes of all longitudes, edges along ±180°, caps around poles, rings that touch a pole, and edges to near antipodes.
//!
//! Expected areas of planar edges and rhumb lines come from the closed form of the strip between two parallels, those of
//! geodesics from GeographicLib.

mod golden;

use std::f64::consts::PI;

use geo::Polygon;
use golden::{GeographicLib, polygon};
use howbig::{Edges, Ellipsoid, Measure, Oddity};

const KINDS: [Edges; 3] = [Edges::Planar, Edges::Rhumb, Edges::Geodesic];
const ALONG_PARALLELS: [Edges; 2] = [Edges::Planar, Edges::Rhumb];

#[track_caller]
fn area(edges: Edges, ring: &[(f64, f64)]) -> f64 {
    area_of(edges, &polygon(ring))
}

#[track_caller]
fn area_of(edges: Edges, polygon: &Polygon) -> f64 {
    let measured = Measure::new(Ellipsoid::WGS84, edges).area(polygon);
    measured.expect("it can be measured").square_metres()
}

#[track_caller]
fn assert_close(one: f64, other: f64, allowed: f64) {
    assert!(
        (one - other).abs() <= allowed,
        "{one} is not {other}: {:e} apart, {allowed:e} allowed",
        (one - other).abs()
    );
}

fn geographiclib(ring: &[(f64, f64)]) -> f64 {
    GeographicLib::new((6_378_137.0, 298.257_223_563)).area(ring)
}

/// Area between the equator and a parallel around WGS84: π b² [s / (1 − e² s²) + artanh(e s) / e] with s = sin φ.
fn strip(latitude: f64) -> f64 {
    let b = Ellipsoid::WGS84.polar_radius();
    let e2 = Ellipsoid::WGS84.eccentricity_squared();
    let (s, e) = (latitude.to_radians().sin(), e2.sqrt());
    PI * b * b * (s / (1.0 - e2 * s * s) + (e * s).atanh() / e)
}

/// Between two parallels; what rounding costs each.
fn band(south: f64, north: f64) -> (f64, f64) {
    let (below, above) = (strip(south), strip(north));
    (
        above - below,
        4.0 * f64::EPSILON * below.abs().max(above.abs()),
    )
}

fn turned(ring: &[(f64, f64)], east: f64) -> Vec<(f64, f64)> {
    ring.iter().map(|&(x, y)| (x + east, y)).collect()
}

fn mirrored(ring: &[(f64, f64)]) -> Vec<(f64, f64)> {
    ring.iter().map(|&(x, y)| (x, -y)).collect()
}

#[test]
fn boxes_of_all_longitudes_are_strips() {
    for (south, north) in [
        (-90.0, 90.0),
        (-90.0, -60.0),
        (0.0, 90.0),
        (-30.0, 45.0),
        (10.0, 10.001),
        (89.0, 90.0),
    ] {
        let around = [
            (-180.0, south),
            (180.0, south),
            (180.0, north),
            (-180.0, north),
        ];
        let (expected, rounding) = band(south, north);
        for edges in ALONG_PARALLELS {
            assert_close(area(edges, &around), expected, rounding);
            // In quarter turns it is no full circle and the same strip.
            let steps = [-180.0, -90.0, 0.0, 90.0, 180.0];
            let there = steps.map(|x| (x, south));
            let back = steps.map(|x| (-x, north));
            assert_close(area(edges, &[there, back].concat()), expected, rounding);
        }
    }
}

/// A geodesic of 360° has no length, and the two sides along 180° cancel.
#[test]
fn a_geodesic_box_of_all_longitudes_needs_vertices_between() {
    let bare = [(-180.0, 10.0), (180.0, 10.0), (180.0, 20.0), (-180.0, 20.0)];
    assert_close(area(Edges::Geodesic, &bare), 0.0, 1e-3);
    let steps = [-180.0, -90.0, 0.0, 90.0, 180.0];
    let full = [
        steps.map(|x| (x, 10.0)).to_vec(),
        steps.map(|x| (-x, 20.0)).to_vec(),
    ]
    .concat();
    assert_close(area(Edges::Geodesic, &full), geographiclib(&full), 1.0);
}

#[test]
fn edges_along_either_180_are_those_along_any_meridian() {
    let east_of = [(0.0, 10.0), (10.0, 12.0), (10.0, 20.0), (0.0, 20.0)];
    let west_of = [(0.0, 10.0), (0.0, 20.0), (-10.0, 20.0), (-10.0, 12.0)];
    for edges in KINDS {
        for (ring, side) in [(east_of, -180.0), (west_of, 180.0)] {
            let expected = area(edges, &ring);
            let on_its_side = turned(&ring, side);
            assert_close(area(edges, &on_its_side), expected, 1e-15 * expected);
            // The vertices on the antimeridian written as those of the other side.
            let on_the_other = on_its_side
                .iter()
                .map(|&(x, y)| (if x == side { -side } else { x }, y))
                .collect::<Vec<_>>();
            assert_close(area(edges, &on_the_other), expected, 1e-15 * expected);
            let measured = Measure::new(Ellipsoid::WGS84, edges).area(&polygon(&on_the_other));
            let measured = measured.expect("it can be measured");
            assert!(
                measured
                    .warnings()
                    .any(|warning| warning.oddity == Oddity::Antimeridian)
            );
        }
    }
}

#[test]
fn caps_around_both_poles() {
    for latitude in [89.999_99, 89.0, 75.0, 45.0, 1.0] {
        for longitudes in [
            vec![0.0, 120.0, -120.0],
            vec![170.0, -100.0, -10.0, 80.0],
            (0..36).map(|k| f64::from(k) * 10.0 - 175.0).collect(),
        ] {
            let north = longitudes
                .iter()
                .map(|&x| (x, latitude))
                .collect::<Vec<_>>();
            let (cap, rounding) = band(latitude, 90.0);
            let south = mirrored(&north);
            let backwards = north.iter().rev().copied().collect::<Vec<_>>();
            for ring in [&north, &south, &backwards] {
                for edges in ALONG_PARALLELS {
                    assert_close(area(edges, ring), cap, rounding);
                }
                let expected = geographiclib(ring);
                assert_close(area(Edges::Geodesic, ring), expected, 0.1 + rounding);
            }
        }
    }
}

#[test]
fn wedges_from_a_pole_are_shares_of_its_cap() {
    for (wide, latitude) in [(1.0, 0.0), (90.0, 60.0), (1e-3, 89.9), (179.0, 89.999)] {
        let wedge = [
            (30.0, latitude),
            (30.0 + wide, latitude),
            (30.0 + wide, 90.0),
            (30.0, 90.0),
        ];
        let triangle = [wedge[0], wedge[1], (30.0 + wide, 90.0)];
        let (cap, rounding) = band(latitude, 90.0);
        let share = wide / 360.0;
        for ring in [wedge.to_vec(), mirrored(&wedge)] {
            for edges in ALONG_PARALLELS {
                assert_close(area(edges, &ring), share * cap, share * rounding);
            }
            let expected = geographiclib(&ring);
            assert_close(area(Edges::Geodesic, &ring), expected, 0.1);
        }
        // A rhumb line goes to the pole along its own meridian, and so does a geodesic, whatever the pole's longitude.
        for ring in [triangle.to_vec(), mirrored(&triangle)] {
            assert_close(area(Edges::Rhumb, &ring), share * cap, share * rounding);
            assert_close(area(Edges::Geodesic, &ring), geographiclib(&ring), 0.1);
        }
    }
}

/// Between two poles or at one there is nothing.
#[test]
fn vertices_at_poles_alone_have_no_area() {
    let at_one = [(0.0, 90.0), (120.0, 90.0), (-120.0, 90.0)];
    let meridian = [(20.0, -90.0), (20.0, 0.0), (20.0, 90.0)];
    for edges in KINDS {
        for ring in [at_one.to_vec(), mirrored(&at_one), meridian.to_vec()] {
            assert_close(area(edges, &ring), 0.0, 1e-3);
        }
    }
}

#[test]
fn geodesics_to_near_antipodes_are_those_of_geographiclib() {
    for nearness in [1.0, 0.6, 0.3, 0.1, 1e-3, 1e-6, 1e-9] {
        for latitude in [0.0, 1e-9, 0.4, 30.0, 60.0, 89.0] {
            let ring = [
                (-10.0, -latitude),
                (170.0 - nearness, latitude + 0.3 * nearness),
                (60.0, latitude + 0.5),
            ];
            // Its own sum is rounded to 1/64 m² per edge.
            assert_close(area(Edges::Geodesic, &ring), geographiclib(&ring), 0.2);
        }
    }
}

/// Points on straight lines are known, those on rhumb lines of two parallels too.
#[test]
fn planar_edges_and_rhumb_lines_to_near_antipodes() {
    let ring = [(0.0, -30.0), (179.9, 29.9), (90.0, 60.0)];
    let dense = (0..3)
        .flat_map(|i| {
            let (from, to) = (ring[i], ring[(i + 1) % 3]);
            (0..512).map(move |k| {
                let share = f64::from(k) / 512.0;
                (
                    from.0 + (to.0 - from.0) * share,
                    from.1 + (to.1 - from.1) * share,
                )
            })
        })
        .collect::<Vec<_>>();
    let whole = area(Edges::Planar, &ring);
    assert_close(area(Edges::Planar, &dense), whole, 1e-13 * whole);

    let (width, south, north) = (179.999_999, -30.0, 29.0);
    let between = [(0.0, south), (width, south), (width, north), (0.0, north)];
    let (around, rounding) = band(south, north);
    for edges in ALONG_PARALLELS {
        assert_close(area(edges, &between), width / 360.0 * around, rounding);
    }
}
