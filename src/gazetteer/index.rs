use super::folding::{fold_into, with_digraphs};

/// Finds rows by what they are called, without keeping the names.
///
/// Each entry is a hash of a folded name or code, filed by its first bits. That costs less at the start than a map of
/// strings or sorting, takes sixteen bytes a name, and answers in a few dozen nanoseconds. Two different names
/// among a hundred thousand share one of the 2⁶⁴ hashes with a chance of 3 in 10¹⁰.
#[derive(Debug, Default)]
pub(super) struct Index {
    entries: Vec<Entry>,
    /// Where the entries of each drawer end; the last one is there for all that comes after.
    ends: Vec<u32>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    hash: u64,
    row: u32,
}

/// How many entries a drawer has, on average: so many are read before the right one, in one or two cache lines.
const PER_DRAWER: usize = 4;

impl Index {
    pub(super) fn add_name(&mut self, name: &str, row: u32, buffer: &mut String) {
        if let Some(name) = with_digraphs(name) {
            self.add_name(&name, row, buffer);
        }
        fold_into(name, buffer);
        if !buffer.is_empty() {
            let hash = hash_of_name(buffer);
            self.entries.push(Entry { hash, row });
        }
    }

    pub(super) fn add_code(&mut self, code: &str, row: u32) {
        let hash = hash_of_code(code);
        self.entries.push(Entry { hash, row });
    }

    /// Files the entries that `add_…` brought, those of one name in the order they came.
    pub(super) fn file(&mut self) {
        let drawers = (self.entries.len() / PER_DRAWER).next_power_of_two();
        self.ends = vec![0; drawers];
        for entry in &self.entries {
            let drawer = self.drawer(entry.hash);
            if let Some(count) = self.ends.get_mut(drawer) {
                *count += 1;
            }
        }
        let mut start = 0;
        for end in &mut self.ends {
            // For now where each drawer starts; filing moves it to where it ends.
            start += std::mem::replace(end, start);
        }
        let mut filed = vec![Entry::default(); self.entries.len()];
        for entry in &self.entries {
            let drawer = self.drawer(entry.hash);
            if let Some(end) = self.ends.get_mut(drawer)
                && let Some(place) = filed.get_mut(*end as usize)
            {
                *place = *entry;
                *end += 1;
            }
        }
        self.entries = filed;
    }

    /// The drawer of a hash: its low bits, which FNV mixes best.
    const fn drawer(&self, hash: u64) -> usize {
        hash as usize & (self.ends.len().wrapping_sub(1))
    }

    /// The rows that have this folded name, in the order of the tables.
    pub(super) fn rows_named<'i>(&'i self, folded: &str) -> impl Iterator<Item = u32> + use<'i> {
        self.rows(hash_of_name(folded))
    }

    /// The rows that have this code.
    pub(super) fn rows_coded<'i>(&'i self, code: &str) -> impl Iterator<Item = u32> + use<'i> {
        self.rows(hash_of_code(code))
    }

    fn rows(&self, hash: u64) -> impl Iterator<Item = u32> {
        let drawer = self.drawer(hash);
        let end = |drawer: usize| self.ends.get(drawer).map_or(0, |end| *end as usize);
        let start = drawer.checked_sub(1).map_or(0, end);
        let found = self.entries.get(start..end(drawer)).unwrap_or_default();
        found
            .iter()
            .filter(move |entry| entry.hash == hash)
            .map(|entry| entry.row)
    }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): short keys, no seed, the same on every machine.
fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

pub(super) fn hash_of_name(folded: &str) -> u64 {
    fnv(folded.bytes())
}

/// Codes are capital letters and names small ones, so neither can be taken for the other.
fn hash_of_code(code: &str) -> u64 {
    fnv(b"#".iter().copied().chain(
        code.bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|byte| byte.to_ascii_uppercase()),
    ))
}
