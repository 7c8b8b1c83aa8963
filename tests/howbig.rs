//! The program `howbig`, as it is used at a command line.

mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use common::{example, transcript};

fn howbig(arguments: &[&str]) -> Command {
    let mut command = example("howbig");
    command.args(arguments);
    command
}

fn answer(arguments: &[&str]) -> String {
    transcript(&howbig(arguments).output().expect("the program starts"))
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = howbig(arguments)
        .args(["--format", "json"])
        .output()
        .expect("the program starts");
    serde_json::from_slice(&output.stdout).expect("one JSON value is written")
}

fn answer_to_input(arguments: &[&str], input: &[u8]) -> String {
    let mut command = howbig(arguments);
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the program starts");
    child
        .stdin
        .take()
        .expect("standard input is piped")
        .write_all(input)
        .expect("the program reads its input");
    transcript(&child.wait_with_output().expect("the program ends"))
}

#[test]
fn help_shows_real_uses() {
    let help = answer(&["--help"]);
    assert!(
        help.contains(r#"howbig "2,195 sq km" --in "Washington, DC""#),
        "{help}"
    );
    assert!(help.ends_with("exit status: 0"), "{help}");
}

#[test]
fn an_area_in_units_of_a_place() {
    insta::assert_snapshot!(answer(&["2,195 sq km", "--in", "Washington, DC"]));
}

#[test]
fn the_basis_is_named() {
    insta::assert_snapshot!(answer(&["2,195 sq km", "--in", "dc", "--basis", "land"]));
}

#[test]
fn a_share_and_what_it_leaves() {
    insta::assert_snapshot!(answer(&["98 % of 109,770 km²", "--in", "109,770 km²"]));
}

#[test]
fn several_places_in_a_unit_of_choice() {
    insta::assert_snapshot!(answer(&[
        "Iraq + Syria",
        "--in",
        "Texas",
        "--unit",
        "sq mi"
    ]));
}

#[test]
fn units_are_counted() {
    insta::assert_snapshot!(answer(&["5 ha", "--in", "football pitch"]));
}

#[test]
fn a_shared_name_brings_the_candidates() {
    insta::assert_snapshot!(answer(&["Georgia", "--in", "dc"]));
}

#[test]
fn a_shared_name_means_the_readers_own() {
    let ours = json(&["Georgia", "--in", "dc", "--audience", "US"]);
    assert_eq!(ours["subject"]["name"], "Georgia (US state)");
}

#[test]
fn a_misspelt_name_brings_the_nearest() {
    insta::assert_snapshot!(answer(&["Luxemborg"]));
}

#[test]
fn an_unknown_unit_brings_the_nearest() {
    insta::assert_snapshot!(answer(&["5 hectrae", "--in", "dc"]));
}

/// 2,195 ÷ 177 and 2,195 ÷ 158.36, with the figures of the US Census Bureau.
#[test]
fn json_holds_the_figures() {
    let total = json(&["2,195 sq km", "--in", "Washington, DC"]);
    assert_eq!(total["subject"]["area_m2"], 2_195_000_000.0);
    assert_eq!(total["reference"]["basis"], "total");
    assert!((total["ratio"].as_f64().expect("a number") - 2195.0 / 177.0).abs() < 0.005);
    assert!((total["share_percent"].as_f64().expect("a number") - 219_500.0 / 177.0).abs() < 0.5);
    assert_eq!(total["phrase"], "about 12 times the size of Washington, DC");
    assert_eq!(total["warnings"], serde_json::json!([]));
    let land = json(&["2,195 sq km", "--in", "Washington, DC", "--basis", "land"]);
    assert_eq!(land["reference"]["basis"], "land");
    assert!((land["ratio"].as_f64().expect("a number") - 2195.0 / 158.36).abs() < 0.005);
}

#[test]
fn without_a_reference_there_are_suggestions() {
    let suggested = json(&["2,195 sq km"]);
    assert_eq!(suggested["subject"]["area_m2"], 2_195_000_000.0);
    let suggestions = suggested["suggestions"].as_array().expect("a list");
    assert!(suggestions.len() > 1);
    for suggestion in suggestions {
        let (area, ratio) = (
            suggestion["reference"]["area_m2"].as_f64(),
            suggestion["ratio"].as_f64(),
        );
        assert!((area.expect("an area") * ratio.expect("a ratio") / 2.195e9 - 1.0).abs() < 1e-12);
        assert!(
            suggestion["phrase"]
                .as_str()
                .is_some_and(|phrase| !phrase.is_empty())
        );
    }
}

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
fn what_is_of_no_use_ends_with_two_and_one_line() {
    let unusable: [&[&str]; 12] = [
        &[""],
        &["5 foos"],
        &["5 km", "--in", "dc"],
        &["Atlantis"],
        &["dc", "--in", "Washington"],
        &["0 km²", "--in", "dc"],
        &["dc", "--in", "0 m²"],
        &["dc", "--unit", "furlong"],
        &["no-such-file.geojson"],
        &["tests/", "--in", "dc"],
        &["Kirkuk +"],
        &["1e999 km²"],
    ];
    for arguments in unusable {
        let output = howbig(arguments).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert_eq!(
            String::from_utf8_lossy(&output.stderr).lines().count(),
            1,
            "{arguments:?}"
        );
    }
}

#[test]
fn a_bad_command_line_ends_with_two() {
    let bad: [&[&str]; 6] = [
        &[],
        &["dc", "dc"],
        &["dc", "--in"],
        &["dc", "--basis", "area"],
        &["dc", "--audience", "USA"],
        &["dc", "--format", "xml"],
    ];
    for arguments in bad {
        let output = howbig(arguments).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
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
