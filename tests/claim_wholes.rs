//! Parts and wholes, ranges, exact multiples, and figures that cannot be true of what they are said of.
//!
//! Areas in km² from the World Factbook, the Office for National Statistics (Wales 20,779) and the US Census Bureau
//! (Washington, DC 177); Central Park has 843 acres, Yellowstone 2.2 million (National Park Service).

mod clauses;

use clauses::{american, assert_said, assert_silent};
use howbig::{ClaimKind, Qualifier, Verdict};

/// That a text makes one claim, of a kind and with a verdict.
fn assert_one(text: &str, kind: ClaimKind, verdict: Verdict) {
    let claims = american(text);
    let told: Vec<_> = claims
        .iter()
        .map(|claim| (claim.kind(), claim.verdict()))
        .collect();
    assert_eq!(told, [(kind, verdict)], "{text}: {claims:#?}");
}

#[test]
fn a_share_with_a_figure_behind_its_whole_is_judged() {
    for (text, verdict) in [
        (
            "They burned 40 percent of the 1,000 sq km zone, or 600 sq km.",
            Verdict::Off,
        ),
        (
            "They burned 40 percent of the 1,000 sq km zone, or 400 sq km.",
            Verdict::Holds,
        ),
        (
            "Half of the 900-acre farm, 300 acres, is under water.",
            Verdict::Off,
        ),
        (
            "Half of the 900-acre farm (450 acres) is under water.",
            Verdict::Holds,
        ),
        (
            "Half of the estate's 900 acres, or 450 acres, is under water.",
            Verdict::Holds,
        ),
        (
            "Of the estate's 900 hectares, 300, or about half, lie fallow.",
            Verdict::Off,
        ),
        (
            "Some 210 of the park's 840 acres – a quarter – are closed.",
            Verdict::Holds,
        ),
    ] {
        assert_one(text, ClaimKind::Share, verdict);
    }
    assert_silent("Half of the 900-acre farm, 300 acres of vines and a house are for sale.");
    assert_silent("Half of the 900-acre farm and 300 acres of forest are for sale.");
}

#[test]
fn a_range_is_judged_and_explained_by_its_ends() {
    // 2,000 to 3,000 acres are 2.37 to 3.56 times 843 acres.
    for (claim, verdict) in [
        ("about three times", Verdict::Holds),
        ("about 3½ times", Verdict::Holds),
        ("about four times", Verdict::Off),
        ("more than three times", Verdict::Holds),
        ("more than four times", Verdict::Off),
    ] {
        let text =
            format!("The fire burned 2,000 to 3,000 acres, or {claim} the size of Central Park.");
        let claims = american(&text);
        assert_eq!(claims.len(), 1, "{text}");
        assert_eq!(claims[0].verdict(), verdict, "{text}: {claims:?}");
        let explanation = claims[0].explanation();
        assert!(
            explanation.starts_with(
                "2,000 to 3,000 acres are 2.37 to 3.56 times the size of Central Park"
            ),
            "{explanation}"
        );
    }
}

#[test]
fn exactly_is_judged_by_its_digits() {
    // 2,195 is 12.40 times 177.
    for (times, verdict) in [
        ("exactly 12", Verdict::Off),
        ("precisely 12", Verdict::Off),
        ("almost exactly 12", Verdict::Holds),
        ("exactly 12.4", Verdict::Holds),
        ("about 12", Verdict::Holds),
    ] {
        let text =
            format!("The zone of 2,195 sq km is {times} times the total area of Washington, DC.");
        assert_one(&text, ClaimKind::Multiple, verdict);
    }
    let claims = american("The plot is exactly 500 acres, or 202 hectares.");
    assert_eq!(claims[0].verdict(), Verdict::Holds, "{claims:?}");
    let claims = american("Chad is exactly twice the size of Texas.");
    assert_eq!(claims[0].qualifier(), Qualifier::Exactly);
}

