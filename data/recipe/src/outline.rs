//! Which arcs make up the outline of which place.

use std::collections::{BTreeMap, BTreeSet};

use crate::geometry::{Ring, area, signed_area};
use crate::topology::{Run, Topology, polygons};

/// What an outline goes around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covers {
    /// Land and inland waters, to the shore.
    Land,
    /// A lake's surface.
    Water,
}

/// The outline of one place, of one map.
pub struct Outline {
    pub id: String,
    /// Polygons of rings of runs over the map's arcs.
    pub polygons: Vec<Vec<Vec<Run>>>,
    pub covers: Covers,
    /// The year of the boundaries.
    pub year: u16,
    /// As drawn, in square metres.
    pub area: f64,
    /// The places that share a border with it.
    pub neighbours: BTreeSet<String>,
}

/// A map: faces with shared arcs, and the outlines made of them.
pub struct Map {
    pub topology: Topology,
    pub outlines: Vec<Outline>,
    covers: Covers,
    year: u16,
    detail: f64,
    /// The share by which simplifying may change the area of a place.
    pub allowed_change: f64,
}

/// Rings below this share of their place's area, and below so many square metres, are rocks that nobody would miss.
const ROCK_SHARE: f64 = 2e-6;
const ROCK: f64 = 1e6;

impl Map {
    /// A map without outlines yet. `detail` is the tolerance by the side of a square as large as the place.
    pub fn new(
        topology: Topology,
        covers: Covers,
        year: u16,
        detail: f64,
        allowed_change: f64,
    ) -> Self {
        Map {
            topology,
            outlines: Vec::new(),
            covers,
            year,
            detail,
            allowed_change,
        }
    }

    /// Adds the outline of several faces together.
    pub fn add(&mut self, id: &str, faces: &[usize]) {
        let rings = self.topology.around(faces);
        self.add_rings(id, rings);
    }

    /// Adds the outline made of these rings.
    pub fn add_rings(&mut self, id: &str, rings: Vec<Vec<Run>>) {
        let lines: Vec<(Vec<Run>, Ring)> = rings
            .into_iter()
            .map(|ring| {
                let line = self.topology.line(&ring);
                (ring, line)
            })
            .collect();
        let sizes: BTreeMap<Vec<Run>, f64> = lines
            .iter()
            .map(|(ring, line)| (ring.clone(), signed_area(line).abs()))
            .collect();
        let mut polygons = polygons(lines);
        let shape = |polygons: &[Vec<Vec<Run>>]| {
            polygons
                .iter()
                .map(|polygon| {
                    polygon
                        .iter()
                        .map(|ring| self.topology.line(ring))
                        .collect()
                })
                .collect()
        };
        let area = area(&shape(&polygons));
        let is_rock = |ring: &Vec<Run>| {
            let size = sizes.get(ring).copied().unwrap_or_default();
            ring.len() == 1
                && !self.topology.arcs[ring[0].arc].joined
                && size < ROCK.min(ROCK_SHARE * area)
        };
        polygons.retain(|polygon| !is_rock(&polygon[0]));
        self.outlines.push(Outline {
            id: id.to_owned(),
            polygons,
            covers: self.covers,
            year: self.year,
            area,
            neighbours: BTreeSet::new(),
        });
    }

    /// The tolerance of each arc in metres: the smallest that one of its places or rings asks for; none where no outline uses it.
    pub fn tolerances(&self) -> Vec<Option<f64>> {
        let mut tolerances: Vec<Option<f64>> = vec![None; self.topology.arcs.len()];
        for outline in &self.outlines {
            let of_place = (self.detail * outline.area.sqrt()).clamp(10.0, 500.0);
            for ring in outline.polygons.iter().flatten() {
                let alone = ring.len() == 1 && !self.topology.arcs[ring[0].arc].joined;
                let wanted = if alone {
                    of_place.min(island_tolerance(&self.topology.line(ring)))
                } else {
                    of_place
                };
                for run in ring {
                    let known = &mut tolerances[run.arc];
                    *known = Some(known.map_or(wanted, |known| known.min(wanted)));
                }
            }
        }
        tolerances
    }

    /// Faces of a map lie side by side; lakes may lie over each other, as a bay over the lake that it belongs to.
    pub fn must_not_cross(&self, a: usize, b: usize) -> bool {
        let [a, b] = [a, b].map(|arc| &self.topology.arcs[arc].faces);
        self.covers == Covers::Land || a.iter().any(|face| b.contains(face))
    }

    /// Records which places share an arc: `ids` has the place of each face on one level, such as countries; none for faces of no interest.
    pub fn border(&self, ids: &[Option<String>], borders: &mut BTreeMap<String, BTreeSet<String>>) {
        for arc in &self.topology.arcs {
            let sides: BTreeSet<&String> = arc
                .faces
                .iter()
                .filter_map(|face| ids[*face].as_ref())
                .collect();
            for a in &sides {
                let others = sides.iter().filter(|b| *b != a).map(|b| (*b).clone());
                borders.entry((*a).clone()).or_default().extend(others);
            }
        }
    }
}

/// An island of an archipelago keeps its shape, more coarsely than a place of its own.
fn island_tolerance(line: &Ring) -> f64 {
    (0.03 * signed_area(line).abs().sqrt()).max(10.0)
}
