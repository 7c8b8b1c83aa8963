//! Outlines as they are read: rings of longitude and latitude, and their area on the WGS84 ellipsoid.

use geographiclib_rs::{Geodesic, PolygonArea, Winding};

/// Longitude and latitude in degrees.
pub type Vertex = [f64; 2];

/// A closed line: its last vertex is its first.
pub type Ring = Vec<Vertex>;

/// The rings of one or several polygons; holes run against their polygon's direction.
pub type Shape = Vec<Vec<Ring>>;

/// The area that a ring encloses with geodesic edges, in square metres, positive when it runs counterclockwise.
///
/// Measured with GeographicLib, so that the gates do not rest on the crate that they test.
pub fn signed_area(ring: &[Vertex]) -> f64 {
    let geodesic = Geodesic::wgs84();
    let mut polygon = PolygonArea::new(&geodesic, Winding::CounterClockwise);
    let open = ring.split_last().map_or(ring, |(_, open)| open);
    for [longitude, latitude] in open {
        polygon.add_point(*latitude, *longitude);
    }
    polygon.compute(true).1
}

/// The area of a shape in square metres: exteriors less holes.
pub fn area(shape: &Shape) -> f64 {
    let polygon = |rings: &Vec<Ring>| {
        let mut areas = rings.iter().map(|ring| signed_area(ring).abs());
        let exterior = areas.next().unwrap_or_default();
        exterior - areas.sum::<f64>()
    };
    shape.iter().map(polygon).sum()
}

/// West, south, east, north.
pub fn bounds<'a>(rings: impl IntoIterator<Item = &'a Ring>) -> [f64; 4] {
    let start = [
        f64::INFINITY,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NEG_INFINITY,
    ];
    rings
        .into_iter()
        .flatten()
        .fold(start, |[w, s, e, n], [x, y]| {
            [w.min(*x), s.min(*y), e.max(*x), n.max(*y)]
        })
}

/// Whether a vertex lies inside an odd number of the rings.
pub fn contains<'a>(rings: impl IntoIterator<Item = &'a Ring>, [x, y]: Vertex) -> bool {
    let mut inside = false;
    for pair in rings.into_iter().flat_map(|ring| ring.windows(2)) {
        let ([x1, y1], [x2, y2]) = (pair[0], pair[1]);
        if (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
            inside = !inside;
        }
    }
    inside
}

/// A figure in square kilometres to four significant digits: an outline on a scale of 1:10 million supports no more.
pub fn four_digits(square_metres: f64) -> String {
    let kilometres = square_metres / 1e6;
    let magnitude = kilometres.log10().floor() as i32;
    let decimals = 3 - magnitude;
    if decimals >= 0 {
        return format!("{kilometres:.*}", decimals as usize);
    }
    let step = 10f64.powi(-decimals);
    format!("{:.0}", (kilometres / step).round() * step)
}

/// Twice the area that a ring encloses on the plane of longitude and latitude, positive when it runs counterclockwise.
pub fn signed_planar_area(ring: &[Vertex]) -> f64 {
    let [x0, y0] = ring.first().copied().unwrap_or_default();
    ring.windows(2)
        .map(|pair| (pair[0][0] - x0) * (pair[1][1] - y0) - (pair[1][0] - x0) * (pair[0][1] - y0))
        .sum()
}
