use std::str::FromStr;

use super::Surface;
use crate::{Audience, Error, Gazetteer, StatedQuantity, Unit};

impl Surface {
    /// Reads what people write for an area: a quantity, a unit, a place, a share of one, or several joined by `+`.
    ///
    /// ```
    /// use howbig::{Basis, Surface};
    ///
    /// for text in ["2,195 sq km", "acre", "Kirkuk", "2 % of Iraq", "half of Wales", "2 ha + 300 m²"] {
    ///     assert!(Surface::read(text)?.on(Basis::Total).is_some());
    /// }
    /// assert_eq!(Surface::read("iraq + syria")?.name(), "Iraq and Syria");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    /// What is wrong with the first part that is not understood: for one that begins with a number
    /// [`Error::NotAQuantity`] or [`Error::UnknownUnit`], for another [`Error::UnknownPlace`] or
    /// [`Error::AmbiguousPlace`].
    pub fn read(text: &str) -> Result<Self, Error> {
        Self::read_for(text, Audience::INTERNATIONAL)
    }

    /// Reads as [`read`](Self::read) does, with names as readers of one country mean them.
    ///
    /// # Errors
    /// As for [`read`](Self::read).
    pub fn read_for(text: &str, audience: Audience) -> Result<Self, Error> {
        let parts = text
            .split('+')
            .map(|part| read_part(part.trim(), audience))
            .collect::<Result<Vec<_>, _>>()?;
        Self::sum(&parts).ok_or_else(|| unknown(text))
    }
}

impl FromStr for Surface {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text)
    }
}

fn read_part(text: &str, audience: Audience) -> Result<Surface, Error> {
    if let Some((fraction, whole)) = split_share(text) {
        return Ok(read_whole(whole, audience)?.share(fraction));
    }
    read_whole(text, audience)
}

fn read_whole(text: &str, audience: Audience) -> Result<Surface, Error> {
    // Two or three capitals are a code: SE is Sweden before it is a Japanese unit.
    let is_code = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code && let Ok(place) = Gazetteer::bundled().find_for(text, audience) {
        return place.try_into();
    }
    if let Ok(unit) = Unit::named(text) {
        return Ok(unit.into());
    }
    let not_a_quantity = match text.parse::<StatedQuantity>() {
        Ok(stated) => return Ok(stated.into()),
        Err(error) => error,
    };
    match Gazetteer::bundled().find_for(text, audience) {
        Ok(place) => place.try_into(),
        // With a number before it, an amount was meant.
        Err(Error::UnknownPlace { .. }) if text.starts_with(|first: char| first.is_numeric()) => {
            Err(not_a_quantity)
        }
        Err(error) => Err(error),
    }
}

/// "2 % of Iraq" is 0.02 and "Iraq".
fn split_share(text: &str) -> Option<(f64, &str)> {
    let (share, whole) = text.split_once(" of ")?;
    let percent = ["%", "percent", "per cent"]
        .into_iter()
        .find_map(|sign| share.strip_suffix(sign));
    let fraction = match percent {
        Some(number) => number.trim().parse::<f64>().ok()? / 100.0,
        None => fraction_called(share)?,
    };
    (fraction.is_finite() && fraction > 0.0).then_some((fraction, whole))
}

/// The fractions that have a name of their own.
fn fraction_called(words: &str) -> Option<f64> {
    let mut words = words.split([' ', '-']);
    let (count, part) = match (words.next()?, words.next(), words.next()) {
        ("half", None, None) => ("a", "half"),
        (count, Some(part), None) => (count, part),
        _ => return None,
    };
    let count = match count {
        "a" | "one" => 1.0,
        "two" => 2.0,
        "three" => 3.0,
        _ => return None,
    };
    let parts = match part {
        "half" => 2.0,
        "third" | "thirds" => 3.0,
        "quarter" | "quarters" => 4.0,
        "fifth" | "fifths" => 5.0,
        "tenth" | "tenths" => 10.0,
        _ => return None,
    };
    Some(count / parts)
}

fn unknown(text: &str) -> Error {
    Error::UnknownPlace {
        name: text.to_owned(),
        nearest: Vec::new(),
    }
}
