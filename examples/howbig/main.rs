//! How big is that? One area in units of another, in words and figures.
//!
//! ```text
//! cargo run --release --example howbig -- "2,195 sq km" --in "Washington, DC"
//! ```

mod answer;
mod arguments;
mod figures;
mod options;
#[path = "../shared/mod.rs"]
mod shared;

use std::process::ExitCode;

use howbig::{Basis, Comparison, Evidence, Suggestion, Surface, Unit, Wording};

use answer::{Answer, Suggestions};
use arguments::{Arguments, Format};
use shared::{Problem, Subject, complain, print};

/// The name under which the program speaks.
const NAME: &str = "howbig";

/// How many references are suggested where none is given.
const SUGGESTED: usize = 5;

fn main() -> ExitCode {
    let arguments = Arguments::given();
    let (text, failures) = match answer(&arguments) {
        Ok(answer) => answer,
        Err(error) => {
            complain(NAME, &error);
            return ExitCode::from(2);
        }
    };
    for failure in &failures {
        complain(NAME, failure);
    }
    match print(&text) {
        Ok(()) if failures.is_empty() => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        Err(error) => {
            complain(NAME, &format_args!("cannot write the answer: {error}"));
            ExitCode::from(2)
        }
    }
}

/// The whole answer, and the features that it leaves out.
fn answer(arguments: &Arguments) -> Result<(String, Vec<String>), Problem> {
    let audience = arguments.readers();
    let wording = arguments.wording.wording();
    let unit = arguments.unit.as_deref().map(Unit::named).transpose()?;
    let read = |text: &str| Subject::read(text, arguments.edges.into(), audience);

    let (subject, reference) = (arguments.subject(), &arguments.reference);
    if subject == "-" && reference.as_deref() == Some("-") {
        return Err("standard input can be read only once; give a file for one of the two".into());
    }
    let subject = read(&subject)?;
    let (mut warnings, mut failures) = (subject.warnings, subject.failures);
    let mut notes = subject.surface.notes();
    let Some(reference) = reference else {
        let suggestions = Suggestion::on(
            arguments.basis,
            &subject.surface,
            audience,
            SUGGESTED,
            wording,
        )?;
        warnings.extend_from_slice(subject.surface.warnings());
        warnings.extend(unverified(&subject.surface, arguments.basis));
        let text = match arguments.format {
            Format::Text => figures::suggestions(
                &subject.surface,
                arguments.basis,
                &suggestions,
                arguments.explain,
                warnings.iter().chain(&notes),
                unit,
                arguments.wording.language,
            ),
            Format::Json => json(&Suggestions::new(
                &subject.surface,
                arguments.basis,
                &suggestions,
                &warnings,
                &notes,
            )),
        };
        return Ok((text, failures));
    };

    let reference = read(reference)?;
    warnings.extend(reference.warnings);
    failures.extend(reference.failures);
    notes.extend(reference.surface.notes());
    let comparison = Comparison::on(arguments.basis, &subject.surface, &reference.surface)?;
    if comparison.is_with_itself() {
        let name = Wording::new().name(&subject.surface);
        notes.push(format!("{name} is compared with itself"));
    }
    let text = match arguments.format {
        Format::Text => format!(
            "{}\n{}",
            wording.sentence(&comparison),
            figures::comparison(&comparison, &warnings, &notes, unit)
        ),
        Format::Json => json(&Answer::new(&comparison, wording, &warnings, &notes)),
    };
    Ok((text, failures))
}

/// What a comparison would say of a figure that nobody has checked.
fn unverified(subject: &Surface, basis: Basis) -> Option<String> {
    let side = subject.on(basis).unwrap_or(subject.best());
    (side.evidence() == Some(Evidence::Unverified))
        .then(|| format!("the area of {} is unverified", Wording::new().name(subject)))
}

fn json(answer: &impl serde::Serialize) -> String {
    serde_json::to_string(answer).expect("names and numbers are all that is written")
}
