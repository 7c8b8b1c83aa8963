//! Ways to the area of polygons, each giving the sum in square metres.

use geo::{ChamberlainDuquetteArea, GeodesicArea, Polygon};
use geographiclib_rs::{Geodesic, PolygonArea, Winding};
use howbig::{Edges, Ellipsoid, Measure};

/// A name and what it measures with.
pub(crate) struct Method {
    pub(crate) name: &'static str,
    pub(crate) total: fn(&[Polygon]) -> f64,
}

/// The crate's three edge kinds, others' areas, and the reading of the coordinates alone.
pub(crate) fn methods() -> [Method; 7] {
    [
        Method {
            name: "sum of the coordinates",
            total: |polygons| sum(polygons, coordinates),
        },
        Method {
            name: "howbig planar",
            total: |polygons| howbig(polygons, Edges::Planar),
        },
        Method {
            name: "howbig rhumb",
            total: |polygons| howbig(polygons, Edges::Rhumb),
        },
        Method {
            name: "howbig geodesic",
            total: |polygons| howbig(polygons, Edges::Geodesic),
        },
        Method {
            name: "geo ChamberlainDuquetteArea",
            total: |polygons| sum(polygons, Polygon::chamberlain_duquette_unsigned_area),
        },
        Method {
            name: "geographiclib-rs PolygonArea",
            total: geographiclib,
        },
        Method {
            name: "geo GeodesicArea",
            total: |polygons| sum(polygons, |polygon| polygon.geodesic_area_signed().abs()),
        },
    ]
}

fn sum(polygons: &[Polygon], area: impl Fn(&Polygon) -> f64) -> f64 {
    polygons.iter().map(area).sum()
}

fn howbig(polygons: &[Polygon], edges: Edges) -> f64 {
    let measure = Measure::new(Ellipsoid::WGS84, edges);
    sum(polygons, |polygon| {
        measure
            .area(polygon)
            .expect("the vertices are on the Earth")
            .square_metres()
    })
}

fn geographiclib(polygons: &[Polygon]) -> f64 {
    let geodesic = Geodesic::wgs84();
    sum(polygons, |polygon| {
        let mut area = PolygonArea::new(&geodesic, Winding::CounterClockwise);
        for vertex in &polygon.exterior().0[1..] {
            area.add_point(vertex.y, vertex.x);
        }
        area.compute(true).1.abs()
    })
}

fn coordinates(polygon: &Polygon) -> f64 {
    polygon
        .exterior()
        .0
        .iter()
        .map(|vertex| vertex.x + vertex.y)
        .sum()
}
