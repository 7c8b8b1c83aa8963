use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// The properties that may hold a feature's name, best first.
///
/// Plain names come before those in a given language, and those before official long forms and codes. Upper case is
/// what shapefiles give: `NAMELSAD` in the United States Census, `ADMIN` in Natural Earth.
const NAME_PROPERTIES: [&str; 14] = [
    "name", "NAME", "Name", "title", "Title", "name_en", "NAME_EN", "NAMELSAD", "admin", "ADMIN",
    "label", "id", "ID", "GEOID",
];

/// A feature's name: the first of its properties that should hold one and does.
///
/// Properties that cannot be read give no name; they are not a reason to lose a geometry.
pub(super) fn name_in(properties: &RawValue) -> Option<String> {
    let properties: BTreeMap<Cow<str>, &RawValue> = serde_json::from_str(properties.get()).ok()?;
    NAME_PROPERTIES
        .iter()
        .filter_map(|&key| properties.get(key))
        .find_map(|value| text_of(value))
}

/// A string that says something, or a number as it was written, to its last digit.
pub(super) fn text_of(value: &RawValue) -> Option<String> {
    let written = value.get();
    if written.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
        return Some(written.to_owned());
    }
    let text: String = serde_json::from_str(written).ok()?;
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
