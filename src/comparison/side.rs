use std::collections::BTreeSet;

use crate::{Basis, Evidence, Figure, Quantity};

/// One side of a comparison: an area on one basis, and how far to trust it.
///
/// ```
/// use howbig::{Basis, Surface};
///
/// let capital = Surface::read("Washington, DC")?;
/// let land = capital.on(Basis::Land).expect("the Census publishes it");
/// assert_eq!(land.quantity().to_string(), "158.36 km²");
/// assert_eq!(land.basis(), Some(Basis::Land));
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Side {
    pub(super) name: String,
    pub(super) quantity: Quantity,
    pub(super) half_width: Quantity,
    pub(super) basis: Option<Basis>,
    pub(super) year: Option<u16>,
    pub(super) source: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) evidence: Option<Evidence>,
    /// What to know about the area that its figure does not tell.
    pub(super) warnings: Vec<String>,
}

impl Side {
    pub(super) fn of_figure(name: &str, figure: &Figure<'_>) -> Self {
        Self {
            name: name.to_owned(),
            quantity: figure.quantity,
            half_width: figure.half_width,
            basis: Some(figure.basis),
            year: figure.year,
            source: figure.source.map(|source| source.to_string()),
            publisher: (figure.source.map(|source| source.publisher().to_owned()))
                .filter(|publisher| !publisher.is_empty()),
            evidence: Some(figure.evidence),
            warnings: Vec::new(),
        }
    }

    pub(super) fn stated(name: String, quantity: Quantity, half_width: Quantity) -> Self {
        Self {
            name,
            quantity,
            half_width,
            basis: None,
            year: None,
            source: None,
            publisher: None,
            evidence: None,
            warnings: Vec::new(),
        }
    }

    /// The sum of several sides: as old as the oldest, as sure as the least sure.
    pub(super) fn sum(name: &str, parts: &[&Self]) -> Self {
        let first_basis = parts.iter().find_map(|part| part.basis);
        let alike = parts
            .iter()
            .all(|part| part.basis.is_none() || part.basis == first_basis);
        Self {
            name: name.to_owned(),
            quantity: parts.iter().map(|part| part.quantity).sum(),
            half_width: parts.iter().map(|part| part.half_width).sum(),
            basis: if alike { first_basis } else { None },
            year: parts.iter().filter_map(|part| part.year).min(),
            source: joined(parts.iter().filter_map(|part| part.source.as_deref())),
            publisher: joined(parts.iter().filter_map(|part| part.publisher.as_deref())),
            evidence: parts.iter().filter_map(|part| part.evidence).min(),
            warnings: (parts.iter().flat_map(|part| part.warnings.iter().cloned()))
                .chain((!alike).then(|| mixture(parts)))
                .collect(),
        }
    }

    pub(super) fn share(&self, name: String, fraction: f64) -> Self {
        Self {
            name,
            quantity: self.quantity * fraction,
            half_width: self.half_width * fraction.abs(),
            ..self.clone()
        }
    }

    /// What it is called in running text.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert_eq!(total.name(), "Washington, DC");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The area.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert_eq!(total.quantity().to_string(), "177 km²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn quantity(&self) -> Quantity {
        self.quantity
    }

    /// The truth lies within this much of the area, as far as its digits tell.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert!(total.half_width() < total.quantity() * 0.001);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn half_width(&self) -> Quantity {
        self.half_width
    }

    /// What the area counts; none for an amount that somebody stated, which says nothing of it.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert_eq!(total.basis(), Some(howbig::Basis::Total));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// The year the area was true, where known; of a sum, the earliest.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert_eq!(total.year(), Some(2016));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// Who published it, or laid down the size of a unit; none for an amount that was stated or measured here.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert!(total.source().is_some_and(|source| source.starts_with("US Census Bureau, ")));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The publisher alone, for where there is no room for the whole [`source`](Self::source); none where the source
    /// does not tell it apart.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert_eq!(total.publisher(), Some("US Census Bureau"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn publisher(&self) -> Option<&str> {
        self.publisher.as_deref()
    }

    /// How well it is known; none for an amount that was stated. Of a sum, that of its least certain part.
    ///
    /// ```
    /// let capital = howbig::Surface::read("dc")?;
    /// let total = capital.best();
    /// assert_eq!(total.evidence(), Some(howbig::Evidence::Official));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn evidence(&self) -> Option<Evidence> {
        self.evidence
    }
}

/// Each text once, in order.
fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let texts: BTreeSet<_> = texts.filter(|text| !text.is_empty()).collect();
    let texts: Vec<_> = texts.into_iter().collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// "the total area of A and the land area of B are added".
fn mixture(parts: &[&Side]) -> String {
    let with_basis = |part: &&Side| Some(format!("the {} area of {}", part.basis?, part.name));
    format!(
        "{} are added",
        parts
            .iter()
            .filter_map(with_basis)
            .collect::<Vec<_>>()
            .join(" and ")
    )
}
