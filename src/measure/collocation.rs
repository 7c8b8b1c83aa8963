//! Geodesics of a few degrees, from their differential equation.
//!
//! Between the reach of the series and the distances where Karney's area has
//! digits to spare, points found by solving the direct problem are off by a few
//! nanometres, which is a few square centimetres below a long edge. Solving the
//! equation φ″ = −A − B φ′² for the deviation from the chord is exact to rounding.

use std::sync::LazyLock;

use super::level::Level;
use super::quadrature::{gauss_legendre, legendre};
use crate::Ellipsoid;

/// Nodes on an edge: with ten the deviation is right to rounding at the bounds below.
const NODES: usize = 10;
/// Bounds on the differences of an edge in degrees.
const LONGEST: (f64, f64) = (10.0, 2.0);
/// Bound on the change of the tangent's direction, in radians.
const STEEPEST: f64 = 0.15;
/// Far more iterations than the bounds allow to be needed.
const ITERATIONS: usize = 60;

/// What maps φ″ at the nodes to φ and φ′ there, both ends held at 0, column by
/// column: what its value at each node contributes.
struct Operator {
    node: [f64; NODES],
    weight: [f64; NODES],
    value: [[f64; NODES]; NODES],
    slope: [[f64; NODES]; NODES],
}

static OPERATOR: LazyLock<Operator> = LazyLock::new(Operator::new);

impl Operator {
    fn new() -> Self {
        let rule = gauss_legendre::<NODES>();
        let entry = |function: fn(usize, f64) -> f64| {
            std::array::from_fn(|j| {
                let (x, weight) = rule[j];
                std::array::from_fn(|i| {
                    (0..NODES)
                        .map(|k| {
                            (k as f64 + 0.5) * weight * legendre(k, x) * function(k, rule[i].0)
                        })
                        .sum()
                })
            })
        };
        Self {
            node: rule.map(|(node, _)| node),
            weight: rule.map(|(_, weight)| weight),
            value: entry(twice_integrated),
            slope: entry(twice_integrated_slope),
        }
    }
}

/// The function with the Legendre polynomial as second derivative that is 0 at ±1.
fn twice_integrated(degree: usize, x: f64) -> f64 {
    let k = degree as f64;
    match degree {
        0 => (x * x - 1.0) / 2.0,
        1 => (x * x - 1.0) * x / 6.0,
        _ => {
            legendre(degree + 2, x) / ((2.0 * k + 1.0) * (2.0 * k + 3.0))
                - 2.0 * legendre(degree, x) / ((2.0 * k - 1.0) * (2.0 * k + 3.0))
                + legendre(degree - 2, x) / ((2.0 * k - 1.0) * (2.0 * k + 1.0))
        }
    }
}

/// Its derivative.
fn twice_integrated_slope(degree: usize, x: f64) -> f64 {
    match degree {
        0 => x,
        1 => x * x / 2.0 - 1.0 / 6.0,
        _ => (legendre(degree + 1, x) - legendre(degree - 1, x)) / (2.0 * degree as f64 + 1.0),
    }
}

/// The mean rise, over longitude, from the start of a geodesic to the points on
/// it; none where it is too long. Differences are in degrees.
#[inline(always)]
pub(super) fn mean_rise(ellipsoid: &Ellipsoid, start: &Level, along: f64, up: f64) -> Option<f64> {
    let latitude = start.parallel.latitude;
    let poleward = latitude.abs().max((latitude + up).abs());
    let steepness = poleward.to_radians().tan() * up.to_radians().abs();
    if along.abs() > LONGEST.0 || up.abs() > LONGEST.1 || steepness > STEEPEST {
        return None;
    }
    let operator = &*OPERATOR;
    let (half_along, half_up) = (0.5 * along.to_radians(), 0.5 * up.to_radians());
    let middle = latitude.to_radians() + half_up;
    let e2 = ellipsoid.eccentricity_squared();
    let inverse = 1.0 / (1.0 - e2);

    let (sine, cosine) = middle.sin_cos();
    let (mut deviation, mut slope) = ([0.0; NODES], [0.0; NODES]);
    let mut change_before = 0.0;
    for _ in 0..ITERATIONS {
        let curvature: [f64; NODES] = std::array::from_fn(|i| {
            let (sine, cosine) = turned(sine, cosine, half_up * operator.node[i] + deviation[i]);
            let w = 1.0 - e2 * sine * sine;
            let a = sine * cosine * w * inverse;
            let b = sine * (2.0 * (1.0 - e2) + 3.0 * e2 * cosine * cosine) / (cosine * w);
            let climb = half_up + slope[i];
            -half_along * half_along * a - b * climb * climb
        });
        let before = std::mem::replace(&mut deviation, apply(&operator.value, &curvature));
        slope = apply(&operator.slope, &curvature);
        let size = largest(&deviation);
        let change = largest(&std::array::from_fn(|i| deviation[i] - before[i]));
        // Each change is the same share of the one before: what the next would be.
        if change * change <= f64::EPSILON * size * change_before {
            break;
        }
        change_before = change;
    }
    // From the mid latitude, where the linear part of the rise cancels in pairs.
    let centre = Level::new(start.parallel.band, latitude + 0.5 * up);
    let points = operator.node.iter().zip(&operator.weight).zip(&deviation);
    let beyond: f64 = points
        .map(|((node, weight), deviation)| {
            weight * centre.rise_by(0.5 * up * node + deviation.to_degrees())
        })
        .sum();
    Some(start.rise_by(0.5 * up) + 0.5 * beyond)
}

/// What an operator makes of a function given at the nodes.
#[inline(always)]
fn apply(columns: &[[f64; NODES]; NODES], function: &[f64; NODES]) -> [f64; NODES] {
    let mut values = [0.0; NODES];
    for (column, factor) in columns.iter().zip(function) {
        for (value, entry) in values.iter_mut().zip(column) {
            *value += entry * factor;
        }
    }
    values
}

/// Sine and cosine of an angle and a small one more, of at most 0.03 radians: the
/// terms left out of their series are below rounding.
#[inline(always)]
fn turned(sine: f64, cosine: f64, angle: f64) -> (f64, f64) {
    let square = angle * angle;
    let small_sine = angle
        * (1.0
            - square * (1.0 / 6.0) * (1.0 - square * (1.0 / 20.0) * (1.0 - square * (1.0 / 42.0))));
    let small_versine = square
        * 0.5
        * (1.0
            - square
                * (1.0 / 12.0)
                * (1.0 - square * (1.0 / 30.0) * (1.0 - square * (1.0 / 56.0))));
    (
        sine + (cosine * small_sine - sine * small_versine),
        cosine - (sine * small_sine + cosine * small_versine),
    )
}

#[inline(always)]
fn largest(values: &[f64; NODES]) -> f64 {
    values
        .iter()
        .fold(0.0, |largest, value| value.abs().max(largest))
}
