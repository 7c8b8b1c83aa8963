//! What words are to the grammar of a clause: what has an area and what has none, and what holds a clause together.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::cursor::Cursor;

/// Words in small letters.
type Words = HashSet<&'static str>;

/// What has a size that is no area.
static NOT_AREAS: LazyLock<Words> = LazyLock::new(|| {
    list(
        "capital capitals government population populations economy economies gdp army armies \
    military budget budgets debt debts deficit market markets workforce staff company companies \
    crowd audience electorate voters people inhabitants residents citizens rate rates price \
    prices cost costs income incomes wage wages revenue revenues sales exports imports trade \
    output production harvest industry industries sector fleet force forces navy brain brains \
    team class family families households community debate power capacity consumption emissions \
    speed business businesses firm startup diaspora congregation league union party bureaucracy \
    parliament delegation diet mass weight volume height length width depth diameter radius \
    coastline border fund funds surplus turnover profit profits loss losses stock stocks \
    portfolio loan loans bank banks network traffic membership enrolment enrollment police \
    contingent tourism agriculture influence importance wealth appetite ego hangover headache \
    smile grin heart personality dream dreams hole problem problems mess hair steak talent voice \
    welcome thirst ambition ambitions pride gap share shares density",
    )
});

/// Nouns for an amount of surface: what is said of them is said of a figure near by.
static QUANTITIES: LazyLock<Words> = LazyLock::new(|| {
    list(
        "area areas expanse swath swathe swaths swathes stretch stretches tract tracts patch \
    footprint space surface size land lands acreage extent landmass total territory territories \
    region zone plot plots parcel block scar",
    )
});

/// Nouns for what is known by a name.
static PLACES: LazyLock<Words> = LazyLock::new(|| {
    list(
        "country countries nation nations state states island islands isle isles archipelago kingdom \
    republic province provinces county counties city cities district districts principality \
    emirate sultanate continent territory lake lakes sea ocean desert peninsula borough \
    municipality commonwealth federation city-state neighbour neighbor enclave exclave \
    microstate atoll oblast prefecture canton governorate microstates domain duchy",
    )
});

/// Other nouns for what has an area.
static GROUNDS: LazyLock<Words> = LazyLock::new(|| {
    list(
        "place site sites strip sliver corridor bay reservoir lagoon pond forest forests woodland woodlands wood woods \
    rainforest jungle park parks reserve reserves preserve sanctuary refuge wilderness ranch \
    ranches farm farms farmland estate estates field fields cemetery airport airports airfield \
    campus crater caldera glacier iceberg icebergs ice floe shelf fire fires wildfire wildfires \
    bushfire bushfires blaze blazes spill slick swamp marsh marshes wetland wetlands savanna \
    grassland grasslands flood floods floodplain delta valley basin plain plains plateau \
    plantation plantations orchard vineyard vineyards garden gardens mine quarry pit yard \
    warehouse factory mall stadium palace base camp compound complex settlement neighbourhood \
    neighborhood suburb village town villages towns reef reefs coral bloom plume cloud oilfield \
    oasis hinterland catchment watershed habitat range steppe tundra mangroves peat peatland bog \
    moor heath meadow pasture pastures cropland concession property properties building \
    buildings hangar greenhouse greenhouses square graveyard landfill dump playground metropolis \
    conurbation buffer front flooding clearing burn lot reservation holding holdings pitch \
    apartment house flat home moon planet rink common commons parish belt dune dunes mudflat mudflats \
    saltmarsh shore foreshore paddy paddies lease scrub scrubland hamlet ward precinct allotment \
    allotments arboretum zoo racecourse harbour harbor docks tarn mere fen fens scar outback veld \
    pampas permafrost archipelagos biome grounds",
    )
});

/// Nouns for sizes, before "of" and behind genitives.
static SIZES: LazyLock<Words> =
    LazyLock::new(|| list("area size territory landmass extent surface acreage footprint land"));

