use pulp::Simd;

use super::band::choose;
use super::run::LANES;

/// Powers of latitude that are kept: what they leave out is below 1e-15 of an area.
const POWERS: usize = 6;

/// What small rings are summed with, as polynomials in degrees of latitude from
/// the centre of a band, all evaluated at once.
#[derive(Debug, Clone)]
#[repr(align(64))] // as long as a line of the cache
pub(super) struct ParcelFactors([[f64; LANES]; POWERS]);

impl ParcelFactors {
    /// From the coefficients of the rise, from u¹ on, and of the factors of Δλ² and
    /// Δφ², from u⁰ on: three powers of the rise, and two of each factor, by twice
    /// the height over a latitude.
    pub(super) fn new(rise: &[f64], of_along2: &[f64], of_up2: &[f64]) -> Self {
        let strip = [&[0.0], rise].concat();
        let lanes: [(&[f64], usize); LANES] = [
            (&strip, 1),
            (&strip, 2),
            (&strip, 3),
            (of_along2, 0),
            (of_along2, 1),
            (of_up2, 0),
            (of_up2, 1),
            (&[], 0),
        ];
        Self(std::array::from_fn(|power| {
            lanes.map(|(coefficients, order)| {
                let derivative = coefficients.get(order + power).copied().unwrap_or(0.0);
                choose(order + power, order) * derivative * 0.5_f64.powi(order as i32)
            })
        }))
    }

    /// Their values `u` degrees from the centre.
    #[inline(always)]
    pub(super) fn at<S: Simd>(&self, simd: S, u: f64) -> [f64; LANES] {
        let mut values = [0.0; LANES];
        let u = simd.splat_f64s(u);
        let u2 = simd.mul_f64s(u, u);
        // Written out: what is not inlined here loses the vectors.
        let [c0, c1, c2, c3, c4, c5] = &self.0;
        let ((c0, _), (c1, _)) = (S::as_simd_f64s(c0), S::as_simd_f64s(c1));
        let ((c2, _), (c3, _)) = (S::as_simd_f64s(c2), S::as_simd_f64s(c3));
        let ((c4, _), (c5, _)) = (S::as_simd_f64s(c4), S::as_simd_f64s(c5));
        let (lanes, _) = S::as_mut_simd_f64s(&mut values);
        for (i, lane) in lanes.iter_mut().enumerate() {
            let low = simd.mul_add_e_f64s(c1[i], u, c0[i]);
            let middle = simd.mul_add_e_f64s(c3[i], u, c2[i]);
            let high = simd.mul_add_e_f64s(c5[i], u, c4[i]);
            *lane = simd.mul_add_e_f64s(simd.mul_add_e_f64s(high, u2, middle), u2, low);
        }
        values
    }
}
