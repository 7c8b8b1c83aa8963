//! Reading GeoJSON of every kind, as RFC 7946 and RFC 8142 define it and as people write it.

mod errors;
mod kinds;
mod systems;

use geo::{Geometry, polygon};
use howbig::{Error, Feature, FeatureReader};

fn read(text: &str) -> Vec<Result<Feature, Error>> {
    FeatureReader::new(text.as_bytes()).collect()
}

/// The features of a text in which nothing is wrong.
fn features(text: &str) -> Vec<Feature> {
    let features: Result<Vec<_>, _> = FeatureReader::new(text.as_bytes()).collect();
    features.expect("the text is good")
}

/// The geometry of the only feature of a text.
fn geometry(text: &str) -> Option<Geometry<f64>> {
    let features = features(text);
    assert_eq!(features.len(), 1);
    features
        .into_iter()
        .next()
        .and_then(|feature| feature.geometry)
}

/// What is said about a text that gives a single error.
fn error(text: &str) -> String {
    let read = read(text);
    assert_eq!(read.len(), 1, "{read:?}");
    read[0].as_ref().expect_err("the text is bad").to_string()
}

const SQUARE: &str =
    r#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}"#;

fn square() -> Option<Geometry<f64>> {
    Some(polygon![(x: 0.0, y: 0.0), (x: 1.0, y: 0.0), (x: 1.0, y: 1.0), (x: 0.0, y: 1.0)].into())
}

fn feature(members: &str) -> String {
    format!(r#"{{"type": "Feature", {members}, "geometry": {SQUARE}}}"#)
}
