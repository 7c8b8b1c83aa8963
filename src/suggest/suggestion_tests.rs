use crate::{Audience, Suggestion, Surface};

#[test]
fn from_a_thumbnail_to_the_earth_there_is_a_suggestion() {
    for exponent in -4..15 {
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
