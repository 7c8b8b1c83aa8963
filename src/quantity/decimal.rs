use std::fmt;

/// Significant digits shown where nobody asked for a number of decimals.
const SIGNIFICANT_DIGITS: i32 = 5;

/// Sizes outside this range are written with an exponent: nobody counts twenty zeros.
const PLAIN: std::ops::Range<f64> = 1e-3..1e15;

/// Writes a number for people: commas between thousands, and the decimals asked for. Where none
/// are asked for, the whole part is written in full and decimals fill up to five significant
/// digits, without trailing zeros.
pub(super) fn write_decimal(out: &mut fmt::Formatter<'_>, value: f64) -> fmt::Result {
    if !value.is_finite() || value == 0.0 || !PLAIN.contains(&value.abs()) {
        return write_extreme(out, value);
    }
    let text = match out.precision() {
        Some(decimals) => format!("{value:.decimals$}"),
        None => rounded(value),
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    write_grouped(out, whole)?;
    if fraction.is_empty() {
        return Ok(());
    }
    write!(out, ".{fraction}")
}

/// Zero, the very large and small, and what is no number.
fn write_extreme(out: &mut fmt::Formatter<'_>, value: f64) -> fmt::Result {
    match out.precision() {
        Some(decimals) if value.abs() < PLAIN.start => write!(out, "{value:.decimals$}"),
        Some(decimals) => write!(out, "{value:.decimals$e}"),
        None if value == 0.0 => write!(out, "0"),
        None => write!(out, "{}", shortest_exponential(value)),
    }
}

fn rounded(value: f64) -> String {
    // Below 1e15 the logarithm is small, so the cast cannot cut anything off.
    let leading_place = value.abs().log10().floor() as i32;
    let decimals = usize::try_from(SIGNIFICANT_DIGITS - 1 - leading_place).unwrap_or(0);
    let text = format!("{value:.decimals$}");
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

fn shortest_exponential(value: f64) -> String {
    let text = format!("{value:.4e}");
    match text.split_once('e') {
        Some((mantissa, exponent)) => {
            let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
            format!("{mantissa}e{exponent}")
        }
        None => text,
    }
}

fn write_grouped(out: &mut fmt::Formatter<'_>, whole: &str) -> fmt::Result {
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", whole),
    };
    out.write_str(sign)?;
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position) % 3 == 0 {
            out.write_str(",")?;
        }
        write!(out, "{digit}")?;
    }
    Ok(())
}
