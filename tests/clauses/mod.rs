//! What the reader of claims says of a text, for American readers.

#![allow(
    dead_code,
    reason = "each test that includes this module uses a part of it"
)]

use howbig::{Audience, Claim, ClaimKind, ClaimReader, Verdict};

pub(crate) fn american(text: &str) -> Vec<Claim<'_>> {
    let audience: Audience = "US".parse().expect("a country code");
    ClaimReader::default()
        .audience(audience)
        .claims(text)
        .collect()
}

/// The only claim of a text: whom it is said of, how many times, and the verdict.
#[track_caller]
pub(crate) fn assert_said(text: &str, subject: &str, times: f64, verdict: Verdict) {
    let claims = american(text);
    let of = |claim: &Claim<'_>| {
        claim
            .subject()
            .map_or(String::new(), |subject| subject.name().to_owned())
    };
    let told: Vec<_> = claims
        .iter()
        .map(|claim| (of(claim), claim.stated(), claim.verdict()))
        .collect();
    let [(name, stated, judged)] = told.as_slice() else {
        panic!("{text}: {told:?}");
    };
    let near = stated.is_some_and(|stated| (stated / times - 1.0).abs() < 0.001);
    assert!(
        name == subject && near && *judged == verdict,
        "{text}: {told:?}"
    );
}

#[track_caller]
pub(crate) fn assert_silent(text: &str) {
    let claims = american(text);
    assert!(claims.is_empty(), "{text}: {claims:?}");
}

/// The kind, the verdict and the suggestion of each claim of a text, in their order.
pub(crate) fn judged(text: &str) -> Vec<(ClaimKind, Verdict, String)> {
    let told = |claim: &Claim<'_>| {
        let suggestion = claim.suggestion().unwrap_or_default().to_owned();
        (claim.kind(), claim.verdict(), suggestion)
    };
    american(text).iter().map(told).collect()
}
