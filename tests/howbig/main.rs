//! The program `howbig`, as it is used at a command line.

mod answers;
mod arguments;
#[path = "../common/mod.rs"]
mod common;
mod files;
mod names;
mod wording;

use std::io::Write;
use std::process::{Command, Stdio};

use common::{example, transcript};

fn howbig(arguments: &[&str]) -> Command {
    let mut command = example("howbig");
    // The readers are those of the locale where none are named.
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command.args(arguments);
    command
}

fn answer(arguments: &[&str]) -> String {
    transcript(&howbig(arguments).output().expect("the program starts"))
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = howbig(arguments)
        .args(["--format", "json"])
        .output()
        .expect("the program starts");
    serde_json::from_slice(&output.stdout).expect("one JSON value is written")
}

fn answer_to_input(arguments: &[&str], input: &[u8]) -> String {
    let mut command = howbig(arguments);
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the program starts");
    child
        .stdin
        .take()
        .expect("standard input is piped")
        .write_all(input)
        .expect("the program reads its input");
    transcript(&child.wait_with_output().expect("the program ends"))
}
