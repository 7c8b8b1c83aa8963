//! Figures in claims that readers get wrong: beside places, in shares, in two units, in slips, and what they are said of.
//!
//! Areas in km² from the World Factbook and the US Census Bureau, where a test names no other source.

mod clauses;

use clauses::{american, assert_said, assert_silent, judged};
use howbig::{Claim, ClaimKind, Verdict};

#[test]
fn figures_beside_places_are_compared_with_what_is_known() {
    for (text, verdict) in [
        (
            "Iceland, at 103,000 square kilometres, has few trees.",
            Verdict::Holds,
        ),
        (
            "Iceland (pop. 390,000; 103,000 sq km) has few trees.",
            Verdict::Holds,
        ),
        (
            "Iceland is 103,000 square kilometres in size.",
            Verdict::Holds,
        ),
        ("Iceland is 10,300 square kilometres in size.", Verdict::Off),
        (
            "Iceland, at 103,000 square miles, has few trees.",
            Verdict::WrongUnit,
        ),
        (
            "They compared it with Iceland (103,000 sq km).",
            Verdict::Holds,
        ),
    ] {
        let claims = american(text);
        let told: Vec<_> = claims
            .iter()
            .map(|claim| (claim.kind(), claim.verdict()))
            .collect();
        assert_eq!(told, [(ClaimKind::RestatedFigure, verdict)], "{text}");
    }
    assert_silent("The fire in Iceland (500 acres) is out.");
    assert_silent("Iceland has 500 acres of potatoes.");
}

#[test]
fn sides_shares_and_magnitudes_are_added_up() {
    for (text, verdict) in [
        ("The plot is 5 km by 3 km, or 15 km².", Verdict::Holds),
        (
            "The plot, 5 by 3 miles (20 square miles), is fenced.",
            Verdict::Off,
        ),
        (
            "They lost 98 percent of 109,770 km², leaving 2,195 km².",
            Verdict::Holds,
        ),
        (
            "They lost 90 percent of 109,770 km², leaving 2,195 km².",
            Verdict::Off,
        ),
        (
            "The deal covers 13.2 thousand acres (53,400 square kilometres).",
            Verdict::WrongUnit,
        ),
        (
            "The fires burned 1.1 million square miles.",
            Verdict::NotCheckable,
        ),
        (
            "The dust covered 900 million square kilometres.",
            Verdict::Off,
        ),
        (
            "Each hectare is about the size of 38 tennis courts.",
            Verdict::Holds,
        ),
    ] {
        let claims = american(text);
        let told: Vec<_> = claims.iter().map(Claim::verdict).collect();
        assert_eq!(told, [verdict], "{text}: {claims:?}");
    }
    assert_silent("Each box is 30 cm by 20 cm by 10 cm.");
    assert_silent("The fires burned 1.1 million acres.");
}

#[test]
fn a_share_is_found_in_whatever_order_it_stands() {
    for text in [
        "Some 107,575 square kilometres, or 98 per cent, of the estimated 109,770 square kilometres would be handed back.",
        "They gave back 107,575 sq km (98 percent) of the 109,770 sq km.",
        "They gave back 107,575 sq km – about 98 percent – of the 109,770 sq km.",
        "They gave back 107,575 of the 109,770 square kilometres, or 98 percent.",
        "Approximately 107,575 of the estimated 109,770 square kilometres (98 percent) were given back.",
        "They gave back 107,575 sq km of the 109,770 sq km (98 percent).",
        "Of the estimated 109,770 square kilometres, 98 percent, or some 107,575 square kilometres, was given back.",
        "Of the 109,770 sq km that were occupied, 107,575 sq km (98 percent) was given back.",
        "It gave back 98 percent, or about 107,575 sq. km., of the estimated 109,770 sq. km.",
    ] {
        let claims = american(text);
        let [claim] = claims.as_slice() else {
            panic!("{text}: {claims:?}");
        };
        assert_eq!(
            (claim.kind(), claim.verdict()),
            (ClaimKind::Share, Verdict::Holds),
            "{text}"
        );
        assert!(
            claim
                .stated()
                .is_some_and(|stated| (stated - 0.98).abs() < 1e-9),
            "{text}"
        );
        for figure in ["107,575", "109,770", "98 per"] {
            assert!(claim.text().contains(figure), "{text}: {}", claim.text());
        }
    }
    // 1.1 of 2.2 million is half.
    for (text, verdict) in [
        (
            "Fires burned 1.1 of the 2.2 million acres, or 50 percent.",
            Verdict::Holds,
        ),
        (
            "Fires burned 1.1 of the 2.2 million acres, or 80 percent.",
            Verdict::Off,
        ),
        (
            "They lost 500 acres (5 percent) of the 1,000 acres.",
            Verdict::Off,
        ),
    ] {
        let told: Vec<_> = american(text).iter().map(Claim::verdict).collect();
        assert_eq!(told, [verdict], "{text}");
    }
    assert_silent("Of the 500 acres, 98 percent is woodland.");
    assert_silent("About 300 of the 500 people on the 40 acres, or 60 percent, were children.");
}

