use super::amount::Amount;
use super::cursor::Cursor;
use super::nouns::{is_area, is_kind_of_place, is_preposition, is_pronoun};
use super::passage::Passage;
use super::reference::{Meaning, Reference};
use super::subject::Subject;
use crate::Audience;

/// What earlier sentences were about: what "it" may stand for.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The place that the paragraph was last about, and how many sentences ago.
    topic: Option<(Reference, usize)>,
    /// The place that stands over paragraphs, and how many sentences ago.
    heading: Option<(Reference, usize)>,
    /// The areas that were last stated, all in one sentence.
    amounts: Vec<Amount>,
    amounts_age: usize,
    /// Whether a paragraph has ended since.
    amounts_are_past: bool,
    /// Where the last sentence ended that was looked at.
    end: usize,
}

/// Sentences after which a heading is no longer what a table is about.
pub(super) const LONGEST_TOPIC: usize = 12;

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

impl Context {
    /// Goes over sentences, of which the last are at hand, the present one among them.
    pub(super) fn advance(
        &mut self,
        text: &str,
        sentences: usize,
        last: &[Passage],
        audience: Audience,
    ) {
        self.amounts_age = self.amounts_age.saturating_add(sentences);
        self.topic = self
            .topic
            .take()
            .map(|(topic, age)| (topic, age + sentences));
        self.heading = self
            .heading
            .take()
            .map(|(heading, age)| (heading, age + sentences));
        let mut tokens = Vec::with_capacity(LONGEST_OPENING);
        let (mut is_known, mut is_past) = (false, false);
        for (age, passage) in last.iter().rev().enumerate() {
            let missing = last.len() < sentences;
            let before = match last.len().checked_sub(age + 2).and_then(|at| last.get(at)) {
                Some(before) => before.end,
                None if missing => 0,
                None => self.end,
            };
            if !is_known || self.heading.is_none() {
                passage.first_tokens(text, LONGEST_OPENING, &mut tokens);
                match opening(Cursor::new(text, &tokens), audience) {
                    Opening::Place(place) if !is_known && !is_past => {
                        self.topic = Some((place, age));
                        is_known = true;
                    }
                    Opening::Heading(place) => {
                        if !is_known {
                            self.topic = Some((place.clone(), age));
                        }
                        self.heading = Some((place, age));
                        is_known = true;
                    }
                    Opening::Other if age > 0 && !is_known && !is_past => {
                        self.topic = None;
                        is_known = true;
                    }
                    _ => {}
                }
            }
            if ends_paragraph(text, before, passage.start) {
                if !is_known {
                    self.topic = None;
                }
                is_past = true;
            }
        }
        self.amounts_are_past |= is_past;
        self.end = last.last().map_or(self.end, |passage| passage.end);
    }

    /// Remembers the areas that a sentence stated.
    pub(super) fn remember(&mut self, amounts: impl Iterator<Item = Amount>) {
        let new: Vec<_> = amounts.collect();
        if !new.is_empty() {
            self.amounts = new;
            self.amounts_age = 0;
            self.amounts_are_past = false;
        }
    }

    fn topic(&self) -> Option<Subject> {
        let (topic, _) = self.topic.as_ref().filter(|(_, age)| *age <= NEAR)?;
        Subject::of_place(topic, None)
    }

    /// What "the fire" stands for.
    pub(super) fn amount(&self) -> Option<Subject> {
        let is_near = self.amounts_age <= NEAR && !self.amounts_are_past;
        let last = self.amounts.last().filter(|_| is_near)?;
        Some(Subject::of_amount(last, None))
    }

    /// What "it" stands for: what was named or stated last.
    pub(super) fn recent(&self) -> Option<Subject> {
        let topic_age = self.topic.as_ref().map_or(usize::MAX, |(_, age)| *age);
        if topic_age <= self.amounts_age {
            self.topic().or_else(|| self.amount())
        } else {
            self.amount().or_else(|| self.topic())
        }
    }

    /// What "that" stands for: an amount rather than a place.
    pub(super) fn amount_or_topic(&self) -> Option<Subject> {
        self.amount().or_else(|| self.topic())
    }

    /// What "the lake" or "the country" stands for: a place of that kind, or an amount.
    pub(super) fn of_kind(&self, noun: &str) -> Option<Subject> {
        const DISTINCT: [&str; 7] = [
            "lake",
            "sea",
            "ocean",
            "desert",
            "continent",
            "county",
            "city",
        ];
        let kind = self
            .topic
            .as_ref()
            .and_then(|(topic, _)| match &topic.meaning {
                Meaning::Place(place) => Some(place.kind().key()),
                _ => None,
            });
        let distinct = DISTINCT
            .iter()
            .find(|known| known.eq_ignore_ascii_case(noun));
        let fits = distinct.is_none_or(|noun| kind.is_some_and(|kind| kind.contains(noun)));
        if fits { self.recent() } else { self.amount() }
    }

    /// What a line of a table is about: what stands over it, or the total beside land and water.
    pub(super) fn of_table(&self) -> Option<Subject> {
        let heading = self
            .heading
            .as_ref()
            .filter(|(_, age)| *age <= LONGEST_TOPIC);
        let heading = heading.and_then(|(heading, _)| Subject::of_place(heading, None));
        heading.or_else(|| self.topic()).or_else(|| {
            let largest = (self.amounts.iter())
                .max_by(|one, other| one.quantity().total_cmp(&other.quantity()))
                .filter(|_| self.amounts_age <= NEAR)?;
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
