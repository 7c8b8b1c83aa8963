use super::Place;
use super::seat::CITY;
use super::table::Table;

const DIVISIONS: &str = include_str!("../../data/divisions.tsv");

impl Place<'_> {
    /// The word for its kind that tells it from its namesakes: of a province what its country calls those, as "state" in Brazil, or
    /// "city" where it is one.
    pub(crate) fn kind_in_words(self) -> String {
        let kind = self.kind();
        let is_province = kind.key() == "province";
        if is_province && self.is_city() {
            return CITY.to_owned();
        }
        let country = self.countries().next().filter(|_| is_province);
        let word = country.and_then(|country| {
            let mut words = Table::new(DIVISIONS).cells();
            words.find_map(|[of, word]: [&str; 2]| (of == country).then_some(word))
        });
        word.map_or_else(|| kind.to_string(), str::to_owned)
    }
}
