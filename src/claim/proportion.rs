//! A share beside the figures of a part and of its whole, in whatever order they stand.

use super::Qualifier;
use super::amount::{Amount, AmountForm, is_of_one_unit, sharing};
use super::cursor::Cursor;
use super::multiplier::{Form, Multiplier};
use super::nouns::{is_conjunction, is_link, is_preposition};
use super::qualifying::qualifier;
use super::reference::Reference;
use super::relation::Relation;
use super::sizing::size_of;
use super::vocabulary::Class;
use crate::Audience;

/// Tokens within which the share of a part is named.
const NEAR: usize = 20;

/// Tokens between a whole that comes first and its parts: "Of the 500 acres that they own, …".
const MOST_BETWEEN: usize = 8;

/// Words of the noun for a whole: "the 1,000 sq km exclusion zone".
const LONGEST_NOUN: usize = 4;

type Share = (Qualifier, Multiplier);

impl Relation {
    /// "107,575 sq km (98 percent) of the 109,770 sq km", "107,575 of the 109,770 sq km, or 98 percent", "Of the 109,770
    /// sq km, 98 percent, or 107,575 sq km".
    pub(super) fn proportion(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        let begins = Amount::may_begin(cursor) || cursor.word().eq_ignore_ascii_case("of");
        let may_be =
            begins && cursor.is_near(Class::UNIT) && cursor.is_within(Class::COMPARISON, NEAR);
        if !may_be {
            return None;
        }
        (cursor.attempt(|cursor| part_first(cursor, audience)))
            .or_else(|| cursor.attempt(figures_first))
            .or_else(|| cursor.attempt(whole_first))
            .or_else(|| cursor.attempt(share_first))
    }
}

