use crate::Quantity;
use crate::gazetteer::Place;
use crate::gazetteer::table::Table;

const GATES: &str = include_str!("../../../data/outlines/gates.tsv");

/// The word of the table for an outline that is not bundled.
const LEFT_OUT: &str = "left out";

/// How far the outline on the map is off a place's published figures, where that is more than 5 %, and why.
///
/// ```
/// use howbig::Gazetteer;
///
/// let kirkuk = Gazetteer::bundled().find("Kirkuk")?.discrepancy().expect("its borders have been moved");
/// assert!((kirkuk.percent - 100.0 * (10_517.0 / 9_679.0 - 1.0)).abs() < 0.2);
/// assert!(kirkuk.reason.contains("older boundaries") && !kirkuk.is_left_out);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Discrepancy<'g> {
    /// The difference from the nearer of its total and its land, in percent of that figure.
    pub percent: f64,
    /// What the map's outline encloses, before it was simplified.
    pub enclosed: Quantity,
    /// Whether the outline is for this not part of the crate, as it is where the difference is above 15 %.
    pub is_left_out: bool,
    /// Why the two differ, as far as it is known.
    pub reason: &'g str,
}

impl<'g> Place<'g> {
    /// How far the outline on the map is off its figures; none where that is within 5 %, and where no map shows it.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// assert_eq!(gazetteer.find("Belgium")?.discrepancy(), None);
    /// let singapore = gazetteer.find("Singapore")?;
    /// assert!(singapore.outline().is_none());
    /// assert!(singapore.discrepancy().is_some_and(|of| of.is_left_out && of.percent > 15.0));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn discrepancy(self) -> Option<Discrepancy<'g>> {
        let [_, _, _, _, enclosed, percent, outline, reason] = Table::new(GATES)
            .cells()
            .find(|[id, ..]: &[&str; 8]| *id == self.id())?;
        Some(Discrepancy {
            percent: percent.parse().ok()?,
            enclosed: Quantity::from_square_metres(1e6 * enclosed.parse::<f64>().ok()?),
            is_left_out: outline == LEFT_OUT,
            reason,
        })
    }
}
