use std::sync::LazyLock;

/// A Gauss–Legendre rule: nodes in −1…1 with their weights.
pub(super) struct Quadrature<const NODES: usize>([(f64, f64); NODES]);

/// For stretches on which the integrand hardly bends.
pub(super) static SHORT: LazyLock<Quadrature<6>> = LazyLock::new(Quadrature::new);
/// For stretches of up to ten degrees.
pub(super) static LONG: LazyLock<Quadrature<16>> = LazyLock::new(Quadrature::new);

impl<const NODES: usize> Quadrature<NODES> {
    /// By Newton's iteration on the Legendre polynomial (Abramowitz & Stegun 25.4.29).
    fn new() -> Self {
        let count = NODES as f64;
        Self(std::array::from_fn(|i| {
            let mut x = (std::f64::consts::PI * (i as f64 + 0.75) / (count + 0.5)).cos();
            let mut slope = 0.0;
            for _ in 0..8 {
                let (mut before, mut value) = (1.0, x);
                for k in 2..=NODES {
                    let k = k as f64;
                    (before, value) = (
                        value,
                        ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k,
                    );
                }
                slope = count * (x * value - before) / (x * x - 1.0);
                x -= value / slope;
            }
            (x, 2.0 / ((1.0 - x * x) * slope * slope))
        }))
    }

    /// The integrals of several functions at once from `start` to `end`.
    pub(super) fn integrate<const N: usize>(
        &self,
        start: f64,
        end: f64,
        functions: impl Fn(f64) -> [f64; N],
    ) -> [f64; N] {
        let (middle, half) = (0.5 * (start + end), 0.5 * (end - start));
        let mut sums = [0.0; N];
        for &(node, weight) in &self.0 {
            for (sum, value) in sums.iter_mut().zip(functions(middle + half * node)) {
                *sum += weight * half * value;
            }
        }
        sums
    }
}
