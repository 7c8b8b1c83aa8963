use std::collections::HashMap;
use std::sync::LazyLock;

use crate::Unit;

/// The units that are squares, by what their sides are measured in: "km", "miles".
static SQUARES: LazyLock<HashMap<String, &'static Unit>> = LazyLock::new(|| {
    let mut squares = HashMap::new();
    for unit in Unit::all() {
        let names = [unit.name(), unit.plural()].into_iter();
        for name in names.chain(unit.symbol()).chain(unit.aliases()) {
            let side = ["square ", "sq "]
                .iter()
                .find_map(|square| name.strip_prefix(square));
            let side = side.or_else(|| name.strip_suffix('²'));
            if let Some(side) = side.filter(|side| side.chars().all(char::is_alphabetic)) {
                squares.entry(side.to_lowercase()).or_insert(unit);
            }
        }
    }
    squares
});

/// Longer than the names of sides are.
const LONGEST: usize = 16;

/// The unit that is the square of a length.
pub(super) fn square_of(length: &str) -> Option<&'static Unit> {
    if length.len() > LONGEST {
        return None;
    }
    SQUARES.get(&length.to_lowercase()).copied()
}
