//! How a relation hangs on what it is said of: behind a verb, behind a comma, behind a noun, or at the very beginning.

use super::cursor::Cursor;
use super::list::List;
use super::nouns::{
    is_adverb, is_conjunction, is_determiner, is_link, is_preposition, is_punctuation, is_relative,
};

/// What stands before a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// "X is twice the size of": the token of the verb.
    Verb(usize),
    /// "X, twice the size of": the token of the sign.
    Aside(usize),
    /// "… and twice the size of": the token of the conjunction.
    And(usize),
    /// "grew to twice the size of": one past some other word.
    Word(usize),
    /// Nothing: the sentence begins with the relation.
    Opening,
}

/// A joint, and the noun between it and the relation: "a country" in "X is a country twice the size of".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attachment {
    pub(super) joint: Joint,
    pub(super) noun: Option<usize>,
}

/// Words of a noun with its adjectives.
const LONGEST_NOUN: usize = 8;

impl Attachment {
    /// How the relation that begins at a token is attached.
    pub(super) fn of(cursor: Cursor<'_>, from: usize) -> Self {
        let end = over_adverbs(cursor, from);
        let noun = noun_before(cursor, end);
        let before = noun.map_or(end, |(start, _)| over_adverbs(cursor, start));
        Self {
            joint: joint(cursor, before),
            noun: noun.map(|(_, noun)| noun),
        }
    }
}

fn word(cursor: Cursor<'_>, at: usize) -> &str {
    cursor.moved(at).word()
}

/// The token before one, as it is written; empty at the beginning.
pub(super) fn before(cursor: Cursor<'_>, at: usize) -> &str {
    at.checked_sub(1).map_or("", |at| word(cursor, at))
}

/// Where adverbs, and quotes, before a token begin.
pub(super) fn over_adverbs(cursor: Cursor<'_>, from: usize) -> usize {
    let mut at = from;
    while at > 0 && (is_adverb(before(cursor, at)) || is_quote(before(cursor, at))) {
        at -= 1;
    }
    at
}

fn is_quote(word: &str) -> bool {
    matches!(word, "“" | "”" | "\"" | "‘" | "*" | "_")
}

/// The verb before what stands between commas: "is not, as the leaflet says, as big as".
pub(super) fn verb_before_aside(cursor: Cursor<'_>, comma: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let first = comma.saturating_sub(LONGEST);
    let open = (first..comma).rev().find(|at| word(cursor, *at) == ",")?;
    let verb = over_adverbs(cursor, open).checked_sub(1)?;
    (word(cursor, comma) == "," && is_link(word(cursor, verb))).then_some(verb)
}

/// Whether a word may be a noun or an adjective, as far as what stands elsewhere tells.
fn is_content(cursor: Cursor<'_>, at: usize) -> bool {
    let word = word(cursor, at);
    cursor.moved(at).token().is_some()
        && !is_punctuation(word)
        && !is_link(word)
        && !is_preposition(word)
        && !is_conjunction(word)
        && !is_relative(word)
        && !is_determiner(word)
        && !matches!(word, "it" | "they" | "It" | "They" | "there" | "There")
}

/// The noun that ends before a token: where it begins, with its article, and itself.
fn noun_before(cursor: Cursor<'_>, end: usize) -> Option<(usize, usize)> {
    let of = usize::from(before(cursor, end) == "of");
    let noun = end.checked_sub(1 + of)?;
    if !is_content(cursor, noun) {
        return None;
    }
    let first = end.saturating_sub(LONGEST_NOUN);
    let mut start = noun;
    while start > first {
        let hyphen = before(cursor, start) == "-" && start > 1;
        if !hyphen && !is_content(cursor, start - 1) {
            break;
        }
        start -= 1;
    }
    while start > 0 && is_determiner(before(cursor, start)) {
        start -= 1;
    }
    Some((start, noun))
}

fn joint(cursor: Cursor<'_>, at: usize) -> Joint {
    let Some(last) = at.checked_sub(1) else {
        return Joint::Opening;
    };
    match word(cursor, last) {
        "," | "—" | "–" | "-" | ":" | ";" | "(" | "[" | "=" | "≈" | "/" | "|" => {
            Joint::Aside(last)
        }
        "with" if last > 0 && is_punctuation(before(cursor, last)) => Joint::Aside(last - 1),
        "With" | "At" if last == 0 => Joint::Opening,
        "with" | "." | "•" | "#" => Joint::Aside(last),
        word if is_link(word) && !is_possessive(cursor, last) => Joint::Verb(last),
        "and" | "but" | "or" | "yet" | "plus" => Joint::And(last),
        _ => Joint::Word(at),
    }
}

