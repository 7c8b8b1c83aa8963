use super::Surface;
use crate::{Error, Evidence, Place};

/// How many namesakes are worth reading.
const SHOWN: usize = 3;

impl Surface {
    /// Of several places of one name, the one that was meant.
    pub(super) fn of_namesake(
        name: &str,
        place: Place<'static>,
        namesakes: Vec<Place<'static>>,
    ) -> Result<Self, Error> {
        let mut surface = Self::try_from(place)?;
        let has_city = namesakes.iter().any(|other| other.kind().key() == "city");
        surface.misses_city = !has_city && place.is_named_after_city(name);
        surface.namesakes = namesakes;
        Ok(surface)
    }

    /// The other places that are called what this one was read from: the Belgian province, where "Luxembourg" was read as the country.
    ///
    /// Empty where the name belongs to it alone, and for a surface that was not read from a name.
    ///
    /// ```
    /// use howbig::Surface;
    ///
    /// let namesakes = |text| Ok::<_, howbig::Error>(Surface::read(text)?.namesakes().to_vec());
    /// assert!(namesakes("Luxembourg")?.iter().any(|place| place.kind().key() == "province"));
    /// assert!(namesakes("Luxembourg (country)")?.is_empty());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn namesakes(&self) -> &[Place<'static>] {
        &self.namesakes
    }

    /// How the names that it was read from were understood, a line for each that other places share; empty where none is shared.
    ///
    /// ```
    /// use howbig::Surface;
    ///
    /// let notes = Surface::read("Iraq + Luxembourg")?.notes();
    /// assert_eq!(notes.len(), 1);
    /// assert!(notes[0].starts_with("Luxembourg is read as the country; there is also "));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// Also where the name is that of a city and the tables only have the province that is called after it.
    ///
    /// ```
    /// use howbig::Surface;
    ///
    /// let notes = Surface::read("Kandahar")?.notes();
    /// assert_eq!(notes, ["Kandahar is read as the province; the tables do not have the city"]);
    /// assert!(Surface::read("Kandahar Province")?.notes().is_empty());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn notes(&self) -> Vec<String> {
        let namesakes = self
            .place
            .filter(|_| !self.namesakes.is_empty())
            .map(|place| note(place, &self.namesakes));
        let inner = self.whole().into_iter().chain(self.parts());
        let missed = self.place.filter(|_| self.misses_city);
        (missed.and_then(missed_city).into_iter())
            .chain(namesakes)
            .chain(inner.flat_map(Self::notes))
            .collect()
    }
}

/// "Kandahar is read as the province; the tables do not have the city".
fn missed_city(place: Place<'_>) -> Option<String> {
    let city = place.city_called_alike()?;
    let kind = place.kind_in_words();
    let name = match place.name() {
        name if name == city => String::new(),
        name => format!(" {name}"),
    };
    Some(format!(
        "{city} is read as the {kind}{name}; the tables do not have the city"
    ))
}

/// "Mexico is read as the country; there is also State of Mexico (21,830 km², computed)".
fn note(place: Place<'_>, namesakes: &[Place<'_>]) -> String {
    let unique = place.unique_name();
    let kind = place.kind_in_words();
    let is_one_of_a_kind = namesakes.iter().all(|other| other.kind_in_words() != kind);
    let read_as = if is_one_of_a_kind && unique == place.name() {
        format!("{unique} is read as the {kind}")
    } else {
        format!("{unique} is meant")
    };
    let shown: Vec<_> = namesakes
        .iter()
        .take(SHOWN)
        .map(|place| named(*place))
        .collect();
    let further = match namesakes.len().saturating_sub(SHOWN) {
        0 => String::new(),
        further => format!(" and {further} more"),
    };
    format!("{read_as}; there is also {}{further}", shown.join(", "))
}

/// A name that finds it, with its size.
fn named(place: Place<'_>) -> String {
    let name = place.unique_name();
    let figure = place.figures().next();
    match figure {
        Some(figure) => match figure.evidence {
            Evidence::Official | Evidence::Defined => format!("{name} ({})", figure.quantity),
            evidence => format!("{name} ({}, {evidence})", figure.quantity),
        },
        None => name.into_owned(),
    }
}
