use super::grouping::{Grouping, is_group_space};
use super::number::NumberFault;

/// A number written in digits, before any "million" that follows: "2,195", "0.36", "1.5e6".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digits {
    whole: String,
    decimals: String,
    exponent: Option<i32>,
    /// Bytes of the text that it covers.
    pub(super) length: usize,
}

impl Digits {
    pub(super) fn at_start_of(text: &str, grouping: Grouping) -> Result<Self, NumberFault> {
        let (whole, grouped) = grouped_digits(text, grouping)?;
        // "2·10³" has no decimals: its sign multiplies.
        let decimals = match exponent(&text[grouped..]) {
            Some(_) => "",
            None => decimals(&text[grouped..], grouping),
        };
        if whole.is_empty() && decimals.is_empty() {
            return Err(NumberFault::Absent);
        }
        let sign_length = text[grouped..].chars().next().map_or(0, char::len_utf8);
        let mut length = grouped;
        if !decimals.is_empty() {
            length += sign_length + decimals.len();
            check_end(text, length)?;
        }
        let exponent = exponent(&text[length..]);
        Ok(Self {
            whole,
            decimals: decimals.to_owned(),
            exponent: exponent.map(|(power, _)| power),
            length: length + exponent.map_or(0, |(_, length)| length),
        })
    }

    /// The value where there is neither a decimal nor an exponent.
    pub(super) fn whole(&self) -> Option<f64> {
        let plain = self.decimals.is_empty() && self.exponent.is_none();
        plain.then(|| self.value(0))
    }

    /// The value times a power of ten, rounded once; infinite where it is too large.
    pub(super) fn value(&self, power: i32) -> f64 {
        let exponent = self.exponent.unwrap_or(0).saturating_add(power);
        let text = format!("{}.{}e{exponent}", self.whole, self.decimals);
        text.parse().unwrap_or(f64::INFINITY)
    }

    /// Half a unit in the last significant place, times a power of ten.
    pub(super) fn half_width(&self, power: i32) -> f64 {
        let exponent = self.exponent.unwrap_or(0).saturating_add(power);
        let half = format!("0.5e{}", exponent.saturating_add(self.last_place()));
        half.parse().unwrap_or(f64::INFINITY)
    }

    /// The power of ten of the last significant digit. Beside an exponent every digit counts.
    fn last_place(&self) -> i32 {
        let significant = self.whole.trim_end_matches('0').len();
        let place = if !self.decimals.is_empty() {
            i32::try_from(self.decimals.len()).map(|places| -places)
        } else if self.exponent.is_some() || significant == 0 {
            Ok(0)
        } else {
            i32::try_from(self.whole.len() - significant)
        };
        place.unwrap_or(i32::MAX)
    }
}

/// The digits before the decimal sign without their group signs, and the bytes they cover.
fn grouped_digits(text: &str, grouping: Grouping) -> Result<(String, usize), NumberFault> {
    let lead = digit_run(text);
    let mut digits = lead.to_owned();
    let mut length = lead.len();
    let Some(sign) = group_sign(&text[length..], grouping) else {
        return Ok((digits, length));
    };
    if is_group_space(sign) && lead.len() > 3 {
        return Ok((digits, length));
    }
    let mut sizes = GroupSizes::new(lead.len());
    while let Some(rest) = text[length..].strip_prefix(sign) {
        let group = digit_run(rest);
        let ends_here = is_group_space(sign) && !is_spaced_group(rest, group);
        if group.is_empty() || ends_here {
            break;
        }
        digits.push_str(group);
        length += sign.len_utf8() + group.len();
        sizes.push(group.len());
    }
    if sizes.are_grouped(grouping) {
        return Ok((digits, length));
    }
    Err(NumberFault::Ungroupable {
        length: end_of_digits_and_signs(text, length),
    })
}

/// Three digits after a space belong to the number before them, unless they begin a fraction.
fn is_spaced_group(rest: &str, group: &str) -> bool {
    group.len() == 3 && !rest[group.len()..].starts_with(['/', '⁄'])
}