#[test]
fn figures_are_judged_of_what_a_pronoun_stands_for() {
    for (text, verdict) in [
        (
            "Wales is small. It has an area of 20,779 hectares.",
            Verdict::WrongUnit,
        ),
        (
            "Wales is small. Its area is 20,779 square kilometres.",
            Verdict::Holds,
        ),
        (
            "Wales is small, and it covers 20,779 square miles.",
            Verdict::WrongUnit,
        ),
        (
            "Yellowstone National Park is full. The park covers 2.2 million square miles.",
            Verdict::WrongUnit,
        ),
    ] {
        assert_one(text, ClaimKind::RestatedFigure, verdict);
    }
    assert_silent("Wales is lovely. It has 200 hectares of vines.");
    assert_silent("Texas is dry. The fire is in the west. It covers 500 acres.");
}

#[test]
fn what_does_not_fit_into_its_place_is_off() {
    for text in [
        "They protect 1.1 million square miles of wilderness in Wales.",
        "In Wales, 1.1 million square miles of wilderness are protected.",
        "Wales has 1.1 million square miles of wilderness.",
    ] {
        assert_one(text, ClaimKind::Magnitude, Verdict::Off);
    }
    assert_silent("They protect 500 square miles of wilderness in Wales.");
    assert_silent("New Zealand has 4 million square kilometres of ocean.");
    assert_silent("The fund owns 30,000 square kilometres of land in Wales and Scotland.");
}

#[test]
fn the_figure_within_what_is_fitted_is_read() {
    let text = "You could fit the U.S. capital, at 177 sq km, into the 2,195 sq km about 12 times.";
    let claims = american(text);
    let told: Vec<_> = claims
        .iter()
        .map(|claim| (claim.kind(), claim.verdict()))
        .collect();
    assert_eq!(
        told,
        [
            (ClaimKind::Multiple, Verdict::Holds),
            (ClaimKind::RestatedFigure, Verdict::Holds)
        ],
        "{claims:#?}"
    );
    assert_said(
        "The ice lost, 40,000 sq km, would cover Wales four times.",
        "40,000 km²",
        4.0,
        Verdict::Off,
    );
}

#[test]
fn globes_and_numbers_of_people_are_no_areas() {
    for text in [
        "The moon is a quarter the size of Earth.",
        "Astronomers have found a planet twice the size of Earth.",
        "With 5.5 million people, Finland is the size of Slovakia.",
        "Britain adds a city the size of Leeds, some 800,000 people, every two years.",
        "In a country the size of Germany, trains should run on time.",
    ] {
        assert_silent(text);
    }
    // Areas of 21,937 and 22,593 km²: whatever else is said, this is so.
    assert_said(
        "With 9 million people, Israel is about the size of New Jersey.",
        "Israel",
        1.0,
        Verdict::Holds,
    );
    assert_said(
        "The Moon's surface is slightly smaller than Asia.",
        "the Moon",
        1.0,
        Verdict::Holds,
    );
    // 30,065,000 of 148,940,000 km².
    assert_said(
        "Africa covers 20 percent of the Earth's land.",
        "Africa",
        0.2,
        Verdict::Holds,
    );
}

#[test]
fn sizes_are_compared_in_other_words() {
    for (text, subject, stated, verdict) in [
        (
            "Jamaica and Kosovo are about the same size.",
            "Jamaica",
            1.0,
            Verdict::Holds,
        ),
        (
            "Namibia covers more ground than Germany and the United Kingdom combined.",
            "Namibia",
            1.0,
            Verdict::Holds,
        ),
        (
            "The scar, 12,000 sq km in all, equals Wales in size.",
            "12,000 km²",
            1.0,
            Verdict::Off,
        ),
        (
            "More than twice the size of Wales, the belt of salt now runs to 45,000 sq km.",
            "45,000 km²",
            2.0,
            Verdict::Holds,
        ),
        (
            "At 41,500 km², the planned park would be twice as big as Wales.",
            "41,500 km²",
            2.0,
            Verdict::Holds,
        ),
        (
            "In a country the size of Wales, El Salvador has six million people.",
            "El Salvador",
            1.0,
            Verdict::Holds,
        ),
        (
            "A fifth of Ukraine, an area about the size of Pennsylvania, is occupied.",
            "20 percent of Ukraine",
            1.0,
            Verdict::Holds,
        ),
    ] {
        assert_said(text, subject, stated, verdict);
    }
    assert_silent("His shoes and hers are the same size.");
}
