//! Aliases that are only a word for a kind, such as "National Park" or "the Islands": names of everybody's, and so of nobody's.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use crate::place::Place;
use crate::table::{self, items};

#[derive(Deserialize)]
struct Kind {
    key: String,
    words: String,
}

/// The one kind with a single member of that name.
const WORLD: &str = "world";

/// Takes those aliases away.
pub fn strike(data: &Path, groups: &mut [Vec<Place>]) -> Result<()> {
    let kinds: Vec<Kind> = table::read(&data.join("kinds.tsv"))?;
    let common = kinds.iter().filter(|kind| kind.key != WORLD);
    let words: BTreeSet<&str> = common.flat_map(|kind| items(&kind.words)).collect();
    for place in groups.iter_mut().flatten() {
        let is_a_name = |alias: &&str| {
            let alias = alias.to_lowercase();
            !words.contains(alias.strip_prefix("the ").unwrap_or(&alias))
        };
        let kept: Vec<&str> = items(&place.aliases).filter(is_a_name).collect();
        place.aliases = kept.join(";");
    }
    Ok(())
}
