use super::Claim;
use super::assembly::Assembly;
use super::cursor::Cursor;
use super::finding::of_figure;
use super::nouns::{is_area, is_preposition, is_punctuation};
use super::subject::{Item, What};
use crate::Basis;

impl<'t> Assembly<'t, '_> {
    /// Places with their figures, outside of relations.
    pub(super) fn figures(&mut self) {
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Place(place) = &item.what else {
                continue;
            };
            let Some(next) = self.scene.items.get(index + 1) else {
                continue;
            };
            let What::Amount(amount) = &next.what else {
                continue;
            };
            if self.amount_in_bracket(index).is_some() && !self.is_led(item) {
                let span = (place.start, self.after_bracket(index + 1));
                let claim = of_figure(self.text, span, place, amount, None);
                self.add_figure(claim, index + 1);
            } else if let Some(basis) = self.stated_figure(item, next) {
                let claim = of_figure(self.text, (place.start, amount.end), place, amount, basis);
                self.add_figure(claim, index + 1);
            }
        }
    }

    fn add_figure(&mut self, claim: Option<Claim<'t>>, index: usize) {
        if let Some(claim) = claim {
            self.claims.push(claim);
            self.set_used(index);
        }
    }

    /// Whether a preposition stands before a place: "the fire in California (490,000 acres)".
    fn is_led(&self, item: &Item) -> bool {
        let before = self.scene.cursor.moved(item.from);
        let word = match before.word_at(-1) {
            "the" | "The" => before.word_at(-2),
            word => word,
        };
        is_preposition(word)
    }

    /// "covers", "has a land area of", "'s area is" between a place and an amount: the basis it names.
    fn stated_figure(&self, item: &Item, next: &Item) -> Option<Option<Basis>> {
        const VERBS: [&str; 12] = [
            "covers",
            "covering",
            "which covers",
            "spans",
            "measures",
            "has",
            "have",
            "with",
            "is",
            "occupies",
            "extends over",
            "stretches over",
        ];
        let mut cursor = self.scene.cursor.moved(item.to);
        let of_area = self.scene.cursor.moved(item.from).word_at(-1) == "of"
            && is_area(self.scene.cursor.moved(item.from).word_at(-2))
            || self
                .scene
                .cursor
                .slice(
                    self.scene.cursor.moved(item.from).start(),
                    self.scene.cursor.moved(item.from + 3).start(),
                )
                .to_lowercase()
                .contains("area of");
        if self.is_led(item) && !of_area {
            return None;
        }
        let genitive = cursor.genitive();
        let mut basis = None;
        let mut noun = of_area;
        if genitive {
            noun = size_noun(&mut cursor, &mut basis);
            if !noun {
                return None;
            }
        }
        cursor.take(&[","]);
        let verb = VERBS.iter().find(|verb| cursor.phrase(verb))?;
        let _ = cursor.take(&["a", "an"]);
        if size_noun(&mut cursor, &mut basis) {
            noun = true;
            cursor.take(&["of"]);
        }
        let needs_noun = matches!(*verb, "has" | "have" | "with" | "is");
        let plain = cursor.at == next.from && (noun || !needs_noun);
        // "Texas covers 100 acres with panels" is not about Texas.
        let after = self.scene.cursor.moved(next.to).word();
        let ends = after.is_empty()
            || is_punctuation(after)
            || matches!(after, "and" | "in" | "or" | "which");
        (plain && ends).then_some(basis)
    }
}

/// "total area", "land area", "size".
fn size_noun(cursor: &mut Cursor<'_>, basis: &mut Option<Basis>) -> bool {
    let start = cursor.at;
    let _ = cursor.take(&["total", "surface", "overall"]);
    if cursor.take(&["land"]) {
        *basis = Some(Basis::Land);
    }
    let found = cursor.take(&["area", "size", "territory", "surface"]);
    if !found {
        cursor.at = start;
        *basis = None;
    }
    found
}
