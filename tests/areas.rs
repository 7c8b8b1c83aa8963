//! The program `areas`: its rows, its totals, what it says of bad input, and how it ends.

mod common;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Output, Stdio};

use common::{example, transcript};
use serde_json::Value;

/// Runs the program on what is given to its standard input.
fn areas(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = example("areas")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses its arguments does not wait for its input.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn file(name: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "data", "areas", name]
        .iter()
        .collect();
    path.to_str().expect("a plain path").to_owned()
}

fn rows(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn measured(name: &str, edges: &str) -> Vec<f64> {
    let output = areas(&[&file(name), "--edges", edges, "--format", "json"], b"");
    assert_eq!(output.status.code(), Some(0), "{}", transcript(&output));
    rows(&output)
        .iter()
        .map(|row| row["area_m2"].as_f64().expect("a number"))
        .collect()
}

/// Expected values: integration of the area under each edge with 40 digits (planar and rhumb), and GeographicLib's
/// waypoints every 0.05° summed with 40 digits (geodesic).
#[test]
fn files_have_their_true_areas() {
    let cases: [(&str, &str, &[f64]); 9] = [
        ("wyoming.geojson", "planar", &[253_588_376_329.168_34]),
        ("wyoming.geojson", "rhumb", &[253_588_376_329.168_34]),
        ("wyoming.geojson", "geodesic", &[253_464_193_158.624_35]),
        ("whole_earth.geojson", "planar", &[510_065_621_724_088.5]),
        (
            "antimeridian.geojson",
            "planar",
            &[145_162_357_879.435_6; 3],
        ),
        (
            "antimeridian.geojson",
            "rhumb",
            &[
                145_064_188_776.062_13,
                145_064_188_776.062_13,
                145_051_887_429.812_26,
            ],
        ),
        (
            "antimeridian.geojson",
            "geodesic",
            &[
                145_198_438_562.891_49,
                145_198_438_562.891_49,
                145_001_103_892.934_76,
            ],
        ),
        ("antarctica.geojson", "planar", &[13_939_456_160_082.286; 2]),
        (
            "antarctica.geojson",
            "geodesic",
            &[10_901_795_307_832.602; 2],
        ),
    ];
    for (name, edges, expected) in cases {
        let measured = measured(name, edges);
        assert_eq!(measured.len(), expected.len(), "{name} {edges}");
        for (measured, expected) in measured.iter().zip(expected) {
            assert!(
                (measured / expected - 1.0).abs() < 1e-13,
                "{name} {edges}: {measured} is not {expected}"
            );
        }
    }
}

#[test]
fn json_rows_are_as_documented() {
    let output = areas(
        &[
            &file("wyoming.geojson"),
            "--in",
            "Washington, DC",
            "--format",
            "json",
        ],
        b"",
    );
    let rows = rows(&output);
    let [row] = rows.as_slice() else {
        panic!("one row: {rows:?}")
    };
    let keys: Vec<_> = row
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    let mut expected = ["index", "id", "name", "area_m2", "times", "warnings"];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!((&row["index"], &row["id"]), (&0.into(), &"56".into()));
    // 253 588.376 km² over the 177.0 km² of the World Factbook.
    let times = row["times"].as_f64().expect("a number");
    assert!((times - 253_588.376_329 / 177.0).abs() < 0.5, "{times}");
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "Note: the outlines of the features are compared with the total area of Washington, DC\n\
         1 feature, 253,588 km² in all\n"
    );
}

const MIXED: &str = r#"{"type": "FeatureCollection", "features": [
  {"type": "Feature", "id": "a", "properties": {"name": "A \"b\", c"}, "geometry":
    {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1]]]}},
  {"type": "Feature", "id": "b", "geometry": {"type": "Polygon", "coordinates": [["x"]]}},
  {"type": "Feature", "id": "c", "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 91], [0, 0]]]}},
  {"type": "Feature", "id": "d", "geometry": null}
]}"#;

