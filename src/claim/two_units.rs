use super::amount::{Amount, AmountForm};
use super::assembly::Assembly;
use super::finding::of_two_units;
use super::nouns::{is_conjunction, is_link, is_punctuation, words};
use super::qualifying::direction;
use super::subject::{Item, What};
use super::{Qualifier, UnitSlip};

/// Words with which a figure is said to be another: "six miles square, which makes 36 square miles".
const SAYS_AGAIN: [&[&str]; 14] = [
    &["which", "is"],
    &["which", "makes"],
    &["which", "equals"],
    &["which", "means"],
    &["which", "comes", "to"],
    &["which", "gives"],
    &["that", "is", ","],
    &["that", "is"],
    &["that", "makes"],
    &["making"],
    &["giving"],
    &["or", "in", "all"],
    &["in", "other", "words"],
    &["in", "other", "words", ","],
];

impl Assembly<'_, '_> {
    /// Amounts that state the same area twice.
    pub(super) fn two_units(&mut self) {
        for (index, pair) in self.scene.items.windows(2).enumerate() {
            let [one, other] = pair else {
                continue;
            };
            let (What::Amount(first), What::Amount(second)) = (&one.what, &other.what) else {
                continue;
            };
            if !self.restates(one, other, first, second) {
                continue;
            }
            let end = if words(self.scene.cursor, one.to, other.from).any(|word| word == "(") {
                self.after_bracket(index + 1)
            } else {
                second.end
            };
            let second = &self.as_much(other, second);
            let claim = of_two_units(self.text, (first.start, end), first, second);
            self.claims.extend(claim);
            self.set_used(index);
            self.set_used(index + 1);
        }
    }

    /// "3,000 square metres, as much as 50 tennis courts" says that they are as much, and no more.
    fn as_much(&self, item: &Item, amount: &Amount) -> Amount {
        let as_much = self.scene.word(item.from).eq_ignore_ascii_case("as");
        Amount {
            qualifier: if as_much {
                Qualifier::About
            } else {
                amount.qualifier
            },
            ..*amount
        }
    }

    /// "of it", "of which".
    fn is_part(&self, amount: &Item) -> bool {
        self.scene.cursor.moved(amount.to).word() == "of"
    }

    /// "of it", or another amount behind: "2 acres, 2 hectares and 5 hectares" are three.
    fn is_in_list(&self, amount: &Item) -> bool {
        let mut after = self.scene.cursor.moved(amount.to);
        let comma = after.take(&[","]);
        let joined = after.take(&["and", "or"]) || comma;
        self.is_part(amount) || joined && Amount::read(&mut after).is_some()
    }

    /// "larger than it was", "more".
    fn is_difference(&self, amount: &Item) -> bool {
        let mut after = self.scene.cursor.moved(amount.to);
        after.take(&["more", "less", "fewer"]) || direction(&mut after).is_some()
    }

    /// "26,000 square metres under one roof, about 100 tennis courts": the same in everyday things, behind a few words.
    fn is_pictured(&self, gap: &[&str], other: &Item, second: &Amount) -> bool {
        const LONGEST: usize = 7;
        let Some(("," | "—" | "–" | "(", words)) =
            gap.split_last().map(|(sign, words)| (*sign, words))
        else {
            return false;
        };
        let plain = |word: &&str| !is_punctuation(word) && !is_link(word) && !is_conjunction(word);
        let ends = self.scene.word(other.to);
        second.unit().region() == "everyday"
            && words.len() < LONGEST
            && words.iter().all(plain)
            && (ends.is_empty() || is_punctuation(ends))
            && !self.is_in_list(other)
    }

    /// Whether the second amount is said to be the first.
    fn restates(&self, one: &Item, other: &Item, first: &Amount, second: &Amount) -> bool {
        let gap: Vec<_> = words(self.scene.cursor, one.to, other.from).collect();
        let light = |word: &str| matches!(word, "." | "mere" | "just" | "only");
        let gap: Vec<_> = gap.iter().copied().filter(|word| !light(word)).collect();
        // "comes to a mere 18 square miles".
        let gap = gap.strip_suffix(&["a"]).unwrap_or(&gap);
        let differs = first.unit() != second.unit() || first.form != second.form;
        // "5 m by 4 m (16 ft by 13 ft)" are rounded each.
        if second.form == AmountForm::Sides {
            return false;
        }
        let hedged = second.qualifier.is_hedge();
        let is_square = first.form != AmountForm::Area && second.form == AmountForm::Area;
        if is_square && says_what_it_encloses(gap) || hedged && self.is_pictured(gap, other, second)
        {
            return true;
        }
        let close = {
            let ratio = first.quantity() / second.quantity();
            (0.8..1.25).contains(&ratio)
        };
        match gap {
            ["("] | ["["] => {
                let closes = self.scene.cursor.moved(other.to).word();
                let closes = is_punctuation(closes) || matches!(closes, "or" | "");
                differs && closes
            }
            ["or"]
            | [",", "or"]
            | ["/"]
            | ["—" | "–" | "-"]
            | ["=" | "≈" | "~"]
            | ["i", "e"]
            | [",", "i", "e"]
            | [",", "that", "is"] => differs,
            // ", about ten square miles" restates; ", about ten hectares of it forest" goes on to a part.
            [","] if hedged && !self.is_part(other) => differs,
            ["," | "(" | "—" | "–" | ";", said @ ..] if differs && SAYS_AGAIN.contains(&said) => {
                true
            }
            // "100 sq mi, 161 sq km" is one area too, by a slip that comes out to the digit.
            [";"] | [","] => {
                differs && (close || !self.is_in_list(other) && is_slip(first, second))
            }
            // "The site, 500 acres, is about 200 ha", but not "is 20 ha larger than it was".
            [",", "is" | "are" | "was" | "were" | "equals" | "makes"] => {
                differs && !self.is_part(other) && !self.is_difference(other)
            }
            [":" | ";" | "," | "and", "it", "would", "cover"] => differs,
            ["is" | "are" | "was" | "equals" | "makes"] => true,
            [",", "comes" | "amounts", "to"] | ["comes" | "amounts", "to"] => {
                differs && !self.is_part(other)
            }
            _ => false,
        }
    }
}

/// "six miles square, and so contain 36 square miles": whether what stands between says what a square encloses.
fn says_what_it_encloses(gap: &[&str]) -> bool {
    const JOINTS: [&str; 10] = [
        ",",
        "and",
        "so",
        "thus",
        "therefore",
        "hence",
        "which",
        "that",
        "it",
        "they",
    ];
    const ENCLOSES: [&str; 15] = [
        "contain",
        "contains",
        "containing",
        "cover",
        "covers",
        "covering",
        "enclose",
        "encloses",
        "enclosing",
        "makes",
        "making",
        "gives",
        "giving",
        "holds",
        "measures",
    ];
    let verb = gap.iter().find(|word| !JOINTS.contains(word));
    gap.len() < 6 && verb == gap.last() && verb.is_some_and(|verb| ENCLOSES.contains(verb))
}

/// Whether the number of the second is what a wrong conversion makes of the first.
fn is_slip(first: &Amount, second: &Amount) -> bool {
    let times_too_large = second.quantity() / first.quantity();
    UnitSlip::of_conversion(
        first.unit(),
        second.unit(),
        times_too_large,
        UnitSlip::EXACT,
    )
    .is_some()
}
