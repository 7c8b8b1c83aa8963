//! Cities: what their names mean, and their published figures.

use howbig::{Basis, Error, Evidence, Gazetteer, Overlap, Place, Surface};

#[track_caller]
fn find(name: &str) -> Place<'static> {
    match Gazetteer::bundled().find(name) {
        Ok(place) => place,
        Err(error) => panic!("{name}: {error}"),
    }
}

#[track_caller]
fn square_kilometres(place: Place<'_>, basis: Basis) -> f64 {
    let figure = place.figure(basis);
    let figure = figure.unwrap_or_else(|| panic!("{}: no {basis}", place.name()));
    figure.quantity.square_metres() / 1e6
}

#[test]
fn cities_of_the_united_states_have_the_census_bureaus_figures() {
    // Square miles of land and of water as the Gazetteer files of 2010 and 2023 print them.
    for (name, land, water) in [
        ("Chicago", 227.748, 6.786),
        ("Los Angeles", 470.517, 31.05),
        ("Houston", 640.606, 31.23),
        ("Phoenix", 518.331, 1.001),
        ("San Antonio, Texas", 498.922, 5.792),
        ("San Diego, California", 325.188, 47.21),
        ("Dallas", 339.676, 43.975),
        ("Austin", 326.365, 6.573),
        ("Boston", 48.34, 41.274),
        ("Seattle", 84.0, 58.072),
        ("Miami", 35.996, 20.077),
        ("Detroit", 138.735, 4.168),
        ("Atlanta", 135.253, 1.08),
        ("San Jose, California", 176.526, 3.439),
        ("Birmingham, Alabama", 146.067, 2.545),
        ("Oakland", 55.786, 22.216),
        ("Las Vegas", 141.862, 0.053),
        ("Cleveland", 77.735, 4.745),
        ("Columbus, Ohio", 220.725, 5.857),
    ] {
        let place = find(name);
        assert_eq!(place.kind().key(), "city", "{name}");
        assert_eq!(place.evidence(), Evidence::Official, "{name}");
        let square_mile = 2.589_988_110_336;
        for (basis, square_miles) in [(Basis::Land, land), (Basis::Total, land + water)] {
            let found = square_kilometres(place, basis) / square_mile;
            assert!(
                (found - square_miles).abs() < 0.001,
                "{name}: {found} square miles, {basis}"
            );
        }
    }
}

#[test]
fn cities_of_the_world_have_their_usual_figures() {
    for (name, area) in [
        // ISTAT, 2011; the China City Statistical Yearbook, 2023.
        ("Rome", 1287.4),
        ("Guangzhou", 7434.0),
        ("Shenzhen", 1997.0),
        ("Wuhan", 8569.0),
        // As lists of the largest cities of Germany, France and Ukraine print them.
        ("Munich", 310.70),
        ("Cologne", 405.16),
        ("Marseille", 240.62),
        ("Lille", 34.8),
        ("Kharkiv", 350.0),
        ("Kryvyi Rih", 430.0),
    ] {
        let found = square_kilometres(find(name), Basis::Total);
        assert!((found / area - 1.0).abs() < 0.001, "{name}: {found} km²");
    }
}

#[test]
fn subdivisions_that_have_a_published_figure_keep_it() {
    for (name, area, publisher) in [
        ("Paris", 105.4, "INSEE, France"),
        ("Sicily (subdivision)", 25_832.39, "ISTAT, Italy"),
        ("Shanghai", 6342.0, "National Bureau of Statistics of China"),
        ("Western Australia", 2_529_875.0, "Geoscience Australia"),
        ("Quebec", 1_542_056.0, "Statistics Canada"),
        (
            "Tokyo",
            2194.07,
            "Geospatial Information Authority of Japan",
        ),
        (
            "Bavaria",
            70_550.0,
            "Statistical offices of the Federation and the states",
        ),
        ("Kyiv", 839.0, "State Statistics Service of Ukraine"),
    ] {
        let place = find(name);
        assert_eq!(square_kilometres(place, Basis::Total), area, "{name}");
        assert_eq!(place.evidence(), Evidence::Official, "{name}");
        let source = place.source().expect("every row has one");
        assert_eq!(source.publisher(), publisher, "{name}");
    }
}

#[test]
fn a_city_comes_before_the_province_named_after_it() {
    for (city, province, id) in [
        ("Rome", "Province of Rome", "it-rm"),
        ("Milan", "Milan Province", "it-mi"),
        ("Lisbon", "Lisbon District", "pt-11"),
        ("Barcelona", "province of Barcelona", "es-b"),
        ("Stockholm", "Stockholm County", "se-ab"),
        ("Madrid", "Community of Madrid", "es-m"),
        ("Osaka", "Osaka Prefecture", "jp-27"),
        ("São Paulo", "State of São Paulo", "br-sp"),
        ("Kharkiv", "Kharkiv Oblast", "ua-63"),
        ("Geneva", "canton of Geneva", "ch-ge"),
    ] {
        assert_eq!(find(city).kind().key(), "city", "{city}");
        assert_eq!(find(province).id(), id, "{province}");
        assert_eq!(find(&format!("city of {city}")), find(city));
    }
}

