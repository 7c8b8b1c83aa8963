use std::fmt;

/// What is odd about a geometry and yet measurable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Oddity {
    /// No geometry at all, where one should be.
    NoGeometry,
    /// A shell wound clockwise, or a hole wound anticlockwise, against RFC 7946.
    Winding,
    /// A ring whose last vertex is not its first; it was closed.
    OpenRing,
    /// A ring of fewer than three distinct vertices, which has no area.
    TooFewVertices,
    /// An edge of more than 180° of longitude; it was taken the short way round.
    Antimeridian,
    /// A ring around a pole; the smaller side was meant.
    AroundPole,
    /// Holes with more area than their shell; the polygon counts as empty.
    HolesExceedShell,
    /// A ring that crosses or touches itself: lobes wound oppositely cancel.
    SelfCrossing,
}

impl Oddity {
    /// All kinds, in the order in which they are reported.
    pub(super) const ALL: [Self; 8] = [
        Self::NoGeometry,
        Self::Winding,
        Self::OpenRing,
        Self::TooFewVertices,
        Self::Antimeridian,
        Self::AroundPole,
        Self::HolesExceedShell,
        Self::SelfCrossing,
    ];
}

impl fmt::Display for Oddity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoGeometry => "no geometry",
            Self::Winding => "ring wound against RFC 7946",
            Self::OpenRing => "ring not closed, closed here",
            Self::TooFewVertices => "ring of fewer than three distinct vertices, no area",
            Self::Antimeridian => "edge across the antimeridian, taken the short way",
            Self::AroundPole => "ring around a pole, its smaller side taken",
            Self::HolesExceedShell => "holes larger than their shell, counted as empty",
            Self::SelfCrossing => "ring crosses or touches itself, lobes may cancel",
        })
    }
}
