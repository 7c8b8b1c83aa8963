//! Whether an outline agrees with the figure of its place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::encode::{Bundled, shape};
use crate::geometry::area;
use crate::grid::GridArc;
use crate::outline::Map;
use crate::package::sha256;
use crate::place::{Place, Written};
use crate::table::Hand;

/// Up to this error an outline is good, up to the second it is coarse, beyond that it is left out, unless it lies between the
/// place's land and its total, with a part of the water, or a person has judged that it is the figure which is at fault.
const GOOD: f64 = 0.05;
const COARSE: f64 = 0.15;

/// How an outline compares with its place.
#[derive(Clone)]
pub struct Verdict {
    pub id: String,
    pub kind: String,
    /// As drawn by the source, and as bundled, in square metres.
    pub drawn: f64,
    pub bundled: f64,
    /// By how much the bundled outline differs from the nearest of total and land.
    pub error: f64,
    /// By how much the outline differs from the total: as drawn, and as bundled. None where there is no total.
    pub off_total: Option<[f64; 2]>,
    /// Whether the figure was measured on the outline itself.
    pub measured: bool,
    /// Whether it is bundled however far it is off.
    kept: bool,
}

impl Verdict {
    pub fn passed(&self) -> bool {
        self.error <= COARSE || self.kept
    }

    pub fn coarse(&self) -> bool {
        self.passed() && self.error > GOOD
    }
}

/// One row of `hand/outline_reasons.tsv`.
#[derive(Deserialize)]
struct Reason {
    place: String,
    up_to: String,
    reason: String,
}

/// One row of `hand/outlines_kept.tsv`.
#[derive(Deserialize)]
struct Kept {
    place: String,
}

/// One row of `data/outlines/gates.tsv`.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    total: &'a str,
    land: &'a str,
    unit: &'a str,
    outline_km2: String,
    off_percent: String,
    outline: &'a str,
    reason: &'a str,
}

/// Compares all outlines of a map with their places' figures.
pub fn judge(
    map: &Map,
    arcs: &[Option<GridArc>],
    hand: &Hand,
    groups: &[Vec<Place>],
) -> Result<Vec<Verdict>> {
    let places = by_id(groups);
    let kept: Vec<Kept> = hand.rows("outlines_kept")?;
    let verdict = |outline: &crate::outline::Outline| {
        let place = places
            .get(outline.id.as_str())
            .with_context(|| format!("no place {}", outline.id))?;
        let bundled = area(&shape(outline, arcs));
        let total = figure(&place.total, &place.unit)?;
        let land = figure(&place.land, &place.unit)?;
        let off = |figure: f64| (bundled / figure - 1.0).abs();
        let has_part_of_the_water =
            (land.zip(total)).is_some_and(|(land, total)| (land..=total).contains(&bundled));
        Ok(Verdict {
            id: place.id.clone(),
            kind: place.kind.clone(),
            drawn: outline.area,
            bundled,
            error: [total, land]
                .into_iter()
                .flatten()
                .map(off)
                .fold(f64::INFINITY, f64::min),
            off_total: total.map(|total| [(outline.area / total - 1.0).abs(), off(total)]),
            measured: place.detail.starts_with("outline of"),
            kept: has_part_of_the_water || kept.iter().any(|row| row.place == place.id),
        })
    };
    map.outlines.par_iter().map(verdict).collect()
}

/// What is bundled of each outline.
pub fn bundled<'m>(
    map: &'m Map,
    arcs: &'m [Option<GridArc>],
    verdicts: &[Verdict],
) -> Vec<Bundled<'m>> {
    let both = map.outlines.iter().zip(verdicts);
    let bundled = both.map(|(outline, verdict)| Bundled {
        outline,
        arcs,
        coarse: verdict.coarse(),
        left_out: !verdict.passed(),
    });
    bundled.collect()
}

/// Writes down every outline that is not good, with the reason, and notes it at the places that people are shown.
pub fn record(
    data: &Path,
    hand: &Hand,
    verdicts: &[Verdict],
    groups: &mut [Vec<Place>],
) -> Result<Written> {
    let reasons: Vec<Reason> = hand.rows("outline_reasons")?;
    let mut bad: Vec<&Verdict> = verdicts
        .iter()
        .filter(|verdict| verdict.error > GOOD)
        .collect();
    bad.sort_by(|a, b| a.id.cmp(&b.id));
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b'\t')
        .quote_style(csv::QuoteStyle::Never)
        .from_writer(Vec::new());
    for verdict in &bad {
        ensure!(
            !verdict.measured,
            "{} is {} off its own figure",
            verdict.id,
            verdict.error
        );
        let place = groups
            .iter_mut()
            .flatten()
            .find(|place| place.id == verdict.id)
            .context("judged places are there")?;
        let reason = reason(&reasons, verdict).with_context(|| {
            format!(
                "{} ({}) is {:.1} % off: hand/outline_reasons.tsv lacks the reason",
                verdict.id,
                verdict.kind,
                verdict.error * 100.0
            )
        })?;
        writer.serialize(Row {
            id: &verdict.id,
            total: &place.total,
            land: &place.land,
            unit: &place.unit,
            outline_km2: format!("{:.2}", verdict.bundled / 1e6),
            off_percent: format!("{:.1}", verdict.error * 100.0),
            outline: if verdict.passed() {
                "coarse"
            } else {
                "left out"
            },
            reason,
        })?;
        if !place.kind.starts_with("us_") {
            // Where the map is so far off that its outline is not bundled, a reader must know that one of the two may be wrong.
            let whose = if verdict.passed() {
                "the outline encloses"
            } else {
                "the map shows"
            };
            let remark = format!("{whose} {:.0} km²: {reason}", verdict.drawn / 1e6);
            place.note = if place.note.is_empty() {
                remark
            } else {
                format!("{}; {remark}", place.note)
            };
        }
    }
    for row in reasons.iter().filter(|row| !row.place.starts_with('*')) {
        ensure!(
            bad.iter().any(|verdict| verdict.id == row.place),
            "hand/outline_reasons.tsv: {} needs no reason",
            row.place
        );
    }
    let bytes = writer.into_inner()?;
    fs::write(data.join("outlines/gates.tsv"), &bytes)?;
    Ok(Written {
        path: "outlines/gates.tsv".into(),
        rows: bad.len(),
        sha256: sha256(&bytes),
    })
}

fn reason<'r>(reasons: &'r [Reason], verdict: &Verdict) -> Option<&'r str> {
    let own = reasons.iter().find(|row| row.place == verdict.id);
    let of_kind = || {
        reasons.iter().find(|row| {
            let small = row
                .up_to
                .parse()
                .map_or(true, |up_to: f64| verdict.drawn / 1e6 <= up_to);
            row.place.strip_prefix('*') == Some(verdict.kind.as_str()) && small
        })
    };
    own.or_else(of_kind).map(|row| row.reason.as_str())
}

fn by_id(groups: &[Vec<Place>]) -> BTreeMap<&str, &Place> {
    groups
        .iter()
        .flatten()
        .map(|place| (place.id.as_str(), place))
        .collect()
}

/// A figure in square metres.
fn figure(cell: &str, unit: &str) -> Result<Option<f64>> {
    if cell.is_empty() {
        return Ok(None);
    }
    let unit = match unit {
        "km²" => 1e6,
        "m²" => 1.0,
        other => bail!("an outline for a place measured in {other:?}"),
    };
    Ok(Some(cell.parse::<f64>()? * unit))
}
