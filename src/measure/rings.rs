use geo_traits::{
    CoordTrait, GeometryCollectionTrait, GeometryTrait, GeometryType, LineStringTrait,
    MultiPolygonTrait, PolygonTrait, RectTrait, TriangleTrait,
};

use super::Position;
use crate::Error;

/// What is done with every ring of a geometry.
pub(super) trait RingVisitor {
    /// A ring by its vertices in degrees; `position` says which, and ring 0 of
    /// each part is its shell.
    fn ring<V: Iterator<Item = (f64, f64)>>(
        &mut self,
        position: Position,
        vertices: impl Fn() -> V,
    ) -> Result<(), Error>;

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
            let corners = [(west, south), (east, south), (east, north), (west, north)];
            visit_corners(part, &corners, visitor)
        }
        GeometryType::Triangle(triangle) => {
            let corners = triangle.coords().map(|corner| corner.x_y());
            visit_corners(part, &corners, visitor)
        }
        GeometryType::Point(_)
        | GeometryType::LineString(_)
        | GeometryType::MultiPoint(_)
        | GeometryType::MultiLineString(_)
        | GeometryType::Line(_) => Ok(()),
    }
}

fn visit_polygon<P: PolygonTrait<T = f64>>(
    part: &mut usize,
    polygon: &P,
    visitor: &mut impl RingVisitor,
) -> Result<(), Error> {
    let mut position = Position {
        part: *part,
        ..Position::default()
    };
    if polygon.exterior().is_none() {
        visitor.ring(position, std::iter::empty)?;
        position.ring += 1;
    }
    for ring in polygon.exterior().into_iter().chain(polygon.interiors()) {
        visitor.ring(position, || ring.coords().map(|vertex| vertex.x_y()))?;
        position.ring += 1;
    }
    visitor.end_of_part(Position {
        ring: 0,
        ..position
    });
    *part += 1;
    Ok(())
}

fn visit_corners(
    part: &mut usize,
    corners: &[(f64, f64)],
    visitor: &mut impl RingVisitor,
) -> Result<(), Error> {
    let position = Position {
        part: *part,
        ..Position::default()
    };
    // These are closed by definition, which is nothing to warn of.
    visitor.ring(position, || corners.iter().chain(corners.first()).copied())?;
    visitor.end_of_part(position);
    *part += 1;
    Ok(())
}
