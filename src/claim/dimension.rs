use super::assembly::Assembly;
use super::cursor::Cursor;
use super::finding::{of_dimension, of_length};
use super::multiplier::number;
use super::qualifying::qualifier;
use super::side::square_of;
use super::subject::What;

impl Assembly<'_, '_> {
    /// Areas that are called wide, and lengths that are called areas.
    pub(super) fn dimensions(&mut self) {
        for (index, item) in self.scene.items.iter().enumerate() {
            if let What::Amount(amount) = &item.what
                && amount.length_word.is_some()
            {
                let mut end = self.scene.cursor.moved(item.to);
                while end.word() == "." || end.word() == "-" {
                    end.at += 1;
                }
                end.at += 1 + usize::from(end.word().eq_ignore_ascii_case("in"));
                let claim = of_dimension(self.text, (amount.start, end.end()), amount);
                self.claims.extend(claim);
                self.set_used(index);
            }
        }
        let mut cursor = self.scene.cursor;
        while !cursor.is_at_end() {
            if let Some((start, end, number, length)) = cursor.attempt(area_as_length) {
                self.claims
                    .push(of_length(self.text, (start, end), &number, &length));
            } else {
                cursor.at += 1;
            }
        }
    }
}

/// "an area of 23 miles": where it stands, the number and the unit.
fn area_as_length(cursor: &mut Cursor<'_>) -> Option<(usize, usize, String, String)> {
    if !(cursor.take(&["area"]) && cursor.take(&["of"])) {
        return None;
    }
    let _ = qualifier(cursor);
    let start = cursor.start();
    number(cursor)?;
    let written = cursor.line(start, cursor.end());
    let length = cursor.word();
    let is_length = length.len() > 1 && square_of(length).is_some();
    if !is_length {
        return None;
    }
    cursor.at += 1;
    let end = cursor.end();
    let next = cursor.word();
    let ends = next.is_empty() || matches!(next, "." | "," | ";" | ")" | "and" | "in");
    ends.then(|| (start, end, written, length.to_owned()))
}

/// Whether "area" is among the words.
pub(super) fn may_call_a_length_an_area(cursor: Cursor<'_>) -> bool {
    cursor.is_before(&["area"], usize::MAX)
}
