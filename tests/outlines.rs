//! Outlines of places against what others have published.

#![cfg(feature = "outlines")]

mod drawn;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use geo::MultiPolygon;
use howbig::{Basis, Gazetteer, Place};

use drawn::{all, enclosed, find, square_kilometres};

/// By how much an outline differs from the nearest of a place's total and land.
fn error(place: Place<'_>, outline: &MultiPolygon<f64>) -> f64 {
    let figures = [Basis::Total, Basis::Land]
        .into_iter()
        .filter_map(|basis| place.figure(basis));
    let off = figures.map(|figure| {
        (square_kilometres(outline) * 1e6 / figure.quantity.square_metres() - 1.0).abs()
    });
    off.fold(f64::INFINITY, f64::min)
}

/// Whether an outline lies between a place's land and its total.
fn has_part_of_the_water(place: Place<'_>, outline: &MultiPolygon<f64>) -> bool {
    let figure = |basis| Some(place.figure(basis)?.quantity.square_metres());
    let area = square_kilometres(outline) * 1e6;
    figure(Basis::Land).is_some_and(|land| land <= area)
        && figure(Basis::Total).is_some_and(|total| area <= total)
}

#[test]
fn cities_and_islands_made_of_counties_have_an_outline() {
    for (name, published, within) in [
        // Census Bureau: 302.6 square miles of land and 165.8 of water, of which the map has what lies inside the shore.
        ("New York City", 902.0, 0.02),
        ("Queens", 325.0, 0.02),
        ("Long Island", 4_343.0, 0.02),
        // The United Arab Emirates' own figure for the mainland.
        ("the United Arab Emirates", 71_024.0, 0.01),
    ] {
        let place = find(name);
        assert!((enclosed(place) / published - 1.0).abs() < within, "{name}");
        assert!(place.outline().is_some_and(|outline| outline.is_coarse()));
        assert!(
            !place.note().is_empty(),
            "{name} says what its outline covers"
        );
    }
}

#[test]
fn the_capital_is_right_to_a_tenth_of_a_percent() {
    // US Census Bureau: 68.34 square miles.
    assert!((enclosed(find("Washington, DC")) / 177.0 - 1.0).abs() < 0.001);
}

#[test]
fn outlines_are_right_to_what_has_been_published() {
    for (name, published, within) in [
        // Areas of the outlines of Natural Earth, measured by others with geodesic edges.
        ("Kirkuk", 10_517.0, 0.003),
        ("Diyala", 19_802.0, 0.003),
        ("Salah ad-Din", 25_514.0, 0.003),
        ("Wales", 20_795.0, 0.003),
        ("Saarland", 2_654.18, 0.003),
        ("Greater London", 1_604.78, 0.003),
        ("Isle of Wight", 403.48, 0.003),
        ("Lake Superior", 82_310.8, 0.003),
        // Figures of the World Factbook.
        ("Iraq", 438_317.0, 0.02),
        ("Syria", 187_437.0, 0.02),
        ("Belgium", 30_528.0, 0.01),
        ("Luxembourg", 2_586.0, 0.02),
        // Figures of the Census Bureau.
        ("Texas", 695_670.0, 0.02),
        ("Manhattan", 87.2, 0.06),
        ("Wyoming", 253_335.0, 0.001),
        // Land, with the bays that the outline has.
        ("Rhode Island", 2_678.0, 0.07),
    ] {
        let area = enclosed(find(name));
        assert!(
            (area / published - 1.0).abs() < within,
            "{name}: {area} against {published}"
        );
    }
}

#[test]
fn figures_are_those_that_are_cited() {
    let square_kilometres = |name: &str, basis| {
        find(name)
            .figure(basis)
            .expect("has a figure")
            .quantity
            .square_metres()
            / 1e6
    };
    for (name, basis, cited) in [
        ("Wales", Basis::Total, 20_779.0),
        ("Iraq", Basis::Total, 438_317.0),
        ("Syria", Basis::Total, 187_437.0),
        ("Kirkuk", Basis::Total, 9_679.0),
        ("Lake Superior", Basis::Total, 82_100.0),
        ("Luxembourg", Basis::Total, 2_586.0),
        ("Belgium", Basis::Total, 30_528.0),
        ("Greater London", Basis::Total, 1_572.0),
        ("Saarland", Basis::Total, 2_569.69),
        ("Isle of Wight", Basis::Total, 380.16),
        ("Vatican City", Basis::Land, 0.44),
        ("Manhattan", Basis::Land, 58.68),
        ("Rhode Island", Basis::Land, 2_677.9),
        ("Texas", Basis::Land, 676_653.2),
    ] {
        let figure = square_kilometres(name, basis);
        assert!(
            (figure / cited - 1.0).abs() < 1e-3,
            "{name}: {figure} against {cited}"
        );
    }
}

#[test]
fn kirkuk_knows_both_its_borders() {
    let kirkuk = find("Kirkuk");
    assert!(kirkuk.note().contains("10517 km²"), "{}", kirkuk.note());
    assert!(kirkuk.outline().is_some_and(|outline| outline.is_coarse()));
}

