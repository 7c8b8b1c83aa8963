use super::grammar::{Grammar, Saying, joined};
use super::name::Name;
use super::reference::Reference;
use super::writer::Writer;
use super::{Form, Hedge, Multiple, Variety, Wording};

/// English. The module's page lists what it writes.
pub(super) struct English;

impl Grammar for English {
    fn phrase(&self, saying: &Saying<'_>) -> String {
        match saying.form() {
            Form::Fit => fit(saying),
            Form::Adjective => adjective(saying).unwrap_or_else(|| size(saying)),
            _ => size(saying),
        }
    }

    fn sentence(&self, subject: &Name, several: bool, saying: &Saying<'_>) -> String {
        let phrase = saying.words();
        if saying.form() == Form::Fit {
            return format!("{}: {phrase}.", subject.text);
        }
        let verb = if several { "are" } else { "is" };
        format!("{} {verb} {phrase}.", subject.text)
    }

    fn percent_of(&self, percent: f64, whole: &Name, wording: Wording) -> String {
        format!("{} of {}", percent_words(percent, wording), whole.text)
    }

    fn of(&self, name: &Name) -> String {
        format!("of {}", name.text)
    }
}

fn percent_words(percent: f64, wording: Wording) -> String {
    let word = match wording.variety {
        Variety::British => "per cent",
        _ => "percent",
    };
    format!("{} {word}", Writer::of(wording).digits(percent))
}

/// "About 12 times the size of Washington, DC", "slightly smaller than Maryland", "two-thirds of an acre".
fn size(saying: &Saying<'_>) -> String {
    if let Some(turned) = saying.turned() {
        return format!("so small that {}", fits_into(&turned));
    }
    let hedge = saying.hedge_words();
    match saying.reference {
        Reference::Thing(name) => thing(saying, name),
        Reference::Measured(basis, name) => {
            let word = saying.writer().vocabulary.word(&basis.to_string());
            let area = format!("the {word} of {}", name.text);
            match part(saying) {
                Some(part) if matches!(saying.multiple, Multiple::Fraction { .. }) => {
                    joined([hedge, &part, &area])
                }
                Some(part) => joined([hedge, &part, "of", &area]),
                None => joined([hedge, &times(saying), &area]),
            }
        }
        Reference::Amount(amount) => match part(saying) {
            Some(part) => joined([hedge, &part, "of", amount]),
            None => joined([hedge, &times(saying), amount]),
        },
        Reference::Counted { one, many, .. } => match part(saying) {
            Some(part) if saying.is_illustrated() => thing_of(saying, &part, one),
            Some(part) if part == "half" => joined([hedge, &part, one]),
            Some(part) => joined([hedge, &part, "of", one]),
            None if saying.is_once() && saying.is_illustrated() => thing(saying, &Name::new(one)),
            None if saying.is_once() => joined([hedge, one]),
            None if saying.is_illustrated() => {
                joined([measure(saying), hedge, &number(saying), many])
            }
            None => joined([hedge, &number(saying), many]),
        },
    }
}

fn thing(saying: &Saying<'_>, named: &Name) -> String {
    let name = named.text.as_str();
    if saying.is_once()
        && let Some(comparative) = saying.comparative()
    {
        return format!("{comparative} {name}");
    }
    let hedge = saying.hedge_words();
    match part(saying) {
        Some(part) => thing_of(saying, &part, name),
        None => match plural_of_name(named) {
            Some(many) if saying.form() == Form::Count && !saying.is_once() => {
                joined([hedge, &number(saying), &many])
            }
            _ => joined([hedge, &times(saying), measure(saying), name]),
        },
    }
}

/// "About two-thirds the size of Wales", "2 percent of Wales".
fn thing_of(saying: &Saying<'_>, part: &str, name: &str) -> String {
    let is_sized =
        matches!(saying.multiple, Multiple::Fraction { .. }) && saying.form() != Form::Count;
    let joint = if is_sized { measure(saying) } else { "of" };
    joined([saying.hedge_words(), part, joint, name])
}

