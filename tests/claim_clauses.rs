//! Classes of sentences that readers of claims get wrong: where names end, what is stated at all, what it is said of.
//!
//! Areas in km² from the World Factbook and the US Census Bureau: Cuba 110,860, Pennsylvania 119,279, Laos 236,800, Utah
//! 219,885, Belgium 30,528, Alaska 1,723,337, Texas 695,659, France 643,801, Germany 357,022, Iceland 103,000.

mod clauses;

use clauses::{american, assert_said, assert_silent};
use howbig::Verdict;

#[test]
fn a_run_of_capitals_is_one_name() {
    for text in [
        "The Old Duchy National Park is twice the size of Rhode Island.",
        "The fire, 20,000 acres so far, is larger than Lake Texas Hills.",
        "The clearing of 300 acres is the size of Central Bahrain Gardens.",
        "The Orange County Chronicle is the size of Delaware.",
        "They manage 500 acres, half the size of Wales Abbey.",
    ] {
        for claim in american(text) {
            assert_eq!(claim.verdict(), Verdict::NotCheckable, "{text}: {claim:?}");
        }
    }
    assert_said(
        "The Republic of Cuba is slightly smaller than Pennsylvania.",
        "Cuba",
        1.0,
        Verdict::Holds,
    );
    assert_said(
        "In a statement, Laos called itself slightly larger than Utah: Laos is slightly larger than Utah.",
        "Laos",
        1.0,
        Verdict::Holds,
    );
}

#[test]
fn what_is_denied_supposed_or_asked_is_not_judged() {
    for text in [
        "France is not twice the size of Germany.",
        "France isn't twice the size of Germany.",
        "France is not, as some say, twice the size of Germany.",
        "France was never twice the size of Germany.",
        "If France were twice the size of Germany, Paris would gain nothing.",
        "Were France twice the size of Germany, Paris would gain nothing.",
        "He acts as though France were twice the size of Germany.",
        "With Algeria, France would be twice the size of Germany.",
        "Is France twice the size of Germany?",
        "No country on the continent is larger than Germany.",
        "Imagine a forest twice the size of Germany.",
    ] {
        let claims = american(text);
        assert_eq!(claims.len(), 1, "{text}: {claims:?}");
        for claim in claims {
            assert_eq!(claim.verdict(), Verdict::NotJudged, "{text}: {claim:?}");
            assert!(claim.explanation().contains("not judged"), "{claim:?}");
            assert!(claim.suggestion().is_none());
        }
    }
    assert_said(
        "Did you know that France is larger than Germany?",
        "France",
        1.0,
        Verdict::Holds,
    );
    assert_said(
        "France is not only pretty, it is larger than Germany.",
        "France",
        1.0,
        Verdict::Holds,
    );
    assert_said(
        "Algeria is not quite 3.5 times the size of Texas.",
        "Algeria",
        3.5,
        Verdict::Holds,
    );
}

#[test]
fn the_subject_is_that_of_the_clause() {
    for (text, subject, times) in [
        (
            "Cuba is the largest island in the Caribbean and slightly smaller than Pennsylvania.",
            "Cuba",
            1.0,
        ),
        (
            "Cuba faces Florida and is slightly smaller than Pennsylvania.",
            "Cuba",
            1.0,
        ),
        (
            "Laos, north of Cambodia, is slightly larger than Utah.",
            "Laos",
            1.0,
        ),
        (
            "Laos, which borders China, Vietnam and Thailand, is slightly larger than Utah.",
            "Laos",
            1.0,
        ),
        ("Slightly larger than Utah, Laos has no coast.", "Laos", 1.0),
        (
            "Thailand trades with Laos, a country slightly larger than Utah.",
            "Laos",
            1.0,
        ),
        (
            "1.1 million hectares burned in Spain and Portugal, an area one-third the size of Belgium.",
            "1,100,000 ha",
            1.0 / 3.0,
        ),
        (
            "Fires burned 1.1 million hectares in Portugal, about a third of the size of Belgium.",
            "1,100,000 ha",
            1.0 / 3.0,
        ),
    ] {
        assert_said(text, subject, times, Verdict::Holds);
    }
}

