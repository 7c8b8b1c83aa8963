//! Suggestions as an editor of each country would want them: what must be among the first five, and what never.

use std::collections::{HashMap, HashSet};

use howbig::{Audience, Evidence, Gazetteer, Place, Quantity, Suggestion, Surface, Wording};

/// Readers everywhere, and those of twelve countries.
const AUDIENCES: [&str; 12] = [
    "", "US", "GB", "DE", "FR", "ES", "JP", "IN", "AU", "BR", "NG", "CA",
];

fn audience(code: &str) -> Audience {
    if code.is_empty() {
        return Audience::INTERNATIONAL;
    }
    code.parse().expect("a country code")
}

fn suggest(subject: &Surface, code: &str, count: usize) -> Vec<Suggestion> {
    Suggestion::several(subject, audience(code), count, Wording::new()).expect("a positive area")
}

fn names(suggestions: &[Suggestion]) -> Vec<&str> {
    let names = suggestions
        .iter()
        .map(|one| one.comparison().reference().name());
    names.collect()
}

fn first_five(subject: &str, code: &str) -> Vec<String> {
    let subject = Surface::read(subject).expect("an amount or a place");
    let best = suggest(&subject, code, 5);
    names(&best).into_iter().map(str::to_owned).collect()
}

/// 1, 2 and 5 of every decade from a square centimetre to the Earth.
fn sizes() -> impl Iterator<Item = f64> {
    let decades = (-4i32..15).map(|decade| 10f64.powi(decade));
    decades.flat_map(|decade| [1.0, 2.0, 5.0].map(|digit| digit * decade))
}

fn every_size_for_everybody(mut check: impl FnMut(&str, f64, &[Suggestion])) {
    for code in AUDIENCES {
        for size in sizes() {
            let subject = Surface::from(Quantity::from_square_metres(size));
            check(code, size, &suggest(&subject, code, 5));
        }
    }
}

