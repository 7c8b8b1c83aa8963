use std::fmt;

use crate::Unit;

/// A mix-up of units that explains a wrong figure.
///
/// ```
/// use howbig::ClaimReader;
///
/// let text = "The cemetery measures 21,420 m² or 21.4 km².";
/// let claim = ClaimReader::default().claims(text).next().expect("there is one");
/// let slip = claim.slip().expect("21,420 m² are 0.02142 km²");
/// assert_eq!(slip.factor().round(), 1000.0);
/// assert_eq!(slip.meant().name(), "square metre");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitSlip {
    kind: Kind,
    written: &'static Unit,
    meant: &'static Unit,
    factor: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The number belongs to another unit than the one beside it.
    Exchanged,
    /// The number was left as it is, though the unit changed.
    NotConverted,
    /// Multiplied where it should have been divided.
    Inverted,
    /// Converted as a length, with the root of the factor.
    AsLength,
    /// The side of a square was taken for its area.
    Side,
    /// Thousands were taken for millions, or millions for billions.
    Magnitude,
}

/// Units that writers mix up.
const COMMON: [&str; 9] = [
    "square kilometre",
    "square mile",
    "acre",
    "hectare",
    "square metre",
    "square foot",
    "square yard",
    "square centimetre",
    "square inch",
];

/// How near a ratio of two figures for one area must be to that of two units to be explained by them, as a logarithm.
const NEAR: f64 = 0.065;

impl UnitSlip {
    /// The slip that explains why an amount in a unit is so many times what it should be.
    pub(super) fn in_unit(written: &'static Unit, times_too_large: f64, near: f64) -> Option<Self> {
        let slips = common()
            .filter(|meant| *meant != written)
            .map(|meant| Self {
                kind: Kind::Exchanged,
                written,
                meant,
                factor: written.square_metres() / meant.square_metres(),
            });
        nearest(slips, times_too_large, near)
    }

    /// The slip that explains why the same area in two units is not the same: the second is so many times the first.
    pub(super) fn between(
        first: &'static Unit,
        second: &'static Unit,
        times_too_large: f64,
    ) -> Option<Self> {
        // Nobody converts pitches.
        if [first, second]
            .iter()
            .any(|unit| unit.region() == "everyday")
        {
            return None;
        }
        let near = NEAR;
        let exchanged_first = || {
            let slip = Self::in_unit(first, times_too_large.recip(), near)?;
            Some(Self {
                factor: slip.factor.recip(),
                ..slip
            })
        };
        let magnitudes = [1e3, 1e6, 1e-3, 1e-6].map(|factor| Self {
            kind: Kind::Magnitude,
            written: second,
            meant: first,
            factor,
        });
        Self::of_conversion(first, second, times_too_large, near)
            .or_else(|| Self::in_unit(second, times_too_large, near))
            .or_else(exchanged_first)
            .or_else(|| nearest(magnitudes.into_iter(), times_too_large, near))
    }

    /// The same where the number of the first unit was wrongly made one of the second.
    pub(super) fn of_conversion(
        first: &'static Unit,
        second: &'static Unit,
        times_too_large: f64,
        near: f64,
    ) -> Option<Self> {
        let unit_ratio = second.square_metres() / first.square_metres();
        let slip = |kind, factor| Self {
            kind,
            written: second,
            meant: first,
            factor,
        };
        let slips = [
            slip(Kind::NotConverted, unit_ratio),
            slip(Kind::Inverted, unit_ratio * unit_ratio),
        ];
        // The root of the factor of near units is near to one, and to many other mistakes.
        let as_length = slip(Kind::AsLength, unit_ratio.sqrt());
        nearest(slips.into_iter(), times_too_large, near).or_else(|| {
            nearest(
                [as_length].into_iter(),
                times_too_large,
                near.min(Self::NEAR_ROOT),
            )
        })
    }

    /// How near it must be where a factor was taken for that of lengths.
    const NEAR_ROOT: f64 = 0.03;

