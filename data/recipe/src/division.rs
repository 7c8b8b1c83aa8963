//! What countries call their first-level subdivisions: states, regions, prefectures.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::factbook::{Factbook, text};
use crate::place::{Place, Written, aliases, write_pairs};
use crate::table::{self, Hand, items};

/// The word for each country's subdivisions, by the country's code.
pub type Divisions = BTreeMap<String, String>;

/// The kind of the rows whose words these are.
const PROVINCE: &str = "province";

#[derive(Deserialize)]
struct Country {
    gec: String,
    kind: String,
    country: String,
}

#[derive(Deserialize)]
struct Kind {
    key: String,
    words: String,
}

/// One row of `hand/division_words.tsv`.
#[derive(Deserialize)]
struct Given {
    country: String,
    word: String,
}

/// One row of `hand/generic_words.tsv`.
#[derive(Deserialize)]
struct Generic {
    word: String,
}

/// Reads the words from the pages of the World Factbook. A page that counts less than half or more than twice as many as there are
/// `provinces` tells of other divisions than these.
pub fn divisions(
    factbook: &Factbook,
    hand: &Hand,
    data: &Path,
    provinces: &[Place],
) -> Result<Divisions> {
    let kinds: Vec<Kind> = table::read(&data.join("kinds.tsv"))?;
    let of_province = kinds.iter().filter(|kind| kind.key == PROVINCE);
    let words: BTreeSet<&str> = of_province.flat_map(|kind| items(&kind.words)).collect();
    let countries: Vec<Country> = hand.rows("countries")?;
    let mut divisions = Divisions::new();
    for country in countries.iter().filter(|row| row.kind == "country") {
        let page = factbook.government(&country.gec, "Administrative divisions")?;
        let Some((count, word)) = heading(&text(page, "text"), &words) else {
            continue;
        };
        let rows = (provinces.iter())
            .filter(|place| place.country == country.country)
            .count();
        if (rows..=4 * rows).contains(&(2 * count)) {
            divisions.insert(country.country.clone(), word);
        }
    }
    for row in hand.rows::<Given>("division_words")? {
        ensure!(
            words.contains(row.word.as_str()),
            "hand/division_words.tsv: {:?} is no word for a province in kinds.tsv",
            row.word
        );
        divisions.insert(row.country, row.word);
    }
    Ok(divisions)
}

/// "26 states (estados, singular - estado) and 1 federal district" is 26 and "state".
fn heading(text: &str, words: &BTreeSet<&str>) -> Option<(usize, String)> {
    if text.starts_with("no ") {
        return None;
    }
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (count, rest) = text[start..].split_once(' ')?;
    let end = rest.find([';', ',', '(', ':', '*']).unwrap_or(rest.len());
    let plural = rest[..end].split(" and ").next()?.trim();
    let last = plural.rsplit(' ').next().unwrap_or_default();
    let word = [plural, last].into_iter().find_map(|plural| {
        let singulars = [("s", ""), ("es", ""), ("ies", "y")].map(|(end, singular)| {
            let stem = plural.strip_suffix(end);
            stem.map(|stem| format!("{stem}{singular}"))
        });
        let mut singulars = singulars.into_iter().flatten();
        singulars.find(|word| words.contains(word.as_str()))
    })?;
    Some((count.parse().ok()?, word))
}

/// Writes out names that are none with the word for what they name, and their country: "Northern" is Northern Region, Ghana.
pub fn complete(
    provinces: &mut [Place],
    divisions: &Divisions,
    hand: &Hand,
    countries: &[Place],
) -> Result<()> {
    let generic: Vec<Generic> = hand.rows("generic_words")?;
    let is_generic = |word: &str| {
        generic
            .iter()
            .any(|generic| generic.word == word.to_lowercase())
    };
    for place in provinces {
        if !place.name.split([' ', '-']).all(is_generic) {
            continue;
        }
        let word = divisions
            .get(&place.country)
            .map_or(PROVINCE, String::as_str);
        let (first, rest) = word.split_at(1);
        let code = format!("ISO2:{}", place.country);
        let country = countries
            .iter()
            .find(|country| items(&country.codes).any(|of| of == code))
            .with_context(|| format!("{}: no country {:?}", place.id, place.country))?;
        let short = place.name.clone();
        let long = format!("{short} {}{rest}", first.to_uppercase());
        place.name = format!("{long}, {}", country.name);
        let others = [long.as_str(), short.as_str()].into_iter();
        place.aliases = aliases(&place.name, others.chain(items(&place.aliases)));
    }
    Ok(())
}

/// Writes `data/divisions.tsv`.
pub fn write(data: &Path, divisions: &Divisions) -> Result<Written> {
    write_pairs(data, "divisions", ["country", "word"], divisions)
}
