//! Sums whose parts overlap, and names that several places share: answered, and said.

#![cfg(feature = "outlines")]

use howbig::{Basis, Comparison, Evidence, Gazetteer, Overlap, Place, Surface};

fn find(name: &str) -> Place<'static> {
    match Gazetteer::bundled().find(name) {
        Ok(place) => place,
        Err(error) => panic!("{error}"),
    }
}

fn read(text: &str) -> Surface {
    match Surface::read(text) {
        Ok(surface) => surface,
        Err(error) => panic!("{text}: {error}"),
    }
}

/// What lies within what is geography, not a table of this crate.
#[test]
fn what_lies_within_another_part_is_said_and_the_sum_given() {
    for (text, inner, outer) in [
        ("UK + Wales", "Wales", "the United Kingdom"),
        ("Wales + UK", "Wales", "the United Kingdom"),
        ("Iraq + Kirkuk", "Kirkuk", "Iraq"),
        (
            "Texas + Harris County, Texas",
            "Harris County, Texas",
            "Texas",
        ),
        ("US + Texas", "Texas", "the United States"),
        (
            "US + Harris County, Texas",
            "Harris County, Texas",
            "the United States",
        ),
        ("EU + France", "France", "the European Union"),
        ("EU + Corsica", "Corsica", "the European Union"),
        ("the Benelux + EU", "the Benelux", "the European Union"),
        ("New England + Vermont", "Vermont", "New England"),
        (
            "the lower 48 + New England",
            "New England",
            "the contiguous United States",
        ),
        ("Manhattan + New York City", "Manhattan", "New York City"),
        (
            "Los Angeles + Los Angeles County",
            "Los Angeles",
            "Los Angeles County",
        ),
        ("Europe + France", "France", "Europe"),
        ("South America + Peru", "Peru", "South America"),
        (
            "New York City + New York State",
            "New York City",
            "New York (US state)",
        ),
        ("Greater London + England", "Greater London", "England"),
        (
            "Isle of Wight + Wales + England",
            "Isle of Wight",
            "England",
        ),
        ("Cyprus + Northern Cyprus", "Northern Cyprus", "Cyprus"),
        ("Vancouver Island + Canada", "Vancouver Island", "Canada"),
        (
            "half of Wales + UK",
            "50 percent of Wales",
            "the United Kingdom",
        ),
        ("Wales + half of Wales", "50 percent of Wales", "Wales"),
    ] {
        let sum = read(text);
        let said = format!("{inner} lies within {outer}: it is counted twice");
        assert_eq!(sum.warnings(), [said.as_str()], "{text}");
        // Where no basis is common to all, the best that each has is added.
        let side = |part: &Surface| match sum.best().basis() {
            Some(basis) => part.on(basis).map(|side| side.quantity()),
            None => Some(part.best().quantity()),
        };
        let added = sum.parts().iter().filter_map(side).sum();
        assert_eq!(sum.best().quantity(), added, "{text}");
        let comparison = Comparison::new(&sum, &read("acre")).expect("both have an area");
        assert!(comparison.warnings().contains(&said), "{text}");
    }
    assert_eq!(read("Wales + Wales").warnings(), ["Wales is counted twice"]);
    assert_eq!(
        read("Wales + dc + Cymru").warnings(),
        ["Wales is counted twice"]
    );
}

#[test]
fn what_overlaps_is_said() {
    for (text, one, other) in [
        ("EU + NATO", "the European Union", "NATO"),
        (
            "the Nordic countries + EU",
            "the Nordic countries",
            "the European Union",
        ),
        ("Lake Victoria + Uganda", "Lake Victoria", "Uganda"),
        ("Lake Superior + US", "Lake Superior", "the United States"),
        ("the Sahara + Algeria", "the Sahara", "Algeria"),
        ("Great Britain + Scotland", "Great Britain", "Scotland"),
        (
            "Yellowstone + Wyoming",
            "Yellowstone National Park",
            "Wyoming",
        ),
        (
            "Houston + Harris County, Texas",
            "Houston",
            "Harris County, Texas",
        ),
        ("Russia + Europe", "Russia", "Europe"),
        ("New Guinea + Indonesia", "New Guinea", "Indonesia"),
        ("Navarre + Borneo + Malaysia", "Borneo", "Malaysia"),
    ] {
        let said = format!("{one} and {other} overlap: what both count is counted twice");
        assert_eq!(read(text).warnings(), [said], "{text}");
    }
}

#[test]
fn what_lies_apart_needs_no_warning() {
    for text in [
        "England + Wales + Scotland + Northern Ireland",
        "Kirkuk + Diyala + Salah ad-Din",
        "Iraq + Syria",
        "Texas + Oklahoma",
        "Harris County, Texas + New Mexico",
        "Washington, DC + Maryland + Virginia",
        "South Africa + Lesotho",
        "Italy + Vatican City + San Marino",
        "Serbia + Kosovo",
        "EU + Norway",
        "EU + ASEAN",
        // Territories are counted apart from the states that administer them.
        "US + Puerto Rico",
        "Denmark + Greenland",
        "UK + Isle of Man + Jersey",
        "China + Hong Kong",
        // Two halves may make the whole.
        "half of Wales + half of Wales",
        // The two per cent may be elsewhere.
        "2 % of Iraq + Kirkuk",
        "2 ha + 2 ha",
        "US + a US king-size bed",
        // Things, of which there is more than one.
        "football pitch + football pitch",
        "a credit card + a credit card",
    ] {
        assert_eq!(read(text).warnings(), [""; 0], "{text}");
    }
}

