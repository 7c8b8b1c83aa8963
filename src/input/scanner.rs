use std::io::{self, BufRead, ErrorKind};

/// The byte that begins a record in a GeoJSON text sequence (RFC 8142).
pub(super) const RECORD_SEPARATOR: u8 = 0x1e;

/// A place in a text: line and byte within the line, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Why a value could not be cut out of a text.
pub(super) enum Cut {
    /// The text ended inside the value.
    Short,
    /// The text could not be read.
    Failed(io::Error),
}

impl From<io::Error> for Cut {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// Cuts JSON values out of a stream of bytes by their brackets and quotes alone, and keeps what it has passed.
///
/// What is between the brackets is not looked at, so that a value that is broken inside can be passed over.
pub(super) struct Scanner<R> {
    input: R,
    kept: Vec<u8>,
    place: Place,
    stop_at_line_end: bool,
    /// The end of a line at which the text was found cut short; what follows it has been looked at, and is the next record.
    cut: Option<Place>,
    keeps: bool,
}

impl<R: BufRead> Scanner<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            kept: Vec::new(),
            place: Place { line: 1, column: 1 },
            stop_at_line_end: false,
            cut: None,
            keeps: true,
        }
    }

    /// Whether what is passed from now on is kept.
    pub(super) fn keep(&mut self, keep: bool) {
        self.keeps = keep;
    }

    /// Whether a value and the blanks around it must stay on their line, unless the next line goes on with them.
    pub(super) fn stop_at_line_end(&mut self, stop: bool) {
        self.stop_at_line_end = stop;
    }

    /// Whether what is passed is being kept.
    pub(super) fn keeps(&self) -> bool {
        self.keeps
    }

    /// Where the next byte is.
    pub(super) fn place(&self) -> Place {
        self.cut.unwrap_or(self.place)
    }

    /// Every byte passed since the last [`forget`](Self::forget), unless it was not to be [kept](Self::keep).
    pub(super) fn kept(&self) -> &[u8] {
        &self.kept
    }

    /// Lets go of the bytes passed so far.
    pub(super) fn forget(&mut self) {
        self.kept.clear();
    }

    /// Lets go of the bytes that were kept before the one with this number.
    pub(super) fn forget_before(&mut self, kept: usize) {
        self.kept.drain(..kept.min(self.kept.len()));
    }

    /// The next byte, without passing it.
    pub(super) fn peek(&mut self) -> io::Result<Option<u8>> {
        if self.cut.is_some() {
            return Ok(Some(b'\n'));
        }
        Ok(self.fill()?.first().copied())
    }

    /// Passes one byte.
    pub(super) fn pass(&mut self) -> io::Result<()> {
        if !self.fill()?.is_empty() {
            self.pass_many(1);
        }
        Ok(())
    }

    /// Passes the mark that some programs put before UTF-8 text; it takes no place.
    pub(super) fn pass_byte_order_mark(&mut self) -> io::Result<()> {
        for byte in "\u{feff}".bytes() {
            if self.peek()? != Some(byte) {
                return Ok(());
            }
            self.pass()?;
        }
        self.place = Place { line: 1, column: 1 };
        self.forget();
        Ok(())
    }

    /// Passes blanks, and returns the byte after them.
    pub(super) fn pass_blanks(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.peek()? {
                Some(b'\n') if self.stop_at_line_end => {
                    if !self.goes_on()? {
                        return Ok(Some(b'\n'));
                    }
                }
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.pass()?,
                other => return Ok(other),
            }
        }
    }

    /// Passes everything up to the next line or record, and keeps none of it.
    pub(super) fn pass_record(&mut self) -> io::Result<()> {
        if self.cut.take().is_some() {
            return Ok(());
        }
        while let Some(byte) = self.peek()? {
            if byte == RECORD_SEPARATOR {
                break;
            }
            self.pass()?;
            self.forget();
            if byte == b'\n' {
                break;
            }
        }
        Ok(())
    }

    /// Passes one value: a string, a list or object to its closing bracket, or anything else up to a delimiter.
    pub(super) fn pass_value(&mut self) -> Result<(), Cut> {
        if self.cut.is_some() {
            return Ok(());
        }
        let mut state = Within::default();
        loop {
            let stop_at_line_end = self.stop_at_line_end;
            let mut line_end = false;
            let chunk = self.fill()?;
            if chunk.is_empty() {
                return if state.is_outermost() {
                    Ok(())
                } else {
                    Err(Cut::Short)
                };
            }
            let mut ended = None;
            let mut passed = 0;
            for &byte in chunk {
                line_end = byte == b'\n' && stop_at_line_end;
                if byte == RECORD_SEPARATOR || line_end {
                    ended = Some(if state.is_outermost() {
                        Ok(())
                    } else {
                        Err(Cut::Short)
                    });
                    break;
                }
                match state.step(byte) {
                    Step::Within => passed += 1,
                    Step::Last => {
                        passed += 1;
                        ended = Some(Ok(()));
                    }
                    Step::Before => ended = Some(Ok(())),
                }
                if ended.is_some() {
                    break;
                }
            }
            self.pass_many(passed);
            let within_brackets = state.depth > 0 && !state.string;
            if line_end && within_brackets && self.goes_on()? {
                continue;
            }
            if let Some(outcome) = ended {
                return outcome;
            }
        }
    }

    /// At the end of a line inside an object: whether the object goes on, as one that is written on several lines does. One
    /// that was cut short is followed by the next object, or by nothing.
    fn goes_on(&mut self) -> io::Result<bool> {
        if self.cut.is_some() {
            return Ok(false);
        }
        let (end, kept) = (self.place, self.kept.len());
        let awaits_value = matches!(self.kept.trim_ascii_end().last(), Some(b'[' | b':'));
        self.stop_at_line_end = false;
        let goes_on = match self.pass_blanks()? {
            Some(b'{') => awaits_value,
            Some(RECORD_SEPARATOR) | None => false,
            Some(_) => true,
        };
        if !goes_on {
            self.kept.truncate(kept);
            self.cut = Some(end);
            self.stop_at_line_end = true;
        }
        Ok(goes_on)
    }

    fn fill(&mut self) -> io::Result<&[u8]> {
        // The buffer is asked for twice because a borrow cannot be returned out of a loop.
        while let Err(error) = self.input.fill_buf() {
            if error.kind() != ErrorKind::Interrupted {
                return Err(error);
            }
        }
        self.input.fill_buf()
    }

    /// Passes bytes that are known to be in the buffer.
    fn pass_many(&mut self, count: usize) {
        let Ok(chunk) = self.input.fill_buf() else {
            return;
        };
        let passed = chunk.get(..count).unwrap_or(chunk);
        if self.keeps {
            self.kept.extend_from_slice(passed);
        }
        match passed.iter().rposition(|&byte| byte == b'\n') {
            Some(last) => {
                self.place.line += passed.iter().filter(|&&byte| byte == b'\n').count();
                self.place.column = passed.len() - last;
            }
            None => self.place.column += passed.len(),
        }
        let count = passed.len();
        self.input.consume(count);
    }
}

