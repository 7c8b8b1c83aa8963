use pulp::{Simd, WithSimd};

use super::extent::{edges, ends};
use super::run::LANES;
use super::vicinity::{FAR_TERMS, NEAR_TERMS, Vicinity};

/// The summing of edges side by side, in vectors as wide as the processor has.
///
/// `BENT` says whether parallels are no edges of their kind, `NEAR` whether the
/// first terms of all functions of latitude are enough.
pub(super) struct EdgeSum<'r, const BENT: bool, const NEAR: bool> {
    /// Longitudes and latitudes in degrees, one more than edges.
    pub(super) vertices: &'r [[f64; 2]],
    pub(super) vicinity: &'r Vicinity<'r>,
    /// The greatest differences, in degrees, of edges that are not left out.
    pub(super) longest: f64,
}

/// What they come to.
pub(super) struct Sum {
    /// Area between the edges and the latitude of the series, in square metres,
    /// without the long ones.
    pub(super) area: f64,
    /// A bit for every [`LANES`] edges with a long one among them.
    pub(super) long: u64,
}

impl<const BENT: bool, const NEAR: bool> WithSimd for EdgeSum<'_, BENT, NEAR> {
    type Output = Sum;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Sum {
        let [zero, half] = [0.0, 0.5].map(|value| simd.splat_f64s(value));
        let base = simd.splat_f64s(self.vicinity.latitude());
        let limit = simd.splat_f64s(self.longest);
        let leaves_out = self.longest.is_finite();
        let (mut area, mut long) = (zero, 0);
        let (starts, ends) = ends(self.vertices);
        for (group, (from, to)) in edges(simd, starts, ends).enumerate() {
            // Differences first: near vertices lose no digit.
            let [mut along, up] = [simd.sub_f64s(to[0], from[0]), simd.sub_f64s(to[1], from[1])];
            let [below, above] = [simd.sub_f64s(from[1], base), simd.sub_f64s(to[1], base)];
            let middle = simd.mul_f64s(half, simd.add_f64s(below, above));
            let mean = self.mean_rise(simd, middle, along, up);
            if leaves_out {
                let size = simd.max_f64s(simd.abs_f64s(along), simd.abs_f64s(up));
                let is_long = simd.greater_than_f64s(size, limit);
                along = simd.select_f64s(is_long, zero, along);
                if simd.first_true_m64s(is_long) < S::F64_LANES {
                    long |= 1 << (group * S::F64_LANES / LANES);
                }
            }
            area = simd.mul_add_e_f64s(along, mean, area);
        }
        Sum {
            area: simd.reduce_sum_f64s(area),
            long,
        }
    }
}

impl<const BENT: bool, const NEAR: bool> EdgeSum<'_, BENT, NEAR> {
    /// The midpoint series divided by Δλ, where `t` is the height of the middle.
    #[inline(always)]
    fn mean_rise<S: Simd>(&self, simd: S, t: S::f64s, along: S::f64s, up: S::f64s) -> S::f64s {
        let Vicinity {
            rise,
            third_order: [c20, c02],
            fifth_order: [c40, c22, c04],
            ..
        } = self.vicinity;
        let [rises, thirds, fifths] = if NEAR { NEAR_TERMS } else { FAR_TERMS };
        // Written out: what is not inlined here loses the vectors.
        let mut factor = polynomials(simd, &c02[..thirds], t);
        let up2 = simd.mul_f64s(up, up);
        factor = simd.mul_add_e_f64s(polynomials(simd, &c04[..fifths], t), up2, factor);
        let mut bulge = simd.mul_f64s(factor, up2);
        if BENT {
            let along2 = simd.mul_f64s(along, along);
            let mut factor = polynomials(simd, &c20[..thirds], t);
            factor = simd.mul_add_e_f64s(polynomials(simd, &c40[..fifths], t), along2, factor);
            factor = simd.mul_add_e_f64s(polynomials(simd, &c22[..fifths], t), up2, factor);
            bulge = simd.mul_add_e_f64s(factor, along2, bulge);
        }
        simd.mul_add_e_f64s(t, polynomials(simd, &rise[..rises], t), bulge)
    }
}

/// Horner's rule, lowest coefficient first.
#[inline(always)]
fn polynomials<S: Simd>(simd: S, coefficients: &[f64], x: S::f64s) -> S::f64s {
    let mut coefficients = coefficients.iter().rev();
    let highest = coefficients.next().copied().unwrap_or(0.0);
    coefficients.fold(simd.splat_f64s(highest), |sum, &coefficient| {
        simd.mul_add_e_f64s(sum, x, simd.splat_f64s(coefficient))
    })
}
