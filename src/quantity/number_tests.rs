use super::grouping::Grouping;
use super::number::{Number, NumberFault};

fn english(text: &str) -> Result<Number, NumberFault> {
    Number::at_start_of(text, Grouping::English)
}

/// Text, value, half-width, and the part of the text that is the number.
fn assert_read(grouping: Grouping, cases: &[(&str, f64, f64, &str)]) {
    for &(text, value, half_width, written) in cases {
        let number = Number::at_start_of(text, grouping).expect(text);
        let read = (number.value, number.half_width, &text[..number.length]);
        assert_eq!(read, (value, half_width, written), "{text}");
    }
}

#[test]
fn digits_are_read_with_their_precision() {
    assert_read(
        Grouping::English,
        &[
            ("2,195 sq km", 2195.0, 0.5, "2,195"),
            ("2195km2", 2195.0, 0.5, "2195"),
            ("490,000 acres", 490_000.0, 5000.0, "490,000"),
            ("10 acres", 10.0, 5.0, "10"),
            ("0 acres", 0.0, 0.5, "0"),
            ("109.770 km²", 109.77, 0.0005, "109.770"),
            (".5 ha", 0.5, 0.05, ".5"),
            ("3·5 ha", 3.5, 0.05, "3·5"),
            ("2.50 ha", 2.5, 0.005, "2.50"),
            ("1,234,567.8 m", 1_234_567.8, 0.05, "1,234,567.8"),
            ("1,50,000 acres", 150_000.0, 5000.0, "1,50,000"),
            ("15,00,000 acres", 1_500_000.0, 50_000.0, "15,00,000"),
        ],
    );
}

#[test]
fn spaces_and_apostrophes_group() {
    assert_read(
        Grouping::English,
        &[
            ("2 195 km²", 2195.0, 0.5, "2 195"),
            ("2\u{a0}195 km²", 2195.0, 0.5, "2\u{a0}195"),
            ("2\u{202f}195 km²", 2195.0, 0.5, "2\u{202f}195"),
            (
                "2\u{2009}195\u{2009}001 m²",
                2_195_001.0,
                0.5,
                "2\u{2009}195\u{2009}001",
            ),
            ("1'234 m²", 1234.0, 0.5, "1'234"),
            ("2020 195 acres", 2020.0, 5.0, "2020"),
            ("3 50 acres", 3.0, 0.5, "3"),
            ("3 1234 acres", 3.0, 0.5, "3"),
        ],
    );
}

#[test]
fn continental_digits_swap_point_and_comma() {
    assert_read(
        Grouping::Continental,
        &[
            ("109.770 km²", 109_770.0, 5.0, "109.770"),
            ("1,5 ha", 1.5, 0.05, "1,5"),
            ("1.234.567,8 m²", 1_234_567.8, 0.05, "1.234.567,8"),
            ("2 195,25 km²", 2195.25, 0.005, "2 195,25"),
        ],
    );
}

#[test]
fn magnitudes_and_exponents_scale() {
    assert_read(
        Grouping::English,
        &[
            ("1.5 million acres", 1.5e6, 0.05e6, "1.5 million"),
            ("1.5million acres", 1.5e6, 0.05e6, "1.5million"),
            ("2.3 million", 2.3e6, 0.05e6, "2.3 million"),
            ("490-thousand-acre", 490e3, 5e3, "490-thousand"),
            ("3 hundred thousand acres", 3e5, 0.5e5, "3 hundred thousand"),
            ("2 bn m²", 2e9, 0.5e9, "2 bn"),
            ("15 lakh hectares", 15e5, 0.5e5, "15 lakh"),
            ("1e6 m2", 1e6, 0.5e6, "1e6"),
            ("1.50e-3 m2", 1.5e-3, 0.005e-3, "1.50e-3"),
            ("2.5×10^6 m²", 2.5e6, 0.05e6, "2.5×10^6"),
            ("2 x 10⁶ m²", 2e6, 0.5e6, "2 x 10⁶"),
            ("2.5·10³ m²", 2500.0, 50.0, "2.5·10³"),
            ("2·10³ m²", 2000.0, 500.0, "2·10³"),
            ("2·10 m²", 2.1, 0.005, "2·10"),
            ("2 dozen acres", 24.0, 6.0, "2 dozen"),
            ("2 × 10⁻³ m²", 2e-3, 0.5e-3, "2 × 10⁻³"),
            ("5 x 10 m", 5.0, 0.5, "5"),
            ("5 millions", 5.0, 0.5, "5"),
            ("5 em", 5.0, 0.5, "5"),
        ],
    );
}

