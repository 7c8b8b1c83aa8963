use std::collections::VecDeque;

use super::context::Context;
use super::cursor::Cursor;
use super::dimension::may_call_a_length_an_area;
use super::items::statements;
use super::passage::Passage;
use super::reciprocal::may_be_alike;
use super::sentence::read_sentence;
use super::tokens::Tokens;
use super::{AreaMention, Claim};
use crate::Audience;

/// Finds claims about sizes in running English text and judges them.
///
/// ```
/// use howbig::{ClaimReader, Verdict};
///
/// let text = "Algeria is slightly less than 3.5 times the size of Texas. \
///             The whole is 2,195 sq. km. — about 12 times the size of the U.S. capital (177 sq km).";
/// let claims: Vec<_> = ClaimReader::default().claims(text).collect();
/// assert_eq!(claims[0].text(), "slightly less than 3.5 times the size of Texas");
/// assert!(claims.iter().all(|claim| claim.verdict() == Verdict::Holds));
/// ```
///
/// The cost is linear in the length of the text, and no text makes it fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClaimReader {
    audience: Audience,
}

impl ClaimReader {
    /// For the readers of a country: decides which of several namesakes is meant.
    ///
    /// ```
    /// use howbig::{ClaimReader, Verdict};
    ///
    /// let text = "Tunisia is slightly larger than Georgia.";
    /// let verdict = |reader: ClaimReader| reader.claims(text).next().map(|claim| claim.verdict());
    /// assert_eq!(verdict(ClaimReader::default()), Some(Verdict::NotCheckable));
    /// assert_eq!(verdict(ClaimReader::default().audience("US".parse()?)), Some(Verdict::Holds));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    #[must_use]
    pub const fn audience(self, audience: Audience) -> Self {
        Self { audience }
    }

    /// The claims of a text, in the order in which they begin.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// assert_eq!(ClaimReader::default().claims("Three times a day, 500 km from Wales.").count(), 0);
    /// ```
    pub fn claims<'t>(&self, text: &'t str) -> impl Iterator<Item = Claim<'t>> + use<'t> {
        self.findings(text, Wanted::Claims)
            .filter_map(|finding| match finding {
                Finding::Claim(claim) => Some(*claim),
                Finding::Mention(_) => None,
            })
    }

    /// The areas that a text states and compares with nothing.
    ///
    /// ```
    /// use howbig::ClaimReader;
    ///
    /// let text = "It has 500 acres. Next to it lie 200 acres (81 ha).";
    /// let mentions = ClaimReader::default().mentions(text);
    /// assert!(mentions.map(|mention| mention.text()).eq(["500 acres"]));
    /// ```
    pub fn mentions<'t>(&self, text: &'t str) -> impl Iterator<Item = AreaMention<'t>> + use<'t> {
        self.findings(text, Wanted::Mentions)
            .filter_map(|finding| match finding {
                Finding::Claim(_) => None,
                Finding::Mention(mention) => Some(*mention),
            })
    }

    fn findings<'t>(&self, text: &'t str, wanted: Wanted) -> Findings<'t> {
        Findings {
            text,
            audience: self.audience,
            wanted,
            offset: 0,
            tokens: Tokens::default(),
            context: Context::new(text, self.audience),
            found: VecDeque::new(),
        }
    }
}

/// What is found in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Finding<'t> {
    Claim(Box<Claim<'t>>),
    Mention(Box<AreaMention<'t>>),
}

/// What a caller asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Claims,
    Mentions,
}

/// Reads a text sentence by sentence.
#[derive(Debug)]
struct Findings<'t> {
    text: &'t str,
    audience: Audience,
    wanted: Wanted,
    offset: usize,
    tokens: Tokens,
    context: Context<'t>,
    found: VecDeque<Finding<'t>>,
}

impl<'t> Iterator for Findings<'t> {
    type Item = Finding<'t>;

    fn next(&mut self) -> Option<Finding<'t>> {
        while self.found.is_empty() {
            let mut passage = Passage::find(self.text, self.offset)?;
            if passage.is_of_interest {
                passage.end = passage.tokens(self.text, &mut self.tokens);
            }
            self.offset = passage.end;
            self.context.advance(passage);
            if !passage.is_of_interest {
                continue;
            }
            let cursor = Cursor::new(self.text, &self.tokens);
            let statements = statements(cursor, self.audience);
            let may_say_more = || may_call_a_length_an_area(cursor) || may_be_alike(cursor);
            if statements.is_empty() && !may_say_more() {
                continue;
            }
            let found = read_sentence(
                self.text,
                cursor,
                statements,
                &mut self.context,
                self.audience,
                self.wanted,
            );
            self.found.extend(found);
        }
        self.found.pop_front()
    }
}
