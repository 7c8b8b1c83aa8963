use std::io::{self, Write};

use howbig::Quantity;

use crate::arguments::Format;
use crate::row::{Answer, Outcome, Row};
use crate::shared::on_one_line;

/// Writes rows in the format that was asked for.
pub(crate) enum Table<W: Write> {
    Text {
        out: io::BufWriter<W>,
        /// What areas are given in times of.
        reference: Option<String>,
    },
    Json(io::BufWriter<W>),
    Csv {
        rows: Box<csv::Writer<W>>,
        /// Whether there are several files, so that each row names its own.
        several: bool,
        headed: bool,
    },
}

impl<W: Write> Table<W> {
    pub(crate) fn new(out: W, format: Format, reference: Option<&str>, several: bool) -> Self {
        match format {
            Format::Text => Self::Text {
                out: io::BufWriter::new(out),
                reference: reference.map(str::to_owned),
            },
            Format::Json => Self::Json(io::BufWriter::new(out)),
            Format::Csv => Self::Csv {
                rows: Box::new(csv::Writer::from_writer(out)),
                several,
                headed: false,
            },
        }
    }

    pub(crate) fn write(&mut self, row: &Row) -> io::Result<()> {
        self.head()?;
        match self {
            Self::Text { out, reference } => match &row.outcome {
                Outcome::Measured(answer) => {
                    writeln!(out, "{}", sentence(row, answer, reference.as_deref()))
                }
                // Standard error has it.
                Outcome::Failed { .. } => Ok(()),
            },
            Self::Json(out) => {
                serde_json::to_writer(&mut *out, row)?;
                writeln!(out)
            }
            Self::Csv { rows, .. } => write_record(
                rows,
                row.file.as_deref(),
                cells(row).each_ref().map(String::as_str),
            ),
        }
    }

    /// The headings, once.
    fn head(&mut self) -> io::Result<()> {
        match self {
            Self::Csv {
                rows,
                several,
                headed,
            } if !*headed => {
                *headed = true;
                write_record(rows, several.then_some("file"), HEADINGS)
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.head()?;
        match self {
            Self::Text { out, .. } | Self::Json(out) => out.flush(),
            Self::Csv { rows, .. } => rows.flush(),
        }
    }
}

const HEADINGS: [&str; 7] = [
    "index", "id", "name", "area_m2", "times", "warnings", "error",
];

fn write_record<W: Write>(
    rows: &mut csv::Writer<W>,
    file: Option<&str>,
    cells: [&str; 7],
) -> io::Result<()> {
    rows.write_record(file.into_iter().chain(cells))
        .map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
}

fn cells(row: &Row) -> [String; 7] {
    let index = row.index.to_string();
    let blank = String::new;
    match &row.outcome {
        Outcome::Measured(answer) => [
            index,
            answer.id.clone().unwrap_or_default(),
            answer.name.clone().unwrap_or_default(),
            answer.area_m2.to_string(),
            answer.times.map_or_else(blank, |times| times.to_string()),
            answer.warnings.join("; "),
            blank(),
        ],
        Outcome::Failed { error } => [
            index,
            blank(),
            blank(),
            blank(),
            blank(),
            blank(),
            error.clone(),
        ],
    }
}

/// "Wyoming: 253,590 km², 1432.70 times Washington, DC (ring wound against RFC 7946)".
fn sentence(row: &Row, answer: &Answer, reference: Option<&str>) -> String {
    let file = row.file.as_ref().map(|file| format!("{file}: "));
    let name = match &answer.name {
        Some(name) => name.clone(),
        None => format!("feature {}", row.index),
    };
    let area = Quantity::from_square_metres(answer.area_m2);
    let mut line = format!("{}{name}: {area}", file.unwrap_or_default());
    if let (Some(times), Some(reference)) = (answer.times, reference) {
        line.push_str(&format!(", {times:.2} times {reference}"));
    }
    if !answer.warnings.is_empty() {
        line.push_str(&format!(" ({})", answer.warnings.join("; ")));
    }
    on_one_line(&line)
}
