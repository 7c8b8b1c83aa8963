use std::str::FromStr;

use super::Surface;
use crate::quantity::{Number, without_hedge};
use crate::{Audience, Error, Gazetteer, Grouping, Place, QuantityReader, Unit};

impl Surface {
    /// Reads what people write for an area: a quantity, a unit, a place, a share of one, or several joined by `+`.
    ///
    /// ```
    /// use howbig::{Basis, Surface};
    ///
    /// for text in ["2,195 sq km", "acre", "Kirkuk", "2 % of Iraq", "half of Wales", "2/3 of dc", "2 ha + 300 m²"] {
    ///     assert!(Surface::read(text)?.on(Basis::Total).is_some());
    /// }
    /// assert_eq!(Surface::read("iraq + syria")?.name(), "Iraq and Syria");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    /// What is wrong with the first part that is not understood: [`Error::NotAQuantity`], [`Error::UnknownUnit`] or
    /// [`Error::AmbiguousUnit`] for one that is an amount or a unit but for that, [`Error::UnknownPlace`] or
    /// [`Error::AmbiguousPlace`] for another.
    pub fn read(text: &str) -> Result<Self, Error> {
        Self::read_for(text, Audience::INTERNATIONAL)
    }

    /// Reads as [`read`](Self::read) does, with names as readers of one country mean them.
    ///
    /// ```
    /// use howbig::Surface;
    ///
    /// assert_eq!(Surface::read_for("half of Georgia", "GE".parse()?)?.name(), "50 percent of Georgia (country)");
    /// assert!(Surface::read("half of Georgia").is_err());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    ///
    /// # Errors
    /// As for [`read`](Self::read).
    pub fn read_for(text: &str, audience: Audience) -> Result<Self, Error> {
        let parts: Vec<_> = text.split('+').map(str::trim).collect();
        if parts.len() > 1 && parts.contains(&"") {
            return Err(Error::NotAQuantity {
                text: text.to_owned(),
                reason:
                    "nothing stands on one side of a +; write what to add there, or leave out the +"
                        .to_owned(),
            });
        }
        let parts = parts
            .into_iter()
            .map(|part| read_part(part, audience))
            .collect::<Result<Vec<_>, _>>()?;
        // Splitting gives one part at the least.
        Self::sum(&parts).ok_or_else(|| unknown(text))
    }
}

impl FromStr for Surface {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text)
    }
}

/// An amount, a unit, a place or a share of one of them.
fn read_part(text: &str, audience: Audience) -> Result<Surface, Error> {
    let not_whole = match read_whole(text, audience) {
        Ok(surface) => return Ok(surface),
        Err(error) => error,
    };
    let Some((fraction, whole)) = split_share(text) else {
        return Err(not_whole);
    };
    let share = |whole| Ok(read_whole(whole, audience)?.share(fraction));
    match after(whole, "of ") {
        Some(whole) => share(whole.trim_start()),
        // "half Wales" is a share, "half an acer" and "½ 5 ha" are none.
        None if whole.starts_with(|first: char| first.is_numeric()) => Err(not_whole),
        None => share(whole).map_err(|_: Error| not_whole),
    }
}

fn read_whole(text: &str, audience: Audience) -> Result<Surface, Error> {
    // Two or three capitals are a code: SE is Sweden before it is a Japanese unit.
    let is_code = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code && let Ok((place, namesakes)) = meant(text, audience) {
        return Surface::of_namesake(text, place, namesakes);
    }
    if let Ok(unit) = Unit::named(text) {
        return Ok(unit.into());
    }
    let no_quantity = match QuantityReader::default().recognise(text) {
        Ok(Some(stated)) => return Ok(stated.into()),
        Ok(None) => None,
        Err(error) => Some(error),
    };
    match (meant(text, audience), no_quantity) {
        (Ok((place, namesakes)), _) => Surface::of_namesake(text, place, namesakes),
        (Err(Error::UnknownPlace { name, nearest }), Some(no_quantity)) => {
            // "Two Rivers" begins with a number and is no amount; "5 hectrae" and "ten acers" are.
            let is_number = text.starts_with(|first: char| first.is_numeric());
            match no_quantity {
                Error::UnknownUnit { nearest: units, .. }
                    if !is_number && (units.is_empty() || !nearest.is_empty()) =>
                {
                    Err(Error::UnknownPlace { name, nearest })
                }
                no_quantity => Err(with_code(text, no_quantity)),
            }
        }
        (Err(error), _) => Err(error),
    }
}

/// A number alone may be a code of which the scheme is missing: 11001 that of Washington, DC.
fn with_code(text: &str, no_quantity: Error) -> Error {
    let text = text.trim();
    let named = ["FIPS", "NUM"].into_iter().find_map(|scheme| {
        let code = format!("{scheme}:{text}");
        let place = Gazetteer::bundled().find(&code).ok()?;
        Some((code, place))
    });
    match (no_quantity, named) {
        (Error::NotAQuantity { text, reason }, Some((code, place))) => Error::NotAQuantity {
            text,
            reason: format!("{reason}, or {code} for {place}"),
        },
        (no_quantity, _) => no_quantity,
    }
}

/// The place that readers mean by a name, and its namesakes, which they do not mean.
fn meant(name: &str, audience: Audience) -> Result<(Place<'static>, Vec<Place<'static>>), Error> {
    let gazetteer = Gazetteer::bundled();
    let mut candidates = gazetteer.candidates(name);
    let place = match gazetteer.meant(&candidates, audience) {
        Some(place) => place,
        None => gazetteer.find_for(name, audience)?,
    };
    for region in gazetteer.regions_called(name) {
        if !candidates.contains(&region) {
            candidates.push(region);
        }
    }
    candidates.retain(|candidate| *candidate != place);
    Ok((place, candidates))
}

/// "2 % of Iraq" is 0.02 and "of Iraq", "half Wales" is ½ and "Wales".
fn split_share(text: &str) -> Option<(f64, &str)> {
    let share = without_hedge(text);
    let number = Number::at_start_of(share, Grouping::English).ok()?;
    let rest = share[number.length..].trim_start();
    let percent = ["%", "percent", "per cent", "pct"]
        .into_iter()
        .find_map(|sign| after(rest, sign));
    let fraction = match percent {
        Some(_) => number.value / 100.0,
        // "2 of Iraq" would be two of something.
        None if number.value < 1.0 => number.value,
        None => return None,
    };
    Some((fraction, percent.unwrap_or(rest).trim_start()))
}

/// What follows a word, in capitals or not.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

fn unknown(text: &str) -> Error {
    Error::UnknownPlace {
        name: text.to_owned(),
        nearest: Vec::new(),
    }
}
