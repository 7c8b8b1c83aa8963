use std::fmt;
use std::sync::LazyLock;

use super::folding::fold;
use super::table::{Table, joined};

const KINDS: &str = include_str!("../../data/kinds.tsv");

/// What sort of thing a place is: a country, a lake, a pitch.
///
/// The tables decide which kinds there are; the word they use is kept.
///
/// ```
/// use howbig::Gazetteer;
///
/// let texas = Gazetteer::bundled().find("Texas")?;
/// assert_eq!(texas.kind().to_string(), "US state");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kind<'g>(pub(super) &'g str);

impl<'g> Kind<'g> {
    /// The word that the tables use, such as `us_state`.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Texas")?.kind().key(), "us_state");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn key(self) -> &'g str {
        self.0
    }

    /// What people write for kinds, before or after a name, folded.
    pub(super) fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| word.as_str())
    }

    /// The kinds that readers mean by a word: a "county" is a US county or a subdivision.
    pub(super) fn called(word: &str) -> Vec<Kind<'static>> {
        let word = fold(word);
        let called = WORDS.iter().filter(|(other, _)| *other == word);
        called.map(|(_, kind)| *kind).collect()
    }
}

/// Every folded word for a kind, with the kind; in the order of the table.
static WORDS: LazyLock<Vec<(String, Kind<'static>)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for [key, words, _] in Table::new(KINDS).cells::<3>() {
        let mut folded: Vec<_> = std::iter::once(key)
            .chain(joined(words))
            .map(fold)
            .collect();
        folded.sort_unstable();
        folded.dedup();
        all.extend(folded.into_iter().map(|word| (word, Kind(key))));
    }
    all
});

/// The kind in words, for use in brackets after a name.
impl fmt::Display for Kind<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.strip_prefix("us_") {
            Some(american) => write!(formatter, "US {}", american.replace('_', " ")),
            None => formatter.pad(&self.0.replace('_', " ")),
        }
    }
}
