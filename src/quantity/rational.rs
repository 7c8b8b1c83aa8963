/// An exact fraction, in lowest terms with a positive denominator.
///
/// Arithmetic answers `None` where 128 bits are not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rational {
    numerator: i128,
    denominator: i128,
}

impl Rational {
    pub(super) const ONE: Self = Self {
        numerator: 1,
        denominator: 1,
    };

    /// The fraction in lowest terms; `None` where the denominator is zero.
    pub(super) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = greatest_common_divisor(numerator, denominator)?;
        let sign = denominator.signum();
        Some(Self {
            numerator: sign * (numerator / divisor),
            denominator: sign * (denominator / divisor),
        })
    }

    /// Reads "640", "1/640", "919.3", "3.25/7" or "1e-28".
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            Some((numerator, denominator)) => {
                Self::decimal(numerator)?.times(Self::decimal(denominator)?.reciprocal()?)
            }
            None => Self::decimal(text),
        }
    }

    fn decimal(text: &str) -> Option<Self> {
        let (digits, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if !(whole.bytes().chain(fraction.bytes())).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mantissa: i128 = format!("{whole}{fraction}").parse().ok()?;
        let places = i32::try_from(fraction.len()).ok()?;
        let power = exponent.parse::<i32>().ok()?.checked_sub(places)?;
        let scale = 10_i128.checked_pow(power.unsigned_abs())?;
        if power < 0 {
            Self::new(mantissa, scale)
        } else {
            Self::new(mantissa.checked_mul(scale)?, 1)
        }
    }

    /// The product.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        // Cross-cancelled first, so that the product overflows only where its lowest terms do.
        let left = Self::new(self.numerator, other.denominator)?;
        let right = Self::new(other.numerator, self.denominator)?;
        Some(Self {
            numerator: left.numerator.checked_mul(right.numerator)?,
            denominator: left.denominator.checked_mul(right.denominator)?,
        })
    }

    fn reciprocal(self) -> Option<Self> {
        Self::new(self.denominator, self.numerator)
    }

    /// The nearest `f64`.
    ///
    /// The fraction is written out to 40 significant digits, and those are read by the standard
    /// library, which rounds correctly; dividing two rounded integers would not.
    pub(super) fn to_f64(self) -> f64 {
        let mut digits = (self.numerator / self.denominator).to_string();
        let mut remainder = self.numerator.abs() % self.denominator;
        let mut exponent = 0;
        while remainder != 0 && digits.trim_start_matches(['-', '0']).len() < 40 {
            let Some(scaled) = remainder.checked_mul(10) else {
                break;
            };
            digits.push_str(&(scaled / self.denominator).to_string());
            remainder = scaled % self.denominator;
            exponent -= 1;
        }
        format!("{digits}e{exponent}").parse().unwrap_or(f64::NAN)
    }
}

/// `None` where one is too negative to have a positive counterpart.
fn greatest_common_divisor(left: i128, right: i128) -> Option<i128> {
    let (mut left, mut right) = (left.checked_abs()?, right.checked_abs()?);
    while right != 0 {
        (left, right) = (right, left % right);
    }
    Some(left)
}
