//! Corrections of figures and notes, each with its reason.

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::place::Place;
use crate::table::Hand;

/// One row of `hand/corrections.tsv`.
#[derive(Deserialize)]
struct Correction {
    id: String,
    field: String,
    /// What the recipe would have written; a row that no longer fits its source stops the recipe.
    printed: String,
    value: String,
    reason: String,
}

/// Applies all corrections and says how many there were.
pub fn apply(hand: &Hand, groups: &mut [Vec<Place>]) -> Result<usize> {
    let corrections: Vec<Correction> = hand.rows("corrections")?;
    for row in &corrections {
        let place = groups.iter_mut().flatten().find(|place| place.id == row.id);
        let place = place.with_context(|| format!("corrections.tsv: no place {:?}", row.id))?;
        ensure!(
            !row.reason.is_empty(),
            "corrections.tsv: {} {} has no reason",
            row.id,
            row.field
        );
        let cell = match row.field.as_str() {
            "total" => &mut place.total,
            "land" => &mut place.land,
            "water" => &mut place.water,
            "evidence" => &mut place.evidence,
            "note" => &mut place.note,
            other => bail!("corrections.tsv: {:?} cannot correct {other:?}", row.id),
        };
        ensure!(
            *cell == row.printed,
            "corrections.tsv: {} {} is {cell:?}, not {:?}",
            row.id,
            row.field,
            row.printed
        );
        cell.clone_from(&row.value);
        if row.field != "note" {
            place.detail = format!("{}; {} corrected: {}", place.detail, row.field, row.reason);
        }
    }
    Ok(corrections.len())
}

/// One row of `hand/official.tsv`.
#[derive(Deserialize)]
struct Official {
    id: String,
    total: String,
    land: String,
    year: String,
    source: String,
    detail: String,
    note: String,
}

/// Puts published figures in the place of measured ones; those of no checked source are unverified.
pub fn publish(hand: &Hand, groups: &mut [Vec<Place>]) -> Result<()> {
    for row in hand.rows::<Official>("official")? {
        let place = groups.iter_mut().flatten().find(|place| place.id == row.id);
        let place = place.with_context(|| format!("official.tsv: no place {:?}", row.id))?;
        ensure!(
            place.evidence == "computed",
            "official.tsv: {} has a published figure",
            row.id
        );
        let checked = row.source != "unchecked";
        place.evidence = if checked { "official" } else { "unverified" }.into();
        (place.total, place.land, place.year) = (row.total, row.land, row.year);
        (place.source, place.detail, place.note) = (row.source, row.detail, row.note);
    }
    Ok(())
}
