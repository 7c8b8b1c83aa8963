use super::amount::Amount;
use super::cursor::Cursor;
use super::description;
use super::list::{List, PLAIN_ADJECTIVES, longest_first, rows};
use super::multiplier::{Form, Multiplier};
use super::name_run::is_whole;
use super::names::Named;
use super::nouns::{is_area, is_determiner, is_kind_of_place};
use super::surfaces::surface_of;
use super::vocabulary::Class;
use crate::{Audience, Gazetteer, Place, Surface, Unit};
use std::borrow::Cow;
use std::sync::LazyLock;

/// What a claim compares with, or what it is about, as far as it is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reference {
    pub(super) start: usize,
    pub(super) end: usize,
    /// As it is written.
    pub(super) name: String,
    pub(super) meaning: Meaning,
    /// How many of it are meant: 12 in "12 football pitches".
    pub(super) count: f64,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Meaning {
    /// An amount, a sum or a share.
    Known(Box<Surface>),
    Place(Place<'static>),
    /// Several places have the name.
    Ambiguous(Vec<Place<'static>>),
    /// No place has it, or none whose area is known.
    Unknown,
}

/// Kinds that introduce a name ("the state of Georgia"), and the kinds of the gazetteer that they mean.
static KINDS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let kinds = rows(TABLE).filter_map(|row| Some((*row.first()?, *row.get(1)?)));
    longest_first(kinds, |(noun, _)| noun)
});

const TABLE: &str = include_str!("../../data/words/kinds.tsv");

/// "half of 2 percent of Iraq" is as far as shares of shares go.
const DEEPEST_SHARE: usize = 2;

/// Tokens between "the" and the kind: "the former Soviet republic of Georgia".
const MOST_ADJECTIVES: usize = 7;

impl Reference {
    /// Reads a place, an amount, a share of one, or several added up.
    pub(super) fn read(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        cursor.attempt(|cursor| {
            let first = Self::part(cursor, audience, DEEPEST_SHARE)?;
            let together = cursor.attempt(|cursor| Self::more(cursor, &first, audience));
            Some(together.unwrap_or(first))
        })
    }

    /// ", Y and Z combined".
    fn more(cursor: &mut Cursor<'_>, first: &Self, audience: Audience) -> Option<Self> {
        // A list of what is not added up costs nothing but this look.
        const LONGEST: usize = 100;
        if !cursor.is_within(Class::TOGETHER, LONGEST) {
            return None;
        }
        let mut parts = vec![first.clone()];
        loop {
            let comma = cursor.take(&[","]);
            let last = cursor.take(&["and", "&", "plus"]);
            if !(comma || last) || parts.len() > 8 {
                return None;
            }
            parts.push(Self::part(cursor, audience, DEEPEST_SHARE)?);
            if last {
                break;
            }
        }
        let together = cursor.take(&["combined", "together"])
            || cursor.phrase("put together")
            || cursor.phrase("taken together")
            || cursor.phrase("added together");
        together.then(|| Self::sum(cursor, &parts))
    }

    fn sum(cursor: &Cursor<'_>, parts: &[Self]) -> Self {
        let (start, end) = (parts.first().map_or(0, |part| part.start), cursor.end());
        let surfaces: Option<Vec<_>> = parts
            .iter()
            .map(|part| part.surface().map(Cow::into_owned))
            .collect();
        let troubled = parts.iter().find(|part| part.surface().is_none());
        let meaning = match (surfaces.and_then(|parts| Surface::sum(&parts)), troubled) {
            (Some(sum), _) => Meaning::Known(Box::new(sum)),
            (None, Some(part)) => part.meaning.clone(),
            (None, None) => Meaning::Unknown,
        };
        Self {
            start,
            end,
            name: troubled.map_or_else(|| cursor.line(start, end), |part| part.name.clone()),
            meaning,
            count: 1.0,
        }
    }

