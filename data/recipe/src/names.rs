//! `data/names.tsv`: the names of places in the languages that Natural Earth has; and `data/languages/places.tsv`: those in the
//! languages that phrases are made in, which are always at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::lake::Lake;
use crate::natural_earth::Feature;
use crate::package::sha256;
use crate::place::{Place, Written};
use crate::province::{Province, slug};
use crate::table::items;

/// The languages, by their code and by the end of Natural Earth's column.
const LANGUAGES: [(&str, &str); 26] = [
    ("ar", "ar"),
    ("bn", "bn"),
    ("de", "de"),
    ("el", "el"),
    ("en", "en"),
    ("es", "es"),
    ("fa", "fa"),
    ("fr", "fr"),
    ("he", "he"),
    ("hi", "hi"),
    ("hu", "hu"),
    ("id", "id"),
    ("it", "it"),
    ("ja", "ja"),
    ("ko", "ko"),
    ("nl", "nl"),
    ("pl", "pl"),
    ("pt", "pt"),
    ("ru", "ru"),
    ("sv", "sv"),
    ("tr", "tr"),
    ("uk", "uk"),
    ("ur", "ur"),
    ("vi", "vi"),
    ("zh", "zh"),
    ("zh-Hant", "zht"),
];

/// The languages of phrases beside English.
const SPOKEN: [&str; 3] = ["de", "fr", "es"];

/// A country's name in a language, by the language's code; none where Natural Earth does not have it.
pub fn in_language<'f>(feature: &'f Feature, code: &str) -> Option<&'f str> {
    let (_, column) = LANGUAGES.iter().find(|(language, _)| *language == code)?;
    Some(feature.get(&format!("name_{column}"))).filter(|name| !name.is_empty())
}

/// Writes the two tables of names.
pub fn write(
    data: &Path,
    countries: &[Feature],
    provinces: &[Province],
    lakes: &[Lake],
    groups: &[Vec<Place>],
) -> Result<[Written; 2]> {
    let places: BTreeMap<&str, &Place> = groups
        .iter()
        .flatten()
        .map(|place| (place.id.as_str(), place))
        .collect();
    let mut rows: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for country in countries {
        let id = country.get("iso_a2_eh").to_lowercase();
        // Natural Earth draws islands and bases apart, under the code of their country.
        if let Some(place) = places
            .get(id.as_str())
            .filter(|place| is_about(place, country))
        {
            rows.insert(&place.id, names(place, country));
        }
    }
    for province in provinces {
        let state = province.feature.get("iso_3166_2").to_lowercase();
        let id = province
            .id
            .as_deref()
            .or(Some(state.as_str()).filter(|_| province.feature.get("adm0_a3") == "USA"));
        if let Some(place) = id
            .and_then(|id| places.get(id))
            .filter(|place| is_about(place, &province.feature))
        {
            rows.entry(&place.id)
                .or_insert_with(|| names(place, &province.feature));
        }
    }
    for lake in lakes {
        if let Some(place) = places
            .get(lake.id.as_str())
            .filter(|place| is_about(place, &lake.feature))
        {
            rows.entry(&place.id)
                .or_insert_with(|| names(place, &lake.feature));
        }
    }
    rows.retain(|_, names| names.iter().any(|name| !name.is_empty()));

    let all = LANGUAGES.map(|(code, _)| code);
    Ok([
        table(data, "names.tsv", &all, &rows)?,
        table(data, "languages/places.tsv", &SPOKEN, &rows)?,
    ])
}

/// Writes the names in some of the languages, of the places that have one there.
fn table(
    data: &Path,
    path: &str,
    languages: &[&str],
    names: &BTreeMap<&str, Vec<String>>,
) -> Result<Written> {
    let name = |names: &[String], language: &&str| {
        let column = LANGUAGES.iter().position(|(code, _)| code == language);
        column
            .and_then(|column| names.get(column))
            .cloned()
            .unwrap_or_default()
    };
    let mut text = format!("id\t{}\n", languages.join("\t"));
    let mut rows = 0;
    for (id, names) in names {
        let row: Vec<_> = languages
            .iter()
            .map(|language| name(names, language))
            .collect();
        if row.iter().any(|name| !name.is_empty()) {
            text += &format!("{id}\t{}\n", row.join("\t"));
            rows += 1;
        }
    }
    fs::write(data.join(path), &text)?;
    Ok(Written {
        path: path.into(),
        rows,
        sha256: sha256(text.as_bytes()),
    })
}

/// Empty where a language has no name of its own.
fn names(place: &Place, feature: &Feature) -> Vec<String> {
    let plain = place.name.strip_prefix("the ").unwrap_or(&place.name);
    let name = |(_, column): (&str, &str)| {
        let name = feature
            .get(&format!("name_{column}"))
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if name == plain { String::new() } else { name }
    };
    LANGUAGES.map(name).to_vec()
}

/// Natural Earth's labels come from an encyclopaedia and are at times those of another place: then its English one is none of the place's names.
pub fn is_about(place: &Place, feature: &Feature) -> bool {
    let label = slug(feature.get("name_en"));
    let known: BTreeSet<String> = std::iter::once(place.name.as_str())
        .chain(items(&place.aliases))
        .map(slug)
        .collect();
    !label.is_empty()
        && known.iter().any(|name| {
            name == &label || (place.kind == "lake" && name.split('-').any(|word| word == label))
        })
}
