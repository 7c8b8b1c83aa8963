use geo_traits::{
    CoordTrait, GeometryCollectionTrait, GeometryTrait, GeometryType, MultiPolygonTrait,
    PolygonTrait, RectTrait, TriangleTrait,
};

use super::Position;
use super::ring::{Given, Ring};
use crate::Error;

/// What is done with every ring of a geometry.
pub(super) trait RingVisitor {
    /// A ring; `position` says which, and ring 0 of each part is its shell.
    fn ring(&mut self, position: Position, ring: &(impl Ring + ?Sized)) -> Result<(), Error>;

    /// All rings of a part have been visited.
    fn end_of_part(&mut self, _position: Position) {}
}

/// Visits the rings of all polygons in a geometry, none of points and lines.
pub(super) fn visit<G: GeometryTrait<T = f64>>(
    geometry: &G,
    visitor: &mut impl RingVisitor,
) -> Result<(), Error> {
    visit_from(&mut 0, geometry, visitor)
}

fn visit_from<G: GeometryTrait<T = f64>>(
    part: &mut usize,
    geometry: &G,
    visitor: &mut impl RingVisitor,
) -> Result<(), Error> {
    match geometry.as_type() {
        GeometryType::Polygon(polygon) => visit_polygon(part, polygon, visitor),
        GeometryType::MultiPolygon(polygons) => polygons
            .polygons()
            .try_for_each(|polygon| visit_polygon(part, &polygon, visitor)),
        GeometryType::GeometryCollection(geometries) => geometries
            .geometries()
            .try_for_each(|geometry| visit_from(part, &geometry, visitor)),
        GeometryType::Rect(rect) => {
            let [(west, south), (east, north)] = [rect.min().x_y(), rect.max().x_y()];
            visit_closed(
                part,
                &[
                    (west, south),
                    (east, south),
                    (east, north),
                    (west, north),
                    (west, south),
                ],
                visitor,
            )
        }
        GeometryType::Triangle(triangle) => {
            let [a, b, c] = triangle.coords().map(|corner| corner.x_y());
            visit_closed(part, &[a, b, c, a], visitor)
        }
        GeometryType::Point(_)
        | GeometryType::LineString(_)
        | GeometryType::MultiPoint(_)
        | GeometryType::MultiLineString(_)
        | GeometryType::Line(_) => Ok(()),
    }
}

#[inline]
fn visit_polygon<P: PolygonTrait<T = f64>>(
    part: &mut usize,
    polygon: &P,
    visitor: &mut impl RingVisitor,
) -> Result<(), Error> {
    let mut position = Position {
        part: *part,
        ..Position::default()
    };
    match polygon.exterior() {
        Some(shell) => visitor.ring(position, &Given(shell))?,
        None => visit_ring(position, [].as_slice(), visitor)?,
    }
    for ring in polygon.interiors() {
        position.ring += 1;
        visit_ring(position, &Given(ring), visitor)?;
    }
    visitor.end_of_part(Position {
        ring: 0,
        ..position
    });
    *part += 1;
    Ok(())
}

/// As the visitor does, apart from the shells, which most polygons have alone: so
/// these are quicker.
#[inline(never)]
fn visit_ring(
    position: Position,
    ring: &(impl Ring + ?Sized),
    visitor: &mut impl RingVisitor,
) -> Result<(), Error> {
    visitor.ring(position, ring)
}

/// Visits a ring that its kind of geometry closes: nothing to warn of.
fn visit_closed(
    part: &mut usize,
    corners: &[(f64, f64)],
    visitor: &mut impl RingVisitor,
) -> Result<(), Error> {
    let position = Position {
        part: *part,
        ..Position::default()
    };
    visitor.ring(position, corners)?;
    visitor.end_of_part(position);
    *part += 1;
    Ok(())
}
