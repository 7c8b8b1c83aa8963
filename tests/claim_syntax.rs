//! What a claim is said of, and where names end, in sentences that are built less plainly than most.
//!
//! Which verdict is right follows from areas in km² of the World Factbook (Lesotho 30,355, Maryland 32,131, Portugal
//! 92,090, Indiana 94,327, Mongolia 1,564,116, Alaska 1,723,337, Taiwan 35,980, Canada 9,984,670) and of the US Census
//! Bureau, and from 640 acres being a square mile.

use howbig::{Audience, ClaimReader, Verdict};

fn verdicts(text: &str) -> Vec<(String, Verdict, String)> {
    let american: Audience = "US".parse().expect("a country code");
    let claims = ClaimReader::default().audience(american);
    let told = claims.claims(text).map(|claim| {
        let subject = claim.subject().map(|subject| subject.name().to_owned());
        let subject = subject.unwrap_or_default();
        (subject, claim.verdict(), claim.explanation().to_owned())
    });
    told.collect()
}

#[track_caller]
fn assert_said(text: &str, subject: &str, verdict: Verdict) {
    let told = verdicts(text);
    let is_it = |(of, judged, _): &(String, Verdict, String)| of == subject && *judged == verdict;
    assert!(
        told.len() == 1 && told.iter().all(is_it),
        "{text}: {told:?}"
    );
}

#[test]
fn what_stands_between_commas_is_not_the_subject() {
    for text in [
        "Lesotho, surrounded by South Africa, is slightly smaller than Maryland.",
        "Lesotho (surrounded by South Africa) is slightly smaller than Maryland.",
        "Lesotho – a neighbour of South Africa – is slightly smaller than Maryland.",
    ] {
        assert_said(text, "Lesotho", Verdict::Holds);
    }
    assert_said(
        "Portugal, which borders Spain, is slightly smaller than Indiana.",
        "Portugal",
        Verdict::Holds,
    );
    assert_said(
        "Mongolia, sandwiched between Russia and China, is slightly smaller than Alaska.",
        "Mongolia",
        Verdict::Holds,
    );
}

#[test]
fn words_written_small_are_no_names() {
    let told =
        verdicts("Taiwan is an island slightly smaller than Maryland and Delaware combined.");
    assert!(told.iter().all(|(of, ..)| of != "Iceland"), "{told:?}");
    let told = verdicts("An island twice the size of Manhattan is home to 3,000 seals.");
    assert!(told.iter().all(|(of, ..)| of != "Iceland"), "{told:?}");
    assert_said(
        "The yard, at 520 square metres, is twice the size of a tennis court.",
        "520 m²",
        Verdict::Holds,
    );
}

#[test]
fn the_point_of_an_abbreviation_may_end_a_sentence() {
    for text in [
        "Canada is slightly larger than the U.S.",
        "Canada is slightly larger than the U.S., and colder.",
        "Canada is slightly larger than the US.",
    ] {
        assert_said(text, "Canada", Verdict::Holds);
    }
}

#[test]
fn a_thing_of_some_size_is_not_what_it_is_measured_by() {
    let told = verdicts("The Texas-sized enclave covers 141 square miles.");
    assert!(
        told.iter()
            .all(|(_, verdict, _)| *verdict != Verdict::Holds),
        "{told:?}"
    );
}

#[test]
fn two_units_are_compared_whether_they_agree_or_not() {
    for text in [
        "The fire burned 640 acres, about ten square miles.",
        "The fire burned 640 acres, roughly 2 square miles.",
        "The park has 100 km², about 1,000 hectares.",
    ] {
        let told = verdicts(text);
        assert_eq!(told.len(), 1, "{text}: {told:?}");
        assert!(
            told.iter()
                .all(|(_, verdict, _)| matches!(verdict, Verdict::Off | Verdict::WrongUnit)),
            "{text}: {told:?}"
        );
    }
    let of_a_part = "They own 100 acres, about 5 hectares of it forest.";
    assert!(verdicts(of_a_part).is_empty(), "{:?}", verdicts(of_a_part));
}
