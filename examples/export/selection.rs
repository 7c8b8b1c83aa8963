use howbig::{Gazetteer, Place, Surface};

use crate::arguments::Arguments;
use crate::shared::Problem;

/// What is to be written, and what to say about it.
#[derive(Default)]
pub(crate) struct Selection {
    pub(crate) places: Vec<Place<'static>>,
    /// What has no outline, each with the reason.
    pub(crate) missing: Vec<String>,
    pub(crate) notes: Vec<String>,
    /// Whether it is a collection even if there is one place.
    pub(crate) is_collection: bool,
}

impl Selection {
    pub(crate) fn new(arguments: &Arguments) -> Result<Self, Problem> {
        let mut selection = Self::default();
        if let Some(layer) = arguments.layer {
            let places = Gazetteer::bundled().places();
            let (drawn, missing): (Vec<_>, Vec<_>) = places
                .filter(|place| layer.has(*place))
                .partition(|place| place.outline().is_some());
            if !missing.is_empty() {
                selection.missing.push(format!(
                    "{} places have no outline and are left out; name one of them to see why: {}",
                    missing.len(),
                    some_of(&missing)
                ));
            }
            selection.places = drawn;
            selection.is_collection = true;
            return Ok(selection);
        }
        selection.is_collection = arguments.places.len() > 1;
        for text in &arguments.places {
            let surface = Surface::read(text)?;
            selection.notes.extend(surface.notes());
            selection.take(&surface);
        }
        Ok(selection)
    }

    /// Takes in a place, or the places of a sum.
    fn take(&mut self, surface: &Surface) {
        match (surface.place(), surface.parts()) {
            (Some(place), _) => self.take_place(place),
            (None, []) if surface.whole().is_some() => self.missing.push(format!(
                "{} has no outline: it may be anywhere in the whole; name that",
                surface.name()
            )),
            (None, []) => self.missing.push(format!(
                "{} has no outline: it is nowhere in particular",
                surface.name()
            )),
            (None, parts) => {
                self.is_collection = true;
                parts.iter().for_each(|part| self.take(part));
            }
        }
    }

    /// Takes in a place with an outline, or else its members.
    fn take_place(&mut self, place: Place<'static>) {
        let mut members = place.members().peekable();
        if place.outline().is_some() {
            self.places.push(place);
        } else if members.peek().is_some() {
            self.is_collection = true;
            members.for_each(|member| self.take_place(member));
        } else {
            self.missing.push(reason(place));
        }
    }
}

/// Why a place has no outline.
fn reason(place: Place<'_>) -> String {
    match place.discrepancy() {
        Some(gate) => format!(
            "{place} has no outline: that on the map is {} % off its figures: {}",
            gate.percent, gate.reason
        ),
        None if ["sport", "everyday"].contains(&place.kind().key()) => {
            format!("{place} has no outline: it is nowhere in particular")
        }
        None => format!("{place} has no outline: no map among the sources shows it"),
    }
}

/// The first names of a list.
fn some_of(places: &[Place<'_>]) -> String {
    let names: Vec<_> = places.iter().take(3).map(ToString::to_string).collect();
    let more = if places.len() > names.len() {
        ", …"
    } else {
        ""
    };
    format!("{}{more}", names.join(", "))
}