#[test]
fn a_subject_that_the_text_does_not_measure_stays_unknown() {
    for text in [
        "The lake in Bolivia, twice the size of Wales, dried up.",
        "It is 12 miles from Burundi to the reserve, which is the size of Maryland.",
        "Botswana became independent in 1966.\n\nThe new airport is twice the size of Monaco.",
        "They opened 500 acres of trails. The mayor was pleased. Nobody came. Summer passed. Then it rained. The forest is twice the size of Monaco.",
        "In Botswana, a park twice the size of Wales was opened.",
        "Turkey has lost a tenth of its forests, an area bigger than Cyprus.",
        "Smoke covered an area larger than Cyprus, officials said.",
    ] {
        for claim in american(text) {
            assert_eq!(
                (claim.subject(), claim.verdict()),
                (None, Verdict::NotCheckable),
                "{text}"
            );
        }
    }
}

#[test]
fn other_things_than_areas_are_left_alone() {
    for text in [
        "Spain is bigger than France in tourism.",
        "The car market in China is twice the size of Japan.",
        "The car market in China is twice the size of Japan's.",
        "India is larger than China by population.",
        "When it comes to wine, Italy is bigger than France.",
        "He has an ego the size of Texas.",
        "She woke up with a Texas-sized hangover.",
        "Norway runs a pension fund twice the size of Sweden.",
    ] {
        assert_silent(text);
    }
}

#[test]
fn places_fit_into_places() {
    for (text, times, verdict) in [
        (
            "You could fit Texas into Alaska twice.",
            2.0,
            Verdict::Holds,
        ),
        (
            "You could fit Texas into Alaska ten times.",
            10.0,
            Verdict::Off,
        ),
        (
            "Texas would fit into Alaska more than twice.",
            2.0,
            Verdict::Holds,
        ),
        ("Two Texases would fit inside Alaska.", 2.0, Verdict::Holds),
        ("Alaska could hold Texas twice.", 2.0, Verdict::Holds),
        (
            "Alaska is big enough to swallow five Texases.",
            5.0,
            Verdict::Off,
        ),
    ] {
        assert_said(text, "Alaska", times, verdict);
    }
    assert_silent("The stadium could hold Texas fans and 300 others.");
}

#[test]
fn fields_rates_and_universities_have_no_area() {
    for text in [
        "In film exports, Italy is already larger than France.",
        "In basketball, Lithuania is bigger than Germany.",
        "The harvest came to 2.4 tons an acre, twice that of Kansas.",
        "The farm harvested 40 bushels per acre, twice that of Kansas.",
        "Land here sells for $9,000 an acre, half that of Iowa.",
        "Michigan State is bigger than Ohio.",
    ] {
        assert_silent(text);
    }
    assert_said(
        "In size, Cuba is slightly smaller than Pennsylvania.",
        "Cuba",
        1.0,
        Verdict::Holds,
    );
    assert_said(
        "In ancient times, Cuba was slightly smaller than Pennsylvania.",
        "Cuba",
        1.0,
        Verdict::Holds,
    );
    assert_said(
        "Washington State is smaller than Texas.",
        "Washington (US state)",
        1.0,
        Verdict::Holds,
    );
}

#[test]
fn over_may_follow_a_multiple() {
    for text in [
        "Alaska is the size of Texas twice over.",
        "Alaska is about the size of Texas two and a half times over.",
        "Alaska is more than twice over the size of Texas.",
    ] {
        let claims = american(text);
        let [claim] = claims.as_slice() else {
            panic!("{text}: {claims:?}");
        };
        let stated = claim.stated().unwrap_or_default();
        assert!((2.0..=2.5).contains(&stated), "{text}: {claim:?}");
        let holds = stated > 2.0 || text.contains("more than");
        assert_eq!(
            claim.verdict() == Verdict::Holds,
            holds,
            "{text}: {claim:?}"
        );
    }
}

/// The Atacama Desert is given as 105,000 km² and the region of that name as 79,310 km²; Switzerland has 41,277 km².
#[test]
fn the_preferred_namesake_is_taken_before_the_one_that_fits() {
    for text in [
        "The Atacama is twice the size of Switzerland.",
        "Atacama is twice the size of Switzerland.",
    ] {
        assert_said(text, "the Atacama Desert", 2.0, Verdict::Off);
    }
}

/// What goes on in the next sentence is about the amount, not about the figure that stood beside its reference.
#[test]
fn the_figure_of_a_reference_is_not_what_the_next_sentence_is_about() {
    let text = "The reserve lost 2,195 sq km, about 12 times the size of Washington, DC (177 sq km). That is more than ten \
                times the size of Washington, DC.";
    let claims = american(text);
    let last = claims.last().expect("the second sentence makes a claim");
    let subject = last.subject().expect("an amount").name();
    assert_eq!((subject, last.verdict()), ("2,195 km²", Verdict::Holds));
}
