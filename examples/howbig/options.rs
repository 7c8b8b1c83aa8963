use clap::{Args, ValueEnum};
use howbig::{Language, Wording};

/// How the answer is worded.
#[derive(Args)]
#[command(next_help_heading = "Wording")]
pub(crate) struct WordingOptions {
    /// Language of the answer: en, de, fr or es; figures and notes stay in English
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    pub(crate) language: Language,

    /// What the comparison is built on
    #[arg(long, value_enum, default_value_t = Form::Size)]
    form: Form,

    /// How numbers are written
    #[arg(long, value_enum, default_value_t = Numerals::Usual)]
    numerals: Numerals,

    /// Whose spelling and units English has; without this, amounts stay in the units they were stated in
    #[arg(long, value_enum, default_value_t = Variety::International)]
    variety: Variety,

    /// "Slightly less than" or "a bit less than"
    #[arg(long, value_enum, default_value_t = Tone::Formal)]
    tone: Tone,

    /// So many digits of the multiple, as far as the figures bear them, instead of the number that is easiest to grasp
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=15))]
    digits: Option<u8>,
}

impl WordingOptions {
    pub(crate) fn wording(&self) -> Wording {
        let wording = Wording::new()
            .language(self.language)
            .form(self.form.into())
            .numerals(self.numerals.into())
            .variety(self.variety.into())
            .tone(self.tone.into());
        self.digits.map_or(wording, |digits| wording.digits(digits))
    }
}

/// The forms of [`howbig::Form`], as they are called on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// About 12 times the size of Washington, DC
    Size,
    /// About 12 times as large as Washington, DC
    AsLarge,
    /// About 12 Washington DCs
    Count,
    /// You could fit 12 Washington DCs into it
    Fit,
    /// About Wales-sized
    Adjective,
}

impl From<Form> for howbig::Form {
    fn from(form: Form) -> Self {
        match form {
            Form::Size => Self::Size,
            Form::AsLarge => Self::AsLarge,
            Form::Count => Self::Count,
            Form::Fit => Self::Fit,
            Form::Adjective => Self::Adjective,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Numerals {
    /// As running text has them: two, 12, 2½
    Usual,
    /// Words wherever one word says it: twelve, two and a half
    Words,
    /// Digits always: 2, 12, 2.5
    Digits,
}

impl From<Numerals> for howbig::Numerals {
    fn from(numerals: Numerals) -> Self {
        match numerals {
            Numerals::Usual => Self::Usual,
            Numerals::Words => Self::Words,
            Numerals::Digits => Self::Digits,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Variety {
    /// Units as stated, "percent"
    International,
    /// Square miles and acres, "percent"
    American,
    /// Square kilometres and hectares, "per cent"
    British,
}

impl From<Variety> for howbig::Variety {
    fn from(variety: Variety) -> Self {
        match variety {
            Variety::International => Self::International,
            Variety::American => Self::American,
            Variety::British => Self::British,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Tone {
    /// Slightly less than
    Formal,
    /// A bit less than
    Casual,
}

impl From<Tone> for howbig::Tone {
    fn from(tone: Tone) -> Self {
        match tone {
            Tone::Formal => Self::Formal,
            Tone::Casual => Self::Casual,
        }
    }
}
