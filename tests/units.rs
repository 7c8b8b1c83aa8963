//! The unit table against exact definitions and against another implementation.

use approx::assert_relative_eq;
use howbig::{Quantity, Unit};

fn square_metres(name: &str) -> f64 {
    Unit::named(name)
        .unwrap_or_else(|error| panic!("{error}"))
        .square_metres()
}

/// Identities that follow from the definitions: so many of one unit are one of another.
#[test]
fn identities_hold_exactly() {
    let identities = [
        (144.0, "square inch", "square foot"),
        (9.0, "square foot", "square yard"),
        (4840.0, "square yard", "acre"),
        (43_560.0, "square foot", "acre"),
        (160.0, "square rod", "acre"),
        (40.0, "perch", "rood"),
        (4.0, "rood", "acre"),
        (10.0, "square chain", "acre"),
        (640.0, "acre", "square mile"),
        (1.0, "section", "square mile"),
        (36.0, "section", "township"),
        (640.0, "survey acre", "survey square mile"),
        (43_560.0, "square survey foot", "survey acre"),
        (100.0, "square millimetre", "square centimetre"),
        (100.0, "square decimetre", "square metre"),
        (100.0, "are", "hectare"),
        (10.0, "decare", "hectare"),
        (1.0, "square hectometre", "hectare"),
        (1.0, "square decametre", "are"),
        (100.0, "hectare", "square kilometre"),
        (15.0, "mu", "hectare"),
        (1500.0, "mu", "square kilometre"),
        (3000.0, "tsubo", "chō"),
        (30.0, "tsubo", "se"),
        (10.0, "tan", "chō"),
        (4.0, "ngan", "rai"),
        (400.0, "square wah", "rai"),
        (10.0, "stremma", "hectare"),
        (10.0, "dunam", "hectare"),
        (24.0, "kirat", "feddan"),
        (20.0, "marla", "kanal"),
        (8.0, "kanal", "acre"),
        (160.0, "marla", "acre"),
        (40.0, "guntha", "acre"),
        (100.0, "cent", "acre"),
        (16.0, "aana", "ropani"),
        (20.0, "katha (Nepal)", "bigha (Nepal)"),
        (20.0, "katha (Bengal)", "bigha (Bengal)"),
        (5.0, "katha (Assam)", "bigha (Assam)"),
        (32.0, "katha (Bihar)", "acre"),
        (16.0, "chatak", "katha (Bengal)"),
        (2.0, "alqueire paulista", "alqueire mineiro"),
        (25.0, "labor", "square league (Texas)"),
        (5.0, "jerib", "hectare"),
    ];
    for (count, part, whole) in identities {
        let parts = count * square_metres(part);
        let expected = square_metres(whole);
        assert_relative_eq!(parts, expected, max_relative = 4.0 * f64::EPSILON);
    }
}

/// Sizes that the definitions give to the last digit.
#[test]
fn exact_sizes_are_exact() {
    let sizes = [
        ("acre", 4046.8564224),
        ("square foot", 0.09290304),
        ("square yard", 0.83612736),
        ("square inch", 0.00064516),
        ("square mile", 2_589_988.110336),
        ("township", 93_239_571.972096),
        ("hectare", 10_000.0),
        ("barn", 1e-28),
        ("square nautical mile", 3_429_904.0),
        ("FIFA pitch", 7140.0),
        ("Olympic pool", 1250.0),
        ("FIBA court", 420.0),
        ("American football field", 5351.215104),
        ("football field without end zones", 4459.34592),
        ("tennis court", 260.87173632),
        ("NBA court", 436.644288),
        ("British parking space", 11.52),
        ("donum (Cyprus)", 1337.803776),
        ("square survey foot", 1_440_000.0 / 15_499_969.0),
        ("tsubo", 400.0 / 121.0),
        ("pyeong", 400.0 / 121.0),
    ];
    for (name, expected) in sizes {
        assert_eq!(square_metres(name), expected, "{name}");
    }
}

