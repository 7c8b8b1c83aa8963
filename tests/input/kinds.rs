use geo::{Geometry, line_string, point};

use crate::{SQUARE, feature, features, geometry, read, square};

#[test]
fn every_type_of_geometry() {
    let ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)];
    let triangle = geo::Polygon::new(geo::LineString::from(ring.to_vec()), vec![]);
    let written = "[[0, 0], [1, 0], [1, 1], [0, 0]]";
    let line = line_string![(x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1.0, y: 1.0), (x: 0.0, y: 0.0)];
    let cases: [(&str, String, Geometry<f64>); 6] = [
        ("Point", "[1, 2]".into(), point!(x: 1.0, y: 2.0).into()),
        (
            "MultiPoint",
            "[[1, 2]]".into(),
            geo::MultiPoint::new(vec![point!(x: 1.0, y: 2.0)]).into(),
        ),
        ("LineString", written.into(), line.clone().into()),
        (
            "MultiLineString",
            format!("[{written}]"),
            geo::MultiLineString::new(vec![line]).into(),
        ),
        ("Polygon", format!("[{written}]"), triangle.clone().into()),
        (
            "MultiPolygon",
            format!("[[{written}]]"),
            geo::MultiPolygon::new(vec![triangle]).into(),
        ),
    ];
    for (kind, coordinates, expected) in cases {
        let bare = format!(r#"{{"coordinates": {coordinates}, "type": "{kind}"}}"#);
        assert_eq!(geometry(&bare), Some(expected.clone()), "{kind}");
        let collection =
            format!(r#"{{"type": "GeometryCollection", "geometries": [{bare}, null]}}"#);
        let expected = geo::GeometryCollection::new_from(vec![expected]);
        assert_eq!(
            geometry(&collection),
            Some(Geometry::GeometryCollection(expected)),
            "{kind}"
        );
    }
}

#[test]
fn features_alone_and_in_collections() {
    assert_eq!(geometry(&feature(r#""properties": null"#)), square());
    assert_eq!(
        geometry(r#"{"type": "Feature", "properties": {}, "geometry": null}"#),
        None
    );
    assert_eq!(geometry(r#"{"type": "Feature", "properties": {}}"#), None);

    let one = feature(r#""id": "NL""#);
    // A bounding box and foreign members first, the type last.
    let collection = format!(
        r#"{{"bbox": [0, 0, 1, 1], "totals": {{"features": [1, 2]}}, "features": [{one}, {one}], "name": "x", "type": "FeatureCollection"}}"#
    );
    let read = features(&collection);
    assert_eq!(
        read.iter().map(|feature| feature.index).collect::<Vec<_>>(),
        [0, 1]
    );
    assert!(
        read.iter()
            .all(|feature| feature.geometry == square() && feature.id.as_deref() == Some("NL"))
    );

    assert!(features(r#"{"type": "FeatureCollection", "features": []}"#).is_empty());
    // Geometries where features belong are measured all the same.
    assert_eq!(
        geometry(&format!(
            r#"{{"type": "FeatureCollection", "features": [{SQUARE}]}}"#
        )),
        square()
    );
}

#[test]
fn sequences_of_objects() {
    let one = feature(r#""id": 1"#);
    let lines = format!("{one}\n{SQUARE}\r\n\n{one}");
    let records = format!("\u{1e}{one}\n\u{1e}{SQUARE}\n\u{1e}{one}\n");
    let collection = format!(r#"{{"type": "FeatureCollection", "features": [{one}, {one}]}}"#);
    assert_eq!(features(&lines).len(), 3);
    assert_eq!(features(&records).len(), 3);
    assert_eq!(
        features(&format!("{collection}\n{one}\n{collection}")).len(),
        5
    );
    assert_eq!(
        features(&one.replace(' ', "\n").repeat(3))
            .last()
            .map(|feature| feature.index),
        Some(2)
    );
}

/// The members of a JSON object have no order (RFC 8259), and a Feature may have members of its own (RFC 7946, section 6.1).
#[test]
fn features_of_a_feature_are_its_own() {
    let one = feature(r#""id": 1"#);
    for foreign in [
        r#"["wifi", "pool"]"#,
        "[]",
        r#"[{"name": "wifi"}, {}]"#,
        "[[1], 2]",
        "3",
    ] {
        for text in [
            format!(
                r#"{{"features": {foreign}, "type": "Feature", "id": "x", "properties": {{}}, "geometry": {SQUARE}}}"#
            ),
            format!(
                r#"{{"geometry": {SQUARE}, "features": {foreign}, "id": "x", "properties": {{}}, "type": "Feature"}}"#
            ),
            format!(
                r#"{{"type": "Feature", "features": {foreign}, "id": "x", "geometry": {SQUARE}}}"#
            ),
        ] {
            let read = features(&text);
            assert_eq!(read.len(), 1, "{text}");
            assert_eq!(read[0].id.as_deref(), Some("x"), "{text}");
            assert_eq!(read[0].geometry, square(), "{text}");
        }
    }
    // Even a list of features, where the geometry shows before it what the whole is.
    let text = format!(
        r#"{{"id": "x", "geometry": {SQUARE}, "features": [{one}, {one}], "type": "Feature"}}"#
    );
    assert_eq!(features(&text).len(), 1);
}

#[test]
fn a_collection_may_say_last_what_it_is() {
    let one = feature(r#""id": 1"#);
    let crs = r#""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}"#;
    for (text, count) in [
        (
            format!(r#"{{"features": [{one}, {one}], "type": "FeatureCollection"}}"#),
            2,
        ),
        (
            format!(
                r#"{{{crs}, "features": [ {one} ,{one}], "name": "x", "type": "FeatureCollection"}}"#
            ),
            2,
        ),
        (
            format!(
                r#"{{"properties": {{}}, "features": [{one}], {crs}, "type": "FeatureCollection"}}"#
            ),
            1,
        ),
        (
            r#"{"features": [ ], "type": "FeatureCollection"}"#.to_owned(),
            0,
        ),
        (
            format!("{{\"features\": [], \"type\": \"FeatureCollection\"}}\n{one}"),
            1,
        ),
    ] {
        assert_eq!(features(&text).len(), count, "{text}");
    }
    let broken =
        format!(r#"{{"features": [{{"geometry": 5}}, {one}], "type": "FeatureCollection"}}"#);
    let read = read(&broken);
    assert_eq!(
        read.iter().filter(|item| item.is_ok()).count(),
        1,
        "{read:?}"
    );
    assert_eq!(read.len(), 2);
}

#[test]
fn features_that_were_none_are_said() {
    let one = feature(r#""id": 1"#);
    let text = format!(r#"{{"features": [{one}], "type": "Feature", "geometry": {SQUARE}}}"#);
    let read = read(&text);
    let said = read
        .last()
        .and_then(|item| item.as_ref().err())
        .map(ToString::to_string);
    let said = said.unwrap_or_default();
    assert!(
        said.ends_with(r#"its type is "Feature"; put "type" first"#),
        "{said}"
    );
}

#[test]
fn lines_and_objects_of_several_lines_may_alternate() {
    let one = feature(r#""id": 1"#);
    let several = one.replace(": ", ":\n  ").replace(", ", ",\n  ");
    let after_bracket = one.replace("[", "[\n").replace("{", "{\n");
    let collection =
        format!("{{\"type\": \"FeatureCollection\", \"features\": [\n{one},\n{several}\n]\n}}");
    for parts in [
        vec![&one, &several, &one],
        vec![&one, &several, &several, &one, &one, &after_bracket],
        vec![&several, &one, &after_bracket, &one],
        vec![&one, &one, &several],
    ] {
        let text = parts
            .iter()
            .map(|part| part.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        let read = features(&text);
        assert_eq!(read.len(), parts.len(), "{text}");
        assert!(
            read.iter()
                .enumerate()
                .all(|(index, feature)| feature.index == index)
        );
    }
    assert_eq!(features(&format!("{one}\n{collection}\n{one}")).len(), 4);
    // What is cut short is still told from what goes on.
    for cut in 1..one.len() {
        let broken = &one[..cut];
        let text = format!("{one}\n{broken}\n{one}\n{several}\n{one}");
        let read = read(&text);
        let bad = read.iter().filter(|item| item.is_err()).count();
        // After a bracket or colon, an object may follow on the next line.
        if !broken.ends_with(['[', ':']) && !broken.trim_end().ends_with(['[', ':']) {
            assert_eq!((read.len(), bad), (5, 1), "{broken}: {read:?}");
        }
    }
}

#[test]
fn a_broken_record_does_not_end_a_sequence() {
    let one = feature(r#""id": 1"#);
    let broken = r#"{"type": "Feature", "geometry": {"type": "Poly"#;
    for text in [
        format!("{one}\n{broken}\n{one}\n{one}"),
        format!("\u{1e}{broken}\n\u{1e}{one}\n\u{1e}{one}\n\u{1e}{one}"),
    ] {
        let read = read(&text);
        assert_eq!(read.len(), 4, "{read:?}");
        assert_eq!(read.iter().filter(|item| item.is_err()).count(), 1);
        assert_eq!(
            read.last()
                .and_then(|item| item.as_ref().ok())
                .map(|feature| feature.index),
            Some(3)
        );
    }
}

#[test]
fn heights_measures_and_marks_are_passed_over() {
    let with_heights = r#"{"type": "Polygon", "coordinates": [[[0, 0, 5], [1, 0, 5, 2e3], [1, 1, null], [0, 1], [0, 0, -1.5]]]}"#;
    assert_eq!(geometry(with_heights), square());
    assert_eq!(geometry(&format!("\u{feff}{SQUARE}")), square());
    assert_eq!(geometry(&format!(" \r\n\t{SQUARE} \n")), square());
}

#[test]
fn odd_shapes_are_kept() {
    let open =
        &features(r#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1]]]}"#)[0];
    assert_eq!(
        (open.geometry.clone(), open.open_rings.len()),
        (square(), 1)
    );
    assert!(features(SQUARE)[0].open_rings.is_empty());

    let polygon = |coordinates: &str| {
        geometry(&format!(
            r#"{{"type": "Polygon", "coordinates": {coordinates}}}"#
        ))
    };
    for (coordinates, vertices) in [
        ("[]", 0),
        ("[[]]", 0),
        ("[[[1, 2]]]", 1),
        ("[[[1, 2], [3, 4]]]", 3),
    ] {
        let Some(Geometry::Polygon(read)) = polygon(coordinates) else {
            panic!("{coordinates} is a polygon")
        };
        assert_eq!(read.exterior().0.len(), vertices, "{coordinates}");
    }
    let parts = r#"{"type": "MultiPolygon", "coordinates": [[], [[]], [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]]}"#;
    let Some(Geometry::MultiPolygon(read)) = geometry(parts) else {
        panic!("a multipolygon")
    };
    assert_eq!(read.0.len(), 3);
    assert_eq!(geometry(r#"{"type": "Point", "coordinates": []}"#), None);

    // RFC 7946, section 3.1.6: clockwise shells are not to be refused; they are not turned either.
    let clockwise = r#"{"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}"#;
    let Some(Geometry::Polygon(read)) = geometry(clockwise) else {
        panic!("a polygon")
    };
    assert_eq!(read.exterior().0[1], geo::coord! { x: 0.0, y: 1.0 });
}

#[test]
fn coordinates_keep_every_bit() {
    for written in [
        "-111.05461700000001",
        "0.1",
        "5e-324",
        "179.99999999999997",
        "-0.0",
    ] {
        let Some(Geometry::Point(point)) = geometry(&format!(
            r#"{{"type": "Point", "coordinates": [{written}, 1]}}"#
        )) else {
            panic!("a point")
        };
        // Rust's own reading is correctly rounded.
        assert_eq!(
            point.x().to_bits(),
            written.parse::<f64>().unwrap().to_bits(),
            "{written}"
        );
    }
}

#[test]
fn names_and_ids() {
    let cases = [
        (
            r#""properties": {"NAME": "B", "name": "A", "id": 7}"#,
            None,
            Some("A"),
        ),
        (
            r#""properties": {"title": "T", "NAME": null}"#,
            None,
            Some("T"),
        ),
        (
            r#""properties": {"name": "  ", "NAMELSAD": "Teton County"}"#,
            None,
            Some("Teton County"),
        ),
        (
            r#""id": 12345678901234567890, "properties": {"x": 1}"#,
            Some("12345678901234567890"),
            Some("12345678901234567890"),
        ),
        (
            r#""id": "q", "properties": {"id": 7}"#,
            Some("q"),
            Some("7"),
        ),
        (r#""id": {}, "properties": [1]"#, None, None),
        (
            r#""properties": {"name": "\u00c9vora", "x": 1e999}"#,
            None,
            Some("Évora"),
        ),
    ];
    for (members, id, name) in cases {
        let feature = &features(&feature(members))[0];
        assert_eq!(
            (feature.id.as_deref(), feature.name.as_deref()),
            (id, name),
            "{members}"
        );
    }
}
