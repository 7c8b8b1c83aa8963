use std::fmt;

/// Why a reference is suggested before another: the parts of its cost, each less the better.
///
/// All are on the scale of [`Phrase::cost`](crate::Phrase::cost), logarithms of how often writers do so: one more is
/// e times rarer.
///
/// ```
/// use howbig::{Audience, Suggestion, Surface};
///
/// let best = Suggestion::best(&Surface::read("2,195 km²")?, "US".parse()?)?;
/// let capital = best.iter().find(|one| one.comparison().reference().name() == "Washington, DC");
/// let score = best[0].score();
/// assert!((score.total() - best[0].cost()).abs() < 1e-9);
/// assert!(score.to_string().starts_with("familiarity "));
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct Score {
    /// How far the readers have to reach for the reference: twice what `data/familiarity.tsv` has.
    pub familiarity: f64,
    /// How far it is from them: at home, in their region, on their continent, or further. Nothing for things.
    pub distance: f64,
    /// How hard the multiple is to grasp: least for once and twice.
    pub multiple: f64,
    /// How far what is said is from what is true.
    pub misfit: f64,
    /// How far the two are from the same size.
    pub size: f64,
    /// Whether it is of another kind than the subject, no lake for an island; or water where no kind is known.
    pub kind: f64,
    /// Whether land and total tell different stories, or cannot be compared like with like.
    pub basis: f64,
}

impl Score {
    /// The parts with their names, in the order in which they are shown.
    ///
    /// ```
    /// let score = howbig::Score::default();
    /// assert_eq!(score.parts().len(), 7);
    /// assert!(score.parts().iter().all(|(_, cost)| *cost == 0.0));
    /// ```
    pub const fn parts(&self) -> [(&'static str, f64); 7] {
        [
            ("familiarity", self.familiarity),
            ("distance", self.distance),
            ("multiple", self.multiple),
            ("misfit", self.misfit),
            ("size", self.size),
            ("kind", self.kind),
            ("basis", self.basis),
        ]
    }

    /// How far the readers have to reach for the reference, wherever it is.
    pub(super) fn reach(&self) -> f64 {
        self.familiarity + self.distance
    }

    /// The sum of the parts, by which suggestions are ordered.
    ///
    /// ```
    /// assert_eq!(howbig::Score::default().total(), 0.0);
    /// ```
    pub fn total(&self) -> f64 {
        self.parts().iter().map(|(_, cost)| cost).sum()
    }
}

/// "familiarity 0.3 + distance 0.0 + … = 4.1".
impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (name, cost)) in self.parts().into_iter().enumerate() {
            let plus = if place == 0 { "" } else { " + " };
            write!(formatter, "{plus}{name} {cost:.1}")?;
        }
        write!(formatter, " = {:.1}", self.total())
    }
}
