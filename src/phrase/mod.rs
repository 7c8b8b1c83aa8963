//! Floor 2: a comparison in words.
//!
//! A [`Phrase`] is a [`Hedge`], a [`Multiple`] and a reference. One place chooses the first two together, by what
//! professionals write and by what readers take each hedge to mean; the rest only spells them out.

mod choice;
mod hedge;
mod multiple;
#[expect(clippy::module_inception, reason = "one public noun per file")]
mod phrase;
mod sentence;
mod spelling;

pub use hedge::Hedge;
pub use multiple::Multiple;
pub use phrase::Phrase;
pub use sentence::Sentence;

#[cfg(test)]
mod choice_tests;
