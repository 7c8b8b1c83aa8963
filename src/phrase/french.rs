use super::romance::Romance;

/// French: "environ 12 fois la superficie de la Belgique".
pub(super) struct French;

impl Romance for French {
    /// "Du Portugal", "des deux tiers", "d’un tiers", "de la Belgique".
    fn of(name: &str) -> String {
        match name.split_once(' ') {
            Some(("le", rest)) => return format!("du {rest}"),
            Some(("les", rest)) => return format!("des {rest}"),
            _ => {}
        }
        // "Onze" is not elided, nor is an aspirated h; "Haïti" and "Hawaï" are.
        let elides = name.starts_with(|first: char| "aeiuéèêîâôAEIOUÉÈÊÎÂÔÀÁÅÖÄ".contains(first))
            || (name.starts_with('o') && !name.starts_with("onze"))
            || name.starts_with("Haï")
            || name.starts_with("Hawaï");
        if elides {
            format!("d’{name}")
        } else {
            format!("de {name}")
        }
    }

    fn percent(digits: &str) -> String {
        format!("{digits}\u{202f}%")
    }

    fn about(_: &str, _: &str) -> Option<String> {
        None
    }

    fn fits(_: bool) -> &'static str {
        "on pourrait y loger"
    }

    fn sentence(subject: &str, _: bool, phrase: &str) -> String {
        format!("{subject}, c’est {phrase}.")
    }

    const COLON: &'static str = " : ";
}
