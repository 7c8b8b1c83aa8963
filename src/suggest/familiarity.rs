use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::reader::{Country, Reader, letters};
use crate::{Evidence, Gazetteer, Place};

/// How far readers have to reach for a place, on the scale of [`Phrase::cost`](crate::Phrase::cost); less is nearer.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Familiarity {
    /// For readers in a country where it is at home; none where it is never suggested to them.
    pub(super) home: Option<f64>,
    /// For all others.
    pub(super) abroad: Option<f64>,
    /// The countries where it is at home, beside those it lies in.
    pub(super) at_home_in: Vec<Country>,
    /// What it is like.
    pub(super) like: &'static str,
}

impl Familiarity {
    /// None for what is never suggested unasked: places nobody has verified, or that change too much, or are drawn too
    /// roughly.
    pub(super) fn of(place: Place<'static>, square_metres: f64) -> Option<Self> {
        let is_uncertain = match place.evidence() {
            Evidence::Unverified => true,
            Evidence::Computed => is_rough(place, square_metres),
            Evidence::Official | Evidence::Defined => false,
        };
        if is_uncertain || place.is_volatile() {
            return None;
        }
        let kind = TABLE.get(format!("kind:{}", kind_key(place)).as_str())?;
        let capital = CAPITALS.contains(place.id()).then(|| TABLE.get("capital"));
        let row = TABLE.get(place.id()).or(capital.flatten()).unwrap_or(kind);
        let country = place.countries().next().and_then(letters);
        let own = place.codes().find(|(scheme, _)| *scheme == "ISO2");
        let own = own.and_then(|(_, code)| letters(code));
        let state = own.or_else(|| capital.and(country));
        let by_population = || Some(Reader::of(state?)?.reach());
        let by_number = || Some(reach_by_number(*SUBDIVISIONS.get(&country?)?));
        let reach = |cell: &'static str| {
            let mut terms = cell.split('+').map(|term| match term {
                "population" => by_population(),
                "subdivisions" => by_number(),
                "area" => Some(reach_by_area(square_metres)),
                cost => cost.parse().ok(),
            });
            terms.try_fold(0.0, |sum, term| Some(sum + term?))
        };
        let familiarity = Self {
            home: reach(row.home),
            abroad: reach(row.abroad),
            at_home_in: row.at_home_in.split(';').filter_map(letters).collect(),
            like: kind.like,
        };
        let is_ever_suggested = familiarity.home.is_some() || familiarity.abroad.is_some();
        is_ever_suggested.then_some(familiarity)
    }
}

/// Whether the area of an outline at 1:10 million says little: a province the size of a city has few vertices there, or
/// the limits of an older year.
fn is_rough(place: Place<'static>, square_metres: f64) -> bool {
    const SMALL: f64 = 1.5e9;
    square_metres < SMALL && matches!(place.kind().key(), "province" | "subdivision")
}

/// How far one has to reach for an island or a lake of this size: one more for each power of ten.
fn reach_by_area(square_metres: f64) -> f64 {
    0.5 + (11.0 - square_metres.log10()).max(0.0)
}

/// How far one has to reach for one of so many subdivisions of the own country.
fn reach_by_number(subdivisions: u32) -> f64 {
    let times_sixteen = (f64::from(subdivisions) / 16.0).max(1.0);
    1.0 + 1.1 * times_sixteen.ln()
}

/// How many first-level subdivisions a country has.
static SUBDIVISIONS: LazyLock<HashMap<Country, u32>> = LazyLock::new(|| {
    let provinces = Gazetteer::bundled().places();
    let provinces = provinces.filter(|place| place.kind().key() == "province");
    let mut numbers = HashMap::new();
    for country in provinces.flat_map(|place| place.countries().filter_map(letters)) {
        *numbers.entry(country).or_insert(0) += 1;
    }
    numbers
});

/// The ids of the capitals of countries.
static CAPITALS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let table = include_str!("../../data/capitals.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| row.split('\t').nth(1)).collect()
});

/// What a place is like, whether it is ever suggested or not.
pub(super) fn like(place: Place<'static>) -> Option<&'static str> {
    let kind = TABLE.get(format!("kind:{}", place.kind().key()).as_str())?;
    Some(kind.like)
}

/// Independent cities of the US are as little known as its counties.
fn kind_key(place: Place<'static>) -> &'static str {
    let is_county = place
        .codes()
        .any(|(scheme, code)| scheme == "FIPS" && code.len() == 5);
    if is_county {
        "us_county"
    } else {
        place.kind().key()
    }
}

/// A row of `data/familiarity.tsv`.
#[derive(Debug, Clone, Copy)]
struct Row {
    home: &'static str,
    abroad: &'static str,
    at_home_in: &'static str,
    like: &'static str,
}

static TABLE: LazyLock<HashMap<&'static str, Row>> = LazyLock::new(|| {
    let table = include_str!("../../data/familiarity.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let key = cells.next()?;
        let row = Row {
            home: cells.next()?,
            abroad: cells.next()?,
            at_home_in: cells.next()?,
            like: cells.next()?,
        };
        Some((key, row))
    })
    .collect()
});

/// What the rows are of.
#[cfg(test)]
pub(super) fn keys() -> impl Iterator<Item = &'static str> {
    TABLE.keys().copied()
}
