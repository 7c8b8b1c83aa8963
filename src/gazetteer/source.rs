use std::fmt;

/// Where a figure was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Source<'g> {
    pub(super) row: &'g str,
}

impl<'g> Source<'g> {
    fn cell(self, column: usize) -> &'g str {
        self.row.split('\t').nth(column).unwrap_or_default()
    }

    /// The short name that the tables use.
    pub fn key(self) -> &'g str {
        self.cell(0)
    }

    /// The publication.
    pub fn title(self) -> &'g str {
        self.cell(1)
    }

    /// Who published it; empty for what nobody did.
    pub fn publisher(self) -> &'g str {
        self.cell(2)
    }

    /// Which edition the figures are from.
    pub fn edition(self) -> &'g str {
        self.cell(3)
    }
}

/// Publisher and title, as in a citation.
impl fmt::Display for Source<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.publisher().is_empty() {
            return formatter.write_str(self.title());
        }
        write!(formatter, "{}, {}", self.publisher(), self.title())
    }
}
