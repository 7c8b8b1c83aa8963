/// How a stated multiple stands to the true one.
///
/// The ranges are those that writers of reference works keep to: the tenth and the ninetieth percentile of the
/// true value over the stated one, in some 310 comparisons of the CIA World Factbook.
///
/// ```
/// use howbig::Hedge;
///
/// assert!(Hedge::About.allows(12.40 / 12.0));
/// assert!(!Hedge::Almost.allows(12.40 / 12.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hedge {
    /// No hedge: what is stated is true as far as its digits go.
    Plain,
    /// Below or above, and near. Of figures so vague that they may well be what is stated, a [phrase](crate::Phrase) has
    /// it within the 12 percent that the press accepts.
    About,
    /// Below, and near. "Almost" excludes the value itself.
    Almost,
    /// Below, and not quite near.
    SlightlyLess,
    /// Above, and not quite near.
    SlightlyMore,
    /// Above, by how much is left open.
    MoreThan,
}

impl Hedge {
    /// The true value over the stated one: the least and the greatest that this hedge is used for.
    ///
    /// ```
    /// assert_eq!(howbig::Hedge::About.range(), (0.92, 1.04));
    /// ```
    pub const fn range(self) -> (f64, f64) {
        match self {
            Self::Plain => (0.97, 1.15),
            Self::About => (0.92, 1.04),
            Self::Almost => (0.93, 1.01),
            Self::SlightlyLess => (0.81, 0.99),
            Self::SlightlyMore => (1.01, 1.12),
            Self::MoreThan => (1.03, 1.12),
        }
    }

    /// The median of the true value over the stated one: what a reader takes the hedge to mean.
    pub(super) const fn usual(self) -> f64 {
        match self {
            Self::Plain | Self::About => 1.0,
            Self::Almost => 0.98,
            Self::SlightlyLess => 0.91,
            Self::SlightlyMore => 1.05,
            Self::MoreThan => 1.08,
        }
    }

    /// Whether this hedge may be said when the true value is this many times the stated one.
    ///
    /// Within its range, and never on the wrong side of the stated value.
    ///
    /// ```
    /// use howbig::Hedge;
    ///
    /// assert!(Hedge::MoreThan.allows(1.05));
    /// assert!(!Hedge::MoreThan.allows(0.99));
    /// ```
    pub fn allows(self, true_over_stated: f64) -> bool {
        let (least, greatest) = self.range();
        let right_side = match self {
            Self::Plain | Self::About => true,
            Self::Almost | Self::SlightlyLess => true_over_stated < 1.0,
            Self::SlightlyMore | Self::MoreThan => true_over_stated > 1.0,
        };
        right_side && (least..=greatest).contains(&true_over_stated)
    }
}
