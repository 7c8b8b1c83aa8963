use std::collections::BTreeMap;

use howbig::{Basis, Comparison, Side, Suggestion, Surface, Wording};
use serde::Serialize;

/// The answer to a question with a reference.
#[derive(Serialize)]
pub(crate) struct Answer<'a> {
    subject: SideAnswer<'a>,
    reference: SideAnswer<'a>,
    ratio: f64,
    share_percent: f64,
    phrase: String,
    warnings: Vec<&'a str>,
    notes: &'a [String],
}

/// The answer to a question without one.
#[derive(Serialize)]
pub(crate) struct Suggestions<'a> {
    subject: SideAnswer<'a>,
    suggestions: Vec<SuggestionAnswer<'a>>,
    warnings: &'a [String],
    notes: &'a [String],
}

#[derive(Serialize)]
struct SuggestionAnswer<'a> {
    reference: SideAnswer<'a>,
    ratio: f64,
    phrase: String,
    cost: f64,
    /// The parts of the cost by their names.
    score: BTreeMap<&'static str, f64>,
}

#[derive(Serialize)]
struct SideAnswer<'a> {
    name: &'a str,
    area_m2: f64,
    basis: Option<String>,
    year: Option<u16>,
    source: Option<&'a str>,
    evidence: Option<String>,
}

impl<'a> Answer<'a> {
    pub(crate) fn new(
        comparison: &'a Comparison,
        wording: Wording,
        measuring: &'a [String],
        notes: &'a [String],
    ) -> Self {
        Self {
            subject: SideAnswer::new(comparison.subject()),
            reference: SideAnswer::new(comparison.reference()),
            ratio: comparison.ratio(),
            share_percent: comparison.share_percent(),
            phrase: wording.phrase(comparison).to_string(),
            warnings: measuring
                .iter()
                .chain(comparison.warnings())
                .map(String::as_str)
                .collect(),
            notes,
        }
    }
}

impl<'a> Suggestions<'a> {
    pub(crate) fn new(
        subject: &'a Surface,
        basis: Basis,
        suggestions: &'a [Suggestion],
        warnings: &'a [String],
        notes: &'a [String],
    ) -> Self {
        let answer = |suggestion: &'a Suggestion| SuggestionAnswer {
            reference: SideAnswer::new(suggestion.comparison().reference()),
            ratio: suggestion.comparison().ratio(),
            phrase: suggestion.phrase().to_string(),
            cost: suggestion.cost(),
            score: suggestion.score().parts().into_iter().collect(),
        };
        Self {
            subject: SideAnswer::new(subject.on(basis).unwrap_or(subject.best())),
            suggestions: suggestions.iter().map(answer).collect(),
            warnings,
            notes,
        }
    }
}

impl<'a> SideAnswer<'a> {
    fn new(side: &'a Side) -> Self {
        Self {
            name: side.name(),
            area_m2: side.quantity().square_metres(),
            basis: side.basis().map(|basis| basis.to_string()),
            year: side.year(),
            source: side.source(),
            evidence: side.evidence().map(|evidence| evidence.to_string()),
        }
    }
}
