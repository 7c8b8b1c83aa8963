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
mod suggest;

pub use comparison::{Comparison, Side, Surface};
pub use error::Error;
pub use gazetteer::{Audience, Basis, Evidence, Figure, Gazetteer, Kind, Place, Places, Source};
#[cfg(feature = "outlines")]
pub use gazetteer::{Covers, Outline};
pub use input::{CoordinateSystem, Feature, FeatureReader};
pub use measure::{Edges, Ellipsoid, Measure, Measured, Oddity, Position, Warning};
pub use phrase::{Hedge, Multiple, Phrase, Sentence};
pub use quantity::{
    AreaIn, Grouping, LeadingQuantity, Quantity, QuantityReader, StatedQuantity, Unit,
};
pub use suggest::Suggestion;
#[doc = include_str!("measure/measuring.md")]
pub mod measuring {}
