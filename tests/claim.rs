//! Claims in sentences of many wordings.

use howbig::{Audience, Claim, ClaimReader, UnitSlip, Verdict};

fn claims_for(text: &str, audience: &str) -> Vec<String> {
    let audience = match audience {
        "" => Audience::INTERNATIONAL,
        code => code.parse().expect("a code"),
    };
    let reader = ClaimReader::default().audience(audience);
    reader
        .claims(text)
        .map(|claim| described(text, &claim))
        .collect()
}

/// A claim as a row of the table describes it.
fn described(text: &str, claim: &Claim<'_>) -> String {
    assert_eq!(&text[claim.start()..claim.end()], claim.text());
    assert!(!claim.explanation().is_empty() && claim.explanation().ends_with(['.', '?']));
    assert!(
        !claim.explanation().contains('\n'),
        "{}",
        claim.explanation()
    );
    let stated = claim
        .stated()
        .map(|stated| format!("{stated:.4}"))
        .unwrap_or_default();
    format!(
        "{} | {} | {stated} | {} | {}",
        claim.text(),
        claim.kind(),
        claim.reference_name(),
        claim.verdict()
    )
}

#[test]
fn each_wording_is_read() {
    let table = include_str!("data/claims/wordings.tsv");
    let mut faults = Vec::new();
    for row in table.lines().filter(|row| !row.starts_with('#')).skip(1) {
        let cells: Vec<_> = row.split('\t').collect();
        let [audience, sentence, text, kind, stated, reference, verdict] = cells.as_slice() else {
            panic!("{} cells: {row}", cells.len());
        };
        let stated = stated
            .parse()
            .map(|stated: f64| format!("{stated:.4}"))
            .unwrap_or_default();
        let expected = match *text {
            "" => Vec::new(),
            _ => vec![format!(
                "{text} | {kind} | {stated} | {reference} | {verdict}"
            )],
        };
        let found = claims_for(sentence, audience);
        let main: Vec<_> = found
            .iter()
            .filter(|claim| !claim.contains("restated_figure"))
            .cloned()
            .collect();
        if main != expected {
            faults.push(format!(
                "{sentence}\n  expected {expected:?}\n  found    {found:?}"
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The verdict on the first claim of a text that is not the figure of a place.
fn verdict(text: &str) -> Option<Verdict> {
    let claims = ClaimReader::default().claims(text);
    let mut claims = claims.filter(|claim| claim.kind().to_string() != "restated_figure");
    claims.next().map(|claim| claim.verdict())
}

/// The published claims of `data/claims/press_claims.tsv`, each in several sentences.
#[test]
fn published_claims_are_judged_as_they_were() {
    use Verdict::{DependsOnBasis, Holds, Off, WrongUnit};
    for (expected, sentences) in [
        (
            Off,
            [
                "Tuvalu is about the size of Washington, DC.",
                "Tuvalu, an island nation about the size of the U.S. capital",
                "Tuvalu (26 sq km), roughly as large as Washington, D.C., may vanish.",
            ],
        ),
        (
            Off,
            [
                "Wallis and Futuna is 1.5 times the size of Washington, DC.",
                "Wallis and Futuna, one and a half times as large as Washington, DC, is French.",
                "The islands of Wallis and Futuna cover 142 km², 1.5 times the size of Washington, DC.",
            ],
        ),
        (
            DependsOnBasis,
            [
                "The US Virgin Islands are twice the size of Washington, DC.",
                "The U.S. Virgin Islands, twice as big as Washington, D.C.",
                "US Virgin Islands: twice the size of Washington, DC",
            ],
        ),
        (
            Off,
            [
                "Botswana is twice the size of Wales.",
                "In Botswana, a country twice the size of Wales, elephants abound.",
                "Botswana (581,730 km²) is two times larger than Wales.",
            ],
        ),
        (
            WrongUnit,
            [
                "The wilderness covers 1.1 million square miles (1.1 million acres).",
                "a wilderness of 1.1 million acres, or 1.1 million square miles",
                "Its 1.1 million acres (1.1 million sq mi) of lakes",
            ],
        ),
        (
            WrongUnit,
            [
                "The cemetery measures 21,420 m² or 21.4 km².",
                "The cemetery covers 21.4 km² (21,420 m²).",
                "a cemetery of 21,420 square metres (21.4 square kilometres)",
            ],
        ),
        (
            DependsOnBasis,
            [
                "The fire has burned 490,000 acres, half the size of Rhode Island.",
                "At 490,000 acres the fire is half as big as Rhode Island.",
                "A fire half the size of Rhode Island, 490,000 acres, still burns.",
            ],
        ),
        (
            Holds,
            [
                "Iceberg A-68 (5,800 km²) is the size of Delaware.",
                "A-68, an iceberg the size of Delaware (5,800 km²)",
                "The iceberg is 5,800 square kilometres, about the size of Delaware.",
            ],
        ),
        (
            Holds,
            [
                "Iceberg A-68 covers 5,800 km², twice the size of Luxembourg.",
                "At 5,800 sq km A-68 is twice as large as Luxembourg.",
                "an iceberg of 5,800 sq km – twice the area of Luxembourg",
            ],
        ),
        (
            Holds,
            [
                "The territory of 2,195 km² is about 12 times the size of Washington, DC.",
                "They hold 2,195 km², an area about twelve times as large as Washington, DC.",
                "With its 2,195 km² it is about 12 times larger than Washington, DC.",
            ],
        ),
        (
            Holds,
            [
                "The territory of 2,195 km² is more than ten times the size of Washington, DC.",
                "It is 2,195 km²: more than 10 times as big as Washington, D.C.",
                "2,195 sq km (more than ten times the size of Washington, DC)",
            ],
        ),
        (
            Holds,
            [
                "They lost 98 percent of 109,770 km², or 107,575 km².",
                "They lost 107,575 km², 98 percent of the 109,770 km².",
                "98 percent (107,575 km²) of the 109,770 km² were lost.",
            ],
        ),
    ] {
        for sentence in sentences {
            assert_eq!(verdict(sentence), Some(expected), "{sentence}");
        }
    }
}

/// The three facts for which the crate was made, each in three wordings: words, and that they hold.
#[test]
fn founding_facts_hold_in_several_wordings() {
    for (text, words) in [
        (
            "What is left is 2,195 sq. km. — about 12 times the size of the U.S. capital (177 sq km).",
            "2,195 sq. km. — about 12 times the size of the U.S. capital (177 sq km)",
        ),
        (
            "Officials put what is left at 2,195 square kilometers, which is about twelve times the size of Washington, DC (177 square kilometers).",
            "about twelve times the size of Washington, DC (177 square kilometers)",
        ),
        (
            "The US capital has 177 km². Twelve times that, 2,195 km², about 12 times as large as the US capital, remains.",
            "2,195 km², about 12 times as large as the US capital",
        ),
        (
            "Only 2,195 sq km remain. That is still more than ten times the size of Washington, DC.",
            "more than ten times the size of Washington, DC",
        ),
        (
            "The area, 2,195 sq. km., is more than 10 times as large as the District of Columbia.",
            "more than 10 times as large as the District of Columbia",
        ),
        (
            "More than ten times the size of Washington, DC: 2,195 square kilometres is no small town.",
            "More than ten times the size of Washington, DC: 2,195 square kilometres",
        ),
        (
            "It has lost 98 percent, or about 107,575 sq. km., of the estimated 109,770 sq. km it once held.",
            "98 percent, or about 107,575 sq. km., of the estimated 109,770 sq. km",
        ),
        (
            "About 107,575 sq km, 98 percent of the estimated 109,770 sq km, has been retaken.",
            "About 107,575 sq km, 98 percent of the estimated 109,770 sq km",
        ),
        (
            "It was driven out of ninety-eight percent (107,575 square kilometers) of the 109,770 square kilometers.",
            "ninety-eight percent (107,575 square kilometers) of the 109,770 square kilometers",
        ),
    ] {
        let claims: Vec<_> = ClaimReader::default().claims(text).collect();
        let found = claims.iter().find(|claim| claim.text() == words);
        let found = found.unwrap_or_else(|| panic!("{words:?} is not among {claims:#?}"));
        assert_eq!(text.find(words), Some(found.start()));
        for claim in &claims {
            assert_eq!(claim.verdict(), Verdict::Holds, "{text}: {claim:#?}");
        }
    }
}

/// Every mix-up of units that newspapers have made, by the factor it makes.
#[test]
fn mixed_up_units_are_named() {
    for (text, factor, written, meant) in [
        (
            "a fire of 500 sq mi, about half the size of Washington, DC",
            6.0,
            "",
            "",
        ),
        (
            "a wilderness of 1.1 million acres (1.1 million square miles)",
            640.0,
            "square mile",
            "acre",
        ),
        (
            "a forest of 640 square miles (1 acre)",
            1.0 / 409_600.0,
            "acre",
            "square mile",
        ),
        (
            "a forest of 10 square miles, or 10 acres",
            1.0 / 640.0,
            "acre",
            "square mile",
        ),
        (
            "a square of 21,420 m² or 21,420 km²",
            1e6,
            "square kilometre",
            "square metre",
        ),
        (
            "a square of 21,420 m² or 21.42 km²",
            1e3,
            "square kilometre",
            "square metre",
        ),
        (
            "a park of 500 ha (500 km²)",
            100.0,
            "square kilometre",
            "hectare",
        ),
        ("a park of 500 acres (500 ha)", 2.471, "hectare", "acre"),
        ("a park of 500 acres (1,235.5 ha)", 6.106, "hectare", "acre"),
        (
            "a park of 500 square miles (500 square kilometres)",
            1.0 / 2.59,
            "square kilometre",
            "square mile",
        ),
        (
            "a park of 500 square miles (805 square kilometres)",
            1.0 / 1.609,
            "square kilometre",
            "square mile",
        ),
        (
            "a flat of 1,000 sq ft (1,000 m²)",
            10.764,
            "square metre",
            "square foot",
        ),
        (
            "a flat of 1,000 sq ft (305 m²)",
            3.281,
            "square metre",
            "square foot",
        ),
        (
            "a yard of 300 square yards (300 m²)",
            1.196,
            "square metre",
            "square yard",
        ),
        (
            "Washington, DC (177 square miles)",
            2.59,
            "square mile",
            "square kilometre",
        ),
        (
            "Washington, DC (177 acres)",
            1.0 / 247.1,
            "acre",
            "square kilometre",
        ),
        (
            "Washington, DC (177 hectares)",
            0.01,
            "hectare",
            "square kilometre",
        ),
        (
            "a territory of 2,195 square miles, about 12 times the size of Washington, DC",
            2.59,
            "square mile",
            "square kilometre",
        ),
        (
            "a territory of 2,195 ha, about 12 times the size of Washington, DC",
            0.01,
            "hectare",
            "square kilometre",
        ),
        (
            "They burned 490,000 square miles, half the size of Rhode Island.",
            640.0,
            "square mile",
            "acre",
        ),
        (
            "They burned 490,000 ha, half the size of Rhode Island.",
            2.471,
            "hectare",
            "acre",
        ),
    ] {
        let claim = ClaimReader::default().claims(text).next().expect(text);
        let slip: Option<&UnitSlip> = claim.slip();
        if written.is_empty() {
            assert_eq!((claim.verdict(), slip), (Verdict::Off, None), "{claim:#?}");
            continue;
        }
        let slip = slip.unwrap_or_else(|| panic!("{claim:#?}"));
        assert_eq!(claim.verdict(), Verdict::WrongUnit);
        assert!(
            (slip.factor() / factor - 1.0).abs() < 0.001,
            "{} instead of {factor}: {text}",
            slip.factor()
        );
        assert_eq!(
            (slip.written().name(), slip.meant().name()),
            (written, meant),
            "{text}"
        );
        let names = claim.explanation().contains(slip.written().plural())
            && claim.explanation().contains(slip.meant().plural());
        assert!(names, "{}", claim.explanation());
    }
}

#[test]
fn percentages_are_judged_by_their_digits() {
    let said = |share: &str| {
        verdict(&format!(
            "The group lost {share}, or 107,575 sq. km., of the estimated 109,770 sq. km."
        ))
    };
    // 107,575 of 109,770 is 98.0004 percent.
    for share in [
        "98 percent",
        "about 98 percent",
        "98.0 percent",
        "about 97 percent",
        "more than 97 percent",
    ] {
        assert_eq!(said(share), Some(Verdict::Holds), "{share}");
    }
    for share in [
        "97 percent",
        "99 percent",
        "92 percent",
        "90 percent",
        "about 94 percent",
        "98.3 percent",
    ] {
        assert_eq!(said(share), Some(Verdict::Off), "{share}");
    }
}

#[test]
fn coordinated_relations_share_their_subject() {
    for text in [
        "The area is 2,195 sq km, about 12 times the size of Washington, DC and more than ten times that of Liechtenstein.",
        "At 8,800 sq km it is half the size of Kuwait, or about 2 percent of Iraq.",
        "What remained was 2,195 sq. km. — about 12 times the size of the U.S. capital, and more than ten times the size of Washington, DC, is no small place.",
    ] {
        let claims: Vec<_> = ClaimReader::default().claims(text).collect();
        assert_eq!(claims.len(), 2, "{text}");
        assert!(
            claims.iter().all(|claim| claim.verdict() == Verdict::Holds),
            "{claims:#?}"
        );
    }
}
