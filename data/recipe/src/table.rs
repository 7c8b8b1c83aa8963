//! Tab-separated tables with a header row and `#` comment lines, as a person keeps them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

/// The folder of hand-kept tables.
pub struct Hand(PathBuf);

impl Hand {
    /// The tables under `folder`.
    pub fn open(folder: PathBuf) -> Self {
        Hand(folder)
    }

    /// All rows of the hand-kept table `name`.
    pub fn rows<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>> {
        read(&self.0.join(name).with_extension("tsv"))
    }
}

/// All rows of the table at `path`; every row must have every column.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .comment(Some(b'#'))
        .from_path(path)
        .with_context(|| format!("cannot open {}", path.display()))?;
    reader
        .deserialize()
        .map(|row| row.with_context(|| format!("in {}", path.display())))
        .collect()
}

/// The items of a `;`-joined cell.
pub fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}
