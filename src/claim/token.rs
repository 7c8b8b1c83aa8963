use super::list::ListedWord;
use super::vocabulary::{Class, Distances, Spelling};

/// A word, a number or a sign of a text, by its place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// First byte.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    pub(super) kind: TokenKind,
    pub(super) class: Class,
    /// What tells the lists that it is in.
    pub(super) listed: ListedWord,
    /// How far it is to the next token of each class.
    pub(super) distances: Distances,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, with digits behind them and apostrophes within: "km2", "O'Higgins".
    Word,
    /// Digits with the signs between them, or a fraction such as "½".
    Number,
    /// Any other character that is not a space.
    Sign,
}

/// The token that starts at a byte which is no space.
pub(super) fn token_at(text: &str, start: usize) -> Option<Token> {
    let rest = text.get(start..)?;
    let first = rest.chars().next()?;
    let (length, kind) = if first.is_ascii_digit() {
        (number_length(rest.as_bytes()), TokenKind::Number)
    } else if first.is_alphabetic() {
        (word_length(rest), TokenKind::Word)
    } else if first.is_numeric() {
        (first.len_utf8(), TokenKind::Number)
    } else {
        (first.len_utf8(), TokenKind::Sign)
    };
    let word = rest.get(..length).unwrap_or_default();
    let (mut known, mut listed) = (Class::NONE, ListedWord::NONE);
    if kind == TokenKind::Word {
        let spelling = Spelling::of(word);
        (known, listed) = (spelling.class(), ListedWord::new(word, spelling));
    }
    let class = match kind {
        TokenKind::Word if first.is_uppercase() => known.with(Class::NAME),
        TokenKind::Word => known,
        TokenKind::Number if first.is_ascii_digit() => Class::NUMBER.with(Class::OPENER),
        // "½" is a comparison of its own.
        TokenKind::Number => (Class::NUMBER.with(Class::OPENER)).with(Class::COMPARISON),
        TokenKind::Sign if matches!(first, '%' | '㎡' | '㎢' | '×') => Class::COMPARISON,
        TokenKind::Sign => Class::NONE,
    };
    Some(Token {
        start,
        end: start + length,
        kind,
        class,
        listed,
        distances: Class::FAR,
    })
}

/// Digits, and the points and commas that stand between digits.
fn number_length(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut length = 0;
    loop {
        match bytes.get(length) {
            Some(b'0'..=b'9') => length += 1,
            Some(b'.' | b',') if digit(length + 1) => length += 2,
            _ => return length,
        }
    }
}

/// Letters and digits; an apostrophe belongs to them unless it begins the ending of a genitive.
fn word_length(text: &str) -> usize {
    let ascii = text.bytes();
    let mut length = ascii.take_while(u8::is_ascii_alphanumeric).count();
    let mut rest = text.get(length..).unwrap_or_default();
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let joins = matches!(letter, '\'' | '’')
            && after.starts_with(char::is_alphabetic)
            && !is_genitive(after);
        if !letter.is_alphanumeric() && !joins {
            break;
        }
        length += letter.len_utf8();
        rest = after;
    }
    length
}

/// Whether an "s" follows, and then no letter.
pub(super) fn is_genitive(after_apostrophe: &str) -> bool {
    (after_apostrophe.strip_prefix('s'))
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
