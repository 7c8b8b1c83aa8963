use super::amount::Amount;
use super::area_mention::AreaMention;
use super::claim_reader::{Finding, Wanted};
use super::finding::{Span, not_judged, of_figure, of_relation};
use super::list::List;
use super::nouns::{is_area, is_punctuation, words};
use super::reference::Meaning;
use super::relation::Relation;
use super::scene::Scene;
use super::stance::stance;
use super::subject::{Item, Known, Said, Subject, What};
use super::topic::{
    ends_with_a_count, of_globes, of_other_things, of_volumes_or_stars, opens_with_a_count,
};
use super::{Claim, ClaimKind, Verdict};
use crate::Basis;

/// Claims being put together from the items of a sentence.
pub(super) struct Assembly<'t, 's> {
    pub(super) text: &'t str,
    pub(super) scene: Scene<'s>,
    pub(super) claims: Vec<Claim<'t>>,
    /// The items that are part of a claim.
    used: Vec<bool>,
}

impl<'t, 's> Assembly<'t, 's> {
    pub(super) fn new(text: &'t str, scene: Scene<'s>) -> Self {
        Self {
            text,
            scene,
            claims: Vec::new(),
            used: vec![false; scene.items.len()],
        }
    }

    pub(super) fn set_used(&mut self, index: usize) {
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
    }

    pub(super) fn is_used(&self, index: usize) -> bool {
        self.used.get(index).copied().unwrap_or(true)
    }

