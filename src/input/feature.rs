use geo::{CoordsIter, Geometry};
use serde_json::error::Category;

use super::coordinate_system::NamedSystem;
use super::json_error::{broken_json, in_words, place_in_file};
use super::name::{name_in, text_of};
use super::object::Object;
use super::scanner::{Place, member_of};
use crate::{Error, Measure, Measured, Oddity, Position};

/// One feature of a GeoJSON text: a geometry and what it is called.
///
/// ```
/// use howbig::FeatureReader;
///
/// let text = r#"{"type": "Feature", "id": 56, "properties": {"NAME": "Wyoming"}, "geometry": null}"#;
/// let feature = FeatureReader::new(text.as_bytes()).next().unwrap()?;
/// assert_eq!(feature.index, 0);
/// assert_eq!(feature.id.as_deref(), Some("56"));
/// assert_eq!(feature.name.as_deref(), Some("Wyoming"));
/// assert!(feature.geometry.is_none());
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Feature {
    /// Where it stood in its text, counted from 0. Features that could not be read are counted too.
    pub index: usize,
    /// Its `id`, a string or a number as it was written.
    pub id: Option<String>,
    /// Its name: the first of the properties `name`, `NAME`, `Name`, `title`, `Title`, `name_en`, `NAME_EN`,
    /// `NAMELSAD`, `admin`, `ADMIN`, `label`, `id`, `ID`, `GEOID` that holds a text or a number, or else its `id`.
    pub name: Option<String>,
    /// What it covers, in degrees of longitude (x) and latitude (y). `None` where the geometry is null.
    ///
    /// Rings are closed; nothing else is changed or checked.
    pub geometry: Option<Geometry<f64>>,
    /// Its rings that were not closed when they were read.
    pub open_rings: Vec<Position>,
}

/// Degrees of longitude beyond which a coordinate cannot be one, whichever turn of the globe it is on.
const FARTHEST_LONGITUDE: f64 = 540.0;
/// Degrees of latitude beyond which a coordinate is not even a longitude in the wrong place.
const FARTHEST_LATITUDE: f64 = 360.0;

/// Why an object gave no feature.
pub(super) enum Refusal {
    /// The object is GeoJSON, or nearly, with something wrong in it.
    Invalid(Error),
    /// The object is not one that could be a feature.
    Foreign(Error),
}

impl Feature {
    /// The area that the feature covers, with what was odd about it.
    ///
    /// To what [`Measure::area`] finds odd this adds rings that were not closed, and a geometry that is not there.
    ///
    /// ```
    /// use howbig::{FeatureReader, Measure};
    ///
    /// let text = r#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]}"#;
    /// let feature = FeatureReader::new(text.as_bytes()).next().unwrap()?;
    /// let measured = feature.measure(&Measure::default())?;
    /// assert_eq!((measured.square_metres() / 1e6).round(), 6154.0);
    /// let warnings: Vec<_> = measured.warnings().map(|warning| warning.to_string()).collect();
    /// assert_eq!(warnings, ["ring not closed, closed here (part 0, ring 0)"]);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::InvalidFeature`] names the feature, and in it the vertex that is nowhere on the ellipsoid.
    pub fn measure(&self, measure: &Measure) -> Result<Measured, Error> {
        let Some(geometry) = &self.geometry else {
            let mut measured = Measured::nothing();
            measured.warn(Oddity::NoGeometry, [Position::default()]);
            return Ok(measured);
        };
        let mut measured = measure
            .area(geometry)
            .map_err(|error| Error::InvalidFeature {
                index: self.index,
                id: self.id.clone(),
                reason: error.to_string(),
            })?;
        measured.warn(Oddity::OpenRing, self.open_rings.iter().copied());
        Ok(measured)
    }

    /// Reads the feature that is written in `text`, which began at `start` in its file.
    ///
    /// Where `coordinates_known` is false, coordinates that cannot be degrees are an error.
    pub(super) fn read(
        text: &[u8],
        start: Place,
        index: usize,
        coordinates_known: bool,
    ) -> Result<Self, Refusal> {
        let invalid = |id: Option<String>, reason: String| {
            Refusal::Invalid(Error::InvalidFeature { index, id, reason })
        };
        let object: Object = serde_json::from_slice(text)
            .map_err(|error| invalid(id_in(text), broken_or_wrong(&error, text, start)))?;
        let id = object.id.and_then(text_of);
        if !object.is_feature() {
            return Err(Refusal::Foreign(Error::NotGeoJson {
                reason: foreign(object.kind.as_deref()),
            }));
        }
        if !coordinates_known && let Some(system) = object.crs {
            NamedSystem::read(system.get().as_bytes())
                .require_degrees()
                .map_err(|error| invalid(id.clone(), error.to_string()))?;
        }
        let shape = object
            .shape()
            .map_err(|reason| invalid(id.clone(), reason))?;
        if !coordinates_known && let Some(geometry) = &shape.geometry {
            require_degrees(geometry).map_err(|reason| invalid(id.clone(), reason))?;
        }
        Ok(Self {
            index,
            name: object.properties.and_then(name_in).or_else(|| id.clone()),
            id,
            geometry: shape.geometry,
            open_rings: shape.open_rings,
        })
    }
}

/// What is wrong with a text that is no GeoJSON object, and where.
fn broken_or_wrong(error: &serde_json::Error, text: &[u8], start: Place) -> String {
    if error.classify() == Category::Data {
        let Place { line, column } = place_in_file(error, start);
        return format!("line {line}, column {column}: {}", in_words(error));
    }
    broken_json(error, text, start).to_string()
}

/// The `id` of an object that cannot be read as a whole.
fn id_in(text: &[u8]) -> Option<String> {
    let value = member_of(text, "id")?;
    text_of(serde_json::from_slice(&value).ok()?)
}

/// What an object is that has a `type` of which no feature is made.
fn foreign(kind: Option<&str>) -> String {
    match kind {
        None => "the object has no \"type\"; expected FeatureCollection, Feature or a geometry".into(),
        Some("Topology") => {
            "it is TopoJSON; convert it to GeoJSON first, for example with topo2geo from topojson-client"
                .into()
        }
        Some("FeatureCollection") => {
            "a FeatureCollection has no list of \"features\", or is inside another one".into()
        }
        Some(other) => format!(
            "an object has the type {other:?}; expected FeatureCollection, Feature or a geometry"
        ),
    }
}

/// Refuses coordinates that no globe has, on the first that is met.
fn require_degrees(geometry: &Geometry<f64>) -> Result<(), String> {
    let outside = geometry.coords_iter().find(|position| {
        position.x.abs() > FARTHEST_LONGITUDE || position.y.abs() > FARTHEST_LATITUDE
    });
    match outside {
        None => Ok(()),
        Some(position) => Err(format!(
            "[{}, {}] cannot be a longitude and latitude in degrees; the file seems to be projected: \
             convert it to EPSG:4326, or with the feature proj name its system (areas --crs EPSG: and its number)",
            position.x, position.y
        )),
    }
}
