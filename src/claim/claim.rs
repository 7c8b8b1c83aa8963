use super::{ClaimKind, Qualifier, UnitSlip, Verdict};
use crate::{Basis, Surface};

/// A claim about a size found in a text, with what is to be thought of it.
///
/// ```
/// use howbig::{ClaimReader, Verdict};
///
/// let text = "The territory, 2,195 sq km, is about 12 times the size of Washington, DC.";
/// let claim = ClaimReader::default().claims(text).next().expect("there is one");
/// assert_eq!(claim.text(), "about 12 times the size of Washington, DC");
/// assert_eq!(&text[claim.start()..claim.end()], claim.text());
/// assert_eq!(claim.stated(), Some(12.0));
/// assert_eq!(claim.actual().map(|ratio| format!("{ratio:.1}")).as_deref(), Some("12.4"));
/// assert_eq!(claim.verdict(), Verdict::Holds);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Claim<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) kind: ClaimKind,
    pub(super) qualifier: Qualifier,
    pub(super) subject: Option<Surface>,
    pub(super) reference: Option<Surface>,
    pub(super) reference_name: String,
    pub(super) stated: Option<(f64, f64)>,
    pub(super) ratios: Vec<(Option<Basis>, f64)>,
    pub(super) verdict: Verdict,
    pub(super) slip: Option<UnitSlip>,
    pub(super) explanation: String,
    pub(super) suggestion: Option<String>,
}

impl<'t> Claim<'t> {
    /// The words of the claim, as they stand in the text.
    ///
    /// From what qualifies the statement to the end of the reference, with figures that stand right beside it.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "Burundi is slightly smaller than Maryland.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.text(), "slightly smaller than Maryland");
    /// ```
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The byte of the text at which the claim begins.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "Burundi is slightly smaller than Maryland.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.start(), "Burundi is ".len());
    /// ```
    pub const fn start(&self) -> usize {
        self.start
    }

    /// One past the last byte of the claim.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "Burundi is slightly smaller than Maryland.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(&text[claim.end()..], ".");
    /// ```
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// What sort of relation it states.
    ///
    /// ```
    /// use howbig::{ClaimKind, ClaimReader};
    ///
    /// let text = "Burundi is slightly smaller than Maryland.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.kind(), ClaimKind::Equality);
    /// ```
    pub const fn kind(&self) -> ClaimKind {
        self.kind
    }

    /// How the writer qualified it.
    ///
    /// ```
    /// use howbig::{ClaimReader, Qualifier};
    ///
    /// let text = "Burundi is slightly smaller than Maryland.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.qualifier(), Qualifier::SlightlyLess);
    /// ```
    pub const fn qualifier(&self) -> Qualifier {
        self.qualifier
    }

    /// What the claim is about, where the text says so.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let claim = ClaimReader::default().claims("Burundi, slightly smaller than Maryland").next();
    /// let subject = claim.as_ref().and_then(|claim| claim.subject());
    /// assert_eq!(subject.map(|subject| subject.name()), Some("Burundi"));
    /// ```
    pub const fn subject(&self) -> Option<&Surface> {
        self.subject.as_ref()
    }

    /// What it compares with, where that is known.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "Burundi is slightly smaller than Maryland.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.reference().map(|reference| reference.name()), Some("Maryland"));
    /// ```
    pub const fn reference(&self) -> Option<&Surface> {
        self.reference.as_ref()
    }

    /// The name of what it compares with: the known one, or else as the text has it.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "The estate of 200 acres is the size of Atlantis.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.reference_name(), "Atlantis");
    /// assert!(claim.reference().is_none());
    /// ```
    pub fn reference_name(&self) -> &str {
        &self.reference_name
    }

    /// The ratio of subject to reference that is stated; of a range, the middle. None where none is.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "Botswana is twice the size of Wales.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.stated(), Some(2.0));
    /// ```
    pub fn stated(&self) -> Option<f64> {
        self.stated
            .map(|(least, greatest)| 0.5 * (least + greatest))
    }

    /// The actual ratio on the basis that is named, or on the default basis; none where it is not known.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "Botswana is twice the size of Wales.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.actual().map(f64::round), Some(28.0));
    /// ```
    pub fn actual(&self) -> Option<f64> {
        self.ratios.first().map(|(_, ratio)| *ratio)
    }

    /// The actual ratio on a basis, where subject and reference have it.
    ///
    /// ```
    /// use howbig::{Basis, ClaimReader};
    ///
    /// let text = "The fires burned 490,000 acres, an area half the size of Rhode Island.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.actual_on(Basis::Land).map(|ratio| format!("{ratio:.2}")).as_deref(), Some("0.74"));
    /// ```
    pub fn actual_on(&self, basis: Basis) -> Option<f64> {
        let on = self
            .ratios
            .iter()
            .find(|(of, _)| of.is_none_or(|of| of == basis));
        on.map(|(_, ratio)| *ratio)
    }

    /// What is to be thought of it.
    ///
    /// ```
    /// use howbig::{ClaimReader, Verdict};
    ///
    /// let text = "Botswana is twice the size of Wales.";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.verdict(), Verdict::Off);
    /// ```
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The mix-up of units behind [`Verdict::WrongUnit`].
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "The park has 500 ha (500 km²).";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.slip().map(|slip| slip.factor()), Some(100.0));
    /// ```
    pub const fn slip(&self) -> Option<&UnitSlip> {
        self.slip.as_ref()
    }

    /// One sentence that says why, to be put before an editor.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let claim = ClaimReader::default().claims("Botswana is twice the size of Wales.").next();
    /// let explanation = claim.map(|claim| claim.explanation().to_owned()).unwrap_or_default();
    /// assert!(explanation.starts_with("Botswana (581,730 km²) is 28"), "{explanation}");
    /// ```
    pub fn explanation(&self) -> &str {
        &self.explanation
    }

    /// A correct wording in place of [`text`](Self::text), where the claim is not right as it stands.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let claim = ClaimReader::default().claims("Botswana is twice the size of Wales.").next();
    /// let suggestion = claim.and_then(|claim| claim.suggestion().map(str::to_owned));
    /// assert_eq!(suggestion.as_deref(), Some("28 times the size of Wales"));
    /// ```
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }
}
