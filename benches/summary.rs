//! Nanoseconds per vertex of every way to an area, measured by turns on one thread, as a Markdown table.
//!
//! `cargo bench --bench summary`. Each figure is the best of the rounds, which other work on the machine disturbs least;
//! the ratio is to `geo`'s GeodesicArea on the same rings in the same run.

mod common;

use common::{Input, Method, counties, methods, parcels, synthetic};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 9;
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
    let repeats = (100_000 / vertices).max(1);
    let mut best = vec![f64::INFINITY; methods.len()];
    for _ in 0..rounds {
        for (method, best) in methods.iter().zip(&mut best) {
            let repeats = if is_quick(method) {
                repeats
            } else {
                repeats.div_ceil(50)
            };
            let start = Instant::now();
            for _ in 0..repeats {
                black_box((method.total)(black_box(&input.polygons)));
            }
            let nanoseconds = start.elapsed().as_secs_f64() * 1e9;
            *best = best.min(nanoseconds / (repeats * vertices) as f64);
        }
    }
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

fn is_quick(method: &Method) -> bool {
    !matches!(
        method.name,
        "geographiclib-rs PolygonArea" | "geo GeodesicArea"
    )
}
