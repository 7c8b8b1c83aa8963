use std::sync::{LazyLock, OnceLock};

use super::column::{Column, Layout};
use super::index::Index;
use super::place::Place;
use super::preferences::Preferences;
use super::similar::Similar;
use super::source::Source;
use super::table::{Table, joined};

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
    sections: Vec<Section>,
    /// The members of each place that has some, by its row.
    members: Vec<(u32, &'static str)>,
    /// The rows of the sources, by their keys.
    sources: Vec<Source<'static>>,
    pub(super) index: Index,
    pub(super) preferences: Preferences,
    /// Rows of a place and of the province or state it lies in, in order, where neither codes nor outlines tell.
    within: Vec<(u32, u32)>,
    pub(super) similar: OnceLock<Similar>,
    pub(super) by_size: OnceLock<Vec<(f64, u32)>>,
    #[cfg(feature = "languages")]
    pub(super) languages: super::languages::Languages,
}

/// The rows of one table, from this one on.
#[derive(Debug)]
struct Section {
    first: u32,
    layout: Layout,
}

/// Every file of `data/places`.
pub(super) const TABLES: [&str; 10] = [
    include_str!("../../data/places/countries.tsv"),
    include_str!("../../data/places/us_states.tsv"),
    include_str!("../../data/places/us_counties.tsv"),
    include_str!("../../data/places/landmarks.tsv"),
    include_str!("../../data/places/cities.tsv"),
    include_str!("../../data/places/provinces.tsv"),
    include_str!("../../data/places/lakes.tsv"),
    include_str!("../../data/places/regions.tsv"),
    include_str!("../../data/places/islands.tsv"),
    include_str!("../../data/places/us_islands.tsv"),
];

const GROUPS: &str = include_str!("../../data/groups.tsv");
const SOURCES: &str = include_str!("../../data/sources.tsv");
const PREFERRED: &str = include_str!("../../data/preferred.tsv");
const WITHIN: &str = include_str!("../../data/within.tsv");

