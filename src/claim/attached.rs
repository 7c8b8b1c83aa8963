//! What a relation is said of that no verb joins to it: behind a comma, behind a noun, or where it opens a sentence.

use super::clause::{before, clause_start, over_brackets, segments, verb_before_aside};
use super::nouns::{
    is_area, is_determiner, is_kind_of_place, is_link, is_no_area, is_preposition, is_pronoun,
    is_punctuation, is_quantity, is_share, words,
};
use super::scene::{Scene, stands_for_amount};
use super::subject::{Item, Known, Said, Subject, What};

/// Tokens of a subject behind a comparison that opens the sentence, up to its verb.
const LONGEST_SUBJECT: usize = 14;

impl Scene<'_> {
    /// "X, twice the size of", "X, a country twice the size of".
    pub(super) fn aside(
        &self,
        sign: usize,
        noun: Option<usize>,
        index: usize,
        known: &Known,
    ) -> Said {
        let start = clause_start(self.cursor, sign);
        let end = over_brackets(self.cursor, sign);
        if noun.is_none() && is_link(before(self.cursor, sign)) {
            // "Few maps show how large Cuba is: slightly smaller than …".
            return self.predicate(sign - 1, index, known);
        }
        if let Some(verb) = verb_before_aside(self.cursor, sign) {
            return self.predicate(verb, index, known);
        }
        let ends = self
            .item_ending_at(sign)
            .or_else(|| self.item_ending_at(end))
            .map(|(at, item)| (at, item, &item.what));
        let amount = || self.amount_before(index, known, 0);
        if let Some(noun) = noun {
            let word = self.word(noun);
            if is_quantity(word) {
                return Said::OfUnknown
                    .or_else(amount)
                    .or_else(|| self.amount_behind(index, known))
                    .or_else(|| match ends {
                        Some((_, _, What::Relation(share))) => Subject::of_share(share),
                        // "Burundi, an area …", but not "Turkey lost a tenth of its forests, an area …".
                        Some((at, item, What::Place(place))) if !self.is_led(item) => {
                            Subject::of_place(place, Some(at))
                        }
                        _ => None,
                    });
            }
            if is_kind_of_place(word) {
                return Said::OfUnknown
                    .or_else(|| self.place_before(index, true))
                    .or_else(amount);
            }
            let beside = match ends {
                Some((_, _, What::Relation(share))) => Subject::of_share(share),
                Some((at, _, What::Amount(amount))) => Some(Subject::of_amount(amount, Some(at))),
                Some((at, item, What::Place(place))) if !self.is_led(item) => {
                    Subject::of_place(place, Some(at))
                }
                _ => None,
            };
            let unknown = if self.is_area_phrase(noun) {
                Said::OfUnknown
            } else {
                Said::OfOther
            };
            return unknown
                .or_else(|| beside)
                .or_else(|| self.amount_behind(index, known))
                .or_else(|| self.amount_before(index, known, start));
        }
        match ends {
            Some((at, _, What::Amount(amount))) if !known.is_restated(at) => {
                let beside = (end == sign).then_some(amount.start);
                return Said::Of(Subject {
                    beside,
                    ..Subject::of_amount(amount, Some(at))
                });
            }
            Some((at, item, What::Place(place))) => {
                let found = || Subject::of_place(place, Some(at));
                return match self.led_noun(item) {
                    None => Said::OfUnknown.or_else(found),
                    Some(noun) if self.is_of_size(noun, item) => Said::OfUnknown.or_else(found),
                    Some(noun) if is_share(self.word(noun)) || is_area(self.word(noun)) => {
                        // "Ukraine is the largest country after Russia, slightly smaller than Texas".
                        Said::OfUnknown
                            .or_else(amount)
                            .or_else(|| self.place_that_is(start))
                    }
                    Some(_) => Said::OfUnknown.or_else(amount).or_else(found),
                };
            }
            _ => {}
        }
        if words(self.cursor, start, sign + 1).any(|word| {
            let word = word.to_lowercase();
            word == "comparative" || word == "comparison"
        }) {
            return Said::OfUnknown.or_else(|| self.context.of_table());
        }
        if let Some(subject) = self
            .amount_before(index, known, 0)
            .or_else(|| self.amount_behind(index, known))
        {
            return Said::Of(subject);
        }
        match segments(self.cursor, start, sign).first() {
            Some((from, to)) => self.beginning_at(*from, *to, index, known),
            None => self.of_earlier(index, known),
        }
    }

    /// "an iceberg the size of Delaware", where no verb says it of something else.
    pub(super) fn behind_noun(&self, noun: Option<usize>, index: usize, known: &Known) -> Said {
        let Some(item) = self.items.get(index) else {
            return Said::OfOther;
        };
        let start = clause_start(self.cursor, item.from);
        let Some(noun) = noun else {
            // "grew to twice the size of".
            return self
                .of_words(start, item.from)
                .or_else(|| self.amount_before(index, known, start))
                .or_else(|| self.amount_behind(index, known));
        };
        if stands_for_amount(self.word(noun)) {
            return Said::OfUnknown
                .or_else(|| self.amount_before(index, known, 0))
                .or_else(|| self.amount_behind(index, known));
        }
        let unknown = if self.is_area_phrase(noun) {
            Said::OfUnknown
        } else {
            self.of_words(start, item.from)
        };
        let leads_in = start == 0 && is_preposition(self.word(0));
        if leads_in && is_kind_of_place(self.word(noun)) {
            // "In a country the size of Germany, trains should run on time" is said of none.
            return Said::OfOther
                .or_else(|| self.place_told(index))
                .or_else(|| self.amount_before(index, known, start));
        }
        let own = self
            .items
            .iter()
            .enumerate()
            .find(|(_, own)| own.to <= noun && own.to + 3 > noun);
        unknown
            .or_else(|| match own {
                Some((at, own)) => match &own.what {
                    What::Amount(amount) if !known.is_restated(at) => {
                        Some(Subject::of_amount(amount, Some(at)))
                    }
                    _ => None,
                },
                None => None,
            })
            .or_else(|| self.amount_behind(index, known))
            .or_else(|| {
                self.amount_before(index, known, start)
                    .filter(|_| !self.is_area_phrase(noun))
            })
    }

    /// Whether a noun, or one of its adjectives, says that it has an area: "a forest fire", "the palm plantation".
    pub(super) fn is_area_phrase(&self, noun: usize) -> bool {
        is_area(self.word(noun)) && !is_no_area(self.word(noun))
    }

    /// "Wales-sized".
    pub(super) fn sized(&self, index: usize, known: &Known) -> Said {
        let Some(item) = self.items.get(index) else {
            return Said::OfOther;
        };
        const ADJECTIVES: usize = 4;
        let noun = (item.to..item.to + ADJECTIVES)
            .take_while(|at| self.cursor.moved(*at).is_word() && !is_link(self.word(*at)))
            .find(|at| is_area(self.word(*at)));
        let Some(noun) = noun else {
            let close = self
                .items
                .get(index + 1)
                .is_some_and(|next| next.from <= item.to + 3);
            return Said::OfOther
                .or_else(|| self.amount_behind(index, known).filter(|_| close))
                .or_else(|| {
                    let verb = is_link(before(self.cursor, item.from));
                    verb.then(|| self.amount_before(index, known, 0))?
                });
        };
        let end = noun + 1;
        let behind = || {
            let (at, item) = self
                .items
                .iter()
                .enumerate()
                .find(|(_, item)| item.from >= end)?;
            let What::Amount(amount) = &item.what else {
                return None;
            };
            let light = words(self.cursor, end, item.from).count() <= 4;
            (light && !known.is_restated(at)).then(|| Subject::of_amount(amount, Some(at)))
        };
        Said::OfUnknown
            .or_else(behind)
            .or_else(|| self.amount_before(index, known, 0))
    }

    /// The only figure of a sentence that opens with the comparison: "twice the size of Chicago, the belt now runs to 500
    /// square miles".
    fn amount_told(&self, index: usize, known: &Known) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let later = self.items.iter().enumerate().skip(index + 1);
        let mut told = later.filter(|(at, _)| !known.is_restated(*at));
        let (at, item) = told.next()?;
        let is_only = told.all(|(_, item)| matches!(item.what, What::Place(_)));
        let of_other = words(self.cursor, relation.to, item.from).any(is_no_area);
        match &item.what {
            What::Amount(amount) if is_only && !of_other => {
                Some(Subject::of_amount(amount, Some(at)))
            }
            _ => None,
        }
    }

    /// "Ukraine is": the place with which a clause begins, if a verb is right behind.
    fn place_that_is(&self, start: usize) -> Option<Subject> {
        let (at, item) = (self.items.iter().enumerate()).find(|(_, item)| {
            item.from == start || item.from == start + 1 && is_determiner(self.word(start))
        })?;
        match &item.what {
            What::Place(place) if is_link(self.word(item.to)) => Subject::of_place(place, Some(at)),
            _ => None,
        }
    }

    /// "In a country the size of Wales, El Salvador …": the place itself.
    fn place_told(&self, index: usize) -> Option<Subject> {
        let item = self.items.get(index)?;
        let next = self.items.get(index + 1)?;
        let What::Place(place) = &next.what else {
            return None;
        };
        let follows = self.word(item.to) == "," && next.from == item.to + 1;
        let is_own = !self.cursor.moved(next.to).genitive();
        (follows && is_own).then(|| Subject::of_place(place, Some(index + 1)))?
    }

    /// "Slightly smaller than Maryland, Burundi", "Twice the size of Kentucky but with fewer hills, Belarus": the place behind
    /// the comma.
    fn place_behind_comma(&self, relation: &Item) -> Option<Subject> {
        const LONGEST_CONTRAST: usize = 8;
        let mut comma = relation.to;
        if ["but", "and", "yet", "though", "if"].contains(&self.word(comma)) {
            let words = (comma + 1..comma + LONGEST_CONTRAST)
                .take_while(|at| !is_link(self.word(*at)))
                .find(|at| !self.cursor.moved(*at).is_word());
            comma = words?;
        }
        if !matches!(self.word(comma), "," | ")") {
            return None;
        }
        let mut at = comma + 1;
        while is_determiner(self.word(at)) {
            at += 1;
        }
        let (number, next) = (self.items.iter().enumerate())
            .find(|(_, next)| next.from == at || next.from == comma + 1)?;
        match &next.what {
            What::Place(place) if !self.cursor.moved(next.to).genitive() => {
                Subject::of_place(place, Some(number))
            }
            _ => None,
        }
    }

    /// "Landlocked, mountainous and the size of Belgium, Lesotho …": the place that adjectives lead in.
    pub(super) fn described(&self, relation: &Item) -> Option<Subject> {
        const LONGEST_LEAD: usize = 7;
        let is_adjective = |word: &str| {
            matches!(word, "," | "and" | "but" | "yet")
                || !is_punctuation(word)
                    && !is_link(word)
                    && !is_preposition(word)
                    && !is_pronoun(word)
                    && !is_determiner(word)
        };
        let leads_in = relation.from <= LONGEST_LEAD
            && words(self.cursor, 0, relation.from).all(is_adjective)
            && self.items.iter().all(|item| item.from >= relation.from);
        leads_in.then(|| self.place_behind_comma(relation))?
    }

    /// "calls Tasmania an island the size of Ireland": the place that a noun with its article is said of, at their beginning.
    pub(super) fn called(&self, noun_start: usize) -> Option<Subject> {
        if !["a", "an"].contains(&self.word(noun_start)) {
            return None;
        }
        let (at, item) = self.item_ending_at(noun_start)?;
        match &item.what {
            What::Place(place) if item.from > 0 && !self.is_led(item) => {
                Subject::of_place(place, Some(at))
            }
            _ => None,
        }
    }

    /// "Slightly smaller than Maryland, Burundi …"; "An iceberg the size of Delaware …".
    pub(super) fn opening(&self, noun: Option<usize>, index: usize, known: &Known) -> Said {
        let Some(item) = self.items.get(index) else {
            return Said::OfOther;
        };
        let is_quoted =
            is_closing_quote(self.word(item.to + 1)) || is_closing_quote(self.word(item.to));
        if is_quoted && noun.is_none() {
            // "“Twice the size of Wales,” he says" is said of what the text was about.
            let recent = || self.context.recent();
            return Said::OfOther.or_else(recent);
        }
        let comma = self.word(item.to) == "," || self.word(item.to) == ")";
        if let Some(place) = self.place_behind_comma(item) {
            return Said::Of(place);
        }
        if noun.is_none() && is_link(self.word(item.to)) {
            // "Bigger than Texas was the name of the band."
            return Said::OfOther;
        }
        if let Some(subject) = self.amount_behind(index, known) {
            return Said::Of(subject);
        }
        if noun.is_some() {
            return self.behind_noun(noun, index, known);
        }
        if comma {
            let end = (item.to + 1..item.to + LONGEST_SUBJECT)
                .find(|at| is_link(self.word(*at)) || self.word(*at).is_empty());
            let end = end.unwrap_or(item.to + 4);
            let covers = self
                .items
                .iter()
                .enumerate()
                .find_map(|(at, next)| match &next.what {
                    What::Amount(amount) if next.from > end && next.from <= end + 4 => {
                        Some(Subject::of_amount(amount, Some(at)))
                    }
                    _ => None,
                });
            let said = self.of_words(item.to + 1, end).or_else(|| covers);
            return said.or_else(|| self.amount_told(index, known));
        }
        if matches!(self.word(item.to), ":" | "(" | "—" | "–")
            && let Some(amount) = self.amount_told(index, known)
        {
            return Said::Of(amount);
        }
        self.of_earlier(index, known)
    }
}

fn is_closing_quote(word: &str) -> bool {
    matches!(word, "”" | "\"" | "’")
}
