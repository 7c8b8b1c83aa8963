/// Whose English it is: spelling, and the units of the figures in a sentence.
///
/// ```
/// use howbig::{Comparison, Surface, Variety, Wording};
///
/// let comparison = Comparison::new(&Surface::read("2 % of Iraq")?, &Surface::read("Iraq")?)?;
/// let said = |variety| Wording::new().variety(variety).sentence(&comparison).to_string();
/// assert_eq!(
///     said(Variety::International),
///     "2 percent of Iraq is 8,766 km², leaving 429,551 km²."
/// );
/// assert_eq!(
///     said(Variety::American),
///     "2 percent of Iraq is 3,385 square miles, leaving 165,850 square miles."
/// );
/// assert_eq!(
///     said(Variety::British),
///     "2 per cent of Iraq is 8,766 square kilometres, leaving 429,551 square kilometres."
/// );
/// # Ok::<(), howbig::Error>(())
/// ```
///
/// What was stated in a unit of the variety keeps it: 1.5 million acres are no square miles to Americans.
///
/// ```
/// use howbig::{Comparison, Surface, Variety, Wording};
///
/// let comparison = Comparison::new(&Surface::read("1.5 million acres")?, &Surface::read("Delaware")?)?;
/// let said = |variety| Wording::new().variety(variety).sentence(&comparison).to_string();
/// assert!(said(Variety::American).starts_with("1.5 million acres is "));
/// assert!(said(Variety::British).starts_with("6,070 square kilometres is "));
/// # Ok::<(), howbig::Error>(())
/// ```
///
/// Other languages have one variety, with metric units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Variety {
    /// "Percent", and the symbols of metric units.
    #[default]
    International,
    /// "Percent", "meters"; square miles, acres and square feet.
    American,
    /// "Per cent", "metres"; square kilometres, hectares and square metres.
    British,
}
