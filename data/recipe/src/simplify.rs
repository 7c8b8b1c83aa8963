//! Leaving out vertices: Douglas and Peucker's way, by distance on the ground.
//!
//! An edge of a stored outline may be read as straight in longitude and latitude or as a geodesic. A vertex may only go when it is near both,
//! or else a border along a parallel would collapse to its ends and bulge as a geodesic.

use crate::geometry::Vertex;

/// Metres; a sphere is near enough for a tolerance.
const RADIUS: f64 = 6_371_008.8;

/// The vertices that stay, at least `fewest` of a closed line. The ends of an open one always stay.
pub fn simplify(line: &[Vertex], tolerance: f64, fewest: usize) -> Vec<Vertex> {
    let last = line.len() - 1;
    let mut keep = vec![false; line.len()];
    (keep[0], keep[last]) = (true, true);
    for (place, pair) in line.windows(2).enumerate() {
        // The ends of an edge along the antimeridian belong to the edge of the map.
        if pair[0][0].abs() == 180.0 && pair[1][0] == pair[0][0] {
            keep[place] |= place == 0 || line[place - 1][0].abs() != 180.0;
            keep[place + 1] |= line
                .get(place + 2)
                .is_none_or(|next| next[0].abs() != 180.0);
        }
    }
    if line[0] == line[last] {
        let far = (1..last)
            .max_by(|a, b| ground(line[0], line[*a]).total_cmp(&ground(line[0], line[*b])));
        far.into_iter().for_each(|far| keep[far] = true);
    }
    let mut fixed: Vec<usize> = (0..=last).filter(|place| keep[*place]).collect();
    let mut spans: Vec<(usize, usize)> = fixed.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let mut rest: Vec<(f64, usize)> = Vec::new();
    while let Some((from, to)) = spans.pop() {
        let distances =
            (from + 1..to).map(|place| (distance(line[place], line[from], line[to]), place));
        let Some((far, place)) = distances.max_by(|a, b| a.0.total_cmp(&b.0)) else {
            continue;
        };
        if far > tolerance {
            keep[place] = true;
            spans.extend([(from, place), (place, to)]);
        } else {
            rest.push((far, place));
        }
    }
    rest.sort_by(|a, b| b.0.total_cmp(&a.0));
    fixed = (0..=last).filter(|place| keep[*place]).collect();
    for (_, place) in rest.iter().take(fewest.saturating_sub(fixed.len())) {
        keep[*place] = true;
    }
    line.iter()
        .zip(keep)
        .filter(|(_, keep)| *keep)
        .map(|(vertex, _)| *vertex)
        .collect()
}

/// How far a vertex lies from an edge, whichever way the edge is read.
fn distance(vertex: Vertex, from: Vertex, to: Vertex) -> f64 {
    planar(vertex, from, to).max(geodesic(vertex, from, to))
}

/// From the straight line in longitude and latitude, in the scale of the place.
fn planar([x, y]: Vertex, from: Vertex, to: Vertex) -> f64 {
    let metres = RADIUS.to_radians();
    let east = metres * y.to_radians().cos();
    let local = |[a, b]: Vertex| [(a - x) * east, (b - y) * metres];
    let ([ax, ay], [bx, by]) = (local(from), local(to));
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (ax + along * dx).hypot(ay + along * dy)
}

/// From the great circle between the ends.
fn geodesic(vertex: Vertex, from: Vertex, to: Vertex) -> f64 {
    let [p, a, b] = [vertex, from, to].map(direction);
    let normal = cross(a, b);
    let length = dot(normal, normal).sqrt();
    let nearest_end = || ground(vertex, from).min(ground(vertex, to));
    if length < 1e-12 {
        return nearest_end();
    }
    let ahead = dot(cross(normal, a), p) >= 0.0 && dot(cross(b, normal), p) >= 0.0;
    if ahead {
        (dot(p, normal) / length).abs().min(1.0).asin() * RADIUS
    } else {
        nearest_end()
    }
}

fn ground(a: Vertex, b: Vertex) -> f64 {
    let (a, b) = (direction(a), direction(b));
    let across = cross(a, b);
    dot(across, across).sqrt().atan2(dot(a, b)) * RADIUS
}

fn direction([longitude, latitude]: Vertex) -> [f64; 3] {
    let ((sin, cos), (sin_lat, cos_lat)) = (
        longitude.to_radians().sin_cos(),
        latitude.to_radians().sin_cos(),
    );
    [cos * cos_lat, sin * cos_lat, sin_lat]
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
