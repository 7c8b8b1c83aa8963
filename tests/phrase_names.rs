//! What places are called inside a sentence: with the article of their language, or with none.

use std::collections::HashMap;
use std::sync::LazyLock;

use howbig::{Comparison, Form, Gazetteer, Language, Place, Surface, Wording};

fn said(language: Language, reference: &str) -> String {
    let reference = Surface::read(reference).expect(reference);
    let field = Surface::outline("the field", reference.best().quantity());
    let comparison = Comparison::new(&field, &reference).expect("both are positive");
    Wording::new()
        .language(language)
        .phrase(&comparison)
        .to_string()
}

/// Articles as the Cambridge Grammar of the English Language and the CIA World Factbook have them.
#[test]
fn english_names_have_the_article_that_they_need() {
    for (name, called) in [
        ("Isle of Wight", "the Isle of Wight"),
        ("Isle of Man", "the Isle of Man"),
        ("Azores", "the Azores"),
        ("Bahamas", "the Bahamas"),
        ("Faroe Islands", "the Faroe Islands"),
        ("Netherlands", "the Netherlands"),
        ("Orkney Islands", "the Orkney Islands"),
        ("Isles of Scilly", "the Isles of Scilly"),
        ("Balearic Islands", "the Balearic Islands"),
        ("Northern Territory", "the Northern Territory"),
        ("Northwest Territories", "the Northwest Territories"),
        ("Republic of Tatarstan", "the Republic of Tatarstan"),
        ("Komi Republic", "the Komi Republic"),
        ("Western Cape", "the Western Cape"),
        ("Scottish Borders", "the Scottish Borders"),
        ("East Riding of Yorkshire", "the East Riding of Yorkshire"),
        ("City of London", "the City of London"),
        ("Gobi Desert", "the Gobi Desert"),
        ("Caspian Sea", "the Caspian Sea"),
        ("Amazon basin", "the Amazon basin"),
        ("Bay of Plenty", "the Bay of Plenty"),
        ("North Slope Borough", "the North Slope Borough"),
        ("Bronx", "the Bronx"),
        ("Lake Superior", "Lake Superior"),
        ("Lake of the Woods", "Lake of the Woods"),
        ("Great Bear Lake", "Great Bear Lake"),
        (
            "Saint Vincent and the Grenadines",
            "Saint Vincent and the Grenadines",
        ),
        (
            "South Georgia and the South Sandwich Islands",
            "South Georgia and the South Sandwich Islands",
        ),
        ("Prince Edward Island", "Prince Edward Island"),
        ("Port of Spain", "Port of Spain"),
        ("Moscow Oblast", "Moscow Oblast"),
        ("Union County, Ohio", "Union County, Ohio"),
        ("La Union, the Philippines", "La Union, the Philippines"),
        ("Texas", "Texas"),
        ("Luxembourg", "Luxembourg"),
    ] {
        assert_eq!(
            said(Language::English, name),
            format!("the size of {called}")
        );
    }
}

#[test]
fn an_article_begins_its_sentence_and_is_no_part_of_an_adjective() {
    let isle = Surface::read("Isle of Wight").expect("a county");
    let field = Surface::outline("the field", isle.best().quantity());
    let comparison = Comparison::new(&isle, &field).expect("both are positive");
    let sentence = Wording::new().sentence(&comparison).to_string();
    assert_eq!(sentence, "The Isle of Wight is the size of the field.");
    let comparison = Comparison::new(&field, &isle).expect("both are positive");
    let adjective = Wording::new().form(Form::Adjective).phrase(&comparison);
    assert_eq!(adjective.to_string(), "Isle of Wight-sized");
    let doubled = Surface::from(2.0 * isle.best().quantity());
    let twice = Comparison::new(&doubled, &isle).expect("both are positive");
    let counted = Wording::new().form(Form::Count).phrase(&twice).to_string();
    assert_eq!(counted, "twice the size of the Isle of Wight");
}

