use deunicode::deunicode_char;

/// Reduces a name to what makes it itself: `St. John's` and `saint johns` fold to the same letters.
///
/// Case, accents, punctuation, spacing and the article fall away; usual abbreviations are written out, where they are
/// part of a longer name. Letters of other scripts become their Latin transliteration. Folding twice is folding once.
pub(super) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_into(name, &mut folded);
    folded
}

/// [`fold`] into a buffer that a caller uses for many names.
pub(super) fn fold_into(name: &str, folded: &mut String) {
    folded.clear();
    let mut words = Words {
        folded,
        start: 0,
        count: 0,
        within: false,
    };
    for character in name.chars() {
        if character.is_ascii() {
            words.take(character);
        } else {
            let ascii = deunicode_char(character).unwrap_or_default();
            ascii.chars().for_each(|character| words.take(character));
        }
    }
    words.end();
}

/// A name with the umlauts and their like in two letters, as German, Danish and passports write them: Österreich is
/// Oesterreich. None where it has no such letter.
pub(super) fn with_digraphs(name: &str) -> Option<String> {
    let digraph = |letter| {
        Some(match letter {
            'ä' | 'æ' | 'Ä' | 'Æ' => "ae",
            'ö' | 'ø' | 'œ' | 'Ö' | 'Ø' | 'Œ' => "oe",
            'ü' | 'Ü' => "ue",
            'å' | 'Å' => "aa",
            _ => return None,
        })
    };
    if name.is_ascii() || !name.chars().any(|letter| digraph(letter).is_some()) {
        return None;
    }
    let mut written = String::with_capacity(name.len());
    for letter in name.chars() {
        match digraph(letter) {
            Some(two) => written.push_str(two),
            None => written.push(letter),
        }
    }
    Some(written)
}

/// The words of a name, which are joined as they come.
struct Words<'f> {
    folded: &'f mut String,
    /// Where the latest word begins.
    start: usize,
    count: u32,
    /// Whether the latest word goes on.
    within: bool,
}

impl Words<'_> {
    fn take(&mut self, character: char) {
        match character {
            'a'..='z' | '0'..='9' => self.push(character),
            'A'..='Z' => self.push(character.to_ascii_lowercase()),
            // "D.C." and "John's" are one word each.
            '.' | '\'' | '`' => {}
            '&' => {
                self.within = false;
                "and".chars().for_each(|character| self.push(character));
                self.within = false;
            }
            _ => self.within = false,
        }
    }

    fn push(&mut self, character: char) {
        if !self.within {
            if self.count > 0 {
                self.write_out();
            }
            self.start = self.folded.len();
            self.count += 1;
            self.within = true;
        }
        self.folded.push(character);
    }

    fn end(mut self) {
        // A single word is a name, not a part of one: "is" may be a code, and is no island.
        if self.count > 1 {
            self.write_out();
        }
    }

    /// Writes out or drops the latest word.
    fn write_out(&mut self) {
        let in_full = match self.folded.get(self.start..) {
            Some("the") => "",
            Some("st") => "saint",
            Some("ste") => "sainte",
            Some("mt") => "mount",
            Some("ft") => "fort",
            Some("co") => "county",
            Some("is" | "isl") => "island",
            _ => return,
        };
        self.folded.truncate(self.start);
        self.folded.push_str(in_full);
    }
}
