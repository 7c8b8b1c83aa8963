//! Laws that every row of the tables under `data/` keeps, read here by another reader than the library's.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use howbig::{Audience, Basis, Error, Evidence, Gazetteer, Place, Quantity, Suggestion, Surface};

type Row = HashMap<String, String>;

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(file)
}

fn read(file: &Path) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .comment(Some(b'#'))
        .from_path(file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let rows = reader
        .deserialize()
        .map(|row| row.expect("a row is as long as the heading"));
    rows.collect()
}

/// The rows of the places and of the groups.
fn rows() -> Vec<Row> {
    let folder = std::fs::read_dir(data("places")).expect("is part of the crate");
    let mut rows: Vec<Row> = folder
        .flat_map(|file| read(&file.expect("can be listed").path()))
        .collect();
    let groups = read(&data("groups.tsv"));
    rows.extend(groups.into_iter().filter(|row| !row["name"].is_empty()));
    rows
}

fn joined(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').filter(|part| !part.is_empty())
}

/// The name and all other names of a row.
fn names(row: &Row) -> impl Iterator<Item = &str> {
    std::iter::once(row["name"].as_str()).chain(joined(&row["aliases"]))
}

#[test]
fn the_gazetteer_has_the_rows_and_at_least_nine_thousand() {
    let rows = rows();
    assert!(rows.len() >= 9_000, "{}", rows.len());
    let gazetteer = Gazetteer::bundled();
    assert_eq!(gazetteer.places().count(), rows.len());
    for row in &rows {
        let place = gazetteer
            .get(&row["id"])
            .unwrap_or_else(|| panic!("{row:?}"));
        assert_eq!(place.name(), row["name"]);
        assert_eq!(place.kind().key(), row["kind"]);
    }
}

#[test]
fn ids_and_codes_are_unique() {
    let (mut ids, mut codes) = (BTreeSet::new(), BTreeMap::<String, Vec<String>>::new());
    for row in &rows() {
        assert!(ids.insert(row["id"].clone()), "{} stands twice", row["id"]);
        for code in joined(&row["codes"]) {
            codes
                .entry(code.to_owned())
                .or_default()
                .push(row["id"].clone());
        }
    }
    let shared: Vec<_> = codes.iter().filter(|(_, ids)| ids.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn every_row_has_a_source_and_a_kind() {
    let keys = |file| -> BTreeSet<String> {
        read(&data(file))
            .into_iter()
            .map(|row| row["key"].clone())
            .collect()
    };
    let (sources, kinds) = (keys("sources.tsv"), keys("kinds.tsv"));
    let evidence = ["official", "computed", "defined", "unverified"];
    for row in &rows() {
        assert!(
            sources.contains(&row["source"]),
            "{}: {}",
            row["id"],
            row["source"]
        );
        assert!(
            kinds.contains(&row["kind"]),
            "{}: {}",
            row["id"],
            row["kind"]
        );
        let known = row
            .get("evidence")
            .is_none_or(|word| evidence.contains(&word.as_str()));
        assert!(known, "{}", row["id"]);
        let place = Gazetteer::bundled()
            .get(&row["id"])
            .expect("is in the gazetteer");
        assert!(place.figures().next().is_some(), "{}: no area", row["id"]);
        for figure in place.figures() {
            assert!(figure.source.is_some(), "{}: no source", row["id"]);
            assert!(figure.quantity >= Quantity::ZERO, "{}", row["id"]);
        }
    }
}

/// Which place comes before which others.
fn preferred() -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for row in read(&data("preferred.tsv")) {
        assert!(!row["reason"].is_empty());
        for over in joined(&row["over"]) {
            assert!(Gazetteer::bundled().get(&row["place"]).is_some(), "{row:?}");
            assert!(Gazetteer::bundled().get(over).is_some(), "{over}");
            pairs.insert((row["place"].clone(), over.to_owned()));
        }
    }
    pairs
}

#[test]
fn a_name_that_places_share_is_ambiguous_unless_one_is_preferred_for_a_reason() {
    let rows = rows();
    let mut places = BTreeMap::<String, BTreeSet<&str>>::new();
    for row in &rows {
        for name in names(row) {
            places
                .entry(name.to_lowercase())
                .or_default()
                .insert(&row["id"]);
        }
    }
    let preferred = preferred();
    // A city comes before the province that is called after it.
    let called_after_cities: BTreeSet<String> = (read(&data("seats.tsv")).into_iter())
        .map(|row| row["place"].clone())
        .collect();
    let is_its_city = |place: Place<'_>, other: &str| {
        place.kind().key() == "city" && called_after_cities.contains(other)
    };
    let (mut ambiguous, mut decided) = (0, 0);
    for (name, ids) in places.iter().filter(|(_, ids)| ids.len() > 1) {
        match Gazetteer::bundled().find(name) {
            Err(Error::AmbiguousPlace { candidates, .. }) => {
                let named: BTreeSet<_> = candidates
                    .iter()
                    .map(|candidate| {
                        Gazetteer::bundled()
                            .find(candidate)
                            .expect("is unique")
                            .id()
                    })
                    .collect();
                assert!(named.is_superset(ids), "{name}: {named:?}, {ids:?}");
                ambiguous += 1;
            }
            Ok(place) => {
                for other in ids.iter().filter(|id| **id != place.id()) {
                    let pair = (place.id().to_owned(), (*other).to_owned());
                    assert!(
                        preferred.contains(&pair) || is_its_city(place, other),
                        "{name}: {pair:?}"
                    );
                }
                decided += 1;
            }
            Err(error) => panic!("{name}: {error}"),
        }
    }
    assert!(ambiguous > 400 && decided > 5, "{ambiguous}, {decided}");
}

