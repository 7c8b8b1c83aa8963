//! Simplified arcs on a grid of whole numbers, checked for what simplifying can break.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use crate::geometry::Vertex;
use crate::outline::Map;
use crate::simplify::simplify;
use crate::topology::joined;

/// Steps in a degree of the finest grid; the usual one is ten times as coarse.
pub const FINE: f64 = 1e5;

/// Below this tolerance in metres an arc is kept on the fine grid.
const FINE_BELOW: f64 = 30.0;

/// A position in steps of the fine grid.
pub type Cell = [i32; 2];

/// An arc as it is stored.
#[derive(Clone)]
pub struct GridArc {
    pub cells: Vec<Cell>,
    pub fine: bool,
}

/// How often the tolerance of arcs that cross or change an area too much is cut before they are left at that.
const ROUNDS: usize = 8;

/// All arcs of a map that outlines use, simplified; and how many crossings could not be mended.
pub fn arcs(map: &Map) -> (Vec<Option<GridArc>>, usize) {
    let mut tolerances = map.tolerances();
    let crowded = crowded(map);
    let stored = |arc: usize, tolerance: Option<f64>| {
        tolerance.map(|tolerance| store(map, &crowded, arc, tolerance))
    };
    let mut arcs: Vec<Option<GridArc>> = (0..tolerances.len())
        .into_par_iter()
        .map(|arc| stored(arc, tolerances[arc]))
        .collect();
    for _ in 0..ROUNDS {
        let broken: BTreeSet<usize> = collapsed(map, &arcs)
            .into_iter()
            .chain(crossings(map, &arcs))
            .chain(touching(map, &arcs))
            .chain(inexact(map, &arcs))
            .collect();
        if broken.is_empty() {
            break;
        }
        for arc in broken {
            tolerances[arc] = tolerances[arc].map(|tolerance| tolerance / 3.0);
            arcs[arc] = stored(arc, tolerances[arc]);
        }
    }
    let crossing =
        crossings(map, &arcs).len() + touching(map, &arcs).len() + collapsed(map, &arcs).len();
    (arcs, crossing)
}

fn store(map: &Map, crowded: &HashSet<[u64; 2]>, arc: usize, tolerance: f64) -> GridArc {
    let arc = &map.topology.arcs[arc];
    let is_crowded = |vertex: &Vertex| arc.joined && crowded.contains(&vertex.map(f64::to_bits));
    let last = arc.vertices.len() - 1;
    let fine =
        tolerance < FINE_BELOW || [0, last].iter().any(|end| is_crowded(&arc.vertices[*end]));
    let fewest = if arc.joined { 2 } else { 4 };
    let line = simplify(&arc.vertices, tolerance, fewest);
    let last = line.len() - 1;
    // Junctions lie on the coarse grid, so that coarse and fine arcs meet, unless two would fall upon each other.
    let coarse = |place: usize| {
        let end = arc.joined && (place == 0 || place == last);
        !fine || (end && !is_crowded(&line[place]))
    };
    let mut cells: Vec<Cell> = line
        .iter()
        .enumerate()
        .map(|(place, vertex)| vertex.map(|degrees| snap(degrees, coarse(place))))
        .collect();
    cells.dedup();
    GridArc { cells, fine }
}

/// Rounds to the grid.
fn snap(degrees: f64, coarse: bool) -> i32 {
    let step = if coarse { 10.0 } else { 1.0 };
    ((degrees * FINE / step).round() * step) as i32
}

/// The junctions that share their place on the coarse grid with another.
fn crowded(map: &Map) -> HashSet<[u64; 2]> {
    let mut at: HashMap<Cell, HashSet<[u64; 2]>> = HashMap::new();
    for arc in map.topology.arcs.iter().filter(|arc| arc.joined) {
        for end in [arc.vertices[0], arc.vertices[arc.vertices.len() - 1]] {
            at.entry(end.map(|degrees| snap(degrees, true)))
                .or_default()
                .insert(end.map(f64::to_bits));
        }
    }
    at.into_values()
        .filter(|junctions| junctions.len() > 1)
        .flatten()
        .collect()
}

/// The arcs of rings that have lost their area.
fn collapsed(map: &Map, arcs: &[Option<GridArc>]) -> Vec<usize> {
    let rings = map
        .outlines
        .iter()
        .flat_map(|outline| &outline.polygons)
        .flat_map(|polygon| polygon.iter().enumerate());
    let broken = rings.filter(|(number, ring)| {
        let line = joined(ring, |arc| {
            arcs[arc]
                .as_ref()
                .map(|arc| arc.cells.clone())
                .unwrap_or_default()
        });
        let area: i128 = line
            .windows(2)
            .map(|pair| {
                i128::from(pair[0][0]) * i128::from(pair[1][1])
                    - i128::from(pair[1][0]) * i128::from(pair[0][1])
            })
            .sum();
        line.len() < 4 || area == 0 || (area > 0) != (*number == 0)
    });
    broken
        .flat_map(|(_, ring)| ring.iter().map(|run| run.arc))
        .collect()
}

