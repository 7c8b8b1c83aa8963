use super::Side;
use super::counted_twice::counted_twice;
use crate::{Basis, Error, Evidence, Place, Quantity, StatedQuantity, Unit};

/// Anything that has an area, and so can stand on either side of a comparison.
///
/// Made from a place, a stated quantity, a unit, a measured geometry, a sum of surfaces or a share of one; or read
/// from text.
///
/// ```
/// use howbig::{Comparison, Gazetteer, Surface};
///
/// let iraq = Surface::try_from(Gazetteer::bundled().find("Iraq")?)?;
/// let lost = iraq.share(0.02);
/// assert_eq!(lost.name(), "2 percent of Iraq");
/// let comparison = Comparison::new(&lost, &Surface::read("dc")?)?;
/// assert_eq!(comparison.ratio().round(), 50.0);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Surface {
    name: String,
    /// Its area on the most usual basis.
    best: Side,
    /// Its area on each other basis.
    pub(super) others: Vec<Side>,
    /// Whether its name is that of several things.
    several: bool,
    unit: Option<&'static Unit>,
    /// What it is a share of.
    whole: Option<Box<Surface>>,
    pub(super) place: Option<Place<'static>>,
    /// Whether the name that it was read from is that of a city, and it is the province called after that.
    pub(super) misses_city: bool,
    /// What else is called what it was read from.
    pub(super) namesakes: Vec<Place<'static>>,
    /// What it is the sum of.
    parts: Vec<Surface>,
    pub(super) warnings: Vec<String>,
}

impl Surface {
    fn from_side(best: Side) -> Self {
        Self {
            name: best.name.clone(),
            best,
            others: Vec::new(),
            several: false,
            unit: None,
            whole: None,
            place: None,
            misses_city: false,
            namesakes: Vec::new(),
            parts: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// A geometry that was measured: its outline encloses this much.
    ///
    /// ```
    /// use howbig::{Basis, Quantity, Surface};
    ///
    /// let field = Surface::outline("the field", Quantity::from_square_metres(5000.0));
    /// assert_eq!(field.best().basis(), Some(Basis::Outline));
    /// ```
    pub fn outline(name: &str, measured: Quantity) -> Self {
        let side = Side {
            basis: Some(Basis::Outline),
            evidence: Some(Evidence::Computed),
            ..Side::stated(name.to_owned(), measured, Quantity::ZERO)
        };
        Self::from_side(side)
    }

    /// Several surfaces together. Its name joins theirs, shares last: "2 percent of Iraq and Syria" would be a share
    /// of both.
    ///
    /// On each basis that all of them have; where there is none, of each the best it has. What is counted twice is said in
    /// [`warnings`](Self::warnings).
    ///
    /// ```
    /// use howbig::Surface;
    ///
    /// let parts = [Surface::read("2 ha")?, Surface::read("300 m²")?];
    /// let together = Surface::sum(&parts).expect("two parts are a sum");
    /// assert_eq!(together.on(howbig::Basis::Total).map(|side| side.quantity().square_metres()), Some(20_300.0));
    /// assert_eq!(together.name(), "2 ha and 300 m²");
    /// assert!(Surface::sum(&[]).is_none());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn sum(parts: &[Self]) -> Option<Self> {
        if let [alone] = parts {
            return Some(alone.clone());
        }
        Some(Self {
            warnings: counted_twice(parts),
            ..Self::added(parts)?
        })
    }

    /// A sum without what is to be said about it.
    pub(super) fn added(parts: &[Self]) -> Option<Self> {
        let (shares, wholes): (Vec<_>, Vec<_>) =
            parts.iter().partition(|part| part.whole.is_some());
        let name = listed(wholes.into_iter().chain(shares).map(Self::name))?;
        let on = |basis| {
            parts
                .iter()
                .map(|part| part.on(basis))
                .collect::<Option<Vec<_>>>()
        };
        let mut sides: Vec<_> = Basis::ALL
            .into_iter()
            .filter_map(on)
            .map(|sides| Side::sum(&name, &sides))
            .collect();
        // Stated quantities serve for every basis, and then every sum is the same.
        sides.dedup();
        let mut sides = sides.into_iter();
        let best = sides
            .next()
            .unwrap_or_else(|| Side::sum(&name, &parts.iter().map(Self::best).collect::<Vec<_>>()));
        Some(Self {
            others: sides.collect(),
            several: true,
            parts: parts.to_vec(),
            ..Self::from_side(best)
        })
    }

    /// A share of this surface: `share(0.02)` is two percent of it.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// assert_eq!(capital.share(0.5).name(), "50 percent of Washington, DC");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    #[must_use]
    pub fn share(&self, fraction: f64) -> Self {
        let name = format!("{} percent of {}", percentage(fraction), self.name);
        let share = |side: &Side| side.share(name.clone(), fraction);
        let others = self.others.iter().map(share).collect();
        Self {
            others,
            warnings: self.warnings.clone(),
            whole: Some(Box::new(self.clone())),
            ..Self::from_side(share(&self.best))
        }
    }

    /// The same by another name.
    pub(crate) fn called(&self, name: &str) -> Self {
        let called = |side: &Side| Side {
            name: name.to_owned(),
            ..side.clone()
        };
        Self {
            name: name.to_owned(),
            best: called(&self.best),
            others: self.others.iter().map(called).collect(),
            ..self.clone()
        }
    }

    /// What it is called in running text: "the Netherlands", "2,195 km²", "Kirkuk and Diyala".
    ///
    /// ```
    /// assert_eq!(howbig::Surface::read("netherlands")?.name(), "the Netherlands");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether its name is that of several things: they are, it is.
    ///
    /// ```
    /// assert!(howbig::Surface::read("Iraq + Syria")?.is_several());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn is_several(&self) -> bool {
        self.several
    }

