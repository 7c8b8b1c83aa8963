//! Coordinates of other systems, turned into degrees of longitude and latitude by PROJ.

#[cfg(feature = "proj")]
pub(super) use with_proj::Projection;
#[cfg(not(feature = "proj"))]
pub(super) use without_proj::Projection;

#[cfg(feature = "proj")]
mod with_proj {
    use geo::{Geometry, MapCoords};
    use proj::Proj;

    use crate::{CoordinateSystem, Error};

    /// The way from a coordinate reference system to degrees on WGS84.
    pub(crate) struct Projection(Proj);

    impl Projection {
        /// # Errors
        ///
        /// [`Error::NoConversion`] where PROJ does not know the system.
        pub(crate) fn from_system(system: &CoordinateSystem) -> Result<Self, Error> {
            Proj::new_known_crs(&system.to_string(), "OGC:CRS84", None)
                .map(Self)
                .map_err(|error| Error::NoConversion {
                    system: system.to_string(),
                    reason: error.to_string(),
                })
        }

        /// The geometry in degrees. The error is a reason, with the coordinates that have no place in degrees.
        pub(crate) fn apply(&self, geometry: &Geometry<f64>) -> Result<Geometry<f64>, String> {
            geometry.try_map_coords(|from| {
                self.0
                    .convert(from)
                    .ok()
                    .filter(|to| to.x.is_finite() && to.y.is_finite())
                    .ok_or_else(|| {
                        format!("[{}, {}] is outside the coordinate system", from.x, from.y)
                    })
            })
        }
    }
}

#[cfg(not(feature = "proj"))]
mod without_proj {
    use geo::Geometry;

    use crate::{CoordinateSystem, Error};

    /// The way from a coordinate reference system to degrees on WGS84, which a build without PROJ does not know.
    pub(crate) enum Projection {}

    impl Projection {
        /// # Errors
        ///
        /// [`Error::NoConversion`], always.
        pub(crate) fn from_system(system: &CoordinateSystem) -> Result<Self, Error> {
            Err(Error::NoConversion {
                system: system.to_string(),
                reason: "this build has no PROJ; build it with --features proj, or convert the file to EPSG:4326"
                    .into(),
            })
        }

        pub(crate) fn apply(&self, _: &Geometry<f64>) -> Result<Geometry<f64>, String> {
            match *self {}
        }
    }
}
