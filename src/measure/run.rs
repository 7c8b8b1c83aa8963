use super::band::{Level, polynomial};

/// Edges in a run. Some sixty keep a run within a degree of latitude on
/// ordinary coastlines, and its arrays within a few cache lines.
pub(super) const CAPACITY: usize = 64;

/// Edges summed side by side, one in each lane of the processor's vectors.
pub(super) const LANES: usize = 8;

/// A run of consecutive edges of one ring, by the coordinates of their vertices
/// in degrees. Longitudes go on beyond ±180° where the ring does.
#[derive(Debug, Clone)]
pub(super) struct Run {
    longitude: [f64; CAPACITY + 1],
    latitude: [f64; CAPACITY + 1],
    edges: usize,
}

/// How far a run reaches, and its longest edge in each direction, in degrees.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    pub(super) south: f64,
    pub(super) north: f64,
    pub(super) longitude_step: f64,
    pub(super) latitude_step: f64,
}

impl Run {
    pub(super) fn starting_at(longitude: f64, latitude: f64) -> Self {
        Self {
            longitude: [longitude; CAPACITY + 1],
            latitude: [latitude; CAPACITY + 1],
            edges: 0,
        }
    }

    /// Adds an edge to the next vertex.
    #[inline(always)]
    pub(super) fn push(&mut self, longitude: f64, latitude: f64) {
        self.edges += 1;
        self.longitude[self.edges] = longitude;
        self.latitude[self.edges] = latitude;
    }

    #[inline(always)]
    pub(super) fn is_full(&self) -> bool {
        self.edges == CAPACITY
    }

    /// Leaves the last vertex only.
    pub(super) fn restart(&mut self) {
        let last = self.edges;
        self.longitude[0] = self.longitude[last];
        self.latitude[0] = self.latitude[last];
        self.edges = 0;
    }

    /// Makes the rest of the last group of lanes edges of no length, and tells
    /// the number of edges with them.
    pub(super) fn pad(&mut self) -> usize {
        let end = self.edges.next_multiple_of(LANES);
        let (longitude, latitude) = (self.longitude[self.edges], self.latitude[self.edges]);
        self.longitude[self.edges..=end].fill(longitude);
        self.latitude[self.edges..=end].fill(latitude);
        end
    }

    /// Longitude of a vertex.
    pub(super) fn longitude(&self, vertex: usize) -> f64 {
        self.longitude[vertex]
    }

    /// Latitude of a vertex.
    pub(super) fn latitude(&self, vertex: usize) -> f64 {
        self.latitude[vertex]
    }

    /// The vertices at both ends of an edge.
    pub(super) fn edge(&self, index: usize) -> [(f64, f64); 2] {
        [index, index + 1].map(|i| (self.longitude[i], self.latitude[i]))
    }
}

impl Run {
    /// How far the edges in a range of whole lane groups reach.
    pub(super) fn extent(&self, edges: std::ops::Range<usize>) -> Extent {
        let first = self.latitude[edges.start];
        let mut south = [first; LANES];
        let mut north = [first; LANES];
        let mut longitude_step = [0.0_f64; LANES];
        let mut latitude_step = [0.0_f64; LANES];
        for [lon, lon_next, lat, lat_next] in self.lane_groups(edges) {
            for lane in 0..LANES {
                south[lane] = lesser(lat_next[lane], south[lane]);
                north[lane] = greater(lat_next[lane], north[lane]);
                let step = (lon_next[lane] - lon[lane]).abs();
                longitude_step[lane] = greater(step, longitude_step[lane]);
                let step = (lat_next[lane] - lat[lane]).abs();
                latitude_step[lane] = greater(step, latitude_step[lane]);
            }
        }
        Extent {
            south: south.into_iter().fold(first, f64::min),
            north: north.into_iter().fold(first, f64::max),
            longitude_step: longitude_step.into_iter().fold(0.0, f64::max),
            latitude_step: latitude_step.into_iter().fold(0.0, f64::max),
        }
    }

    /// Area between the edges in a range of whole lane groups and the level, by
    /// the midpoint series; `FIFTH` tells whether to include its fifth order.
    pub(super) fn area<const FIFTH: bool>(
        &self,
        edges: std::ops::Range<usize>,
        level: &Level,
    ) -> f64 {
        let band = level.band;
        let mut sum = [0.0; LANES];
        for [lon, lon_next, lat, lat_next] in self.lane_groups(edges) {
            for lane in 0..LANES {
                // Differences first: near vertices lose no digit.
                let along = lon_next[lane] - lon[lane];
                let up = lat_next[lane] - lat[lane];
                let middle =
                    0.5 * ((lat[lane] - level.latitude) + (lat_next[lane] - level.latitude));
                let u = level.offset + middle;
                let (along2, up2) = (along * along, up * up);
                let mut height = middle * polynomial(&level.quotient, u)
                    + (polynomial(&band.c20, u) * along2 + polynomial(&band.c02, u) * up2);
                if FIFTH {
                    height += polynomial(&band.c40, u) * (along2 * along2)
                        + polynomial(&band.c22, u) * (along2 * up2)
                        + polynomial(&band.c04, u) * (up2 * up2);
                }
                sum[lane] += along * height;
            }
        }
        sum.into_iter().sum()
    }

    /// Longitudes and latitudes at the start and the end of every edge.
    #[inline(always)]
    fn lane_groups(
        &self,
        edges: std::ops::Range<usize>,
    ) -> impl Iterator<Item = [&[f64; LANES]; 4]> {
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
