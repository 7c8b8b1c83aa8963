use std::sync::LazyLock;

/// Nodes of the quadrature.
const NODES: usize = 16;

static NODES_AND_WEIGHTS: LazyLock<[(f64, f64); NODES]> = LazyLock::new(gauss_legendre);

/// The integrals of several functions at once from 0 to `length`.
pub(super) fn integrate<const N: usize>(
    length: f64,
    functions: impl Fn(f64) -> [f64; N],
) -> [f64; N] {
    let half = 0.5 * length;
    let mut sums = [0.0; N];
    for &(node, weight) in NODES_AND_WEIGHTS.iter() {
        for (sum, value) in sums.iter_mut().zip(functions(half * (1.0 + node))) {
            *sum += weight * half * value;
        }
    }
    sums
}

/// The nodes of a Gauss–Legendre rule in −1…1 and their weights, by Newton's
/// iteration (Abramowitz & Stegun 25.4.29).
pub(super) fn gauss_legendre<const N: usize>() -> [(f64, f64); N] {
    let count = N as f64;
    std::array::from_fn(|i| {
        let mut x = -(std::f64::consts::PI * (i as f64 + 0.75) / (count + 0.5)).cos();
        let mut slope = 0.0;
        for _ in 0..8 {
            slope = count * (x * legendre(N, x) - legendre(N - 1, x)) / (x * x - 1.0);
            x -= legendre(N, x) / slope;
        }
        (x, 2.0 / ((1.0 - x * x) * slope * slope))
    })
}

/// The Legendre polynomial of a degree.
pub(super) fn legendre(degree: usize, x: f64) -> f64 {
    let (mut before, mut value) = (0.0, 1.0);
    for k in 1..=degree {
        let k = k as f64;
        (before, value) = (
            value,
            ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k,
        );
    }
    value
}
