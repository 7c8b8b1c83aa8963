//! The forms of a phrase, as whole texts.

use howbig::{
    Audience, Comparison, Form, Language, Multiple, Numerals, Suggestion, Surface, Variety, Wording,
};

fn compare(subject: &str, reference: &str) -> Comparison {
    let read = |text| Surface::read(text).expect("understood");
    Comparison::new(&read(subject), &read(reference)).expect("both are positive")
}

#[test]
fn counted_and_fitted() {
    let said = |form, subject, reference| {
        Wording::new()
            .form(form)
            .phrase(&compare(subject, reference))
            .to_string()
    };
    assert_eq!(
        said(Form::Fit, "2,195 km²", "dc"),
        "you could fit 12 Washington DCs into it"
    );
    assert_eq!(
        said(Form::Count, "63,000 km²", "Wales"),
        "about three Waleses"
    );
    assert_eq!(
        said(Form::Count, "9 ha", "football pitch"),
        "about 13 football pitches"
    );
    assert_eq!(
        said(Form::Fit, "200,000.0 km²", "UAE"),
        "you could fit the United Arab Emirates into it almost 2½ times"
    );
    assert_eq!(
        said(Form::Fit, "Iraq", "acre"),
        "you could fit 100 million acres into it"
    );
    assert_eq!(
        said(Form::Fit, "2 % of Iraq", "Iraq"),
        "it would cover 2 percent of Iraq"
    );
    assert_eq!(
        said(Form::Size, "3 m²", "a4"),
        "about 50 sheets of A4 paper"
    );
}

#[test]
fn numbers_as_words_and_digits() {
    let comparison = compare("2,195 km²", "dc");
    let words = Wording::new().numerals(Numerals::Words);
    let more = words.more_than(Multiple::Times(10.0), &comparison);
    assert_eq!(
        more.expect("it is more").to_string(),
        "more than ten times the size of Washington, DC"
    );
    let digits = Wording::new().numerals(Numerals::Digits);
    assert_eq!(
        digits.phrase(&compare("1 ha", "acre")).to_string(),
        "about 2.5 acres"
    );
    assert_eq!(
        digits.phrase(&compare("2 ha", "3 ha")).to_string(),
        "about 2/3 of 3 ha"
    );
}

/// 490,000 acres are 0.50 of Rhode Island's total and 0.74 of its land: the press took one for the other.
#[test]
fn the_basis_is_named_where_it_matters() {
    let said = |subject, reference| {
        Wording::new()
            .phrase(&compare(subject, reference))
            .to_string()
    };
    assert_eq!(
        said("490,000 acres", "Rhode Island"),
        "about half the total area of Rhode Island"
    );
    assert_eq!(
        said("2,195 km²", "dc"),
        "about 12 times the size of Washington, DC"
    );
    assert_eq!(
        said("Burundi", "Maryland"),
        "slightly smaller than Maryland"
    );
    // 103,000 km² of which 100,250 are land: 25.7 and 37.4 times Rhode Island.
    assert_eq!(
        said("Iceland", "Rhode Island"),
        "about 25 times the total area of Rhode Island"
    );
}

/// 1.5 million acres are 6,070 km²; Delaware has 6,446 km², of which 5,047 are land.
#[test]
fn the_basis_is_named_in_every_language() {
    let said = |language| {
        Wording::new()
            .language(language)
            .phrase(&compare("1.5 million acres", "Delaware"))
            .to_string()
    };
    assert_eq!(
        said(Language::German),
        "etwas kleiner als die Gesamtfläche von Delaware"
    );
    assert_eq!(
        said(Language::French),
        "un peu moins que la superficie totale du Delaware"
    );
    assert_eq!(
        said(Language::Spanish),
        "algo menos que la superficie total de Delaware"
    );
}