/// "107,575 sq km, or 98 percent, of the 109,770 sq km".
fn part_first(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Relation> {
    let part = Amount::read(cursor)?;
    let share = restated_share(cursor)?;
    // "107,575 sq km, or 98 percent of it" says the share of what stands before, and needs no figure inside.
    let closed = matches!(cursor.word_at(-1), ")" | "]" | "," | "—" | "–" | "-");
    if !closed || !cursor.take(&["of"]) {
        return None;
    }
    let basis = size_of(cursor).flatten();
    let whole = Reference::read(cursor, audience)?;
    let relation = Relation::of_part(cursor, part.start, share, whole, part);
    Some(Relation { basis, ..relation })
}

/// "107,575 of the 109,770 sq km, or 98 percent".
fn figures_first(cursor: &mut Cursor<'_>) -> Option<Relation> {
    let start = cursor.start();
    let part = cursor.attempt(|cursor| {
        let part = Amount::read(cursor)?;
        cursor.take(&["of"]).then_some(part)
    });
    let (part, whole) = match part {
        Some(part) => (part, amount_or_owned(cursor)?.1),
        None => part_without_unit(cursor)?,
    };
    let share = restated_share(cursor)?;
    Some(Relation::of_part(cursor, start, share, whole, part))
}

/// "107,575 of the 109,770 sq km": the part has the unit of the whole.
fn part_without_unit(cursor: &mut Cursor<'_>) -> Option<(Amount, Reference)> {
    let start = cursor.start();
    let qualifier = qualifier(cursor).unwrap_or(Qualifier::Plain);
    let count = Multiplier::read(cursor)?;
    let end = cursor.end();
    if count.form != Form::Count || count.low != count.high || !cursor.take(&["of"]) {
        return None;
    }
    let (amount, whole) = amount_or_owned(cursor)?;
    let part = in_unit_of(cursor, (start, end), qualifier, count.low, &amount, &whole)?;
    Some((part, whole))
}

/// A number without a unit, in that of the whole.
fn in_unit_of(
    cursor: &Cursor<'_>,
    (start, end): (usize, usize),
    qualifier: Qualifier,
    count: f64,
    amount: &Amount,
    whole: &Reference,
) -> Option<Amount> {
    let written = cursor.slice(whole.start, whole.end);
    let figure = written.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let stated = sharing(count, figure, amount.high)?;
    Some(Amount {
        start,
        end,
        qualifier,
        low: stated,
        high: stated,
        length_word: None,
        form: AmountForm::Area,
    })
}

/// "Of the 109,770 sq km that they took, 98 percent, or 107,575 sq km".
fn whole_first(cursor: &mut Cursor<'_>) -> Option<Relation> {
    let start = cursor.start();
    if !cursor.take(&["of"]) {
        return None;
    }
    let (amount, whole) = amount_or_owned(cursor)?;
    cursor.take(&["."]);
    let first = cursor.at;
    while cursor.word() != "," {
        if !cursor.is_word() || cursor.at - first >= MOST_BETWEEN {
            return None;
        }
        cursor.at += 1;
    }
    cursor.at += 1;
    let (share, part) = (cursor.attempt(|cursor| {
        // "Of the 12,500 hectares under vines, hail ruined 2,500 hectares, or one-fifth".
        let first = cursor.at;
        let part = loop {
            if let Some(part) = cursor.attempt(Amount::read) {
                break part;
            }
            if !cursor.is_word() || cursor.at - first >= MOST_BETWEEN {
                return None;
            }
            cursor.at += 1;
        };
        Some((restated_share(cursor)?, part))
    }))
    .or_else(|| {
        cursor.attempt(|cursor| {
            let share = share(cursor)?;
            let part = restated(cursor, Amount::read)?;
            Some((share, part))
        })
    })
    .or_else(|| {
        let start = cursor.start();
        let qualifier = qualifier(cursor).unwrap_or(Qualifier::Plain);
        let count = Multiplier::read(cursor).filter(|count| count.form == Form::Count)?;
        let span = (start, cursor.end());
        let part = in_unit_of(cursor, span, qualifier, count.low, &amount, &whole)?;
        Some((restated_share(cursor)?, part))
    })?;
    // "98 percent, or 107,575 sq km, of the 109,770 sq km" names its own whole.
    let mut ahead = *cursor;
    ahead.take(&["."]);
    ahead.take(&[",", "—", "–", "-"]);
    (ahead.word() != "of").then(|| Relation::of_part(cursor, start, share, whole, part))
}

/// "40 percent of the 1,000 sq km zone, or 400 sq km", "half of the farm's 900 acres (450 acres)".
fn share_first(cursor: &mut Cursor<'_>) -> Option<Relation> {
    let start = cursor.start();
    let share = share(cursor)?;
    let (_, multiplier) = share;
    if multiplier.half_decimal > 0.0 && is_of_one_unit(*cursor) {
        return None;
    }
    let _ = cursor.take(&["of"]);
    let (_, whole) = amount_or_owned(cursor)?;
    let first = cursor.at;
    let mut is_noun = true;
    while cursor.is_word() && cursor.at - first < MOST_BETWEEN {
        is_noun &= !is_joint(cursor.word());
        cursor.at += 1;
    }
    let says_or = cursor.word() == "," && cursor.word_at(1).eq_ignore_ascii_case("or");
    let is_bare = cursor.word() == "," && !says_or;
    // "40 percent of the 1,000 sq km zone was cleared, or 400 sq km", but not "… was cleared (600 sq km in May)".
    if !(is_noun && cursor.at - first <= LONGEST_NOUN || says_or) {
        return None;
    }
    let part = restated(cursor, Amount::read)?;
    // ", 300 acres of it forest" goes on to a part, and is no other figure for the share.
    let goes_on =
        cursor.is_word() && (is_bare || !is_joint(cursor.word()) || cursor.word() == "of");
    (!goes_on).then(|| Relation::of_part(cursor, start, share, whole, part))
}

/// "the 900 acres", "the farm's 900 acres", "its 900 acres".
fn amount_or_owned(cursor: &mut Cursor<'_>) -> Option<(Amount, Reference)> {
    if let Some(plain) = cursor.attempt(Reference::with_amount) {
        return Some(plain);
    }
    let owned = cursor.take(&["its", "their", "his", "her", "our"]);
    let first = cursor.at;
    while !owned && !cursor.genitive() {
        if !cursor.is_word() || cursor.at - first >= LONGEST_NOUN {
            return None;
        }
        cursor.at += 1;
    }
    Reference::with_amount(cursor)
}

/// Whether a word ends a noun.
fn is_joint(word: &str) -> bool {
    is_conjunction(word) || is_preposition(word) || is_link(word)
}

/// "about 98 percent", "two-thirds".
fn share(cursor: &mut Cursor<'_>) -> Option<Share> {
    let qualifier = qualifier(cursor).unwrap_or(Qualifier::Plain);
    let share = Multiplier::read(cursor)?;
    matches!(share.form, Form::Percent | Form::Part).then_some((qualifier, share))
}

/// ", or 98 percent,", "(98 percent)".
fn restated_share(cursor: &mut Cursor<'_>) -> Option<Share> {
    restated(cursor, share)
}

/// What is said again between commas, dashes or brackets, or behind "or".
fn restated<'t, T>(
    cursor: &mut Cursor<'t>,
    read: impl FnOnce(&mut Cursor<'t>) -> Option<T>,
) -> Option<T> {
    cursor.take(&["."]);
    let bracket = cursor.take(&["(", "["]);
    let sign = bracket || cursor.take(&[",", "—", "–", "-"]);
    let or = cursor.take(&["or"]) || cursor.phrase("that is");
    if !(sign || or) {
        return None;
    }
    let found = read(cursor)?;
    if bracket {
        return cursor.take(&[")", "]"]).then_some(found);
    }
    // The sign that closes belongs to what is restated only where "of" goes on behind it.
    let closes = matches!(cursor.word(), "," | "—" | "–" | "-");
    if closes && cursor.word_at(1).eq_ignore_ascii_case("of") {
        cursor.at += 1;
    }
    Some(found)
}
