//! How many Washington DCs is that? One area in units of another.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod error;

mod measure;
mod quantity;

mod gazetteer;
mod input;

mod comparison;
mod phrase;

pub use error::Error;
pub use measure::{Edges, Ellipsoid, Measure, Measured, Oddity, Position, Warning};
pub use quantity::Quantity;
