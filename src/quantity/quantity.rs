/// An amount of area. Square metres inside.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Quantity(f64);

impl Quantity {
    /// An area of so many square metres.
    pub const fn from_square_metres(square_metres: f64) -> Self {
        Self(square_metres)
    }

    /// This area in square metres.
    pub const fn square_metres(self) -> f64 {
        self.0
    }
}
