use std::fmt;

use super::column::Column;
use super::table::joined;
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

impl<'g> Place<'g> {
    pub(super) fn cell(self, column: Column) -> &'g str {
        let layout = self.gazetteer.layout(self.number);
        layout.map_or("", |layout| {
            layout.cell(self.gazetteer.row(self.number), column)
        })
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
        self.cell(Column::Id)
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
        self.cell(Column::Name)
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
        Kind(self.cell(Column::Kind))
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
        joined(self.cell(Column::Country))
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
        joined(self.cell(Column::Aliases))
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
        joined(self.cell(Column::Codes)).filter_map(|code| code.split_once(':'))
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
        self.cell(Column::Note)
    }

    /// Whether its area changes so much that no figure holds for long, as that of a lake that dries up.
    ///
    /// Such places are found by name, and never suggested.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("the Dead Sea")?.is_volatile());
    /// assert!(!Gazetteer::bundled().find("Lake Superior")?.is_volatile());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn is_volatile(self) -> bool {
        self.note().starts_with("volatile:")
    }

    /// Where in its source that stands.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("Texas")?.source_detail().contains("GEOID 48"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn source_detail(self) -> &'g str {
        self.cell(Column::Detail)
    }

    /// Who published its figures; of a group, who says what belongs to it.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert!(Gazetteer::bundled().find("Texas")?.source().is_some());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn source(self) -> Option<Source<'g>> {
        self.gazetteer.source(self.cell(Column::Source))
    }

    /// How well its figures are known; of a group, as well as the least known of its members.
    ///
    /// ```
    /// use howbig::{Evidence, Gazetteer};
    ///
    /// let pitch = Gazetteer::bundled().find("a FIFA football pitch").or_else(|_| Gazetteer::bundled().find("football pitch"))?;
    /// assert_eq!(pitch.evidence(), Evidence::Defined);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn evidence(self) -> Evidence {
        if self.is_group() {
            let figure = self.figures().next();
            return figure.map_or(Evidence::Unverified, |figure| figure.evidence);
        }
        Evidence::from_table(self.cell(Column::Evidence))
    }

    /// The year its figures were true, where known; of a group, that of its oldest member's.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Texas")?.year(), Some(2016));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn year(self) -> Option<u16> {
        if self.is_group() {
            return self.figures().next()?.year;
        }
        self.cell(Column::Year).parse().ok()
    }

    /// Its area on one basis, where it is known: as published or, of a [group](Self::members), the sum of its members'.
    ///
    /// ```
    /// use howbig::{Basis, Gazetteer};
    ///
    /// let iraq = Gazetteer::bundled().find("Iraq")?.figure(Basis::Total).expect("has a total");
    /// assert_eq!(iraq.quantity.to_string(), "438,317 km²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn figure(self, basis: Basis) -> Option<Figure<'g>> {
        let published = self.published(basis);
        let sum = self.sum_of_members(basis);
        match (published, sum) {
            (Some(published), Some(sum)) if sum.evidence > published.evidence => Some(sum),
            (published, sum) => published.or(sum),
        }
    }

    /// What its own row says.
    pub(super) fn published(self, basis: Basis) -> Option<Figure<'g>> {
        let digits = self.cell(basis.into());
        if digits.is_empty() {
            return None;
        }
        let (quantity, half_width) = read_digits(digits, self.cell(Column::Unit))?;
        let evidence = Evidence::from_table(self.cell(Column::Evidence));
        let half_width = if evidence == Evidence::Defined {
            Quantity::ZERO
        } else {
            half_width
        };
        Some(Figure {
            quantity,
            half_width,
            basis,
            year: self.cell(Column::Year).parse().ok(),
            source: self.source(),
            evidence,
        })
    }

    /// Its known areas, the most usual basis first.
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
