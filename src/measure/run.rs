use std::ops::Range;

use super::edge_sum::{EdgeSum, Sum};
use super::level::Level;

/// Edges in the widest vectors of any processor.
pub(super) const LANES: usize = 8;

/// A run of consecutive edges of one ring, by the coordinates of their vertices
/// in degrees: one more than a multiple of [`LANES`].
#[derive(Debug, Clone)]
pub(super) struct Run<const VERTICES: usize> {
    longitude: [f64; VERTICES],
    latitude: [f64; VERTICES],
    edges: usize,
}

impl<const VERTICES: usize> Run<VERTICES> {
    pub(super) fn starting_at((longitude, latitude): (f64, f64)) -> Self {
        Self {
            longitude: [longitude; VERTICES],
            latitude: [latitude; VERTICES],
            edges: 0,
        }
    }

    /// Takes vertices until there are none left or the run is full.
    #[inline(always)]
    pub(super) fn fill(&mut self, vertices: &mut impl Iterator<Item = (f64, f64)>) {
        let free = self.edges + 1;
        let slots = self.longitude[free..]
            .iter_mut()
            .zip(&mut self.latitude[free..]);
        let mut taken = 0;
        for ((longitude, latitude), vertex) in slots.zip(vertices) {
            (*longitude, *latitude) = vertex;
            taken += 1;
        }
        self.edges += taken;
    }

    pub(super) fn is_full(&self) -> bool {
        self.edges + 1 == VERTICES
    }

    /// Leaves the last vertex only.
    pub(super) fn restart(&mut self) {
        (self.longitude[0], self.latitude[0]) = self.vertex(self.edges);
        self.edges = 0;
    }

    /// Makes the rest of the last group of lanes edges of no length, and tells
    /// the number of edges with them.
    pub(super) fn pad(&mut self) -> usize {
        let end = self.edges.next_multiple_of(LANES);
        let (longitude, latitude) = self.last();
        self.longitude[self.edges..=end].fill(longitude);
        self.latitude[self.edges..=end].fill(latitude);
        end
    }

    /// Number of edges, without padding.
    pub(super) fn len(&self) -> usize {
        self.edges
    }

    /// Longitude and latitude of a vertex.
    pub(super) fn vertex(&self, index: usize) -> (f64, f64) {
        (self.longitude[index], self.latitude[index])
    }

    /// The last vertex.
    pub(super) fn last(&self) -> (f64, f64) {
        self.vertex(self.edges)
    }

    /// Moves a vertex to another longitude.
    pub(super) fn set_longitude(&mut self, index: usize, longitude: f64) {
        self.longitude[index] = longitude;
    }

    /// Sums the edges in a range of whole lane groups by the midpoint series, up to
    /// third or to fifth order.
    pub(super) fn sum<const FIFTH_ORDER: bool>(
        &self,
        processor: pulp::Arch,
        edges: Range<usize>,
        level: &Level,
    ) -> Sum {
        processor.dispatch(EdgeSum::<FIFTH_ORDER> {
            longitude: &self.longitude[edges.start..=edges.end],
            latitude: &self.latitude[edges.start..=edges.end],
            level,
        })
    }
}
