use super::reader::Reader;

/// The file of outlines: a record for each place, sorted by the place's id, and the arcs that the records refer to.
#[derive(Debug, Clone, Copy)]
pub(super) struct File<'b> {
    records: Table<'b>,
    arcs: Table<'b>,
}

/// Entries one after the other, and where each ends.
#[derive(Debug, Clone, Copy)]
struct Table<'b> {
    ends: &'b [u8],
    entries: &'b [u8],
}

static BUNDLED: &[u8] = include_bytes!("../../../data/outlines/outlines.bin");

const MAGIC: &[u8] = b"HBO1";

impl File<'static> {
    /// The outlines that come with the crate.
    pub(super) fn bundled() -> Option<Self> {
        Self::new(BUNDLED)
    }
}

impl<'b> File<'b> {
    /// Reads the head of a file; none where it is another kind of file or cut short.
    pub(super) fn new(bytes: &'b [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (places, rest) = number(rest)?;
        let (arcs, rest) = number(rest)?;
        let (record_ends, rest) = rest.split_at_checked(places.checked_mul(4)?)?;
        let (arc_ends, rest) = rest.split_at_checked(arcs.checked_mul(4)?)?;
        let last = record_ends.len().checked_sub(4);
        let length = last
            .and_then(|last| number(record_ends.get(last..)?))
            .map_or(0, |(length, _)| length);
        let (records, arcs) = rest.split_at_checked(length)?;
        Some(Self {
            records: Table {
                ends: record_ends,
                entries: records,
            },
            arcs: Table {
                ends: arc_ends,
                entries: arcs,
            },
        })
    }

    /// How many places there are.
    pub(super) const fn len(self) -> usize {
        self.records.ends.len() / 4
    }

    /// What the file has of a place, after its id.
    pub(super) fn record(self, number: usize) -> Option<(&'b str, Reader<'b>)> {
        let mut reader = Reader::new(self.records.entry(number)?);
        let length = reader.count()?;
        let id = std::str::from_utf8(reader.text(length)?).ok()?;
        Some((id, reader))
    }

    /// The number of the record of a place.
    pub(super) fn find(self, id: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            let (found, _) = self.record(middle)?;
            match found.cmp(id) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    pub(super) fn arc(self, number: usize) -> Option<Reader<'b>> {
        self.arcs.entry(number).map(Reader::new)
    }
}

impl<'b> Table<'b> {
    fn entry(self, number: usize) -> Option<&'b [u8]> {
        let start = number
            .checked_sub(1)
            .map_or(Some(0), |before| self.end(before))?;
        self.entries.get(start..self.end(number)?)
    }

    fn end(self, entry: usize) -> Option<usize> {
        number(self.ends.get(entry.checked_mul(4)?..)?).map(|(end, _)| end)
    }
}

/// Four bytes, the lowest first.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (first, rest) = bytes.split_first_chunk()?;
    Some((usize::try_from(u32::from_le_bytes(*first)).ok()?, rest))
}
