//! Natural Earth's named lakes and reservoirs.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::geometry::{Shape, Vertex, area, bounds, contains, four_digits};
use crate::natural_earth::{self, Feature};
use crate::place::{Place, aliases};
use crate::province::{Province, slug};
use crate::table::{Hand, items};

/// A lake of one or several pieces.
pub struct Lake {
    /// The id of its place.
    pub id: String,
    /// With its names: the largest piece.
    pub feature: Feature,
    /// All pieces.
    pub shape: Shape,
    /// Square metres as drawn.
    pub area: f64,
}

/// One row of `hand/lakes.tsv`.
#[derive(Deserialize)]
struct Row {
    lakes: String,
    same_as: String,
    name: String,
    aliases: String,
    note: String,
}

/// Pieces of one name that lie within so many degrees are one lake.
const NEAR: f64 = 0.3;

/// Reads all named lakes and makes a row for each that has none yet.
pub fn lakes(
    features: Vec<Feature>,
    hand: &Hand,
    provinces: &[Province],
    groups: &[Vec<Place>],
) -> Result<(Vec<Lake>, Vec<Place>)> {
    let rows: Vec<Row> = hand.rows("lakes")?;
    for name in rows.iter().flat_map(|row| items(&row.lakes)) {
        ensure!(
            features.iter().any(|feature| feature.get("name") == name),
            "hand/lakes.tsv: no lake {name:?}"
        );
    }
    let atlas = Atlas::new(provinces);
    let mut known = Known::new(groups);
    for row in rows.iter().filter(|row| row.same_as.len() > 1) {
        ensure!(
            known.ids.contains(&row.same_as),
            "hand/lakes.tsv: no place {:?}",
            row.same_as
        );
    }
    let (mut lakes, mut places): (Vec<Lake>, Vec<Place>) = (Vec::new(), Vec::new());
    for pieces in together(features, &rows) {
        let shape: Shape = pieces
            .iter()
            .flat_map(|piece| piece.shape.clone())
            .collect();
        let Some(feature) = pieces
            .into_iter()
            .max_by(|a, b| area(&a.shape).total_cmp(&area(&b.shape)))
        else {
            continue;
        };
        let row = rows
            .iter()
            .find(|row| items(&row.lakes).any(|name| name == feature.get("name")));
        if row.is_some_and(|row| row.same_as == "-") {
            continue;
        }
        let area = area(&shape);
        let countries = atlas.countries(&shape);
        let given = row
            .map(|row| row.same_as.clone())
            .filter(|id| !id.is_empty());
        let named = row.is_some_and(|row| !row.name.is_empty());
        let by_name = || {
            if named {
                None
            } else {
                known.landmark(&feature, &countries)
            }
        };
        let found = given
            .or_else(by_name)
            .filter(|id| lakes.iter().all(|lake| &lake.id != id));
        let id = match found {
            Some(id) => id,
            None => {
                let place = known.place(&feature, row, &countries, area);
                places.push(place.clone());
                place.id
            }
        };
        lakes.push(Lake {
            id,
            feature,
            shape,
            area,
        });
    }
    tell_apart(&mut places, &lakes, &atlas, groups);
    let landmarks: BTreeSet<&str> = groups
        .iter()
        .flatten()
        .map(|place| place.id.as_str())
        .collect();
    let kept = |lake: &Lake| {
        landmarks.contains(lake.id.as_str()) || places.iter().any(|place| place.id == lake.id)
    };
    lakes.retain(kept);
    Ok((lakes, places))
}

/// Lakes of one name in one country get their province behind it.
fn tell_apart(places: &mut Vec<Place>, lakes: &[Lake], atlas: &Atlas, groups: &[Vec<Place>]) {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let key = |place: &Place| (place.country.clone(), slug(&place.name));
    let known = groups.iter().flatten().filter(|place| place.kind == "lake");
    for place in places.iter().chain(known) {
        *counts.entry(key(place)).or_default() += 1;
    }
    for place in places.iter_mut().filter(|place| counts[&key(place)] > 1) {
        let lake = lakes.iter().find(|lake| lake.id == place.id);
        let shore = lake.and_then(|lake| lake.shape.first()?.first()?.first());
        if let Some(province) = shore.and_then(|shore| atlas.province(*shore)) {
            let name = format!("{}, {}", place.name, province.get("name_en"));
            place.aliases = aliases(
                &name,
                std::iter::once(place.name.as_str()).chain(items(&place.aliases)),
            );
            place.name = name;
        }
    }
    // Two of one name in one province cannot be told apart: the larger one stays.
    let larger = |place: &Place| places_area(lakes, &place.id);
    places.sort_by(|a, b| larger(b).total_cmp(&larger(a)));
    let mut seen = BTreeSet::new();
    places.retain(|place| seen.insert(key(place)));
}