    /// How near the number of the second unit must be to what a slip makes of the first to be made by it beyond doubt.
    pub(super) const EXACT: f64 = 0.01;

    /// "10 miles square" taken for ten square miles.
    pub(super) fn side(unit: &'static Unit, factor: f64) -> Self {
        Self {
            kind: Kind::Side,
            written: unit,
            meant: unit,
            factor,
        }
    }

    /// The tolerance where figures are compared with a place: further off, another mistake explains it as well.
    pub(super) const NEAR: f64 = 0.05;

    /// The unit that is written.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "The park has 500 ha (500 km²).";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.slip().map(|slip| slip.written().name()), Some("square kilometre"));
    /// ```
    pub const fn written(&self) -> &'static Unit {
        self.written
    }

    /// The unit that the number belongs to.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "The park has 500 ha (500 km²).";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.slip().map(|slip| slip.meant().name()), Some("hectare"));
    /// ```
    pub const fn meant(&self) -> &'static Unit {
        self.meant
    }

    /// By how much the slip makes an area too large; below one, too small.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "a wilderness of 1.1 million acres (1.1 million square miles)";
    /// let claim = ClaimReader::default().claims(text).next().expect("there is one");
    /// assert_eq!(claim.slip().map(|slip| slip.factor().round()), Some(640.0));
    /// ```
    pub const fn factor(&self) -> f64 {
        self.factor
    }
}

fn common() -> impl Iterator<Item = &'static Unit> {
    COMMON.iter().filter_map(|name| Unit::named(name).ok())
}

/// Factors nearer to one, as logarithms, explain nothing: yards that were taken for lengths are off by 0.09.
const LEAST_FACTOR: f64 = 0.08;

/// The slip whose factor is nearest to a ratio, if one is near.
fn nearest(
    slips: impl Iterator<Item = UnitSlip>,
    times_too_large: f64,
    near: f64,
) -> Option<UnitSlip> {
    let misfit = |slip: &UnitSlip| (times_too_large / slip.factor).ln().abs();
    slips
        .filter(|slip| misfit(slip) <= near && slip.factor.ln().abs() > LEAST_FACTOR)
        .min_by(|one, other| misfit(one).total_cmp(&misfit(other)))
}

/// "square miles written for acres, 640 times as large".
impl fmt::Display for UnitSlip {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (written, meant) = (self.written.plural(), self.meant.plural());
        let ratio = self.written.square_metres() / self.meant.square_metres();
        let factor = factor_in_words(self.factor);
        match self.kind {
            Kind::Exchanged => write!(formatter, "{written} written for {meant}, {factor}"),
            Kind::NotConverted => write!(
                formatter,
                "the number of {meant} was given to {written} unchanged, {factor}"
            ),
            Kind::Inverted => write!(
                formatter,
                "the number of {meant} was converted to {written} the wrong way round, {factor}"
            ),
            Kind::AsLength => write!(
                formatter,
                "{meant} were converted to {written} as if they were lengths, by {} instead of {}",
                number(ratio.sqrt().max(ratio.sqrt().recip())),
                number(ratio.max(ratio.recip()))
            ),
            Kind::Magnitude => write!(
                formatter,
                "thousands, millions or billions were mixed up between {meant} and {written}, {factor}"
            ),
            Kind::Side => write!(
                formatter,
                "the side of a square was taken for its area in {written}"
            ),
        }
    }
}

/// "640 times as large", "2.59 times too small".
fn factor_in_words(factor: f64) -> String {
    if factor >= 1.0 {
        format!("{} times too large", number(factor))
    } else {
        format!("{} times too small", number(factor.recip()))
    }
}

/// Four digits, with separators and without zeros at the end.
pub(super) fn number(value: f64) -> String {
    let decimals = usize::try_from(3 - value.abs().max(1e-9).log10().floor() as i32).unwrap_or(0);
    let digits = format!("{value:.decimals$}");
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    for (position, digit) in whole.char_indices() {
        let left = whole.len() - position;
        if position > 0 && left % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}
