use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use howbig::{AreaMention, Audience, Claim, Verdict};

/// The text with its claims in brackets and colours, numbered, and what is to be said of each below it.
pub(crate) fn text(text: &str, claims: &[Claim<'_>]) -> String {
    let mut marked = String::with_capacity(text.len() + 64 * claims.len());
    let mut written = 0;
    for (claim, number) in claims.iter().zip(1..) {
        // A claim within another one is marked by its number alone.
        if claim.start() >= written {
            marked.push_str(&text[written..claim.start()]);
            let style = style(claim.verdict());
            let _ = write!(marked, "{style}[{}]{style:#}", claim.text());
            written = claim.end();
        }
        let _ = write!(marked, "({number})");
    }
    marked.push_str(&text[written..]);
    if !marked.is_empty() && !marked.ends_with('\n') {
        marked.push('\n');
    }
    for (claim, number) in claims.iter().zip(1..) {
        let style = style(claim.verdict());
        let verdict = claim.verdict().to_string().replace('_', " ");
        let _ = write!(
            marked,
            "\n({number}) {style}{verdict}{style:#}: {}",
            claim.explanation()
        );
        if let Some(suggestion) = claim.suggestion() {
            let _ = write!(marked, " Suggested: {suggestion}.");
        }
    }
    if !claims.is_empty() {
        marked.push('\n');
    }
    let _ = write!(marked, "\n{}", summary(claims));
    marked
}

/// "3 claims: 2 hold, 1 off".
pub(crate) fn summary(claims: &[Claim<'_>]) -> String {
    let count = |verdict| {
        claims
            .iter()
            .filter(|claim| claim.verdict() == verdict)
            .count()
    };
    let parts: Vec<_> = Verdict::ALL
        .into_iter()
        .map(|verdict| (verdict, count(verdict)))
        .filter(|(_, count)| *count > 0)
        .map(|(verdict, count)| counted(verdict, count))
        .collect();
    match claims.len() {
        0 => "No claims about sizes.".to_owned(),
        1 => format!("1 claim: {}.", parts.join(", ")),
        several => format!("{several} claims: {}.", parts.join(", ")),
    }
}

/// "1 holds", "7 hold", "2 off".
fn counted(verdict: Verdict, count: usize) -> String {
    let words = match (verdict, count) {
        (Verdict::Holds, 2..) => "hold".to_owned(),
        (Verdict::DependsOnBasis, 2..) => "depend on basis".to_owned(),
        _ => verdict.to_string().replace('_', " "),
    };
    format!("{count} {words}")
}

/// The text as it is, with a perspective in brackets behind each area that has none.
pub(crate) fn annotated(text: &str, mentions: &[AreaMention<'_>], audience: Audience) -> String {
    let mut annotated = String::with_capacity(text.len() + 48 * mentions.len());
    let mut written = 0;
    for mention in mentions {
        let Some(perspective) = mention.perspective(audience) else {
            continue;
        };
        annotated.push_str(&text[written..mention.end()]);
        let _ = write!(annotated, " [{perspective}]");
        written = mention.end();
    }
    annotated.push_str(&text[written..]);
    annotated
}

fn style(verdict: Verdict) -> Style {
    let colour = match verdict {
        Verdict::Holds => AnsiColor::Green,
        Verdict::DependsOnBasis => AnsiColor::Yellow,
        Verdict::Off | Verdict::WrongUnit => AnsiColor::Red,
        _ => AnsiColor::Cyan,
    };
    Style::new().fg_color(Some(colour.into())).bold()
}
