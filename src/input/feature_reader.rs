use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use super::coordinate_system::NamedSystem;
use super::feature::Refusal;
use super::projection::Projection;
use super::records::{Failure, Record, Records};
use super::scanner::Place;
use super::{CoordinateSystem, Feature};
use crate::Error;

/// Reads the features of a GeoJSON text one after another, whatever kind of GeoJSON it is.
///
/// A `FeatureCollection` gives its features; a `Feature` or a geometry gives one; texts of several objects, on lines
/// of their own or behind record separators (RFC 8142), give them all. Members that GeoJSON does not know, bounding
/// boxes, heights and a byte order mark are passed over.
///
/// A feature that cannot be read gives [`Error::InvalidFeature`] and the next one follows. Any other error means that
/// the text itself cannot be used, or no further: it is the last item.
///
/// # Example: from a text
///
/// ```
/// use howbig::FeatureReader;
///
/// let text = r#"{"type": "FeatureCollection", "features": [
///     {"type": "Feature", "properties": {"name": "Null Island"},
///      "geometry": {"type": "Point", "coordinates": [0, 0]}},
///     {"type": "Feature", "properties": {"name": "Nowhere"},
///      "geometry": {"type": "Point", "coordinates": ["east", "north"]}}
/// ]}"#;
/// let mut features = FeatureReader::new(text.as_bytes());
///
/// let first = features.next().unwrap()?;
/// assert_eq!(first.name.as_deref(), Some("Null Island"));
/// let second = features.next().unwrap().unwrap_err();
/// assert_eq!(
///     second.to_string(),
///     "feature 1: Point: invalid type: string \"east\", expected a number of degrees"
/// );
/// assert!(features.next().is_none());
/// # Ok::<(), howbig::Error>(())
/// ```
pub struct FeatureReader<R> {
    records: Records<BufReader<R>>,
    path: PathBuf,
    coordinates: Coordinates,
    index: usize,
    finished: bool,
}

/// What the coordinates are taken to be.
enum Coordinates {
    /// Degrees, unless the text says otherwise: then its features are refused.
    AsTheTextSays,
    /// Degrees, whatever the text says.
    Degrees,
    /// Something to be converted to degrees, whatever the text says.
    Projected(Projection),
}

/// Bytes read at a time.
const BUFFER: usize = 1 << 16;

impl FeatureReader<Box<dyn Read>> {
    /// Opens a file, or standard input where the path is `-`.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] where there is no such file, or it may not be read. That a path leads to a directory
    /// may show only on the first feature.
    ///
    /// ```
    /// use howbig::FeatureReader;
    ///
    /// let error = FeatureReader::open("no/such/file.geojson").err().unwrap();
    /// assert!(error.to_string().starts_with("cannot read no/such/file.geojson: "));
    /// ```
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        if path == Path::new("-") {
            return Ok(Self::named(Box::new(io::stdin()), "standard input".into()));
        }
        match File::open(path) {
            Ok(file) => Ok(Self::named(Box::new(file), path.to_owned())),
            Err(source) => Err(Error::Unreadable {
                path: path.to_owned(),
                source,
            }),
        }
    }
}

impl<R: Read> FeatureReader<R> {
    /// Reads from anything that bytes come out of, a `&[u8]` included. It is buffered here.
    ///
    /// ```
    /// use howbig::FeatureReader;
    ///
    /// let lines = "{\"type\": \"Point\", \"coordinates\": [1, 2]}\n{\"type\": \"Point\", \"coordinates\": [3, 4]}\n";
    /// assert_eq!(FeatureReader::new(lines.as_bytes()).count(), 2);
    /// ```
    pub fn new(input: R) -> Self {
        Self::named(input, "the input".into())
    }

