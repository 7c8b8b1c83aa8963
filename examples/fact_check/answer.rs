use std::collections::BTreeMap;

use howbig::{AreaMention, Audience, Basis, Claim};
use serde::Serialize;

/// Everything found in a text, for programs.
#[derive(Serialize)]
pub(crate) struct Answer<'a> {
    claims: Vec<ClaimAnswer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantities: Option<Vec<QuantityAnswer<'a>>>,
}

/// A claim. `start` and `end` are bytes of the text.
#[derive(Serialize)]
struct ClaimAnswer<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    kind: String,
    subject: Option<&'a str>,
    subject_m2: Option<f64>,
    reference: &'a str,
    reference_m2: Option<f64>,
    stated: Option<f64>,
    actual: Option<f64>,
    /// The actual ratio on each basis that both sides have.
    ratios: BTreeMap<String, f64>,
    verdict: String,
    explanation: &'a str,
    suggestion: Option<&'a str>,
}

/// An area that is compared with nothing.
#[derive(Serialize)]
struct QuantityAnswer<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    area_m2: f64,
    perspective: Option<String>,
}

impl<'a> Answer<'a> {
    pub(crate) fn new(claims: &'a [Claim<'a>]) -> Self {
        Self {
            claims: claims.iter().map(ClaimAnswer::new).collect(),
            quantities: None,
        }
    }

    /// With the areas that are compared with nothing, and a perspective on each.
    pub(crate) fn with_quantities(
        self,
        mentions: &'a [AreaMention<'a>],
        audience: Audience,
    ) -> Self {
        let answer = |mention: &'a AreaMention<'a>| QuantityAnswer {
            text: mention.text(),
            start: mention.start(),
            end: mention.end(),
            area_m2: mention.surface().best().quantity().square_metres(),
            perspective: (mention.perspective(audience)).map(|phrase| phrase.to_string()),
        };
        Self {
            quantities: Some(mentions.iter().map(answer).collect()),
            ..self
        }
    }
}

impl<'a> ClaimAnswer<'a> {
    fn new(claim: &'a Claim<'a>) -> Self {
        let square_metres = |surface: &howbig::Surface| surface.best().quantity().square_metres();
        let ratio = |basis: Basis| Some((basis.to_string(), claim.actual_on(basis)?));
        Self {
            text: claim.text(),
            start: claim.start(),
            end: claim.end(),
            kind: claim.kind().to_string(),
            subject: claim.subject().map(howbig::Surface::name),
            subject_m2: claim.subject().map(square_metres),
            reference: claim.reference_name(),
            reference_m2: claim.reference().map(square_metres),
            stated: claim.stated(),
            actual: claim.actual(),
            ratios: [Basis::Total, Basis::Land]
                .into_iter()
                .filter_map(ratio)
                .collect(),
            verdict: claim.verdict().to_string(),
            explanation: claim.explanation(),
            suggestion: claim.suggestion(),
        }
    }
}
