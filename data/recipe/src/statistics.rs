//! How good the outlines are, in numbers.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::encode::Encoded;
use crate::gate::Verdict;

/// What the manifest says of all outlines.
#[derive(Serialize)]
pub struct Outlines {
    pub places: usize,
    pub good: usize,
    pub coarse: usize,
    pub left_out: usize,
    pub bytes: usize,
    pub arcs: usize,
    pub vertices: usize,
    /// Arcs that cross another and could not be mended.
    pub crossing_arcs: usize,
    /// By how much simplifying changed areas, in percent.
    pub simplification_median_percent: f64,
    pub simplification_p99_percent: f64,
    pub simplification_largest_percent: f64,
}

/// How the outlines of US counties agree with the Census Bureau's ALAND + AWATER.
#[derive(Serialize)]
pub struct Counties {
    pub counties: usize,
    pub drawn_within_0_1_percent: usize,
    pub bundled_within_0_5_percent: usize,
    /// Of those whose source outline is within 0.1 %.
    pub bundled_median_percent: f64,
    pub simplification_median_percent: f64,
}

/// One kind of place, for the report.
pub struct OfKind {
    pub good: usize,
    pub coarse: usize,
    pub left_out: usize,
    pub errors: Vec<f64>,
}

impl Outlines {
    pub fn new(verdicts: &[Verdict], encoded: &Encoded, crossing_arcs: usize) -> Self {
        let good = |verdict: &&Verdict| verdict.passed() && !verdict.coarse();
        let changes = sorted(verdicts.iter().map(change));
        Outlines {
            places: verdicts.iter().filter(|verdict| verdict.passed()).count(),
            good: verdicts.iter().filter(good).count(),
            coarse: verdicts.iter().filter(|verdict| verdict.coarse()).count(),
            left_out: verdicts.iter().filter(|verdict| !verdict.passed()).count(),
            bytes: encoded.bytes.len(),
            arcs: encoded.arcs,
            vertices: encoded.vertices,
            crossing_arcs,
            simplification_median_percent: percent(quantile(&changes, 0.5)),
            simplification_p99_percent: percent(quantile(&changes, 0.99)),
            simplification_largest_percent: percent(quantile(&changes, 1.0)),
        }
    }
}

impl Counties {
    /// Counties are the places whose id is a FIPS code.
    pub fn new(verdicts: &[Verdict]) -> Self {
        let is_county = |id: &str| {
            id.strip_prefix("us-")
                .is_some_and(|code| code.bytes().all(|b| b.is_ascii_digit()))
        };
        let counties: Vec<&Verdict> = verdicts
            .iter()
            .filter(|verdict| is_county(&verdict.id) || verdict.id == "us-dc")
            .collect();
        let off: Vec<[f64; 2]> = counties
            .iter()
            .filter_map(|county| county.off_total)
            .collect();
        let agreeing = || off.iter().filter(|[drawn, _]| *drawn <= 0.001);
        Counties {
            counties: counties.len(),
            drawn_within_0_1_percent: agreeing().count(),
            bundled_within_0_5_percent: off.iter().filter(|[_, bundled]| *bundled <= 0.005).count(),
            bundled_median_percent: percent(quantile(
                &sorted(agreeing().map(|[_, bundled]| *bundled)),
                0.5,
            )),
            simplification_median_percent: percent(quantile(
                &sorted(counties.iter().map(|county| change(county))),
                0.5,
            )),
        }
    }
}

/// The verdicts kind by kind.
pub fn by_kind(verdicts: &[Verdict]) -> BTreeMap<&str, OfKind> {
    let mut kinds: BTreeMap<&str, OfKind> = BTreeMap::new();
    for verdict in verdicts {
        let kind = kinds.entry(&verdict.kind).or_insert_with(|| OfKind {
            good: 0,
            coarse: 0,
            left_out: 0,
            errors: Vec::new(),
        });
        match (verdict.passed(), verdict.coarse()) {
            (true, false) => kind.good += 1,
            (true, true) => kind.coarse += 1,
            _ => kind.left_out += 1,
        }
        kind.errors.push(verdict.error);
    }
    kinds
        .values_mut()
        .for_each(|kind| kind.errors.sort_by(f64::total_cmp));
    kinds
}

fn change(verdict: &Verdict) -> f64 {
    (verdict.bundled / verdict.drawn - 1.0).abs()
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

/// The value below which a share of sorted values lies.
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted
        .get((share * last as f64).round() as usize)
        .copied()
        .unwrap_or_default()
}

/// In percent, to three decimals.
fn percent(share: f64) -> f64 {
    (share * 100_000.0).round() / 1000.0
}
