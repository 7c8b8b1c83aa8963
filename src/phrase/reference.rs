use std::collections::HashMap;
use std::sync::LazyLock;

use super::choice::Choice;
use super::{Hedge, Language, Wording, amount};
use crate::{Basis, Comparison, Place, Surface};

/// What stands at the end of a phrase, named in its language.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reference {
    /// A thing that has a size.
    Thing(Name),
    /// What a thing has of one basis: its land area.
    Measured(Basis, Name),
    /// An area that is itself an amount.
    Amount(String),
    /// Something of which there are many, and which is counted.
    Counted {
        /// One of it, with its article.
        one: String,
        /// Several.
        many: String,
    },
}

/// What a thing is called inside a sentence, with its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: String,
    /// With "of" before it, where that is not made by rule.
    pub(super) of: Option<&'static str>,
    /// Whether the language treats it as several: the Netherlands are, in German.
    several: bool,
}

impl Name {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            of: None,
            several: false,
        }
    }

    /// Whether it takes the verb for several as the subject of a sentence. English has "2,195 km² is".
    pub(super) fn is_plural(&self, comparison: &Comparison, language: Language) -> bool {
        let is_amount = comparison.subject().basis().is_none();
        self.several || (is_amount && language != Language::English)
    }
}

/// How far land and total may differ before a phrase that is true of one says which: the deviation that the press
/// accepts of "the size of".
const TOLERANCE: f64 = 1.12;

impl Reference {
    pub(super) fn of(comparison: &Comparison, choice: &Choice, wording: Wording) -> Self {
        let surface = comparison.reference_surface();
        let basis = match comparison.reference().basis() {
            Some(basis @ (Basis::Land | Basis::Water)) => Some(basis),
            Some(Basis::Total) if depends_on_basis(comparison, choice) => Some(Basis::Total),
            _ => None,
        };
        let name = match Self::named(surface, wording) {
            Self::Thing(name) => name,
            other => return other,
        };
        match basis {
            Some(basis) => Self::Measured(basis, name),
            None => Self::Thing(name),
        }
    }

    fn named(surface: &Surface, wording: Wording) -> Self {
        let language = wording.language;
        if let Some((one, many)) = counted(surface, wording) {
            return Self::Counted { one, many };
        }
        if surface.best().basis().is_none() && surface.parts().is_empty() {
            return Self::Amount(name(surface, wording).text);
        }
        let mut name = name(surface, wording);
        if language == Language::English && surface.is_several() {
            name.text.push_str(" together");
        }
        Self::Thing(name)
    }
}

/// What a surface is called as the subject of a sentence or as a reference.
pub(super) fn name(surface: &Surface, wording: Wording) -> Name {
    let language = wording.language;
    if let Some(whole) = surface.whole() {
        let percent = 100.0 * (surface.best().quantity() / whole.best().quantity());
        let percent = (percent * 1e3).round() / 1e3;
        let whole = name(whole, wording);
        return Name::new(language.grammar().percent_of(percent, &whole, wording));
    }
    if !surface.parts().is_empty() {
        let names = surface.parts().iter().map(|part| name(part, wording).text);
        return Name::new(listed(names.collect(), language.grammar().and()));
    }
    if let Some(place) = surface.place() {
        return name_of_place(place, surface.name(), language);
    }
    if surface.unit().is_none() && surface.best().basis().is_none() {
        return Name::new(amount::stated(surface, wording));
    }
    match counted(surface, wording) {
        Some((one, _)) => Name::new(one),
        None => Name::new(surface.name()),
    }
}

fn name_of_place(place: Place<'static>, usual: &str, language: Language) -> Name {
    if language == Language::English {
        return Name::new(usual);
    }
    let row = NAMES.get(place.id());
    match row.and_then(|row| row.name(language)) {
        Some(name) => Name {
            text: name.to_owned(),
            of: (language == Language::German)
                .then(|| row.and_then(|row| row.german_of()))
                .flatten(),
            several: row.is_some_and(|row| row.is_several(language)),
        },
        None => {
            let name = name_in(place, language).unwrap_or(usual);
            Name::new(name.strip_prefix("the ").unwrap_or(name))
        }
    }
}

