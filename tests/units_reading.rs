//! Amounts of area as people write them, and as the library writes them back.

use howbig::{Grouping, Quantity, QuantityReader, StatedQuantity, Unit};
use proptest::prelude::*;

fn read(text: &str) -> StatedQuantity {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// Text, the amount, half a unit in the last place written, and the unit of both.
#[test]
fn what_people_write_is_read() {
    let cases = [
        ("2,195 sq. km.", 2195.0, 0.5, "km²"),
        ("2195km2", 2195.0, 0.5, "km²"),
        ("2 195 km²", 2195.0, 0.5, "km²"),
        ("2\u{a0}195\u{a0}km²", 2195.0, 0.5, "km²"),
        ("  2,195 square kilometers ", 2195.0, 0.5, "km²"),
        ("1.5 million acres", 1.5e6, 0.05e6, "acre"),
        ("1.5m acres", 1.5e6, 0.05e6, "acre"),
        ("1.5 M acres", 1.5e6, 0.05e6, "acre"),
        ("5m sq ft", 5e6, 0.5e6, "sq ft"),
        ("20k acres", 20e3, 5e3, "acre"),
        ("5 m2", 5.0, 0.5, "m²"),
        ("5m²", 5.0, 0.5, "m²"),
        ("490,000 acres", 490e3, 5e3, "acre"),
        ("490,000-acre", 490e3, 5e3, "acre"),
        ("3½ sq mi", 3.5, 0.25, "sq mi"),
        ("3 1/2 square miles", 3.5, 0.25, "sq mi"),
        ("½ acre", 0.5, 0.25, "acre"),
        ("half an acre", 0.5, 0.25, "acre"),
        ("a quarter section", 0.25, 0.125, "section"),
        ("ten hectares", 10.0, 0.5, "ha"),
        ("a hundred acres", 100.0, 50.0, "acre"),
        ("two and a half square miles", 2.5, 0.25, "sq mi"),
        ("twenty-one thousand sq ft", 21e3, 500.0, "sq ft"),
        ("1e6 m2", 1e6, 0.5e6, "m²"),
        ("109.770 km²", 109.77, 0.0005, "km²"),
        ("15 lakh hectares", 15e5, 0.5e5, "ha"),
        ("10 miles square", 100.0, 100.0, "sq mi"),
        ("five miles square", 25.0, 5.0, "sq mi"),
        ("5 m square", 25.0, 5.0, "m²"),
        ("5 kilometers squared", 5.0, 0.5, "km²"),
        ("12 football fields", 12.0, 0.5, "American football field"),
        ("3 bigha (Nepal)", 3.0, 0.5, "bigha (Nepal)"),
        ("5 are", 5.0, 0.5, "are"),
        ("a couple of acres", 2.0, 1.0, "acre"),
        ("two dozen acres", 24.0, 6.0, "acre"),
        ("half a dozen acres", 6.0, 3.0, "acre"),
        ("hundred acres", 100.0, 50.0, "acre"),
        ("couple of thousand acres", 2000.0, 1000.0, "acre"),
        ("an acre and a half", 1.5, 0.25, "acre"),
        ("two acres and a quarter", 2.25, 0.125, "acre"),
        ("2 and a half acres", 2.5, 0.25, "acre"),
        ("1 and 3/4 million acres", 1.75e6, 0.125e6, "acre"),
        ("¾ of an acre", 0.75, 0.125, "acre"),
        ("3/4 of an acre", 0.75, 0.125, "acre"),
        ("three quarters of an acre", 0.75, 0.125, "acre"),
        ("twenty\u{2011}one acres", 21.0, 0.5, "acre"),
        ("１２，３４５．５　ｈａ", 12_345.5, 0.05, "ha"),
        ("2.5·10³ km²", 2500.0, 50.0, "km²"),
        ("2·10³ km²", 2000.0, 500.0, "km²"),
        ("2.5×10^3 km²", 2500.0, 50.0, "km²"),
        ("1_000 km²", 1000.0, 500.0, "km²"),
        ("acre", 1.0, 0.0, "acre"),
        ("Sq. mi.", 1.0, 0.0, "sq mi"),
        ("football pitches", 1.0, 0.0, "football pitch"),
    ];
    for (text, amount, half_width, unit) in cases {
        let unit = Unit::named(unit).expect(unit);
        let stated = read(text);
        assert_eq!(stated.unit().name(), unit.name(), "{text}");
        approx::assert_relative_eq!(stated.quantity(), Quantity::new(amount, unit));
        approx::assert_relative_eq!(stated.half_width(), Quantity::new(half_width, unit));
    }
}

/// The digits, number words and units of German, French and Spanish, each of a known size.
#[test]
fn amounts_in_other_languages() {
    let pitch = 105.0 * 68.0;
    for (text, square_metres) in [
        ("3 terrains de football", 3.0 * pitch),
        ("12 Fußballfelder", 12.0 * pitch),
        ("zwölf Fußballfelder", 12.0 * pitch),
        ("tres campos de fútbol", 3.0 * pitch),
        ("2 millions de terrains de football", 2e6 * pitch),
        ("1 Mio. km²", 1e12),
        ("2,5 Mio. Hektar", 2.5e10),
        ("2,5 Millionen Hektar", 2.5e10),
        ("1,1 million d’hectares", 1.1e10),
        ("1,1 million d'hectares", 1.1e10),
        ("3 millions d’hectares", 3e10),
        ("mille hectares", 1e7),
        ("dix mille hectares", 1e8),
        ("mil hectáreas", 1e7),
        ("2 mil millones de hectáreas", 2e13),
        ("10 Quadratkilometer", 1e7),
        ("109.770 Quadratkilometer", 109_770e6),
        ("109.770,5 Quadratkilometer", 109_770.5e6),
        ("2 195 kilomètres carrés", 2195e6),
        ("2.195 kilómetros cuadrados", 2195e6),
        ("1,5 Mrd. Quadratmeter", 1.5e9),
        ("une piscine olympique", 1250.0),
        ("ein Hektar", 1e4),
    ] {
        approx::assert_relative_eq!(read(text).quantity().square_metres(), square_metres);
    }
    // Digits and symbols alone are English, and so are English words.
    approx::assert_relative_eq!(read("109.770 km²").quantity().square_metres(), 109.77e6);
    approx::assert_relative_eq!(
        read("1.1 million hectares").quantity().square_metres(),
        1.1e10
    );
    for text in ["1,1 hectares", "5 mil acres", "drei", "mille", "d’hectares"] {
        assert!(text.parse::<StatedQuantity>().is_err(), "{text}");
    }
}

#[test]
fn continental_grouping_is_asked_for() {
    let reader = QuantityReader::default().grouping(Grouping::Continental);
    let cases = [
        ("109.770 km²", 109_770.0),
        ("1,5 km²", 1.5),
        ("2 195 km²", 2195.0),
    ];
    for (text, square_kilometres) in cases {
        let stated = reader.read(text).expect(text);
        assert_eq!(
            stated.quantity().square_metres(),
            square_kilometres * 1e6,
            "{text}"
        );
    }
}

#[test]
fn what_is_not_an_area_is_told_why() {
    let cases = [
        (
            "",
            "\"\" is not an area: nothing is written; write for example 2,195 sq km",
        ),
        (
            "2195",
            "\"2195\" is not an area: it has no unit; write for example 2195 km² or 2195 acres",
        ),
        (
            "5 km",
            "\"5 km\" is not an area: km is a length; write \"5 sq km\" for an area, or \"5 km square\" for a square of that side",
        ),
        (
            "−5 km²",
            "\"−5 km²\" is not an area: areas are not negative; leave out the sign",
        ),
        (
            "-5 km²",
            "\"-5 km²\" is not an area: areas are not negative; leave out the sign",
        ),
        (
            "23 square miles wide",
            "\"23 square miles wide\" is not an area: \"wide\" measures a length, square miles measure an area; write \"23 square miles\" without it, or a length with a unit such as miles",
        ),
        (
            "5 cubic metres",
            "\"5 cubic metres\" is not an area: cubic metres is a volume; an area has square units such as km²",
        ),
        (
            "1,5 ha",
            "\"1,5 ha\" is not an area: the digits of 1,5 are not grouped as in 1,234,567 and have no decimals as in 1.5; write 1.5 if that is meant",
        ),
        (
            "1.234.567 ha",
            "\"1.234.567 ha\" is not an area: the digits of 1.234.567 are not grouped as in 1,234,567 and have no decimals as in 1.5; write 1,234,567 if that is meant",
        ),
        (
            "1,23,45 ha",
            "\"1,23,45 ha\" is not an area: the digits of 1,23,45 are not grouped as in 1,234,567 and have no decimals as in 1.5; write them like one of these",
        ),
        (
            "12 acres of land",
            "\"12 acres of land\" is not an area: \"12 acres\" was understood, but not what follows, \"of land\"; leave that out",
        ),
        (
            "5 hectares (12 acres)",
            "\"5 hectares (12 acres)\" is not an area: \"5 hectares\" was understood, but not what follows, \"(12 acres)\"; leave that out",
        ),
        (
            "about −5 km²",
            "\"about −5 km²\" is not an area: areas are not negative; leave out the sign",
        ),
        (
            "5 $/acre",
            "\"$/acre\" is not a known unit of area; did you mean acre or are?",
        ),
        (
            "1e999 ha",
            "\"1e999 ha\" is not an area: 1e999 is no number that can be reckoned with",
        ),
        (
            "1/0 ha",
            "\"1/0 ha\" is not an area: 1/0 is no number that can be reckoned with",
        ),
        (
            "Kirkuk",
            "\"Kirkuk\" is not an area: it begins with no number; write for example 2,195 sq km",
        ),
        (
            "5 hectars",
            "\"hectars\" is not a known unit of area; did you mean hectare?",
        ),
        (
            "5 florps",
            "\"florps\" is not a known unit of area; write for example km², hectares or acres",
        ),
    ];
    for (text, message) in cases {
        let error = text.parse::<StatedQuantity>().expect_err(text);
        assert_eq!(error.to_string(), message);
    }
    let error = "3 bighas"
        .parse::<Quantity>()
        .expect_err("ambiguous")
        .to_string();
    assert!(
        error.starts_with("\"bighas\" could be bigha (Bengal) or bigha (Assam)"),
        "{error}"
    );
}

#[test]
fn a_range_is_not_one_amount() {
    for range in [
        "12-15 acres",
        "12–15 acres",
        "12 to 15 acres",
        "12 - 15 acres",
        "1.5 to 2 million acres",
        "between 12 and 15 acres",
        "ten to twelve km²",
        "about 12—15 ha",
    ] {
        let error = range.parse::<Quantity>().expect_err(range).to_string();
        assert!(
            error.ends_with("a range is not one amount; write one of its ends, or its middle"),
            "{error}"
        );
    }
}

#[test]
fn volumes_are_no_areas() {
    for volume in [
        "5 m3",
        "5 km³",
        "5 km^3",
        "5 cu. ft",
        "5 cubic feet",
        "5 acre-feet",
        "5 acre foot",
    ] {
        let error = volume.parse::<Quantity>().expect_err(volume).to_string();
        assert!(error.contains("is a volume"), "{error}");
    }
}

/// How sure the writer was is not how much it is.
#[test]
fn hedges_are_read_over() {
    let twelve = read("12 acres");
    for hedge in [
        "~",
        "~ ",
        "≈",
        "about ",
        "About ",
        "approx. ",
        "approximately ",
        "around ",
        "some ",
        "nearly ",
        "almost ",
        "over ",
        "just over ",
        "well over ",
        "slightly more than ",
        "more than ",
        "less than ",
        "roughly ",
        "an estimated ",
        "up to ",
        "c. ",
        "c.",
        "circa ",
    ] {
        assert_eq!(read(&format!("{hedge}12 acres")), twelve, "{hedge}");
    }
    for word in [
        "aboutish 12 acres",
        "overall 12 acres",
        "someone 12 acres",
        "about acre",
        "some acres",
    ] {
        assert!(word.parse::<Quantity>().is_err(), "{word}");
    }
}

#[test]
fn continental_digits_are_written_the_other_way_too() {
    let reader = QuantityReader::default().grouping(Grouping::Continental);
    let error = reader.read("2.5 ha").expect_err("no thousands").to_string();
    assert!(
        error.ends_with("have no decimals as in 1,5; write 2,5 if that is meant"),
        "{error}"
    );
}

#[test]
fn the_start_of_running_text_is_read() {
    let cases = [
        ("177 sq km). The", Some("177 sq km")),
        ("2,195 sq. km. — about 12 times", Some("2,195 sq. km")),
        ("1.5 million acres of forest", Some("1.5 million acres")),
        ("490,000-acre fire", Some("490,000-acre")),
        ("five square\nmiles", Some("five square\nmiles")),
        ("10 miles square, and", Some("10 miles square")),
        ("1.5m acres burned", Some("1.5m acres")),
        ("half an acre and", Some("half an acre")),
        ("21.4 km^2.", Some("21.4 km^2")),
        (
            "12 football fields with end zones",
            Some("12 football fields with end zones"),
        ),
        ("a couple of acres of land", Some("a couple of acres")),
        ("two dozen acres", Some("two dozen acres")),
        ("¾ of an acre.", Some("¾ of an acre")),
        ("12‑acre fire", Some("12‑acre")),
        ("several hundred acres", None),
        ("hundred acres", None),
        ("5 ha⁻¹", None),
        ("5 ha^-1", None),
        ("490,000 acre-feet of water", None),
        ("5 $/acre", None),
        ("12-15 acres", None),
        ("three are", None),
        ("50 cents", None),
        ("two sections of the law", None),
        ("5 km 2 days ago", None),
        ("5 km long", None),
        ("a hundred people", None),
        ("1,5 ha", None),
        ("hectares", None),
    ];
    for (text, written) in cases {
        let leading = QuantityReader::default().read_leading(text);
        let found = leading.quantity().map(|_| &text[..leading.length()]);
        assert_eq!(found, written, "{text}");
    }
}

#[test]
fn sizes_are_shown_as_people_write_them() {
    let cases = [
        (109_770e6, "109,770 km²"),
        (510_065_621_724_088.0, "510,065,622 km²"),
        (1e6, "1 km²"),
        (12_345.0, "1.2345 ha"),
        (7140.0, "7,140 m²"),
        (436.644288, "436.64 m²"),
        (0.06237, "623.7 cm²"),
        (5e-6, "5 mm²"),
        (1e-28, "1e-22 mm²"),
        (0.0, "0 m²"),
        (-2e6, "-2 km²"),
        (-123_456e6, "-123,456 km²"),
        (1e30, "1e24 km²"),
        (f64::INFINITY, "inf km²"),
    ];
    for (square_metres, shown) in cases {
        assert_eq!(
            Quantity::from_square_metres(square_metres).to_string(),
            shown
        );
    }
    let mile: Quantity = "1 sq mi".parse().expect("a square mile");
    assert_eq!(format!("{mile:.0}"), "3 km²");
    assert_eq!(format!("{mile:.3}"), "2.590 km²");
    assert_eq!(format!("{mile:<12}|"), "2.59 km²    |");
    let acre = Unit::named("acre").expect("acre");
    assert_eq!(mile.display_in(acre).to_string(), "640 acres");
    assert_eq!(format!("{:>12.1}", mile.display_in(acre)), " 640.0 acres");
    assert_eq!(
        Quantity::new(1.0, acre).display_in(acre).to_string(),
        "1 acre"
    );
}

#[test]
fn quantities_reckon_like_numbers() {
    let (two, three) = (
        Quantity::from_square_metres(2.0),
        Quantity::from_square_metres(3.0),
    );
    assert_eq!(two + three, Quantity::from_square_metres(5.0));
    assert_eq!(two - three, -Quantity::from_square_metres(1.0));
    assert_eq!(two * 1.5, three);
    assert_eq!(1.5 * two, three);
    assert_eq!(three / 1.5, two);
    assert_eq!(three / two, 1.5);
    assert_eq!([two, three].iter().sum::<Quantity>(), two + three);
    assert_eq!([two, three].into_iter().sum::<Quantity>(), two + three);
    assert_eq!(
        Vec::<Quantity>::new().into_iter().sum::<Quantity>(),
        Quantity::ZERO
    );
    let mut total = two;
    total += three;
    total -= two;
    total *= 4.0;
    total /= 2.0;
    assert_eq!(total, Quantity::from_square_metres(6.0));
    assert!(two < three);
    approx::assert_abs_diff_eq!(two, three, epsilon = Quantity::from_square_metres(1.0));
    approx::assert_abs_diff_ne!(two, three, epsilon = Quantity::from_square_metres(0.9));
    approx::assert_ulps_eq!(two, Quantity::from_square_metres(2.0 + f64::EPSILON));
    let ratio = Quantity::from_square_metres(0.4);
    approx::assert_relative_eq!(two, three, max_relative = ratio);
}

#[cfg(feature = "serde")]
#[test]
fn serde_writes_square_metres() {
    let area: Quantity = "1 acre".parse().expect("an acre");
    let json = serde_json::to_string(&area).expect("a number");
    assert_eq!(json, "4046.8564224");
    assert_eq!(
        serde_json::from_str::<Quantity>(&json).expect("a number"),
        area
    );
}

fn any_size() -> impl Strategy<Value = f64> {
    (1.0f64..10.0, -30..40_i32).prop_map(|(mantissa, power)| mantissa * 10_f64.powi(power))
}

proptest! {
    #[test]
    fn what_is_shown_reads_back_within_its_digits(square_metres in any_size()) {
        let area = Quantity::from_square_metres(square_metres);
        let stated = read(&area.to_string());
        prop_assert!((stated.quantity() / area - 1.0).abs() <= 0.5e-4 * (1.0 + 1e-9));
        prop_assert_eq!(stated.quantity().to_string(), area.to_string());
    }

    #[test]
    fn what_is_shown_in_a_unit_reads_back(size in 0.01f64..1e12, unit in 0..Unit::all().len()) {
        let unit = &Unit::all()[unit];
        let text = Quantity::new(size, unit).display_in(unit).to_string();
        let stated = read(&text);
        prop_assert_eq!(stated.unit().name(), unit.name());
        prop_assert!((stated.quantity().to(unit) / size - 1.0).abs() <= 0.5e-4 * (1.0 + 1e-9), "{}", text);
    }

    #[test]
    fn a_number_of_a_unit_reads_exactly(number in any_size(), unit in 0..Unit::all().len()) {
        let unit = &Unit::all()[unit];
        let stated = read(&format!("{number:e} {}", unit.name()));
        prop_assert_eq!(stated.quantity(), Quantity::new(number, unit));
        prop_assert!((stated.quantity().to(unit) / number - 1.0).abs() <= f64::EPSILON);
    }

    #[test]
    fn nothing_makes_the_reader_panic(text in any::<String>()) {
        let _ = text.parse::<StatedQuantity>();
        let leading = QuantityReader::default().read_leading(&text);
        prop_assert!(text.is_char_boundary(leading.length()));
    }

    #[test]
    fn nothing_like_an_area_makes_the_reader_panic(
        text in "(-|−)?[0-9aeik,.'½¾/×^⁶² \u{a0}-]{0,12}( (million|half|and|a|square|sq|km|m|²|miles|hundred))*"
    ) {
        for grouping in [Grouping::English, Grouping::Continental] {
            let reader = QuantityReader::default().grouping(grouping);
            if let Ok(stated) = reader.read(&text) {
                prop_assert!(stated.quantity().square_metres() >= 0.0);
                prop_assert!(stated.half_width().square_metres() >= 0.0);
            }
            prop_assert!(text.is_char_boundary(reader.read_leading(&text).length()));
        }
    }
}
