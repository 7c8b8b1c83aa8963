//! Looking places up: `cargo bench --bench gazetteer`.
//!
//! First the start: a fresh process of this very program answers one question and says how long it took and how much
//! memory it holds then; the best of several. After that Criterion times look-ups in a gazetteer that is ready.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use criterion::Criterion;
use howbig::{Basis, Gazetteer, Quantity};

/// The argument that makes this program answer its one question.
const ANSWER: &str = "--answer";
const PROCESSES: usize = 20;

fn main() {
    let mut arguments = std::env::args();
    if let (Some(_), Some(question)) = (
        arguments.find(|argument| argument == ANSWER),
        arguments.next(),
    ) {
        return answer(&question);
    }
    // `cargo test --benches` runs this too: then only that it runs is of interest.
    let testing = !std::env::args().any(|argument| argument == "--bench");
    for question in ["Kirkuk", "Luxemborg"] {
        start(question, if testing { 1 } else { PROCESSES });
    }
    let mut criterion = Criterion::default().configure_from_args();
    look_up(&mut criterion);
    criterion.final_summary();
}

/// Answers like a program that only wants a figure, and prints microseconds and kilobytes.
fn answer(question: &str) {
    let before = resident_kilobytes();
    let start = Instant::now();
    let area = Gazetteer::bundled().find(question).map(|place| {
        place
            .figure(Basis::Total)
            .map(|figure| figure.quantity.to_string())
    });
    let answer = match area {
        Ok(area) => area.unwrap_or_default(),
        Err(error) => error.to_string(),
    };
    let microseconds = start.elapsed().as_micros();
    let after = resident_kilobytes();
    println!("{microseconds}\t{}\t{after}\t{answer}", after - before);
}

/// What the operating system says this process holds in memory; 0 where it does not say.
fn resident_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok())
        .unwrap_or_default()
}

fn start(question: &str, processes: usize) {
    let program = std::env::current_exe().expect("a program has a path");
    let mut best = (u128::MAX, u64::MAX, u64::MAX, String::new());
    let mut whole = u128::MAX;
    for _ in 0..processes {
        let start = Instant::now();
        let output = Command::new(&program).args([ANSWER, question]).output();
        whole = whole.min(start.elapsed().as_micros());
        let output = output.expect("runs");
        let text = String::from_utf8(output.stdout).expect("prints text");
        let [microseconds, growth, resident, answer] = text
            .splitn(4, '\t')
            .collect::<Vec<_>>()
            .try_into()
            .expect("prints four values");
        best = best.min((
            microseconds.parse().expect("is a number"),
            growth.parse().expect("is a number"),
            resident.parse().expect("is a number"),
            answer.trim().to_owned(),
        ));
    }
    let (microseconds, growth, resident, answer) = best;
    println!(
        "{question}: {answer}\n  first answer after {microseconds} µs ({whole} µs with the process's start and end), \
         {resident} kB resident, {growth} kB of it for the gazetteer"
    );
}

fn look_up(criterion: &mut Criterion) {
    let gazetteer = Gazetteer::bundled();
    println!("{} places", gazetteer.places().count());
    for name in [
        "Texas",
        "Washington, D.C.",
        "Luxembourg",
        "US-TX",
        "Île-de-France",
    ] {
        criterion.bench_function(&format!("exact/{name}"), |bench| {
            bench.iter(|| {
                gazetteer
                    .find(black_box(name))
                    .map(|place| place.id().len())
                    .ok()
            });
        });
    }
    for name in [
        "Limburg, Belgium",
        "Orange County, CA",
        "Province of Kirkuk",
    ] {
        criterion.bench_function(&format!("qualified/{name}"), |bench| {
            bench.iter(|| gazetteer.find(black_box(name)).is_ok());
        });
    }
    for name in ["Georgia", "Washington County"] {
        criterion.bench_function(&format!("ambiguous/{name}"), |bench| {
            bench.iter(|| gazetteer.find(black_box(name)).is_err());
        });
    }
    for name in [
        "Luxemborg",
        "Califronia",
        "Washingtn Conty",
        "Ornage County, Florida",
        "qqqqqqqqqqqqqqqq",
        "the quick brown fox jumps over the lazy dog",
    ] {
        criterion.bench_function(&format!("fuzzy/{name}"), |bench| {
            bench.iter(|| gazetteer.find(black_box(name)).is_err());
        });
    }
    let total = |name| {
        let place = gazetteer.find(name).expect("is known");
        place.figure(Basis::Total).map(|figure| figure.quantity)
    };
    criterion.bench_function("figure/Texas", |bench| {
        bench.iter(|| total(black_box("Texas")))
    });
    criterion.bench_function("figure/NATO", |bench| {
        bench.iter(|| total(black_box("NATO")))
    });
    criterion.bench_function("nearest in size/ten", |bench| {
        let area = Quantity::from_square_metres(2_195e6);
        bench.iter(|| {
            let nearest = gazetteer.nearest_in_size(black_box(area)).take(10);
            nearest.map(|place| place.id().len()).sum::<usize>()
        });
    });
}
