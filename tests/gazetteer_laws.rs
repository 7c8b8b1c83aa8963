//! Laws of look-up, on any text.

use howbig::{Error, Gazetteer, Place, Quantity};
use proptest::prelude::*;

fn place() -> impl Strategy<Value = Place<'static>> {
    let places: Vec<_> = Gazetteer::bundled().places().collect();
    prop::sample::select(places)
}

/// Looks a name up and checks what every answer must be.
fn look_up(name: &str) -> Result<(), TestCaseError> {
    let gazetteer = Gazetteer::bundled();
    let candidates = gazetteer.candidates(name);
    match gazetteer.find(name) {
        Ok(place) => prop_assert!(candidates.contains(&place)),
        Err(Error::AmbiguousPlace {
            candidates: names, ..
        }) => {
            prop_assert_eq!(names.len(), candidates.len());
            prop_assert!(names.len() > 1);
            for (name, place) in names.iter().zip(candidates) {
                prop_assert_eq!(gazetteer.find(name).ok(), Some(place));
            }
        }
        Err(Error::UnknownPlace { nearest, .. }) => {
            prop_assert!(candidates.is_empty());
            prop_assert!(nearest.len() <= 3);
            for name in nearest {
                prop_assert!(gazetteer.find(&name).is_ok(), "{}", name);
            }
        }
        Err(other) => prop_assert!(false, "{}", other),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_has_an_answer(name in "\\PC{0,40}") {
        look_up(&name)?;
    }

    #[test]
    fn so_has_what_looks_like_a_name(name in "[A-Za-z]{1,9}([ ,(-][A-Za-z .']{1,9}[)]?){0,3}") {
        look_up(&name)?;
    }

    #[test]
    fn names_in_disorder_have_an_answer(one in place(), other in place(), joint in "[ ,()]{1,3}| of |'s ") {
        look_up(&format!("{}{joint}{}", one.name(), other.name()))?;
    }

    #[test]
    fn a_unique_name_finds_its_place_however_it_is_written(place in place(), noise in "[ .]{0,2}") {
        let name = place.unique_name();
        let gazetteer = Gazetteer::bundled();
        prop_assert_eq!(gazetteer.find(&name).ok(), Some(place));
        prop_assert_eq!(gazetteer.find(&format!("{noise}{name}{noise}")).ok(), Some(place));
        // Capitals of two or three letters are codes as well, and some letters have no small one.
        if name.len() > 3 {
            prop_assert_eq!(gazetteer.find(&name.to_lowercase()).ok(), Some(place));
        }
    }

    #[test]
    fn a_slip_is_forgiven(place in place(), at: prop::sample::Index) {
        // A name of some length, and one of its letters left out.
        let name = place.name();
        let letters: Vec<_> = name.chars().collect();
        let small = (0..letters.len()).filter(|at| letters[*at].is_ascii_lowercase());
        let small: Vec<_> = small.collect();
        // Short words may be abbreviations, which are another word without a letter.
        let has_short_word = name.split([' ', '-']).any(|word| word.len() < 4);
        if small.len() < 9 || has_short_word {
            return Ok(());
        }
        let left_out = *at.get(&small);
        let slip: String = letters[..left_out].iter().chain(&letters[left_out + 1..]).collect();
        match Gazetteer::bundled().find(&slip) {
            Err(Error::UnknownPlace { nearest, .. }) => prop_assert!(!nearest.is_empty(), "{}", slip),
            Ok(_) | Err(Error::AmbiguousPlace { .. }) => {}
            Err(other) => prop_assert!(false, "{}", other),
        }
    }
}

proptest! {
    // Each case goes through all places.
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn the_nearest_in_size_come_in_order(exponent in -2.0..15.0_f64) {
        let area = 10_f64.powf(exponent);
        let distance = |place: Place<'_>| {
            (place.size().expect("is in the order").square_metres() / area).ln().abs()
        };
        let nearest = Gazetteer::bundled().nearest_in_size(Quantity::from_square_metres(area));
        let distances: Vec<_> = nearest.map(distance).collect();
        prop_assert!(distances.is_sorted_by(|one, other| *one <= other + 1e-9));
        let sized = Gazetteer::bundled().places().filter(|place| place.size() > Some(Quantity::ZERO));
        prop_assert_eq!(distances.len(), sized.count());
    }

    #[test]
    fn filters_leave_what_they_say(least in 0.0..9.0_f64, factor in 1.0..1000.0_f64) {
        let least = Quantity::from_square_metres(10_f64.powf(least));
        let most = least * factor;
        let gazetteer = Gazetteer::bundled();
        let found: Vec<_> = gazetteer.places().of_kind("us_county").sized(least..=most).collect();
        let by_hand = gazetteer.places().filter(|place| {
            let is_sized = place.size().is_some_and(|size| size >= least && size <= most);
            is_sized && place.kind().key() == "us_county"
        });
        prop_assert!(by_hand.eq(found));
    }
}

#[test]
fn an_area_that_is_none_has_neighbours_too() {
    for area in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let nearest = Gazetteer::bundled().nearest_in_size(Quantity::from_square_metres(area));
        assert!(nearest.count() > 9_000);
    }
}
