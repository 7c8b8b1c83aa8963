use super::amount::Amount;
use super::cursor::Cursor;
use super::difference::Difference;
use super::fitting::Container;
use super::multiplier::{Form, Multiplier};
use super::nouns::{is_conjunction, is_link, is_preposition};
use super::qualifying::{comparative, direction, fillers, qualifier};
use super::reference::{Meaning, Reference};
use super::sizing::{basis_behind, equality, equalling, in_size, size_noun, size_of, sized};
use super::token::Token;
use super::vocabulary::Class;
use super::{ClaimKind, Qualifier};
use crate::{Audience, Basis};

/// What a text says of one size against another, without what it says it of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Relation {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: ClaimKind,
    pub(super) qualifier: Qualifier,
    /// The stated ratio, the least and the greatest.
    pub(super) stated: (f64, f64),
    pub(super) reference: Reference,
    /// The basis that is named: "the land area of".
    pub(super) basis: Option<Basis>,
    /// Whether "N times larger" or "N times smaller" was written.
    pub(super) loose: Option<Loose>,
    /// The amount that stands inside: "98 percent, or about 107,575 sq km, of the 109,770 sq km".
    pub(super) inner: Option<Amount>,
    /// The figure of the reference that stands inside: "fit the U.S. capital, at 177 sq km, into it".
    pub(super) figure: Option<Amount>,
    /// Whether it speaks of size in words, rather than only of a share.
    pub(super) says_size: bool,
    /// Whether it stands before what it is said of: "Wales-sized".
    pub(super) is_adjective: bool,
    /// What holds what is counted: "fit 12 Waleses into it".
    pub(super) container: Option<Container>,
    /// Half a unit of the last digit of a percentage, as a part of one.
    pub(super) precision: Option<f64>,
    /// Half a unit of the last decimal of a multiple.
    pub(super) half_decimal: f64,
    /// What "12 percent larger" says of the difference.
    pub(super) difference: Option<Difference>,
    /// Whether the reference owns what is compared: "four times the size of Exmoor's".
    pub(super) is_owned: bool,
}

/// Wording that careful writers avoid, and how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loose {
    /// "three times larger than" is read as three times as large.
    Larger,
    /// "three times smaller than" is read as a third of the size.
    Smaller,
}

/// What a reader of relations has found so far.
#[derive(Debug, Clone, Copy)]
struct Head {
    qualifier: Qualifier,
    multiplier: Multiplier,
    basis: Option<Basis>,
    loose: Option<Loose>,
    difference: Option<Difference>,
    says_size: bool,
}

impl Head {
    /// So many times, with no other word.
    const fn of(qualifier: Qualifier, multiplier: Multiplier) -> Self {
        Self {
            qualifier,
            multiplier,
            basis: None,
            loose: None,
            difference: None,
            says_size: false,
        }
    }
}

impl Relation {
    /// Whether it is a percentage.
    pub(super) const fn is_percentage(&self) -> bool {
        self.precision.is_some()
    }

    /// The true value over the stated one: the least and the greatest for which the relation holds.
    pub(super) fn range(&self) -> (f64, f64) {
        if let Some(difference) = self.difference {
            return difference.range(self.qualifier);
        }
        let stated = 0.5 * (self.stated.0 + self.stated.1);
        match self.precision {
            Some(precision) => self.qualifier.range_of_share(stated, precision),
            None => {
                let (mut least, mut greatest) = self.qualifier.range();
                if self.qualifier == Qualifier::Exactly {
                    least = least.min(1.0 - self.half_decimal / stated);
                    greatest = greatest.max(1.0 + self.half_decimal / stated);
                }
                // What fits twice leaves a rest in which a third has no room.
                let counts = self.container.is_some() && stated >= 1.0;
                let rest = if counts && !self.qualifier.is_low() {
                    1.0 + 1.0 / stated
                } else {
                    0.0
                };
                (least, greatest.max(rest))
            }
        }
    }

