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
pub(super) struct Warnings {
    counts: [u32; Oddity::ALL.len()],
    /// Part, ring and vertex where each was first met.
    first: [[u32; 3]; Oddity::ALL.len()],
}

impl Warnings {
    #[cold]
    pub(super) fn add(&mut self, oddity: Oddity, position: Position) {
        let slot = oddity as usize;
        if self.counts[slot] == 0 {
            let Position { part, ring, vertex } = position;
            self.first[slot] = [part, ring, vertex].map(|index| index as u32);
        }
        self.counts[slot] = self.counts[slot].saturating_add(1);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Warning> + '_ {
        Oddity::ALL
            .into_iter()
            .filter(|&oddity| self.counts[oddity as usize] > 0)
            .map(|oddity| {
                let slot = oddity as usize;
                let [part, ring, vertex] = self.first[slot].map(|index| index as usize);
                Warning {
                    oddity,
                    first: Position { part, ring, vertex },
                    count: self.counts[slot] as usize,
                }
            })
    }
}
