use std::ops::Range;

use super::band::Level;

/// Edges summed side by side, one in each lane of the processor's vectors.
pub(super) const LANES: usize = 4;

/// A run of consecutive edges of one ring, by the coordinates of their vertices
/// in degrees: one more than a multiple of [`LANES`].
#[derive(Debug, Clone)]
pub(super) struct Run<const VERTICES: usize> {
    longitude: [f64; VERTICES],
    latitude: [f64; VERTICES],
    edges: usize,
}

/// How far a run reaches, and its longest edge in each direction, in degrees.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    pub(super) south: f64,
    pub(super) north: f64,
    pub(super) longitude_step: f64,
    pub(super) latitude_step: f64,
    /// The greatest longitude that an edge leads to, east or west.
    pub(super) farthest: f64,
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
        for ((longitude, latitude), vertex) in slots.zip(vertices) {
            (*longitude, *latitude) = vertex;
            self.edges += 1;
        }
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

    /// How far the edges in a range of whole lane groups reach.
    pub(super) fn extent(&self, edges: Range<usize>) -> Extent {
        let first = self.latitude[edges.start];
        let (mut south, mut north) = ([first; LANES], [first; LANES]);
        let mut longitude_step = [0.0; LANES];
        let mut latitude_step = [0.0; LANES];
        let mut farthest = [0.0; LANES];
        for [lon, lon_next, lat, lat_next] in self.lane_groups(edges) {
            for lane in 0..LANES {
                south[lane] = lesser(lat_next[lane], south[lane]);
                north[lane] = greater(lat_next[lane], north[lane]);
                let step = f64::abs(lon_next[lane] - lon[lane]);
                longitude_step[lane] = greater(step, longitude_step[lane]);
                let step = f64::abs(lat_next[lane] - lat[lane]);
                latitude_step[lane] = greater(step, latitude_step[lane]);
                farthest[lane] = greater(lon_next[lane].abs(), farthest[lane]);
            }
        }
        let greatest = |lanes: [f64; LANES]| lanes.into_iter().fold(lanes[0], greater);
        Extent {
            south: south.into_iter().fold(first, lesser),
            north: greatest(north),
            longitude_step: greatest(longitude_step),
            latitude_step: greatest(latitude_step),
            farthest: greatest(farthest),
        }
    }

    /// Area between the edges in a range of whole lane groups and the level, by
    /// the midpoint series up to third or fifth order.
    pub(super) fn area<const FIFTH_ORDER: bool>(&self, edges: Range<usize>, level: &Level) -> f64 {
        let mut sum = [0.0; LANES];
        for [lon, lon_next, lat, lat_next] in self.lane_groups(edges) {
            for lane in 0..LANES {
                // Differences first: near vertices lose no digit.
                let along = lon_next[lane] - lon[lane];
                let up = lat_next[lane] - lat[lane];
                let middle =
                    0.5 * ((lat[lane] - level.latitude) + (lat_next[lane] - level.latitude));
                let bulge =
                    level
                        .band
                        .bulge::<FIFTH_ORDER>(level.offset + middle, along * along, up * up);
                sum[lane] += along * (level.rise_by(middle) + bulge);
            }
        }
        sum.into_iter().sum()
    }

    /// Longitudes and latitudes at the start and the end of every edge.
    #[inline(always)]
    fn lane_groups(&self, edges: Range<usize>) -> impl Iterator<Item = [&[f64; LANES]; 4]> {
        let next = edges.start + 1..edges.end + 1;
        let (longitudes, _) = self.longitude[edges.clone()].as_chunks();
        let (next_longitudes, _) = self.longitude[next.clone()].as_chunks();
        let (latitudes, _) = self.latitude[edges].as_chunks();
        let (next_latitudes, _) = self.latitude[next].as_chunks();
        longitudes
            .iter()
            .zip(next_longitudes)
            .zip(latitudes.iter().zip(next_latitudes))
            .map(|((a, b), (c, d))| [a, b, c, d])
    }
}

/// The smaller of two numbers, as one machine instruction: unlike `f64::min`
/// it does not care for NaN.
#[inline(always)]
fn lesser(x: f64, y: f64) -> f64 {
    if x < y { x } else { y }
}

/// The greater of two numbers, likewise.
#[inline(always)]
fn greater(x: f64, y: f64) -> f64 {
    if x > y { x } else { y }
}