/// "Environ" stands before numbers.
#[test]
fn french_has_another_word_for_about_once() {
    let said = |subject| {
        Wording::new()
            .language(Language::French)
            .phrase(&compare(subject, "Belgium"))
            .to_string()
    };
    assert_eq!(
        said("30,000 km²"),
        "à peu près la superficie de la Belgique"
    );
    assert_eq!(
        said("60,000 km²"),
        "environ deux fois la superficie de la Belgique"
    );
}

#[test]
fn sentences_in_every_language() {
    let whole = Surface::read("109,770 km²").expect("an amount");
    let share = Comparison::new(&whole.share(0.98), &whole).expect("both are positive");
    let belgium = Surface::read("Luxembourg").expect("a country");
    let said = |wording: Wording| wording.share(&share, Some(&belgium)).to_string();
    let inside = Wording::new();
    assert_eq!(
        said(inside.language(Language::German)),
        "98 Prozent von 109.770 km² sind 107.575 km²; es bleiben 2.195 km², etwas kleiner als Luxemburg."
    );
    assert_eq!(
        said(inside.language(Language::French)),
        "98\u{202f}% de 109\u{202f}770 km² font 107\u{202f}575 km², ce qui laisse 2\u{202f}195 km², soit un peu moins que la superficie du Luxembourg."
    );
    assert_eq!(
        said(inside.language(Language::Spanish)),
        "El 98\u{a0}% de 109.770 km² son 107.575 km², con lo que quedan 2195 km², algo menos que la superficie de Luxemburgo."
    );
    assert_eq!(
        said(inside.variety(Variety::British)),
        "98 per cent of 109,770 square kilometres is 107,575 square kilometres, leaving 2,195 square kilometres, slightly smaller than Luxembourg."
    );
}

/// One of anything is no plural, whatever it is counted in.
#[test]
fn one_is_singular_in_every_language() {
    let said = |language, subject| {
        Wording::new()
            .language(language)
            .sentence(&compare(subject, "tennis court"))
            .to_string()
    };
    assert_eq!(
        said(Language::German, "1 acre"),
        "1 Acre ist etwa 16 Tennisplätze."
    );
    assert_eq!(
        said(Language::German, "2 acres"),
        "2 Acres sind etwa 30 Tennisplätze."
    );
    assert_eq!(
        said(Language::Spanish, "1 football pitch"),
        "1 campo de fútbol equivale a unas 27 pistas de tenis."
    );
}

#[test]
fn readers_get_their_own_references() {
    let among = |text: &str, audience: &str, name: &str| {
        let audience: Audience = audience.parse().expect("a country code");
        let best =
            Suggestion::best(&Surface::read(text).expect("an amount"), audience).expect("positive");
        best.iter()
            .any(|one| one.comparison().reference().name() == name)
    };
    assert!(among("20,000 km²", "GB", "Wales"));
    assert!(among("62,000 km²", "FR", "Belgium"));
    assert!(among("90,000 m²", "JP", "Tokyo Dome"));
    assert!(!among("90,000 m²", "US", "Tokyo Dome"));
    assert!(among("690,000 km²", "US", "Texas"));
    assert!(among("14,000 m²", "US", "a football field"));
}

#[test]
fn an_abbreviation_ends_its_sentence() {
    let spanish = Wording::new().language(Language::Spanish);
    let sentence = spanish.sentence(&compare("2,195 km²", "dc")).to_string();
    assert!(sentence.ends_with("Washington D. C."), "{sentence}");
}

