use crate::{Audience, Phrase, Suggestion, Surface};

/// An area stated in a text without anything to compare it with.
///
/// ```
/// use howbig::{Audience, ClaimReader};
///
/// let text = "The park covers 500 acres.";
/// let mention = ClaimReader::default().mentions(text).next().expect("there is one");
/// assert_eq!(mention.text(), "500 acres");
/// assert!(mention.perspective(Audience::INTERNATIONAL).is_some());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct AreaMention<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) surface: Surface,
}

impl<'t> AreaMention<'t> {
    /// The area as it stands in the text.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "The park covers 500 acres.";
    /// let mention = ClaimReader::default().mentions(text).next().expect("there is one");
    /// assert_eq!(mention.text(), "500 acres");
    /// ```
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The byte of the text at which it begins.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "The park covers 500 acres.";
    /// let mention = ClaimReader::default().mentions(text).next().expect("there is one");
    /// assert_eq!(mention.start(), "The park covers ".len());
    /// ```
    pub const fn start(&self) -> usize {
        self.start
    }

    /// One past its last byte.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "The park covers 500 acres.";
    /// let mention = ClaimReader::default().mentions(text).next().expect("there is one");
    /// assert_eq!(&text[mention.end()..], ".");
    /// ```
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The area; of a range, the middle.
    ///
    /// ```
    /// use howbig::{ClaimReader, Quantity};
    ///
    /// let text = "The park covers 500 acres.";
    /// let mention = ClaimReader::default().mentions(text).next().expect("there is one");
    /// assert_eq!(mention.surface().best().quantity(), "500 acres".parse::<Quantity>()?);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn surface(&self) -> &Surface {
        &self.surface
    }

    /// What helps readers of a country to picture it, such as "about three times the size of Monaco".
    ///
    /// ```
    /// use howbig::{Audience, ClaimReader};
    ///
    /// let text = "The park covers 500 acres.";
    /// let mention = ClaimReader::default().mentions(text).next().expect("there is one");
    /// let phrase = mention.perspective(Audience::INTERNATIONAL).expect("500 acres are near many places");
    /// assert!(phrase.to_string().contains("the size of"));
    /// ```
    pub fn perspective(&self, audience: Audience) -> Option<Phrase> {
        let best = Suggestion::best(&self.surface, audience).ok()?;
        best.first().map(|suggestion| suggestion.phrase().clone())
    }
}
