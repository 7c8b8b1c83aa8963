use std::fmt;

use super::{Basis, Evidence, Figure, Gazetteer, Kind, Source};
use crate::{Quantity, Unit};

/// One reference area: a country, a county, a lake, a football pitch.
///
/// ```
/// use howbig::{Basis, Gazetteer};
///
/// let capital = Gazetteer::bundled().find("dc")?;
/// assert_eq!(capital.unique_name(), "Washington, DC");
/// let total = capital.figure(Basis::Total).expect("the Census publishes it");
/// assert_eq!(total.quantity.to_string(), "177 km²");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Place<'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) number: u32,
}

/// The columns of a table of places.
pub(super) mod column {
    pub(crate) const ID: usize = 0;
    pub(crate) const NAME: usize = 1;
    pub(crate) const KIND: usize = 2;
    pub(crate) const COUNTRY: usize = 3;
    pub(crate) const CODES: usize = 4;
    pub(crate) const ALIASES: usize = 5;
    pub(crate) const TOTAL: usize = 6;
    pub(crate) const LAND: usize = 7;
    pub(crate) const WATER: usize = 8;
    pub(crate) const UNIT: usize = 9;
    pub(crate) const YEAR: usize = 10;
    pub(crate) const SOURCE: usize = 11;
    pub(crate) const DETAIL: usize = 12;
    pub(crate) const EVIDENCE: usize = 13;
    pub(crate) const NOTE: usize = 14;
}

impl<'g> Place<'g> {
    pub(super) fn cell(self, column: usize) -> &'g str {
        self.gazetteer
            .row(self.number)
            .split('\t')
            .nth(column)
            .unwrap_or_default()
    }

    /// The key of its row, which no other place has.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Iraq")?.id(), "iq");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn id(self) -> &'g str {
        self.cell(column::ID)
    }

    /// Its usual name. Other places may have the same one: see [`unique_name`](Self::unique_name).
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Georgia (country)")?.name(), "Georgia");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn name(self) -> &'g str {
        self.cell(column::NAME)
    }

    /// What sort of thing it is.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Iraq")?.kind().to_string(), "country");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn kind(self) -> Kind<'g> {
        Kind(self.cell(column::KIND))
    }

    /// The ISO 3166-1 codes of the countries it lies in, two capital letters each.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("Texas")?.countries().eq(["US"]));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn countries(self) -> impl Iterator<Item = &'g str> {
        joined(self.cell(column::COUNTRY))
    }

    /// Its other names.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("dc")?.aliases().any(|alias| alias == "District of Columbia"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn aliases(self) -> impl Iterator<Item = &'g str> {
        joined(self.cell(column::ALIASES))
    }

    /// Its codes, each with the scheme it belongs to: `("ISO", "US-DC")`.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("dc")?.codes().any(|code| code == ("ISO", "US-DC")));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn codes(self) -> impl Iterator<Item = (&'g str, &'g str)> {
        joined(self.cell(column::CODES)).filter_map(|code| code.split_once(':'))
    }

    /// Its code in a scheme such as `ISO2`, `ISO` or `FIPS`.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Iraq")?.code("ISO3"), Some("IRQ"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn code(self, scheme: &str) -> Option<&'g str> {
        self.codes()
            .find_map(|(of, code)| (of == scheme).then_some(code))
    }

    /// What the tables remark about its figures; empty where there is nothing to say.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("Alaska")?.note().contains("coastal waters"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn note(self) -> &'g str {
        self.cell(column::NOTE)
    }

    /// Where in its source the figures stand.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("Texas")?.source_detail().contains("GEOID 48"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn source_detail(self) -> &'g str {
        self.cell(column::DETAIL)
    }

    /// Who published its figures.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("Texas")?.source().is_some());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn source(self) -> Option<Source<'g>> {
        self.gazetteer.source(self.cell(column::SOURCE))
    }

    /// How well its figures are known.
    ///
    /// ```
    /// use howbig::{Evidence, Gazetteer};
    ///
    /// let pitch = Gazetteer::bundled().find("a FIFA football pitch").or_else(|_| Gazetteer::bundled().find("football pitch"))?;
    /// assert_eq!(pitch.evidence(), Evidence::Defined);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn evidence(self) -> Evidence {
        Evidence::from_table(self.cell(column::EVIDENCE))
    }

    /// The year its figures were true, where known.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Texas")?.year(), Some(2016));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn year(self) -> Option<u16> {
        self.cell(column::YEAR).parse().ok()
    }

    /// Its published area on one basis, where there is one.
    ///
    /// ```
    /// use howbig::{Basis, Gazetteer};
    ///
    /// let iraq = Gazetteer::bundled().find("Iraq")?.figure(Basis::Total).expect("has a total");
    /// assert_eq!(iraq.quantity.to_string(), "438,317 km²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn figure(self, basis: Basis) -> Option<Figure<'g>> {
        let digits = match basis {
            Basis::Total => self.cell(column::TOTAL),
            Basis::Land => self.cell(column::LAND),
            Basis::Water => self.cell(column::WATER),
            Basis::Outline => return None,
        };
        let evidence = self.evidence();
        let (quantity, half_width) = read_digits(digits, self.cell(column::UNIT))?;
        let half_width = if evidence == Evidence::Defined {
            Quantity::ZERO
        } else {
            half_width
        };
        Some(Figure {
            quantity,
            half_width,
            basis,
            year: self.year(),
            source: self.source(),
            evidence,
        })
    }

    /// Its published areas, the most usual basis first.
    ///
    /// ```
    /// use howbig::{Basis, Gazetteer};
    ///
    /// let bases = Gazetteer::bundled().find("Iraq")?.figures().map(|figure| figure.basis);
    /// assert!(bases.eq([Basis::Total, Basis::Land, Basis::Water]));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn figures(self) -> impl Iterator<Item = Figure<'g>> {
        Basis::ALL
            .into_iter()
            .filter_map(move |basis| self.figure(basis))
    }
}

/// The parts of a cell that holds several.
fn joined(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A figure as it was published, and half a unit of its last digit.
fn read_digits(digits: &str, unit: &str) -> Option<(Quantity, Quantity)> {
    let number: f64 = digits.parse().ok()?;
    let unit = Unit::named(unit).ok()?;
    let decimals = digits
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let half_width = 0.5 * 10f64.powi(-i32::try_from(decimals).ok()?);
    Some((Quantity::new(number, unit), Quantity::new(half_width, unit)))
}

impl PartialEq for Place<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.gazetteer, other.gazetteer) && self.number == other.number
    }
}

impl Eq for Place<'_> {}

impl fmt::Debug for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Place").field(&self.id()).finish()
    }
}

/// The name that finds this place and no other.
impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.unique_name())
    }
}
