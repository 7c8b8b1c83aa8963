use super::folding::fold_into;

/// Finds rows by what they are called, without keeping the names.
///
/// Each entry is a hash of a folded name or code. Sorting them once costs less than a map of strings, takes
/// sixteen bytes a name, and answers in a few dozen nanoseconds. Two different names among a hundred thousand share
/// one of the 2⁶⁴ hashes with a chance of 3 in 10¹⁰.
#[derive(Debug, Default)]
pub(super) struct Index {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    hash: u64,
    row: u32,
    letters: Letters,
}

impl Index {
    /// Starts an index that `add_…` fills and [`sort`](Self::sort) makes ready.
    pub(super) fn with_capacity(names: usize) -> Self {
        Self {
            entries: Vec::with_capacity(names),
        }
    }

    pub(super) fn add_name(&mut self, name: &str, row: u32, buffer: &mut String) {
        fold_into(name, buffer);
        if !buffer.is_empty() {
            self.entries.push(Entry {
                hash: hash_of_name(buffer),
                row,
                letters: Letters::of(buffer),
            });
        }
    }

    pub(super) fn add_code(&mut self, code: &str, row: u32) {
        self.entries.push(Entry {
            hash: hash_of_code(code),
            row,
            letters: Letters::NONE,
        });
    }

    pub(super) fn sort(&mut self) {
        self.entries.sort_unstable();
        self.entries.dedup();
        self.entries.shrink_to_fit();
    }

    /// The rows that have this folded name, in the order of the tables.
    pub(super) fn rows_named(&self, folded: &str) -> impl Iterator<Item = u32> {
        self.rows(hash_of_name(folded))
    }

    /// The rows that have this code.
    pub(super) fn rows_coded(&self, code: &str) -> impl Iterator<Item = u32> {
        self.rows(hash_of_code(code))
    }

    fn rows(&self, hash: u64) -> impl Iterator<Item = u32> {
        let first = self.entries.partition_point(|entry| entry.hash < hash);
        let found = self.entries.get(first..).unwrap_or_default();
        found
            .iter()
            .take_while(move |entry| entry.hash == hash)
            .map(|entry| entry.row)
    }

    /// The rows with a name that may be within so many edits of this one.
    pub(super) fn rows_like(&self, folded: &str, edits: u32) -> impl Iterator<Item = u32> {
        let letters = Letters::of(folded);
        self.entries
            .iter()
            .filter(move |entry| entry.letters.may_be_within(letters, edits))
            .map(|entry| entry.row)
    }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): short keys, no seed, the same on every machine.
fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn hash_of_name(folded: &str) -> u64 {
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

/// Which letters a folded name has, and how many: enough to tell most unlike names apart without reading them.
///
/// The low 26 bits are the alphabet; the six above them the length, as far as it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Letters(u32);

impl Letters {
    const NONE: Self = Self(0);
    const ALPHABET: u32 = (1 << 26) - 1;
    const LONGEST: usize = 63;

    fn of(folded: &str) -> Self {
        let alphabet = folded
            .bytes()
            .filter(u8::is_ascii_lowercase)
            .fold(0, |set, byte| set | 1 << (byte - b'a'));
        let length = folded.len().min(Self::LONGEST) as u32;
        Self(alphabet | length << 26)
    }

    /// Each edit changes the length by one at most, and the set of letters by two at most.
    fn may_be_within(self, other: Self, edits: u32) -> bool {
        self != Self::NONE
            && (self.0 >> 26).abs_diff(other.0 >> 26) <= edits
            && ((self.0 ^ other.0) & Self::ALPHABET).count_ones() <= 2 * edits
    }
}
