//! The errors of areas by size of the ring, beside those of GeographicLib, as a Markdown table.
//!
//! `cargo bench --bench accuracy`. The rings are those of `tests/golden`, whose areas are known to 25 digits;
//! GeographicLib is `geographiclib-rs`, and has geodesic edges alone.

#[path = "../tests/golden/mod.rs"]
mod golden;

use golden::{FILES, GeographicLib, Golden, read};
use howbig::{Edges, Measure};

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
    for (name, edges, text) in FILES {
        table(name, edges, &read(text));
    }
}

fn table(name: &str, edges: Edges, rows: &[Golden]) {
    let compared = edges == Edges::Geodesic;
    println!(
        "\nErrors with {name} edges: {} rings, m² and relative to the area\n",
        rows.len()
    );
    print!("| across | rings | median m² | largest m² | median | largest |");
    println!(
        "{}",
        if compared {
            " GeographicLib: median m² | largest m² | median | largest |"
        } else {
            ""
        }
    );
    println!(
        "|---|---:|---:|---:|---:|---:|{}",
        if compared { "---:|---:|---:|---:|" } else { "" }
    );
    let mut smallest = 0.0;
    for (largest, size) in SIZES {
        let rows = rows
            .iter()
            .filter(|row| (smallest..largest).contains(&row.extent))
            .collect::<Vec<_>>();
        smallest = largest;
        if rows.is_empty() {
            continue;
        }
        print!("| {size} | {} |", rows.len());
        errors(&rows, |row| {
            Measure::new(row.ellipsoid(), edges)
                .area(&row.polygon())
                .expect("a golden ring")
                .square_metres()
        });
        if compared {
            errors(&rows, |row| GeographicLib::new(row.axes).area(&row.ring));
        }
        println!();
    }
}

fn errors(rows: &[&Golden], area: impl Fn(&Golden) -> f64) {
    let absolute = rows
        .iter()
        .map(|row| (area(row) - row.area).abs())
        .collect::<Vec<_>>();
    let relative = absolute
        .iter()
        .zip(rows)
        .map(|(error, row)| error / row.area)
        .collect();
    for mut errors in [absolute, relative] {
        errors.sort_by(f64::total_cmp);
        print!(
            " {:.1e} | {:.1e} |",
            errors[errors.len() / 2],
            errors[errors.len() - 1]
        );
    }
}
