//! Laws of the words, over all ratios from a millionth to a million.

use howbig::{
    Basis, Comparison, Form, Hedge, Language, Multiple, Numerals, Phrase, Quantity, Surface, Tone,
    Variety, Wording,
};
use proptest::prelude::*;

const REFERENCES: [&str; 5] = [
    "Washington, DC",
    "acre",
    "177 km²",
    "Iraq + Syria",
    "2 % of Iraq",
];

fn reference() -> impl Strategy<Value = Surface> {
    proptest::sample::select(&REFERENCES[..])
        .prop_map(|text| Surface::read(text).expect("all of them are known"))
}

fn wording() -> impl Strategy<Value = Wording> {
    use proptest::sample::select;
    (
        select(&Language::ALL[..]),
        select(vec![
            Form::Size,
            Form::AsLarge,
            Form::Count,
            Form::Fit,
            Form::Adjective,
        ]),
        select(vec![Numerals::Usual, Numerals::Words, Numerals::Digits]),
        select(vec![
            Variety::International,
            Variety::American,
            Variety::British,
        ]),
        select(vec![Tone::Formal, Tone::Casual]),
        proptest::option::of(0..20u8),
    )
        .prop_map(|(language, form, numerals, variety, tone, digits)| {
            let wording = Wording::new()
                .language(language)
                .form(form)
                .numerals(numerals)
                .variety(variety)
                .tone(tone);
            digits.map_or(wording, |digits| wording.digits(digits))
        })
}

/// Digits of a stated number from the first that is not zero to the last.
fn stated_digits(multiple: Multiple) -> usize {
    let number = match multiple {
        Multiple::Times(number) | Multiple::Percent(number) | Multiple::OneIn(number) => number,
        _ => return 1,
    };
    let written = format!("{number:.9e}");
    let mantissa = written
        .split('e')
        .next()
        .unwrap_or_default()
        .replace('.', "");
    mantissa.trim_end_matches('0').len()
}

proptest! {
    #[test]
    fn every_option_is_true(exponent in -6.0..6.0f64, reference in reference(), wording in wording()) {
        let size = reference.best().quantity();
        let subject = Surface::from(size * 10f64.powf(exponent));
        let comparison = Comparison::new(&subject, &reference).expect("both are positive");
        let phrase = wording.phrase(&comparison);
        let quotient = comparison.ratio() / phrase.multiple().value();
        prop_assert!(phrase.hedge().allows(quotient), "{}: {}", comparison.ratio(), phrase);
        if phrase.hedge() == Hedge::About {
            prop_assert!(stated_digits(phrase.multiple()) <= 2, "{}", phrase);
        }
        let words = phrase.to_string();
        prop_assert!(!words.contains("  ") && words.trim() == words && !words.is_empty(), "{words:?}");
        let sentence = wording.sentence(&comparison).to_string();
        prop_assert!(sentence.ends_with('.') && sentence.contains(words.split(' ').next_back().unwrap_or_default()));
    }

    /// Of two ratios the greater is never said to be the lesser multiple by more than the hedges leave open.
    #[test]
    fn more_is_not_said_to_be_less(exponent in -6.0..6.0f64, growth in 1.4..10.0f64) {
        let capital = Surface::read("177 km²").expect("an amount");
        let stated = |ratio: f64| {
            let subject = Surface::from(capital.best().quantity() * ratio);
            Phrase::new(&Comparison::new(&subject, &capital).expect("both are positive")).multiple().value()
        };
        let ratio = 10f64.powf(exponent);
        prop_assert!(stated(ratio) < stated(ratio * growth), "{ratio} and {growth} times that");
    }

    #[test]
    fn the_words_are_true(
        exponent in -6.0..6.0f64,
        reference in reference(),
        basis in proptest::sample::select(vec![Basis::Total, Basis::Land]),
    ) {
        let size = reference.on(basis).expect("all of them have both").quantity();
        let subject = Surface::from(size * 10f64.powf(exponent));
        let comparison = Comparison::on(basis, &subject, &reference).expect("both are positive");
        let phrase = Phrase::new(&comparison);
        let quotient = comparison.ratio() / phrase.multiple().value();
        prop_assert!(phrase.hedge().allows(quotient), "{}: {}", comparison.ratio(), phrase);

        let words = phrase.to_string();
        let below = words.starts_with("almost ") || words.starts_with("slightly less ") || words.starts_with("slightly smaller ");
        let above = words.starts_with("slightly more ") || words.starts_with("slightly larger ");
        prop_assert!(!below || quotient < 1.0, "{}: {words}", comparison.ratio());
        prop_assert!(!above || quotient > 1.0, "{}: {words}", comparison.ratio());
        prop_assert_eq!(words.contains("about "), phrase.hedge() == Hedge::About);
        prop_assert!(!words.contains("  ") && words.trim() == words, "{words}");
        if basis == Basis::Land && reference.on(Basis::Land).and_then(|side| side.basis()).is_some() {
            prop_assert!(words.contains("land area of"), "{words}");
        }
    }

    /// Against whole numbers: so many thousandths of so many thousand square metres.
    #[test]
    fn a_share_and_its_remainder(thousandths in 1..1000_u64, thousands in 1..1_000_000_000_u64) {
        let size = (1000 * thousands) as f64;
        let whole = Surface::from(Quantity::from_square_metres(size));
        let share = whole.share(thousandths as f64 / 1000.0);
        let comparison = Comparison::new(&share, &whole).expect("both are positive");
        let is_near = |found: Quantity, expected: u64| {
            (found.square_metres() - expected as f64).abs() <= 4.0 * f64::EPSILON * size
        };
        prop_assert!(is_near(comparison.subject().quantity(), thousandths * thousands));
        let rest = comparison.remainder().expect("a share is smaller than the whole");
        prop_assert!(is_near(rest, (1000 - thousandths) * thousands));
        let larger = Comparison::new(&whole, &share).expect("both are positive");
        prop_assert_eq!(larger.remainder(), None);
        let percent = match thousandths % 10 {
            0 => format!("{} percent of ", thousandths / 10),
            tenths => format!("{}.{tenths} percent of ", thousandths / 10),
        };
        prop_assert!(share.name().starts_with(&percent), "{} is no {percent}", share.name());
    }
}
