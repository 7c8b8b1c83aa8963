use std::ops::Range;

/// Edges in the widest vectors of any processor.
pub(super) const LANES: usize = 8;

/// A run of consecutive edges of one ring, by the longitudes and latitudes of
/// their vertices in degrees: one more than a multiple of [`LANES`].
#[derive(Debug, Clone)]
pub(super) struct Run<const VERTICES: usize> {
    vertices: [[f64; 2]; VERTICES],
    edges: usize,
}

impl<const VERTICES: usize> Run<VERTICES> {
    #[inline(always)]
    pub(super) fn starting_at(first: (f64, f64)) -> Self {
        let mut vertices = [[0.0; 2]; VERTICES];
        vertices[0] = first.into();
        Self { vertices, edges: 0 }
    }

    /// Takes vertices until there are none left or the run is full.
    #[inline(always)]
    pub(super) fn fill(&mut self, vertices: &mut impl Iterator<Item = (f64, f64)>) {
        let mut taken = 0;
        for (slot, vertex) in self.vertices[self.edges + 1..].iter_mut().zip(vertices) {
            *slot = vertex.into();
            taken += 1;
        }
        self.edges += taken;
    }

    pub(super) fn is_full(&self) -> bool {
        self.edges + 1 == VERTICES
    }

    /// Leaves the last vertex only.
    pub(super) fn restart(&mut self) {
        self.vertices[0] = self.vertices[self.edges];
        self.edges = 0;
    }

    /// Makes the rest of the last group of lanes edges of no length, and tells
    /// the number of edges with them.
    pub(super) fn pad(&mut self) -> usize {
        let end = self.edges.next_multiple_of(LANES);
        let last = self.vertices[self.edges];
        self.vertices[self.edges..=end].fill(last);
        end
    }

    /// Number of edges, without padding.
    pub(super) fn len(&self) -> usize {
        self.edges
    }

    /// Longitude and latitude of a vertex.
    pub(super) fn vertex(&self, index: usize) -> (f64, f64) {
        self.vertices[index].into()
    }

    /// The last vertex.
    pub(super) fn last(&self) -> (f64, f64) {
        self.vertex(self.edges)
    }

    /// Moves a vertex to another longitude.
    pub(super) fn set_longitude(&mut self, index: usize, longitude: f64) {
        self.vertices[index][0] = longitude;
    }

    /// The vertices of some edges.
    pub(super) fn vertices_of(&self, edges: Range<usize>) -> &[[f64; 2]] {
        &self.vertices[edges.start..=edges.end]
    }
}