/// A part that nobody can picture is told the other way round.
#[test]
fn what_is_tiny_is_told_by_how_often_it_would_fit() {
    let said = |language, form, subject, reference| {
        Wording::new()
            .language(language)
            .form(form)
            .sentence(&compare(subject, reference))
            .to_string()
    };
    use Language::{English, French, German, Spanish};
    // 695,659 km² ÷ 0.49 km² are 1,420,000 and 438,317 km² ÷ 0.49 km² 895,000 by the tables.
    for (language, form, subject, reference, sentence) in [
        (
            English,
            Form::Size,
            "0.49 km²",
            "Texas",
            "0.49 km² is so small that it would fit into Texas about 1.4 million times.",
        ),
        (
            English,
            Form::Fit,
            "0.49 km²",
            "Texas",
            "0.49 km²: it would fit into Texas about 1.4 million times.",
        ),
        (
            English,
            Form::Size,
            "Azores",
            "Earth",
            "The Azores are so small that they would fit into Earth about 220,000 times.",
        ),
        (
            German,
            Form::Size,
            "0.49 km²",
            "Iraq",
            "0,49 km² sind so klein, dass die Fläche etwa 900.000-mal in den Irak passen würde.",
        ),
        (
            German,
            Form::Size,
            "0.5 cm²",
            "football pitch",
            "0,5 cm² sind so klein, dass die Fläche etwa 140 Millionen Mal in einem Fußballfeld Platz finden würde.",
        ),
        (
            French,
            Form::Size,
            "0.49 km²",
            "Texas",
            "0,49 km², c’est si petit que cela tiendrait environ 1,4 million de fois dans le Texas.",
        ),
        (
            Spanish,
            Form::Size,
            "0.49 km²",
            "Texas",
            "0,49 km² equivalen a una superficie tan pequeña que cabría unos 1,4 millones de veces en Texas.",
        ),
        (
            Spanish,
            Form::Fit,
            "0.49 km²",
            "Texas",
            "0,49 km²: cabría unos 1,4 millones de veces en Texas.",
        ),
    ] {
        assert_eq!(said(language, form, subject, reference), sentence);
    }
}

/// "2.2 million" and not "2,200,000", as language.md has it; figures that many digits are stated of stay in digits.
#[test]
fn amounts_above_a_million_are_mixed() {
    let said = |wording: Wording, subject| {
        let sentence = wording.sentence(&compare(subject, "Texas")).to_string();
        sentence.split(" km²").next().unwrap_or_default().to_owned()
    };
    let english = Wording::new();
    assert_eq!(said(english, "1,100,000 km²"), "1.1 million");
    assert_eq!(said(english, "1,342,623 km²"), "1,342,623");
    assert_eq!(said(english, "995,000 km²"), "995,000");
    assert_eq!(said(english, "32,000,000,000 km²"), "32 billion");
    assert_eq!(
        said(english.numerals(Numerals::Digits), "1,100,000 km²"),
        "1,100,000"
    );
    let [german, french, spanish] = [Language::German, Language::French, Language::Spanish]
        .map(|language| english.language(language));
    assert_eq!(said(german, "1,100,000 km²"), "1,1 Millionen");
    assert_eq!(said(french, "1,100,000 km²"), "1,1 million de");
    assert_eq!(said(spanish, "1,100,000 km²"), "1,1 millones de");
    assert_eq!(said(spanish, "32,000,000,000 km²"), "32.000 millones de");
}

/// Things are the size of other things, and amounts are so many of them.
#[test]
fn things_are_the_size_of_things() {
    let said = |language, subject, reference| {
        Wording::new()
            .language(language)
            .phrase(&compare(subject, reference))
            .to_string()
    };
    use Language::{English, German};
    // 2.02 km², 7,140 m² and 4,046.9 m²: 282.9 and 499.2.
    for (language, subject, reference, phrase) in [
        (
            English,
            "Monaco",
            "football pitch",
            "the size of about 280 football pitches",
        ),
        (
            English,
            "200 ha",
            "football pitch",
            "about 280 football pitches",
        ),
        (English, "Monaco", "acre", "500 acres"),
        (
            German,
            "Monaco",
            "football pitch",
            "so groß wie etwa 280 Fußballfelder",
        ),
        (
            German,
            "tennis court",
            "football pitch",
            "etwa 3,7 Prozent eines Fußballfelds",
        ),
    ] {
        assert_eq!(said(language, subject, reference), phrase);
    }
}
