//! Faces that share borders, as arcs that are each kept once.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::geometry::{Ring, Shape, Vertex, contains, signed_planar_area};

/// An arc and the direction in which it is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Run {
    pub arc: usize,
    pub reversed: bool,
}

/// A line between two junctions, or a closed one that meets none.
pub struct Arc {
    /// As drawn; a closed arc ends where it begins.
    pub vertices: Vec<Vertex>,
    /// Its ends are junctions of several arcs.
    pub joined: bool,
    /// The faces on both sides.
    pub faces: Vec<usize>,
}

/// The arcs of a map, and the rings of each face as runs of them: exteriors counterclockwise, holes clockwise.
pub struct Topology {
    pub arcs: Vec<Arc>,
    pub faces: Vec<Vec<Vec<Run>>>,
}

impl Topology {
    /// Finds what the faces share: vertices of the very same coordinates.
    pub fn new(shapes: &[&Shape]) -> Self {
        let mut vertices = Vertices::default();
        let faces: Vec<Vec<Vec<u32>>> = shapes
            .iter()
            .map(|shape| {
                shape
                    .iter()
                    .flat_map(|rings| oriented(rings))
                    .map(|ring| vertices.ring(&ring))
                    .collect()
            })
            .collect();
        let junctions = vertices.junctions(&faces);
        let mut topology = Topology {
            arcs: Vec::new(),
            faces: Vec::new(),
        };
        let mut known: HashMap<Vec<u32>, usize> = HashMap::new();
        for (number, rings) in faces.iter().enumerate() {
            let mut face = Vec::new();
            for ring in rings.iter().filter(|ring| ring.len() > 2) {
                let lines = cut(ring, &junctions);
                face.push(
                    lines
                        .into_iter()
                        .map(|line| topology.run(line, number, &junctions, &mut known, &vertices))
                        .collect(),
                );
            }
            topology.faces.push(face);
        }
        topology
    }

    fn run(
        &mut self,
        line: Vec<u32>,
        face: usize,
        junctions: &HashSet<u32>,
        known: &mut HashMap<Vec<u32>, usize>,
        vertices: &Vertices,
    ) -> Run {
        let (key, reversed) = canonical(line, junctions);
        let arc = *known.entry(key).or_insert_with_key(|key| {
            self.arcs.push(Arc {
                vertices: key
                    .iter()
                    .map(|vertex| vertices.positions[*vertex as usize])
                    .collect(),
                joined: junctions.contains(&key[0]),
                faces: Vec::new(),
            });
            self.arcs.len() - 1
        });
        self.arcs[arc].faces.push(face);
        Run { arc, reversed }
    }

    /// The rings around several faces together: what two of them share is no border.
    pub fn around(&self, faces: &[usize]) -> Vec<Vec<Run>> {
        let mut count: BTreeMap<usize, i32> = BTreeMap::new();
        for run in faces.iter().flat_map(|face| &self.faces[*face]).flatten() {
            *count.entry(run.arc).or_default() += if run.reversed { -1 } else { 1 };
        }
        let runs = count.into_iter().filter(|(_, count)| *count != 0);
        self.rings(
            runs.map(|(arc, count)| Run {
                arc,
                reversed: count < 0,
            })
            .collect(),
        )
    }

    /// Strings runs together into rings that pass no junction twice. Where several meet, the ring turns so as to keep its inside whole.
    fn rings(&self, runs: Vec<Run>) -> Vec<Vec<Run>> {
        let mut leaving: HashMap<[u64; 2], Vec<Run>> = HashMap::new();
        for run in &runs {
            leaving
                .entry(bits(self.ends(*run)[0]))
                .or_default()
                .push(*run);
        }
        let mut used = HashSet::new();
        let mut rings = Vec::new();
        for start in runs {
            let mut ring = Vec::new();
            let mut run = start;
            while used.insert(run) {
                ring.push(run);
                let end = bits(self.ends(run)[1]);
                let back = self.heading(run, true);
                let free = leaving
                    .get(&end)
                    .into_iter()
                    .flatten()
                    .filter(|next| !used.contains(next) || **next == start);
                let clockwise = |next: &&Run| {
                    (back - self.heading(**next, false)).rem_euclid(std::f64::consts::TAU)
                };
                match free.min_by(|a, b| clockwise(a).total_cmp(&clockwise(b))) {
                    Some(next) => run = *next,
                    None => break,
                }
            }
            rings.extend(self.parted(ring));
        }
        rings
    }

    /// A ring that touches itself at junctions, as the loops between them: holes and other polygons that touch at a point.
    fn parted(&self, ring: Vec<Run>) -> Vec<Vec<Run>> {
        let mut loops = Vec::new();
        let mut open: Vec<Run> = Vec::new();
        for run in ring {
            open.push(run);
            let end = bits(self.ends(run)[1]);
            let starts = |run: &Run| bits(self.ends(*run)[0]) == end;
            if let Some(start) = open.iter().position(starts) {
                loops.push(open.split_off(start));
            }
        }
        if !open.is_empty() {
            loops.push(open);
        }
        loops
    }

    fn ends(&self, run: Run) -> [Vertex; 2] {
        let vertices = &self.arcs[run.arc].vertices;
        let ends = [vertices[0], vertices[vertices.len() - 1]];
        if run.reversed {
            [ends[1], ends[0]]
        } else {
            ends
        }
    }

    /// The direction in which a run leaves its start, or that in which one looks back from its end.
    fn heading(&self, run: Run, from_end: bool) -> f64 {
        let vertices = &self.arcs[run.arc].vertices;
        let last = vertices.len() - 1;
        let ([x, y], [to_x, to_y]) = if run.reversed == from_end {
            (vertices[0], vertices[1])
        } else {
            (vertices[last], vertices[last - 1])
        };
        (to_y - y).atan2(to_x - x)
    }

