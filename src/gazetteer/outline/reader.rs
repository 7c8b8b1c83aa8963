/// Reads numbers off the front of some bytes; none once they have run out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self { bytes }
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    pub(super) fn text(&mut self, length: usize) -> Option<&'b [u8]> {
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(text)
    }

    /// A number of seven bits a byte, the lowest first; the eighth bit says that more follow.
    pub(super) fn unsigned(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A number whose lowest bit is its sign.
    pub(super) fn signed(&mut self) -> Option<i64> {
        self.unsigned().map(unfold)
    }

    pub(super) fn count(&mut self) -> Option<usize> {
        self.unsigned()?.try_into().ok()
    }
}

/// 0, 1, 2, 3, … stand for 0, −1, 1, −2, …
pub(super) const fn unfold(folded: u64) -> i64 {
    (folded >> 1).cast_signed() ^ -(folded & 1).cast_signed()
}