impl Gazetteer {
    /// The places that come with the crate. Their names are indexed once, at the first call.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(std::ptr::eq(Gazetteer::bundled(), Gazetteer::bundled()));
    /// ```
    pub fn bundled() -> &'static Self {
        static BUNDLED: LazyLock<Gazetteer> =
            LazyLock::new(|| Gazetteer::from_tables(&TABLES, GROUPS, SOURCES, PREFERRED, WITHIN));
        &BUNDLED
    }

    /// Indexes tables of the form that those under `data/` have.
    pub(super) fn from_tables(
        tables: &[&'static str],
        groups: &'static str,
        sources: &'static str,
        preferred: &'static str,
        within: &'static str,
    ) -> Self {
        let mut gazetteer = Self {
            rows: Vec::new(),
            sections: Vec::new(),
            members: Vec::new(),
            sources: Table::new(sources)
                .rows()
                .map(|row| Source { row })
                .collect(),
            index: Index::default(),
            preferences: Preferences::default(),
            within: Vec::new(),
            similar: OnceLock::new(),
            by_size: OnceLock::new(),
            #[cfg(feature = "languages")]
            languages: super::languages::Languages::default(),
        };
        gazetteer
            .sources
            .sort_unstable_by_key(|source| source.key());
        for table in tables {
            let table = Table::new(table);
            gazetteer.add(table, table.rows());
        }
        // Groups that have a row among the places, with figures of its own, only tell their members here.
        let groups = Table::new(groups);
        let layout = Layout::of(groups.headings());
        let has_row = |row: &&'static str| layout.cell(row, Column::Name).is_empty();
        gazetteer.add(groups, groups.rows().filter(|row| !has_row(row)));
        gazetteer.index.file();
        gazetteer.members = groups
            .rows()
            .filter_map(|row| {
                let group = gazetteer.get(layout.cell(row, Column::Id))?;
                Some((group.number, layout.cell(row, Column::Members)))
            })
            .collect();
        gazetteer.members.sort_unstable();
        gazetteer.preferences = Preferences::read(&gazetteer, Table::new(preferred));
        gazetteer.within = gazetteer.read_within(Table::new(within));
        gazetteer
    }

    fn read_within(&self, table: Table) -> Vec<(u32, u32)> {
        let number = |id| self.get(id).map(|place| place.number);
        let mut pairs = Vec::new();
        for [region, places] in table.cells() {
            if let Some(region) = number(region) {
                pairs.extend(
                    joined(places)
                        .filter_map(number)
                        .map(|place| (place, region)),
                );
            }
        }
        pairs.sort_unstable();
        pairs
    }

    /// Whether `data/within.tsv` says that a place lies in a region, if only with a part.
    pub(super) fn is_said_to_lie_in(&self, place: Place<'_>, region: Place<'_>) -> bool {
        let pair = (place.number, region.number);
        self.within.binary_search(&pair).is_ok()
    }

    /// The regions in which `data/within.tsv` says that a place lies.
    pub(super) fn regions_said_of(&self, place: Place<'_>) -> impl Iterator<Item = Place<'_>> {
        let first = (self.within).partition_point(|(of, _)| *of < place.number);
        let rows = self.within.iter().skip(first);
        let own = rows.take_while(move |(of, _)| *of == place.number);
        self.numbered(own.map(|(_, region)| *region))
    }

    /// Takes in rows of one table.
    fn add(&mut self, table: Table, rows: impl Iterator<Item = &'static str>) {
        let first = self.rows.len();
        self.rows.extend(rows);
        let layout = Layout::of(table.headings());
        let mut buffer = String::new();
        for (number, row) in (0..).zip(&self.rows).skip(first) {
            // Names and codes come first: what stands behind them need not be read.
            for (column, cell) in layout
                .cells(row)
                .take_while(|(column, _)| !column.is_figure())
            {
                match column {
                    Column::Id => self.index.add_code(cell, number),
                    Column::Name => self.index.add_name(cell, number, &mut buffer),
                    Column::Codes => add_codes(cell, number, &mut self.index),
                    Column::Aliases => {
                        for alias in joined(cell) {
                            self.index.add_name(alias, number, &mut buffer);
                        }
                    }
                    _ => {}
                }
            }
        }
        self.sections.push(Section {
            first: first as u32,
            layout,
        });
    }

    /// The place with this [id](Place::id), exactly.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let texas = Gazetteer::bundled().get("us-tx").expect("is in the tables");
    /// assert_eq!(texas.name(), "Texas");
    /// assert!(Gazetteer::bundled().get("Texas").is_none());
    /// ```
    pub fn get(&self, id: &str) -> Option<Place<'_>> {
        self.numbered(self.index.rows_coded(id))
            .find(|place| place.id() == id)
    }

    /// The places of these rows.
    pub(super) fn numbered<'g, I: Iterator<Item = u32>>(
        &'g self,
        numbers: I,
    ) -> impl Iterator<Item = Place<'g>> + use<'g, I> {
        numbers.map(|number| Place {
            gazetteer: self,
            number,
        })
    }

    pub(super) fn len(&self) -> u32 {
        self.rows.len() as u32
    }

    pub(super) fn row(&self, number: u32) -> &'static str {
        self.rows.get(number as usize).copied().unwrap_or_default()
    }

    /// How the table of this row is laid out.
    pub(super) fn layout(&self, number: u32) -> Option<&Layout> {
        let section = self
            .sections
            .iter()
            .rfind(|section| section.first <= number);
        section.map(|section| &section.layout)
    }

    /// The ids of the members of this row.
    pub(super) fn members(&self, number: u32) -> impl Iterator<Item = &'static str> {
        let position = self.members.binary_search_by_key(&number, |(of, _)| *of);
        let members = position
            .ok()
            .and_then(|position| self.members.get(position));
        joined(members.map_or("", |(_, members)| members))
    }

    pub(super) fn source(&self, key: &str) -> Option<Source<'_>> {
        let position = (self.sources).binary_search_by_key(&key, |source| source.key());
        position
            .ok()
            .and_then(|position| self.sources.get(position).copied())
    }
}

/// Schemes whose codes people write without naming the scheme.
const SPOKEN_SCHEMES: [&str; 4] = ["ISO", "ISO2", "ISO3", "USPS"];

fn add_codes(cell: &str, number: u32, index: &mut Index) {
    for code in joined(cell) {
        index.add_code(code, number);
        if let Some((scheme, value)) = code.split_once(':')
            && SPOKEN_SCHEMES.contains(&scheme)
        {
            index.add_code(value, number);
        }
    }
}
