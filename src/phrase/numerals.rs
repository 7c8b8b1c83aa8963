/// How the numbers in a phrase are written.
///
/// ```
/// use howbig::{Comparison, Numerals, Surface, Wording};
///
/// let comparison = Comparison::new(&Surface::read("2,195 sq km")?, &Surface::read("dc")?)?;
/// let said = |numerals| Wording::new().numerals(numerals).phrase(&comparison).to_string();
/// assert_eq!(said(Numerals::Usual), "about 12 times the size of Washington, DC");
/// assert_eq!(said(Numerals::Words), "about twelve times the size of Washington, DC");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Numerals {
    /// As running text has them: in English words from one to nine, digits from 10.
    #[default]
    Usual,
    /// Words wherever one word says the number: "ten times", "two and a half times".
    Words,
    /// Digits always: "2 times", "2.5 times", "2/3".
    Digits,
}
