use std::fmt;

use super::grammar::Share;
use super::naming::name;
use super::{Wording, amount};
use crate::{Comparison, Surface};

/// A whole sentence that says a comparison.
///
/// ```
/// use howbig::{Comparison, Sentence, Surface};
///
/// let whole = Surface::read("109,770 km²")?;
/// let comparison = Comparison::new(&whole.share(0.98), &whole)?;
/// assert_eq!(
///     Sentence::share(&comparison).to_string(),
///     "98 percent of 109,770 km² is 107,575 km², leaving 2,195 km².",
/// );
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence(String);

impl Sentence {
    /// The subject, and how many times the reference it is; of a share of the reference, what it leaves.
    ///
    /// ```
    /// use howbig::{Comparison, Sentence, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("Iraq + Syria")?, &Surface::read("Texas")?)?;
    /// assert_eq!(Sentence::new(&comparison).to_string(), "Iraq and Syria are slightly smaller than Texas.");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn new(comparison: &Comparison) -> Self {
        Self::of_comparison(comparison, Wording::new())
    }

    /// The subject as a share of the reference, and what the share leaves of it.
    ///
    /// ```
    /// use howbig::{Comparison, Sentence, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("Iraq")?, &Surface::read("1 million km²")?)?;
    /// assert_eq!(
    ///     Sentence::share(&comparison).to_string(),
    ///     "43.8 percent of 1 million km² is 438,317 km², leaving 561,683 km².",
    /// );
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn share(comparison: &Comparison) -> Self {
        Self::of_share(comparison, None, Wording::new())
    }

    pub(super) fn of_comparison(comparison: &Comparison, wording: Wording) -> Self {
        let subject = comparison.subject_surface();
        let is_share_of_reference = subject
            .whole()
            .is_some_and(|whole| whole.name() == comparison.reference().name());
        if is_share_of_reference {
            return Self::of_share(comparison, None, wording);
        }
        let name = name(subject, wording);
        let phrase = wording.phrase(comparison);
        Self(finished(&phrase.sentence(&name, comparison)))
    }

    pub(super) fn of_share(
        comparison: &Comparison,
        rest_in: Option<&Surface>,
        wording: Wording,
    ) -> Self {
        let rest = comparison.remainder();
        let phrase = rest.zip(rest_in).and_then(|(rest, reference)| {
            let rest = Comparison::new(&Surface::from(rest), reference).ok()?;
            Some(wording.phrase(&rest).to_string())
        });
        let share = Share {
            percent: amount::to_digits(comparison.share_percent(), 3),
            whole: &name(comparison.reference_surface(), wording),
            amount: amount::said(comparison.subject().quantity(), wording),
            rest: rest.map(|rest| amount::said(rest, wording)),
            phrase,
            wording,
        };
        Self(finished(&wording.language.grammar().share(&share)))
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

/// With a capital letter at its start and one full stop at its end, also after "D. C.".
fn finished(text: &str) -> String {
    let body = text.strip_suffix('.').filter(|body| body.ends_with('.'));
    let mut characters = body.unwrap_or(text).chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}