/// How far into a value a scan is.
#[derive(Default)]
struct Within {
    depth: usize,
    string: bool,
    escape: bool,
}

/// What a byte means to a value.
enum Step {
    /// It belongs to the value, which goes on.
    Within,
    /// It is the last of the value.
    Last,
    /// It is the first after the value.
    Before,
}

impl Within {
    fn is_outermost(&self) -> bool {
        self.depth == 0 && !self.string
    }

    fn step(&mut self, byte: u8) -> Step {
        if self.string {
            match byte {
                _ if self.escape => self.escape = false,
                b'\\' => self.escape = true,
                b'"' => {
                    self.string = false;
                    if self.depth == 0 {
                        return Step::Last;
                    }
                }
                _ => {}
            }
            return Step::Within;
        }
        match byte {
            b'"' => self.string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' if self.depth <= 1 => {
                return if self.depth == 0 {
                    Step::Before
                } else {
                    Step::Last
                };
            }
            b'}' | b']' => self.depth -= 1,
            b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => return Step::Before,
            _ => {}
        }
        Step::Within
    }
}

/// The value of an object's member, of an object that may be broken elsewhere.
pub(super) fn member_of(object: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut scanner = Scanner::new(object);
    scanner.pass_blanks().ok()?;
    scanner.pass().ok()?;
    loop {
        scanner.pass_blanks().ok()?;
        scanner.forget();
        scanner.pass_value().ok()?;
        let found = scanner.kept().strip_prefix(b"\"")?.strip_suffix(b"\"")? == name.as_bytes();
        scanner.pass_blanks().ok()?;
        scanner.pass().ok()?;
        scanner.pass_blanks().ok()?;
        scanner.forget();
        scanner.pass_value().ok()?;
        if found {
            return Some(scanner.kept().to_vec());
        }
        scanner.pass_blanks().ok()?;
        scanner.pass().ok()?;
    }
}
