use super::grammar::{Grammar, Saying, Share, joined};
use super::reference::{Name, Reference};
use super::vocabulary::Vocabulary;
use super::writer::{Writer, scale};
use super::{Form, Hedge, Language, Multiple, Wording};

/// Spanish: "unas 12 veces la superficie de la isla de Mallorca".
pub(super) struct Spanish;

impl Grammar for Spanish {
    fn phrase(&self, saying: &Saying<'_>) -> String {
        match (saying.form(), saying.reference) {
            (Form::Fit, _) => fit(saying),
            (Form::Adjective, Reference::Thing(name))
                if saying.is_once() && saying.comparative().is_none() =>
            {
                joined([saying.hedge_words(), "del tamaño", &of(&name.text)])
            }
            _ => size(saying),
        }
    }

    fn sentence(&self, subject: &Name, several: bool, saying: &Saying<'_>) -> String {
        let phrase = self.phrase(saying);
        if saying.form() == Form::Fit {
            return format!("{}: {phrase}.", subject.text);
        }
        let verb = if several { "equivalen" } else { "equivale" };
        let phrase = match phrase.strip_prefix("el ") {
            Some(rest) => format!("al {rest}"),
            None => format!("a {phrase}"),
        };
        format!("{} {verb} {phrase}.", subject.text)
    }

    fn share(&self, share: &Share<'_>) -> String {
        let mut text = format!(
            "{} son {}",
            self.percent_of(share.percent, share.whole, share.wording),
            share.amount
        );
        if let Some(rest) = &share.rest {
            text += &format!(", con lo que quedan {rest}");
        }
        if let Some(phrase) = &share.phrase {
            text += &format!(", {phrase}");
        }
        text + "."
    }

    fn percent_of(&self, percent: f64, whole: &Name, wording: Wording) -> String {
        format!(
            "{} {}",
            percent_words(percent, Writer::of(wording)),
            of(&whole.text)
        )
    }

    fn and(&self) -> &'static str {
        Vocabulary::of(Language::Spanish).word("and")
    }
}

fn size(saying: &Saying<'_>) -> String {
    let area = match saying.reference {
        Reference::Thing(name) => format!("la superficie {}", of(&name.text)),
        Reference::Measured(basis, name) => {
            let word = saying.writer().vocabulary.word(&basis.to_string());
            format!("la {word} {}", of(&name.text))
        }
        Reference::Amount(amount) => amount.clone(),
        Reference::Counted { one, many } => {
            return match part(saying) {
                Some(part) => hedged(saying, &format!("{part} {}", of(one))),
                None if saying.is_once() => hedged(saying, one),
                None => counted(saying, one, many),
            };
        }
    };
    match part(saying) {
        Some(part) => hedged(saying, &format!("{part} {}", of(&area))),
        None if saying.is_once() => match saying.comparative() {
            Some(comparative) => format!("{comparative} {area}"),
            None => joined([saying.hedge_words(), &area]),
        },
        None if saying.multiple.value() == 2.0 && saying.writer().word(2.0).is_some() => {
            hedged(saying, &format!("el doble {}", of(&area)))
        }
        None => format!("{} {area}", times(saying)),
    }
}

/// "Ahí cabrían unos 12 campos de fútbol", "ahí cabría unas 12 veces la isla de Mallorca".
fn fit(saying: &Saying<'_>) -> String {
    let object = match saying.reference {
        Reference::Thing(name) => name.text.clone(),
        Reference::Measured(basis, name) => {
            let word = saying.writer().vocabulary.word(&basis.to_string());
            format!("la {word} {}", of(&name.text))
        }
        Reference::Amount(amount) => amount.clone(),
        Reference::Counted { one, many } => {
            if part(saying).is_none() && !saying.is_once() {
                return format!("ahí cabrían {}", counted(saying, one, many));
            }
            one.clone()
        }
    };
    match part(saying) {
        Some(part) => {
            let part = hedged(saying, &format!("{part} {}", of(&object)));
            format!("cubriría {part}")
        }
        None => {
            let several = ["los ", "las "]
                .iter()
                .any(|article| object.starts_with(article));
            let verb = if several { "cabrían" } else { "cabría" };
            format!("ahí {verb} {} {object}", times(saying))
        }
    }
}

/// "Algo menos de la mitad", "más de 10 veces", "algo menos del doble".
fn hedged(saying: &Saying<'_>, amount: &str) -> String {
    match saying.hedge {
        Hedge::SlightlyLess | Hedge::SlightlyMore | Hedge::MoreThan => {
            format!("{} {}", saying.hedge_words(), of(amount))
        }
        _ => joined([saying.hedge_words(), amount]),
    }
}

/// "Unas 12 veces", "dos veces y media", "2,2 millones de veces", with the hedge.
fn times(saying: &Saying<'_>) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    match writer.word(value.trunc()) {
        Some(_) if value == 1.0 => hedged(saying, "una vez"),
        Some("una") if writer.is_half_more(value) => hedged(saying, "una vez y media"),
        Some(word) if writer.is_half_more(value) => {
            hedged_count(saying, "unas", &format!("{word} veces y media"))
        }
        _ => hedged_count(saying, "unas", &count(saying, "veces")),
    }
}

/// "Unos 12 campos de fútbol", with the hedge.
fn counted(saying: &Saying<'_>, one: &str, many: &str) -> String {
    let some = if one.starts_with("una ") {
        "unas"
    } else {
        "unos"
    };
    hedged_count(saying, some, &count(saying, many))
}

fn hedged_count(saying: &Saying<'_>, some: &str, amount: &str) -> String {
    match saying.hedge {
        Hedge::About => format!("{some} {amount}"),
        _ => hedged(saying, amount),
    }
}

/// A number and what is counted: "12 veces", "2,2 millones de veces".
fn count(saying: &Saying<'_>, many: &str) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    match writer.word(value) {
        Some(word) => format!("{word} {many}"),
        None if scale(value).is_some() => format!("{} de {many}", writer.number(value)),
        None => format!("{} {many}", writer.digits(value)),
    }
}

fn percent_words(percent: f64, writer: Writer) -> String {
    format!("el {}\u{a0}%", writer.digits(percent))
}

fn part(saying: &Saying<'_>) -> Option<String> {
    let writer = saying.writer();
    match saying.multiple {
        Multiple::Times(_) => None,
        Multiple::Fraction { parts, of } => Some(writer.fraction(parts, of)),
        Multiple::Percent(value) => Some(percent_words(value, writer)),
        Multiple::OneIn(parts) => Some(writer.one_in(parts)),
    }
}

/// "De" before a name or an amount: "del Reino Unido", "de la mitad", "de Bélgica".
fn of(name: &str) -> String {
    match name.strip_prefix("el ") {
        Some(rest) => format!("del {rest}"),
        None => format!("de {name}"),
    }
}
