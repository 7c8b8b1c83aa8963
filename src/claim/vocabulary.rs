use std::collections::HashMap;
use std::sync::LazyLock;

use super::qualifying::first_words;
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

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const COMPARISONS: &str = "size sized sizes area areas acreage landmass footprint extent large \
    larger big bigger small smaller greater vaster times time twice thrice double triple quadruple \
    half third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths \
    eighth eighths ninth ninths tenth tenths eleventh twelfth twelfths twentieth twentieths \
    hundredth hundredths thousandth thousandths percent pct fit fits hold holds x fold equivalent \
    exceeds exceeding";

const NUMBERS: &str = "one two three four five six seven eight nine ten eleven twelve thirteen \
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy \
    eighty ninety hundred thousand million billion dozen half quarter a an";

/// The first words of multiples and equalities.
const OPENERS: &str = "a comparable double equal equivalent fit fits hold holds swallow contain identical land \
    quadruple similar the thrice treble triple twice total its as of from between";

/// Longer words have no class.
const LONGEST: usize = 16;

static WORDS: LazyLock<HashMap<String, Class>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    let mut add = |word: &str, class: Class| {
        let known = words.entry(word.to_lowercase()).or_insert(Class::NONE);
        *known = known.with(class);
    };
    for word in COMPARISONS.split_whitespace() {
        add(word, Class::COMPARISON);
    }
    for word in NUMBERS.split_whitespace() {
        add(word, Class::NUMBER.with(Class::OPENER));
    }
    for word in OPENERS.split_whitespace() {
        add(word, Class::OPENER);
    }
    add("capital", Class::NAME);
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
    for word in ["sq", "square", "squared", "meter", "meters", "mi", "km"] {
        add(word, Class::UNIT);
    }
    words
});

/// What a word may be part of, whatever its case.
pub(super) fn class_of(word: &str) -> Class {
    if word.len() > LONGEST {
        return Class::NONE;
    }
    let mut buffer = [0; LONGEST];
    let folded = match buffer.get_mut(..word.len()) {
        Some(folded) if word.is_ascii() => {
            folded.copy_from_slice(word.as_bytes());
            folded.make_ascii_lowercase();
            std::str::from_utf8(folded).unwrap_or(word)
        }
        _ => word,
    };
    if let Some(class) = WORDS.get(folded) {
        return *class;
    }
    // "km2", "m²" and "sqft" are spelled in too many ways to list.
    let marked = folded.ends_with(['2', '²']) || folded.starts_with("sq") && folded.len() <= 5;
    if marked { Class::UNIT } else { Class::NONE }
}
