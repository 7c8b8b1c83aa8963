use super::amount::Amount;
use super::cursor::Cursor;
use super::nouns::is_area;
use super::reference::{Meaning, Reference};
use crate::Audience;

/// What earlier sentences were about: what "it" may stand for.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The place with which a sentence or a heading last began.
    topic: Option<Reference>,
    topic_age: usize,
    /// The areas that were last stated, with their age in sentences.
    amounts: Vec<(Amount, usize)>,
}

/// Sentences after which a place is no longer what "it" stands for.
const LONGEST_TOPIC: usize = 12;

/// The same for amounts.
const LONGEST_AMOUNT: usize = 3;

impl Context {
    /// Goes to the next sentence: its opening may be a new topic.
    pub(super) fn advance(&mut self, mut cursor: Cursor<'_>, heading: bool, audience: Audience) {
        self.topic_age = self.topic_age.saturating_add(1);
        for (_, age) in &mut self.amounts {
            *age += 1;
        }
        self.amounts.retain(|(_, age)| *age <= LONGEST_AMOUNT);
        while !cursor.is_at_end() && !cursor.is_word() && cursor.at < 4 {
            cursor.at += 1;
        }
        let Some(place) = Reference::place(&mut cursor, audience) else {
            return;
        };
        if place.meaning == Meaning::Unknown {
            return;
        }
        let of_other_things = cursor.genitive() && !is_area(cursor.word());
        if !of_other_things {
            self.topic = Some(place);
            // A heading is valid for all that stands under it.
            self.topic_age = 0;
            if heading && cursor.is_at_end() {
                self.topic_age = 0;
            }
        }
    }

    /// Remembers an area that was stated.
    pub(super) fn remember(&mut self, amounts: impl Iterator<Item = Amount>) {
        let new: Vec<_> = amounts.map(|amount| (amount, 0)).collect();
        if !new.is_empty() {
            self.amounts = new;
        }
    }

    /// The place that "it" stands for.
    pub(super) fn topic(&self) -> Option<&Reference> {
        self.topic
            .as_ref()
            .filter(|_| self.topic_age <= LONGEST_TOPIC)
    }

    /// Whether the topic is younger than the amounts, or as old.
    pub(super) fn topic_is_recent(&self) -> bool {
        let age = self.amounts.first().map_or(usize::MAX, |(_, age)| *age);
        self.topic_age <= age
    }

    /// The area that "it" stands for: the last that was stated.
    pub(super) fn amount(&self) -> Option<&Amount> {
        self.amounts.last().map(|(amount, _)| amount)
    }

    /// The largest of the areas last stated: the total beside land and water.
    pub(super) fn largest_amount(&self) -> Option<&Amount> {
        let amounts = self.amounts.iter().map(|(amount, _)| amount);
        amounts.max_by(|one, other| one.quantity().total_cmp(&other.quantity()))
    }
}
