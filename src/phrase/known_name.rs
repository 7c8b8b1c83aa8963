use std::collections::HashMap;
use std::sync::LazyLock;

use super::Language;
use super::name::Name;

/// A row of the table of references: their names in other languages.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownName(&'static str);

impl KnownName {
    /// By the identifier of the place or, after `unit:`, the name of the unit.
    pub(super) fn find(id: &str) -> Option<Self> {
        ROWS.get(id).copied()
    }

    pub(super) fn name(self, language: Language) -> Option<Name> {
        let text = self.one(language)?;
        let of = (language == Language::German)
            .then(|| self.cell(2))
            .flatten();
        Some(Name {
            of: of.map(str::to_owned),
            several: self.is_several(language),
            ..Name::new(text)
        })
    }

    /// One, with its article.
    pub(super) fn one(self, language: Language) -> Option<&'static str> {
        match language {
            Language::English => None,
            Language::German => self.cell(1),
            Language::French => self.cell(4),
            Language::Spanish => self.cell(6),
        }
    }

    /// Several of what is counted.
    pub(super) fn many(self, language: Language) -> Option<&'static str> {
        match language {
            Language::English => None,
            Language::German => self.cell(3),
            Language::French => self.cell(5),
            Language::Spanish => self.cell(7),
        }
    }

    fn is_several(self, language: Language) -> bool {
        let languages = self.cell(8).unwrap_or_default();
        languages.split(';').any(|code| code == language.code())
    }

    fn cell(self, column: usize) -> Option<&'static str> {
        self.0
            .split('\t')
            .nth(column)
            .filter(|cell| !cell.is_empty())
    }
}

static ROWS: LazyLock<HashMap<&'static str, KnownName>> = LazyLock::new(|| {
    let table = include_str!("../../data/languages/references.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| Some((row.split('\t').next()?, KnownName(row))))
        .collect()
});
