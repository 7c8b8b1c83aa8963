use geo_traits::{CoordTrait, LineStringTrait};

/// The vertices of a ring, closed or not: longitudes and latitudes in degrees.
pub(super) trait Ring {
    /// How many there are.
    fn len(&self) -> usize;

    /// One of them; none beyond the last.
    fn vertex(&self, index: usize) -> Option<(f64, f64)>;

    /// All, in order.
    fn vertices(&self) -> impl Iterator<Item = (f64, f64)>;
}

/// A ring that a geometry gives.
pub(super) struct Given<L>(pub(super) L);

impl<L: LineStringTrait<T = f64>> Ring for Given<L> {
    #[inline(always)]
    fn len(&self) -> usize {
        self.0.num_coords()
    }

    #[inline(always)]
    fn vertex(&self, index: usize) -> Option<(f64, f64)> {
        self.0.coord(index).map(|vertex| vertex.x_y())
    }

    #[inline(always)]
    fn vertices(&self) -> impl Iterator<Item = (f64, f64)> {
        self.0.coords().map(|vertex| vertex.x_y())
    }
}

impl Ring for [(f64, f64)] {
    fn len(&self) -> usize {
        <[_]>::len(self)
    }

    fn vertex(&self, index: usize) -> Option<(f64, f64)> {
        self.get(index).copied()
    }

    fn vertices(&self) -> impl Iterator<Item = (f64, f64)> {
        self.iter().copied()
    }
}
