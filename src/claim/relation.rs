use super::amount::Amount;
use super::cursor::Cursor;
use super::difference::Difference;
use super::fitting::Container;
use super::head::Head;
use super::multiplier::{Form, Multiplier};
use super::nouns::{is_conjunction, is_preposition};
use super::reference::Reference;
use super::sizing::basis_behind;
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

    pub(super) fn with_reference(
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

    pub(super) fn complete(
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
