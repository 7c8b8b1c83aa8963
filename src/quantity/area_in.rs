use std::fmt;

use super::decimal::{decimal, write_padded};
use super::{Quantity, Unit};

/// An area to be shown in a chosen unit, as [`Quantity::display_in`] gives it.
///
/// Units with an established symbol are shown by it, the others by name.
///
/// ```
/// use howbig::{Quantity, Unit};
///
/// let area = Quantity::from_square_metres(14_280.0);
/// assert_eq!(area.display_in(Unit::named("ha")?).to_string(), "1.428 ha");
/// assert_eq!(area.display_in(Unit::named("football pitch")?).to_string(), "2 football pitches");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AreaIn<'a> {
    quantity: Quantity,
    unit: &'a Unit,
}

impl<'a> AreaIn<'a> {
    pub(super) fn new(quantity: Quantity, unit: &'a Unit) -> Self {
        Self { quantity, unit }
    }
}

impl fmt::Display for AreaIn<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.quantity.to(self.unit);
        let unit = match self.unit.symbol() {
            Some(symbol) => symbol,
            None if value == 1.0 => self.unit.name(),
            None => self.unit.plural(),
        };
        let value = decimal(value, out.precision());
        write_padded(out, &format!("{value} {unit}"))
    }
}
