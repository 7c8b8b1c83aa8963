//! Outlines of places as GeoJSON. `export --help` shows what it can do.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use geojson::{Feature, Geometry};
use howbig::{Basis, Gazetteer, Place};
use serde_json::json;

/// Outlines of places as GeoJSON: one place a Feature, several a FeatureCollection.
#[derive(Parser)]
#[command(name = "export", version, after_help = EXAMPLES)]
struct Arguments {
    /// Places, by name or code
    #[arg(required_unless_present = "layer", value_name = "PLACE")]
    places: Vec<String>,

    /// Every place of one sort that has an outline
    #[arg(long, value_enum, conflicts_with = "places")]
    layer: Option<Layer>,
}

const EXAMPLES: &str = "\
Examples:
  export Wales > wales.geojson
  export Kirkuk Diyala \"Salah ad-Din\" > three.geojson
  export --layer us-counties > counties.geojson
  export \"Lake Superior\" | areas - --in \"Washington, DC\"

Exit status: 0 all is written; 2 the arguments cannot be used.";

/// The sorts of places that have outlines.
#[derive(Clone, Copy, ValueEnum)]
enum Layer {
    /// Countries and territories
    Countries,
    /// First-level subdivisions outside the United States
    Provinces,
    /// The states of the United States and the District of Columbia
    UsStates,
    /// Counties and equivalents of the United States
    UsCounties,
    /// Lakes and reservoirs
    Lakes,
    /// Islands and groups of islands
    Islands,
    /// Regions made of provinces, and countries that are no more
    Regions,
}

impl Layer {
    fn has(self, place: Place<'_>) -> bool {
        match (self, place.kind().key()) {
            (Self::Countries, "country" | "territory")
            | (Self::Provinces, "province")
            | (Self::UsStates, "us_state")
            | (Self::Lakes, "lake")
            | (Self::Islands, "island" | "island_group")
            | (Self::Regions, "subdivision" | "region" | "former") => true,
            (Self::UsCounties, _) => place.code("FIPS").is_some_and(|code| code.len() == 5),
            _ => false,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match features(&arguments) {
        Ok(features) => match write(&features, arguments.layer.is_some()) {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever read the outlines has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => complain(&format!("cannot write: {error}")),
        },
        Err(error) => complain(&error),
    }
}

fn complain(error: &str) -> ExitCode {
    eprintln!("export: {error}");
    ExitCode::from(2)
}

fn features(arguments: &Arguments) -> Result<Vec<Feature>, String> {
    let gazetteer = Gazetteer::bundled();
    if let Some(layer) = arguments.layer {
        let places = gazetteer.places().filter(|place| layer.has(*place));
        return Ok(places.filter_map(feature).collect());
    }
    let named = arguments.places.iter().map(|name| {
        let place = gazetteer.find(name).map_err(|error| error.to_string())?;
        feature(place).ok_or_else(|| {
            format!("{place} has no outline: name a place on a map that agrees with its figures")
        })
    });
    named.collect()
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
    });
    Some(Feature {
        id: Some(geojson::feature::Id::String(place.id().to_owned())),
        geometry: Some(Geometry::from(&outline.to_multi_polygon())),
        properties: properties.as_object().cloned(),
        bbox: None,
        foreign_members: None,
    })
}

fn write(features: &[Feature], as_collection: bool) -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    match features {
        [feature] if !as_collection => writeln!(output, "{feature}")?,
        several => {
            writeln!(output, r#"{{"type":"FeatureCollection","features":["#)?;
            for (number, feature) in several.iter().enumerate() {
                let comma = if number + 1 < several.len() { "," } else { "" };
                writeln!(output, "{feature}{comma}")?;
            }
            writeln!(output, "]}}")?;
        }
    }
    output.flush()
}
