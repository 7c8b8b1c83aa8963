use super::list::List;
use super::token::{TokenKind, token_at};
use super::tokens::Tokens;
use super::vocabulary::{Class, Interest, Spelling};

/// One sentence, heading or line of a text: its bytes, and whether they may say anything of areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) is_of_interest: bool,
}

/// Longer sentences are cut, so that the work per token is bounded.
const MOST_TOKENS: usize = 400;

/// Sentences are cut at the first space behind so many bytes, so that none is looked at often.
const MOST_BYTES: usize = 4000;

/// Lines shorter than this may be headings; longer ones are wrapped text.
const SHORT_LINE: usize = 50;

/// The longest of the abbreviations, and one more.
const LONGEST_ABBREVIATION: usize = 7;

impl Passage {
    /// The sentence that begins at an offset or behind spaces there; none at the end of the text.
    ///
    /// This looks at every byte of a text, and is all that most sentences get.
    pub(super) fn find(text: &str, offset: usize) -> Option<Self> {
        let bytes = text.as_bytes();
        let spaces = bytes.get(offset..)?.iter();
        let start = offset + spaces.take_while(|byte| byte.is_ascii_whitespace()).count();
        let (mut at, mut line_start) = (start, start);
        let mut interest = Interest::default();
        let ended = |end, interest: Interest| {
            Some(Self {
                start,
                end,
                is_of_interest: interest.is_there(),
            })
        };
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => {
                    let mut spelling = Spelling::default();
                    let word = at;
                    while let Some(letter) =
                        bytes.get(at).filter(|byte| byte.is_ascii_alphanumeric())
                    {
                        spelling.add(*letter);
                        at += 1;
                    }
                    let glued = bytes
                        .get(at)
                        .is_some_and(|byte| !byte.is_ascii_whitespace());
                    let mut class = spelling.class();
                    if byte.is_ascii_uppercase() {
                        interest.add_capital();
                        if word > start || glued {
                            class = class.with(Class::NAME);
                        }
                    }
                    if class == Class::NONE {
                        interest.add(class);
                    } else {
                        interest.add_word(class, spelling);
                    }
                    continue;
                }
                b'0'..=b'9' => {
                    let digits = bytes.get(at..).unwrap_or_default().iter();
                    at += digits.take_while(|byte| byte.is_ascii_digit()).count();
                    interest.add_digits();
                    continue;
                }
                b'.' | b'!' | b'?' if ends_sentence(text, start, at, at + 1) => {
                    return ended(at + 1, interest);
                }
                b'\n' => {
                    if breaks_at_line_end(text, start, at, line_start) {
                        return ended(at, interest);
                    }
                    line_start = at + 1;
                }
                b'%' => interest.add(Class::COMPARISON),
                0x80.. => {
                    if bytes
                        .get(at..)
                        .is_some_and(|rest| rest.starts_with("…".as_bytes()))
                        && ends_sentence(text, start, at, at + "…".len())
                    {
                        return ended(at + "…".len(), interest);
                    }
                    interest.add_beyond_ascii(byte, bytes.get(at + 1).copied().unwrap_or_default());
                }
                _ => {}
            }
            at += 1;
            if at - start > MOST_BYTES && byte.is_ascii_whitespace() {
                break;
            }
            if at - start > 2 * MOST_BYTES && text.is_char_boundary(at) {
                break;
            }
        }
        (at > start).then(|| ended(at, interest))?
    }

    /// Puts its tokens into a list, but no more than one sentence can have, and says where they end.
    pub(super) fn tokens(&self, text: &str, tokens: &mut Tokens) -> usize {
        self.first_tokens(text, MOST_TOKENS, tokens)
    }

    /// Puts so many of its tokens into a list, and says where they end.
    pub(super) fn first_tokens(&self, text: &str, most: usize, tokens: &mut Tokens) -> usize {
        let mut at = self.start;
        tokens.replace(|tokens| {
            while at < self.end && tokens.len() < most {
                if text.as_bytes().get(at).is_some_and(u8::is_ascii_whitespace) {
                    at += 1;
                    continue;
                }
                let Some(token) = token_at(text, at) else {
                    break;
                };
                at = token.end;
                let is_space = token.kind == TokenKind::Sign
                    && text[token.start..token.end].starts_with(char::is_whitespace);
                if !is_space {
                    tokens.push(token);
                }
            }
        });
        if tokens.list().len() < most {
            self.end
        } else {
            at
        }
    }
}

/// Whether a sentence ends with the sign between two offsets.
fn ends_sentence(text: &str, start: usize, sign: usize, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let next = rest.trim_start_matches([' ', '\n', '\r', '\t', '"', '“', '‘', '(']);
    if next.len() == rest.len() {
        return false;
    }
    let begins = |first: char| first.is_uppercase() || first.is_ascii_digit();
    if !next.starts_with(begins) {
        return false;
    }
    let is_point = text.as_bytes().get(sign) == Some(&b'.');
    !is_point || !ends_in_abbreviation(text.get(start..sign).unwrap_or_default(), next)
}

/// Whether a point belongs to the abbreviation before it and ends no sentence.
// Rare, and so kept out of the loop that looks at every byte: signs are read up to a sixth faster.
#[inline(never)]
fn ends_in_abbreviation(before: &str, next: &str) -> bool {
    let letters = before.char_indices().rev();
    let mut word = letters
        .take(LONGEST_ABBREVIATION)
        .take_while(|(_, letter)| letter.is_alphanumeric());
    let Some(start) = word.by_ref().last().map(|(start, _)| start) else {
        return false;
    };
    let word = before.get(start..).unwrap_or_default();
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    let next_word = next.split(|sign: char| !sign.is_alphabetic()).next();
    let starts = || next_word.is_some_and(|word| List::STARTERS.has(word));
    let known = List::ABBREVIATIONS.or(List::TITLES).has(word);
    known || initial && !starts()
}

/// Whether a line break ends what came before: at a blank line, before an item of a list, and
/// after a short line that reads like a heading.
fn breaks_at_line_end(text: &str, start: usize, at: usize, line_start: usize) -> bool {
    let rest = text.get(at + 1..).unwrap_or_default();
    let rest = rest.trim_start_matches([' ', '\t', '\r']);
    if rest.starts_with(['\n', '#', '*', '|', '•']) || rest.starts_with("- ") {
        return true;
    }
    if at - line_start >= SHORT_LINE || !rest.starts_with(char::is_uppercase) {
        return false;
    }
    let line = text
        .get(start.max(line_start)..at)
        .unwrap_or_default()
        .trim_end();
    let last = line
        .rsplit(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '\'' | '’')))
        .next()
        .unwrap_or_default();
    if last.is_empty() {
        return !line.is_empty() && !line.ends_with(',');
    }
    !last.starts_with(char::is_alphabetic) || last.starts_with(char::is_uppercase)
}
