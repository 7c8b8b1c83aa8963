use super::list::List;
use super::token::{Token, TokenKind, is_genitive};
use super::tokens::{Memory, Tokens};
use super::vocabulary::Class;

/// A place between two tokens of a sentence, from which readers take what they know.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    tokens: &'t Tokens,
    pub(super) at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) const fn new(text: &'t str, tokens: &'t Tokens) -> Self {
        Self {
            text,
            tokens,
            at: 0,
        }
    }

    pub(super) const fn moved(self, at: usize) -> Self {
        Self { at, ..self }
    }

    pub(super) fn token(&self) -> Option<Token> {
        self.tokens().get(self.at).copied()
    }

    pub(super) fn token_before(&self) -> Option<Token> {
        self.tokens().get(self.at.checked_sub(1)?).copied()
    }

    /// The next token as it is written; empty at the end.
    pub(super) fn word(&self) -> &'t str {
        self.token().map_or("", |token| self.written(token))
    }

    /// The token so many further on; negative ones are behind.
    pub(super) fn word_at(&self, distance: isize) -> &'t str {
        let token = (self.at.checked_add_signed(distance)).and_then(|at| self.tokens().get(at));
        token.map_or("", |token| self.written(*token))
    }

    pub(super) fn written(&self, token: Token) -> &'t str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// What is written between two bytes, on one line.
    pub(super) fn line(&self, start: usize, end: usize) -> String {
        let words: Vec<_> = self.slice(start, end).split_whitespace().collect();
        words.join(" ")
    }

    /// The text from the next token to the end of the sentence.
    pub(super) fn rest(&self) -> &'t str {
        let end = self.tokens().last().map_or(0, |token| token.end);
        self.slice(self.start(), end)
    }

    /// Where the next token begins.
    pub(super) fn start(&self) -> usize {
        let end = self.tokens().last().map_or(0, |token| token.end);
        self.token().map_or(end, |token| token.start)
    }

    /// Where the last token ended.
    pub(super) fn end(&self) -> usize {
        self.token_before().map_or(0, |token| token.end)
    }

    /// Whether the sentence ends with a sign, perhaps before a quote or a bracket that closes.
    pub(super) fn ends_with(&self, sign: &str) -> bool {
        let mut last = self
            .tokens()
            .iter()
            .rev()
            .take(3)
            .map(|token| self.written(*token));
        last.find(|word| !matches!(*word, "\"" | "”" | "’" | ")" | "'")) == Some(sign)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.tokens().len()
    }

    /// Goes to the first token that begins at a byte or later.
    pub(super) fn skip_to(&mut self, byte: usize) {
        while self.token().is_some_and(|token| token.start < byte) {
            self.at += 1;
        }
    }

    /// Takes the next token if it is one of these words, whatever its case.
    pub(super) fn take(&mut self, words: &[&str]) -> bool {
        let word = self.word();
        let found = !word.is_empty() && words.iter().any(|known| known.eq_ignore_ascii_case(word));
        self.at += usize::from(found);
        found
    }

    /// Takes the next token if it is in a list.
    pub(super) fn take_from(&mut self, list: List) -> bool {
        let found = self.is_in(list);
        self.at += usize::from(found);
        found
    }

    /// Whether the next token is in a list.
    pub(super) fn is_in(&self, list: List) -> bool {
        self.token()
            .is_some_and(|token| token.listed.lists().meets(list))
    }

    /// Whether a word comes next that begins a range: "between 2,000 and 3,000".
    pub(super) fn is_range(&self) -> bool {
        ["between", "from"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.word()))
    }

    /// Takes several words in a row: all of them or none. A hyphen between them counts as a space.
    pub(super) fn phrase(&mut self, words: &str) -> bool {
        // Most phrases differ in their first letter: the rest is then left alone.
        first_letter(words) == first_letter(self.word()) && self.whole_phrase(words)
    }

    fn whole_phrase(&mut self, words: &str) -> bool {
        let start = self.at;
        for word in words.as_bytes().split(|letter| *letter == b' ') {
            if self.at > start && self.word() == "-" {
                self.at += 1;
            }
            if !word.eq_ignore_ascii_case(self.word().as_bytes()) {
                self.at = start;
                return false;
            }
            self.at += 1;
        }
        true
    }

    /// The first of these phrases that comes next.
    pub(super) fn one_of<T: Copy>(&mut self, phrases: &[(&str, T)]) -> Option<T> {
        let first = first_letter(self.word());
        let found = phrases
            .iter()
            .find(|(words, _)| first_letter(words) == first && self.whole_phrase(words))?;
        Some(found.1)
    }

    /// Takes the first of these phrases that comes next.
    pub(super) fn any_of(&mut self, phrases: &[&str]) -> bool {
        let first = first_letter(self.word());
        (phrases.iter()).any(|words| first_letter(words) == first && self.whole_phrase(words))
    }

    const fn tokens(&self) -> &'t [Token] {
        self.tokens.list()
    }

    pub(super) const fn count(&self) -> usize {
        self.tokens().len()
    }

    /// Where the clauses begin that the tokens are in, found once for a sentence.
    pub(super) fn clause_starts(&self, find: impl FnOnce(Self) -> Vec<usize>) -> &'t [usize] {
        self.tokens.clause_starts.get_or_init(|| find(*self))
    }

    /// Reads something, unless it is known what is here: then nobody reads it twice.
    pub(super) fn remembered<T: Copy + 't>(
        &mut self,
        memory: impl FnOnce(&'t Tokens) -> &'t Memory<T>,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let mut ahead = *self;
        let (found, end) = memory(self.tokens).recall(self.at, || {
            let found = read(&mut ahead)?;
            Some((found, ahead.at))
        })?;
        self.at = end;
        Some(found)
    }

    /// Reads all of something, or steps back.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// Takes "'s".
    pub(super) fn genitive(&mut self) -> bool {
        let is_it = matches!(self.word(), "'" | "’") && is_genitive(self.word_at(1));
        self.at += if is_it { 2 } else { 0 };
        is_it
    }

    pub(super) fn is_word(&self) -> bool {
        self.token()
            .is_some_and(|token| token.kind == TokenKind::Word)
    }

    pub(super) fn is_capitalised(&self) -> bool {
        self.is_word() && self.word().starts_with(char::is_uppercase)
    }

    /// Whether one of these words comes within so many tokens.
    pub(super) fn is_before(&self, words: &[&str], most: usize) -> bool {
        let next = self.tokens().get(self.at..).unwrap_or_default();
        let mut written = next.iter().take(most).map(|token| self.written(*token));
        written.any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
    }

    /// Whether one of the next tokens is of a class.
    pub(super) fn is_near(&self, class: Class) -> bool {
        self.is_within(class, 10)
    }

    /// Whether one of so many tokens is of a class.
    pub(super) fn is_within(&self, class: Class, most: usize) -> bool {
        self.token()
            .is_some_and(|token| class.distance(token.distances) < most)
    }

    /// Whether the next token stands right behind the last, without a space.
    pub(super) fn is_glued(&self) -> bool {
        self.at > 0 && self.start() == self.end()
    }
}

fn first_letter(text: &str) -> Option<u8> {
    text.as_bytes().first().map(u8::to_ascii_lowercase)
}
