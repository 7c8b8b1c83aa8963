use std::sync::{Arc, LazyLock};

use geographiclib_rs::Geodesic;

use super::band::Band;
use super::level::Level;
use super::parcel_factors::ParcelFactors;
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
    /// What parcels are summed with, likewise: apart, so that they stay in the cache.
    parcels: Vec<ParcelFactors>,
    /// For geodesics beyond the series.
    pub(super) geodesic: Geodesic,
    /// The share by which its areas are too small, all alike.
    pub(super) karney_bias: f64,
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
        let equator = bands.len() / 2;
        let (south, north) = bands.split_at_mut(equator);
        measure_strips(north, ellipsoid.strip_to_pole());
        for (south, north) in south.iter_mut().rev().zip(&north[1..]) {
            south.strip = north.strip.map(|part| -part);
        }
        let geodesic = Geodesic::new(ellipsoid.equatorial_radius(), ellipsoid.flattening());
        Self {
            ellipsoid,
            edges,
            processor: pulp::Arch::new(),
            whole: ellipsoid.square_metres(),
            parcels: bands.iter().map(Band::parcel_factors).collect(),
            bands,
            karney_bias: karney_bias(&geodesic, ellipsoid.strip_to_pole()),
            geodesic,
        }
    }

    /// The band with the centre nearest to a latitude in degrees.
    #[inline]
    pub(super) fn band(&self, latitude: f64) -> &Band {
        let (index, _) = nearest(latitude);
        &self.bands[index]
    }

    /// What parcels in that band are summed with, and the distance from its centre
    /// in degrees.
    #[inline(always)]
    pub(super) fn parcel_factors(&self, latitude: f64) -> (&ParcelFactors, f64) {
        let (index, offset) = nearest(latitude);
        (&self.parcels[index], offset)
    }

    /// A latitude to measure rises from.
    pub(super) fn level(&self, latitude: f64) -> Level<'_> {
        Level::new(self.band(latitude), latitude)
    }
}

/// The index of the band nearest to a latitude in degrees, and the distance from its
/// centre.
#[inline(always)]
fn nearest(latitude: f64) -> (usize, f64) {
    // So large a number has no digits behind the point, and the last bits of the sum
    // are the index: quicker than a conversion.
    const SOUTH_POLE: f64 = (1_u64 << 52) as f64 + 90.0;
    let rounded = latitude + SOUTH_POLE;
    let index = usize::from(rounded.to_bits() as u8);
    (index.min(180), latitude - (rounded - SOUTH_POLE))
}

/// Sets the strip areas of the bands from the equator to a pole.
///
/// Differences of neighbours are known better than their distances from the
/// equator, so these are summed step by step; what is wrong with all steps alike,
/// by the rounding of common factors, follows from the strip to the pole.
fn measure_strips(bands: &mut [Band], [high, low]: [f64; 2]) {
    bands[0].strip = [0.0, 0.0];
    for index in 1..bands.len() {
        let (lower, upper) = (&bands[index - 1], &bands[index]);
        let step = Level::new(lower, lower.centre).rise_by(0.5)
            - Level::new(upper, upper.centre).rise_by(-0.5);
        let [before, rest] = lower.strip;
        let sum = before + step;
        bands[index].strip = [sum, rest + (step - (sum - before))];
    }
    let [sum, rest] = bands[bands.len() - 1].strip;
    let missing = ((high - sum) + (low - rest)) / sum;
    for band in bands {
        band.strip[1] += missing * band.strip[0];
    }
}

/// The share by which the rounding of the ellipsoid's area makes all areas of the
/// geodesics too small.
fn karney_bias(geodesic: &Geodesic, [high, low]: [f64; 2]) -> f64 {
    let theirs = geodesic.area();
    (high.mul_add(720.0, -theirs) + 720.0 * low) / theirs
}
