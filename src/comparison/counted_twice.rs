use super::Surface;
use crate::{Overlap, Place};

/// What a sum counts twice, a sentence for each two of its parts that overlap.
pub(super) fn counted_twice(parts: &[Surface]) -> Vec<String> {
    let addends: Vec<_> = parts.iter().map(Addend::all_of).collect();
    let mut warnings: Vec<_> = (parts.iter().flat_map(Surface::warnings))
        .cloned()
        .collect();
    for (next, ones) in (1..).zip(&addends) {
        for other in addends.iter().skip(next).flatten() {
            warnings.extend(ones.iter().filter_map(|one| one.counted_twice_with(other)));
        }
    }
    warnings
}

/// A place that is added up, or a share of one.
struct Addend<'s> {
    name: &'s str,
    place: Place<'static>,
    is_share: bool,
}

impl<'s> Addend<'s> {
    /// The places that a surface is the sum of. Of a share of a sum nobody knows which of it is meant.
    fn all_of(surface: &'s Surface) -> Vec<Self> {
        let whole = surface.whole().unwrap_or(surface);
        let own = whole.place().map(|place| Self {
            name: surface.name(),
            place,
            is_share: surface.whole().is_some(),
        });
        let parts = surface.parts().iter().flat_map(Self::all_of);
        own.into_iter().chain(parts).collect()
    }

    fn counted_twice_with(&self, other: &Self) -> Option<String> {
        let lies_within = |one: &Self, other: &Self| {
            format!(
                "{} lies within {}: it is counted twice",
                one.name, other.name
            )
        };
        match (self.is_share, other.is_share) {
            (false, false) => Some(match self.place.overlap(other.place)? {
                Overlap::Same => format!("{} is counted twice", self.name),
                Overlap::Inside => lies_within(self, other),
                Overlap::Around => lies_within(other, self),
                Overlap::Partial => format!(
                    "{} and {} overlap: what both count is counted twice",
                    self.name, other.name
                ),
            }),
            // A share is somewhere in its whole, and may lie beside what is in the whole with it.
            (true, false) => {
                let overlap = self.place.overlap(other.place);
                matches!(overlap, Some(Overlap::Same | Overlap::Inside))
                    .then(|| lies_within(self, other))
            }
            (false, true) => other.counted_twice_with(self),
            (true, true) => None,
        }
    }
}
