//! `data/names.tsv`: the names of places in the languages that Natural Earth has.

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

/// A country's name in a language, by the language's code; none where Natural Earth does not have it.
pub fn in_language<'f>(feature: &'f Feature, code: &str) -> Option<&'f str> {
    let (_, column) = LANGUAGES.iter().find(|(language, _)| *language == code)?;
    Some(feature.get(&format!("name_{column}"))).filter(|name| !name.is_empty())
}

/// Writes the table of names.
pub fn write(
    data: &Path,
    countries: &[Feature],
    provinces: &[Province],
    lakes: &[Lake],
    groups: &[Vec<Place>],
) -> Result<Written> {
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

    let mut text = String::from("id");
    for (code, _) in LANGUAGES {
        text.push('\t');
        text.push_str(code);
    }
    text.push('\n');
    for (id, names) in &rows {
        text.push_str(id);
        for name in names {
            text.push('\t');
            text.push_str(name);
        }
        text.push('\n');
    }
    fs::write(data.join("names.tsv"), &text)?;
    Ok(Written {
        path: "names.tsv".into(),
        rows: rows.len(),
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
