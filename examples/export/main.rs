//! Outlines of places as GeoJSON. `export --help` shows what it can do.

mod arguments;
mod selection;
#[path = "../shared/mod.rs"]
mod shared;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;
use geojson::{Feature, Geometry};
use howbig::{Basis, Place};
use serde_json::json;

use arguments::Arguments;
use selection::Selection;
use shared::complain;

/// The name under which the program speaks.
const NAME: &str = "export";

fn main() -> ExitCode {
    let selection = match Selection::new(&Arguments::parse()) {
        Ok(selection) => selection,
        Err(error) => {
            complain(NAME, &error);
            return ExitCode::from(2);
        }
    };
    for missing in &selection.missing {
        complain(NAME, missing);
    }
    if selection.places.is_empty() {
        return ExitCode::from(2);
    }
    for note in &selection.notes {
        complain(NAME, note);
    }
    match write(&selection) {
        Ok(()) if selection.missing.is_empty() => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        // Whoever read the outlines has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(NAME, &format_args!("cannot write: {error}"));
            ExitCode::from(2)
        }
    }
}

/// The outline with what is known of the place; none where it has no outline.
fn feature(place: Place<'_>) -> Option<Feature> {
    let outline = place.outline()?;
    let square_kilometres = |basis| {
        place
            .figure(basis)
            .map(|figure| figure.quantity.square_metres() / 1e6)
    };
    let properties = json!({
        "name": place.name(),
        "kind": place.kind().key(),
        "countries": place.countries().collect::<Vec<_>>(),
        "total_km2": square_kilometres(Basis::Total),
        "land_km2": square_kilometres(Basis::Land),
        "year": place.year(),
        "source": place.source().map(|source| source.to_string()),
        "evidence": place.evidence().to_string(),
        "outline_covers": outline.covers().to_string(),
        "outline_year": outline.year(),
        "outline_is_coarse": outline.is_coarse(),
        "outline_off_percent": place.discrepancy().map(|gate| gate.percent),
    });
    Some(Feature {
        id: Some(geojson::feature::Id::String(place.id().to_owned())),
        geometry: Some(Geometry::from(&outline.to_multi_polygon())),
        properties: properties.as_object().cloned(),
        bbox: None,
        foreign_members: None,
    })
}

/// One feature on a line, so that the whole of a layer is never in memory.
fn write(selection: &Selection) -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    let mut features = (selection.places.iter())
        .filter_map(|place| feature(*place))
        .peekable();
    if !selection.is_collection {
        features.try_for_each(|feature| writeln!(output, "{feature}"))?;
        return output.flush();
    }
    writeln!(output, r#"{{"type":"FeatureCollection","features":["#)?;
    while let Some(feature) = features.next() {
        let comma = if features.peek().is_some() { "," } else { "" };
        writeln!(output, "{feature}{comma}")?;
    }
    writeln!(output, "]}}")?;
    output.flush()
}
