use std::collections::HashMap;
use std::sync::LazyLock;

use super::Language;

/// The name of a place by its id, without an article; none where it is the English one or not known.
pub(super) fn place_name(id: &str, language: Language) -> Option<&'static str> {
    let name = match (ROWS.get(id)?, language) {
        (_, Language::English) => return None,
        ([name, _, _], Language::German)
        | ([_, name, _], Language::French)
        | ([_, _, name], Language::Spanish) => *name,
    };
    (!name.is_empty()).then_some(name)
}

/// The rows of `data/languages/places.tsv`: names in German, French and Spanish, those of the large table that only
/// the feature `languages` has.
static ROWS: LazyLock<HashMap<&'static str, [&'static str; 3]>> = LazyLock::new(|| {
    let table = include_str!("../../data/languages/places.tsv");
    let rows = table.lines().skip(1).filter_map(|row| {
        let mut cells = row.split('\t');
        let id = cells.next()?;
        Some((id, [cells.next()?, cells.next()?, cells.next()?]))
    });
    rows.collect()
});
