//! The file of outlines, in the form that `data/README.md` describes.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use crate::geometry::Shape;
use crate::grid::{Cell, FINE, GridArc};
use crate::outline::{Covers, Outline};
use crate::topology::{Run, joined};

/// The first bytes of the file: its name and version.
const MAGIC: &[u8; 4] = b"HBO1";

/// An outline and how it passed its gate. Of one that is left out only the neighbours are bundled.
pub struct Bundled<'m> {
    pub outline: &'m Outline,
    pub arcs: &'m [Option<GridArc>],
    pub coarse: bool,
    pub left_out: bool,
}

impl Bundled<'_> {
    fn polygons(&self) -> &[Vec<Vec<Run>>] {
        if self.left_out {
            &[]
        } else {
            &self.outline.polygons
        }
    }
}

/// An outline over simplified arcs, in degrees.
pub fn shape(outline: &Outline, arcs: &[Option<GridArc>]) -> Shape {
    let degrees = |cell: Cell| cell.map(|steps| f64::from(steps) / FINE);
    let ring = |ring: &Vec<Run>| cells(ring, arcs).into_iter().map(degrees).collect();
    outline
        .polygons
        .iter()
        .map(|polygon| polygon.iter().map(ring).collect())
        .collect()
}

fn cells(ring: &[Run], arcs: &[Option<GridArc>]) -> Vec<Cell> {
    joined(ring, |arc| {
        arcs[arc]
            .as_ref()
            .map(|arc| arc.cells.clone())
            .unwrap_or_default()
    })
}

/// The file, and what is in it.
pub struct Encoded {
    pub bytes: Vec<u8>,
    pub arcs: usize,
    pub vertices: usize,
}

/// Writes all outlines of all maps into one file.
pub fn encode(maps: &[Vec<Bundled>]) -> Result<Encoded> {
    let mut passed: Vec<(usize, &Bundled)> = maps
        .iter()
        .enumerate()
        .flat_map(|(map, outlines)| outlines.iter().map(move |outline| (map, outline)))
        .collect();
    passed.sort_by(|a, b| a.1.outline.id.cmp(&b.1.outline.id));
    let ids: BTreeMap<&str, usize> = passed
        .iter()
        .enumerate()
        .map(|(number, (_, passed))| (passed.outline.id.as_str(), number))
        .collect();
    ensure!(ids.len() == passed.len(), "a place has two outlines");

    // Arcs are numbered in the order of their first use, so that a place's lie together.
    let mut numbers: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut vertices = 0;
    let mut arcs = Table::default();
    let mut records = Table::default();
    for (map, outline) in &passed {
        for run in outline.polygons().iter().flatten().flatten() {
            if !numbers.contains_key(&(*map, run.arc)) {
                numbers.insert((*map, run.arc), numbers.len());
                let stored = outline.arcs[run.arc].as_ref();
                vertices += stored.map_or(0, |arc| arc.cells.len());
                arcs.push(&arc(stored));
            }
        }
        let number = |arc: usize| numbers[&(*map, arc)] as i64;
        let neighbours: BTreeSet<usize> = outline
            .outline
            .neighbours
            .iter()
            .filter_map(|id| ids.get(id.as_str()).copied())
            .collect();
        records.push(&record(outline, number, &neighbours));
    }

    let mut bytes = MAGIC.to_vec();
    for count in [passed.len(), arcs.ends.len()] {
        bytes.extend((count as u32).to_le_bytes());
    }
    records.offsets(&mut bytes);
    arcs.offsets(&mut bytes);
    bytes.extend(records.bytes);
    bytes.extend(arcs.bytes);
    Ok(Encoded {
        bytes,
        arcs: arcs.ends.len(),
        vertices,
    })
}

/// Entries one after the other, and where each ends.
#[derive(Default)]
struct Table {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Table {
    fn push(&mut self, entry: &[u8]) {
        self.bytes.extend(entry);
        self.ends.push(self.bytes.len() as u32);
    }

    fn offsets(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.ends.iter().flat_map(|end| end.to_le_bytes()));
    }
}

fn arc(arc: Option<&GridArc>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let Some(arc) = arc else { return bytes };
    let step = if arc.fine { 1 } else { 10 };
    unsigned(
        &mut bytes,
        (arc.cells.len() as u64) << 1 | u64::from(arc.fine),
    );
    let mut before = [0, 0];
    for cell in &arc.cells {
        for axis in 0..2 {
            signed(&mut bytes, i64::from(cell[axis] - before[axis]) / step);
        }
        before = *cell;
    }
    bytes
}

fn record(
    passed: &Bundled,
    number: impl Fn(usize) -> i64,
    neighbours: &BTreeSet<usize>,
) -> Vec<u8> {
    let outline = passed.outline;
    let mut bytes = Vec::new();
    unsigned(&mut bytes, outline.id.len() as u64);
    bytes.extend(outline.id.as_bytes());
    bytes.push(
        u8::from(passed.coarse)
            | u8::from(outline.covers == Covers::Water) << 1
            | u8::from(passed.left_out) << 2,
    );
    unsigned(&mut bytes, u64::from(outline.year));
    let lines: Vec<Vec<Cell>> = outline
        .polygons
        .iter()
        .flatten()
        .map(|ring| cells(ring, passed.arcs))
        .collect();
    let extent = |axis: usize| {
        let along = || lines.iter().flatten().map(move |cell| cell[axis]);
        (
            along().min().unwrap_or_default(),
            along().max().unwrap_or_default(),
        )
    };
    for (low, high) in [extent(0), extent(1)] {
        signed(&mut bytes, i64::from(low));
        unsigned(&mut bytes, (high - low) as u64);
    }
    unsigned(&mut bytes, neighbours.len() as u64);
    let mut before = 0;
    for neighbour in neighbours {
        unsigned(&mut bytes, (neighbour - before) as u64);
        before = *neighbour;
    }
    unsigned(&mut bytes, passed.polygons().len() as u64);
    let mut before = 0;
    for polygon in passed.polygons() {
        unsigned(&mut bytes, polygon.len() as u64);
        for ring in polygon {
            unsigned(&mut bytes, ring.len() as u64);
            for run in ring {
                let step = number(run.arc) - before;
                before = number(run.arc);
                unsigned(&mut bytes, zigzag(step) << 1 | u64::from(run.reversed));
            }
        }
    }
    bytes
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

fn signed(bytes: &mut Vec<u8>, value: i64) {
    unsigned(bytes, zigzag(value));
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn unsigned(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}
