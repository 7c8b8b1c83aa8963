//! dump
use howbig::{Comparison, Form, Gazetteer, Language, Surface, Wording};
#[test]
fn dump() {
    let amount = Surface::read("3000 km²").unwrap();
    let mut en = String::new();
    let mut other = String::new();
    for place in Gazetteer::bundled().places() {
        let Ok(surface) = Surface::read(&place.unique_name()) else {
            continue;
        };
        let Ok(c) = Comparison::new(&surface, &amount) else {
            continue;
        };
        let s = |l| {
            let t = Wording::new()
                .language(l)
                .form(Form::Fit)
                .sentence(&c)
                .to_string();
            t.split(':').next().unwrap().to_owned()
        };
        en += &format!(
            "{}\t{}\t{}\n",
            place.id(),
            place.kind().key(),
            s(Language::English)
        );
        let d = Comparison::new(&Surface::read("1 m²").unwrap(), &surface).unwrap();
        let t = |l| Wording::new().language(l).phrase(&d).to_string();
        other += &format!(
            "{}\t{}\t{}\t{}\t{}\t{}\n",
            place.id(),
            place.kind().key(),
            s(Language::German),
            t(Language::German),
            t(Language::French),
            t(Language::Spanish)
        );
    }
    std::fs::write("/tmp/dump_en.tsv", en).unwrap();
    std::fs::write("/tmp/dump_other.tsv", other).unwrap();
}
