use super::Language;
use super::article::{Position, by_ending, find};
use super::generic::Generic;
use super::known_name::KnownName;
use super::name::Name;
use super::place_name::place_name;
use crate::{Gazetteer, Place};

/// What a place is called inside a sentence of a language that is not English.
///
/// As the table of references has it; else by the table of names with the article that a word in the name asks for;
/// else by the English name, with its common noun translated.
pub(super) fn of_place(place: Place<'_>, usual: &str, language: Language) -> Name {
    if let Some(name) = KnownName::find(place.id()).and_then(|row| row.name(language)) {
        return name;
    }
    let kind = place.kind().key();
    if let Some(own) = place_name(place.id(), language).and_then(|name| nominative(name, language))
    {
        return with_article(&own, language)
            .or_else(|| Generic::of_kind(kind)?.fill(&own, "", language))
            .unwrap_or_else(|| Name::new(own));
    }
    let english = usual.strip_prefix("the ").unwrap_or(usual);
    let (english, qualifier) = split_qualifier(english);
    // The common noun of a language says what "(island)" does, and "(state)" is a word of English.
    let kinds = [place.kind().to_string(), place.kind_in_words()];
    let is_kind = qualifier.contains("island") || kinds.iter().any(|kind| qualifier == kind);
    let qualifier = if is_kind || qualifier.is_empty() {
        String::new()
    } else {
        format!(" ({})", region(qualifier, language))
    };
    Generic::all()
        .filter(|generic| generic.is_for(kind))
        .find_map(|generic| {
            let carried = generic.carried_over(english)?;
            generic.fill(carried, &qualifier, language)
        })
        .unwrap_or_else(|| {
            let name = with_article(english, language).unwrap_or_else(|| Name::new(english));
            name.qualified(&qualifier)
        })
}

/// The country or state that tells a name apart from others, without its article.
fn region(english: &str, language: Language) -> String {
    let place = Gazetteer::bundled().find(english).ok();
    let name = place
        .and_then(|place| KnownName::find(place.id()))
        .and_then(|row| row.one(language))
        .unwrap_or(english);
    match name.split_once([' ', '’']) {
        Some((article, rest)) if article == "the" || article == "l" => rest.to_owned(),
        Some((article, rest)) if articles(language).contains(&article) => rest.to_owned(),
        _ => name.to_owned(),
    }
}

/// A name and what tells it apart from others: "Harris County" and "Texas".
fn split_qualifier(name: &str) -> (&str, &str) {
    if let Some((name, qualifier)) = name.split_once(", ") {
        // "Córdoba, Spain (province)": the country is enough.
        let country = qualifier.split_once(" (").map(|(country, _)| country);
        return (name, country.unwrap_or(qualifier));
    }
    match name.split_once(" (") {
        Some((name, qualifier)) => (name, qualifier.trim_end_matches(')')),
        None => (name, ""),
    }
}

/// The table has some names as they stand after "province": "d’Anvers", "du Caire", "del Tolima".
///
/// None of adjectives, which are no names without their noun.
fn nominative(name: &str, language: Language) -> Option<String> {
    let contracted: &[(&str, &str)] = match language {
        Language::English => &[],
        Language::German => &[("del ", "")],
        Language::French => &[
            ("d’", ""),
            ("d'", ""),
            ("de la ", "la "),
            ("de l’", "l’"),
            ("de l'", "l’"),
            ("de ", ""),
            ("du ", "le "),
            ("des Î", "les î"),
            ("des ", "les "),
            ("l'", "l’"),
        ],
        Language::Spanish => &[("del ", "el "), ("de ", "")],
    };
    let name = name.trim();
    let of = contracted
        .iter()
        .find_map(|(of, article)| Some(format!("{article}{}", name.strip_prefix(of)?)));
    if of.is_some() {
        return of;
    }
    let first = name.split(' ').next()?;
    let is_noun = !first.starts_with(char::is_lowercase)
        || first.contains(['-', '’'])
        || articles(language).contains(&first)
        || find(language, Position::First, first).is_some();
    is_noun.then(|| name.to_owned())
}

fn articles(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["the"],
        Language::German => &["der", "die", "das"],
        Language::French => &["le", "la", "les"],
        Language::Spanish => &["el", "la", "los", "las"],
    }
}

/// The name with the article that a word in it asks for.
fn with_article(name: &str, language: Language) -> Option<Name> {
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    if articles(language).contains(&first) || name.starts_with("l’") {
        return Some(Name::new(name));
    }
    if language == Language::German {
        return german(name, first, rest);
    }
    let drawn = |article: &str, text: &str| {
        let space = if article.ends_with('’') { "" } else { " " };
        Name::new(format!("{article}{space}{text}"))
    };
    if let Some(found) = find(language, Position::Whole, name) {
        return Some(drawn(found.article, name));
    }
    let noun = first.to_lowercase();
    let article = [first, &noun]
        .iter()
        .find_map(|noun| find(language, Position::First, noun))
        .filter(|_| !rest.is_empty())?;
    // Common nouns are small inside a name: "le lac Léman", "la isla de Man".
    let noun = if find(language, Position::First, &noun).is_some() {
        &noun
    } else {
        first
    };
    Some(drawn(article.article, &format!("{noun} {rest}")))
}

/// "Der Kanton Bern", "des Kantons Bern"; "der Autonome Kreis", "des Autonomen Kreises"; "der Michigansee".
fn german(name: &str, first: &str, rest: &str) -> Option<Name> {
    let named = |article: &str, text: &str, genitive: &str| {
        let of = if article == "die" { "der" } else { "des" };
        Name {
            of: Some(format!("{of} {genitive}")),
            ..Name::new(format!("{article} {text}"))
        }
    };
    let inflected = |genitive: &str, noun: &str| {
        if genitive.is_empty() {
            noun.to_owned()
        } else {
            genitive.to_owned()
        }
    };
    if let Some(found) = find(Language::German, Position::First, first)
        && !rest.is_empty()
    {
        let genitive = inflected(found.genitive, first);
        return Some(named(found.article, name, &format!("{genitive} {rest}")));
    }
    let (noun, after) = rest.split_once(' ').unwrap_or((rest, ""));
    if let Some(found) = find(Language::German, Position::First, noun) {
        let stem = [("er", "der"), ("es", "das"), ("e", "die")]
            .iter()
            .find_map(|(ending, article)| {
                first
                    .strip_suffix(ending)
                    .filter(|_| *article == found.article)
            })?;
        let after = if after.is_empty() {
            String::new()
        } else {
            format!(" {after}")
        };
        let genitive = inflected(found.genitive, noun);
        return Some(named(
            found.article,
            &format!("{stem}e {noun}{after}"),
            &format!("{stem}en {genitive}{after}"),
        ));
    }
    let (found, ending) = by_ending(Language::German, name)?;
    let stem = name.strip_suffix(ending)?;
    let genitive = inflected(found.genitive, ending);
    Some(named(found.article, name, &format!("{stem}{genitive}")))
}
