use std::sync::OnceLock;

use super::index::Index;
use super::table::{Table, cells};
use super::{Gazetteer, Place};

/// A heading of language codes, and a row for each place; an empty cell means that the name is the usual one.
const NAMES: &str = include_str!("../../data/names.tsv");

/// Names of places in other languages, read when they are first asked for.
#[derive(Debug, Default)]
pub(super) struct Languages {
    rows: OnceLock<Vec<(u32, &'static str)>>,
    index: OnceLock<Index>,
}

impl Languages {
    /// The rows of names, in the order of the places.
    fn rows(&self, gazetteer: &Gazetteer) -> &[(u32, &'static str)] {
        self.rows.get_or_init(|| {
            let mut rows: Vec<_> = Table::new(NAMES)
                .rows()
                .filter_map(|row| {
                    let (id, names) = row.split_once('\t')?;
                    Some((gazetteer.get(id)?.number, names))
                })
                .collect();
            rows.sort_unstable();
            rows
        })
    }

    /// The places with this folded name in some language.
    pub(super) fn rows_named<'g>(
        &'g self,
        gazetteer: &Gazetteer,
        folded: &str,
    ) -> impl Iterator<Item = u32> + use<'g> {
        let index = self.index.get_or_init(|| {
            let rows = self.rows(gazetteer);
            let mut index = Index::default();
            let mut buffer = String::new();
            for (number, names) in rows {
                for name in cells(names) {
                    index.add_name(name, *number, &mut buffer);
                }
            }
            index.file();
            index
        });
        index.rows_named(folded)
    }
}

impl<'g> Place<'g> {
    /// Its name in a language, by the ISO 639-1 code; none where it is the usual [`name`](Self::name) or not known.
    ///
    /// Only with the feature `languages`.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let egypt = Gazetteer::bundled().find("Ägypten")?;
    /// assert_eq!(egypt.name(), "Egypt");
    /// assert_eq!(egypt.name_in("fr"), Some("Égypte"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn name_in(self, language: &str) -> Option<&'g str> {
        let mut headings = Table::new(NAMES).headings().skip(1);
        let position = headings.position(|heading| heading == language)?;
        let name = self.names_in_languages().nth(position);
        name.filter(|name| !name.is_empty())
    }

    /// Its cells in the table of names.
    pub(super) fn names_in_languages(self) -> impl Iterator<Item = &'g str> {
        let rows = self.gazetteer.languages.rows(self.gazetteer);
        let position = rows.binary_search_by_key(&self.number, |(number, _)| *number);
        let row = position.ok().and_then(|position| rows.get(position));
        row.into_iter().flat_map(|(_, names)| cells(names))
    }
}