/// The place that a suggestion names, in whatever words.
fn place(name: &str, by_name: &HashMap<&str, Vec<Place<'static>>>) -> Option<Place<'static>> {
    let named = by_name.get(name).and_then(|places| places.first());
    let bare = ["a ", "an "]
        .iter()
        .find_map(|article| name.strip_prefix(article));
    let found = || Gazetteer::bundled().candidates(bare?).first().copied();
    named.copied().or_else(found)
}

fn places_by_name() -> HashMap<&'static str, Vec<Place<'static>>> {
    let mut by_name = HashMap::<_, Vec<_>>::new();
    for place in Gazetteer::bundled().places() {
        by_name.entry(place.name()).or_default().push(place);
    }
    by_name
}

/// The stock references of the press in each country, by figures of its own statisticians or of those who made the
/// rules of the game.
#[test]
fn stock_references_of_the_press_are_among_the_first_five() {
    let expected = [
        ("", "0.44 km²", "Vatican City"),
        ("", "7,140 m²", "a football pitch"),
        ("", "2.02 km²", "Monaco"),
        ("", "105 km²", "Paris"),
        ("", "260 m²", "a tennis court"),
        ("", "10 million km²", "Europe"),
        ("US", "57,600 sq ft", "a football field"),
        ("US", "7,140 m²", "a soccer field"),
        ("GB", "7,140 m²", "a football pitch"),
        ("US", "103 cm²", "a dollar bill"),
        ("DE", "12.5 m²", "a parking space"),
        ("FR", "11.5 m²", "a parking space"),
        ("JP", "15 m²", "a parking space"),
        ("JP", "1.62 m²", "a tatami mat"),
        ("JP", "148 cm²", "a Japanese postcard"),
        ("ES", "200 m²", "a padel court"),
        ("IN", "130 m²", "a kabaddi court"),
        ("AU", "465 m²", "a netball court"),
        ("ZA", "4.15 cm²", "a 2-rand coin"),
        ("BR", "5.73 cm²", "a 1-real coin"),
        ("GB", "5 cm²", "a postage stamp"),
        ("", "110 cm²", "a passport"),
        ("US", "843 acres", "Central Park"),
        ("US", "22.7 sq mi", "Manhattan"),
        ("US", "68 sq mi", "Washington, DC"),
        ("US", "268,000 sq mi", "Texas"),
        ("GB", "20,779 km²", "Wales"),
        ("GB", "384 km²", "Isle of Wight"),
        ("GB", "142 ha", "Hyde Park"),
        ("DE", "2,570 km²", "Saarland"),
        ("DE", "536 km²", "Lake Constance"),
        ("FR", "30,528 km²", "Belgium"),
        ("FR", "105 km²", "Paris"),
        ("ES", "3,640 km²", "Mallorca"),
        ("JP", "4.7 ha", "Tokyo Dome"),
        ("JP", "670 km²", "Lake Biwa"),
        ("IN", "1,484 km²", "Delhi"),
        ("AU", "68,400 km²", "Tasmania"),
        ("BR", "21,900 km²", "Sergipe"),
        ("NG", "3,577 km²", "Lagos"),
        ("CA", "5,660 km²", "Prince Edward Island"),
    ];
    let missed = expected.iter().filter_map(|(code, subject, reference)| {
        let found = first_five(subject, code);
        let is_there = found.iter().any(|name| name == reference);
        (!is_there).then(|| format!("{reference} for {subject} in {code:?}: {found:?}"))
    });
    let missed: Vec<_> = missed.collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Small things for small areas: a thumbnail is no quarter of a foreign coin first.
#[test]
fn small_areas_have_more_than_one_thing_of_the_country() {
    let foreign = [
        ("US", "a 1-euro coin"),
        ("GB", "a 1-euro coin"),
        ("DE", "a US quarter"),
    ];
    for (code, coin) in foreign {
        for subject in ["1 cm²", "2 cm²", "3 cm²"] {
            let found = first_five(subject, code);
            assert!(found.len() >= 4, "{subject} in {code}: {found:?}");
            assert_ne!(found[0], coin, "{subject} in {code}");
        }
    }
}

/// "Football" is another game in each of these countries, and a field there what is a pitch in Britain.
#[test]
fn things_have_the_name_that_the_readers_give_them() {
    for (code, name) in [
        ("US", "a soccer field"),
        ("CA", "a soccer field"),
        ("AU", "a soccer pitch"),
        ("GB", "a football pitch"),
        ("IN", "a football pitch"),
        ("", "a football pitch"),
    ] {
        let subject = Surface::read("7,140 m²").expect("an amount");
        let best = suggest(&subject, code, 1);
        let phrase = best.first().map(|one| one.phrase().to_string());
        assert_eq!(phrase.as_deref(), Some(name), "{code:?}");
    }
    // What is at home needs neither its country nor its kind after its name; but a name that is first a city's does.
    assert!(first_five("50,362 km²", "IN").contains(&"Punjab".to_owned()));
    assert!(first_five("90,000 km²", "AR").contains(&"La Rioja".to_owned()));
    assert!(first_five("30,420 km²", "MX").contains(&"Guanajuato (state)".to_owned()));
    every_size_for_everybody(|code, size, best| {
        for one in best {
            let name = one.comparison().reference().name();
            let is_american = ["a US ", "American football"]
                .iter()
                .any(|word| name.contains(word));
            assert!(code != "US" || !is_american, "{size} m²: {name}");
        }
    });
}

/// Each name is found, by the readers who have it, as the thing that it stands for.
#[test]
fn names_of_a_country_are_understood_there() {
    let table = include_str!("../data/own_names.tsv");
    let rows = table.lines().filter(|row| !row.starts_with('#')).skip(1);
    let mut seen = 0;
    for row in rows {
        let cells: Vec<_> = row.split('\t').collect();
        let &[id, countries, name, source] = cells.as_slice() else {
            panic!("{row}");
        };
        assert!(!source.is_empty(), "{row}");
        for country in countries.split(';') {
            let bare = ["a ", "an "]
                .iter()
                .find_map(|article| name.strip_prefix(article));
            let found = Gazetteer::bundled().candidates(bare.unwrap_or(name));
            let is_there = found.iter().any(|place| place.id() == id);
            assert!(is_there, "{name} is not {id}");
            assert!(country.parse::<Audience>().is_ok(), "{country}");
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
}

/// Twice one state, twice another and twice a third say nothing new: no multiple stands three times beside the same
/// kind of place.
#[test]
fn the_same_is_not_said_of_three_alike() {
    let by_name = places_by_name();
    every_size_for_everybody(|code, size, best| {
        let mut said = HashMap::<_, usize>::new();
        for one in best {
            let name = one.comparison().reference().name();
            let Some(place) = place(name, &by_name) else {
                continue;
            };
            // About the size of three of them is the best that can be said, and of things there are few.
            if one.multiple() == howbig::Multiple::Times(1.0)
                || ["sport", "everyday"].contains(&place.kind().key())
            {
                continue;
            }
            let alike = (place.kind().key(), place.countries().next());
            let times = said
                .entry((alike, format!("{:?}", one.multiple())))
                .or_default();
            *times += 1;
            assert!(*times <= 2, "{size} m² in {code}: {:?}", names(best));
        }
    });
    let amount = Surface::read("500,000 km²").expect("an amount");
    let best = suggest(&amount, "US", 5);
    let twice = best
        .iter()
        .filter(|one| one.multiple() == howbig::Multiple::Times(2.0));
    assert_eq!(twice.count(), 2, "{:?}", names(&best));
}

/// Places that may be suggested to readers of German, French and Spanish have their names: Corfu and Lake Garda,
/// Navarre and the provinces of Spain.
#[test]
fn places_have_the_name_of_the_language() {
    use howbig::Language;
    for (language, code, subject, called) in [
        (Language::German, "DE", "585 km²", "Korfu"),
        (Language::German, "DE", "370 km²", "Gardasee"),
        (Language::French, "FR", "695 km²", "Minorque"),
        (Language::French, "FR", "104,500 km²", "Islande"),
        (Language::Spanish, "ES", "10,391 km²", "Navarra"),
        (Language::Spanish, "ES", "8,028 km²", "Comunidad de Madrid"),
        (
            Language::Spanish,
            "AR",
            "203,013 km²",
            "provincia de Río Negro",
        ),
        (Language::Spanish, "MX", "1,485 km²", "Ciudad de México"),
    ] {
        let subject = Surface::read(subject).expect("an amount");
        let wording = Wording::new().language(language);
        let best = Suggestion::several(&subject, audience(code), 10, wording);
        let phrases: Vec<_> = best
            .expect("positive")
            .iter()
            .map(|one| one.phrase().to_string())
            .collect();
        let is_there = phrases.iter().any(|phrase| phrase.contains(called));
        assert!(is_there, "{called}: {phrases:#?}");
    }
}

#[test]
fn three_suggestions_are_the_first_three_of_five() {
    every_size_for_everybody(|code, size, best| {
        let subject = Surface::from(Quantity::from_square_metres(size));
        let three = suggest(&subject, code, 3);
        let first = names(best).into_iter().take(3);
        assert!(first.eq(names(&three)), "{size} m² in {code}");
    });
}

/// What a share is of says nothing new of it, nor do the parts of a sum.
#[test]
fn shares_and_sums_are_described_by_others() {
    for (subject, code, own) in [
        ("98 % of Iraq", "", "Iraq"),
        ("half of Wales", "", "Wales"),
        ("200% of Wales", "GB", "Wales"),
        ("Wales + Jersey", "GB", "Wales"),
    ] {
        let best = first_five(subject, code);
        assert!(!best.contains(&own.to_owned()), "{subject}: {best:?}");
    }
    // Of another subject of that size they are.
    let best = first_five("429,551 km²", "");
    assert!(best.contains(&"Iraq".to_owned()), "{best:?}");
}

#[test]
fn nothing_is_suggested_twice() {
    every_size_for_everybody(|code, size, best| {
        let names = names(best);
        let different: HashSet<_> = names.iter().collect();
        assert_eq!(
            different.len(),
            names.len(),
            "{size} m² in {code}: {names:?}"
        );
    });
    for subject in ["3 acres", "110 m²", "550 cm²"] {
        for code in AUDIENCES {
            let names = first_five(subject, code);
            let different: HashSet<_> = names.iter().collect();
            assert_eq!(different.len(), names.len(), "{subject}: {names:?}");
        }
    }
}

/// Between a room and an ocean, where there is a choice of things: five, of two kinds at least, and never five of
/// one country, which the readers' own may be.
#[test]
fn five_suggestions_are_of_more_than_one_kind_or_country() {
    let by_name = places_by_name();
    every_size_for_everybody(|code, size, best| {
        assert!(best.len() >= 3, "{size} m² in {code}");
        if !(1.0..=2e14).contains(&size) {
            return;
        }
        assert_eq!(best.len(), 5, "{size} m² in {code}: {:?}", names(best));
        let sorts: HashSet<_> = names(best)
            .into_iter()
            .filter_map(|name| place(name, &by_name))
            .map(|place| (place.kind().key(), place.countries().next()))
            .collect();
        assert!(sorts.len() >= 2, "{size} m² in {code}: {:?}", names(best));
    });
}

/// What nobody has verified is never suggested, not even for exactly its own size to its own country.
#[test]
fn unverified_places_are_never_suggested() {
    let places = Gazetteer::bundled().places();
    let (unverified, verified): (Vec<_>, Vec<_>) =
        places.partition(|place| place.evidence() == Evidence::Unverified);
    let verified: HashSet<_> = verified.iter().map(|place| place.name()).collect();
    assert!(unverified.len() > 200, "{}", unverified.len());
    let forbidden: HashSet<_> = unverified.iter().map(|place| place.name()).collect();
    for place in &unverified {
        let Ok(surface) = Surface::try_from(*place) else {
            continue;
        };
        let size = Surface::from(surface.best().quantity());
        for code in ["", place.countries().next().unwrap_or_default()] {
            for name in names(&suggest(&size, code, 10)) {
                let is_forbidden = forbidden.contains(name) && !verified.contains(name);
                assert!(!is_forbidden, "{name} for {} in {code:?}", place.name());
            }
        }
    }
}

/// Americans may be told of Spokane; nobody else is told of a city in the United States that is not famous.
#[test]
fn towns_of_the_united_states_are_not_suggested_abroad() {
    const FAMOUS: [&str; 16] = [
        "New York City",
        "Los Angeles",
        "Chicago",
        "Boston",
        "Miami",
        "Seattle",
        "Houston",
        "Dallas",
        "Atlanta",
        "Detroit",
        "San Diego",
        "San Francisco",
        "Philadelphia",
        "New Orleans",
        "Denver",
        "Washington, DC",
    ];
    let places = Gazetteer::bundled().places();
    let (towns, others): (Vec<_>, Vec<_>) = places.partition(|place| {
        let is_city = ["city", "us_county"].contains(&place.kind().key());
        is_city && place.countries().eq(["US"]) && place.name() != "Manhattan"
    });
    let others: HashSet<_> = others.iter().map(|place| place.name()).collect();
    let towns: HashSet<_> = towns.iter().map(|place| place.name()).collect();
    for code in AUDIENCES.into_iter().filter(|code| *code != "US") {
        for step in 0..120 {
            let size = 10f64.powf(6.0 + f64::from(step) / 30.0);
            let subject = Surface::from(Quantity::from_square_metres(size));
            for name in names(&suggest(&subject, code, 5)) {
                let is_town = towns.contains(name) && !others.contains(name);
                assert!(!is_town || FAMOUS.contains(&name), "{name} in {code:?}");
            }
        }
    }
}

/// Districts that a reader in London or Glasgow could not place.
#[test]
fn obscure_districts_are_not_suggested_to_the_british() {
    const OBSCURE: [&str; 8] = [
        "Telford and Wrekin",
        "Redcar and Cleveland",
        "Caerphilly",
        "East Renfrewshire",
        "North East Lincolnshire",
        "Sandwell",
        "West Dunbartonshire",
        "Blaby",
    ];
    for subject in [
        "80 km²", "90 km²", "160 km²", "190 km²", "240 km²", "300 km²",
    ] {
        let found = first_five(subject, "GB");
        let obscure = found.iter().find(|name| OBSCURE.contains(&name.as_str()));
        assert_eq!(obscure, None, "{subject}: {found:?}");
    }
}

/// The island of Hawaiʻi is 4,028 square miles of land by the Census Bureau; its county counts as much sea again as a
/// quarter of that. San Francisco is 46.9 square miles of land, in a total of 232.
#[test]
fn what_is_bounded_in_water_is_compared_by_its_land() {
    const SQUARE_MILE: f64 = 2_589_988.110_336;
    for (place, land) in [("Big Island", 4_028.0), ("San Francisco", 46.9)] {
        let subject = Surface::read(place).expect("a place");
        for suggestion in suggest(&subject, "US", 5) {
            let size = suggestion.comparison().subject().quantity();
            let ratio = size.square_metres() / (land * SQUARE_MILE);
            assert!((ratio - 1.0).abs() < 0.005, "{place}: {ratio}");
        }
    }
    // 600 km² is the total of San Francisco, and 121 km² its land.
    assert!(!first_five("600 km²", "US").contains(&"San Francisco".to_owned()));
    assert!(first_five("121 km²", "US").contains(&"San Francisco".to_owned()));
}

/// The parts of a score are those of the phrase, of the reader's country and of the place: they add up to the cost,
/// and a place at home costs no distance.
#[test]
fn every_score_is_the_sum_of_its_parts() {
    every_size_for_everybody(|code, size, best| {
        for one in best {
            let parts = one.score().parts();
            let sum: f64 = parts.iter().map(|(_, cost)| cost).sum();
            assert!((sum - one.cost()).abs() < 1e-9, "{size} m² in {code}");
            assert!(parts.iter().all(|(_, cost)| *cost > -1e-9), "{parts:?}");
        }
        assert!(best.is_sorted_by(|one, other| one.cost() <= other.cost()));
    });
}
