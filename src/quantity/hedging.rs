/// What people write before a number to say how sure they are of it.
const HEDGES: [&str; 35] = [
    "~",
    "≈",
    "∼",
    ">",
    "<",
    "≥",
    "≤",
    "about",
    "around",
    "roughly",
    "approximately",
    "approx.",
    "approx",
    "circa",
    "ca.",
    "ca",
    "c.",
    "c",
    "some",
    "nearly",
    "almost",
    "just",
    "slightly",
    "a little",
    "well",
    "over",
    "under",
    "more than",
    "less than",
    "at least",
    "at most",
    "up to",
    "an estimated",
    "estimated",
    "exactly",
];

/// A text without the hedges it begins with: "just over 12 acres" is "12 acres".
pub(crate) fn without_hedge(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(shorter) = HEDGES.iter().find_map(|hedge| after(rest, hedge)) {
        rest = shorter;
    }
    rest
}

/// What follows a hedge: a word ends where a space begins, a sign anywhere.
fn after<'a>(text: &'a str, hedge: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(hedge.len())?;
    let is_word = hedge.starts_with(|first: char| first.is_ascii_alphabetic());
    let ends = !is_word || hedge.ends_with('.') || rest.starts_with(char::is_whitespace);
    (ends && start.eq_ignore_ascii_case(hedge)).then(|| rest.trim_start())
}
