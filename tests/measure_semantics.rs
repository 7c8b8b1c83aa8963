//! What rings mean: winding, holes, poles, the antimeridian, and odd coordinates.
//!
//! Expected areas come from GeographicLib, from symmetry, or from the area of the ellipsoid.

mod golden;

use std::f64::consts::PI;

use geo::{LineString, MultiPolygon, Polygon, Rect, Triangle, coord, polygon};
use golden::GeographicLib;
use howbig::{Edges, Ellipsoid, Error, Measure, Oddity, Position};

const KINDS: [Edges; 3] = [Edges::Planar, Edges::Rhumb, Edges::Geodesic];

fn measure(edges: Edges) -> Measure {
    Measure::new(Ellipsoid::WGS84, edges)
}

fn ring(vertices: &[(f64, f64)]) -> Polygon {
    Polygon::new(LineString::from(vertices.to_vec()), vec![])
}

#[track_caller]
fn area(edges: Edges, vertices: &[(f64, f64)]) -> f64 {
    let measured = measure(edges).area(&ring(vertices));
    measured.expect("the ring can be measured").square_metres()
}

#[track_caller]
fn oddities(edges: Edges, vertices: &[(f64, f64)]) -> Vec<Oddity> {
    let measured = measure(edges).area(&ring(vertices));
    let measured = measured.expect("the ring can be measured");
    measured.warnings().map(|warning| warning.oddity).collect()
}

#[track_caller]
fn assert_close(one: f64, other: f64, relative: f64) {
    assert!(
        (one - other).abs() <= relative * other.abs(),
        "{one} is not {other}"
    );
}

fn geographiclib(vertices: &[(f64, f64)]) -> f64 {
    GeographicLib::new((6_378_137.0, 298.257_223_563)).area(vertices)
}

#[test]
fn the_four_windings_of_a_square_with_a_hole_have_one_area() {
    let shell = [
        (0.0, 40.0),
        (4.0, 40.0),
        (4.0, 44.0),
        (0.0, 44.0),
        (0.0, 40.0),
    ];
    let hole = [
        (1.0, 41.0),
        (2.0, 41.0),
        (2.0, 42.0),
        (1.0, 42.0),
        (1.0, 41.0),
    ];
    let expected = geographiclib(&shell[..4]) - geographiclib(&hole[..4]);
    for (shell_backwards, hole_backwards) in
        [(false, false), (false, true), (true, false), (true, true)]
    {
        let wind = |ring: &[(f64, f64)], backwards: bool| {
            let mut ring = ring.to_vec();
            if backwards {
                ring.reverse();
            }
            LineString::from(ring)
        };
        let square = Polygon::new(
            wind(&shell, shell_backwards),
            vec![wind(&hole, hole_backwards)],
        );
        let measured = measure(Edges::Geodesic)
            .area(&square)
            .expect("a plain square");
        assert_close(measured.square_metres(), expected, 1e-12);
        // RFC 7946: shells anticlockwise, holes clockwise.
        let warned = measured
            .warnings()
            .map(|warning| warning.count)
            .sum::<usize>();
        assert_eq!(
            warned,
            usize::from(shell_backwards) + usize::from(!hole_backwards)
        );
    }
}

#[test]
fn an_oriented_ring_may_be_larger_than_a_hemisphere() {
    for edges in KINDS {
        let clockwise = ring(&[(0.0, 10.0), (0.0, 20.0), (30.0, 20.0), (30.0, 10.0)]);
        let inside = measure(edges)
            .area(&clockwise)
            .expect("a box")
            .square_metres();
        let outside = measure(edges)
            .oriented()
            .area(&clockwise)
            .expect("a box")
            .square_metres();
        assert_close(inside + outside, Ellipsoid::WGS84.square_metres(), 1e-15);
        assert!(outside > inside);
    }
}

#[test]
fn oriented_caps_lie_on_the_left() {
    for edges in KINDS {
        let eastward = ring(&[(0.0, 60.0), (120.0, 60.0), (-120.0, 60.0)]);
        let westward = ring(&[(0.0, 60.0), (-120.0, 60.0), (120.0, 60.0)]);
        let oriented = |ring| {
            measure(edges)
                .oriented()
                .area(ring)
                .expect("a cap")
                .square_metres()
        };
        let (north, south) = (oriented(&eastward), oriented(&westward));
        assert!(north < south);
        assert_close(north + south, Ellipsoid::WGS84.square_metres(), 1e-15);
    }
}

