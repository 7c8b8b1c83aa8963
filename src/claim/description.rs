use std::collections::HashMap;
use std::sync::LazyLock;

use super::cursor::Cursor;
use super::list::rows;
use super::names::Named;
use super::token::token_at;
use crate::{Audience, Gazetteer, Place};

/// A row of `data/words/descriptions.tsv`: what writers call a place instead of its name.
#[derive(Debug)]
struct Description {
    words: Vec<String>,
    place: Place<'static>,
    audience: Option<Audience>,
}

const TABLE: &str = include_str!("../../data/words/descriptions.tsv");

/// The descriptions by their first word.
static DESCRIPTIONS: LazyLock<HashMap<String, Vec<Description>>> = LazyLock::new(|| {
    let mut descriptions: HashMap<String, Vec<Description>> = HashMap::new();
    for row in rows(TABLE) {
        let [names, place, audience, _] = row.as_slice() else {
            continue;
        };
        let Ok(place) = Gazetteer::bundled().find(place) else {
            continue;
        };
        for name in names.split(';') {
            let words = folded(name);
            let Some(first) = words.first().cloned() else {
                continue;
            };
            descriptions.entry(first).or_default().push(Description {
                words,
                place,
                audience: audience.parse().ok(),
            });
        }
    }
    descriptions
});

/// The words of a description in small letters, without the points of abbreviations.
fn folded(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(token) = token_at(text, at) {
        let word = &text[token.start..token.end];
        if !matches!(word, "." | " ") {
            words.push(word.to_lowercase());
        }
        at = token.end;
    }
    words
}

/// Reads a description that stands for a place, such as "U.S. capital", without the article before it.
pub(super) fn read(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Named> {
    let known = DESCRIPTIONS.get(&cursor.word().to_lowercase())?;
    let start = cursor.start();
    let mut best: Option<(Cursor<'_>, Place<'static>)> = None;
    for description in known {
        let for_these = description.audience.is_none_or(|of| of == audience);
        let mut ahead = *cursor;
        let longer = |ahead: &Cursor<'_>| best.is_none_or(|(best, _)| best.at < ahead.at);
        if for_these && takes(&mut ahead, &description.words) && longer(&ahead) {
            best = Some((ahead, description.place));
        }
    }
    let (end, place) = best?;
    *cursor = end;
    Some(Named {
        start,
        end: end.end(),
        places: vec![place],
    })
}

fn takes(cursor: &mut Cursor<'_>, words: &[String]) -> bool {
    words.iter().enumerate().all(|(position, word)| {
        if position > 0 {
            cursor.take(&["."]);
        }
        if word == "'" {
            return cursor.take(&["'", "’"]);
        }
        cursor.take(&[word])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_names_a_known_place() {
        for cells in rows(TABLE) {
            assert_eq!(cells.len(), 4, "{cells:?}");
            let found = Gazetteer::bundled().find(cells[1]);
            assert!(found.is_ok(), "{cells:?}: {found:?}");
            assert!(!cells[3].is_empty(), "{cells:?} has no source");
            let audience = cells[2];
            assert!(
                audience.is_empty() || audience.parse::<Audience>().is_ok(),
                "{cells:?}"
            );
        }
    }
}
