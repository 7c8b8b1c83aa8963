use std::fmt;

use super::table::cells;

/// Where a figure was published.
///
/// ```
/// use howbig::Gazetteer;
///
/// let source = Gazetteer::bundled().find("Iraq")?.source().expect("has one");
/// assert_eq!(source.to_string(), "Central Intelligence Agency, The World Factbook");
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Source<'g> {
    pub(super) row: &'g str,
}

impl<'g> Source<'g> {
    fn cell(self, column: usize) -> &'g str {
        cells(self.row).nth(column).unwrap_or_default()
    }

    /// The short name that the tables use.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let source = Gazetteer::bundled().find("Iraq")?.source().expect("has one");
    /// assert_eq!(source.key(), "factbook");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn key(self) -> &'g str {
        self.cell(0)
    }

    /// The publication.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let source = Gazetteer::bundled().find("Iraq")?.source().expect("has one");
    /// assert_eq!(source.title(), "The World Factbook");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn title(self) -> &'g str {
        self.cell(1)
    }

    /// Who published it; empty for what nobody did.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let source = Gazetteer::bundled().find("Iraq")?.source().expect("has one");
    /// assert_eq!(source.publisher(), "Central Intelligence Agency");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn publisher(self) -> &'g str {
        self.cell(2)
    }

    /// Which edition the figures are from.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let source = Gazetteer::bundled().find("Iraq")?.source().expect("has one");
    /// assert!(source.edition().contains("2026"));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn edition(self) -> &'g str {
        self.cell(3)
    }
}

/// Publisher and title, as in a citation.
impl fmt::Display for Source<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Some titles begin with the name of their publisher, who may also be unknown.
        if self.title().starts_with(self.publisher()) {
            return formatter.write_str(self.title());
        }
        write!(formatter, "{}, {}", self.publisher(), self.title())
    }
}
