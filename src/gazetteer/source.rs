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

    /// The publication, as it would be cited.
    pub fn title(self) -> &'g str {
        self.cell(1)
    }
}

impl fmt::Display for Source<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.title())
    }
}
