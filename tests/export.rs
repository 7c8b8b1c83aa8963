//! The program `export`, as it is used at a command line.

#![cfg(feature = "outlines")]

mod common;

use std::process::Output;

use common::{example, transcript};
use howbig::{Feature, FeatureReader, Measure};

fn export(arguments: &[&str]) -> Output {
    example("export")
        .args(arguments)
        .output()
        .expect("the program starts")
}

#[test]
fn help_shows_real_uses() {
    let help = transcript(&export(&["--help"]));
    assert!(help.contains("export Wales > wales.geojson"), "{help}");
    assert!(help.ends_with("exit status: 0"), "{help}");
}

#[test]
fn a_place_is_a_feature() {
    insta::assert_snapshot!(transcript(&export(&["DC"])));
}

#[test]
fn wales_can_be_read_and_measured() {
    let written = export(&["Wales"]).stdout;
    let features: Vec<Feature> = FeatureReader::new(&written[..])
        .collect::<Result<_, _>>()
        .expect("is GeoJSON");
    assert_eq!(features.len(), 1);
    let geometry = features[0].geometry.as_ref().expect("has a geometry");
    let area = Measure::default()
        .area(geometry)
        .expect("can be measured")
        .square_metres()
        / 1e6;
    // The Office for National Statistics: 20,779 km².
    assert!((area / 20_779.0 - 1.0).abs() < 0.005, "{area}");
}

#[test]
fn several_places_are_a_collection() {
    let written = export(&["Kirkuk", "Diyala", "Salah ad-Din"]).stdout;
    let value: serde_json::Value = serde_json::from_slice(&written).expect("is JSON");
    let names: Vec<_> = value["features"]
        .as_array()
        .expect("is a collection")
        .iter()
        .map(|feature| &feature["properties"]["name"])
        .collect();
    assert_eq!(names, ["Kirkuk", "Diyala", "Salah ad-Din"]);
}

/// The names of the features in a collection.
fn names(output: &Output) -> Vec<String> {
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(value["type"], "FeatureCollection");
    let features = value["features"].as_array().expect("is a collection");
    let name =
        |feature: &serde_json::Value| feature["properties"]["name"].as_str().map(str::to_owned);
    features.iter().filter_map(name).collect()
}

#[test]
fn a_group_is_the_collection_of_its_members_and_a_sum_that_of_its_parts() {
    let benelux = ["Belgium", "the Netherlands", "Luxembourg"];
    assert_eq!(names(&export(&["the Benelux"])), benelux);
    let sum = export(&["the Benelux + Denmark"]);
    assert_eq!(names(&sum), [&benelux[..], &["Denmark"]].concat());
    assert!(sum.status.success() && sum.stderr.is_empty());
    assert_eq!(
        names(&export(&["New England"])),
        [
            "Connecticut",
            "Maine",
            "Massachusetts",
            "New Hampshire",
            "Rhode Island",
            "Vermont"
        ]
    );
    let five = export(&["Kirkuk + Diyala", "dc"]);
    assert_eq!(names(&five), ["Kirkuk", "Diyala", "Washington, DC"]);
}

#[test]
fn what_has_no_outline_is_left_out_and_named_with_the_reason() {
    let output = export(&["Singapore + Malaysia"]);
    assert_eq!(names(&output), ["Malaysia"]);
    assert_eq!(output.status.code(), Some(1));
    // Natural Earth's Singapore has 510 km², 28 % less than its land, 709 km².
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.starts_with(
            "export: Singapore has no outline: that on the map is 28 % off its figures: "
        ),
        "{said}"
    );
    for (text, reason) in [
        ("Baghdad Governorate", "the map shows the city of Baghdad"),
        ("Asia", "no map among the sources shows it"),
        ("a credit card", "it is nowhere in particular"),
        ("5 ha", "it is nowhere in particular"),
        ("half of Wales", "it may be anywhere in the whole"),
    ] {
        let output = export(&[text]);
        let said = transcript(&output);
        assert!(said.starts_with("standard error:\nexport: "), "{said}");
        assert!(said.contains(reason), "{said}");
        assert_eq!(output.status.code(), Some(2), "{said}");
    }
}

#[test]
fn a_layer_says_how_many_of_it_have_no_outline() {
    let output = export(&["--layer", "countries"]);
    assert_eq!(output.status.code(), Some(1), "some are left out");
    let written = names(&output);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let missing = said
        .strip_prefix("export: ")
        .and_then(|said| said.split(' ').next());
    let missing: usize = missing
        .and_then(|number| number.parse().ok())
        .expect("is a number");
    let gazetteer = howbig::Gazetteer::bundled();
    let all = ["country", "territory"].map(|kind| gazetteer.places().of_kind(kind).count());
    assert_eq!(written.len() + missing, all.iter().sum::<usize>());
    assert!(!written.contains(&"Singapore".to_owned()));
}

#[test]
fn what_else_is_called_so_is_said() {
    let output = export(&["Mexico"]);
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.starts_with("export: Mexico is read as the country; there is also State of Mexico ("),
        "{said}"
    );
}

#[test]
fn a_layer_is_a_collection_of_all_its_places() {
    for (layer, at_least) in [
        ("countries", 220),
        ("us-states", 51),
        ("us-counties", 3_100),
        ("lakes", 670),
        ("islands", 240),
        ("regions", 220),
        ("provinces", 4_400),
    ] {
        let written = export(&["--layer", layer]).stdout;
        let features = FeatureReader::new(&written[..]).map(|feature| feature.expect("is GeoJSON"));
        let count = features.count();
        assert!(count >= at_least, "{layer}: {count}");
    }
}

#[test]
fn what_has_no_outline_is_named() {
    insta::assert_snapshot!(transcript(&export(&["football pitch"])));
}

#[test]
fn a_misspelt_name_brings_the_nearest() {
    insta::assert_snapshot!(transcript(&export(&["Luxemborg"])));
}
