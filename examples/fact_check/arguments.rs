use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use howbig::Audience;

use crate::shared::readers;

/// Finds claims about sizes in English text and says which of them hold.
#[derive(Parser)]
#[command(
    version,
    after_help = "Examples:
  fact_check article.txt
  fact_check --audience US examples/fact_check/sample.txt
  fact_check --format json - < article.txt
  fact_check --annotate article.txt

Verdicts: holds; depends_on_basis (true by land area, false by total area, or the reverse); off (by more than the wording
allows); wrong_unit (off by a ratio that a mix-up of units explains); not_checkable (what it compares is unknown or
ambiguous); not_judged (the text denies, supposes or asks it).

With --format json the places of claims, \"start\" and \"end\", are bytes of the UTF-8 text, counted from 0; \"end\" is the first
byte after the claim.

Exit status: 0 the text was read, whatever it claims; 2 the arguments or the text could not be used."
)]
pub(crate) struct Arguments {
    /// The text to check, UTF-8; - is standard input
    #[arg(default_value = "-")]
    pub(crate) file: PathBuf,

    /// Country of the readers, two letters, or "international": decides what a shared name means
    #[arg(long, value_name = "CC", value_parser = readers)]
    pub(crate) audience: Option<Audience>,

    /// The text with its claims marked, or one JSON value for programs
    #[arg(long, default_value = "text")]
    pub(crate) format: Format,

    /// Write the text back with a perspective in brackets behind each area that has none
    #[arg(long)]
    pub(crate) annotate: bool,
}

/// How the answer is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The text with its claims marked, a line on each, and a summary
    Text,
    /// One value with every field
    Json,
}
