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

/// The warnings of one measurement, a slot for each kind: no allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Warnings([Seen; Oddity::ALL.len()]);

/// How often an oddity was met, and the part, ring and vertex where first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Seen {
    count: u32,
    first: [u32; 3],
}

impl Warnings {
    #[inline]
    pub(super) fn add(&mut self, oddity: Oddity, position: Position) {
        let Position { part, ring, vertex } = position;
        self.note(oddity, [part, ring, vertex].map(|index| index as u32));
    }

    #[cold]
    fn note(&mut self, oddity: Oddity, position: [u32; 3]) {
        let seen = &mut self.0[oddity as usize];
        if seen.count == 0 {
            seen.first = position;
        }
        seen.count = seen.count.saturating_add(1);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Warning> + '_ {
        let seen = Oddity::ALL.into_iter().zip(&self.0);
        seen.filter(|(_, seen)| seen.count > 0)
            .map(|(oddity, seen)| {
                let [part, ring, vertex] = seen.first.map(|index| index as usize);
                Warning {
                    oddity,
                    first: Position { part, ring, vertex },
                    count: seen.count as usize,
                }
            })
    }
}