/// Shares of a place are not the place: "most of Wales".
static SHARES: LazyLock<Words> = LazyLock::new(|| {
    list(
        "half third thirds quarter quarters fifth fifths tenth tenths percent cent part parts most \
    much some rest portion portions share bit corner north south east west centre center heart \
    edge one each swath swathe swaths swathes stretch stretches tract tracts patch area areas \
    acres hectares miles kilometres kilometers none any coast side remainder fraction",
    )
});

static LINKS: LazyLock<Words> = LazyLock::new(|| {
    list(
        "is are was were be being been s isn't aren't wasn't weren't remains remained became become \
    becomes covers cover covered covering occupies occupied occupying spans spanned spanning \
    encompasses encompassed encompassing measures measured measuring equals equalled makes \
    stretches stretched extends extended totals totalled totaled has have had having boasts \
    comprises comprised isn’t aren’t wasn’t weren’t re made making stands",
    )
});

/// What may stand between a subject and its verb, or between a verb and what it says.
static ADVERBS: LazyLock<Words> = LazyLock::new(|| {
    list(
        "also now today still thus therefore then already itself themselves alone together combined \
    both all each not never would will could might may must can should only actually really \
    currently physically geographically though however even just once almost collectively \
    roughly about technically said reportedly thought estimated believed considered long overall \
    size-wise area-wise indeed altogether",
    )
});

static PREPOSITIONS: LazyLock<Words> = LazyLock::new(|| {
    list(
        "in near of at from across around outside to through over into by for within throughout \
    inside beside against between off than on under behind beyond along like with without about \
    among despite during since until via upon after before as toward towards per unlike",
    )
});

static CONJUNCTIONS: LazyLock<Words> = LazyLock::new(|| {
    list("and but or yet while whereas although though because since so nor plus when if where as")
});

static RELATIVES: LazyLock<Words> = LazyLock::new(|| list("which that who whose"));

static PRONOUNS: LazyLock<Words> =
    LazyLock::new(|| list("it that this they these those which its their"));

static DETERMINERS: LazyLock<Words> = LazyLock::new(|| {
    list("a an the this that these those its their another one any every each some")
});

fn list(words: &'static str) -> Words {
    words.split_whitespace().collect()
}

fn is_in(words: &Words, word: &str) -> bool {
    if word.bytes().any(|letter| letter.is_ascii_uppercase()) {
        words.contains(word.to_ascii_lowercase().as_str())
    } else {
        words.contains(word)
    }
}

/// Whether it is a noun for something that has an area.
pub(super) fn is_area(word: &str) -> bool {
    is_in(&QUANTITIES, word) || is_in(&PLACES, word) || is_in(&GROUNDS, word)
}

pub(super) fn is_quantity(word: &str) -> bool {
    is_in(&QUANTITIES, word)
}

pub(super) fn is_kind_of_place(word: &str) -> bool {
    is_in(&PLACES, word)
}

pub(super) fn is_size(word: &str) -> bool {
    is_in(&SIZES, word)
}

pub(super) fn is_share(word: &str) -> bool {
    is_in(&SHARES, word)
}

pub(super) fn is_no_area(word: &str) -> bool {
    is_in(&NOT_AREAS, word)
}

pub(super) fn is_preposition(word: &str) -> bool {
    is_in(&PREPOSITIONS, word)
}

pub(super) fn is_link(word: &str) -> bool {
    is_in(&LINKS, word)
}

pub(super) fn is_adverb(word: &str) -> bool {
    is_in(&ADVERBS, word)
}

pub(super) fn is_conjunction(word: &str) -> bool {
    is_in(&CONJUNCTIONS, word)
}

pub(super) fn is_relative(word: &str) -> bool {
    is_in(&RELATIVES, word)
}

pub(super) fn is_pronoun(word: &str) -> bool {
    is_in(&PRONOUNS, word)
}

pub(super) fn is_determiner(word: &str) -> bool {
    is_in(&DETERMINERS, word)
}

pub(super) fn is_punctuation(word: &str) -> bool {
    !word.is_empty() && !word.chars().any(char::is_alphanumeric)
}

/// The tokens between two, as they are written.
pub(super) fn words(cursor: Cursor<'_>, from: usize, to: usize) -> impl Iterator<Item = &str> {
    (from..to).map(move |at| cursor.moved(at).word())
}
