use super::{Side, Surface};
use crate::{Basis, Error, Evidence, Quantity};

/// One area in units of another, like with like.
///
/// ```
/// use howbig::{Basis, Comparison, Surface};
///
/// let territory = Surface::read("2,195 sq km")?;
/// let capital = Surface::read("Washington, DC")?;
/// assert_eq!(format!("{:.2}", Comparison::new(&territory, &capital)?.ratio()), "12.40");
/// // On land alone the capital is smaller:
/// assert_eq!(format!("{:.2}", Comparison::on(Basis::Land, &territory, &capital)?.ratio()), "13.86");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    subject: Side,
    reference: Side,
    subject_surface: Surface,
    reference_surface: Surface,
    warnings: Vec<String>,
}

impl Comparison {
    /// The subject in units of the reference, by their total areas.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// // 69,700 km² by 20,779 km².
    /// let comparison = Comparison::new(&Surface::read("Georgia (country)")?, &Surface::read("Wales")?)?;
    /// assert_eq!(format!("{:.2}", comparison.ratio()), "3.35");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    /// As for [`on`](Self::on).
    pub fn new(subject: &Surface, reference: &Surface) -> Result<Self, Error> {
        Self::on(Basis::Total, subject, reference)
    }

    /// The subject in units of the reference, on one basis.
    ///
    /// Where one of them has no figure on that basis, another that both have is used; where they have none in
    /// common, the most usual of each. Either is said in [`warnings`](Self::warnings).
    ///
    /// On [`Basis::Outline`] places are measured by their outlines, which may follow older borders than their figures.
    ///
    /// ```
    /// use howbig::{Basis, Comparison, Surface};
    ///
    /// let (kirkuk, unit) = (Surface::read("Kirkuk")?, Surface::read("km²")?);
    /// assert_eq!(Comparison::new(&kirkuk, &unit)?.ratio().round(), 9_679.0);
    /// # #[cfg(feature = "outlines")]
    /// assert!((Comparison::on(Basis::Outline, &kirkuk, &unit)?.ratio() / 10_517.0 - 1.0).abs() < 0.002);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NotComparable`] where an area is no positive number, or where the two are so far apart that no
    /// floating-point number holds their ratio.
    pub fn on(basis: Basis, subject: &Surface, reference: &Surface) -> Result<Self, Error> {
        match basis {
            Basis::Outline => {
                Self::between(basis, &subject.with_outline(), &reference.with_outline())
            }
            _ => Self::between(basis, subject, reference),
        }
    }