/// Whether "s" is the ending of a genitive, which a noun follows, and no short "is".
fn is_possessive(cursor: Cursor<'_>, at: usize) -> bool {
    word(cursor, at) == "s" && !is_contracted(cursor, at)
}

/// "it's", "that's", "there's".
fn is_contracted(cursor: Cursor<'_>, at: usize) -> bool {
    let apostrophe = at
        .checked_sub(1)
        .map(|apostrophe| before(cursor, apostrophe));
    apostrophe.is_some_and(|word| {
        let known = [
            "it", "that", "there", "this", "he", "she", "which", "what", "who",
        ];
        known.iter().any(|known| known.eq_ignore_ascii_case(word))
            || word.starts_with(char::is_uppercase)
    })
}

/// Where the subject of the verb at a token ends: over auxiliaries and adverbs, and over the apostrophe of "it's".
pub(super) fn subject_end(cursor: Cursor<'_>, verb: usize) -> usize {
    let mut at = verb;
    if word(cursor, verb) == "s" && matches!(before(cursor, verb), "'" | "’") {
        at = verb - 1;
    }
    // "is thought to be".
    let goes_on = |at: usize| {
        let last = before(cursor, at);
        is_adverb(last) || is_link(last) || last == "to" && is_link(word(cursor, at))
    };
    while at > 0 && goes_on(at) {
        at -= 1;
        if word(cursor, at) == "s" && matches!(before(cursor, at), "'" | "’") {
            at -= 1;
        }
    }
    at
}

/// Where the bracket opens that closes before a token; the token itself if none does.
pub(super) fn over_brackets(cursor: Cursor<'_>, end: usize) -> usize {
    let mut at = end;
    while matches!(before(cursor, at), ")" | "]") {
        let open = (0..at - 1)
            .rev()
            .find(|open| matches!(word(cursor, *open), "(" | "["));
        match open {
            Some(open) => at = open,
            None => break,
        }
    }
    at
}

/// Where the clause begins that a token is in: behind a semicolon, a colon, or a conjunction after a comma.
pub(super) fn clause_start(cursor: Cursor<'_>, at: usize) -> usize {
    // A conjunction right before the token does not part it from its clause.
    if ends_clause(before(cursor, at)) {
        return at;
    }
    let starts = cursor.clause_starts(clause_starts);
    let before = at.checked_sub(1).and_then(|before| starts.get(before));
    before.copied().unwrap_or(0)
}

/// For each token where its clause begins, or it does itself behind a comma and a conjunction.
fn clause_starts(cursor: Cursor<'_>) -> Vec<usize> {
    let mut start = 0;
    let starts = (0..cursor.count()).map(|at| {
        let last = before(cursor, at);
        let joined = || at > 1 && matches!(before(cursor, at - 1), "," | "—" | "–");
        if ends_clause(last) || joined() && is_conjunction(last) {
            start = at;
        }
        start
    });
    starts.collect()
}

fn ends_clause(word: &str) -> bool {
    matches!(
        word,
        ";" | ":" | "while" | "whereas" | "because" | "although"
    )
}

/// The pieces of a clause between commas, outside of brackets and without what only leads in: "In Africa, …".
pub(super) fn segments(cursor: Cursor<'_>, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut segments = Vec::new();
    let (mut start, mut depth) = (from, 0_usize);
    for at in from..to {
        match word(cursor, at) {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            "," | "–" | "—" if depth == 0 => {
                segments.push((start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    segments.push((start, to));
    segments.retain(|(start, end)| start < end);
    let lead = segments
        .iter()
        .take_while(|(start, _)| leads_in(cursor, *start))
        .count();
    if lead < segments.len() {
        segments.drain(..lead);
    }
    segments
}

/// Whether a piece that begins with a word only says when, where or how.
fn leads_in(cursor: Cursor<'_>, start: usize) -> bool {
    let word = word(cursor, start);
    let ending = word.ends_with("ly") || word.ends_with("ing");
    is_preposition(word)
        || is_conjunction(word)
        || List::LEADING.has(word)
        || ending && !cursor.moved(start).is_capitalised()
        || ending
            && start == 0
            && !["italy", "sicily", "beijing"].contains(&word.to_lowercase().as_str())
}
