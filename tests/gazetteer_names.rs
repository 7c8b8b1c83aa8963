//! What people type, and which place they mean by it.

use howbig::{Audience, Basis, Error, Gazetteer, Place, Surface};

#[track_caller]
fn assert_means(name: &str, id: &str) {
    match Gazetteer::bundled().find(name) {
        Ok(place) => assert_eq!(place.id(), id, "{name}"),
        Err(error) => panic!("{name}: {error}"),
    }
}

#[track_caller]
fn assert_ambiguous(name: &str, ids: &[&str]) {
    assert!(
        matches!(
            Gazetteer::bundled().find(name),
            Err(Error::AmbiguousPlace { .. })
        ),
        "{name}"
    );
    let candidates = Gazetteer::bundled().candidates(name);
    let found: Vec<_> = candidates.iter().map(|place| place.id()).collect();
    assert_eq!(found, ids, "{name}");
}

#[test]
fn names_that_mean_one_place() {
    for (name, id) in [
        ("Luxembourg", "lu"),
        ("Belgium", "be"),
        ("Wales", "gb-wls"),
        ("Texas", "us-tx"),
        ("Rhode Island", "us-ri"),
        ("Iraq", "iq"),
        ("Syria", "sy"),
        ("Kirkuk", "iq-ki"),
        ("Lake Superior", "lake-superior"),
        ("Manhattan", "us-36061"),
        ("Greater London", "greater-london"),
        ("Saarland", "de-sl"),
        ("Isle of Wight", "gb-iow"),
        ("Vatican City", "va"),
        ("Mexico", "mx"),
        ("dc", "us-dc"),
        ("Washington DC", "us-dc"),
        ("washington, d.c.", "us-dc"),
        ("Côte d’Ivoire", "ci"),
        ("cote d'ivoire", "ci"),
        ("Deutschland", "de"),
        ("Österreich", "at"),
        ("Holland", "nl"),
        ("Burma", "mm"),
        ("U.S.A.", "us"),
        ("FRA", "fr"),
        ("US-TX", "us-tx"),
        ("FIPS:48", "us-tx"),
        ("AR-K", "ar-k"),
        ("Ark.", "us-ar"),
        ("Bayern", "de-by"),
    ] {
        assert_means(name, id);
    }
}

#[test]
fn a_sea_an_island_and_a_territory_come_before_what_is_named_after_them() {
    for (name, id) in [
        ("Persian Gulf", "persian-gulf"),
        ("Red Sea", "red-sea"),
        ("Newfoundland", "newfoundland-island"),
        ("Newfoundland and Labrador", "ca-nl"),
        ("Transnistria", "transnistria"),
        ("Galápagos Islands", "ec-w"),
        ("Atacama", "atacama"),
    ] {
        assert_means(name, id);
    }
    assert_ambiguous("Kurdistan", &["ir-16", "kurdistan-region"]);
}

#[test]
fn short_forms() {
    for (name, id) in [
        ("Luxemburg", "lu"),
        ("NRW", "de-nw"),
        ("BC", "ca-bc"),
        ("B.C.", "ca-bc"),
        ("ACT", "au-act"),
        ("PEI", "ca-pe"),
        ("NSW", "au-nsw"),
        ("QLD", "au-qld"),
        ("Shetland", "gb-zet"),
        ("Long Island, NY", "long-island"),
        ("USSR", "soviet-union"),
        ("GDR", "east-germany"),
        ("JFK", "jfk-airport"),
    ] {
        assert_means(name, id);
    }
    // Both are written so at home.
    assert_ambiguous("WA", &["us-wa", "au-wa"]);
    assert_ambiguous("NT", &["au-nt", "ca-nt"]);
}

#[test]
fn a_word_for_a_kind_names_nothing() {
    for word in [
        "National Park",
        "the Islands",
        "Region",
        "the City",
        "the Gulf",
        "Lake",
    ] {
        assert!(Gazetteer::bundled().candidates(word).is_empty(), "{word}");
    }
}

