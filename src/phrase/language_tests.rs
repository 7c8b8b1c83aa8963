use super::grammar::Saying;
use super::known_name::KnownName;
use super::reference::Reference;
use super::vocabulary::Vocabulary;
use super::{Form, Hedge, Language, Multiple, Wording};

fn said(language: Language, hedge: Hedge, multiple: Multiple, form: Form, id: &str) -> String {
    let known = KnownName::find(id).and_then(|row| row.name(language));
    let reference = Reference::Thing(known.expect("the table has it"));
    let saying = Saying {
        hedge,
        multiple,
        reference: &reference,
        wording: Wording::new().language(language).form(form),
        several: false,
        is_itself: false,
        subject_is_thing: true,
    };
    language.grammar().phrase(&saying)
}

#[test]
fn every_language_has_every_word() {
    let keys = |language| Vocabulary::of(language).keys();
    assert_eq!(keys(Language::German), keys(Language::English));
    // Their grammar is one, which has words of its own.
    assert_eq!(keys(Language::French), keys(Language::Spanish));
    assert!(keys(Language::French).is_superset(&keys(Language::English)));
}

#[test]
fn beloved_references() {
    use Form::{Adjective, Fit, Size};
    use Hedge::{About, Almost, MoreThan, Plain, SlightlyLess, SlightlyMore};
    use Language::{French, German, Spanish};
    use Multiple::{Fraction, OneIn, Percent, Times};
    let third = Fraction { parts: 1, of: 3 };
    let half = Fraction { parts: 1, of: 2 };
    let two_thirds = Fraction { parts: 2, of: 3 };
    for (language, hedge, multiple, form, id, phrase) in [
        (
            German,
            About,
            Times(12.0),
            Size,
            "de-sl",
            "etwa zwölfmal so groß wie das Saarland",
        ),
        (
            German,
            Plain,
            Times(1.0),
            Size,
            "de-sl",
            "so groß wie das Saarland",
        ),
        (
            German,
            SlightlyLess,
            Times(1.0),
            Size,
            "ch",
            "etwas kleiner als die Schweiz",
        ),
        (
            German,
            SlightlyMore,
            Times(2.0),
            Size,
            "de-by",
            "etwas mehr als doppelt so groß wie Bayern",
        ),
        (
            German,
            About,
            Times(2.5),
            Size,
            "de-sl",
            "etwa zweieinhalbmal so groß wie das Saarland",
        ),
        (
            German,
            MoreThan,
            Times(1.5),
            Size,
            "de-sl",
            "mehr als eineinhalbmal so groß wie das Saarland",
        ),
        (
            German,
            About,
            Times(28.0),
            Size,
            "iq",
            "etwa 28-mal so groß wie der Irak",
        ),
        (
            German,
            Plain,
            Times(2.2e6),
            Size,
            "de-sl",
            "2,2 Millionen Mal so groß wie das Saarland",
        ),
        (
            German,
            About,
            half,
            Size,
            "ch",
            "etwa halb so groß wie die Schweiz",
        ),
        (
            German,
            SlightlyLess,
            two_thirds,
            Size,
            "ch",
            "etwas weniger als zwei Drittel so groß wie die Schweiz",
        ),
        (
            German,
            About,
            Percent(2.0),
            Size,
            "iq",
            "etwa 2 Prozent der Fläche des Irak",
        ),
        (
            German,
            About,
            Percent(2.5),
            Size,
            "de-by",
            "etwa 2,5 Prozent der Fläche von Bayern",
        ),
        (
            German,
            About,
            OneIn(3300.0),
            Size,
            "de-sl",
            "so klein, dass die Fläche etwa 3.300-mal in das Saarland passen würde",
        ),
        (
            German,
            Plain,
            Times(12.0),
            Fit,
            "iq",
            "man könnte den Irak zwölfmal darin unterbringen",
        ),
        (
            German,
            Plain,
            Times(2.0),
            Fit,
            "indian-ocean",
            "man könnte den Indischen Ozean zweimal darin unterbringen",
        ),
        (
            German,
            About,
            third,
            Fit,
            "de-sl",
            "es würde etwa ein Drittel des Saarlands bedecken",
        ),
        (
            German,
            About,
            Times(1.0),
            Adjective,
            "de-sl",
            "etwa von der Größe des Saarlands",
        ),
        (
            French,
            About,
            Times(12.0),
            Size,
            "be",
            "environ 12 fois la superficie de la Belgique",
        ),
        (
            French,
            Almost,
            Times(3.0),
            Size,
            "pt",
            "presque trois fois la superficie du Portugal",
        ),
        (
            French,
            SlightlyLess,
            Times(3.0),
            Size,
            "nl",
            "un peu moins de trois fois la superficie des Pays-Bas",
        ),
        (
            French,
            SlightlyLess,
            Times(1.0),
            Size,
            "es",
            "un peu moins que la superficie de l’Espagne",
        ),
        (
            French,
            SlightlyMore,
            Times(1.5),
            Size,
            "il",
            "un peu plus d’une fois et demie la superficie d’Israël",
        ),
        (
            French,
            About,
            half,
            Size,
            "be",
            "environ la moitié de la superficie de la Belgique",
        ),
        (
            French,
            SlightlyLess,
            two_thirds,
            Size,
            "be",
            "un peu moins des deux tiers de la superficie de la Belgique",
        ),
        (
            French,
            MoreThan,
            third,
            Size,
            "be",
            "plus d’un tiers de la superficie de la Belgique",
        ),
        (
            French,
            About,
            Percent(2.0),
            Size,
            "iq",
            "environ 2\u{202f}% de la superficie de l’Irak",
        ),
        (
            French,
            About,
            Times(1200.0),
            Size,
            "mt",
            "environ 1\u{202f}200 fois la superficie de Malte",
        ),
        (
            French,
            Plain,
            Times(12.0),
            Fit,
            "be",
            "on pourrait y loger 12 fois la Belgique",
        ),
        (
            French,
            About,
            Times(1.0),
            Adjective,
            "be",
            "environ de la taille de la Belgique",
        ),
        (
            Spanish,
            About,
            Times(12.0),
            Size,
            "mallorca",
            "unas 12 veces la superficie de la isla de Mallorca",
        ),
        (
            Spanish,
            About,
            Times(2.0),
            Size,
            "be",
            "aproximadamente el doble de la superficie de Bélgica",
        ),
        (
            Spanish,
            SlightlyLess,
            Times(2.0),
            Size,
            "gb",
            "algo menos del doble de la superficie del Reino Unido",
        ),
        (
            Spanish,
            Almost,
            Times(3.0),
            Size,
            "be",
            "casi tres veces la superficie de Bélgica",
        ),
        (
            Spanish,
            About,
            Times(2.5),
            Size,
            "be",
            "unas dos veces y media la superficie de Bélgica",
        ),
        (
            Spanish,
            SlightlyLess,
            Times(1.0),
            Size,
            "be",
            "algo menos que la superficie de Bélgica",
        ),
        (
            Spanish,
            About,
            Percent(2.0),
            Size,
            "iq",
            "aproximadamente el 2\u{a0}% de la superficie de Irak",
        ),
        (
            Spanish,
            Plain,
            Times(1200.0),
            Size,
            "mt",
            "1200 veces la superficie de Malta",
        ),
        (
            Spanish,
            Plain,
            Times(12.0),
            Fit,
            "nl",
            "ahí cabrían 12 veces los Países Bajos",
        ),
        (
            Spanish,
            About,
            two_thirds,
            Fit,
            "be",
            "cubriría aproximadamente dos tercios de Bélgica",
        ),
        (
            Spanish,
            About,
            Times(1.0),
            Adjective,
            "mallorca",
            "aproximadamente del tamaño de la isla de Mallorca",
        ),
    ] {
        assert_eq!(said(language, hedge, multiple, form, id), phrase);
    }
}
