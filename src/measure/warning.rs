use std::fmt;

use super::{Oddity, Position};

/// Something odd that was measured all the same: what, where first, how often.
///
/// ```
/// use geo::polygon;
/// use howbig::{Measure, Oddity};
///
/// let clockwise = polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 1.0), (x: 1.0, y: 0.0)];
/// let measured = Measure::default().area(&clockwise)?;
/// let warning = measured.warnings().next().unwrap();
/// assert_eq!(warning.oddity, Oddity::Winding);
/// assert_eq!(warning.to_string(), "ring wound against RFC 7946 (part 0, ring 0)");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// What is odd.
    pub oddity: Oddity,
    /// Where it was first met.
    pub first: Position,
    /// How many times it was met.
    pub count: usize,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            oddity,
            first,
            count,
        } = self;
        let Position { part, ring, vertex } = first;
        if *oddity == Oddity::NoGeometry {
            return write!(f, "{oddity}");
        }
        write!(f, "{oddity} (")?;
        if *count > 1 {
            write!(f, "{count} times, first ")?;
        }
        if matches!(oddity, Oddity::Antimeridian | Oddity::SelfCrossing) {
            write!(f, "part {part}, ring {ring}, vertex {vertex})")
        } else {
            write!(f, "part {part}, ring {ring})")
        }
    }
}
