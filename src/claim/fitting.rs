//! "You could fit Texas into Alaska twice", "it could hold twelve Manhattans": one place counted by another that it holds.

use super::ClaimKind;
use super::Qualifier;
use super::amount::Amount;
use super::clause::before;
use super::cursor::Cursor;
use super::list::List;
use super::multiplier::{Form, Multiplier};
use super::qualifying::qualifier;
use super::reference::{Meaning, Reference};
use super::relation::Relation;
use super::sizing::{size_of, sized};
use crate::Audience;

/// What holds the places that are counted.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Container {
    /// "into Alaska".
    Named(Box<Reference>),
    /// "into it", "inside the country": the last token of it. Or what fits: "it would fit into Alaska".
    Pronoun(usize),
    /// "hold": the subject of the verb, which is this token.
    Subject(usize),
}

/// How often, and how that is qualified.
type Times = (Qualifier, Multiplier);

impl Relation {
    /// "fit 12 Washington DCs into it", "fit Texas into Alaska twice", "hold three Texases"; behind its place, "would fit
    /// into Alaska twice".
    pub(super) fn fitting(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        let verb = cursor.at;
        let start = cursor.start();
        let fits = cursor.take_from(List::FIT);
        if cursor.take_from(List::COVER) {
            return Self::covering(cursor, start, audience);
        }
        if !fits && !cursor.take_from(List::HOLD) {
            return None;
        }
        if fits
            && let Some(relation) =
                cursor.attempt(|cursor| Self::going_into(cursor, verb, audience))
        {
            return Some(relation);
        }
        let basis = size_of(cursor).flatten();
        let (mut times, reference) = copies(cursor, audience)?;
        let figure = cursor.attempt(figure_aside);
        let early = cursor.attempt(often);
        let container = cursor.attempt(|cursor| container(cursor, audience));
        let often = early.or_else(|| cursor.attempt(often));
        if let Some((qualifier, multiplier)) = often {
            times = (qualifier, multiplier);
        }
        // "would swallow Austria whole", "could hold Mexico with room to spare".
        let whole = cursor.any_of(&["whole", "almost whole", "entirely", "with room"]);
        let counted = often.is_some() || whole || reference.count != 1.0;
        // "hold Texas" and "fit Texas into it" count nothing.
        if !counted && container.is_none() {
            return None;
        }
        let container = container.unwrap_or(Container::Subject(verb));
        Some(Self {
            figure,
            ..Self::counted_in(cursor, start, times, reference, container, basis)
        })
    }

    /// "cover Spain twice over".
    fn covering(cursor: &mut Cursor<'_>, start: usize, audience: Audience) -> Option<Self> {
        let verb = cursor.at - 1;
        let reference = Reference::place(cursor, audience)?;
        let times = often(cursor)?;
        let container = Container::Subject(verb);
        Some(Self::counted_in(
            cursor, start, times, reference, container, None,
        ))
    }

    /// "into Alaska twice" behind "Texas would fit".
    fn going_into(cursor: &mut Cursor<'_>, verb: usize, audience: Audience) -> Option<Self> {
        if let Some(pronoun) = pronoun_before(cursor, verb)
            && let Some(relation) =
                cursor.attempt(|cursor| Self::part_of(cursor, pronoun, audience))
        {
            return Some(relation);
        }
        let early = cursor.attempt(often);
        let container = container(cursor, audience)?;
        let times = early.or_else(|| cursor.attempt(often));
        let reference = place_before(cursor, verb, audience)?;
        let start = reference.start;
        let (qualifier, multiplier) = times.unwrap_or((Qualifier::MoreThan, Multiplier::ONCE));
        let is_named =
            matches!(&container, Container::Named(place) if place.meaning != Meaning::Unknown);
        (times.is_some() || is_named || reference.count != 1.0).then(|| {
            Self::counted_in(
                cursor,
                start,
                (qualifier, multiplier),
                reference,
                container,
                None,
            )
        })
    }

    /// "It would fit into Alaska twice", of what stands before: half of Alaska.
    fn part_of(cursor: &mut Cursor<'_>, pronoun: usize, audience: Audience) -> Option<Self> {
        let start = cursor.moved(pronoun).start();
        if !cursor.take_from(List::INSIDE) {
            return None;
        }
        let basis = size_of(cursor).flatten();
        let whole = Reference::read(cursor, audience)?;
        let (qualifier, times) = often(cursor)?;
        let (low, high) = (times.low * whole.count, times.high * whole.count);
        Some(Self {
            stated: (high.recip(), low.recip()),
            says_size: true,
            basis,
            container: Some(Container::Pronoun(pronoun)),
            ..Self::counting(cursor, start, qualifier.inverse(), whole)
        })
    }

    /// "12 Washington DCs would fit into it", where the cities have been read.
    pub(super) fn with_container(mut self, cursor: &mut Cursor<'_>, audience: Audience) -> Self {
        let found = cursor.attempt(|cursor| {
            cursor.take_from(List::AUXILIARIES);
            cursor.take_from(List::WITH_EASE);
            cursor.take_from(List::FIT).then_some(())?;
            container(cursor, audience)
        });
        if found.is_some() {
            self.container = found;
            self.says_size = true;
            self.end = cursor.end();
        }
        self
    }

