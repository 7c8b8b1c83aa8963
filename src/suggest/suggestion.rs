use super::own_name::own_name;
use super::ranking::{Ranked, rank};
use super::score::Score;
use crate::{Audience, Basis, Comparison, Error, Multiple, Phrase, Surface, Wording};

/// A reference worth comparing an area with, and how it would be said.
///
/// ```
/// use howbig::{Audience, Suggestion, Surface};
///
/// let fire = Surface::read("2.1 million acres")?;
/// let best = Suggestion::best(&fire, Audience::INTERNATIONAL)?;
/// assert!(!best.is_empty());
/// // Simple multiples only: nobody pictures 173 of something.
/// assert!(best.iter().all(|suggestion| (0.09..=30.0).contains(&suggestion.comparison().ratio())));
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    comparison: Comparison,
    phrase: Phrase,
    multiple: Multiple,
    score: Score,
}

/// How many are offered.
const OFFERED: usize = 5;

impl Suggestion {
    /// The references that say most about an area to an audience, best first.
    ///
    /// Places near in size, so that the multiple is simple; of those that the readers know; not all of one sort. Five
    /// of them: see [`several`](Self::several).
    ///
    /// Things have the name that these readers have for them: a football pitch is a soccer field to Americans.
    ///
    /// # Errors
    /// [`Error::NotComparable`] where the area is no positive number.
    ///
    /// ```
    /// use howbig::{Audience, Suggestion, Surface};
    ///
    /// let best = Suggestion::best(&Surface::read("2,195 km²")?, Audience::INTERNATIONAL)?;
    /// assert!(best.is_sorted_by_key(|suggestion| suggestion.cost()));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn best(subject: &Surface, audience: Audience) -> Result<Vec<Self>, Error> {
        Self::several(subject, audience, OFFERED, Wording::new())
    }

    /// So many references, best first, each with a phrase in a wording of your choice.
    ///
    /// Totals are compared; but cities, counties and islands whose totals run far out into the water, such as San
    /// Francisco and the Big Island, are compared by their land, which is what people picture.
    ///
    /// # Errors
    /// [`Error::NotComparable`] where the area is no positive number.
    ///
    /// ```
    /// use howbig::{Language, Suggestion, Surface, Wording};
    ///
    /// let german = Wording::new().language(Language::German);
    /// let best = Suggestion::several(&Surface::read("350,000 km²")?, "DE".parse()?, 3, german)?;
    /// assert_eq!(best.len(), 3);
    /// assert_eq!(best[0].phrase().to_string(), "etwas kleiner als Deutschland");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn several(
        subject: &Surface,
        audience: Audience,
        count: usize,
        wording: Wording,
    ) -> Result<Vec<Self>, Error> {
        Self::on(Basis::Total, subject, audience, count, wording)
    }

    /// So many references by their areas on one basis, best first: land with land, as [`Comparison::on`] does.
    ///
    /// # Errors
    /// [`Error::NotComparable`] where the area is no positive number.
    ///
    /// ```
    /// use howbig::{Basis, Suggestion, Surface, Wording};
    ///
    /// let state = Surface::read("Rhode Island")?;
    /// let best = Suggestion::on(Basis::Land, &state, "US".parse()?, 3, Wording::new())?;
    /// assert!(best.iter().all(|one| one.comparison().subject().basis() == Some(Basis::Land)));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn on(
        basis: Basis,
        subject: &Surface,
        audience: Audience,
        count: usize,
        wording: Wording,
    ) -> Result<Vec<Self>, Error> {
        let side = subject.on(basis).unwrap_or(subject.best());
        let size = side.quantity().square_metres();
        if !(size.is_finite() && size > 0.0) {
            return Err(Error::NotComparable {
                subject: subject.name().to_owned(),
                reference: "anything".to_owned(),
                reason: format!(
                    "the area of {} is no positive number; state one that is",
                    subject.name()
                ),
            });
        }
        let suggestion = |ranked: Ranked| {
            let reference = ranked.candidate.surface()?;
            let own_name = own_name(ranked.candidate.place, reference.name(), audience.country());
            let reference = match own_name {
                Some(name) => &reference.called(name),
                None => reference,
            };
            let comparison = Comparison::on(ranked.basis, subject, reference);
            Some(comparison.map(|comparison| Self {
                phrase: wording.phrase(&comparison),
                comparison,
                multiple: ranked.multiple,
                score: ranked.score,
            }))
        };
        rank(subject, basis, audience, count)
            .into_iter()
            .filter_map(suggestion)
            .collect()
    }

    /// The subject in units of the suggested reference.
    ///
    /// ```
    /// use howbig::{Audience, Suggestion, Surface};
    ///
    /// let best = Suggestion::best(&Surface::read("2,195 km²")?, Audience::INTERNATIONAL)?;
    /// assert!(best.iter().all(|suggestion| suggestion.comparison().subject().name() == "2,195 km²"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// How that is said.
    ///
    /// ```
    /// use howbig::{Audience, Suggestion, Surface};
    ///
    /// let best = Suggestion::best(&Surface::read("2,195 km²")?, Audience::INTERNATIONAL)?;
    /// assert!(best.iter().all(|suggestion| suggestion.phrase().to_string().contains("size") || suggestion.phrase().to_string().contains("than")));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn phrase(&self) -> &Phrase {
        &self.phrase
    }

    /// The multiple that the ranking is by: that of the plain phrase, whatever the wording says.
    ///
    /// ```
    /// use howbig::{Multiple, Suggestion, Surface};
    ///
    /// let best = Suggestion::best(&Surface::read("Burundi")?, "US".parse()?)?;
    /// assert_eq!(best[0].multiple(), Multiple::Times(1.0));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn multiple(&self) -> Multiple {
        self.multiple
    }

    /// How hard the whole is on a reader: the sum of the [score](Self::score).
    ///
    /// ```
    /// use howbig::{Audience, Suggestion, Surface};
    ///
    /// let best = Suggestion::best(&Surface::read("2,195 km²")?, Audience::INTERNATIONAL)?;
    /// assert!(best.iter().all(|suggestion| suggestion.cost().is_finite()));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn cost(&self) -> f64 {
        self.score.total()
    }

    /// Why it is where it is among the others.
    ///
    /// ```
    /// use howbig::{Suggestion, Surface};
    ///
    /// let best = Suggestion::best(&Surface::read("Burundi")?, "US".parse()?)?;
    /// assert_eq!(best[0].score().distance, 0.0);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn score(&self) -> &Score {
        &self.score
    }
}
