use std::sync::{Arc, LazyLock};

use geographiclib_rs::Geodesic;

use super::band::Band;
use super::level::Level;
use crate::{Edges, Ellipsoid};

/// All bands of one ellipsoid and one kind of edge.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) ellipsoid: Ellipsoid,
    pub(super) edges: Edges,
    /// What vectors the processor has.
    pub(super) processor: pulp::Arch,
    /// Area of the ellipsoid in square metres.
    pub(super) whole: f64,
    /// By whole degrees from pole to pole.
    bands: Vec<Band>,
    /// For geodesics beyond the series.
    pub(super) geodesic: Geodesic,
}

static WGS84: [LazyLock<Arc<Table>>; 3] = [
    LazyLock::new(|| Arc::new(Table::new(Ellipsoid::WGS84, Edges::Planar))),
    LazyLock::new(|| Arc::new(Table::new(Ellipsoid::WGS84, Edges::Rhumb))),
    LazyLock::new(|| Arc::new(Table::new(Ellipsoid::WGS84, Edges::Geodesic))),
];

impl Table {
    /// The table of WGS84 is made once in a process, others each time.
    pub(super) fn of(ellipsoid: Ellipsoid, edges: Edges) -> Arc<Self> {
        if ellipsoid == Ellipsoid::WGS84 {
            Arc::clone(&WGS84[edges as usize])
        } else {
            Arc::new(Self::new(ellipsoid, edges))
        }
    }

    fn new(ellipsoid: Ellipsoid, edges: Edges) -> Self {
        let mut bands: Vec<_> = (-90_i32..=90)
            .map(|centre| Band::new(&ellipsoid, edges, f64::from(centre)))
            .collect();
        // Differences of neighbouring bands are known better than their
        // distance to the equator: from there on, step by step.
        let equator = bands.len() / 2;
        bands[equator].strip = [0.0, 0.0];
        for index in equator..bands.len() - 1 {
            let (lower, upper) = (&bands[index], &bands[index + 1]);
            let step = Level::new(lower, lower.centre).rise_by(0.5)
                - Level::new(upper, upper.centre).rise_by(-0.5);
            let [high, low] = lower.strip;
            let sum = high + step;
            let low = low + (step - (sum - high));
            bands[index + 1].strip = [sum, low];
            bands[2 * equator - index - 1].strip = [-sum, -low];
        }
        Self {
            ellipsoid,
            edges,
            processor: pulp::Arch::new(),
            whole: ellipsoid.square_metres(),
            bands,
            geodesic: Geodesic::new(ellipsoid.equatorial_radius(), ellipsoid.flattening()),
        }
    }

    /// The band with the centre nearest to a latitude in degrees.
    #[inline]
    pub(super) fn band(&self, latitude: f64) -> &Band {
        let index = (latitude + 90.5).clamp(0.0, 180.0) as usize;
        &self.bands[index]
    }

    /// A latitude to measure rises from.
    pub(super) fn level(&self, latitude: f64) -> Level<'_> {
        Level::new(self.band(latitude), latitude)
    }
}
