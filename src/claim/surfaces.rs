use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use crate::{Gazetteer, Place, Surface};

/// The surfaces of places that texts have named so far: making one takes many look-ups.
static SURFACES: LazyLock<HashMap<&'static str, OnceLock<Option<Surface>>>> = LazyLock::new(|| {
    let places = Gazetteer::bundled().places();
    places.map(|place| (place.id(), OnceLock::new())).collect()
});

/// The surface of a place; none where its area is not known.
pub(super) fn surface_of(place: Place<'static>) -> Option<&'static Surface> {
    let surface = SURFACES.get(place.id())?;
    surface.get_or_init(|| place.try_into().ok()).as_ref()
}