    fn part(cursor: &mut Cursor<'_>, audience: Audience, deepest: usize) -> Option<Self> {
        (cursor.attempt(|cursor| Self::share(cursor, audience, deepest.checked_sub(1)?)))
            .or_else(|| cursor.attempt(Self::amount))
            .or_else(|| cursor.attempt(|cursor| Self::place(cursor, audience)))
            .or_else(|| cursor.attempt(|cursor| Self::several(cursor, audience)))
    }

    /// "2 percent of Iraq", "half of Wales".
    fn share(cursor: &mut Cursor<'_>, audience: Audience, deepest: usize) -> Option<Self> {
        let start = cursor.start();
        let share = Multiplier::read(cursor)?;
        if !matches!(share.form, Form::Part | Form::Percent) || !cursor.take(&["of"]) {
            return None;
        }
        let whole = Self::part(cursor, audience, deepest)?;
        let meaning = match whole.surface() {
            Some(surface) => Meaning::Known(Box::new(surface.share(share.high * whole.count))),
            None => whole.meaning,
        };
        Some(Self {
            start,
            end: cursor.end(),
            name: cursor.line(start, cursor.end()),
            meaning,
            count: 1.0,
        })
    }

    /// "12 football pitches" is twelve of one thing; "177 sq km" is one amount.
    pub(super) fn amount(cursor: &mut Cursor<'_>) -> Option<Self> {
        Self::with_amount(cursor).map(|(_, reference)| reference)
    }

    /// An amount, and what it is as a reference.
    pub(super) fn with_amount(cursor: &mut Cursor<'_>) -> Option<(Amount, Self)> {
        cursor.take(&["the"]);
        let _ = cursor.take(&[
            "estimated",
            "total",
            "original",
            "planned",
            "whole",
            "entire",
        ]);
        let amount = Amount::read(cursor)?;
        let unit = amount.unit();
        let counted = unit.region() == "everyday" && amount.low == amount.high;
        let (surface, count) = if counted {
            (Surface::from(unit), amount.quantity().to(unit))
        } else {
            (amount.surface(), 1.0)
        };
        let reference = Self {
            start: amount.start,
            end: amount.end,
            name: cursor.line(amount.start, amount.end),
            meaning: Meaning::Known(Box::new(surface)),
            count,
        };
        Some((amount, reference))
    }

    /// "football-pitch" before "-sized".
    pub(super) fn unit_before_sized(cursor: &mut Cursor<'_>) -> Option<Self> {
        const MOST: usize = 6;
        let start = cursor.start();
        for _ in 0..MOST {
            cursor.at += 1;
            let joined = cursor.word() == "-";
            if joined && cursor.word_at(1) == "sized" {
                let end = cursor.end();
                let name = cursor.slice(start, end);
                let unit = Unit::named(&name.replace('-', " ")).ok()?;
                return Some(Self {
                    start,
                    end,
                    name: name.to_owned(),
                    meaning: Meaning::Known(Box::new(Surface::from(unit))),
                    count: 1.0,
                });
            }
            if !(joined || cursor.is_word()) {
                return None;
            }
        }
        None
    }

