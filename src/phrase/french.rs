use super::grammar::{Grammar, Saying, Share, joined};
use super::reference::{Name, Reference};
use super::vocabulary::Vocabulary;
use super::writer::{Writer, scale};
use super::{Form, Hedge, Language, Multiple, Wording};

/// French: "environ 12 fois la superficie de la Belgique".
pub(super) struct French;

impl Grammar for French {
    fn phrase(&self, saying: &Saying<'_>) -> String {
        match (saying.form(), saying.reference) {
            (Form::Fit, _) => fit(saying),
            (Form::Adjective, Reference::Thing(name))
                if saying.is_once() && saying.comparative().is_none() =>
            {
                joined([saying.hedge_words(), "de la taille", &of(&name.text)])
            }
            _ => size(saying),
        }
    }

    fn sentence(&self, subject: &Name, _several: bool, saying: &Saying<'_>) -> String {
        let phrase = self.phrase(saying);
        if saying.form() == Form::Fit {
            return format!("{} : {phrase}.", subject.text);
        }
        format!("{}, c’est {phrase}.", subject.text)
    }

    fn share(&self, share: &Share<'_>) -> String {
        let mut text = format!(
            "{} font {}",
            self.percent_of(share.percent, share.whole, share.wording),
            share.amount
        );
        if let Some(rest) = &share.rest {
            text += &format!(", ce qui laisse {rest}");
        }
        if let Some(phrase) = &share.phrase {
            text += &format!(", soit {phrase}");
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
        Vocabulary::of(Language::French).word("and")
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
                None => hedged(saying, &count(saying, many)),
            };
        }
    };
    match part(saying) {
        Some(part) => hedged(saying, &format!("{part} {}", of(&area))),
        None if saying.is_once() => match saying.comparative() {
            Some(comparative) => format!("{comparative} {area}"),
            None => joined([saying.hedge_words(), &area]),
        },
        None => hedged(saying, &format!("{} {area}", times(saying))),
    }
}

/// "On pourrait y loger environ 12 fois la Belgique".
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
                let counted = hedged(saying, &count(saying, many));
                return format!("on pourrait y loger {counted}");
            }
            one.clone()
        }
    };
    match part(saying) {
        Some(part) => {
            let part = hedged(saying, &format!("{part} {}", of(&object)));
            format!("cela couvrirait {part}")
        }
        None => {
            let times = hedged(saying, &times(saying));
            format!("on pourrait y loger {times} {object}")
        }
    }
}

/// "Un peu moins de la moitié", "plus de 10 fois", "environ la moitié".
fn hedged(saying: &Saying<'_>, amount: &str) -> String {
    match saying.hedge {
        Hedge::SlightlyLess | Hedge::SlightlyMore | Hedge::MoreThan => {
            format!("{} {}", saying.hedge_words(), of(amount))
        }
        _ => joined([saying.hedge_words(), amount]),
    }
}

/// "12 fois", "deux fois et demie", "2,2 millions de fois".
fn times(saying: &Saying<'_>) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    match writer.word(value.trunc()) {
        Some(_) if value == 1.0 => "une fois".to_owned(),
        Some("un") if writer.is_half_more(value) => "une fois et demie".to_owned(),
        Some(word) if writer.is_half_more(value) => format!("{word} fois et demie"),
        _ => count(saying, "fois"),
    }
}

/// A number and what is counted: "12 terrains", "2,2 millions de terrains".
fn count(saying: &Saying<'_>, many: &str) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    match writer.word(value) {
        Some(word) => format!("{word} {many}"),
        None if scale(value).is_some() => format!("{} {}", writer.number(value), of(many)),
        None => format!("{} {many}", writer.digits(value)),
    }
}

fn percent_words(percent: f64, writer: Writer) -> String {
    format!("{}\u{202f}%", writer.digits(percent))
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

/// "De" before a name or an amount: "du Portugal", "des deux tiers", "d’un tiers", "de la Belgique".
fn of(name: &str) -> String {
    match name.split_once(' ') {
        Some(("le", rest)) => return format!("du {rest}"),
        Some(("les", rest)) => return format!("des {rest}"),
        _ => {}
    }
    // "Onze" and "huit" are not elided, "Haïti" is.
    let elides = name.starts_with(|first: char| "aeiuéèêîAEIOUÉÈÊÎ".contains(first))
        || (name.starts_with('o') && !name.starts_with("onze"))
        || name.starts_with("Ha");
    if elides {
        format!("d’{name}")
    } else {
        format!("de {name}")
    }
}