fn measure(saying: &Saying<'_>) -> &'static str {
    match saying.form() {
        Form::AsLarge => "as large as",
        _ => "the size of",
    }
}

/// "You could fit 12 Washington DCs into it", "it would cover about two-thirds of Wales".
fn fit(saying: &Saying<'_>) -> String {
    if let Some(turned) = saying.turned() {
        return fits_into(&turned);
    }
    let hedge = saying.hedge_words();
    let (subject, object) = pronouns(saying);
    let one = whole(saying);
    let many = match saying.reference {
        Reference::Thing(name) => plural_of_name(name),
        Reference::Counted { many, .. } => Some(many.clone()),
        _ => None,
    };
    if let Some(part) = part(saying) {
        return joined([subject, "would cover", hedge, &part, "of", &one]);
    }
    match many {
        Some(_) if saying.is_once() => {
            let one = one
                .strip_prefix("a ")
                .or_else(|| one.strip_prefix("an "))
                .unwrap_or(&one);
            let one = one.replace(',', "");
            joined(["you could fit", hedge, "one", &one, "into", object])
        }
        Some(many) => joined([
            "you could fit",
            hedge,
            &number(saying),
            &many,
            "into",
            object,
        ]),
        None if saying.is_once() => joined(["you could fit", &one, "into", object, hedge, "once"]),
        None => joined(["you could fit", &one, "into", object, hedge, &times(saying)]),
    }
}

/// "It would fit into Wales about 3,300 times".
fn fits_into(turned: &Saying<'_>) -> String {
    let (subject, _) = pronouns(turned);
    joined([
        subject,
        "would fit into",
        &whole(turned),
        turned.hedge_words(),
        &times(turned),
    ])
}

/// What stands for the subject, before a verb and behind one.
const fn pronouns(saying: &Saying<'_>) -> (&'static str, &'static str) {
    if saying.several {
        ("they", "them")
    } else {
        ("it", "it")
    }
}

/// The reference as something that is covered or filled: "Wales", "the land area of Wales", "an acre".
fn whole(saying: &Saying<'_>) -> String {
    match saying.reference {
        Reference::Thing(name) => name.text.clone(),
        Reference::Measured(basis, name) => {
            let word = saying.writer().vocabulary.word(&basis.to_string());
            format!("the {word} of {}", name.text)
        }
        Reference::Amount(amount) => amount.clone(),
        Reference::Counted { one, .. } => one.clone(),
    }
}

/// "About Wales-sized"; none where it is not about once, or a side of it is to be said.
fn adjective(saying: &Saying<'_>) -> Option<String> {
    let is_near = matches!(saying.hedge, Hedge::Plain | Hedge::About | Hedge::Almost);
    if !(saying.is_once() && is_near) {
        return None;
    }
    let name = match saying.reference {
        Reference::Thing(name) if name.is_description => return None,
        Reference::Thing(name) => name
            .text
            .strip_prefix("the ")
            .unwrap_or(&name.text)
            .replace(',', ""),
        Reference::Counted { one, .. } => one.split_once(' ')?.1.replace(' ', "-"),
        _ => return None,
    };
    Some(joined([saying.hedge_words(), &format!("{name}-sized")]))
}

/// "Twice", "2½ times", "12 times"; nothing for one, which goes without saying.
fn times(saying: &Saying<'_>) -> String {
    match saying.multiple.value() {
        1.0 => String::new(),
        2.0 if saying.writer().word(2.0).is_some() => "twice".to_owned(),
        _ => format!("{} times", number(saying)),
    }
}

fn number(saying: &Saying<'_>) -> String {
    let (writer, value) = (saying.writer(), saying.multiple.value());
    match writer.word(value.trunc()) {
        Some(word) if writer.prefers_words() && writer.is_half_more(value) => {
            format!("{word} and a half")
        }
        _ => writer.number(value),
    }
}

/// The part that a reference follows after "of": "half", "2 percent", "1/3,300".
fn part(saying: &Saying<'_>) -> Option<String> {
    match saying.multiple {
        Multiple::Times(_) => None,
        Multiple::Fraction { parts, of } => Some(saying.writer().fraction(parts, of)),
        Multiple::Percent(value) => Some(percent_words(value, saying.wording)),
        Multiple::OneIn(parts) => Some(saying.writer().one_in(parts)),
    }
}

/// "Washington DCs", "Waleses"; none of names with an article, and of several.
fn plural_of_name(name: &Name) -> Option<String> {
    let text = name.text.as_str();
    let has_article = text.starts_with("the ") || text.starts_with("The ");
    let is_one = !has_article && !text.contains(')') && !text.contains(" and ");
    (is_one && !name.is_description).then(|| {
        let name = text;
        let name = name.replace(',', "");
        if name.ends_with('y') {
            // Two Germanys, not Germanies: a name keeps its letters.
            format!("{name}s")
        } else {
            plural(&name)
        }
    })
}

/// A noun for several.
pub(super) fn plural(noun: &str) -> String {
    let hisses = ["s", "x", "z", "ch", "sh"];
    if hisses.iter().any(|ending| noun.ends_with(ending)) {
        return format!("{noun}es");
    }
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{noun}s"),
    }
}
