//! What the crate was made to say, and what must hold of it.

use howbig::{Basis, Comparison, Error, Hedge, Phrase, Sentence, Surface};

fn compare(subject: &str, reference: &str) -> Result<Comparison, Error> {
    Comparison::new(&Surface::read(subject)?, &Surface::read(reference)?)
}

fn said(subject: &str, reference: &str) -> String {
    compare(subject, reference).map_or_else(
        |error| error.to_string(),
        |comparison| Phrase::new(&comparison).to_string(),
    )
}

/// 2,195 ÷ 177.00 and ÷ 158.36, the capital's total and land area.
#[test]
fn twelve_capitals() -> Result<(), Error> {
    let comparison = compare("2,195 km²", "Washington, DC")?;
    assert_eq!(format!("{:.2}", comparison.ratio()), "12.40");
    assert_eq!(
        Phrase::new(&comparison).to_string(),
        "about 12 times the size of Washington, DC"
    );
    assert!(comparison.exceeds(10.0));
    let land = Comparison::on(
        Basis::Land,
        &Surface::read("2,195 km²")?,
        &Surface::read("dc")?,
    )?;
    assert_eq!(format!("{:.2}", land.ratio()), "13.86");
    assert_eq!(land.reference().basis(), Some(Basis::Land));
    assert_eq!(
        Phrase::new(&land).to_string(),
        "about 14 times the land area of Washington, DC"
    );
    Ok(())
}

/// 0.98 × 109,770 = 107,574.6 and 109,770 − 107,574.6 = 2,195.4.
#[test]
fn ninety_eight_percent() -> Result<(), Error> {
    let whole = Surface::read("109,770 km²")?;
    let comparison = Comparison::new(&Surface::read("98 % of 109,770 km²")?, &whole)?;
    assert!((comparison.subject().quantity().square_metres() - 107_574.6e6).abs() < 1.0);
    assert!(
        comparison
            .remainder()
            .is_some_and(|rest| (rest.square_metres() - 2_195.4e6).abs() < 1.0)
    );
    assert_eq!(
        Sentence::new(&comparison).to_string(),
        "98 percent of 109,770 km² is 107,575 km², leaving 2,195 km²."
    );
    Ok(())
}

#[test]
fn words_for_many_ratios() {
    for (subject, reference, phrase) in [
        (
            "1 acre",
            "177 km²",
            "so small that it would fit into 177 km² about 44,000 times",
        ),
        ("one hectare", "acre", "about 2½ acres"),
        ("640.0 acres", "square mile", "a square mile"),
        ("320.0 acres", "square mile", "half a square mile"),
        ("2 ha", "3 ha", "about two-thirds of 3 ha"),
        ("20.0 km²", "1000.0 km²", "2 percent of 1,000 km²"),
        ("2200000.0 km²", "1.000 km²", "2.2 million times 1 km²"),
        ("Tuvalu", "dc", "about a seventh the size of Washington, DC"),
        ("Botswana", "Wales", "28 times the size of Wales"),
        ("Burundi", "Maryland", "slightly smaller than Maryland"),
        (
            "Hong Kong",
            "dc",
            "slightly more than six times the size of Washington, DC",
        ),
        (
            "Texas",
            "Iraq + Syria",
            "slightly larger than Iraq and Syria together",
        ),
    ] {
        assert_eq!(said(subject, reference), phrase, "{subject} in {reference}");
    }
}

#[test]
fn like_is_compared_with_like() -> Result<(), Error> {
    let (ocean, land) = (Surface::read("Lake Superior")?, Surface::read("Iraq")?);
    let comparison = Comparison::on(Basis::Land, &ocean, &land)?;
    // The lake has no land: both totals are used instead, and that is said.
    assert_eq!(
        (comparison.subject().basis(), comparison.reference().basis()),
        (Some(Basis::Total), Some(Basis::Total))
    );
    assert_eq!(
        comparison.warnings(),
        ["compared by total area: no land area is known of both"]
    );

    let drawn = Surface::outline("the fire", "500 km²".parse()?);
    let comparison = Comparison::new(&drawn, &land)?;
    assert_eq!(
        comparison.warnings(),
        ["the outline area of the fire is compared with the total area of Iraq"]
    );

    let mixed = Surface::sum(&[drawn, Surface::read("Iraq")?]).expect("two parts are a sum");
    let comparison = Comparison::new(&mixed, &land)?;
    assert_eq!(
        comparison.warnings(),
        ["the outline area of the fire and the total area of Iraq are added"]
    );
    Ok(())
}

#[test]
fn vague_figures_are_hedged() -> Result<(), Error> {
    // "2 km²" may be 1.5 or 2.5: on neither side of twice, and not exactly twice.
    assert_eq!(
        Phrase::new(&compare("2 km²", "1.04 km²")?).hedge(),
        Hedge::About
    );
    Ok(())
}

#[test]
fn errors_say_what_to_do() -> Result<(), Error> {
    for (error, text) in [
        (
            Surface::read("Georgia").err(),
            r#""Georgia" could be Georgia (country) or Georgia (US state): write one of these"#,
        ),
        (
            Surface::read("Luxemborg").err(),
            r#"no place is called "Luxemborg"; did you mean Luxembourg?"#,
        ),
        (
            compare("0 km²", "dc").err(),
            "0 km² cannot be compared with Washington, DC: the area of 0 km² is no positive number; state one that is",
        ),
        (
            "USA".parse::<howbig::Audience>().err(),
            r#""USA" is not a country code: write two letters, such as US or FR"#,
        ),
        (
            "area".parse::<Basis>().err(),
            r#""area" is not a basis of area: write total, land, water or outline"#,
        ),
        (
            Some(Error::NoFigure {
                name: "Atlantis".to_owned(),
            }),
            "no area of Atlantis is known: state one as a quantity instead",
        ),
    ] {
        assert_eq!(error.map(|error| error.to_string()).as_deref(), Some(text));
    }
    Ok(())
}

/// Codes of two letters that are units too, and units that are part of a name.
#[test]
fn codes_in_capitals_and_units_in_small_letters() -> Result<(), Error> {
    assert_eq!(Surface::read("SE")?.name(), "Sweden");
    assert_eq!(Surface::read("ha")?.name(), "a hectare");
    assert_eq!(Surface::read("ACRE")?.name(), "an acre");
    Ok(())
}
