//! The words that the reader knows: the rows of `data/words/lists.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vocabulary::Spelling;

/// A list of single words, or several taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct List(u64);

/// A list by the name of its row, in capitals. What they are for is said there.
macro_rules! lists {
    ($($name:ident)*) => {
        #[allow(
            non_camel_case_types,
            clippy::upper_case_acronyms,
            reason = "named as the constants below"
        )]
        enum Number { $($name),* }

        impl List {
            $(pub(super) const $name: Self = Self(1 << Number::$name as u32);)*
        }

        /// The lists in the order of their bits.
        const LISTS: &[&str] = &[$(stringify!($name)),*];
    };
}

lists! {
    PREPOSITIONS CONJUNCTIONS RELATIVES PRONOUNS DETERMINERS LINKS AUXILIARIES ADVERBS WITH_EASE HAS
    NO_AREAS QUANTITIES PLACES GROUNDS SIZES GROUND SHARES LARGE LARGER SMALLER OF_SIZE SURFACES STARS VOLUMES SMALL_THINGS ELSEWHERE
    FUNCTION_WORDS BEFORE_NAMES DATES PARTS NAME_NOUNS TITLES ABBREVIATIONS STARTERS KINDS_OF_NAMES KINDS_BEHIND_NAMES
    DISTINCT_KINDS FORMER
    FIT HOLD COVER INSIDE
    NEGATIONS BUT_ALSO SUPPOSITIONS UNREAL REAL_VERBS
    LEADING TIMES IN_PLACE GOES_ON LIGHT SPREADS
    COMPARISONS NUMBERS OPENERS
}

/// Phrases, which may be single words: the longest first, since shorter ones may begin it.
macro_rules! phrases {
    ($($name:ident)*) => {
        $(pub(super) static $name: LazyLock<Vec<&str>> = LazyLock::new(|| {
            longest_first(entries(stringify!($name)), |phrase| phrase)
        });)*

        #[cfg(test)]
        const PHRASES: &[&str] = &[$(stringify!($name)),*];
    };
}

phrases! {
    SLIGHTLY MUCH FILLERS NEGATIVE_PHRASES SUPPOSING_PHRASES PLAIN_ADJECTIVES COVERS EQUALITIES
}

impl List {
    /// The lists that a word is in, whatever its case.
    fn of(word: &str) -> Self {
        ListedWord::new(word, Spelling::of(word)).lists()
    }

    /// Whether a word is in it, whatever its case.
    pub(super) fn has(self, word: &str) -> bool {
        Self::of(word).meets(self)
    }

    /// Whether they have a list in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Its words.
    pub(super) fn words(self) -> impl Iterator<Item = &'static str> {
        let known = WORDS.known.iter();
        known.filter_map(move |(word, lists)| lists.meets(self).then_some(*word))
    }
}

/// A word that may be in some list, by its number: two bytes of each token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ListedWord(u16);

impl ListedWord {
    /// What is in no list.
    pub(super) const NONE: Self = Self(0);

    /// Looks a word up, whatever its case.
    pub(super) fn new(word: &str, spelling: Spelling) -> Self {
        Self(WORDS.number(word, spelling))
    }

    /// The lists that it is in.
    pub(super) fn lists(self) -> List {
        let known = WORDS.known.get(usize::from(self.0));
        known.map_or(List::default(), |(_, lists)| *lists)
    }
}

/// All words of all lists, each with the lists that it is in: one look answers for every list.
struct Words {
    /// By their numbers, from 1.
    known: Vec<(&'static str, List)>,
    /// For each place of a spelling the number of the word that has it, or that was moved on to it; 0 for none.
    places: Box<[u16]>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut lists: HashMap<&str, List> = HashMap::new();
    for (number, name) in LISTS.iter().enumerate() {
        for word in entries(name) {
            let known = lists.entry(word).or_default();
            *known = known.or(List(1 << number));
        }
    }
    let mut words = Words {
        known: vec![("", List::default())],
        places: vec![0; Spelling::PLACES].into_boxed_slice(),
    };
    for (word, lists) in lists {
        words.add(word, lists);
    }
    words
});

impl Words {
    fn add(&mut self, word: &'static str, lists: List) {
        let free = Self::row(Spelling::of(word)).find(|place| self.places.get(*place) == Some(&0));
        if let (Some(place), Ok(number)) = (
            free.and_then(|place| self.places.get_mut(place)),
            u16::try_from(self.known.len()),
        ) {
            *place = number;
            self.known.push((word, lists));
        }
    }

