//! How fast suggestions and phrases are made.
//!
//! ```text
//! cargo bench --bench words
//! ```

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use howbig::{Audience, Comparison, Language, Phrase, Quantity, Suggestion, Surface, Wording};

/// A thousand areas from a tenth of a square metre to the Earth, evenly by their logarithm.
fn areas() -> Vec<Surface> {
    let area =
        |step: i32| Quantity::from_square_metres(10f64.powf(-1.0 + 15.7 * f64::from(step) / 999.0));
    (0..1000).map(|step| Surface::from(area(step))).collect()
}

fn suggestions(criterion: &mut Criterion) {
    let areas = areas();
    let audiences = [
        Audience::INTERNATIONAL,
        "US".parse().expect("a country code"),
    ];
    for audience in audiences {
        // The places are sorted once, at the first call.
        let first = Suggestion::best(&areas[500], audience);
        assert!(first.is_ok_and(|best| best.len() == 5));
        criterion.bench_function(&format!("1,000 suggestions, {audience}"), |bencher| {
            bencher.iter(|| {
                for area in &areas {
                    black_box(Suggestion::best(area, audience)).expect("a positive area");
                }
            });
        });
    }
}

fn phrases(criterion: &mut Criterion) {
    let capital = Surface::read("dc").expect("the capital");
    let comparisons: Vec<_> = areas()
        .iter()
        .map(|area| Comparison::new(area, &capital).expect("both are positive"))
        .collect();
    criterion.bench_function("1,000 phrases", |bencher| {
        bencher.iter(|| {
            comparisons
                .iter()
                .map(Phrase::new)
                .for_each(|phrase| drop(black_box(phrase)))
        });
    });
    let german = Wording::new().language(Language::German);
    criterion.bench_function("1,000 phrases in German", |bencher| {
        bencher.iter(|| {
            let phrases = comparisons
                .iter()
                .map(|comparison| german.phrase(comparison));
            phrases.for_each(|phrase| drop(black_box(phrase)));
        });
    });
}

criterion_group!(benches, suggestions, phrases);
criterion_main!(benches);
