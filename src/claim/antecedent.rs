//! What pronouns, and nouns stand for: an amount near by, a place named before, or nothing that is known.

use super::clause::{clause_start, segments};
use super::list::List;
use super::nouns::{
    is_area, is_determiner, is_kind_of_place, is_link, is_no_area, is_punctuation, is_quantity,
    is_share, words,
};
use super::scene::Scene;
use super::subject::{Known, Said, Subject, What};

/// Tokens between an amount and what is said of it without a word for it.
const NEAR: usize = 25;

impl Scene<'_> {
    /// What "it" is: what the sentence was about before, or else the ones before it.
    pub(super) fn of_pronoun(&self, at: usize, index: usize, known: &Known) -> Said {
        let word = self.word(at).to_lowercase();
        let amount = || self.amount_before(index, known, 0);
        let within = if at > 0 {
            let topic = || {
                let start = clause_start(self.cursor, at);
                let pieces = segments(self.cursor, 0, at.min(start.max(1)));
                let (from, _) = pieces.first().copied()?;
                let (number, item) = self.items.iter().enumerate().find(|(_, item)| {
                    item.from == from || item.from == from + 1 && is_determiner(self.word(from))
                })?;
                match &item.what {
                    What::Place(place) if !self.cursor.moved(item.to).genitive() => {
                        Subject::of_place(place, Some(number))
                    }
                    _ => None,
                }
            };
            if word == "it" || word == "they" {
                topic()
                    .or_else(amount)
                    .or_else(|| self.place_before(index, false))
            } else {
                amount().or_else(topic)
            }
        } else {
            None
        };
        match within {
            Some(subject) => Said::Of(subject),
            None if word == "that" || word == "this" => {
                Said::OfUnknown.or_else(|| self.context.amount_or_topic())
            }
            None => Said::OfUnknown.or_else(|| self.context.recent()),
        }
    }

    /// What a noun stands for, of which the clause does not say how large it is.
    pub(super) fn of_noun(&self, noun: usize, index: usize, known: &Known) -> Said {
        let word = self.word(noun);
        let from = noun.saturating_sub(6);
        let phrase = |test: fn(&str) -> bool| {
            (from..=noun)
                .rev()
                .take_while(|at| !is_punctuation(self.word(*at)))
                .any(|at| test(self.word(at)))
        };
        let definite = (from..noun).rev().take(5).any(|at| {
            ["the", "this", "that", "its", "these", "those"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(self.word(at)))
        });
        // "Texas's area", "the country's size".
        if let Some(owner) = self.owner(noun) {
            return owner;
        }
        // "Ohio State" is a university.
        if word == "State" && noun > 0 && self.cursor.moved(noun - 1).is_capitalised() {
            let article = is_determiner(self.word(noun - 1));
            if !article {
                return Said::OfOther;
            }
        }
        let between = self.amount_between(noun, index, known);
        if is_no_area(word) || !is_area(word) && phrase(is_no_area) {
            return Said::OfOther.or_else(|| between);
        }
        if is_share(word) && !is_quantity(word) {
            return Said::OfUnknown.or_else(|| between);
        }
        let amount = || {
            between
                .clone()
                .or_else(|| self.amount_before(index, known, clause_start(self.cursor, noun)))
        };
        if !is_area(word) {
            // "Atlantis is the size of Crete", but "Facebook is larger than China" need not be about areas.
            let proper = word.len() > 1
                && self.cursor.moved(noun).is_capitalised()
                && (noun > 0 || is_link(self.word(noun + 1)));
            let of_size = self.items.get(index).is_some_and(|item| {
                words(self.cursor, item.from, item.to).any(|word| matches!(word, "size" | "area"))
            });
            let unknown = if proper && (of_size || phrase(is_area)) {
                Said::OfUnknown
            } else {
                Said::OfOther
            };
            return unknown
                .or_else(amount)
                .or_else(|| self.amount_behind(index, known));
        }
        let said = Said::OfUnknown.or_else(amount);
        if !definite {
            return said.or_else(|| self.amount_behind(index, known));
        }
        if is_kind_of_place(word) {
            return said
                .or_else(|| self.amount_behind(index, known))
                .or_else(|| self.place_before(index, false))
                .or_else(|| self.context.of_kind(word));
        }
        let quantity = is_quantity(word);
        said.or_else(|| self.amount_behind(index, known))
            .or_else(|| {
                if quantity {
                    self.context.amount_or_topic()
                } else {
                    self.context.amount()
                }
            })
    }

    /// "Texas's area": the place that a word for a size belongs to.
    fn owner(&self, noun: usize) -> Option<Said> {
        if !super::nouns::is_size(self.word(noun)) {
            return None;
        }
        let item = self
            .items
            .iter()
            .enumerate()
            .rev()
            .find(|(_, item)| item.to <= noun && item.to + 4 >= noun)?;
        let What::Place(place) = &item.1.what else {
            return None;
        };
        let mut cursor = self.cursor.moved(item.1.to);
        let genitive = cursor.genitive() || cursor.take(&["'", "’"]);
        genitive.then(|| Subject::of_place(place, Some(item.0)).map_or(Said::OfUnknown, Said::Of))
    }

    /// The nearest amount before a relation, from a token on, that is not the figure of a reference.
    pub(super) fn amount_before(
        &self,
        index: usize,
        known: &Known,
        from: usize,
    ) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let before = self.items.get(..index)?.iter().enumerate().rev();
        let (at, amount) = before
            .filter(|(at, item)| {
                item.from >= from && !known.is_restated(*at) && relation.from - item.to <= NEAR
            })
            .find_map(|(at, item)| match &item.what {
                What::Amount(amount) => Some((at, amount)),
                _ => None,
            })?;
        Some(Subject::of_amount(amount, Some(at)))
    }

    /// An amount between a noun and the relation: "the site, at 500 acres, is".
    fn amount_between(&self, noun: usize, index: usize, known: &Known) -> Option<Subject> {
        self.amount_before(index, known, noun)
    }

    /// The nearest place before a relation, perhaps behind a preposition.
    pub(super) fn place_before(&self, index: usize, led: bool) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let before = self.items.get(..index)?.iter().enumerate().rev();
        before.into_iter().find_map(|(at, item)| match &item.what {
            What::Place(place)
                if (led || self.led_noun(item).is_none()) && relation.from - item.to <= NEAR =>
            {
                let own = !self.cursor.moved(item.to).genitive();
                own.then(|| Subject::of_place(place, Some(at)))?
            }
            _ => None,
        })
    }

    /// "about 12 times the size of Washington, or 2,195 sq km".
    pub(super) fn amount_behind(&self, index: usize, known: &Known) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let next = self.items.get(index + 1)?;
        let What::Amount(amount) = &next.what else {
            return None;
        };
        if known.is_restated(index + 1) {
            return None;
        }
        let gap = || words(self.cursor, relation.to, next.from);
        let light = gap().all(|word| is_punctuation(word) && word != ";" || List::LIGHT.has(word))
            && gap().count() <= 6;
        light.then(|| Subject {
            behind: gap().all(is_punctuation).then_some(amount.end),
            ..Subject::of_amount(amount, Some(index + 1))
        })
    }

    /// What earlier sentences were about.
    pub(super) fn of_earlier(&self, index: usize, known: &Known) -> Said {
        let amount = self.amount_before(index, known, 0);
        match amount.or_else(|| self.amount_behind(index, known)) {
            Some(subject) => Said::Of(subject),
            None => Said::OfUnknown.or_else(|| self.context.recent()),
        }
    }
}
