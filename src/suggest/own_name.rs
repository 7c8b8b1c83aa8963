use std::collections::HashMap;
use std::sync::LazyLock;

use super::reader::{Country, letters};
use crate::{Audience, Gazetteer, Place};

/// What English readers of a country call a place that has another name elsewhere: "a soccer field" of a football
/// pitch; and nobody says of a place at home in which country it lies.
///
/// None where they call it by its usual name.
pub(super) fn own_name(
    place: Place<'static>,
    usual: &str,
    audience: Audience,
) -> Option<&'static str> {
    let country = audience.country()?;
    let of_country =
        |(countries, name): &(Vec<Country>, _)| countries.contains(&country).then_some(*name);
    let names = TABLE.get(place.id()).into_iter().flatten();
    let own = names.filter_map(of_country).next();
    own.or_else(|| plain_name(place, usual, audience))
}

/// "Punjab" for the readers of India, where abroad "Punjab (state)" tells it from its namesake.
fn plain_name(place: Place<'static>, usual: &str, audience: Audience) -> Option<&'static str> {
    let name = place.name();
    let is_qualified = usual.len() > name.len() && usual.starts_with(name);
    if !is_qualified || !audience.is_at_home_in(place) || place.is_named_after_city(name) {
        return None;
    }
    let gazetteer = Gazetteer::bundled();
    (gazetteer.meant(&gazetteer.candidates(name), audience) == Some(place)).then_some(name)
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
