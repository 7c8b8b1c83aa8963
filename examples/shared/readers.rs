use howbig::{Audience, Gazetteer};

/// The readers that the command line names: a country that there is, or "international".
pub(crate) fn readers(text: &str) -> Result<Audience, String> {
    if text == Audience::INTERNATIONAL.to_string() {
        return Ok(Audience::INTERNATIONAL);
    }
    let audience = text
        .parse()
        .map_err(|error: howbig::Error| error.to_string())?;
    match Gazetteer::bundled().get(&text.to_lowercase()) {
        Some(_) => Ok(audience),
        None => Err(format!(
            "no country has the code {text}; write its two letters in ISO 3166-1, such as GB for the United Kingdom"
        )),
    }
}
