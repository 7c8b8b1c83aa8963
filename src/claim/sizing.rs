//! The words that speak of size: "the land area of", "as large as", "the same size as".

use super::Qualifier;
use super::amount::Amount;
use super::cursor::Cursor;
use super::list::{EQUALITIES, List};
use super::multiplier::Form;
use super::nouns::{is_conjunction, is_link, is_preposition};
use super::qualifying::VERBS;
use crate::Basis;

/// What joins a multiple to a reference: "the size of", "as large as", "that of".
pub(super) fn sized(cursor: &mut Cursor<'_>, form: Form) -> Option<Option<Basis>> {
    cursor.attempt(|cursor| {
        // "twice over the size of".
        let _ = form == Form::Times && cursor.take(&["over"]);
        let of = cursor.take(&["of"]);
        if let Some(basis) = size_of(cursor) {
            return Some(basis);
        }
        if of {
            return None;
        }
        if cursor.attempt(as_large_as).is_some() {
            return Some(size_of(cursor).flatten());
        }
        (form != Form::Percent && cursor.phrase("that of")).then_some(None)
    })
}

/// "the size of", "the land area of": the basis that is named.
pub(super) fn size_of(cursor: &mut Cursor<'_>) -> Option<Option<Basis>> {
    cursor.attempt(|cursor| {
        let _ = cursor.take(&["the", "its", "a", "an"]);
        let basis = size_noun(cursor)?;
        cursor.take(&["of"]).then_some(basis)
    })
}

/// "size", "total area", "land area".
pub(super) fn size_noun(cursor: &mut Cursor<'_>) -> Option<Option<Basis>> {
    let start = cursor.at;
    let mut basis = None;
    for _ in 0..2 {
        if cursor.take(&["land"]) {
            basis = Some(Basis::Land);
        } else if cursor.take(&["total"]) {
            basis = Some(Basis::Total);
        }
        cursor.take_from(List::OF_SIZE);
    }
    // "a larger surface than".
    let is_surface = cursor.at > start && cursor.word_at(-1) == "surface";
    (cursor.take_from(List::SIZES) || is_surface).then_some(basis)
}

/// "more ground than", "less territory than": whether it is more.
pub(super) fn more_ground(cursor: &mut Cursor<'_>) -> Option<bool> {
    cursor.attempt(|cursor| {
        let more = cursor.take(&["more"]);
        let compares = more || cursor.take(&["less"]);
        (compares && cursor.take_from(List::GROUND) && cursor.take(&["than"])).then_some(more)
    })
}

/// "as large as", "as much land as".
fn as_large_as(cursor: &mut Cursor<'_>) -> Option<()> {
    let opened = cursor.take(&["as"]);
    if opened && cursor.take(&["much"]) {
        return (cursor.take_from(List::GROUND) && cursor.take(&["as"])).then_some(());
    }
    let large = cursor.take_from(List::LARGE);
    let _ = cursor.phrase("in area")
        || cursor.phrase("in size")
        || cursor.phrase("a territory")
        || cursor.phrase("an area");
    (opened && large && cursor.take(&["as"])).then_some(())
}

/// Says that two sizes are equal, and the basis it names. Only where something is said of it is "the area of" more than a
/// name for an area.
pub(super) fn equality(cursor: &mut Cursor<'_>, said: bool) -> Option<Option<Basis>> {
    if cursor.attempt(as_large_as).is_some() || cursor.any_of(&EQUALITIES) {
        return Some(size_of(cursor).flatten());
    }
    let is_size = cursor.word_at(1).eq_ignore_ascii_case("size");
    let is_the = cursor.word().eq_ignore_ascii_case("the");
    let basis = size_of(cursor)?;
    // "has an area of 500 acres" states a figure and compares nothing; "the size of 500 acres" does.
    if !(is_size && is_the) && states_figure(*cursor) {
        return None;
    }
    (is_size || said).then_some(basis)
}

/// Verbs that liken sizes, where "in size" follows: "equals Delaware in size".
pub(super) fn equalling(cursor: &mut Cursor<'_>) -> Option<Qualifier> {
    cursor.one_of(&VERBS)
}

/// "in size", "in area".
pub(super) fn in_size(cursor: &mut Cursor<'_>) -> bool {
    cursor.any_of(&["in size", "in area", "in extent", "in land area"])
}

/// Whether an area in a unit that measures, rather than one that illustrates, comes next.
fn states_figure(mut cursor: Cursor<'_>) -> bool {
    Amount::read(&mut cursor).is_some_and(|amount| amount.unit().region() != "everyday")
}

/// "'s land area", "'s land", "by land area", "on land" behind a reference.
pub(super) fn basis_behind(cursor: &mut Cursor<'_>) -> Option<Basis> {
    let own = cursor.attempt(|cursor| {
        cursor.genitive().then_some(())?;
        let basis = cursor.attempt(size_noun).flatten();
        let is_land = || cursor.take(&["land"]).then_some(Basis::Land);
        let basis = basis.or_else(is_land)?;
        let next = cursor.word();
        // "Iraq's land mines".
        let ends = !cursor.is_word() || is_preposition(next) || is_conjunction(next);
        (ends || is_link(next)).then_some(basis)
    });
    own.or_else(|| {
        cursor.one_of(&[
            ("by land area", Basis::Land),
            ("in land area", Basis::Land),
            ("on land", Basis::Land),
            ("by total area", Basis::Total),
            ("in total area", Basis::Total),
        ])
    })
}