    fn between<'s>(
        basis: Basis,
        subject: &'s Surface,
        reference: &'s Surface,
    ) -> Result<Self, Error> {
        let shared = |basis| Some((subject.on(basis)?, reference.on(basis)?));
        let mut bases = std::iter::once(basis).chain(Basis::ALL);
        let best = |surface: &'s Surface| surface.on(basis).unwrap_or(surface.best());
        let (subject_side, reference_side) = bases
            .find_map(shared)
            .unwrap_or_else(|| (best(subject), best(reference)));
        let not_comparable = |reason| Error::NotComparable {
            subject: subject.name().to_owned(),
            reference: reference.name().to_owned(),
            reason,
        };
        for side in [subject_side, reference_side] {
            let size = side.quantity.square_metres();
            if !(size.is_finite() && size > 0.0) {
                return Err(not_comparable(format!(
                    "the area of {} is no positive number; state one that is",
                    side.name
                )));
            }
        }
        // Its inverse and its percentage are said too, so they must be numbers as well.
        let ratio = subject_side.quantity / reference_side.quantity;
        if ![ratio, ratio.recip(), 100.0 * ratio]
            .into_iter()
            .all(f64::is_normal)
        {
            return Err(not_comparable(
                "one is too many times the other to be reckoned with; state areas nearer in size"
                    .to_owned(),
            ));
        }
        let mut warnings = basis_warnings(basis, subject_side, reference_side);
        let sides = [subject_side, reference_side];
        warnings.extend(sides.map(|side| side.warnings.as_slice()).concat());
        warnings.extend(sides.into_iter().filter_map(evidence_warning));
        warnings.extend([subject, reference].map(Surface::warnings).concat());
        Ok(Self {
            subject: subject_side.clone(),
            reference: reference_side.clone(),
            subject_surface: subject.clone(),
            reference_surface: reference.clone(),
            warnings,
        })
    }

    /// The side that is measured in units of the other.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert_eq!(comparison.subject().name(), "2,195 km²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn subject(&self) -> &Side {
        &self.subject
    }

    /// The side that serves as the unit.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert_eq!(comparison.reference().name(), "Washington, DC");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn reference(&self) -> &Side {
        &self.reference
    }

    /// What the subject is.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert_eq!(comparison.subject_surface(), &Surface::read("2195 km²")?);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn subject_surface(&self) -> &Surface {
        &self.subject_surface
    }

    /// What the reference is.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert!(comparison.reference_surface().on(howbig::Basis::Land).is_some());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn reference_surface(&self) -> &Surface {
        &self.reference_surface
    }

    /// Whether a thing is compared with itself, of which there is nothing to say: one place, one unit, one sum or share.
    ///
    /// ```
    /// use howbig::{Comparison, Phrase, Surface};
    ///
    /// let earth = Surface::read("Earth")?;
    /// let comparison = Comparison::new(&earth, &earth)?;
    /// assert!(comparison.is_with_itself());
    /// assert_eq!(Phrase::new(&comparison).to_string(), "exactly its own size");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn is_with_itself(&self) -> bool {
        is_one_thing(&self.subject_surface, &self.reference_surface)
    }

    /// How many of the reference make the subject.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert!((comparison.ratio() - 2195.0 / 177.0).abs() < 0.001);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn ratio(&self) -> f64 {
        self.subject.quantity / self.reference.quantity
    }

    /// The least and the greatest ratio that the digits of both figures allow.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("21 km²")?, &Surface::read("4 km²")?)?;
    /// // Between 20.5 ÷ 4.5 and 21.5 ÷ 3.5:
    /// let (least, greatest) = comparison.ratio_interval();
    /// assert!((least - 4.556).abs() < 0.001 && (greatest - 6.143).abs() < 0.001);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn ratio_interval(&self) -> (f64, f64) {
        let (subject, reference) = (&self.subject, &self.reference);
        let smallest_reference = reference.quantity - reference.half_width;
        let least =
            (subject.quantity - subject.half_width) / (reference.quantity + reference.half_width);
        let greatest = (subject.quantity + subject.half_width) / smallest_reference;
        // A reference whose digits allow zero bounds nothing from above.
        (
            least.max(0.0),
            if smallest_reference > Quantity::ZERO {
                greatest
            } else {
                f64::INFINITY
            },
        )
    }

    /// How many digits of the ratio the two figures support, from 1 to 15.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert_eq!(comparison.ratio_digits(), 4);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn ratio_digits(&self) -> usize {
        let (least, greatest) = self.ratio_interval();
        let uncertainty = (greatest - least) / (2.0 * self.ratio());
        let digits = 1.0 - uncertainty.log10().ceil();
        digits.clamp(1.0, 15.0) as usize
    }

    /// The subject as a percentage of the reference.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert!((comparison.share_percent() - 1240.1).abs() < 0.1);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn share_percent(&self) -> f64 {
        100.0 * self.ratio()
    }

    /// What is left of the reference without the subject; none where the subject is the larger.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let whole = Surface::read("109,770 km²")?;
    /// let comparison = Comparison::new(&whole.share(0.98), &whole)?;
    /// assert_eq!(comparison.remainder().map(|rest| rest.to_string()).as_deref(), Some("2,195.4 km²"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn remainder(&self) -> Option<Quantity> {
        let remainder = self.reference.quantity - self.subject.quantity;
        (remainder >= Quantity::ZERO).then_some(remainder)
    }

    /// Whether the subject is more than so many times the reference. Strict, as "more than" is.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert!(comparison.exceeds(10.0));
    /// assert!(!comparison.exceeds(12.5));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn exceeds(&self, multiple: f64) -> bool {
        self.ratio() > multiple
    }

    /// The ratio on each other basis that both sides have, where it is another one.
    ///
    /// ```
    /// use howbig::{Basis, Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("490,000 acres")?, &Surface::read("Rhode Island")?)?;
    /// let on_land = comparison.other_ratios().find(|(basis, _)| *basis == Basis::Land);
    /// assert_eq!(on_land.map(|(_, ratio)| format!("{ratio:.2}")).as_deref(), Some("0.74"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn other_ratios(&self) -> impl Iterator<Item = (Basis, f64)> {
        [Basis::Total, Basis::Land, Basis::Outline]
            .into_iter()
            .filter_map(|basis| {
                let (subject, reference) = (
                    self.subject_surface.on(basis)?,
                    self.reference_surface.on(basis)?,
                );
                let is_other = (subject, reference) != (&self.subject, &self.reference);
                is_other.then(|| (basis, subject.quantity / reference.quantity))
            })
    }

    /// What a reader should know before trusting the ratio; empty where all is well.
    ///
    /// ```
    /// use howbig::{Comparison, Surface};
    ///
    /// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
    /// assert!(comparison.warnings().is_empty());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }
}

/// Says where the bases are not those that were asked for, or not alike.
/// Whether both are one place, one unit, or one sum or share; amounts may well be alike.
fn is_one_thing(subject: &Surface, reference: &Surface) -> bool {
    let is_thing = subject.best().basis().is_some() || subject.unit().is_some();
    match (subject.place(), reference.place()) {
        (Some(one), Some(other)) => one.id() == other.id(),
        _ => is_thing && subject == reference,
    }
}

fn basis_warnings(asked: Basis, subject: &Side, reference: &Side) -> Vec<String> {
    match (subject.basis, reference.basis) {
        (Some(one), Some(other)) if one != other => {
            vec![format!(
                "the {one} area of {} is compared with the {other} area of {}",
                subject.name, reference.name
            )]
        }
        (Some(used), _) | (_, Some(used)) if used != asked => {
            vec![format!(
                "compared by {used} area: no {asked} area is known of both"
            )]
        }
        _ => Vec::new(),
    }
}

fn evidence_warning(side: &Side) -> Option<String> {
    (side.evidence == Some(Evidence::Unverified))
        .then(|| format!("the area of {} is unverified", side.name))
}
