/// How formal the hedges are.
///
/// ```
/// use howbig::{Comparison, Form, Surface, Tone, Wording};
///
/// let comparison = Comparison::new(&Surface::read("12,500 km²")?, &Surface::read("Wales")?)?;
/// let wording = Wording::new().form(Form::Count);
/// assert_eq!(wording.phrase(&comparison).to_string(), "slightly less than two-thirds of Wales");
/// assert_eq!(wording.tone(Tone::Casual).phrase(&comparison).to_string(), "a bit less than two-thirds of Wales");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Tone {
    /// "Slightly less than".
    #[default]
    Formal,
    /// "A bit less than".
    Casual,
}
