//! Names in other languages, as their speakers write them.

#![cfg(feature = "languages")]

use howbig::Gazetteer;

#[test]
fn names_in_other_languages_are_found() {
    for (name, id) in [
        ("Allemagne", "de"),
        ("Ägypten", "eg"),
        ("中国", "cn"),
        ("Россия", "ru"),
        ("الولايات المتحدة", "us"),
        ("日本", "jp"),
        ("Rakúsko", ""),
        ("Österreich", "at"),
        ("Duitsland", "de"),
        ("Niemcy", "de"),
        ("Καλιφόρνια", "us-ca"),
        ("Baviera", "de-by"),
        ("Kalifornien", "us-ca"),
    ] {
        match Gazetteer::bundled().find(name) {
            Ok(place) => assert_eq!(place.id(), id, "{name}"),
            // Slovak is not among the languages.
            Err(error) => assert!(id.is_empty(), "{error}"),
        }
    }
}

#[test]
fn no_language_changes_what_a_usual_name_means() {
    for (name, ids) in [
        ("Georgia", &["ge", "us-ga"][..]),
        ("Mexico", &["mx", "mx-mex"]),
        ("Washington", &["us-dc", "us-wa"]),
        ("Luxembourg", &["lu"]),
        ("Texas", &["us-tx"]),
    ] {
        let candidates = Gazetteer::bundled().candidates(name);
        let found: Vec<_> = candidates.iter().map(|place| place.id()).collect();
        assert_eq!(found, ids, "{name}");
    }
}

#[test]
fn a_name_in_a_language_finds_its_place_or_several() {
    let gazetteer = Gazetteer::bundled();
    let languages = [
        "ar", "bn", "de", "el", "en", "es", "fa", "fr", "he", "hi", "hu", "id", "it", "ja", "ko",
        "nl", "pl", "pt", "ru", "sv", "tr", "uk", "ur", "vi", "zh", "zh-Hant",
    ];
    let (mut names, mut lost) = (0, 0);
    for country in gazetteer.places().of_kind("country") {
        for name in languages
            .iter()
            .filter_map(|language| country.name_in(language))
        {
            names += 1;
            lost += usize::from(!gazetteer.candidates(name).contains(&country));
        }
    }
    assert!(names > 3_000, "{names}");
    // A few are the usual name of another place, which comes first.
    assert!(lost * 100 < names, "{lost} of {names}");
}
