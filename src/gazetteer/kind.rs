use std::fmt;

use super::folding::fold;

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

    /// Whether readers who write this word in letters that are already folded mean this kind.
    pub(super) fn is_called(self, folded: &str) -> bool {
        fold(self.0) == folded || self.0.rsplit('_').next() == Some(folded)
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
