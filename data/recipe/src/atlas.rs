//! The three maps: the world's provinces, the counties of the United States, the lakes.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::geometry::{Shape, Vertex, contains, four_digits, signed_planar_area};
use crate::lake::Lake;
use crate::natural_earth;
use crate::outline::{Covers, Map};
use crate::place::{Place, aliases};
use crate::province::Province;
use crate::table::{Hand, items};
use crate::topology::Topology;

/// A county's outline, by its GEOID.
pub struct County {
    pub geoid: String,
    pub shape: Shape,
}

/// One row of `hand/regions.tsv` or `hand/us_regions.tsv`.
#[derive(Deserialize)]
struct Region {
    id: String,
    members: String,
}

/// One row of `hand/islands.tsv` or `hand/us_islands.tsv`.
#[derive(Deserialize)]
struct Island {
    id: String,
    longitude: f64,
    latitude: f64,
}

/// What all four tables have: a place of its own where it has a name.
#[derive(Deserialize)]
struct Drawn {
    id: String,
    name: String,
    kind: String,
    country: String,
    codes: String,
    aliases: String,
    note: String,
}

/// The places that the hand-kept tables of outlines add; their figures are measured later.
pub fn drawn(hand: &Hand, table: &str, source: &str, year: u16) -> Result<Vec<Place>> {
    let rows: Vec<Drawn> = hand.rows(table)?;
    let places = rows
        .into_iter()
        .filter(|row| !row.name.is_empty())
        .map(|row| Place {
            aliases: aliases(&row.name, items(&row.aliases)),
            id: row.id,
            name: row.name,
            kind: row.kind,
            country: row.country,
            codes: row.codes,
            unit: "km²".into(),
            year: year.to_string(),
            source: source.to_owned(),
            detail: format!("outline of hand/{table}.tsv, geodesic edges"),
            evidence: "computed".into(),
            note: row.note,
            ..Place::default()
        });
    Ok(places.collect())
}

/// Gives every place that has no figure the area of its outline.
pub fn measure(maps: &[&Map], groups: &mut [Vec<Place>]) {
    let areas: BTreeMap<&str, f64> = maps
        .iter()
        .flat_map(|map| &map.outlines)
        .map(|outline| (outline.id.as_str(), outline.area))
        .collect();
    for place in groups
        .iter_mut()
        .flatten()
        .filter(|place| place.total.is_empty() && place.land.is_empty())
    {
        if let Some(area) = areas.get(place.id.as_str()) {
            place.total = four_digits(*area);
        }
    }
}

/// The world: provinces, countries, regions made of provinces, and islands.
pub fn world(provinces: &[Province], hand: &Hand, groups: &[Vec<Place>]) -> Result<Map> {
    let shapes: Vec<_> = provinces
        .iter()
        .map(|province| &province.feature.shape)
        .collect();
    let mut map = Map::new(
        Topology::new(&shapes),
        Covers::Land,
        natural_earth::YEAR,
        0.006,
        0.0025,
    );
    let mut faces: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (face, province) in provinces.iter().enumerate() {
        let both = [&province.country, &province.id];
        let one = both.into_iter().flatten().collect::<BTreeSet<_>>();
        for id in one {
            faces.entry(id).or_default().push(face);
        }
    }
    let regions: Vec<Region> = hand.rows("regions")?;
    for region in &regions {
        let members = members(region, provinces).with_context(|| region.id.clone())?;
        ensure!(
            faces.insert(&region.id, members).is_none(),
            "{} has two outlines",
            region.id
        );
    }
    for (id, faces) in &faces {
        map.add(id, faces);
    }
    islands(&mut map, &hand.rows("islands")?, provinces.len())?;
    let known: BTreeSet<&str> = groups
        .iter()
        .flatten()
        .map(|place| place.id.as_str())
        .collect();
    for outline in &map.outlines {
        ensure!(
            known.contains(outline.id.as_str()),
            "the outline of {} has no row",
            outline.id
        );
    }
    Ok(map)
}

/// The faces of a region. A member is `geonunit=Wales`, `region=FRA:Bretagne`, `sub=GBR:Kent` (columns of Natural Earth) or a province's id.
fn members(region: &Region, provinces: &[Province]) -> Result<Vec<usize>> {
    let mut faces = Vec::new();
    for member in items(&region.members) {
        let is_it = |province: &Province| match member.split_once('=') {
            Some(("geonunit", unit)) => province.feature.get("geonunit") == unit,
            Some(("country", id)) => province.country.as_deref() == Some(id),
            Some((column, value)) => {
                let column = if column == "sub" {
                    "region_sub"
                } else {
                    column
                };
                let (country, name) = value.split_once(':').unwrap_or(("", value));
                province.feature.get("adm0_a3") == country && province.feature.get(column) == name
            }
            None => province.id.as_deref() == Some(member),
        };
        let found: Vec<usize> = (0..provinces.len())
            .filter(|face| is_it(&provinces[*face]))
            .collect();
        ensure!(!found.is_empty(), "no province is {member:?}");
        faces.extend(found);
    }
    faces.sort_unstable();
    faces.dedup();
    Ok(faces)
}

