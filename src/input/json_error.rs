use super::scanner::Place;
use crate::Error;

/// What `serde_json` found wrong with a text, in words, and where in the file.
///
/// The text began at `start` in its file.
pub(super) fn broken_json(error: &serde_json::Error, text: &[u8], start: Place) -> Error {
    let place = place_in_file(error, start);
    let mut reason = in_words(error);
    if reason.starts_with("expected")
        && let Some(found) = token_at(text, error.line(), error.column())
    {
        reason.push_str(&format!(", found {found}"));
    }
    Error::BrokenJson {
        line: place.line,
        column: place.column,
        reason,
    }
}

/// The message of `serde_json` without its place, in words for people who do not write parsers.
pub(super) fn in_words(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message
        .split_once(" at line ")
        .map_or(message.as_str(), |(before, _)| before);
    // The place within a geometry may stand before the words.
    const IN_WORDS: [(&str, &str); 6] = [
        ("expected value", "expected a value"),
        ("expected ident", "expected true, false or null"),
        ("EOF while parsing ", "the text ends inside "),
        (
            "recursion limit exceeded",
            "lists or objects are nested more than 127 deep",
        ),
        (
            "number out of range",
            "a number is too large for a coordinate",
        ),
        (
            "invalid unicode code point",
            "a character is not UTF-8: save the text as UTF-8",
        ),
    ];
    IN_WORDS
        .iter()
        .fold(message.to_owned(), |message, (from, to)| {
            message.replace(from, to)
        })
}

/// Where in the file an error is, when the text began at `start`.
pub(super) fn place_in_file(error: &serde_json::Error, start: Place) -> Place {
    if error.line() <= 1 {
        Place {
            line: start.line,
            column: (start.column + error.column()).saturating_sub(1),
        }
    } else {
        Place {
            line: start.line + error.line() - 1,
            column: error.column().max(1),
        }
    }
}

/// The word or sign at a line and column, for the reader of a message to recognise.
fn token_at(text: &[u8], line: usize, column: usize) -> Option<String> {
    const LONGEST: usize = 20;
    let line = text
        .split(|&byte| byte == b'\n')
        .nth(line.checked_sub(1)?)?;
    let rest = line.get(column.checked_sub(1)?..)?;
    let word = rest
        .iter()
        .take(LONGEST)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.'))
        .count();
    let token = rest.get(..word.max(1))?;
    let token = std::str::from_utf8(token).ok()?;
    (!token.trim().is_empty()).then(|| format!("`{token}`"))
}
