use clap::{Parser, ValueEnum};
use howbig::Place;

/// Outlines of places as GeoJSON: one place a Feature, several a FeatureCollection.
///
/// A group that has no outline of its own is written as its members. What has no outline is named on standard error,
/// with the reason, and the others are written.
#[derive(Parser)]
#[command(name = "export", version, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Places and groups, by name or code; several may be joined by +
    #[arg(required_unless_present = "layer", value_name = "PLACE")]
    pub(crate) places: Vec<String>,

    /// Every place of one sort that has an outline; how many have none is said on standard error
    #[arg(long, value_enum, conflicts_with = "places")]
    pub(crate) layer: Option<Layer>,
}

const EXAMPLES: &str = "\
Examples:
  export Wales > wales.geojson
  export Kirkuk Diyala \"Salah ad-Din\" > three.geojson
  export \"the Benelux + Denmark\" > five.geojson
  export --layer us-counties > counties.geojson
  export \"Lake Superior\" | areas - --in \"Washington, DC\"

Exit status: 0 all is written; 1 some places have no outline and are left out; 2 nothing could be written.";

/// The sorts of places that have outlines.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Layer {
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
    pub(crate) fn has(self, place: Place<'_>) -> bool {
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
