use super::band::{Band, shifted};
use super::edge_sum::{EdgeSum, Sum};
use super::extent::Extent;
use super::level::Level;
use super::reach::Reach;
use super::table::Table;
use crate::Edges;

/// What the series near a parallel may leave out of one edge, in square metres.
pub(super) const NEGLIGIBLE: f64 = 1e-8;
/// Terms of the rise and of the factors of third and of fifth order: all that are
/// kept, and those that are enough within a few kilometres.
pub(super) const FAR_TERMS: [usize; 3] = [6, 5, 3];
pub(super) const NEAR_TERMS: [usize; 3] = [5, 3, 1];
/// The farthest from it, in degrees of latitude, that the bounds hold.
const FARTHEST: f64 = 0.5;

/// The midpoint series of short edges near one parallel: so little of the Earth
/// is described by a few derivatives there.
#[derive(Debug, Clone)]
pub(super) struct Vicinity<'t> {
    pub(super) level: Level<'t>,
    /// Coefficients of strip(latitude + t) − strip(latitude), from t¹ on.
    pub(super) rise: [f64; FAR_TERMS[0]],
    /// The factors of Δλ² and Δφ², from t⁰ on.
    pub(super) third_order: [[f64; FAR_TERMS[1]]; 2],
    /// The factors of Δλ⁴, Δλ² Δφ² and Δφ⁴, likewise.
    pub(super) fifth_order: [[f64; FAR_TERMS[2]]; 3],
}

impl<'t> Vicinity<'t> {
    pub(super) fn new(band: &'t Band, latitude: f64) -> Self {
        let level = Level::new(band, latitude);
        let u = level.parallel.offset;
        Self {
            rise: shifted(&level.quotient, u),
            third_order: band.third_order().each_ref().map(|term| shifted(term, u)),
            fifth_order: band.fifth_order().each_ref().map(|term| shifted(term, u)),
            level,
        }
    }

    /// In degrees.
    pub(super) fn latitude(&self) -> f64 {
        self.level.latitude()
    }

    /// For what edges within an extent the series holds.
    pub(super) fn reach(&self, extent: &Extent) -> Reach {
        let band = self.level.parallel.band;
        let here = self.latitude();
        let t = (extent.north - here).max(here - extent.south);
        let [near, far] = band.vicinity_error_bounds(t, extent.along, extent.up);
        if near <= NEGLIGIBLE {
            return Reach::Near;
        }
        if t > FARTHEST {
            return Reach::Nothing;
        }
        if far <= NEGLIGIBLE {
            return Reach::UpTo(f64::INFINITY);
        }
        band.vicinity_longest(t, NEGLIGIBLE)
            .map_or(Reach::Nothing, Reach::UpTo)
    }

    /// Sums the edges within reach.
    pub(super) fn sum(&self, table: &Table, vertices: &[[f64; 2]], reach: Reach) -> Sum {
        let (vicinity, longest) = (self, reach.longest());
        let bent = table.edges == Edges::Geodesic;
        match (bent, reach == Reach::Near) {
            (true, true) => table.processor.dispatch(EdgeSum::<true, true> {
                vertices,
                vicinity,
                longest,
            }),
            (true, false) => table.processor.dispatch(EdgeSum::<true, false> {
                vertices,
                vicinity,
                longest,
            }),
            (false, true) => table.processor.dispatch(EdgeSum::<false, true> {
                vertices,
                vicinity,
                longest,
            }),
            (false, false) => table.processor.dispatch(EdgeSum::<false, false> {
                vertices,
                vicinity,
                longest,
            }),
        }
    }
}
