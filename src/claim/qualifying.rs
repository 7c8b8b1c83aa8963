use super::Qualifier;
use super::Qualifier::{
    About, Almost, AtLeast, AtMost, Exactly, LessThan, MoreThan, SlightlyLess, SlightlyMore,
};
use super::cursor::Cursor;
use super::sizing::{more_ground, size_noun};
use super::vocabulary::Class;

/// What stands before a value. A phrase stands before those that it begins with.
const QUALIFIERS: [(&str, Qualifier); 70] = [
    ("no more than", AtMost),
    ("not more than", AtMost),
    ("no larger than", AtMost),
    ("no bigger than", AtMost),
    ("not quite", Almost),
    ("almost exactly", About),
    ("no less than", AtLeast),
    ("not less than", AtLeast),
    ("no smaller than", AtLeast),
    ("no fewer than", AtLeast),
    ("at least", AtLeast),
    ("a minimum of", AtLeast),
    ("at most", AtMost),
    ("at around", About),
    ("at about", About),
    ("a maximum of", AtMost),
    ("up to", AtMost),
    ("as much as", AtMost),
    ("as many as", AtMost),
    ("as little as", AtLeast),
    ("just under", Almost),
    ("just below", Almost),
    ("just shy of", Almost),
    ("just short of", Almost),
    ("just less than", SlightlyLess),
    ("just over", SlightlyMore),
    ("just above", SlightlyMore),
    ("just more than", SlightlyMore),
    ("just about", About),
    ("more or less", About),
    ("more than", MoreThan),
    ("well over", MoreThan),
    ("well above", MoreThan),
    ("well under", LessThan),
    ("far more than", MoreThan),
    ("much more than", MoreThan),
    ("greater than", MoreThan),
    ("upwards of", MoreThan),
    ("upward of", MoreThan),
    ("in excess of", MoreThan),
    ("far less than", LessThan),
    ("much less than", LessThan),
    ("less than", LessThan),
    ("fewer than", LessThan),
    ("larger than", MoreThan),
    ("bigger than", MoreThan),
    ("smaller than", LessThan),
    ("over", MoreThan),
    ("above", MoreThan),
    ("exceeding", MoreThan),
    ("under", LessThan),
    ("below", LessThan),
    ("close to", Almost),
    ("almost", Almost),
    ("nearly", Almost),
    ("near", Almost),
    ("virtually", About),
    ("practically", About),
    ("about", About),
    ("around", About),
    ("roughly", About),
    ("approximately", About),
    ("approx", About),
    ("circa", About),
    ("ca", About),
    ("some", About),
    ("an estimated", About),
    ("estimated", About),
    ("exactly", Exactly),
    ("precisely", Exactly),
];

/// Adverbs that make "less than" slight.
const SLIGHTLY: [&str; 10] = [
    "slightly",
    "marginally",
    "somewhat",
    "a bit",
    "a little",
    "a little bit",
    "a touch",
    "a tad",
    "a shade",
    "a fraction",
];

/// Adverbs that leave the amount open.
const MUCH: [&str; 9] = [
    "much",
    "far",
    "significantly",
    "considerably",
    "substantially",
    "vastly",
    "a lot",
    "even",
    "way",
];

/// Words between which a qualifier may stand and that change nothing.
const FILLERS: [&str; 13] = [
    "only",
    "just",
    "still",
    "actually",
    "easily",
    "fully",
    "perhaps",
    "maybe",
    "probably",
    "possibly",
    "reportedly",
    "in total",
    "a total of",
];

/// Reads what qualifies the value that follows: "about", "slightly less than", "no more than";
/// none where nothing does.
pub(super) fn qualifier(cursor: &mut Cursor<'_>) -> Option<Qualifier> {
    if !may_qualify(cursor) || spreads_over(cursor) {
        return None;
    }
    let start = cursor.at;
    fillers(cursor);
    let slight = cursor.attempt(slightly);
    let found = slight.or_else(|| cursor.one_of(&QUALIFIERS));
    let Some(found) = found else {
        cursor.at = start;
        return None;
    };
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
    const VERBS: [&str; 15] = [
        "extends",
        "extend",
        "extended",
        "extending",
        "stretches",
        "stretch",
        "stretched",
        "stretching",
        "sprawls",
        "sprawl",
        "sprawled",
        "sprawling",
        "spreads",
        "spread",
        "spreading",
    ];
    let last = cursor.word_at(-1);
    cursor.word().eq_ignore_ascii_case("over")
        && VERBS.iter().any(|verb| verb.eq_ignore_ascii_case(last))
}

/// Skips "only", "still" and the like, which change nothing.
pub(super) fn fillers(cursor: &mut Cursor<'_>) {
    while may_qualify(cursor) && FILLERS.iter().any(|filler| take_filler(cursor, filler)) {}
}

/// Takes a filler, unless it begins a qualifier: "just over" is one of its own.
fn take_filler(cursor: &mut Cursor<'_>, filler: &str) -> bool {
    let start = *cursor;
    if !cursor.phrase(filler) {
        return false;
    }
    let qualifies = QUALIFIERS.iter().any(|(words, _)| {
        words.starts_with(filler) && words.len() > filler.len() && start.clone().phrase(words)
    });
    if qualifies {
        *cursor = start;
    }
    !qualifies
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
    let others = SLIGHTLY.iter().chain(&MUCH).chain(&FILLERS).copied();
    let directions = ["larger", "bigger", "greater", "vaster", "smaller"];
    (qualifiers.chain(others).chain(directions)).filter_map(|words| words.split(' ').next())
}

/// "slightly less than", "a bit over", "a little under".
fn slightly(cursor: &mut Cursor<'_>) -> Option<Qualifier> {
    adverb(cursor, &SLIGHTLY)?;
    match cursor.one_of(&QUALIFIERS)? {
        MoreThan => Some(SlightlyMore),
        LessThan => Some(SlightlyLess),
        _ => None,
    }
}

fn adverb(cursor: &mut Cursor<'_>, adverbs: &[&str]) -> Option<()> {
    // The longest first: "a little bit" begins with "a little".
    let words = adverbs.iter().rev().find(|words| {
        let start = cursor.at;
        let found = cursor.phrase(words);
        cursor.at = start;
        found
    })?;
    cursor.phrase(words).then_some(())
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
    let slight = cursor.attempt(|cursor| adverb(cursor, &SLIGHTLY)).is_some();
    let much = !slight && cursor.attempt(|cursor| adverb(cursor, &MUCH)).is_some();
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
    cursor.one_of(&[
        ("larger", true),
        ("bigger", true),
        ("greater", true),
        ("vaster", true),
        ("smaller", false),
    ])
}
