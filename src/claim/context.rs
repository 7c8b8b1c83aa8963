use super::amount::Amount;
use super::cursor::Cursor;
use super::nouns::is_area;
use super::passage::Passage;
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
pub(super) const LONGEST_TOPIC: usize = 12;

/// Tokens of a sentence among which its topic is looked for.
const LONGEST_OPENING: usize = 32;

/// The same for amounts.
const LONGEST_AMOUNT: usize = 3;

impl Context {
    /// Goes over sentences, of which the last are at hand: the opening of one may be a new topic.
    pub(super) fn advance(
        &mut self,
        text: &str,
        sentences: usize,
        last: &[Passage],
        audience: Audience,
    ) {
        self.topic_age = self.topic_age.saturating_add(sentences);
        for (_, age) in &mut self.amounts {
            *age = age.saturating_add(sentences);
        }
        self.amounts.retain(|(_, age)| *age <= LONGEST_AMOUNT);
        let mut tokens = Vec::with_capacity(LONGEST_OPENING);
        for (age, passage) in last.iter().rev().enumerate() {
            passage.first_tokens(text, LONGEST_OPENING, &mut tokens);
            if let Some(topic) = opening(Cursor::new(text, &tokens), audience) {
                self.topic = Some(topic);
                self.topic_age = age;
                return;
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

/// The place that a sentence begins with, unless it is about something else that belongs to the place.
fn opening(mut cursor: Cursor<'_>, audience: Audience) -> Option<Reference> {
    while !cursor.is_at_end() && !cursor.is_word() && cursor.at < 4 {
        cursor.at += 1;
    }
    let place = Reference::place(&mut cursor, audience)?;
    let of_other_things = cursor.genitive() && !is_area(cursor.word());
    (place.meaning != Meaning::Unknown && !of_other_things).then_some(place)
}