/// The name by the table of the gazetteer: without an article, which only the table of references has.
#[cfg(feature = "languages")]
fn name_in(place: Place<'static>, language: Language) -> Option<&'static str> {
    place.name_in(language.code())
}

#[cfg(not(feature = "languages"))]
const fn name_in(_: Place<'static>, _: Language) -> Option<&'static str> {
    None
}

/// One and several of something that is counted: units, pitches, sheets.
fn counted(surface: &Surface, wording: Wording) -> Option<(String, String)> {
    let language = wording.language;
    let id = match (surface.unit(), surface.place()) {
        (Some(unit), _) => format!("unit:{}", unit.name()),
        (_, Some(place)) => place.id().to_owned(),
        _ => return None,
    };
    if let Some(row) = NAMES.get(id.as_str())
        && let (Some(one), Some(many)) = (row.name(language), row.many(language))
    {
        return Some((one.to_owned(), many.to_owned()));
    }
    let one = surface.name();
    let many = match surface.unit() {
        Some(unit) => unit.plural().to_owned(),
        None => plural_of_kind(one)?,
    };
    Some((
        amount::spelled(one, wording.variety),
        amount::spelled(&many, wording.variety),
    ))
}

/// "Sheets of A4 paper" of "a sheet of A4 paper"; none of what has no indefinite article.
fn plural_of_kind(one: &str) -> Option<String> {
    let noun = one.strip_prefix("a ").or_else(|| one.strip_prefix("an "))?;
    let head_ends = [" of ", " without ", " with "]
        .iter()
        .filter_map(|joint| noun.find(joint))
        .min();
    let (head, rest) = noun.split_at(head_ends.unwrap_or(noun.len()));
    Some(format!("{}{rest}", super::english::plural(head)))
}

/// Whether a phrase about a stated amount is true of the reference's total and not of its land.
fn depends_on_basis(comparison: &Comparison, choice: &Choice) -> bool {
    let on = |surface: &Surface, basis| surface.on(basis).map(|side| side.quantity());
    if comparison.subject().basis().is_some() {
        return false;
    }
    let Some(land) = on(comparison.reference_surface(), Basis::Land) else {
        return false;
    };
    let on_land = comparison.subject().quantity() / land;
    let apart = (on_land / comparison.ratio()).ln().abs() > TOLERANCE.ln();
    let also_true = match choice.hedge {
        Hedge::MoreThan => on_land > choice.multiple.value(),
        hedge => hedge.allows(on_land / choice.multiple.value()),
    };
    apart && !also_true
}

/// "A", "A and B", "A, B and C".
fn listed(mut names: Vec<String>, and: &str) -> String {
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        return last;
    }
    format!("{} {and} {last}", names.join(", "))
}

/// A row of the table of references: their names in other languages.
#[derive(Debug, Clone, Copy)]
struct Row(&'static str);

impl Row {
    fn cell(self, column: usize) -> Option<&'static str> {
        self.0
            .split('\t')
            .nth(column)
            .filter(|cell| !cell.is_empty())
    }

    fn name(self, language: Language) -> Option<&'static str> {
        match language {
            Language::English => None,
            Language::German => self.cell(1),
            Language::French => self.cell(4),
            Language::Spanish => self.cell(6),
        }
    }

    fn many(self, language: Language) -> Option<&'static str> {
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

    fn german_of(self) -> Option<&'static str> {
        self.cell(2)
    }
}

/// The rows by the identifier of the place or the unit.
static NAMES: LazyLock<HashMap<&'static str, Row>> = LazyLock::new(|| {
    let table = include_str!("../../data/languages/references.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| Some((row.split('\t').next()?, Row(row))))
        .collect()
});

#[cfg(test)]
pub(super) fn known(id: &str, language: Language) -> Name {
    let row = NAMES.get(id).expect("the table has it");
    Name {
        text: row.name(language).expect("it has a name").to_owned(),
        of: (language == Language::German)
            .then(|| row.german_of())
            .flatten(),
        several: row.is_several(language),
    }
}