/// Adds the outline of each island: the shore of all faces together that goes around a given position.
fn islands(map: &mut Map, islands: &[Island], faces: usize) -> Result<()> {
    let all: Vec<usize> = (0..faces).collect();
    let shores: Vec<_> = map
        .topology
        .around(&all)
        .into_iter()
        .map(|ring| (map.topology.line(&ring), ring))
        .collect();
    let mut missing = Vec::new();
    for island in islands {
        let seed: Vertex = [island.longitude, island.latitude];
        let around = shores
            .iter()
            .filter(|(line, _)| signed_planar_area(line) > 0.0 && contains([line], seed));
        let smallest =
            around.min_by(|(a, _), (b, _)| signed_planar_area(a).total_cmp(&signed_planar_area(b)));
        let Some((line, exterior)) = smallest else {
            missing.push(format!("{} at {seed:?}", island.id));
            continue;
        };
        let lakes = shores
            .iter()
            .filter(|(hole, _)| signed_planar_area(hole) < 0.0 && contains([line], hole[0]));
        let rings = std::iter::once(exterior.clone())
            .chain(lakes.map(|(_, ring)| ring.clone()))
            .collect();
        map.add_rings(&island.id, rings);
    }
    ensure!(missing.is_empty(), "no shore around {missing:?}");
    Ok(())
}

/// The United States: counties, states, territories, the country, and cities made of counties.
pub fn united_states(counties: &[County], groups: &[Vec<Place>], hand: &Hand) -> Result<Map> {
    let shapes: Vec<_> = counties.iter().map(|county| &county.shape).collect();
    let mut map = Map::new(
        Topology::new(&shapes),
        Covers::Land,
        crate::census::YEAR,
        0.003,
        0.0008,
    );
    let mut faces: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for place in groups.iter().flatten() {
        // Those of cities have seven digits: a city is not made of counties.
        let codes = items(&place.codes).filter_map(|code| code.strip_prefix("FIPS:"));
        for fips in codes.filter(|fips| fips.len() <= 5) {
            let inside = |face: &usize| counties[*face].geoid.starts_with(fips);
            let found: Vec<usize> = (0..counties.len()).filter(inside).collect();
            ensure!(!found.is_empty(), "{}: no county in FIPS {fips}", place.id);
            if place.kind != "us_state" || fips.len() == 2 {
                faces.insert(place.id.clone(), found);
            }
        }
    }
    let states = (0..counties.len()).filter(|face| counties[*face].geoid.as_str() < "60");
    faces.insert("us".into(), states.collect());
    for region in hand.rows::<Region>("us_regions")? {
        let inside = |face: &usize| {
            items(&region.members).any(|fips| counties[*face].geoid.starts_with(fips))
        };
        faces.insert(region.id, (0..counties.len()).filter(inside).collect());
    }
    for (id, faces) in &faces {
        map.add(id, faces);
    }
    islands(&mut map, &hand.rows("us_islands")?, counties.len())?;
    Ok(map)
}

/// The lakes.
pub fn lakes(lakes: &[Lake]) -> Map {
    let shapes: Vec<_> = lakes.iter().map(|lake| &lake.shape).collect();
    let mut map = Map::new(
        Topology::new(&shapes),
        Covers::Water,
        natural_earth::YEAR,
        0.006,
        0.0025,
    );
    for (face, lake) in lakes.iter().enumerate() {
        map.add(&lake.id, &[face]);
    }
    map
}

/// Which places border on which, level by level: countries, provinces and states, counties, and regions of one division.
pub fn borders(
    provinces: &[Province],
    counties: &[County],
    hand: &Hand,
    world: &Map,
    united_states: &Map,
) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut borders = BTreeMap::new();
    let american = |province: &Province| province.feature.get("adm0_a3") == "USA";
    let state = |province: &Province| province.feature.get("iso_3166_2").to_lowercase();
    let country = |province: &Province| {
        if american(province) {
            Some("us".into())
        } else {
            province.country.clone()
        }
    };
    world.border(
        &provinces.iter().map(country).collect::<Vec<_>>(),
        &mut borders,
    );
    let province = |province: &Province| {
        if american(province) {
            Some(state(province))
        } else {
            province.id.clone()
        }
    };
    world.border(
        &provinces.iter().map(province).collect::<Vec<_>>(),
        &mut borders,
    );
    let county = |county: &County| Some(format!("us-{}", county.geoid));
    united_states.border(
        &counties.iter().map(county).collect::<Vec<_>>(),
        &mut borders,
    );

    let mut divisions: BTreeMap<String, Vec<Option<String>>> = BTreeMap::new();
    for region in hand.rows::<Region>("regions")? {
        // A division is a column of Natural Earth in one country, such as `region=FRA`.
        let first = items(&region.members).next().unwrap_or_default();
        let Some((column, value)) = first.split_once('=') else {
            continue;
        };
        let country = if column == "geonunit" {
            ""
        } else {
            value.split(':').next().unwrap_or_default()
        };
        if column == "country" || items(&region.members).nth(1).is_some() {
            continue;
        }
        let division = divisions
            .entry(format!("{column}={country}"))
            .or_insert_with(|| vec![None; provinces.len()]);
        for face in members(&region, provinces)? {
            division[face] = Some(region.id.clone());
        }
    }
    for division in divisions.values() {
        world.border(division, &mut borders);
    }
    Ok(borders)
}
