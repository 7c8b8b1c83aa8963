use std::fmt;

/// Where in a geometry something is, each counted from 0.
///
/// ```
/// let position = howbig::Position { part: 2, ring: 0, vertex: 17 };
/// assert_eq!(position.to_string(), "part 2, ring 0, vertex 17");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Position {
    /// The polygon, in the order in which the geometry gives them.
    pub part: usize,
    /// The ring of the polygon: 0 is its shell, the others are its holes.
    pub ring: usize,
    /// The vertex of the ring.
    pub vertex: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { part, ring, vertex } = self;
        write!(f, "part {part}, ring {ring}, vertex {vertex}")
    }
}