/// Genders and contractions as the dictionaries of each language have them.
#[test]
fn names_of_other_languages_are_inflected() {
    use Language::{French, German, Spanish};
    for (language, name, phrase) in [
        (German, "Isle of Wight", "so groß wie die Isle of Wight"),
        (French, "Isle of Wight", "la superficie de l’île de Wight"),
        (
            Spanish,
            "Isle of Wight",
            "la superficie de la isla de Wight",
        ),
        (
            French,
            "Harris County, Texas",
            "la superficie du comté de Harris (Texas)",
        ),
        (
            Spanish,
            "Harris County, Texas",
            "la superficie del condado de Harris (Texas)",
        ),
        (French, "tennis court", "un court de tennis"),
        (Spanish, "tennis court", "una pista de tenis"),
        (German, "Iraq + Syria", "so groß wie der Irak und Syrien"),
        (
            French,
            "Iraq + Syria",
            "la superficie de l’Irak et de la Syrie",
        ),
        (Spanish, "Iraq + Syria", "la superficie de Irak y de Siria"),
    ] {
        let Ok(_) = Surface::read(name) else {
            panic!("{name} is unknown")
        };
        assert_eq!(said(language, name), phrase);
    }
}

/// With the table of names, whose common nouns ask for an article.
#[test]
fn translated_names_get_their_article() {
    use Language::{French, German, Spanish};
    for (language, code, phrase) in [
        (French, "CH-BE", "la superficie du canton de Berne"),
        (German, "CH-BE", "so groß wie der Kanton Bern"),
        (French, "PL-MZ", "la superficie de la voïvodie de Mazovie"),
        (German, "PL-MZ", "so groß wie die Woiwodschaft Masowien"),
        (Spanish, "PL-MZ", "la superficie del voivodato de Mazovia"),
        (French, "BE-VAN", "la superficie d’Anvers"),
        (French, "RU-KAM", "la superficie du Kamtchatka"),
    ] {
        assert_eq!(said(language, code), phrase);
    }
}

/// The names of the table that phrases read, in German, French and Spanish.
fn translated(place: Place<'static>) -> impl Iterator<Item = &'static str> {
    static TABLE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let table = include_str!("../data/languages/places.tsv");
        table
            .lines()
            .filter_map(|row| row.split_once('\t'))
            .collect()
    });
    let names = TABLE.get(place.id()).copied().unwrap_or_default();
    names.split('\t')
}

/// Every place and every language: no article of English, and no article that should have been drawn together with
/// the word before it.
#[test]
fn no_phrase_mixes_languages() {
    let tiny = Surface::read("1 m²").expect("an amount");
    for place in Gazetteer::bundled().places() {
        // Counties of the US are many and much alike.
        if place.kind().key() == "us_county" && !place.name().starts_with(['A', 'I']) {
            continue;
        }
        let surface = Surface::read(&place.unique_name()).expect("its name finds it");
        let Ok(comparison) = Comparison::new(&tiny, &surface) else {
            continue;
        };
        let said = |language| {
            Wording::new()
                .language(language)
                .phrase(&comparison)
                .to_string()
        };
        let english = said(Language::English);
        assert!(
            !english.contains("the the ") && !english.contains("of a the"),
            "{english}"
        );
        for (language, wrong) in [
            (
                Language::German,
                &[" the ", " a ", " an ", "von der ", "von die "][..],
            ),
            (
                Language::French,
                &[
                    " the ",
                    " an ",
                    "de le ",
                    "de les ",
                    "d’the",
                    "de Île",
                    "d’Île ",
                ],
            ),
            (Language::Spanish, &[" the ", " an ", "de el ", "de the "]),
        ] {
            let phrase = said(language);
            // "Gracias a Dios" and "St. John the Baptist" have such a word in the middle, others in a translation.
            let names: Vec<_> = translated(place).chain([place.name()]).collect();
            let in_name = |wrong: &str| names.iter().any(|name| name.contains(wrong));
            let is_wrong = |wrong: &&str| phrase.contains(wrong) && !in_name(wrong);
            assert!(!wrong.iter().any(is_wrong), "{phrase}");
        }
    }
}

#[test]
fn units_that_are_written_out_are_translated() {
    let pitches = Surface::read("3 terrains de football").expect("an amount");
    let court = Surface::read("tennis court").expect("a court");
    let comparison = Comparison::new(&pitches, &court).expect("both are positive");
    let said = |language| {
        Wording::new()
            .language(language)
            .sentence(&comparison)
            .to_string()
    };
    // 3 × 105 m × 68 m are 82 × 78 ft × 36 ft.
    assert_eq!(
        said(Language::German),
        "3 Fußballfelder sind etwa 80 Tennisplätze."
    );
    assert_eq!(
        said(Language::French),
        "3 terrains de football, c’est environ 80 courts de tennis."
    );
    assert_eq!(
        said(Language::Spanish),
        "3 campos de fútbol equivalen a unas 80 pistas de tenis."
    );
}

