use std::collections::HashMap;
use std::sync::LazyLock;

use super::Language;

/// The words of one language, by what they stand for.
#[derive(Debug)]
pub(super) struct Vocabulary(HashMap<&'static str, &'static str>);

impl Vocabulary {
    /// The table of a language in `data/languages`.
    pub(super) fn of(language: Language) -> &'static Self {
        static ENGLISH: LazyLock<Vocabulary> =
            LazyLock::new(|| Vocabulary::read(include_str!("../../data/languages/en.tsv")));
        static GERMAN: LazyLock<Vocabulary> =
            LazyLock::new(|| Vocabulary::read(include_str!("../../data/languages/de.tsv")));
        static FRENCH: LazyLock<Vocabulary> =
            LazyLock::new(|| Vocabulary::read(include_str!("../../data/languages/fr.tsv")));
        static SPANISH: LazyLock<Vocabulary> =
            LazyLock::new(|| Vocabulary::read(include_str!("../../data/languages/es.tsv")));
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::French => &FRENCH,
            Language::Spanish => &SPANISH,
        }
    }

    fn read(table: &'static str) -> Self {
        let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        Self(rows.filter_map(|row| row.split_once('\t')).collect())
    }

    /// The word for a key, where the language has one.
    pub(super) fn find(&self, key: &str) -> Option<&'static str> {
        self.0.get(key).copied()
    }

    /// The word for a key that every language has.
    pub(super) fn word(&self, key: &str) -> &'static str {
        self.find(key).unwrap_or_default()
    }

    /// The word for a whole number that is written as one word.
    pub(super) fn number(&self, value: f64) -> Option<&'static str> {
        (value.fract() == 0.0 && (1.0..100.0).contains(&value))
            .then(|| self.find(&value.to_string()))?
    }

    #[cfg(test)]
    pub(super) fn keys(&self) -> std::collections::BTreeSet<&'static str> {
        self.0.keys().copied().collect()
    }
}
