use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::Unit;
use super::rational::Rational;
use super::unit_name::{Case, canonical, is_name, words};
use crate::Error;

/// The units and the index of their names.
#[derive(Debug, Default)]
pub(super) struct UnitTable {
    units: Vec<Unit>,
    /// Spellings with their case, each of one unit.
    exact: HashMap<String, usize>,
    /// Spellings without case, and the bare names of regional units: several units may share one.
    folded: HashMap<String, Vec<usize>>,
    /// The folded spellings that are ordinary words.
    everyday: HashSet<String>,
    /// The folded spellings of other languages than English.
    continental: HashSet<String>,
    /// The folded words that spellings are made of.
    vocabulary: HashSet<String>,
}

/// How many names an error suggests.
const SUGGESTIONS: usize = 3;
/// The share of letters that must be right for a name to be suggested.
const SIMILAR: f64 = 0.6;
/// Bytes beyond which nothing is a unit's name; similarity costs the product of two lengths.
pub(super) const LONGEST_NAME: usize = 100;

impl UnitTable {
    /// The table that comes with the crate.
    pub(super) fn bundled() -> &'static Self {
        static TABLE: LazyLock<UnitTable> = LazyLock::new(|| {
            let names = include_str!("../../data/languages/units.tsv");
            UnitTable::parse(include_str!("../../data/units.tsv"))
                .and_then(|table| table.with_names(names))
                .expect("the bundled tables parse: a test reads them")
        });
        &TABLE
    }

    pub(super) fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Reads a table: tab-separated columns name, plural, symbol, aliases, everyday,
    /// definition, region, source and note under a heading line; lines that start with `#` are comments.
    pub(super) fn parse(text: &'static str) -> Result<Self, String> {
        let mut table = Self::default();
        for row in text.lines().filter(|row| !row.starts_with('#')).skip(1) {
            table.units.push(parse_row(row)?);
        }
        table.resolve_all()?;
        for id in 0..table.units.len() {
            table.index(id)?;
        }
        table.index_bare_names();
        Ok(table)
    }

    /// Adds the names of other languages: tab-separated columns unit and one of names for each language, under a heading line.
    fn with_names(mut self, text: &'static str) -> Result<Self, String> {
        for row in text.lines().filter(|row| !row.starts_with('#')).skip(1) {
            let (unit, names) = row.split_once('\t').unwrap_or((row, ""));
            let id = self.units.iter().position(|known| known.name == unit);
            let id = id.ok_or_else(|| format!("no unit is called {unit:?}"))?;
            for name in names.split(['\t', ';']).filter(|name| !name.is_empty()) {
                let folded = canonical(name, Case::Folded);
                self.continental.insert(folded.clone());
                self.index_name(name, id)?;
            }
        }
        Ok(self)
    }

    fn resolve_all(&mut self) -> Result<(), String> {
        let definitions: HashMap<_, _> = (self.units.iter())
            .map(|unit| (unit.name, unit.definition))
            .collect();
        for unit in &mut self.units {
            unit.factor = resolve(unit.name, &definitions, definitions.len())?;
            unit.square_metres = unit.factor.to_f64();
        }
        Ok(())
    }

    fn index(&mut self, id: usize) -> Result<(), String> {
        let unit = &self.units[id];
        let names = [unit.name, unit.plural].into_iter().chain(unit.symbol);
        let names: Vec<_> = names.chain(unit.aliases()).collect();
        for name in names {
            self.index_name(name, id)?;
        }
        let unit = &self.units[id];
        let everyday = (unit.everyday_names()).map(|name| canonical(name, Case::Folded));
        self.everyday.extend(everyday);
        Ok(())
    }

    fn index_name(&mut self, name: &str, id: usize) -> Result<(), String> {
        let previous = self.exact.insert(canonical(name, Case::Kept), id);
        if let Some(other) = previous.filter(|&other| other != id) {
            let (other, unit) = (self.units[other].name, self.units[id].name);
            return Err(format!("{name:?} names both {other} and {unit}"));
        }
        let folded = canonical(name, Case::Folded);
        self.vocabulary.extend(words(name, Case::Folded));
        self.vocabulary.extend(folded.split(' ').map(str::to_owned));
        add(&mut self.folded, folded, id);
        Ok(())
    }

    /// "bigha" for "bigha (Nepal)" and the others, unless a row lists the bare name as its own.
    fn index_bare_names(&mut self) {
        let mut shared = HashMap::new();
        for (id, unit) in self.units.iter().enumerate() {
            for name in [unit.name, unit.plural] {
                if let Some((bare, _)) = name.split_once(" (") {
                    add(&mut shared, canonical(bare, Case::Folded), id);
                }
            }
        }
        for (bare, ids) in shared {
            self.folded.entry(bare).or_insert(ids);
        }
    }

    /// The unit that a spelling means, if there is exactly one.
    pub(super) fn named(&self, spelling: &str) -> Result<&Unit, Error> {
        match self.spelled(spelling).as_slice() {
            [unit] => Ok(unit),
            [] => Err(Error::UnknownUnit {
                unit: spelling.to_owned(),
                nearest: self.nearest(spelling),
            }),
            several => Err(Error::AmbiguousUnit {
                unit: spelling.to_owned(),
                candidates: several.iter().map(|unit| unit.name.to_owned()).collect(),
            }),
        }
    }

    /// The units that a spelling may mean.
    pub(super) fn spelled(&self, spelling: &str) -> Vec<&Unit> {
        if !is_name(spelling) {
            return Vec::new();
        }
        let ids = self.folded.get(&canonical(spelling, Case::Folded));
        let ids = ids.map_or(&[][..], Vec::as_slice);
        // Case is looked at only where it decides.
        let exact = (ids.len() > 1).then(|| self.exact.get(&canonical(spelling, Case::Kept)));
        match exact.flatten() {
            Some(&id) => vec![&self.units[id]],
            None => ids.iter().map(|&id| &self.units[id]).collect(),
        }
    }

    /// Whether a spelling is an ordinary word besides.
    pub(super) fn is_everyday(&self, spelling: &str) -> bool {
        (self.everyday).contains(&canonical(spelling, Case::Folded))
    }

    /// Whether a spelling is of another language than English.
    pub(super) fn is_continental(&self, spelling: &str) -> bool {
        (self.continental).contains(&canonical(spelling, Case::Folded))
    }

    /// Whether a word may belong to a unit's spelling: a quick test that spares most words of a
    /// running text the look-up of whole names.
    pub(super) fn may_spell_unit(&self, word: &str) -> bool {
        let known = |word: &str| self.vocabulary.contains(word);
        // Single letters may be "m" for a million.
        word.len() == 1 || known(word) || {
            let folded = canonical(word, Case::Folded);
            folded.split(' ').all(known)
        }
    }

    fn nearest(&self, spelling: &str) -> Vec<String> {
        if spelling.len() > LONGEST_NAME {
            return Vec::new();
        }
        let wanted = canonical(spelling, Case::Folded);
        let mut ranked: Vec<_> = (self.folded.iter())
            .map(|(name, ids)| (strsim::normalized_damerau_levenshtein(&wanted, name), ids))
            .filter(|(similarity, _)| *similarity >= SIMILAR)
            .flat_map(|(similarity, ids)| ids.iter().map(move |&id| (similarity, id)))
            .collect();
        ranked.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
        let mut nearest: Vec<String> = Vec::new();
        for (_, id) in ranked {
            let name = self.units[id].name;
            if nearest.len() < SUGGESTIONS && !nearest.iter().any(|known| known == name) {
                nearest.push(name.to_owned());
            }
        }
        nearest
    }
}