#[test]
fn the_box_of_all_longitudes_and_latitudes_is_the_ellipsoid() {
    let all = [
        (-180.0, -90.0),
        (180.0, -90.0),
        (180.0, 90.0),
        (-180.0, 90.0),
    ];
    for edges in [Edges::Planar, Edges::Rhumb] {
        // 4π times the square of the authalic radius by mpmath, to the nearest double.
        assert!((area(edges, &all) - 510_065_621_724_088.5).abs() < 0.2);
        assert_eq!(oddities(edges, &all), []);
    }
    // The parallels of a sphere cut off strips as high as they are: Archimedes.
    let radius = Ellipsoid::AUTHALIC_SPHERE.equatorial_radius();
    let tropics = Rect::new((-180.0, -30.0), (180.0, 30.0));
    let sphere = Measure::new(Ellipsoid::AUTHALIC_SPHERE, Edges::Planar);
    let strip = sphere.area(&tropics).expect("a box").square_metres();
    assert_close(strip, 2.0 * PI * radius * radius, 1e-15);
}

#[test]
fn a_ring_across_the_antimeridian_is_that_ring_elsewhere() {
    let fiji = [
        (177.0, -19.0),
        (-178.0, -19.0),
        (-178.0, -16.0),
        (177.0, -16.0),
    ];
    let elsewhere = fiji
        .map(|(longitude, latitude): (f64, f64)| ((longitude + 360.0) % 360.0 - 180.0, latitude));
    for edges in KINDS {
        assert_close(area(edges, &fiji), area(edges, &elsewhere), 1e-14);
        assert_eq!(oddities(edges, &fiji), [Oddity::Antimeridian]);
        // Unwrapped to beyond 180°, as some write it, there is nothing to warn of.
        let unwrapped = fiji.map(|(longitude, latitude)| {
            (
                if longitude < 0.0 {
                    longitude + 360.0
                } else {
                    longitude
                },
                latitude,
            )
        });
        assert_close(area(edges, &unwrapped), area(edges, &fiji), 1e-14);
        assert_eq!(oddities(edges, &unwrapped), []);
    }
}

#[test]
fn longitudes_reach_to_540_degrees() {
    let square = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
    let expected = area(Edges::Geodesic, &square);
    for turn in [-539.0, -360.0, 360.0, 539.0] {
        let moved = square.map(|(longitude, latitude)| (longitude + turn, latitude));
        assert_close(area(Edges::Geodesic, &moved), expected, 1e-12);
    }
    let too_far = ring(&[(0.0, 0.0), (541.0, 0.0), (1.0, 1.0)]);
    assert!(measure(Edges::Geodesic).area(&too_far).is_err());
}

#[test]
fn antarctica_with_its_base_line_along_the_pole_and_without_are_the_same() {
    let base_line = [
        (-180.0, -90.0),
        (180.0, -90.0),
        (180.0, -70.0),
        (60.0, -66.0),
        (-60.0, -75.0),
        (-180.0, -70.0),
    ];
    let around = [(180.0, -70.0), (60.0, -66.0), (-60.0, -75.0)];
    for edges in [Edges::Planar, Edges::Rhumb] {
        assert_close(area(edges, &around), area(edges, &base_line), 1e-14);
        assert!(oddities(edges, &around).contains(&Oddity::AroundPole));
        assert_eq!(oddities(edges, &base_line), []);
    }
    assert_close(
        area(Edges::Geodesic, &around),
        geographiclib(&around),
        1e-14,
    );
}

#[test]
fn spikes_repeated_vertices_and_negative_zeros_change_nothing() {
    let plain = [(-1.0, 0.0), (1.0, 0.0), (0.0, 2.0)];
    let odd = [
        (-1.0, -0.0),
        (-1.0, 0.0),
        (-0.0, 0.0),
        (1.0, 0.0),
        (1.0, 0.0),
        (5.0, 3.0),
        (1.0, 0.0),
        (0.0, 2.0),
        (0.0, 2.0),
    ];
    for edges in KINDS {
        assert_close(area(edges, &odd), area(edges, &plain), 1e-13);
    }
}

#[test]
fn fewer_than_three_distinct_vertices_are_no_area_and_a_warning() {
    let rings: [&[(f64, f64)]; 4] = [
        &[],
        &[(1.0, 2.0)],
        &[(1.0, 2.0), (30.0, 4.0)],
        &[(1.0, 2.0), (1.0, 2.0), (3.0, 4.0), (1.0, 2.0)],
    ];
    for edges in KINDS {
        for vertices in rings {
            assert_eq!(area(edges, vertices), 0.0);
            assert!(
                oddities(edges, vertices).contains(&Oddity::TooFewVertices),
                "{vertices:?}"
            );
        }
    }
}

