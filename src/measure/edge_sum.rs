use pulp::{Simd, WithSimd};

use super::level::Level;

/// What the edges of a run come to, and whether the series holds for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    /// Area between the edges and the level, in square metres.
    pub(super) area: f64,
    /// Where the edges lie, in degrees.
    pub(super) south: f64,
    pub(super) north: f64,
    /// The greatest longitude that an edge leads to, east or west.
    pub(super) farthest: f64,
    /// The greatest differences of an edge.
    pub(super) along: f64,
    pub(super) up: f64,
}

/// The summing of edges side by side, in vectors as wide as the processor has.
pub(super) struct EdgeSum<'r, const FIFTH_ORDER: bool> {
    /// Of the vertices, one more than edges.
    pub(super) longitude: &'r [f64],
    pub(super) latitude: &'r [f64],
    pub(super) level: &'r Level<'r>,
}

impl<const FIFTH_ORDER: bool> WithSimd for EdgeSum<'_, FIFTH_ORDER> {
    type Output = Sum;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Sum {
        let Self {
            longitude,
            latitude,
            level,
        } = self;
        let zero = simd.splat_f64s(0.0);
        let half = simd.splat_f64s(0.5);
        let band = level.parallel.band;
        let base = simd.splat_f64s(level.parallel.latitude);
        let offset = simd.splat_f64s(level.parallel.offset);
        let first = simd.splat_f64s(latitude[0]);
        let (mut area, mut south, mut north) = (zero, first, first);
        let (mut farthest, mut longest, mut steepest) = (zero, zero, zero);

        let edges = longitude.len() - 1;
        let (starts, _) = S::as_simd_f64s(&longitude[..edges]);
        let (ends, _) = S::as_simd_f64s(&longitude[1..]);
        let (start_latitudes, _) = S::as_simd_f64s(&latitude[..edges]);
        let (end_latitudes, _) = S::as_simd_f64s(&latitude[1..]);
        let vertices = starts
            .iter()
            .zip(ends)
            .zip(start_latitudes.iter().zip(end_latitudes));
        for ((&from, &to), (&from_latitude, &to_latitude)) in vertices {
            // Differences first: near vertices lose no digit.
            let along = simd.sub_f64s(to, from);
            let up = simd.sub_f64s(to_latitude, from_latitude);
            south = simd.min_f64s(south, to_latitude);
            north = simd.max_f64s(north, to_latitude);
            farthest = simd.max_f64s(farthest, simd.abs_f64s(to));
            longest = simd.max_f64s(longest, simd.abs_f64s(along));
            steepest = simd.max_f64s(steepest, simd.abs_f64s(up));

            let middle = simd.mul_f64s(
                half,
                simd.add_f64s(
                    simd.sub_f64s(from_latitude, base),
                    simd.sub_f64s(to_latitude, base),
                ),
            );
            let u = simd.add_f64s(offset, middle);
            let polynomial = |coefficients: &[f64]| {
                coefficients.iter().rev().fold(zero, |sum, &coefficient| {
                    simd.mul_add_e_f64s(sum, u, simd.splat_f64s(coefficient))
                })
            };
            let (along2, up2) = (simd.mul_f64s(along, along), simd.mul_f64s(up, up));
            // Written out: what is not inlined here loses the vectors.
            let [c20, c02] = band.third_order(FIFTH_ORDER);
            let (mut c20, mut c02) = (polynomial(c20), polynomial(c02));
            if FIFTH_ORDER {
                let [c40, c22, c04] = band.fifth_order();
                c20 = simd.mul_add_e_f64s(polynomial(c40), along2, c20);
                c20 = simd.mul_add_e_f64s(polynomial(c22), up2, c20);
                c02 = simd.mul_add_e_f64s(polynomial(c04), up2, c02);
            }
            let bulge = simd.mul_add_e_f64s(c20, along2, simd.mul_f64s(c02, up2));
            let height = simd.mul_add_e_f64s(middle, polynomial(level.quotient()), bulge);
            area = simd.mul_add_e_f64s(along, height, area);
        }
        Sum {
            area: simd.reduce_sum_f64s(area),
            south: simd.reduce_min_f64s(south),
            north: simd.reduce_max_f64s(north),
            farthest: simd.reduce_max_f64s(farthest),
            along: simd.reduce_max_f64s(longest),
            up: simd.reduce_max_f64s(steepest),
        }
    }
}
