use std::ops::{Bound, Range, RangeBounds};

use super::{Gazetteer, Place};
use crate::Quantity;

/// Places in the order of the tables, all of them or those that were asked for. Lazy: a row is read when it is reached.
///
/// ```
/// use howbig::{Gazetteer, Quantity};
///
/// let gazetteer = Gazetteer::bundled();
/// let square_kilometres = |number| Quantity::from_square_metres(number * 1e6);
/// let mut large = gazetteer
///     .places()
///     .of_kind("us_county")
///     .within(gazetteer.find("California")?)
///     .sized(square_kilometres(25_000.0)..);
/// assert_eq!(large.next().map(|county| county.unique_name()).as_deref(), Some("Inyo County"));
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone)]
#[must_use = "an iterator does nothing until it is used"]
pub struct Places<'g> {
    gazetteer: &'g Gazetteer,
    numbers: Range<u32>,
    kind: Option<&'g str>,
    regions: Vec<Place<'g>>,
    sizes: (Bound<Quantity>, Bound<Quantity>),
}

impl Gazetteer {
    /// All places, in the order of the tables.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().places().of_kind("country").count() > 190);
    /// ```
    pub fn places(&self) -> Places<'_> {
        Places {
            gazetteer: self,
            numbers: 0..self.len(),
            kind: None,
            regions: Vec::new(),
            sizes: (Bound::Unbounded, Bound::Unbounded),
        }
    }
}

impl<'g> Places<'g> {
    /// Those of the kind with this [key](crate::Kind::key).
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let mut states = Gazetteer::bundled().places().of_kind("us_state");
    /// assert!(states.all(|state| state.kind().to_string() == "US state"));
    /// ```
    pub fn of_kind(self, key: &'g str) -> Self {
        Self {
            kind: Some(key),
            ..self
        }
    }

    /// Those that [lie in](Place::lies_in) a country, a US state or a group. Said twice, they must lie in both.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// let five = gazetteer.places().of_kind("us_county").within(gazetteer.find("Rhode Island")?);
    /// assert_eq!(five.count(), 5);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn within(mut self, region: Place<'g>) -> Self {
        self.regions.push(region);
        self
    }

    /// Those whose [size](Place::size) lies between two areas.
    ///
    /// ```
    /// use howbig::{Gazetteer, Unit};
    ///
    /// let acres = |number| howbig::Quantity::new(number, Unit::named("acre").expect("is a unit"));
    /// let pitches = Gazetteer::bundled().places().of_kind("sport").sized(acres(1.0)..acres(3.0));
    /// assert!(pitches.map(|pitch| pitch.name()).any(|name| name == "a football pitch"));
    /// ```
    pub fn sized(self, sizes: impl RangeBounds<Quantity>) -> Self {
        Self {
            sizes: (sizes.start_bound().cloned(), sizes.end_bound().cloned()),
            ..self
        }
    }

    fn is_asked_for(&self, place: Place<'g>) -> bool {
        let has_size = || match self.sizes {
            (Bound::Unbounded, Bound::Unbounded) => true,
            sizes => place.size().is_some_and(|size| sizes.contains(&size)),
        };
        self.kind.is_none_or(|key| place.kind().key() == key)
            && self.regions.iter().all(|region| place.lies_in(*region))
            && has_size()
    }
}

impl<'g> Iterator for Places<'g> {
    type Item = Place<'g>;

    fn next(&mut self) -> Option<Place<'g>> {
        loop {
            let place = Place {
                gazetteer: self.gazetteer,
                number: self.numbers.next()?,
            };
            if self.is_asked_for(place) {
                return Some(place);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.numbers.len()))
    }
}

impl std::iter::FusedIterator for Places<'_> {}