    /// Says which system the coordinates are in, whatever the text itself says, and has them converted to degrees.
    ///
    /// Vertices are converted, and the edges between them are then taken as the measure takes them: an edge that is
    /// straight on the projected map may be a slightly different line from one that is straight in degrees.
    ///
    /// # Errors
    ///
    /// [`Error::NoConversion`] where the system is not longitude and latitude anyway and PROJ does not know it, or
    /// was left out of the build (it comes with the feature `proj`).
    ///
    /// ```
    /// use howbig::FeatureReader;
    ///
    /// let text = r#"{"type": "Point", "coordinates": [1, 2], "crs": {"type": "name", "properties": {"name": "local"}}}"#;
    /// // The file does not say what its coordinates are; whoever knows that they are degrees says so.
    /// assert!(FeatureReader::new(text.as_bytes()).next().unwrap().is_err());
    /// let mut features = FeatureReader::new(text.as_bytes()).in_system(&"EPSG:4326".parse()?)?;
    /// assert!(features.next().unwrap().is_ok());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn in_system(mut self, system: &CoordinateSystem) -> Result<Self, Error> {
        self.coordinates = if system.is_longitude_latitude() {
            Coordinates::Degrees
        } else {
            Coordinates::Projected(Projection::from_system(system)?)
        };
        Ok(self)
    }

    fn named(input: R, path: PathBuf) -> Self {
        Self {
            records: Records::new(BufReader::with_capacity(BUFFER, input)),
            path,
            coordinates: Coordinates::AsTheTextSays,
            index: 0,
            finished: false,
        }
    }
}

impl<R: Read> Iterator for FeatureReader<R> {
    type Item = Result<Feature, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.finished {
            let item = match self.records.next() {
                Ok(None) => {
                    self.finished = true;
                    return None;
                }
                Ok(Some(Record::System)) => match self.check_system() {
                    Ok(()) => continue,
                    Err(error) => self.stop(error),
                },
                Ok(Some(Record::Object(start))) => match self.feature(start) {
                    Ok(feature) => Ok(feature),
                    Err(Refusal::Invalid(error)) => Err(error),
                    Err(Refusal::Foreign(error)) if self.index == 0 => self.stop(error),
                    Err(Refusal::Foreign(error)) => self.invalid(error),
                },
                Ok(Some(Record::Member(start))) => match self.feature(start) {
                    Ok(feature) => Ok(feature),
                    Err(Refusal::Invalid(error)) => Err(error),
                    Err(Refusal::Foreign(error)) => self.invalid(error),
                },
                Err(Failure::Unread(source)) => {
                    let path = self.path.clone();
                    self.stop(Error::Unreadable { path, source })
                }
                Err(Failure::Unusable(error)) if self.records.resume() => self.invalid(error),
                Err(Failure::Unusable(error)) => self.stop(error),
            };
            self.index += 1;
            return Some(item);
        }
        None
    }
}

impl<R: Read> FeatureReader<R> {
    /// The feature in the record that came last.
    fn feature(&self, start: Place) -> Result<Feature, Refusal> {
        let as_the_text_says = matches!(self.coordinates, Coordinates::AsTheTextSays);
        let mut feature = Feature::read(self.records.text(), start, self.index, !as_the_text_says)?;
        if let Coordinates::Projected(projection) = &self.coordinates
            && let Some(geometry) = &feature.geometry
        {
            let converted = projection.apply(geometry).map_err(|reason| {
                Refusal::Invalid(Error::InvalidFeature {
                    index: feature.index,
                    id: feature.id.clone(),
                    reason,
                })
            })?;
            feature.geometry = Some(converted);
        }
        Ok(feature)
    }

    /// Refuses a collection whose coordinates are not degrees, unless it has been said what they are.
    fn check_system(&self) -> Result<(), Error> {
        match self.coordinates {
            Coordinates::AsTheTextSays => NamedSystem::read(self.records.text()).require_degrees(),
            Coordinates::Degrees | Coordinates::Projected(_) => Ok(()),
        }
    }

    /// An error after which nothing more can be read.
    fn stop(&mut self, error: Error) -> Result<Feature, Error> {
        self.finished = true;
        Err(error)
    }

    /// An error of the record that came last, and of that alone.
    fn invalid(&self, error: Error) -> Result<Feature, Error> {
        Err(Error::InvalidFeature {
            index: self.index,
            id: None,
            reason: error.to_string(),
        })
    }
}
