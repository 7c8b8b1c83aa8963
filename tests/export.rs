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

#[test]
fn a_layer_is_a_collection_of_all_its_places() {
    for (layer, at_least) in [
        ("countries", 220),
        ("us-states", 51),
        ("us-counties", 3_100),
        ("lakes", 690),
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
