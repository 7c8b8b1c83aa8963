//! Floor 1: GeoJSON in, features out, one at a time; coordinate reference systems.
//!
//! [`FeatureReader`] reads every kind of GeoJSON (RFC 7946): a `FeatureCollection`, a `Feature`, a bare geometry,
//! and texts of one object after another, line by line (newline-delimited GeoJSON) or behind record separators
//! (RFC 8142). It holds one feature of a collection at a time, whatever the size of the file. What is wrong with
//! one feature does not touch the others.
//!
//! [`CoordinateSystem`] names what coordinates mean. GeoJSON means longitude and latitude in degrees; anything else
//! is converted on request, with the feature `proj`.

mod coordinate_system;
mod coordinates;
mod feature;
mod feature_reader;
mod json_error;
mod name;
mod object;
mod projection;
mod records;
mod scanner;

pub use coordinate_system::CoordinateSystem;
pub use feature::Feature;
pub use feature_reader::FeatureReader;
