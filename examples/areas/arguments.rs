use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use clap::{Parser, ValueEnum};
use howbig::{CoordinateSystem, Edges, Ellipsoid, Measure, Surface};

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

    /// Says how many times as large as this each area is: a quantity, a place, or several joined by +
    #[arg(long = "in", value_name = "REFERENCE")]
    pub(crate) reference: Option<Surface>,

    /// What lies between two vertices
    #[arg(long, value_enum, default_value_t = EdgeKind::Planar)]
    edges: EdgeKind,

    /// The coordinate system of the files, where it is not longitude and latitude (EPSG:n)
    #[arg(long, value_name = "EPSG:n")]
    pub(crate) crs: Option<CoordinateSystem>,

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

/// The kinds of edges as they are called on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum EdgeKind {
    /// Straight in longitude and latitude, as GeoJSON defines it
    Planar,
    /// Of constant bearing
    Rhumb,
    /// The shortest way
    Geodesic,
}

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
        let edges = match self.edges {
            EdgeKind::Planar => Edges::Planar,
            EdgeKind::Rhumb => Edges::Rhumb,
            EdgeKind::Geodesic => Edges::Geodesic,
        };
        Measure::new(Ellipsoid::WGS84, edges)
    }

    pub(crate) fn threads(&self) -> usize {
        self.threads
            .or_else(|| thread::available_parallelism().ok())
            .map_or(1, NonZeroUsize::get)
    }
}