#[test]
fn features_that_cannot_be_measured_are_named_and_the_others_come() {
    let output = areas(&["-", "--format", "json"], MIXED.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let rows = rows(&output);
    assert_eq!(
        rows.iter()
            .map(|row| row["index"].as_u64())
            .collect::<Vec<_>>(),
        [Some(0), Some(1), Some(2), Some(3)]
    );
    assert_eq!(
        rows[0]["warnings"],
        serde_json::json!(["ring not closed, closed here (part 0, ring 0)"])
    );
    for (row, start) in [
        (&rows[1], "feature 1 (id b): Polygon: "),
        (&rows[2], "feature 2 (id c): part 0, ring 0, vertex 2: "),
    ] {
        assert_eq!(row.as_object().map(|row| row.len()), Some(2), "{row}");
        assert!(
            row["error"]
                .as_str()
                .is_some_and(|error| error.starts_with(start)),
            "{row}"
        );
    }
    assert_eq!(
        (&rows[3]["area_m2"], &rows[3]["warnings"]),
        (&0.0.into(), &serde_json::json!(["no geometry"]))
    );
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(
        said.ends_with("2 features, 12,308 km² in all; 2 not measured\n"),
        "{said}"
    );
}

#[test]
fn csv_and_text_hold_the_same_rows() {
    let output = areas(&["-", "--format", "csv", "--in", "km²"], MIXED.as_bytes());
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    assert_eq!(
        reader.headers().expect("headings"),
        &csv::StringRecord::from(vec![
            "index", "id", "name", "area_m2", "times", "warnings", "error",
        ])
    );
    let records: Vec<_> = reader
        .records()
        .map(|record| record.expect("CSV"))
        .collect();
    assert_eq!(records.len(), 4);
    assert_eq!(
        (&records[0][2], &records[0][5]),
        (
            "A \"b\", c",
            "ring not closed, closed here (part 0, ring 0)"
        )
    );
    let (area, times): (f64, f64) = (
        records[0][3].parse().expect("m²"),
        records[0][4].parse().expect("km²"),
    );
    assert!((area / times / 1e6 - 1.0).abs() < 1e-12);
    assert!(records[1][6].starts_with("feature 1 (id b)"));

    let text = areas(&["-"], MIXED.as_bytes());
    assert_eq!(
        String::from_utf8_lossy(&text.stdout),
        "A \"b\", c: 12,308 km² (ring not closed, closed here (part 0, ring 0))\nd: 0 m² (no geometry)\n"
    );
}

#[test]
fn csv_has_its_headings_without_rows_too() {
    let nothing = br#"{"type": "FeatureCollection", "features": []}"#;
    let headings = |files: &[&str]| {
        let output = areas(&[files, &["--format", "csv"]].concat(), nothing);
        assert_eq!(output.status.code(), Some(0), "{}", transcript(&output));
        String::from_utf8(output.stdout).expect("is text")
    };
    let alone = "index,id,name,area_m2,times,warnings,error\n";
    assert_eq!(headings(&["-"]), alone);
    let empty = file("empty.geojson");
    assert_eq!(headings(&["-", &empty]), format!("file,{alone}"));
}

/// Natural Earth's outline is all there is of Tataouine in the tables, and Mexico is a state as well.
#[test]
fn what_to_know_of_the_reference_is_said() {
    let said = |reference: &str| {
        let output = areas(&["-", "--in", reference], MIXED.as_bytes());
        String::from_utf8(output.stderr).expect("is text")
    };
    assert!(
        said("Mexico")
            .contains("\nNote: Mexico is read as the country; there is also State of Mexico")
    );
    assert!(
        said("UK + Wales")
            .contains("\nNote: Wales lies within the United Kingdom: it is counted twice\n")
    );
    assert!(said("Tataouine").contains("area of Tataouine (governorate), computed\n"));
    assert!(!said("dc").contains("computed"));
}

#[test]
fn threads_change_nothing() {
    let features: Vec<String> = (0..2000)
        .map(|n| {
            let top = f64::from(n % 80) + 0.5;
            format!(r#"{{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, {top}], [0, {top}], [0, 0]]]}}"#)
        })
        .collect();
    let text = features.join("\n");
    let one = areas(
        &["-", "--threads", "1", "--format", "json"],
        text.as_bytes(),
    );
    let four = areas(
        &["-", "--threads", "4", "--format", "json"],
        text.as_bytes(),
    );
    assert_eq!(one.status.code(), Some(0));
    assert_eq!(rows(&one).len(), 2000);
    assert!(one.stdout == four.stdout && one.stderr == four.stderr);
}

#[test]
fn several_files_are_told_apart() {
    let output = areas(
        &[
            &file("wyoming.geojson"),
            "no such file",
            &file("whole_earth.geojson"),
            "--format",
            "json",
        ],
        b"",
    );
    assert_eq!(output.status.code(), Some(1));
    let rows = rows(&output);
    assert_eq!(rows.len(), 2);
    assert!(
        rows[1]["file"]
            .as_str()
            .is_some_and(|name| name.ends_with("whole_earth.geojson"))
    );
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.starts_with("areas: no such file: cannot read no such file: "),
        "{said}"
    );
    assert!(said.ends_with("; 1 file not read to the end\n"), "{said}");
}

#[test]
fn bad_input_is_one_line_and_an_exit_status() {
    let deep_lists = format!(
        r#"{{"type": "Polygon", "coordinates": {}}}"#,
        "[".repeat(100_000)
    );
    let deep_objects =
        r#"{"type": "GeometryCollection", "geometries": ["#.repeat(5_000) + &"]}".repeat(5_000);
    let cases: [(&str, &[u8], i32, &str); 13] = [
        ("empty", b"", 2, "there is nothing in it"),
        (
            "cut short",
            br#"{"type": "FeatureCollection", "features": [{"type": "Fea"#,
            2,
            "line 1, column 56",
        ),
        ("a list", b"[1, 2]", 2, "it is a JSON list"),
        ("another type", br#"{"type": "Topology"}"#, 2, "TopoJSON"),
        ("a word", b"NaN", 2, "found `N`"),
        ("not UTF-8", b"\xff\xfe\x7b\x00", 2, "UTF-16"),
        (
            "Latin-1",
            b"{\"type\": \"Feature\", \"id\": \"\xe9\", \"geometry\": null}",
            1,
            "a character is not UTF-8",
        ),
        (
            "NaN",
            br#"{"type": "Polygon", "coordinates": [[[NaN, 0]]]}"#,
            1,
            "found `NaN`",
        ),
        (
            "strings",
            br#"{"type": "Polygon", "coordinates": "here"}"#,
            1,
            "invalid type: string \"here\"",
        ),
        (
            "91 degrees",
            br#"{"type": "Polygon", "coordinates": [[[0, 91], [1, 0], [1, 1]]]}"#,
            1,
            "latitude 91",
        ),
        (
            "huge",
            br#"{"type": "Polygon", "coordinates": [[[1e999, 0]]]}"#,
            1,
            "too large",
        ),
        (
            "deep lists",
            deep_lists.as_bytes(),
            2,
            "expected a value, found `}`",
        ),
        (
            "deep objects",
            deep_objects.as_bytes(),
            1,
            "nested more than 127 deep",
        ),
    ];
    for (what, input, status, reason) in cases {
        let output = areas(&["-"], input);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{what}: {said}");
        assert!(
            said.starts_with("areas: -: ") && said.contains(reason),
            "{what}: {said}"
        );
        assert_eq!(said.lines().count(), 1, "{what}: {said}");
        assert!(output.stdout.is_empty(), "{what}");
    }
    for (path, reason) in [
        (env!("CARGO_MANIFEST_DIR"), "directory"),
        ("no/such/file.geojson", "cannot read"),
    ] {
        let output = areas(&[path], b"");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(
            (output.status.code(), said.lines().count()),
            (Some(2), 1),
            "{said}"
        );
        assert!(said.contains(reason), "{said}");
    }
}

#[test]
fn unusable_arguments_end_with_two() {
    for arguments in [
        &["-", "--in", "Nowhereland"][..],
        &["-", "--crs", "metres"],
        &["-", "--edges", "wavy"],
        &["-", "--threads", "0"],
        &["-", "-"],
        &["-", "--in", "0 km²"],
        &[],
    ] {
        let output = areas(arguments, b"");
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            transcript(&output)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn help_shows_real_uses() {
    let output = areas(&["--help"], b"");
    assert_eq!(output.status.code(), Some(0));
    let help = String::from_utf8_lossy(&output.stdout);
    for use_ in [
        "areas lakes.geojson --in \"Washington, DC\"",
        "| areas - --format json",
        "Exit status: 0",
    ] {
        assert!(help.contains(use_), "{help}");
    }
}

#[test]
fn rows_for_people() {
    let files = [
        "wyoming.geojson",
        "antimeridian.geojson",
        "antarctica.geojson",
    ]
    .map(file);
    let output = areas(
        &["--in", "Washington, DC", &files[0], &files[1], &files[2]],
        b"",
    );
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/areas/");
    insta::assert_snapshot!(transcript(&output).replace(folder, ""));
}

#[test]
fn members_nobody_asks_for_may_be_cut_off_anywhere() {
    let text = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}
    ], "more": [1, 2"#;
    let output = areas(&["-", "--format", "json"], text.as_bytes());
    assert_eq!(rows(&output).len(), 1);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.starts_with("areas: -: line 3, column 21: the JSON is broken: the text ends inside a value: it may have been cut off\n"),
        "{said}"
    );
}

#[test]
fn rings_that_cross_themselves_are_told_on_request() {
    let bow_tie =
        br#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}"#;
    let warned = |arguments: &[&str]| {
        let output = areas(arguments, bow_tie);
        String::from_utf8_lossy(&output.stdout).contains("crosses or touches itself")
    };
    assert!(warned(&["-", "--check"]));
    assert!(!warned(&["-"]));
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let line = "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}\n";
    let input = line.repeat(20_000);
    for format in ["text", "json", "csv"] {
        let mut child = example("areas")
            .args(["-", "--format", format])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        // The program may end before it has read everything.
        let _ = child
            .stdin
            .take()
            .expect("a pipe")
            .write_all(input.as_bytes());
        let output = child.wait_with_output().expect("the program ends");
        assert_eq!(output.status.code(), Some(0), "{}", transcript(&output));
        assert!(output.stderr.is_empty(), "{}", transcript(&output));
    }
}