#[test]
fn names_with_qualifiers() {
    for (name, id) in [
        ("Georgia, US", "us-ga"),
        ("Georgia (country)", "ge"),
        ("the state of Georgia", "us-ga"),
        ("the country of Georgia", "ge"),
        ("Limburg, Belgium", "be-vli"),
        ("Limburg (Netherlands)", "nl-li"),
        ("Orange County, California", "us-06059"),
        ("Orange County, CA", "us-06059"),
        ("Orange Co., Florida", "us-12095"),
        ("Kirkuk Governorate", "iq-ki"),
        ("Province of Kirkuk", "iq-ki"),
        ("Kirkuk, Iraq", "iq-ki"),
        ("Luxembourg, Belgium", "be-wlx"),
        ("Province of Luxembourg", "be-wlx"),
        ("State of Mexico", "mx-mex"),
        ("Washington State", "us-wa"),
        ("New York City", "new-york-city"),
        ("New York State", "us-ny"),
        ("County Cork", "county-cork"),
        ("County Clare", "ie-ce"),
        ("Republic of Ireland", "ie"),
        ("Punjab, India", "in-pb"),
        ("Georgia (US state)", "us-ga"),
        ("Texas, US", "us-tx"),
        ("Texas, United States", "us-tx"),
        ("England, UK", "gb-eng"),
        ("Kent (UK)", "gb-ken"),
        ("Kent United Kingdom", "gb-ken"),
        ("Victoria", "au-vic"),
        ("Victoria, Australia", "au-vic"),
        ("Lake Victoria", "lake-victoria"),
        ("Victoria (lake)", "lake-victoria"),
        ("Newfoundland (island)", "newfoundland-island"),
        ("island of Newfoundland", "newfoundland-island"),
        ("Caribbean (sea)", "caribbean-sea"),
        ("Sahara (desert)", "sahara"),
        ("San Francisco, CA", "us-06075"),
        ("San Francisco, California, US", "us-06075"),
        ("city of San Francisco", "us-06075"),
        ("Denver (Colorado)", "us-08031"),
        ("Metropolitan City of Milan", "it-mi"),
        ("Punjab (Pakistan)", "pk-pb"),
    ] {
        assert_means(name, id);
    }
    // A lake does not answer for the city on it.
    assert!(
        Gazetteer::bundled()
            .candidates("Valencia, Venezuela")
            .is_empty()
    );
}

/// Constitutions and statutes call these cities, and their provinces are they themselves.
#[test]
fn capitals_that_are_provinces_are_cities() {
    for (name, id) in [
        ("Berlin (city)", "de-be"),
        ("city of Vienna", "at-9"),
        ("the City of Brussels", "be-bru"),
        ("Washington (city)", "us-dc"),
    ] {
        assert_means(name, id);
    }
    for name in [
        "Bavaria (city)",
        "city of Texas",
        "Paris, Texas",
        "Georgia, Ohio",
    ] {
        let found = Gazetteer::bundled().find(name);
        assert!(
            matches!(found, Err(Error::UnknownPlace { .. })),
            "{name}: {found:?}"
        );
    }
}

#[test]
fn names_that_both_sides_use_alone_are_ambiguous() {
    assert_ambiguous("Washington", &["us-dc", "us-wa"]);
    assert_ambiguous("Georgia", &["ge", "us-ga"]);
    assert_ambiguous("New York", &["us-ny", "new-york-city"]);
    assert_ambiguous("Limburg", &["be-vli", "nl-li"]);
    assert_ambiguous("CA", &["ca", "us-ca"]);
    assert_ambiguous("PA", &["pa", "us-pa"]);
}

#[test]
fn a_preferred_place_hides_nobody() {
    let candidates = Gazetteer::bundled().candidates("Mexico");
    let ids: Vec<_> = candidates.iter().map(|place| place.id()).collect();
    assert_eq!(ids, ["mx", "mx-mex"]);
}

#[test]
fn readers_mean_what_is_at_home() {
    for (name, audience, id) in [
        ("Georgia", "US", "us-ga"),
        ("Georgia", "GE", "ge"),
        ("Limburg", "NL", "nl-li"),
        ("PA", "US", "us-pa"),
        ("Norfolk", "GB", "gb-nfk"),
        ("the South", "US", "us-south"),
        ("Mexico", "MX", "mx"),
        ("Luxembourg", "BE", "lu"),
    ] {
        let audience: Audience = audience.parse().expect("two letters");
        let found = Gazetteer::bundled().find_for(name, audience);
        assert_eq!(
            found.map(|place| place.id()).ok(),
            Some(id),
            "{name} for {audience}"
        );
    }
    let american: Audience = "US".parse().expect("two letters");
    assert!(
        Gazetteer::bundled()
            .find_for("Washington", american)
            .is_err()
    );
}

#[test]
fn capitals() {
    for (name, id) in [
        ("the US capital", "us-dc"),
        ("the U.S. capital", "us-dc"),
        ("capital of the United States", "us-dc"),
        ("America's capital", "us-dc"),
        ("the capital of Germany", "de-be"),
        ("the French capital city", "fr-75"),
    ] {
        if name.ends_with("capital city") {
            // A nationality is not a name.
            assert!(Gazetteer::bundled().find(name).is_err());
        } else {
            assert_means(name, id);
        }
    }
    assert!(Gazetteer::bundled().find("capital of Atlantis").is_err());
}

