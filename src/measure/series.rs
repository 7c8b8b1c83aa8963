use std::ops::{Add, Mul, Neg, Sub};

/// Terms kept: enough for the eighth derivative of the strip area.
pub(super) const TERMS: usize = 10;

/// A function of latitude near some latitude, as the first coefficients of its
/// Taylor series in radians: the arithmetic by which every table is built.
///
/// After `n` derivatives the last `n` coefficients are no longer valid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Series(pub(super) [f64; TERMS]);

impl Series {
    /// The same everywhere.
    pub(super) fn constant(value: f64) -> Self {
        let mut terms = [0.0; TERMS];
        terms[0] = value;
        Self(terms)
    }

    /// Sine and cosine near the latitude with these.
    pub(super) fn sine_cosine(sine: f64, cosine: f64) -> (Self, Self) {
        let cycle = [sine, cosine, -sine, -cosine];
        let mut factorial = 1.0;
        let mut terms = [[0.0; TERMS]; 2];
        for k in 0..TERMS {
            if k > 0 {
                factorial *= k as f64;
            }
            terms[0][k] = cycle[k % 4] / factorial;
            terms[1][k] = cycle[(k + 1) % 4] / factorial;
        }
        (Self(terms[0]), Self(terms[1]))
    }

    /// The function to a real power; its value here must be positive, or not
    /// zero where the exponent is a whole number.
    pub(super) fn power(&self, exponent: f64) -> Self {
        let base = &self.0;
        let mut terms = [0.0; TERMS];
        terms[0] = base[0].powf(exponent);
        for k in 1..TERMS {
            let mut sum = 0.0;
            for i in 1..=k {
                sum += (exponent * i as f64 - (k - i) as f64) * base[i] * terms[k - i];
            }
            terms[k] = sum / (k as f64 * base[0]);
        }
        Self(terms)
    }

    /// The derivative by latitude.
    pub(super) fn derivative(&self) -> Self {
        let mut terms = [0.0; TERMS];
        for k in 1..TERMS {
            terms[k - 1] = k as f64 * self.0[k];
        }
        Self(terms)
    }

    /// The integral by latitude that is `value` here.
    pub(super) fn integral(&self, value: f64) -> Self {
        Self(std::array::from_fn(|k| match k {
            0 => value,
            _ => self.0[k - 1] / k as f64,
        }))
    }
}

impl Add for Series {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(std::array::from_fn(|k| self.0[k] + other.0[k]))
    }
}

impl Sub for Series {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Series {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

impl Mul<f64> for Series {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self(self.0.map(|term| term * factor))
    }
}

impl Mul for Series {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let mut terms = [0.0; TERMS];
        for (i, &left) in self.0.iter().enumerate() {
            for (term, &right) in terms[i..].iter_mut().zip(&other.0) {
                *term += left * right;
            }
        }
        Self(terms)
    }
}
