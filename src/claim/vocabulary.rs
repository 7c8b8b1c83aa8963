use std::sync::LazyLock;

use super::list::List;
use super::qualifying::{VERBS, first_words};
use crate::Unit;

/// What a word may be part of: a quick test that spares most sentences the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class(u8);

impl Class {
    pub(super) const NONE: Self = Self(0);
    /// A number, or a word that can begin one.
    pub(super) const NUMBER: Self = Self(1);
    /// A word of a unit of area.
    pub(super) const UNIT: Self = Self(2);
    /// A word that compares sizes.
    pub(super) const COMPARISON: Self = Self(4);

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// A word or a number with which a relation or an amount can begin.
    pub(super) const OPENER: Self = Self(8);

    /// A word with which a qualifier or a comparative can begin.
    pub(super) const QUALIFIER: Self = Self(16);

    /// A word with a capital, or one that describes a place: what may be a name.
    pub(super) const NAME: Self = Self(32);

    /// "size" or "sized".
    pub(super) const SIZE: Self = Self(64);

    /// A word that adds up what stands before it, or likens it: "combined", "same".
    pub(super) const TOGETHER: Self = Self(128);

    pub(super) const ALL: Self = Self(u8::MAX);

    /// The distances where nothing follows.
    pub(super) const FAR: Distances = [u8::MAX; u8::BITS as usize];

    /// How far it is to the next token of this class, as the distances of a token say.
    pub(super) fn distance(self, distances: Distances) -> usize {
        let distance = distances.get(self.0.trailing_zeros() as usize);
        distance.copied().map_or(usize::MAX, usize::from)
    }

    /// The distances of a token of this class, by those of the token behind it.
    pub(super) fn distances_before(self, mut behind: Distances) -> Distances {
        for (bit, distance) in behind.iter_mut().enumerate() {
            let is_here = self.0 >> bit & 1 == 1;
            *distance = if is_here {
                0
            } else {
                distance.saturating_add(1)
            };
        }
        behind
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// For each class how many tokens on the next one of it stands.
pub(super) type Distances = [u8; u8::BITS as usize];

/// What the words may be part of that share a place here: few share one, and words of no class rarely meet any.
static CLASSES: LazyLock<Box<[Class]>> = LazyLock::new(|| {
    let mut classes = vec![Class::NONE; Spelling::PLACES];
    let mut add = |word: &str, class: Class| {
        if let Some(known) = classes.get_mut(Spelling::of(word).place()) {
            *known = known.with(class);
        }
    };
    let of_room = List::HOLD.or(List::COVER);
    for word in List::COMPARISONS.or(of_room).words() {
        add(word, Class::COMPARISON);
    }
    for word in List::NUMBERS.words() {
        add(word, Class::NUMBER.with(Class::OPENER));
    }
    let openers = List::OPENERS.or(of_room).or(List::FIT).words();
    for word in openers.chain(VERBS.iter().map(|(verb, _)| *verb)) {
        add(word, Class::OPENER);
    }
    add("capital", Class::NAME);
    for word in ["size", "sized"] {
        add(word, Class::SIZE);
    }
    for word in ["combined", "together", "same"] {
        add(word, Class::TOGETHER);
    }
    for word in first_words() {
        add(word, Class::QUALIFIER.with(Class::OPENER));
    }
    for unit in Unit::all() {
        let names = [unit.name(), unit.plural()].into_iter();
        let names = names.chain(unit.symbol()).chain(unit.aliases());
        for name in names.filter(|name| unit.everyday_names().all(|everyday| everyday != *name)) {
            let mut parts = name.split(|sign: char| !sign.is_alphanumeric());
            let first = parts.next().unwrap_or_default();
            add(first, Class::UNIT);
            if first == "square" {
                add(parts.next().unwrap_or_default(), Class::UNIT);
            }
        }
    }
    for word in [
        "sq", "square", "squared", "meter", "meters", "mi", "km", "m", "ft",
    ] {
        add(word, Class::UNIT);
    }
    classes.into_boxed_slice()
});

/// Sixteen kilobytes: they stay in the nearest cache.
const CLASS_BITS: u32 = 14;

/// A word as a number that is made of its letters one by one (FNV-1a, 32 bits).
#[derive(Debug, Clone, Copy)]
pub(super) struct Spelling {
    hash: u32,
    first_two: u16,
    length: usize,
    last: u8,
}

impl Default for Spelling {
    fn default() -> Self {
        Self {
            hash: 0x811c_9dc5,
            first_two: 0,
            length: 0,
            last: 0,
        }
    }
}

impl Spelling {
    /// How many places there are.
    pub(super) const PLACES: usize = 1 << CLASS_BITS;

    pub(super) fn of(word: &str) -> Self {
        let mut spelling = Self::default();
        word.bytes().for_each(|letter| spelling.add(letter));
        spelling
    }

    pub(super) fn add(&mut self, letter: u8) {
        // Capitals and small letters are alike; signs and digits stay what they are.
        let letter = letter | 0x20;
        self.hash = (self.hash ^ u32::from(letter)).wrapping_mul(0x0100_0193);
        if self.length < 2 {
            self.first_two = self.first_two << 8 | u16::from(letter);
        }
        self.length += 1;
        self.last = letter;
    }

    /// A place that few other words share.
    pub(super) const fn place(self) -> usize {
        (self.hash >> (u32::BITS - CLASS_BITS) ^ self.hash & ((1 << CLASS_BITS) - 1)) as usize
    }

    /// What the word may be part of, whatever its case: all of it, and by a rare chance more, which costs time and
    /// changes nothing.
    pub(super) fn class(self) -> Class {
        let known = CLASSES.get(self.place()).copied().unwrap_or_default();
        // "km2", "m²" and "sqft".
        let marked = matches!(self.last, b'2' | 0xb2)
            || self.first_two == u16::from_be_bytes(*b"sq") && self.length <= 5;
        if marked {
            known.with(Class::UNIT)
        } else {
            known
        }
    }
}

/// What the words of a sentence read so far may say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Interest {
    seen: Class,
    words: u32,
    /// The word behind the last that may be a number.
    after_number: u32,
    /// The same, without articles.
    after_count: u32,
    /// Whether the first word has a capital, as a place would.
    opens_with_capital: bool,
    measures: bool,
}

/// Words between a number and its unit, and one more.
const NEAR: u32 = 5;

impl Interest {
    pub(super) fn add(&mut self, class: Class) {
        self.words += 1;
        if class == Class::NONE {
            return;
        }
        let number_is_near = self.after_number > 0 && self.words - self.after_number < NEAR;
        self.measures |= class.has(Class::UNIT) && number_is_near;
        self.seen = self.seen.with(class);
        if class.has(Class::NUMBER) {
            self.after_number = self.words;
        }
    }

