use std::fmt;

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

    /// What people write for a kind, before or after a name.
    pub(super) fn words() -> impl Iterator<Item = &'static str> {
        Table::new(KINDS)
            .cells()
            .flat_map(|[_, words, _]: [&str; 3]| joined(words))
    }

    /// The kinds that readers mean by a word: a "county" is a US county or a subdivision.
    pub(super) fn called(word: &str) -> Vec<Kind<'static>> {
        let word = fold(word);
        let is_called = |[key, words, _]: &[&str; 3]| {
            !word.is_empty()
                && (fold(key) == word || joined(words).any(|other| fold(other) == word))
        };
        let kinds = Table::new(KINDS).cells().filter(is_called);
        kinds.map(|[key, ..]| Kind(key)).collect()
    }
}

/// The kind in words, for use in brackets after a name.
impl fmt::Display for Kind<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.strip_prefix("us_") {
            Some(american) => write!(formatter, "US {}", american.replace('_', " ")),
            None => formatter.pad(&self.0.replace('_', " ")),
        }
    }
}
