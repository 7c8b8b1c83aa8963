//! Floor 0: amounts of area and the units people give them in.

#[expect(clippy::module_inception, reason = "one public noun per file")]
mod quantity;

pub use quantity::Quantity;
