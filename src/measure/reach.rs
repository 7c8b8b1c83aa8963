/// What edges a [`Vicinity`](super::vicinity::Vicinity) serves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Reach {
    /// All, with the first terms of its functions.
    Near,
    /// Those with differences of at most so many degrees.
    UpTo(f64),
    /// Hardly any.
    Nothing,
}

impl Reach {
    /// The greatest difference served, in degrees.
    pub(super) fn longest(self) -> f64 {
        match self {
            Self::Near => f64::INFINITY,
            Self::UpTo(length) => length,
            Self::Nothing => 0.0,
        }
    }
}
