//! "Jamaica and Kosovo are about the same size": what is said of each with regard to the other.

use super::ClaimKind;
use super::Qualifier;
use super::assembly::Assembly;
use super::clause::over_adverbs;
use super::cursor::Cursor;
use super::finding::of_relation;
use super::nouns::words;
use super::qualifying::qualifier;
use super::reference::Reference;
use super::relation::Relation;
use super::subject::{Item, Subject, What};

/// Two places, or one and what the text was about before, and the words that liken them.
struct Likeness {
    subject: Subject,
    reference: Reference,
    qualifier: Qualifier,
    from: usize,
    to: usize,
}

impl Assembly<'_, '_> {
    /// Sizes that are said to be the same, without "as".
    pub(super) fn reciprocals(&mut self) {
        let mut at = self.scene.cursor;
        while !at.is_at_end() {
            let head = at.attempt(alike);
            let Some((qualifier, verb, from)) = head else {
                at.at += 1;
                continue;
            };
            let likeness = self.likeness(verb).map(|(subject, reference)| Likeness {
                subject,
                reference,
                qualifier,
                from,
                to: at.at,
            });
            if let Some(likeness) = likeness {
                self.likened(likeness);
            }
        }
    }

    fn likened(&mut self, likeness: Likeness) {
        let cursor = self.scene.cursor.moved(likeness.to);
        let start = self.scene.cursor.moved(likeness.from).start();
        let relation = Relation {
            kind: ClaimKind::Equality,
            says_size: true,
            ..Relation::counting(&cursor, start, likeness.qualifier, likeness.reference)
        };
        let span = (start, cursor.end());
        let claim = of_relation(self.text, span, &relation, Some(&likeness.subject));
        self.claims.push(claim);
        if let Some(item) = likeness.subject.item {
            self.set_used(item);
        }
    }

    /// What stands before the verb: "X and Y are", or "X is" behind an amount.
    fn likeness(&self, verb: usize) -> Option<(Subject, Reference)> {
        let end = over_adverbs(self.scene.cursor, verb);
        let (index, last) = self.scene.item_ending_at(end)?;
        let What::Place(reference) = &last.what else {
            return None;
        };
        let is_plural = matches!(self.scene.word(verb), "are" | "were");
        let before = index
            .checked_sub(1)
            .and_then(|at| Some((at, self.scene.items.get(at)?)));
        let subject = match before {
            Some((at, Item { what, to, .. })) if is_plural => {
                let joined = words(self.scene.cursor, *to, last.from)
                    .all(|word| matches!(word, "and" | "&" | "the"));
                match what {
                    What::Place(place) if joined => Subject::of_place(place, Some(at))?,
                    _ => return None,
                }
            }
            Some((
                at,
                Item {
                    what: What::Amount(amount),
                    ..
                },
            )) => Subject::of_amount(amount, Some(at)),
            None if !is_plural && !self.scene.is_led(last) => self.scene.context.amount()?,
            _ => return None,
        };
        Some((subject, reference.clone()))
    }
}

/// "are about the same size": how it is qualified, the verb, and where the words begin.
fn alike(cursor: &mut Cursor<'_>) -> Option<(Qualifier, usize, usize)> {
    let verb = cursor.at;
    if !cursor.take(&["is", "are", "was", "were"]) {
        return None;
    }
    cursor.take(&["both", "also", "each"]);
    let from = cursor.at;
    let found = qualifier(cursor).unwrap_or(Qualifier::Plain);
    cursor.take(&["of"]);
    if !(cursor.take(&["the"]) && cursor.take(&["same"]) && cursor.take(&["size", "area"])) {
        return None;
    }
    let goes_on = matches!(cursor.word(), "as" | "of" | "that" | "they" | "it" | "for");
    (!goes_on).then_some((found, verb, from))
}

/// Whether sizes are called the same.
pub(super) fn may_be_alike(cursor: Cursor<'_>) -> bool {
    cursor.is_before(&["same"], usize::MAX) && cursor.is_before(&["size"], usize::MAX)
}
