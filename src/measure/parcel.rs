use super::band::{Band, shifted};
use super::table::Table;

/// The largest parcel, in degrees of longitude and latitude from its first vertex.
const WINDOW: f64 = 0.0025;
/// Nearer to a pole than this the functions of latitude change too fast.
const POLEWARD: f64 = 85.0;

/// Area inside a ring of a few hundred metres, positive for one walked
/// anticlockwise, and whether it was closed; none for any other ring.
///
/// So little of the Earth is described by a few derivatives at the first vertex,
/// and the ring by as many moments: the series of its edges is summed term by
/// term instead of edge by edge, exact to 1e-14 of the area.
pub(super) fn area(
    table: &Table,
    vertices: impl Iterator<Item = (f64, f64)>,
) -> Option<(f64, bool)> {
    table.processor.dispatch(
        #[inline(always)]
        || area_by_moments(table, vertices),
    )
}

#[inline(always)]
fn area_by_moments(
    table: &Table,
    mut vertices: impl Iterator<Item = (f64, f64)>,
) -> Option<(f64, bool)> {
    let first = vertices.next()?;
    if first.0.abs() > 180.0 || first.1.abs() > POLEWARD {
        return None;
    }
    let mut moments = Moments::default();
    // From the first vertex, which is exact for so near ones.
    let mut before = (0.0, 0.0);
    for vertex in vertices {
        let here = (vertex.0 - first.0, vertex.1 - first.1);
        let near = here.0.abs() <= WINDOW && here.1.abs() <= WINDOW;
        if !near {
            return None;
        }
        moments.add(before, here);
        before = here;
    }
    moments.add(before, (0.0, 0.0));
    let area = moments.area(table.band(first.1), first.1);
    Some((-area, before == (0.0, 0.0)))
}

/// Sums over the edges of a ring: of Δλ, Δφ and the height t of their middles
/// over the first vertex, in degrees.
#[derive(Default)]
struct Moments {
    /// Σ Δλ t, Σ Δλ t², Σ Δλ t³.
    height: [f64; 3],
    /// Σ Δλ³, Σ Δλ³ t.
    along: [f64; 2],
    /// Σ Δλ Δφ², Σ Δλ Δφ² t.
    up: [f64; 2],
}

impl Moments {
    #[inline(always)]
    fn add(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (along, up) = (to.0 - from.0, to.1 - from.1);
        let height = 0.5 * (from.1 + to.1);
        let (along_height, along3, up2) = (along * height, along * along * along, up * up);
        self.height[0] += along_height;
        self.height[1] += along_height * height;
        self.height[2] += along_height * height * height;
        self.along[0] += along3;
        self.along[1] += along3 * height;
        self.up[0] += along * up2;
        self.up[1] += along_height * up2;
    }

    #[inline(always)]
    /// Area between the ring and the parallel of its first vertex.
    fn area(&self, band: &Band, latitude: f64) -> f64 {
        let u = latitude - band.centre;
        // Of the bands' polynomials too the first terms will do.
        let [r1, r2, r3, r4, r5, r6, ..] = *band.rise();
        let [_, rise @ ..]: [_; 4] = shifted(&[0.0, r1, r2, r3, r4, r5, r6], u);
        let [c20, c02]: [[_; 2]; 2] = band
            .third_order()
            .map(|[a0, a1, a2, a3, ..]| shifted(&[a0, a1, a2, a3], u));
        let sum = |moments: &[f64], factors: &[f64]| -> f64 {
            moments.iter().zip(factors).map(|(x, y)| x * y).sum()
        };
        sum(&self.height, &rise) + sum(&self.along, &c20) + sum(&self.up, &c02)
    }
}
