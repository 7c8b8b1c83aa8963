use super::Basis;
use super::table::cells;

/// What a table of places says of each. Tables find their columns by the headings, and leave out what they do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Name,
    Kind,
    Country,
    Codes,
    Aliases,
    Members,
    Total,
    Land,
    Water,
    Outline,
    Unit,
    Year,
    Source,
    Detail,
    Evidence,
    Note,
}

impl Column {
    fn headed(heading: &str) -> Option<Self> {
        Some(match heading {
            "id" => Self::Id,
            "name" => Self::Name,
            "kind" => Self::Kind,
            "country" => Self::Country,
            "codes" => Self::Codes,
            "aliases" => Self::Aliases,
            "members" => Self::Members,
            "total" => Self::Total,
            "land" => Self::Land,
            "water" => Self::Water,
            "outline" => Self::Outline,
            "unit" => Self::Unit,
            "year" => Self::Year,
            "source" => Self::Source,
            "detail" => Self::Detail,
            "evidence" => Self::Evidence,
            "note" => Self::Note,
            _ => return None,
        })
    }

    /// Whether it holds a number of units.
    pub(super) const fn is_figure(self) -> bool {
        matches!(self, Self::Total | Self::Land | Self::Water | Self::Outline)
    }
}

/// Where the figure of a basis stands.
impl From<Basis> for Column {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Total => Self::Total,
            Basis::Land => Self::Land,
            Basis::Water => Self::Water,
            Basis::Outline => Self::Outline,
        }
    }
}

/// The order in which one table has its columns.
#[derive(Debug)]
pub(super) struct Layout(Vec<Option<Column>>);

impl Layout {
    pub(super) fn of(headings: impl Iterator<Item = &'static str>) -> Self {
        Self(headings.map(Column::headed).collect())
    }

    /// A cell of a row; empty where the table has no such column.
    pub(super) fn cell(&self, row: &'static str, column: Column) -> &'static str {
        let position = self.0.iter().position(|at| *at == Some(column));
        position
            .and_then(|position| cells(row).nth(position))
            .unwrap_or_default()
    }

    /// The cells of a row, each with its column.
    pub(super) fn cells(&self, row: &'static str) -> impl Iterator<Item = (Column, &'static str)> {
        (self.0.iter().zip(cells(row))).filter_map(|(column, cell)| Some(((*column)?, cell)))
    }
}
