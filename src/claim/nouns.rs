//! What words are to the grammar of a clause: what has an area and what has none, and what holds a clause together.

use super::cursor::Cursor;
use super::list::List;

/// Whether it is a noun for something that has an area.
pub(super) fn is_area(word: &str) -> bool {
    (List::QUANTITIES.or(List::PLACES).or(List::GROUNDS)).has(word)
}

pub(super) fn is_quantity(word: &str) -> bool {
    List::QUANTITIES.has(word)
}

pub(super) fn is_kind_of_place(word: &str) -> bool {
    List::PLACES.has(word)
}

pub(super) fn is_size(word: &str) -> bool {
    List::SIZES.has(word) || word.eq_ignore_ascii_case("land")
}

pub(super) fn is_share(word: &str) -> bool {
    List::SHARES.has(word)
}

pub(super) fn is_no_area(word: &str) -> bool {
    List::NO_AREAS.has(word)
}

pub(super) fn is_preposition(word: &str) -> bool {
    List::PREPOSITIONS.has(word)
}

pub(super) fn is_link(word: &str) -> bool {
    List::LINKS.has(word)
}

pub(super) fn is_adverb(word: &str) -> bool {
    List::ADVERBS.or(List::AUXILIARIES).has(word)
}

pub(super) fn is_conjunction(word: &str) -> bool {
    List::CONJUNCTIONS.has(word)
}

pub(super) fn is_relative(word: &str) -> bool {
    List::RELATIVES.has(word)
}

pub(super) fn is_pronoun(word: &str) -> bool {
    List::PRONOUNS.has(word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    List::DETERMINERS.has(word)
}

pub(super) fn is_punctuation(word: &str) -> bool {
    !word.is_empty() && !word.chars().any(char::is_alphanumeric)
}

/// The tokens between two, as they are written.
pub(super) fn words(cursor: Cursor<'_>, from: usize, to: usize) -> impl Iterator<Item = &str> {
    (from..to).map(move |at| cursor.moved(at).word())
}