#[test]
fn every_name_and_code_leads_to_its_place() {
    let gazetteer = Gazetteer::bundled();
    let leads = |name: &str, id: &str| {
        let found = gazetteer
            .candidates(name)
            .iter()
            .any(|place| place.id() == id);
        assert!(found, "{name} does not find {id}");
    };
    for row in &rows() {
        names(row).for_each(|name| leads(name, &row["id"]));
        for code in joined(&row["codes"]) {
            leads(code, &row["id"]);
            let (scheme, value) = code.split_once(':').expect("has its scheme");
            if ["ISO", "ISO2", "ISO3", "USPS"].contains(&scheme) {
                leads(value, &row["id"]);
            }
        }
    }
}

#[test]
fn every_unique_name_finds_its_place_and_is_a_name() {
    let gazetteer = Gazetteer::bundled();
    let mut names = BTreeSet::new();
    for place in gazetteer.places() {
        let name = place.unique_name();
        assert_eq!(gazetteer.find(&name).ok(), Some(place), "{name}");
        assert_ne!(name, place.id(), "has no name of its own");
        assert!(
            names.insert(name.to_string()),
            "{name} stands for two places"
        );
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

#[test]
fn what_is_unverified_or_volatile_is_never_suggested() {
    let gazetteer = Gazetteer::bundled();
    let withheld = gazetteer.places().filter(|place| {
        place.evidence() == Evidence::Unverified || place.note().starts_with("volatile:")
    });
    let mut count = 0;
    for place in withheld {
        count += 1;
        // An area of its very size would be the first occasion to suggest it.
        let size = Surface::from(place.size().expect("has an area") * 1.000_001);
        for audience in ["US", "GB", "FR"] {
            let audience: Audience = audience.parse().expect("two letters");
            for suggestion in Suggestion::best(&size, audience).expect("a positive area") {
                assert_ne!(
                    suggestion.comparison().reference().name(),
                    place.unique_name()
                );
            }
        }
    }
    assert!(count > 150, "{count} places are withheld");
}
