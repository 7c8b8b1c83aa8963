use pulp::{Simd, WithSimd};

use super::extent::edges;
use super::ring::Ring;
use super::run::LANES;
use super::table::Table;

/// The largest parcel, in degrees from its first vertex on the plane of longitude
/// and latitude.
const WINDOW: f64 = 0.0025;
/// Nearer to a pole than this the functions of latitude change too fast.
const POLEWARD: f64 = 70.0;

/// Fewer vertices than a closed triangle has are no parcel: these need not be asked
/// for one by one.
const FEWEST: usize = 4;

/// Area inside a ring of a few hundred metres, positive for one walked
/// anticlockwise, and whether it was closed; none for any other ring.
///
/// So little of the Earth is described by a few derivatives at the first vertex,
/// exact to a few 1e-14 of the area.
#[inline]
pub(super) fn area(table: &Table, ring: &(impl Ring + ?Sized)) -> Option<(f64, bool)> {
    let first = ring.vertex(0)?;
    let last = ring.vertex(ring.len().checked_sub(1)?)?;
    if first.0.abs() > 180.0 || first.1.abs() > POLEWARD {
        return None;
    }
    let closed = (last.0 == first.0) & (last.1 == first.1);
    let edges = ring.len() - usize::from(closed);
    let under = if edges <= LANES {
        let parcel = ParcelSum::<_, true> { table, ring, first };
        table.processor.dispatch(parcel)
    } else {
        area_of_many(table, ring, first)
    };
    Some((-under?, closed))
}

#[inline(never)]
fn area_of_many(table: &Table, ring: &(impl Ring + ?Sized), first: (f64, f64)) -> Option<f64> {
    // Of most rings that are no parcel, this one vertex tells.
    let halfway = ring.vertex(ring.len() / 2)?;
    if (halfway.0 - first.0).abs() > WINDOW || (halfway.1 - first.1).abs() > WINDOW {
        return None;
    }
    let parcel = ParcelSum::<_, false> { table, ring, first };
    table.processor.dispatch(parcel)
}

/// The summing of the edges of a parcel, [`LANES`] at a time whether there are so
/// many or not: with `FEW` once, which takes less time than finding out.
struct ParcelSum<'r, R: ?Sized, const FEW: bool> {
    table: &'r Table,
    ring: &'r R,
    first: (f64, f64),
}

impl<R: Ring + ?Sized, const FEW: bool> WithSimd for ParcelSum<'_, R, FEW> {
    type Output = Option<f64>;

    /// Area between the ring and the parallel of its first vertex.
    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Option<f64> {
        if self.ring.len() < FEWEST {
            return None;
        }
        let (longitude, latitude) = self.first;
        let (factors, offset) = self.table.parcel_factors(latitude);
        let [rise1, rise2, rise3, along0, along1, up0, up1, _] = factors.at(simd, offset);
        let (rise1, rise2) = (simd.splat_f64s(rise1), simd.splat_f64s(rise2));
        let rise3 = simd.splat_f64s(rise3);
        let (along0, along1) = (simd.splat_f64s(along0), simd.splat_f64s(along1));
        let (up0, up1) = (simd.splat_f64s(up0), simd.splat_f64s(up1));
        let (longitude, latitude) = (simd.splat_f64s(longitude), simd.splat_f64s(latitude));
        let zero = simd.splat_f64s(0.0);
        let mut area = zero;
        let mut start = 0;
        loop {
            let mut distance2 = zero;
            let (from, to) = (self.vertices(start), self.vertices(start + 1));
            for (from, to) in edges(simd, &from, &to) {
                // Differences first: near vertices lose no digit.
                let (along, up) = (simd.sub_f64s(to[0], from[0]), simd.sub_f64s(to[1], from[1]));
                let below = simd.sub_f64s(from[1], latitude);
                let above = simd.sub_f64s(to[1], latitude);
                let east = simd.sub_f64s(to[0], longitude);
                let away = simd.mul_add_e_f64s(above, above, simd.mul_f64s(east, east));
                distance2 = simd.max_f64s(distance2, away);
                // Twice the height of its middle.
                let t = simd.add_f64s(below, above);
                let (along2, up2) = (simd.mul_f64s(along, along), simd.mul_f64s(up, up));
                let rise = simd.mul_add_e_f64s(simd.mul_add_e_f64s(rise3, t, rise2), t, rise1);
                let of_along2 = simd.mul_add_e_f64s(along1, t, along0);
                let of_up2 = simd.mul_add_e_f64s(up1, t, up0);
                let bulge = simd.mul_add_e_f64s(of_along2, along2, simd.mul_f64s(of_up2, up2));
                let mean = simd.mul_add_e_f64s(rise, t, bulge);
                area = simd.mul_add_e_f64s(along, mean, area);
            }
            let far = simd.greater_than_f64s(distance2, simd.splat_f64s(WINDOW * WINDOW));
            if simd.first_true_m64s(far) < S::F64_LANES {
                return None;
            }
            start += LANES;
            if FEW || start >= self.ring.len() {
                break;
            }
        }
        let area = simd.reduce_sum_f64s(area);
        // What is not a number is never greater.
        (!area.is_nan()).then_some(area)
    }
}

impl<R: Ring + ?Sized, const FEW: bool> ParcelSum<'_, R, FEW> {
    /// Some vertices from an index on; beyond the last, the first over and over:
    /// that closes the ring and then adds edges of no length.
    #[inline(always)]
    fn vertices(&self, start: usize) -> [[f64; 2]; LANES] {
        let mut vertices = [[0.0; 2]; LANES];
        for (index, vertex) in (start..).zip(&mut vertices) {
            // The first ones do: with_simd has counted them.
            let exists = FEW && index < FEWEST || index < self.ring.len();
            let index = if exists { index } else { 0 };
            *vertex = self.ring.vertex(index).unwrap_or(self.first).into();
        }
        vertices
    }
}
