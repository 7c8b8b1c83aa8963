//! What the tests of the programs share.

use std::path::PathBuf;
use std::process::{Command, Output};

/// The program of an example, which stands beside the tests' own in the same build.
pub fn example(name: &str) -> Command {
    let test = std::env::current_exe().expect("a running test has a path");
    let build = test
        .ancestors()
        .nth(2)
        .expect("tests are built into <profile>/deps");
    let program: PathBuf = build
        .join("examples")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.exists(),
        "{} is not built: cargo build --example {name}",
        program.display()
    );
    Command::new(program)
}

/// Everything a program said, and how it ended, as a person at a terminal sees it.
pub fn transcript(output: &Output) -> String {
    let status = output
        .status
        .code()
        .map_or_else(|| "killed".to_owned(), |code| code.to_string());
    let [out, err] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    let parts = [("", out), ("standard error:\n", err)];
    let said: String = parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(heading, text)| format!("{heading}{text}"))
        .collect();
    format!("{said}exit status: {status}")
}
