use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

/// Says on standard error what is wrong. Where nobody can hear it, the exit status still tells.
pub(crate) fn complain(program: &str, what: &dyn Display) {
    let _ = writeln!(io::stderr(), "{program}: {}", on_one_line(what));
}

/// Prints an answer. A reader that has seen enough and closes the pipe is no failure.
pub(crate) fn print(answer: &dyn Display) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{answer}").and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// A text from a file as it may be shown at a terminal: without line breaks and what else would steer it.
pub(crate) fn on_one_line(text: &dyn Display) -> String {
    let visible = |sign: char| if sign.is_control() { ' ' } else { sign };
    text.to_string().chars().map(visible).collect()
}
