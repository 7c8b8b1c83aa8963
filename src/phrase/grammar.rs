use super::name::Name;
use super::reference::Reference;
use super::writer::Writer;
use super::{Form, Hedge, Multiple, Tone, Wording};

/// What a language has beside its words: how they are put together.
pub(super) trait Grammar: Sync {
    /// A comparison in a few words.
    fn phrase(&self, saying: &Saying<'_>) -> String;

    /// The subject, and the phrase about it.
    fn sentence(&self, subject: &Name, several: bool, saying: &Saying<'_>) -> String;

    /// "2 percent of Iraq".
    fn percent_of(&self, percent: f64, whole: &Name, wording: Wording) -> String;

    /// A name after "of": "des Irak", "du Portugal".
    fn of(&self, name: &Name) -> String;

    /// "98 percent of the whole is this, leaving that, about 12 times the size of something".
    fn share(&self, share: &Share<'_>) -> String {
        let word = |key| Writer::of(share.wording).vocabulary.word(key);
        let mut text = format!(
            "{} {} {}",
            self.percent_of(share.percent, share.whole, share.wording),
            word("share_is"),
            share.amount
        );
        if let Some(rest) = &share.rest {
            text += &format!("{} {rest}", word("share_leaving"));
        }
        if let Some(phrase) = &share.phrase {
            text += &format!("{} {phrase}", word("share_rest_is"));
        }
        text + "."
    }
}

/// What is to be put into words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Saying<'a> {
    pub(super) hedge: Hedge,
    pub(super) multiple: Multiple,
    pub(super) reference: &'a Reference,
    pub(super) wording: Wording,
    /// Whether the subject is several things.
    pub(super) several: bool,
    /// Whether the reference is the subject itself.
    pub(super) is_itself: bool,
    /// Whether the subject is a thing that has a size, and not an amount.
    pub(super) subject_is_thing: bool,
}

/// A share of a whole, in names and amounts that are ready to be written.
#[derive(Debug)]
pub(super) struct Share<'a> {
    pub(super) percent: f64,
    pub(super) whole: &'a Name,
    pub(super) amount: String,
    pub(super) rest: Option<String>,
    /// How big the rest is.
    pub(super) phrase: Option<String>,
    pub(super) wording: Wording,
}

impl Saying<'_> {
    /// The phrase.
    pub(super) fn words(&self) -> String {
        if self.is_itself {
            let key = if self.several {
                "itself_several"
            } else {
                "itself"
            };
            return self.writer().vocabulary.word(key).to_owned();
        }
        self.wording.language.grammar().phrase(self)
    }

    pub(super) fn writer(&self) -> Writer {
        Writer::of(self.wording)
    }

    /// Whether a thing is said to be as large as other things, and the form does not ask for their number alone.
    pub(super) fn is_illustrated(&self) -> bool {
        let is_illustration = matches!(
            self.reference,
            Reference::Counted {
                is_measure: false,
                ..
            }
        );
        self.subject_is_thing && is_illustration && self.form() != Form::Count
    }

    pub(super) fn is_once(&self) -> bool {
        self.multiple == Multiple::Times(1.0)
    }

    /// The other way round where a part is too small to be grasped: how often the subject would fit into the reference.
    ///
    /// "More than 1/3,300" says nothing of how often.
    pub(super) fn turned(&self) -> Option<Self> {
        match self.multiple {
            Multiple::OneIn(parts) if self.hedge != Hedge::MoreThan => Some(Self {
                multiple: Multiple::Times(parts),
                ..*self
            }),
            _ => None,
        }
    }

    pub(super) fn form(&self) -> Form {
        if self.is_itself {
            return Form::Size;
        }
        self.wording.form
    }

    /// The words of the hedge before a number.
    pub(super) fn hedge_words(&self) -> &'static str {
        let casual = self.wording.tone == Tone::Casual;
        let key = match self.hedge {
            Hedge::Plain => return "",
            Hedge::About => "about",
            Hedge::Almost => "almost",
            Hedge::SlightlyLess if casual => "bit_less",
            Hedge::SlightlyLess => "slightly_less",
            Hedge::SlightlyMore if casual => "bit_more",
            Hedge::SlightlyMore => "slightly_more",
            Hedge::MoreThan => "more_than",
        };
        self.writer().vocabulary.word(key)
    }

    /// The comparative that says one thing against another of nearly its size, where the hedge has one.
    pub(super) fn comparative(&self) -> Option<&'static str> {
        let casual = self.wording.tone == Tone::Casual;
        let key = match self.hedge {
            Hedge::SlightlyLess if casual => "bit_smaller",
            Hedge::SlightlyLess => "slightly_smaller",
            Hedge::SlightlyMore if casual => "bit_larger",
            Hedge::SlightlyMore => "slightly_larger",
            Hedge::MoreThan => "larger",
            _ => return None,
        };
        Some(self.writer().vocabulary.word(key))
    }
}

/// Words with a space between each two; empty ones are left out.
pub(super) fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}
