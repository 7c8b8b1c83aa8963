//! The area kernel beside the other ways to an area, on the same rings in the same run, one thread.
//!
//! `cargo bench --bench area`; Criterion's throughput is in vertices. `cargo bench --bench summary` measures the same
//! by turns and prints one table.

mod common;

use common::{Input, counties, methods, parcels, synthetic};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;

fn every_method(criterion: &mut Criterion, input: &Input) {
    let mut group = criterion.benchmark_group(&input.name);
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2));
    group.throughput(Throughput::Elements(input.vertices()));
    for method in methods() {
        group.bench_function(method.name, |bencher| {
            bencher.iter(|| (method.total)(black_box(&input.polygons)))
        });
    }
    group.finish();
}

fn real_counties(criterion: &mut Criterion) {
    every_method(criterion, &counties());
}

fn small_parcels(criterion: &mut Criterion) {
    every_method(criterion, &parcels(100_000));
}

fn rings_of_any_size(criterion: &mut Criterion) {
    for vertices in [1_000, 10_000, 100_000, 1_000_000] {
        let input = synthetic(vertices);
        let mut group = criterion.benchmark_group(&input.name);
        group
            .sample_size(10)
            .warm_up_time(Duration::from_millis(300))
            .measurement_time(Duration::from_secs(1));
        group.throughput(Throughput::Elements(input.vertices()));
        for method in methods().into_iter().take(4) {
            group.bench_function(method.name, |bencher| {
                bencher.iter(|| (method.total)(black_box(&input.polygons)))
            });
        }
        group.finish();
    }
}

criterion_group!(benches, real_counties, small_parcels, rings_of_any_size);
criterion_main!(benches);
