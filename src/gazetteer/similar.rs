/// The folded names of all places, arranged for finding those that are a slip of the pen away.
///
/// Reading a name costs a microsecond, so nearly all are ruled out by their length and their letters first.
#[derive(Debug, Default)]
pub(super) struct Similar {
    names: String,
    spellings: Vec<Spelling>,
}

#[derive(Debug, Clone, Copy)]
struct Spelling {
    start: u32,
    length: u32,
    row: u32,
    letters: Letters,
}

impl Similar {
    /// Adds a folded name of a row.
    pub(super) fn add(&mut self, folded: &str, row: u32) {
        self.spellings.push(Spelling {
            start: self.names.len() as u32,
            length: folded.len() as u32,
            row,
            letters: Letters::of(folded),
        });
        self.names.push_str(folded);
    }

    /// Puts the shortest names first; those of one length stay in the order of the tables.
    pub(super) fn sort(&mut self) {
        self.spellings.sort_by_key(|spelling| spelling.length);
    }

    /// The rows with a name that is exactly so many edits from this one: letters added, left out, replaced or swapped.
    pub(super) fn rows_at(&self, edits: usize, folded: &str) -> impl Iterator<Item = u32> {
        let letters = Letters::of(folded);
        let shortest = folded.len().saturating_sub(edits);
        let longest = folded.len().saturating_add(edits);
        let first = (self.spellings).partition_point(|spelling| spelling.length() < shortest);
        self.spellings
            .iter()
            .skip(first)
            .take_while(move |spelling| spelling.length() <= longest)
            .filter(move |spelling| spelling.letters.may_be_within(edits, letters))
            .filter(move |spelling| strsim::osa_distance(self.name(spelling), folded) == edits)
            .map(|spelling| spelling.row)
    }

    fn name(&self, spelling: &Spelling) -> &str {
        let start = spelling.start as usize;
        let name = self.names.get(start..start + spelling.length());
        name.unwrap_or_default()
    }
}

impl Spelling {
    const fn length(&self) -> usize {
        self.length as usize
    }
}

/// The letters of a folded name, each as one or as several: a bit of the low half for its first, of the high half for
/// its second.
#[derive(Debug, Clone, Copy)]
struct Letters(u64);

impl Letters {
    fn of(folded: &str) -> Self {
        let letters = folded.bytes().filter(u8::is_ascii_lowercase);
        Self(letters.fold(0, |seen, letter| {
            let bit = 1 << (letter - b'a');
            seen | if seen & bit == 0 { bit } else { bit << 32 }
        }))
    }

    /// Each edit adds one letter at most, and takes one at most.
    const fn may_be_within(self, edits: usize, other: Self) -> bool {
        let (added, taken) = (self.0 & !other.0, other.0 & !self.0);
        added.count_ones() as usize <= edits && taken.count_ones() as usize <= edits
    }
}
