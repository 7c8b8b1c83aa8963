use std::fmt;

use super::{Phrase, spelling};
use crate::{Comparison, Quantity};

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
        let subject = comparison.subject_surface();
        if subject
            .whole()
            .is_some_and(|whole| whole.name() == comparison.reference().name())
        {
            return Self::share(comparison);
        }
        let verb = if subject.is_several() { "are" } else { "is" };
        Self(capitalised(&format!(
            "{} {verb} {}.",
            subject.name(),
            Phrase::new(comparison)
        )))
    }

    /// The subject as a share of the reference, and what the share leaves of it.
    ///
    /// ```
    /// use howbig::{Comparison, Sentence, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("Iraq")?, &Surface::read("1 million km²")?)?;
    /// assert_eq!(
    ///     Sentence::share(&comparison).to_string(),
    ///     "43.8 percent of 1,000,000 km² is 438,317 km², leaving 561,683 km².",
    /// );
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn share(comparison: &Comparison) -> Self {
        let (subject, reference) = (comparison.subject(), comparison.reference_surface());
        let percent = spelling::percent(three_digits(comparison.share_percent()));
        let share = format!(
            "{percent} of {} is {}",
            reference.name(),
            whole_units(subject.quantity())
        );
        Self(capitalised(&match comparison.remainder() {
            Some(rest) => format!("{share}, leaving {}.", whole_units(rest)),
            None => format!("{share}."),
        }))
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

/// Where four digits or more stand before the point, those behind it tell nobody anything.
fn whole_units(quantity: Quantity) -> String {
    let shown = quantity.to_string();
    let has_thousands = shown.contains(',');
    if has_thousands {
        format!("{quantity:.0}")
    } else {
        shown
    }
}

fn three_digits(number: f64) -> f64 {
    let scale = 10f64.powf(2.0 - number.log10().floor());
    (number * scale).round() / scale
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}
