use super::amount::Amount;
use super::area_mention::AreaMention;
use super::claim_reader::Finding;
use super::context::Context;
use super::cursor::Cursor;
use super::finding::{of_dimension, of_figure, of_length, of_relation, of_two_units};
use super::multiplier::number;
use super::nouns::{is_area, is_preposition, is_punctuation, words};
use super::passage::Passage;
use super::reference::{Meaning, Reference};
use super::relation::Relation;
use super::subject::{Item, Known, Of, Scene, Subject, What};
use super::vocabulary::Class;
use super::{Claim, Verdict};
use crate::{Audience, Basis, Unit};

/// Everything that a sentence says of areas.
pub(super) fn read_sentence<'t>(
    text: &'t str,
    passage: &Passage,
    context: &mut Context,
    audience: Audience,
) -> Vec<Finding<'t>> {
    let cursor = Cursor::new(text, &passage.tokens);
    context.advance(cursor, passage.heading, audience);
    if !passage.is_of_interest() {
        return Vec::new();
    }
    let items = items(cursor, audience);
    let scene = Scene {
        cursor,
        items: &items,
        context,
    };
    let mut assembly = Assembly::new(text, scene);
    assembly.relations();
    assembly.figures();
    assembly.two_units();
    assembly.dimensions();
    let findings = assembly.finish();
    context.remember(items.into_iter().filter_map(|item| match item.what {
        What::Amount(amount) => Some(amount),
        _ => None,
    }));
    findings
}

/// What a sentence mentions, from left to right.
fn items(mut cursor: Cursor<'_>, audience: Audience) -> Vec<Item> {
    let mut items = Vec::new();
    while let Some(token) = cursor.token() {
        let from = cursor.at;
        let what = if token.class.has(Class::OPENER) {
            Relation::read(&mut cursor, audience)
                .map(|relation| What::Relation(Box::new(relation)))
                .or_else(|| Amount::read(&mut cursor).map(What::Amount))
        } else {
            None
        };
        let what = what.or_else(|| place(&mut cursor, audience));
        match what {
            Some(what) => items.push(Item {
                what,
                from,
                to: cursor.at,
            }),
            None => cursor.at = from + 1,
        }
    }
    items
}

/// A known place, or "Wales-sized".
fn place(cursor: &mut Cursor<'_>, audience: Audience) -> Option<What> {
    let article = ["the", "a", "an"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(cursor.word()));
    if !article && !cursor.is_capitalised() {
        return None;
    }
    cursor.attempt(|cursor| {
        let place = Reference::place(cursor, audience)?;
        if place.meaning == Meaning::Unknown {
            return None;
        }
        let adjective = Relation::adjective(cursor, &place);
        Some(adjective.map_or(What::Place(place), |relation| {
            What::Relation(Box::new(relation))
        }))
    })
}

/// Claims being put together from the items of a sentence.
struct Assembly<'t, 's> {
    text: &'t str,
    scene: Scene<'s>,
    claims: Vec<Claim<'t>>,
    /// The items that are part of a claim.
    used: Vec<bool>,
}

impl<'t, 's> Assembly<'t, 's> {
    fn new(text: &'t str, scene: Scene<'s>) -> Self {
        Self {
            text,
            scene,
            claims: Vec::new(),
            used: vec![false; scene.items.len()],
        }
    }

    fn set_used(&mut self, index: usize) {
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
    }

    fn is_used(&self, index: usize) -> bool {
        self.used.get(index).copied().unwrap_or(true)
    }

