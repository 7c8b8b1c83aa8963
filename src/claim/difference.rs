use super::Qualifier;

/// By how much one area is said to be larger or smaller than another, as a part of that: "12 percent larger".
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Difference {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) is_larger: bool,
    /// Half a unit of the last digit of a percentage; fractions have none.
    pub(super) precision: Option<f64>,
}

impl Difference {
    /// The true value over the stated one. With a percentage what is allowed for is a part of the difference; with a
    /// fraction, which is rough, it is a part of the whole, but what is said to be larger is never smaller.
    pub(super) fn range(self, qualifier: Qualifier) -> (f64, f64) {
        let (least, greatest) = qualifier.range();
        // "more than a quarter smaller" has a bound, and the digits of a bound are meant.
        let precision = if qualifier.is_open() {
            Some(0.0)
        } else {
            self.precision
        };
        let Some(precision) = precision else {
            return if self.is_larger {
                (least.max(1.0 / (1.0 + self.low)), greatest)
            } else {
                (least, greatest.min(1.0 / (1.0 - self.low)))
            };
        };
        let least = (self.low * least - precision).max(0.0);
        let greatest = self.high * greatest + precision;
        if self.is_larger {
            (
                (1.0 + least) / (1.0 + self.low),
                (1.0 + greatest) / (1.0 + self.high),
            )
        } else {
            (
                (1.0 - greatest).max(0.0) / (1.0 - self.high),
                (1.0 - least) / (1.0 - self.low),
            )
        }
    }
}
