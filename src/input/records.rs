use std::io::{self, BufRead};
use std::slice::SliceIndex;

use serde::de::IgnoredAny;

use super::json_error::broken_json;
use super::scanner::{Cut, Place, RECORD_SEPARATOR, Scanner, member_of};
use crate::Error;

/// What comes next in a GeoJSON text. Its bytes are in [`Records::text`].
pub(super) enum Record {
    /// A member of a collection's `features`.
    Member(Place),
    /// A whole object that is not a collection with features.
    Object(Place),
    /// The value of a collection's `crs`.
    System,
}

/// Splits GeoJSON of any kind into the objects that are one feature each, without looking inside them.
pub(super) struct Records<R> {
    scanner: Scanner<R>,
    state: State,
    /// The value of `crs` when it has been passed and not yet been handed on.
    system: Option<Vec<u8>>,
    /// The value of `type`, with its quotes.
    kind: Vec<u8>,
    /// Whether the object has a member that no collection may have.
    is_single: bool,
    /// Where the first of the features is, if it has been passed already.
    passed: Option<Place>,
    /// Whether the object has an empty list of `features`, which came before its `type`.
    is_empty: bool,
    start: Place,
    /// The last object was on one line: the next one is too, and a line that ends inside an object is cut short.
    by_line: bool,
    /// There are several objects, or may be: one that is broken does not end the text.
    sequence: bool,
}