    /// The claims that the relations make.
    fn relations(&mut self) {
        let mut known = Known::of_items(self.scene.items.len());
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Relation(relation) = &item.what else {
                continue;
            };
            if self.scene.is_about_other_things(index) {
                continue;
            }
            let bracket = self.amount_in_bracket(index);
            let mut subject = self.scene.subject(index, &known);
            let behind = subject.as_ref().and_then(|subject| subject.item) == Some(index + 1);
            if let Some(amount) = &bracket
                && (subject.is_none() || behind)
                && !belongs_to_reference(amount, relation)
            {
                subject = Some(Subject {
                    meaning: Of::Amount(amount.clone()),
                    beside: None,
                    behind: None,
                    item: Some(index + 1),
                });
            } else if bracket.is_some() && behind {
                subject = None;
            }
            if !self.is_claim(item, relation, subject.as_ref()) {
                continue;
            }
            if let Some(at) = subject.as_ref().and_then(|subject| subject.item) {
                self.set_used(at);
            }
            let span = self.span(index, relation, subject.as_ref(), bracket.is_some());
            let claim = of_relation(self.text, span, relation, subject.as_ref());
            self.claims.push(claim);
            self.set_used(index);
            if let Some(amount) = bracket
                && subject.as_ref().and_then(|subject| subject.item) != Some(index + 1)
            {
                self.restated(relation, &amount, index + 1);
                if let Some(restated) = known.restated.get_mut(index + 1) {
                    *restated = true;
                }
            }
            if let Some(slot) = known.subjects.get_mut(index) {
                *slot = subject;
            }
        }
    }

    /// "the U.S. capital (177 sq km)" behind a relation.
    fn restated(&mut self, relation: &Relation, amount: &Amount, index: usize) {
        let span = (relation.reference.start, self.after_bracket(index));
        let claim = of_figure(self.text, span, &relation.reference, amount, relation.basis);
        self.claims.extend(claim);
        self.set_used(index);
    }

    /// Whether the words are a claim about areas at all.
    fn is_claim(&self, item: &Item, relation: &Relation, subject: Option<&Subject>) -> bool {
        let of_amount = subject.is_some_and(|subject| matches!(subject.meaning, Of::Amount(_)));
        let known = relation.reference.surface().is_some();
        let ambiguous = matches!(relation.reference.meaning, Meaning::Ambiguous(_));
        let is_amount = relation
            .reference
            .surface()
            .is_some_and(|surface| surface.best().basis().is_none());
        if !relation.says_size {
            // "2 percent of Iraq" is about areas if an area is, or if a place is the subject.
            let place = subject.is_some_and(|subject| subject.item.is_some() && !of_amount);
            return (of_amount || place && self.ends_here(item)) && (known || ambiguous);
        }
        if subject.is_some() {
            return known || ambiguous || of_amount || relation.says_size;
        }
        if is_amount
            && relation
                .reference
                .surface()
                .is_some_and(|surface| surface.unit().is_none())
        {
            // "more than twice 5 acres" of something else.
            return false;
        }
        let named = words(self.scene.cursor, 0, item.from).any(is_area)
            || words(self.scene.cursor, item.to, item.to + 3).any(is_area);
        let says = self.says_size_of(relation);
        (known || ambiguous) && (named || says)
    }

    /// Whether "size" or "area" is among the words of a relation.
    fn says_size_of(&self, relation: &Relation) -> bool {
        let words = self
            .text
            .get(relation.start..relation.end)
            .unwrap_or_default();
        words
            .split(|sign: char| !sign.is_alphabetic())
            .any(|word| ["size", "area", "sized", "large", "big"].contains(&word))
    }

    /// Whether nothing follows of which the reference could be a part: "2 percent of Iraq's oil".
    fn ends_here(&self, item: &Item) -> bool {
        const GOES_ON: [&str; 16] = [
            "and",
            "but",
            "or",
            "in",
            "by",
            "with",
            "which",
            "while",
            "though",
            "although",
            "as",
            "so",
            "is",
            "was",
            "according",
            "today",
        ];
        let next = self.scene.cursor.moved(item.to).word();
        next.is_empty() || is_punctuation(next) || GOES_ON.contains(&next)
    }

    /// The amount in brackets right behind an item.
    fn amount_in_bracket(&self, index: usize) -> Option<Amount> {
        let (item, next) = (
            self.scene.items.get(index)?,
            self.scene.items.get(index + 1)?,
        );
        let What::Amount(amount) = &next.what else {
            return None;
        };
        let gap: Vec<_> = words(self.scene.cursor, item.to, next.from).collect();
        let closes = matches!(
            self.scene.cursor.moved(next.to).word(),
            ")" | "]" | "," | ";" | "/" | "or" | "."
        );
        (matches!(gap.as_slice(), ["(" | "["] | ["(", "."]) && closes).then(|| amount.clone())
    }

    /// Where the bracket closes in which an item stands.
    fn after_bracket(&self, index: usize) -> usize {
        let Some(item) = self.scene.items.get(index) else {
            return 0;
        };
        let mut cursor = self.scene.cursor.moved(item.to);
        cursor.take(&["."]);
        if cursor.take(&[")", "]"]) {
            return cursor.end();
        }
        self.scene.cursor.moved(item.to).end()
    }

    /// The bytes of a relation, with figures right beside it.
    fn span(
        &self,
        index: usize,
        relation: &Relation,
        subject: Option<&Subject>,
        bracket: bool,
    ) -> (usize, usize) {
        let beside = subject.and_then(|subject| subject.beside);
        let behind = subject.and_then(|subject| subject.behind);
        let start = beside.map_or(relation.start, |start| start.min(relation.start));
        let end = if bracket {
            self.after_bracket(index + 1)
        } else {
            behind.map_or(relation.end, |end| end.max(relation.end))
        };
        (start, end)
    }

    /// Places with their figures, outside of relations.
    fn figures(&mut self) {
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Place(place) = &item.what else {
                continue;
            };
            let Some(next) = self.scene.items.get(index + 1) else {
                continue;
            };
            let What::Amount(amount) = &next.what else {
                continue;
            };
            if self.amount_in_bracket(index).is_some() && !self.is_led(item) {
                let span = (place.start, self.after_bracket(index + 1));
                let claim = of_figure(self.text, span, place, amount, None);
                self.add_figure(claim, index + 1);
            } else if let Some(basis) = self.stated_figure(item, next) {
                let claim = of_figure(self.text, (place.start, amount.end), place, amount, basis);
                self.add_figure(claim, index + 1);
            }
        }
    }

    fn add_figure(&mut self, claim: Option<Claim<'t>>, index: usize) {
        if let Some(claim) = claim {
            self.claims.push(claim);
            self.set_used(index);
        }
    }

    /// Whether a preposition stands before a place: "the fire in California (490,000 acres)".
    fn is_led(&self, item: &Item) -> bool {
        let before = self.scene.cursor.moved(item.from);
        let word = match before.word_at(-1) {
            "the" | "The" => before.word_at(-2),
            word => word,
        };
        is_preposition(word)
    }

    /// "covers", "has a land area of", "'s area is" between a place and an amount: the basis it names.
    fn stated_figure(&self, item: &Item, next: &Item) -> Option<Option<Basis>> {
        const VERBS: [&str; 12] = [
            "covers",
            "covering",
            "which covers",
            "spans",
            "measures",
            "has",
            "have",
            "with",
            "is",
            "occupies",
            "extends over",
            "stretches over",
        ];
        let mut cursor = self.scene.cursor.moved(item.to);
        let of_area = self.scene.cursor.moved(item.from).word_at(-1) == "of"
            && is_area(self.scene.cursor.moved(item.from).word_at(-2))
            || self
                .scene
                .cursor
                .slice(
                    self.scene.cursor.moved(item.from).start(),
                    self.scene.cursor.moved(item.from + 3).start(),
                )
                .to_lowercase()
                .contains("area of");
        if self.is_led(item) && !of_area {
            return None;
        }
        let genitive = cursor.genitive();
        let mut basis = None;
        let mut noun = of_area;
        if genitive {
            noun = size_noun(&mut cursor, &mut basis);
            if !noun {
                return None;
            }
        }
        cursor.take(&[","]);
        let verb = VERBS.iter().find(|verb| cursor.phrase(verb))?;
        let _ = cursor.take(&["a", "an"]);
        if size_noun(&mut cursor, &mut basis) {
            noun = true;
            cursor.take(&["of"]);
        }
        let needs_noun = matches!(*verb, "has" | "have" | "with" | "is");
        let plain = cursor.at == next.from && (noun || !needs_noun);
        // "Texas covers 100 acres with panels" is not about Texas.
        let after = self.scene.cursor.moved(next.to).word();
        let ends = after.is_empty()
            || is_punctuation(after)
            || matches!(after, "and" | "in" | "or" | "which");
        (plain && ends).then_some(basis)
    }

    /// Amounts that state the same area twice.
    fn two_units(&mut self) {
        for (index, pair) in self.scene.items.windows(2).enumerate() {
            let [one, other] = pair else {
                continue;
            };
            let (What::Amount(first), What::Amount(second)) = (&one.what, &other.what) else {
                continue;
            };
            if !self.restates(one, other, first, second) {
                continue;
            }
            let end = if words(self.scene.cursor, one.to, other.from).any(|word| word == "(") {
                self.after_bracket(index + 1)
            } else {
                second.end
            };
            let claim = of_two_units(self.text, (first.start, end), first, second);
            self.claims.extend(claim);
            self.set_used(index);
            self.set_used(index + 1);
        }
    }

    /// Whether the second amount is said to be the first.
    fn restates(&self, one: &Item, other: &Item, first: &Amount, second: &Amount) -> bool {
        let gap: Vec<_> = words(self.scene.cursor, one.to, other.from).collect();
        let gap: Vec<_> = gap.iter().copied().filter(|word| *word != ".").collect();
        let differs = first.unit() != second.unit() || first.is_side != second.is_side;
        let close = {
            let ratio = first.quantity() / second.quantity();
            (0.8..1.25).contains(&ratio)
        };
        match gap.as_slice() {
            ["("] | ["["] => {
                let closes = self.scene.cursor.moved(other.to).word();
                let closes = is_punctuation(closes) || matches!(closes, "or" | "");
                differs && closes
            }
            ["or"]
            | [",", "or"]
            | ["/"]
            | ["—" | "–" | "-"]
            | ["=" | "≈" | "~"]
            | ["i", "e"]
            | [",", "i", "e"]
            | [",", "that", "is"] => differs,
            [";"] | [","] => differs && close,
            ["is" | "are" | "was" | "equals" | "makes"] => true,
            _ => false,
        }
    }

    /// Areas that are called wide, and lengths that are called areas.
    fn dimensions(&mut self) {
        for (index, item) in self.scene.items.iter().enumerate() {
            if let What::Amount(amount) = &item.what
                && amount.length_word.is_some()
            {
                let mut end = self.scene.cursor.moved(item.to);
                while end.word() == "." || end.word() == "-" {
                    end.at += 1;
                }
                end.at += 1 + usize::from(end.word().eq_ignore_ascii_case("in"));
                let claim = of_dimension(self.text, (amount.start, end.end()), amount);
                self.claims.extend(claim);
                self.set_used(index);
            }
        }
        let mut cursor = self.scene.cursor;
        while !cursor.is_at_end() {
            if let Some((start, end, number, length)) = cursor.attempt(area_as_length) {
                self.claims
                    .push(of_length(self.text, (start, end), &number, &length));
            } else {
                cursor.at += 1;
            }
        }
    }

    /// The claims and the amounts that are part of none, in the order of the text.
    fn finish(mut self) -> Vec<Finding<'t>> {
        self.claims
            .sort_by_key(|claim| (claim.start, std::cmp::Reverse(claim.end())));
        self.claims.dedup_by(|later, earlier| {
            later.start == earlier.start
                && later.end() == earlier.end()
                && later.verdict == Verdict::NotCheckable
        });
        let mut findings: Vec<_> = self
            .claims
            .iter()
            .cloned()
            .map(|claim| Finding::Claim(Box::new(claim)))
            .collect();
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Amount(amount) = &item.what else {
                continue;
            };
            let text = self.text.get(amount.start..amount.end).unwrap_or_default();
            let article =
                text.to_lowercase().starts_with('a') && text.split_whitespace().count() == 2;
            if !self.is_used(index) && !article {
                findings.push(Finding::Mention(Box::new(AreaMention {
                    text,
                    start: amount.start,
                    surface: amount.surface(),
                })));
            }
        }
        findings.sort_by_key(|finding| match finding {
            Finding::Claim(claim) => claim.start,
            Finding::Mention(mention) => mention.start,
        });
        findings
    }
}