/// Sums and shares are measured, never counted or made adjectives.
#[test]
fn descriptions_are_not_counted() {
    for form in [Form::Count, Form::Fit, Form::Adjective, Form::Size] {
        for reference in ["Iraq + Syria", "2 % of Iraq"] {
            let reference = Surface::read(reference).expect("both are known");
            for times in [1.0, 2.0, 3.0, 12.0] {
                let subject = Surface::from(times * reference.best().quantity());
                let comparison = Comparison::new(&subject, &reference).expect("positive");
                let said = Wording::new().form(form).phrase(&comparison).to_string();
                assert!(
                    !said.contains("Iraqs") && !said.contains("-sized"),
                    "{said}"
                );
                assert!(!said.contains("together together"), "{said}");
            }
        }
    }
}

/// From a square centimetre to the whole Earth and beyond: no number that nobody can say.
#[test]
fn numbers_beyond_words_are_scientific() {
    let earth = Surface::read("Earth").expect("a place");
    let barn = Surface::read("1e-6 m²").expect("an amount");
    let comparison = Comparison::new(&earth, &barn).expect("both are positive");
    for language in Language::ALL {
        let said = Wording::new()
            .language(language)
            .phrase(&comparison)
            .to_string();
        // 510 million km² are 5.1 × 10¹⁴ m².
        assert!(said.contains("5") && said.contains(" × 10²⁰"), "{said}");
    }
    let inverse = Comparison::new(&barn, &earth).expect("both are positive");
    let said = Wording::new().phrase(&inverse).to_string();
    assert!(said.ends_with("5 × 10²⁰ times"), "{said}");
}

/// Names of islands, lakes and mountains are plural in the press, those of states are not: "the Philippines is".
#[test]
fn verbs_agree_with_their_names() {
    let dc = Surface::read("dc").expect("the capital");
    let begins = |language: Language, name: &str, start: &str| {
        let subject = Surface::read(name).expect(name);
        let comparison = Comparison::new(&subject, &dc).expect("both are positive");
        let sentence = Wording::new().language(language).sentence(&comparison);
        assert!(sentence.to_string().starts_with(start), "{sentence}");
    };
    use Language::{English, French, German, Spanish};
    for (language, name, start) in [
        (English, "US Virgin Islands", "The US Virgin Islands are "),
        (English, "Azores", "The Azores are "),
        (English, "Isles of Scilly", "The Isles of Scilly are "),
        (English, "Great Lakes", "The Great Lakes are "),
        (English, "Isle of Wight", "The Isle of Wight is "),
        (English, "Philippines", "The Philippines is "),
        (English, "Netherlands", "The Netherlands is "),
        (English, "Trinidad and Tobago", "Trinidad and Tobago is "),
        (English, "Iraq + Syria", "Iraq and Syria are "),
        (
            German,
            "US Virgin Islands",
            "Die Amerikanischen Jungferninseln sind ",
        ),
        (German, "Great Lakes", "Die Großen Seen sind "),
        (German, "Netherlands", "Die Niederlande sind "),
        (German, "acre", "Ein Acre ist "),
        (Spanish, "Great Lakes", "Los Grandes Lagos equivalen a "),
        (Spanish, "Azores", "Las Azores equivalen a "),
        (Spanish, "acre", "Un acre equivale a "),
        (French, "Great Lakes", "Les Grands Lacs, c’est "),
    ] {
        begins(language, name, start);
    }
}

/// There is nothing to say of it but that.
#[test]
fn a_thing_beside_itself() {
    let said = |language, name| {
        let surface = Surface::read(name).expect(name);
        let comparison = Comparison::new(&surface, &surface).expect("both are positive");
        assert!(comparison.is_with_itself(), "{name}");
        let wording = Wording::new().language(language);
        let fitted = wording.form(Form::Fit).sentence(&comparison).to_string();
        let sentence = wording.sentence(&comparison).to_string();
        assert_eq!(sentence, fitted);
        sentence
    };
    assert_eq!(
        said(Language::English, "Earth"),
        "Earth is exactly its own size."
    );
    assert_eq!(
        said(Language::English, "Iraq + Syria"),
        "Iraq and Syria are exactly their own size."
    );
    assert_eq!(
        said(Language::German, "Earth"),
        "Die Erde ist mit sich selbst identisch."
    );
    assert_eq!(
        said(Language::French, "acre"),
        "Un acre, c’est exactement sa propre superficie."
    );
    assert_eq!(
        said(Language::Spanish, "Wales"),
        "Gales equivale a su propia superficie."
    );
}
