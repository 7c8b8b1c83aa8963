use super::grammar::{Grammar, Saying, joined};
use super::name::Name;
use super::reference::Reference;
use super::writer::Writer;
use super::{Form, Hedge, Multiple, Wording};

/// What tells one Romance language from another beside its words.
pub(super) trait Romance: Sync {
    /// "De" before a name or an amount: "du Portugal", "de la mitad".
    fn of(name: &str) -> String;

    /// "2 %" with its article, if it has one.
    fn percent(digits: &str) -> String;

    /// The hedge "about" before a number of things, "una" one of them.
    fn about(amount: &str, one: &str) -> Option<String>;

    /// "On pourrait y loger".
    fn fits(several: bool) -> &'static str;

    /// The subject and the phrase about it.
    fn sentence(subject: &str, several: bool, phrase: &str) -> String;

    /// What stands between a subject and a clause.
    const COLON: &'static str = ": ";
}

impl<T: Romance> Grammar for T {
    fn phrase(&self, saying: &Saying<'_>) -> String {
        match (saying.form(), saying.reference) {
            (Form::Fit, _) => fit::<T>(saying),
            (Form::Adjective, Reference::Thing(name))
                if saying.is_once() && saying.comparative().is_none() =>
            {
                let size = saying.writer().vocabulary.word("of_the_size");
                joined([saying.hedge_words(), size, &self.of(name)])
            }
            _ => size::<T>(saying),
        }
    }

    fn sentence(&self, subject: &Name, several: bool, saying: &Saying<'_>) -> String {
        let phrase = saying.words();
        if saying.form() == Form::Fit {
            return format!("{}{}{phrase}.", subject.text, T::COLON);
        }
        T::sentence(&subject.text, several, &phrase)
    }

    fn percent_of(&self, percent: f64, whole: &Name, wording: Wording) -> String {
        let percent = T::percent(&Writer::of(wording).digits(percent));
        format!("{percent} {}", self.of(whole))
    }

    fn of(&self, name: &Name) -> String {
        name.of.clone().unwrap_or_else(|| T::of(&name.text))
    }
}

fn size<T: Romance>(saying: &Saying<'_>) -> String {
    if let Some(turned) = saying.turned() {
        let so_small = saying.writer().vocabulary.word("so_small");
        return format!("{so_small} {}", fits_into::<T>(&turned, "would_fit"));
    }
    let area = match saying.reference {
        Reference::Thing(name) => area_of::<T>(saying, "area", name),
        Reference::Measured(basis, name) => area_of::<T>(saying, &basis.to_string(), name),
        Reference::Amount(amount) => amount.clone(),
        Reference::Counted { one, many, .. } => {
            return match part::<T>(saying) {
                Some(part) => hedged::<T>(saying, &format!("{part} {}", T::of(one))),
                None if saying.is_once() => hedged::<T>(saying, one),
                None => counted::<T>(saying, one, &count::<T>(saying, many)),
            };
        }
    };
    let word = |key| saying.writer().vocabulary.word(key);
    let double = word("double");
    match part::<T>(saying) {
        Some(part) => hedged::<T>(saying, &format!("{part} {}", T::of(&area))),
        None if saying.is_once() => match saying.comparative() {
            Some(comparative) => format!("{comparative} {area}"),
            None if saying.hedge == Hedge::About => joined([word("about_once"), &area]),
            None => joined([saying.hedge_words(), &area]),
        },
        None if saying.multiple.value() == 2.0
            && !double.is_empty()
            && saying.writer().word(2.0).is_some() =>
        {
            hedged::<T>(saying, &format!("{double} {}", T::of(&area)))
        }
        None => format!("{} {area}", times::<T>(saying)),
    }
}

/// "Cabría unas 3300 veces en Gales".
fn fits_into<T: Romance>(turned: &Saying<'_>, verb: &str) -> String {
    let whole = match turned.reference {
        Reference::Thing(name) => name.text.clone(),
        Reference::Measured(basis, name) => area_of::<T>(turned, &basis.to_string(), name),
        Reference::Amount(amount) => amount.clone(),
        Reference::Counted { one, .. } => one.clone(),
    };
    let word = |key| turned.writer().vocabulary.word(key);
    let (verb, into) = (word(verb), word("into"));
    format!("{verb} {} {into} {whole}", times::<T>(turned))
}

