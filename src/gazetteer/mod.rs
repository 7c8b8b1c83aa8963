//! Floor 1: reference areas, their figures, names and sources.
//!
//! The tables under `data/` are part of the program. They are never copied: a [`Place`] is a row of its table,
//! and a figure is read from its digits when it is asked for.

mod audience;
mod basis;
mod capital;
mod column;
mod division;
#[cfg(feature = "outlines")]
mod enclosed;
mod evidence;
mod figure;
mod folding;
#[expect(clippy::module_inception, reason = "one public noun per file")]
mod gazetteer;
mod group;
mod index;
mod kind;
#[cfg(feature = "languages")]
mod languages;
mod lookup;
mod nearest;
#[cfg(feature = "outlines")]
mod outline;
mod overlap;
mod place;
mod places;
mod preferences;
mod qualifier;
mod region;
mod seat;
mod similar;
mod size;
mod source;
mod table;
mod unique_name;

pub use audience::Audience;
pub use basis::Basis;
pub use evidence::Evidence;
pub use figure::Figure;
pub use gazetteer::Gazetteer;
pub use kind::Kind;
#[cfg(feature = "outlines")]
pub use outline::{Covers, Discrepancy, Outline};
pub use overlap::Overlap;
pub use place::Place;
pub use places::Places;
pub use source::Source;

#[cfg(test)]
mod bundled_tests;
#[cfg(test)]
mod folding_tests;
#[cfg(test)]
mod lookup_tests;
