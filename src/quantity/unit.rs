use super::rational::Rational;
use super::unit_table::UnitTable;
use crate::Error;

/// A unit of area: its names, its exact definition and where that is laid down.
///
/// The units are the rows of `data/units.tsv`, read once on first use. Each is defined exactly
/// through another unit or the square metre.
///
/// ```
/// use howbig::Unit;
///
/// let acre = Unit::named("acres")?;
/// assert_eq!(acre.name(), "acre");
/// assert_eq!(acre.definition(), "4840 square yard");
/// assert_eq!(acre.square_metres(), 4046.8564224);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, PartialEq)]
pub struct Unit {
    pub(super) name: &'static str,
    pub(super) plural: &'static str,
    pub(super) symbol: Option<&'static str>,
    pub(super) aliases: &'static str,
    pub(super) everyday: &'static str,
    pub(super) definition: &'static str,
    pub(super) region: &'static str,
    pub(super) source: &'static str,
    pub(super) note: &'static str,
    pub(super) factor: Rational,
    pub(super) square_metres: f64,
}

impl Unit {
    /// Every unit there is, in the order of the table: metric, imperial, regional, everyday.
    ///
    /// ```
    /// use howbig::Unit;
    ///
    /// assert!(Unit::all().iter().all(|unit| unit.square_metres() > 0.0));
    /// assert!(Unit::all().iter().any(|unit| unit.name() == "hectare"));
    /// ```
    pub fn all() -> &'static [Self] {
        UnitTable::bundled().units()
    }

    /// The unit of this name, symbol, plural or other spelling.
    ///
    /// Case, punctuation, the spelling of "metre" and the way the square is marked do not matter
    /// where they leave one unit.
    ///
    /// ```
    /// use howbig::Unit;
    ///
    /// for spelling in ["sq. km.", "km²", "km^2", "KM2", "square kilometers", "kilometres squared"] {
    ///     assert_eq!(Unit::named(spelling)?.name(), "square kilometre");
    /// }
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::UnknownUnit`] with the units of the most similar names;
    /// [`Error::AmbiguousUnit`] where several regions use one name for different areas:
    ///
    /// ```
    /// use howbig::Unit;
    ///
    /// let error = Unit::named("hectre").unwrap_err().to_string();
    /// assert!(error.contains("hectare"), "{error}");
    /// let error = Unit::named("bigha").unwrap_err().to_string();
    /// assert!(error.contains("bigha (Nepal)"), "{error}");
    /// ```
    pub fn named(name: &str) -> Result<&'static Self, Error> {
        UnitTable::bundled().named(name)
    }

    /// The unit that a spelling means, if it means exactly one: [`Unit::named`] without the cost of
    /// an error.
    pub(super) fn spelled(spelling: &str) -> Option<&'static Self> {
        UnitTable::bundled().spelled(spelling)
    }

    /// Its full name in the singular.
    ///
    /// ```
    /// assert_eq!(howbig::Unit::named("ha")?.name(), "hectare");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its name for several.
    ///
    /// ```
    /// assert_eq!(howbig::Unit::named("sq ft")?.plural(), "square feet");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn plural(&self) -> &'static str {
        self.plural
    }

    /// Its established symbol, if it has one.
    ///
    /// ```
    /// use howbig::Unit;
    ///
    /// assert_eq!(Unit::named("square mile")?.symbol(), Some("mi²"));
    /// assert_eq!(Unit::named("acre")?.symbol(), None);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn symbol(&self) -> Option<&'static str> {
        self.symbol
    }

    /// Other names that it answers to.
    ///
    /// ```
    /// assert!(howbig::Unit::named("tsubo")?.aliases().any(|alias| alias == "坪"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        listed(self.aliases)
    }

    /// Those of its names that are also ordinary words, such as "are", "cents" or "section".
    ///
    /// They mean the unit where a unit is asked for, and not inside running text.
    ///
    /// ```
    /// assert!(howbig::Unit::named("are")?.everyday_names().any(|name| name == "are"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn everyday_names(&self) -> impl Iterator<Item = &'static str> + use<> {
        listed(self.everyday)
    }

    /// Its exact definition: numbers multiplied together, then the unit they count.
    ///
    /// ```
    /// assert_eq!(howbig::Unit::named("township")?.definition(), "36 section");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn definition(&self) -> &'static str {
        self.definition
    }

    /// The system or the region it belongs to.
    ///
    /// ```
    /// assert_eq!(howbig::Unit::named("tsubo")?.region(), "Japan");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn region(&self) -> &'static str {
        self.region
    }

    /// Where the definition is laid down.
    ///
    /// ```
    /// assert!(howbig::Unit::named("hectare")?.source().contains("SI Brochure"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// What else to know about it, such as which of several values a bare name means; often empty.
    ///
    /// ```
    /// assert!(howbig::Unit::named("dunam")?.note().contains("Iraq"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn note(&self) -> &'static str {
        self.note
    }

    /// Its size in square metres: the exact definition, rounded once.
    ///
    /// ```
    /// assert_eq!(howbig::Unit::named("barn")?.square_metres(), 1e-28);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn square_metres(&self) -> f64 {
        self.square_metres
    }
}

fn listed(names: &'static str) -> impl Iterator<Item = &'static str> {
    (names.split(';').map(str::trim)).filter(|name| !name.is_empty())
}
