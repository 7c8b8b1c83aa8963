use clap::ValueEnum;
use howbig::Edges;

/// What lies between two vertices, as it is called on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum EdgeKind {
    /// Straight in longitude and latitude, as GeoJSON defines it
    Planar,
    /// Of constant bearing
    Rhumb,
    /// The shortest way
    Geodesic,
}

impl From<EdgeKind> for Edges {
    fn from(kind: EdgeKind) -> Self {
        match kind {
            EdgeKind::Planar => Self::Planar,
            EdgeKind::Rhumb => Self::Rhumb,
            EdgeKind::Geodesic => Self::Geodesic,
        }
    }
}
