//! Nanoseconds per vertex of every way to an area, measured by turns on one thread, as a Markdown table.
//!
//! `cargo bench --bench summary`. The rings are measured in slices of some thousand vertices; a figure is the sum of the
//! best times of the slices over all rounds, which other work on the machine disturbs least. The ratio is to `geo`'s
//! GeodesicArea on the same rings in the same run.

mod common;

use common::{Input, Method, counties, methods, parcels, synthetic};
use geo::Polygon;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 9;
/// A slice is as many polygons as have this many vertices.
const SLICE: usize = 2_000;
/// Rings longer than this are not given to the methods that take a microsecond per vertex.
const PATIENCE: u64 = 1_000_000;

fn main() {
    // `cargo test --benches` runs this too, unoptimised: then only that it runs is of interest.
    let testing = !std::env::args().any(|argument| argument == "--bench");
    let inputs: Vec<fn() -> Input> = if testing {
        vec![counties]
    } else {
        vec![
            counties,
            || parcels(100_000),
            || synthetic(1_000),
            || synthetic(10_000),
            || synthetic(100_000),
            || synthetic(1_000_000),
            || synthetic(10_000_000),
        ]
    };
    let rounds = if testing { 1 } else { ROUNDS };
    for input in inputs {
        table(&input(), rounds);
    }
}

fn table(input: &Input, rounds: usize) {
    let vertices = input.vertices();
    let methods = methods()
        .into_iter()
        .filter(|method| vertices <= PATIENCE || is_quick(method))
        .collect::<Vec<_>>();
    let slices = slices(&input.polygons);
    let mut best = vec![vec![f64::INFINITY; slices.len()]; methods.len()];
    for _ in 0..rounds {
        for (method, best) in methods.iter().zip(&mut best) {
            for (slice, best) in slices.iter().zip(best) {
                let start = Instant::now();
                black_box((method.total)(black_box(slice)));
                *best = best.min(start.elapsed().as_secs_f64() * 1e9);
            }
        }
    }
    let per_vertex = |times: &Vec<f64>| times.iter().sum::<f64>() / vertices as f64;
    let best = best.iter().map(per_vertex).collect::<Vec<_>>();
    let reference = methods
        .iter()
        .position(|method| method.name == "geo GeodesicArea")
        .map(|i| best[i]);

    println!(
        "\n{}: {} rings, {vertices} vertices\n",
        input.name,
        input.polygons.len()
    );
    println!("| method | ns/vertex | × GeodesicArea |");
    println!("|---|---:|---:|");
    for (method, time) in methods.iter().zip(&best) {
        let ratio = reference.map_or("–".to_owned(), |reference| {
            format!("{:.1}", reference / time)
        });
        println!("| {} | {time:.2} | {ratio} |", method.name);
    }
}

/// Consecutive polygons, about `SLICE` vertices at a time.
fn slices(mut polygons: &[Polygon]) -> Vec<&[Polygon]> {
    let mut slices = vec![];
    while !polygons.is_empty() {
        let mut vertices = 0;
        let before = |polygon: &&Polygon| {
            let room = vertices < SLICE;
            vertices += polygon.exterior().0.len();
            room
        };
        let (slice, rest) = polygons.split_at(polygons.iter().take_while(before).count());
        slices.push(slice);
        polygons = rest;
    }
    slices
}

fn is_quick(method: &Method) -> bool {
    !matches!(
        method.name,
        "geographiclib-rs PolygonArea" | "geo GeodesicArea"
    )
}
