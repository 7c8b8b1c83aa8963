use super::Claim;
use super::Verdict;
use super::amount::Amount;
use super::assembly::Assembly;
use super::cursor::Cursor;
use super::finding::of_figure;
use super::list::{COVERS, List};
use super::nouns::{is_link, is_preposition, is_punctuation, is_size};
use super::subject::{Item, Subject, What};
use crate::Basis;

/// How a figure stands beside the place it is said of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wording {
    pub(super) basis: Option<Basis>,
    /// One past the last token of the figure.
    end: usize,
    /// "Texas has 500 acres" may say it of a part: only what comes near the area of all is a figure of it.
    pub(super) is_weak: bool,
}

/// How far from the area of a place a figure may be that is said of it in weak words.
const FAR: f64 = 3.0;

impl<'t> Assembly<'t, '_> {
    /// Places with their figures, outside of relations.
    pub(super) fn figures(&mut self) {
        for (index, pair) in self.scene.items.windows(2).enumerate() {
            let [item, next] = pair else {
                continue;
            };
            let (What::Place(place), What::Amount(amount)) = (&item.what, &next.what) else {
                continue;
            };
            let wording = self
                .in_bracket(item, next)
                .or_else(|| self.said_of(item, next));
            let Some(wording) = wording else {
                continue;
            };
            let end = self.scene.cursor.moved(wording.end).end();
            let Some(subject) = Subject::of_place(place, None) else {
                continue;
            };
            let span = (place.start, end);
            let claim = of_figure(self.text, span, &subject, amount, wording.basis);
            if let Some(claim) = claim.filter(|claim| !wording.is_weak || is_near(claim)) {
                self.claims.push(claim);
                self.set_used(index + 1);
            }
        }
    }

    /// "France (551,500 sq km)", "France (pop. 68 million; area 551,500 sq km)".
    fn in_bracket(&self, item: &Item, next: &Item) -> Option<Wording> {
        const LONGEST: usize = 16;
        let mut cursor = self.scene.cursor.moved(item.to);
        // "The fire in California (490,000 acres)" is not about California, but "compared with the U.S. capital (177 sq km)" is.
        let is_own = !self.scene.is_led(item) || self.is_of_size(item);
        if !cursor.take(&["(", "["]) || next.from - item.to > LONGEST {
            return None;
        }
        let mut basis = None;
        let gap = self
            .scene
            .cursor
            .slice(cursor.start(), self.scene.cursor.moved(next.from).start());
        let _ = size_noun(&mut cursor, &mut basis);
        cursor.take(&[":", "of"]);
        let separated = gap.trim_end().ends_with([';', ',', ':'])
            || gap.to_lowercase().trim_end().ends_with("area");
        let is_plain =
            cursor.at == next.from || cursor.word() == "." || separated && !gap.contains(')');
        let mut end = self.scene.cursor.moved(next.to);
        end.take(&["."]);
        let closes = matches!(end.word(), ")" | "]" | "," | ";" | "/" | "or");
        let at = end.at + usize::from(matches!(end.word(), ")" | "]"));
        (is_plain && closes).then_some(Wording {
            basis,
            end: at,
            is_weak: !is_own,
        })
    }

    /// The figure of a reference in a relative clause behind it: "Washington, which covers 177 sq km", "whose area is".
    pub(super) fn amount_in_relative(&self, index: usize) -> Option<Amount> {
        let (item, next) = (
            self.scene.items.get(index)?,
            self.scene.items.get(index + 1)?,
        );
        let What::Amount(amount) = &next.what else {
            return None;
        };
        let mut cursor = self.scene.cursor.moved(item.to);
        // "Manhattan's 23 square miles of land".
        if cursor.genitive() {
            return (cursor.at == next.from).then_some(*amount);
        }
        cursor.take(&[",", "(", "—", "–"]);
        let whose = cursor.take(&["whose"]);
        if !whose && !cursor.take(&["which", "that"]) {
            return None;
        }
        // "whose area is", "which has an area of"; "which covers" needs no noun.
        let covers = cursor.any_of(&COVERS);
        let has = !covers && !whose && cursor.take_from(List::HAS);
        let _ = cursor.take(&["a", "an"]);
        let named = size_noun(&mut cursor, &mut None);
        let _ = named && cursor.take(&["of", "is", "was"]);
        let says = if whose || has { named } else { covers };
        (says && cursor.at == next.from).then_some(*amount)
    }

    /// "the area of Texas".
    fn is_of_size(&self, item: &Item) -> bool {
        let name = self.scene.cursor.moved(item.from);
        // "of Texas", "of the Netherlands", "the state of Georgia" as one item.
        let noun = self.scene.led_noun(item);
        noun.is_some_and(|noun| self.scene.is_of_size(noun, item))
            || name.is_before(&["area"], 2) && name.is_before(&["of"], 3)
    }

    /// "covers", "has a land area of", "'s area is", ", at" between a place and an amount.
    fn said_of(&self, item: &Item, next: &Item) -> Option<Wording> {
        let of_size = self.is_of_size(item);
        let mut cursor = self.scene.cursor.moved(item.to);
        let genitive = cursor.genitive();
        // "in the Gaza Strip's 365 sq km" is a figure of the place too.
        let is_owned = genitive && cursor.at == next.from;
        if self.scene.is_led(item) && !of_size && !is_owned {
            return None;
        }
        let wording = self.said_behind(cursor, genitive, of_size, next)?;
        (next.from > item.to).then_some(wording)
    }

    /// What stands between the subject, or the end of its genitive, and an amount.
    pub(super) fn said_behind(
        &self,
        mut cursor: Cursor<'_>,
        genitive: bool,
        of_size: bool,
        next: &Item,
    ) -> Option<Wording> {
        let mut basis = None;
        let mut noun = of_size;
        if genitive {
            noun = size_noun(&mut cursor, &mut basis);
        }
        let comma = cursor.take(&[",", "—", "–"]);
        let _ = cursor.take(&["which", "that"]);
        let _ = cursor.take(&["now", "itself", "only", "officially"]);
        let is_weak = if cursor.any_of(&COVERS) || comma && cursor.take(&["at"]) {
            false
        } else if cursor.take_from(List::HAS) || has_with(&mut cursor) {
            true
        } else if is_link(cursor.word()) {
            cursor.at += 1;
            false
        } else {
            // ", 268,596 square miles," and "Texas's 268,596 square miles".
            comma || genitive || cursor.take(&[":"])
        };
        let is_weak = is_weak && !noun;
        if comma && cursor.at < next.from {
            cursor.attempt(|cursor| described_as(cursor, next.from));
        }
        let _ = cursor.take(&["a", "an", "the", "just", "only", "some", "all", "barely"]);
        let _ = cursor.take(&["mere", "modest", "whole", "full"]);
        if size_noun(&mut cursor, &mut basis) {
            noun = true;
            cursor.take(&["of", "is", ":"]);
        }
        if cursor.at != next.from {
            return None;
        }
        let after = self.scene.cursor.moved(next.to);
        // "23 square miles of land".
        if after.word() == "of" && after.word_at(1).eq_ignore_ascii_case("land") {
            basis = basis.or(Some(Basis::Land));
        }
        let in_size = after.word() == "in" && is_size(after.word_at(1));
        // "Texas covers 100 acres with panels" and "has 100 acres of vines" are not about Texas.
        let ends = after.word().is_empty()
            || is_punctuation(after.word()) && after.word() != "-"
            || matches!(
                after.word(),
                "and" | "in" | "or" | "which" | "but" | "while"
            )
            || genitive && after.is_word() && after.word() != "of"
            || matches!(after.word(), "of" | "surrounded") && (!is_weak || comma) && !noun;
        ends.then_some(Wording {
            basis,
            end: next.to,
            is_weak: is_weak && !in_size,
        })
    }
}

