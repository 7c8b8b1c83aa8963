use pulp::{Simd, WithSimd};

/// Where edges lie and how long they are, in degrees: what decides how they can
/// be summed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    pub(super) south: f64,
    pub(super) north: f64,
    /// The greatest longitude, east or west.
    pub(super) farthest: f64,
    /// The greatest differences of an edge.
    pub(super) along: f64,
    pub(super) up: f64,
}

/// The finding of it, many edges at once.
pub(super) struct Survey<'r> {
    /// Longitudes and latitudes in degrees, one more than edges.
    pub(super) vertices: &'r [[f64; 2]],
}

impl WithSimd for Survey<'_> {
    type Output = Extent;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Extent {
        let zero = simd.splat_f64s(0.0);
        let [longitude, latitude] = self.vertices[0];
        let (mut south, mut north) = (simd.splat_f64s(latitude), simd.splat_f64s(latitude));
        let mut farthest = simd.splat_f64s(longitude.abs());
        let (mut along, mut up) = (zero, zero);
        let (starts, ends) = ends(self.vertices);
        for ([from, from_latitude], [to, to_latitude]) in edges(simd, starts, ends) {
            south = simd.min_f64s(south, to_latitude);
            north = simd.max_f64s(north, to_latitude);
            farthest = simd.max_f64s(farthest, simd.abs_f64s(to));
            along = simd.max_f64s(along, simd.abs_f64s(simd.sub_f64s(to, from)));
            let rise = simd.sub_f64s(to_latitude, from_latitude);
            up = simd.max_f64s(up, simd.abs_f64s(rise));
        }
        Extent {
            south: simd.reduce_min_f64s(south),
            north: simd.reduce_max_f64s(north),
            farthest: simd.reduce_max_f64s(farthest),
            along: simd.reduce_max_f64s(along),
            up: simd.reduce_max_f64s(up),
        }
    }
}

/// The first and the last vertices of the edges between consecutive ones.
#[inline(always)]
pub(super) fn ends(vertices: &[[f64; 2]]) -> (&[[f64; 2]], &[[f64; 2]]) {
    let ends = vertices.get(1..).unwrap_or_default();
    (&vertices[..ends.len()], ends)
}

/// The longitudes and latitudes of both ends of edges, as many as a vector holds
/// at a time, in whatever order.
#[inline(always)]
pub(super) fn edges<S: Simd>(
    simd: S,
    starts: &[[f64; 2]],
    ends: &[[f64; 2]],
) -> impl Iterator<Item = ([S::f64s; 2], [S::f64s; 2])> {
    let (starts, _) = S::as_simd_f64s(starts.as_flattened());
    let (ends, _) = S::as_simd_f64s(ends.as_flattened());
    let ((starts, _), (ends, _)) = (starts.as_chunks::<2>(), ends.as_chunks::<2>());
    starts.iter().zip(ends).map(
        #[inline(always)]
        move |(&start, &end)| {
            (
                simd.deinterleave_shfl_f64s(start),
                simd.deinterleave_shfl_f64s(end),
            )
        },
    )
}
