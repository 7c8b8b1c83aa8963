//! Groups that people name, against figures that somebody else has published for the whole.

use std::collections::BTreeSet;

use howbig::{Basis, Evidence, Gazetteer, Place, Quantity, Surface};

fn find(name: &str) -> Place<'static> {
    match Gazetteer::bundled().find(name) {
        Ok(place) => place,
        Err(error) => panic!("{error}"),
    }
}

fn square_kilometres(quantity: Quantity) -> f64 {
    quantity.square_metres() / 1e6
}

#[test]
fn groups_are_what_is_published_for_the_whole() {
    for (name, published, tolerance, source) in [
        ("the Benelux", 74_657.0, 0.001, "Benelux Union: 74,657 km²"),
        (
            "Central America",
            521_876.0,
            0.001,
            "521,876 km² in works of reference",
        ),
        (
            "New England",
            186_458.0,
            0.001,
            "US Census Bureau, 2010: 71,991.8 square miles",
        ),
        (
            "the lower 48",
            8_080_464.0,
            0.001,
            "US Census Bureau, 2010: 3,119,884.69 square miles",
        ),
        (
            "the Midwest",
            2_128_257.0,
            0.001,
            "US Census Bureau, 2010: 821,724 square miles",
        ),
        (
            "the Baltic states",
            175_228.0,
            0.002,
            "175,228 km² in works of reference",
        ),
        (
            "the post-Soviet states",
            22_402_200.0,
            0.006,
            "USSR, census of 1989: 22,402,200 km²",
        ),
        (
            "the former Yugoslavia",
            255_804.0,
            0.002,
            "SFR Yugoslavia: 255,804 km²",
        ),
        (
            "the former Czechoslovakia",
            127_876.0,
            0.001,
            "Czechoslovakia: 127,876 km²",
        ),
        (
            "the island of Ireland",
            84_421.0,
            0.001,
            "84,421 km² in works of reference",
        ),
        (
            "Korea (group)",
            220_748.0,
            0.003,
            "220,748 km² in works of reference",
        ),
        ("Sicily", 25_832.0, 0.03, "ISTAT: 25,832 km²"),
        ("Tuscany", 22_987.0, 0.03, "ISTAT: 22,987 km²"),
        ("Catalonia", 32_114.0, 0.03, "Idescat: 32,114 km²"),
        ("Andalusia", 87_599.0, 0.03, "INE: 87,599 km²"),
        ("Corsica", 8_680.0, 0.03, "INSEE: 8,680 km²"),
        ("Île-de-France", 12_012.0, 0.03, "INSEE: 12,012 km²"),
        ("Wallonia", 16_901.0, 0.03, "Statbel: 16,901 km²"),
        (
            "Munster",
            24_675.0,
            0.03,
            "24,675 km² in works of reference",
        ),
    ] {
        let sum = find(name).figure(Basis::Total).expect("has a total");
        let difference = square_kilometres(sum.quantity) / published - 1.0;
        assert!(
            difference.abs() < tolerance,
            "{name}: {difference:+.4} from {source}"
        );
    }
}

#[test]
fn the_european_union_is_its_members() {
    let union = find("EU");
    assert_eq!(union.members().count(), 27);
    let published = union.figure(Basis::Total).expect("the Factbook has one");
    assert_eq!(
        published.source.map(|source| source.key()),
        Some("factbook")
    );
    let totals = union
        .members()
        .filter_map(|member| member.figure(Basis::Total));
    let sum: Quantity = totals.map(|figure| figure.quantity).sum();
    let difference = square_kilometres(sum - published.quantity);
    assert!(difference.abs() < 1.0, "{difference} km²");
}

#[test]
fn the_five_boroughs_are_new_york_city() {
    let city = find("the five boroughs");
    let names: Vec<_> = city.members().map(|borough| borough.name()).collect();
    assert_eq!(
        names,
        [
            "Manhattan",
            "Brooklyn",
            "Queens",
            "the Bronx",
            "Staten Island"
        ]
    );
    let land = |place: Place<'_>| {
        place
            .figure(Basis::Land)
            .expect("counties have one")
            .quantity
    };
    let sum: Quantity = city.members().map(land).sum();
    assert_eq!(sum, land(city));
}

#[test]
fn members_are_places_with_figures_of_their_own_and_none_is_counted_twice() {
    let mut groups = 0;
    for group in Gazetteer::bundled().places() {
        let members: Vec<_> = group.members().collect();
        groups += usize::from(!members.is_empty());
        let ids: BTreeSet<_> = members.iter().map(|member| member.id()).collect();
        assert_eq!(ids.len(), members.len(), "{group}");
        for member in &members {
            let is_sum = member.members().next().is_some() && member.kind().key() == "group";
            assert!(!is_sum, "{member} in {group} is a group itself");
            // What a state administers as a territory is not counted to it.
            for other in members
                .iter()
                .filter(|_| member.kind().key() != "territory")
            {
                assert!(!member.lies_in(*other), "{member} and {other} in {group}");
            }
        }
    }
    assert!(groups > 150, "{groups}");
}

#[test]
fn every_member_that_the_table_names_exists() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/groups.tsv");
    let text = std::fs::read_to_string(path).expect("is part of the crate");
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let headings: Vec<_> = lines.next().expect("has a heading").split('\t').collect();
    let position = |heading| headings.iter().position(|other| *other == heading);
    let (id, members) = (position("id"), position("members"));
    for line in lines {
        let cell = |position: Option<usize>| line.split('\t').nth(position.expect("is a heading"));
        let group = Gazetteer::bundled()
            .get(cell(id).expect("has an id"))
            .expect("is a place");
        let named: Vec<_> = cell(members).expect("has members").split(';').collect();
        let found: Vec<_> = group.members().map(|member| member.id()).collect();
        assert_eq!(found, named, "{group}");
    }
}

#[test]
fn a_group_can_be_compared_and_says_how_far_to_trust_it() {
    let sum = find("Brittany").figure(Basis::Total).expect("has a total");
    assert_eq!(sum.evidence, Evidence::Computed);
    assert_eq!(sum.source.map(|source| source.key()), Some("natural-earth"));
    let surface = Surface::read("the Kurdistan Region").expect("is a group");
    assert_eq!(surface.best().evidence(), Some(Evidence::Official));
    assert_eq!(surface.best().year(), Some(2011));
    assert_eq!(surface.name(), "the Kurdistan Region");
}
