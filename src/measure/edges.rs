/// What lies between two vertices of a ring: the three curves that standards mean.
///
/// Which one is right depends on who drew the ring. The longer an edge and the
/// nearer to a pole, the more it matters: the four corners of Wyoming differ by
/// 0.05 %, a strip along the 49th parallel 28° wide by 1.4 %.
///
/// ```
/// use howbig::{Edges, Ellipsoid, Measure};
/// use geo::polygon;
///
/// let wyoming = polygon![
///     (x: -111.05, y: 41.0), (x: -104.05, y: 41.0),
///     (x: -104.05, y: 45.0), (x: -111.05, y: 45.0),
/// ];
/// let along = |edges| Measure::new(Ellipsoid::WGS84, edges).area(&wyoming).map(|a| a.square_metres());
///
/// // Parallels are rhumb lines and straight in longitude and latitude alike.
/// let planar = along(Edges::Planar)?;
/// assert!((planar / along(Edges::Rhumb)? - 1.0).abs() < 1e-12);
/// // A geodesic bulges towards its pole, the longer the more, and so the southern border
/// // takes more away than the northern one adds.
/// assert!((along(Edges::Geodesic)? / planar - 0.9995).abs() < 0.0001);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Edges {
    /// Straight in longitude and latitude: RFC 7946 GeoJSON, GeoParquet with
    /// `edges: planar`, and whatever was digitised on a plain map.
    #[default]
    Planar,
    /// Of constant bearing (loxodromes): parallels, nautical and many legal boundaries.
    Rhumb,
    /// The shortest way on the ellipsoid: PostGIS `geography`, GeographicLib,
    /// flight paths.
    Geodesic,
}