#[test]
fn a_city_is_told_from_its_namesakes_by_its_state() {
    for (name, id) in [
        ("Portland, Oregon", "us-4159000"),
        ("Portland, Maine", "us-2360545"),
        ("Portland", "us-4159000"),
        ("Springfield, Illinois", "us-1772000"),
        ("Springfield, MA", "us-2567000"),
        ("Kansas City, Kansas", "us-2036000"),
        ("Cambridge, Massachusetts", "us-2511000"),
        ("Naples, Florida", "us-1247625"),
        ("Athens, Georgia", "us-1303440"),
        ("Córdoba, Argentina (city)", "cordoba-ar"),
        ("London, Ontario", "london-ca"),
        ("Sacramento, California", "us-0664000"),
        ("Lexington, Kentucky", "us-21067"),
    ] {
        assert_eq!(find(name).id(), id, "{name}");
    }
    for shared in ["Springfield", "Cambridge", "Aurora", "Hamilton", "Córdoba"] {
        let found = Gazetteer::bundled().find(shared);
        assert!(
            matches!(found, Err(Error::AmbiguousPlace { .. })),
            "{shared}"
        );
    }
    assert_eq!(
        find("Springfield, Missouri").unique_name(),
        "Springfield, Missouri"
    );
}

#[test]
fn capitals_that_are_cities_are_found_as_capitals() {
    for (name, capital) in [
        ("the capital of Italy", "Rome"),
        ("capital of Portugal", "Lisbon"),
        ("Poland's capital", "Warsaw"),
        ("the capital of Canada", "Ottawa"),
    ] {
        assert_eq!(find(name), find(capital), "{name}");
    }
}

#[test]
fn cities_are_told_apart_by_their_province_or_its_code() {
    for (name, id) in [
        ("Birmingham, England", "gb-bir"),
        ("Cardiff, Wales", "gb-crf"),
        ("Glasgow, Scotland", "gb-glg"),
        ("Melbourne, Victoria", "melbourne"),
        ("Munich, Bavaria", "munich"),
        ("Perth, WA", "perth"),
        ("Sydney, NSW", "sydney"),
        ("Toronto, ON", "toronto"),
        ("Toronto, Ontario", "toronto"),
        ("Vancouver, BC", "vancouver"),
    ] {
        assert_eq!(find(name).id(), id, "{name}");
    }
    assert!(Gazetteer::bundled().find("Munich, Saxony").is_err());
}

#[test]
fn parks_airports_and_disputed_ground_are_not_counted_twice() {
    for (one, other) in [
        ("Central Park", "Manhattan"),
        ("Halabja", "Sulaymaniyah"),
        ("Heathrow Airport", "England"),
        ("Munich", "Bavaria"),
        ("Western Sahara", "Morocco"),
        ("Yosemite National Park", "California"),
        ("the Golan Heights", "Syria"),
    ] {
        let overlap = find(one).overlap(find(other));
        assert_eq!(overlap, Some(Overlap::Inside), "{one}, {other}");
    }
    // The sum says nothing about whose ground it is.
    assert!(!find("Western Sahara").lies_in(find("Morocco")));
}

/// What each is called, and whether the tables have the city, is geography and a choice of the tables; that it is said is the rule.
#[test]
fn a_province_called_after_a_city_is_never_taken_for_it() {
    for (name, unique) in [
        ("Kandahar", "Kandahar (province)"),
        ("Chihuahua", "Chihuahua (state)"),
        ("Dalarna", "Dalarna"),
        ("Poltava Oblast", "Poltava (province)"),
    ] {
        assert_eq!(find(name).unique_name(), unique, "{name}");
        assert_eq!(find(unique), find(name), "{name}");
    }
    let notes = |text: &str| Surface::read(text).expect("is a place").notes();
    for name in ["Kandahar", "Kandahar, Afghanistan"] {
        let said = "Kandahar is read as the province; the tables do not have the city";
        assert_eq!(notes(name), [said], "{name}");
    }
    assert!(notes("Kandahar Province").is_empty());
    assert!(notes("half of Kandahar")[0].starts_with("Kandahar is read as the province"));
    for city in ["Kabul", "Lviv", "Aleppo", "Riyadh", "Wellington"] {
        assert_eq!(find(city).kind().key(), "city", "{city}");
        assert!(notes(city)[0].starts_with(&format!("{city} is read as the city; ")));
    }
}

#[test]
fn a_city_that_is_a_province_answers_to_city() {
    for (name, id) in [
        ("Manchester (city)", "gb-man"),
        ("Birmingham (city)", "gb-bir"),
        ("Daegu (city)", "kr-27"),
        ("city of Da Nang", "vn-dn"),
        ("Minsk (city)", "by-hm"),
        ("Manchester, New Hampshire (city)", "us-3345140"),
        ("Manchester (parish)", "jm-12"),
    ] {
        assert_eq!(find(name).id(), id, "{name}");
    }
    // What American papers write without a state is not at home either.
    let american = "US".parse().expect("is a code");
    for (name, id) in [
        ("Manchester (city)", "gb-man"),
        ("Ontario", "ca-on"),
        ("Athens", "athens"),
        ("Springfield, Illinois", "us-1772000"),
    ] {
        let theirs = Gazetteer::bundled().find_for(name, american);
        assert_eq!(theirs.expect("is known").id(), id, "{name}");
    }
}
