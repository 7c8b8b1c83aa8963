//! Finds claims about sizes in English text and says which of them hold.
//!
//! ```text
//! cargo run --release --example fact_check -- examples/fact_check/sample.txt
//! ```

mod answer;
mod arguments;
mod marked;
#[path = "../shared/mod.rs"]
mod shared;

use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use howbig::ClaimReader;

use answer::Answer;
use arguments::{Arguments, Format};
use shared::complain;

/// The name under which the program speaks.
const NAME: &str = "fact_check";

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let text = match read(&arguments.file) {
        Ok(text) => text,
        Err(error) => {
            complain(NAME, &error);
            return ExitCode::from(2);
        }
    };
    let answer = answer(&arguments, &text);
    match anstream::stdout().write_all(answer.as_bytes()) {
        // A reader that has seen enough closes the pipe, which is no failure of ours.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(NAME, &format_args!("cannot write the answer: {error}"));
            ExitCode::from(2)
        }
        _ => ExitCode::SUCCESS,
    }
}

/// The whole of a file, or of standard input.
fn read(file: &Path) -> Result<String, String> {
    let standard_input = file.as_os_str() == "-";
    let name = if standard_input {
        "standard input".to_owned()
    } else {
        file.display().to_string()
    };
    let mut bytes = Vec::new();
    let read = if standard_input {
        io::stdin().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("cannot read {name}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{name} is not UTF-8 from byte {at} on: convert it, for example with iconv")
    })
}

fn answer(arguments: &Arguments, text: &str) -> String {
    let audience = arguments.audience.unwrap_or_default();
    let reader = ClaimReader::default().audience(audience);
    let mentions: Vec<_> = if arguments.annotate {
        reader.mentions(text).collect()
    } else {
        Vec::new()
    };
    if arguments.annotate && arguments.format == Format::Text {
        return marked::annotated(text, &mentions, audience);
    }
    let claims: Vec<_> = reader.claims(text).collect();
    match arguments.format {
        Format::Text => marked::text(text, &claims) + "\n",
        Format::Json => {
            let mut answer = Answer::new(&claims);
            if arguments.annotate {
                answer = answer.with_quantities(&mentions, audience);
            }
            serde_json::to_string(&answer).expect("texts and numbers are all that is written")
                + "\n"
        }
    }
}
