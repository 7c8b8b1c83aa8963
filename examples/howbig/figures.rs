use howbig::{Basis, Comparison, Language, Side, Suggestion, Surface, Unit, Wording};

/// The figures behind a comparison on one line, and what to know about them on the next.
pub(crate) fn comparison(
    comparison: &Comparison,
    measuring: &[String],
    notes: &[String],
    unit: Option<&Unit>,
) -> String {
    let (subject, reference) = (comparison.subject(), comparison.reference());
    let digits = comparison.ratio_digits().clamp(2, 4);
    let ratio = significant(comparison.ratio(), digits);
    let mut line = format!(
        "{} ÷ {} = {ratio}",
        side(subject, comparison.subject_surface(), unit),
        side(reference, comparison.reference_surface(), unit)
    );
    for (basis, other) in comparison.other_ratios() {
        line += &format!("; by {basis} area {}", significant(other, digits));
    }
    for warning in measuring.iter().chain(comparison.warnings()).chain(notes) {
        line += &format!("\nNote: {warning}");
    }
    line
}

/// What an area is like, one suggestion a line.
pub(crate) fn suggestions<'a>(
    subject: &Surface,
    basis: Basis,
    suggestions: &[Suggestion],
    explain: bool,
    remarks: impl IntoIterator<Item = &'a String>,
    unit: Option<&Unit>,
    language: Language,
) -> String {
    let mut text = side(subject.on(basis).unwrap_or(subject.best()), subject, unit);
    text += match language {
        Language::English if subject.is_several() => " are",
        Language::English => " is",
        _ => ":",
    };
    for suggestion in suggestions {
        let comparison = suggestion.comparison();
        let reference = side(comparison.reference(), comparison.reference_surface(), unit);
        text += &format!("\n  {} [{reference}]", suggestion.phrase());
        if explain {
            text += &format!("\n    cost: {}", suggestion.score());
        }
    }
    for remark in remarks {
        text += &format!("\nNote: {remark}");
    }
    text
}

/// "177 km² (Washington, DC: total area, 2016, US Census Bureau)"; of a unit, where it is laid down.
fn side(side: &Side, surface: &Surface, unit: Option<&Unit>) -> String {
    let shown = match unit {
        Some(unit) => side.quantity().display_in(unit).to_string(),
        None => side.quantity().to_string(),
    };
    let Some(basis) = side.basis() else {
        return match side.source() {
            Some(source) => format!("{shown} ({}: {source})", side.name()),
            None if shown == side.name() => shown,
            None => format!("{shown} ({})", side.name()),
        };
    };
    let year = side
        .year()
        .map(|year| format!(", {year}"))
        .unwrap_or_default();
    let publisher = side
        .publisher()
        .map(|publisher| format!(", {publisher}"))
        .unwrap_or_default();
    let evidence = match side.evidence() {
        Some(howbig::Evidence::Unverified) => ", unverified",
        // Of a file's outline everybody knows that it was measured; of a place's figure nobody does.
        Some(howbig::Evidence::Computed) if basis != howbig::Basis::Outline => ", computed",
        _ => "",
    };
    // Inside a sentence and here: "the Isle of Wight".
    let name = Wording::new().name(surface);
    format!("{shown} ({name}: {basis} area{year}{publisher}{evidence})")
}

/// A positive number to so many significant digits, or more where the whole part has more: "12.40", "34,296",
/// "1/3,500"; with an exponent where nobody would count the digits.
fn significant(number: f64, digits: usize) -> String {
    let shown = rounded(number, digits);
    match shown {
        1e3..1e15 => grouped(number.round() as u64),
        1e-3..1e3 => {
            let before_point = shown.log10().floor() as i32 + 1;
            let decimals = usize::try_from(digits as i32 - before_point).unwrap_or(0);
            format!("{shown:.decimals$}")
        }
        1e-15..1e-3 => format!("1/{}", grouped(rounded(number.recip(), digits) as u64)),
        _ => format!("{shown:e}"),
    }
}

fn rounded(number: f64, digits: usize) -> f64 {
    let written = format!("{number:.*e}", digits.saturating_sub(1));
    written.parse().unwrap_or(number)
}

/// With commas between thousands.
fn grouped(number: u64) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1000), number % 1000),
    }
}
