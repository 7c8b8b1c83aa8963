use std::cmp::Ordering;

use super::{AreaIn, Unit};

/// An amount of area. Square metres inside.
///
/// Quantities add, subtract, scale and compare; one divided by another is a plain number.
/// Differences may be negative. Reading and showing:
///
/// ```
/// use howbig::{Quantity, Unit};
///
/// let fire: Quantity = "490,000 acres".parse()?;
/// let island: Quantity = "1,545 sq mi".parse()?;
/// assert_eq!(format!("{:.2}", fire / island), "0.50");
/// assert_eq!(fire.to_string(), "1,983 km²");
/// assert_eq!(fire.display_in(Unit::named("sq mi")?).to_string(), "765.62 mi²");
/// # Ok::<(), howbig::Error>(())
/// ```
///
/// With the feature `serde` a quantity is written and read as a plain number of square metres.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Quantity(f64);

impl Quantity {
    /// No area at all.
    ///
    /// ```
    /// assert_eq!(howbig::Quantity::ZERO.square_metres(), 0.0);
    /// ```
    pub const ZERO: Self = Self(0.0);

    /// An area of so many square metres.
    ///
    /// ```
    /// use howbig::Quantity;
    ///
    /// assert_eq!(Quantity::from_square_metres(7140.0).to_string(), "7,140 m²");
    /// ```
    pub const fn from_square_metres(square_metres: f64) -> Self {
        Self(square_metres)
    }

    /// An area of so many of a unit.
    ///
    /// ```
    /// use howbig::{Quantity, Unit};
    ///
    /// let field = Quantity::new(10.0, Unit::named("hectare")?);
    /// assert_eq!(field.square_metres(), 100_000.0);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn new(value: f64, unit: &Unit) -> Self {
        Self(value * unit.square_metres())
    }

    /// This area in square metres.
    ///
    /// ```
    /// let acre: howbig::Quantity = "1 acre".parse()?;
    /// assert_eq!(acre.square_metres(), 4046.8564224);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn square_metres(self) -> f64 {
        self.0
    }

    /// This area as a number of a unit.
    ///
    /// ```
    /// use howbig::{Quantity, Unit};
    ///
    /// let square_mile: Quantity = "1 sq mi".parse()?;
    /// assert_eq!(square_mile.to(Unit::named("acre")?), 640.0);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn to(self, unit: &Unit) -> f64 {
        self.0 / unit.square_metres()
    }

    /// This area shown in a unit of your choice; `{:.1}` sets the decimals.
    ///
    /// ```
    /// use howbig::{Quantity, Unit};
    ///
    /// let delaware: Quantity = "6,446 km²".parse()?;
    /// let acres = Unit::named("acre")?;
    /// assert_eq!(delaware.display_in(acres).to_string(), "1,592,841 acres");
    /// assert_eq!(format!("{:.1}", delaware.display_in(Unit::named("sq mi")?)), "2,488.8 mi²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn display_in(self, unit: &Unit) -> AreaIn<'_> {
        AreaIn::new(self, unit)
    }

    /// The size without the sign.
    ///
    /// ```
    /// use howbig::Quantity;
    ///
    /// let (small, large) = (Quantity::from_square_metres(2.0), Quantity::from_square_metres(5.0));
    /// assert_eq!((small - large).abs(), large - small);
    /// ```
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether this is a number at all: neither infinite nor not-a-number.
    ///
    /// ```
    /// use howbig::Quantity;
    ///
    /// assert!(Quantity::from_square_metres(1.0).is_finite());
    /// assert!(!(Quantity::from_square_metres(1.0) / 0.0).is_finite());
    /// ```
    pub const fn is_finite(self) -> bool {
        self.0.is_finite()
    }

    /// A total order for sorting: that of [`f64::total_cmp`], with not-a-number last.
    ///
    /// ```
    /// use howbig::Quantity;
    ///
    /// let mut areas = [3.0, 1.0, 2.0].map(Quantity::from_square_metres);
    /// areas.sort_by(Quantity::total_cmp);
    /// assert_eq!(areas, [1.0, 2.0, 3.0].map(Quantity::from_square_metres));
    /// ```
    pub fn total_cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}
