//! Places with their outlines, for the tests of these.

use geo::MultiPolygon;
use howbig::{Edges, Ellipsoid, Gazetteer, Measure, Place};

pub fn geodesic() -> Measure {
    Measure::new(Ellipsoid::WGS84, Edges::Geodesic)
}

pub fn find(name: &str) -> Place<'static> {
    Gazetteer::bundled()
        .find(name)
        .unwrap_or_else(|error| panic!("{error}"))
}

pub fn square_kilometres(outline: &MultiPolygon<f64>) -> f64 {
    geodesic()
        .area(outline)
        .expect("an outline can be measured")
        .square_metres()
        / 1e6
}

pub fn enclosed(place: Place<'_>) -> f64 {
    let outline = place
        .outline()
        .unwrap_or_else(|| panic!("{} has an outline", place.id()));
    square_kilometres(&outline.to_multi_polygon())
}

/// Every place that has an outline, with it.
pub fn all() -> impl Iterator<Item = (Place<'static>, MultiPolygon<f64>)> {
    Gazetteer::bundled()
        .places()
        .filter_map(|place| Some((place, place.outline()?.to_multi_polygon())))
}
