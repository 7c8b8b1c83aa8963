use super::token::{Token, TokenKind, token_at};
use super::vocabulary::Class;

/// One sentence, heading or line of a text, as tokens.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub(super) tokens: Vec<Token>,
    /// Whether it ended without a full stop, as a heading or an item of a list does.
    pub(super) heading: bool,
}

/// Longer sentences are cut, so that the work per token is bounded.
const MOST_TOKENS: usize = 400;

/// Lines shorter than this may be headings; longer ones are wrapped text.
const SHORT_LINE: usize = 50;

/// Abbreviations that are followed by what they belong to.
const ABBREVIATIONS: [&str; 18] = [
    "approx", "ca", "c", "sq", "st", "ste", "mt", "ft", "no", "vs", "dr", "mr", "mrs", "ms", "gen",
    "gov", "sen", "est",
];

/// Words that begin sentences, even behind an initial.
const STARTERS: [&str; 12] = [
    "the", "it", "its", "a", "an", "this", "that", "in", "but", "and", "at", "they",
];

impl Passage {
    /// Reads the sentence that begins at an offset, and returns where the next one begins; none
    /// at the end of the text.
    pub(super) fn read(&mut self, text: &str, offset: usize) -> Option<usize> {
        self.tokens.clear();
        self.heading = false;
        let bytes = text.as_bytes();
        let mut at = offset;
        let mut line_start = offset;
        loop {
            let Some(&byte) = bytes.get(at) else {
                self.heading = true;
                return (!self.tokens.is_empty()).then_some(at);
            };
            if byte == b'\n' {
                if self.breaks_at_line_end(text, at, line_start) {
                    self.heading = true;
                    return Some(at + 1);
                }
                at += 1;
                line_start = at;
            } else if byte.is_ascii_whitespace() {
                at += 1;
            } else if let Some(token) = token_at(text, at) {
                at = token.end;
                let is_space = token.kind == TokenKind::Sign
                    && text[token.start..token.end].starts_with(char::is_whitespace);
                if is_space {
                    continue;
                }
                self.tokens.push(token);
                if self.ends_sentence(text) || self.tokens.len() >= MOST_TOKENS {
                    return Some(at);
                }
            } else {
                return None;
            }
        }
    }

    /// Whether the sentence ends with the token read last.
    fn ends_sentence(&self, text: &str) -> bool {
        let Some(last) = self.tokens.last() else {
            return false;
        };
        let sign = &text[last.start..last.end];
        if !matches!(sign, "." | "!" | "?" | "…") {
            return false;
        }
        let rest = &text[last.end..];
        let next = rest.trim_start_matches([' ', '\n', '\r', '\t', '"', '“', '‘', '(']);
        if next.len() == rest.len() {
            return false;
        }
        let begins = |first: char| first.is_uppercase() || first.is_ascii_digit();
        if !next.starts_with(begins) {
            return false;
        }
        sign != "." || !self.ends_in_abbreviation(text, next)
    }

    /// Whether the point just read belongs to an abbreviation and ends no sentence.
    fn ends_in_abbreviation(&self, text: &str, next: &str) -> bool {
        let Some(word) = self.tokens.iter().rev().nth(1) else {
            return false;
        };
        let word = &text[word.start..word.end];
        let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
        let next_word = next.split(|sign: char| !sign.is_alphabetic()).next();
        let starts = STARTERS
            .iter()
            .any(|starter| next_word.is_some_and(|word| word.eq_ignore_ascii_case(starter)));
        let known = ABBREVIATIONS
            .iter()
            .any(|abbreviation| abbreviation.eq_ignore_ascii_case(word));
        known || initial && !starts
    }

    /// Whether a line break ends what came before: at a blank line, before an item of a list, and
    /// after a short line that reads like a heading.
    fn breaks_at_line_end(&self, text: &str, at: usize, line_start: usize) -> bool {
        let Some(last) = self.tokens.last() else {
            return false;
        };
        let rest = text[at + 1..].trim_start_matches([' ', '\t', '\r']);
        if rest.starts_with(['\n', '#', '*', '|', '•']) || rest.starts_with("- ") {
            return true;
        }
        let word = &text[last.start..last.end];
        let closed =
            last.kind != TokenKind::Word && word != "," || word.starts_with(char::is_uppercase);
        at - line_start < SHORT_LINE && closed && rest.starts_with(char::is_uppercase)
    }

    /// Whether anything in it may be a claim or an amount of area: a number with a unit, or a comparison and what may be
    /// the name of a place, beyond the capital with which a sentence begins.
    pub(super) fn is_of_interest(&self) -> bool {
        let (mut compares, mut names) = (false, false);
        let mut since_number = usize::MAX;
        for (position, token) in self.tokens.iter().enumerate() {
            compares |= token.class.has(Class::COMPARISON);
            names |= token.class.has(Class::NAME) && (position > 0 || self.begins_compound());
            if token.class.has(Class::UNIT) && since_number < 5 || compares && names {
                return true;
            }
            since_number = if token.class.has(Class::NUMBER) {
                0
            } else {
                since_number.saturating_add(1)
            };
        }
        false
    }

    /// Whether a sign follows the first word right away: "Wales-sized".
    fn begins_compound(&self) -> bool {
        match self.tokens.as_slice() {
            [first, second, ..] => first.end == second.start,
            _ => false,
        }
    }
}
