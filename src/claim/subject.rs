use super::amount::Amount;
use super::context::Context;
use super::cursor::Cursor;
use super::judgement::Extent;
use super::nouns::{
    is_copula, is_light, is_no_area, is_part_of_place, is_preposition, is_punctuation, points_back,
    words,
};
use super::reference::{Meaning, Reference};
use super::relation::Relation;
use super::surfaces::surface_of;
use crate::{Place, Surface};

/// Something that a sentence mentions, and the tokens that it covers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub(super) what: What,
    pub(super) from: usize,
    pub(super) to: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Amount(Amount),
    Place(Reference),
    Relation(Box<Relation>),
}

/// What a relation is said of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Subject {
    pub(super) meaning: Of,
    /// Where it begins, if it stands right before the relation.
    pub(super) beside: Option<usize>,
    /// Where it ends, if it stands right behind the relation.
    pub(super) behind: Option<usize>,
    /// The item of the sentence that it is.
    pub(super) item: Option<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Of {
    Amount(Amount),
    Surface(Surface),
    Ambiguous(Vec<Place<'static>>),
}

impl Subject {
    fn of_amount(amount: &Amount, item: Option<usize>) -> Self {
        Self {
            meaning: Of::Amount(amount.clone()),
            beside: None,
            behind: None,
            item,
        }
    }

    fn of_place(place: &Reference) -> Option<Self> {
        let meaning = match &place.meaning {
            Meaning::Ambiguous(places) => Of::Ambiguous(places.clone()),
            _ => Of::Surface(place.surface()?.into_owned()),
        };
        Some(Self {
            meaning,
            beside: None,
            behind: None,
            item: None,
        })
    }

    /// Whether it is the very place that a relation compares with.
    fn is_named_by(&self, reference: &Reference) -> bool {
        let Of::Surface(surface) = &self.meaning else {
            return false;
        };
        let place = reference.surface().and_then(|surface| surface.place());
        place.is_some() && surface.place() == place
    }

    /// What it may be: one extent, or one for each namesake.
    pub(super) fn extents(&self) -> Vec<Extent> {
        match &self.meaning {
            Of::Amount(amount) => vec![Extent::of_amount(amount)],
            Of::Surface(surface) => vec![Extent::of_surface(surface.clone())],
            Of::Ambiguous(places) => places
                .iter()
                .filter_map(|place| surface_of(*place).cloned())
                .map(Extent::of_surface)
                .collect(),
        }
    }
}

/// A sentence with what it mentions, in which subjects are looked for.
#[derive(Clone, Copy)]
pub(super) struct Scene<'s> {
    pub(super) cursor: Cursor<'s>,
    pub(super) items: &'s [Item],
    pub(super) context: &'s Context,
}

/// What the relations read so far are said of, and which items only restate the figure of a reference.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) subjects: Vec<Option<Subject>>,
    pub(super) restated: Vec<bool>,
}

impl Known {
    pub(super) fn of_items(count: usize) -> Self {
        Self {
            subjects: vec![None; count],
            restated: vec![false; count],
        }
    }

    fn is_restated(&self, index: usize) -> bool {
        self.restated.get(index).copied().unwrap_or(false)
    }

    /// The item before one, over figures that are restated.
    fn before(&self, index: usize) -> Option<usize> {
        (0..index).rev().find(|before| !self.is_restated(*before))
    }
}

