use std::collections::HashMap;
use std::sync::LazyLock;

use super::cursor::Cursor;
use super::list::List;
use super::name_run::is_whole;
use super::token::{TokenKind, token_at};
use crate::{Gazetteer, Place};

/// A name found in a text, and the places that have it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) places: Vec<Place<'static>>,
}

/// How many words the longest name has that begins with a word.
static LONGEST: LazyLock<HashMap<String, usize>> = LazyLock::new(|| {
    let mut longest = HashMap::new();
    for place in Gazetteer::bundled().places() {
        for name in names(place) {
            let mut words = words(name).skip_while(|word| is_article(word)).peekable();
            let Some(first) = words.peek().map(|first| first.to_lowercase()) else {
                continue;
            };
            let count = words.count().min(MOST_WORDS);
            if first == "saint" {
                raise(&mut longest, "st".to_owned(), count);
            }
            raise(&mut longest, first, count);
        }
    }
    longest
});

/// No name that is used in running text is longer.
const MOST_WORDS: usize = 8;

fn raise(longest: &mut HashMap<String, usize>, first: String, count: usize) {
    let known = longest.entry(first).or_insert(0);
    *known = count.max(*known);
}

/// The words of a name, cut as those of a text are.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let token = loop {
            let token = token_at(name, at)?;
            at = token.end;
            if token.kind != TokenKind::Sign {
                break token;
            }
        };
        name.get(token.start..token.end)
    })
}

fn is_article(word: &str) -> bool {
    ["the", "a", "an"]
        .iter()
        .any(|article| article.eq_ignore_ascii_case(word))
}

impl Named {
    /// Reads the longest name that the gazetteer knows, without the article before it, and with a
    /// qualifier behind it: "Georgia (country)", "Orange County, California", "Kirkuk province".
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let (start, from) = (cursor.start(), cursor.at);
        let (end, places) = base(cursor)?;
        let mut named = Self { start, end, places };
        for qualified in [bracketed, after_comma, kind_behind] {
            let mut ahead = *cursor;
            if tells_apart(ahead, &named.places)
                && qualified(&mut ahead).is_some()
                && let places = candidates(cursor.slice(start, ahead.end()))
                && !places.is_empty()
            {
                *cursor = ahead;
                named.end = ahead.end();
                named.places = places;
            }
        }
        is_whole(*cursor, from, cursor.at).then_some(named)
    }

    /// Reads the name of a thing of which there are several: "Washington DCs", "Waleses", "Texases".
    pub(super) fn read_plural(cursor: &mut Cursor<'_>) -> Option<Self> {
        let start = cursor.start();
        if !cursor.is_word() {
            return None;
        }
        let mut end = *cursor;
        let mut found = None;
        for _ in 0..MOST_WORDS {
            // "Washington, DCs": the plural may stand behind the comma of the name.
            let comma = end.word() == "," && end.moved(end.at + 1).is_capitalised();
            if !(end.is_word() || end.word() == "." || comma) {
                break;
            }
            end.at += 1;
            let written = cursor.slice(start, end.end());
            let singular = [("ies", "y"), ("es", ""), ("s", "")]
                .into_iter()
                .filter_map(|(plural, one)| Some(format!("{}{one}", written.strip_suffix(plural)?)))
                .map(|name| candidates(&name))
                .find(|places| !places.is_empty());
            if let Some(places) = singular {
                found = Some((end, places));
            }
        }
        let (end, places) = found?;
        *cursor = end;
        Some(Self {
            start,
            end: end.end(),
            places,
        })
    }
}

