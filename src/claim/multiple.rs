//! Relations that begin with a multiple or a share: "about 12 times the size of X", "2 percent of X".

use super::Qualifier;
use super::amount::{Amount, is_of_one_unit};
use super::clause::clause_start;
use super::cursor::Cursor;
use super::difference::Difference;
use super::head::Head;
use super::multiplier::{Form, Multiplier};
use super::qualifying::{direction, fillers, qualifier};
use super::reference::Reference;
use super::relation::{Loose, Relation};
use super::sizing::{basis_behind, size_noun, size_of, sized};
use crate::Audience;

impl Relation {
    /// "about 12 times the size of X", "two-thirds as large as X", "2 percent of X", "a third larger than X".
    pub(super) fn multiple(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        fillers(cursor);
        let start = cursor.start();
        let qualifier = qualifier(cursor).unwrap_or(Qualifier::Plain);
        let multiplier = Multiplier::read(cursor)?;
        let head = Head {
            says_size: true,
            ..Head::of(qualifier, multiplier)
        };
        if multiplier.form == Form::Count {
            let counted = Reference::counted(cursor, multiplier, audience)?;
            let relation = Self::counting(cursor, start, qualifier, counted);
            return Some(relation.with_container(cursor, audience));
        }
        if let Some(basis) = cursor.attempt(|cursor| sized(cursor, multiplier.form)) {
            return Self::with_reference(cursor, start, Head { basis, ..head }, audience);
        }
        if multiplier.form == Form::Times
            && let Some(reference) = cursor.attempt(|cursor| compared_with(cursor, audience))
        {
            return Some(Self::complete(cursor, start, head, reference, None));
        }
        if let Some(head) = cursor.attempt(|cursor| larger_by(cursor, head)) {
            return Self::with_reference(cursor, start, head, audience);
        }
        if multiplier.form == Form::Times {
            return cursor
                .attempt(|cursor| Self::of_genitive(cursor, start, head, audience))
                .or_else(|| Self::of_amount(cursor, start, head, audience));
        }
        Self::share(cursor, start, head, audience)
    }

    /// "twice 177 sq km".
    fn of_amount(
        cursor: &mut Cursor<'_>,
        start: usize,
        head: Head,
        audience: Audience,
    ) -> Option<Self> {
        let _ = cursor.take(&["of"]);
        let amount = Amount::read(&mut cursor.clone());
        amount?;
        Self::with_reference(cursor, start, head, audience)
    }

    /// "three times Rhode Island's size".
    fn of_genitive(
        cursor: &mut Cursor<'_>,
        start: usize,
        head: Head,
        audience: Audience,
    ) -> Option<Self> {
        let reference = Reference::place(cursor, audience)?;
        if !cursor.genitive() {
            return None;
        }
        let basis = size_noun(cursor)?;
        let head = Head { basis, ..head };
        Some(Self::complete(cursor, start, head, reference, None))
    }

    /// "2 percent of X"; "98 percent, or about 107,575 sq km, of the estimated 109,770 sq km".
    fn share(
        cursor: &mut Cursor<'_>,
        start: usize,
        head: Head,
        audience: Audience,
    ) -> Option<Self> {
        let inner = cursor.attempt(|cursor| {
            let bracket = cursor.take(&["("]);
            let comma = cursor.take(&[",", "—", "–", "-"]);
            let or = cursor.take(&["or"]);
            let amount = Amount::read(cursor)?;
            cursor.take(&["."]);
            let closed = cursor.take(&[")", ",", "—", "–", "-"]);
            ((bracket || comma || or) && (closed || or)).then_some(amount)
        });
        // "0.6 of a hectare" is an amount.
        let is_decimal = head.multiplier.form == Form::Part && head.multiplier.half_decimal > 0.0;
        if is_decimal && is_of_one_unit(*cursor) || !cursor.take(&["of"]) {
            return None;
        }
        let basis = size_of(cursor);
        let head = Head {
            basis: basis.flatten(),
            says_size: basis.is_some(),
            ..head
        };
        let reference = Reference::read(cursor, audience)?;
        let basis = head.basis.or_else(|| basis_behind(cursor));
        let head = Head { basis, ..head };
        Some(Self::complete(cursor, start, head, reference, inner))
    }
}

/// "larger than" behind a multiple: "three times larger", "10 percent larger", "a third smaller".
fn larger_by(cursor: &mut Cursor<'_>, head: Head) -> Option<Head> {
    let larger = direction(cursor)?;
    let _ = cursor.phrase("in size") || cursor.phrase("in area");
    if !cursor.take(&["than"]) {
        return None;
    }
    let basis = size_of(cursor).flatten();
    let Multiplier {
        low,
        high,
        form,
        precision,
        half_decimal,
    } = head.multiplier;
    let difference = (form != Form::Times).then_some(Difference {
        low,
        high,
        is_larger: larger,
        precision,
    });
    let (low, high) = match (form, larger) {
        (Form::Times, true) => (low, high),
        (Form::Times, false) => (1.0 / high, 1.0 / low),
        (_, true) => (1.0 + low, 1.0 + high),
        (_, false) => (1.0 - high, 1.0 - low),
    };
    let loose = match (form, larger) {
        (Form::Times, true) => Some(Loose::Larger),
        (Form::Times, false) => Some(Loose::Smaller),
        _ => None,
    };
    (low > 0.0).then_some(Head {
        multiplier: Multiplier {
            low,
            high,
            form: Form::Times,
            precision: None,
            half_decimal,
        },
        basis,
        loose,
        difference,
        ..head
    })
}

/// "as large", where the clause opened with "Compared with Pennsylvania, …": the place there.
fn compared_with(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Reference> {
    let at = cursor.at;
    let as_large = cursor.any_of(&["as large", "as big", "the size"]);
    if !as_large || cursor.take(&["as", "of"]) {
        return None;
    }
    fronted_reference(cursor, at, audience)
}

/// The place with which a clause says at its beginning that it compares: "Compared with Pennsylvania, …".
pub(super) fn fronted_reference(
    cursor: &Cursor<'_>,
    at: usize,
    audience: Audience,
) -> Option<Reference> {
    const FARTHEST: usize = 16;
    let first = clause_start(*cursor, at).max(at.saturating_sub(FARTHEST));
    (first..at).find_map(|lead| {
        let mut lead = cursor.moved(lead);
        if !(lead.take(&["compared"]) && lead.take(&["with", "to"]) || lead.phrase("next to")) {
            return None;
        }
        let reference = Reference::place(&mut lead, audience)?;
        (lead.word() == ",").then_some(reference)
    })
}