fn places_area(lakes: &[Lake], id: &str) -> f64 {
    lakes
        .iter()
        .find(|lake| lake.id == id)
        .map_or(0.0, |lake| lake.area)
}

/// The pieces of each lake, in the order of the layer.
fn together(features: Vec<Feature>, rows: &[Row]) -> Vec<Vec<Feature>> {
    let mut lakes: Vec<Vec<Feature>> = Vec::new();
    for feature in features
        .into_iter()
        .filter(|feature| !feature.get("name").is_empty())
    {
        let row = rows
            .iter()
            .position(|row| items(&row.lakes).any(|name| name == feature.get("name")));
        let joins = |pieces: &Vec<Feature>| {
            pieces.iter().any(|piece| {
                let listed = row.is_some_and(|row| {
                    items(&rows[row].lakes).any(|name| name == piece.get("name"))
                });
                listed || (piece.get("name") == feature.get("name") && near(piece, &feature))
            })
        };
        match lakes.iter_mut().find(|pieces| joins(pieces)) {
            Some(pieces) => pieces.push(feature),
            None => lakes.push(vec![feature]),
        }
    }
    lakes
}

fn near(a: &Feature, b: &Feature) -> bool {
    let [a, b] = [a, b].map(|feature| bounds(feature.shape.iter().flatten()));
    let gap = |low: usize, high: usize| (a[low] - b[high]).max(b[low] - a[high]);
    gap(0, 2) < NEAR && gap(1, 3) < NEAR
}

/// Which country a position lies in.
struct Atlas<'p> {
    faces: Vec<([f64; 4], &'p Province)>,
}

impl<'p> Atlas<'p> {
    fn new(provinces: &'p [Province]) -> Self {
        let face =
            |province: &'p Province| (bounds(province.feature.shape.iter().flatten()), province);
        Atlas {
            faces: provinces.iter().map(face).collect(),
        }
    }

    fn province(&self, [x, y]: Vertex) -> Option<&'p Feature> {
        let in_box = |[w, s, e, n]: [f64; 4]| w <= x && x <= e && s <= y && y <= n;
        let found = self.faces.iter().find(|(bounds, province)| {
            in_box(*bounds) && contains(province.feature.shape.iter().flatten(), [x, y])
        });
        found.map(|(_, province)| &province.feature)
    }

    fn country(&self, vertex: Vertex) -> Option<&'p str> {
        self.province(vertex)?.get("iso_3166_2").get(..2)
    }

    /// The countries of at least one vertex in twenty, sorted.
    fn countries(&self, shape: &Shape) -> Vec<&'p str> {
        let shores: Vec<Vertex> = shape
            .iter()
            .filter_map(|polygon| polygon.first())
            .flatten()
            .copied()
            .collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let sample = shores.iter().step_by(1 + shores.len() / 200);
        let total = sample.clone().count();
        for country in sample.filter_map(|vertex| self.country(*vertex)) {
            *counts.entry(country).or_default() += 1;
        }
        counts.retain(|country, count| *count * 20 >= total && *country != "-9");
        counts.into_keys().collect()
    }
}

/// The lakes that have rows, by their names, and all ids.
struct Known<'p> {
    ids: BTreeSet<String>,
    lakes: Vec<(&'p Place, BTreeSet<String>)>,
}

impl<'p> Known<'p> {
    fn new(groups: &'p [Vec<Place>]) -> Self {
        let lakes = groups.iter().flatten().filter(|place| place.kind == "lake");
        let names = |place: &Place| {
            std::iter::once(place.name.as_str())
                .chain(items(&place.aliases))
                .map(slug)
                .collect()
        };
        Known {
            ids: groups
                .iter()
                .flatten()
                .map(|place| place.id.clone())
                .collect(),
            lakes: lakes.map(|place| (place, names(place))).collect(),
        }
    }

