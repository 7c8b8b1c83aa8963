//! Look-up on a handful of rows made for it.

use super::{Audience, Basis, Evidence, Gazetteer};
use crate::Error;

const HEADING: &str = "id\tname\tkind\tcountry\tcodes\taliases\ttotal\tland\twater\tunit\tyear\tsource\tdetail\tevidence\tnote\n";

const ROWS: &str = "\
ge	Georgia	country	GE	ISO2:GE;ISO3:GEO		69700	69700	0	km²	2026	book	p. 1	official	
us	the United States	country	US	ISO2:US;ISO3:USA	USA;America	9833517	9147593	685924	km²	2026	book		official	
be	Belgium	country	BE	ISO2:BE		30528	30278	250	km²	2026	book		official	
nl	the Netherlands	country	NL	ISO2:NL	Holland	41543	33893	7650	km²	2026	book		official	
be-limburg	Limburg	subdivision	BE	ISO:BE-VLI		2422			km²		book		official	
nl-limburg	Limburg	subdivision	NL	ISO:NL-LI		2210			km²		book		official	
us-ga	Georgia	us_state	US	ISO:US-GA;FIPS:13;USPS:GA		153910949336	149169848456	4741100880	m²	2016	book		official	
us-ca	California	us_state	US	ISO:US-CA;FIPS:06;USPS:CA		423970	403504	20466	km²	2016	book		official	
ca	Canada	country	CA	ISO2:CA;ISO3:CAN		9984670	9093507	891163	km²	2026	book		official	
us-06059	Orange County	us_county	US	FIPS:06059		2460	2048	412	km²	2016	book		official	
us-12095	Orange County	us_county	US	FIPS:12095		2600	2340	260	km²	2016	book		official	
us-fl	Florida	us_state	US	ISO:US-FL;FIPS:12;USPS:FL	Oesterreich	170312	138961	31351	km²	2016	book		official	
us-37133	St. Mary's County	us_county	US	FIPS:24037		1979.0			km²	2016	book		unverified	
mx-mex	México	province	MX	ISO:MX-MEX		22351			km²	2020	book		computed	
mx	Mexico	country	MX	ISO2:MX	Mexique	1964375	1943945	20430	km²	2026	book		official	
be-lux	Luxembourg Province	province	BE	ISO:BE-WLX		4440			km²		book		official	
cn-sn	Shaanxi	province	CN	ISO:CN-SN	陕西	205000			km²		rules		official	
cn-sx	Shanxi	province	CN	ISO:CN-SX	山西	156000			km²		rules		official	
rome	Rome	city	IT			1285			km²		book		official	
it	Italy	country	IT	ISO2:IT		301340	294140	7200	km²	2026	book		official	
it-rm	Rome	province	IT	ISO:IT-RM	Metropolitan City of Rome	5363			km²		book		computed	
it-mi	Milan	province	IT	ISO:IT-MI		1576			km²		book		computed	
us-or	Oregon	us_state	US	ISO:US-OR;FIPS:41;USPS:OR		98379			km²	2016	book		official	
us-me	Maine	us_state	US	ISO:US-ME;FIPS:23;USPS:ME		35380			km²	2016	book		official	
portland-or	Portland	city	US	FIPS:4159000		376			km²	2016	book		official	
portland-me	Portland	city	US	FIPS:2360545		180			km²	2016	book		official	
black-sea	the Black Sea	sea				436402			km²		book		official	
yellowstone	Yellowstone	park	US			8983			km²		book		official	
us-30111	Yellowstone County	us_county	US	FIPS:30111		6860			km²	2016	book		official	
heathrow	Heathrow	airport	GB			12.27			km²		book		unverified	
au	Australia	country	AU	ISO2:AU		7741220			km²	2026	book		official	
au-vic	Victoria	province	AU	ISO:AU-VIC		227900			km²		book		computed	
perth	Perth	city	AU			6418			km²		book		official	
gb	the United Kingdom	country	GB	ISO2:GB	UK	243610			km²	2026	book		official	
gb-pkn	Perth	province	GB			5286			km²		book		computed	
lake-victoria	Lake Victoria	lake	KE;TZ;UG			68800			km²		book		official	
pitch	football pitch	sport			Köln	7140			m²		rules		defined	
";

