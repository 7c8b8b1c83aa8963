use super::folding::fold;
use super::{Gazetteer, Place};

/// How many similar names are worth reading.
const SHOWN: usize = 3;

impl Gazetteer {
    /// The unique names most similar to one that nobody has, best first.
    pub(super) fn nearest_names(&self, name: &str) -> Vec<String> {
        let mut similar = self.similar_to(name);
        if similar.is_empty()
            && let Some((base, qualifier)) = name.rsplit_once(',')
        {
            similar = self.similar_to(base);
            self.restrict(&mut similar, qualifier);
        }
        similar
            .iter()
            .take(SHOWN)
            .map(|place| place.unique_name().into_owned())
            .collect()
    }

    fn similar_to(&self, name: &str) -> Vec<Place<'_>> {
        let folded = fold(name);
        // One slip in three letters, and no more than three, still shows what was meant.
        let edits = (folded.len() / 3).min(3);
        let mut numbers: Vec<_> = self.index.rows_like(&folded, edits as u32).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut similar: Vec<_> = numbers
            .into_iter()
            .map(|number| Place {
                gazetteer: self,
                number,
            })
            .filter_map(|place| {
                Some((
                    distance(place, &folded).filter(|distance| *distance <= edits)?,
                    place,
                ))
            })
            .collect();
        similar.sort_by_key(|(distance, _)| *distance);
        similar.into_iter().map(|(_, place)| place).collect()
    }
}

/// Edits between a folded name and the most similar name of a place.
fn distance(place: Place<'_>, folded: &str) -> Option<usize> {
    let names = std::iter::once(place.name()).chain(place.aliases());
    names
        .map(|name| strsim::osa_distance(&fold(name), folded))
        .min()
}