/// Values from GNU units 2.22 (`definitions.units` 3.15, September 2022, Debian package
/// units 2.22-2), as `units -o %.17g -t NAME m^2` prints them, cut to 15 digits.
#[test]
fn sizes_agree_with_gnu_units() {
    let sizes = [
        ("square millimetre", 1e-6),
        ("square centimetre", 1e-4),
        ("are", 100.0),
        ("hectare", 10_000.0),
        ("barn", 1e-28),
        ("square inch", 0.00064516),
        ("square foot", 0.09290304),
        ("square yard", 0.83612736),
        ("square rod", 25.29285264),
        ("rood", 1011.7141056),
        ("acre", 4046.8564224),
        ("square mile", 2_589_988.110336),
        ("section", 2_589_988.110336),
        ("township", 93_239_571.972096),
        ("homestead", 647_497.027584),
        ("survey acre", 4046.87260987425),
        ("square survey foot", 0.0929034116132748),
        ("survey square mile", 2_589_998.47031952),
        ("square chain", 404.68564224),
        ("square link", 0.040468564224),
        ("square furlong", 40_468.564224),
        ("hide", 485_622.770688),
        ("virgate", 121_405.692672),
        ("jugerum", 2523.3408),
        ("desyatina", 10_925.397504),
        ("tsubo", 3.30578512396694),
        ("se", 99.1735537190083),
        ("tan", 991.735537190083),
        ("chō", 9917.35537190083),
        ("ping", 3.30578512396694),
        ("jia", 9699.17355371901),
        ("square nautical mile", 3_429_904.0),
        ("American football field without end zones", 4459.34592),
        ("square hectometre", 10_000.0),
        ("square decametre", 100.0),
        ("A4 sheet", 0.06237),
    ];
    for (name, expected) in sizes {
        assert_relative_eq!(square_metres(name), expected, max_relative = 1e-14);
    }
    // GNU units takes the Irish acre on the British inch before 1959, and the Parisian foot for
    // the arpent, where Canadian law has 12.789 inches.
    assert_relative_eq!(
        square_metres("Irish acre"),
        6555.21570533054,
        max_relative = 4e-6
    );
    assert_relative_eq!(
        square_metres("arpent"),
        3418.86828331318,
        max_relative = 1e-5
    );
}

/// Published equivalents, to the digits published: Wikipedia (Dunam, Morgen, Barrel of land,
/// Nepalese customary units, Katha), the South African surveyors' conversion factors, the Texas
/// General Land Office in acres, the Canadian Encyclopedia.
#[test]
fn regional_units_have_their_published_sizes() {
    let sizes = [
        ("Prussian morgen", 2553.22, 0.005),
        ("South African morgen", 8565.32, 0.02),
        ("Viertelhektar", 2500.0, 0.0),
        ("Ottoman dunam", 919.3, 0.0),
        ("Iraqi dunam", 2500.0, 0.0),
        ("bigha (Nepal)", 6772.631616, 1e-6),
        ("katha (Nepal)", 338.6315808, 1e-6),
        ("dhur (Nepal)", 16.93157904, 1e-6),
        ("ropani", 508.737047, 1e-5),
        ("aana", 31.79606544, 1e-6),
        ("katha (Bangladesh)", 66.89, 0.005),
        ("arpent de Paris", 5107.0, 0.5),
        ("arpent", 3420.0, 5.0),
        ("joch", 5755.0, 0.5),
        ("labor", 177.136 * 4046.8564224, 5.0),
        ("square league (Texas)", 4428.4 * 4046.8564224, 200.0),
        ("feddan", 4200.0, 1.0),
        ("manzana (Guatemala)", 6987.29, 0.005),
        ("fanega", 6430.0, 10.0),
        ("mu", 666.67, 0.005),
        ("guntha", 101.17, 0.005),
        ("himachal bigha", 809.288704, 0.1),
    ];
    for (name, expected, tolerance) in sizes {
        let size = square_metres(name);
        assert!((size - expected).abs() <= tolerance, "{name}: {size}");
    }
}

#[test]
fn every_name_finds_its_unit() {
    for unit in Unit::all() {
        let names = [unit.name(), unit.plural()]
            .into_iter()
            .chain(unit.symbol());
        for name in names.chain(unit.aliases()) {
            let found = Unit::named(name).expect(name);
            assert_eq!(found.name(), unit.name(), "{name}");
        }
        assert!(!unit.source().is_empty() && !unit.region().is_empty());
        for name in unit.everyday_names() {
            assert_eq!(Unit::named(name).expect(name).name(), unit.name());
        }
    }
}

