//! Which words may stand between a subject and what is said of its size, and which show that no area is meant.

use super::cursor::Cursor;

/// What has a size that is no area.
const NOT_AREAS: [&str; 69] = [
    "capital",
    "capitals",
    "government",
    "population",
    "populations",
    "economy",
    "economies",
    "gdp",
    "army",
    "armies",
    "military",
    "budget",
    "budgets",
    "debt",
    "debts",
    "deficit",
    "market",
    "markets",
    "workforce",
    "staff",
    "company",
    "companies",
    "crowd",
    "audience",
    "electorate",
    "voters",
    "people",
    "inhabitants",
    "residents",
    "citizens",
    "rate",
    "rates",
    "price",
    "prices",
    "cost",
    "costs",
    "income",
    "incomes",
    "wage",
    "wages",
    "revenue",
    "revenues",
    "sales",
    "exports",
    "imports",
    "trade",
    "output",
    "production",
    "harvest",
    "industry",
    "sector",
    "fleet",
    "force",
    "forces",
    "navy",
    "brain",
    "brains",
    "team",
    "class",
    "family",
    "families",
    "households",
    "community",
    "debate",
    "power",
    "capacity",
    "consumption",
    "emissions",
    "speed",
];

/// Nouns that areas are called by.
const AREAS: [&str; 79] = [
    "area",
    "areas",
    "region",
    "regions",
    "territory",
    "territories",
    "land",
    "lands",
    "tract",
    "tracts",
    "patch",
    "expanse",
    "place",
    "plot",
    "plots",
    "site",
    "zone",
    "stretch",
    "swath",
    "swathe",
    "country",
    "countries",
    "nation",
    "state",
    "states",
    "island",
    "islands",
    "isle",
    "archipelago",
    "kingdom",
    "republic",
    "province",
    "county",
    "city",
    "district",
    "principality",
    "continent",
    "lake",
    "sea",
    "bay",
    "reservoir",
    "desert",
    "forest",
    "forests",
    "woodland",
    "rainforest",
    "jungle",
    "park",
    "parks",
    "reserve",
    "refuge",
    "wilderness",
    "ranch",
    "farm",
    "estate",
    "field",
    "fields",
    "cemetery",
    "airport",
    "campus",
    "crater",
    "glacier",
    "iceberg",
    "icebergs",
    "ice",
    "fire",
    "fires",
    "wildfire",
    "wildfires",
    "blaze",
    "spill",
    "slick",
    "swamp",
    "marsh",
    "wetland",
    "wetlands",
    "savanna",
    "grassland",
    "floods",
];

/// Words without weight of their own between a subject and its size.
const LIGHT: [&str; 77] = [
    ",",
    "—",
    "–",
    "-",
    "(",
    ")",
    ":",
    ".",
    "[",
    "]",
    "“",
    "”",
    "\"",
    "*",
    "|",
    "'s",
    "/",
    "=",
    "or",
    "that",
    "which",
    "is",
    "was",
    "are",
    "were",
    "be",
    "been",
    "being",
    "it",
    "its",
    "an",
    "a",
    "the",
    "this",
    "these",
    "those",
    "and",
    "i",
    "e",
    "of",
    "in",
    "size",
    "sized",
    "some",
    "now",
    "today",
    "still",
    "thus",
    "itself",
    "would",
    "making",
    "makes",
    "made",
    "meaning",
    "means",
    "equals",
    "equal",
    "equivalent",
    "to",
    "total",
    "covers",
    "covering",
    "covered",
    "cover",
    "spans",
    "spanning",
    "has",
    "have",
    "had",
    "with",
    "at",
    "also",
    "surface",
    "together",
    "combined",
    "only",
    "remains",
];

/// Words that stand for what was named before.
const PRONOUNS: [&str; 10] = [
    "it",
    "that",
    "this",
    "they",
    "comparative",
    "compared",
    "comparison",
    "size",
    "s",
    "’",
];

const COPULAS: [&str; 14] = [
    "is", "are", "was", "were", "be", "being", "been", "covers", "cover", "covered", "s",
    "remains", "occupies", "spans",
];

const PREPOSITIONS: [&str; 22] = [
    "in",
    "near",
    "of",
    "at",
    "from",
    "across",
    "around",
    "outside",
    "to",
    "through",
    "over",
    "into",
    "by",
    "for",
    "within",
    "throughout",
    "inside",
    "beside",
    "against",
    "between",
    "off",
    "than",
];

fn is_in(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

pub(super) fn is_area(word: &str) -> bool {
    is_in(&AREAS, word)
}

/// Whether a noun behind the name of a place is a part of it rather than the place itself.
pub(super) fn is_part_of_place(word: &str) -> bool {
    const PLACES: [&str; 16] = [
        "country",
        "countries",
        "nation",
        "state",
        "island",
        "islands",
        "isle",
        "archipelago",
        "kingdom",
        "republic",
        "province",
        "county",
        "city",
        "district",
        "principality",
        "continent",
    ];
    is_area(word) && !is_in(&PLACES, word)
}

pub(super) fn is_no_area(word: &str) -> bool {
    is_in(&NOT_AREAS, word)
}

pub(super) fn is_preposition(word: &str) -> bool {
    is_in(&PREPOSITIONS, word)
}

pub(super) fn is_copula(word: &str) -> bool {
    is_in(&COPULAS, word)
}

pub(super) fn is_punctuation(word: &str) -> bool {
    !word.is_empty() && !word.chars().any(char::is_alphanumeric)
}

/// Whether only light words and nouns for areas stand between two tokens, outside of brackets.
pub(super) fn is_light(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    all_of_few(cursor, from, to, |word| {
        is_in(&LIGHT, word) || is_area(word)
    })
}

/// Whether only words that point back to what was named before stand between two tokens.
pub(super) fn points_back(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    all_of_few(cursor, from, to, |word| {
        is_in(&LIGHT, word) || is_area(word) || is_in(&PRONOUNS, word) || is_punctuation(word)
    })
}

/// Whether there are few words between two tokens, and a test is true of each that is not in brackets.
fn all_of_few(cursor: Cursor<'_>, from: usize, to: usize, test: impl Fn(&str) -> bool) -> bool {
    let mut at = from;
    let mut count = 0;
    while at < to {
        at = after_bracket(cursor, at, to).unwrap_or(at);
        if at >= to {
            break;
        }
        count += 1;
        if count > MOST_LIGHT || !test(cursor.moved(at).word()) {
            return false;
        }
        at += 1;
    }
    from <= to
}

/// Where a bracket that opens here closes, if it does so before a token.
fn after_bracket(cursor: Cursor<'_>, at: usize, to: usize) -> Option<usize> {
    if cursor.moved(at).word() != "(" {
        return None;
    }
    let end = to.min(at + LONGEST_BRACKET);
    let close = words(cursor, at, end).position(|word| word == ")")?;
    Some(at + close + 1)
}

/// Words in the longest bracket that is skipped.
const LONGEST_BRACKET: usize = 40;

/// More words between two things separate them, whatever they are.
const MOST_LIGHT: usize = 12;

pub(super) fn words(cursor: Cursor<'_>, from: usize, to: usize) -> impl Iterator<Item = &str> {
    (from..to).map(move |at| cursor.moved(at).word())
}