/// The longest known name without a qualifier.
fn base(cursor: &mut Cursor<'_>) -> Option<(usize, Vec<Place<'static>>)> {
    if !cursor.is_word() {
        return None;
    }
    let start = cursor.start();
    let longest = *LONGEST.get(&cursor.word().to_lowercase())?;
    let mut ends = Vec::with_capacity(MOST_WORDS);
    let mut ahead = *cursor;
    let mut count = 0;
    while count < longest {
        let Some(token) = ahead.token() else {
            break;
        };
        let closes = match (token.kind, ahead.word()) {
            (TokenKind::Sign, ")") => true,
            (TokenKind::Sign, "." | "," | "-" | "–" | "/" | "&" | "(") => false,
            (TokenKind::Sign, _) => break,
            _ => {
                count += 1;
                true
            }
        };
        ahead.at += 1;
        if closes {
            ends.push(ahead);
        }
    }
    // The bracket that closes behind the last word.
    if ahead.word() == ")" {
        ahead.at += 1;
        ends.push(ahead);
    }
    let (end, places) = ends.into_iter().rev().find_map(|end| {
        // The gazetteer takes "is" for Island: "Madagascar is" names no place.
        // "Crete, the brochure says" has no article of its own.
        if end.word_at(-1) == "is" || is_article(end.word_at(-1)) && end.at > cursor.at + 1 {
            return None;
        }
        // Qualifiers are read behind the name, not as a part of it.
        let written = cursor.slice(start, end.end());
        // A bracket belongs to the name only where it opened inside.
        if written.ends_with(')') && !written.contains('(') {
            return None;
        }
        let mut places = Gazetteer::bundled().called(written);
        // "At" and "in" are codes of countries, and no names.
        if written.len() <= LONGEST_CODE {
            places.retain(|place| is_called(*place, written));
        }
        // An "island" is not Iceland, whatever Iceland calls itself; a "tennis court" has no capital.
        if written.starts_with(char::is_lowercase) {
            places.retain(|place| is_common_noun(*place));
        }
        (!places.is_empty()).then_some((end, places))
    })?;
    *cursor = with_last_point(end, cursor.at);
    Some((cursor.end(), places))
}

/// Names this short may be codes.
const LONGEST_CODE: usize = 3;

/// Points do not count: "U.S" is what is left of "U.S." at the end of a sentence.
fn is_called(place: Place<'_>, written: &str) -> bool {
    let without_points = |name: &str| name.replace('.', "");
    let written = without_points(written);
    names(place).any(|name| without_points(name) == written)
}

/// Whether one of its names is written small.
fn is_common_noun(place: Place<'_>) -> bool {
    let first_word = |name| words(name).find(|word| !is_article(word));
    names(place)
        .filter_map(first_word)
        .any(|word| word.starts_with(char::is_lowercase))
}

fn names(place: Place<'_>) -> impl Iterator<Item = &str> {
    std::iter::once(place.name()).chain(place.aliases())
}

/// "D.C." and "U.S." end with the point that belongs to them.
fn with_last_point(mut end: Cursor<'_>, start: usize) -> Cursor<'_> {
    let abbreviated = end.at > start + 2 && end.word_at(-2) == "." && end.word_at(-1).len() == 1;
    if abbreviated && end.is_glued() && end.word() == "." {
        end.at += 1;
    }
    end
}

fn candidates(name: &str) -> Vec<Place<'static>> {
    Gazetteer::bundled().candidates(name)
}

/// "(country)", "(US state)".
fn bracketed(cursor: &mut Cursor<'_>) -> Option<()> {
    if !cursor.take(&["("]) {
        return None;
    }
    for _ in 0..4 {
        if cursor.take(&[")"]) {
            return Some(());
        }
        if !(cursor.is_word() || cursor.word() == ".") {
            return None;
        }
        cursor.at += 1;
    }
    None
}

/// ", California", ", US".
fn after_comma(cursor: &mut Cursor<'_>) -> Option<()> {
    if !cursor.take(&[","]) || !cursor.is_capitalised() {
        return None;
    }
    base(cursor).map(|_| ())
}

/// "state", "province".
fn kind_behind(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.take_from(List::KINDS_BEHIND_NAMES).then_some(())
}

/// Whether "State" behind a name tells it from namesakes, as in "Washington State"; "Ohio State" is a university.
fn tells_apart(cursor: Cursor<'_>, places: &[Place<'static>]) -> bool {
    cursor.word() != "State" || places.len() > 1
}
