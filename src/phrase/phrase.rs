use std::fmt;

use super::choice::{choose, cost};
use super::{Hedge, Multiple, spelling};
use crate::{Basis, Comparison};

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
    reference: Reference,
    cost: f64,
}

/// What stands at the end of a phrase.
#[derive(Debug, Clone, PartialEq)]
enum Reference {
    /// A thing that has a size.
    Thing(String),
    /// An area that is itself an amount.
    Amount(String),
    /// A unit, which is counted.
    Unit(Counted),
}

/// What a unit is called, one of it and several.
#[derive(Debug, Clone, PartialEq)]
struct Counted {
    one: String,
    many: &'static str,
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
        let choice = choose(comparison.ratio(), comparison.ratio_interval());
        Self {
            hedge: choice.hedge,
            multiple: choice.multiple,
            reference: Reference::of(comparison),
            cost: choice.cost,
        }
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
        let (hedge, reference) = (Hedge::MoreThan, Reference::of(comparison));
        let cost = cost(comparison.ratio(), multiple);
        comparison.exceeds(multiple.value()).then_some(Self {
            hedge,
            multiple,
            reference,
            cost,
        })
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

impl Reference {
    fn of(comparison: &Comparison) -> Self {
        let (surface, side) = (comparison.reference_surface(), comparison.reference());
        if let Some(unit) = surface.unit() {
            return Self::Unit(Counted {
                one: surface.name().to_owned(),
                many: unit.plural(),
            });
        }
        let together = if surface.is_several() {
            " together"
        } else {
            ""
        };
        let name = format!("{}{together}", surface.name());
        match side.basis() {
            None => Self::Amount(name),
            Some(basis @ (Basis::Land | Basis::Water)) => {
                Self::Amount(format!("the {basis} area of {name}"))
            }
            Some(_) => Self::Thing(name),
        }
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.multiple == Multiple::Times(1.0)
            && let Reference::Thing(name) = &self.reference
            && let Some(comparative) = self.comparative()
        {
            return write!(formatter, "{comparative} than {name}");
        }
        formatter.write_str(match self.hedge {
            Hedge::Plain => "",
            Hedge::About => "about ",
            Hedge::Almost => "almost ",
            Hedge::SlightlyLess => "slightly less than ",
            Hedge::SlightlyMore => "slightly more than ",
            Hedge::MoreThan => "more than ",
        })?;
        match (self.multiple, &self.reference) {
            (Multiple::Times(1.0), Reference::Unit(unit)) => formatter.write_str(&unit.one),
            (Multiple::Times(times), Reference::Unit(unit)) => {
                write!(formatter, "{} {}", spelling::number(times), unit.many)
            }
            (Multiple::Fraction { parts: 1, of: 2 }, Reference::Unit(unit)) => {
                write!(formatter, "half {}", unit.one)
            }
            (multiple, reference) => match spelling::part(multiple) {
                Some(part) => write_part(formatter, &part, multiple, reference),
                None => write_times(formatter, multiple.value(), reference),
            },
        }
    }
}

fn write_part(
    formatter: &mut fmt::Formatter<'_>,
    part: &str,
    multiple: Multiple,
    of: &Reference,
) -> fmt::Result {
    match of {
        Reference::Thing(name) if matches!(multiple, Multiple::Fraction { .. }) => {
            write!(formatter, "{part} the size of {name}")
        }
        Reference::Thing(name) | Reference::Amount(name) => write!(formatter, "{part} of {name}"),
        Reference::Unit(unit) => write!(formatter, "{part} of {}", unit.one),
    }
}

impl Phrase {
    /// The comparative that says one thing against another of nearly its size.
    const fn comparative(&self) -> Option<&'static str> {
        match self.hedge {
            Hedge::SlightlyLess => Some("slightly smaller"),
            Hedge::SlightlyMore => Some("slightly larger"),
            Hedge::MoreThan => Some("larger"),
            _ => None,
        }
    }
}

fn write_times(
    formatter: &mut fmt::Formatter<'_>,
    times: f64,
    reference: &Reference,
) -> fmt::Result {
    if let Some(times) = spelling::times(times) {
        write!(formatter, "{times} ")?;
    }
    match reference {
        Reference::Thing(name) => write!(formatter, "the size of {name}"),
        Reference::Amount(amount) => formatter.write_str(amount),
        Reference::Unit(unit) => formatter.write_str(unit.many),
    }
}
