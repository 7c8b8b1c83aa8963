//! Floor 0: the area of rings and polygons on an ellipsoid.

mod accumulator;
mod area_sum;
mod band;
mod circuit;
mod coefficients;
mod collocation;
mod crossing;
mod edge;
mod edge_sum;
mod edges;
mod ellipsoid;
mod extent;
mod length;
mod level;
#[expect(clippy::module_inception, reason = "one public noun per file")]
mod measure;
mod measured;
mod misplaced;
mod oddity;
mod parcel;
mod parcel_factors;
mod position;
mod quadrature;
mod reach;
mod ring;
mod rings;
mod run;
mod series;
mod sides;
mod table;
mod vicinity;
mod walk;
mod warning;

#[cfg(test)]
mod table_tests;

pub use edges::Edges;
pub use ellipsoid::Ellipsoid;
pub use measure::Measure;
pub use measured::Measured;
pub use oddity::Oddity;
pub use position::Position;
pub use warning::Warning;
