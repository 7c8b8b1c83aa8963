//! The tables against closed forms that they are not made from.

use std::sync::Arc;

use geo::{LineString, Polygon};

use super::area_sum::AreaSum;
use super::edge::TOLERANCE;
use super::level::Level;
use super::rings::{self, RingVisitor};
use super::series::Series;
use super::table::Table;
use super::vicinity::NEGLIGIBLE;
use super::{Oddity, Position};
use crate::{Edges, Ellipsoid};

fn assert_close(one: f64, other: f64, allowed: f64) {
    assert!(
        (one - other).abs() <= allowed,
        "{one} is not {other} within {allowed}"
    );
}

#[test]
fn powers_of_series_multiply_as_powers_do() {
    let (sine, cosine) = Series::sine_cosine(0.6, 0.8);
    let root = cosine.power(0.5);
    let product = root * root * cosine.power(-1.0);
    let unit = sine * sine + cosine * cosine;
    for series in [product, unit] {
        assert_close(series.0[0], 1.0, 1e-15);
        assert!(
            series.0[1..].iter().all(|term| term.abs() < 1e-13),
            "{series:?}"
        );
    }
}

#[test]
fn integral_and_derivative_undo_each_other() {
    let (sine, cosine) = Series::sine_cosine(0.6, 0.8);
    let integral = cosine.integral(0.6);
    for (one, other) in integral.0.iter().zip(&sine.0) {
        assert_close(*one, *other, 1e-16);
    }
    assert_close(sine.derivative().0[3], cosine.0[3], 1e-16);
}

/// On a sphere the strip from the equator is R² sin φ per radian.
#[test]
fn strips_of_a_sphere_are_as_high_as_their_sines() {
    let sphere = Ellipsoid::AUTHALIC_SPHERE;
    let table = Table::of(sphere, Edges::Geodesic);
    let square = sphere.equatorial_radius().powi(2).to_radians();
    for latitude in [-90.0, -67.25, -0.3, 0.0, 12.7, 45.5, 89.4, 90.0_f64] {
        let [high, low] = table.level(latitude).parallel.strip();
        assert_close(high + low, square * latitude.to_radians().sin(), 1e-4);
    }
}

/// Neighbouring bands meet: both give the same rise to the parallel between them.
#[test]
fn bands_agree_where_they_meet() {
    for edges in [Edges::Planar, Edges::Rhumb, Edges::Geodesic] {
        let table = Table::of(Ellipsoid::WGS84, edges);
        for south in -90..90 {
            let parallel = f64::from(south) + 0.5;
            let [below, above] =
                [parallel - 0.4, parallel + 0.4].map(|latitude| table.band(latitude));
            let start = parallel - 0.25;
            let rises = [below, above].map(|band| Level::new(band, start).rise_by(0.5));
            assert_close(rises[0] / rises[1], 1.0, 2e-15);
        }
    }
}

/// The bound on what the series leaves out holds: tan(S/2) = tan(Δλ/2) sin φ / cos(Δφ/2)
/// is the area under a great circle of the unit sphere.
#[test]
fn the_series_is_as_exact_as_its_bound_says() {
    let sphere = Ellipsoid::AUTHALIC_SPHERE;
    let table = Table::of(sphere, Edges::Geodesic);
    let square = sphere.equatorial_radius().powi(2);
    for middle in [-72.4, -30.0, 5.2, 44.9, 60.1, 80.6_f64] {
        for (along, up) in [
            (0.3, 0.0),
            (0.2, 0.2),
            (0.05, 0.4),
            (1.0, 0.1),
            (0.6, 0.6_f64),
        ] {
            let band = table.band(middle);
            let u = middle - band.centre;
            let start = Level::new(band, middle);
            let series = along * band.bulge(u, along * along, up * up);
            let tangent = (0.5 * along).to_radians().tan() * middle.to_radians().sin()
                / (0.5 * up).to_radians().cos();
            let [high, low] = start.parallel.strip();
            let exact = square * 2.0 * tangent.atan() - along * (high + low);
            let bound = band.error_bound(along, up);
            // The subtraction of two areas from the equator costs some digits.
            assert_close(series, exact, bound + 2e-2);
        }
    }
}

/// Whoever changes the bounds finds here what to write.
#[test]
fn the_page_states_the_reach_of_the_series() {
    let kinds = [Edges::Planar, Edges::Rhumb, Edges::Geodesic];
    let tables = kinds.map(|edges| Table::of(Ellipsoid::WGS84, edges));
    let rows = [10.0, 40.0, 60.0, 80.0].map(|latitude: f64| {
        let reaches = tables.iter().flat_map(|table| reaches(table, latitude));
        let cells = reaches.map(|reach| format!(" {reach:.0} km |"));
        format!("| {latitude}° |{}\n", cells.collect::<String>())
    });
    let table = rows.concat();
    assert!(
        include_str!("measuring.md").contains(&table),
        "the page should say\n{table}"
    );
}

