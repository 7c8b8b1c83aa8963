//! Megabytes of text a second that the claim reader scans, on one thread: prose, and texts made to be hard.
//!
//! `cargo bench --bench claim`. Each text is read at two lengths, to show that the cost is linear.

use howbig::ClaimReader;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 2;
const MEGABYTE: usize = 1_000_000;

fn main() {
    // `cargo test --benches` runs this too, unoptimised: then only that it runs is of interest.
    let testing = !std::env::args().any(|argument| argument == "--bench");
    let (short, long, rounds) = if testing {
        (2_000, 4_000, 1)
    } else {
        (MEGABYTE, 10 * MEGABYTE, ROUNDS)
    };
    println!("| text | MB/s at {short} B | MB/s at {long} B | claims |");
    println!("|---|---:|---:|---:|");
    for (name, pattern) in texts() {
        let (slow, _) = speed(&repeated(&pattern, short), rounds);
        let (fast, claims) = speed(&repeated(&pattern, long), rounds);
        println!("| {name} | {slow:.1} | {fast:.1} | {claims} |");
    }
}

/// Megabytes a second in the best round, and the number of claims found.
fn speed(text: &str, rounds: usize) -> (f64, usize) {
    let (mut best, mut claims) = (f64::INFINITY, 0);
    for _ in 0..rounds {
        let start = Instant::now();
        claims = ClaimReader::default().claims(black_box(text)).count();
        best = best.min(start.elapsed().as_secs_f64());
    }
    (text.len() as f64 / best / 1e6, claims)
}

fn repeated(pattern: &str, length: usize) -> String {
    let mut text = pattern.repeat(length / pattern.len() + 1);
    let mut end = length;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}

fn texts() -> Vec<(&'static str, String)> {
    let prose = include_str!("../tests/data/claims/prose.txt");
    let prose: Vec<_> = prose
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    let sample = include_str!("../examples/fact_check/sample.txt");
    let article = format!("{}\n\n{sample}\n\n", prose.repeat(4).join(" "));
    let news = include_str!("../tests/data/claims/news.txt");
    let news = news.split_once('\n').map_or(news, |(_, text)| text);
    let mut texts = vec![
        ("news, a claim every few paragraphs", format!("{news}\n")),
        ("prose full of numbers, some claims", article),
        ("prose with a number in each sentence", prose.join(" ")),
        ("claims only", sample.to_owned()),
    ];
    let hard = [
        ("commas", ","),
        ("digits", "7"),
        ("digits and commas", "1,234,"),
        ("the the the", "the "),
        ("1 1 1", "1 1 "),
        ("(((((", "("),
        ("a a a", "a "),
        ("Lake Lake", "Lake "),
        ("of of of", "of "),
        ("and Wales and", "Wales and "),
        ("half of half of", "half of "),
        ("more than more than", "more than "),
        ("acres acres", "acres "),
        ("1 acre or 1 acre", "1 acre or "),
        ("2 percent of 5 acres", "2 percent of 5 acres, "),
        ("the size of the size of", "the size of "),
        ("one hundred one hundred", "one hundred "),
        ("line breaks", "\n"),
        ("no-break spaces", "\u{a0}"),
        ("one word", "W"),
    ];
    texts.extend(hard.map(|(name, pattern)| (name, pattern.to_owned())));
    texts
}
