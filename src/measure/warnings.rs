use super::{Oddity, Position, Warning};

/// The warnings of one measurement, a slot for each kind: no allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Warnings {
    counts: [u32; Oddity::ALL.len()],
    first: [Position; Oddity::ALL.len()],
}

impl Warnings {
    pub(super) fn add(&mut self, oddity: Oddity, position: Position) {
        let slot = oddity as usize;
        if self.counts[slot] == 0 {
            self.first[slot] = position;
        }
        self.counts[slot] = self.counts[slot].saturating_add(1);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Warning> + '_ {
        Oddity::ALL
            .into_iter()
            .filter(|&oddity| self.counts[oddity as usize] > 0)
            .map(|oddity| Warning {
                oddity,
                first: self.first[oddity as usize],
                count: self.counts[oddity as usize] as usize,
            })
    }
}
