use super::assembly::Assembly;
use super::clause::clause_start;
use super::figure::is_near;
use super::finding::of_figure;
use super::nouns::{is_area, is_kind_of_place};
use super::subject::{Item, Known, Of, Said, Subject, What};

/// Tokens between a pronoun and the figure of what it stands for.
const NEAR: usize = 10;

impl Assembly<'_, '_> {
    /// "Wales is small. It has an area of 20,779 sq km": figures of places that a pronoun, or a noun, stands for.
    pub(super) fn earlier_figures(&mut self) {
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Amount(amount) = &item.what else {
                continue;
            };
            if self.is_used(index) {
                continue;
            }
            let Some((at, to, genitive)) = self.pronoun_before(item) else {
                continue;
            };
            let cursor = self.scene.cursor.moved(to);
            let Some(wording) = self.said_behind(cursor, genitive, false, item) else {
                continue;
            };
            let Some(subject) = self.place_meant(at, to, index) else {
                continue;
            };
            let start = self.scene.cursor.moved(at).start();
            let claim = of_figure(
                self.text,
                (start, amount.end),
                &subject,
                amount,
                wording.basis,
            );
            // What is told of some part of the place need not be told of the place.
            if let Some(claim) = claim.filter(is_near) {
                self.claims.push(claim);
                self.set_used(index);
            }
        }
    }

    /// "it", "its", "the country" at the beginning of a clause: where it begins, where it ends, and whether it is a genitive.
    fn pronoun_before(&self, item: &Item) -> Option<(usize, usize, bool)> {
        let first = item.from.saturating_sub(NEAR);
        (first..item.from).rev().find_map(|at| {
            let found = self.pronoun_at(at)?;
            let before = at.checked_sub(1).map_or("", |at| self.scene.word(at));
            // Where the clause begins is looked for last: that takes longest.
            let begins = matches!(before, "" | "," | "and" | "but")
                || at == clause_start(self.scene.cursor, item.from);
            begins.then_some(found)
        })
    }

    fn pronoun_at(&self, at: usize) -> Option<(usize, usize, bool)> {
        let mut word = self.scene.cursor.moved(at);
        if word.take(&["it", "its"]) {
            let genitive = self.scene.word(at).eq_ignore_ascii_case("its");
            return Some((at, word.at, genitive));
        }
        if !(word.take(&["the", "this"]) && is_area(word.word())) {
            return None;
        }
        word.at += 1;
        let genitive = word.genitive();
        Some((at, word.at, genitive))
    }

    /// The place that a pronoun stands for.
    fn place_meant(&self, at: usize, to: usize, index: usize) -> Option<Subject> {
        let known = Known::of_items(self.scene.items.len());
        let is_pronoun = to == at + 1;
        let subject = if is_pronoun {
            match self.scene.of_pronoun(at, index, &known) {
                Said::Of(subject) => subject,
                _ => return None,
            }
        } else {
            let noun = self.scene.word(at + 1);
            let subject = self.scene.context.of_kind(noun)?;
            let is_kind = is_kind_of_place(noun) || is_of_kind(&subject, noun);
            is_kind.then_some(subject)?
        };
        match &subject.meaning {
            Of::Surface(surface) if surface.place().is_some() => Some(subject),
            Of::Ambiguous(_) => Some(subject),
            _ => None,
        }
    }
}

/// Whether a noun is the kind of a place: "the park".
fn is_of_kind(subject: &Subject, noun: &str) -> bool {
    let Of::Surface(surface) = &subject.meaning else {
        return false;
    };
    surface
        .place()
        .is_some_and(|place| place.kind().key().eq_ignore_ascii_case(noun))
}
