use super::Place;

/// How a place lies to another with which it has ground in common.
///
/// ```
/// use howbig::{Gazetteer, Overlap};
///
/// let place = |name| Gazetteer::bundled().find(name);
/// assert_eq!(place("Wales")?.overlap(place("the United Kingdom")?), Some(Overlap::Inside));
/// assert_eq!(place("NATO")?.overlap(place("the European Union")?), Some(Overlap::Partial));
/// assert_eq!(place("Wales")?.overlap(place("Scotland")?), None);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Overlap {
    /// It is the same place.
    Same,
    /// It lies within the other.
    Inside,
    /// The other lies within it.
    Around,
    /// Each has ground that the other has not.
    Partial,
}

/// The kinds of which no two have ground in common, by law or by definition: maps need not be asked.
const APART: [&str; 4] = ["continent", "country", "us_state", "us_county"];

/// Less than this share of a place in common is the width of a pen on the map.
#[cfg(feature = "outlines")]
const IN_TOUCH: f64 = 0.05;

/// From this share on, a place lies within another though the two outlines were drawn apart.
#[cfg(feature = "outlines")]
const INSIDE: f64 = 0.95;

impl Place<'_> {
    /// How it lies to another place, where the two have ground in common, so that a sum of both would count it twice.
    ///
    /// Known from country codes, from the codes of states and their counties, from the members of groups, and from outlines where
    /// both have one. None where they are apart, and where nothing tells. A territory is not counted to the
    /// state that administers it, as that state's own figures do not count it, unless `data/within.tsv` says that they do; a thing such as a tennis court is nowhere.
    ///
    /// ```
    /// use howbig::{Gazetteer, Overlap};
    ///
    /// let place = |name| Gazetteer::bundled().find(name);
    /// let states = place("the United States")?;
    /// assert_eq!(states.overlap(place("Harris County, Texas")?), Some(Overlap::Around));
    /// assert_eq!(states.overlap(place("Puerto Rico")?), None);
    /// assert_eq!(states.overlap(states), Some(Overlap::Same));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn overlap(self, other: Self) -> Option<Overlap> {
        if self == other {
            return self.is_somewhere().then_some(Overlap::Same);
        }
        if self.is_counted_in(other) {
            return Some(Overlap::Inside);
        }
        if other.is_counted_in(self) {
            return Some(Overlap::Around);
        }
        if self.kind() == other.kind() && APART.contains(&self.kind().key()) {
            return None;
        }
        #[cfg(feature = "outlines")]
        if let (Some(own), Some(others)) = (self.outline(), other.outline()) {
            let overlap = drawn(own.share_within(others), others.share_within(own));
            // Maps of countries leave out lakes on their borders, of which the figures count a part.
            if overlap.is_some() || own.covers() == others.covers() {
                return overlap;
            }
        }
        let is_partial = has_member_in_touch(self, other)
            || has_member_in_touch(other, self)
            || self.reaches_into(other)
            || other.reaches_into(self)
            || self.gazetteer.is_said_to_lie_in(self, other)
            || self.gazetteer.is_said_to_lie_in(other, self);
        is_partial.then_some(Overlap::Partial)
    }

    /// Whether the figures of a region count its ground, by codes and members.
    fn is_counted_in(self, region: Self) -> bool {
        self.is_one_of(region) || all(self.members(), |member| member.is_one_of(region))
    }

    /// The same, without looking into what it is made of itself.
    fn is_one_of(self, region: Self) -> bool {
        let is_in_state = || match (self.code("FIPS"), region.code("FIPS")) {
            (Some(code), Some(state)) => is_within_state(code, state),
            _ => false,
        };
        let is_in_country = |code| {
            let country = self.gazetteer.country(code);
            country.is_some_and(|country| country != self && country.is_one_of(region))
        };
        self == region
            || is_in_state()
            || (self.gazetteer.is_said_to_lie_in(self, region) && !self.is_shared_by(region))
            || (region.members()).any(|member| self.is_one_of(member))
            || (self.is_part_of_its_country()
                && (all(self.countries(), is_in_country)
                    || self
                        .code("ISO")
                        .and_then(|code| code.get(..2))
                        .is_some_and(is_in_country)))
    }

    /// Whether it is said to lie in several regions of this one's kind, none of which can have the whole of it: Yellowstone in three states.
    fn is_shared_by(self, region: Self) -> bool {
        let kind = region.kind();
        let said = self.gazetteer.regions_said_of(self);
        APART.contains(&kind.key()) && said.filter(|said| said.kind() == kind).nth(1).is_some()
    }

    /// Whether one of its countries is this one, so that some of it may lie there.
    fn reaches_into(self, country: Self) -> bool {
        self.is_part_of_its_country()
            && country
                .code("ISO2")
                .is_some_and(|code| self.countries().any(|of| of == code))
    }

    /// Not so a country itself, and a territory, which is counted apart.
    fn is_part_of_its_country(self) -> bool {
        self.is_somewhere() && !matches!(self.kind().key(), "country" | "territory")
    }

    /// Whether there is one of it, in one place.
    fn is_somewhere(self) -> bool {
        !matches!(self.kind().key(), "everyday" | "sport")
    }
}

/// Whether a FIPS code is of something in a state: 06059, the county, or 0644000, the city, in 06.
pub(super) fn is_within_state(code: &str, state: &str) -> bool {
    state.len() == 2 && code.len() > 2 && code.starts_with(state)
}

/// Whether there are some, and all are so.
fn all<T>(items: impl Iterator<Item = T>, is_so: impl Fn(T) -> bool) -> bool {
    let mut items = items.peekable();
    items.peek().is_some() && items.all(is_so)
}

fn has_member_in_touch(group: Place<'_>, place: Place<'_>) -> bool {
    group
        .members()
        .any(|member| member.overlap(place).is_some())
}

/// By the share of each that lies within the other.
#[cfg(feature = "outlines")]
fn drawn(own: f64, others: f64) -> Option<Overlap> {
    if own.max(others) < IN_TOUCH {
        None
    } else if own.max(others) < INSIDE {
        Some(Overlap::Partial)
    } else if own >= others {
        Some(Overlap::Inside)
    } else {
        Some(Overlap::Around)
    }
}
