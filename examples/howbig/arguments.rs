use clap::{Parser, ValueEnum};
use howbig::{Audience, Basis};

use crate::shared::EdgeKind;

/// How big is that? One area in units of another, in words and figures.
#[derive(Parser)]
#[command(
    version,
    after_help = "Examples:
  howbig \"2,195 sq km\" --in \"Washington, DC\"
  howbig \"490,000 acres\" --in \"Rhode Island\" --basis land
  howbig \"Kirkuk + Diyala\" --in Wales
  howbig \"2 % of Iraq\"
  howbig fire.geojson --in \"football pitch\"

Exit status: 0 answered; 1 answered without the features that could not be measured; 2 nothing could be answered."
)]
pub(crate) struct Arguments {
    /// What is to be understood: a quantity, a place, several joined by +, or a GeoJSON file (- is standard input)
    pub(crate) subject: String,

    /// What to express it in; without this, good references are suggested
    #[arg(long = "in", value_name = "REFERENCE")]
    pub(crate) reference: Option<String>,

    /// Which areas to compare: total, land or outline
    #[arg(long, default_value = "total")]
    pub(crate) basis: Basis,

    /// What lies between the vertices of a GeoJSON file
    #[arg(long, default_value = "planar")]
    pub(crate) edges: EdgeKind,

    /// Country of the readers, two letters: decides what a shared name means, and what is suggested
    #[arg(long, value_name = "CC")]
    pub(crate) audience: Option<Audience>,

    /// Unit to show areas in
    #[arg(long, value_name = "U")]
    pub(crate) unit: Option<String>,

    /// Words for people or one JSON value for programs
    #[arg(long, default_value = "text")]
    pub(crate) format: Format,
}

/// How the answer is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A sentence, and the figures behind it
    Text,
    /// One value with every field
    Json,
}