    /// The unit of which this is exactly one.
    ///
    /// ```
    /// let unit = howbig::Surface::read("acre")?.unit();
    /// assert_eq!(unit.map(|unit| unit.plural()), Some("acres"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn unit(&self) -> Option<&'static Unit> {
        self.unit
    }

    /// The surface of which this is a share.
    ///
    /// ```
    /// let share = howbig::Surface::read("2 % of Iraq")?;
    /// assert_eq!(share.whole().map(|whole| whole.name()), Some("Iraq"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn whole(&self) -> Option<&Self> {
        self.whole.as_deref()
    }

    /// The place whose area this is.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// assert_eq!(capital.place().map(|place| place.id()), Some("us-dc"));
    /// assert_eq!(capital.share(0.5).place(), None);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn place(&self) -> Option<Place<'static>> {
        self.place
    }

    /// The surfaces of which this is the sum; empty for one that is none.
    ///
    /// ```
    /// let together = howbig::Surface::read("Iraq + Syria")?;
    /// assert!(together.parts().iter().map(|part| part.name()).eq(["Iraq", "Syria"]));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn parts(&self) -> &[Self] {
        &self.parts
    }

    /// What a reader should know of it: which parts of a sum lie within others, so that they are counted twice. Empty where all is well.
    ///
    /// ```
    /// let twice = howbig::Surface::read("the UK + Wales")?;
    /// assert_eq!(twice.warnings(), ["Wales lies within the United Kingdom: it is counted twice"]);
    /// assert!(howbig::Surface::read("England + Wales")?.warnings().is_empty());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Its area on this basis. A stated quantity serves for every basis.
    ///
    /// ```
    /// use howbig::{Basis, Surface};
    ///
    /// assert!(Surface::read("Iraq")?.on(Basis::Land).is_some());
    /// assert!(Surface::read("Iraq")?.on(Basis::Outline).is_none());
    /// assert_eq!(Surface::read("5 ha")?.on(Basis::Land), Surface::read("5 ha")?.on(Basis::Total));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn on(&self, basis: Basis) -> Option<&Side> {
        std::iter::once(&self.best)
            .chain(&self.others)
            .find(|side| side.basis.is_none_or(|of| of == basis))
    }

    /// Its area on the most usual basis that it has.
    ///
    /// ```
    /// assert_eq!(howbig::Surface::read("Iraq")?.best().basis(), Some(howbig::Basis::Total));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn best(&self) -> &Side {
        &self.best
    }
}

/// # Errors
/// [`Error::NoFigure`] for a place whose area is not in the tables.
impl TryFrom<Place<'static>> for Surface {
    type Error = Error;

    fn try_from(place: Place<'static>) -> Result<Self, Error> {
        let name = place.unique_name();
        let mut sides = place
            .figures()
            .map(|figure| Side::of_figure(&name, &figure));
        let best = sides.next().ok_or_else(|| Error::NoFigure {
            name: name.clone().into_owned(),
        })?;
        Ok(Self {
            others: sides.collect(),
            place: Some(place),
            ..Self::from_side(best)
        })
    }
}

impl From<StatedQuantity> for Surface {
    fn from(stated: StatedQuantity) -> Self {
        let name = stated.quantity().display_in(stated.unit()).to_string();
        Self::from_side(Side::stated(name, stated.quantity(), stated.half_width()))
    }
}

/// An amount that is taken to be exact.
impl From<Quantity> for Surface {
    fn from(quantity: Quantity) -> Self {
        Self::from_side(Side::stated(quantity.to_string(), quantity, Quantity::ZERO))
    }
}

/// Exactly one of a unit.
impl From<&'static Unit> for Surface {
    fn from(unit: &'static Unit) -> Self {
        let article = if unit
            .name()
            .starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O'])
        {
            "an"
        } else {
            "a"
        };
        let name = format!("{article} {}", unit.name());
        let side = Side {
            source: Some(unit.source().to_owned()),
            ..Side::stated(name, Quantity::new(1.0, unit), Quantity::ZERO)
        };
        Self {
            unit: Some(unit),
            ..Self::from_side(side)
        }
    }
}

/// A fraction in percent, to five significant digits: 100 × 0.98 is not quite 98 in binary.
fn percentage(fraction: f64) -> f64 {
    let digits = format!("{:.4e}", 100.0 * fraction);
    digits.parse().unwrap_or(100.0 * fraction)
}

/// "A", "A and B", "A, B and C".
fn listed<'a>(names: impl DoubleEndedIterator<Item = &'a str>) -> Option<String> {
    let mut names: Vec<_> = names.collect();
    let last = names.pop()?;
    if names.is_empty() {
        Some(last.to_owned())
    } else {
        Some(format!("{} and {last}", names.join(", ")))
    }
}
