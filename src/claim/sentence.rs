use super::assembly::Assembly;
use super::claim_reader::{Finding, Wanted};
use super::context::Context;
use super::cursor::Cursor;
use super::items::items;
use super::scene::Scene;
use super::subject::{Item, What};
use crate::Audience;

/// Everything that a sentence says of areas.
pub(super) fn read_sentence<'t>(
    text: &'t str,
    cursor: Cursor<'_>,
    statements: Vec<Item>,
    context: &mut Context<'t>,
    audience: Audience,
    wanted: Wanted,
) -> Vec<Finding<'t>> {
    let items = items(cursor, statements, audience);
    let scene = Scene {
        cursor,
        items: &items,
        context,
    };
    let mut assembly = Assembly::new(text, scene);
    let known = assembly.relations();
    assembly.remainders();
    assembly.reciprocals();
    assembly.figures();
    assembly.earlier_figures();
    assembly.two_units();
    assembly.dimensions();
    assembly.contained();
    assembly.magnitudes();
    let findings = assembly.finish(wanted);
    // "It is twice the size of Wales (20,779 sq km)" was not about 20,779 sq km.
    let told = items.into_iter().enumerate();
    context.remember(told.filter_map(|(at, item)| match item.what {
        What::Amount(amount) if !known.is_restated(at) => Some(amount),
        _ => None,
    }));
    findings
}
