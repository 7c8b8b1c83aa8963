/// What shape a phrase has.
///
/// Where a shape does not fit the ratio or the reference, [`Size`](Self::Size) is used.
///
/// ```
/// use howbig::{Comparison, Form, Surface, Wording};
///
/// let said = |subject: &str, reference: &str, form| -> Result<String, howbig::Error> {
///     let comparison = Comparison::new(&Surface::read(subject)?, &Surface::read(reference)?)?;
///     Ok(Wording::new().form(form).phrase(&comparison).to_string())
/// };
/// assert_eq!(said("2,195 km²", "dc", Form::Size)?, "about 12 times the size of Washington, DC");
/// assert_eq!(said("2,195 km²", "dc", Form::AsLarge)?, "about 12 times as large as Washington, DC");
/// assert_eq!(said("2,195 km²", "dc", Form::Count)?, "about 12 Washington DCs");
/// assert_eq!(said("2,195 km²", "dc", Form::Fit)?, "you could fit 12 Washington DCs into it");
/// assert_eq!(said("13,500 km²", "Wales", Form::Count)?, "almost two-thirds of Wales");
/// assert_eq!(said("13,500 km²", "Wales", Form::Fit)?, "it would cover almost two-thirds of Wales");
/// assert_eq!(said("20,500 km²", "Wales", Form::Adjective)?, "about Wales-sized");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Form {
    /// "About 12 times the size of Washington, DC".
    #[default]
    Size,
    /// "About 12 times as large as Washington, DC".
    AsLarge,
    /// "About 12 Washington DCs", "two-thirds of Wales".
    Count,
    /// "You could fit 12 Washington DCs into it": a clause of its own. So many do fit, with room to spare.
    Fit,
    /// "Wales-sized".
    Adjective,
}
