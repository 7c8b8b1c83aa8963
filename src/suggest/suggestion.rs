use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::familiarity::reach;
use crate::{Audience, Basis, Comparison, Error, Gazetteer, Kind, Phrase, Place, Surface};

/// A reference worth comparing an area with, and how it would be said.
///
/// ```
/// use howbig::{Audience, Suggestion, Surface};
///
/// let fire = Surface::read("2.1 million acres")?;
/// let best = Suggestion::best(&fire, Audience::INTERNATIONAL)?;
/// assert!(!best.is_empty());
/// // Simple multiples only: nobody pictures 173 of something.
/// assert!(best.iter().all(|suggestion| (0.1..=12.0).contains(&suggestion.comparison().ratio())));
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    comparison: Comparison,
    phrase: Phrase,
    reach: f64,
}

/// How many are offered.
const OFFERED: usize = 5;

/// How many of these may be of one kind, so that five neighbouring states do not crowd out a country.
const OF_ONE_KIND: usize = 2;

/// How many places nearest in size are put into words to choose from.
const CONSIDERED: usize = 80;

/// The ratios that people can picture; others are offered only where there is nothing better.
const GRASPABLE: RangeInclusive<f64> = 0.1..=12.0;

impl Suggestion {
    /// The references that say most about an area to an audience, best first.
    ///
    /// Places near in size, so that the multiple is simple; of kinds that many people can picture; from the
    /// readers' own country rather than from another.
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
        let mut suggestions = Vec::with_capacity(CONSIDERED);
        for (place, reach) in nearest_in_size(subject, audience) {
            let comparison = Comparison::new(subject, &place.try_into()?)?;
            let phrase = Phrase::new(&comparison);
            suggestions.push((
                place.kind(),
                Self {
                    comparison,
                    phrase,
                    reach,
                },
            ));
        }
        let is_graspable =
            |(_, suggestion): &(_, Self)| GRASPABLE.contains(&suggestion.comparison.ratio());
        if suggestions.iter().any(is_graspable) {
            suggestions.retain(is_graspable);
        }
        suggestions.sort_by(|(_, one), (_, other)| one.cost().total_cmp(&other.cost()));
        let mut of_kind = HashMap::new();
        let has_room = |(kind, _): &(Kind<'static>, Self)| {
            let count = of_kind.entry(*kind).or_insert(0);
            *count += 1;
            *count <= OF_ONE_KIND
        };
        suggestions.retain(has_room);
        Ok(suggestions
            .into_iter()
            .map(|(_, suggestion)| suggestion)
            .take(OFFERED)
            .collect())
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

    /// How hard the whole is on a reader: the phrase's cost and how far the reference is from common knowledge.
    ///
    /// ```
    /// use howbig::{Audience, Suggestion, Surface};
    ///
    /// let best = Suggestion::best(&Surface::read("2,195 km²")?, Audience::INTERNATIONAL)?;
    /// assert!(best.iter().all(|suggestion| suggestion.cost().is_finite()));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn cost(&self) -> f64 {
        self.phrase.cost() + self.reach
    }
}

/// Places that may be suggested, with their reach: those nearest in size to the subject.
fn nearest_in_size(subject: &Surface, audience: Audience) -> Vec<(Place<'static>, f64)> {
    let Some(size) = subject
        .on(Basis::Total)
        .or_else(|| subject.on(Basis::Outline))
    else {
        return Vec::new();
    };
    let distance = |place: Place<'_>| {
        let figure = place.figures().next()?;
        let distance = (size.quantity() / figure.quantity).ln().abs();
        distance.is_finite().then_some(distance)
    };
    let mut places: Vec<_> = Gazetteer::bundled()
        .places()
        .filter_map(|place| Some((distance(place)?, place, reach(place, audience)?)))
        .collect();
    places.sort_by(|(one, ..), (other, ..)| one.total_cmp(other));
    places.truncate(CONSIDERED + 1);
    // A place is not described by itself.
    places.retain(|(_, place, _)| place.unique_name() != subject.name());
    places
        .into_iter()
        .map(|(_, place, reach)| (place, reach))
        .collect()
}
