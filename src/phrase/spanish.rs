use super::romance::Romance;

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
        let some = if one.starts_with("una ") {
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
        match phrase.strip_prefix("el ") {
            Some(rest) => format!("{subject} {verb} al {rest}."),
            None => format!("{subject} {verb} a {phrase}."),
        }
    }
}
