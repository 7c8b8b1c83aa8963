use std::sync::LazyLock;

use super::Qualifier;
use super::Qualifier::{About, LessThan, MoreThan, SlightlyLess, SlightlyMore};
use super::cursor::Cursor;
use super::list::{FILLERS, List, MUCH, SLIGHTLY, listed, longest_first, rows};
use super::sizing::{more_ground, size_noun};
use super::vocabulary::Class;

/// What stands before a value: the phrases that "before" is said of.
static QUALIFIERS: LazyLock<Vec<(&str, Qualifier)>> = LazyLock::new(|| qualifiers("before"));

/// Verbs that liken sizes, where "in size" follows.
pub(super) static VERBS: LazyLock<Vec<(&str, Qualifier)>> = LazyLock::new(|| qualifiers("verb"));

const TABLE: &str = include_str!("../../data/words/qualifiers.tsv");

/// The phrases of one use, the longest first.
fn qualifiers(of: &str) -> Vec<(&'static str, Qualifier)> {
    let phrases = rows(TABLE).flat_map(|row| {
        let (meaning, phrases) = match row.as_slice() {
            [meaning, phrases, used] if *used == of => (Qualifier::called(meaning), *phrases),
            _ => (None, ""),
        };
        let phrases = listed(phrases);
        phrases.filter_map(move |phrase| Some((phrase, meaning?)))
    });
    longest_first(phrases, |(phrase, _)| phrase)
}

/// Reads what qualifies the value that follows: "about", "slightly less than", "no more than";
/// none where nothing does.
pub(super) fn qualifier(cursor: &mut Cursor<'_>) -> Option<Qualifier> {
    if !may_qualify(cursor) {
        return None;
    }
    cursor.remembered(|tokens| &tokens.qualifiers, read_qualifier)
}

fn read_qualifier(cursor: &mut Cursor<'_>) -> Option<Qualifier> {
    if spreads_over(cursor) {
        return None;
    }
    fillers(cursor);
    let slight = cursor.attempt(slightly);
    let found = slight.or_else(|| cursor.one_of(&QUALIFIERS))?;
    // "approx." and "ca." have a point.
    if cursor.is_glued() && cursor.word() == "." {
        cursor.at += 1;
    }
    fillers(cursor);
    // "more than about": the first one counts, unless it says nothing.
    match cursor.attempt(qualifier) {
        Some(second) if found == About => Some(second),
        _ => Some(found),
    }
}

/// Whether "over" belongs to the verb before it: "stretches over 500 acres" says no more than 500.
fn spreads_over(cursor: &Cursor<'_>) -> bool {
    let last = cursor.word_at(-1);
    cursor.word().eq_ignore_ascii_case("over") && List::SPREADS.has(last)
}

/// Skips "only", "still" and the like, which change nothing.
pub(super) fn fillers(cursor: &mut Cursor<'_>) {
    while may_qualify(cursor) && cursor.attempt(filler).is_some() {}
}

/// Takes a filler, unless it begins a qualifier: "just over" is one of its own.
fn filler(cursor: &mut Cursor<'_>) -> Option<()> {
    let qualifies = |mut cursor: Cursor<'_>| cursor.one_of(&QUALIFIERS).is_some();
    let start = *cursor;
    (cursor.any_of(&FILLERS) && !qualifies(start)).then_some(())
}

/// A quick test that spares most words the tables.
fn may_qualify(cursor: &Cursor<'_>) -> bool {
    cursor
        .token()
        .is_some_and(|token| token.class.has(Class::QUALIFIER))
}

/// The words with which qualifiers, comparatives and fillers begin.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    let qualifiers = QUALIFIERS.iter().map(|(words, _)| *words);
    let adverbs = SLIGHTLY.iter().chain(&*MUCH).chain(&*FILLERS).copied();
    let first = (qualifiers.chain(adverbs)).filter_map(|words| words.split(' ').next());
    first.chain(List::LARGER.or(List::SMALLER).words())
}

/// "slightly less than", "a bit over", "a little under".
fn slightly(cursor: &mut Cursor<'_>) -> Option<Qualifier> {
    cursor.any_of(&SLIGHTLY).then_some(())?;
    match cursor.one_of(&QUALIFIERS)? {
        MoreThan => Some(SlightlyMore),
        LessThan => Some(SlightlyLess),
        _ => None,
    }
}

/// Where the other size of a comparative is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Than {
    /// Behind "than".
    Behind,
    /// Before it, or nowhere: "Compared with France, Ukraine is slightly larger".
    Elsewhere,
}

/// Reads "slightly smaller than", "larger in area than", "bigger than": what a thing is to another.
pub(super) fn comparative(cursor: &mut Cursor<'_>) -> Option<(Qualifier, Than)> {
    if !may_qualify(cursor) {
        return None;
    }
    let is_slight = degree(cursor);
    let mut joint = Than::Behind;
    let larger = if let Some(more) = more_ground(cursor) {
        more
    } else {
        // "has a larger surface than".
        let noun = cursor.attempt(|cursor| {
            cursor.take(&["a"]).then_some(())?;
            let larger = direction(cursor)?;
            size_noun(cursor).map(|_| larger)
        });
        let larger = noun.or_else(|| direction(cursor))?;
        let _ = cursor.phrase("in size")
            || cursor.phrase("in area")
            || cursor.phrase("in land area")
            || cursor.phrase("by area")
            || cursor.phrase("in total area");
        if !cursor.take(&["than"]) {
            joint = Than::Elsewhere;
        }
        larger
    };
    Some((by_degree(is_slight, larger), joint))
}

/// Takes the adverbs before a comparative, and tells whether they make it slight.
fn degree(cursor: &mut Cursor<'_>) -> bool {
    fillers(cursor);
    let slight = cursor.any_of(&SLIGHTLY);
    let much = !slight && cursor.any_of(&MUCH);
    // "nearly larger than" is no comparison that anyone writes.
    let _ = !slight && !much && cursor.take(&["just", "only"]);
    slight
}

const fn by_degree(is_slight: bool, larger: bool) -> Qualifier {
    match (is_slight, larger) {
        (true, true) => SlightlyMore,
        (true, false) => SlightlyLess,
        (false, true) => MoreThan,
        (false, false) => LessThan,
    }
}

/// Whether "larger" or "smaller" comes next.
pub(super) fn direction(cursor: &mut Cursor<'_>) -> Option<bool> {
    let larger = cursor.take_from(List::LARGER);
    (larger || cursor.take_from(List::SMALLER)).then_some(larger)
}

#[cfg(test)]
mod tests {
    use super::super::list::tests::is_cut_at_spaces_alone;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_row_has_a_meaning_and_a_use_and_no_phrase_has_two() {
        let mut seen = HashSet::new();
        let mut count = 0;
        for row in rows(TABLE) {
            let [meaning, phrases, used] = row.as_slice() else {
                panic!("{row:?}");
            };
            assert!(Qualifier::called(meaning).is_some(), "{row:?}");
            assert!(["before", "verb"].contains(used), "{row:?}");
            for phrase in listed(phrases) {
                assert!(seen.insert(phrase), "{phrase} stands there twice");
                assert!(is_cut_at_spaces_alone(phrase), "{phrase} is never met");
                count += 1;
            }
        }
        assert_eq!(count, QUALIFIERS.len() + VERBS.len());
    }
}
