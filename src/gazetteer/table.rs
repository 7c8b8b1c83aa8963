/// One tab-separated file of `data/`: comments, a heading, then a row per thing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    heading: &'static str,
    body: &'static str,
}

impl Table {
    pub(super) fn new(text: &'static str) -> Self {
        let mut rest = text;
        while let Some((line, below)) = rest.split_once('\n') {
            if is_data(line) {
                return Self {
                    heading: line,
                    body: below,
                };
            }
            rest = below;
        }
        Self {
            heading: rest,
            body: "",
        }
    }

    pub(super) fn headings(self) -> impl Iterator<Item = &'static str> {
        cells(self.heading)
    }

    pub(super) fn rows(self) -> impl Iterator<Item = &'static str> {
        self.body.lines().filter(|line| is_data(line))
    }

    /// The rows cut into cells, of which a row may have fewer than there are headings.
    pub(super) fn cells<const COLUMNS: usize>(
        self,
    ) -> impl Iterator<Item = [&'static str; COLUMNS]> {
        self.rows().map(|row| {
            let mut cells = cells(row);
            std::array::from_fn(|_| cells.next().unwrap_or_default())
        })
    }
}

fn is_data(line: &str) -> bool {
    !line.starts_with('#') && !line.is_empty()
}

/// The cells of a row.
pub(super) fn cells(row: &str) -> impl Iterator<Item = &str> {
    split(row, b'\t')
}

/// The parts of a cell that holds several.
pub(super) fn joined(cell: &str) -> impl Iterator<Item = &str> {
    split(cell, b';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// What stands between separators, which are ASCII. For cells of a few letters this takes a third of the time that
/// `str::split` takes, and the tables have a hundred thousand of them.
fn split(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.bytes().position(|byte| byte == separator) else {
            return rest.take();
        };
        rest = text.get(end + 1..);
        text.get(..end)
    })
}
