//! Everything that is neither a country, a US state nor a county nor drawn: `hand/landmarks.tsv` and `hand/cities.tsv`, with the figures looked up or worked out.

use anyhow::{Context, Result};
use rust_decimal::Decimal;

use crate::census::Census;
use crate::factbook::Factbook;
use crate::place::Place;
use crate::table::Hand;

/// Reads the hand-kept rows of a table. A figure is a decimal, or one of
/// `xx: Coral Sea {} sq km` (on the Factbook's page; several joined by ` + `), `105 × 68` (a product), `census 36061 + 36047` (a sum).
pub fn landmarks(
    hand: &Hand,
    table: &str,
    factbook: &Factbook,
    census: &Census,
) -> Result<Vec<Place>> {
    let mut places: Vec<Place> = hand.rows(table)?;
    for place in &mut places {
        let id = place.id.clone();
        let mut derivations = Vec::new();
        for (basis, cell) in [
            ("total", &mut place.total),
            ("land", &mut place.land),
            ("water", &mut place.water),
        ] {
            if let Some((figure, derivation)) =
                derive(cell, basis, &place.unit, factbook, census).with_context(|| id.clone())?
            {
                *cell = figure;
                derivations.push(derivation);
            }
        }
        derivations.dedup();
        if place.detail.is_empty() {
            place.detail = derivations.join("; ");
        }
    }
    Ok(places)
}

/// The figure a cell stands for and how it came about; none when the cell is a plain figure or empty.
fn derive(
    cell: &str,
    basis: &str,
    unit: &str,
    factbook: &Factbook,
    census: &Census,
) -> Result<Option<(String, String)>> {
    if let Some(geoids) = cell.strip_prefix("census ") {
        let mut sum = 0;
        for geoid in geoids.split(" + ") {
            let county = census.county(geoid)?;
            sum += match basis {
                "land" => county.land,
                "water" => county.water,
                _ => county.land + county.water,
            };
        }
        return Ok(Some((sum.to_string(), format!("GEOID {geoids}"))));
    }
    if cell.contains("{}") {
        let figures = cell
            .split(" + ")
            .map(|pattern| factbook.find(pattern))
            .collect::<Result<Vec<_>>>()?;
        let mut sum = Decimal::ZERO;
        for figure in &figures {
            sum += Decimal::from_str_exact(figure)?;
        }
        let page = cell.split(':').next().unwrap_or_default();
        let how = if figures.len() > 1 {
            figures.join(" + ")
        } else {
            format!("page {page}, Geography")
        };
        return Ok(Some((
            if figures.len() > 1 {
                sum.to_string()
            } else {
                figures[0].clone()
            },
            how,
        )));
    }
    if cell.contains('×') {
        let mut product = Decimal::ONE;
        for side in cell.split('×') {
            product *= Decimal::from_str_exact(side.trim())?;
        }
        let side = unit.trim_end_matches('²');
        return Ok(Some((
            product.normalize().to_string(),
            format!("{} {side}", cell.replace(" ×", &format!(" {side} ×"))),
        )));
    }
    Ok(None)
}