    /// The landmark with one of the lake's names in one of its countries.
    fn landmark(&self, feature: &Feature, countries: &[&str]) -> Option<String> {
        let names: BTreeSet<String> = spellings(feature).iter().map(|name| slug(name)).collect();
        let found = self.lakes.iter().find(|(place, known)| {
            items(&place.country).any(|country| countries.contains(&country))
                && !known.is_disjoint(&names)
        });
        found.map(|(place, _)| place.id.clone())
    }

    fn place(
        &mut self,
        feature: &Feature,
        row: Option<&Row>,
        countries: &[&str],
        area: f64,
    ) -> Place {
        let name = match row.map(|row| row.name.as_str()) {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => english(feature),
        };
        let mut id = slug(name.trim_start_matches("the "));
        if self.ids.contains(&id) {
            id = format!("{id}-{}", countries.join("-").to_lowercase());
        }
        while !self.ids.insert(id.clone()) {
            id.push_str("-2");
        }
        let (struck, given): (Vec<&str>, Vec<&str>) =
            items(row.map_or("", |row| row.aliases.as_str()))
                .partition(|alias| alias.starts_with('-'));
        let others = spellings(feature);
        let others = others
            .iter()
            .map(String::as_str)
            .filter(|other| !struck.iter().any(|struck| &struck[1..] == *other));
        Place {
            id,
            kind: "lake".into(),
            country: countries.join(";"),
            aliases: aliases(&name, given.into_iter().chain(others)),
            name,
            total: four_digits(area),
            unit: "km²".into(),
            year: natural_earth::YEAR.to_string(),
            source: "natural-earth".into(),
            detail: format!("outline of lake {}, geodesic edges", feature.get("ne_id")),
            evidence: "computed".into(),
            note: row.map(|row| row.note.clone()).unwrap_or_default(),
            ..Place::default()
        }
    }
}

/// Words for a lake or a reservoir, in front of a name and behind it.
const LAKE_BEFORE: [&str; 8] = [
    "Ozero ",
    "Lago di ",
    "Lago de ",
    "Lago ",
    "Lac de ",
    "Lac ",
    "Danau ",
    "Buhayrat ",
];
const LAKE_BEHIND: [&str; 7] = [" Hu", " Nuur", " Nur", " Kli", " Köli", " Ko", " Ozero"];
const RESERVOIR: [&str; 8] = [
    "Represa ",
    "Repressa ",
    "Embalse ",
    "Réservoir ",
    "Presa ",
    "Barragem ",
    " Shuiku",
    " Dam",
];

/// The name that English uses: Natural Earth's own where it is English, else its label with the word for what it is.
fn english(feature: &Feature) -> String {
    let name = feature
        .get("name")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let mut label = feature.get("name_en");
    for word in LAKE_BEFORE.iter().chain(&RESERVOIR) {
        label = label.trim_start_matches(word);
    }
    for word in LAKE_BEHIND
        .iter()
        .chain(&[" Lake", " Dam", " Reservoir", " reservoir"])
    {
        label = label.trim_end_matches(word);
    }
    let label = label
        .trim_start_matches("de ")
        .trim_start_matches("Lake ")
        .trim_start_matches("Laguna ");
    if RESERVOIR.iter().any(|word| name.contains(word)) {
        return format!("the {label} Reservoir");
    }
    if LAKE_BEFORE.iter().any(|word| name.starts_with(word)) {
        return format!("Lake {label}");
    }
    if LAKE_BEHIND.iter().any(|word| name.ends_with(word)) {
        return format!("{label} Lake");
    }
    if [" Reservoir", " Sea", " Lagoon"]
        .iter()
        .any(|word| name.ends_with(word))
    {
        return format!("the {name}");
    }
    name
}

/// Every way the lake is written: Natural Earth's names, and its label with the word for a lake where it lacks one.
fn spellings(feature: &Feature) -> Vec<String> {
    let mut found = vec![feature.get("name").to_owned(), english(feature)];
    found.extend(
        feature
            .get("name_alt")
            .split(['|', ','])
            .map(|name| name.trim().to_owned()),
    );
    let label = feature.get("name_en");
    if label.contains("Lake") || label.contains("Reservoir") || label.contains(' ') {
        found.push(label.to_owned());
    } else if !label.is_empty() {
        found.push(format!("Lake {label}"));
        found.push(format!("{label} Lake"));
    }
    found
        .retain(|name| name != "Great Lakes" && name != "Finger Lakes" && name.chars().count() > 2);
    found
}