    /// Reads "about 12 times the size of X", "slightly smaller than X", "half of X" and their like.
    pub(super) fn read(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        if let Some(relation) = Self::proportion(cursor, audience) {
            return Some(relation);
        }
        if !may_begin(cursor) {
            return None;
        }
        (cursor.attempt(|cursor| Self::fitting(cursor, audience)))
            .or_else(|| cursor.attempt(|cursor| Self::compared(cursor, audience)))
            .or_else(|| cursor.attempt(|cursor| Self::multiple(cursor, audience)))
            .or_else(|| cursor.attempt(|cursor| Self::equal(cursor, audience)))
            .or_else(|| cursor.attempt(|cursor| Self::verbal(cursor, audience)))
            .or_else(|| cursor.attempt(|cursor| Self::more_than_place(cursor, audience)))
    }

    /// "slightly more than California" behind an amount.
    fn more_than_place(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        // Only what stands behind a comma, a dash or a bracket may be said of the amount before it.
        if !matches!(cursor.word_at(-1), "," | "—" | "–" | "(") {
            return None;
        }
        let start = cursor.start();
        let qualifier = qualifier(cursor)?;
        if !(cursor.is_capitalised() || cursor.take(&["all"]) || cursor.word() == "the") {
            return None;
        }
        let reference = Reference::place(cursor, audience)?;
        let head = Head::of(qualifier, Multiplier::ONCE);
        (reference.meaning != Meaning::Unknown)
            .then(|| Self::complete(cursor, start, head, reference, None))
    }

    /// "slightly smaller than X", "larger than twice the size of X".
    fn compared(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        fillers(cursor);
        let start = cursor.start();
        let qualifier = comparative(cursor)?;
        let several = cursor.attempt(|cursor| {
            let multiplier = Multiplier::read(cursor)?;
            let basis = sized(cursor, multiplier.form)?;
            Some((multiplier, basis))
        });
        let (multiplier, basis) = match several {
            Some(found) => found,
            None => (Multiplier::ONCE, size_of(cursor).unwrap_or_default()),
        };
        let head = Head {
            basis,
            says_size: true,
            ..Head::of(qualifier, multiplier)
        };
        Self::with_reference(cursor, start, head, audience)
    }

    /// "about 12 times the size of X", "two-thirds as large as X", "2 percent of X", "a third larger than X".
    fn multiple(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        fillers(cursor);
        let start = cursor.start();
        let qualifier = qualifier(cursor).unwrap_or(Qualifier::Plain);
        let multiplier = Multiplier::read(cursor)?;
        let head = Head {
            says_size: true,
            ..Head::of(qualifier, multiplier)
        };
        if multiplier.form == Form::Count {
            let counted = Reference::counted(cursor, multiplier, audience)?;
            let relation = Self::counting(cursor, start, qualifier, counted);
            return Some(relation.with_container(cursor, audience));
        }
        if let Some(basis) = cursor.attempt(|cursor| sized(cursor, multiplier.form)) {
            return Self::with_reference(cursor, start, Head { basis, ..head }, audience);
        }
        if let Some(head) = cursor.attempt(|cursor| larger_by(cursor, head)) {
            return Self::with_reference(cursor, start, head, audience);
        }
        if multiplier.form == Form::Times {
            return cursor
                .attempt(|cursor| Self::of_genitive(cursor, start, head, audience))
                .or_else(|| Self::of_amount(cursor, start, head, audience));
        }
        Self::share(cursor, start, head, audience)
    }

    /// "107,575 sq km" as "98 percent" of "109,770 sq km".
    pub(super) fn of_part(
        cursor: &Cursor<'_>,
        start: usize,
        (qualifier, multiplier): (Qualifier, Multiplier),
        whole: Reference,
        part: Amount,
    ) -> Self {
        let head = Head::of(qualifier, multiplier);
        Self::complete(cursor, start, head, whole, Some(part))
    }

    /// "12 Washington DCs".
    pub(super) fn counting(
        cursor: &Cursor<'_>,
        start: usize,
        qualifier: Qualifier,
        of: Reference,
    ) -> Self {
        Self {
            start,
            end: cursor.end(),
            kind: ClaimKind::Multiple,
            qualifier,
            stated: (of.count, of.count),
            reference: of,
            basis: None,
            loose: None,
            difference: None,
            inner: None,
            figure: None,
            says_size: false,
            is_adjective: false,
            container: None,
            precision: None,
            half_decimal: 0.0,
            is_owned: false,
        }
    }

