//! GeoJSON files and standard input.

use super::{answer, answer_to_input};

/// A square of one degree on the equator: 12,308,778,361 m² along geodesics by GeographicLib's Planimeter.
const SQUARE: &[u8] = br#"{"type":"Feature","properties":{"name":"the square"},"geometry":
    {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}"#;

#[test]
fn a_geojson_subject_is_measured() {
    insta::assert_snapshot!(answer_to_input(
        &["-", "--in", "Delaware", "--edges", "geodesic"],
        SQUARE
    ));
}

#[test]
fn what_cannot_be_measured_is_named_and_the_rest_answered() {
    let text = br#"{"type":"FeatureCollection","features":[
        {"type":"Feature","id":"lost","properties":{},"geometry":
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,95],[0,0]]]}},
        {"type":"Feature","id":"found","properties":{},"geometry":
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}"#;
    insta::assert_snapshot!(answer_to_input(&["-", "--in", "Delaware"], text));
}

#[test]
fn broken_files_end_with_two_and_one_line() {
    let broken: [&[u8]; 5] = [
        b"",
        b"{",
        b"\xff\xfe",
        br#"{"type":"Topology"}"#,
        b"[1,2,3]",
    ];
    for input in broken {
        let said = answer_to_input(&["-", "--in", "dc"], input);
        assert!(said.ends_with("exit status: 2"), "{said}");
        assert_eq!(said.lines().count(), 3, "{said}");
    }
}

#[test]
fn a_directory_is_no_file_and_no_place() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/");
    let said = answer(&[folder]);
    assert!(said.contains("directory"), "{said}");
    assert!(said.ends_with("exit status: 2"), "{said}");
    assert_eq!(said.lines().count(), 3, "{said}");
}

#[test]
fn input_without_any_area_says_what_is_wrong_with_it() {
    let cases: [(&str, &str); 8] = [
        (
            r#"{"type": "Polygon", "coordinates": [[[0, 91], [1, 0], [1, 1]]]}"#,
            "latitude 91",
        ),
        (
            r#"{"type": "Polygon", "coordinates": [[[NaN, 0], [1, 0], [1, 1]]]}"#,
            "found `NaN`",
        ),
        (
            r#"{"type": "Polygon", "coordinates": [[[448262, 5411932], [448263, 5411932], [448263, 5411933]]]}"#,
            "projected",
        ),
        (
            r#"{"type": "FeatureCollection", "features": []}"#,
            "nothing in it has an area",
        ),
        (
            r#"{"type": "Feature", "geometry": null}"#,
            "nothing in it has an area",
        ),
        (
            r#"{"type": "Point", "coordinates": [1, 2]}"#,
            "nothing in it has an area",
        ),
        (r#"{"type": "FeatureCollection", "fea"#, "line 1, column 34"),
        ("", "there is nothing in it"),
    ];
    for (input, reason) in cases {
        for arguments in [&["-"][..], &["-", "--in", "dc"]] {
            let said = answer_to_input(arguments, input.as_bytes());
            assert!(said.starts_with("standard error:\nhowbig: "), "{said}");
            assert!(said.contains(reason), "{said}");
            assert!(said.ends_with("exit status: 2"), "{said}");
            assert_eq!(said.lines().count(), 3, "{said}");
        }
    }
}

#[test]
fn standard_input_is_read_once() {
    let said = answer(&["-", "--in", "-"]);
    assert!(said.contains("only once"), "{said}");
    assert!(said.ends_with("exit status: 2"), "{said}");
}
