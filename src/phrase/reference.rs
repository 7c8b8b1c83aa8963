use super::choice::Choice;
use super::name::Name;
use super::naming::{counted, name};
use super::{Hedge, Language, Wording};
use crate::{Basis, Comparison, Surface};

/// What stands at the end of a phrase, named in its language.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reference {
    /// A thing that has a size.
    Thing(Name),
    /// What a thing has of one basis: its land area.
    Measured(Basis, Name),
    /// An area that is itself an amount.
    Amount(String),
    /// Something of which there are many, and which is counted.
    Counted {
        /// One of it, with its article.
        one: String,
        /// Several.
        many: String,
        /// Whether it is there to measure with, as an acre is: things are so many acres, and the size of so many pitches.
        is_measure: bool,
    },
}

/// How far land and total may differ before a phrase that is true of one says which: the deviation that the press
/// accepts of "the size of".
const TOLERANCE: f64 = 1.12;

/// How much more a phrase about a place may be off on the other basis before it says which it is true of.
const OTHER_BASIS: f64 = 1.25;

/// The region of units that are things to compare with and not measures.
const ILLUSTRATIVE: &str = "everyday";

impl Reference {
    pub(super) fn of(comparison: &Comparison, choice: &Choice, wording: Wording) -> Self {
        let surface = comparison.reference_surface();
        let basis = match comparison.reference().basis() {
            Some(basis @ (Basis::Land | Basis::Water)) => Some(basis),
            Some(Basis::Total) if depends_on_basis(comparison, choice) => Some(Basis::Total),
            _ => None,
        };
        let name = match Self::named(surface, wording) {
            Self::Thing(name) => name,
            other => return other,
        };
        match basis {
            Some(basis) => Self::Measured(basis, name),
            None => Self::Thing(name),
        }
    }

    fn named(surface: &Surface, wording: Wording) -> Self {
        let language = wording.language;
        if let Some((one, many)) = counted(surface, wording) {
            let is_measure = surface
                .unit()
                .is_some_and(|unit| unit.region() != ILLUSTRATIVE);
            return Self::Counted {
                one,
                many,
                is_measure,
            };
        }
        if surface.best().basis().is_none() && surface.parts().is_empty() {
            return Self::Amount(name(surface, wording).text);
        }
        let mut name = name(surface, wording);
        if language == Language::English && !surface.parts().is_empty() {
            name.text.push_str(" together");
        }
        Self::Thing(name)
    }
}

/// Whether a phrase is true of the reference's total and not of its land.
fn depends_on_basis(comparison: &Comparison, choice: &Choice) -> bool {
    let on_land = |surface: &Surface| surface.on(Basis::Land).map(|side| side.quantity());
    let Some(land) = on_land(comparison.reference_surface()) else {
        return false;
    };
    let stated = choice.multiple.value();
    if comparison.subject().basis().is_some() {
        // Land against land comes near to total against total, and what is not far off goes without saying.
        let Some(subject) = on_land(comparison.subject_surface()) else {
            return false;
        };
        let quotient = subject / land / stated;
        let (least, greatest) = match choice.hedge {
            Hedge::MoreThan => (1.0, f64::INFINITY),
            hedge => hedge.range(),
        };
        return !(least / OTHER_BASIS..=greatest * OTHER_BASIS).contains(&quotient);
    }
    let on_land = comparison.subject().quantity() / land;
    let apart = (on_land / comparison.ratio()).ln().abs() > TOLERANCE.ln();
    let also_true = match choice.hedge {
        Hedge::MoreThan => on_land > stated,
        hedge => hedge.allows(on_land / stated),
    };
    apart && !also_true
}