    /// "twice 177 sq km".
    fn of_amount(
        cursor: &mut Cursor<'_>,
        start: usize,
        head: Head,
        audience: Audience,
    ) -> Option<Self> {
        let _ = cursor.take(&["of"]);
        let amount = Amount::read(&mut cursor.clone());
        amount?;
        Self::with_reference(cursor, start, head, audience)
    }

    /// "three times Rhode Island's size".
    fn of_genitive(
        cursor: &mut Cursor<'_>,
        start: usize,
        head: Head,
        audience: Audience,
    ) -> Option<Self> {
        let reference = Reference::place(cursor, audience)?;
        if !cursor.genitive() {
            return None;
        }
        let basis = size_noun(cursor)?;
        let head = Head { basis, ..head };
        Some(Self::complete(cursor, start, head, reference, None))
    }

    /// "2 percent of X"; "98 percent, or about 107,575 sq km, of the estimated 109,770 sq km".
    fn share(
        cursor: &mut Cursor<'_>,
        start: usize,
        head: Head,
        audience: Audience,
    ) -> Option<Self> {
        let inner = cursor.attempt(|cursor| {
            let bracket = cursor.take(&["("]);
            let comma = cursor.take(&[",", "—", "–", "-"]);
            let or = cursor.take(&["or"]);
            let amount = Amount::read(cursor)?;
            cursor.take(&["."]);
            let closed = cursor.take(&[")", ",", "—", "–", "-"]);
            ((bracket || comma || or) && (closed || or)).then_some(amount)
        });
        if !cursor.take(&["of"]) {
            return None;
        }
        let basis = size_of(cursor);
        let head = Head {
            basis: basis.flatten(),
            says_size: basis.is_some(),
            ..head
        };
        let reference = Reference::read(cursor, audience)?;
        let basis = head.basis.or_else(|| basis_behind(cursor));
        let head = Head { basis, ..head };
        Some(Self::complete(cursor, start, head, reference, inner))
    }

    /// "equals Delaware in size", "exceeds Wales in area".
    fn verbal(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        let start = cursor.start();
        let qualifier = equalling(cursor)?;
        let reference = Reference::read(cursor, audience)?;
        if reference.meaning == Meaning::Unknown || !in_size(cursor) {
            return None;
        }
        let head = Head {
            says_size: true,
            ..Head::of(qualifier, Multiplier::ONCE)
        };
        Some(Self::complete(cursor, start, head, reference, None))
    }

    /// "the size of X", "as big as X", "similar in size to X".
    fn equal(cursor: &mut Cursor<'_>, audience: Audience) -> Option<Self> {
        fillers(cursor);
        let start = cursor.start();
        let stated = qualifier(cursor);
        let said = stated.is_some() || is_link(cursor.word_at(-1));
        let basis = equality(cursor, said)?;
        // "the size of about two Waleses": what qualifies the number qualifies the claim.
        let inner = qualifier(cursor);
        let head = Head {
            basis,
            says_size: true,
            ..Head::of(
                stated.or(inner).unwrap_or(Qualifier::Plain),
                Multiplier::ONCE,
            )
        };
        let relation = Self::with_reference(cursor, start, head, audience)?;
        let Some(times) = cursor.attempt(times_over) else {
            return Some(relation);
        };
        let (low, high) = relation.stated;
        Some(Self {
            end: cursor.end(),
            kind: ClaimKind::Multiple,
            stated: (low * times.low, high * times.high),
            ..relation
        })
    }

    /// "Wales-sized", where the place has been read.
    pub(super) fn adjective(cursor: &mut Cursor<'_>, reference: &Reference) -> Option<Self> {
        cursor.attempt(|cursor| {
            let _ = cursor.take(&["-", "‑", "–"]);
            if !cursor.take(&["sized", "size"]) {
                return None;
            }
            let head = Head {
                says_size: true,
                ..Head::of(Qualifier::Plain, Multiplier::ONCE)
            };
            let start = reference.start;
            let relation = Self::complete(cursor, start, head, reference.clone(), None);
            Some(Self {
                is_adjective: true,
                ..relation
            })
        })
    }