/// ", a ribbon of 365 sq km,": the noun that stands for the place, up to an amount.
fn described_as(cursor: &mut Cursor<'_>, amount: usize) -> Option<()> {
    const LONGEST: usize = 7;
    let article = cursor.take(&["a", "an", "the"]);
    if !article || amount - cursor.at > LONGEST || cursor.moved(amount - 1).word() != "of" {
        return None;
    }
    let is_noun = |word: &str| !is_punctuation(word) && !is_link(word) && !is_preposition(word);
    let noun = (cursor.at..amount - 1).all(|at| is_noun(cursor.moved(at).word()));
    cursor.at = amount;
    noun.then_some(())
}

/// Whether a figure comes near the area, or would in another unit.
pub(super) fn is_near(claim: &Claim<'_>) -> bool {
    let near = |ratio: f64| (FAR.recip()..FAR).contains(&ratio);
    claim.verdict == Verdict::WrongUnit || claim.actual().is_some_and(near)
}

/// "with", "with its".
fn has_with(cursor: &mut Cursor<'_>) -> bool {
    let with = cursor.take(&["with"]);
    let _ = with && cursor.take(&["its"]);
    with
}

/// "total area", "land area", "size".
fn size_noun(cursor: &mut Cursor<'_>, basis: &mut Option<Basis>) -> bool {
    let start = cursor.at;
    let _ = cursor.take(&["total", "surface", "overall"]);
    if cursor.take(&["land"]) {
        *basis = Some(Basis::Land);
    }
    let found = cursor.take_from(List::SIZES);
    if !found {
        cursor.at = start;
        *basis = None;
    }
    found
}
