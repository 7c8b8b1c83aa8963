use howbig::{Error, Feature, Measure};
use serde::Serialize;

use crate::reference::Reference;

/// What is written about one feature.
#[derive(Serialize)]
pub(crate) struct Row {
    /// The file, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<String>,
    pub(crate) index: usize,
    #[serde(flatten)]
    pub(crate) outcome: Outcome,
}

#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Outcome {
    Measured(Answer),
    Failed { error: String },
}

/// The area of a feature and what was odd about it.
#[derive(Serialize)]
pub(crate) struct Answer {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) area_m2: f64,
    /// How many times the reference.
    pub(crate) times: Option<f64>,
    pub(crate) warnings: Vec<String>,
}

impl Row {
    /// The row for a feature as it was read.
    ///
    /// # Errors
    ///
    /// The error of reading, unless it was about one feature alone: that gives a row.
    pub(crate) fn new(
        file: Option<&str>,
        read: Result<Feature, Error>,
        measure: &Measure,
        reference: Option<&Reference>,
    ) -> Result<Self, Error> {
        let (index, answer) = match read {
            Ok(feature) => (feature.index, Answer::new(feature, measure, reference)),
            Err(error) => match error {
                Error::InvalidFeature { index, .. } => (index, Err(error)),
                _ => return Err(error),
            },
        };
        let outcome = match answer {
            Ok(answer) => Outcome::Measured(answer),
            Err(error) => Outcome::Failed {
                error: error.to_string(),
            },
        };
        Ok(Self {
            file: file.map(str::to_owned),
            index,
            outcome,
        })
    }

    pub(crate) fn error(&self) -> Option<&String> {
        match &self.outcome {
            Outcome::Measured(_) => None,
            Outcome::Failed { error } => Some(error),
        }
    }
}

impl Answer {
    fn new(
        feature: Feature,
        measure: &Measure,
        reference: Option<&Reference>,
    ) -> Result<Self, Error> {
        let measured = feature.measure(measure)?;
        let area_m2 = measured.square_metres();
        Ok(Self {
            id: feature.id,
            name: feature.name,
            area_m2,
            times: reference.map(|reference| area_m2 / reference.square_metres),
            warnings: measured
                .warnings()
                .map(|warning| warning.to_string())
                .collect(),
        })
    }
}
