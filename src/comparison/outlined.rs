use super::{Side, Surface};
use crate::{Basis, Place};

impl Surface {
    /// The same with the areas that the outlines of its places enclose, which are measured for it.
    ///
    /// Outlines take long to measure and are seldom meant: a surface made of a place has its published figures alone.
    pub(super) fn with_outline(&self) -> Self {
        let figure = |place: Place<'static>| Some((place, place.figure(Basis::Outline)?));
        if let Some((place, figure)) = self.place.and_then(figure) {
            let mut outlined = self.clone();
            outlined.others.push(Side {
                warnings: outline_warning(place, self.name()).into_iter().collect(),
                ..Side::of_figure(self.name(), &figure)
            });
            return outlined;
        }
        let parts: Vec<_> = self.parts().iter().map(Self::with_outline).collect();
        let mut sum = Self::added(&parts).unwrap_or_else(|| self.clone());
        sum.warnings.clone_from(&self.warnings);
        sum
    }
}

/// Says how far an outline is off the figures, where it is not near them.
#[cfg(feature = "outlines")]
fn outline_warning(place: Place<'_>, name: &str) -> Option<String> {
    let gate = place.discrepancy().filter(|gate| !gate.is_left_out)?;
    Some(format!(
        "the outline of {name} is {} % off its published area: {}",
        gate.percent, gate.reason
    ))
}

#[cfg(not(feature = "outlines"))]
const fn outline_warning(_: Place<'_>, _: &str) -> Option<String> {
    None
}
