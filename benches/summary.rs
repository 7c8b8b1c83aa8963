//! Nanoseconds per vertex of every way to an area, measured by turns on one thread, as a Markdown table; then how much
//! faster two threads are, and the time to make the tables of an ellipsoid.
//!
//! `cargo bench --bench summary`, or `cargo bench --bench summary -- parcels` for the inputs so named. The rings are
//! measured in slices of some thousand vertices; a figure is the sum of the best times of the slices over all rounds,
//! which other work on the machine disturbs least. The ratio is to `geo`'s GeodesicArea on the same rings in the same run.

mod common;

use common::{Input, Method, counties, methods, parcels, synthetic};
use geo::Polygon;
use howbig::{Edges, Ellipsoid, Measure};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 9;
/// A slice is as many polygons as have this many vertices.
const SLICE: usize = 2_000;
/// Rings longer than this are not given to the methods that take a microsecond per vertex.
const PATIENCE: u64 = 1_000_000;
/// Vertices that keep two threads busy for some milliseconds.
const ENOUGH: u64 = 500_000;

fn main() {
    // `cargo test --benches` runs this too, unoptimised: then only that it runs is of interest.
    let testing = !std::env::args().any(|argument| argument == "--bench");
    let wanted = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect::<Vec<_>>();
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
        let input = input();
        if wanted.is_empty() || wanted.iter().any(|name| input.name.contains(name)) {
            methods_by_turns(&input, rounds);
            if input.polygons.len() > 1 {
                two_threads(&input, rounds);
            }
        }
    }
    making_tables(rounds);
}

fn methods_by_turns(input: &Input, rounds: usize) {
    let vertices = input.vertices();
    let methods = methods()
        .into_iter()
        .filter(|method| vertices <= PATIENCE || is_quick(method))
        .collect::<Vec<_>>();
    let slices = slices(&input.polygons);
    let mut best = vec![vec![f64::INFINITY; slices.len()]; methods.len()];
    for round in 0..rounds {
        // There and back again: what went before leaves its traces in the caches.
        for turn in 0..methods.len() {
            let index = if round % 2 == 0 {
                turn
            } else {
                methods.len() - 1 - turn
            };
            let method = &methods[index];
            for (slice, best) in slices.iter().zip(&mut best[index]) {
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

/// The same polygons over pools of one and two threads, by turns; so many that starting the threads does not show.
fn two_threads(input: &Input, rounds: usize) {
    let repeats = ENOUGH / input.vertices() + 1;
    let polygons = (0..repeats)
        .flat_map(|_| input.polygons.iter())
        .collect::<Vec<_>>();
    let measure = Measure::new(Ellipsoid::WGS84, Edges::Geodesic);
    let area = |polygon: &&Polygon| {
        measure
            .area(*polygon)
            .expect("the vertices are on the Earth")
            .square_metres()
    };
    let total =
        |pool: &ThreadPool| pool.install(|| black_box(&polygons).par_iter().map(area).sum::<f64>());
    let pools = [1, 2].map(|threads| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads to measure on")
    });
    let mut best = [f64::INFINITY; 2];
    // Single runs are short, and any of the two processors may be taken for a while.
    for _ in 0..10 * rounds {
        for (pool, best) in pools.iter().zip(&mut best) {
            *best = best.min(milliseconds(|| total(pool)));
        }
    }
    let [one, two] = best;
    println!(
        "\nTwo threads: {:.2} × one ({two:.2} ms, {one:.2} ms)",
        one / two
    );
}

/// Of an ellipsoid whose tables are not kept.
fn making_tables(rounds: usize) {
    println!("\nTables of an ellipsoid\n\n| edges | ms |\n|---|---:|");
    for edges in [Edges::Planar, Edges::Rhumb, Edges::Geodesic] {
        let time = |_| milliseconds(|| Measure::new(Ellipsoid::GRS80, black_box(edges)));
        let best = (0..10 * rounds).map(time).fold(f64::INFINITY, f64::min);
        println!("| {edges:?} | {best:.2} |");
    }
}

fn milliseconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64() * 1e3
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