#[test]
fn an_overlap_has_two_sides() {
    let gazetteer = Gazetteer::bundled();
    let places: Vec<_> = gazetteer.places().step_by(97).collect();
    assert!(places.len() > 90);
    for one in &places {
        for other in &places {
            let mirrored = match other.overlap(*one) {
                Some(Overlap::Inside) => Some(Overlap::Around),
                Some(Overlap::Around) => Some(Overlap::Inside),
                same => same,
            };
            // Of two that enclose the same, either may be said to lie within the other.
            let overlap = one.overlap(*other);
            assert!(overlap == mirrored, "{one}, {other}: {overlap:?}");
        }
    }
}

/// ISO 3166-2 codes begin with the country's, and FIPS codes of counties with the state's.
#[test]
fn every_county_lies_in_its_state_and_every_province_in_its_country() {
    let gazetteer = Gazetteer::bundled();
    let mut counted = 0;
    for place in gazetteer.places() {
        let codes = [
            place
                .code("FIPS")
                .filter(|code| code.len() == 5)
                .and_then(|code| Some(format!("FIPS:{}", code.get(..2)?))),
            place
                .code("ISO")
                .and_then(|code| Some(format!("ISO2:{}", code.get(..2)?))),
        ];
        for code in codes.into_iter().flatten() {
            let Ok(region) = gazetteer.find(&code) else {
                continue;
            };
            let is_counted_apart = ["territory", "country"].contains(&place.kind().key());
            if region != place && !is_counted_apart {
                assert_eq!(
                    place.overlap(region),
                    Some(Overlap::Inside),
                    "{place}, {region}"
                );
                counted += 1;
            }
        }
    }
    assert!(counted > 7_000, "{counted}");
}

#[test]
fn a_shared_name_is_said_with_its_other_meanings() {
    // The State of Mexico has 22,351 km² by INEGI, within a few per cent of its outline; the province of Luxembourg 4,443 km².
    for (text, meant, other, square_kilometres) in [
        (
            "Mexico",
            "Mexico is read as the country",
            "State of Mexico",
            22_351.0,
        ),
        (
            "Luxembourg",
            "Luxembourg is read as the country",
            "Luxembourg Province",
            4_443.0,
        ),
        (
            "Kiribati + Luxembourg",
            "Luxembourg is read as the country",
            "Luxembourg Province",
            4_443.0,
        ),
        (
            "half of Luxembourg",
            "Luxembourg is read as the country",
            "Luxembourg Province",
            4_443.0,
        ),
    ] {
        let notes = read(text).notes();
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].starts_with(meant), "{notes:?}");
        let (_, after) = notes[0]
            .split_once(&format!("{other} ("))
            .unwrap_or_else(|| panic!("{notes:?}"));
        let (figure, evidence) = after.split_once(" km²").expect("has a figure");
        let figure: f64 = figure.replace(',', "").parse().expect("is a number");
        assert!((figure / square_kilometres - 1.0).abs() < 0.03, "{notes:?}");
        let is_computed = find(other).evidence() == Evidence::Computed;
        assert_eq!(
            evidence.starts_with(", computed)"),
            is_computed,
            "{notes:?}"
        );
    }
    for text in [
        "Wales",
        "Washington, DC",
        "2,195 km²",
        "acre",
        "Georgia (country)",
        "Mexico (country)",
        "Iraq + Syria",
    ] {
        assert_eq!(read(text).notes(), [""; 0], "{text}");
    }
    let american = "US".parse().expect("two letters");
    let georgia = Surface::read_for("Georgia", american).expect("is at home");
    assert_eq!(
        georgia.notes(),
        ["Georgia (US state) is meant; there is also Georgia (country) (69,700 km²)"]
    );
}

#[test]
fn an_outline_off_the_figures_says_how_far() {
    // Kirkuk's older borders enclose 10,517 km², its figure is 9,679 km²: 8.7 %.
    let kirkuk = read("Kirkuk");
    let by_outline = Comparison::on(Basis::Outline, &kirkuk, &read("km²")).expect("has an outline");
    let said = by_outline.warnings().join("\n");
    assert!(
        said.starts_with("the outline of Kirkuk is 8.8 % off its published area: "),
        "{said}"
    );
    let sum = Comparison::on(Basis::Outline, &read("Kirkuk + Belgium"), &read("km²"))
        .expect("have outlines");
    assert_eq!(sum.warnings(), by_outline.warnings());
    for (basis, text) in [(Basis::Total, "Kirkuk"), (Basis::Outline, "Belgium")] {
        let comparison = Comparison::on(basis, &read(text), &read("km²")).expect("has one");
        assert!(comparison.warnings().is_empty(), "{text}");
    }
    // What has no outline that could be used is compared by another area, and its discrepancy is not spoken of.
    assert!(
        find("Singapore")
            .discrepancy()
            .is_some_and(|gate| gate.is_left_out)
    );
    let singapore =
        Comparison::on(Basis::Outline, &read("Singapore"), &read("km²")).expect("has a total");
    assert_eq!(singapore.warnings().len(), 1);
}
