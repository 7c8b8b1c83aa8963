use std::collections::HashMap;
use std::sync::LazyLock;

use super::Language;
use super::name::Name;
use crate::Place;

/// An article that a name takes, and what the last word of the name is in the German genitive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Article {
    pub(super) article: &'static str,
    pub(super) genitive: &'static str,
    /// Whether the name is plural, and so the verb behind it.
    pub(super) is_plural: bool,
}

/// Where the word that asks for an article stands in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Position {
    /// Before "of" or "in".
    Head,
    /// The last words of several.
    Last,
    /// The first word of several.
    First,
    /// The end of the last word.
    Ending,
    /// There is nothing else.
    Whole,
}

/// The English name of a place as it stands inside a sentence, and its number: "the Isle of Wight", "Lake Superior", "the
/// Azores", which are.
///
/// Names that the tables of places have an article in keep it.
pub(super) fn in_english(place: Place<'_>, name: &str) -> Name {
    let bare = without_qualifier(name);
    let begins = |article: &str| {
        bare.get(..article.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(article))
    };
    let own = ["the ", "a ", "an "].iter().find(|own| begins(own));
    let is_pair = bare.contains(" and the ");
    let bare = own.and_then(|own| bare.get(own.len()..)).unwrap_or(bare);
    let found = asked_for(place, bare).filter(|_| !is_pair);
    let text = match found {
        Some(Article { article, .. }) if own.is_none() && !article.is_empty() => {
            format!("{article} {name}")
        }
        _ => name.to_owned(),
    };
    Name {
        several: found.is_some_and(|found| found.is_plural),
        ..Name::new(text)
    }
}

/// The article that an English name without one asks for.
fn asked_for(place: Place<'_>, bare: &str) -> Option<Article> {
    let english = Language::English;
    let head = [" of ", " in "]
        .iter()
        .find_map(|joint| bare.split_once(joint))
        .map(|(head, _)| head);
    // Many towns are called after islands, hills and plains, and counties of the US after what has an article.
    let is_town = place.kind().key() == "city";
    let is_county = place.kind().key() == "us_county";
    let head = head.filter(|_| !is_county);
    let by_head = || head.and_then(|head| found_at_end(english, Position::Head, head));
    let by_last = || {
        let is_one_of_several = !is_town && bare.contains(' ');
        is_one_of_several.then(|| found_at_end(english, Position::Last, bare))?
    };
    let whole = if is_town {
        None
    } else {
        find(english, Position::Whole, bare)
    };
    whole.or_else(by_head).or_else(by_last)
}

/// The name without what tells it apart from others: "Red Sea" of "Red Sea, Egypt" and of "Red Sea (province)".
fn without_qualifier(name: &str) -> &str {
    let ends = [name.find(','), name.find(" (")];
    let end = ends.into_iter().flatten().min().unwrap_or(name.len());
    name.get(..end).unwrap_or(name)
}

/// The article for the last two words of a text or for the last one.
fn found_at_end(language: Language, position: Position, text: &str) -> Option<Article> {
    let last_space = text.rfind(' ');
    let second_last = last_space.and_then(|space| text.get(..space)?.rfind(' '));
    [
        Some(0),
        second_last.map(|space| space + 1),
        last_space.map(|space| space + 1),
    ]
    .into_iter()
    .flatten()
    .filter_map(|start| text.get(start..))
    .find_map(|words| find(language, position, words))
}

/// The article that a word asks for in a position.
pub(super) fn find(language: Language, position: Position, word: &str) -> Option<Article> {
    ARTICLES.get(&(language, position, word)).copied()
}

/// The article that the end of a word asks for, and that end: the longest there is.
pub(super) fn by_ending(language: Language, word: &str) -> Option<(Article, &str)> {
    let starts = word.char_indices().map(|(start, _)| start);
    starts
        .filter_map(|start| word.get(start..))
        .find_map(|ending| Some((find(language, Position::Ending, ending)?, ending)))
}

type Key = (Language, Position, &'static str);

static ARTICLES: LazyLock<HashMap<Key, Article>> = LazyLock::new(|| {
    let table = include_str!("../../data/languages/articles.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(read).flatten().collect()
});

fn read(row: &'static str) -> Option<impl Iterator<Item = (Key, Article)>> {
    let mut cells = row.split('\t');
    let language = cells.next()?.parse().ok()?;
    let position = match cells.next()? {
        "head" => Position::Head,
        "last" => Position::Last,
        "first" => Position::First,
        "ending" => Position::Ending,
        "whole" => Position::Whole,
        _ => return None,
    };
    let words = cells.next()?;
    let article = Article {
        article: cells.next()?,
        genitive: cells.next()?,
        is_plural: cells.next() == Some("plural"),
    };
    let keys = words.split(';').map(move |word| (language, position, word));
    Some(keys.map(move |key| (key, article)))
}
