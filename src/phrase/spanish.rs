use super::Language;
use super::romance::Romance;
use super::vocabulary::Vocabulary;

/// Spanish: "unas 12 veces la superficie de la isla de Mallorca".
pub(super) struct Spanish;

impl Romance for Spanish {
    /// "Del Reino Unido", "de la mitad", "de Bélgica".
    fn of(name: &str) -> String {
        match name.strip_prefix("el ") {
            Some(rest) => format!("del {rest}"),
            None => format!("de {name}"),
        }
    }

    fn percent(digits: &str) -> String {
        format!("el {digits}\u{a0}%")
    }

    /// "Unos 12 campos de fútbol", "unas 12 veces".
    fn about(amount: &str, one: &str) -> Option<String> {
        // "Unos dos millones de veces": a million is masculine, whatever there are so many of.
        let is_million = amount.contains("llones de ") || amount.contains("llón de ");
        let some = if one.starts_with("una ") && !is_million {
            "unas"
        } else {
            "unos"
        };
        Some(format!("{some} {amount}"))
    }

    fn fits(several: bool) -> &'static str {
        if several {
            "ahí cabrían"
        } else {
            "ahí cabría"
        }
    }

    fn sentence(subject: &str, several: bool, phrase: &str) -> String {
        let verb = if several { "equivalen" } else { "equivale" };
        // The adverb belongs to the verb: "equivale aproximadamente al doble".
        let about = Vocabulary::of(Language::Spanish).word("about");
        let (verb, phrase) = match phrase.strip_prefix(about) {
            Some(rest) => (format!("{verb} {about}"), rest.trim_start()),
            None => (verb.to_owned(), phrase),
        };
        match phrase.strip_prefix("el ") {
            Some(rest) => format!("{subject} {verb} al {rest}."),
            None => format!("{subject} {verb} a {phrase}."),
        }
    }
}
