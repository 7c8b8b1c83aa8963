//! The files under `data/` are those that their manifest names, to the last byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn read(path: &str) -> String {
    fs::read_to_string(data().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The tables `[[name]]` of the manifest: their keys and values as written.
fn tables(name: &str) -> Vec<BTreeMap<String, String>> {
    let manifest = read("MANIFEST.toml");
    let blocks = manifest
        .split("\n[")
        .filter_map(|block| block.strip_prefix(&format!("[{name}]]\n")));
    let entries = |block: &str| {
        let lines = block.lines().filter_map(|line| line.split_once(" = "));
        lines
            .map(|(key, value)| (key.to_owned(), value.trim_matches('"').to_owned()))
            .collect()
    };
    blocks.map(entries).collect()
}

#[test]
fn every_made_file_has_the_hash_of_the_manifest() {
    let files = tables("files");
    assert!(files.len() >= 12, "{files:?}");
    for file in &files {
        let bytes = fs::read(data().join(&file["path"])).expect("a file of the manifest is there");
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            hash, file["sha256"],
            "{}: made by another run than the manifest",
            file["path"]
        );
    }
}

#[test]
fn tables_have_as_many_rows_as_the_manifest_says() {
    for file in tables("files")
        .iter()
        .filter(|file| file["path"].ends_with(".tsv"))
    {
        let text = read(&file["path"]);
        assert_eq!(
            (text.lines().count() - 1).to_string(),
            file["rows"],
            "{}",
            file["path"]
        );
        let columns = text
            .lines()
            .next()
            .map_or(0, |head| head.split('\t').count());
        assert!(
            text.lines().all(|line| line.split('\t').count() == columns),
            "{}",
            file["path"]
        );
    }
}

#[test]
fn no_made_file_is_missing_from_the_manifest() {
    let named: Vec<String> = tables("files")
        .into_iter()
        .map(|file| file["path"].clone())
        .collect();
    for folder in ["places", "outlines"] {
        for file in fs::read_dir(data().join(folder)).expect("is part of the crate") {
            let path = format!(
                "{folder}/{}",
                file.expect("can be listed").file_name().display()
            );
            assert!(named.contains(&path), "{path}");
        }
    }
}

#[test]
fn every_input_is_pinned_and_its_licence_is_kept() {
    let licences = read("LICENSES.md");
    for input in tables("inputs") {
        assert_eq!(input["sha256"].len(), 64, "{}", input["package"]);
        assert!(licences.contains(&input["package"]), "{}", input["package"]);
        for refused in ["GPL", "ODbL", "CC BY"] {
            assert!(
                !input["licence"].contains(refused),
                "{}: {}",
                input["package"],
                input["licence"]
            );
        }
    }
}

#[test]
fn there_are_nine_thousand_places() {
    let rows: usize = tables("files")
        .iter()
        .filter(|file| file["path"].starts_with("places/"))
        .map(|file| file["rows"].parse::<usize>().expect("a count"))
        .sum();
    assert!(rows >= 9_000, "{rows}");
}

#[test]
fn names_are_those_of_places_in_twenty_six_languages() {
    let names = read("names.tsv");
    let mut lines = names.lines();
    let head: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    assert_eq!(head.len(), 27);
    assert_eq!(head[0], "id");
    let places: Vec<String> = fs::read_dir(data().join("places"))
        .expect("is part of the crate")
        .map(|file| fs::read_to_string(file.expect("can be listed").path()).expect("is text"))
        .collect();
    let ids: std::collections::HashSet<&str> = places
        .iter()
        .flat_map(|table| table.lines().skip(1))
        .filter_map(|row| row.split('\t').next())
        .collect();
    let german = head
        .iter()
        .position(|code| *code == "de")
        .expect("has German");
    let mut bavaria = "";
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        assert!(ids.contains(cells[0]), "{}", cells[0]);
        if cells[0] == "de-by" {
            bavaria = cells[german];
        }
    }
    assert_eq!(bavaria, "Bayern");
}
