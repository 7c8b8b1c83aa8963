//! `data/REPORT.md`: what was made, for people.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::gate::Verdict;
use crate::place::{Place, Written};
use crate::statistics::{Counties, Outlines, by_kind, quantile};

/// Writes the report.
pub fn write(
    data: &Path,
    written: &[Written],
    groups: &[Vec<Place>],
    verdicts: &[Verdict],
    outlines: &Outlines,
    counties: &Counties,
) -> Result<()> {
    let mut text = String::from(
        "# What the recipe made\n\nWritten by `data/recipe` (`cargo run --release` there); do not edit.\n\n## Tables\n\n| file | rows |\n|---|---|\n",
    );
    for file in written {
        writeln!(text, "| `{}` | {} |", file.path, file.rows)?;
    }
    let places = groups.iter().map(Vec::len).sum::<usize>();
    let evidence = |word: &str| {
        groups
            .iter()
            .flatten()
            .filter(|place| place.evidence == word)
            .count()
    };
    writeln!(
        text,
        "\n{places} places: {} with official figures, {} computed, {} exact by definition, {} unverified.",
        evidence("official"),
        evidence("computed"),
        evidence("defined"),
        evidence("unverified")
    )?;
    writeln!(
        text,
        "\n## Outlines\n\n{} places have an outline: {} within 5 % of their figures, {} coarse: within 15 %, or between land and total. {} outlines were left out because they are further off; \
         `outlines/gates.tsv` gives every reason.\n\n{} arcs, {} vertices, {} bytes. Simplifying changed areas by {} % (median), {} % (99th of 100), {} % at most. \
         {} arcs touch or cross another and could not be mended.\n",
        outlines.places,
        outlines.good,
        outlines.coarse,
        outlines.left_out,
        outlines.arcs,
        outlines.vertices,
        outlines.bytes,
        outlines.simplification_median_percent,
        outlines.simplification_p99_percent,
        outlines.simplification_largest_percent,
        outlines.crossing_arcs
    )?;
    text.push_str("Errors are those of the bundled outline against the nearest of total and land, measured with GeographicLib (geodesic edges, WGS84). \
        For places whose figure was computed from the outline, they show the simplification alone.\n\n| kind | good | coarse | left out | median error | 90th of 100 |\n|---|---|---|---|---|---|\n");
    for (kind, of_kind) in by_kind(verdicts) {
        writeln!(
            text,
            "| {kind} | {} | {} | {} | {:.2} % | {:.2} % |",
            of_kind.good,
            of_kind.coarse,
            of_kind.left_out,
            100.0 * quantile(&of_kind.errors, 0.5),
            100.0 * quantile(&of_kind.errors, 0.9)
        )?;
    }
    writeln!(
        text,
        "\n## US counties\n\nAgainst ALAND + AWATER, which nobody here has measured: {} of {} counties agree within 0.1 % as the Census Bureau draws them, \
         {} within 0.5 % as bundled. Of the former the bundled outline is {} % off (median).",
        counties.drawn_within_0_1_percent,
        counties.counties,
        counties.bundled_within_0_5_percent,
        counties.bundled_median_percent
    )?;
    text.push_str("\n## Left out\n\n");
    let mut left_out: Vec<&Verdict> = verdicts
        .iter()
        .filter(|verdict| !verdict.passed())
        .collect();
    left_out.sort_by(|a, b| b.error.total_cmp(&a.error));
    let listed: Vec<String> = left_out
        .iter()
        .map(|verdict| format!("{} ({:.0} %)", verdict.id, verdict.error * 100.0))
        .collect();
    writeln!(text, "{}.", listed.join(", "))?;
    fs::write(data.join("REPORT.md"), text)?;
    Ok(())
}
