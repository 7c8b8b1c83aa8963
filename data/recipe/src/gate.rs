//! Whether an outline agrees with the figure of its place.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use crate::encode::{Passed, shape};
use crate::geometry::area;
use crate::grid::GridArc;
use crate::outline::Map;
use crate::place::Place;

/// Up to this error an outline is good, up to the second it is coarse, beyond that it is left out.
const GOOD: f64 = 0.05;
const COARSE: f64 = 0.15;

/// The outlines of a map that may be bundled.
pub fn gate<'m>(
    map: &'m Map,
    arcs: &'m [Option<GridArc>],
    groups: &[Vec<Place>],
) -> Result<Vec<Passed<'m>>> {
    let places: BTreeMap<&str, &Place> = groups
        .iter()
        .flatten()
        .map(|place| (place.id.as_str(), place))
        .collect();
    let mut passed = Vec::new();
    for outline in &map.outlines {
        let place = places
            .get(outline.id.as_str())
            .with_context(|| format!("no place {}", outline.id))?;
        let bundled = area(&shape(outline, arcs));
        let error = error(place, bundled).with_context(|| place.id.clone())?;
        if error > GOOD {
            println!(
                "GATE {} {} {:.1} {:.1} km² {} {} {}",
                place.id,
                place.kind,
                error * 100.0,
                bundled / 1e6,
                place.total,
                place.land,
                place.evidence
            );
        }
        if std::env::var("SIMPL").is_ok() {
            println!(
                "SIMPL {} {:.6} {:.1}",
                place.id,
                bundled / outline.area - 1.0,
                outline.area / 1e6
            );
        }
        if error <= COARSE {
            passed.push(Passed {
                outline,
                arcs,
                coarse: error > GOOD,
            });
        }
    }
    Ok(passed)
}

/// The share by which an area differs from the nearest of the place's total and its land.
pub fn error(place: &Place, area: f64) -> Result<f64> {
    let mut nearest = f64::INFINITY;
    for cell in [&place.total, &place.land]
        .into_iter()
        .filter(|cell| !cell.is_empty())
    {
        let figure = cell.parse::<f64>()? * square_metres(&place.unit)?;
        nearest = nearest.min((area / figure - 1.0).abs());
    }
    Ok(nearest)
}

fn square_metres(unit: &str) -> Result<f64> {
    match unit {
        "km²" => Ok(1e6),
        "m²" => Ok(1.0),
        other => bail!("an outline for a place measured in {other:?}"),
    }
}
