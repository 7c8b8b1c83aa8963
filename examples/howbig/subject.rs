use std::path::Path;

use howbig::{Audience, Edges, Ellipsoid, Error, FeatureReader, Measure, Quantity, Surface};

/// What the command line names, with what was odd about it.
pub(crate) struct Subject {
    pub(crate) surface: Surface,
    pub(crate) warnings: Vec<String>,
    /// The features that could not be measured, each with the reason.
    pub(crate) failures: Vec<String>,
}

impl Subject {
    /// A GeoJSON file where the text is the name of one, and otherwise what the text says.
    pub(crate) fn read(text: &str, edges: Edges, audience: Audience) -> Result<Self, Error> {
        if is_file_name(text) {
            return Self::measure(text, &Measure::new(Ellipsoid::WGS84, edges));
        }
        let surface = Surface::read_for(text, audience)?;
        Ok(Self {
            surface,
            warnings: Vec::new(),
            failures: Vec::new(),
        })
    }

    /// All features of a file together.
    fn measure(path: &str, measure: &Measure) -> Result<Self, Error> {
        let mut names = Vec::new();
        let mut total = Quantity::ZERO;
        let (mut warnings, mut failures) = (Vec::new(), Vec::new());
        for feature in FeatureReader::open(path)? {
            let feature = match feature {
                Ok(feature) => feature,
                Err(error @ Error::InvalidFeature { .. }) => {
                    failures.push(error.to_string());
                    continue;
                }
                Err(error) => return Err(error),
            };
            let Some(geometry) = &feature.geometry else {
                continue;
            };
            match measure.area(geometry) {
                Ok(measured) => {
                    warnings.extend(measured.warnings().map(|warning| warning.to_string()));
                    total += Quantity::from_square_metres(measured.square_metres());
                    names.push(feature.name);
                }
                Err(error) => failures.push(format!("feature {}: {error}", feature.index)),
            }
        }
        let name = match names.as_slice() {
            [Some(name)] => name.clone(),
            _ => name_of_file(path),
        };
        Ok(Self {
            surface: Surface::outline(&name, total),
            warnings,
            failures,
        })
    }
}

/// A path that exists, or that nobody would take for anything else.
fn is_file_name(text: &str) -> bool {
    let path = Path::new(text);
    let has_extension = path.extension().is_some_and(|extension| {
        ["geojson", "json", "geojsonl", "ndjson"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    });
    // "Wales" is the country even where a folder is called so; "maps/" is a mistake that deserves its own words.
    let is_folder = || text.contains(std::path::is_separator) && path.is_dir();
    text == "-" || has_extension || path.is_file() || is_folder()
}

fn name_of_file(path: &str) -> String {
    match Path::new(path).file_stem() {
        Some(stem) if path != "-" => stem.to_string_lossy().into_owned(),
        _ => "the area".to_owned(),
    }
}
