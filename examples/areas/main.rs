//! The area of every feature in GeoJSON files, one row each. `areas --help` shows what it can do.

mod arguments;
mod progress;
mod reference;
mod row;
#[path = "../shared/mod.rs"]
mod shared;
mod table;
mod totals;

use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use howbig::{Error, FeatureReader, Measure};
use rayon::ThreadPool;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use arguments::Arguments;
use progress::Progress;
use reference::Reference;
use row::Row;
use shared::{Problem, complain};
use table::Table;
use totals::Totals;

/// Features in memory at a time, for each thread.
const FEATURES_PER_THREAD: usize = 256;

/// The name under which the program speaks.
const NAME: &str = "areas";

fn main() -> ExitCode {
    let mut program = match Program::start(Arguments::parse()) {
        Ok(program) => program,
        Err(error) => {
            complain(NAME, &error);
            return ExitCode::from(2);
        }
    };
    match program.run() {
        Ok(()) => program.totals.exit_code(),
        // Whoever read the rows has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(NAME, &format_args!("cannot write the rows: {error}"));
            ExitCode::from(2)
        }
    }
}

type Features = FeatureReader<Box<dyn Read>>;

struct Program {
    arguments: Arguments,
    reference: Option<Reference>,
    measure: Measure,
    threads: ThreadPool,
    progress: Progress,
    table: Table<io::StdoutLock<'static>>,
    totals: Totals,
}

impl Program {
    fn start(arguments: Arguments) -> Result<Self, Problem> {
        let standard_input = |path: &&PathBuf| path.as_os_str() == "-";
        if arguments.files.iter().filter(standard_input).count() > 1 {
            return Err("standard input can be read only once; name - once".into());
        }
        let read = |text: &String| Reference::read(text, arguments.edges.into());
        let reference = arguments.reference.as_ref().map(read).transpose()?;
        Ok(Self {
            measure: arguments.measure(),
            threads: rayon::ThreadPoolBuilder::new()
                .num_threads(arguments.threads())
                .build()?,
            progress: Progress::start(),
            table: Table::new(
                io::stdout().lock(),
                arguments.format,
                reference.as_ref().map(|reference| reference.name.as_str()),
                arguments.files.len() > 1,
            ),
            totals: Totals::default(),
            reference,
            arguments,
        })
    }

    /// Answers every file. The error is one of writing.
    fn run(&mut self) -> io::Result<()> {
        for path in self.arguments.files.clone() {
            let usable = match self.open(&path) {
                Ok(features) => self.answer(&path, features)?,
                Err(error) => self.complain(&path, &error),
            };
            self.totals.count_file(usable);
        }
        self.table.finish()?;
        self.progress.finish();
        if self.totals.has_answers() {
            let notes = self.reference.iter().flat_map(|it| &it.notes);
            let notes: String = notes.map(|note| format!("Note: {note}\n")).collect();
            // Where nobody can hear it, the rows and the exit status still tell.
            let _ = writeln!(io::stderr(), "{notes}{}", self.totals);
        }
        Ok(())
    }

    fn open(&self, path: &Path) -> Result<Features, Error> {
        let features = FeatureReader::open(path)?;
        match &self.arguments.crs {
            Some(system) => features.in_system(system),
            None => Ok(features),
        }
    }

    /// Answers one file, and returns whether it could be read to its end.
    fn answer(&mut self, path: &Path, mut features: Features) -> io::Result<bool> {
        let mut usable = true;
        let file = (self.arguments.files.len() > 1).then(|| path.display().to_string());
        loop {
            let together = FEATURES_PER_THREAD * self.threads.current_num_threads();
            let batch: Vec<_> = features.by_ref().take(together).collect();
            if batch.is_empty() {
                return Ok(usable);
            }
            let (measure, reference) = (&self.measure, self.reference.as_ref());
            let rows: Vec<Result<Row, Error>> = self.threads.install(|| {
                batch
                    .into_par_iter()
                    .map(|feature| Row::new(file.as_deref(), feature, measure, reference))
                    .collect()
            });
            for row in rows {
                match row {
                    Ok(row) => {
                        if let Some(error) = row.error() {
                            self.complain(path, error);
                        }
                        self.totals.count(&row);
                        self.table.write(&row)?;
                        self.progress.advance();
                    }
                    Err(error) => usable = self.complain(path, &error),
                }
            }
        }
    }

    /// Says on standard error what is wrong with a file, or with a feature of it. Always false: it was not usable.
    fn complain(&self, path: &Path, error: &dyn std::fmt::Display) -> bool {
        self.progress
            .aside(|| complain(NAME, &format_args!("{}: {error}", path.display())));
        false
    }
}