/// Rings that go to and fro between two vertices in any order leave rounding in sums of many edges at once.
#[test]
fn going_to_and_fro_between_two_vertices_is_no_area_however_often() {
    for (along, up) in [(1e-5, 1e-5), (1.3e-3, 1.1e-3), (0.05, 0.03), (2.0, 1.0)] {
        let ends = [(10.1, 45.3), (10.1 + along, 45.3 + up)];
        for (length, word) in
            (4..=20).flat_map(|length| (1..60_u32).map(move |word| (length, word)))
        {
            let word = word.wrapping_mul(0x9e37_79b9) >> 8;
            let vertices: Vec<_> = (0..length)
                .map(|k| ends[(word >> k & 1) as usize])
                .collect();
            for edges in KINDS {
                assert_eq!(area(edges, &vertices), 0.0, "{edges:?} {vertices:?}");
                assert!(oddities(edges, &vertices).contains(&Oddity::TooFewVertices));
                let oriented = measure(edges).oriented().area(&ring(&vertices));
                let oriented = oriented.expect("the ring can be measured");
                assert_eq!(oriented.square_metres(), 0.0, "{edges:?} {vertices:?}");
            }
        }
    }
}

#[test]
fn a_hole_without_area_takes_nothing_from_an_oriented_polygon() {
    let shell = ring(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]);
    let to_and_fro = vec![(0.2, 0.2), (0.3, 0.4), (0.2, 0.2)];
    let on_the_equator = vec![(0.2, 0.0), (0.201, 0.0), (0.202, 0.0), (0.2, 0.0)];
    for hole in [to_and_fro, on_the_equator] {
        let holed = Polygon::new(shell.exterior().clone(), vec![LineString::from(hole)]);
        for edges in KINDS {
            let [with, without] = [&holed, &shell].map(|polygon| {
                let measured = measure(edges).oriented().area(polygon);
                measured
                    .expect("the polygon can be measured")
                    .square_metres()
            });
            assert_eq!(with, without, "{edges:?}");
        }
    }
}

/// A small ring is the same wherever its longitudes are counted from.
#[test]
fn parcels_reach_to_540_degrees_too() {
    let corners = [(0.0, 0.0), (1e-4, 0.0), (1e-4, 2e-4), (-0.0, 1e-4)];
    let at = |east: f64| corners.map(|(x, y)| (x + east, y + 50.0));
    for edges in KINDS {
        let expected = area(edges, &at(0.0));
        for east in [-540.0, -360.0, -180.0, -1e-4, 180.0, 360.0, 539.0] {
            // Only as exact as the longitudes are written.
            assert_close(area(edges, &at(east)), expected, 1e-8);
        }
        assert_eq!(area(edges, &at(180.0)), area(edges, &at(-180.0)));
    }
}

#[test]
fn an_impossible_vertex_is_named_wherever_it_stands() {
    for count in [1, 2, 4, 8, 9, 10, 17, 40] {
        for index in 0..count {
            let mut vertices: Vec<_> = (0..count)
                .map(|k| (1e-5 * f64::from(k), 1e-5 * f64::from(k * k % 7)))
                .collect();
            vertices[index as usize].1 = f64::NAN;
            let result = measure(Edges::Geodesic).area(&ring(&vertices));
            let error = result.expect_err("the vertex is nowhere");
            let Error::OffEllipsoid { position, .. } = &error else {
                panic!("{error}");
            };
            assert_eq!(position.vertex, index as usize, "of {count}");
        }
    }
}

#[test]
fn subnormal_differences_are_no_area_and_no_fault() {
    let tiny = f64::MIN_POSITIVE / 4.0;
    for edges in KINDS {
        assert_eq!(area(edges, &[(0.0, 0.0), (tiny, 0.0), (tiny, tiny)]), 0.0);
    }
}

#[test]
fn geodesics_over_a_pole_and_between_near_antipodes_are_those_of_geographiclib() {
    let rings: [&[(f64, f64)]; 4] = [
        &[(0.0, 80.0), (180.0, 80.0), (90.0, 50.0)],
        &[(0.0, 80.0), (179.999_999, 85.0), (90.0, 50.0)],
        &[(0.0, 0.3), (179.5, -0.2), (100.0, 40.0)],
        &[(0.0, -30.0), (179.9, 29.9), (90.0, 60.0)],
    ];
    for vertices in rings {
        assert_close(
            area(Edges::Geodesic, vertices),
            geographiclib(vertices),
            1e-14,
        );
    }
}

