//! What a comparison is said of where no verb joins the two: before its place, behind a comma, in an apposition, in a
//! quotation, and where there is no area at all.
//!
//! Areas in km² from the World Factbook and the US Census Bureau: Belarus 207,600, Kentucky 104,656, Lesotho 30,355, Belgium
//! 30,528, Romania 238,391, Pennsylvania 119,279, Ukraine 603,550, France 643,801, Iraq 438,317, Singapore 719, Israel 21,937,
//! Peru 1,285,216, Mexico 1,964,375, the Gaza Strip 360, Liechtenstein 160.

mod clauses;

use clauses::{american, assert_said, assert_silent};
use howbig::{ClaimKind, Verdict};

#[test]
fn the_place_may_stand_behind_what_is_said_of_it() {
    for (text, subject, stated, verdict) in [
        (
            "Twice the size of Kentucky but with fewer hills, Belarus lies on the road to Moscow.",
            "Belarus",
            2.0,
            Verdict::Holds,
        ),
        (
            "Landlocked, mountainous and the size of Belgium, Lesotho sells water.",
            "Lesotho",
            1.0,
            Verdict::Holds,
        ),
        (
            "Compared with Pennsylvania, Romania is twice as large; compared with Texas, it is a garden.",
            "Romania",
            2.0,
            Verdict::Holds,
        ),
        (
            "Compared with France, Ukraine is slightly larger.",
            "Ukraine",
            1.0,
            Verdict::Off,
        ),
        (
            "The brochure calls Lesotho a country about the size of Belgium.",
            "Lesotho",
            1.0,
            Verdict::Holds,
        ),
        (
            "“Peru? Larger than Mexico,” she told the quizmaster.",
            "Peru",
            1.0,
            Verdict::Off,
        ),
        (
            "The lease comes to 8,500 sq km. “Twice the size of Israel,” he says.",
            "8,500 km²",
            2.0,
            Verdict::Off,
        ),
        ("Iraq is about 14 Belgiums.", "Iraq", 14.0, Verdict::Holds),
        (
            "It is 4,300 square kilometres, or six Singapores.",
            "4,300 km²",
            6.0,
            Verdict::Holds,
        ),
    ] {
        assert_said(text, subject, stated, verdict);
    }
}

#[test]
fn a_figure_may_stand_in_an_apposition_or_behind_a_genitive() {
    for (text, verdict) in [
        (
            "The Gaza Strip, a ribbon of 365 square kilometres, has 2.1 million inhabitants.",
            Verdict::Holds,
        ),
        (
            "Liechtenstein, a speck of 160 square kilometres, exports dentures.",
            Verdict::Holds,
        ),
        (
            "Into the Gaza Strip’s 365 hectares more than two million are squeezed.",
            Verdict::WrongUnit,
        ),
    ] {
        let claims = american(text);
        assert_eq!(claims.len(), 1, "{text}: {claims:?}");
        assert_eq!(claims[0].kind(), ClaimKind::RestatedFigure, "{text}");
        assert_eq!(claims[0].verdict(), verdict, "{text}: {claims:?}");
    }
}

#[test]
fn one_area_may_be_stated_twice_in_a_few_words() {
    for (text, kind, verdict) in [
        (
            // 0.6 ha is 1.483 acres.
            "Roughly 0.6 of a hectare, or an acre and a half, remains of the common.",
            ClaimKind::TwoUnits,
            Verdict::Holds,
        ),
        (
            "Survey townships are six miles square, and so contain 36 square miles.",
            ClaimKind::TwoUnits,
            Verdict::Holds,
        ),
        (
            // A court is 23.77 m by 10.97 m: 100 of them are 26,076 m².
            "The warehouse has 26,000 square metres under one roof, about 100 tennis courts.",
            ClaimKind::TwoUnits,
            Verdict::Holds,
        ),
        (
            "The dome shelters 3,000 square metres, as much as 50 tennis courts.",
            ClaimKind::TwoUnits,
            Verdict::Off,
        ),
        (
            "Of the 12,500 hectares under vines, hail ruined 2,500 hectares, or one-fifth.",
            ClaimKind::Share,
            Verdict::Holds,
        ),
    ] {
        let claims = american(text);
        assert_eq!(claims.len(), 1, "{text}: {claims:?}");
        assert_eq!(claims[0].kind(), kind, "{text}");
        assert_eq!(claims[0].verdict(), verdict, "{text}: {claims:?}");
    }
}

#[test]
fn volumes_stars_and_markets_are_no_areas() {
    for text in [
        "Engineers pumped 40,000 cubic metres out of the mine, the equivalent of 16 Olympic pools.",
        "Astronomers reported a planet half the size of Neptune, 124 light years from here.",
        "Mexico is bigger than Canada as a market for corn.",
        "India is twice as large as China in the number of cinemas.",
        "The galaxy is a tenth the size of the Milky Way.",
        "The two classes are the same size, the head teacher said.",
    ] {
        assert_silent(text);
    }
}
