use std::str::FromStr;

use super::{Quantity, QuantityReader, Unit};
use crate::Error;

/// An amount of area as somebody wrote it, with the precision that its digits claim.
///
/// | written | half a unit in the last place |
/// |---|---|
/// | 2,195 sq km | ±0.5 km² |
/// | 1.5 million acres | ±0.05 million acres |
/// | 490,000 acres | ±5,000 acres: trailing zeros of a whole number are taken as not significant |
/// | 3½ sq mi | ±¼ sq mi |
/// | ten hectares | ±½ ha |
/// | two thousand acres | ±500 acres |
/// | acre | none: a bare unit is exactly one of it |
///
/// ```
/// use howbig::StatedQuantity;
///
/// let stated: StatedQuantity = "2,195 sq. km.".parse()?;
/// assert_eq!(stated.quantity().square_metres(), 2195e6);
/// assert_eq!(stated.half_width().square_metres(), 0.5e6);
/// assert_eq!(stated.unit().name(), "square kilometre");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StatedQuantity {
    quantity: Quantity,
    half_width: Quantity,
    unit: &'static Unit,
}

impl StatedQuantity {
    pub(super) fn new(value: f64, half_width: f64, unit: &'static Unit) -> Self {
        Self {
            quantity: Quantity::new(value, unit),
            half_width: Quantity::new(half_width, unit),
            unit,
        }
    }

    /// The area itself.
    ///
    /// ```
    /// let stated: howbig::StatedQuantity = "half an acre".parse()?;
    /// assert_eq!(stated.quantity().square_metres(), 2023.4282112);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn quantity(&self) -> Quantity {
        self.quantity
    }

    /// How far the true area may lie on either side, by the digits that were written.
    ///
    /// ```
    /// use howbig::{StatedQuantity, Unit};
    ///
    /// let stated: StatedQuantity = "490,000 acres".parse()?;
    /// assert_eq!(stated.half_width().to(Unit::named("acre")?), 5000.0);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn half_width(&self) -> Quantity {
        self.half_width
    }

    /// The unit it was written in.
    ///
    /// ```
    /// let stated: howbig::StatedQuantity = "1.5 million acres".parse()?;
    /// assert_eq!(stated.unit().name(), "acre");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn unit(&self) -> &'static Unit {
        self.unit
    }
}

/// Reads with the default [`QuantityReader`].
impl FromStr for StatedQuantity {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        QuantityReader::default().read(text)
    }
}

/// Reads with the default [`QuantityReader`] and drops the precision.
///
/// ```
/// let area: howbig::Quantity = "3½ sq mi".parse()?;
/// assert_eq!(area.to_string(), "9.065 km²");
/// # Ok::<(), howbig::Error>(())
/// ```
impl FromStr for Quantity {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(text.parse::<StatedQuantity>()?.quantity())
    }
}
