//! Files inside wheels (zip) and npm packages (gzipped tar).

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use zip::ZipArchive;

/// An open wheel.
pub struct Zip(ZipArchive<Cursor<Vec<u8>>>);

impl Zip {
    /// Opens the archive in `bytes`.
    pub fn new(bytes: Cursor<Vec<u8>>) -> Result<Self> {
        Ok(Zip(ZipArchive::new(bytes)?))
    }

    /// The names of all files, sorted.
    pub fn names(&self) -> Result<Vec<String>> {
        let mut names = self
            .0
            .file_names()
            .map(|name| Ok(name?.into_owned()))
            .collect::<Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    /// The contents of the file `name`.
    pub fn file(&mut self, name: &str) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.0
            .by_name(name)
            .with_context(|| format!("no file {name}"))?
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// The files of an npm package, by their path below `package/`.
pub struct Tgz(BTreeMap<String, Vec<u8>>);

impl Tgz {
    /// Unpacks the archive in `bytes`.
    pub fn new(bytes: &[u8]) -> Result<Self> {
        let mut files = BTreeMap::new();
        for entry in tar::Archive::new(GzDecoder::new(bytes)).entries()? {
            let mut entry = entry?;
            let path = entry
                .path()?
                .to_string_lossy()
                .trim_start_matches("package/")
                .to_owned();
            let mut contents = Vec::new();
            entry.read_to_end(&mut contents)?;
            files.insert(path, contents);
        }
        Ok(Tgz(files))
    }

    /// The contents of the file `name`.
    pub fn file(&self, name: &str) -> Result<&[u8]> {
        self.0
            .get(name)
            .map(Vec::as_slice)
            .with_context(|| format!("no file {name}"))
    }
}
