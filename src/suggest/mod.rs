//! Floor 2: what to compare an area with.
//!
//! Every place that may be suggested stands in one list by size. For a subject those near in size are scored, each
//! by numbers alone; words are made only for the few that are offered, in the readers' own names for things.

mod candidate;
mod diversity;
mod familiarity;
mod own_name;
mod ranking;
mod reader;
mod score;
mod subject;
mod suggestion;

pub use score::Score;
pub use suggestion::Suggestion;

#[cfg(test)]
mod suggestion_tests;
