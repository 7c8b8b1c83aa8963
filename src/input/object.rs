use geo::{Coord, Geometry, GeometryCollection, LineString, Polygon};
use geo::{MultiLineString, MultiPoint, MultiPolygon, Point};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::coordinates::{List, Position, Positions, read};
use crate::measure;

/// Any GeoJSON object that can stand for one feature, as written. What a kind of object has no use for is not read.
#[derive(Deserialize)]
#[serde(expecting = "a GeoJSON object")]
pub(super) struct Object<'a> {
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    #[serde(borrow)]
    pub(super) id: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) properties: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) crs: Option<&'a RawValue>,
    geometry: Option<Box<Object<'a>>>,
    #[serde(borrow)]
    coordinates: Option<&'a RawValue>,
    #[serde(default, borrow)]
    geometries: Option<Vec<Option<Object<'a>>>>,
}

/// A geometry as it was found.
pub(super) struct Shape {
    pub(super) geometry: Option<Geometry<f64>>,
    /// The rings that did not end where they began; they do now.
    pub(super) open_rings: Vec<measure::Position>,
}

/// The polygons read so far, and their rings that were open.
#[derive(Default)]
struct Rings {
    parts: usize,
    open: Vec<measure::Position>,
}

impl Object<'_> {
    /// True for a `Feature` and for a geometry on its own.
    pub(super) fn is_feature(&self) -> bool {
        self.kind.as_deref().is_some_and(|kind| {
            kind == "Feature"
                || matches!(
                    kind,
                    "Point"
                        | "MultiPoint"
                        | "LineString"
                        | "MultiLineString"
                        | "Polygon"
                        | "MultiPolygon"
                        | "GeometryCollection"
                )
        })
    }

    /// The geometry of a feature, or of a geometry itself. The error is a reason, without the feature's name.
    pub(super) fn shape(&self) -> Result<Shape, String> {
        let mut rings = Rings::default();
        let geometry = match self.kind.as_deref() {
            Some("Feature") => match &self.geometry {
                Some(geometry) => geometry.geometry(&mut rings)?,
                None => None,
            },
            _ => self.geometry(&mut rings)?,
        };
        Ok(Shape {
            geometry,
            open_rings: rings.open,
        })
    }

    fn geometry(&self, rings: &mut Rings) -> Result<Option<Geometry<f64>>, String> {
        let Some(kind) = self.kind.as_deref() else {
            return Err("the geometry has no \"type\"".into());
        };
        let coordinates = || {
            self.coordinates
                .ok_or_else(|| format!("the {kind} has no \"coordinates\""))
        };
        let mut polygon = |of_polygon: List<Positions>| rings.polygon(of_polygon);
        Ok(Some(match kind {
            "Point" => {
                let coordinates = coordinates()?;
                // RFC 7946, section 3.1: a geometry without coordinates may be read as none at all.
                if coordinates.get().trim_matches(['[', ']']).trim().is_empty() {
                    return Ok(None);
                }
                Geometry::Point(Point(read::<Position>(kind, coordinates)?.0))
            }
            "MultiPoint" => Geometry::MultiPoint(MultiPoint(
                read::<List<Position>>(kind, coordinates()?)?
                    .0
                    .into_iter()
                    .map(|position| Point(position.0))
                    .collect(),
            )),
            "LineString" => {
                Geometry::LineString(read::<Positions>(kind, coordinates()?)?.into_line())
            }
            "MultiLineString" => Geometry::MultiLineString(MultiLineString(
                read::<List<Positions>>(kind, coordinates()?)?
                    .0
                    .into_iter()
                    .map(Positions::into_line)
                    .collect(),
            )),
            "Polygon" => Geometry::Polygon(polygon(read(kind, coordinates()?)?)),
            "MultiPolygon" => Geometry::MultiPolygon(MultiPolygon(
                read::<List<List<Positions>>>(kind, coordinates()?)?
                    .0
                    .into_iter()
                    .map(polygon)
                    .collect(),
            )),
            "GeometryCollection" => {
                let Some(members) = &self.geometries else {
                    return Err(format!("the {kind} has no \"geometries\""));
                };
                let mut geometries = Vec::with_capacity(members.len());
                for (index, member) in members.iter().enumerate() {
                    let Some(member) = member else { continue };
                    let geometry = member
                        .geometry(rings)
                        .map_err(|reason| format!("geometry {index}, {reason}"))?;
                    geometries.extend(geometry);
                }
                Geometry::GeometryCollection(GeometryCollection(geometries))
            }
            other => {
                return Err(format!(
                    "{other:?} is not a type of geometry; GeoJSON knows Point, LineString, Polygon, \
                     their Multi… forms and GeometryCollection"
                ));
            }
        }))
    }
}

impl Rings {
    /// Closes the rings of a polygon, and notes those that were open.
    fn polygon(&mut self, rings: List<Positions>) -> Polygon<f64> {
        let part = self.parts;
        self.parts += 1;
        let mut rings = rings.0.into_iter().map(Positions::into_line);
        let exterior = rings.next().unwrap_or_else(|| LineString(Vec::new()));
        let interiors: Vec<LineString<f64>> = rings.collect();
        let open = std::iter::once(&exterior)
            .chain(&interiors)
            .enumerate()
            .filter(|(_, ring)| is_open(&ring.0))
            .map(|(ring, _)| measure::Position {
                part,
                ring,
                vertex: 0,
            });
        self.open.extend(open);
        Polygon::new(exterior, interiors)
    }
}

fn is_open(ring: &[Coord<f64>]) -> bool {
    ring.first() != ring.last()
}
