use std::collections::HashMap;
use std::sync::LazyLock;

use super::reader::{Country, letters};
use crate::{Gazetteer, Place};

/// What English readers of a country call a place that has another name elsewhere: "a soccer field" of a football
/// pitch; and nobody says of a place at home in which country it lies.
///
/// None where they call it by its usual name.
pub(super) fn own_name(
    place: Place<'static>,
    usual: &str,
    country: Option<Country>,
) -> Option<&'static str> {
    let country = country?;
    let of_country =
        |(countries, name): &(Vec<Country>, _)| countries.contains(&country).then_some(*name);
    let names = TABLE.get(place.id()).into_iter().flatten();
    let own = names.filter_map(of_country).next();
    own.or_else(|| unqualified(place, usual, country))
}

/// "Punjab" of "Punjab (state)" and "Córdoba" of "Córdoba, Spain (province)", for the readers of that country.
///
/// Only of what is called a province in other countries: Americans read of a Georgia that is no state, too.
fn unqualified(place: Place<'static>, usual: &str, country: Country) -> Option<&'static str> {
    let name = place.name();
    if name == usual || place.kind().key() != "province" {
        return None;
    }
    let gazetteer = Gazetteer::bundled();
    let readers = str::from_utf8(&country).ok()?.parse().ok()?;
    let is_meant = || gazetteer.meant(&gazetteer.candidates(name), readers) == Some(place);
    let is_plain = is_meant() && !place.is_named_after_city(name);
    (is_plain || is_followed_by(usual, country)).then_some(name)
}

/// Whether the name ends with the country of the readers: "Córdoba, Spain (province)".
fn is_followed_by(usual: &str, country: Country) -> bool {
    let qualifier = || usual.rsplit_once(", ")?.1.split(" (").next();
    let home = || {
        let code = country.map(|letter| letter.to_ascii_lowercase());
        Gazetteer::bundled().get(str::from_utf8(&code).ok()?)
    };
    let bare = |name: &str| name.trim_start_matches("the ").to_owned();
    let named = qualifier().map(bare);
    named.is_some() && named == home().map(|home| bare(home.name()))
}

/// Names, each with the countries whose readers use it.
type Names = Vec<(Vec<Country>, &'static str)>;

static TABLE: LazyLock<HashMap<&'static str, Names>> = LazyLock::new(|| {
    let mut names = HashMap::<_, Names>::new();
    for (id, countries, name) in rows() {
        let countries = countries.split(';').filter_map(letters).collect();
        names.entry(id).or_default().push((countries, name));
    }
    names
});

/// The rows of `data/own_names.tsv`: the id of a place, countries, and the name.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let table = include_str!("../../data/own_names.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}