    fn with_reference(
        cursor: &mut Cursor<'_>,
        start: usize,
        head: Head,
        audience: Audience,
    ) -> Option<Self> {
        let reference = Reference::read(cursor, audience)?;
        let basis = head.basis.or_else(|| basis_behind(cursor));
        let is_owned = cursor.attempt(that_of).is_some();
        let head = Head { basis, ..head };
        let relation = Self::complete(cursor, start, head, reference, None);
        Some(Self {
            is_owned,
            ..relation
        })
    }

    fn complete(
        cursor: &Cursor<'_>,
        start: usize,
        head: Head,
        reference: Reference,
        inner: Option<Amount>,
    ) -> Self {
        let stated = (
            head.multiplier.low * reference.count,
            head.multiplier.high * reference.count,
        );
        let once = stated == (1.0, 1.0);
        let kind = match head.multiplier.form {
            Form::Percent | Form::Part if !head.says_size || inner.is_some() => ClaimKind::Share,
            _ if once && head.qualifier.is_open() => ClaimKind::Order,
            _ if once => ClaimKind::Equality,
            _ => ClaimKind::Multiple,
        };
        Self {
            start,
            end: cursor.end(),
            kind,
            qualifier: head.qualifier,
            stated,
            reference,
            basis: head.basis,
            loose: head.loose,
            difference: head.difference,
            inner,
            figure: None,
            says_size: head.says_size,
            is_adjective: false,
            container: None,
            precision: head.multiplier.precision,
            half_decimal: head.multiplier.half_decimal,
            is_owned: false,
        }
    }
}

/// Whether a word that compares is near, or what may be a count of places, or a fraction in digits: this spares most words
/// the grammar.
fn may_begin(cursor: &Cursor<'_>) -> bool {
    let counts = |token: Token| {
        let fraction = (1..6).any(|distance| cursor.word_at(distance) == "/");
        let number = token.class.has(Class::NUMBER)
            || token.class.has(Class::QUALIFIER) && cursor.is_within(Class::NUMBER, 5);
        number && (fraction || cursor.is_within(Class::NAME, 8))
    };
    let aside =
        || matches!(cursor.word_at(-1), "," | "—" | "–" | "(") && cursor.is_within(Class::NAME, 6);
    cursor.is_near(Class::COMPARISON) || aside() || cursor.token().is_some_and(counts)
}

/// "twice over" behind a reference.
fn times_over(cursor: &mut Cursor<'_>) -> Option<Multiplier> {
    let _ = cursor.take(&[","]);
    let times = Multiplier::read(cursor).filter(|times| times.form == Form::Times)?;
    cursor.take(&["over"]).then_some(times)
}

/// "'s" behind a name and no noun behind that: what it has is what it is.
fn that_of(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.genitive().then_some(())?;
    let next = cursor.word();
    // "Manhattan's 23 square miles" is what Manhattan is.
    if Amount::read(&mut cursor.clone()).is_some() {
        return None;
    }
    (!cursor.is_word() || is_conjunction(next) || is_preposition(next)).then_some(())
}

/// "larger than" behind a multiple: "three times larger", "10 percent larger", "a third smaller".
fn larger_by(cursor: &mut Cursor<'_>, head: Head) -> Option<Head> {
    let larger = direction(cursor)?;
    let _ = cursor.phrase("in size") || cursor.phrase("in area");
    if !cursor.take(&["than"]) {
        return None;
    }
    let basis = size_of(cursor).flatten();
    let Multiplier {
        low,
        high,
        form,
        precision,
        half_decimal,
    } = head.multiplier;
    let difference = (form != Form::Times).then_some(Difference {
        low,
        high,
        is_larger: larger,
        precision,
    });
    let (low, high) = match (form, larger) {
        (Form::Times, true) => (low, high),
        (Form::Times, false) => (1.0 / high, 1.0 / low),
        (_, true) => (1.0 + low, 1.0 + high),
        (_, false) => (1.0 - high, 1.0 - low),
    };
    let loose = match (form, larger) {
        (Form::Times, true) => Some(Loose::Larger),
        (Form::Times, false) => Some(Loose::Smaller),
        _ => None,
    };
    (low > 0.0).then_some(Head {
        multiplier: Multiplier {
            low,
            high,
            form: Form::Times,
            precision: None,
            half_decimal,
        },
        basis,
        loose,
        difference,
        ..head
    })
}
