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
    /// Whether so many know it that its name is the likelier to be meant.
    known: bool,
}

/// A row with a name like the one that was written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Likeness {
    pub(super) row: u32,
    /// The letters that were added, left out, replaced or swapped.
    pub(super) edits: usize,
    pub(super) known: bool,
}

/// More slips than this, and anything is similar to anything.
const MOST_EDITS: usize = 4;

impl Similar {
    /// Adds a folded name of a row.
    pub(super) fn add(&mut self, folded: &str, row: u32, known: bool) {
        self.spellings.push(Spelling {
            start: self.names.len() as u32,
            length: folded.len() as u32,
            row,
            letters: Letters::of(folded),
            known,
        });
        self.names.push_str(folded);
    }

    /// Puts the shortest names first; those of one length stay in the order of the tables.
    pub(super) fn sort(&mut self) {
        self.spellings.sort_by_key(|spelling| spelling.length);
    }

    /// The rows with a name that this one may be a slip of the pen for.
    pub(super) fn like(&self, folded: &str) -> impl Iterator<Item = Likeness> {
        let letters = Letters::of(folded);
        let shortest = folded.len().saturating_sub(MOST_EDITS);
        let longest = folded.len().saturating_add(MOST_EDITS);
        let first = (self.spellings).partition_point(|spelling| spelling.length() < shortest);
        self.spellings
            .iter()
            .skip(first)
            .take_while(move |spelling| spelling.length() <= longest)
            .filter_map(move |spelling| {
                let known = spelling.known;
                let slip = Slip {
                    name: self.name(spelling),
                    written: folded,
                };
                let most = most_edits(slip.length(), slip.objections(known));
                let may_be = most > 0
                    && spelling.length().abs_diff(folded.len()) <= most
                    && spelling.letters.may_be_within(most, letters);
                let edits = may_be.then(|| slip.edits())?;
                (edits <= most && slip.is_likely(edits, known)).then_some(Likeness {
                    row: spelling.row,
                    edits,
                    known,
                })
            })
    }

    fn name(&self, spelling: &Spelling) -> &str {
        let start = spelling.start as usize;
        let name = self.names.get(start..start + spelling.length());
        name.unwrap_or_default()
    }
}

/// How many slips a name of this length may have, the fewer the more there is to say against it: no more than three
/// letters in ten.
fn most_edits(length: usize, objections: usize) -> usize {
    let most: usize = match length {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        10..=13 => 3,
        _ => MOST_EDITS,
    };
    most.saturating_sub(objections).min(3 * length / 10)
}

/// A name, and what may have been written for it.
#[derive(Clone, Copy)]
struct Slip<'s> {
    name: &'s str,
    written: &'s str,
}

impl Slip<'_> {
    fn length(self) -> usize {
        self.name.len().max(self.written.len())
    }

    fn edits(self) -> usize {
        strsim::osa_distance(self.name, self.written)
    }

    /// How many letters at the beginning are right.
    fn right(self) -> usize {
        let pairs = self.name.bytes().zip(self.written.bytes());
        pairs.take_while(|(one, other)| one == other).count()
    }

    /// What can be said against it at a glance: people seldom mistake the first letter, and seldom write what few know. Of a long
    /// name that is right for the half of it, nothing.
    fn objections(self, known: bool) -> usize {
        let right = self.right();
        let is_half_right = self.length() >= 6 && 2 * right > self.length();
        match (known, right) {
            (true, 0) => 2,
            (true, _) => usize::from(!is_half_right && self.length() >= 10),
            (false, 0) => 3,
            (false, _) => usize::from(!is_half_right),
        }
    }

    /// Whether so many slips are likely: people sooner mistake vowels than consonants.
    fn is_likely(self, edits: usize, known: bool) -> bool {
        let length = self.length();
        // In a short name, a consonant is much of what makes it.
        if edits == 1 && length >= 6 || known && length >= 10 {
            return true;
        }
        let consonant_edits =
            strsim::osa_distance(&consonants(self.name), &consonants(self.written));
        if length >= 10 {
            let objections = self.objections(known).max(usize::from(consonant_edits > 0));
            return edits <= most_edits(length, objections);
        }
        consonant_edits == 0 || is_disorder(self.name, self.written)
    }
}

/// The consonants, double ones once.
fn consonants(folded: &str) -> String {
    let mut consonants: Vec<u8> = folded
        .bytes()
        .filter(|letter| !b"aeiouy".contains(letter))
        .collect();
    consonants.dedup();
    consonants.into_iter().map(char::from).collect()
}

/// Whether the one has the letters of the other in another order.
fn is_disorder(one: &str, other: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<_> = text.bytes().collect();
        letters.sort_unstable();
        letters
    };
    sorted(one) == sorted(other)
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
