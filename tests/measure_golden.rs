//! Areas against the truth: 3,400 rings whose areas are known to 25 digits (`golden/generate.py` and
//! `golden/local.py`).
//!
//! `cargo bench --bench accuracy` prints the errors by size as a table.

mod golden;

use golden::{FILES, Files, GeographicLib, Golden, read};
use howbig::{Edges, Measure};
use std::f64::consts::PI;

const HECTARE: f64 = 1e4;

fn error(row: &Golden, edges: Edges) -> f64 {
    let measured = Measure::new(row.ellipsoid(), edges).area(&row.polygon());
    (measured
        .expect("a golden ring can be measured")
        .square_metres()
        - row.area)
        .abs()
}

fn geographiclib_error(row: &Golden) -> f64 {
    (GeographicLib::new(row.axes).area(&row.ring) - row.area).abs()
}

/// Twelve digits or a square millimetre.
fn precise(row: &Golden) -> f64 {
    (1e-12 * row.area).max(1e-6)
}

/// What GeographicLib's error may be too small by, by luck: the last bit of the area and of each strip between an edge
/// and the equator that it adds up. On the flattest ellipsoid its series of sixth order is itself wrong by up to 1e-13.
fn rounding(row: &Golden) -> f64 {
    let strip_per_radian = row.ellipsoid().square_metres() / (4.0 * PI);
    let next = row.ring.iter().cycle().skip(1);
    let widths = row
        .ring
        .iter()
        .zip(next)
        .map(|(from, to)| (to.0 - from.0 + 540.0).rem_euclid(360.0) - 180.0);
    let strips = strip_per_radian * widths.map(f64::abs).sum::<f64>().to_radians();
    let of_series = if row.axes.1 == 50.0 {
        1e-13 * row.area
    } else {
        0.0
    };
    f64::EPSILON * row.area.max(strips) + of_series
}

#[track_caller]
fn assert_all(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{} rings:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

fn failures(edges: Edges, files: Files, allowed: impl Fn(&Golden) -> f64) -> Vec<String> {
    let fails = |row: &Golden| {
        let (error, allowed) = (error(row, edges), allowed(row));
        (error.is_nan() || error > allowed).then(|| {
            format!(
                "{} {edges:?} {:?} extent {} area {}: error {error:e}, allowed {allowed:e}",
                row.id, row.axes, row.extent, row.area
            )
        })
    };
    read(files).iter().filter_map(fails).collect()
}

#[test]
fn there_are_at_least_2000_rings_of_all_kinds() {
    let rows = FILES
        .iter()
        .flat_map(|(_, _, files)| read(*files))
        .collect::<Vec<_>>();
    assert!(rows.len() >= 2000, "{} rings", rows.len());
    for (what, count) in [
        (
            "under a metre across",
            rows.iter().filter(|row| row.extent < 1.0).count(),
        ),
        (
            "over 10,000 km across",
            rows.iter().filter(|row| row.extent > 1e7).count(),
        ),
        (
            "with over 1,000 vertices",
            rows.iter().filter(|row| row.ring.len() > 1000).count(),
        ),
        (
            "within a degree of a pole",
            rows.iter()
                .filter(|row| row.ring.iter().all(|v| v.1.abs() > 89.0))
                .count(),
        ),
        (
            "slivers",
            rows.iter()
                .filter(|row| row.area < 1e-3 * row.extent * row.extent)
                .count(),
        ),
        (
            "on a sphere",
            rows.iter().filter(|row| row.axes.1 == 0.0).count(),
        ),
        (
            "on Clarke 1866",
            rows.iter().filter(|row| row.axes.0 == 6_378_206.4).count(),
        ),
    ] {
        assert!(count >= 5, "only {count} rings {what}");
    }
    assert_eq!(rows.iter().map(|row| row.ring.len()).max(), Some(10_000));
}

#[test]
fn rings_under_100_km_are_right_to_12_digits_or_a_square_millimetre() {
    let allowed = |row: &Golden| {
        if row.extent < 1e5 {
            precise(row)
        } else {
            f64::INFINITY
        }
    };
    assert_all(
        &FILES
            .iter()
            .flat_map(|(_, edges, files)| failures(*edges, *files, allowed))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn larger_rings_are_right_to_12_digits_or_a_tenth_of_a_square_metre() {
    let allowed = |row: &Golden| precise(row).max(0.1);
    assert_all(
        &FILES
            .iter()
            .flat_map(|(_, edges, files)| failures(*edges, *files, allowed))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn no_error_exceeds_that_of_geographiclib_by_more_than_rounding() {
    let (_, edges, files) = FILES[2];
    assert_all(&failures(edges, files, |row| {
        geographiclib_error(row) + rounding(row)
    }));
}

#[test]
fn parcels_have_at_most_a_tenth_of_the_error_of_geographiclib() {
    let rows = read(FILES[2].2);
    let parcels = rows
        .iter()
        .filter(|row| (1.0..HECTARE).contains(&row.area) && row.extent < 1000.0)
        .collect::<Vec<_>>();
    assert!(parcels.len() >= 100, "only {} parcels", parcels.len());
    let shares = |error: fn(&Golden) -> f64| {
        let mut shares = parcels
            .iter()
            .map(|row| error(row) / row.area)
            .collect::<Vec<_>>();
        shares.sort_by(f64::total_cmp);
        shares
    };
    let ours = shares(|row| error(row, Edges::Geodesic));
    let theirs = shares(geographiclib_error);
    for (name, rank) in [
        ("median", parcels.len() / 2),
        ("largest", parcels.len() - 1),
    ] {
        let (ours, theirs) = (ours[rank], theirs[rank]);
        assert!(
            ours * 10.0 <= theirs,
            "{name} relative error {ours:e}, GeographicLib's {theirs:e}"
        );
    }
}
