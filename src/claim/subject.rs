use super::ClaimKind;
use super::amount::Amount;
use super::judgement::Extent;
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

/// What is known of that which a relation is said of.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "one at a time")]
pub(super) enum Said {
    Of(Subject),
    /// Something with an area that the text does not tell.
    OfUnknown,
    /// Something that has no area: "its army is twice the size of Belgium".
    OfOther,
}

impl Said {
    /// This, or where it says nothing, something else.
    pub(super) fn or_else(self, other: impl FnOnce() -> Option<Subject>) -> Self {
        match self {
            Self::Of(_) => self,
            _ => other().map_or(self, Self::Of),
        }
    }
}

impl Subject {
    pub(super) fn of_amount(amount: &Amount, item: Option<usize>) -> Self {
        Self {
            meaning: Of::Amount(*amount),
            beside: None,
            behind: None,
            item,
        }
    }

    pub(super) fn of_place(place: &Reference, item: Option<usize>) -> Option<Self> {
        let meaning = match &place.meaning {
            Meaning::Ambiguous(places) => Of::Ambiguous(places.clone()),
            _ => Of::Surface(place.surface()?.into_owned()),
        };
        Some(Self {
            meaning,
            beside: None,
            behind: None,
            item,
        })
    }

    pub(super) const fn is_amount(&self) -> bool {
        matches!(self.meaning, Of::Amount(_))
    }

    /// "a fifth of Ukraine", an area of its own.
    pub(super) fn of_share(share: &Relation) -> Option<Self> {
        let is_share = share.kind == ClaimKind::Share && share.inner.is_none();
        let whole = share.reference.surface().filter(|_| is_share)?;
        let stated = 0.5 * (share.stated.0 + share.stated.1);
        Some(Self {
            meaning: Of::Surface(whole.share(stated)),
            beside: None,
            behind: None,
            item: None,
        })
    }

    /// Whether it is the very place that a relation compares with.
    pub(super) fn is_named_by(&self, reference: &Reference) -> bool {
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

    pub(super) fn is_restated(&self, index: usize) -> bool {
        self.restated.get(index).copied().unwrap_or(false)
    }
}
