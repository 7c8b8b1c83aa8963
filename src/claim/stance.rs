use super::clause::{over_adverbs, verb_before_aside};
use super::cursor::Cursor;
use super::list::{List, NEGATIVE_PHRASES, SUPPOSING_PHRASES};
use super::nouns::{is_determiner, is_pronoun, is_punctuation, words};
use super::relation::Relation;
use super::subject::Item;

/// Why a text does not state what its words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stance {
    /// "is not twice the size of".
    Denied,
    /// "if it were twice the size of", "would be twice the size of", "imagine".
    Supposed,
    /// "Is it twice the size of Wales?"
    Asked,
}

/// How a text stands to the relation of an item; none where it states it.
///
/// What a text states with its figure is stated, even of what is only planned: "at 41,500 km², the park would be twice as
/// big as Wales".
pub(super) fn stance(
    cursor: Cursor<'_>,
    item: &Item,
    relation: &Relation,
    has_figure: bool,
) -> Option<Stance> {
    let from = item.from;
    if is_denied(cursor, from) {
        return Some(Stance::Denied);
    }
    if is_supposed(cursor, from, has_figure || relation.container.is_some()) {
        return Some(Stance::Supposed);
    }
    is_asked(cursor).then_some(Stance::Asked)
}

fn is(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Where the clause begins that says it: negations reach no further back.
fn reach(cursor: Cursor<'_>, from: usize, breaks: &[&str]) -> usize {
    const LONGEST: usize = 14;
    let mut start = from;
    while start > from.saturating_sub(LONGEST) {
        let last = cursor.moved(start - 1).word();
        let joins = start == from && matches!(last, "," | "—" | "–" | "(");
        if !joins
            && (matches!(last, ";" | ":" | "—" | "–" | "," | "(" | ")" | ".") && last != "."
                || is(last, breaks))
        {
            break;
        }
        start -= 1;
    }
    start
}

/// The items of the relation's own qualifier are behind `from`: "not quite twice" is none of these.
fn is_denied(cursor: Cursor<'_>, from: usize) -> bool {
    // "It is not true that", "nobody believes that": the clause before "that" denies this one.
    let over = over_adverbs(cursor, from);
    let verb = over
        .checked_sub(1)
        .and_then(|comma| verb_before_aside(cursor, comma));
    if let Some(verb) = verb
        && is_denied(cursor, (verb + 2).min(from - 1))
    {
        return true;
    }
    let start = reach(
        cursor,
        from,
        &["but", "which", "who", "while", "whereas", "because"],
    );
    let negation = (start..from).any(|at| {
        let next = cursor.moved(at).word_at(1);
        cursor.moved(at).is_in(List::NEGATIONS) && !List::BUT_ALSO.has(next)
    });
    let phrase = (start..from).any(|at| {
        let mut cursor = cursor.moved(at);
        cursor.any_of(&NEGATIVE_PHRASES) && cursor.at <= from
    });
    negation || phrase
}

fn is_supposed(cursor: Cursor<'_>, from: usize, is_stated: bool) -> bool {
    let start = reach(cursor, from, &["but"]);
    let modal = (start..from).any(|at| {
        cursor.moved(at).is_in(List::UNREAL)
            && !is_stated
            && !(at + 1..from.min(at + 4)).any(|at| cursor.moved(at).is_in(List::REAL_VERBS))
    });
    // "Imagine" rules all of its sentence, "if" no more than its clause.
    let opening = cursor.word();
    let imagined = is(opening, &["imagine", "suppose", "picture", "pretend"]);
    let supposition = (start..from).any(|at| cursor.moved(at).is_in(List::SUPPOSITIONS));
    let phrase = (start..from).any(|at| cursor.moved(at).any_of(&SUPPOSING_PHRASES));
    // "Were Greenland the size of Africa".
    let next = cursor.moved(start + 1);
    let names = next.is_capitalised() || is_determiner(next.word()) || is_pronoun(next.word());
    let inverted = is(cursor.moved(start).word(), &["were", "had", "should"]) && names;
    modal
        || inverted
        || supposition
        || phrase
        || imagined && !words(cursor, 0, from).any(is_sentence_end)
}

fn is_sentence_end(word: &str) -> bool {
    is_punctuation(word) && matches!(word, "!" | "?" | ";")
}

/// "Is it twice the size of Wales?", but not "Did you know that …?"
fn is_asked(cursor: Cursor<'_>) -> bool {
    let asks = cursor.ends_with("?");
    asks && !cursor.clone().phrase("did you know")
}
