//! What people write for an area that is not all quantity: shares, sums, names, and what is none of these.

use howbig::{Basis, Comparison, Error, Quantity, Surface};

fn read(text: &str) -> Surface {
    Surface::read(text).unwrap_or_else(|error| panic!("{error}"))
}

fn total(surface: &Surface) -> f64 {
    surface
        .on(Basis::Total)
        .map_or(f64::NAN, |side| side.quantity().square_metres())
}

fn error(text: &str) -> String {
    Surface::read(text).expect_err(text).to_string()
}

/// Wales has 20,779 km² by the Office for National Statistics, as the table has it.
#[test]
fn shares_are_written_as_numbers_are() {
    let wales = total(&read("Wales"));
    let shares = [
        ("Half of Wales", 1.0, 2.0),
        ("half of wales", 1.0, 2.0),
        ("about half of Wales", 1.0, 2.0),
        ("quarter of Wales", 1.0, 4.0),
        ("a quarter of Wales", 1.0, 4.0),
        ("four-fifths of Wales", 4.0, 5.0),
        ("nine tenths of Wales", 9.0, 10.0),
        ("an eighth of Wales", 1.0, 8.0),
        ("2/3 of Wales", 2.0, 3.0),
        ("¾ of Wales", 3.0, 4.0),
        ("0.4 of Wales", 4.0, 10.0),
        ("2% of Wales", 2.0, 100.0),
        ("two percent of Wales", 2.0, 100.0),
        ("2 per cent of Wales", 2.0, 100.0),
        ("2 PERCENT OF Wales", 2.0, 100.0),
        ("2½ % of Wales", 5.0, 200.0),
        ("half Wales", 1.0, 2.0),
        ("5% Wales", 5.0, 100.0),
        ("~150 % of Wales", 3.0, 2.0),
    ];
    for (text, parts, of) in shares {
        let share = read(text);
        approx::assert_relative_eq!(total(&share) / wales, parts / of, max_relative = 1e-14);
        assert_eq!(share.whole().map(Surface::name), Some("Wales"), "{text}");
    }
}

/// A share of one unit is an amount of that unit.
#[test]
fn a_part_of_an_acre_is_an_amount() {
    for text in [
        "three quarters of an acre",
        "¾ of an acre",
        "3/4 of an acre",
        "0.75 acres",
    ] {
        assert_eq!(read(text).name(), "0.75 acres", "{text}");
    }
    assert_eq!(read("98 % of 50 ha").name(), "98 percent of 50 ha");
    assert_eq!(
        read("half of a football pitch").name(),
        "0.5 football pitches"
    );
}

#[test]
fn a_number_that_is_no_share_is_no_share() {
    for text in [
        "2 of Wales",
        "2½ of Wales",
        "half Wales of",
        "half an acer",
        "½ 5 ha",
        "percent of Wales",
        "half ofWales",
    ] {
        assert!(Surface::read(text).is_err(), "{text}");
    }
    assert_eq!(error("2% of Atlantis City"), error("Atlantis City"));
}

#[test]
fn a_share_in_a_sum_is_a_share_of_its_own_part() {
    let sum = read("2% of Iraq + Syria");
    assert_eq!(sum.name(), "Syria and 2 percent of Iraq");
    let expected = 0.02 * total(&read("Iraq")) + total(&read("Syria"));
    approx::assert_relative_eq!(total(&sum), expected, max_relative = 1e-14);
    assert_eq!(
        read("2% of Iraq + Syria + half of Iran + dc").name(),
        "Syria, Washington, DC, 2 percent of Iraq and 50 percent of Iran"
    );
    let both = read("Iraq + Syria").share(0.02);
    assert_eq!(both.name(), "2 percent of Iraq and Syria");
}

#[test]
fn percentages_keep_their_digits() {
    let names = [
        ("0.0001 % of Iraq", "0.0001 percent of Iraq"),
        ("98% of Iraq", "98 percent of Iraq"),
        ("two-thirds of Iraq", "66.667 percent of Iraq"),
        ("1/7000 of Iraq", "0.014286 percent of Iraq"),
        ("12.345 % of Iraq", "12.345 percent of Iraq"),
    ];
    for (text, name) in names {
        assert_eq!(read(text).name(), name);
    }
}

#[test]
fn what_is_not_understood_says_why() {
    let cases = [
        (
            "",
            r#""" is not an area: nothing is written; write for example 2,195 sq km"#,
        ),
        (
            "Kirkuk +",
            r#""Kirkuk +" is not an area: nothing stands on one side of a +; write what to add there, or leave out the +"#,
        ),
        (
            "+5 acres",
            r#""+5 acres" is not an area: nothing stands on one side of a +; write what to add there, or leave out the +"#,
        ),
        (
            "-5 acres",
            r#""-5 acres" is not an area: areas are not negative; leave out the sign"#,
        ),
        (
            "five km",
            r#""five km" is not an area: km is a length; write "five sq km" for an area, or "five km square" for a square of that side"#,
        ),
        (
            "ten hectars",
            r#""hectars" is not a known unit of area; did you mean hectare?"#,
        ),
        (
            "dunder mifflin",
            r#"no place is called "dunder mifflin"; write another name of it, or state its area, such as 2,195 sq km"#,
        ),
        (
            "??? acres",
            r#"no place is called "??? acres"; did you mean Azores?"#,
        ),
        (
            "Two Qwertzuiops",
            r#"no place is called "Two Qwertzuiops"; write another name of it, or state its area, such as 2,195 sq km"#,
        ),
    ];
    for (text, message) in cases {
        assert_eq!(error(text), message);
    }
    for text in ["bigha", "two bighas", "3 bighas"] {
        assert!(
            matches!(Surface::read(text), Err(Error::AmbiguousUnit { .. })),
            "{text}"
        );
    }
}

/// A ratio must be a number, its inverse too, and its percentage.
#[test]
fn areas_too_far_apart_are_not_compared() {
    for (subject, reference) in [
        ("1e-320 m2", "dc"),
        ("1e150 km²", "1e-200 mm²"),
        ("1e300 km²", "1e-4 m²"),
        ("1e-300 m²", "1e9 m²"),
    ] {
        let compared = Comparison::new(&read(subject), &read(reference));
        assert!(
            matches!(compared, Err(Error::NotComparable { .. })),
            "{subject} in {reference}"
        );
    }
    let far = Comparison::new(&read("1e-200 m²"), &read("1e100 m²")).expect("1e-300 is a number");
    assert!((far.ratio() / 1e-300 - 1.0).abs() < 1e-12);
}

#[test]
fn a_unit_has_the_source_of_its_size() {
    let acre = read("acre");
    assert!(
        acre.best()
            .source()
            .is_some_and(|source| source.contains("Weights and Measures Act"))
    );
    assert_eq!(acre.best().publisher(), None);
    assert_eq!(read("3 acres").best().source(), None);
    let stated = Surface::from(Quantity::from_square_metres(1.0));
    assert_eq!(stated.best().source(), None);
}
