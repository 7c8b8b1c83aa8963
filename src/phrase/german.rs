use super::grammar::{Grammar, Saying, joined};
use super::name::Name;
use super::reference::Reference;
use super::writer::Writer;
use super::{Form, Multiple, Wording};

/// German: "etwa zwölfmal so groß wie das Saarland".
pub(super) struct German;

impl Grammar for German {
    fn phrase(&self, saying: &Saying<'_>) -> String {
        match (saying.form(), saying.reference) {
            (Form::Fit, _) => fit(saying),
            (Form::Adjective, Reference::Thing(name))
                if saying.is_once() && saying.comparative().is_none() =>
            {
                joined([saying.hedge_words(), "von der Größe", &of(name)])
            }
            _ => size(saying),
        }
    }

    fn sentence(&self, subject: &Name, several: bool, saying: &Saying<'_>) -> String {
        let phrase = self.phrase(saying);
        if saying.form() == Form::Fit {
            return format!("{}: {phrase}.", subject.text);
        }
        let verb = if several { "sind" } else { "ist" };
        format!("{} {verb} {phrase}.", subject.text)
    }

    fn percent_of(&self, percent: f64, whole: &Name, wording: Wording) -> String {
        format!(
            "{} Prozent {}",
            Writer::of(wording).digits(percent),
            of(whole)
        )
    }

    fn of(&self, name: &Name) -> String {
        of(name)
    }
}

fn size(saying: &Saying<'_>) -> String {
    let hedge = saying.hedge_words();
    match saying.reference {
        Reference::Thing(name) => match part(saying) {
            _ if saying.is_once() => match saying.comparative() {
                Some(comparative) => format!("{comparative} {}", name.text),
                None => joined([hedge, "so groß wie", &name.text]),
            },
            Some(part) if is_fraction(saying) && saying.form() != Form::Count => {
                let part = if part == "die Hälfte" { "halb" } else { &part };
                joined([hedge, part, "so groß wie", &name.text])
            }
            Some(part) => joined([hedge, &part, "der Fläche", &of(name)]),
            None => joined([hedge, &times(saying), "so groß wie", &name.text]),
        },
        Reference::Measured(basis, name) => {
            let word = saying.writer().vocabulary.word(&basis.to_string());
            match part(saying) {
                Some(part) => joined([hedge, &part, "der", word, &of(name)]),
                None => joined([hedge, &times(saying), "so viel wie die", word, &of(name)]),
            }
        }
        Reference::Amount(amount) => match part(saying) {
            Some(part) => joined([hedge, &part, "von", amount]),
            None if saying.is_once() => joined([hedge, amount]),
            None => joined([hedge, &times(saying), "so viel wie", amount]),
        },
        Reference::Counted { one, many } => match part(saying) {
            Some(part) => joined([hedge, &part, "von", &dative(one)]),
            None if saying.is_once() => joined([hedge, one]),
            None => joined([
                hedge,
                &saying.writer().number(saying.multiple.value()),
                many,
            ]),
        },
    }
}

/// "Man könnte das Saarland etwa zwölfmal darin unterbringen".
fn fit(saying: &Saying<'_>) -> String {
    let hedge = saying.hedge_words();
    let (object, of_object) = match saying.reference {
        Reference::Counted { one, many } => {
            if let Some(part) = part(saying) {
                return joined(["es würde", hedge, &part, "von", &dative(one), "bedecken"]);
            }
            if !saying.is_once() {
                let number = saying.writer().number(saying.multiple.value());
                return joined(["man könnte", hedge, &number, many, "darin unterbringen"]);
            }
            (one.clone(), String::new())
        }
        Reference::Thing(name) => (accusative(&name.text), of(name)),
        Reference::Measured(basis, name) => {
            let word = saying.writer().vocabulary.word(&basis.to_string());
            let of_name = of(name);
            (
                format!("die {word} {of_name}"),
                format!("der {word} {of_name}"),
            )
        }
        Reference::Amount(amount) => (amount.clone(), format!("von {amount}")),
    };
    if let Some(part) = part(saying) {
        return joined(["es würde", hedge, &part, &of_object, "bedecken"]);
    }
    let times = match saying.multiple.value() {
        1.0 => "einmal".to_owned(),
        2.0 => "zweimal".to_owned(),
        _ => times(saying),
    };
    joined(["man könnte", &object, hedge, &times, "darin unterbringen"])
}

/// "Zwölfmal", "zweieinhalbmal", "28-mal", "2,2 Millionen Mal"; nothing for one.
fn times(saying: &Saying<'_>) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    if let Some(word) = writer.word(value) {
        return match value {
            1.0 => String::new(),
            2.0 => "doppelt".to_owned(),
            _ => format!("{word}mal"),
        };
    }
    match writer.word(value.trunc()) {
        Some(word) if writer.is_half_more(value) => format!("{word}einhalbmal"),
        _ if value >= 1e6 => format!("{} Mal", writer.number(value)),
        _ => format!("{}-mal", writer.digits(value)),
    }
}

fn is_fraction(saying: &Saying<'_>) -> bool {
    matches!(saying.multiple, Multiple::Fraction { .. })
}

fn part(saying: &Saying<'_>) -> Option<String> {
    let writer = saying.writer();
    match saying.multiple {
        Multiple::Times(_) => None,
        Multiple::Fraction { parts, of } => Some(writer.fraction(parts, of)),
        Multiple::Percent(value) => Some(format!("{} Prozent", writer.digits(value))),
        Multiple::OneIn(parts) => Some(writer.one_in(parts)),
    }
}

/// The genitive of a name with an article; "von" before one without.
fn of(name: &Name) -> String {
    if let Some(of) = &name.of {
        return of.clone();
    }
    match name.text.split_once(' ') {
        Some(("die", rest)) => format!("der {rest}"),
        Some(("der", rest)) => format!("des {rest}"),
        Some(("das", rest)) => format!("des {rest}s"),
        _ => format!("von {}", name.text),
    }
}

/// "Den Irak und Syrien": of each of several.
fn accusative(name: &str) -> String {
    let each = |names: &str, joint| {
        let names: Vec<_> = names.split(joint).map(accusative_of_one).collect();
        names.join(joint)
    };
    let lists: Vec<_> = name.split(" und ").map(|list| each(list, ", ")).collect();
    lists.join(" und ")
}

/// "Den Irak", "den Indischen Ozean": only the masculine article changes, and the adjective after it.
fn accusative_of_one(name: &str) -> String {
    let Some(rest) = name.strip_prefix("der ") else {
        return name.to_owned();
    };
    match rest.split_once(' ') {
        Some((adjective, noun)) if adjective.ends_with('e') => format!("den {adjective}n {noun}"),
        _ => format!("den {rest}"),
    }
}

/// "Einem olympischen Schwimmbecken" of "ein olympisches Schwimmbecken".
fn dative(one: &str) -> String {
    let (article, noun) = match one.split_once(' ') {
        Some(("ein", noun)) => ("einem", noun),
        Some(("eine", noun)) => ("einer", noun),
        _ => return one.to_owned(),
    };
    match noun.split_once(' ') {
        Some((adjective, noun)) if adjective.starts_with(char::is_lowercase) => {
            let stem = adjective
                .strip_suffix("es")
                .or_else(|| adjective.strip_suffix("er"))
                .or_else(|| adjective.strip_suffix('e'))
                .unwrap_or(adjective);
            format!("{article} {stem}en {noun}")
        }
        _ => format!("{article} {noun}"),
    }
}
