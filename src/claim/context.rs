use super::amount::Amount;
use super::cursor::Cursor;
use super::list::List;
use super::nouns::{is_area, is_kind_of_place, is_preposition, is_pronoun};
use super::passage::Passage;
use super::reference::{Meaning, Reference};
use super::subject::Subject;
use super::tokens::Tokens;
use crate::Audience;
use std::collections::VecDeque;

/// What earlier sentences were about: what "it" may stand for. They are looked at only when that is asked.
#[derive(Debug)]
pub(super) struct Context<'t> {
    text: &'t str,
    audience: Audience,
    /// The last sentences, the present one at the end.
    last: VecDeque<Passage>,
    /// How many there were.
    sentences: usize,
    /// The areas that were last stated, all in one sentence, and the number of that.
    amounts: Vec<Amount>,
    stated_in: usize,
}

/// Sentences after which a heading is no longer what a table is about.
const LONGEST_TOPIC: usize = 12;

/// Sentences after which an amount, or a place, is no longer what "it" stands for.
const NEAR: usize = 3;

/// Tokens of a sentence among which its topic is looked for.
const LONGEST_OPENING: usize = 32;

/// What a sentence opens with.
enum Opening {
    Place(Reference),
    /// A place and nothing else.
    Heading(Reference),
    /// A word that points back, or none that tells.
    Back,
    Other,
}

impl<'t> Context<'t> {
    pub(super) fn new(text: &'t str, audience: Audience) -> Self {
        Self {
            text,
            audience,
            last: VecDeque::with_capacity(LONGEST_TOPIC + 1),
            sentences: 0,
            amounts: Vec::new(),
            stated_in: 0,
        }
    }

    /// Goes on to another sentence.
    pub(super) fn advance(&mut self, passage: Passage) {
        self.sentences += 1;
        if self.last.len() > LONGEST_TOPIC {
            self.last.pop_front();
        }
        self.last.push_back(passage);
    }

    /// Remembers the areas that a sentence stated.
    pub(super) fn remember(&mut self, amounts: impl Iterator<Item = Amount>) {
        let new: Vec<_> = amounts.collect();
        if !new.is_empty() {
            self.amounts = new;
            self.stated_in = self.sentences;
        }
    }

    /// The sentences so far, the present one first, with their ages and whether a paragraph has ended since.
    fn back(&self, most: usize) -> impl Iterator<Item = (usize, Passage, bool)> {
        let mut is_past = false;
        let mut next: Option<Passage> = None;
        self.last
            .iter()
            .rev()
            .take(most + 1)
            .enumerate()
            .map(move |(age, passage)| {
                let start = next
                    .replace(*passage)
                    .map_or(passage.end, |next| next.start);
                is_past |= ends_paragraph(self.text, passage.end, start);
                (age, *passage, is_past)
            })
    }

    fn opening(&self, passage: Passage) -> Opening {
        let mut tokens = Tokens::default();
        passage.first_tokens(self.text, LONGEST_OPENING, &mut tokens);
        opening(Cursor::new(self.text, &tokens), self.audience)
    }

    /// The place that the paragraph was last about, or that stands right over it, and how many sentences ago.
    fn topic(&self) -> Option<(Reference, usize)> {
        for (age, passage, is_past) in self.back(NEAR) {
            match self.opening(passage) {
                Opening::Heading(place) => return Some((place, age)),
                Opening::Place(place) if !is_past => return Some((place, age)),
                Opening::Other if age > 0 => return None,
                _ => {}
            }
        }
        None
    }

    /// The last amount, and how many sentences ago it was stated.
    fn last_amount(&self) -> Option<(&Amount, usize)> {
        let age = self.sentences - self.stated_in;
        let is_past = || self.back(age).last().is_some_and(|(.., is_past)| is_past);
        let last = self.amounts.last().filter(|_| age <= NEAR && !is_past())?;
        Some((last, age))
    }

    /// What "the fire" stands for.
    pub(super) fn amount(&self) -> Option<Subject> {
        self.last_amount()
            .map(|(amount, _)| Subject::of_amount(amount, None))
    }

    /// What "it" stands for: what was named or stated last.
    pub(super) fn recent(&self) -> Option<Subject> {
        let of_topic = |(topic, _): &(Reference, usize)| Subject::of_place(topic, None);
        let (topic, amount) = (self.topic(), self.last_amount());
        let topic_first = match (&topic, &amount) {
            (Some((_, topic)), Some((_, amount))) => topic <= amount,
            _ => true,
        };
        let topic = topic.as_ref().and_then(of_topic);
        let amount = amount.map(|(amount, _)| Subject::of_amount(amount, None));
        if topic_first {
            topic.or(amount)
        } else {
            amount.or(topic)
        }
    }

    /// What "that" stands for: an amount rather than a place.
    pub(super) fn amount_or_topic(&self) -> Option<Subject> {
        self.amount().or_else(|| self.recent())
    }

    /// What "the lake" or "the country" stands for: a place of that kind, or an amount.
    pub(super) fn of_kind(&self, noun: &str) -> Option<Subject> {
        if !List::DISTINCT_KINDS.has(noun) {
            return self.recent();
        }
        let noun = noun.to_ascii_lowercase();
        let is_one = match self.topic() {
            Some((topic, _)) => {
                matches!(topic.meaning, Meaning::Place(place) if place.kind().key().contains(&noun))
            }
            None => false,
        };
        if is_one { self.recent() } else { self.amount() }
    }

    /// What a line of a table is about: what stands over it, or the total beside land and water.
    pub(super) fn of_table(&self) -> Option<Subject> {
        let heading =
            self.back(LONGEST_TOPIC)
                .find_map(|(_, passage, _)| match self.opening(passage) {
                    Opening::Heading(place) => Subject::of_place(&place, None),
                    _ => None,
                });
        heading.or_else(|| self.recent()).or_else(|| {
            let largest = (self.amounts.iter())
                .max_by(|one, other| one.quantity().total_cmp(&other.quantity()))
                .filter(|_| self.sentences - self.stated_in <= NEAR)?;
            Some(Subject::of_amount(largest, None))
        })
    }
}

/// Whether a blank line stands between two bytes.
fn ends_paragraph(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default();
    between.bytes().filter(|byte| *byte == b'\n').count() > 1
}

/// What a sentence opens with: a place, unless it is about something else that belongs to the place.
fn opening(mut cursor: Cursor<'_>, audience: Audience) -> Opening {
    while !cursor.is_at_end() && !cursor.is_word() && cursor.at < 4 {
        cursor.at += 1;
    }
    let start = cursor;
    if let Some(place) = Reference::place(&mut cursor, audience)
        && place.meaning != Meaning::Unknown
    {
        if cursor.genitive() && !is_area(cursor.word()) {
            return Opening::Other;
        }
        cursor.take(&[":", "*", "."]);
        return if cursor.is_at_end() {
            Opening::Heading(place)
        } else {
            Opening::Place(place)
        };
    }
    let word = start.word();
    let noun = ["the", "this"]
        .iter()
        .any(|the| the.eq_ignore_ascii_case(word))
        && is_kind_of_place(start.word_at(1));
    let field = (1..6).any(|distance| start.word_at(distance) == ":");
    if is_pronoun(word) || noun || field || is_preposition(word) || word.is_empty() {
        Opening::Back
    } else {
        Opening::Other
    }
}