/// The type of what has `features`, with its quotes.
const COLLECTION: &[u8] = b"\"FeatureCollection\"";

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first byte.
    Start,
    /// Between objects of a sequence.
    Between,
    /// Inside a collection's `features`, before a member.
    Features { first: bool },
    /// After a collection's `features`.
    Tail,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(input: R) -> Self {
        let scanner = Scanner::new(input);
        let start = scanner.place();
        Self {
            scanner,
            state: State::Start,
            system: None,
            kind: Vec::new(),
            is_single: false,
            passed: None,
            is_empty: false,
            start,
            by_line: false,
            sequence: false,
        }
    }

    /// The bytes of the record that came last.
    pub(super) fn text(&self) -> &[u8] {
        match &self.system {
            Some(system) => system,
            None => self.scanner.kept(),
        }
    }

    /// The next record, or `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Record>, Failure> {
        self.system = None;
        loop {
            match self.state {
                State::Start => self.begin()?,
                State::Between => {
                    self.scanner.forget();
                    self.scanner.stop_at_line_end(false);
                    match self.scanner.pass_blanks()? {
                        None => return Ok(None),
                        Some(RECORD_SEPARATOR) => {
                            self.sequence = true;
                            self.scanner.pass()?;
                        }
                        Some(b'{') => {
                            self.scanner.forget();
                            self.start = self.scanner.place();
                            self.kind.clear();
                            (self.is_single, self.is_empty) = (false, false);
                            self.scanner.stop_at_line_end(self.by_line);
                            self.scanner.pass()?;
                            self.members()?;
                            if self.state == State::Between {
                                self.system = None;
                                self.sequence = true;
                                self.by_line = self.start.line == self.scanner.place().line;
                                if self.is_empty && self.kind == COLLECTION {
                                    continue;
                                }
                                return Ok(Some(Record::Object(self.start)));
                            }
                            if self.system.is_some() {
                                return Ok(Some(Record::System));
                            }
                        }
                        Some(_) => return Err(self.unexpected("expected an object in { }")),
                    }
                }
                State::Features { first } => {
                    if let Some(record) = self.member(first)? {
                        return Ok(Some(record));
                    }
                }
                State::Tail => {
                    self.members()?;
                    if self.system.is_some() {
                        return Ok(Some(Record::System));
                    }
                }
            }
        }
    }

    /// After a failure: goes on with the next line or record. False where what follows cannot be told apart.
    pub(super) fn resume(&mut self) -> bool {
        self.sequence && self.state == State::Between && self.scanner.pass_record().is_ok()
    }

    /// What is at the very beginning.
    fn begin(&mut self) -> Result<(), Failure> {
        self.scanner.pass_byte_order_mark()?;
        let reason = match self.scanner.pass_blanks()? {
            Some(b'{' | RECORD_SEPARATOR) => {
                self.state = State::Between;
                return Ok(());
            }
            None => "there is nothing in it",
            Some(b'[') => {
                "it is a JSON list; expected an object such as {\"type\": \"FeatureCollection\", \"features\": […]}"
            }
            Some(0xff | 0xfe | 0x00) => "it is not UTF-8 text, and may be UTF-16; save it as UTF-8",
            Some(0x1f) => "it is compressed; unpack it first",
            Some(b'<') => "it is XML or HTML",
            Some(0x80..) => "it is not UTF-8 text",
            Some(_) => return Err(self.unexpected("expected an object in { }")),
        };
        Err(Failure::Unusable(Error::NotGeoJson {
            reason: reason.into(),
        }))
    }

    /// Passes an object's members up to its end, or up to the first of its features, or past its `crs` in the tail.
    fn members(&mut self) -> Result<(), Failure> {
        let tail = self.state == State::Tail;
        let mut first = !tail;
        loop {
            if tail {
                self.scanner.forget();
            }
            match self.scanner.pass_blanks()? {
                Some(b'}') => {
                    self.scanner.pass()?;
                    self.state = State::Between;
                    let is_other = tail && !self.kind.is_empty() && self.kind != COLLECTION;
                    return if is_other {
                        Err(self.late_type())
                    } else {
                        Ok(())
                    };
                }
                Some(b'"') if first => {}
                Some(b',') if !first => {
                    self.scanner.pass()?;
                    self.scanner.pass_blanks()?;
                }
                None => return Err(self.cut_short()),
                Some(_) if first => return Err(self.unexpected("expected `}` or a name in quotes")),
                Some(_) => return Err(self.unexpected("expected `,` or `}`")),
            }
            first = false;
            let name = self.value("expected a name in quotes")?;
            let name_end = self.scanner.kept().len();
            match self.scanner.pass_blanks()? {
                Some(b':') => self.scanner.pass()?,
                None => return Err(self.cut_short()),
                Some(_) => return Err(self.unexpected("expected `:` after a name")),
            }
            let next = self.scanner.pass_blanks()?;
            let name = self.kept(name..name_end).to_vec();
            if name == b"\"features\"" && next == Some(b'[') && self.may_be_collection() {
                self.scanner.pass()?;
                if self.kind.is_empty() && !self.begins_with_feature()? {
                    self.rest_of_list()?;
                    continue;
                }
                self.state = State::Features { first: true };
                // Collections are seldom on one line, and what is cut short in one ends the text anyway.
                self.scanner.stop_at_line_end(false);
                return Ok(());
            }
            // A member that nobody asks for may be of any size.
            let is_asked_for = matches!(name.as_slice(), b"\"type\"" | b"\"crs\"");
            let in_collection = tail || self.kind == COLLECTION;
            self.scanner.keep(is_asked_for || !in_collection);
            let value = self.value("expected a value");
            self.scanner.keep(true);
            let value = value?;
            match name.as_slice() {
                b"\"type\"" => self.kind = self.kept(value..).to_vec(),
                b"\"crs\"" => {
                    self.system = Some(self.kept(value..).to_vec());
                    if tail {
                        return Ok(());
                    }
                }
                // RFC 7946, section 7.1.
                b"\"geometry\"" | b"\"coordinates\"" | b"\"geometries\"" => self.is_single = true,
                _ => {}
            }
        }
    }

    /// Whether a list whose bracket has been passed is one of features, by its first member, which is then passed; of an object
    /// without a type so far, any other list is a member that GeoJSON does not know.
    fn begins_with_feature(&mut self) -> Result<bool, Failure> {
        let next = self.scanner.pass_blanks()?;
        self.is_empty = next == Some(b']');
        if next != Some(b'{') {
            return Ok(false);
        }
        let place = self.scanner.place();
        let start = self.value("expected a feature")?;
        let member = |name| member_of(self.kept(start..), name);
        let is_feature = member("type").is_some_and(|kind| kind == b"\"Feature\"")
            || member("geometry").is_some();
        if is_feature {
            self.scanner.forget_before(start);
            self.passed = Some(place);
        }
        Ok(is_feature)
    }

    /// Passes what is left of a list whose bracket has been passed.
    fn rest_of_list(&mut self) -> Result<(), Failure> {
        loop {
            match self.scanner.pass_blanks()? {
                Some(b']') => return Ok(self.scanner.pass()?),
                Some(b',') => self.scanner.pass()?,
                None => return Err(self.cut_short()),
                Some(_) => {
                    self.value("expected a value or `]`")?;
                }
            }
        }
    }

    /// Passes one member of `features`, or the end of the list.
    fn member(&mut self, first: bool) -> Result<Option<Record>, Failure> {
        if let Some(start) = self.passed.take() {
            self.state = State::Features { first: false };
            self.start = start;
            return Ok(Some(Record::Member(start)));
        }
        self.scanner.forget();
        let next = self.scanner.pass_blanks()?;
        if next == Some(b']') {
            self.scanner.pass()?;
            self.state = State::Tail;
            return Ok(None);
        }
        if !first {
            match next {
                Some(b',') => self.scanner.pass()?,
                None => return Err(self.cut_short_in_features()),
                Some(_) => return Err(self.unexpected("expected `,` or `]` after a feature")),
            }
            self.scanner.pass_blanks()?;
        }
        self.scanner.forget();
        self.state = State::Features { first: false };
        self.start = self.scanner.place();
        if self.scanner.peek()?.is_none() {
            return Err(self.cut_short_in_features());
        }
        self.value("expected a feature")?;
        Ok(Some(Record::Member(self.start)))
    }

    /// True unless the object has said, or shown, that it is something else.
    fn may_be_collection(&self) -> bool {
        self.kind == COLLECTION || self.kind.is_empty() && !self.is_single
    }

    /// What was read as the features of a collection were none.
    fn late_type(&self) -> Failure {
        let kind = String::from_utf8_lossy(&self.kind);
        Failure::Unusable(Error::NotGeoJson {
            reason: format!(
                "an object says only after its list of \"features\" that its type is {}; put \"type\" first",
                kind.escape_debug().to_string().replace("\\\"", "\"")
            ),
        })
    }

    /// Passes a value and returns where it begins in the bytes kept.
    fn value(&mut self, expected: &str) -> Result<usize, Failure> {
        let (start, place) = (self.scanner.kept().len(), self.scanner.place());
        match self.scanner.pass_value() {
            Ok(()) => {}
            Err(Cut::Short) => return Err(self.cut_short()),
            Err(Cut::Failed(error)) => return Err(error.into()),
        }
        if self.scanner.place() == place {
            return Err(self.unexpected(expected));
        }
        Ok(start)
    }

    fn kept(&self, range: impl SliceIndex<[u8], Output = [u8]>) -> &[u8] {
        self.scanner.kept().get(range).unwrap_or_default()
    }

    /// The text ends inside an object; what is wrong may be a bracket that never closed, much earlier.
    fn cut_short(&self) -> Failure {
        if !self.scanner.keeps() {
            return self.broken("the text ends inside a value: it may have been cut off".into());
        }
        let text = self.scanner.kept();
        match serde_json::from_slice::<IgnoredAny>(text) {
            Err(error) => Failure::Unusable(broken_json(&error, text, self.start)),
            Ok(_) => self.cut_short_in_features(),
        }
    }

    fn cut_short_in_features(&self) -> Failure {
        self.broken("the text ends inside a list of features: it may have been cut off".into())
    }

    fn unexpected(&mut self, expected: &str) -> Failure {
        let found = match self.scanner.peek() {
            Ok(Some(b'\n')) => "the end of the line".into(),
            Ok(Some(byte)) if byte.is_ascii_graphic() => format!("`{}`", char::from(byte)),
            Ok(Some(byte)) => format!("byte {byte:#04x}"),
            Ok(None) => "the end of the text".into(),
            Err(error) => return error.into(),
        };
        self.broken(format!("{expected}, found {found}"))
    }

    fn broken(&self, reason: String) -> Failure {
        let Place { line, column } = self.scanner.place();
        Failure::Unusable(Error::BrokenJson {
            line,
            column,
            reason,
        })
    }
}

/// Why there is no next record.
pub(super) enum Failure {
    /// The text is not what it should be.
    Unusable(Error),
    /// The text could not be read.
    Unread(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Unread(error)
    }
}
