use super::{Oddity, Position, Warning};

/// The warnings of one measurement, a slot for each kind: no allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Warnings {
    counts: [u32; Oddity::ALL.len()],
    /// Part, ring and vertex where each was first met.
    first: [[u32; 3]; Oddity::ALL.len()],
}

impl Warnings {
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