#[test]
fn an_area_may_be_said_again_by_a_verb() {
    for (text, verdict) in [
        (
            "The ranch is seven miles square, which makes 49 square miles.",
            Verdict::Holds,
        ),
        (
            "The ranch is seven miles square, that is, 49 square miles.",
            Verdict::Holds,
        ),
        (
            "The ranch is seven miles square, which is 49 sq mi.",
            Verdict::Holds,
        ),
        (
            "The ranch is seven miles square, or 49 square miles.",
            Verdict::Holds,
        ),
        (
            "The ranch is seven miles square (making 49 square miles).",
            Verdict::Holds,
        ),
        (
            "The ranch is seven miles square, which makes 7 square miles.",
            Verdict::WrongUnit,
        ),
        (
            "It has 640 acres, which is one square mile.",
            Verdict::Holds,
        ),
        (
            "It has 640 acres, which is five square miles.",
            Verdict::Off,
        ),
    ] {
        let claims = american(text);
        let told: Vec<_> = claims
            .iter()
            .map(|claim| (claim.kind(), claim.verdict()))
            .collect();
        assert_eq!(told, [(ClaimKind::TwoUnits, verdict)], "{text}");
    }
}

/// Dartmoor 953 km², Exmoor 694 km² (National Parks UK).
#[test]
fn what_a_place_has_is_its_area() {
    for (text, verdict) in [
        (
            "Dartmoor National Park is about 1.4 times the size of Exmoor's.",
            Verdict::Holds,
        ),
        (
            "Dartmoor National Park is four times the size of Exmoor's, and wetter.",
            Verdict::Off,
        ),
        (
            "Dartmoor National Park is twice the size of Quellmoor's.",
            Verdict::NotCheckable,
        ),
    ] {
        let claims = american(text);
        let told: Vec<_> = claims.iter().map(Claim::verdict).collect();
        assert_eq!(told, [verdict], "{text}: {claims:?}");
    }
    for text in [
        "The fire burned 400 km², the size of the old Duchy of Quellmark.",
        "The fire burned 400 km², about as large as the old Duchy of Quellmark.",
        "The fire burned 400 km², about as large as the Duchy of Quellmark.",
        "The fire burned 400 km², about the size of the former Quellmark.",
    ] {
        let claims = american(text);
        let told: Vec<_> = claims
            .iter()
            .map(|claim| (claim.reference_name(), claim.verdict()))
            .collect();
        assert_eq!(told, [("Quellmark", Verdict::NotCheckable)], "{text}");
    }
    assert_silent("Norway has a large army. It is twice the size of Sweden's.");
    assert_silent("Norway's army is twice the size of Sweden's.");
}

