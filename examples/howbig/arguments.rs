use std::ffi::OsString;

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, ValueEnum};
use howbig::{Audience, Basis, Unit};

use crate::options::WordingOptions;
use crate::shared::{EdgeKind, readers};

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
  howbig 2,195 sq km --in Washington, DC --form fit --numerals words
  howbig 1.5 million acres --in Delaware --variety american --tone casual

Quotation marks are needed only around what the shell reads itself, such as brackets, * and &.

Places are found by name, with a kind or a region where several share it, and by code: ISO 3166 (FR, FRA, US-TX),
US postal (TX), and with the scheme before it FIPS:48201, NUM:250 (ISO 3166-1 numeric) and GEC:FR.

Exit status: 0 answered; 1 answered without the features that could not be measured; 2 nothing could be answered."
)]
pub(crate) struct Arguments {
    /// What is to be understood: a quantity, a place, several joined by +, or a GeoJSON file (- is standard input)
    #[arg(required = true)]
    subject: Vec<String>,

    /// What to express it in; without this, good references are suggested
    #[arg(long = "in", value_name = "REFERENCE")]
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

    /// Unit to show areas in
    #[arg(long, value_name = "U")]
    pub(crate) unit: Option<String>,

    /// Show why each reference is suggested: the parts of what it costs its readers, each less the better
    #[arg(long)]
    pub(crate) explain: bool,

    /// Words for people or one JSON value for programs
    #[arg(long, default_value = "text")]
    pub(crate) format: Format,

    #[command(flatten)]
    pub(crate) wording: WordingOptions,
}

impl Arguments {
    /// Those that the program was started with; ends it with a message where they are of no use.
    pub(crate) fn given() -> Self {
        let matches = Self::command().get_matches_from(std::env::args_os().map(with_minus));
        match Self::from_arg_matches(&matches) {
            Ok(arguments) => arguments.with_words_where_they_belong(&matches),
            Err(error) => error.format(&mut Self::command()).exit(),
        }
    }

    /// In `Texas --unit sq mi` "mi" belongs to the unit, and in `3 acres --in New York` "York" to the reference; in
    /// `--in dc 3 acres` the subject comes last.
    fn with_words_where_they_belong(mut self, matches: &ArgMatches) -> Self {
        let indices = matches.indices_of("subject").into_iter().flatten();
        let mut words: Vec<_> = indices.zip(std::mem::take(&mut self.subject)).collect();
        if let (Some(unit), Some(index)) = (&mut self.unit, matches.index_of("unit")) {
            take_words_of_unit(unit, index, &mut words);
        }
        let reference = matches.index_of("reference").unwrap_or(usize::MAX);
        if let Some(name) = &mut self.reference
            && words.first().is_some_and(|(index, _)| *index < reference)
        {
            for (_, word) in words.extract_if(.., |(index, _)| *index > reference) {
                *name += &format!(" {word}");
            }
        }
        self.subject = words.into_iter().map(|(_, word)| word).collect();
        self
    }

    /// What is to be understood, its words joined.
    pub(crate) fn subject(&self) -> String {
        self.subject.join(" ")
    }

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

/// Moves to a unit as many of the words right behind it as make the name of one with it.
fn take_words_of_unit(unit: &mut String, index: usize, words: &mut Vec<(usize, String)>) {
    let behind = |(index_of_word, _): &(usize, String)| *index_of_word > index;
    let first = words.iter().position(behind).unwrap_or(words.len());
    let mut name = unit.clone();
    let mut taken = 0;
    for (place, (index_of_word, word)) in words.iter().skip(first).enumerate() {
        if *index_of_word != index + place + 1 {
            break;
        }
        name = format!("{name} {word}");
        if Unit::named(&name).is_ok() {
            (*unit, taken) = (name.clone(), place + 1);
        }
    }
    words.drain(first..first + taken);
}

/// "US" of "en_US.UTF-8"; none of "C" or "en".
fn country(locale: &str) -> Option<&str> {
    let (_, after) = locale.split_once('_')?;
    after.split(['.', '@']).next()
}

/// "-5 acres" is an amount, though not one of area, and no option: its sign is written as the sign for minus.
fn with_minus(argument: OsString) -> OsString {
    match argument.to_str().and_then(|text| text.strip_prefix('-')) {
        Some(amount)
            if amount.starts_with(|first: char| first != '-' && !first.is_alphabetic()) =>
        {
            format!("−{amount}").into()
        }
        _ => argument,
    }
}

/// How the answer is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A sentence, and the figures behind it
    Text,
    /// One value with every field
    Json,
}
