/// A running sum that loses nothing to rounding but its last bit.
///
/// Neumaier's variant of Kahan summation: Zeitschrift für Angewandte Mathematik
/// und Mechanik 54 (1974), 39–51.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Accumulator {
    sum: f64,
    lost: f64,
}

impl Accumulator {
    pub(super) fn add(&mut self, term: f64) {
        let sum = self.sum + term;
        self.lost += if self.sum.abs() >= term.abs() {
            (self.sum - sum) + term
        } else {
            (term - sum) + self.sum
        };
        self.sum = sum;
    }

    pub(super) fn value(self) -> f64 {
        self.sum + self.lost
    }
}
