use crate::Hedge;

/// How a writer qualifies a stated size: the hedges that [`Hedge`] has, and the bounds that other writers use.
///
/// ```
/// use howbig::{ClaimReader, Qualifier, Verdict};
///
/// let text = "At 2,195 sq km it is more than ten times the size of Washington, DC.";
/// let claim = ClaimReader::default().claims(text).next().expect("there is one");
/// assert_eq!(claim.qualifier(), Qualifier::MoreThan);
///
/// // Japan has 89 percent of the area of California: near enough for a plain claim, but not for an exact one.
/// let text = "Japan is exactly the size of California.";
/// let claim = ClaimReader::default().claims(text).next().expect("there is one");
/// assert_eq!(claim.qualifier(), Qualifier::Exactly);
/// assert_eq!(claim.verdict(), Verdict::Off);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Qualifier {
    /// None: "twice the size of".
    Plain,
    /// "exactly", "precisely": no more and no less than the digits say.
    Exactly,
    /// "about", "roughly", "some".
    About,
    /// "almost", "nearly", "just under".
    Almost,
    /// "slightly less than", "a bit smaller than".
    SlightlyLess,
    /// "slightly more than", "just over".
    SlightlyMore,
    /// "more than", "larger than": above, by how much is left open.
    MoreThan,
    /// "less than", "smaller than": below, by how much is left open.
    LessThan,
    /// "at least": the value or more.
    AtLeast,
    /// "up to", "at most": the value or less.
    AtMost,
}

/// What press usage lets an equality be off by, on either side.
const PRESS_TOLERANCE: f64 = 0.125;

/// Hedge ranges hold four of five uses by careful writers; this much more holds nearly all.
const MARGIN: f64 = 1.03;

/// Figures are rounded, so strict bounds are given half a percent.
const ROUNDING: f64 = 0.005;

/// Percentages beside figures are computed from them: a thousandth for what was rounded on the way.
const SHARE_ROUNDING: f64 = 0.001;

impl Qualifier {
    /// The true value over the stated one: the least and the greatest for which a claim so qualified holds.
    ///
    /// The ranges of [`Hedge::range`], three percent wider. An equality may be off by an eighth on either side, and
    /// "almost" by as much below, as in published articles that nobody corrected. What leaves open how much more or less it is has no end there.
    ///
    /// ```
    /// use howbig::Qualifier;
    ///
    /// let (least, greatest) = Qualifier::MoreThan.range();
    /// assert!(least > 0.99 && greatest.is_infinite());
    /// ```
    pub fn range(self) -> (f64, f64) {
        let about = (1.0 - PRESS_TOLERANCE, 1.0 + PRESS_TOLERANCE);
        match self {
            Self::Plain => (about.0, Hedge::Plain.range().1),
            Self::Exactly => (1.0 - 2.0 * ROUNDING, 1.0 + 2.0 * ROUNDING),
            Self::About => about,
            Self::Almost => (about.0, Hedge::Almost.range().1),
            Self::SlightlyLess => (Hedge::SlightlyLess.range().0 / MARGIN, 1.0 + ROUNDING),
            Self::SlightlyMore => (1.0 - ROUNDING, Hedge::SlightlyMore.range().1 * MARGIN),
            Self::MoreThan => (1.0 - ROUNDING, f64::INFINITY),
            Self::LessThan => (0.0, 1.0 + ROUNDING),
            Self::AtLeast => (1.0 - 2.0 * ROUNDING, f64::INFINITY),
            Self::AtMost => (0.0, 1.0 + 2.0 * ROUNDING),
        }
    }

    /// The same for a percentage, whose precision is half a unit of its last digit, both as parts of one.
    ///
    /// Digits are meant to their precision. With a hedge as much is allowed as elsewhere, but near the whole that much of
    /// what is left: "about 98 percent" is not said of 92. It is no less than a few times the precision.
    pub(super) fn range_of_share(self, stated: f64, precision: f64) -> (f64, f64) {
        let (least, greatest) = self.range();
        let left = ((1.0 - stated) / stated).clamp(0.0, 1.0);
        let precision = precision / stated;
        let exact = precision + SHARE_ROUNDING;
        let hedged = |usual: f64, times: f64| {
            let near_whole = (usual * left).max(times * precision);
            exact.max(usual.min(near_whole))
        };
        match self {
            Self::Plain | Self::Exactly => (1.0 - exact, 1.0 + exact),
            Self::About => {
                let off = hedged(PRESS_TOLERANCE, 3.0);
                (1.0 - off, 1.0 + off)
            }
            Self::Almost => (1.0 - hedged(1.0 - least, 3.0), 1.0 + ROUNDING),
            Self::SlightlyLess => (1.0 - hedged(1.0 - least, 6.0), greatest),
            Self::SlightlyMore => (least, 1.0 + hedged(greatest - 1.0, 6.0)),
            _ => (least, greatest),
        }
    }

    /// Whether it allows for more than the figures themselves do.
    pub(super) const fn is_hedge(self) -> bool {
        !matches!(self, Self::Plain | Self::Exactly)
    }

    /// What it says of the reciprocal: what fits more than twice is less than a half.
    pub(super) const fn inverse(self) -> Self {
        match self {
            Self::Plain | Self::Exactly | Self::About => self,
            Self::Almost | Self::SlightlyLess => Self::SlightlyMore,
            Self::SlightlyMore => Self::SlightlyLess,
            Self::MoreThan => Self::LessThan,
            Self::LessThan => Self::MoreThan,
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
        }
    }

    /// Whether how far the value may be off is left open on one side.
    pub(super) const fn is_open(self) -> bool {
        matches!(
            self,
            Self::MoreThan | Self::LessThan | Self::AtLeast | Self::AtMost
        )
    }

    /// Whether it says that the true value is below the stated one.
    pub(super) const fn is_low(self) -> bool {
        matches!(
            self,
            Self::Almost | Self::SlightlyLess | Self::LessThan | Self::AtMost
        )
    }

    /// The one that has these usual words; for none, it is plain.
    pub(super) fn called(words: &str) -> Option<Self> {
        let all = [
            Self::Plain,
            Self::Exactly,
            Self::About,
            Self::Almost,
            Self::SlightlyLess,
            Self::SlightlyMore,
            Self::MoreThan,
            Self::LessThan,
            Self::AtLeast,
            Self::AtMost,
        ];
        all.into_iter()
            .find(|known| known.words().trim_end() == words)
    }

    /// Its usual words, to be followed by a value; empty for none.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Exactly => "exactly ",
            Self::About => "about ",
            Self::Almost => "almost ",
            Self::SlightlyLess => "slightly less than ",
            Self::SlightlyMore => "slightly more than ",
            Self::MoreThan => "more than ",
            Self::LessThan => "less than ",
            Self::AtLeast => "at least ",
            Self::AtMost => "at most ",
        }
    }
}