/// Whether an amount in brackets behind a relation is nearer to the reference than to what is stated of it.
fn belongs_to_reference(amount: &Amount, relation: &Relation) -> bool {
    let Some(reference) = relation.reference.surface() else {
        return true;
    };
    let ratio = amount.quantity() / reference.best().quantity();
    let stated = 0.5 * (relation.stated.0 + relation.stated.1);
    // "the size of Wales (20,779 sq km)" says it of both.
    let once = (stated - 1.0).abs() < 0.01;
    !once && ratio.ln().abs() < (ratio / stated).ln().abs()
}

/// "total area", "land area", "size".
fn size_noun(cursor: &mut Cursor<'_>, basis: &mut Option<Basis>) -> bool {
    let start = cursor.at;
    let _ = cursor.take(&["total", "surface", "overall"]);
    if cursor.take(&["land"]) {
        *basis = Some(Basis::Land);
    }
    let found = cursor.take(&["area", "size", "territory", "surface"]);
    if !found {
        cursor.at = start;
        *basis = None;
    }
    found
}

/// "an area of 23 miles": where it stands, the number and the unit.
fn area_as_length(cursor: &mut Cursor<'_>) -> Option<(usize, usize, String, String)> {
    if !(cursor.take(&["area"]) && cursor.take(&["of"])) {
        return None;
    }
    let _ = super::qualifying::qualifier(cursor);
    let start = cursor.start();
    number(cursor)?;
    let written = cursor.slice(start, cursor.end()).to_owned();
    let length = cursor.word();
    let is_length = length.len() > 1
        && Unit::named(length).is_err()
        && Unit::named(&format!("square {length}")).is_ok();
    if !is_length {
        return None;
    }
    cursor.at += 1;
    let end = cursor.end();
    let next = cursor.word();
    let ends = next.is_empty() || matches!(next, "." | "," | ";" | ")" | "and" | "in");
    ends.then(|| (start, end, written, length.to_owned()))
}
