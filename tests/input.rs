//! Reading GeoJSON of every kind, as RFC 7946 and RFC 8142 define it and as people write it.

use geo::{Geometry, line_string, point, polygon};
use howbig::{CoordinateSystem, Error, Feature, FeatureReader};

fn read(text: &str) -> Vec<Result<Feature, Error>> {
    FeatureReader::new(text.as_bytes()).collect()
}

/// The features of a text in which nothing is wrong.
fn features(text: &str) -> Vec<Feature> {
    let features: Result<Vec<_>, _> = FeatureReader::new(text.as_bytes()).collect();
    features.expect("the text is good")
}

/// The geometry of the only feature of a text.
fn geometry(text: &str) -> Option<Geometry<f64>> {
    let features = features(text);
    assert_eq!(features.len(), 1);
    features
        .into_iter()
        .next()
        .and_then(|feature| feature.geometry)
}

/// What is said about a text that gives a single error.
fn error(text: &str) -> String {
    let read = read(text);
    assert_eq!(read.len(), 1, "{read:?}");
    read[0].as_ref().expect_err("the text is bad").to_string()
}

const SQUARE: &str =
    r#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}"#;

fn square() -> Option<Geometry<f64>> {
    Some(polygon![(x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1.0, y: 1.0), (x: 0.0, y: 1.0)].into())
}

