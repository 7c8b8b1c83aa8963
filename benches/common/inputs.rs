//! Rings to measure: real counties, small parcels, and rings of any number of vertices.

use super::star::{Random, Star};
use geo::{LineString, Polygon};

/// Polygons under a name.
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) polygons: Vec<Polygon>,
}

impl Input {
    /// Vertices of all rings, the closing ones not counted.
    pub(crate) fn vertices(&self) -> u64 {
        self.polygons
            .iter()
            .map(|polygon| polygon.exterior().0.len() as u64 - 1)
            .sum()
    }
}

/// Every 30th county of the United States at full resolution, each ring a polygon; see `benches/data/counties.py`.
pub(crate) fn counties() -> Input {
    let text = include_str!("../data/counties.txt");
    let polygons = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(county)
        .collect();
    Input {
        name: "US counties".to_owned(),
        polygons,
    }
}

fn county(line: &str) -> Polygon {
    let steps = line
        .split(' ')
        .skip(1)
        .map(|word| word.parse::<i64>().expect("a step"))
        .collect::<Vec<_>>();
    let vertices = steps.chunks_exact(2).scan((0, 0), |(x, y), step| {
        *x += step[0];
        *y += step[1];
        Some((*x as f64 / 1e6, *y as f64 / 1e6))
    });
    polygon(vertices.collect())
}

/// Parcels of four to seven vertices, 1 m² to 1 ha, between 60° south and 70° north.
pub(crate) fn parcels(count: u32) -> Input {
    let mut random = Random(1);
    let polygons = (0..count).map(|_| parcel(&mut random)).collect();
    Input {
        name: format!("{count} parcels"),
        polygons,
    }
}

fn parcel(random: &mut Random) -> Polygon {
    let metres = 10_f64.powf(random.between(0.0, 2.0));
    let half = metres / 2.0 / 111_000.0;
    let star = Star {
        seed: random.0,
        count: random.between(4.0, 8.0) as u32,
        roughness: 0.2,
        centre: (random.between(-180.0, 180.0), random.between(-60.0, 70.0)),
        matrix: [
            half,
            half * random.between(-0.5, 0.5),
            half * random.between(-0.5, 0.5),
            half,
        ],
    };
    polygon(star.ring())
}

/// One ring about two degrees wide at 45° north.
pub(crate) fn synthetic(vertices: u32) -> Input {
    let star = Star {
        seed: 2,
        count: vertices,
        roughness: 1e-3,
        centre: (10.0, 45.0),
        matrix: [1.0, 0.1, -0.1, 1.0],
    };
    Input {
        name: format!("one ring of {vertices}"),
        polygons: vec![polygon(star.ring())],
    }
}

fn polygon(ring: Vec<(f64, f64)>) -> Polygon {
    Polygon::new(LineString::from(ring), vec![])
}
