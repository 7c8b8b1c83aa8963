//! Where names end: a run of capitalised words is one name. "Central Park" is no part of "Central", and "Hyde" no part of
//! "Hyde Park".

use super::cursor::Cursor;
use super::token::TokenKind;

/// Words that stand beside names with a capital, at the beginning of sentences and in headlines, and belong to none.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "across", "after", "all", "almost", "along", "although", "an", "and",
    "are", "around", "as", "at", "because", "before", "behind", "below", "between", "both", "but",
    "by", "can", "could", "did", "do", "does", "during", "each", "even", "for", "from", "had",
    "half", "has", "have", "he", "her", "here", "his", "how", "however", "if", "in", "inside",
    "into", "is", "it", "its", "just", "like", "may", "might", "more", "most", "much", "near",
    "nor", "not", "now", "of", "off", "on", "only", "or", "our", "out", "outside", "over", "so",
    "some", "than", "that", "the", "then", "there", "these", "they", "this", "those", "though",
    "through", "to", "today", "together", "under", "unlike", "until", "was", "were", "what",
    "when", "where", "whereas", "which", "while", "who", "why", "will", "with", "within",
    "without", "would", "yet",
];

/// Adjectives and verbs that begin sentences before a name.
const BEFORE_NAMES: &[&str] = &[
    "tiny", "little", "small", "big", "huge", "vast", "modern", "nearby", "compare", "consider",
    "imagine", "take", "say", "picture", "suppose", "fit", "if", "yes", "no", "perhaps", "maybe",
    "since", "given", "put",
];

/// Days and months, which American papers put behind places.
const DATES: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Parts of a compass and of a land: "northern Italy" is not Italy.
const PARTS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
    "central",
    "upper",
    "lower",
    "inner",
    "outer",
    "upstate",
    "downstate",
    "downtown",
    "midtown",
    "uptown",
    "coastal",
    "inland",
    "rural",
    "urban",
    "suburban",
    "inland",
    "interior",
    "highland",
    "mountainous",
    "subtropical",
    "tropical",
    "arctic",
    "forested",
    "metropolitan",
];

/// Nouns with which names end: "Hyde Park", "Orange County Register". In headlines only these go on with a name.
const NAME_NOUNS: &[&str] = &[
    "park",
    "lake",
    "river",
    "bay",
    "gulf",
    "sea",
    "ocean",
    "island",
    "islands",
    "valley",
    "beach",
    "forest",
    "mountains",
    "mountain",
    "mount",
    "hills",
    "desert",
    "plains",
    "delta",
    "basin",
    "county",
    "city",
    "state",
    "province",
    "territory",
    "republic",
    "university",
    "college",
    "school",
    "museum",
    "airport",
    "church",
    "station",
    "street",
    "avenue",
    "square",
    "bank",
    "register",
    "post",
    "times",
    "herald",
    "tribune",
    "reserve",
    "refuge",
];

/// Abbreviated titles, which begin the names of people and of places.
const TITLES: &[&str] = &[
    "st", "ste", "mt", "ft", "mr", "mrs", "ms", "dr", "sen", "gov", "rep", "gen", "col", "prof",
    "capt", "lt", "sgt", "maj", "rev",
];

/// Nouns between which and a name "of" only says what the name is of, with or without a capital.
const KINDS: &[&str] = &[
    "state",
    "country",
    "nation",
    "republic",
    "kingdom",
    "principality",
    "emirate",
    "sultanate",
    "duchy",
    "province",
    "governorate",
    "region",
    "territory",
    "county",
    "city",
    "district",
    "island",
    "islands",
    "continent",
    "borough",
    "commonwealth",
    "federation",
];

fn is_in(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether the tokens between two are all of the name that they are a part of.
pub(super) fn is_whole(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    !goes_on_behind(cursor, from, to) && !begins_before(cursor, from, to)
}

fn goes_on_behind(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    let end = cursor.moved(to);
    let Some(next) = end.token() else {
        return false;
    };
    let word = end.word();
    if matches!(word, "-" | "–" | "‑") {
        let after = cursor.moved(to + 1);
        // "Austria-Hungary", but "Iraq – Syria" and "Texas-sized".
        return end.is_glued()
            && after.is_glued()
            && is_capital(end.word_at(1))
            && !is_in(&["sized", "size"], end.word_at(1));
    }
    if word == "&" || end.word_at(1) == "&" && end.is_capitalised() {
        return is_capital(end.word_at(1)) || word != "&";
    }
    next.kind == TokenKind::Word
        && is_capital(word)
        && !is_in(FUNCTION_WORDS, word)
        && !is_in(DATES, word)
        && (is_in(NAME_NOUNS, word) || !is_headline(cursor, from, to))
}

fn begins_before(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    let start = cursor.moved(from);
    let (last, before) = (start.word_at(-1), start.word_at(-2));
    if is_in(PARTS, last) {
        return true;
    }
    match last {
        "" => false,
        // "Trans-Jordan", but "Iraq – Syria".
        "-" | "‑" => start.is_glued() && cursor.moved(from - 1).is_glued() && is_capital(before),
        "." => {
            // "A. Oregon is larger" answers a question.
            let is_answer = matches!(before, "A" | "Q");
            start.word_at(-3) != "." && !is_answer && (is_in(TITLES, before) || is_initial(before))
        }
        "of" | "the" => is_of_a_name(cursor, if last == "of" { from } else { from - 1 }),
        "de" | "del" | "da" | "do" | "la" | "al" | "el" => is_capital(before),
        _ if !is_capital(last) || is_in(FUNCTION_WORDS, last) => false,
        _ if opens(cursor, from - 1) => {
            let plain = ["ing", "ed", "ly", "ish"]
                .iter()
                .any(|ending| last.ends_with(ending));
            !plain && !is_in(BEFORE_NAMES, last) && !is_headline(cursor, from, to)
        }
        _ => {
            // In a headline most words have capitals, but "National Park" is never all of a name.
            is_in(NAME_NOUNS, cursor.moved(to).word_at(-1)) || !is_headline(cursor, from, to)
        }
    }
}

fn is_initial(word: &str) -> bool {
    word.len() == 1 && is_capital(word)
}

/// "Gulf of Mexico", "Bank of the West": a name with "of" before another.
fn is_of_a_name(cursor: Cursor<'_>, from: usize) -> bool {
    let start = cursor.moved(from);
    let (of, noun) = (start.word_at(-1), start.word_at(-2));
    of == "of"
        && is_capital(noun)
        && !opens(cursor, from - 2)
        && !is_in(KINDS, noun)
        && !is_in(FUNCTION_WORDS, noun)
        && !is_headline(cursor, from, from)
}

/// Whether a token is the first word of its sentence, or of what is quoted.
fn opens(cursor: Cursor<'_>, at: usize) -> bool {
    at == 0
        || matches!(
            cursor.moved(at).word_at(-1),
            ":" | "“" | "\"" | "‘" | "(" | "." | "*" | "#" | "|" | "•"
        )
}

/// Whether the words around have capitals whatever they are.
fn is_headline(cursor: Cursor<'_>, from: usize, to: usize) -> bool {
    const NEAR: usize = 8;
    const LONG: usize = 4;
    let around = (from.saturating_sub(NEAR)..from).chain(to..to + NEAR);
    let long = around.filter_map(|at| {
        let cursor = cursor.moved(at);
        (cursor.is_word() && cursor.word().len() >= LONG).then(|| is_capital(cursor.word()))
    });
    let (mut capitals, mut all) = (0, 0);
    for capital in long {
        all += 1;
        capitals += usize::from(capital);
    }
    all >= 2 && capitals == all
}
