use deunicode::deunicode_char;

/// Reduces a name to what makes it itself: `St. John's` and `saint johns` fold to the same letters.
///
/// Case, accents, punctuation, spacing and the article fall away; usual abbreviations are written out.
/// Letters of other scripts become their Latin transliteration.
pub(super) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_into(name, &mut folded);
    folded
}

/// [`fold`] into a buffer that a caller uses for many names.
pub(super) fn fold_into(name: &str, folded: &mut String) {
    folded.clear();
    let mut word_start = 0;
    for character in name.chars() {
        if character.is_ascii() {
            fold_ascii(character, folded, &mut word_start);
        } else {
            for ascii in deunicode_char(character).unwrap_or_default().chars() {
                fold_ascii(ascii, folded, &mut word_start);
            }
        }
    }
    end_word(folded, &mut word_start);
}

fn fold_ascii(character: char, folded: &mut String, word_start: &mut usize) {
    match character {
        'a'..='z' | '0'..='9' => folded.push(character),
        'A'..='Z' => folded.push(character.to_ascii_lowercase()),
        // "D.C." and "John's" are one word each.
        '.' | '\'' | '`' => {}
        '&' => {
            end_word(folded, word_start);
            folded.push_str("and");
            *word_start = folded.len();
        }
        _ => end_word(folded, word_start),
    }
}

/// Writes out or drops the word that has just ended.
fn end_word(folded: &mut String, word_start: &mut usize) {
    let in_full = match folded.get(*word_start..) {
        Some("the") => Some(""),
        Some("st") => Some("saint"),
        Some("ste") => Some("sainte"),
        Some("mt") => Some("mount"),
        Some("ft") => Some("fort"),
        Some("co") => Some("county"),
        Some("is" | "isl") => Some("island"),
        _ => None,
    };
    if let Some(in_full) = in_full {
        folded.truncate(*word_start);
        folded.push_str(in_full);
    }
    *word_start = folded.len();
}
