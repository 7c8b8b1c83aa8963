use std::path::{Path, is_separator};

use howbig::{
    Audience, Edges, Ellipsoid, Error, Feature, FeatureReader, Measure, Measured, Quantity, Surface,
};

use super::on_one_line;

/// Why there is no answer, for people to read.
pub(crate) type Problem = Box<dyn std::error::Error>;

/// What the command line names, with what was odd about it.
pub(crate) struct Subject {
    pub(crate) surface: Surface,
    pub(crate) warnings: Vec<String>,
    /// The features that could not be measured, each with the reason.
    pub(crate) failures: Vec<String>,
}

impl Subject {
    /// A GeoJSON file where the text is the name of one, and otherwise what the text says.
    pub(crate) fn read(text: &str, edges: Edges, audience: Audience) -> Result<Self, Problem> {
        let measure = Measure::new(Ellipsoid::WGS84, edges).checking_crossings();
        if is_file_name(text) {
            return Self::measure(text, &measure);
        }
        match Surface::read_for(text, audience) {
            Ok(surface) => Ok(Self {
                surface,
                warnings: Vec::new(),
                failures: Vec::new(),
            }),
            Err(Error::UnknownPlace { .. }) if Path::new(text).is_file() => {
                Self::measure(text, &measure)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// All features of a file together.
    fn measure(path: &str, measure: &Measure) -> Result<Self, Problem> {
        let (mut measured, mut failures) = (Vec::new(), Vec::new());
        for feature in FeatureReader::open(path)? {
            match feature.and_then(|feature| Ok((feature.measure(measure)?, feature))) {
                Ok(pair) => measured.push(pair),
                Err(error @ Error::InvalidFeature { .. }) => failures.push(error),
                Err(error) => return Err(error.into()),
            }
        }
        let square_metres = measured.iter().map(|(area, _)| area.square_metres()).sum();
        if square_metres == 0.0 {
            // Where features failed, the first of them says best why there is no answer.
            return Err(match failures.into_iter().next() {
                Some(failure) => failure.into(),
                None => format!("{path}: nothing in it has an area; give it polygons").into(),
            });
        }
        let name = match measured.as_slice() {
            [(_, feature)] => feature.name.as_deref().map(|name| on_one_line(&name)),
            _ => None,
        };
        let name = name.unwrap_or_else(|| name_of_file(path));
        Ok(Self {
            surface: Surface::outline(&name, Quantity::from_square_metres(square_metres)),
            warnings: warnings(&measured),
            failures: failures.iter().map(Error::to_string).collect(),
        })
    }
}

/// What was odd, with the number of the feature where there are several.
fn warnings(measured: &[(Measured, Feature)]) -> Vec<String> {
    let alone = measured.len() == 1;
    let of_feature = |(area, feature): &(Measured, Feature)| {
        let index = feature.index;
        let named = |warning: howbig::Warning| match alone {
            true => warning.to_string(),
            false => format!("feature {index}: {warning}"),
        };
        area.warnings().map(named).collect::<Vec<_>>()
    };
    measured.iter().flat_map(of_feature).collect()
}

/// Standard input, a name that ends as GeoJSON files do, or a path to something that is there.
///
/// "Wales" is the country even where a file or folder is called so.
fn is_file_name(text: &str) -> bool {
    let path = Path::new(text);
    let has_extension = path.extension().is_some_and(|extension| {
        ["geojson", "json", "geojsonl", "geojsons", "ndjson"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    });
    text == "-" || has_extension || (text.contains(is_separator) && path.exists())
}

fn name_of_file(path: &str) -> String {
    match Path::new(path).file_stem() {
        Some(stem) if path != "-" => stem.to_string_lossy().into_owned(),
        _ => "the area".to_owned(),
    }
}
