use std::path::PathBuf;

use crate::Position;

/// Everything that can go wrong, each with what to do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A text that should have been an amount of area and is not.
    #[error("{text:?} is not an area: {reason}")]
    NotAQuantity {
        /// What was written.
        text: String,
        /// What was missing or not understood, and how to write it.
        reason: String,
    },

    /// A unit that the unit table does not know.
    #[error("{unit:?} is not a known unit of area{}", did_you_mean_unit(.nearest))]
    UnknownUnit {
        /// The unit as it was written.
        unit: String,
        /// The known units with the most similar names, best first.
        nearest: Vec<String>,
    },

    /// A unit's name that several regions use for different areas.
    #[error("{unit:?} could be {}: write one of these", .candidates.join(" or "))]
    AmbiguousUnit {
        /// The unit as it was written.
        unit: String,
        /// The full name of each unit that is called so.
        candidates: Vec<String>,
    },

    /// A name that the gazetteer does not know.
    #[error("no place is called {name:?}{}", did_you_mean_place(.nearest))]
    UnknownPlace {
        /// The name as it was written.
        name: String,
        /// The known names most similar to it, best first.
        nearest: Vec<String>,
    },

    /// A name that several places share.
    #[error("{name:?} could be {}: write one of these", .candidates.join(" or "))]
    AmbiguousPlace {
        /// The name as it was written.
        name: String,
        /// A name for each candidate that finds it and it alone.
        candidates: Vec<String>,
    },

    /// A place of which no area is known.
    #[error("no area of {name} is known: state one as a quantity instead")]
    NoFigure {
        /// The name of the place.
        name: String,
    },

    /// A country code that is not two letters.
    #[error("{text:?} is not a country code: write two letters, such as US or FR")]
    NotACountryCode {
        /// What was written.
        text: String,
    },

    /// A basis that does not exist.
    #[error("{text:?} is not a basis of area: write total, land, water or outline")]
    UnknownBasis {
        /// What was written.
        text: String,
    },

    /// A language that phrases cannot be said in.
    #[error("{text:?} is not a language that phrases are said in: write en, de, fr or es")]
    UnknownLanguage {
        /// What was written.
        text: String,
    },

    /// Two areas of which no ratio can be taken.
    #[error("{subject} cannot be compared with {reference}: {reason}")]
    NotComparable {
        /// The name of the one.
        subject: String,
        /// The name of the other.
        reference: String,
        /// What is wrong with one of them.
        reason: String,
    },

    /// An ellipsoid that cannot be measured on.
    #[error(
        "no ellipsoid has equatorial radius {equatorial_radius} m and inverse flattening {inverse_flattening}: \
         give a positive radius, and 1/f beyond ±50 or 0 for a sphere"
    )]
    InvalidEllipsoid {
        /// The radius as it was given, in metres.
        equatorial_radius: f64,
        /// The inverse flattening as it was given.
        inverse_flattening: f64,
    },

    /// A vertex that is nowhere on the ellipsoid.
    #[error("{position}: longitude {longitude}, latitude {latitude}: {}", off_ellipsoid(*.longitude, *.latitude))]
    OffEllipsoid {
        /// Which vertex.
        position: Position,
        /// Its x in degrees.
        longitude: f64,
        /// Its y in degrees.
        latitude: f64,
    },

    /// A file that could not be opened or read.
    #[error("cannot read {}: {source}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },

    /// A text that breaks the rules of JSON.
    #[error("line {line}, column {column}: the JSON is broken: {reason}")]
    BrokenJson {
        /// The line, counted from 1.
        line: usize,
        /// The byte within the line, counted from 1.
        column: usize,
        /// What was expected there.
        reason: String,
    },

    /// A text that is not GeoJSON, or not GeoJSON alone.
    #[error("not GeoJSON: {reason}")]
    NotGeoJson {
        /// What it is instead, and what to do.
        reason: String,
    },

    /// A GeoJSON feature that cannot be used; those around it are not affected.
    #[error("feature {index}{}: {reason}", with_id(.id))]
    InvalidFeature {
        /// The place of the feature in its file, counted from 0.
        index: usize,
        /// The feature's `id`, where it has one.
        id: Option<String>,
        /// What is wrong, and where in the feature.
        reason: String,
    },

    /// Coordinates that are not longitudes and latitudes in degrees.
    #[error(
        "the coordinates are in {system}, which is not known to be longitude and latitude on WGS84: {}",
        crs_remedy(.system)
    )]
    ProjectedCoordinates {
        /// The coordinate reference system that the file names.
        system: String,
    },

    /// A text that should have named a coordinate reference system and does not.
    #[error(
        "{text:?} is not a coordinate reference system: write EPSG: and a number, such as EPSG:3857"
    )]
    UnknownCoordinateSystem {
        /// What was written.
        text: String,
    },

    /// A coordinate reference system that cannot be converted from.
    #[error("cannot convert coordinates from {system}: {reason}")]
    NoConversion {
        /// The coordinate reference system asked for.
        system: String,
        /// Why not, and what to do.
        reason: String,
    },
}

/// " (id NL)", or nothing where a feature has no id.
fn with_id(id: &Option<String>) -> String {
    id.as_ref()
        .map(|id| format!(" (id {})", id.escape_debug()))
        .unwrap_or_default()
}

/// How to have coordinates converted: with the code where the system is known by one.
fn crs_remedy(system: &str) -> String {
    let code = if system.parse::<crate::CoordinateSystem>().is_ok() {
        system
    } else {
        "EPSG: and its number"
    };
    format!(
        "convert them to EPSG:4326, or with the feature proj name their system (areas --crs {code})"
    )
}

/// "; did you mean acre or are?", or nothing where there is no candidate.
fn did_you_mean(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return String::new();
    }
    format!("; did you mean {}?", nearest.join(" or "))
}

/// What is most likely wrong with such a coordinate.
fn off_ellipsoid(longitude: f64, latitude: f64) -> &'static str {
    if !(longitude.is_finite() && latitude.is_finite()) {
        "not a finite number; repair or leave out the vertex"
    } else if latitude.abs() > 540.0 || longitude.abs() > 540.0 {
        "looks projected, not in degrees; convert the file to longitude and latitude (EPSG:4326)"
    } else if latitude.abs() <= 180.0 && longitude.abs() <= 90.0 {
        "latitudes end at ±90°; the two may be swapped, GeoJSON puts longitude first"
    } else {
        "beyond ±90° of latitude or ±540° of longitude; check the file's coordinate system"
    }
}

/// The same for a place; one that has no like can still be compared by its area.
fn did_you_mean_place(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return "; write another name of it, or state its area, such as 2,195 sq km".to_owned();
    }
    did_you_mean(nearest)
}

/// The same for a unit, which always has an example to offer.
fn did_you_mean_unit(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return "; write for example km², hectares or acres".to_owned();
    }
    did_you_mean(nearest)
}
