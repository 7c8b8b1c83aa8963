use super::known_name::KnownName;
use super::name::Name;
use super::{Language, Wording, amount, article, translation};
use crate::{Place, Surface};

/// What a surface is called as the subject of a sentence or as a reference.
pub(super) fn name(surface: &Surface, wording: Wording) -> Name {
    let language = wording.language;
    let grammar = language.grammar();
    if let Some(whole) = surface.whole() {
        let percent = 100.0 * (surface.best().quantity() / whole.best().quantity());
        let percent = (percent * 1e3).round() / 1e3;
        let whole = name(whole, wording);
        return Name::description(grammar.percent_of(percent, &whole, wording));
    }
    if !surface.parts().is_empty() {
        let parts: Vec<_> = surface
            .parts()
            .iter()
            .map(|part| name(part, wording))
            .collect();
        let and = super::vocabulary::Vocabulary::of(language).word("and");
        let texts = parts.iter().map(|part| part.text.clone()).collect();
        let of = parts.iter().map(|part| grammar.of(part)).collect();
        return Name {
            of: Some(listed(of, and)),
            ..Name::description(listed(texts, and))
        };
    }
    if let Some(place) = surface.place() {
        return of_place(place, surface.name(), language);
    }
    if surface.unit().is_none() && surface.best().basis().is_none() {
        return Name::new(amount::stated(surface, wording));
    }
    match counted(surface, wording) {
        Some((one, _)) => Name::new(one),
        None => Name::new(surface.name()),
    }
}

fn of_place(place: Place<'static>, usual: &str, language: Language) -> Name {
    match language {
        Language::English => article::in_english(place, usual),
        _ => {
            let name = translation::of_place(place, usual, language);
            Name {
                several: name.several || has_plural_article(&name.text, language),
                ..name
            }
        }
    }
}

/// "Las Azores" are, and so are "die Inseln": other articles of German do not tell the number.
fn has_plural_article(name: &str, language: Language) -> bool {
    let articles: &[&str] = match language {
        Language::German => &["die Inseln "],
        Language::Spanish => &["los ", "las "],
        Language::English | Language::French => &[],
    };
    articles.iter().any(|article| name.starts_with(article))
}

/// One and several of something that is counted: units, pitches, sheets.
pub(super) fn counted(surface: &Surface, wording: Wording) -> Option<(String, String)> {
    let language = wording.language;
    let id = match (surface.unit(), surface.place()) {
        (Some(unit), _) => format!("unit:{}", unit.name()),
        (_, Some(place)) => place.id().to_owned(),
        _ => return None,
    };
    if let Some(row) = KnownName::find(&id)
        && let (Some(one), Some(many)) = (row.one(language), row.many(language))
    {
        return Some((one.to_owned(), many.to_owned()));
    }
    let one = surface.name();
    let many = match surface.unit() {
        Some(unit) => unit.plural().to_owned(),
        None => plural_of_kind(one)?,
    };
    let (one, many) = (
        amount::spelled(one, wording.variety),
        amount::spelled(&many, wording.variety),
    );
    if language == Language::English {
        return Some((one, many));
    }
    // A word of English may be carried over, its article may not.
    let bare = ["a ", "an "]
        .iter()
        .find_map(|article| one.strip_prefix(article));
    Some((format!("1 {}", bare.unwrap_or(&one)), many))
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

/// "A", "A and B", "A, B and C".
fn listed(mut names: Vec<String>, and: &str) -> String {
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        return last;
    }
    format!("{} {and} {last}", names.join(", "))
}
