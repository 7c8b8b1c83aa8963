use std::cell::{OnceCell, RefCell};

use super::Qualifier;
use super::amount::Amount;
use super::multiplier::Multiplier;
use super::token::Token;
use super::vocabulary::Class;
use crate::StatedQuantity;
use crate::quantity::Number;

/// The tokens of a sentence, and what was read at them before: many readers try the same place.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    list: Vec<Token>,
    pub(super) numbers: Memory<Number>,
    pub(super) qualifiers: Memory<Qualifier>,
    pub(super) multipliers: Memory<Multiplier>,
    /// Numbers with their units.
    pub(super) singles: Memory<StatedQuantity>,
    pub(super) amounts: Memory<Amount>,
    /// For each token where its clause begins.
    pub(super) clause_starts: OnceCell<Vec<usize>>,
}

impl Tokens {
    /// Puts other tokens in the place of those that are here.
    pub(super) fn replace(&mut self, fill: impl FnOnce(&mut Vec<Token>)) {
        self.list.clear();
        fill(&mut self.list);
        self.look_ahead();
        self.clause_starts.take();
        let count = self.list.len();
        self.numbers.forget(count);
        self.qualifiers.forget(count);
        self.multipliers.forget(count);
        self.singles.forget(count);
        self.amounts.forget(count);
    }

    pub(super) const fn list(&self) -> &[Token] {
        self.list.as_slice()
    }

    /// Tells each token how far it is to the next of each class.
    fn look_ahead(&mut self) {
        let mut distances = Class::FAR;
        for token in self.list.iter_mut().rev() {
            distances = token.class.distances_before(distances);
            token.distances = distances;
        }
    }
}

/// What was found at the tokens of a sentence, and where it ended.
#[derive(Debug)]
pub(super) struct Memory<T> {
    /// For each token one more than the place of what was found, or 0 where nobody has looked.
    places: RefCell<Vec<u16>>,
    found: RefCell<Vec<Option<(T, usize)>>>,
}

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self {
            places: RefCell::default(),
            found: RefCell::default(),
        }
    }
}

impl<T: Copy> Memory<T> {
    fn forget(&mut self, tokens: usize) {
        let places = self.places.get_mut();
        places.clear();
        places.resize(tokens, 0);
        self.found.get_mut().clear();
    }

    /// What is known of a token, or else what a reader finds there now.
    pub(super) fn recall(
        &self,
        at: usize,
        read: impl FnOnce() -> Option<(T, usize)>,
    ) -> Option<(T, usize)> {
        let place = self.places.borrow().get(at).copied().unwrap_or(0);
        if let Some(known) = place.checked_sub(1) {
            return self.found.borrow().get(usize::from(known)).copied()?;
        }
        // Nothing is borrowed while it reads: it may ask for what stands further on.
        let new = read();
        let mut found = self.found.borrow_mut();
        found.push(new);
        if let (Some(slot), Ok(place)) = (
            self.places.borrow_mut().get_mut(at),
            u16::try_from(found.len()),
        ) {
            *slot = place;
        }
        new
    }
}