impl Scene<'_> {
    /// Whether the words before a relation say that it is about something else than an area.
    pub(super) fn is_about_other_things(&self, index: usize) -> bool {
        let Some(relation) = self.items.get(index) else {
            return true;
        };
        let last = index.checked_sub(1).and_then(|last| self.items.get(last));
        const NEAR: usize = 8;
        let near = relation.from.saturating_sub(NEAR);
        let from = last.map_or(near, |last| near.max(last.to));
        let before = words(self.cursor, from, relation.from).any(is_no_area);
        let mut after = self.cursor.moved(relation.to);
        let of_other_things = after.genitive() && !super::nouns::is_area(after.word());
        let follows = is_no_area(after.word()) || is_no_area(after.word_at(1)) && after.is_word();
        before || of_other_things || follows
    }

    /// What the relation at an index is said of; those before it have theirs already.
    pub(super) fn subject(&self, index: usize, known: &Known) -> Option<Subject> {
        let item = self.items.get(index)?;
        let What::Relation(relation) = &item.what else {
            return None;
        };
        if let Some(inner) = &relation.inner {
            return Some(Subject::of_amount(inner, None));
        }
        // "The Texas-sized enclave" is not Texas.
        let other = |subject: &Subject| !subject.is_named_by(&relation.reference);
        let found = |subject: Option<Subject>| subject.filter(other);
        found(self.interrupted_place(index))
            .or_else(|| found(self.beside(index, known)))
            .or_else(|| found(self.opening_place(item)))
            .or_else(|| found(self.amount_before(index, known)))
            .or_else(|| found(self.place_before(index)))
            .or_else(|| found(self.amount_behind(index)))
            .or_else(|| found(self.out_of_context(item)))
    }

    /// "Lesotho, surrounded by South Africa, is slightly smaller than Maryland" is said of the place that the sentence
    /// opens with, over what stands between commas or brackets.
    fn interrupted_place(&self, index: usize) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let first = self.items.first()?;
        let last = self.items.get(index.checked_sub(1)?)?;
        let What::Place(place) = &first.what else {
            return None;
        };
        let interrupts = [",", "(", "–", "—"].contains(&self.cursor.moved(first.to).word());
        let mut gap = words(self.cursor, last.to, relation.from);
        let resumes = gap
            .next()
            .is_some_and(|word| [",", ")", "–", "—"].contains(&word));
        let verb = gap.find(|word| *word != ",").is_some_and(is_copula);
        let inside = index > 1 && self.opens_sentence(first);
        (inside && interrupts && resumes && verb).then(|| Subject::of_place(place))?
    }

    /// Whether nothing but an article stands before an item.
    fn opens_sentence(&self, item: &Item) -> bool {
        words(self.cursor, 0, item.from).all(|word| {
            is_punctuation(word) || ["the", "a"].contains(&word.to_lowercase().as_str())
        })
    }

    /// The item right before, with only light words between.
    fn beside(&self, index: usize, known: &Known) -> Option<Subject> {
        let item = self.items.get(index)?;
        let before = known.before(index)?;
        let neighbour = self.items.get(before)?;
        let gap_start = self.items.get(index - 1)?.to;
        if !is_light(self.cursor, gap_start, item.from) {
            return self.beside_conjunction(index, known);
        }
        match &neighbour.what {
            What::Amount(amount) => {
                let mut gap = words(self.cursor, gap_start, item.from);
                let beside = gap.all(is_punctuation).then_some(amount.start);
                Some(Subject {
                    beside,
                    ..Subject::of_amount(amount, Some(before))
                })
            }
            What::Place(place) => {
                let copula = words(self.cursor, gap_start, item.from).any(is_copula);
                let led = is_preposition(self.before(neighbour));
                // "in Botswana, an area twice the size of Wales" is an area in it.
                let other = words(self.cursor, gap_start, item.from).any(is_part_of_place);
                if led && !copula && other {
                    return self.amount_before(index, known);
                }
                self.together(before, item).or_else(|| {
                    let subject = Subject::of_place(place)?;
                    Some(Subject {
                        item: Some(before),
                        ..subject
                    })
                })
            }
            What::Relation(_) => self.same_as(before, known),
        }
    }

    /// "…; slightly smaller than Texas" and "… but twice the size of Nevada" are said of the same.
    fn beside_conjunction(&self, index: usize, known: &Known) -> Option<Subject> {
        let item = self.items.get(index)?;
        let before = known.before(index)?;
        let neighbour = self.items.get(before)?;
        let gap_start = self.items.get(index - 1)?.to;
        let mut gap = words(self.cursor, gap_start, item.from);
        let joined = gap.all(|word| {
            is_punctuation(word) || ["but", "and", "or", "yet", "also", "is"].contains(&word)
        });
        let is_relation = matches!(neighbour.what, What::Relation(_));
        (joined && is_relation).then(|| self.same_as(before, known))?
    }

    fn same_as(&self, index: usize, known: &Known) -> Option<Subject> {
        let subject = known.subjects.get(index)?.clone()?;
        Some(Subject {
            beside: None,
            behind: None,
            ..subject
        })
    }

    /// "Iraq and Syria are", "Iraq and Syria together".
    fn together(&self, last: usize, relation: &Item) -> Option<Subject> {
        let end = self.items.get(last)?;
        let plural = words(self.cursor, end.to, relation.from)
            .any(|word| ["are", "were", "together", "combined"].contains(&word));
        if !plural {
            return None;
        }
        let mut parts = Vec::new();
        let mut next = end.to;
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

    /// The place that the sentence opens with, where a verb stands right before the relation.
    fn opening_place(&self, relation: &Item) -> Option<Subject> {
        let first = self.items.first()?;
        let What::Place(place) = &first.what else {
            return None;
        };
        let opens = self.opens_sentence(first);
        let copula =
            words(self.cursor, relation.from.saturating_sub(3), relation.from).any(is_copula);
        let own = !self.cursor.moved(first.to).genitive();
        (opens && copula && own && first.from < relation.from).then(|| Subject::of_place(place))?
    }

    fn amount_before(&self, index: usize, known: &Known) -> Option<Subject> {
        let before = self.items.get(..index)?;
        let (at, amount) =
            before
                .iter()
                .enumerate()
                .rev()
                .find_map(|(at, item)| match &item.what {
                    What::Amount(amount) if !known.is_restated(at) => Some((at, amount)),
                    _ => None,
                })?;
        Some(Subject::of_amount(amount, Some(at)))
    }

    /// A place further back that a verb connects with the relation.
    fn place_before(&self, index: usize) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let before = self.items.get(..index)?;
        before.iter().rev().find_map(|item| {
            let What::Place(place) = &item.what else {
                return None;
            };
            let gap = || words(self.cursor, item.to, relation.from);
            let led = is_preposition(self.before(item));
            let own = !self.cursor.moved(item.to).genitive();
            let near = relation.from - item.to <= 8;
            let verb = gap().any(is_copula) && !gap().any(|word| word == ";");
            (!led && own && near && verb).then(|| Subject::of_place(place))?
        })
    }

    /// "about 12 times the size of Washington, or 2,195 sq km".
    fn amount_behind(&self, index: usize) -> Option<Subject> {
        let relation = self.items.get(index)?;
        let next = self.items.get(index + 1)?;
        let What::Amount(amount) = &next.what else {
            return None;
        };
        let gap = || words(self.cursor, relation.to, next.from);
        is_light(self.cursor, relation.to, next.from).then(|| Subject {
            behind: gap().all(is_punctuation).then_some(amount.end),
            ..Subject::of_amount(amount, Some(index + 1))
        })
    }

    /// What earlier sentences were about, where this one points back or says nothing of its own.
    fn out_of_context(&self, relation: &Item) -> Option<Subject> {
        if !points_back(self.cursor, 0, relation.from) {
            return None;
        }
        let before = || words(self.cursor, 0, relation.from).map(str::to_lowercase);
        let topic = || self.context.topic().and_then(Subject::of_place);
        let amount = |amount: Option<&Amount>| Some(Subject::of_amount(amount?, None));
        if before().any(|word| word == "comparative" || word == "comparison") {
            return topic().or_else(|| amount(self.context.largest_amount()));
        }
        let thing = before().any(|word| {
            !["that", "this", "area", "areas", "an", "a", "or"].contains(&word.as_str())
                && word != "is"
        });
        if (thing || before().next().is_none()) && self.context.topic_is_recent() {
            return topic().or_else(|| amount(self.context.amount()));
        }
        amount(self.context.amount()).or_else(topic)
    }

    /// The word before an item, over an article.
    fn before(&self, item: &Item) -> &str {
        let word = self.cursor.moved(item.from).word_at(-1);
        if ["the", "The", "a", "an"].contains(&word) {
            self.cursor.moved(item.from).word_at(-2)
        } else {
            word
        }
    }
}
