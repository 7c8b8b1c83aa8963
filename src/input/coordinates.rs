use std::fmt;
use std::marker::PhantomData;

use geo::{Coord, LineString};
use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::json_error::in_words;

/// Reads the `coordinates` of a geometry, nested as deep as `T` says; `what` is the geometry's type.
///
/// The error says where in the geometry and what was expected there.
pub(super) fn read<'a, T: Deserialize<'a>>(what: &str, text: &'a RawValue) -> Result<T, String> {
    serde_json::from_str(text.get()).map_err(|error| format!("{what}: {}", in_words(&error)))
}

/// A longitude and a latitude, or whatever two numbers come first. Heights and measures after them are passed over.
pub(super) struct Position(pub(super) Coord<f64>);

/// The positions of a line or a ring.
pub(super) struct Positions(Vec<Coord<f64>>);

/// Something that coordinates are a list of.
pub(super) trait Part {
    /// What one is called in an error, before its number.
    const NAME: &'static str;
}

impl Part for Position {
    const NAME: &'static str = "vertex";
}

impl Part for Positions {
    const NAME: &'static str = "ring";
}

impl<T: Part> Part for List<T> {
    const NAME: &'static str = "part";
}

/// A list whose errors say which of its items is wrong.
pub(super) struct List<T>(pub(super) Vec<T>);

impl Positions {
    pub(super) fn into_line(self) -> LineString<f64> {
        LineString(self.0)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(PositionVisitor)
    }
}

struct PositionVisitor;

impl<'de> Visitor<'de> for PositionVisitor {
    type Value = Position;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a position [longitude, latitude]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Position, A::Error> {
        let mut number = || {
            list.next_element::<Number>()?.ok_or_else(|| {
                A::Error::custom("a position needs two numbers: [longitude, latitude]")
            })
        };
        let (x, y) = (number()?.0, number()?.0);
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Position(Coord { x, y }))
    }
}

struct Number(f64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_f64(NumberVisitor)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a number of degrees")
    }

    fn visit_f64<E>(self, value: f64) -> Result<Number, E> {
        Ok(Number(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Number, E> {
        Ok(Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Number, E> {
        Ok(Number(value as f64))
    }
}

impl<'de> Deserialize<'de> for Positions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_seq(ListVisitor::new(|position: Position| position.0))
            .map(Positions)
    }
}

impl<'de, T: Deserialize<'de> + Part> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_seq(ListVisitor::new(|item: T| item))
            .map(List)
    }
}

/// Collects a list of `T`, each turned into what is kept of it.
struct ListVisitor<T, F> {
    keep: F,
    item: PhantomData<T>,
}

impl<T, F> ListVisitor<T, F> {
    fn new(keep: F) -> Self {
        Self {
            keep,
            item: PhantomData,
        }
    }
}

impl<'de, T, U, F> Visitor<'de> for ListVisitor<T, F>
where
    T: Deserialize<'de> + Part,
    F: Fn(T) -> U,
{
    type Value = Vec<U>;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "a list, one item for each {}", T::NAME)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<U>, A::Error> {
        let mut items = Vec::new();
        loop {
            match list.next_element::<T>() {
                Ok(Some(item)) => items.push((self.keep)(item)),
                Ok(None) => return Ok(items),
                Err(error) => {
                    return Err(A::Error::custom(format_args!(
                        "{} {}, {error}",
                        T::NAME,
                        items.len()
                    )));
                }
            }
        }
    }
}
