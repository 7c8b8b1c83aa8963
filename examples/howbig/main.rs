//! How big is that? One area in units of another, in words and figures.
//!
//! ```text
//! cargo run --release --example howbig -- "2,195 sq km" --in "Washington, DC"
//! ```

mod answer;
mod arguments;
mod figures;
mod subject;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use howbig::{Comparison, Error, Sentence, Suggestion, Unit};

use answer::{Answer, Suggestions};
use arguments::{Arguments, Format};
use subject::Subject;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match answer(&arguments) {
        Ok((text, failures)) => {
            for failure in &failures {
                eprintln!("howbig: {failure}");
            }
            // A reader that has seen enough closes the pipe, which is no failure of ours.
            let _ = writeln!(io::stdout(), "{text}");
            if failures.is_empty() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            eprintln!("howbig: {error}");
            ExitCode::from(2)
        }
    }
}

/// The whole answer, and the features that it leaves out.
fn answer(arguments: &Arguments) -> Result<(String, Vec<String>), Error> {
    let audience = arguments.audience.unwrap_or_default();
    let unit = arguments.unit.as_deref().map(Unit::named).transpose()?;
    let read = |text: &str| Subject::read(text, arguments.edges.into(), audience);

    let subject = read(&arguments.subject)?;
    let (mut warnings, mut failures) = (subject.warnings, subject.failures);
    let Some(reference) = &arguments.reference else {
        let suggestions = Suggestion::best(&subject.surface, audience)?;
        let text = match arguments.format {
            Format::Text => figures::suggestions(
                &subject.surface,
                arguments.basis,
                &suggestions,
                &warnings,
                unit,
            ),
            Format::Json => json(&Suggestions::new(
                &subject.surface,
                arguments.basis,
                &suggestions,
                &warnings,
            )),
        };
        return Ok((text, failures));
    };

    let reference = read(reference)?;
    warnings.extend(reference.warnings);
    failures.extend(reference.failures);
    let comparison = Comparison::on(arguments.basis, &subject.surface, &reference.surface)?;
    let text = match arguments.format {
        Format::Text => format!(
            "{}\n{}",
            Sentence::new(&comparison),
            figures::comparison(&comparison, &warnings, unit)
        ),
        Format::Json => json(&Answer::new(&comparison, &warnings)),
    };
    Ok((text, failures))
}

fn json(answer: &impl serde::Serialize) -> String {
    serde_json::to_string(answer).expect("names and numbers are all that is written")
}
