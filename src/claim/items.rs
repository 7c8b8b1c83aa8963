use super::amount::Amount;
use super::cursor::Cursor;
use super::reference::{Meaning, Reference};
use super::relation::Relation;
use super::subject::{Item, What};
use super::vocabulary::Class;
use crate::Audience;

/// The relations and areas that a sentence states, from left to right, and "Wales-sized" by its last word: where there
/// are none, nobody need look for places.
pub(super) fn statements(mut cursor: Cursor<'_>, audience: Audience) -> Vec<Item> {
    let mut statements = Vec::new();
    while let Some(token) = cursor.token() {
        let from = cursor.at;
        let statement = if token.class.has(Class::OPENER) {
            statement(&mut cursor, audience)
        } else {
            None
        };
        let statement = statement.or_else(|| cursor.attempt(|cursor| sized(cursor, audience)));
        match statement {
            Some(item) => statements.push(item),
            None => cursor.at = from + 1,
        }
    }
    statements
}

/// A relation or an area.
fn statement(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Item> {
    let from = cursor.at;
    let what = Relation::read(cursor, audience)
        .map(|relation| What::Relation(Box::new(relation)))
        .or_else(|| Amount::read(cursor).map(What::Amount))?;
    Some(Item {
        what,
        from,
        to: cursor.at,
    })
}

/// "Wales-sized", "football-pitch-sized".
fn sized(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Item> {
    // Names have no more words, with a qualifier.
    const LONGEST: usize = 12;
    let named = cursor.is_capitalised();
    let measured = cursor.token()?.class.has(Class::UNIT);
    if !(named || measured) || !cursor.is_within(Class::SIZE, LONGEST) {
        return None;
    }
    let from = cursor.at;
    let unit = |cursor: &mut Cursor<'_>| {
        let unit = Reference::unit_before_sized(cursor)?;
        Relation::adjective(cursor, &unit)
    };
    let what = match cursor.attempt(unit) {
        Some(relation) => What::Relation(Box::new(relation)),
        None => place(cursor, audience).filter(|what| matches!(what, What::Relation(_)))?,
    };
    Some(Item {
        what,
        from,
        to: cursor.at,
    })
}

/// What a sentence mentions, from left to right: what it states, and the places between.
pub(super) fn items(
    mut cursor: Cursor<'_>,
    statements: Vec<Item>,
    audience: Audience,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut statements = statements.into_iter().peekable();
    // A place that reaches into a statement hides it, and may lay open another behind itself.
    let mut hidden = 0;
    while let Some(token) = cursor.token() {
        let from = cursor.at;
        while let Some(item) = statements.next_if(|item| item.from < from) {
            hidden = hidden.max(item.to);
        }
        let stated = match statements.next_if(|item| item.from == from) {
            None if from < hidden && token.class.has(Class::OPENER) => {
                statement(&mut cursor, audience)
            }
            stated => stated,
        };
        if let Some(item) = stated {
            cursor.at = item.to;
            items.push(item);
            continue;
        }
        match place(&mut cursor, audience) {
            Some(what) => items.push(Item {
                what,
                from,
                to: cursor.at,
            }),
            None => cursor.at = from + 1,
        }
    }
    items
}

/// A known place, or "Wales-sized".
fn place(cursor: &mut Cursor<'_>, audience: Audience) -> Option<What> {
    let article = ["the", "a", "an"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(cursor.word()));
    if !article && !cursor.is_capitalised() {
        return None;
    }
    cursor.attempt(|cursor| {
        let place = Reference::place(cursor, audience)?;
        if place.meaning == Meaning::Unknown {
            return None;
        }
        let adjective = Relation::adjective(cursor, &place);
        Some(adjective.map_or(What::Place(place), |relation| {
            What::Relation(Box::new(relation))
        }))
    })
}
