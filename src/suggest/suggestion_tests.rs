use std::collections::HashSet;

use super::familiarity::keys;
use crate::{Audience, Basis, Gazetteer, Suggestion, Surface, Wording};

#[test]
fn from_a_thumbnail_to_the_earth_there_is_a_suggestion() {
    for exponent in -4i32..15 {
        let subject = Surface::read(&format!("1e{exponent} m²")).expect("an amount");
        let best = Suggestion::best(&subject, Audience::INTERNATIONAL).expect("a positive area");
        assert!(!best.is_empty(), "1e{exponent} m²");
        assert!(best.is_sorted_by(|one, other| one.cost() <= other.cost()));
    }
}

#[test]
fn a_place_is_not_described_by_itself() {
    let iraq = Surface::read("Iraq").expect("a country");
    for suggestion in Suggestion::best(&iraq, Audience::INTERNATIONAL).expect("a positive area") {
        assert_ne!(suggestion.comparison().reference().name(), "Iraq");
    }
}

#[test]
fn from_a_coin_to_the_earth_a_reference_is_at_hand() {
    // A square centimetre is a fifth of the smallest coin; the Earth is five times the Americas and their like.
    for step in 0..=148 {
        let size = 10f64.powf(-4.0 + 0.126 * f64::from(step));
        let subject = Surface::from(crate::Quantity::from_square_metres(size));
        let best = Suggestion::best(&subject, Audience::INTERNATIONAL).expect("a positive area");
        let ratios: Vec<_> = best.iter().map(|one| one.comparison().ratio()).collect();
        assert!(
            ratios.iter().any(|ratio| (0.15..=10.0).contains(ratio)),
            "{size} m²: {ratios:?}"
        );
    }
}

#[test]
fn every_row_of_familiarity_is_of_a_place_or_a_kind() {
    let gazetteer = Gazetteer::bundled();
    let ids: HashSet<_> = gazetteer.places().map(|place| place.id()).collect();
    let kinds = include_str!("../../data/kinds.tsv").lines();
    let kinds: HashSet<_> = kinds.filter_map(|row| row.split('\t').next()).collect();
    for key in keys() {
        match key.strip_prefix("kind:") {
            Some(kind) => assert!(kinds.contains(kind), "{key}"),
            None => assert!(key == "capital" || ids.contains(key), "{key}"),
        }
    }
}

/// Rhode Island has 1,034 square miles of land by the Census Bureau, Luxembourg 2,586 km² by the Factbook, all of it
/// land.
#[test]
fn land_is_suggested_for_land() {
    let state = Surface::read("Rhode Island").expect("a state");
    let american = "US".parse().expect("a country code");
    let best = Suggestion::on(Basis::Land, &state, american, 30, Wording::new()).expect("positive");
    let land = 1034.0 * 2.589_988_110_336;
    let luxembourg = best
        .iter()
        .find(|one| one.comparison().reference().name() == "Luxembourg");
    let ratio = luxembourg.expect("nearest in size").comparison().ratio();
    assert!((ratio / (land / 2586.0) - 1.0).abs() < 0.001, "{ratio}");
    for suggestion in &best {
        let bases = [
            suggestion.comparison().subject(),
            suggestion.comparison().reference(),
        ]
        .map(|side| side.basis());
        let is_land_on_land = bases == [Some(Basis::Land); 2];
        assert!(
            is_land_on_land || suggestion.score().basis > 0.0,
            "{bases:?}"
        );
    }
}

/// Tenerife is 2,034 km² by the statistical institute of Spain, Luxembourg 2,586 km²: they are known further than lakes
/// of that size.
#[test]
fn countries_and_known_islands_come_before_lakes() {
    let subject = Surface::read("2,195 km²").expect("an amount");
    let best = Suggestion::best(&subject, Audience::INTERNATIONAL).expect("a positive area");
    let names: Vec<_> = best
        .iter()
        .map(|one| one.comparison().reference().name())
        .collect();
    assert!(names.contains(&"Luxembourg"), "{names:?}");
    assert!(names.contains(&"Tenerife"), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Lake")), "{names:?}");
}
