//! Laws that the whole of the bundled tables keeps.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use super::gazetteer::TABLES;
use super::{Basis, Gazetteer};

#[test]
fn every_table_in_the_folder_is_bundled() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/places");
    let files = fs::read_dir(folder).expect("the folder is part of the crate");
    let texts: BTreeSet<String> = files
        .map(|file| fs::read_to_string(file.expect("can be listed").path()).expect("is text"))
        .collect();
    assert_eq!(
        texts,
        TABLES.iter().map(|table| (*table).to_owned()).collect()
    );
}

#[test]
fn the_capital_answers_to_all_its_names() {
    let gazetteer = Gazetteer::bundled();
    let capital = gazetteer
        .find("Washington, DC")
        .expect("the capital is known");
    for name in [
        "dc",
        "DC",
        "D.C.",
        "Washington DC",
        "Washington, D.C.",
        "washington d. c.",
        "District of Columbia",
        "the District of Columbia",
        "US-DC",
    ] {
        assert_eq!(gazetteer.find(name).ok(), Some(capital), "{name}");
    }
    // US Census Bureau, 2010: 68.34 square miles, 61.05 of them land.
    let square_miles = |basis| {
        capital
            .figure(basis)
            .map(|figure| figure.quantity.square_metres() / 2_589_988.110336)
    };
    assert!((square_miles(Basis::Total).expect("has a total") - 68.34).abs() < 0.005);
    assert!((square_miles(Basis::Land).expect("has a land area") - 61.05).abs() < 0.1);
}

#[test]
fn shared_names_are_ambiguous() {
    for name in ["Washington", "Georgia", "Orange County"] {
        assert!(Gazetteer::bundled().candidates(name).len() > 1, "{name}");
    }
}

#[test]
fn every_unique_name_finds_its_place_and_no_other() {
    let gazetteer = Gazetteer::bundled();
    for place in gazetteer.places() {
        assert_eq!(
            gazetteer.candidates(&place.unique_name()),
            [place],
            "{}",
            place.unique_name()
        );
        assert_ne!(
            place.unique_name(),
            place.id(),
            "{} has no name of its own",
            place.id()
        );
    }
}

#[test]
fn every_name_alias_and_code_leads_to_its_place() {
    let gazetteer = Gazetteer::bundled();
    for place in gazetteer.places() {
        for name in std::iter::once(place.name()).chain(place.aliases()) {
            assert!(
                gazetteer.candidates(name).contains(&place),
                "{name} does not find {}",
                place.id()
            );
        }
        for (scheme, code) in place.codes() {
            assert!(
                gazetteer
                    .candidates(&format!("{scheme}:{code}"))
                    .contains(&place),
                "{scheme}:{code}"
            );
        }
    }
}

#[test]
fn every_row_is_complete() {
    let mut ids = HashSet::new();
    for place in Gazetteer::bundled().places() {
        let id = place.id();
        assert!(ids.insert(id), "{id} stands twice");
        assert_eq!(
            place.gazetteer.row(place.number).split('\t').count(),
            15,
            "{id}: columns"
        );
        assert!(!place.kind().key().is_empty(), "{id}: kind");
        assert!(place.figures().next().is_some(), "{id}: no area");
        assert!(place.source().is_some(), "{id}: source");
        for figure in place.figures() {
            let size = figure.quantity.square_metres();
            assert!(size.is_finite() && size >= 0.0, "{id}: {size}");
        }
    }
}

#[test]
fn land_and_water_make_the_total() {
    for place in Gazetteer::bundled().places() {
        let [Some(total), Some(land), Some(water)] =
            [Basis::Total, Basis::Land, Basis::Water].map(|basis| place.figure(basis))
        else {
            continue;
        };
        let gap = (total.quantity - land.quantity - water.quantity).abs();
        let digits = total.half_width + land.half_width + water.half_width;
        assert!(gap <= digits * 1.01, "{}: {gap}", place.id());
    }
}