    /// The claims that the relations make; tells what they are said of.
    pub(super) fn relations(&mut self) -> Known {
        let mut known = Known::of_items(self.scene.items.len());
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Relation(relation) = &item.what else {
                continue;
            };
            if of_other_things(self.scene.cursor, item) {
                continue;
            }
            let bracket = self.amount_in_bracket(index);
            // "Washington, which covers 177 sq km": the figure of the reference, whatever the relation is said of.
            let relative = self.amount_in_relative(index);
            if relative.is_some()
                && let Some(restated) = known.restated.get_mut(index + 1)
            {
                *restated = true;
            }
            let said = self.scene.said(index, &known);
            // "Its army is large. It is twice the size of Japan's" need not be about the country.
            let is_here = matches!(&said, Said::Of(subject) if subject.item.is_some());
            if relation.is_owned && !is_here {
                continue;
            }
            let has_area = said != Said::OfOther;
            let mut subject = match said {
                Said::Of(subject) => Some(subject),
                Said::OfUnknown | Said::OfOther => None,
            };
            let behind = subject.as_ref().and_then(|subject| subject.item) == Some(index + 1);
            if let Some(amount) = &bracket
                && (subject.is_none() || behind)
                && !belongs_to_reference(amount, relation)
            {
                subject = Some(Subject::of_amount(amount, Some(index + 1)));
            } else if bracket.is_some() && behind {
                subject = None;
            }
            if !self.is_claim(item, relation, subject.as_ref(), has_area) {
                continue;
            }
            if let Some(at) = subject.as_ref().and_then(|subject| subject.item) {
                self.set_used(at);
            }
            let span = self.span(index, relation, subject.as_ref(), bracket.is_some());
            let claim = of_relation(self.text, span, relation, subject.as_ref());
            // "With 5.5 million people, Finland is the size of Slovakia": the reading that is true is the one that is meant.
            let may_be_a_count = opens_with_a_count(self.scene.cursor, item)
                || ends_with_a_count(self.scene.cursor, item);
            if may_be_a_count && claim.verdict != Verdict::Holds {
                continue;
            }
            let has_figure = (subject.as_ref())
                .is_some_and(|subject| subject.item.is_some() && subject.is_amount());
            let stance = stance(self.scene.cursor, item, relation, has_figure);
            self.claims.push(match stance {
                Some(stance) => not_judged(claim, relation, stance),
                None => claim,
            });
            self.set_used(index);
            if let Some(amount) = bracket
                && subject.as_ref().and_then(|subject| subject.item) != Some(index + 1)
            {
                self.restated(relation, &amount, index + 1);
                if let Some(restated) = known.restated.get_mut(index + 1) {
                    *restated = true;
                }
            }
            if let Some(amount) = &relation.figure {
                let span = (relation.reference.start, amount.end);
                self.figure_of_reference(relation, amount, relation.basis, span);
            }
            if let Some(amount) = relative {
                self.restated(relation, &amount, index + 1);
            }
            if let Some(slot) = known.subjects.get_mut(index) {
                *slot = subject;
            }
        }
        known
    }

    /// "the U.S. capital (177 sq km)" behind a relation.
    fn restated(&mut self, relation: &Relation, amount: &Amount, index: usize) {
        let span = (relation.reference.start, self.after_bracket(index));
        let after = (self.scene.items.get(index)).map(|item| self.scene.cursor.moved(item.to));
        // "Manhattan's 23 square miles of land".
        let on_land = after.is_some_and(|mut after| after.phrase("of land"));
        let basis = relation.basis.or(on_land.then_some(Basis::Land));
        self.figure_of_reference(relation, amount, basis, span);
        self.set_used(index);
    }

    fn figure_of_reference(
        &mut self,
        relation: &Relation,
        amount: &Amount,
        basis: Option<Basis>,
        span: Span,
    ) {
        let place = Subject::of_place(&relation.reference, None);
        let claim = place.and_then(|place| of_figure(self.text, span, &place, amount, basis));
        self.claims.extend(claim);
    }

    /// Whether the words are a claim about areas at all.
    fn is_claim(
        &self,
        item: &Item,
        relation: &Relation,
        subject: Option<&Subject>,
        has_area: bool,
    ) -> bool {
        if of_globes(self.scene.cursor, item, relation, subject) {
            return false;
        }
        let of_amount = subject.is_some_and(Subject::is_amount);
        let surface = relation.reference.surface();
        let ambiguous = matches!(relation.reference.meaning, Meaning::Ambiguous(_));
        let is_known = surface.is_some() || ambiguous;
        if !relation.says_size {
            // "2 percent of Iraq" is about areas if an area is, or if a place is the subject.
            let place = subject.is_some_and(|subject| subject.item.is_some() && !of_amount);
            let is_share =
                relation.kind == ClaimKind::Share || relation.kind == ClaimKind::Multiple;
            let beside = subject.is_some_and(|subject| subject.beside.is_some());
            let said = if is_share {
                of_amount || place && self.ends_here(item)
            } else {
                of_amount && beside
            };
            return said && is_known && (is_share || self.ends_here(item));
        }
        if subject.is_some() {
            return true;
        }
        if of_volumes_or_stars(self.scene.cursor, item, relation) {
            return false;
        }
        // "more than twice 5 acres" of something else.
        let is_figure = surface
            .is_some_and(|surface| surface.best().basis().is_none() && surface.unit().is_none());
        // "the Tollerby marshes" have an area, whatever they are.
        let is_land = || {
            let name = relation.reference.name.rsplit(' ').next();
            name.is_some_and(|noun| noun.starts_with(char::is_lowercase) && is_area(noun))
        };
        (is_known || is_land()) && has_area && !is_figure
    }

    /// Whether nothing follows of which the reference could be a part: "2 percent of Iraq's oil".
    fn ends_here(&self, item: &Item) -> bool {
        let end = self.scene.cursor.moved(item.to);
        let next = end.word();
        next.is_empty() || is_punctuation(next) || end.is_in(List::GOES_ON)
    }

    /// The amount in brackets right behind an item.
    pub(super) fn amount_in_bracket(&self, index: usize) -> Option<Amount> {
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
        (matches!(gap.as_slice(), ["(" | "["] | ["(", "."]) && closes).then_some(*amount)
    }

    /// Where the bracket closes in which an item stands.
    pub(super) fn after_bracket(&self, index: usize) -> usize {
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

    /// The claims, or the amounts that are part of none, in the order of the text.
    pub(super) fn finish(self, wanted: Wanted) -> Vec<Finding<'t>> {
        match wanted {
            Wanted::Claims => self.claims(),
            Wanted::Mentions => self.mentions(),
        }
    }

    fn claims(mut self) -> Vec<Finding<'t>> {
        self.claims
            .sort_by_key(|claim| (claim.start, std::cmp::Reverse(claim.end())));
        self.claims.dedup_by(|later, earlier| {
            later.start == earlier.start
                && later.end() == earlier.end()
                && later.verdict == Verdict::NotCheckable
        });
        let claims = self.claims.into_iter();
        claims
            .map(|claim| Finding::Claim(Box::new(claim)))
            .collect()
    }

    fn mentions(self) -> Vec<Finding<'t>> {
        let items = self.scene.items.iter().enumerate();
        let mentions = items.filter_map(|(index, item)| {
            let What::Amount(amount) = &item.what else {
                return None;
            };
            let text = self.text.get(amount.start..amount.end).unwrap_or_default();
            let article =
                text.starts_with(['a', 'A', 'e', 'E']) && text.split_whitespace().count() == 2;
            (!self.is_used(index) && !article).then(|| AreaMention {
                text,
                start: amount.start,
                surface: amount.surface(),
            })
        });
        mentions
            .map(|mention| Finding::Mention(Box::new(mention)))
            .collect()
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
    // "as big as Luxembourg (2,586 sq km)" tells how large Luxembourg is.
    const SAME: f64 = 0.01;
    let on_land = reference
        .on(Basis::Land)
        .map(|land| amount.quantity() / land.quantity());
    let is_its_own = |ratio: f64| (ratio - 1.0).abs() < SAME;
    is_its_own(ratio)
        || on_land.is_some_and(is_its_own)
        || !once && ratio.ln().abs() < (ratio / stated).ln().abs()
}
