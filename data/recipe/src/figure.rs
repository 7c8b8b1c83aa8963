//! A figure as a source prints it: a decimal whose digits are kept as they are.

use anyhow::{Context, Result};
use rust_decimal::Decimal;

/// Plain text of a field: tags removed, character references decoded, blanks collapsed.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    html_escape::decode_html_entities(&text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The first figure in square kilometres of `text`, or none where the source has none ("NA", "NEGL", "negligible").
///
/// "1.284 million sq km" is 1284000. A second figure, in brackets or after a semicolon, is another quantity and not read.
pub fn square_kilometres(text: &str) -> Result<Option<String>> {
    let text = plain(text);
    if matches!(text.as_str(), "" | "NA" | "NEGL" | "negligible") {
        return Ok(None);
    }
    let (number, rest) = text
        .split_once(' ')
        .with_context(|| format!("no unit in {text:?}"))?;
    let number = Decimal::from_str_exact(&number.replace(',', ""))
        .with_context(|| format!("no figure in {text:?}"))?;
    if let Some(after) = rest.strip_prefix("million ") {
        anyhow::ensure!(after.starts_with("sq km"), "unknown unit in {text:?}");
        return Ok(Some(
            (number * Decimal::from(1_000_000)).normalize().to_string(),
        ));
    }
    anyhow::ensure!(rest.starts_with("sq km"), "unknown unit in {text:?}");
    Ok(Some(number.to_string()))
}

/// The decimal in a cell, none when it is empty.
pub fn decimal(cell: &str) -> Result<Option<Decimal>> {
    if cell.is_empty() {
        return Ok(None);
    }
    Decimal::from_str_exact(cell)
        .map(Some)
        .with_context(|| format!("{cell:?} is not a plain decimal"))
}
