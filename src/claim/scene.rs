use super::clause::{
    Attachment, Joint, before, clause_start, over_adverbs, over_brackets, segments, subject_end,
};
use super::context::Context;
use super::cursor::Cursor;
use super::fitting::Container;
use super::list::List;
use super::nouns::{
    is_area, is_determiner, is_kind_of_place, is_link, is_no_area, is_preposition, is_pronoun,
    is_punctuation, is_quantity, is_relative, is_share, is_size, words,
};
use super::subject::{Item, Known, Of, Said, Subject, What};
use crate::Surface;

/// A sentence with what it mentions, in which subjects are looked for.
#[derive(Clone, Copy)]
pub(super) struct Scene<'s> {
    pub(super) cursor: Cursor<'s>,
    pub(super) items: &'s [Item],
    pub(super) context: &'s Context<'s>,
}

impl<'s> Scene<'s> {
    pub(super) fn word(&self, at: usize) -> &'s str {
        self.cursor.moved(at).word()
    }

    /// What the relation at an index is said of; those before it have theirs already.
    pub(super) fn said(&self, index: usize, known: &Known) -> Said {
        let Some(item) = self.items.get(index) else {
            return Said::OfOther;
        };
        let What::Relation(relation) = &item.what else {
            return Said::OfOther;
        };
        if let Some(inner) = &relation.inner {
            return Said::Of(Subject::of_amount(inner, None));
        }
        let said = match (&relation.container, self.as_before(index, known)) {
            (Some(container), _) => self.held_in(container, index, known),
            (None, Some(subject)) => Said::Of(subject),
            (None, None) => self.attached(index, known),
        };
        match said {
            // "The Texas-sized enclave" is not Texas.
            Said::Of(subject) if subject.is_named_by(&relation.reference) => Said::OfUnknown,
            said => said,
        }
    }

    /// What holds as many as are counted.
    fn held_in(&self, container: &Container, index: usize, known: &Known) -> Said {
        match container {
            Container::Named(place) => {
                Subject::of_place(place, None).map_or(Said::OfUnknown, Said::Of)
            }
            Container::Pronoun(at) => self.of_pronoun(*at, index, known),
            Container::Subject(verb) => {
                let mut end = *verb;
                while is_modal(before(self.cursor, end)) {
                    end -= 1;
                }
                let end = subject_end(self.cursor, end);
                match before(self.cursor, end) {
                    "you" | "we" | "one" | "You" | "We" => self.of_pronoun(end, index, known),
                    _ => self.ending_at(end, index, known),
                }
            }
        }
    }

    /// "…; slightly smaller than Texas" and "… but twice the size of Nevada" behind a relation are said of the same.
    fn as_before(&self, index: usize, known: &Known) -> Option<Subject> {
        let item = self.items.get(index)?;
        let last = (0..index).rev().find(|last| !known.is_restated(*last))?;
        let end = self.items.get(index - 1)?.to;
        let joined = words(self.cursor, end, item.from).all(|word| {
            is_punctuation(word)
                || [
                    "but", "and", "or", "yet", "also", "is", "it", "that", "still", "i", "e",
                    "even",
                ]
                .contains(&word)
        });
        let is_relation = matches!(self.items.get(last)?.what, What::Relation(_));
        let subject = known
            .subjects
            .get(last)
            .filter(|_| joined && is_relation)?
            .clone()?;
        Some(Subject {
            beside: None,
            behind: None,
            ..subject
        })
    }

    fn attached(&self, index: usize, known: &Known) -> Said {
        let Some(item) = self.items.get(index) else {
            return Said::OfOther;
        };
        let is_adjective = matches!(&item.what, What::Relation(relation) if relation.is_adjective);
        let attachment = if is_adjective {
            return self.sized(index, known);
        } else {
            Attachment::of(self.cursor, item.from)
        };
        let noun = attachment.noun;
        // "were Greenland the size of Africa", "which makes Greenland the size of Mexico".
        let beside = self.item_ending_at(over_adverbs(self.cursor, item.from));
        if let Some((
            at,
            Item {
                what: What::Place(place),
                ..
            },
        )) = beside
            && matches!(attachment.joint, Joint::Verb(_) | Joint::Word(_))
        {
            return Subject::of_place(place, Some(at)).map_or(Said::OfUnknown, Said::Of);
        }
        if noun.is_some_and(|noun| is_no_area(self.word(noun))) {
            return Said::OfOther;
        }
        match attachment.joint {
            // "has a garden the size of Monaco" is said of the garden.
            Joint::Verb(verb) if noun.is_some_and(|noun| self.is_had(verb, noun)) => {
                self.behind_noun(noun, index, known)
            }
            Joint::Verb(verb) => {
                let said = self.predicate(verb, index, known);
                // Whatever "covered an area larger than Texas" is said of has an area.
                let is_area = noun.is_some_and(|noun| is_quantity(self.word(noun)));
                let said = if is_area && said == Said::OfOther {
                    Said::OfUnknown
                } else {
                    said
                };
                said.or_else(|| self.amount_behind(index, known))
            }
            Joint::Aside(sign) => self.aside(sign, noun, index, known),
            Joint::And(conjunction) => match self.restated_by(conjunction, known) {
                Some(amount) => Said::Of(amount),
                None => self
                    .shared(conjunction, index, known)
                    .or_else(|| self.described(item)),
            },
            Joint::Opening => self.opening(noun, index, known),
            Joint::Word(start) => match self.called(start).filter(|_| noun.is_some()) {
                Some(place) => Said::Of(place),
                None => self.behind_noun(noun, index, known),
            },
        }
    }

    /// Whether a noun is what somebody has, and no word for the size of it.
    fn is_had(&self, verb: usize, noun: usize) -> bool {
        List::HAS.has(self.word(verb)) && !is_quantity(self.word(noun)) && !is_size(self.word(noun))
    }

    /// "X is", "X, which is", "X, north of Y, is".
    pub(super) fn predicate(&self, verb: usize, index: usize, known: &Known) -> Said {
        let end = subject_end(self.cursor, verb);
        let last = before(self.cursor, end);
        if is_relative(last) && end > 1 && !is_punctuation_or_opening(self, end - 1) {
            return self.ending_at(end - 1, index, known);
        }
        if matches!(last, "which" | "who") && end > 1 {
            return self.ending_at(end - 2, index, known);
        }
        match last {
            "" | ":" | ";" => self.of_earlier(index, known),
            "and" | "but" | "or" | "yet" => self.shared(end - 1, index, known),
            "with" => self.ending_at(end - 1, index, known),
            "—" | "–" | "-" => {
                let open = (0..end - 1).rev().find(|at| self.word(*at) == last);
                self.ending_at(open.unwrap_or(end - 1), index, known)
            }
            "," => {
                let start = clause_start(self.cursor, end - 1);
                let first = segments(self.cursor, start, end - 1).first().copied();
                self.ending_at(first.map_or(end - 1, |(_, end)| end), index, known)
            }
            _ => self.ending_at(end, index, known),
        }
    }

    /// What ends before a token: a place, an amount, a pronoun or a noun.
    fn ending_at(&self, end: usize, index: usize, known: &Known) -> Said {
        let end = over_adverbs(self.cursor, end);
        let end = if self.item_ending_at(end).is_some() {
            end
        } else {
            over_brackets(self.cursor, end)
        };
        if let Some(sum) = self.together(end, index) {
            return Said::Of(sum);
        }
        if let Some((at, item)) = self.item_ending_at(end) {
            return match &item.what {
                What::Amount(amount) => Said::Of(Subject::of_amount(amount, Some(at))),
                What::Place(place) => match self.led_noun(item) {
                    Some(noun) if !self.is_of_size(noun, item) => self.of_noun(noun, index, known),
                    _ => Subject::of_place(place, Some(at)).map_or(Said::OfUnknown, Said::Of),
                },
                What::Relation(_) => {
                    (known.subjects.get(at).cloned().flatten()).map_or(Said::OfUnknown, Said::Of)
                }
            };
        }
        if end == 0 {
            return self.of_earlier(index, known);
        }
        if is_pronoun(before(self.cursor, end)) {
            return self.of_pronoun(end - 1, index, known);
        }
        self.of_noun(self.head(end), index, known)
    }

    /// The item that ends before a token, or before the point of its abbreviation.
    pub(super) fn item_ending_at(&self, end: usize) -> Option<(usize, &'s Item)> {
        let end = end - usize::from(before(self.cursor, end) == ".");
        // "Orange County, California, is": a comma within a name ends nothing.
        (self.items.iter().enumerate())
            .find(|(_, item)| item.to == end || item.from < end && end < item.to)
    }

    fn preposition_before(&self, item: &Item) -> Option<usize> {
        let mut at = item.from;
        while at > 0 && is_determiner(before(self.cursor, at)) {
            at -= 1;
        }
        is_preposition(before(self.cursor, at)).then(|| at - 1)
    }

    /// Whether a preposition stands before a place: "in Botswana".
    pub(super) fn is_led(&self, item: &Item) -> bool {
        self.preposition_before(item).is_some()
    }

    /// The noun that a place belongs to by a preposition: "fire" in "the fire in Portugal".
    pub(super) fn led_noun(&self, item: &Item) -> Option<usize> {
        let at = self.preposition_before(item)? + 1;
        let noun = at.checked_sub(2)?;
        let word = self.word(noun);
        let is_noun = !is_punctuation(word) && !is_preposition(word) && !is_link(word);
        is_noun.then(|| self.head(noun + 1))
    }

    /// "the area of Texas", "the islands of Wallis and Futuna": the place itself.
    pub(super) fn is_of_size(&self, noun: usize, item: &Item) -> bool {
        let word = self.word(noun);
        let of = (noun + 1..item.from).all(|at| matches!(self.word(at), "of" | "the"));
        of && (is_size(word)
            || is_kind_of_place(word)
            || matches!(word, "all" | "whole" | "All" | "entirety"))
    }

    /// The noun that a phrase which ends before a token is about: the one before its first preposition.
    pub(super) fn head(&self, end: usize) -> usize {
        const LONGEST: usize = 16;
        let mut start = end;
        while start > end.saturating_sub(LONGEST) {
            let last = before(self.cursor, start);
            if start == 0
                || is_punctuation(last) && last != "-" && last != "'" && last != "’" && last != "."
                || is_relative(last)
                || is_link(last) && last != "s"
                || matches!(last, "and" | "but" | "while")
            {
                break;
            }
            start -= 1;
        }
        let preposition = (start + 1..end).find(|at| is_preposition(self.word(*at)));
        preposition.unwrap_or(end).saturating_sub(1)
    }

    /// "Iraq and Syria are", "Iraq and Syria together".
    fn together(&self, end: usize, index: usize) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let last = self.items.iter().position(|item| item.to == end)?;
        let plural = words(self.cursor, end, relation.from)
            .any(|word| ["are", "were", "together", "combined"].contains(&word));
        if !plural {
            return None;
        }
        let mut parts = Vec::new();
        let mut next = end;
        for item in self.items.get(..=last)?.iter().rev() {
            let What::Place(place) = &item.what else {
                break;
            };
            let mut gap = words(self.cursor, item.to, next);
            if item.to != next && !gap.all(|word| [",", "and", "&", "the"].contains(&word)) {
                break;
            }
            parts.insert(0, place.surface()?.into_owned());
            next = item.from;
        }
        if parts.len() < 2 {
            return None;
        }
        Some(Subject {
            meaning: Of::Surface(Surface::sum(&parts)?),
            beside: None,
            behind: None,
            item: None,
        })
    }

    /// "4,300 sq km, or six Singapores": the amount before "or".
    fn restated_by(&self, conjunction: usize, known: &Known) -> Option<Subject> {
        let end = conjunction - usize::from(before(self.cursor, conjunction) == ",");
        let (at, item) = self.item_ending_at(end)?;
        match &item.what {
            What::Amount(amount)
                if self.word(conjunction) == "or" && item.to == end && !known.is_restated(at) =>
            {
                Some(Subject::of_amount(amount, Some(at)))
            }
            _ => None,
        }
    }

    /// The subject that a verb shares with the one before it: "Cuba is an island and slightly smaller than …".
    fn shared(&self, conjunction: usize, index: usize, known: &Known) -> Said {
        let start = clause_start(self.cursor, conjunction);
        let pieces = segments(self.cursor, start, conjunction);
        let Some((from, to)) = pieces.first().copied() else {
            return self.of_earlier(index, known);
        };
        self.beginning_at(from, to, index, known)
    }

    /// What a clause that begins at a token is about, as its first words tell.
    pub(super) fn beginning_at(&self, from: usize, to: usize, index: usize, known: &Known) -> Said {
        let mut at = from;
        while is_determiner(self.word(at)) && !is_pronoun(self.word(at)) {
            at += 1;
        }
        let opening = self
            .items
            .iter()
            .enumerate()
            .find(|(_, item)| item.from == from || item.from == at);
        if let Some((number, item)) = opening
            && let What::Place(place) = &item.what
            && !self.cursor.moved(item.to).genitive()
        {
            return Subject::of_place(place, Some(number)).map_or(Said::OfUnknown, Said::Of);
        }
        if is_pronoun(self.word(from)) {
            return self.of_pronoun(from, index, known);
        }
        if let Some(subject) = self.amount_before(index, known, from) {
            return Said::Of(subject);
        }
        self.of_words(from, to)
    }

    /// Whether words are about something with an area, without telling which.
    pub(super) fn of_words(&self, from: usize, to: usize) -> Said {
        let any = |test: fn(&str) -> bool| words(self.cursor, from, to).any(test);
        if any(is_area) && !any(is_no_area) {
            Said::OfUnknown
        } else {
            Said::OfOther
        }
    }
}

/// "would", "is large enough to" and their like before "hold".
fn is_modal(word: &str) -> bool {
    let likes = List::AUXILIARIES.or(List::WITH_EASE).or(List::LARGE);
    likes.has(word) || matches!(word, "to" | "enough")
}

fn is_punctuation_or_opening(scene: &Scene<'_>, end: usize) -> bool {
    is_punctuation(before(scene.cursor, end)) || is_preposition(before(scene.cursor, end))
}

/// Whether a noun stands for an amount, and a figure near by is meant.
pub(super) fn stands_for_amount(word: &str) -> bool {
    is_quantity(word) || is_share(word)
}
