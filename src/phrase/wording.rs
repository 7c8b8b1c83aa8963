use super::choice::{choose, choose_count, choose_digits, cost};
use super::naming::name;
use super::{Form, Hedge, Language, Multiple, Numerals, Phrase, Sentence, Tone, Variety};
use crate::{Comparison, Surface};

/// How a comparison is put into words: options with defaults.
///
/// ```
/// use howbig::{Comparison, Form, Language, Numerals, Surface, Wording};
///
/// let comparison = Comparison::new(&Surface::read("Iraq")?, &Surface::read("Belgium")?)?;
/// let wording = Wording::new();
/// assert_eq!(wording.phrase(&comparison).to_string(), "about 14 times the size of Belgium");
/// assert_eq!(wording.digits(3).phrase(&comparison).to_string(), "14.4 times the size of Belgium");
/// let french = wording.language(Language::French);
/// assert_eq!(french.phrase(&comparison).to_string(), "environ 14 fois la superficie de la Belgique");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Wording {
    pub(super) language: Language,
    pub(super) form: Form,
    pub(super) numerals: Numerals,
    pub(super) variety: Variety,
    pub(super) tone: Tone,
    digits: Option<u8>,
}

impl Wording {
    /// What [`Phrase::new`] uses: English, "times the size of", a round multiple.
    ///
    /// ```
    /// assert_eq!(howbig::Wording::new(), howbig::Wording::default());
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// In which language.
    ///
    /// ```
    /// use howbig::{Language, Wording};
    ///
    /// assert_ne!(Wording::new().language(Language::German), Wording::new());
    /// ```
    #[must_use]
    pub const fn language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// In which shape.
    ///
    /// ```
    /// use howbig::{Form, Wording};
    ///
    /// assert_ne!(Wording::new().form(Form::Fit), Wording::new());
    /// ```
    #[must_use]
    pub const fn form(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// With numbers as words or as digits.
    ///
    /// ```
    /// use howbig::{Numerals, Wording};
    ///
    /// assert_ne!(Wording::new().numerals(Numerals::Digits), Wording::new());
    /// ```
    #[must_use]
    pub const fn numerals(self, numerals: Numerals) -> Self {
        Self { numerals, ..self }
    }

    /// In whose English.
    ///
    /// ```
    /// use howbig::{Variety, Wording};
    ///
    /// assert_ne!(Wording::new().variety(Variety::British), Wording::new());
    /// ```
    #[must_use]
    pub const fn variety(self, variety: Variety) -> Self {
        Self { variety, ..self }
    }

    /// How formally.
    ///
    /// ```
    /// use howbig::{Tone, Wording};
    ///
    /// assert_ne!(Wording::new().tone(Tone::Casual), Wording::new());
    /// ```
    #[must_use]
    pub const fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// With the multiple to so many significant digits, as far as the figures support them, instead of a round one.
    ///
    /// ```
    /// use howbig::{Comparison, Surface, Wording};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// let said = |digits| Wording::new().digits(digits).phrase(&comparison).to_string();
    /// assert_eq!(said(3), "12.4 times the size of Washington, DC");
    /// assert_eq!(said(2), "about 12 times the size of Washington, DC");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    #[must_use]
    pub const fn digits(self, digits: u8) -> Self {
        Self {
            digits: Some(digits),
            ..self
        }
    }

    /// The words that fit a comparison best.
    ///
    /// ```
    /// use howbig::{Comparison, Surface, Wording};
    ///
    /// let comparison = Comparison::new(&Surface::read("Burundi")?, &Surface::read("Maryland")?)?;
    /// assert_eq!(Wording::new().phrase(&comparison).to_string(), "slightly smaller than Maryland");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn phrase(self, comparison: &Comparison) -> Phrase {
        let (ratio, interval) = (comparison.ratio(), comparison.ratio_interval());
        let choice = match (self.digits, self.form) {
            (Some(digits), _) => {
                let supported = comparison.ratio_digits();
                choose_digits(ratio, interval, usize::from(digits).clamp(1, supported))
            }
            (None, Form::Fit) => choose_count(ratio, interval),
            (None, _) => choose(ratio, interval),
        };
        Phrase::of_choice(choice, self, comparison)
    }

    /// "More than" a multiple of your choice; none where it is not.
    ///
    /// The multiple may be far below the ratio: how much more is left open.
    ///
    /// ```
    /// use howbig::{Comparison, Multiple, Numerals, Surface, Wording};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// let phrase = Wording::new().numerals(Numerals::Words).more_than(Multiple::Times(10.0), &comparison);
    /// assert_eq!(phrase.expect("it is 12 times").to_string(), "more than ten times the size of Washington, DC");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn more_than(self, multiple: Multiple, comparison: &Comparison) -> Option<Phrase> {
        comparison.exceeds(multiple.value()).then(|| {
            let choice = super::choice::Choice {
                hedge: Hedge::MoreThan,
                multiple,
                cost: cost(comparison.ratio(), multiple),
            };
            Phrase::of_choice(choice, self, comparison)
        })
    }

    /// What a surface is called inside a sentence: "the Isle of Wight", "der Irak", "2,195 km²".
    ///
    /// ```
    /// use howbig::{Language, Surface, Wording};
    ///
    /// let isle = Surface::read("Isle of Wight")?;
    /// assert_eq!(Wording::new().name(&isle), "the Isle of Wight");
    /// assert_eq!(Wording::new().language(Language::French).name(&isle), "l’île de Wight");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn name(self, surface: &Surface) -> String {
        name(surface, self).text
    }

    /// Whether the verb behind that name is for several: the Azores are, Iraq and Syria are.
    pub(crate) fn is_plural(self, surface: &Surface) -> bool {
        surface.is_several() || name(surface, self).several
    }

    /// The subject and the phrase as a sentence; of a share of the reference, what it leaves.
    ///
    /// ```
    /// use howbig::{Comparison, Language, Surface, Wording};
    ///
    /// let comparison = Comparison::new(&Surface::read("Iraq")?, &Surface::read("Spain")?)?;
    /// let sentence = Wording::new().language(Language::German).sentence(&comparison);
    /// assert_eq!(sentence.to_string(), "Der Irak ist etwas kleiner als Spanien.");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn sentence(self, comparison: &Comparison) -> Sentence {
        Sentence::of_comparison(comparison, self)
    }

    /// The subject as a share of the reference, what the share leaves of it, and how big that is in units of
    /// something else.
    ///
    /// ```
    /// use howbig::{Comparison, Surface, Wording};
    ///
    /// let whole = Surface::read("109,770 km²")?;
    /// let comparison = Comparison::new(&whole.share(0.98), &whole)?;
    /// assert_eq!(
    ///     Wording::new().share(&comparison, Some(&Surface::read("dc")?)).to_string(),
    ///     "98 percent of 109,770 km² is 107,575 km², leaving 2,195 km², about 12 times the size of Washington, DC.",
    /// );
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn share(self, comparison: &Comparison, rest_in: Option<&Surface>) -> Sentence {
        Sentence::of_share(comparison, rest_in, self)
    }
}