#[test]
fn all_polygons_of_all_geometries_count_and_points_and_lines_do_not() {
    let square = Rect::new((0.0, 0.0), (1.0, 1.0));
    let one = measure(Edges::Geodesic)
        .area(&square)
        .expect("a square")
        .square_metres();
    let [below, above] = [
        Triangle(
            coord! { x: 0.0, y: 0.0 },
            coord! { x: 1.0, y: 0.0 },
            coord! { x: 1.0, y: 1.0 },
        ),
        Triangle(
            coord! { x: 0.0, y: 0.0 },
            coord! { x: 0.0, y: 1.0 },
            coord! { x: 1.0, y: 1.0 },
        ),
    ];
    let collection = geo::GeometryCollection::from(vec![
        geo::Geometry::from(square),
        geo::Geometry::from(MultiPolygon::from(vec![
            square.to_polygon(),
            square.to_polygon(),
        ])),
        geo::Geometry::from(below),
        geo::Geometry::from(above),
        geo::Geometry::from(geo::point! { x: 1.0, y: 1.0 }),
        geo::Geometry::from(LineString::from(vec![(0.0, 0.0), (9.0, 9.0)])),
    ]);
    let measured = measure(Edges::Geodesic)
        .area(&collection)
        .expect("all are near");
    assert_close(measured.square_metres(), 4.0 * one, 1e-13);
}

#[test]
fn holes_larger_than_their_shell_leave_nothing_and_a_warning() {
    let polygon = polygon!(
        exterior: [(x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1.0, y: 1.0)],
        interiors: [[(x: 0.0, y: 0.0), (x: 0.0, y: 5.0), (x: 5.0, y: 5.0)]],
    );
    let measured = measure(Edges::Planar)
        .area(&polygon)
        .expect("both are near");
    assert_eq!(measured.square_metres(), 0.0);
    let warning = measured.warnings().next().expect("a warning");
    assert_eq!(warning.oddity, Oddity::HolesExceedShell);
}

#[test]
fn an_impossible_vertex_is_named() {
    for (longitude, latitude, hint) in [
        (f64::NAN, 0.0, "not a finite number"),
        (0.0, f64::INFINITY, "not a finite number"),
        (0.0, 90.000_001, "swapped"),
        (10.0, -91.0, "swapped"),
        (100.0, 91.0, "beyond ±90°"),
        (541.0, 0.0, "projected"),
        (500_000.0, 4_649_776.0, "projected"),
    ] {
        for edges in KINDS {
            let mut hole = vec![(0.1, 0.1); 100];
            hole[70] = (longitude, latitude);
            let shell = ring(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]);
            let holed = Polygon::new(shell.exterior().clone(), vec![LineString::from(hole)]);
            let parts = MultiPolygon::from(vec![shell, holed]);
            for result in [
                measure(edges).area(&parts).map(|_| ()),
                measure(edges).perimeter(&parts).map(|_| ()),
            ] {
                let error = result.expect_err("the vertex is nowhere");
                let Error::OffEllipsoid { position, .. } = &error else {
                    panic!("{error}");
                };
                assert_eq!(
                    *position,
                    Position {
                        part: 1,
                        ring: 1,
                        vertex: 70
                    }
                );
                assert!(error.to_string().contains(hint), "{error}");
            }
        }
    }
}

#[test]
fn crossings_are_found_on_request_even_across_the_antimeridian() {
    let check = |vertices: &[(f64, f64)]| {
        let measured = measure(Edges::Planar)
            .checking_crossings()
            .area(&ring(vertices));
        let measured = measured.expect("the ring can be measured");
        measured
            .warnings()
            .any(|warning| warning.oddity == Oddity::SelfCrossing)
    };
    assert!(check(&[(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)]));
    assert!(check(&[
        (179.0, 0.0),
        (-179.0, 1.0),
        (-179.0, 0.0),
        (179.0, 1.0)
    ]));
    assert!(
        check(&[(0.0, 0.0), (2.0, 0.0), (1.0, 0.0), (1.0, 1.0)]),
        "it runs back on itself"
    );
    assert!(!check(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]));
    assert!(!check(&[
        (179.0, 0.0),
        (-179.0, 0.0),
        (-179.0, 1.0),
        (179.0, 1.0)
    ]));
}

#[test]
fn an_impossible_ellipsoid_is_described() {
    for (radius, inverse_flattening) in [
        (0.0, 298.0),
        (-6.4e6, 298.0),
        (f64::NAN, 298.0),
        (f64::INFINITY, 0.0),
        (6.4e6, 49.0),
        (6.4e6, -49.0),
        (6.4e6, f64::NAN),
    ] {
        let error = Ellipsoid::new(radius, inverse_flattening).expect_err("there is none");
        assert_eq!(
            error.to_string(),
            format!(
                "no ellipsoid has equatorial radius {radius} m and inverse flattening {inverse_flattening}: \
                 give a positive radius, and 1/f beyond ±50 or 0 for a sphere"
            )
        );
    }
    for inverse_flattening in [0.0, f64::INFINITY, 50.0, -50.0] {
        assert!(Ellipsoid::new(6.4e6, inverse_flattening).is_ok());
    }
}