/// The longest edges towards the north-east that are summed in vectors, and that
/// the series with its terms of seventh order is used for.
fn reaches(table: &Table, latitude: f64) -> [f64; 2] {
    let band = table.band(latitude);
    let shrinking = latitude.to_radians().cos();
    let degree_in_km = 111.2;
    let longest = |holds: &dyn Fn(f64, f64) -> bool| {
        let (mut short, mut long) = (0.0, 180.0);
        for _ in 0..60 {
            let up = 0.5 * (short + long);
            if holds(up / shrinking, up) {
                short = up;
            } else {
                long = up;
            }
        }
        short * std::f64::consts::SQRT_2 * degree_in_km
    };
    [
        longest(&|along, up| band.vicinity_error_bounds(0.5 * up, along, up)[1] <= NEGLIGIBLE),
        longest(&|along, up| band.error_bound(along, up) <= TOLERANCE),
    ]
}

#[test]
fn areas_do_not_depend_on_the_vectors_of_the_processor() {
    let star = |vertices: u32, degrees: f64, latitude: f64| {
        let vertices = (0..vertices).map(|k| {
            let angle = f64::from(k) * std::f64::consts::TAU / f64::from(vertices);
            let radius = degrees * if k % 2 == 0 { 1.0 } else { 0.6 };
            (12.3 + radius * angle.cos(), latitude + radius * angle.sin())
        });
        Polygon::new(LineString::from_iter(vertices), vec![])
    };
    for edges in [Edges::Planar, Edges::Rhumb, Edges::Geodesic] {
        let mut tables = [(); 2].map(|()| Table::of(Ellipsoid::GRS80, edges));
        let table = Arc::get_mut(&mut tables[0]).expect("tables but those of WGS84 are not shared");
        table.processor = pulp::Arch::Scalar;
        let sizes = [1e-4, 1e-3, 1.2e-3, 1.5e-3, 2.4e-3, 1e-2, 1.0];
        let latitudes = [-84.9, -69.9, 0.0, 48.5];
        for (vertices, degrees, latitude) in [4, 5, 8, 9, 20, 300]
            .into_iter()
            .flat_map(|vertices| sizes.map(|degrees| (vertices, degrees)))
            .flat_map(|(vertices, degrees)| latitudes.map(|y| (vertices, degrees, y)))
        {
            let polygon = star(vertices, degrees, latitude);
            let [one_by_one, side_by_side] = tables.each_ref().map(|table| {
                let mut sum = AreaSum::new(table, false);
                rings::visit(&polygon, &mut sum).expect("all vertices are on the Earth");
                sum.finish().square_metres()
            });
            let difference = (one_by_one / side_by_side - 1.0).abs();
            assert!(
                difference < 1e-14,
                "{edges:?} {vertices} {degrees}° at {latitude}°: {difference:e}"
            );
        }
    }
}

/// The types of `geo` close their rings; others need not.
#[test]
fn open_rings_are_closed_whatever_their_length() {
    let table = Table::of(Ellipsoid::WGS84, Edges::Geodesic);
    let measure = |ring: &[(f64, f64)]| {
        let mut sum = AreaSum::new(&table, false);
        sum.ring(Position::default(), ring)
            .expect("all vertices are on the Earth");
        sum.end_of_part(Position::default());
        let measured = sum.finish();
        let oddities = measured.warnings().map(|warning| warning.oddity);
        (measured.square_metres(), oddities.collect::<Vec<_>>())
    };
    for (count, radius) in (0..=20)
        .chain([100])
        .flat_map(|n| [1e-4, 1e-2, 1.0].map(|r| (n, r)))
    {
        let mut ring: Vec<_> = (0..count)
            .map(|k| f64::from(k) * std::f64::consts::TAU / f64::from(count))
            .map(|angle| (radius * angle.cos(), 40.0 + radius * angle.sin()))
            .collect();
        let (open, of_open) = measure(&ring);
        ring.extend(ring.first().copied());
        let (closed, of_closed) = measure(&ring);
        assert!(
            (open - closed).abs() <= 1e-14 * closed,
            "{count} vertices: {open}, {closed}"
        );
        assert_eq!(
            of_open.contains(&Oddity::OpenRing),
            count > 1,
            "{count} vertices"
        );
        let too_few = if count < 3 {
            vec![Oddity::TooFewVertices]
        } else {
            vec![]
        };
        assert_eq!(of_closed, too_few, "{count} vertices");
    }
}

#[test]
fn oddities_are_told_apart_by_their_order() {
    for (index, oddity) in Oddity::ALL.into_iter().enumerate() {
        assert_eq!(oddity as usize, index);
    }
}