    /// A place by its name, with its kind, or by a description.
    pub(super) fn place(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        // "A planet" is any, and what describes one place belongs to no such article.
        let is_any = cursor.take(&["a", "an"]);
        let article = is_any || cursor.take(&["the"]);
        if article && let Some(named) = cursor.attempt(|cursor| Self::with_kind(cursor)) {
            return Some(Self::of_named(cursor, named, audience));
        }
        let mut skipped = 0;
        while skipped < 3 && !cursor.is_capitalised() && cursor.any_of(&PLAIN_ADJECTIVES) {
            cursor.take(&["the"]);
            skipped += 1;
        }
        let start = cursor.start();
        let from = cursor.at;
        // "The Peak District" is not the District.
        let described = cursor.attempt(|cursor| {
            (!is_any).then_some(())?;
            let described = description::read(cursor, audience)?;
            is_whole(*cursor, from, cursor.at).then_some(described)
        });
        if let Some(described) = described {
            return Some(Self::of_named(cursor, described, audience));
        }
        if !(article || cursor.is_capitalised()) {
            return None;
        }
        let is_one = |named: &Named| {
            let is_world = |place: &Place<'_>| place.kind().key() == "world";
            !is_any || !named.places.iter().any(is_world)
        };
        if let Some(named) = cursor.attempt(|cursor| Named::read(cursor).filter(is_one)) {
            // "New York's Central Park" is the park.
            let owned = cursor.attempt(|cursor| {
                cursor.genitive().then_some(())?;
                cursor.is_capitalised().then(|| Named::read(cursor))?
            });
            return Some(Self::of_named(cursor, owned.unwrap_or(named), audience));
        }
        if article && let Some(unknown) = cursor.attempt(Self::unknown_of_kind) {
            return Some(unknown);
        }
        let start = if article && cursor.take_from(List::FORMER) {
            cursor.start()
        } else {
            start
        };
        capitalised(cursor)?;
        // "the Hargreave estate", "Ashcombe parish".
        cursor.attempt(|cursor| {
            let is_kind = is_area(cursor.word());
            cursor.at += 1;
            is_kind.then_some(())
        });
        Some(Self::unknown(cursor, start))
    }

    /// "12 Waleses", "20 Manhattans".
    pub(super) fn several(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        let count = Multiplier::read(cursor)?;
        Self::counted(cursor, count, audience)
    }

    /// "Waleses" behind their number.
    pub(super) fn counted(
        cursor: &mut Cursor<'_>,
        count: Multiplier,
        audience: Audience,
    ) -> Option<Self> {
        if count.form != Form::Count || !cursor.is_capitalised() {
            return None;
        }
        let named = cursor.attempt(Named::read_plural)?;
        let reference = Self::of_named(cursor, named, audience);
        Some(Self {
            count: count.high,
            ..reference
        })
    }

    /// "state of Georgia", "former Soviet republic of Georgia".
    fn with_kind(cursor: &mut Cursor<'_>) -> Option<Named> {
        let near = 0..=MOST_ADJECTIVES as isize;
        near.into_iter()
            .find(|distance| cursor.word_at(*distance) == "of")?;
        for _ in 0..MOST_ADJECTIVES {
            let kinds = cursor.attempt(|cursor| {
                let kinds = cursor.one_of(&KINDS)?;
                cursor.take(&["of"]).then_some(kinds)
            });
            if let Some(kinds) = kinds {
                cursor.take(&["the"]);
                let mut named = Named::read(cursor)?;
                let of_kind =
                    |place: &Place<'_>| kinds.split(';').any(|kind| kind == place.kind().key());
                if named.places.iter().any(of_kind) {
                    named.places.retain(of_kind);
                }
                return Some(named);
            }
            // "A park three times the area of London" is not London.
            let is_adjective = cursor.is_word() && !is_determiner(cursor.word());
            if !(is_adjective || matches!(cursor.word(), "." | "-")) || is_multiple(cursor) {
                return None;
            }
            cursor.at += 1;
        }
        None
    }

    /// What begins at a byte and ends here, and is no known place.
    fn unknown(cursor: &Cursor<'_>, start: usize) -> Self {
        Self {
            start,
            end: cursor.end(),
            name: cursor.line(start, cursor.end()),
            meaning: Meaning::Unknown,
            count: 1.0,
        }
    }

    /// "city of Springfield", where no place is known by that name.
    fn unknown_of_kind(cursor: &mut Cursor<'_>) -> Option<Self> {
        while cursor.take_from(List::FORMER) {}
        if cursor.one_of(&KINDS).is_none() {
            // "canton of Brennick".
            is_kind_of_place(cursor.word()).then_some(())?;
            cursor.at += 1;
        }
        if !cursor.take(&["of"]) || Named::read(&mut cursor.clone()).is_some() {
            return None;
        }
        let start = cursor.start();
        capitalised(cursor)?;
        Some(Self::unknown(cursor, start))
    }

