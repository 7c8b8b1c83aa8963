//! Rings whose true areas are known, read from the files beside this one, and the measuring of rings by GeographicLib.

#![allow(
    dead_code,
    unused_imports,
    reason = "each test and bench that includes this module uses a part of it"
)]

mod geographiclib;
mod star;

pub(crate) use geographiclib::GeographicLib;
pub(crate) use star::{Random, Star};

use geo::{LineString, Polygon};
use howbig::{Edges, Ellipsoid};

/// Two files of rings: those of `generate.py` and of `local.py`.
pub(crate) type Files = [&'static str; 2];

/// The kinds of edges with the files of each.
pub(crate) const FILES: [(&str, Edges, Files); 3] = [
    (
        "planar",
        Edges::Planar,
        [include_str!("planar.tsv"), include_str!("local_planar.tsv")],
    ),
    (
        "rhumb",
        Edges::Rhumb,
        [include_str!("rhumb.tsv"), include_str!("local_rhumb.tsv")],
    ),
    (
        "geodesic",
        Edges::Geodesic,
        [
            include_str!("geodesic.tsv"),
            include_str!("local_geodesic.tsv"),
        ],
    ),
];

/// A ring and its true area.
pub(crate) struct Golden {
    pub(crate) id: &'static str,
    /// Equatorial radius in metres and inverse flattening.
    pub(crate) axes: (f64, f64),
    /// The largest distance across the ring in metres.
    pub(crate) extent: f64,
    /// In square metres; the nearest double to 25 digits.
    pub(crate) area: f64,
    /// Longitude and latitude in degrees, the first vertex not repeated.
    pub(crate) ring: Vec<(f64, f64)>,
}

impl Golden {
    pub(crate) fn ellipsoid(&self) -> Ellipsoid {
        ellipsoid(self.axes)
    }

    pub(crate) fn polygon(&self) -> Polygon {
        polygon(&self.ring)
    }
}

pub(crate) fn ellipsoid((equatorial_radius, inverse_flattening): (f64, f64)) -> Ellipsoid {
    Ellipsoid::new(equatorial_radius, inverse_flattening).expect("an ellipsoid of the golden files")
}

pub(crate) fn polygon(ring: &[(f64, f64)]) -> Polygon {
    Polygon::new(LineString::from(ring.to_vec()), vec![])
}

/// All rows of golden files.
pub(crate) fn read(files: Files) -> Vec<Golden> {
    files.into_iter().flat_map(rows).collect()
}

fn rows(text: &'static str) -> Vec<Golden> {
    let axes = text.lines().filter_map(axes_in_comment).collect::<Vec<_>>();
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| row(line, &axes))
        .collect()
}

/// "# wgs84: equatorial radius 6378137 m, inverse flattening 298.257223563"
fn axes_in_comment(line: &'static str) -> Option<(&'static str, (f64, f64))> {
    let (name, rest) = line
        .strip_prefix("# ")?
        .split_once(": equatorial radius ")?;
    let (radius, flattening) = rest.split_once(" m, inverse flattening ")?;
    Some((name, (number(radius), number(flattening))))
}

fn row(line: &'static str, axes: &[(&str, (f64, f64))]) -> Golden {
    let columns = line.split('\t').collect::<Vec<_>>();
    let [id, ellipsoid, extent, area, ring] = columns[..] else {
        panic!("a golden row has five columns: {line:?}");
    };
    let axes = axes
        .iter()
        .find(|(name, _)| *name == ellipsoid)
        .expect("the ellipsoid is in a comment above")
        .1;
    let ring = ring
        .parse::<Star>()
        .map_or_else(|_| vertices(ring), |star| star.ring());
    Golden {
        id,
        axes,
        extent: number(extent),
        area: number(area),
        ring,
    }
}

fn vertices(text: &str) -> Vec<(f64, f64)> {
    let vertex = |pair: &str| {
        let (longitude, latitude) = pair.split_once(' ').expect("longitude and latitude");
        (number(longitude), number(latitude))
    };
    text.split(", ").map(vertex).collect()
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}
