//! The errors of areas by size of the ring, beside those of GeographicLib: the Markdown table of the page on measuring.
//!
//! `cargo bench --bench accuracy`. The rings are those of `tests/golden`, whose areas are known to 25 digits;
//! GeographicLib is `geographiclib-rs`, and has geodesic edges alone.

#[path = "../tests/golden/mod.rs"]
mod golden;

use golden::{FILES, GeographicLib, Golden, read};
use howbig::Measure;

/// Extents in metres below which a ring belongs to a row of the table, with the row's name.
const SIZES: [(f64, &str); 9] = [
    (1.0, "under 1 m"),
    (10.0, "1 to 10 m"),
    (100.0, "10 to 100 m"),
    (1e3, "0.1 to 1 km"),
    (1e4, "1 to 10 km"),
    (1e5, "10 to 100 km"),
    (1e6, "100 to 1,000 km"),
    (1e7, "1,000 to 10,000 km"),
    (f64::INFINITY, "over 10,000 km"),
];

fn main() {
    let columns = FILES.map(|(_, edges, files)| (edges, read(files)));
    println!("Rings of each kind: {}\n", {
        let counts = columns.each_ref().map(|(_, rows)| rows.len().to_string());
        counts.join(", ")
    });
    print!("| across |");
    for (edges, _) in &columns {
        print!(
            " {}: median | worst, m² |",
            format!("{edges:?}").to_lowercase()
        );
    }
    println!(" GeographicLib: median | worst, m² |");
    println!("|---|{}", "---:|".repeat(8));
    let mut smallest = 0.0;
    for (largest, size) in SIZES {
        print!("| {size} |");
        let of_size = |row: &&Golden| (smallest..largest).contains(&row.extent);
        for (edges, rows) in &columns {
            errors(rows.iter().filter(of_size), |row| {
                Measure::new(row.ellipsoid(), *edges)
                    .area(&row.polygon())
                    .expect("a golden ring")
                    .square_metres()
            });
        }
        let (_, geodesic) = &columns[2];
        errors(geodesic.iter().filter(of_size), |row| {
            GeographicLib::new(row.axes).area(&row.ring)
        });
        println!();
        smallest = largest;
    }
}

/// The median of the errors as shares of the areas, and the largest in square metres.
fn errors<'r>(rows: impl Iterator<Item = &'r Golden>, area: impl Fn(&Golden) -> f64) {
    let mut shares = vec![];
    let mut worst = 0_f64;
    for row in rows {
        let error = (area(row) - row.area).abs();
        shares.push(error / row.area);
        worst = worst.max(error);
    }
    shares.sort_by(f64::total_cmp);
    match shares.get(shares.len() / 2) {
        Some(median) => print!(" {median:.0e} | {worst:.0e} |"),
        None => print!(" – | – |"),
    }
}
