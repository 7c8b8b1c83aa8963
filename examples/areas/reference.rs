use howbig::{Audience, Basis, Comparison, Edges, Evidence, Side};

use crate::shared::{Problem, Subject};

/// What areas are given in times of.
pub(crate) struct Reference {
    pub(crate) name: String,
    pub(crate) square_metres: f64,
    /// What to know of it before trusting how many times it is.
    pub(crate) notes: Vec<String>,
}

impl Reference {
    /// # Errors
    ///
    /// What is wrong with the text or the file, or that it has no area.
    pub(crate) fn read(text: &str, edges: Edges) -> Result<Self, Problem> {
        let subject = Subject::read(text, edges, Audience::INTERNATIONAL)?;
        // Compared with itself, its figure is checked and the most usual basis taken.
        let itself = Comparison::new(&subject.surface, &subject.surface)?;
        let side = itself.reference();
        let mut notes: Vec<_> = kind_of_area(side).into_iter().collect();
        notes.extend(subject.warnings);
        notes.extend(subject.failures);
        notes.extend_from_slice(itself.warnings());
        notes.extend(subject.surface.notes());
        // What is said of both sides is said once.
        let mut seen = std::collections::HashSet::new();
        notes.retain(|note| seen.insert(note.clone()));
        Ok(Self {
            name: side.name().to_owned(),
            square_metres: side.quantity().square_metres(),
            notes,
        })
    }
}

/// What the outlines are compared with, where it is something else than an outline, and how well that is known.
fn kind_of_area(side: &Side) -> Option<String> {
    let basis = side.basis().filter(|basis| *basis != Basis::Outline)?;
    let evidence = match side.evidence() {
        Some(evidence @ (Evidence::Computed | Evidence::Unverified)) => format!(", {evidence}"),
        _ => String::new(),
    };
    Some(format!(
        "the outlines of the features are compared with the {basis} area of {}{evidence}",
        side.name()
    ))
}
