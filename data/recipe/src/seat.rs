//! Which provinces have the name of a city that is not the whole of them: Kabul, Lviv, Riyadh.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::factbook::{Factbook, text};
use crate::place::{Place, Written, write_pairs};
use crate::province::slug;
use crate::table::{self, Hand, items};

#[derive(Deserialize)]
struct Country {
    gec: String,
    country: String,
}

/// One row of `data/city_provinces.tsv`.
#[derive(Deserialize)]
struct CityProvince {
    place: String,
}

/// One row of `data/capitals.tsv`.
#[derive(Deserialize)]
struct Capital {
    place: String,
}

/// One row of `hand/seats.tsv`.
#[derive(Deserialize)]
struct Seat {
    country: String,
    cities: String,
}

/// What the World Factbook says where divisions are called after their towns.
const CALLED_AFTER: &str = "same names as their administrative centers";
const EXCEPT: &str = "exceptions";

/// Writes `data/seats.tsv`: each province with those of its names that are a city's.
pub fn write(
    data: &Path,
    factbook: &Factbook,
    hand: &Hand,
    groups: &[Vec<Place>],
) -> Result<Written> {
    let cities = cities(factbook, hand)?;
    let capitals: Vec<Capital> = table::read(&data.join("capitals.tsv"))?;
    let whole: Vec<CityProvince> = table::read(&data.join("city_provinces.tsv"))?;
    let whole: BTreeSet<String> = (capitals.into_iter().map(|row| row.place))
        .chain(whole.into_iter().map(|row| row.place))
        .collect();
    let places = groups.iter().flatten();
    let ids: BTreeSet<&str> = places.clone().map(|place| place.id.as_str()).collect();
    for id in &whole {
        ensure!(
            ids.contains(id.as_str()),
            "city_provinces.tsv: no place {id:?}"
        );
    }
    let mut seats = BTreeMap::new();
    for place in places.filter(|place| place.kind == "province" && !whole.contains(&place.id)) {
        let Some(cities) = cities.get(&place.country) else {
            continue;
        };
        let names = std::iter::once(place.name.as_str()).chain(items(&place.aliases));
        let called: Vec<&str> = names.filter(|name| cities.contains(&slug(name))).collect();
        if !called.is_empty() {
            seats.insert(place.id.clone(), called.join(";"));
        }
    }
    write_pairs(data, "seats", ["place", "cities"], &seats)
}

/// The names of the cities of each country: its capital, its largest urban areas, the towns after which its divisions are called, and
/// those of `hand/seats.tsv`.
fn cities(factbook: &Factbook, hand: &Hand) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut cities: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in hand.rows::<Country>("countries")? {
        let capital = text(factbook.government(&row.gec, "Capital")?, "name");
        let urban = factbook.urban_areas(&row.gec)?;
        let divisions = factbook.government(&row.gec, "Administrative divisions")?;
        let named = (capital.split([';', '(', ')', ',']))
            .chain(urban.split([',', '(']).map(without_number))
            .map(str::to_owned)
            .chain(towns(divisions));
        let of_country = cities.entry(row.country).or_default();
        // "ASTANA (capital)".
        let is_a_name = |name: &String| !name.is_empty() && name != "capital";
        of_country.extend(named.map(|name| slug(&name)).filter(is_a_name));
    }
    for row in hand.rows::<Seat>("seats")? {
        let of_country = cities.entry(row.country).or_default();
        of_country.extend(items(&row.cities).map(slug));
    }
    Ok(cities)
}

/// "4.589 million KABUL" is KABUL.
fn without_number(city: &str) -> &str {
    city.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ')
        .trim_start_matches("million ")
}

/// The towns after which the divisions on a page are called: all of them but those with another town in brackets.
fn towns(page: &serde_json::Value) -> Vec<String> {
    let note = text(page, "note");
    if !note.contains(CALLED_AFTER) {
        return Vec::new();
    }
    let list = text(page, "text");
    let list = list.split_once([';', ':']).map_or("", |(_, list)| list);
    let mut towns = Vec::new();
    for division in list.split([',', ';', ':']) {
        let (name, brackets) = division.split_once(['(', '[']).unwrap_or((division, ""));
        if !brackets.is_empty() && note.contains(EXCEPT) {
            continue;
        }
        let name = name.trim().trim_end_matches('*');
        // "Naryn Oblusu": the town without the word for the division.
        let town = name.rsplit_once(' ').map_or("", |(town, _)| town);
        let spelt = brackets.trim_end_matches([')', ']']);
        towns.extend([name, town, spelt].map(str::to_owned));
    }
    towns
}
