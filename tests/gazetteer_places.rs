//! Parks, seas, regions, territories and states that are no more, against what others have published of them.

use howbig::{Basis, Evidence, Gazetteer, Place, Quantity};

fn find(name: &str) -> Place<'static> {
    match Gazetteer::bundled().find(name) {
        Ok(place) => place,
        Err(error) => panic!("{error}"),
    }
}

fn total(name: &str) -> Quantity {
    let figure = find(name).figure(Basis::Total);
    figure.expect("has a total").quantity
}

fn square_kilometres(quantity: Quantity) -> f64 {
    quantity.square_metres() / 1e6
}

#[track_caller]
fn assert_is_about(name: &str, published: f64, tolerance: f64, source: &str) {
    let difference = square_kilometres(total(name)) / published - 1.0;
    assert!(
        difference.abs() < tolerance,
        "{name}: {difference:+.4} from {source}"
    );
}

#[test]
fn parks() {
    for (name, published, tolerance, source) in [
        (
            "Yellowstone",
            8_983.2,
            0.001,
            "National Park Service: 3,468.4 square miles",
        ),
        (
            "Yosemite National Park",
            3_082.7,
            0.001,
            "works of reference: 3,082.7 km²",
        ),
        (
            "Death Valley",
            13_793.3,
            0.001,
            "works of reference: 5,325.6 square miles",
        ),
        ("Central Park", 3.41, 0.001, "works of reference: 341 ha"),
        ("Hyde Park", 1.42, 0.003, "Royal Parks: 350 acres"),
        ("Richmond Park", 9.55, 0.001, "Royal Parks: 2,360 acres"),
        (
            "Lake District",
            2_362.0,
            0.001,
            "Lake District National Park: 912 square miles",
        ),
        (
            "Cairngorms",
            4_528.0,
            0.001,
            "Cairngorms National Park: 1,748 square miles",
        ),
        ("Serengeti", 14_763.0, 0.001, "UNESCO: 1,476,300 ha"),
        (
            "the Great Barrier Reef",
            344_400.0,
            0.001,
            "Great Barrier Reef Marine Park Authority",
        ),
        (
            "Bois de Boulogne",
            8.45,
            0.002,
            "works of reference: 845 ha",
        ),
    ] {
        assert_is_about(name, published, tolerance, source);
        assert_eq!(find(name).evidence(), Evidence::Official, "{name}");
    }
}

#[test]
fn the_national_parks_of_the_united_states_are_fifty_two_million_acres() {
    let parks: Vec<_> = Gazetteer::bundled()
        .places()
        .filter(|place| {
            place
                .source()
                .is_some_and(|source| source.key() == "nps-acreage")
        })
        .collect();
    // National Park Service: 62 parks at the end of 2019, 52.2 million acres.
    assert_eq!(parks.len(), 62);
    let sum: Quantity = (parks.iter())
        .filter_map(|park| Some(park.figure(Basis::Total)?.quantity))
        .sum();
    let acres = sum.square_metres() / 4_046.856_422_4;
    assert!((acres / 52.2e6 - 1.0).abs() < 0.005, "{acres}");
}

#[test]
fn airports_buildings_and_ranches() {
    for (name, published, source) in [
        (
            "Denver International Airport",
            135.7,
            "53 square miles, or 33,531 acres",
        ),
        (
            "King Fahd International Airport",
            776.0,
            "the largest of the world",
        ),
        (
            "JFK",
            19.95,
            "Port Authority of New York and New Jersey: 4,930 acres",
        ),
        ("Heathrow", 12.27, "1,227 ha"),
        ("the Pentagon", 0.117_36, "117,360 m²"),
        ("Tiananmen Square", 0.44, "44 ha"),
        ("King Ranch", 3_338.7, "1,289 square miles"),
    ] {
        assert_is_about(name, published, 0.002, source);
    }
}

#[test]
fn seas() {
    for (name, published, tolerance, source) in [
        (
            "the Black Sea",
            436_402.0,
            0.001,
            "works of reference: 436,402 km²",
        ),
        ("the Red Sea", 438_000.0, 0.001, "169,100 square miles"),
        (
            "the North Sea",
            570_000.0,
            0.02,
            "works of reference: 570,000 km²",
        ),
        (
            "Gulf of Mexico",
            1_550_000.0,
            0.03,
            "about 600,000 square miles",
        ),
        ("the Great Lakes", 244_106.0, 0.001, "94,250 square miles"),
    ] {
        assert_is_about(name, published, tolerance, source);
    }
}

