use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use super::familiarity::Familiarity;
use super::reader::{ANYWHERE, Country, FAR, Reader, letters};
use crate::{Basis, Gazetteer, Place, Surface};

/// A place that may be suggested, with all that its score needs: nothing is looked up while scoring.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) place: Place<'static>,
    pub(super) name: &'static str,
    /// Its most usual area in square metres, by which the candidates are sorted.
    pub(super) size: f64,
    /// Whether its land is what people picture: see [`is_by_land`].
    pub(super) is_by_land: bool,
    /// Its areas by the order of [`Basis::ALL`], each with half a unit of its last digit. Outlines take long to
    /// measure, and few subjects ask for them.
    areas: [OnceLock<Option<Area>>; Basis::ALL.len()],
    familiarity: Familiarity,
    countries: Vec<(Country, Option<Reader>)>,
    /// What no more than a few of may be suggested together.
    pub(super) group: (&'static str, &'static str),
    surface: OnceLock<Option<Surface>>,
}

/// An area in square metres, and how exactly it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) size: f64,
    pub(super) half_width: f64,
}

fn area(place: Place<'static>, basis: Basis) -> Option<Area> {
    let figure = place.figure(basis)?;
    Some(Area {
        size: figure.quantity.square_metres(),
        half_width: figure.half_width.square_metres(),
    })
}

/// Kinds of which one country has many, so that those of another country are another group.
const MANY_IN_A_COUNTRY: [&str; 4] = ["us_state", "us_county", "province", "subdivision"];

/// Kinds whose official areas run out to sea or into lakes, where nobody pictures them: San Francisco has 121 km² of
/// land in a total of 601 km².
const BOUNDED_IN_WATER: [&str; 4] = ["city", "us_county", "island", "island_group"];

/// With less land than this share, such a place is the land that it has.
const MOSTLY_LAND: f64 = 0.88;

/// Whether a place is pictured by its land, and not by its total.
pub(super) fn is_by_land(place: Place<'static>) -> bool {
    let [total, land] = [Basis::Total, Basis::Land].map(|basis| area(place, basis));
    let is_wet = || Some(land?.size < MOSTLY_LAND * total?.size);
    BOUNDED_IN_WATER.contains(&place.kind().key()) && is_wet().unwrap_or(false)
}

/// All that may be suggested, each list from the smallest to the largest.
struct Candidates {
    /// To readers of any country.
    everywhere: Vec<Candidate>,
    /// Only to the readers of one country: most provinces and counties; and of these what few of them know.
    at_home: HashMap<Country, Vec<Candidate>>,
    strange: HashMap<Country, Vec<Candidate>>,
}

/// References further than this are not common knowledge.
pub(super) const FAMILIAR: f64 = 4.5;

static CANDIDATES: LazyLock<Candidates> = LazyLock::new(|| {
    let mut everywhere = Vec::new();
    let [mut at_home, mut strange] = [(); 2].map(|()| HashMap::<_, Vec<_>>::new());
    for candidate in Gazetteer::bundled().places().filter_map(Candidate::of) {
        match (candidate.familiarity.abroad, candidate.only_home()) {
            (None, Some(country)) => {
                let is_strange = candidate.familiarity.home > Some(FAMILIAR);
                let list = if is_strange {
                    &mut strange
                } else {
                    &mut at_home
                };
                list.entry(country).or_default().push(candidate);
            }
            _ => everywhere.push(candidate),
        }
    }
    let of_countries = at_home.values_mut().chain(strange.values_mut());
    for list in std::iter::once(&mut everywhere).chain(of_countries) {
        list.sort_by(|one, other| one.size.total_cmp(&other.size));
    }
    Candidates {
        everywhere,
        at_home,
        strange,
    }
});

impl Candidate {
    /// The lists that hold what may be suggested to the readers of a country, each from the smallest to the largest.
    /// The last holds nothing that is [`FAMILIAR`].
    pub(super) fn lists(country: Option<Country>) -> [&'static [Self]; 3] {
        let all = LazyLock::force(&CANDIDATES);
        let of = |lists: &'static HashMap<_, Vec<Self>>| {
            let list = country.and_then(|country| lists.get(&country));
            list.map_or([].as_slice(), Vec::as_slice)
        };
        [&all.everywhere, of(&all.at_home), of(&all.strange)]
    }

    /// The country where it is at home, where that is only one.
    fn only_home(&self) -> Option<Country> {
        match (
            self.countries.as_slice(),
            self.familiarity.at_home_in.as_slice(),
        ) {
            (&[(country, _)], &[]) => Some(country),
            _ => None,
        }
    }

    fn of(place: Place<'static>) -> Option<Self> {
        // An island that shares its name with the state on it: the state serves.
        if place.name().ends_with("island)") {
            return None;
        }
        let first = Basis::ALL
            .into_iter()
            .enumerate()
            .find_map(|(position, basis)| Some((position, area(place, basis)?)));
        let (position, most_usual) = first?;
        let is_by_land = is_by_land(place);
        let land = is_by_land.then(|| area(place, Basis::Land)).flatten();
        let size = land.unwrap_or(most_usual).size;
        let mut areas: [OnceLock<_>; Basis::ALL.len()] = Default::default();
        for (before, area) in areas.iter_mut().enumerate().take(position + 1) {
            *area = OnceLock::from((before == position).then_some(most_usual));
        }
        let familiarity = Familiarity::of(place, size)?;
        let kind = place.kind().key();
        let country = place.countries().next().unwrap_or_default();
        let is_one_of_many = MANY_IN_A_COUNTRY.contains(&kind);
        let countries = place.countries().filter_map(letters);
        (size.is_finite() && size > 0.0).then(|| Self {
            place,
            name: place.name(),
            size,
            is_by_land,
            areas,
            familiarity,
            countries: countries.map(|code| (code, Reader::of(code))).collect(),
            group: (kind, if is_one_of_many { country } else { "" }),
            surface: OnceLock::new(),
        })
    }

    /// Its area on a basis, by the position in [`Basis::ALL`].
    pub(super) fn area(&self, position: usize) -> Option<Area> {
        let basis = *Basis::ALL.get(position)?;
        let measured = self.areas.get(position)?;
        *measured.get_or_init(|| area(self.place, basis))
    }

    /// It as a side of a comparison, made when it is first suggested.
    pub(super) fn surface(&self) -> Option<&Surface> {
        let surface = || self.place.try_into().ok();
        self.surface.get_or_init(surface).as_ref()
    }

    pub(super) const fn like(&self) -> &'static str {
        self.familiarity.like
    }

    /// How far these readers have to reach for it, and how far away it is; none where it is not for them.
    pub(super) fn reach(
        &self,
        country: Option<Country>,
        reader: Option<Reader>,
    ) -> Option<(f64, f64)> {
        let is_at_home = country.is_some_and(|country| {
            self.countries.iter().any(|(code, _)| *code == country)
                || self.familiarity.at_home_in.contains(&country)
        });
        if is_at_home {
            return Some((self.familiarity.home?, 0.0));
        }
        Some((self.familiarity.abroad?, self.distance(reader)))
    }

    fn distance(&self, reader: Option<Reader>) -> f64 {
        if self.countries.is_empty() {
            return 0.0;
        }
        let Some(reader) = reader else {
            return ANYWHERE;
        };
        let distances = self.countries.iter().map(|(_, other)| match other {
            Some(other) => reader.distance(*other),
            None => FAR,
        });
        distances.fold(FAR, f64::min)
    }
}
