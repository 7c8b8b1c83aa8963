use super::{Basis, Evidence, Source};
use crate::Quantity;

/// One published area of a place, and how far to trust it.
///
/// ```
/// use howbig::{Basis, Evidence, Gazetteer};
///
/// let capital = Gazetteer::bundled().find("Washington, DC")?;
/// let land = capital.figure(Basis::Land).expect("the Census publishes it");
/// assert_eq!(land.evidence, Evidence::Official);
/// assert!(land.half_width.square_metres() < 0.01 * land.quantity.square_metres());
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Figure<'g> {
    /// The area itself.
    pub quantity: Quantity,
    /// The truth lies within this much of it: half a unit of the last digit that was published.
    pub half_width: Quantity,
    /// What it counts.
    pub basis: Basis,
    /// The year it was true, where known.
    pub year: Option<u16>,
    /// Who published it; none where the tables name nobody.
    pub source: Option<Source<'g>>,
    /// How well it is known.
    pub evidence: Evidence,
}
