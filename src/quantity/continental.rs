use std::collections::HashMap;
use std::sync::LazyLock;

use super::number::Number;
use super::number_words::next_word;
use super::quantity_reader::{measured, without_joint};
use super::unit_table::UnitTable;
use super::{Grouping, StatedQuantity};

/// Reads an amount in German, French or Spanish: "2,5 Mio. Hektar", "1,1 million d’hectares", "mille hectares", "tres campos
/// de fútbol".
///
/// Nothing is found where no word is of these languages: digits and symbols alone are read as English.
pub(super) fn read(text: &str) -> Option<StatedQuantity> {
    let mut reading = Reading::start(text)?;
    while reading.multiply() {}
    reading.skip_of();
    let unit = without_joint(reading.rest);
    let is_continental =
        reading.is_continental || UnitTable::bundled().is_continental(unit.trim_end_matches('.'));
    is_continental.then(|| measured(reading.number, unit))?
}

/// How far a text is read.
struct Reading<'a> {
    number: Number,
    rest: &'a str,
    /// Whether a word was read that is not English.
    is_continental: bool,
}

impl<'a> Reading<'a> {
    fn start(text: &'a str) -> Option<Self> {
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            let number = Number::at_start_of(text, Grouping::Continental).ok()?;
            return Some(Self {
                number,
                rest: text.get(number.length..)?,
                is_continental: false,
            });
        }
        let one = Number {
            value: 1.0,
            half_width: 0.5,
            length: 0,
        };
        let mut reading = Self {
            number: one,
            rest: text,
            is_continental: false,
        };
        // "Mille hectares" begins with a word that multiplies.
        let (word, end) = next_word(text)?;
        let numeral = WORDS.get(word.to_lowercase().as_str())?;
        if numeral.value < 100.0 {
            reading.number.value = numeral.value;
            reading.rest = text.get(end..)?;
            reading.is_continental = !numeral.is_english;
        }
        Some(reading)
    }

    /// Takes a word such as "Mio." that multiplies the number before it.
    fn multiply(&mut self) -> bool {
        let Some((word, end)) = next_word(self.rest) else {
            return false;
        };
        let found = WORDS.get(word.to_lowercase().as_str());
        let rest = self.rest.get(end..).unwrap_or_default();
        // "Trois mille carré" would be a mile.
        let is_unit = rest.trim_start().starts_with("carré");
        let Some(factor) = found.filter(|word| word.value >= 100.0 && !is_unit) else {
            return false;
        };
        self.number = self.number.scaled(factor.value);
        self.rest = rest.strip_prefix('.').unwrap_or(rest);
        self.is_continental |= !factor.is_english;
        true
    }

    /// Takes the "de" between a number and what is counted.
    fn skip_of(&mut self) {
        let rest = self.rest.trim_start();
        let of = ["de ", "d’", "d'"];
        if let Some(counted) = of.iter().find_map(|of| rest.strip_prefix(of)) {
            self.rest = counted;
            self.is_continental = true;
        }
    }
}

/// What a word stands for in a number.
#[derive(Debug, Clone, Copy)]
struct Word {
    value: f64,
    is_english: bool,
}

/// The words by their small letters: the numerals of each language's table, and those that are only read.
static WORDS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let rows = |table: &'static str| table.lines().filter(|line| !line.starts_with('#')).skip(1);
    let numerals = [
        include_str!("../../data/languages/de.tsv"),
        include_str!("../../data/languages/fr.tsv"),
        include_str!("../../data/languages/es.tsv"),
    ];
    let numerals = numerals.into_iter().flat_map(rows).filter_map(|row| {
        let (key, word) = row.split_once('\t')?;
        let word_of = |value| Word {
            value,
            is_english: false,
        };
        Some((word.to_lowercase(), word_of(key.parse().ok()?)))
    });
    let others = rows(include_str!("../../data/languages/numbers.tsv"));
    let others = others.filter_map(|row| {
        let mut cells = row.split('\t').skip(1);
        let words = cells.next()?;
        let word = Word {
            value: cells.next()?.parse().ok()?,
            is_english: !cells.next()?.is_empty(),
        };
        Some(
            words
                .split(';')
                .map(move |name| (name.to_lowercase(), word)),
        )
    });
    numerals.chain(others.flatten()).collect()
});
