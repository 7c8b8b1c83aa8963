/// What a thing is called inside a sentence, with its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: String,
    /// With "of" before it, where that is not made by rule.
    pub(super) of: Option<String>,
    /// Whether the language treats it as several: the Netherlands are, in German.
    pub(super) several: bool,
    /// Whether it is a description: the sum of several things or a share of one, which nobody counts.
    pub(super) is_description: bool,
}

impl Name {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            of: None,
            several: false,
            is_description: false,
        }
    }

    pub(super) fn description(text: String) -> Self {
        Self {
            is_description: true,
            ..Self::new(text)
        }
    }

    /// The same with what tells it apart from others.
    pub(super) fn qualified(self, qualifier: &str) -> Self {
        Self {
            text: self.text + qualifier,
            of: self.of.map(|of| of + qualifier),
            ..self
        }
    }
}
