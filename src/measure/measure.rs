use std::sync::Arc;

use geo_traits::{
    CoordTrait, GeometryCollectionTrait, GeometryTrait, GeometryType, LineStringTrait,
    MultiPolygonTrait, PolygonTrait, RectTrait, TriangleTrait,
};

use super::table::Table;
use super::warnings::Warnings;
use super::{Measured, Oddity, Position};
use crate::{Edges, Ellipsoid, Error};

/// How to measure: on which ellipsoid, with which edges, trusting winding or not.
///
/// Measures any geometry that implements the traits of `geo-traits`, as the
/// types of `geo` do, without copying it. Longitudes are x, latitudes y, both in
/// degrees; areas come in square metres.
///
/// ```
/// use geo::polygon;
/// use howbig::{Edges, Ellipsoid, Measure};
///
/// let wyoming = polygon![
///     (x: -111.05, y: 41.0), (x: -104.05, y: 41.0),
///     (x: -104.05, y: 45.0), (x: -111.05, y: 45.0),
/// ];
/// let measured = Measure::default().area(&wyoming)?;
/// // 97,818 square miles; the Census Bureau says 97,813.
/// assert!((measured.square_metres() / 1e6 / 2.589_988_110_336 - 97_818.0).abs() < 100.0);
///
/// let geodesic = Measure::new(Ellipsoid::WGS84, Edges::Geodesic);
/// assert!(geodesic.area(&wyoming)?.square_metres() < measured.square_metres());
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Measure {
    table: Arc<Table>,
    oriented: bool,
}

impl Measure {
    /// A measure on an ellipsoid along edges of one kind.
    pub fn new(ellipsoid: Ellipsoid, edges: Edges) -> Self {
        Self {
            table: Table::of(ellipsoid, edges),
            oriented: false,
        }
    }

    /// Trusts the winding of rings: the polygon lies on the left of each, so that
    /// it may be larger than half the ellipsoid.
    ///
    /// ```
    /// use geo::polygon;
    /// use howbig::{Edges, Ellipsoid, Measure};
    ///
    /// // Clockwise: everything but this triangle.
    /// let outside = polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 1.0), (x: 1.0, y: 0.0)];
    /// let measure = Measure::new(Ellipsoid::WGS84, Edges::Geodesic);
    /// let small = measure.area(&outside)?.square_metres();
    /// let large = measure.oriented().area(&outside)?.square_metres();
    /// assert_eq!(small + large, Ellipsoid::WGS84.square_metres());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    #[must_use]
    pub fn oriented(self) -> Self {
        Self {
            oriented: true,
            ..self
        }
    }

    /// The ellipsoid measured on.
    pub fn ellipsoid(&self) -> Ellipsoid {
        self.table.ellipsoid
    }

    /// The edges measured along.
    pub fn edges(&self) -> Edges {
        self.table.edges
    }

    /// The area of a geometry: holes are subtracted, parts added; points and
    /// lines have none. Does not depend on the winding of rings unless
    /// [oriented](Self::oriented) measuring is asked for.
    ///
    /// # Errors
    ///
    /// [`Error::OffEllipsoid`] names the first vertex that is not finite, beyond
    /// ±90° of latitude, or beyond ±540° of longitude.
    pub fn area<G: GeometryTrait<T = f64>>(&self, geometry: &G) -> Result<Measured, Error> {
        let mut sum = Sum {
            measure: self,
            square_metres: 0.0,
            parts: 0,
            warnings: Warnings::default(),
        };
        sum.add(geometry)?;
        Ok(Measured {
            square_metres: sum.square_metres,
            warnings: sum.warnings,
        })
    }
}

impl Default for Measure {
    /// GeoJSON as RFC 7946 defines it: WGS84, edges straight in longitude and latitude.
    fn default() -> Self {
        Self::new(Ellipsoid::default(), Edges::default())
    }
}

/// A measurement under way.
struct Sum<'m> {
    measure: &'m Measure,
    square_metres: f64,
    parts: usize,
    warnings: Warnings,
}

impl Sum<'_> {
    fn add<G: GeometryTrait<T = f64>>(&mut self, geometry: &G) -> Result<(), Error> {
        match geometry.as_type() {
            GeometryType::Polygon(polygon) => self.add_polygon(polygon),
            GeometryType::MultiPolygon(polygons) => polygons
                .polygons()
                .try_for_each(|polygon| self.add_polygon(&polygon)),
            GeometryType::GeometryCollection(geometries) => geometries
                .geometries()
                .try_for_each(|geometry| self.add(&geometry)),
            GeometryType::Rect(rect) => {
                let [(west, south), (east, north)] = [rect.min().x_y(), rect.max().x_y()];
                self.add_corners(&[(west, south), (east, south), (east, north), (west, north)])
            }
            GeometryType::Triangle(triangle) => {
                self.add_corners(&triangle.coords().map(|corner| corner.x_y()))
            }
            GeometryType::Point(_)
            | GeometryType::LineString(_)
            | GeometryType::MultiPoint(_)
            | GeometryType::MultiLineString(_)
            | GeometryType::Line(_) => Ok(()),
        }
    }

    fn add_polygon<P: PolygonTrait<T = f64>>(&mut self, polygon: &P) -> Result<(), Error> {
        let shell = polygon.exterior();
        let mut area = 0.0;
        for (ring, vertices) in shell.into_iter().chain(polygon.interiors()).enumerate() {
            area += self.ring(ring, || vertices.coords().map(|vertex| vertex.x_y()))?;
        }
        self.finish_part(area);
        Ok(())
    }

    fn add_corners(&mut self, corners: &[(f64, f64)]) -> Result<(), Error> {
        // These are closed by definition, which is nothing to warn of.
        let closed = || corners.iter().chain(corners.first()).copied();
        let area = self.ring(0, closed)?;
        self.finish_part(area);
        Ok(())
    }

    /// What a ring adds to its polygon: a shell its inside, a hole less its inside.
    fn ring<V: Iterator<Item = (f64, f64)>>(
        &mut self,
        ring: usize,
        vertices: impl Fn() -> V,
    ) -> Result<f64, Error> {
        let position = Position {
            part: self.parts,
            ring,
            vertex: 0,
        };
        let sides = self
            .measure
            .table
            .sides(vertices, position, &mut self.warnings)?;
        let is_hole = ring > 0;
        if !self.measure.oriented && sides.anticlockwise == is_hole && sides.inside() > 0.0 {
            self.warnings.add(Oddity::Winding, position);
        }
        Ok(match (is_hole, self.measure.oriented) {
            (false, false) => sides.inside(),
            (false, true) => sides.left,
            (true, false) => -sides.inside(),
            (true, true) => -sides.right,
        })
    }

    fn finish_part(&mut self, area: f64) {
        if area < 0.0 {
            let position = Position {
                part: self.parts,
                ..Position::default()
            };
            self.warnings.add(Oddity::HolesExceedShell, position);
        }
        self.square_metres += area.max(0.0);
        self.parts += 1;
    }
}
