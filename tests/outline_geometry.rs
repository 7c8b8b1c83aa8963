//! Outlines of places against the laws of geometry, and against each other.

#![cfg(feature = "outlines")]

mod drawn;

use std::collections::HashSet;

use geo::{BooleanOps, CoordsIter, MultiPolygon};
use howbig::{Covers, Edges, Ellipsoid, Gazetteer, Measure, Oddity};

use drawn::{all, enclosed, find};

#[test]
fn no_ring_passes_a_point_twice() {
    for (place, outline) in all() {
        for ring in outline
            .iter()
            .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
        {
            let mut seen = HashSet::new();
            // The last point is the first again.
            let twice = (ring.0.iter().skip(1))
                .find(|point| !seen.insert((point.x.to_bits(), point.y.to_bits())));
            assert_eq!(twice, None, "{}", place.id());
        }
    }
}

#[test]
fn rings_are_closed_and_turn_the_right_way() {
    let measure = Measure::new(Ellipsoid::WGS84, Edges::Planar);
    for (place, outline) in all() {
        assert!(!outline.0.is_empty(), "{} has no polygon", place.id());
        for ring in outline
            .iter()
            .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
        {
            assert!(
                ring.is_closed() && ring.0.len() >= 4,
                "{}: a ring of {}",
                place.id(),
                ring.0.len()
            );
        }
        let measured = measure.area(&outline).expect("an outline can be measured");
        let wrong = measured.warnings().find(|warning| {
            matches!(
                warning.oddity,
                Oddity::Winding | Oddity::OpenRing | Oddity::TooFewVertices
            )
        });
        assert!(wrong.is_none(), "{}: {wrong:?}", place.id());
    }
}

#[test]
fn bounds_fit_their_outlines() {
    for (place, polygons) in all() {
        let bounds = place.outline().expect("has one").bounds();
        let (mut west, mut south, mut east, mut north) = (
            f64::INFINITY,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NEG_INFINITY,
        );
        for vertex in polygons.coords_iter() {
            (west, east) = (west.min(vertex.x), east.max(vertex.x));
            (south, north) = (south.min(vertex.y), north.max(vertex.y));
        }
        assert_eq!(
            [
                bounds.min().x,
                bounds.min().y,
                bounds.max().x,
                bounds.max().y
            ],
            [west, south, east, north],
            "{}",
            place.id()
        );
    }
}

#[test]
fn what_a_place_is_made_of_makes_its_area() {
    let sum = |names: &[&str]| names.iter().map(|name| enclosed(find(name))).sum::<f64>();
    for (whole, parts) in [
        (
            "the United Kingdom",
            &["England", "Scotland", "Wales", "Northern Ireland"][..],
        ),
        ("Belgium", &["Flanders", "Wallonia", "BE-BRU"]),
        ("Luxembourg", &["LU-D", "LU-G", "LU-L"]),
    ] {
        let (whole_area, parts) = (enclosed(find(whole)), sum(parts));
        assert!(
            (whole_area / parts - 1.0).abs() < 1e-4,
            "{whole}: {whole_area} against {parts}"
        );
    }
}

#[test]
fn borders_are_shared_to_the_last_digit() {
    let vertices = |name: &str| -> HashSet<[u64; 2]> {
        let outline = find(name).outline().expect("has one").to_multi_polygon();
        outline
            .coords_iter()
            .map(|vertex| [vertex.x.to_bits(), vertex.y.to_bits()])
            .collect()
    };
    for (one, other) in [
        ("France", "Spain"),
        ("Texas", "New Mexico"),
        ("Wales", "England"),
        ("Salah ad-Din", "Kirkuk"),
    ] {
        assert!(
            vertices(one).intersection(&vertices(other)).count() > 5,
            "{one} and {other}"
        );
    }
}

#[test]
fn neighbours_are_mutual() {
    let mut borders = 0;
    for place in Gazetteer::bundled().places() {
        for neighbour in place.neighbours() {
            assert_ne!(place, neighbour);
            assert!(
                neighbour.neighbours().any(|back| back == place),
                "{} and {}",
                place.id(),
                neighbour.id()
            );
            borders += 1;
        }
    }
    assert!(borders > 30_000, "{borders}");
}

#[test]
fn two_rings_cross_themselves_as_drawn() {
    let measure = Measure::new(Ellipsoid::WGS84, Edges::Planar).checking_crossings();
    let crossing: Vec<&str> = all()
        .filter(|(_, outline)| {
            let measured = measure.area(outline).expect("an outline can be measured");
            measured
                .warnings()
                .any(|warning| warning.oddity == Oddity::SelfCrossing)
        })
        .map(|(place, _)| place.id())
        .collect();
    // So they do in the sources, where two borders with an end in common cross near it.
    assert_eq!(crossing, ["us-48355", "lv-064"]);
}

/// By the boolean operations of `geo`, with planar edges as the outlines have them.
#[test]
fn shares_in_common_are_those_of_boolean_operations() {
    for (one, other) in [
        ("Manhattan", "New York (US state)"),
        ("Tasmania", "Australia"),
        ("Great Britain", "Scotland"),
        ("Scotland", "Great Britain"),
        ("Ireland (island)", "Ireland (country)"),
        ("Borneo", "Malaysia"),
        ("Lake Victoria", "Uganda"),
        ("New Guinea", "Indonesia"),
        ("South Africa", "Lesotho"),
        ("Lesotho", "South Africa"),
        ("Fiji", "Russia"),
        ("Chukotka Autonomous Okrug", "Russia"),
        ("Wrangel Island", "Chukotka Autonomous Okrug"),
        ("Washington, DC", "Maryland"),
        ("Greater London", "England"),
        ("Hispaniola", "Haiti"),
    ] {
        let Ok(one) = Gazetteer::bundled().find(one) else {
            panic!("{one}");
        };
        let other = find(other);
        let [Some(outline), Some(around)] = [one.outline(), other.outline()] else {
            panic!("{one} and {other} have outlines");
        };
        let planar = Measure::default();
        let area = |geometry: &MultiPolygon<f64>| {
            planar.area(geometry).expect("is measured").square_metres()
        };
        let whole = outline.to_multi_polygon();
        let expected = area(&whole.intersection(&around.to_multi_polygon())) / area(&whole);
        let share = outline.share_within(around);
        assert!(
            (share - expected).abs() < 0.01,
            "{one} in {other}: {share} and not {expected}"
        );
    }
}

#[test]
fn lakes_are_water_and_the_rest_is_land() {
    for place in Gazetteer::bundled().places() {
        if let Some(outline) = place.outline() {
            assert_eq!(
                outline.covers() == Covers::WaterSurface,
                place.kind().key() == "lake",
                "{}",
                place.id()
            );
        }
    }
}
