use std::sync::LazyLock;

use super::Place;
use super::folding::fold;
use super::table::{Table, joined};

const SEATS: &str = include_str!("../../data/seats.tsv");
const CITY_PROVINCES: &str = include_str!("../../data/city_provinces.tsv");

/// The kind of cities that are no subdivisions.
pub(super) const CITY: &str = "city";

impl Place<'_> {
    /// Whether it is a city: one by its kind, the capital of a country, or a subdivision that is a city's own.
    pub(super) fn is_city(self) -> bool {
        let is_city_province = || CITIES.binary_search(&self.id()).is_ok();
        self.kind().key() == CITY || self.is_capital() || is_city_province()
    }

    /// Whether a name that means it is that of a city which is not the whole of it: "Lviv", and "Lviv, Ukraine", but not "Lviv Oblast".
    pub(crate) fn is_named_after_city(self, name: &str) -> bool {
        let name = name.split_once(',').map_or(name, |(name, _)| name);
        let mut cities = joined(self.seats()).peekable();
        if cities.peek().is_none() {
            return false;
        }
        let name = fold(name);
        cities.any(|city| fold(city) == name)
    }

    /// The city that it has a name in common with, where that is not the whole of it.
    pub(crate) fn city_called_alike(self) -> Option<&'static str> {
        joined(self.seats()).next()
    }

    /// Whether a city comes before it under a name that both have, being that after which it is called.
    pub(super) fn yields_to(self, city: Place<'_>) -> bool {
        city.kind().key() == CITY
            && !self.seats().is_empty()
            && self.countries().eq(city.countries())
    }

    /// Those of its names that are a city's.
    fn seats(self) -> &'static str {
        let position = PROVINCES.binary_search_by_key(&self.id(), |[province, _]| province);
        let row = position.ok().and_then(|position| PROVINCES.get(position));
        row.map_or("", |[_, cities]| cities)
    }
}

/// The rows of `data/seats.tsv`, which are in order: a province, and its names that are a city's.
static PROVINCES: LazyLock<Vec<[&str; 2]>> = LazyLock::new(|| Table::new(SEATS).cells().collect());

/// The ids in `data/city_provinces.tsv`, which are in order.
static CITIES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let rows = Table::new(CITY_PROVINCES).cells();
    rows.map(|[place, _]: [&str; 2]| place).collect()
});
