//! The program `howbig`, as it is used at a command line.

mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use common::{example, transcript};

fn howbig(arguments: &[&str]) -> Command {
    let mut command = example("howbig");
    // The readers are those of the locale where none are named.
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
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

/// Rhode Island has 1,545 square miles by the US Census Bureau, and a square mile 2,589,988.110336 m².
#[test]
fn without_a_reference_there_are_suggestions() {
    let suggested = json(&["1,545 sq mi", "--audience", "US"]);
    let square_metres = 1545.0 * 2_589_988.110_336;
    assert_eq!(suggested["subject"]["area_m2"], square_metres);
    let suggestions = suggested["suggestions"].as_array().expect("a list");
    let named = |name| {
        let is_named = |suggestion: &&serde_json::Value| suggestion["reference"]["name"] == name;
        suggestions.iter().find(is_named)
    };
    let rhode_island = named("Rhode Island").expect("Americans know no better one");
    // Its land alone is two-thirds of that, so the basis is named.
    assert_eq!(rhode_island["phrase"], "the total area of Rhode Island");
    let figure = |value: &serde_json::Value| value.as_f64().expect("a number");
    assert!((figure(&rhode_island["ratio"]) - 1.0).abs() < 0.5 / 1545.0);
    assert!(
        (figure(&rhode_island["reference"]["area_m2"]) / square_metres - 1.0).abs() < 0.5 / 1545.0
    );
    assert_eq!(named("Texas"), None, "175 times as large");
    assert!(suggestions.len() > 1);
    // A tenth to twelve times: further off, nobody can picture it.
    assert!(
        suggestions
            .iter()
            .all(|suggestion| (0.1..=12.0).contains(&figure(&suggestion["ratio"])))
    );
}

/// Rhode Island has 1,034 square miles of land by the US Census Bureau.
#[test]
fn land_is_suggested_for_land() {
    let suggested = json(&["Rhode Island", "--basis", "land", "--audience", "US"]);
    let land = 1034.0 * 2_589_988.110_336;
    let figure = |value: &serde_json::Value| value.as_f64().expect("a number");
    assert!((figure(&suggested["subject"]["area_m2"]) / land - 1.0).abs() < 0.001);
    let suggestions = suggested["suggestions"].as_array().expect("a list");
    assert!(suggestions.len() > 1);
    for suggestion in suggestions {
        let reference = &suggestion["reference"];
        assert_eq!(reference["basis"], "land", "{suggestion}");
        let ratio = land / figure(&reference["area_m2"]);
        assert!(
            (figure(&suggestion["ratio"]) / ratio - 1.0).abs() < 0.001,
            "{suggestion}"
        );
    }
}

/// Germany is 357,022 km² by the World Factbook.
#[test]
fn answers_come_in_four_languages() {
    let said = |language: &str| {
        let said = answer(&["350,000 km²", "--in", "Germany", "--language", language]);
        said.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(said("en"), "350,000 km² is slightly smaller than Germany.");
    assert_eq!(
        said("de"),
        "350.000 km² sind etwas kleiner als Deutschland."
    );
    assert!(said("fr").ends_with("l’Allemagne."), "{}", said("fr"));
    assert!(said("es").ends_with("Alemania."), "{}", said("es"));
    let suggested = json(&["350,000 km²", "--audience", "DE", "--language", "de"]);
    assert_eq!(
        suggested["suggestions"][0]["phrase"],
        "etwas kleiner als Deutschland"
    );
}

#[test]
fn readers_are_those_of_the_locale() {
    let readers_of = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = howbig(&["Georgia", "--in", "dc"]);
        command.args(arguments).envs(variables.iter().copied());
        transcript(&command.output().expect("the program starts"))
    };
    let american = |said: &str| said.contains("Georgia (US state) is");
    assert!(american(&readers_of(&[("LANG", "en_US.UTF-8")], &[])));
    assert!(american(&readers_of(
        &[("LC_ALL", "en_US"), ("LANG", "de_DE.UTF-8")],
        &[]
    )));
    assert!(american(&readers_of(
        &[("LC_ALL", ""), ("LANG", "es_US@euro")],
        &[]
    )));
    // Nobody in particular, to whom the name is that of a country and of a state.
    for locale in ["C.UTF-8", "en", "_", "en_", "zh_Hans_CN", "fr_FR.UTF-8"] {
        let said = readers_of(&[("LANG", locale)], &[]);
        assert!(said.ends_with("exit status: 2"), "{locale}: {said}");
    }
    let named = ["--audience", "international"];
    assert!(!american(&readers_of(&[("LANG", "en_US.UTF-8")], &named)));
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

/// The second line's ratio, digit by digit: 1/35,400,000 is 5 ÷ 177,000,000, 96,600.8 is 17,098,242 ÷ 177.
#[test]
fn ratios_are_written_as_people_read_them() {
    let ratio = |subject: &str| {
        let said = answer(&[subject, "--in", "177.0 km²"]);
        let line = said.lines().nth(1).unwrap_or_default();
        line.rsplit(" = ").next().unwrap_or_default().to_owned()
    };
    let cases = [
        ("17,098,242 km²", "96,600"),
        ("2,195 km²", "12.40"),
        ("176,991 km²", "999.9"),
        ("176,999.9 km²", "1,000"),
        ("17.70 km²", "0.1000"),
        ("0.2000 km²", "0.001130"),
        ("5 ha", "1/3,500"),
        ("5.000 m²", "1/35,400,000"),
        ("1e-22 m²", "5.6e-31"),
        ("1e20 km²", "5.6e17"),
    ];
    for (subject, written) in cases {
        assert_eq!(ratio(subject), written, "{subject}");
    }
}

#[test]
fn a_unit_brings_its_source() {
    let pitch = &json(&["football pitch", "--in", "acre"])["subject"];
    let source = pitch["source"].as_str().expect("a source");
    assert!(source.starts_with("FIFA, "), "{source}");
    let said = answer(&["acre", "--in", "dc"]);
    assert!(
        said.contains("4,046.9 m² (an acre: Weights and Measures Act 1985"),
        "{said}"
    );
}

#[test]
fn what_is_of_no_use_ends_with_two_and_one_line() {
    let unusable: [&[&str]; 19] = [
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
        &["1e-320 m2", "--in", "dc"],
        &["1e150 km²", "--in", "1e-200 mm²"],
        &["∞ ha"],
        &["5 $/acre", "--in", "dc"],
        &["5 km⁻²", "--in", "dc"],
        &["bigha", "--in", "dc"],
        &["12-15 acres", "--in", "dc"],
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

/// FIPS 11001 and NUM 360 are codes of the Census Bureau and of ISO 3166-1 for the District of Columbia and Indonesia.
#[test]
fn a_number_alone_says_what_it_could_be() {
    for (text, said) in [
        (
            "11001",
            "write for example 11001 km² or 11001 acres, or FIPS:11001 for Washington, DC",
        ),
        (
            "360",
            "write for example 360 km² or 360 acres, or NUM:360 for Indonesia",
        ),
        ("90210", "write for example 90210 km² or 90210 acres"),
        ("-5 acres", "areas are not negative; leave out the sign"),
        ("-.5 ha", "areas are not negative; leave out the sign"),
        ("-5", "areas are not negative; leave out the sign"),
    ] {
        for arguments in [&[text][..], &["dc", "--in", text], &["--in", text, "dc"]] {
            let answer = answer(arguments);
            let end = format!("{said}\nexit status: 2");
            assert!(answer.ends_with(&end), "{answer}");
        }
    }
    for (code, name) in [
        ("FIPS:11001", "Washington, DC"),
        ("FIPS:48201", "Harris County, Texas"),
        ("ISO:US-DC", "Washington, DC"),
        ("NUM:360", "Indonesia"),
        ("GEC:IZ", "Iraq"),
        ("USPS:TX", "Texas"),
    ] {
        assert_eq!(json(&[code, "--in", "dc"])["subject"]["name"], name);
    }
}

#[test]
fn what_is_counted_twice_is_said() {
    let said = "Wales lies within the United Kingdom: it is counted twice";
    for arguments in [&["UK + Wales"][..], &["dc", "--in", "UK + Wales"]] {
        let answer = answer(arguments);
        assert!(answer.contains(&format!("\nNote: {said}\n")), "{answer}");
        assert_eq!(json(arguments)["warnings"], serde_json::json!([said]));
    }
}

#[test]
fn what_else_is_called_so_is_said() {
    let note = "Mexico is read as the country; there is also State of Mexico (2";
    for arguments in [&["Mexico"][..], &["dc", "--in", "half of Mexico"]] {
        let answer = answer(arguments);
        assert!(answer.contains(&format!("\nNote: {note}")), "{answer}");
        let notes = &json(arguments)["notes"];
        assert!(
            notes[0].as_str().is_some_and(|said| said.starts_with(note)),
            "{notes}"
        );
    }
    assert_eq!(json(&["dc"])["notes"], serde_json::json!([]));
    assert_eq!(json(&["Mexico (country)"])["notes"], serde_json::json!([]));
}

/// The Factbook says "less than 5 sq km" of the Spratly Islands, which is no figure that anybody has checked.
#[test]
fn what_is_unverified_says_so_wherever_it_is_shown() {
    let said = "the area of the Spratly Islands is unverified";
    for arguments in [
        &["Spratly Islands"][..],
        &["Spratly Islands", "--in", "dc"],
        &["dc", "--in", "Spratly Islands"],
    ] {
        let answer = answer(arguments);
        assert!(answer.contains(", unverified)"), "{answer}");
        assert!(answer.contains(&format!("\nNote: {said}")), "{answer}");
        let json = json(arguments);
        assert_eq!(json["warnings"], serde_json::json!([said]));
        let sides = [&json["subject"]["evidence"], &json["reference"]["evidence"]];
        assert!(
            sides.iter().any(|evidence| **evidence == "unverified"),
            "{json}"
        );
    }
    let computed = answer(&["Tataouine", "--in", "dc"]);
    assert!(computed.contains(", computed)"), "{computed}");
}

#[cfg(feature = "outlines")]
#[test]
fn a_coarse_outline_says_how_far_it_is_off() {
    let arguments = ["Kirkuk", "--in", "dc", "--basis", "outline"];
    let said = "the outline of Kirkuk is 8.8 % off its published area: ";
    assert!(answer(&arguments).contains(&format!("\nNote: {said}")));
    let warning = json(&arguments)["warnings"][0].clone();
    assert!(
        warning
            .as_str()
            .is_some_and(|warning| warning.starts_with(said)),
        "{warning}"
    );
}

#[test]
fn a_bad_command_line_ends_with_two() {
    let bad: [&[&str]; 9] = [
        &["--foo"],
        &["dc", "--in", "-x"],
        &[],
        &["dc", "dc"],
        &["dc", "--in"],
        &["dc", "--basis", "area"],
        &["dc", "--audience", "USA"],
        &["dc", "--format", "xml"],
        &["dc", "--language", "xx"],
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
