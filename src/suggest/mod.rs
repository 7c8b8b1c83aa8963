//! Floor 2: what to compare an area with.

mod familiarity;
mod suggestion;

pub use suggestion::Suggestion;

#[cfg(test)]
mod suggestion_tests;
