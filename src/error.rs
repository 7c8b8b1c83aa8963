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
    #[error("{unit:?} is not a known unit of area{}", did_you_mean(.nearest))]
    UnknownUnit {
        /// The unit as it was written.
        unit: String,
        /// The known units with the most similar names, best first.
        nearest: Vec<String>,
    },

    /// A name that the gazetteer does not know.
    #[error("no place is called {name:?}{}", did_you_mean(.nearest))]
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
        "looks like latitude and longitude swapped; GeoJSON puts longitude first"
    } else {
        "beyond ±90° of latitude or ±540° of longitude; check the file's coordinate system"
    }
}
