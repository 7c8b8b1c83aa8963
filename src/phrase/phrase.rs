use std::fmt;

use super::choice::Choice;
use super::grammar::Saying;
use super::name::Name;
use super::naming::name;
use super::reference::Reference;
use super::{Form, Hedge, Language, Multiple, Wording};
use crate::Comparison;

/// A comparison in a few words: "about 12 times the size of Washington, DC".
///
/// ```
/// use howbig::{Comparison, Phrase, Surface};
///
/// let said = |subject: &str, reference: &str| -> Result<String, howbig::Error> {
///     let comparison = Comparison::new(&Surface::read(subject)?, &Surface::read(reference)?)?;
///     Ok(Phrase::new(&comparison).to_string())
/// };
/// assert_eq!(said("2,195 sq km", "dc")?, "about 12 times the size of Washington, DC");
/// assert_eq!(said("Burundi", "Maryland")?, "slightly smaller than Maryland");
/// assert_eq!(said("Peru", "Texas")?, "slightly less than twice the size of Texas");
/// assert_eq!(said("1 ha", "acre")?, "about 2½ acres");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    hedge: Hedge,
    multiple: Multiple,
    cost: f64,
    reference: Reference,
    wording: Wording,
    several: bool,
    is_itself: bool,
    subject_is_thing: bool,
    text: String,
}

impl Phrase {
    /// The words that fit a comparison best.
    ///
    /// ```
    /// use howbig::{Comparison, Phrase, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert_eq!(Phrase::new(&comparison).to_string(), "about 12 times the size of Washington, DC");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn new(comparison: &Comparison) -> Self {
        Wording::new().phrase(comparison)
    }

    /// "More than" a multiple of your choice; none where it is not.
    ///
    /// The multiple may be far below the ratio: how much more is left open.
    ///
    /// ```
    /// use howbig::{Comparison, Multiple, Phrase, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// let phrase = Phrase::more_than(Multiple::Times(10.0), &comparison).expect("it is 12 times");
    /// assert_eq!(phrase.to_string(), "more than 10 times the size of Washington, DC");
    /// assert_eq!(Phrase::more_than(Multiple::Times(13.0), &comparison), None);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn more_than(multiple: Multiple, comparison: &Comparison) -> Option<Self> {
        Wording::new().more_than(multiple, comparison)
    }

    pub(super) fn of_choice(choice: Choice, wording: Wording, comparison: &Comparison) -> Self {
        let subject = comparison.subject_surface();
        // Only there a pronoun stands for the subject.
        let has_pronoun =
            wording.form == Form::Fit || matches!(choice.multiple, Multiple::OneIn(_));
        let mut phrase = Self {
            hedge: choice.hedge,
            multiple: choice.multiple,
            cost: choice.cost,
            reference: Reference::of(comparison, &choice, wording),
            wording,
            several: subject.is_several() || has_pronoun && name(subject, wording).several,
            is_itself: comparison.is_with_itself() && choice.multiple == Multiple::Times(1.0),
            subject_is_thing: comparison.subject().basis().is_some(),
            text: String::new(),
        };
        phrase.text = phrase.saying().words();
        phrase
    }

    fn saying(&self) -> Saying<'_> {
        Saying {
            hedge: self.hedge,
            multiple: self.multiple,
            reference: &self.reference,
            wording: self.wording,
            several: self.several,
            is_itself: self.is_itself,
            subject_is_thing: self.subject_is_thing,
        }
    }

    /// The phrase about its subject, as a sentence.
    pub(super) fn sentence(&self, subject: &Name, comparison: &Comparison) -> String {
        // English has "2,195 km² is".
        let surface = comparison.subject_surface();
        let is_amount = surface.best().basis().is_none() && surface.unit().is_none();
        let is_one = subject.text.starts_with("1 ");
        let is_plural_amount = is_amount && !is_one && self.wording.language != Language::English;
        let several = self.several || subject.several || is_plural_amount;
        let grammar = self.wording.language.grammar();
        grammar.sentence(subject, several, &self.saying())
    }

    /// How the stated multiple stands to the true one.
    ///
    /// ```
    /// use howbig::{Comparison, Hedge, Multiple, Phrase, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert_eq!(Phrase::new(&comparison).hedge(), Hedge::About);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn hedge(&self) -> Hedge {
        self.hedge
    }

    /// The multiple that is stated.
    ///
    /// ```
    /// use howbig::{Comparison, Hedge, Multiple, Phrase, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert_eq!(Phrase::new(&comparison).multiple(), Multiple::Times(12.0));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn multiple(&self) -> Multiple {
        self.multiple
    }

    /// How far it is from the ideal of exactly once: rarity of the multiple and misfit of its value.
    ///
    /// Of two references the one with the lower cost says more to a reader.
    ///
    /// ```
    /// use howbig::{Comparison, Phrase, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// let once = Comparison::new(&Surface::read("Burundi")?, &Surface::read("Maryland")?)?;
    /// assert!(Phrase::new(&once).cost() < Phrase::new(&comparison).cost());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn cost(&self) -> f64 {
        self.cost
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}
