use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use clap::{Parser, ValueEnum};
use howbig::{CoordinateSystem, Ellipsoid, Measure};

use crate::shared::EdgeKind;

/// The area of every feature in GeoJSON files, one row each.
///
/// Reads FeatureCollections of any size, single features, geometries, and newline-delimited GeoJSON. A feature that
/// cannot be measured is named on standard error and the others still come.
#[derive(Parser)]
#[command(name = "areas", version, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// GeoJSON files; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Says how many times as large as this each area is: a quantity, a place, several joined by +, or a GeoJSON file
    #[arg(long = "in", value_name = "REFERENCE")]
    pub(crate) reference: Option<String>,

    /// What lies between two vertices
    #[arg(long, value_enum, default_value_t = EdgeKind::Planar)]
    pub(crate) edges: EdgeKind,

    /// The coordinate system of the files, where it is not longitude and latitude (EPSG:n)
    #[arg(long, value_name = "EPSG:n")]
    pub(crate) crs: Option<CoordinateSystem>,

    /// Looks for rings that cross themselves, too, which takes longer
    #[arg(long)]
    check: bool,

    /// How many features to measure at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    /// How to write the rows
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

const EXAMPLES: &str = "\
Examples:
  areas counties.geojson
  areas lakes.geojson --in \"Washington, DC\"
  areas counties.geojson --edges geodesic --format csv > areas.csv
  areas parcels.geojson --crs EPSG:27700
  curl https://example.org/lakes.geojson | areas - --format json

Exit status: 0 every feature was measured; 1 some were not; 2 the arguments or the files cannot be used.";

/// How rows are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A line to read for each feature
    Text,
    /// A JSON object on a line for each feature
    Json,
    /// Comma-separated values under a line of headings
    Csv,
}

impl Arguments {
    pub(crate) fn measure(&self) -> Measure {
        let measure = Measure::new(Ellipsoid::WGS84, self.edges.into());
        if self.check {
            measure.checking_crossings()
        } else {
            measure
        }
    }

    pub(crate) fn threads(&self) -> usize {
        self.threads
            .or_else(|| thread::available_parallelism().ok())
            .map_or(1, NonZeroUsize::get)
    }
}
