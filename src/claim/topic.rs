//! What a relation is about, by the words behind it: "bigger than France in tourism" is no claim about an area.

use super::amount::{Amount, is_rate};
use super::clause::clause_start;
use super::cursor::Cursor;
use super::list::List;
use super::multiplier::number;
use super::nouns::{is_area, is_no_area, is_preposition, is_punctuation, is_size, words};
use super::qualifying::qualifier;
use super::relation::Relation;
use super::subject::{Item, Of, Subject, What};
use crate::Surface;

/// Whether the words behind a relation say that it is about something else than an area.
pub(super) fn of_other_things(cursor: Cursor<'_>, item: &Item) -> bool {
    let mut after = cursor.moved(item.to);
    if after.genitive() {
        // "twice the size of Japan's", but not "of Manhattan's 23 square miles".
        return !is_area(after.word()) && Amount::read(&mut after).is_none();
    }
    let is_relation = matches!(&item.what, What::Relation(relation) if !relation.is_adjective);
    let compound = is_no_area(after.word())
        || after.is_word() && is_no_area(after.word_at(1)) && !after.is_capitalised();
    let led = [
        "when it comes to",
        "in terms of",
        "measured by",
        "judged by",
    ];
    let mut start = cursor.moved(0);
    let ahead = start.any_of(&led) && !names_size(&start);
    let other = compound || ahead || fronted(cursor, item.from) || in_another_way(&mut after);
    is_relation && other || behind_rate(cursor, item.from)
}

/// Whether globes are compared with each other, or with what is no place on one, without a word for their surface: by
/// their diameters then, or by what they hold.
pub(super) fn of_globes(
    cursor: Cursor<'_>,
    item: &Item,
    relation: &Relation,
    subject: Option<&Subject>,
) -> bool {
    let is_globe = |surface: &Surface| {
        let place = surface.place();
        place.is_some_and(|place| place.kind().key() == "world")
    };
    let of_place = match subject.map(|subject| &subject.meaning) {
        Some(Of::Surface(surface)) => !is_globe(surface),
        Some(Of::Amount(_) | Of::Ambiguous(_)) => true,
        None => false,
    };
    let on_surface = || (0..item.to).any(|at| cursor.moved(at).is_in(List::SURFACES));
    let reference = relation.reference.surface();
    reference.is_some_and(|reference| is_globe(&reference)) && !of_place && !on_surface()
}

/// Whether a sentence measures what fills pools, or speaks of the sky: what it compares without a subject that has an
/// area is no area then.
pub(super) fn of_volumes_or_stars(cursor: Cursor<'_>, item: &Item, relation: &Relation) -> bool {
    const NEAR: usize = 20;
    let reference = relation.reference.surface();
    let is_filled = reference
        .and_then(|surface| surface.unit())
        .is_some_and(|unit| unit.name().contains("pool"));
    let other = if is_filled {
        List::STARS.or(List::VOLUMES)
    } else {
        List::STARS
    };
    let around = item.from.saturating_sub(NEAR)..item.to + NEAR;
    around.into_iter().any(|at| cursor.moved(at).is_in(other))
}

/// Whether a sentence opens with a number of people, or of anything else that is no area: "With 5.5 million people, …".
/// What follows may be said of that number.
pub(super) fn opens_with_a_count(cursor: Cursor<'_>, item: &Item) -> bool {
    const LONGEST: usize = 16;
    let mut lead = cursor.moved(0);
    if !lead.take(&["with", "at", "having", "counting", "by"]) {
        return false;
    }
    let end = (1..LONGEST.min(item.from)).find(|at| cursor.moved(*at).word() == ",");
    let is_open = |end: &usize| clause_start(cursor, item.from) <= *end;
    end.filter(is_open)
        .is_some_and(|end| words(cursor, 1, end).any(is_no_area))
}

/// Whether a number of people, or of anything else that is no area, stands right behind: "the size of Leeds, some 800,000
/// people".
pub(super) fn ends_with_a_count(cursor: Cursor<'_>, item: &Item) -> bool {
    const LONGEST: usize = 6;
    let mut after = cursor.moved(item.to);
    if !after.take(&[",", "—", "–", "("]) || after.take(&["with"]) {
        return false;
    }
    let _ = qualifier(&mut after);
    number(&mut after).is_some()
        && words(cursor, after.at, after.at + LONGEST)
            .take_while(|word| !is_punctuation(word))
            .any(is_no_area)
}

/// "In music exports, …", before the clause of a relation.
fn fronted(cursor: Cursor<'_>, from: usize) -> bool {
    const LONGEST: usize = 6;
    let mut field = cursor.moved(0);
    let Some(comma) = (1..LONGEST).find(|at| cursor.moved(*at).word() == ",") else {
        return false;
    };
    let is_time = cursor.moved(comma - 1).is_in(List::TIMES);
    comma < from && !is_time && in_another_way(&mut field) && clause_start(cursor, from) == 0
}

/// "3.2 tons an acre, twice that of": what is said of a rate.
fn behind_rate(cursor: Cursor<'_>, from: usize) -> bool {
    const LONGEST: usize = 5;
    (from.saturating_sub(LONGEST)..from).any(|at| is_rate(cursor.moved(at)))
}

/// "in tourism", "by population", "in terms of people", "when it comes to wine".
fn in_another_way(cursor: &mut Cursor<'_>) -> bool {
    if cursor.phrase("when it comes to")
        || cursor.phrase("in terms of")
        || cursor.phrase("measured by")
        || cursor.phrase("as measured by")
    {
        return !names_size(cursor);
    }
    if cursor.take(&["by"]) {
        // "by far", "by any measure", "by a tenth", but "by population".
        return is_no_area(cursor.word())
            || is_no_area(cursor.word_at(1)) && !cursor.is_capitalised();
    }
    // "bigger than Canada as a market for corn".
    if cursor.take(&["as"]) {
        const LONGEST: usize = 3;
        let behind = cursor.at + 1..cursor.at + 1 + LONGEST;
        let mut noun =
            words(*cursor, behind.start, behind.end).take_while(|word| !is_preposition(word));
        return cursor.take(&["a", "an"])
            && !noun.any(|word| is_area(word) || is_punctuation(word));
    }
    if !cursor.take(&["in"]) {
        return false;
    }
    let _ = cursor.take(&["sheer", "absolute", "annual", "its", "their"]);
    if cursor.take(&["the", "a", "an"]) {
        return is_no_area(cursor.word()) || cursor.take(&["number", "amount", "value"]);
    }
    let plain = cursor.is_word() && !cursor.is_capitalised();
    plain && !cursor.is_in(List::IN_PLACE.or(List::PARTS)) && !names_size(cursor)
}

fn names_size(cursor: &Cursor<'_>) -> bool {
    (0..4).any(|distance| is_size(cursor.word_at(distance)))
}
