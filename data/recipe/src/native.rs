//! The names of countries in their own languages.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::archive::Tgz;
use crate::names::{in_language, is_about};
use crate::natural_earth::Feature;
use crate::place::{Place, aliases};
use crate::table::items;

/// Adds to the other names of each country what Natural Earth calls it in the languages that are official there, by Unicode CLDR.
pub fn add(cldr: &Tgz, countries: &[Feature], groups: &mut [Vec<Place>]) -> Result<()> {
    let json: Value = serde_json::from_slice(cldr.file("supplemental/territoryInfo.json")?)?;
    let territories = json["supplemental"]["territoryInfo"]
        .as_object()
        .context("territoryInfo is not an object")?;
    for (code, territory) in territories {
        let id = code.to_lowercase();
        let Some(place) = groups.iter_mut().flatten().find(|place| place.id == id) else {
            continue;
        };
        // Natural Earth draws islands and bases apart, under the code of their country.
        let is_it =
            |country: &&Feature| country.get("iso_a2_eh") == code && is_about(place, country);
        let Some(feature) = countries.iter().find(is_it) else {
            continue;
        };
        let Some(languages) = territory["languagePopulation"].as_object() else {
            continue;
        };
        let is_official = |language: &Value| {
            let status = language["_officialStatus"].as_str();
            matches!(status, Some("official" | "de_facto_official"))
        };
        let official = languages
            .iter()
            .filter(|(code, language)| code.as_str() != "en" && is_official(language))
            .filter_map(|(code, _)| in_language(feature, &code.replace('_', "-")));
        place.aliases = aliases(&place.name, items(&place.aliases).chain(official));
    }
    Ok(())
}