    fn of_named(cursor: &Cursor<'_>, named: Named, audience: Audience) -> Self {
        Self {
            start: named.start,
            end: named.end,
            name: cursor.line(named.start, named.end),
            meaning: Meaning::of(named.places, audience),
            count: 1.0,
        }
    }

    /// Its area, where that is known.
    pub(super) fn surface(&self) -> Option<Cow<'_, Surface>> {
        self.meaning.surface()
    }
}

impl Meaning {
    /// What a name means to an audience: the place at home, there the state before the city; and
    /// where nobody is at home, the country before its namesakes abroad, unless one is a US state.
    fn of(mut places: Vec<Place<'static>>, audience: Audience) -> Self {
        let gazetteer = Gazetteer::bundled();
        if let Some(place) = gazetteer.preferred(&places) {
            return Self::Place(place);
        }
        if places.iter().any(|place| audience.is_at_home_in(*place)) {
            places.retain(|place| audience.is_at_home_in(*place));
            prefer(&mut places, &["country", "us_state"]);
        } else if places.iter().all(|place| place.kind().key() != "us_state") {
            prefer(&mut places, &["country"]);
        }
        match (places.as_slice(), gazetteer.meant(&places, audience)) {
            ([], _) => Self::Unknown,
            (_, Some(place)) => Self::Place(place),
            (_, None) => Self::Ambiguous(places),
        }
    }

    fn surface(&self) -> Option<Cow<'_, Surface>> {
        match self {
            Self::Known(surface) => Some(Cow::Borrowed(surface)),
            Self::Place(place) => surface_of(*place).map(Cow::Borrowed),
            Self::Ambiguous(_) | Self::Unknown => None,
        }
    }
}

/// Keeps the only place of these kinds, if there is just one.
fn prefer(places: &mut Vec<Place<'static>>, kinds: &[&str]) {
    let preferred = |place: &Place<'_>| kinds.contains(&place.kind().key());
    if places.iter().filter(|place| preferred(place)).count() == 1 {
        places.retain(preferred);
    }
}

/// Whether a multiple comes next.
fn is_multiple(cursor: &Cursor<'_>) -> bool {
    Multiplier::read(&mut cursor.clone()).is_some()
}

/// Takes a name that the gazetteer does not know: words that begin with capitals.
fn capitalised(cursor: &mut Cursor<'_>) -> Option<()> {
    let start = cursor.at;
    while cursor.is_capitalised() && cursor.at < start + 4 {
        cursor.at += 1;
    }
    (cursor.at > start).then_some(())
}

#[cfg(test)]
mod tests {
    use super::super::list::tests::is_cut_at_spaces_alone;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_row_of_the_kinds_means_kinds_that_places_have() {
        let known: HashSet<_> = (Gazetteer::bundled().places())
            .map(|place| place.kind().key())
            .collect();
        let mut seen = HashSet::new();
        for row in rows(TABLE) {
            let [noun, kinds] = row.as_slice() else {
                panic!("{row:?}");
            };
            assert!(seen.insert(*noun), "{noun} stands there twice");
            assert!(is_cut_at_spaces_alone(noun), "{noun} is never met");
            for kind in kinds.split(';').filter(|kind| !kind.is_empty()) {
                assert!(known.contains(kind), "{noun}: {kind}");
            }
        }
    }

    #[test]
    fn every_kind_of_the_lists_has_a_row() {
        for noun in List::KINDS_OF_NAMES.or(List::KINDS_BEHIND_NAMES).words() {
            assert!(KINDS.iter().any(|(known, _)| *known == noun), "{noun}");
        }
    }
}
