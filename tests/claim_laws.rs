//! Laws of the claim reader: what the crate says is read back as true, and no text makes the reader fail.

use howbig::{
    Basis, ClaimReader, Comparison, Form, Multiple, Numerals, Phrase, Quantity, Surface, Tone,
    Variety, Verdict, Wording,
};
use proptest::prelude::*;

const REFERENCES: [&str; 6] = [
    "Washington, DC",
    "acre",
    "177 km²",
    "Iraq + Syria",
    "2 % of Iraq",
    "Wales",
];

/// What the reader makes of a phrase, said of an amount.
fn read_back(subject: Quantity, phrase: &Phrase) -> Vec<(String, Verdict, String)> {
    // Square metres in full: nothing of the amount is lost between writing and reading.
    let subject = subject.square_metres();
    let words = phrase.to_string();
    let is_clause = words.starts_with("you ") || words.starts_with("it ");
    let text = if is_clause {
        format!("The site has {subject} m²: {words}.")
    } else {
        format!("The site of {subject} m² is {words}.")
    };
    let claims = ClaimReader::default().claims(&text);
    claims
        .map(|claim| {
            (
                text.clone(),
                claim.verdict(),
                claim.explanation().to_owned(),
            )
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn phrases_are_read_back_as_true(
        exponent in -6.0..6.0f64,
        reference in proptest::sample::select(&REFERENCES[..]),
        basis in proptest::sample::select(vec![Basis::Total, Basis::Land]),
    ) {
        let reference = Surface::read(reference).expect("all of them are known");
        let size = reference.on(basis).expect("all of them have both").quantity();
        let subject = size * 10f64.powf(exponent);
        let comparison = Comparison::on(basis, &Surface::from(subject), &reference).expect("both are positive");
        let phrase = Phrase::new(&comparison);
        let read = read_back(subject, &phrase);
        prop_assert!(!read.is_empty(), "nothing is read in {phrase:?}: {phrase}");
        for (text, verdict, explanation) in read {
            prop_assert_eq!(verdict, Verdict::Holds, "{} – {}", text, explanation);
        }
    }

    #[test]
    fn every_wording_is_read_back_as_true(
        exponent in -6.0..6.0f64,
        reference in proptest::sample::select(&REFERENCES[..]),
        basis in proptest::sample::select(vec![Basis::Total, Basis::Land]),
        form in proptest::sample::select(vec![Form::Size, Form::AsLarge, Form::Count, Form::Fit, Form::Adjective]),
        numerals in proptest::sample::select(vec![Numerals::Usual, Numerals::Words, Numerals::Digits]),
        variety in proptest::sample::select(vec![Variety::International, Variety::American, Variety::British]),
        tone in proptest::sample::select(vec![Tone::Formal, Tone::Casual]),
        digits in proptest::option::of(1..6u8),
    ) {
        // Nobody counts sums and shares, or makes adjectives of them.
        let is_name = !reference.contains(['+', '%']);
        let form = if is_name || form == Form::AsLarge { form } else { Form::Size };
        let reference = Surface::read(reference).expect("all of them are known");
        let size = reference.on(basis).expect("all of them have both").quantity();
        let subject = size * 10f64.powf(exponent);
        let comparison = Comparison::on(basis, &Surface::from(subject), &reference).expect("both are positive");
        let wording = Wording::new().form(form).numerals(numerals).variety(variety).tone(tone);
        let wording = digits.map_or(wording, |digits| wording.digits(digits));
        let phrase = wording.phrase(&comparison);
        let read = read_back(subject, &phrase);
        prop_assert!(!read.is_empty(), "nothing is read in {wording:?}: {phrase}");
        for (text, verdict, explanation) in read {
            prop_assert_eq!(verdict, Verdict::Holds, "{} – {}", text, explanation);
        }
    }

    /// Of places too, beside such as have much water: Rhode Island, Manhattan and the Earth.
    #[test]
    fn phrases_of_places_are_read_back_as_true(
        subject in proptest::sample::select(vec!["Iraq", "Iceland", "Luxembourg (country)", "Texas", "Wales", "the Azores"]),
        reference in proptest::sample::select(vec!["Rhode Island", "Manhattan", "Earth", "Maryland", "Belgium", "football pitch"]),
        form in proptest::sample::select(vec![Form::Size, Form::AsLarge]),
        numerals in proptest::sample::select(vec![Numerals::Usual, Numerals::Words, Numerals::Digits]),
    ) {
        let read = |name| Surface::read(name).expect("all of them are known");
        let comparison = Comparison::new(&read(subject), &read(reference)).expect("both are positive");
        let sentence = Wording::new().form(form).numerals(numerals).sentence(&comparison).to_string();
        let claims: Vec<_> = ClaimReader::default().claims(&sentence).collect();
        prop_assert!(!claims.is_empty(), "nothing is read in {sentence}");
        for claim in claims {
            prop_assert_eq!(claim.verdict(), Verdict::Holds, "{} – {}", sentence, claim.explanation());
        }
    }

    #[test]
    fn more_than_is_read_back_as_true(exponent in 0.1..5.0f64, times in 2..100u32) {
        let reference = Surface::read("Washington, DC").expect("a place");
        let subject = reference.best().quantity() * (f64::from(times) * 10f64.powf(exponent));
        let comparison = Comparison::new(&Surface::from(subject), &reference).expect("both are positive");
        let phrase = Phrase::more_than(Multiple::Times(f64::from(times)), &comparison).expect("it is more");
        let read = read_back(subject, &phrase);
        prop_assert!(!read.is_empty(), "nothing is read in {phrase}");
        for (text, verdict, explanation) in read {
            prop_assert_eq!(verdict, Verdict::Holds, "{} – {}", text, explanation);
        }
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in "\\PC{0,200}") {
        assert_sound(&text);
    }

    #[test]
    fn no_text_of_its_own_words_makes_the_reader_fail(
        words in proptest::collection::vec(proptest::sample::select(&WORDS[..]), 0..40),
        separator in proptest::sample::select(vec![" ", "", "-", "\n", ", "]),
    ) {
        assert_sound(&words.join(separator));
    }
}

/// Words that the grammar knows, so that random texts reach all of it.
const WORDS: [&str; 56] = [
    "about",
    "slightly",
    "less",
    "more",
    "than",
    "half",
    "of",
    "the",
    "size",
    "twice",
    "12",
    "times",
    "2,195",
    "sq.",
    "km",
    "acres",
    "(",
    ")",
    "or",
    "and",
    "between",
    "1/3,300",
    "½",
    "percent",
    "%",
    "Wales",
    "Washington",
    ",",
    "DC",
    "U.S.",
    "capital",
    "Georgia",
    "larger",
    "smaller",
    "as",
    "big",
    "combined",
    "-sized",
    "fit",
    "into",
    "it",
    "is",
    "miles",
    "square",
    "wide",
    "state",
    "Iraq",
    "'s",
    "area",
    "1e400",
    "0",
    "–",
    ".",
    "a",
    "0.0000000001",
    "ha",
];

/// Claims lie within the text, in order, and each is what it says it is.
#[track_caller]
fn assert_sound(text: &str) {
    let reader = ClaimReader::default().audience("US".parse().expect("a code"));
    let mut last = 0;
    for claim in reader.claims(text) {
        assert_eq!(text.get(claim.start()..claim.end()), Some(claim.text()));
        assert!(claim.start() >= last || claim.start() <= claim.end());
        assert!(
            claim
                .actual()
                .is_none_or(|ratio| ratio.is_finite() && ratio > 0.0)
        );
        assert!(!claim.explanation().is_empty() && !claim.explanation().contains('\n'));
        last = claim.start();
    }
    for mention in reader.mentions(text) {
        assert_eq!(
            text.get(mention.start()..mention.end()),
            Some(mention.text())
        );
    }
}
