use super::Position;
use super::walk::FARTHEST;
use crate::Error;

/// The error for the first vertex that is not on the ellipsoid.
#[cold]
pub(super) fn misplaced(
    vertices: impl Iterator<Item = (f64, f64)>,
    mut position: Position,
) -> Option<Error> {
    let on_ellipsoid =
        |(longitude, latitude): (f64, f64)| longitude.abs() <= FARTHEST && latitude.abs() <= 90.0;
    let mut vertices = vertices.enumerate();
    let (vertex, (longitude, latitude)) = vertices.find(|&(_, vertex)| !on_ellipsoid(vertex))?;
    position.vertex = vertex;
    Some(Error::OffEllipsoid {
        position,
        longitude,
        latitude,
    })
}
