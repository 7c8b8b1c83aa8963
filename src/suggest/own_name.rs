use std::collections::HashMap;
use std::sync::LazyLock;

use super::reader::{Country, letters};

/// What English readers of a country call a thing that has another name elsewhere: "a soccer field" of a football
/// pitch.
///
/// By the id of the place; none where they call it what everybody does.
pub(super) fn own_name(id: &str, country: Option<Country>) -> Option<&'static str> {
    let names = TABLE.get(id)?;
    let country = country?;
    names
        .iter()
        .find_map(|(countries, name)| countries.contains(&country).then_some(*name))
}

/// Of each place, the names with the countries whose readers use them.
static TABLE: LazyLock<HashMap<&'static str, Vec<(Vec<Country>, &'static str)>>> =
    LazyLock::new(|| {
        let mut names = HashMap::<_, Vec<_>>::new();
        for (id, countries, name) in rows() {
            let countries = countries.split(';').filter_map(letters).collect();
            names.entry(id).or_default().push((countries, name));
        }
        names
    });

/// The rows of `data/own_names.tsv`: the id of a place, countries, and the name.
pub(super) fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let table = include_str!("../../data/own_names.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}
