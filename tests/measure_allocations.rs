//! Measuring allocates nothing, whatever the geometry, the edges and the oddities.

use std::f64::consts::PI;

use geo::{
    Geometry, GeometryCollection, Line, LineString, MultiLineString, MultiPoint, MultiPolygon,
    Point, Polygon, Rect, Triangle, coord,
};
use howbig::{Edges, Ellipsoid, Measure};

/// A circle of a degree, wound clockwise and left open, with an edge of 8° and one over the pole.
fn polygon() -> Polygon {
    let circle = (0..1000).map(|i| {
        let angle = 2.0 * PI * f64::from(i) / 1000.0;
        (20.0 + angle.cos(), 45.0 - angle.sin())
    });
    let far = [(30.0, 45.0), (30.0, 80.0), (-150.0, 85.0)];
    let hole = vec![(20.0, 45.0), (20.1, 45.0), (20.1, 45.1), (20.0, 45.0)];
    let shell = circle.chain(far).collect::<Vec<_>>();
    Polygon::new(LineString::from(shell), vec![LineString::from(hole)])
}

fn geometries() -> Vec<Geometry> {
    let parcel = Rect::new((-180.0, 10.0), (-179.999, 10.001));
    let triangle = Triangle(
        coord! { x: 0.0, y: 0.0 },
        coord! { x: 1e-3, y: 0.0 },
        coord! { x: 1e-3, y: 1e-3 },
    );
    let line = LineString::from(vec![(0.0, 0.0), (9.0, 9.0)]);
    let areas: Vec<Geometry> = vec![
        polygon().into(),
        MultiPolygon::from(vec![polygon(); 3]).into(),
        parcel.into(),
        triangle.into(),
    ];
    let others: Vec<Geometry> = vec![
        Point::new(1.0, 1.0).into(),
        MultiPoint::from(vec![(1.0, 1.0), (2.0, 2.0)]).into(),
        Line::new((0.0, 0.0), (1.0, 1.0)).into(),
        line.clone().into(),
        MultiLineString::new(vec![line; 2]).into(),
    ];
    let collection = GeometryCollection::from([areas.clone(), others.clone()].concat());
    [
        areas,
        others,
        vec![Geometry::GeometryCollection(collection)],
    ]
    .concat()
}

#[test]
fn measuring_allocates_nothing() {
    let geometries = geometries();
    for edges in [Edges::Planar, Edges::Rhumb, Edges::Geodesic] {
        let plain = Measure::new(Ellipsoid::CLARKE_1866, edges);
        for (oriented, measure) in [(false, plain.clone()), (true, plain.oriented())] {
            for geometry in &geometries {
                let mut area = f64::NAN;
                let mut perimeter = f64::NAN;
                let allocations = allocation_counter::measure(|| {
                    area = measure
                        .area(geometry)
                        .map_or(f64::NAN, |a| a.square_metres());
                    perimeter = measure.perimeter(geometry).unwrap_or(f64::NAN);
                });
                assert_eq!(allocations.count_total, 0, "{edges:?} {geometry:?}");
                let has_rings = matches!(
                    geometry,
                    Geometry::Polygon(_)
                        | Geometry::MultiPolygon(_)
                        | Geometry::Rect(_)
                        | Geometry::Triangle(_)
                        | Geometry::GeometryCollection(_)
                );
                assert_eq!(perimeter > 0.0, has_rings, "{edges:?} {geometry:?}");
                // The shell and its hole are wound alike, which leaves an oriented polygon empty.
                if !oriented {
                    assert_eq!(area > 0.0, has_rings, "{edges:?} {geometry:?}: {area}");
                }
            }
        }
    }
}

/// As they are, not wrapped in a `Geometry`.
#[test]
fn nor_does_the_type_matter() {
    let measure = Measure::default();
    let (polygon, rect) = (polygon(), Rect::new((0.0, 0.0), (1.0, 1.0)));
    let parts = MultiPolygon::from(vec![polygon.clone()]);
    let allocations = allocation_counter::measure(|| {
        let areas = [
            measure.area(&polygon),
            measure.area(&parts),
            measure.area(&rect),
            measure.area(&Point::new(0.0, 0.0)),
        ]
        .map(|area| area.map_or(f64::NAN, |area| area.square_metres()));
        assert_eq!(areas[0], areas[1]);
        assert!(areas[2] > 0.0);
        assert_eq!(areas[3], 0.0);
    });
    assert_eq!(allocations.count_total, 0);
}
