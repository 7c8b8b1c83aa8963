//! The program `fact_check`, as it is used at a command line.

mod common;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use common::{example, transcript};

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/examples/fact_check/sample.txt"
);

fn fact_check(arguments: &[&str]) -> Command {
    let mut command = example("fact_check");
    command.args(arguments);
    command
}

fn answer(arguments: &[&str]) -> String {
    transcript(&fact_check(arguments).output().expect("the program starts"))
}

fn answer_to_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = fact_check(arguments);
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the program starts");
    let mut standard_input = child.stdin.take().expect("standard input is piped");
    standard_input
        .write_all(input)
        .expect("the program reads its input");
    drop(standard_input);
    child.wait_with_output().expect("the program ends")
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("one JSON value is written")
}

#[test]
fn the_sample_is_marked_and_summed_up() {
    insta::assert_snapshot!(answer(&[SAMPLE, "--audience", "US"]));
}

#[test]
fn help_names_verdicts_offsets_and_exit_status() {
    let help = answer(&["--help"]);
    for words in [
        "wrong_unit",
        "bytes of the UTF-8 text",
        "Exit status: 0",
        "sample.txt",
    ] {
        assert!(help.contains(words), "{help}");
    }
}

#[test]
fn json_has_every_field() {
    let text = "Schön: Botswana is twice the size of Wales.";
    let output = answer_to_input(&["--format", "json"], text.as_bytes());
    let value = json(&output);
    let claim = &value["claims"][0];
    assert_eq!(claim["text"], "twice the size of Wales");
    let (start, end) = (claim["start"].as_u64(), claim["end"].as_u64());
    let span = start
        .zip(end)
        .map(|(start, end)| &text.as_bytes()[start as usize..end as usize]);
    assert_eq!(span, Some("twice the size of Wales".as_bytes()));
    assert_eq!(claim["kind"], "multiple");
    assert_eq!(claim["subject_m2"], 581_730e6);
    assert_eq!(claim["reference"], "Wales");
    assert_eq!(claim["stated"], 2.0);
    assert!(
        claim["actual"]
            .as_f64()
            .is_some_and(|actual| (actual - 28.0).abs() < 0.01)
    );
    assert_eq!(claim["verdict"], "off");
    assert!(
        claim["explanation"]
            .as_str()
            .is_some_and(|sentence| sentence.ends_with('.'))
    );
    assert_eq!(claim["suggestion"], "28 times the size of Wales");
    assert!(value.get("quantities").is_none());
    let none = json(&answer_to_input(&["--format", "json", "-"], b"Nothing."));
    assert_eq!(none, serde_json::json!({ "claims": [] }));
}

#[test]
fn the_audience_settles_a_shared_name() {
    let text = b"Tunisia is slightly larger than Georgia.";
    let verdict = |arguments: &[&str]| {
        json(&answer_to_input(arguments, text))["claims"][0]["verdict"].clone()
    };
    assert_eq!(verdict(&["--format", "json"]), "not_checkable");
    assert_eq!(verdict(&["--format", "json", "--audience", "us"]), "holds");
}

#[test]
fn perspectives_are_written_into_the_text() {
    let text = "The new park covers 500 acres.\n\nIt is old. The wood has 1,000 m².\n";
    let output = answer_to_input(&["--annotate"], text.as_bytes());
    let annotated = String::from_utf8(output.stdout).expect("text");
    let (before, rest) = annotated.split_once(" [").expect("a perspective");
    assert_eq!(before, "The new park covers 500 acres");
    assert!(
        rest.contains("].\n\nIt is old. The wood has 1,000 m² ["),
        "{annotated}"
    );
    let value = json(&answer_to_input(
        &["--annotate", "--format", "json"],
        text.as_bytes(),
    ));
    assert_eq!(value["quantities"][1]["area_m2"], 1000.0);
    assert!(value["quantities"][1]["perspective"].is_string());
}

#[test]
fn what_cannot_be_read_is_one_line_and_status_two() {
    for (arguments, input, words) in [
        (
            &["/nonexistent/article.txt"][..],
            &b""[..],
            "cannot read /nonexistent/article.txt: ",
        ),
        (&[env!("CARGO_MANIFEST_DIR")], b"", "cannot read "),
        (
            &["-"],
            b"caf\xe9 of 5 acres",
            "standard input is not UTF-8 from byte 3 on",
        ),
    ] {
        let output = answer_to_input(arguments, input);
        let error = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(
            error.starts_with("fact_check: ") && error.contains(words),
            "{error}"
        );
        assert_eq!(error.trim_end().lines().count(), 1, "{error}");
        assert!(output.stdout.is_empty());
    }
    let output = answer_to_input(&["--audience", "USA"], b"");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn nothing_in_and_nothing_found() {
    assert_eq!(
        transcript(&answer_to_input(&[], b"")),
        "\nNo claims about sizes.\nexit status: 0"
    );
}

/// Bavaria has 70,550 km² and Ireland 70,273: what is nearly once is told by as many digits as show the difference.
#[test]
fn nothing_is_said_to_be_one_times_another() {
    for (text, words) in [
        (
            "Bavaria is bigger than Ireland.",
            "is 1.004 times the size of Ireland",
        ),
        (
            "Ireland is smaller than Bavaria.",
            "is 99.6 percent of the size of Bavaria",
        ),
        (
            "The park of 20,779 km² is as big as Wales.",
            "20,779 km² is the size of Wales (20,779 km²)",
        ),
    ] {
        let output = answer_to_input(&["--format", "json"], text.as_bytes());
        let explanation = &json(&output)["claims"][0]["explanation"];
        let explanation = explanation.as_str().expect("a sentence");
        assert!(explanation.contains(words), "{explanation}");
    }
}

/// A code of no country would be read as if nobody had been named.
#[test]
fn readers_are_those_of_a_country() {
    let unknown = answer(&[SAMPLE, "--audience", "UK"]);
    assert!(unknown.contains("GB for the United Kingdom"), "{unknown}");
    let all = answer(&[SAMPLE, "--audience", "international"]);
    assert_eq!(all, answer(&[SAMPLE]));
}