/// "On pourrait y loger environ 12 fois la Belgique", "cubriría aproximadamente dos tercios de Bélgica".
fn fit<T: Romance>(saying: &Saying<'_>) -> String {
    if let Some(turned) = saying.turned() {
        let verb = if turned.several {
            "would_fit_several"
        } else {
            "would_fit"
        };
        return fits_into::<T>(&turned, verb);
    }
    let object = match saying.reference {
        Reference::Thing(name) => name.text.clone(),
        Reference::Measured(basis, name) => area_of::<T>(saying, &basis.to_string(), name),
        Reference::Amount(amount) => amount.clone(),
        Reference::Counted { one, many, .. } => {
            if part::<T>(saying).is_none() && !saying.is_once() {
                let counted = counted::<T>(saying, one, &count::<T>(saying, many));
                return format!("{} {counted}", T::fits(true));
            }
            one.clone()
        }
    };
    if let Some(part) = part::<T>(saying) {
        let key = if saying.several { "cover" } else { "covers" };
        let covers = saying.writer().vocabulary.word(key);
        let part = hedged::<T>(saying, &format!("{part} {}", T::of(&object)));
        return format!("{covers} {part}");
    }
    let articles = ["los ", "las ", "les "];
    let several = articles.iter().any(|article| object.starts_with(article));
    format!("{} {} {object}", T::fits(several), times::<T>(saying))
}

/// "La superficie de la Belgique".
fn area_of<T: Romance>(saying: &Saying<'_>, key: &str, name: &Name) -> String {
    let area = saying.writer().vocabulary.word(key);
    format!(
        "la {area} {}",
        name.of.clone().unwrap_or_else(|| T::of(&name.text))
    )
}

/// "Un peu moins de la moitié", "más de 10 veces", "environ la moitié".
fn hedged<T: Romance>(saying: &Saying<'_>, amount: &str) -> String {
    match saying.hedge {
        Hedge::SlightlyLess | Hedge::SlightlyMore | Hedge::MoreThan => {
            format!("{} {}", saying.hedge_words(), T::of(amount))
        }
        _ => joined([saying.hedge_words(), amount]),
    }
}

/// The same of a number of things, "una" one of them.
fn counted<T: Romance>(saying: &Saying<'_>, one: &str, amount: &str) -> String {
    (saying.hedge == Hedge::About)
        .then(|| T::about(amount, one))
        .flatten()
        .unwrap_or_else(|| hedged::<T>(saying, amount))
}

/// "12 fois", "unas dos veces y media", "2,2 millions de fois", with the hedge.
fn times<T: Romance>(saying: &Saying<'_>) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    let word = |key| writer.vocabulary.word(key);
    let (once, and_a_half) = (word("once"), word("and_a_half"));
    match writer.word(value.trunc()) {
        Some(_) if value == 1.0 => hedged::<T>(saying, once),
        Some(_) if writer.is_half_more(value) && value < 2.0 => {
            hedged::<T>(saying, &format!("{once} {and_a_half}"))
        }
        Some(number) if writer.is_half_more(value) => {
            let times = format!("{number} {} {and_a_half}", word("times"));
            counted::<T>(saying, once, &times)
        }
        _ => counted::<T>(saying, once, &count::<T>(saying, word("times"))),
    }
}

/// A number and what is counted: "12 terrains", "2,2 millions de terrains".
fn count<T: Romance>(saying: &Saying<'_>, many: &str) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    match writer.word(value) {
        Some(word) => format!("{word} {many}"),
        None if writer.scale(value).is_some() => {
            format!("{} {}", writer.number(value), T::of(many))
        }
        None => format!("{} {many}", writer.number_in_digits(value)),
    }
}

fn part<T: Romance>(saying: &Saying<'_>) -> Option<String> {
    let writer = saying.writer();
    match saying.multiple {
        Multiple::Times(_) => None,
        Multiple::Fraction { parts, of } => Some(writer.fraction(parts, of)),
        Multiple::Percent(value) => Some(T::percent(&writer.digits(value))),
        Multiple::OneIn(parts) => Some(writer.one_in(parts)),
    }
}