    /// Adds a word of any class but none.
    pub(super) fn add_word(&mut self, class: Class, spelling: Spelling) {
        const NEXT: u32 = 2;
        const ARTICLE: usize = 2;
        self.add(class);
        // "14 Belgiums", "12 Washington DCs".
        self.measures |= spelling.last == b's'
            && class.has(Class::NAME)
            && self.after_count > 0
            && self.words - self.after_count <= NEXT;
        if class.has(Class::NUMBER) && spelling.length > ARTICLE {
            self.after_count = self.words;
        }
    }

    /// A capital, before its word is added.
    pub(super) const fn add_capital(&mut self) {
        self.opens_with_capital |= self.words == 0;
    }

    pub(super) fn add_digits(&mut self) {
        self.add(Class::NUMBER);
        self.after_count = self.words;
    }

    /// What a letter or sign beyond ASCII may be, by its first two bytes: too much rather than too little.
    pub(super) fn add_beyond_ascii(&mut self, first: u8, second: u8) {
        let class = match (first, second) {
            // The superscript of "m²" and the fractions "¼½¾".
            (0xc2, 0xb2) => Class::UNIT,
            (0xc2, 0xbc..=0xbe) => Class::NUMBER.with(Class::COMPARISON),
            // "×".
            (0xc3, 0x97) => Class::COMPARISON,
            (0xc3..=0xc5, _) => Class::NAME.with(Class::UNIT),
            // Dashes, quotes, currencies, and the later bytes of anything.
            (0xc2, _) | (0xe2, 0x80 | 0x82) | (0x80..=0xbf, _) => return,
            _ => Class::ALL,
        };
        self.words = self.words.saturating_sub(1);
        self.add(class);
        self.measures |= class == Class::ALL;
    }

    /// Whether it may be a claim or an amount of area: a number with a unit, or a comparison and what may be the name of
    /// a place, beyond the capital with which a sentence begins.
    pub(super) const fn is_there(self) -> bool {
        // "Switzerland is about the same size", "It is the size of 12 football pitches".
        let names_size = self.opens_with_capital
            && self.seen.has(Class::SIZE)
            && (self.seen.has(Class::TOGETHER) || self.after_count > 0);
        self.measures
            || names_size
            || self.seen.has(Class::COMPARISON) && self.seen.has(Class::NAME)
    }
}