#[test]
fn no_outline_contradicts_its_place_without_a_recorded_reason() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/outlines/gates.tsv");
    let table = fs::read_to_string(path).expect("is part of the crate");
    let gates: BTreeMap<&str, Vec<&str>> = table
        .lines()
        .skip(1)
        .map(|line| {
            (
                line.split('\t').next().unwrap_or_default(),
                line.split('\t').collect(),
            )
        })
        .collect();
    assert!(
        gates
            .values()
            .all(|row| row.len() == 8 && row[7].len() > 10)
    );
    for (place, outline) in all() {
        let error = error(place, &outline);
        let row = gates.get(place.id());
        // Further off only where the outline has a part of the water, or where the figure is known to be at fault.
        assert!(
            error <= 0.1501
                || has_part_of_the_water(place, &outline)
                || ["ae", "long-island"].contains(&place.id()),
            "{}: {error}",
            place.id()
        );
        assert_eq!(
            place.outline().is_some_and(|outline| outline.is_coarse()),
            row.is_some(),
            "{}: {error}",
            place.id()
        );
        assert!(row.is_some() || error <= 0.0501, "{}: {error}", place.id());
        assert!(row.is_none_or(|row| row[6] == "coarse"), "{}", place.id());
    }
    for row in gates.values().filter(|row| row[6] == "left out") {
        let place = Gazetteer::bundled()
            .places()
            .find(|place| place.id() == row[0]);
        assert!(
            place.is_some_and(|place| place.outline().is_none()),
            "{}",
            row[0]
        );
    }
}

#[test]
fn counties_agree_with_the_census_bureau() {
    let counties = all().filter(|(place, _)| {
        place.code("FIPS").is_some_and(|code| code.len() == 5)
            && place
                .source()
                .is_some_and(|source| source.key() == "census")
    });
    let mut off: Vec<f64> = counties
        .filter_map(|(county, outline)| {
            let total = county.figure(Basis::Total)?.quantity.square_metres();
            Some((square_kilometres(&outline) * 1e6 / total - 1.0).abs())
        })
        .collect();
    off.sort_by(f64::total_cmp);
    let within = off.partition_point(|error| *error <= 0.005);
    assert!(
        within >= 2_800,
        "{within} of {} counties within 0.5 %",
        off.len()
    );
    assert!(
        off[within / 2] < 0.0005,
        "median of these: {}",
        off[within / 2]
    );
}

#[test]
fn neighbours_are_those_on_the_map() {
    for (name, others) in [
        ("Portugal", &["Spain"][..]),
        (
            "Texas",
            &[
                "Arkansas",
                "Chihuahua",
                "Coahuila",
                "Louisiana",
                "New Mexico",
                "Nuevo León",
                "Oklahoma",
                "Tamaulipas",
            ],
        ),
        ("the United States", &["Canada", "Mexico"]),
        (
            "Ukraine",
            &[
                "Belarus", "Hungary", "Moldova", "Poland", "Romania", "Russia", "Slovakia",
            ],
        ),
        ("Kirkuk", &["Erbil", "Salah ad-Din", "Sulaymaniyah"]),
        (
            "Lombardy",
            &[
                "Emilia-Romagna",
                "Piedmont",
                "Trentino-Alto Adige",
                "Veneto",
            ],
        ),
        (
            "Manhattan",
            &[
                "Bergen County",
                "Brooklyn",
                "Hudson County",
                "Queens",
                "the Bronx",
            ],
        ),
        // The Emirates have no outline that agrees with their figure, and neighbours none the less.
        (
            "Oman",
            &["Saudi Arabia", "Yemen", "the United Arab Emirates"],
        ),
        ("Lake Superior", &[]),
    ] {
        let mut found: Vec<&str> = find(name).neighbours().map(|place| place.name()).collect();
        found.sort_unstable();
        assert_eq!(found, others, "{name}");
    }
}

#[test]
fn positions_lie_in_the_places_around_them() {
    let names = |longitude, latitude| -> Vec<&str> {
        Gazetteer::bundled()
            .containing(longitude, latitude)
            .into_iter()
            .map(|place| place.name())
            .collect()
    };
    assert_eq!(names(44.39, 35.47), ["Kirkuk", "Iraq"]);
    assert_eq!(
        names(-97.74, 30.27),
        ["Travis County", "Texas", "the United States"]
    );
    assert_eq!(
        names(-3.94, 51.66),
        ["Swansea", "Wales", "Great Britain", "the United Kingdom"]
    );
    // The wide Pacific, from either side.
    assert!(names(-150.0, -40.0).is_empty() && names(210.0, -40.0).is_empty());
    // Crimea, by ISO 3166-2.
    assert!(names(34.1, 45.0).contains(&"Ukraine") && !names(34.1, 45.0).contains(&"Russia"));
    // A turn more is the same place; positions that are none lie nowhere.
    assert_eq!(names(44.39 + 360.0, 35.47), ["Kirkuk", "Iraq"]);
    assert!(names(f64::NAN, f64::INFINITY).is_empty());
}