/// What the sizes of digit groups look like so far, without keeping them all.
struct GroupSizes {
    lead: usize,
    last: Option<usize>,
    all_three: bool,
    all_two_before_last: bool,
}

impl GroupSizes {
    const fn new(lead: usize) -> Self {
        Self {
            lead,
            last: None,
            all_three: true,
            all_two_before_last: true,
        }
    }

    fn push(&mut self, size: usize) {
        self.all_two_before_last &= self.last.is_none_or(|last| last == 2);
        self.all_three &= size == 3;
        self.last = Some(size);
    }

    /// Thousands ("1,500,000"), or in English Indian lakhs ("15,00,000").
    fn are_grouped(&self, grouping: Grouping) -> bool {
        let thousands = self.all_three && (1..=3).contains(&self.lead);
        let lakhs = self.all_two_before_last && self.last == Some(3) && self.lead <= 2;
        self.last.is_none() || thousands || (lakhs && grouping == Grouping::English)
    }
}

/// The sign after a run of digits if it groups them, that is if more digits follow it.
fn group_sign(rest: &str, grouping: Grouping) -> Option<char> {
    let mut signs = rest.chars();
    let sign = signs.next().filter(|&sign| grouping.is_group_sign(sign))?;
    signs.next().filter(char::is_ascii_digit)?;
    Some(sign)
}

/// The digits after the decimal sign.
fn decimals(rest: &str, grouping: Grouping) -> &str {
    let mut signs = rest.chars();
    match signs.next() {
        Some(sign) if grouping.is_decimal_sign(sign) => digit_run(signs.as_str()),
        _ => "",
    }
}

/// "1.234.567" and "1.234,5" go on where a number should end.
fn check_end(text: &str, length: usize) -> Result<(), NumberFault> {
    let end = end_of_digits_and_signs(text, length);
    if end == length {
        return Ok(());
    }
    Err(NumberFault::Ungroupable { length: end })
}

/// Where digits, points and commas end that begin at an offset; a sign counts only before a digit.
fn end_of_digits_and_signs(text: &str, offset: usize) -> usize {
    let mut end = offset;
    loop {
        let rest = &text[end..];
        let sign = rest.starts_with(['.', ',']).into();
        let run = digit_run(&rest[sign..]).len();
        if run == 0 {
            return end;
        }
        end += sign + run;
    }
}

/// The power of ten in "e6", "E-3", "×10^6", "x 10⁶" or "·10³", and the bytes it covers.
fn exponent(rest: &str) -> Option<(i32, usize)> {
    let after_sign = rest.strip_prefix(['e', 'E']).or_else(|| {
        let times = rest.trim_start_matches(is_group_space);
        let ten = times.strip_prefix(['×', 'x', 'X', '*', '·', '⋅'])?;
        let power = ten.trim_start_matches(is_group_space).strip_prefix("10")?;
        power
            .strip_prefix('^')
            .or_else(|| power.starts_with(is_superscript).then_some(power))
    })?;
    let digits = after_sign.trim_start_matches(['-', '−', '+', '⁻']);
    let negative = after_sign.starts_with(['-', '−', '⁻']);
    let power: String = digits.chars().map_while(plain_digit).collect();
    let covered: usize = (digits.chars())
        .take_while(|&digit| plain_digit(digit).is_some())
        .map(char::len_utf8)
        .sum();
    if power.is_empty() {
        return None;
    }
    // Beyond nine digits the number is infinite or zero whatever the exponent is.
    let size = power.parse().unwrap_or(999_999_999);
    let length = rest.len() - digits.len() + covered;
    Some((if negative { -size } else { size }, length))
}

fn is_superscript(sign: char) -> bool {
    sign == '⁻' || (!sign.is_ascii() && plain_digit(sign).is_some())
}

fn plain_digit(digit: char) -> Option<char> {
    const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let superscript = SUPERSCRIPTS.iter().zip('0'..='9');
    superscript
        .into_iter()
        .find_map(|(&written, plain)| (written == digit).then_some(plain))
        .or_else(|| digit.is_ascii_digit().then_some(digit))
}

/// The ASCII digits that a text starts with.
pub(super) fn digit_run(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_digit());
    &text[..end.unwrap_or(text.len())]
}
