use std::sync::{Arc, LazyLock};

use geographiclib_rs::Geodesic;

use super::band::{Band, Level};
use crate::{Edges, Ellipsoid};

/// All bands of one ellipsoid and one kind of edge.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) ellipsoid: Ellipsoid,
    pub(super) edges: Edges,
    /// By whole degrees from −89 to 89: at the poles themselves the equations of
    /// rhumb lines and geodesics are singular.
    bands: Vec<Band>,
    /// For geodesics beyond the series.
    pub(super) geodesic: Geodesic,
}

/// The northernmost band; its reach covers the pole.
const LAST: f64 = 89.0;

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
        let bands = (-LAST as i32..=LAST as i32)
            .map(|centre| Band::new(&ellipsoid, edges, f64::from(centre)))
            .collect();
        Self {
            ellipsoid,
            edges,
            bands,
            geodesic: Geodesic::new(ellipsoid.equatorial_radius(), ellipsoid.flattening()),
        }
    }

    /// The band with the centre nearest to a latitude in degrees.
    #[inline]
    pub(super) fn band(&self, latitude: f64) -> &Band {
        let index = (latitude + LAST + 0.5).clamp(0.0, 2.0 * LAST) as usize;
        &self.bands[index]
    }

    /// A latitude to measure rises from.
    pub(super) fn level(&self, latitude: f64) -> Level<'_> {
        self.band(latitude).level(latitude)
    }
}
