//! `data/MANIFEST.toml`: what went in and what came out.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use crate::package::Packages;
use crate::place::Written;
use crate::statistics::{Counties, Outlines};

#[derive(Serialize)]
struct Manifest<'a> {
    corrections: usize,
    inputs: Vec<Input<'a>>,
    outlines: &'a Outlines,
    counties: &'a Counties,
    files: Vec<Output<'a>>,
}

#[derive(Serialize)]
struct Input<'a> {
    package: &'a str,
    version: &'a str,
    sha256: &'a str,
    licence: &'a str,
    gives: &'a str,
}

#[derive(Serialize)]
struct Output<'a> {
    path: &'a str,
    rows: usize,
    sha256: &'a str,
}

/// Writes the manifest.
pub fn write(
    data: &Path,
    packages: &Packages,
    written: &[Written],
    corrections: usize,
    outlines: &Outlines,
    counties: &Counties,
) -> Result<()> {
    let manifest = Manifest {
        inputs: packages
            .list
            .iter()
            .map(|p| Input {
                package: &p.package,
                version: &p.version,
                sha256: &p.sha256,
                licence: &p.licence,
                gives: &p.gives,
            })
            .collect(),
        corrections,
        outlines,
        counties,
        files: written
            .iter()
            .map(|w| Output {
                path: &w.path,
                rows: w.rows,
                sha256: &w.sha256,
            })
            .collect(),
    };
    let head = "# Written by data/recipe (cargo run --release there); do not edit.\n\n";
    fs::write(
        data.join("MANIFEST.toml"),
        format!("{head}{}", toml::to_string(&manifest)?),
    )?;
    Ok(())
}
