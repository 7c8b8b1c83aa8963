//! Geodesic areas beside those of GeographicLib, on rings drawn anew from one seed.
//!
//! `RINGS_SEED=42 cargo test --test measure_differential` draws others.

mod golden;

use geographiclib_rs::DirectGeodesic;
use golden::{GeographicLib, Random, ellipsoid, polygon};
use howbig::{Edges, Measure};

const RINGS: usize = 12_000;

/// WGS84, Clarke 1866, the sphere of that area, and the flattest that GeographicLib is stated for.
const ELLIPSOIDS: [(f64, f64); 4] = [
    (6_378_137.0, 298.257_223_563),
    (6_378_206.4, 294.978_698_213_9),
    (6_371_007.181, 0.0),
    (6_378_137.0, 50.0),
];

fn seed() -> u64 {
    std::env::var("RINGS_SEED").map_or(20_130_101, |seed| {
        seed.parse().expect("RINGS_SEED is a number")
    })
}

/// Three to nine vertices in order of azimuth round a centre anywhere, 1 m to 18,000 km across.
fn ring(random: &mut Random, earth: &GeographicLib) -> Vec<(f64, f64)> {
    let polar = random.unit() < 0.2;
    let latitude = if polar {
        (90.0 - 10_f64.powf(random.between(-4.0, 1.0))).copysign(random.between(-1.0, 1.0))
    } else {
        random.between(-1.0, 1.0).asin().to_degrees()
    };
    let longitude = random.between(-180.0, 180.0);
    let radius = 10_f64.powf(random.between(0.0, 9e6_f64.log10()));
    let count = random.between(3.0, 10.0) as u32;
    let vertex = |k| {
        let azimuth = 360.0 * (f64::from(k) + random.between(0.0, 0.9)) / f64::from(count);
        let (latitude, longitude) = earth.0.direct(
            latitude,
            longitude,
            azimuth,
            radius * random.between(0.3, 1.0),
        );
        (longitude, latitude)
    };
    (0..count).map(vertex).collect()
}

/// GeographicLib states 0.1 m² for a polygon; where it adds strips that reach round the Earth their last bits, 1/64 m²
/// each, are added to that.
#[test]
fn areas_agree_with_geographiclib_on_12_000_rings() {
    let mut random = Random(seed());
    let mut failures = vec![];
    for index in 0..RINGS {
        let axes = ELLIPSOIDS[index % ELLIPSOIDS.len()];
        let earth = GeographicLib::new(axes);
        let ring = ring(&mut random, &earth);
        let (expected, _) = earth.measure(&ring);
        let measured = Measure::new(ellipsoid(axes), Edges::Geodesic).area(&polygon(&ring));
        let area = measured
            .expect("the vertices are on the Earth")
            .square_metres();
        let allowed = 0.1 + ring.len() as f64 / 64.0;
        if area.is_nan() || (area - expected).abs() > allowed {
            failures.push(format!(
                "{axes:?} {ring:?}: {area}, GeographicLib {expected}, {:e} apart",
                area - expected
            ));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {RINGS} rings, first: {}",
        failures.len(),
        failures[0]
    );
}