    fn counted_in(
        cursor: &Cursor<'_>,
        start: usize,
        (qualifier, multiplier): Times,
        reference: Reference,
        container: Container,
        basis: Option<crate::Basis>,
    ) -> Self {
        let (low, high) = (
            multiplier.low * reference.count,
            multiplier.high * reference.count,
        );
        let is_order = (low, high) == (1.0, 1.0) && qualifier.is_open();
        Self {
            kind: if is_order {
                ClaimKind::Order
            } else {
                ClaimKind::Multiple
            },
            stated: (low, high),
            says_size: true,
            basis,
            container: Some(container),
            ..Self::counting(cursor, start, qualifier, reference)
        }
    }
}

/// "12 Washington DCs", "ten copies of Wales", "Texas".
fn copies(cursor: &mut Cursor<'_>, audience: Audience) -> Option<(Times, Reference)> {
    let found = qualifier(cursor);
    let several = |cursor: &mut Cursor<'_>| {
        let count = Multiplier::read(cursor)?;
        if count.form != Form::Count {
            return None;
        }
        let _ = cursor.phrase("copies of") || cursor.phrase("times");
        let reference = Reference::place(cursor, audience)?;
        Some(Reference {
            count: count.high,
            ..reference
        })
    };
    let all_of = |cursor: &mut Cursor<'_>| {
        let _ =
            cursor.phrase("all of") || cursor.phrase("the whole of") || cursor.phrase("the entire");
        Reference::read(cursor, audience)
    };
    let reference = cursor
        .attempt(|cursor| Reference::several(cursor, audience))
        .or_else(|| cursor.attempt(several))
        .or_else(|| cursor.attempt(all_of))?;
    // Nothing said of how often: it is held once and more.
    let open = if reference.count == 1.0 {
        Qualifier::MoreThan
    } else {
        Qualifier::Plain
    };
    Some(((found.unwrap_or(open), Multiplier::ONCE), reference))
}

/// ", at 177 sq km,", "(177 sq km)" behind what is counted: its figure.
fn figure_aside(cursor: &mut Cursor<'_>) -> Option<Amount> {
    let bracket = cursor.take(&["(", "["]);
    if !bracket && !cursor.take(&[",", "—", "–"]) {
        return None;
    }
    cursor.take(&["at", "with"]);
    let amount = Amount::read(cursor)?;
    cursor.take(&["."]);
    let closed = if bracket {
        cursor.take(&[")", "]"])
    } else {
        cursor.take(&[",", "—", "–"])
    };
    closed.then_some(amount)
}

/// "more than ten times", "twice over", "once".
fn often(cursor: &mut Cursor<'_>) -> Option<Times> {
    let _ = cursor.take(&[","]);
    let qualifier = qualifier(cursor).unwrap_or(Qualifier::Plain);
    let multiplier = if cursor.take(&["once"]) {
        Multiplier::ONCE
    } else {
        Multiplier::read(cursor).filter(|multiplier| multiplier.form == Form::Times)?
    };
    cursor.take(&["over"]);
    // "Twice a year", and ", about three times the size of Wales", count nothing that is held.
    let is_rate = matches!(
        cursor.word(),
        "a" | "an" | "per" | "every" | "each" | "since" | "last"
    );
    let is_size = sized(&mut cursor.clone(), Form::Times).is_some();
    (!is_rate && !is_size).then_some((qualifier, multiplier))
}

/// "into Alaska", "inside it", "within its borders".
fn container(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Container> {
    cursor.take_from(List::WITH_EASE);
    if !cursor.take_from(List::INSIDE) {
        return None;
    }
    cursor.take(&["of"]);
    cursor.take(&["all"]);
    if cursor.take(&["it", "them", "that", "there"]) {
        return Some(Container::Pronoun(cursor.at - 1));
    }
    if let Some(named) = cursor.attempt(|cursor| {
        Reference::read(cursor, audience).filter(|of| of.meaning != Meaning::Unknown)
    }) {
        return Some(Container::Named(Box::new(named)));
    }
    let known = cursor.take(&["the", "this", "that", "its"]);
    let noun = List::PLACES.or(List::QUANTITIES);
    (known && (cursor.take_from(noun) || cursor.take(&["park", "borders"])))
        .then(|| Container::Pronoun(cursor.at - 1))
}

/// The pronoun of what would fit: "so small that it would fit".
fn pronoun_before(cursor: &Cursor<'_>, verb: usize) -> Option<usize> {
    let pronoun = verb.checked_sub(2)?;
    let modal = cursor.moved(pronoun + 1).word();
    let is_it = matches!(cursor.moved(pronoun).word(), "it" | "they" | "It" | "They");
    (is_it && List::AUXILIARIES.has(modal)).then_some(pronoun)
}

/// The place, or the number of places, that ends before "would fit".
fn place_before(cursor: &Cursor<'_>, verb: usize, audience: Audience) -> Option<Reference> {
    const LONGEST: usize = 8;
    let before_verb = List::AUXILIARIES.or(List::ADVERBS).or(List::WITH_EASE);
    let mut end = verb;
    while end > 0 && (cursor.moved(end - 1).is_in(before_verb) || before(*cursor, end) == "be") {
        end -= 1;
    }
    (end.saturating_sub(LONGEST)..end).find_map(|from| {
        let mut ahead = cursor.moved(from);
        let place = Reference::read(&mut ahead, audience)?;
        (ahead.at == end && place.meaning != Meaning::Unknown).then_some(place)
    })
}
