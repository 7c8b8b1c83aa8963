use super::ClaimKind;
use super::Verdict;
use super::assembly::Assembly;
use super::finding::of_relation;
use super::nouns::words;
use super::relation::Relation;
use super::subject::{Item, Subject, What};

impl Assembly<'_, '_> {
    /// "98 percent of 109,770 sq km, leaving 2,195 sq km": what is left of a share.
    pub(super) fn remainders(&mut self) {
        for (index, item) in self.scene.items.iter().enumerate() {
            let What::Relation(share) = &item.what else {
                continue;
            };
            let (_, most) = share.stated;
            let is_share = share.kind == ClaimKind::Share && most < 1.0;
            let Some(whole) = share.reference.surface().filter(|_| is_share) else {
                continue;
            };
            let left = self
                .scene
                .items
                .iter()
                .enumerate()
                .skip(index + 1)
                .find_map(|(at, left)| match &left.what {
                    What::Amount(amount) if self.is_left(item, left) => Some((at, amount)),
                    _ => None,
                });
            let Some((at, amount)) = left else {
                continue;
            };
            let rest = Relation {
                end: amount.end,
                stated: (1.0 - share.stated.1, 1.0 - share.stated.0),
                qualifier: amount.qualifier,
                ..(**share).clone()
            };
            let subject = Subject::of_amount(amount, Some(at));
            let mut claim =
                of_relation(self.text, (share.start, amount.end), &rest, Some(&subject));
            claim.suggestion = (claim.verdict != Verdict::Holds).then(|| {
                let rest = whole.best().quantity() * (0.5 * (rest.stated.0 + rest.stated.1));
                rest.display_in(amount.unit()).to_string()
            });
            self.claims.push(claim);
            self.set_used(at);
        }
    }

    /// Whether an amount is said to be left of a share before it.
    fn is_left(&self, share: &Item, left: &Item) -> bool {
        const NEAR: usize = 12;
        let gap = left.from.checked_sub(share.to).unwrap_or(usize::MAX);
        gap <= NEAR
            && words(self.scene.cursor, share.to, left.from)
                .any(|word| matches!(word, "leaving" | "leaves"))
            && self.scene.cursor.moved(left.from).word_at(-1) != "of"
    }
}
