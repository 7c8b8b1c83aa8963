use super::{Basis, Evidence, Figure, Place};
use crate::{Edges, Ellipsoid, Measure, Quantity};

/// The sources of outlines: the Census for US places, Natural Earth for the rest.
const CENSUS: &str = "census-outlines";
const NATURAL_EARTH: &str = "natural-earth";

impl<'g> Place<'g> {
    /// What its outline encloses, as it is bundled: with geodesic edges.
    pub(super) fn enclosed(self) -> Option<Figure<'g>> {
        let outline = self.outline()?;
        let measure = Measure::new(Ellipsoid::WGS84, Edges::Geodesic);
        let measured = measure.area(&outline.to_multi_polygon()).ok()?;
        let source = if self.code("FIPS").is_some() {
            CENSUS
        } else {
            NATURAL_EARTH
        };
        Some(Figure {
            quantity: Quantity::from_square_metres(measured.square_metres()),
            half_width: Quantity::ZERO,
            basis: Basis::Outline,
            year: Some(outline.year()),
            source: self.gazetteer.source(source),
            evidence: Evidence::Computed,
        })
    }
}
