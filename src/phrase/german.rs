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
        let phrase = saying.words();
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
    if let Some(turned) = saying.turned() {
        return format!("so klein, dass die Fläche {} würde", fits_into(&turned));
    }
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
                None => match saying.comparative().filter(|_| saying.is_once()) {
                    Some(comparative) => joined([comparative, "die", word, &of(name)]),
                    None => joined([hedge, &times(saying), "so groß wie die", word, &of(name)]),
                },
            }
        }
        Reference::Amount(amount) => match part(saying) {
            Some(part) => joined([hedge, &part, "von", amount]),
            None if saying.is_once() => joined([hedge, amount]),
            None => joined([hedge, &times(saying), "so viel wie", amount]),
        },
        Reference::Counted { one, many, .. } => match part(saying) {
            Some(part) if saying.is_illustrated() => {
                joined([hedge, &part, "der Fläche", &genitive(one)])
            }
            Some(part) => joined([hedge, &part, &genitive(one)]),
            None => {
                let size = if saying.is_illustrated() {
                    "so groß wie"
                } else {
                    ""
                };
                if saying.is_once() {
                    return joined([hedge, size, one]);
                }
                let number = saying.writer().number(saying.multiple.value());
                joined([size, hedge, &number, many])
            }
        },
    }
}

/// "Man könnte das Saarland etwa zwölfmal darin unterbringen".
fn fit(saying: &Saying<'_>) -> String {
    if let Some(turned) = saying.turned() {
        return format!("die Fläche würde {}", fits_into(&turned));
    }
    let hedge = saying.hedge_words();
    let (object, of_object) = match saying.reference {
        Reference::Counted { one, many, .. } => {
            if let Some(part) = part(saying) {
                return joined([would(saying), hedge, &part, &genitive(one), "bedecken"]);
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
        return joined([would(saying), hedge, &part, &of_object, "bedecken"]);
    }
    let times = match saying.multiple.value() {
        1.0 => "einmal".to_owned(),
        2.0 => "zweimal".to_owned(),
        _ => times(saying),
    };
    joined(["man könnte", &object, hedge, &times, "darin unterbringen"])
}

const fn would(saying: &Saying<'_>) -> &'static str {
    if saying.several {
        "sie würden"
    } else {
        "es würde"
    }
}

/// "Etwa 3.300-mal in den Irak passen".
fn fits_into(turned: &Saying<'_>) -> String {
    let whole = match turned.reference {
        Reference::Thing(name) => accusative(&name.text),
        Reference::Measured(basis, name) => {
            let word = turned.writer().vocabulary.word(&basis.to_string());
            format!("die {word} {}", of(name))
        }
        Reference::Amount(amount) => amount.clone(),
        Reference::Counted { one, .. } => {
            let (hedge, times) = (turned.hedge_words(), times(turned));
            return joined([hedge, &times, "in", &dative(one), "Platz finden"]);
        }
    };
    let hedge = turned.hedge_words();
    joined([hedge, &times(turned), "in", &whole, "passen"])
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
    declined(one, "einem", "einer").map_or_else(|| one.to_owned(), |(one, after)| one + after)
}

/// "Eines olympischen Schwimmbeckens" of "ein olympisches Schwimmbecken".
fn genitive(one: &str) -> String {
    let Some((one, after)) = declined(one, "eines", "einer") else {
        return format!("von {one}");
    };
    let ending = match one.as_str() {
        one if one.starts_with("einer ") => "",
        one if one.ends_with(['s', 'ß', 'x', 'z']) => "es",
        _ => "s",
    };
    format!("{one}{ending}{after}")
}

/// Article, adjective and noun with this article of a case, and what follows the noun: "einem Blatt" and " im US-Format".
fn declined<'a>(one: &'a str, neuter: &str, feminine: &str) -> Option<(String, &'a str)> {
    let (article, nouns) = match one.split_once(' ')? {
        ("ein", nouns) => (neuter, nouns),
        ("eine", nouns) => (feminine, nouns),
        _ => return None,
    };
    let (adjective, nouns) = match nouns.split_once(' ') {
        Some((adjective, nouns)) if adjective.starts_with(char::is_lowercase) => {
            let stem = ["es", "er", "e"]
                .iter()
                .find_map(|ending| adjective.strip_suffix(ending));
            (format!("{}en ", stem.unwrap_or(adjective)), nouns)
        }
        _ => (String::new(), nouns),
    };
    let (noun, after) = nouns.split_at(nouns.find(' ').unwrap_or(nouns.len()));
    Some((format!("{article} {adjective}{noun}"), after))
}