/// Luxembourg has 2,586 km².
#[test]
fn a_figure_in_a_relative_clause_is_that_of_the_reference() {
    for text in [
        "The enclave is a domain of 5,200 km², roughly twice as large as Luxembourg, which covers 2,586 square kilometres.",
        "The enclave is a territory of 5,200 km², about twice the size of Luxembourg, whose area is 2,586 sq km.",
        "The forest, 5,200 km², is about twice the size of Luxembourg, which has an area of 2,586 sq km.",
    ] {
        let claims = american(text);
        let [times, figure] = claims.as_slice() else {
            panic!("{text}: {claims:?}");
        };
        let subject = times.subject().map(|subject| subject.name().to_owned());
        assert_eq!(subject.as_deref(), Some("5,200 km²"), "{text}");
        assert_eq!(times.verdict(), Verdict::Holds, "{times:?}");
        assert_eq!(figure.kind(), ClaimKind::RestatedFigure, "{figure:?}");
        assert_eq!(figure.verdict(), Verdict::Holds, "{figure:?}");
    }
    // Without another figure nothing is known of the subject.
    let text = "The enclave is about twice the size of Luxembourg, which covers 2,586 sq km.";
    let verdicts: Vec<_> = judged(text)
        .iter()
        .map(|(_, verdict, _)| *verdict)
        .collect();
    assert_eq!(verdicts, [Verdict::NotCheckable, Verdict::Holds]);
}

#[test]
fn to_have_an_area_of_so_much_states_a_figure() {
    for (text, verdict) in [
        (
            "Iceland has a size of 103,000 hectares.",
            Verdict::WrongUnit,
        ),
        (
            "Iceland has an area of 103,000 hectares.",
            Verdict::WrongUnit,
        ),
        (
            "Iceland has a total area of 39,769 square kilometres.",
            Verdict::WrongUnit,
        ),
        ("Iceland has an area of 103,000 sq km.", Verdict::Holds),
        ("Iceland has an area of about 150,000 sq km.", Verdict::Off),
    ] {
        let claims = judged(text);
        let [(kind, judged, suggestion)] = claims.as_slice() else {
            panic!("{text}: {claims:?}");
        };
        assert_eq!(
            (*kind, *judged),
            (ClaimKind::RestatedFigure, verdict),
            "{text}"
        );
        assert!(!suggestion.contains("times"), "{text}: {suggestion}");
    }
}

/// Iceland has 103,000 km², Cuba 110,860 (7.6 percent more), Pennsylvania 119,279 (15.8 percent more).
#[test]
fn so_many_percent_larger_is_judged_by_the_difference() {
    for (text, verdict) in [
        ("Cuba is 8 percent larger than Iceland.", Verdict::Holds),
        (
            "Cuba is about 7 percent larger than Iceland.",
            Verdict::Holds,
        ),
        ("Cuba is 16 percent larger than Iceland.", Verdict::Off),
        ("Cuba is 2 percent larger than Iceland.", Verdict::Off),
        (
            "Cuba is more than 5 percent larger than Iceland.",
            Verdict::Holds,
        ),
        (
            "Cuba is less than 5 percent larger than Iceland.",
            Verdict::Off,
        ),
        ("Iceland is 2 percent larger than Cuba.", Verdict::Off),
        (
            "Iceland is less than a tenth larger than Cuba.",
            Verdict::Off,
        ),
        ("Iceland is 7 percent smaller than Cuba.", Verdict::Holds),
        (
            "Iceland is more than 7 percent smaller than Cuba.",
            Verdict::Holds,
        ),
        (
            "Iceland is more than 20 percent smaller than Cuba.",
            Verdict::Off,
        ),
        ("Cuba is 3 percent smaller than Iceland.", Verdict::Off),
        (
            "Iceland is more than a quarter smaller than Pennsylvania.",
            Verdict::Off,
        ),
        (
            "Pennsylvania is a sixth larger than Iceland.",
            Verdict::Holds,
        ),
        ("Pennsylvania is a third larger than Iceland.", Verdict::Off),
    ] {
        let claims = judged(text);
        let verdicts: Vec<_> = claims.iter().map(|(_, verdict, _)| *verdict).collect();
        assert_eq!(verdicts, [verdict], "{text}");
    }
}

/// Manhattan has 87.2 km², of which 58.7 are land: 13,000 acres are 0.6 times the one, and 17,400 ha twice as much.
#[test]
fn a_slip_is_named_only_where_its_factor_fits() {
    let text = "The blaze of 13,000 acres is about twice the size of Manhattan.";
    let claims = american(text);
    let [claim] = claims.as_slice() else {
        panic!("{text}: {claims:?}");
    };
    assert_eq!(claim.verdict(), Verdict::Off, "{claim:?}");
    assert!(claim.slip().is_none(), "{claim:?}");
    let text = "The blaze of 17,400 acres is about twice the size of Manhattan.";
    let claims = american(text);
    let meant: Vec<_> = (claims.iter())
        .map(|claim| claim.slip().map(|slip| slip.meant().name()))
        .collect();
    assert_eq!(meant, [Some("hectare")], "{claims:?}");
}

