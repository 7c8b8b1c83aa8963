/// A multiple as people say it: twice, 2½ times, a third, 2 percent.
///
/// ```
/// use howbig::Multiple;
///
/// assert_eq!(Multiple::Fraction { parts: 2, of: 3 }.value(), 2.0 / 3.0);
/// assert_eq!(Multiple::Percent(2.0).value(), 0.02);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Multiple {
    /// Once, twice, 2½ times, 12 times.
    Times(f64),
    /// Half, two-thirds.
    Fraction {
        /// How many parts.
        parts: u8,
        /// Of how many that make the whole.
        of: u8,
    },
    /// So many hundredths.
    Percent(f64),
    /// One of so many parts.
    OneIn(f64),
}

impl Multiple {
    /// The number that is meant.
    ///
    /// ```
    /// assert_eq!(howbig::Multiple::Times(2.5).value(), 2.5);
    /// assert_eq!(howbig::Multiple::OneIn(3300.0).value(), 1.0 / 3300.0);
    /// ```
    pub fn value(self) -> f64 {
        match self {
            Self::Times(times) => times,
            Self::Fraction { parts, of } => f64::from(parts) / f64::from(of),
            Self::Percent(percent) => percent / 100.0,
            Self::OneIn(parts) => 1.0 / parts,
        }
    }

    /// The number in it: 12 of "12 times", 2 of "2 percent".
    pub(super) fn number(self) -> f64 {
        match self {
            Self::Times(number) | Self::Percent(number) | Self::OneIn(number) => number,
            Self::Fraction { .. } => self.value(),
        }
    }

    /// The same terms with another number. A fraction has no number to change.
    pub(super) fn map(self, change: impl FnOnce(f64) -> f64) -> Self {
        match self {
            Self::Times(number) => Self::Times(change(number)),
            Self::Percent(number) => Self::Percent(change(number)),
            Self::OneIn(number) => Self::OneIn(change(number)),
            Self::Fraction { .. } => self,
        }
    }

    /// How hard it is to grasp: minus the logarithm of how often professionals choose it.
    ///
    /// Of 310 comparisons in the CIA World Factbook ×1 is 44 %, ×2 18 %, ×3 to ×5 13 %, simple fractions 12 %,
    /// ×1½, ×2½ and ×3½ 7 %, ×6 to ×10 4 %, above that 1 %: the share of a class divided by its members. Numbers
    /// that are not round are less than half as frequent as round ones; of a sixth, a seventh and a ninth there is hardly one.
    pub(crate) fn difficulty(self) -> f64 {
        self.difficulty_if(|| super::choice::is_round(self.number()))
    }

    /// Percentages go by fives.
    fn is_round_percentage(self) -> bool {
        matches!(self, Self::Percent(percent) if percent % 5.0 == 0.0)
    }

    /// The same where it is known whether its number is round.
    pub(super) fn difficulty_if(self, is_round: impl FnOnce() -> bool) -> f64 {
        let chosen: f64 = match self {
            Self::Times(1.0) => 0.44,
            Self::Times(2.0) => 0.18,
            Self::Times(3.0 | 4.0 | 5.0) => 0.13 / 3.0,
            Self::Fraction { of: 2..=4, .. } => 0.12 / 5.0,
            Self::Times(1.5 | 2.5 | 3.5) => 0.07 / 3.0,
            Self::Times(6.0 | 7.0 | 8.0 | 9.0 | 10.0) | Self::Fraction { of: 5 | 8 | 10, .. } => {
                0.04 / 5.0
            }
            Self::Fraction { .. } => 0.002,
            Self::Times(times) if times > 10.0 => 0.01 / 3.0,
            Self::Times(times) if (2.0 * times).fract() == 0.0 => 0.01,
            Self::Times(_) | Self::Percent(_) | Self::OneIn(_) => 0.001,
        };
        let has_series = match self {
            Self::Times(number) => number > 10.0,
            Self::Percent(_) | Self::OneIn(_) => true,
            Self::Fraction { .. } => false,
        };
        let is_round = || is_round() || self.is_round_percentage();
        let roundness = if has_series && !is_round() { 0.4 } else { 1.0 };
        -(chosen * roundness).ln()
    }
}
