use super::number_words::next_word;

/// The words after a number that multiply it, and their power of ten.
const MAGNITUDES: [(&str, i32); 12] = [
    ("hundred", 2),
    ("thousand", 3),
    ("million", 6),
    ("mln", 6),
    ("mn", 6),
    ("billion", 9),
    ("bln", 9),
    ("bn", 9),
    ("trillion", 12),
    ("tn", 12),
    ("lakh", 5),
    ("crore", 7),
];

/// The power of ten that a word such as "million" stands for.
pub(super) fn named_power(word: &str) -> Option<i32> {
    (MAGNITUDES.iter())
        .find(|(name, _)| name.eq_ignore_ascii_case(word))
        .map(|&(_, power)| power)
}

/// The power of ten of the words that follow a number ("million", "thousand million"), and the
/// bytes they cover; nothing where none do.
pub(super) fn power_of_ten(rest: &str) -> (i32, usize) {
    let (mut power, mut length) = (0, 0);
    while let Some((word, end)) = next_word(&rest[length..]) {
        let Some(more) = named_power(word) else {
            break;
        };
        power += more;
        length += end;
        // Three in a row are no number that anyone writes.
        if power > 18 {
            break;
        }
    }
    (power, length)
}