fn add(index: &mut HashMap<String, Vec<usize>>, name: String, id: usize) {
    let ids = index.entry(name).or_default();
    if !ids.contains(&id) {
        ids.push(id);
    }
}

fn parse_row(row: &'static str) -> Result<Unit, String> {
    let columns: Vec<&'static str> = row.split('\t').map(str::trim).collect();
    let &[
        name,
        plural,
        symbol,
        aliases,
        everyday,
        definition,
        region,
        source,
        note,
    ] = columns.as_slice()
    else {
        return Err(format!("{} columns instead of 9 in {row:?}", columns.len()));
    };
    if [name, plural, definition, region, source].contains(&"") {
        return Err(format!(
            "{row:?} lacks a name, plural, definition, region or source"
        ));
    }
    Ok(Unit {
        name,
        plural,
        symbol: Some(symbol).filter(|symbol| !symbol.is_empty()),
        aliases,
        everyday,
        definition,
        region,
        source,
        note,
        factor: Rational::ONE,
        square_metres: 1.0,
    })
}

/// Follows a chain of definitions down to the square metre, in at most so many steps.
fn resolve(
    name: &str,
    definitions: &HashMap<&str, &str>,
    steps: usize,
) -> Result<Rational, String> {
    let definition = definitions.get(name).copied();
    let definition = definition.ok_or_else(|| format!("no unit is called {name:?}"))?;
    if definition == "1" {
        return Ok(Rational::ONE);
    }
    let remaining = steps.checked_sub(1);
    let remaining = remaining.ok_or_else(|| format!("{name:?} is defined in a circle"))?;
    let (factors, unit) = split_definition(definition)
        .ok_or_else(|| format!("{name:?} is defined by no number of a unit: {definition:?}"))?;
    let base = resolve(unit, definitions, remaining)?;
    (factors.split('*'))
        .try_fold(base, |product, factor| {
            product.times(Rational::parse(factor.trim())?)
        })
        .ok_or_else(|| format!("the definition of {name:?} is no exact fraction: {definition:?}"))
}

/// "105 * 68 square metre" is the numbers "105 * 68" and the unit "square metre".
fn split_definition(definition: &str) -> Option<(&str, &str)> {
    let is_unit = |&(start, _): &(usize, &str)| {
        let rest = &definition[start + 1..];
        rest.starts_with(|first: char| !first.is_ascii_digit() && first != '*')
    };
    let (start, _) = definition.match_indices(' ').find(is_unit)?;
    let (factors, unit) = definition.split_at(start);
    let is_number = factors.starts_with(|first: char| first.is_ascii_digit());
    is_number.then(|| (factors, unit.trim()))
}
