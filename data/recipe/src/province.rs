//! The first-level subdivisions of all countries but the United States, from Natural Earth.

use std::collections::{BTreeMap, BTreeSet};

use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::geometry::{area, four_digits};
use crate::natural_earth::{self, Feature};
use crate::place::{Place, aliases};
use crate::table::{self, Hand, items};

/// Parts of the United States by Natural Earth's codes: these come from the Census Bureau.
const AMERICAN: [&str; 6] = ["USA", "PRI", "GUM", "VIR", "ASM", "MNP"];

/// A face of Natural Earth's map of provinces.
pub struct Province {
    pub feature: Feature,
    /// The id of the place that it is; none for rocks without a name, for slivers, and for what the Census Bureau draws better.
    pub id: Option<String>,
    /// The id of the country whose outline it belongs to.
    pub country: Option<String>,
}

/// One row of `hand/provinces.tsv`.
#[derive(Deserialize)]
struct Row {
    code: String,
    same_as: String,
    iso: String,
    name: String,
    part_of: String,
    aliases: String,
    note: String,
}

#[derive(Deserialize)]
struct Native {
    adm0_a3: String,
}

/// One row of `data/units.tsv`.
#[derive(Deserialize)]
struct Unit {
    name: String,
    plural: String,
    symbol: String,
    aliases: String,
}

impl Unit {
    fn names(&self) -> impl Iterator<Item = &str> {
        [&self.name, &self.plural, &self.symbol]
            .into_iter()
            .map(String::as_str)
            .chain(items(&self.aliases))
            .filter(|name| !name.is_empty())
    }
}

/// What is known of the other tables: country ids by ISO code, and the names that no province may have by the way.
struct Known<'p> {
    ids: BTreeSet<&'p str>,
    countries: BTreeMap<&'p str, &'p str>,
    names: BTreeSet<String>,
}

impl<'p> Known<'p> {
    fn new(groups: &'p [Vec<Place>], units: &'p [Unit]) -> Self {
        let places = || groups.iter().flatten();
        let code =
            |place: &'p Place| items(&place.codes).find_map(|code| code.strip_prefix("ISO2:"));
        let named = places()
            .filter(|place| ["country", "territory", "us_state"].contains(&place.kind.as_str()));
        Known {
            ids: places().map(|place| place.id.as_str()).collect(),
            countries: places()
                .filter_map(|place| Some((code(place)?, place.id.as_str())))
                .collect(),
            names: named
                .flat_map(|place| std::iter::once(place.name.as_str()).chain(items(&place.aliases)))
                .chain(units.iter().flat_map(Unit::names))
                .map(plain)
                .collect(),
        }
    }
}

/// A name without its article and capitals.
fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_prefix("the ").unwrap_or(&name).to_owned()
}

/// Reads all provinces and makes a row for each that has none yet in `groups`.
pub fn provinces(
    features: Vec<Feature>,
    hand: &Hand,
    units: &Path,
    groups: &[Vec<Place>],
) -> Result<(Vec<Province>, Vec<Place>)> {
    let rows: Vec<Row> = hand.rows("provinces")?;
    let native: Vec<Native> = hand.rows("native_names")?;
    let units: Vec<Unit> = table::read(units)?;
    let known = Known::new(groups, &units);
    for row in &rows {
        let found = features
            .iter()
            .any(|feature| feature.get("adm1_code") == row.code);
        ensure!(found, "hand/provinces.tsv: no province {}", row.code);
        ensure!(
            row.same_as.is_empty() || known.ids.contains(row.same_as.as_str()),
            "hand/provinces.tsv: no place {:?}",
            row.same_as
        );
    }
    let given = rows.iter().map(|row| row.iso.as_str());
    let codes = counts(
        features
            .iter()
            .map(|feature| feature.get("iso_3166_2"))
            .chain(given.filter(|iso| iso.len() > 2)),
    );
    let parts = counts(named(&features).map(|feature| feature.get("adm0_a3")));
    let english = counts(named(&features).map(|f| (f.get("adm0_a3"), f.get("name_en"))));
    let common = common_aliases(&features);

    let (mut ids, mut misleading) = (Vec::new(), Vec::new());
    let mut places: Vec<Place> = Vec::new();
    for feature in &features {
        let area = area(&feature.shape);
        let row = rows.iter().find(|row| row.code == feature.get("adm1_code"));
        let (code, iso) = code(feature, row, &codes);
        let country = match row.map_or("", |row| row.part_of.as_str()) {
            "" => known.countries.get(code).map(|id| (*id).to_owned()),
            "-" => None,
            id => Some(id.to_owned()),
        };
        let american = AMERICAN.contains(&feature.get("adm0_a3"));
        let mut id = row
            .map(|row| row.same_as.clone())
            .filter(|id| !id.is_empty());
        let is_whole_country = parts.get(feature.get("adm0_a3")) == Some(&1) && row.is_none();
        let is_sliver = row.is_some_and(|row| row.name == "-");
        if american || is_sliver || feature.get("name").is_empty() {
            id = None;
        } else if id.is_none() && is_whole_country && country.is_some() {
            id.clone_from(&country);
        } else if id.is_none() {
            let keeps_own = native
                .iter()
                .any(|native| native.adm0_a3 == feature.get("adm0_a3"));
            let shared = english.get(&(feature.get("adm0_a3"), feature.get("name_en"))) > Some(&1);
            let name = match row.map(|row| row.name.as_str()) {
                Some(name) if !name.is_empty() => name,
                _ if keeps_own || shared || feature.get("name_en").is_empty() => {
                    feature.get("name")
                }
                _ => feature
                    .get("name_en")
                    .trim_start_matches("Občina ")
                    .trim_end_matches('-'),
            };
            let mut place = Place {
                id: iso.map_or_else(|| slug(&format!("{code} {name}")), str::to_lowercase),
                name: name.to_owned(),
                kind: "province".into(),
                country: code.to_owned(),
                codes: iso.map(|iso| format!("ISO:{iso}")).unwrap_or_default(),
                aliases: other_names(name, feature, row, &common, &known.names),
                total: four_digits(area),
                unit: "km²".into(),
                year: natural_earth::YEAR.to_string(),
                source: "natural-earth".into(),
                detail: format!("outline of {}, geodesic edges", feature.get("adm1_code")),
                evidence: "computed".into(),
                note: row.map(|row| row.note.clone()).unwrap_or_default(),
                ..Place::default()
            };
            if known.ids.contains(place.id.as_str()) {
                place.id = format!("{}-{}", place.id, slug(name));
            }
            if known.names.contains(&plain(name)) {
                misleading.push(format!("{} {name}", feature.get("adm1_code")));
            }
            id = Some(place.id.clone());
            places.push(place);
        }
        ids.push((id, country.filter(|_| !american)));
    }
    ensure!(
        misleading.is_empty(),
        "provinces with the name of a country, a state or a unit, to be given another in hand/provinces.tsv: {misleading:?}"
    );
    drop_names_of_others(&mut places);
    let provinces = features.into_iter().zip(ids);
    let provinces = provinces.map(|(feature, (id, country))| Province {
        feature,
        id,
        country,
    });
    Ok((provinces.collect(), places))
}