/// 300 sq mi are 777 km², 200 sq yards 167.2 m², 2,000 km² 772 sq mi.
#[test]
fn an_area_in_two_units_is_checked_for_slips_first() {
    for (text, verdict) in [
        (
            "The marsh, 740 acres, is about 740 sq km.",
            Verdict::WrongUnit,
        ),
        (
            "The marsh, 740 acres, is about 300 hectares.",
            Verdict::Holds,
        ),
        (
            "They drained 740 acres, which is 740 square kilometres.",
            Verdict::WrongUnit,
        ),
        ("The marsh covers 300 sq mi, 483 sq km.", Verdict::WrongUnit),
        ("The yard has 200 sq yards (183 m²).", Verdict::WrongUnit),
        (
            "The yard has about 200 sq yards (183 m²).",
            Verdict::WrongUnit,
        ),
        ("The yard has 200 sq yards (167 m²).", Verdict::Holds),
        ("The marsh covers 2,000 sq km (840 sq mi).", Verdict::Off),
        ("The marsh covers 2,000 sq km (770 sq mi).", Verdict::Holds),
        ("The marsh covers 2,000 sq km (800 sq mi).", Verdict::Holds),
    ] {
        let claims = judged(text);
        let told: Vec<_> = claims
            .iter()
            .map(|(kind, verdict, _)| (*kind, *verdict))
            .collect();
        assert_eq!(told, [(ClaimKind::TwoUnits, verdict)], "{text}");
    }
    for text in [
        "The marsh, 740 acres, is 300 hectares larger than it was.",
        "The marsh, 740 acres, was 20 hectares more.",
        "They own 740 acres, 200 hectares of it forest.",
        "They bought 740 acres, 25 hectares and two barns.",
        "The lots are 40 acres, 40 hectares and 70 hectares.",
    ] {
        assert_silent(text);
    }
}

/// Washington, DC has 177 km², Luxembourg 2,586.
#[test]
fn several_of_a_name_with_a_comma_are_counted() {
    for (text, times, verdict) in [
        (
            "The steppe of 885 sq km is some five Washington, DCs.",
            5.0,
            Verdict::Holds,
        ),
        (
            "The steppe of 2,124 sq km is a dozen Washington, DCs.",
            12.0,
            Verdict::Holds,
        ),
        (
            "The steppe of 885 sq km is the size of about five Washington, D.C.s.",
            5.0,
            Verdict::Holds,
        ),
        (
            "The steppe of 885 sq km is a dozen Washington, DCs.",
            12.0,
            Verdict::Off,
        ),
    ] {
        let words = text.split(" sq km").next().unwrap_or_default();
        let figure = words.rsplit(' ').next().unwrap_or_default();
        assert_said(text, &format!("{figure} km²"), times, verdict);
    }
    assert_silent("They grow a dozen Idaho, Russets and all, on 885 sq km.");
}

#[test]
fn a_figure_behind_the_comparison_or_within_a_share_is_the_subject() {
    assert_said(
        "About twice as big as Luxembourg, the steppe measures 5,200 sq. km.",
        "5,200 km²",
        2.0,
        Verdict::Holds,
    );
    assert_said(
        "About twice as big as Luxembourg, the fenced steppe to the south of the river measures 5,200 sq. km.",
        "5,200 km²",
        2.0,
        Verdict::Holds,
    );
    assert_said(
        "Of the estimated 20,000 sq. km, 90 percent (about 18,000 sq. km) is steppe.",
        "18,000 km²",
        0.9,
        Verdict::Holds,
    );
    assert_said(
        "Of the estimated 20,000 sq. km, 90 percent (about 15,000 sq. km) is steppe.",
        "15,000 km²",
        0.9,
        Verdict::Off,
    );
}
