use std::fmt;

use super::Quantity;
use super::decimal::{decimal, write_padded};

/// The metric units areas are shown in, largest first: the first one that the area fills is used.
const FITTING: [(f64, &str); 5] = [
    (1e6, "km²"),
    (1e4, "ha"),
    (1.0, "m²"),
    (1e-4, "cm²"),
    (1e-6, "mm²"),
];

/// Shown in the metric unit that fits, with commas between thousands: whole numbers in full,
/// smaller ones to five significant digits. `{:.2}` sets the decimals.
///
/// ```
/// use howbig::Quantity;
///
/// let shown = |square_metres| Quantity::from_square_metres(square_metres).to_string();
/// assert_eq!(shown(109_770e6), "109,770 km²");
/// assert_eq!(shown(158.36e6), "158.36 km²");
/// assert_eq!(shown(440_000.0), "44 ha");
/// assert_eq!(shown(7140.0), "7,140 m²");
/// assert_eq!(shown(0.0623), "623 cm²");
/// assert_eq!(format!("{:.2}", Quantity::from_square_metres(2195e6)), "2,195.00 km²");
/// assert_eq!(format!("{:>10}", Quantity::from_square_metres(7140.0)), "  7,140 m²");
/// ```
impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.square_metres().abs();
        let fits = |&&(square_metres, _): &&(f64, &str)| size >= square_metres;
        let (square_metres, symbol) = match FITTING.iter().find(fits) {
            Some(&fitting) => fitting,
            None if size > 0.0 => (1e-6, "mm²"),
            None => (1.0, "m²"),
        };
        let value = decimal(self.square_metres() / square_metres, out.precision());
        write_padded(out, &format!("{value} {symbol}"))
    }
}
