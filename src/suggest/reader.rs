use std::collections::HashMap;
use std::sync::LazyLock;

/// The two letters of a country.
pub(super) type Country = [u8; 2];

/// What is known of the readers of a country.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reader {
    population: Option<f64>,
    region: &'static str,
    continent: &'static str,
}

impl Reader {
    /// The readers of a country of `data/readers.tsv`.
    pub(super) fn of(country: Country) -> Option<Self> {
        static READERS: LazyLock<HashMap<Country, Reader>> = LazyLock::new(|| {
            let table = include_str!("../../data/readers.tsv");
            let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
            rows.filter_map(Reader::read).collect()
        });
        READERS.get(&country).copied()
    }

    fn read(row: &'static str) -> Option<(Country, Self)> {
        let mut cells = row.split('\t');
        let country = letters(cells.next()?)?;
        let population = cells.next()?.parse().ok();
        let mut cells = cells.skip(1);
        let reader = Self {
            population,
            region: cells.next()?,
            continent: cells.next()?,
        };
        Some((country, reader))
    }

    /// How far one has to reach for a country of so many people: one more for each power of ten.
    pub(super) fn reach(self) -> f64 {
        let people = self.population.unwrap_or(0.0).max(1e3);
        0.8 + (9.0 - people.log10()).max(0.0)
    }

    /// How far away another country is: in the same region, on the same continent, or further.
    pub(super) fn distance(self, other: Self) -> f64 {
        if self.region == other.region && !self.region.is_empty() {
            0.5
        } else if self.continent == other.continent && !self.continent.is_empty() {
            0.9
        } else {
            FAR
        }
    }
}

/// How far a country is on another continent.
pub(super) const FAR: f64 = 1.2;

/// How far any country is from readers who are from everywhere.
pub(super) const ANYWHERE: f64 = 0.6;

/// The two letters of a code.
pub(super) fn letters(code: &str) -> Option<Country> {
    code.as_bytes().try_into().ok()
}