#[test]
fn fractions_are_good_to_half_of_their_part() {
    assert_read(
        Grouping::English,
        &[
            ("3½ sq mi", 3.5, 0.25, "3½"),
            ("3 ½ sq mi", 3.5, 0.25, "3 ½"),
            ("3 1/2 square miles", 3.5, 0.25, "3 1/2"),
            ("3-1/2 square miles", 3.5, 0.25, "3-1/2"),
            ("½ acre", 0.5, 0.25, "½"),
            ("1/8 acre", 0.125, 0.0625, "1/8"),
            ("1/8 of an acre", 0.125, 0.0625, "1/8 of an"),
            ("½ a", 0.5, 0.25, "½"),
            ("2 and a half acres", 2.5, 0.25, "2 and a half"),
            ("2 and three-quarters", 2.75, 0.125, "2 and three-quarters"),
            ("2 and 1/2 acres", 2.5, 0.25, "2 and 1/2"),
            ("2 and ½ acres", 2.5, 0.25, "2 and ½"),
            ("2 and two acres", 2.0, 0.5, "2"),
            ("2 and 15 acres", 2.0, 0.5, "2"),
            ("½ of Wales", 0.5, 0.25, "½"),
            ("2¾ million acres", 2.75e6, 0.125e6, "2¾ million"),
            (
                "12 345/678",
                12.0 + 345.0 / 678.0,
                0.5 / 678.0,
                "12 345/678",
            ),
        ],
    );
}

#[test]
fn words_are_read() {
    assert_read(
        Grouping::English,
        &[
            ("ten hectares", 10.0, 0.5, "ten"),
            (
                "Twenty-one thousand sq ft",
                21e3,
                500.0,
                "Twenty-one thousand",
            ),
            ("a hundred acres", 100.0, 50.0, "a hundred"),
            ("a hundred and five acres", 105.0, 0.5, "a hundred and five"),
            (
                "nine hundred ninety-nine acres",
                999.0,
                0.5,
                "nine hundred ninety-nine",
            ),
            (
                "two million three hundred thousand acres",
                2.3e6,
                5e4,
                "two million three hundred thousand",
            ),
            (
                "one thousand and one acres",
                1001.0,
                0.5,
                "one thousand and one",
            ),
            ("two and a half square miles", 2.5, 0.25, "two and a half"),
            (
                "two and a half million acres",
                2.5e6,
                0.25e6,
                "two and a half million",
            ),
            (
                "a million and a half acres",
                1.5e6,
                0.25e6,
                "a million and a half",
            ),
            ("half an acre", 0.5, 0.25, "half an"),
            ("half-acre", 0.5, 0.25, "half"),
            ("half a million acres", 0.5e6, 0.25e6, "half a million"),
            ("a quarter of a square mile", 0.25, 0.125, "a quarter of a"),
            (
                "three quarters of an acre",
                0.75,
                0.125,
                "three quarters of an",
            ),
            (
                "two-thirds of a km²",
                2.0 / 3.0,
                0.5 / 3.0,
                "two-thirds of a",
            ),
            ("a third of a hectare", 1.0 / 3.0, 0.5 / 3.0, "a third of a"),
            ("an acre", 1.0, 0.5, "an"),
            ("a couple of acres", 2.0, 1.0, "a couple of"),
            (
                "a couple of hundred acres",
                200.0,
                100.0,
                "a couple of hundred",
            ),
            ("a dozen acres", 12.0, 6.0, "a dozen"),
            ("a dozen and a half acres", 18.0, 3.0, "a dozen and a half"),
            ("half a dozen acres", 6.0, 3.0, "half a dozen"),
            (
                "four score and seven acres",
                87.0,
                0.5,
                "four score and seven",
            ),
            ("twenty\u{2011}one acres", 21.0, 0.5, "twenty\u{2011}one"),
            ("five and dime", 5.0, 0.5, "five"),
            (
                "seven thousand million acres",
                7e9,
                0.5e9,
                "seven thousand million",
            ),
        ],
    );
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "",
        " ",
        "km²",
        "tenacious",
        "and",
        "hundred",
        "−5",
        "-5",
        "/2",
        "e6",
        "é",
    ] {
        assert_eq!(english(text), Err(NumberFault::Absent), "{text}");
    }
}

#[test]
fn digits_that_fit_no_grouping_are_covered_whole() {
    let cases = [
        "1,5",
        "1,23,45",
        "1234,567",
        "1,2345",
        "1.234.567",
        "1.234,5",
        "10,000,00",
        "5'10",
    ];
    for text in cases {
        let length = text.len();
        assert_eq!(
            english(&format!("{text} ha")),
            Err(NumberFault::Ungroupable { length }),
            "{text}"
        );
    }
    let length = "1.5".len();
    let fault = Number::at_start_of("1.5 ha", Grouping::Continental);
    assert_eq!(fault, Err(NumberFault::Ungroupable { length }));
}

#[test]
fn what_no_float_holds_is_out_of_range() {
    for text in ["1e999", "3/0", "0/0", "1 1/0", "1e99999999999"] {
        let length = text.len();
        assert_eq!(
            english(&format!("{text} ha")),
            Err(NumberFault::OutOfRange { length }),
            "{text}"
        );
    }
}

/// Ten megabytes of digits and signs take one pass, not one pass per digit.
#[test]
fn long_runs_are_covered_in_one_step() {
    let commas = "1,".repeat(500_000);
    let digits = "7".repeat(1_000_000);
    let groups = format!("1{}", ",234".repeat(250_000));
    for text in [&commas, &digits, &groups] {
        let length = match english(text) {
            Ok(number) => number.length,
            Err(fault) => fault.length(),
        };
        assert!(length + 1 >= text.len(), "{length} of {}", text.len());
    }
}
