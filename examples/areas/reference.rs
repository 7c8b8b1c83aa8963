use howbig::{Audience, Basis, Comparison, Edges};

use crate::shared::{Problem, Subject};

/// What areas are given in times of.
pub(crate) struct Reference {
    pub(crate) name: String,
    pub(crate) square_metres: f64,
    /// What the outlines are compared with, where it is something else than an outline.
    pub(crate) note: Option<String>,
}

impl Reference {
    /// # Errors
    ///
    /// What is wrong with the text or the file, or that it has no area.
    pub(crate) fn read(text: &str, edges: Edges) -> Result<Self, Problem> {
        let surface = Subject::read(text, edges, Audience::INTERNATIONAL)?.surface;
        // Compared with itself, its figure is checked and the most usual basis taken.
        let itself = Comparison::new(&surface, &surface)?;
        let side = itself.reference();
        let name = side.name().to_owned();
        let unlike = side.basis().filter(|basis| *basis != Basis::Outline);
        Ok(Self {
            note: unlike.map(|basis| {
                format!("the outlines of the features are compared with the {basis} area of {name}")
            }),
            square_metres: side.quantity().square_metres(),
            name,
        })
    }
}
