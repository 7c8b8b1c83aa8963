//! Relations without a multiple before them: "slightly smaller than X", "the size of X", "equals X in size".

use super::ClaimKind;
use super::Qualifier;
use super::cursor::Cursor;
use super::head::Head;
use super::multiple::fronted_reference;
use super::multiplier::{Form, Multiplier};
use super::nouns::is_link;
use super::qualifying::{Than, comparative, fillers, qualifier};
use super::reference::{Meaning, Reference};
use super::relation::Relation;
use super::sizing::{equality, equalling, in_size, size_of, sized};
use crate::Audience;

impl Relation {
    /// "slightly more than California" behind an amount.
    pub(super) fn more_than_place(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        // Only what stands behind a comma, a dash or a bracket may be said of the amount before it.
        if !matches!(cursor.word_at(-1), "," | "—" | "–" | "(") {
            return None;
        }
        let start = cursor.start();
        let is_likened = cursor.word() == "as";
        let qualifier = qualifier(cursor)?;
        // "3,000 sq km, as much as Luxembourg" says no less.
        let qualifier = if is_likened {
            Qualifier::Plain
        } else {
            qualifier
        };
        if !(cursor.is_capitalised() || cursor.take(&["all"]) || cursor.word() == "the") {
            return None;
        }
        let reference = Reference::place(cursor, audience)?;
        let head = Head::of(qualifier, Multiplier::ONCE);
        (reference.meaning != Meaning::Unknown)
            .then(|| Self::complete(cursor, start, head, reference, None))
    }

    /// "slightly smaller than X", "larger than twice the size of X".
    pub(super) fn compared(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        fillers(cursor);
        let start = cursor.start();
        let at = cursor.at;
        let (qualifier, joint) = comparative(cursor)?;
        if joint == Than::Elsewhere {
            let reference = fronted_reference(cursor, at, audience)?;
            let head = Head {
                says_size: true,
                ..Head::of(qualifier, Multiplier::ONCE)
            };
            return Some(Self::complete(cursor, start, head, reference, None));
        }
        let several = cursor.attempt(|cursor| {
            let multiplier = Multiplier::read(cursor)?;
            let basis = sized(cursor, multiplier.form)?;
            Some((multiplier, basis))
        });
        let (multiplier, basis) = match several {
            Some(found) => found,
            None => (Multiplier::ONCE, size_of(cursor).unwrap_or_default()),
        };
        let head = Head {
            basis,
            says_size: true,
            ..Head::of(qualifier, multiplier)
        };
        Self::with_reference(cursor, start, head, audience)
    }

    /// "equals Delaware in size", "exceeds Wales in area".
    pub(super) fn verbal(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        let start = cursor.start();
        let qualifier = equalling(cursor)?;
        let reference = Reference::read(cursor, audience)?;
        if reference.meaning == Meaning::Unknown || !in_size(cursor) {
            return None;
        }
        let head = Head {
            says_size: true,
            ..Head::of(qualifier, Multiplier::ONCE)
        };
        Some(Self::complete(cursor, start, head, reference, None))
    }

    /// "the size of X", "as big as X", "similar in size to X".
    pub(super) fn equal(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        fillers(cursor);
        let start = cursor.start();
        let stated = qualifier(cursor);
        let said = stated.is_some() || is_link(cursor.word_at(-1));
        let basis = equality(cursor, said)?;
        // "the size of about two Waleses": what qualifies the number qualifies the claim.
        let inner = qualifier(cursor);
        let head = Head {
            basis,
            says_size: true,
            ..Head::of(
                stated.or(inner).unwrap_or(Qualifier::Plain),
                Multiplier::ONCE,
            )
        };
        let relation = Self::with_reference(cursor, start, head, audience)?;
        let Some(times) = cursor.attempt(times_over) else {
            return Some(relation);
        };
        let (low, high) = relation.stated;
        Some(Self {
            end: cursor.end(),
            kind: ClaimKind::Multiple,
            stated: (low * times.low, high * times.high),
            ..relation
        })
    }
}

/// "twice over" behind a reference.
fn times_over(cursor: &mut Cursor<'_>) -> Option<Multiplier> {
    let _ = cursor.take(&[","]);
    let times = Multiplier::read(cursor).filter(|times| times.form == Form::Times)?;
    cursor.take(&["over"]).then_some(times)
}
