//! The command line itself.

use super::{answer, howbig};

#[test]
fn what_is_of_no_use_ends_with_two_and_one_line() {
    let unusable: [&[&str]; 19] = [
        &[""],
        &["5 foos"],
        &["5 km", "--in", "dc"],
        &["Atlantis"],
        &["dc", "--in", "Washington"],
        &["0 km²", "--in", "dc"],
        &["dc", "--in", "0 m²"],
        &["dc", "--unit", "furlong"],
        &["no-such-file.geojson"],
        &["tests/", "--in", "dc"],
        &["Kirkuk +"],
        &["1e999 km²"],
        &["1e-320 m2", "--in", "dc"],
        &["1e150 km²", "--in", "1e-200 mm²"],
        &["∞ ha"],
        &["5 $/acre", "--in", "dc"],
        &["5 km⁻²", "--in", "dc"],
        &["bigha", "--in", "dc"],
        &["12-15 acres", "--in", "dc"],
    ];
    for arguments in unusable {
        let output = howbig(arguments).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert_eq!(
            String::from_utf8_lossy(&output.stderr).lines().count(),
            1,
            "{arguments:?}"
        );
    }
}

#[test]
fn a_bad_command_line_ends_with_two() {
    let bad: [&[&str]; 11] = [
        &["--foo"],
        &["dc", "--in", "-x"],
        &[],
        &["dc", "Wales"],
        &["dc", "--in"],
        &["dc", "--basis", "area"],
        &["dc", "--audience", "USA"],
        &["dc", "--audience", "UK"],
        &["dc", "--digits", "0"],
        &["dc", "--format", "xml"],
        &["dc", "--language", "xx"],
    ];
    for arguments in bad {
        let output = howbig(arguments).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

/// What is written without quotation marks is read as if it had them, in whatever order it comes.
#[test]
fn words_need_no_quotation_marks() {
    let quoted = answer(&["2,195 sq km", "--in", "New York City", "--basis", "land"]);
    assert!(quoted.ends_with("exit status: 0"), "{quoted}");
    for line in [
        "2,195 sq km --in New York City --basis land",
        "2,195 sq km --basis land --in New York City",
        "--basis land 2,195 sq km --in New York City",
        "2,195 --basis land sq km --in New York City",
    ] {
        let arguments: Vec<_> = line.split(' ').collect();
        assert_eq!(answer(&arguments), quoted, "{line}");
    }
    let last = [
        "--in",
        "New York City",
        "--basis",
        "land",
        "2,195",
        "sq",
        "km",
    ];
    assert_eq!(answer(&last), quoted);
    let sum = answer(&["Kirkuk + Diyala", "--in", "Wales"]);
    assert_eq!(answer(&["Kirkuk", "+", "Diyala", "--in", "Wales"]), sum);
    let alone = answer(&["3 acres", "--audience", "US"]);
    assert_eq!(answer(&["3", "acres", "--audience", "US"]), alone);
}

#[test]
fn units_of_several_words_need_none_either() {
    let quoted = answer(&["Texas", "--unit", "sq mi", "--in", "New York City"]);
    assert!(quoted.contains("268,596 mi² (Texas"), "{quoted}");
    for line in [
        "Texas --unit sq mi --in New York City",
        "Texas --in New York City --unit sq mi",
        "--unit sq mi Texas --in New York City",
    ] {
        let arguments: Vec<_> = line.split(' ').collect();
        assert_eq!(answer(&arguments), quoted, "{line}");
    }
    let acres = answer(&["--unit", "acres", "Rhode", "Island"]);
    assert!(acres.contains("988,780 acres (Rhode Island"), "{acres}");
}

#[test]
fn a_code_of_no_country_brings_what_to_write() {
    let said = answer(&["3 acres", "--audience", "UK"]);
    assert!(said.contains("GB for the United Kingdom"), "{said}");
}

#[test]
fn an_unknown_option_brings_the_nearest() {
    let said = answer(&["3 acres", "--unti", "ha"]);
    assert!(
        said.contains("'--unti'") && said.contains("'--unit'"),
        "{said}"
    );
}
