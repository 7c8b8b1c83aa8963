use crate::{Audience, Evidence, Place};

/// How far a reader has to reach for a place, on the scale of [`Phrase::cost`](crate::Phrase::cost); less is nearer.
///
/// None for what is never suggested unasked: places nobody has verified or whose area does not last, and kinds that few
/// readers could picture.
pub(super) fn reach(place: Place<'_>, audience: Audience) -> Option<f64> {
    if place.evidence() == Evidence::Unverified || place.is_volatile() {
        return None;
    }
    let is_county = place
        .codes()
        .any(|(scheme, code)| scheme == "FIPS" && code.len() == 5);
    let at_home = audience.is_at_home_in(place);
    let reach = match place.kind().key() {
        "country" | "continent" | "world" | "sport" | "everyday" => 0.0,
        "us_state" => 0.5,
        // Independent cities of the US are as little known as its counties.
        "city" | "us_county" if is_county => at_home.then_some(4.0)?,
        "city" | "island" | "lake" | "ocean" | "park" => 1.0,
        "territory" | "sea" | "desert" => 2.0,
        _ => return None,
    };
    Some(if at_home { reach - 1.0 } else { reach })
}