    /// The places at which a word may be: the first free one behind its own.
    fn row(spelling: Spelling) -> impl Iterator<Item = usize> {
        (0..Spelling::PLACES).map(move |step| (spelling.place() + step) % Spelling::PLACES)
    }

    fn number(&self, word: &str, spelling: Spelling) -> u16 {
        let numbers = Self::row(spelling).map_while(|place| self.places.get(place).copied());
        let is_it = |number: &u16| {
            let known = self.known.get(usize::from(*number));
            *number == 0 || known.is_some_and(|(known, _)| known.eq_ignore_ascii_case(word))
        };
        numbers.into_iter().find(is_it).unwrap_or(0)
    }
}

/// The words of each row, by its name in capitals.
static ROWS: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let named = rows(TABLE).filter_map(|row| {
        let [name, words, _] = row.as_slice() else {
            return None;
        };
        Some((name.to_uppercase().replace(' ', "_"), *words))
    });
    named.collect()
});

const TABLE: &str = include_str!("../../data/words/lists.tsv");

/// The rows of a table below its head, without comments.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let rows = table.lines().filter(|row| !row.starts_with('#')).skip(1);
    rows.map(|row| row.split('\t').collect())
}

/// What is separated by commas in a cell.
pub(super) fn listed(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(", ").filter(|entry| !entry.is_empty())
}

fn entries(name: &str) -> impl Iterator<Item = &'static str> {
    let words = ROWS.get(name).copied();
    listed(words.unwrap_or_default())
}

/// Puts phrases before those that they begin with.
pub(super) fn longest_first<T>(
    phrases: impl Iterator<Item = T>,
    words: impl Fn(&T) -> &str,
) -> Vec<T> {
    let mut phrases: Vec<_> = phrases.collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(words(phrase).len()));
    phrases
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::token::token_at;
    use super::*;
    use std::collections::HashSet;

    /// Whether a text with the phrase has the same words.
    pub(in super::super) fn is_cut_at_spaces_alone(phrase: &str) -> bool {
        phrase
            .split(' ')
            .all(|word| token_at(word, 0).is_some_and(|token| token.end == word.len()))
    }

    #[test]
    fn every_row_is_a_list_that_code_names_and_says_what_it_is_for() {
        let rows: Vec<_> = rows(TABLE).collect();
        for row in &rows {
            assert_eq!(row.len(), 3, "{row:?}");
            assert!(!row[1].is_empty() && row[2].ends_with('.'), "{row:?}");
        }
        let mut named: Vec<_> = rows
            .iter()
            .map(|row| row[0].to_uppercase().replace(' ', "_"))
            .collect();
        let mut known: Vec<_> = LISTS
            .iter()
            .chain(PHRASES)
            .map(|name| (*name).to_owned())
            .collect();
        named.sort();
        known.sort();
        assert_eq!(named, known);
    }

    #[test]
    fn no_word_stands_twice_in_a_list_or_is_cut_otherwise_in_texts() {
        for name in LISTS.iter().chain(PHRASES) {
            let mut seen = HashSet::new();
            for entry in entries(name) {
                assert!(seen.insert(entry), "{name}: {entry} stands there twice");
                assert_eq!(entry, entry.trim().to_lowercase(), "{name}");
                assert!(
                    is_cut_at_spaces_alone(entry),
                    "{name}: {entry} is never met"
                );
            }
        }
        for name in LISTS {
            assert!(entries(name).all(|word| !word.contains(' ')), "{name}");
        }
    }

    #[test]
    fn curly_apostrophes_stand_beside_straight_ones() {
        for name in LISTS {
            for word in entries(name).filter(|word| word.contains(['\'', '’'])) {
                let other = if word.contains('\'') {
                    word.replace('\'', "’")
                } else {
                    word.replace('’', "'")
                };
                assert!(
                    entries(name).any(|word| word == other),
                    "{name}: {other} is missing"
                );
            }
        }
    }

    #[test]
    fn words_are_found_in_their_lists_and_in_no_other() {
        for (number, name) in LISTS.iter().enumerate() {
            let list = List(1 << number);
            for word in entries(name) {
                assert!(
                    list.has(word) && list.has(&word.to_uppercase()),
                    "{name}: {word}"
                );
                for (other, other_name) in LISTS.iter().enumerate() {
                    let is_listed = entries(other_name).any(|listed| listed == word);
                    assert_eq!(
                        List(1 << other).has(word),
                        is_listed,
                        "{other_name}: {word}"
                    );
                }
            }
        }
        assert_eq!(List::of(""), List::default());
        assert_eq!(List::of("unlisted"), List::default());
    }
}