#[test]
fn regions_that_people_name() {
    for (name, published, tolerance, source) in [
        (
            "Siberia",
            13_100_000.0,
            0.01,
            "13.1 million km² in works of reference",
        ),
        (
            "Patagonia",
            1_043_076.0,
            0.035,
            "1,043,076 km² in works of reference",
        ),
        (
            "Yorkshire",
            14_714.0,
            0.02,
            "Office for National Statistics, four counties",
        ),
        ("Sussex", 3_783.0, 0.02, "1,461 square miles"),
        (
            "Oceania",
            8_525_989.0,
            0.01,
            "8,525,989 km² in works of reference",
        ),
        (
            "Latin America",
            20_111_457.0,
            0.01,
            "20,111,457 km² in works of reference",
        ),
        (
            "the Middle East",
            7_207_575.0,
            0.02,
            "7,207,575 km² in works of reference",
        ),
        (
            "the Commonwealth of Nations",
            31_462_574.0,
            0.02,
            "Commonwealth: 31,462,574 km²",
        ),
        (
            "East Asia",
            11_840_000.0,
            0.01,
            "11,840,000 km² in works of reference",
        ),
        (
            "Polynesia",
            8_690.0,
            0.05,
            "sum of the United Nations' figures",
        ),
        (
            "West Africa",
            6_140_000.0,
            0.01,
            "United Nations: 6.14 million km²",
        ),
    ] {
        assert_is_about(name, published, tolerance, source);
    }
}

#[test]
fn states_that_are_no_more() {
    for (name, published, year, source) in [
        (
            "the Soviet Union",
            22_402_200.0,
            1989,
            "8,649,500 square miles",
        ),
        ("Yugoslavia", 255_804.0, 1990, "255,804 km²"),
        ("East Germany", 108_333.0, 1990, "GDR: 108,333 km²"),
        (
            "West Germany",
            248_577.0,
            1990,
            "Federal Republic: 248,577 km²",
        ),
        (
            "the British Empire",
            35_500_000.0,
            1920,
            "13.71 million square miles",
        ),
        (
            "the Roman Empire",
            5_000_000.0,
            117,
            "1.93 million square miles",
        ),
        ("Prussia", 348_780.0, 1911, "348,779.87 km² in 1910"),
    ] {
        assert_is_about(name, published, 0.001, source);
        let figure = find(name).figure(Basis::Total).expect("has a total");
        assert_eq!(figure.year, Some(year), "{name}");
    }
    // World Factbook, 1992, of Germany as united: 356,910 km².
    let halves = total("East Germany") + total("West Germany");
    assert_eq!(square_kilometres(halves), 356_910.0);
}

#[test]
fn disputed_territories_say_so() {
    for (name, published, tolerance) in [
        ("Transnistria", 4_163.0, 0.001),
        ("Abkhazia", 8_660.0, 0.01),
        ("South Ossetia", 3_900.0, 0.001),
        ("Nagorno-Karabakh", 4_400.0, 0.001),
        ("Northern Cyprus", 3_355.0, 0.001),
        ("Western Sahara", 266_000.0, 0.001),
        ("the Golan Heights", 1_154.0, 0.001),
        ("Crimea", 26_081.0, 0.02),
        ("Somaliland", 177_600.0, 0.06),
    ] {
        assert_is_about(name, published, tolerance, "works of reference");
    }
    for name in [
        "Transnistria",
        "South Ossetia",
        "the Golan Heights",
        "Aksai Chin",
    ] {
        assert!(!find(name).note().is_empty(), "{name}");
    }
}

#[test]
fn what_is_only_said_to_be_published_is_unverified() {
    for name in [
        "Prospect Park",
        "the Adriatic Sea",
        "the Aral Sea",
        "the Ottoman Empire",
        "Kruger National Park",
    ] {
        let place = find(name);
        assert_eq!(place.evidence(), Evidence::Unverified, "{name}");
        let source = place.source().expect("has one");
        assert_eq!(source.key(), "unchecked", "{name}");
    }
}
