use super::Language;
use super::name::Name;

/// What stands for an English common noun in names that have no translation of their own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Generic {
    kind: &'static str,
    pattern: &'static str,
    german: &'static str,
    german_of: &'static str,
    french: &'static str,
    spanish: &'static str,
}

impl Generic {
    /// All of them, in the order in which they are tried.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let table = include_str!("../../data/languages/generics.tsv");
        let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        rows.filter_map(Self::read)
    }

    /// What every name of a kind may stand after: "le lac", "l’île de".
    pub(super) fn of_kind(kind: &str) -> Option<Self> {
        Self::all().find(|generic| generic.kind == kind && generic.pattern == "*")
    }

    fn read(row: &'static str) -> Option<Self> {
        let mut cells = row.split('\t');
        Some(Self {
            kind: cells.next()?,
            pattern: cells.next()?,
            german: cells.next()?,
            german_of: cells.next()?,
            french: cells.next()?,
            spanish: cells.next()?,
        })
    }

    pub(super) fn is_for(self, kind: &str) -> bool {
        self.kind.is_empty() || self.kind == kind
    }

    /// What of an English name, its article left out, stands where the pattern has an asterisk.
    pub(super) fn carried_over(self, name: &str) -> Option<&str> {
        let (before, after) = self.pattern.split_once('*')?;
        let carried = name.strip_prefix(before)?.strip_suffix(after)?;
        (!carried.is_empty()).then_some(carried)
    }

    /// The noun of a language with a name, and what tells it apart from others of that name.
    pub(super) fn fill(self, name: &str, qualifier: &str, language: Language) -> Option<Name> {
        let filled = |template: &str| match template.strip_suffix("de *") {
            Some(noun) => noun.to_owned() + &language.grammar().of(&Name::new(name)),
            None => template.replace('*', name),
        };
        let template = match language {
            Language::English => return None,
            Language::German => self.german,
            Language::French => self.french,
            Language::Spanish => self.spanish,
        };
        let of = (language == Language::German && !self.german_of.is_empty())
            .then(|| filled(self.german_of));
        let name = Name {
            of,
            ..Name::new(filled(template))
        };
        Some(name.qualified(qualifier))
    }
}
