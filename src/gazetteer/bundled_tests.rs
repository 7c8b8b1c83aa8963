//! Laws that the whole of the bundled tables keeps.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use super::folding::fold;
use super::gazetteer::TABLES;
use super::index::hash_of_name;
use super::table::{Table, cells};
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
fn every_row_has_a_cell_for_each_heading() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let files = [
        "groups.tsv",
        "preferred.tsv",
        "capitals.tsv",
        "kinds.tsv",
        "sources.tsv",
    ]
    .map(|file| fs::read_to_string(data.join(file)).expect("is part of the crate"));
    let texts = TABLES.into_iter().map(str::to_owned).chain(files);
    for text in texts {
        let table = Table::new(text.leak());
        let headings = table.headings().count();
        assert!(headings > 1 && table.rows().next().is_some());
        for row in table.rows() {
            assert_eq!(cells(row).count(), headings, "{row}");
        }
    }
}

#[test]
fn no_two_names_share_a_hash() {
    let mut names = HashMap::new();
    for place in Gazetteer::bundled().places() {
        for name in std::iter::once(place.name()).chain(place.aliases()) {
            let folded = fold(name);
            let other = names
                .entry(hash_of_name(&folded))
                .or_insert_with(|| folded.clone());
            assert_eq!(*other, folded);
        }
    }
    assert!(names.len() > 9_000);
}

#[test]
fn folding_twice_is_folding_once() {
    for place in Gazetteer::bundled().places() {
        for name in std::iter::once(place.name()).chain(place.aliases()) {
            let once = fold(name);
            assert_eq!(fold(&once), once, "{name}");
        }
    }
}
