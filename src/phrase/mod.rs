//! Floor 2: a comparison in words.
//!
//! A [`Phrase`] is a [`Hedge`], a [`Multiple`] and a reference. One place chooses the first two together, by what
//! professionals write and by what readers take each hedge to mean; the rest only spells them out, in the way that a
//! [`Wording`] asks for. A [`Language`] is a table of words and the functions of one `Grammar`.
//!
//! # The English forms
//!
//! H is a hedge: nothing, "about", "almost", "slightly less than", "slightly more than", "more than" (casual: "a bit less
//! than", "a bit more than"). N is a number, X a reference. "N times" is "twice" for 2 unless digits are wanted; P is a
//! fraction ("half", "a third", "two-thirds", in digits "2/3"), or "N percent".
//!
//! | form | once | a multiple | a part |
//! |---|---|---|---|
//! | `Size` | H the size of X; slightly smaller than X; slightly larger than X; larger than X | H N times the size of X | H half the size of X; H N percent of X |
//! | `AsLarge` | H as large as X, and as above | H N times as large as X | H half as large as X, and as above |
//! | `Count` | as `Size` | H N Xs | H P of X |
//! | `Fit` | you could fit H one X into it | you could fit H N Xs into it | it would cover H P of X |
//! | `Adjective` | H X-sized | as `Size` | as `Size` |
//!
//! - Below a tenth of a percent: "so small that it would fit into X H N times", in `Fit` "it would fit into X H N times"; of
//!   several subjects "they". After "more than" it stays "1/N of X".
//! - An amount as the reference: "H 177 km²", "H N times 177 km²", "H P of 177 km²".
//! - A unit, and a thing that is counted: "H an acre", "H N acres", "H half an acre", "H P of an acre". A thing, which is no
//!   amount, is "the size of H N football pitches" and still "H N acres".
//! - One basis of a place: "H the land area of X", "H N times the land area of X", "H half the land area of X", "H N
//!   percent of the land area of X".
//! - In `Fit`, a reference with an article or in brackets is not counted: "you could fit the Netherlands into it H N
//!   times", "… once"; and of several subjects it is "into them" and "they would cover".
//! - A thing beside itself, in every form: "exactly its own size".
//!
//! Amounts from a million on are mixed of digits and words where few digits say them: "1.1 million km²".

mod amount;
mod article;
mod choice;
mod english;
mod form;
mod french;
mod generic;
mod german;
mod grammar;
mod hedge;
mod known_name;
mod language;
mod multiple;
mod name;
mod naming;
mod numerals;
#[expect(clippy::module_inception, reason = "one public noun per file")]
mod phrase;
mod place_name;
mod reference;
mod romance;
mod sentence;
mod spanish;
mod tone;
mod translation;
mod variety;
mod vocabulary;
mod wording;
mod writer;

pub(crate) use choice::{Choice, choose, misfit};
pub use form::Form;
pub use hedge::Hedge;
pub use language::Language;
pub use multiple::Multiple;
pub use numerals::Numerals;
pub use phrase::Phrase;
pub use sentence::Sentence;
pub use tone::Tone;
pub use variety::Variety;
pub use wording::Wording;

#[cfg(test)]
mod choice_tests;
#[cfg(test)]
mod language_tests;