#[test]
fn spellings_are_forgiven() {
    let spellings = [
        ("sq. km.", "square kilometre"),
        ("Sq Km", "square kilometre"),
        ("square kilometers", "square kilometre"),
        ("kilometers squared", "square kilometre"),
        ("km^2", "square kilometre"),
        ("km2", "square kilometre"),
        ("KM2", "square kilometre"),
        ("㎢", "square kilometre"),
        ("sqkm", "square kilometre"),
        ("sq.mi.", "square mile"),
        ("mi²", "square mile"),
        ("Square Miles", "square mile"),
        ("square-foot", "square foot"),
        ("sqft", "square foot"),
        ("sq. kms", "square kilometre"),
        ("sq yds", "square yard"),
        ("yds²", "square yard"),
        ("sq. ins.", "square inch"),
        ("sq mtr", "square metre"),
        ("sq mtrs", "square metre"),
        ("sf", "square foot"),
        ("kha", "kilohectare"),
        ("Mha", "megahectare"),
        ("га", "hectare"),
        ("м²", "square metre"),
        ("км²", "square kilometre"),
        ("кв. км", "square kilometre"),
        ("公顷", "hectare"),
        ("平方公里", "square kilometre"),
        ("square‑foot", "square foot"),
        ("sq. ft.", "square foot"),
        ("feet squared", "square foot"),
        ("m²", "square metre"),
        ("sq m", "square metre"),
        ("HECTARES", "hectare"),
        ("Ha", "hectare"),
        ("Acre's", "acre"),
        ("mm²", "square millimetre"),
        ("Mm²", "square megametre"),
        ("bigha nepal", "bigha (Nepal)"),
        ("football field", "American football field"),
        ("soccer fields", "football pitch"),
        ("donum", "dönüm"),
        ("cho", "chō"),
        ("坪", "tsubo"),
        ("ไร่", "rai"),
    ];
    for (spelling, name) in spellings {
        assert_eq!(Unit::named(spelling).expect(spelling).name(), name);
    }
}

#[test]
fn what_is_not_a_unit_is_answered_with_the_nearest() {
    let error = |name| Unit::named(name).expect_err("no unit").to_string();
    assert!(
        error("hectre").contains("did you mean hectare"),
        "{}",
        error("hectre")
    );
    assert!(error("acers").contains("acre"), "{}", error("acers"));
    assert!(
        error("sq killometres").contains("square kilometre"),
        "{}",
        error("sq killometres")
    );
    assert_eq!(
        error("qqqqqqqq"),
        "\"qqqqqqqq\" is not a known unit of area; write for example km², hectares or acres"
    );
    assert_eq!(
        error("MM2"),
        "\"MM2\" could be square millimetre or square megametre: write one of these"
    );
    for bare in ["bigha", "katha", "morgen", "manzana", "alqueire", "dhur"] {
        assert!(
            error(bare).contains(&format!("{bare} (")),
            "{}",
            error(bare)
        );
    }
}

/// A price per acre is no area, nor is a number per square kilometre.
#[test]
fn signs_that_mean_something_make_another_unit() {
    for spelling in [
        "$/acre",
        "% acre",
        "/km²",
        "km⁻²",
        "km^-2",
        "m-2",
        "m - 2",
        "+acre",
        "acre?",
        "~acre",
        "acre/",
        "1/km²",
        "∞ ha",
        "acre=",
        "×acre",
        "€ acre",
        "acre&acre",
    ] {
        assert!(Unit::named(spelling).is_err(), "{spelling}");
    }
}

#[test]
fn bare_names_with_a_usual_meaning_say_which() {
    for bare in [
        "dunam",
        "jerib",
        "mu",
        "cuerda",
        "arpent",
        "football field",
        "basketball court",
        "parking space",
    ] {
        assert!(!Unit::named(bare).expect(bare).note().is_empty(), "{bare}");
    }
}

/// Exact fractions of the definitions: an acre is 4,046.8564224 m², a square foot 0.09290304 m².
#[test]
fn numbers_of_one_unit_are_numbers_of_another() {
    let conversions = [
        (0.0, "acre", "hectare", 0.0),
        (2.5, "acre", "square foot", 108_900.0),
        (3.0, "square mile", "acre", 1920.0),
        (7.0, "hectare", "are", 700.0),
        (1e9, "square metre", "square kilometre", 1000.0),
        (1e15, "square millimetre", "square kilometre", 1000.0),
        (0.5, "township", "section", 18.0),
        (5.0, "kilohectare", "square kilometre", 50.0),
        (3.0, "megahectare", "square kilometre", 30_000.0),
        (1.0, "square kilometre", "acre", 247.105381467165),
        (1.0, "hectare", "acre", 2.47105381467165),
        (1.0, "square mile", "square kilometre", 2.589988110336),
        (1.0, "square metre", "square foot", 10.7639104167097),
    ];
    for (number, unit, other, expected) in conversions {
        let [unit, other] = [unit, other].map(|name| Unit::named(name).expect(name));
        let found = Quantity::new(number, unit).to(other);
        assert_relative_eq!(found, expected, max_relative = 1e-14);
    }
}