#[test]
fn what_nobody_is_called_brings_the_nearest_names() {
    for (slip, meant) in [
        ("Luxemborg", "Luxembourg"),
        ("Massachusets", "Massachusetts"),
        ("Kirkuq", "Kirkuk"),
        ("Tenessee", "Tennessee"),
        ("Lake Superiour", "Lake Superior"),
        ("Ornage County, Florida", "Orange County, Florida"),
        ("Maricopa", "Maricopa County"),
    ] {
        match Gazetteer::bundled().find(slip) {
            Err(Error::UnknownPlace { nearest, .. }) => {
                assert!(
                    nearest.iter().any(|name| name == meant),
                    "{slip}: {nearest:?}"
                );
                assert!(nearest.len() <= 3);
            }
            // What is a slip in English may be a name in another language.
            #[cfg(feature = "languages")]
            Ok(place) => assert_eq!(place.unique_name(), meant, "{slip}"),
            other => panic!("{slip}: {other:?}"),
        }
    }
    for nothing in ["Springfield County", "Qqqqq", "zxcvbnmasdfghjkl"] {
        let found = Gazetteer::bundled().find(nothing);
        assert!(
            matches!(found, Err(Error::UnknownPlace { .. })),
            "{nothing}"
        );
    }
}

/// Names as people misspell them; `tests/data/misspellings.tsv`.
#[test]
fn of_a_hundred_misspellings_ninety_five_bring_what_was_meant() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/misspellings.tsv");
    let text = std::fs::read_to_string(path).expect("is part of the crate");
    let rows: Vec<_> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let is_missed = |(written, meant): &&(&str, &str)| {
        assert!(Gazetteer::bundled().find(meant).is_ok(), "{meant}");
        match Gazetteer::bundled().find(written) {
            Err(Error::UnknownPlace { nearest, .. }) => {
                assert!(nearest.len() <= 3, "{nearest:?}");
                !nearest.iter().any(|name| name == meant)
            }
            // What is a slip in English may be a name in another language.
            Ok(place) => place.unique_name() != *meant,
            Err(_) => true,
        }
    };
    let missed: Vec<_> = rows.iter().filter(is_missed).collect();
    assert!(rows.len() > 200, "{}", rows.len());
    assert!(20 * missed.len() <= rows.len(), "{missed:?}");
}

#[test]
fn what_is_like_no_name_brings_none() {
    for nonsense in [
        "Wakanda",
        "Hogwarts",
        "Narnia",
        "Gotham City",
        "Winterfell",
        "Westeros",
        "Rivendell",
        "Lilliput",
        "Shangri-La",
        "Elbonia",
        "Tatooine",
        "Vulcan",
        "qqqqqq",
        "asdfgh",
        "zxcvbnmasdfghjkl",
        "foobar",
        "lorem ipsum",
        "hello world",
        "my house",
        "the dark side",
        "Jupiter",
        "banana",
        "bananas",
        "a blue whale",
        "breakfast",
        "password",
        "something",
        "nowhere",
        "42nd Street",
    ] {
        match Gazetteer::bundled().find(nonsense) {
            Err(Error::UnknownPlace { nearest, .. }) => assert_eq!(nearest, [""; 0], "{nonsense}"),
            other => panic!("{nonsense}: {other:?}"),
        }
    }
}

#[test]
fn sums_of_places() {
    // Central Statistical Organization, Iraq: 9,679 + 17,685 + 24,751 km².
    let sum = Surface::read("Kirkuk + Diyala + Salah ad-Din").expect("three governorates");
    let total = sum.on(Basis::Total).expect("all have a total");
    assert_eq!(total.quantity().square_metres(), 52_115e6);
    assert_eq!(sum.name(), "Kirkuk, Diyala and Salah ad-Din");
    assert_eq!(total.year(), Some(2011));
}

#[track_caller]
fn found(name: &str) -> Place<'static> {
    match Gazetteer::bundled().find(name) {
        Ok(place) => place,
        Err(error) => panic!("{name}: {error}"),
    }
}

/// With and without the feature `languages`.
#[test]
fn countries_answer_to_their_own_names() {
    for (name, id) in [
        ("日本", "jp"),
        ("Россия", "ru"),
        ("Deutschland", "de"),
        ("España", "es"),
        ("Ελλάδα", "gr"),
        ("भारत", "in"),
        ("مصر", "eg"),
        ("대한민국", "kr"),
        ("ישראל", "il"),
        ("Україна", "ua"),
        ("বাংলাদেশ", "bd"),
        ("Việt Nam", "vn"),
        ("België", "be"),
        ("GF", "fr-gf"),
        ("RE", "fr-re"),
        ("MTQ", "fr-mq"),
    ] {
        assert_eq!(found(name).id(), id, "{name}");
    }
}

/// A word such as "Northern" names nothing without what it is and where.
#[test]
fn names_are_whole() {
    for (code, name) in [
        ("GH-NP", "Northern Region, Ghana"),
        ("ZM-02", "Central Province, Zambia"),
        ("BH-13", "Capital Governorate, Bahrain"),
        ("ZA-NW", "North West Province, South Africa"),
    ] {
        assert_eq!(found(code).unique_name(), name, "{code}");
        assert_eq!(found(name), found(code), "{code}");
    }
    assert_eq!(found("BR-SP").unique_name(), "São Paulo (state)");
    assert_eq!(found("CN-SX").unique_name(), "Shanxi");
}
