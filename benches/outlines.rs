//! How long one outline takes to decode, and the places around a position to find.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use howbig::Gazetteer;

fn outlines(criterion: &mut Criterion) {
    let gazetteer = Gazetteer::bundled();
    let mut group = criterion.benchmark_group("outline");
    // A small place, a large one, and the one with most vertices.
    for name in ["Luxembourg", "Texas", "Iraq", "Canada"] {
        let place = gazetteer.find(name).expect("is known");
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                black_box(place)
                    .outline()
                    .map(|outline| outline.to_multi_polygon())
            });
        });
    }
    group.bench_function("containing", |bencher| {
        bencher.iter(|| gazetteer.containing(black_box(44.39), black_box(35.47)));
    });
    group.finish();
}

criterion_group!(benches, outlines);
criterion_main!(benches);
