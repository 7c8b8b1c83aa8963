use clap::{Parser, ValueEnum};
use howbig::{Audience, Basis, Language};

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
  howbig \"Georgia (country)\" --in \"Georgia, US\"
  howbig FIPS:48201 --in US-RI
  howbig fire.geojson --in \"football pitch\"
  howbig \"350,000 km²\" --audience DE --language de

Places are found by name, with a kind or a region where several share it, and by code: ISO 3166 (FR, FRA, US-TX),
US postal (TX), and with the scheme before it FIPS:48201, NUM:250 (ISO 3166-1 numeric) and GEC:FR.

Exit status: 0 answered; 1 answered without the features that could not be measured; 2 nothing could be answered."
)]
pub(crate) struct Arguments {
    /// What is to be understood: a quantity, a place, several joined by +, or a GeoJSON file (- is standard input)
    #[arg(allow_hyphen_values = true, value_parser = no_option)]
    pub(crate) subject: String,

    /// What to express it in; without this, good references are suggested
    #[arg(long = "in", value_name = "REFERENCE", allow_hyphen_values = true, value_parser = no_option)]
    pub(crate) reference: Option<String>,

    /// Which areas to compare: total, land or outline
    #[arg(long, default_value = "total")]
    pub(crate) basis: Basis,

    /// What lies between the vertices of a GeoJSON file
    #[arg(long, default_value = "planar")]
    pub(crate) edges: EdgeKind,

    /// Country of the readers, two letters, or "international": decides what a shared name means, and what is
    /// suggested; without this, the country of the locale
    #[arg(long, value_name = "CC", value_parser = readers)]
    pub(crate) audience: Option<Audience>,

    /// Language of the answer: en, de, fr or es; figures and notes stay in English
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    pub(crate) language: Language,

    /// Unit to show areas in
    #[arg(long, value_name = "U")]
    pub(crate) unit: Option<String>,

    /// Show why each reference is suggested: the parts of what it costs its readers, each less the better
    #[arg(long)]
    pub(crate) explain: bool,

    /// Words for people or one JSON value for programs
    #[arg(long, default_value = "text")]
    pub(crate) format: Format,
}

impl Arguments {
    /// The readers that were named or, where none were, those of the locale: of `en_US.UTF-8` the Americans.
    pub(crate) fn readers(&self) -> Audience {
        self.audience.unwrap_or_else(|| {
            let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
            // Which of them counts is laid down by POSIX.
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
            locale
                .and_then(|locale| country(&locale)?.parse().ok())
                .unwrap_or_default()
        })
    }
}

/// "US" of "en_US.UTF-8"; none of "C" or "en".
fn country(locale: &str) -> Option<&str> {
    let (_, after) = locale.split_once('_')?;
    after.split(['.', '@']).next()
}

/// "-5 acres" is an amount, though not one of area; "--unti" is a slip.
fn no_option(text: &str) -> Result<String, &'static str> {
    let name = text.trim_start_matches('-');
    if name.len() < text.len() && name.starts_with(char::is_alphabetic) {
        return Err("no such option; --help shows those there are");
    }
    Ok(text.to_owned())
}

fn readers(text: &str) -> Result<Audience, howbig::Error> {
    if text == Audience::INTERNATIONAL.to_string() {
        return Ok(Audience::INTERNATIONAL);
    }
    text.parse()
}

/// How the answer is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A sentence, and the figures behind it
    Text,
    /// One value with every field
    Json,
}
