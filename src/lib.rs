//! How many Washington DCs is that? One area in units of another.
//!
//! ```
//! use howbig::{Basis, Comparison, Phrase, Sentence, Surface};
//!
//! let territory = Surface::read("2,195 sq. km.")?;
//! let capital = Surface::read("Washington, DC")?;
//!
//! let total = Comparison::new(&territory, &capital)?;
//! assert_eq!(format!("{:.2}", total.ratio()), "12.40");
//! assert_eq!(Phrase::new(&total).to_string(), "about 12 times the size of Washington, DC");
//! assert!(total.exceeds(10.0));
//!
//! // A land figure is compared with a land figure, and the basis is named.
//! let land = Comparison::on(Basis::Land, &territory, &capital)?;
//! assert_eq!(
//!     Sentence::new(&land).to_string(),
//!     "2,195 km² is about 14 times the land area of Washington, DC.",
//! );
//! # Ok::<(), howbig::Error>(())
//! ```
//!
//! # Where to look
//!
//! - [`Quantity`], [`Unit`], [`StatedQuantity`]: amounts of area, over a hundred units, and reading what people write.
//! - [`Measure`]: the area and the perimeter of any geometry on any [`Ellipsoid`]. The page on [measuring] says how,
//!   how exactly, and which [`Edges`] to choose.
//! - [`FeatureReader`]: GeoJSON of every kind, one feature at a time.
//! - [`Gazetteer`] and [`Place`]: more than 10,000 reference areas with their [`Figure`]s, each with basis, year,
//!   [`Source`] and [`Evidence`]; names and groups; outlines, neighbours, and what contains a point.
//! - [`Surface`], [`Comparison`]: anything that has an area, in units of anything else that has one.
//! - [`Phrase`], [`Sentence`], [`Wording`]: that in words, in four languages.
//! - [`Suggestion`]: what to compare with, and by what [`Score`].
//! - [`ClaimReader`], [`Claim`], [`Verdict`]: what a text claims about sizes, and whether it holds.
//! - [`Error`]: everything that can go wrong, each with what to do about it.
//!
//! # Example: a polygon
//!
//! ```
//! use howbig::{Comparison, FeatureReader, Measure, Quantity, Surface};
//!
//! let text = r#"{"type": "Polygon", "coordinates": [[[-111.05, 41], [-104.05, 41], [-104.05, 45], [-111.05, 45], [-111.05, 41]]]}"#;
//! let measure = Measure::default();
//! for feature in FeatureReader::new(text.as_bytes()) {
//!     let geometry = feature?.geometry.expect("the text has one");
//!     let area = Quantity::from_square_metres(measure.area(&geometry)?.square_metres());
//!     let comparison = Comparison::new(&Surface::outline("four corners", area), &Surface::read("Wyoming")?)?;
//!     assert!((comparison.ratio() - 1.0).abs() < 0.002);
//!     // An outline is not a figure of the Census Bureau, and the comparison says so.
//!     assert_eq!(comparison.warnings().len(), 1);
//! }
//! # Ok::<(), howbig::Error>(())
//! ```
//!
//! # What it does not do
//!
//! - It measures areas on the ellipsoid: slopes and heights add nothing.
//! - It never goes to the network; the figures are as old as their year says.
//! - It does not repair geometries. What is odd is measured and reported as a [`Warning`].
//! - It reads GeoJSON. Other formats come in through the traits of `geo-traits`.
//!
//! # Features
//!
//! - `outlines`, on by default: outlines of places, 3 MB of the program.
//! - `languages`: names of places in 26 languages, 2 MB.
//! - `serde`: [`Quantity`], [`Basis`], [`Evidence`] and [`Side`] can be serialized, all but the last deserialized.
//! - `rayon`: many geometries measured on all processors.
//! - `proj`: coordinates in any reference system, through the PROJ library. The default build is pure Rust.

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

mod claim;

pub use claim::{AreaMention, Claim, ClaimKind, ClaimReader, Qualifier, UnitSlip, Verdict};
pub use comparison::{Comparison, Side, Surface};
pub use error::Error;
pub use gazetteer::{
    Audience, Basis, Evidence, Figure, Gazetteer, Kind, Overlap, Place, Places, Source,
};
#[cfg(feature = "outlines")]
pub use gazetteer::{Covers, Discrepancy, Outline};
pub use input::{CoordinateSystem, Feature, FeatureReader};
pub use measure::{Edges, Ellipsoid, Measure, Measured, Oddity, Position, Warning};
pub use phrase::{
    Form, Hedge, Language, Multiple, Numerals, Phrase, Sentence, Tone, Variety, Wording,
};
pub use quantity::{
    AreaIn, Grouping, LeadingQuantity, Quantity, QuantityReader, StatedQuantity, Unit,
};
pub use suggest::{Score, Suggestion};

#[doc = include_str!("measure/measuring.md")]
pub mod measuring {}

/// The README's Rust runs with the other examples of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
