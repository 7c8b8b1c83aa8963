//! Floor 0: amounts of area, the units people give them in, and reading what people write.
//!
//! - [`Quantity`] is an amount of area: arithmetic, comparison, display.
//! - [`Unit`] is a unit of area with its exact definition and source, from `data/units.tsv`.
//! - [`StatedQuantity`] is an amount as somebody wrote it, with the precision its digits claim;
//!   [`QuantityReader`] reads it, with [`Grouping`] to say how digits are grouped.

mod approximate;
mod area_in;
mod arithmetic;
mod continental;
mod decimal;
mod digits;
mod display;
mod fraction;
mod grouping;
mod hedging;
mod leading_quantity;
mod magnitude;
mod number;
mod number_words;
#[expect(clippy::module_inception, reason = "one public noun per file")]
mod quantity;
mod quantity_fault;
mod quantity_reader;
mod rational;
#[cfg(feature = "serde")]
mod serialization;
mod stated_quantity;
mod unit;
mod unit_name;
mod unit_table;

#[cfg(test)]
mod number_tests;
#[cfg(test)]
mod unit_table_tests;

pub use area_in::AreaIn;
pub use grouping::Grouping;
pub(crate) use hedging::without_hedge;
pub use leading_quantity::LeadingQuantity;
pub(crate) use number::Number;
pub use quantity::Quantity;
pub(crate) use quantity_fault::LENGTH_WORDS;
pub use quantity_reader::QuantityReader;
pub use stated_quantity::StatedQuantity;
pub use unit::Unit;
