//! What must hold over all tables before anything is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::figure::decimal;
use crate::place::Place;
use crate::table::{self, Hand, items};

#[derive(Deserialize)]
struct Keyed {
    key: String,
}

/// How many rows each group must have; a change in an input that adds or loses places is noticed here.
const COUNTS: [(usize, &str); 3] = [
    (256, "countries and territories"),
    (51, "states and the District"),
    (3231, "counties"),
];

/// What is larger than Greenland is no island, but the shore of a continent on which the position lies: km².
const LARGEST_ISLAND: i64 = 2_200_000;

/// Stops the recipe at the first breach.
pub fn check(data: &Path, hand: &Hand, groups: &[Vec<Place>]) -> Result<()> {
    let sources: Vec<Keyed> = table::read(&data.join("sources.tsv"))?;
    let kinds: Vec<Keyed> = table::read(&data.join("kinds.tsv"))?;
    let excused: Vec<Excuse> = hand.rows("unequal")?;
    let mut ids = BTreeSet::new();
    for place in groups.iter().flatten() {
        ensure!(
            ids.insert(&place.id),
            "two places have the id {:?}",
            place.id
        );
        one(place, &sources, &kinds, &excused).with_context(|| place.id.clone())?;
    }
    if let Some(stale) = excused.iter().find(|excuse| !ids.contains(&excuse.id)) {
        bail!("unequal.tsv: no place {:?}", stale.id);
    }
    for ((count, what), group) in COUNTS.iter().zip(groups) {
        ensure!(
            group.len() == *count,
            "{} {what}, expected {count}",
            group.len()
        );
    }
    repeated_names(groups);
    Ok(())
}

/// A row of `hand/unequal.tsv`: land and water do not make up the total, and why.
#[derive(Deserialize)]
struct Excuse {
    id: String,
    reason: String,
}

fn one(place: &Place, sources: &[Keyed], kinds: &[Keyed], excused: &[Excuse]) -> Result<()> {
    let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    ensure!(
        !place.id.is_empty() && place.id.chars().all(slug),
        "an id is made of a-z, 0-9 and -"
    );
    ensure!(!place.name.is_empty(), "no name");
    ensure!(
        sources.iter().any(|source| source.key == place.source),
        "unknown source {:?}",
        place.source
    );
    ensure!(
        kinds.iter().any(|kind| kind.key == place.kind),
        "unknown kind {:?}",
        place.kind
    );
    ensure!(
        ["official", "computed", "defined", "unverified"].contains(&place.evidence.as_str()),
        "unknown evidence {:?}",
        place.evidence
    );
    ensure!(!place.detail.is_empty(), "no detail");
    ensure!(
        !items(&place.aliases).any(|alias| alias == place.name),
        "an alias repeats the name"
    );
    let country = |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    ensure!(
        items(&place.country).all(country),
        "country {:?} is not ISO alpha-2",
        place.country
    );
    figures(place, excused)
}

fn figures(place: &Place, excused: &[Excuse]) -> Result<()> {
    let (total, land, water) = (
        decimal(&place.total)?,
        decimal(&place.land)?,
        decimal(&place.water)?,
    );
    ensure!(total.or(land).is_some(), "neither total nor land");
    ensure!(
        place.kind != "island" || total.is_none_or(|total| total < LARGEST_ISLAND.into()),
        "an island larger than Greenland"
    );
    for figure in [total, land, water].into_iter().flatten() {
        ensure!(figure >= Decimal::ZERO, "a negative figure");
    }
    ensure!(total.or(land) != Some(Decimal::ZERO), "an area of nothing");
    let (Some(total), Some(land)) = (total, land) else {
        return Ok(());
    };
    let Some(water) = water else { return Ok(()) };
    // Half a unit in the last digit of each of the three figures.
    let slack: Decimal = [total, land, water]
        .iter()
        .map(|f| Decimal::new(5, f.scale() + 1))
        .sum();
    let excuse = excused.iter().find(|excuse| excuse.id == place.id);
    match (excuse, (land + water - total).abs() > slack) {
        (None, true) => bail!(
            "land {land} and water {water} do not make {total}; give the reason in hand/unequal.tsv"
        ),
        (Some(excuse), false) => bail!("needs no excuse in hand/unequal.tsv ({})", excuse.reason),
        _ => Ok(()),
    }
}

/// Names shared by several places are allowed, since the look-up reports them as ambiguous; those outside the counties are printed.
fn repeated_names(groups: &[Vec<Place>]) {
    let mut seen: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for place in groups
        .iter()
        .flatten()
        .filter(|place| place.kind != "us_county")
    {
        for name in std::iter::once(place.name.as_str()).chain(items(&place.aliases)) {
            let ids = seen
                .entry(name.trim_start_matches("the ").to_lowercase())
                .or_default();
            if !ids.contains(&place.id.as_str()) {
                ids.push(&place.id);
            }
        }
    }
    for (name, ids) in seen.iter().filter(|(_, ids)| ids.len() > 1) {
        println!("ambiguous: {name}: {}", ids.join(", "));
    }
}
