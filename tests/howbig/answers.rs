//! What is answered: the ratio, the figures behind it, suggestions.

use super::{answer, json};

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
