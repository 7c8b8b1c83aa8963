//! Floor 2: one area in units of another.
//!
//! A [`Surface`] is anything that has an area; a [`Side`] is that area on one basis, with its year, source and
//! precision; a [`Comparison`] is two sides, like with like.

#[expect(clippy::module_inception, reason = "one public noun per file")]
mod comparison;
mod counted_twice;
mod namesakes;
mod outlined;
mod reading;
mod side;
mod surface;

pub use comparison::Comparison;
pub use side::Side;
pub use surface::Surface;