fn feature(members: &str) -> String {
    format!(r#"{{"type": "Feature", {members}, "geometry": {SQUARE}}}"#)
}

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
    assert_eq!((open.geometry.clone(), open.open_rings), (square(), 1));
    assert_eq!(features(SQUARE)[0].open_rings, 0);

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

#[test]
fn one_bad_feature_does_not_lose_the_others() {
    let good = feature(r#""id": 1"#);
    let cases = [
        (
            r#"{"type": "Polygon", "coordinates": [[["a", "b"]]]}"#,
            r#"Polygon: ring 0, vertex 0, invalid type: string "a", expected a number of degrees"#,
        ),
        (
            r#"{"type": "Polygon", "coordinates": [[[0, 0], [null, 1]]]}"#,
            "Polygon: ring 0, vertex 1, invalid type: null, expected a number of degrees",
        ),
        (
            r#"{"type": "MultiPolygon", "coordinates": [[[[0, 0], [1]]]]}"#,
            "MultiPolygon: part 0, ring 0, vertex 1, a position needs two numbers: [longitude, latitude]",
        ),
        (
            r#"{"type": "Polygon", "coordinates": [[0, 0], [1, 0]]}"#,
            "Polygon: ring 0, vertex 0, invalid type: integer `0`, expected a position [longitude, latitude]",
        ),
        (
            r#"{"type": "Polygon", "coordinates": [[[1e999, 0]]]}"#,
            "Polygon: ring 0, vertex 0, a number is too large for a coordinate",
        ),
        (
            r#"{"type": "Circle", "coordinates": [0, 0]}"#,
            r#""Circle" is not a type of geometry; GeoJSON knows Point, LineString, Polygon, their Multi… forms and GeometryCollection"#,
        ),
        (
            r#"{"type": "Polygon"}"#,
            r#"the Polygon has no "coordinates""#,
        ),
        (
            r#"{"coordinates": [0, 0]}"#,
            r#"the geometry has no "type""#,
        ),
        (
            r#"{"type": "GeometryCollection"}"#,
            r#"the GeometryCollection has no "geometries""#,
        ),
        (
            r#"{"type": "GeometryCollection", "geometries": [null, {"type": "Point", "coordinates": [true, 1]}]}"#,
            "geometry 1, Point: invalid type: boolean `true`, expected a number of degrees",
        ),
        (
            r#"{"type": "Point", "coordinates": [NaN, 1]}"#,
            "line 1, column 361: the JSON is broken: expected a value, found `NaN`",
        ),
        (
            r#""POINT(1 2)""#,
            r#"line 1, column 330: invalid type: string "POINT(1 2)", expected a GeoJSON object"#,
        ),
        (
            r#"{"type": "Point", "coordinates": [448262.1, 5411932.7]}"#,
            "[448262.1, 5411932.7] cannot be a longitude and latitude in degrees; the file seems to be projected: name the system its coordinates are in (--crs EPSG: and its number)",
        ),
    ];
    for (bad, reason) in cases {
        let bad = format!(r#"{{"type": "Feature", "id": "bad", "geometry": {bad}}}"#);
        let read = read(&format!(
            r#"{{"type": "FeatureCollection", "features": [{good}, {good}, {bad}, {good}]}}"#
        ));
        assert_eq!(read.len(), 4, "{bad}");
        let message = read[2].as_ref().expect_err(&bad).to_string();
        let message = message
            .strip_prefix("feature 2 (id bad): ")
            .expect("index and id come first");
        if reason.starts_with("line 1, column") {
            let after = |text: &str| text.split_once(": ").map(|(_, after)| after.to_owned());
            assert_eq!(after(message), after(reason));
        } else {
            assert_eq!(message, reason);
        }
        assert!(
            read[3]
                .as_ref()
                .is_ok_and(|feature| feature.index == 3 && feature.geometry == square())
        );
    }
}

#[test]
fn broken_json_is_placed() {
    let cases = [
        (
            "{\"type\": \"FeatureCollection\",\n  \"features\" [\n]}",
            "line 2, column 14: the JSON is broken: expected `:` after a name, found `[`",
        ),
        (
            "{\"type\": \"FeatureCollection\", \"features\": [\n  null null]}",
            "line 2, column 8: the JSON is broken: expected `,` or `]` after a feature, found `n`",
        ),
        (
            "{\"type\": \"Feature\",\n\"geometry\": {\"type\": \"Point\", \"coordi",
            "line 2, column 37: the JSON is broken: the text ends inside a string",
        ),
        (
            "{\"type\": \"Point\", \"coordinates\": [1, 2\n",
            "line 2, column 1: the JSON is broken: the text ends inside a list",
        ),
        (
            "hello",
            "line 1, column 1: the JSON is broken: expected an object in { }, found `h`",
        ),
        (
            "{type: \"Point\"}",
            "line 1, column 2: the JSON is broken: expected `}` or a name in quotes, found `t`",
        ),
    ];
    for (text, expected) in cases {
        let last = read(text)
            .pop()
            .expect("an error")
            .expect_err("the text is bad");
        assert_eq!(last.to_string(), expected);
    }
    // A place within a feature is a place in the file.
    let text = "{\"type\": \"FeatureCollection\", \"features\": [\n  {\"type\": \"Feature\",\n   \"geometry\": nul}]}";
    assert_eq!(
        error(text),
        "feature 0: line 3, column 19: the JSON is broken: expected true, false or null, found `}`"
    );
}

#[test]
fn what_is_not_geojson_is_named() {
    let cases = [
        ("", "there is nothing in it"),
        (" \n", "there is nothing in it"),
        ("[1, 2]", "it is a JSON list"),
        ("<html>", "it is XML or HTML"),
        (r#"{"type": "Topology", "objects": {}}"#, "it is TopoJSON"),
        (
            r#"{"type": "FeatureCollection"}"#,
            "a FeatureCollection has no list of \"features\"",
        ),
        (
            r#"{"type": "Polygone", "coordinates": []}"#,
            "an object has the type \"Polygone\"",
        ),
        (r#"{"a": 1}"#, "the object has no \"type\""),
    ];
    for (text, reason) in cases {
        let message = error(text);
        assert!(
            message.starts_with(&format!("not GeoJSON: {reason}")),
            "{message}"
        );
    }
    for bytes in [&b"\xff\xfe{\0"[..], b"\x1f\x8b\x08", b"\xe9"] {
        let error = FeatureReader::new(bytes)
            .next()
            .expect("an error")
            .expect_err("not text");
        assert!(matches!(error, Error::NotGeoJson { .. }), "{error}");
    }
}

#[test]
fn a_text_that_is_cut_gives_what_came_before() {
    let one = feature(r#""id": 1"#);
    for end in ["", ",", ", {\"type\": \"Fea", "]"] {
        let read = read(&format!(
            r#"{{"type": "FeatureCollection", "features": [{one}, {one}{end}"#
        ));
        assert_eq!(read.len(), 3, "{end}");
        assert!(
            matches!(read[2], Err(Error::BrokenJson { .. })),
            "{:?}",
            read[2]
        );
    }
}

#[test]
fn depth_is_no_danger() {
    const DEEP: usize = 100_000;
    let lists = "[".repeat(DEEP) + &"]".repeat(DEEP);
    let collections =
        r#"{"type": "GeometryCollection", "geometries": ["#.repeat(DEEP) + &"]}".repeat(DEEP);
    assert!(error(&lists).starts_with("not GeoJSON: it is a JSON list"));
    assert!(error(&"[".repeat(DEEP)).starts_with("not GeoJSON: it is a JSON list"));
    assert!(
        error(&format!(r#"{{"type": "Polygon", "coordinates": {lists}}}"#))
            .contains("expected a number of degrees")
    );
    assert!(error(&collections).contains("nested more than 127 deep"));
    // What nobody reads may be as deep as it likes.
    assert_eq!(
        geometry(&feature(&format!(r#""properties": {{"x": {lists}}}"#))),
        square()
    );
}

#[test]
fn other_coordinate_systems_are_refused_with_a_remedy() {
    let refused = |crs: &str| {
        let text =
            format!(r#"{{"type": "FeatureCollection", "crs": {crs}, "features": [{SQUARE}]}}"#);
        read(&text)
            .into_iter()
            .next()
            .and_then(Result::err)
            .map(|error| error.to_string())
    };
    let named = |name: &str| {
        refused(&format!(
            r#"{{"type": "name", "properties": {{"name": "{name}"}}}}"#
        ))
    };
    for degrees in [
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "EPSG:4326",
        "urn:ogc:def:crs:EPSG::4269",
    ] {
        assert_eq!(named(degrees), None, "{degrees}");
    }
    assert_eq!(refused("null"), None);
    assert_eq!(
        named("urn:ogc:def:crs:EPSG::3857").as_deref(),
        Some(
            "the coordinates are in EPSG:3857, not in degrees of longitude and latitude: name the system they are in \
             (--crs EPSG:3857) or convert them to EPSG:4326"
        )
    );
    assert!(
        named("Lambert 93").is_some_and(|message| message.contains("(--crs EPSG: and its number)"))
    );
    assert!(
        refused(r#"{"type": "EPSG", "properties": {"code": 2263}}"#)
            .is_some_and(|message| message.contains("EPSG:2263"))
    );

    // Where the member comes last, the error does too.
    let late = format!(
        r#"{{"type": "FeatureCollection", "features": [{SQUARE}], "crs": {{"properties": {{"name": "EPSG:3857"}}}}}}"#
    );
    assert!(matches!(
        read(&late).as_slice(),
        [Ok(_), Err(Error::ProjectedCoordinates { .. })]
    ));
}

#[test]
fn names_of_coordinate_systems() {
    for (written, expected) in [
        ("epsg:27700", "EPSG:27700"),
        ("urn:ogc:def:crs:EPSG:6.9:3857", "EPSG:3857"),
        ("urn:x-ogc:def:crs:EPSG:4326", "EPSG:4326"),
        ("http://www.opengis.net/def/crs/EPSG/0/3857", "EPSG:3857"),
        ("http://www.opengis.net/gml/srs/epsg.xml#3857", "EPSG:3857"),
        ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "OGC:CRS84"),
        ("CRS84", "OGC:CRS84"),
    ] {
        assert_eq!(
            written
                .parse::<CoordinateSystem>()
                .expect(written)
                .to_string(),
            expected
        );
    }
    for wrong in ["", "EPSG", "EPSG:", "3857", "EPSG:abc", "WGS 84"] {
        let error = wrong.parse::<CoordinateSystem>().expect_err(wrong);
        assert_eq!(
            error.to_string(),
            format!(
                "{wrong:?} is not a coordinate reference system: write EPSG: and a number, such as EPSG:3857"
            )
        );
    }
}

#[cfg(not(feature = "proj"))]
#[test]
fn without_proj_conversion_is_refused() {
    let system: CoordinateSystem = "EPSG:3857".parse().expect("a system");
    let error = FeatureReader::new(SQUARE.as_bytes())
        .in_system(&system)
        .err()
        .expect("no PROJ here");
    assert_eq!(
        error.to_string(),
        "cannot convert coordinates from EPSG:3857: this build has no PROJ; build it with --features proj, or convert \
         the file to EPSG:4326"
    );
}

/// Expected values: `echo X Y | cs2cs -d 9 EPSG:n OGC:CRS84` of PROJ 9.1.1.
#[cfg(feature = "proj")]
#[test]
fn coordinates_of_other_systems_are_converted() {
    for (system, x, y, longitude, latitude) in [
        (
            "EPSG:3857",
            -12_362_028.0,
            5_012_342.0,
            -111.049986951,
            41.000002279,
        ),
        (
            "EPSG:32618",
            323_394.0,
            4_307_396.0,
            -77.036503510,
            38.897703238,
        ),
        (
            "EPSG:2154",
            652_469.0,
            6_862_035.0,
            2.352199720,
            48.856597665,
        ),
    ] {
        let text = format!(r#"{{"type": "Point", "coordinates": [{x}, {y}]}}"#);
        let system: CoordinateSystem = system.parse().expect("a system");
        let mut features = FeatureReader::new(text.as_bytes())
            .in_system(&system)
            .expect("PROJ knows it");
        let feature = features.next().expect("a feature").expect("a good one");
        let Some(Geometry::Point(point)) = feature.geometry else {
            panic!("a point")
        };
        assert!(
            (point.x() - longitude).abs() < 2e-9 && (point.y() - latitude).abs() < 2e-9,
            "{system}: {point:?}"
        );
    }
}
