use howbig::{Error, FeatureReader};

use crate::{error, feature, geometry, read, square};

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
            "[448262.1, 5411932.7] cannot be a longitude and latitude in degrees; the file seems to be projected: convert it to EPSG:4326, or with the feature proj name its system (areas --crs EPSG: and its number)",
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
