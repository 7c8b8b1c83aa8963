use std::sync::Arc;

use geo::orient::{Direction, Orient};
use geo::{Polygon, unary_union};
use geo_traits::GeometryTrait;

use super::area_sum::AreaSum;
use super::crossing::CrossingCheck;
use super::length::Perimeter;
use super::table::Table;
use super::{Measured, rings};
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
    checks_crossings: bool,
}

impl Measure {
    /// A measure on an ellipsoid along edges of one kind.
    pub fn new(ellipsoid: Ellipsoid, edges: Edges) -> Self {
        Self {
            table: Table::of(ellipsoid, edges),
            oriented: false,
            checks_crossings: false,
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

    /// Looks for rings that cross or touch themselves, whose lobes may cancel, and
    /// warns of them: takes much longer than measuring.
    ///
    /// ```
    /// use geo::polygon;
    /// use howbig::{Measure, Oddity};
    ///
    /// let bow_tie = polygon![(x: 0.0, y: 0.0), (x: 1.0, y: 1.0), (x: 1.0, y: 0.0), (x: 0.0, y: 1.0)];
    /// let measured = Measure::default().checking_crossings().area(&bow_tie)?;
    /// assert!(measured.warnings().any(|warning| warning.oddity == Oddity::SelfCrossing));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    #[must_use]
    pub fn checking_crossings(self) -> Self {
        Self {
            checks_crossings: true,
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
        let mut sum = AreaSum::new(&self.table, self.oriented);
        rings::visit(geometry, &mut sum)?;
        let mut measured = sum.finish();
        if self.checks_crossings {
            let warnings = measured.warnings;
            let mut check = CrossingCheck {
                table: &self.table,
                warnings,
            };
            rings::visit(geometry, &mut check)?;
            measured.warnings = check.warnings;
        }
        Ok(measured)
    }

    /// The areas of many geometries, in their order, measured on all processors.
    ///
    /// ```
    /// use geo::Rect;
    /// use howbig::Measure;
    ///
    /// let meridians = (-180..180).map(f64::from);
    /// let tiles: Vec<_> = meridians.map(|x| Rect::new((x, -90.0), (x + 1.0, 90.0))).collect();
    /// let measure = Measure::default();
    /// let areas = measure.areas_in_parallel(&tiles);
    /// let total: f64 = areas.iter().flatten().map(|tile| tile.square_metres()).sum();
    /// assert!((total / measure.ellipsoid().square_metres() - 1.0).abs() < 1e-14);
    /// ```
    #[cfg(feature = "rayon")]
    pub fn areas_in_parallel<G>(&self, geometries: &[G]) -> Vec<Result<Measured, Error>>
    where
        G: GeometryTrait<T = f64> + Sync,
    {
        use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
        geometries
            .par_iter()
            .map(|geometry| self.area(geometry))
            .collect()
    }

    /// The length of all rings of a geometry in metres, holes included.
    ///
    /// ```
    /// use geo::Rect;
    /// use howbig::Measure;
    ///
    /// // Around the Earth along the equator and back along a parallel of half its length.
    /// let belt = Rect::new((-180.0, 0.0), (180.0, 60.0));
    /// let metres = Measure::default().perimeter(&belt)?;
    /// let [equator, parallel] = [40_075_016.686, 20_088_000.566];
    /// let meridians = 2.0 * 6_654_072.819;
    /// assert!((metres - equator - parallel - meridians).abs() < 0.01);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`area`](Self::area).
    pub fn perimeter<G: GeometryTrait<T = f64>>(&self, geometry: &G) -> Result<f64, Error> {
        let mut perimeter = Perimeter {
            table: &self.table,
            metres: 0.0,
        };
        rings::visit(geometry, &mut perimeter)?;
        Ok(perimeter.metres)
    }

    /// The area that several polygons cover together, counted once where they overlap.
    ///
    /// They are joined on the plane of longitude and latitude, so that polygons
    /// across the antimeridian must be cut there, and where edges cross, the new
    /// vertices are those of planar edges.
    ///
    /// ```
    /// use geo::Rect;
    /// use howbig::Measure;
    ///
    /// let measure = Measure::default();
    /// let [west, east] = [0.0, 1.0].map(|x| Rect::new((x, 0.0), (x + 2.0, 1.0)).to_polygon());
    /// let three = measure.area(&Rect::new((0.0, 0.0), (3.0, 1.0)))?.square_metres();
    /// let covered = measure.union_area([&west, &east])?.square_metres();
    /// assert!((covered / three - 1.0).abs() < 1e-8);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`area`](Self::area).
    pub fn union_area<'p>(
        &self,
        polygons: impl IntoIterator<Item = &'p Polygon>,
    ) -> Result<Measured, Error> {
        let mut wound = Vec::new();
        for polygon in polygons {
            // The joining takes finite numbers and like winding for granted.
            self.area(polygon)?;
            wound.push(polygon.orient(Direction::Default));
        }
        self.area(&unary_union(&wound))
    }
}

impl Default for Measure {
    /// GeoJSON as RFC 7946 defines it: WGS84, edges straight in longitude and latitude.
    fn default() -> Self {
        Self::new(Ellipsoid::default(), Edges::default())
    }
}
