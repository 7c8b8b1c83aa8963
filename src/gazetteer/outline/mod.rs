//! Outlines of places: one file of arcs that neighbours share, of which only what a place needs is decoded.
//!
//! The file is part of the program and never copied. Its form is described in `data/README.md`; whatever its bytes are, reading
//! them ends without a panic.

mod covers;
mod discrepancy;
mod file;
#[expect(clippy::module_inception, reason = "one public noun per file")]
mod outline;
mod overlay;
mod places;
mod reader;

pub use covers::Covers;
pub use discrepancy::Discrepancy;
pub use outline::Outline;

#[cfg(test)]
mod file_tests;
