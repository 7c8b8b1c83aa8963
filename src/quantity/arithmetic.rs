use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use super::Quantity;

impl Add for Quantity {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::from_square_metres(self.square_metres() + other.square_metres())
    }
}

impl Sub for Quantity {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::from_square_metres(self.square_metres() - other.square_metres())
    }
}

impl Neg for Quantity {
    type Output = Self;

    fn neg(self) -> Self {
        Self::from_square_metres(-self.square_metres())
    }
}

impl Mul<f64> for Quantity {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        Self::from_square_metres(self.square_metres() * factor)
    }
}

impl Mul<Quantity> for f64 {
    type Output = Quantity;

    fn mul(self, quantity: Quantity) -> Quantity {
        quantity * self
    }
}

impl Div<f64> for Quantity {
    type Output = Self;

    fn div(self, divisor: f64) -> Self {
        Self::from_square_metres(self.square_metres() / divisor)
    }
}

/// How many times one area holds another.
impl Div for Quantity {
    type Output = f64;

    fn div(self, other: Self) -> f64 {
        self.square_metres() / other.square_metres()
    }
}

impl AddAssign for Quantity {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Quantity {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign<f64> for Quantity {
    fn mul_assign(&mut self, factor: f64) {
        *self = *self * factor;
    }
}

impl DivAssign<f64> for Quantity {
    fn div_assign(&mut self, divisor: f64) {
        *self = *self / divisor;
    }
}

impl Sum for Quantity {
    fn sum<I: Iterator<Item = Self>>(quantities: I) -> Self {
        quantities.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Self> for Quantity {
    fn sum<I: Iterator<Item = &'a Self>>(quantities: I) -> Self {
        quantities.copied().sum()
    }
}
