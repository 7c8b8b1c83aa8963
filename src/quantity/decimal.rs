use std::fmt;

/// Significant digits shown where nobody asked for a number of decimals.
const SIGNIFICANT_DIGITS: i32 = 5;

/// Sizes outside this range are written with an exponent: nobody counts twenty zeros.
const PLAIN: std::ops::Range<f64> = 1e-3..1e15;

/// Writes a number for people: commas between thousands, and the decimals asked for. Where none
/// are asked for, the whole part is written in full and decimals fill up to five significant
/// digits, without trailing zeros.
pub(super) fn decimal(value: f64, decimals: Option<usize>) -> String {
    let plain = value == 0.0 || PLAIN.contains(&value.abs());
    match decimals {
        Some(decimals) if plain || value.abs() < PLAIN.start => {
            grouped(&format!("{value:.decimals$}"))
        }
        Some(decimals) if value.is_finite() => format!("{value:.decimals$e}"),
        None if value == 0.0 => "0".to_owned(),
        None if plain => grouped(&rounded(value)),
        None if value.is_finite() => shortest_exponential(value),
        _ => value.to_string(),
    }
}

/// Writes a text as wide as the format asks, like `{:>12}`.
pub(super) fn write_padded(out: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let width = out.width().unwrap_or(0);
    match out.align() {
        Some(fmt::Alignment::Left) => write!(out, "{text:<width$}"),
        Some(fmt::Alignment::Center) => write!(out, "{text:^width$}"),
        _ => write!(out, "{text:>width$}"),
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

/// Commas between the thousands of the whole part.
fn grouped(number: &str) -> String {
    let end = number.find('.').unwrap_or(number.len());
    let (whole, fraction) = number.split_at(end);
    let mut text = String::with_capacity(number.len() + whole.len() / 3);
    for (position, sign) in whole.char_indices() {
        let before = text.ends_with(|last: char| last.is_ascii_digit());
        if before && (whole.len() - position) % 3 == 0 {
            text.push(',');
        }
        text.push(sign);
    }
    text + fraction
}
