//! What names and numbers mean, and what is to be known of what they mean.

use super::{answer, howbig, json, transcript};

#[test]
fn a_shared_name_brings_the_candidates() {
    insta::assert_snapshot!(answer(&["Georgia", "--in", "dc"]));
}

#[test]
fn a_shared_name_means_the_readers_own() {
    let ours = json(&["Georgia", "--in", "dc", "--audience", "US"]);
    assert_eq!(ours["subject"]["name"], "Georgia (US state)");
}

#[test]
fn a_misspelt_name_brings_the_nearest() {
    insta::assert_snapshot!(answer(&["Luxemborg"]));
}

#[test]
fn an_unknown_unit_brings_the_nearest() {
    insta::assert_snapshot!(answer(&["5 hectrae", "--in", "dc"]));
}

#[test]
fn readers_are_those_of_the_locale() {
    let readers_of = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = howbig(&["Georgia", "--in", "dc"]);
        command.args(arguments).envs(variables.iter().copied());
        transcript(&command.output().expect("the program starts"))
    };
    let american = |said: &str| said.contains("Georgia (US state) is");
    assert!(american(&readers_of(&[("LANG", "en_US.UTF-8")], &[])));
    assert!(american(&readers_of(
        &[("LC_ALL", "en_US"), ("LANG", "de_DE.UTF-8")],
        &[]
    )));
    assert!(american(&readers_of(
        &[("LC_ALL", ""), ("LANG", "es_US@euro")],
        &[]
    )));
    // Nobody in particular, to whom the name is that of a country and of a state.
    for locale in ["C.UTF-8", "en", "_", "en_", "zh_Hans_CN", "fr_FR.UTF-8"] {
        let said = readers_of(&[("LANG", locale)], &[]);
        assert!(said.ends_with("exit status: 2"), "{locale}: {said}");
    }
    let named = ["--audience", "international"];
    assert!(!american(&readers_of(&[("LANG", "en_US.UTF-8")], &named)));
}

/// FIPS 11001 and NUM 360 are codes of the Census Bureau and of ISO 3166-1 for the District of Columbia and Indonesia.
#[test]
fn a_number_alone_says_what_it_could_be() {
    for (text, said) in [
        (
            "11001",
            "write for example 11001 km² or 11001 acres, or FIPS:11001 for Washington, DC",
        ),
        (
            "360",
            "write for example 360 km² or 360 acres, or NUM:360 for Indonesia",
        ),
        ("90210", "write for example 90210 km² or 90210 acres"),
        ("-5 acres", "areas are not negative; leave out the sign"),
        ("-.5 ha", "areas are not negative; leave out the sign"),
        ("-5", "areas are not negative; leave out the sign"),
    ] {
        for arguments in [&[text][..], &["dc", "--in", text], &["--in", text, "dc"]] {
            let answer = answer(arguments);
            let end = format!("{said}\nexit status: 2");
            assert!(answer.ends_with(&end), "{answer}");
        }
    }
    for (code, name) in [
        ("FIPS:11001", "Washington, DC"),
        ("FIPS:48201", "Harris County, Texas"),
        ("ISO:US-DC", "Washington, DC"),
        ("NUM:360", "Indonesia"),
        ("GEC:IZ", "Iraq"),
        ("USPS:TX", "Texas"),
    ] {
        assert_eq!(json(&[code, "--in", "dc"])["subject"]["name"], name);
    }
}

#[test]
fn what_is_counted_twice_is_said() {
    let said = "Wales lies within the United Kingdom: it is counted twice";
    for arguments in [&["UK + Wales"][..], &["dc", "--in", "UK + Wales"]] {
        let answer = answer(arguments);
        assert!(answer.contains(&format!("\nNote: {said}\n")), "{answer}");
        assert_eq!(json(arguments)["warnings"], serde_json::json!([said]));
    }
}

#[test]
fn what_else_is_called_so_is_said() {
    let note = "Mexico is read as the country; there is also State of Mexico (2";
    for arguments in [&["Mexico"][..], &["dc", "--in", "half of Mexico"]] {
        let answer = answer(arguments);
        assert!(answer.contains(&format!("\nNote: {note}")), "{answer}");
        let notes = &json(arguments)["notes"];
        assert!(
            notes[0].as_str().is_some_and(|said| said.starts_with(note)),
            "{notes}"
        );
    }
    assert_eq!(json(&["dc"])["notes"], serde_json::json!([]));
    assert_eq!(json(&["Mexico (country)"])["notes"], serde_json::json!([]));
}

/// The Factbook says "less than 5 sq km" of the Spratly Islands, which is no figure that anybody has checked.
#[test]
fn what_is_unverified_says_so_wherever_it_is_shown() {
    let said = "the area of the Spratly Islands is unverified";
    for arguments in [
        &["Spratly Islands"][..],
        &["Spratly Islands", "--in", "dc"],
        &["dc", "--in", "Spratly Islands"],
    ] {
        let answer = answer(arguments);
        assert!(answer.contains(", unverified)"), "{answer}");
        assert!(answer.contains(&format!("\nNote: {said}")), "{answer}");
        let json = json(arguments);
        assert_eq!(json["warnings"], serde_json::json!([said]));
        let sides = [&json["subject"]["evidence"], &json["reference"]["evidence"]];
        assert!(
            sides.iter().any(|evidence| **evidence == "unverified"),
            "{json}"
        );
    }
    let computed = answer(&["Tataouine", "--in", "dc"]);
    assert!(computed.contains(", computed)"), "{computed}");
}

#[cfg(feature = "outlines")]
#[test]
fn a_coarse_outline_says_how_far_it_is_off() {
    let arguments = ["Kirkuk", "--in", "dc", "--basis", "outline"];
    let said = "the outline of Kirkuk is 8.8 % off its published area: ";
    assert!(answer(&arguments).contains(&format!("\nNote: {said}")));
    let warning = json(&arguments)["warnings"][0].clone();
    assert!(
        warning
            .as_str()
            .is_some_and(|warning| warning.starts_with(said)),
        "{warning}"
    );
}
