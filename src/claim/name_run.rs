//! Where names end: a run of capitalised words is one name. "Central Park" is no part of "Central", and "Hyde" no part of
//! "Hyde Park".

use super::cursor::Cursor;
use super::list::List;
use super::token::TokenKind;

/// Words that stand beside names with a capital, at the beginning of sentences and in headlines, and belong to none.
const FUNCTION_WORDS: List = List::FUNCTION_WORDS
    .or(List::PREPOSITIONS)
    .or(List::CONJUNCTIONS)
    .or(List::RELATIVES)
    .or(List::PRONOUNS)
    .or(List::DETERMINERS);

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether the tokens between two are all of the name that they are a part of.
pub(super) fn is_whole(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    !goes_on_behind(cursor, from, to) && !begins_before(cursor, from, to)
}

fn goes_on_behind(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    let end = cursor.moved(to);
    let Some(next) = end.token() else {
        return false;
    };
    let word = end.word();
    if matches!(word, "-" | "–" | "‑") {
        let after = cursor.moved(to + 1);
        // "Austria-Hungary", but "Iraq – Syria" and "Texas-sized".
        return end.is_glued()
            && after.is_glued()
            && is_capital(end.word_at(1))
            && !["sized", "size"]
                .iter()
                .any(|size| size.eq_ignore_ascii_case(end.word_at(1)));
    }
    if word == "&" || end.word_at(1) == "&" && end.is_capitalised() {
        return is_capital(end.word_at(1)) || word != "&";
    }
    next.kind == TokenKind::Word
        && is_capital(word)
        && !end.is_in(FUNCTION_WORDS.or(List::DATES))
        && (end.is_in(List::NAME_NOUNS) || !is_headline(cursor, from, to))
}

fn begins_before(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    let start = cursor.moved(from);
    let (last, before) = (start.word_at(-1), start.word_at(-2));
    if List::PARTS.has(last) {
        return true;
    }
    match last {
        "" => false,
        // "Trans-Jordan", but "Iraq – Syria".
        "-" | "‑" => start.is_glued() && cursor.moved(from - 1).is_glued() && is_capital(before),
        "." => {
            // "A. Oregon is larger" answers a question.
            let is_answer = matches!(before, "A" | "Q");
            start.word_at(-3) != "."
                && !is_answer
                && (List::TITLES.has(before) || is_initial(before))
        }
        "of" | "the" => is_of_a_name(cursor, if last == "of" { from } else { from - 1 }),
        "de" | "del" | "da" | "do" | "la" | "al" | "el" => is_capital(before),
        _ if !is_capital(last) || FUNCTION_WORDS.has(last) => false,
        _ if opens(cursor, from - 1) => {
            let plain = ["ing", "ed", "ly", "ish"]
                .iter()
                .any(|ending| last.ends_with(ending));
            !plain && !List::BEFORE_NAMES.has(last) && !is_headline(cursor, from, to)
        }
        _ => {
            // In a headline most words have capitals, but "National Park" is never all of a name.
            List::NAME_NOUNS.has(cursor.moved(to).word_at(-1)) || !is_headline(cursor, from, to)
        }
    }
}

fn is_initial(word: &str) -> bool {
    word.len() == 1 && is_capital(word)
}

/// "Gulf of Mexico", "Bank of the West": a name with "of" before another.
fn is_of_a_name(cursor: Cursor<'_>, from: usize) -> bool {
    let start = cursor.moved(from);
    let (of, noun) = (start.word_at(-1), start.word_at(-2));
    of == "of"
        && is_capital(noun)
        && !opens(cursor, from - 2)
        && !FUNCTION_WORDS.or(List::KINDS_OF_NAMES).has(noun)
        && !is_headline(cursor, from, from)
}

/// Whether a token is the first word of its sentence, or of what is quoted.
fn opens(cursor: Cursor<'_>, at: usize) -> bool {
    at == 0
        || matches!(
            cursor.moved(at).word_at(-1),
            ":" | "“" | "\"" | "‘" | "(" | "." | "*" | "#" | "|" | "•"
        )
}

/// Whether the words around have capitals whatever they are.
fn is_headline(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    const NEAR: usize = 8;
    const LONG: usize = 4;
    let around = (from.saturating_sub(NEAR)..from).chain(to..to + NEAR);
    let long = around.filter_map(|at| {
        let cursor = cursor.moved(at);
        (cursor.is_word() && cursor.word().len() >= LONG).then(|| is_capital(cursor.word()))
    });
    let (mut capitals, mut all) = (0, 0);
    for capital in long {
        all += 1;
        capitals += usize::from(capital);
    }
    all >= 2 && capitals == all
}