const GROUPS: &str = "\
id	name	kind	aliases	members	source
low	the Low Countries	group		be;nl	book
us				us-ga;us-fl	book
mix	the Mixture	group		be;nl-limburg;pitch	book
none	the Rest	group		be;nobody	book
";

const SOURCES: &str = "\
key	title	publisher	edition
book	The Book	A Publisher	2026
rules	The Rules
members	The sum
";

const PREFERRED: &str = "\
place	over	reason
us	alone	a namesake that the table does not have
mx	mx-mex	a rule
rome	it-rm	a rule
";

fn gazetteer() -> Gazetteer {
    let table: &'static str = format!("# A comment.\n{HEADING}{ROWS}").leak();
    Gazetteer::from_tables(&[table], GROUPS, SOURCES, PREFERRED, "region\tplaces\n")
}

#[track_caller]
fn assert_finds(name: &str, id: &str) {
    let gazetteer = gazetteer();
    match gazetteer.find(name) {
        Ok(place) => assert_eq!(place.id(), id, "{name}"),
        Err(error) => panic!("{name}: {error}"),
    }
}

#[track_caller]
fn candidates_of(name: &str) -> Vec<String> {
    match gazetteer().find(name) {
        Err(Error::AmbiguousPlace { candidates, .. }) => candidates,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn names_aliases_codes_and_spellings() {
    assert_finds("belgium", "be");
    assert_finds("Holland", "nl");
    assert_finds("THE NETHERLANDS", "nl");
    assert_finds("Netherlands, The", "nl");
    assert_finds("U.S.A.", "us");
    assert_finds("saint marys co.", "us-37133");
    assert_finds("GEO", "ge");
    assert_finds("us-ga", "us-ga");
    assert_finds("FIPS:13", "us-ga");
    assert_finds("us-06059", "us-06059");
    // With a dot, a small letter or none at all, an umlaut is one or two letters.
    for name in ["Köln", "Koeln", "Koln", "KÖLN"] {
        assert_finds(name, "pitch");
    }
    for name in ["Oesterreich", "Österreich"] {
        assert_finds(name, "us-fl");
    }
}

#[test]
fn qualifiers_tell_namesakes_apart() {
    assert_finds("Georgia (country)", "ge");
    assert_finds("Georgia (US state)", "us-ga");
    assert_finds("Georgia, US", "us-ga");
    assert_finds("Georgia, United States", "us-ga");
    assert_finds("state of Georgia", "us-ga");
    assert_finds("Georgia state", "us-ga");
    assert_finds("Limburg, Belgium", "be-limburg");
    assert_finds("Limburg NL", "nl-limburg");
    assert_finds("Netherlands (Holland)", "nl");
    assert_finds("Orange County, California", "us-06059");
    assert_finds("Orange County, FL", "us-12095");
    assert_finds("Orange County, California, US", "us-06059");
}

#[test]
fn cities_seas_parks_and_airports_have_their_qualifiers() {
    assert_finds("Rome", "rome");
    for name in [
        "Rome (city)",
        "city of Rome",
        "the City of Rome",
        "Rome city",
    ] {
        assert_finds(name, "rome");
    }
    for name in [
        "Rome Province",
        "province of Rome",
        "Rome (province)",
        "Metropolitan City of Rome",
    ] {
        assert_finds(name, "it-rm");
    }
    assert_finds("Rome, Italy (city)", "rome");
    assert_finds("Rome (IT-RM)", "it-rm");
    // A province is not its city.
    assert!(gazetteer().find("Milan (city)").is_err());
    for name in [
        "Portland, Oregon",
        "Portland, OR",
        "Portland (Oregon)",
        "Portland Oregon",
        "city of Portland, OR",
        "Portland, Oregon, US",
    ] {
        assert_finds(name, "portland-or");
    }
    assert_finds("Portland (Maine)", "portland-me");
    assert!(gazetteer().find("Portland, Florida").is_err());
    assert_eq!(
        candidates_of("Portland"),
        ["Portland, Oregon", "Portland, Maine"]
    );
    assert_eq!(candidates_of("Portland, US").len(), 2);
    for name in ["the Black Sea", "Black Sea", "Black Sea (sea)"] {
        assert_finds(name, "black-sea");
    }
    for name in [
        "Yellowstone Park",
        "Yellowstone National Park",
        "national park Yellowstone",
        "Yellowstone (park)",
        "Yellowstone, US",
    ] {
        assert_finds(name, "yellowstone");
    }
    assert_finds("Yellowstone County", "us-30111");
    for name in [
        "Heathrow Airport",
        "Heathrow airport, UK",
        "airport Heathrow",
        "Heathrow, GB",
    ] {
        assert_finds(name, "heathrow");
    }
    for name in [
        "Perth, Australia",
        "Perth, AU",
        "Perth (city)",
        "city of Perth, Australia",
    ] {
        assert_finds(name, "perth");
    }
    for name in [
        "Perth, UK",
        "Perth, United Kingdom",
        "Perth United Kingdom",
        "Perth (United Kingdom)",
    ] {
        assert_finds(name, "gb-pkn");
    }
    assert_finds("Victoria", "au-vic");
    assert_finds("Lake Victoria", "lake-victoria");
    assert_finds("Victoria (lake)", "lake-victoria");
}

#[test]
fn shared_names_are_reported_with_names_that_find_one_each() {
    assert_eq!(
        candidates_of("Georgia"),
        ["Georgia (country)", "Georgia (US state)"]
    );
    assert_eq!(
        candidates_of("limburg"),
        ["Limburg, Belgium", "Limburg, the Netherlands"]
    );
    assert_eq!(
        candidates_of("orange county"),
        ["Orange County, California", "Orange County, Florida"]
    );
}

#[test]
fn a_code_of_two_places_is_ambiguous_until_it_is_qualified() {
    assert_eq!(candidates_of("CA"), ["California", "Canada"]);
    assert_finds("US-CA", "us-ca");
    assert_finds("CA, US", "us-ca");
}

#[test]
fn an_audience_means_its_own() {
    let gazetteer = gazetteer();
    let found_for = |audience: &str| {
        let audience: Audience = audience.parse().expect("two letters");
        gazetteer
            .find_for("Georgia", audience)
            .map(|place| place.id())
    };
    assert_eq!(found_for("US").ok(), Some("us-ga"));
    assert_eq!(found_for("ge").ok(), Some("ge"));
    assert!(found_for("FR").is_err());
}

#[test]
fn a_slip_of_the_pen_brings_the_nearest_names() {
    for (slip, meant) in [
        ("Belgum", "Belgium"),
        ("Califronia", "California"),
        ("Ornage County, Florida", "Orange County, Florida"),
    ] {
        match gazetteer().find(slip) {
            Err(Error::UnknownPlace { nearest, .. }) => {
                assert!(nearest.contains(&meant.to_owned()), "{slip}: {nearest:?}")
            }
            other => panic!("{slip}: {other:?}"),
        }
    }
}

#[test]
fn what_is_no_name_is_unknown() {
    let long = "Georgia, ".repeat(10_000);
    for text in [
        "",
        " ",
        ",",
        "()",
        "of",
        " of ",
        "the",
        "&&&",
        "\u{0}",
        long.as_str(),
    ] {
        assert!(
            matches!(gazetteer().find(text), Err(Error::UnknownPlace { .. })),
            "{text:.20}"
        );
    }
}

#[test]
fn precision_follows_from_the_digits() {
    let gazetteer = gazetteer();
    let half_width = |name: &str| {
        let figure = gazetteer
            .find(name)
            .expect("is in the table")
            .figure(Basis::Total)
            .expect("has a total");
        figure.half_width.square_metres()
    };
    assert_eq!(half_width("Belgium"), 0.5e6);
    assert_eq!(half_width("St. Mary's County"), 0.05e6);
    assert_eq!(half_width("Georgia, US"), 0.5);
    assert_eq!(half_width("football pitch"), 0.0);
}

#[test]
fn a_figure_knows_where_it_is_from() {
    let gazetteer = gazetteer();
    let georgia = gazetteer.find("Georgia, US").expect("is in the table");
    let land = georgia.figure(Basis::Land).expect("has a land area");
    assert_eq!(land.quantity.square_metres(), 149_169_848_456.0);
    assert_eq!((land.year, land.evidence), (Some(2016), Evidence::Official));
    assert_eq!(
        land.source.expect("has a source").to_string(),
        "A Publisher, The Book"
    );
    assert!(
        georgia
            .figures()
            .all(|figure| figure.basis != Basis::Outline)
    );
    assert!(
        gazetteer
            .find("Limburg, Belgium")
            .expect("is in the table")
            .figure(Basis::Land)
            .is_none()
    );
}

#[test]
fn a_preferred_place_is_meant_and_its_namesakes_are_still_there() {
    assert_finds("Mexico", "mx");
    assert_finds("México", "mx");
    assert_finds("Mexico (province)", "mx-mex");
    assert_finds("Mexico, MX", "mx-mex");
    let gazetteer = gazetteer();
    assert_eq!(gazetteer.candidates("mexico").len(), 2);
    // Nothing is preferred to what has no row.
    assert_eq!(candidates_of("Georgia").len(), 2);
}

#[test]
fn a_word_for_the_kind_may_stand_before_the_name_and_be_left_out_within_a_region() {
    assert_finds("Province of Limburg, Belgium", "be-limburg");
    assert_finds("province Limburg, NL", "nl-limburg");
    assert_finds("republic of Georgia", "ge");
    assert_finds("Luxembourg, Belgium", "be-lux");
    // Not so the county, which is not the town.
    assert!(gazetteer().find("Orange, Florida").is_err());
    assert!(gazetteer().find("Luxembourg").is_err());
}

#[test]
fn names_in_other_scripts_are_told_apart_by_their_letters() {
    assert_finds("陕西", "cn-sn");
    assert_finds("山西", "cn-sx");
    assert_eq!(candidates_of("Shǎnxī"), ["Shaanxi", "Shanxi (province)"]);
}

#[test]
fn a_group_is_the_sum_of_its_members() {
    let gazetteer = gazetteer();
    let countries = gazetteer.find("Low Countries").expect("is a group");
    let figures: Vec<_> = countries.figures().collect();
    let sums: Vec<_> = figures
        .iter()
        .map(|figure| figure.quantity.square_metres() / 1e6)
        .collect();
    assert_eq!(sums, [72_071.0, 64_171.0, 7_900.0]);
    assert!(
        figures
            .iter()
            .all(|figure| figure.half_width.square_metres() == 1e6)
    );
    assert_eq!(countries.source().map(|source| source.key()), Some("book"));
    assert_eq!(
        (countries.year(), countries.evidence()),
        (Some(2026), Evidence::Official)
    );
}

#[test]
fn a_sum_is_as_old_and_as_sure_as_its_members_and_has_what_all_of_them_have() {
    let gazetteer = gazetteer();
    let mixture = gazetteer.find("Mixture").expect("is a group");
    let bases: Vec<_> = mixture.figures().map(|figure| figure.basis).collect();
    assert_eq!(bases, [Basis::Total]);
    let total = mixture.figure(Basis::Total).expect("all have one");
    assert_eq!(total.quantity.square_metres(), 32_738e6 + 7_140.0);
    assert_eq!(
        (total.year, total.evidence),
        (Some(2026), Evidence::Official)
    );
    assert_eq!(total.source.map(|source| source.key()), Some("members"));
}

#[test]
fn a_group_that_has_its_own_row_keeps_its_own_figures() {
    let gazetteer = gazetteer();
    let states = gazetteer.find("US").expect("is in the table");
    let members: Vec<_> = states.members().map(|member| member.id()).collect();
    assert_eq!(members, ["us-ga", "us-fl"]);
    let total = states.figure(Basis::Total).expect("has its own");
    assert_eq!(total.quantity.square_metres(), 9_833_517e6);
}

#[test]
fn what_lies_in_a_member_lies_in_the_group() {
    let gazetteer = gazetteer();
    let countries = gazetteer.find("Low Countries").expect("is a group");
    let ids: Vec<_> = gazetteer
        .places()
        .within(countries)
        .map(|place| place.id())
        .collect();
    assert_eq!(ids, ["be", "nl", "be-limburg", "nl-limburg", "be-lux"]);
    assert_eq!(gazetteer.candidates("Limburg, Low Countries").len(), 2);
}
