use super::table::Table;
use super::{Gazetteer, Place};

const CAPITALS: &str = include_str!("../../data/capitals.tsv");

impl Place<'_> {
    /// Whether it is the capital of a country: the city itself, not a larger province around it.
    pub(super) fn is_capital(self) -> bool {
        let mut capitals = Table::new(CAPITALS).cells();
        capitals.any(|[_, capital]: [&str; 2]| capital == self.id())
    }
}

impl Gazetteer {
    /// The capitals of the countries with this name: those that are places in the tables.
    pub(super) fn capitals(&self, of: &str) -> Vec<Place<'_>> {
        let of = of.trim();
        let name = ["'s", "’s"]
            .iter()
            .find_map(|possessive| of.strip_suffix(possessive));
        let countries = self.called(name.unwrap_or(of));
        let capitals = Table::new(CAPITALS)
            .cells()
            .filter(|[country, _]| countries.iter().any(|place| place.id() == *country));
        capitals
            .filter_map(|[_, capital]| self.get(capital))
            .collect()
    }
}
