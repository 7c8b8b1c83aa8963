use super::amount::Amount;
use super::assembly::Assembly;
use super::finding::of_magnitude;
use super::list::List;
use super::subject::What;
use crate::{Gazetteer, Place, Quantity};

/// Less is not looked at: a fire of a million square kilometres would be four times the worst season of Australia.
const NOTABLE: Quantity = Quantity::from_square_metres(1e12);

/// The surface of the Earth: an ellipsoid of 6,378.137 by 6,356.752 km (WGS 84).
const EARTH: Quantity = Quantity::from_square_metres(5.100_656e14);

impl Assembly<'_, '_> {
    /// Amounts that no such thing can have, where nothing else is said of them.
    pub(super) fn magnitudes(&mut self) {
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Amount(amount) = &item.what else {
                continue;
            };
            let quantity = amount.quantity();
            if self.is_used(index) || quantity < NOTABLE {
                continue;
            }
            const NEAR: usize = 8;
            let mut near = item.from.saturating_sub(NEAR)..item.to + NEAR;
            let is_small = near.any(|at| self.scene.cursor.moved(at).is_in(List::SMALL_THINGS));
            let claim = if quantity > EARTH {
                of_magnitude(self.text, amount, None)
            } else if is_small {
                largest_below(amount)
                    .and_then(|country| of_magnitude(self.text, amount, Some(country)))
            } else {
                None
            };
            if let Some(claim) = claim {
                self.claims.push(claim);
                self.set_used(index);
            }
        }
    }
}

/// The largest country that is smaller than an amount.
fn largest_below(amount: &Amount) -> Option<Place<'static>> {
    let size = |place: &Place<'static>| place.size();
    let countries = Gazetteer::bundled()
        .places()
        .of_kind("country")
        .sized(..amount.quantity());
    countries.max_by(|one, other| {
        size(one)
            .zip(size(other))
            .map_or(std::cmp::Ordering::Equal, |(one, other)| {
                one.total_cmp(&other)
            })
    })
}
