use std::sync::LazyLock;

use super::index::Index;
use super::place::{Place, column};
use super::source::Source;

/// The reference areas that people use, found by name, alias or code.
///
/// ```
/// use howbig::Gazetteer;
///
/// let gazetteer = Gazetteer::bundled();
/// assert_eq!(gazetteer.find("Washington, D.C.")?, gazetteer.find("dc")?);
/// let misspelt = gazetteer.find("Luxemborg").unwrap_err().to_string();
/// assert!(misspelt.contains("did you mean Luxembourg"));
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug)]
pub struct Gazetteer {
    rows: Vec<&'static str>,
    sources: &'static str,
    pub(super) index: Index,
}

/// Every file of `data/places`.
pub(super) const TABLES: [&str; 9] = [
    include_str!("../../data/places/countries.tsv"),
    include_str!("../../data/places/us_states.tsv"),
    include_str!("../../data/places/us_counties.tsv"),
    include_str!("../../data/places/landmarks.tsv"),
    include_str!("../../data/places/provinces.tsv"),
    include_str!("../../data/places/lakes.tsv"),
    include_str!("../../data/places/regions.tsv"),
    include_str!("../../data/places/islands.tsv"),
    include_str!("../../data/places/us_islands.tsv"),
];

const SOURCES: &str = include_str!("../../data/sources.tsv");

impl Gazetteer {
    /// The places that come with the crate. Their names are indexed once, at the first call.
    pub fn bundled() -> &'static Self {
        static BUNDLED: LazyLock<Gazetteer> =
            LazyLock::new(|| Gazetteer::from_tables(&TABLES, SOURCES));
        &BUNDLED
    }

    /// Indexes tables of the form that `data/places` has.
    pub(super) fn from_tables(tables: &[&'static str], sources: &'static str) -> Self {
        let rows: Vec<_> = tables.iter().copied().flat_map(data_rows).collect();
        // Places have four names and codes each, on average.
        let mut index = Index::with_capacity(4 * rows.len());
        let mut buffer = String::new();
        for (row, number) in rows.iter().zip(0..) {
            for (column, cell) in row.split('\t').enumerate().take(column::ALIASES + 1) {
                match column {
                    column::ID => index.add_code(cell, number),
                    column::NAME => index.add_name(cell, number, &mut buffer),
                    column::CODES => add_codes(cell, number, &mut index),
                    column::ALIASES => {
                        cell.split(';')
                            .for_each(|alias| index.add_name(alias, number, &mut buffer));
                    }
                    _ => {}
                }
            }
        }
        index.sort();
        Self {
            rows,
            sources,
            index,
        }
    }

    /// All places, in the order of the tables.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let countries = Gazetteer::bundled().places().filter(|place| place.kind().key() == "country");
    /// assert!(countries.count() > 190);
    /// ```
    pub fn places(&self) -> impl Iterator<Item = Place<'_>> {
        (0..).zip(&self.rows).map(|(number, _)| Place {
            gazetteer: self,
            number,
        })
    }

    pub(super) fn row(&self, number: u32) -> &'static str {
        self.rows.get(number as usize).copied().unwrap_or_default()
    }

    pub(super) fn source(&self, key: &str) -> Option<Source<'_>> {
        let is_it = |row: &&str| row.split('\t').next() == Some(key);
        data_rows(self.sources)
            .find(is_it)
            .map(|row| Source { row })
    }
}

/// Schemes whose codes people write without naming the scheme.
const SPOKEN_SCHEMES: [&str; 4] = ["ISO", "ISO2", "ISO3", "USPS"];

fn add_codes(cell: &str, number: u32, index: &mut Index) {
    for code in cell.split(';').filter(|code| !code.is_empty()) {
        index.add_code(code, number);
        if let Some((scheme, value)) = code.split_once(':')
            && SPOKEN_SCHEMES.contains(&scheme)
        {
            index.add_code(value, number);
        }
    }
}

/// The lines of a table that hold data: neither comments nor the heading nor blank.
fn data_rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .skip(1)
}
