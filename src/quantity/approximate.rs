use approx::{AbsDiffEq, RelativeEq, UlpsEq};

use super::Quantity;

/// Two areas are close when they differ by at most `epsilon`, itself an area.
impl AbsDiffEq for Quantity {
    type Epsilon = Self;

    fn default_epsilon() -> Self {
        Self::from_square_metres(f64::default_epsilon())
    }

    fn abs_diff_eq(&self, other: &Self, epsilon: Self) -> bool {
        (self.square_metres()).abs_diff_eq(&other.square_metres(), epsilon.square_metres())
    }
}

/// `max_relative` is a bare ratio wearing the type of a quantity, as `approx` 0.5 asks: 1e-9 m²
/// means one part in a thousand million.
impl RelativeEq for Quantity {
    fn default_max_relative() -> Self {
        Self::from_square_metres(f64::default_max_relative())
    }

    fn relative_eq(&self, other: &Self, epsilon: Self, max_relative: Self) -> bool {
        self.square_metres().relative_eq(
            &other.square_metres(),
            epsilon.square_metres(),
            max_relative.square_metres(),
        )
    }
}

impl UlpsEq for Quantity {
    fn default_max_ulps() -> u32 {
        f64::default_max_ulps()
    }

    fn ulps_eq(&self, other: &Self, epsilon: Self, max_ulps: u32) -> bool {
        self.square_metres()
            .ulps_eq(&other.square_metres(), epsilon.square_metres(), max_ulps)
    }
}
