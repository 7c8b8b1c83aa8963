//! One reference area, and the table it is written to.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::package::sha256;

/// One row; the columns are described in `data/README.md`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Place {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub country: String,
    pub codes: String,
    pub aliases: String,
    pub total: String,
    pub land: String,
    pub water: String,
    pub unit: String,
    pub year: String,
    pub source: String,
    pub detail: String,
    pub evidence: String,
    pub note: String,
}

/// A file that was written, for the manifest.
pub struct Written {
    pub path: String,
    pub rows: usize,
    pub sha256: String,
}

/// Writes `data/places/<group>.tsv`.
pub fn write(data: &Path, group: &str, places: &[Place]) -> Result<Written> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b'\t')
        .quote_style(csv::QuoteStyle::Never)
        .from_writer(Vec::new());
    for place in places {
        writer.serialize(place)?;
    }
    let bytes = writer.into_inner()?;
    let path = format!("places/{group}.tsv");
    fs::create_dir_all(data.join("places"))?;
    fs::write(data.join(&path), &bytes)?;
    Ok(Written {
        path,
        rows: places.len(),
        sha256: sha256(&bytes),
    })
}

/// Joins names into an `aliases` cell: without repeats and without `name` itself, whatever their capitals.
pub fn aliases<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for alias in candidates.into_iter().map(str::trim) {
        let same = |other: &str| other.to_lowercase() == alias.to_lowercase();
        if !alias.is_empty() && !same(name) && !kept.iter().any(|other| same(other)) {
            kept.push(alias);
        }
    }
    kept.join(";")
}

/// Writes `data/<table>.tsv` with two columns.
pub fn write_pairs(
    data: &Path,
    table: &str,
    columns: [&str; 2],
    rows: &BTreeMap<String, String>,
) -> Result<Written> {
    let mut text = format!("{}\n", columns.join("\t"));
    for (key, value) in rows {
        text.push_str(&format!("{key}\t{value}\n"));
    }
    let path = format!("{table}.tsv");
    fs::write(data.join(&path), &text)?;
    Ok(Written {
        path,
        rows: rows.len(),
        sha256: sha256(text.as_bytes()),
    })
}