/// The arcs with a vertex, other than a junction, that the grid has put upon another.
fn touching(map: &Map, arcs: &[Option<GridArc>]) -> BTreeSet<usize> {
    let mut at: HashMap<Cell, Vec<(usize, bool)>> = HashMap::new();
    for (number, arc) in arcs.iter().enumerate() {
        let Some(arc) = arc else { continue };
        let last = arc.cells.len() - 1;
        let joined = map.topology.arcs[number].joined;
        // A closed arc ends where it begins.
        let cells = if joined {
            &arc.cells[..]
        } else {
            &arc.cells[..last]
        };
        for (place, cell) in cells.iter().enumerate() {
            at.entry(*cell)
                .or_default()
                .push((number, joined && (place == 0 || place == last)));
        }
    }
    let clashes = at.into_values().flat_map(|here| {
        let clash = |place: usize| {
            let (arc, end) = here[place];
            let others = here.iter().enumerate().filter(|(other, _)| *other != place);
            others
                .into_iter()
                .any(|(_, (with, at_end))| !(end && *at_end) && map.must_not_cross(arc, *with))
        };
        let broken: Vec<usize> = (0..here.len())
            .filter(|place| clash(*place))
            .map(|place| here[place].0)
            .collect();
        broken
    });
    clashes.collect()
}

/// The arcs of places whose area has changed by more than the map allows.
fn inexact(map: &Map, arcs: &[Option<GridArc>]) -> BTreeSet<usize> {
    let changed = map.outlines.par_iter().filter(|outline| {
        let rings = || outline.polygons.iter().flatten();
        let drawn: f64 = rings()
            .map(|ring| spherical_area(&map.topology.line(ring)))
            .sum();
        let stored: f64 = rings()
            .map(|ring| {
                let cells = joined(ring, |arc| {
                    arcs[arc]
                        .as_ref()
                        .map(|arc| arc.cells.clone())
                        .unwrap_or_default()
                });
                let degrees = |cell: &Cell| cell.map(|steps| f64::from(steps) / FINE);
                spherical_area(&cells.iter().map(degrees).collect::<Vec<_>>())
            })
            .sum();
        (stored / drawn - 1.0).abs() > map.allowed_change
    });
    changed
        .flat_map_iter(|outline| {
            outline
                .polygons
                .iter()
                .flatten()
                .flatten()
                .map(|run| run.arc)
        })
        .collect()
}

/// The area of a ring on the unit sphere, with edges straight on the cylindrical equal-area map: good enough to compare two versions of one ring.
fn spherical_area(ring: &[Vertex]) -> f64 {
    let edge = |pair: &[Vertex]| {
        (pair[1][0] - pair[0][0]).to_radians()
            * (pair[0][1].to_radians().sin() + pair[1][1].to_radians().sin())
    };
    -0.5 * ring.windows(2).map(edge).sum::<f64>()
}

/// The arcs with an edge that crosses or lies upon another edge.
fn crossings(map: &Map, arcs: &[Option<GridArc>]) -> BTreeSet<usize> {
    /// Edges are sorted into squares of this side: a tenth of a degree.
    const SQUARE: i32 = 10_000;
    let mut squares: HashMap<[i32; 2], Vec<(usize, Cell, Cell)>> = HashMap::new();
    for (number, arc) in arcs.iter().enumerate() {
        for pair in arc.iter().flat_map(|arc| arc.cells.windows(2)) {
            let range = |axis: usize| {
                let ends = [
                    pair[0][axis].div_euclid(SQUARE),
                    pair[1][axis].div_euclid(SQUARE),
                ];
                ends[0].min(ends[1])..=ends[0].max(ends[1])
            };
            // Edges of the map's frame are longer than any border and cross nothing.
            if range(0).count() * range(1).count() > 20_000 {
                continue;
            }
            for x in range(0) {
                for y in range(1) {
                    squares
                        .entry([x, y])
                        .or_default()
                        .push((number, pair[0], pair[1]));
                }
            }
        }
    }
    let squares: Vec<_> = squares.into_values().collect();
    squares
        .par_iter()
        .flat_map_iter(|edges| {
            edges.iter().enumerate().flat_map(move |(place, a)| {
                edges[..place]
                    .iter()
                    .filter(move |b| map.must_not_cross(a.0, b.0) && cross((a.1, a.2), (b.1, b.2)))
                    .flat_map(move |b| [a.0, b.0])
            })
        })
        .collect()
}

/// Whether two edges have more in common than an end.
fn cross((a, b): (Cell, Cell), (c, d): (Cell, Cell)) -> bool {
    if a[0].max(b[0]) < c[0].min(d[0])
        || c[0].max(d[0]) < a[0].min(b[0])
        || a[1].max(b[1]) < c[1].min(d[1])
        || c[1].max(d[1]) < a[1].min(b[1])
    {
        return false;
    }
    let side = |p: Cell, q: Cell, r: Cell| {
        let [x, y] = [0, 1].map(|axis| i64::from(q[axis]) - i64::from(p[axis]));
        let [u, v] = [0, 1].map(|axis| i64::from(r[axis]) - i64::from(p[axis]));
        (x * v - y * u).signum()
    };
    let (c_side, d_side, a_side, b_side) =
        (side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b));
    let shared = [a, b].iter().filter(|end| **end == c || **end == d).count();
    match shared {
        0 => c_side * d_side <= 0 && a_side * b_side <= 0,
        // With one end in common they only overlap when they leave it in the same direction.
        1 => {
            let common = if a == c || a == d { a } else { b };
            let [far, other] = [
                if common == a { b } else { a },
                if common == c { d } else { c },
            ];
            let along: i64 = [0, 1]
                .iter()
                .map(|axis| {
                    i64::from(far[*axis] - common[*axis]) * i64::from(other[*axis] - common[*axis])
                })
                .sum();
            side(common, far, other) == 0 && along > 0
        }
        _ => true,
    }
}
