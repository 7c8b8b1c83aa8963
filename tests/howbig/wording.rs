//! The answer in other words.

use super::{answer, json};

/// Germany is 357,022 km² by the World Factbook.
#[test]
fn answers_come_in_four_languages() {
    let said = |language: &str| {
        let said = answer(&["350,000 km²", "--in", "Germany", "--language", language]);
        said.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(said("en"), "350,000 km² is slightly smaller than Germany.");
    assert_eq!(
        said("de"),
        "350.000 km² sind etwas kleiner als Deutschland."
    );
    assert!(said("fr").ends_with("l’Allemagne."), "{}", said("fr"));
    assert!(said("es").ends_with("Alemania."), "{}", said("es"));
    let suggested = json(&["350,000 km²", "--audience", "DE", "--language", "de"]);
    assert_eq!(
        suggested["suggestions"][0]["phrase"],
        "etwas kleiner als Deutschland"
    );
}

/// Washington, DC has 177 km², Wales 20,779 km², and a square mile 2.59 km².
#[test]
fn forms_numerals_and_varieties() {
    let said = |options: &[&str], subject, reference| {
        let mut arguments = vec![subject, "--in", reference];
        arguments.extend_from_slice(options);
        let text = answer(&arguments);
        let phrase = json(&arguments)["phrase"].clone();
        let sentence = text.lines().next().unwrap_or_default().to_owned();
        assert!(
            sentence.contains(phrase.as_str().unwrap_or("?")),
            "{sentence} {phrase}"
        );
        sentence
    };
    let capital = |options: &[&str]| said(options, "2,195 km²", "dc");
    assert_eq!(
        capital(&["--form", "as-large"]),
        "2,195 km² is about 12 times as large as Washington, DC."
    );
    assert_eq!(
        capital(&["--form", "count", "--numerals", "words"]),
        "2,195 km² is about twelve Washington DCs."
    );
    assert_eq!(
        capital(&["--form", "fit"]),
        "2,195 km²: you could fit 12 Washington DCs into it."
    );
    assert_eq!(
        capital(&["--digits", "3"]),
        "2,195 km² is 12.4 times the size of Washington, DC."
    );
    assert_eq!(
        capital(&["--variety", "american"]),
        "847.5 square miles is about 12 times the size of Washington, DC."
    );
    assert_eq!(
        said(&["--form", "adjective"], "21,000 km²", "Wales"),
        "21,000 km² is about Wales-sized."
    );
    assert_eq!(
        said(
            &["--tone", "casual", "--numerals", "digits"],
            "13,000 km²",
            "Wales"
        ),
        "13,000 km² is a bit less than 2/3 the size of Wales."
    );
    assert_eq!(
        said(&["--variety", "british"], "3 acres", "2 km²"),
        "1.214 hectares is about 0.6 per cent of 2 square kilometres."
    );
    assert_eq!(
        said(&["--variety", "american"], "1.5 million acres", "dc"),
        "1.5 million acres is about 34 times the size of Washington, DC."
    );
    assert_eq!(
        said(&["--variety", "british"], "1.5 million acres", "dc"),
        "6,070 square kilometres is about 34 times the size of Washington, DC."
    );
    let suggested = json(&["2,195 km²", "--audience", "GB", "--form", "as-large"]);
    let suggestions = suggested["suggestions"].as_array().expect("a list");
    let is_large = |phrase: &str| phrase.contains("as large as ") && !phrase.contains(" size ");
    let phrases = suggestions.iter().filter_map(|one| one["phrase"].as_str());
    assert!(
        phrases.filter(|phrase| is_large(phrase)).count() > 1,
        "{suggested}"
    );
}

/// Inside a sentence and in the line of figures names have their article.
#[test]
fn names_have_their_article() {
    let said = answer(&["Isle of Wight", "--in", "Isle of Man"]);
    assert!(said.starts_with("The Isle of Wight is "), "{said}");
    assert!(said.contains(" (the Isle of Wight: total area"), "{said}");
    assert!(said.contains(" (the Isle of Man: total area"), "{said}");
}

#[test]
fn a_thing_beside_itself_is_said_to_be() {
    let said = answer(&["Earth", "--in", "Earth"]);
    assert!(
        said.starts_with("Earth is exactly its own size.\n"),
        "{said}"
    );
    assert!(
        said.contains("\nNote: Earth is compared with itself\n"),
        "{said}"
    );
}
