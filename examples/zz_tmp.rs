//! tmp
#[path = "../benches/common/mod.rs"]
mod common;
use common::parcels;
use howbig::{Edges, Ellipsoid, Measure};
use std::hint::black_box;
use std::time::Instant;
fn main() {
    let input = parcels(100_000);
    let measure = Measure::new(Ellipsoid::WGS84, Edges::Planar);
    let reps: usize = std::env::var("REPS")
        .ok()
        .and_then(|s| s.parse().ok())
        .unwrap_or(60);
    let mut best = vec![f64::INFINITY; 300];
    let mut cb = vec![f64::INFINITY; 300];
    for _ in 0..reps {
        for (slice, (best, cb)) in input.polygons.chunks(360).zip(best.iter_mut().zip(&mut cb)) {
            let t = Instant::now();
            let s: f64 = slice
                .iter()
                .map(|p| p.exterior().0.iter().map(|v| v.x + v.y).sum::<f64>())
                .sum();
            black_box(s);
            *cb = cb.min(t.elapsed().as_secs_f64() * 1e9 / slice.len() as f64);
            let t = Instant::now();
            let s: f64 = black_box(slice)
                .iter()
                .map(|p| measure.area(p).expect("x").square_metres())
                .sum();
            black_box(s);
            *best = best.min(t.elapsed().as_secs_f64() * 1e9 / slice.len() as f64);
        }
    }
    let m = |v: &[f64]| {
        let v: Vec<_> = v.iter().filter(|x| x.is_finite()).collect();
        v.iter().copied().sum::<f64>() / v.len() as f64
    };
    println!("ring ns: {:.2}; coords {:.2}", m(&best), m(&cb));
}