fn named(features: &[Feature]) -> impl Iterator<Item = &Feature> {
    features
        .iter()
        .filter(|feature| !feature.get("name").is_empty())
}

fn counts<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// The country's code, and the whole code where it is one of ISO 3166-2 that no other province has.
fn code<'a>(
    feature: &'a Feature,
    row: Option<&'a Row>,
    counts: &BTreeMap<&str, usize>,
) -> (&'a str, Option<&'a str>) {
    let given = row
        .map(|row| row.iso.as_str())
        .filter(|iso| !iso.is_empty());
    let iso = given.unwrap_or(feature.get("iso_3166_2"));
    let unique = given.is_some() || counts.get(iso) == Some(&1);
    match iso.split_once('-') {
        Some((country, part)) if country.len() == 2 => {
            let whole =
                unique && !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
            (country, whole.then_some(iso))
        }
        _ if iso.len() == 2 => (iso, None),
        _ => ("", None),
    }
}

/// A name as a part of an id: plain letters and hyphens.
pub fn slug(name: &str) -> String {
    let latin = deunicode::deunicode(name).to_lowercase();
    let words = latin.replace(['\'', '`', '.'], "");
    let words = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Natural Earth repeats the names of a region in the rows of its provinces: what several share is none of theirs.
fn common_aliases(features: &[Feature]) -> BTreeSet<(String, String)> {
    let all = features.iter().flat_map(|feature| {
        let own: BTreeSet<String> = spellings(feature).map(plain).collect();
        own.into_iter()
            .map(|name| (feature.get("adm0_a3").to_owned(), name))
    });
    counts(all)
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(key, _)| key)
        .collect()
}

fn spellings(feature: &Feature) -> impl Iterator<Item = &str> {
    let cell = |key| feature.get(key).split(['|', ';']).map(str::trim);
    ["name", "name_en", "name_local", "name_alt"]
        .into_iter()
        .flat_map(cell)
}

fn other_names(
    name: &str,
    feature: &Feature,
    row: Option<&Row>,
    common: &BTreeSet<(String, String)>,
    taken: &BTreeSet<String>,
) -> String {
    let country = feature.get("adm0_a3");
    let own = spellings(feature).filter(|other| {
        let key = (country.to_owned(), plain(other));
        let readable = other
            .chars()
            .all(|c| !c.is_control() && c != '?' && c != '\u{fffd}');
        readable && other.chars().count() > 1 && !common.contains(&key) && !taken.contains(&key.1)
    });
    // A row that gives a name corrects Natural Earth's English one.
    let corrected = row.is_some_and(|row| !row.name.is_empty());
    let own = own.filter(|other| {
        !corrected || *other != feature.get("name_en") || *other == feature.get("name")
    });
    let (struck, given): (Vec<&str>, Vec<&str>) =
        items(row.map_or("", |row| row.aliases.as_str())).partition(|alias| alias.starts_with('-'));
    let own = own.filter(|other| !struck.iter().any(|struck| struck[1..] == **other));
    aliases(name, given.into_iter().chain(own))
}

/// An alias that is the name of another province of the same country is a mistake.
fn drop_names_of_others(places: &mut [Place]) {
    let names: BTreeSet<(String, String)> = places
        .iter()
        .map(|place| (place.country.clone(), plain(&place.name)))
        .collect();
    for place in places {
        let kept: Vec<&str> = items(&place.aliases)
            .filter(|alias| !names.contains(&(place.country.clone(), plain(alias))))
            .collect();
        place.aliases = kept.join(";");
    }
}
