//! Amounts that lie in a place and are larger than all of it: "1.1 million square miles of wilderness in Wales".

use super::amount::Amount;
use super::assembly::Assembly;
use super::finding::of_magnitude;
use super::list::List;
use super::nouns::{is_link, is_preposition, is_punctuation, is_relative, words};
use super::reference::{Meaning, Reference};
use super::subject::{Item, What};
use super::surfaces::surface_of;
use super::{Claim, Verdict};
use crate::{Basis, Place};

/// Tokens around in which a word says that something else is measured.
const NEAR: usize = 12;

/// Words between an amount and the place where it lies: "of untouched wilderness in".
const MOST_BETWEEN: usize = 7;

/// Borders are drawn, and areas rounded, in several ways: less than this many times the place may still lie in it.
const NOTABLE: f64 = 1.25;

/// Kinds of places whose borders nobody stretches: "in London" may mean all around it.
const FIRM: [&str; 8] = [
    "country",
    "us_state",
    "subdivision",
    "province",
    "territory",
    "island",
    "continent",
    "us_county",
];

impl Assembly<'_, '_> {
    /// Amounts that do not fit into the place where they are said to lie.
    pub(super) fn contained(&mut self) {
        for (index, pair) in self.scene.items.windows(2).enumerate() {
            let [one, other] = pair else {
                continue;
            };
            let (at, amount, place) = match (&one.what, &other.what) {
                (What::Amount(amount), What::Place(place)) if self.lies_in(one, other) => {
                    (index, amount, place)
                }
                (What::Place(place), What::Amount(amount)) if self.opens_in(one, other) => {
                    (index + 1, amount, place)
                }
                _ => continue,
            };
            let Some(place) = too_small(place, amount).filter(|_| !self.is_used(at)) else {
                continue;
            };
            let (from, to) = (one.from.saturating_sub(NEAR), other.to + NEAR);
            if (from..to).any(|at| self.scene.cursor.moved(at).is_in(List::ELSEWHERE)) {
                continue;
            }
            // Unlike what no fire ever burned, this cannot be.
            if let Some(claim) = of_magnitude(self.text, amount, Some(place)) {
                self.claims.push(Claim {
                    verdict: Verdict::Off,
                    ..claim
                });
                self.set_used(at);
            }
        }
    }
}

impl Assembly<'_, '_> {
    /// "1.1 million square miles of wilderness in Wales".
    fn lies_in(&self, amount: &Item, place: &Item) -> bool {
        let gap = || words(self.scene.cursor, amount.to, place.from).filter(|word| *word != "the");
        let count = gap().count();
        let is_in = gap().last().is_some_and(|last| List::INSIDE.has(last));
        let plain = |word: &str| {
            !is_punctuation(word)
                && !is_link(word)
                && !is_relative(word)
                && (word == "of" || !is_preposition(word))
        };
        let alone = gap().take(count.saturating_sub(1)).all(plain);
        count <= MOST_BETWEEN && is_in && alone && self.is_all_of_it(place)
    }

    /// "In Wales, 1.1 million square miles", "Wales has 1.1 million square miles".
    fn opens_in(&self, place: &Item, amount: &Item) -> bool {
        let is_led = self.scene.is_led(place);
        let first = self.scene.word(0);
        let opens = is_led && List::INSIDE.has(first) && place.from <= 2;
        let gap: Vec<_> = words(self.scene.cursor, place.to, amount.from).collect();
        let says = match gap.as_slice() {
            [","] => opens,
            [verb] => !is_led && (List::HAS.has(verb) || matches!(*verb, "lost" | "holds")),
            _ => false,
        };
        let ends = self.scene.cursor.moved(amount.to);
        says && !ends.is_in(List::INSIDE)
    }

    /// Whether a place is no member of a list, and has nothing of its own behind it.
    fn is_all_of_it(&self, place: &Item) -> bool {
        const NEXT: usize = 3;
        let after = self.scene.cursor.moved(place.to);
        let goes_on =
            matches!(after.word(), "and" | "or" | "-" | "–" | "&") || after.clone().genitive();
        let is_listed = (self.scene.items.iter()).any(|next| {
            matches!(next.what, What::Place(_)) && (place.to..=place.to + NEXT).contains(&next.from)
        });
        !goes_on && !is_listed
    }
}

/// The place, if it is notably smaller than an amount.
fn too_small(place: &Reference, amount: &Amount) -> Option<Place<'static>> {
    let Meaning::Place(place) = &place.meaning else {
        return None;
    };
    let surface = surface_of(*place)?;
    let (least, _) = amount.vague_bounds();
    let fits = |basis| {
        surface
            .on(basis)
            .is_some_and(|side| least <= side.quantity() * NOTABLE)
    };
    let is_firm = FIRM.contains(&place.kind().key());
    (is_firm && !Basis::ALL.into_iter().any(fits)).then_some(*place)
}