    /// The vertices of a ring as drawn.
    pub fn line(&self, ring: &[Run]) -> Ring {
        joined(ring, |arc| self.arcs[arc].vertices.clone())
    }
}

/// The vertices of a ring of runs over any form of its arcs.
pub fn joined<V: Clone + PartialEq>(ring: &[Run], arc: impl Fn(usize) -> Vec<V>) -> Vec<V> {
    let mut line: Vec<V> = Vec::new();
    for run in ring {
        let mut vertices = arc(run.arc);
        if run.reversed {
            vertices.reverse();
        }
        let skip = usize::from(line.last().is_some() && line.last() == vertices.first());
        line.extend(vertices.into_iter().skip(skip));
    }
    line
}

/// Sorts rings into polygons: each exterior with the holes that it contains.
pub fn polygons(rings: Vec<(Vec<Run>, Ring)>) -> Vec<Vec<Vec<Run>>> {
    let (exteriors, holes): (Vec<_>, Vec<_>) = rings
        .into_iter()
        .partition(|(_, line)| signed_planar_area(line) > 0.0);
    let mut polygons: Vec<Vec<Vec<Run>>> = exteriors
        .iter()
        .map(|(ring, _)| vec![ring.clone()])
        .collect();
    for (ring, line) in holes {
        let inside = |exterior: &Ring| {
            line.iter()
                .filter(|vertex| contains([exterior], **vertex))
                .count()
        };
        let around = exteriors
            .iter()
            .enumerate()
            .filter(|(_, (_, exterior))| 2 * inside(exterior) > line.len());
        let smallest = around.min_by(|(_, (_, a)), (_, (_, b))| {
            signed_planar_area(a).total_cmp(&signed_planar_area(b))
        });
        if let Some((polygon, _)) = smallest {
            polygons[polygon].push(ring);
        }
    }
    polygons
}

/// The rings of a polygon: the exterior counterclockwise, the holes clockwise.
fn oriented(rings: &[Ring]) -> Vec<Ring> {
    let turn = |(number, ring): (usize, &Ring)| {
        let mut ring = ring.clone();
        if (signed_planar_area(&ring) > 0.0) != (number == 0) {
            ring.reverse();
        }
        ring
    };
    rings.iter().enumerate().map(turn).collect()
}

fn bits(vertex: Vertex) -> [u64; 2] {
    vertex.map(f64::to_bits)
}

/// Every position once.
#[derive(Default)]
struct Vertices {
    numbers: HashMap<[u64; 2], u32>,
    positions: Vec<Vertex>,
}

impl Vertices {
    /// A ring without its closing vertex and without repeats.
    fn ring(&mut self, ring: &Ring) -> Vec<u32> {
        let mut numbers: Vec<u32> = ring.iter().map(|vertex| self.number(*vertex)).collect();
        numbers.dedup();
        while numbers.len() > 1 && numbers.first() == numbers.last() {
            numbers.pop();
        }
        numbers
    }

    fn number(&mut self, vertex: Vertex) -> u32 {
        // Adding zero makes -0 the same as 0.
        let vertex = vertex.map(|degrees| degrees + 0.0);
        *self.numbers.entry(bits(vertex)).or_insert_with(|| {
            self.positions.push(vertex);
            self.positions.len() as u32 - 1
        })
    }

    /// The vertices that do not have the same two neighbours in every ring that passes them.
    fn junctions(&self, faces: &[Vec<Vec<u32>>]) -> HashSet<u32> {
        let mut neighbours: HashMap<u32, (u32, u32)> = HashMap::new();
        let mut junctions = HashSet::new();
        for ring in faces.iter().flatten() {
            for (place, vertex) in ring.iter().enumerate() {
                let before = ring[(place + ring.len() - 1) % ring.len()];
                let after = ring[(place + 1) % ring.len()];
                let pair = (before.min(after), before.max(after));
                if *neighbours.entry(*vertex).or_insert(pair) != pair {
                    junctions.insert(*vertex);
                }
            }
        }
        junctions
    }
}

/// The lines between a ring's junctions; the whole ring, closed, where it has none.
fn cut(ring: &[u32], junctions: &HashSet<u32>) -> Vec<Vec<u32>> {
    let start = ring
        .iter()
        .position(|vertex| junctions.contains(vertex))
        .unwrap_or(0);
    let mut lines = vec![vec![ring[start]]];
    for step in 1..=ring.len() {
        let vertex = ring[(start + step) % ring.len()];
        if let Some(line) = lines.last_mut() {
            line.push(vertex);
        }
        if junctions.contains(&vertex) && step < ring.len() {
            lines.push(vec![vertex]);
        }
    }
    lines
}

/// The one form of a line that both its sides have, and whether it was turned for that.
fn canonical(mut line: Vec<u32>, junctions: &HashSet<u32>) -> (Vec<u32>, bool) {
    let last = line.len() - 1;
    if line[0] != line[last] || junctions.contains(&line[0]) {
        let reversed = (line[last], line[last - 1]) < (line[0], line[1]);
        if reversed {
            line.reverse();
        }
        return (line, reversed);
    }
    line.pop();
    let smallest = line
        .iter()
        .enumerate()
        .min_by_key(|(_, vertex)| **vertex)
        .map_or(0, |(place, _)| place);
    line.rotate_left(smallest);
    let reversed = line[line.len() - 1] < line[1];
    if reversed {
        line[1..].reverse();
    }
    line.push(line[0]);
    (line, reversed)
}
