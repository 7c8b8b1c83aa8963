use std::path::PathBuf;

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

/// The same for a unit, which always has an example to offer.
fn did_you_mean_unit(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return "; write for example km², hectares or acres".to_owned();
    }
    did_you_mean(nearest)
}
