//! Comparison clauses of the CIA World Factbook and published claims, put into sentences of several wordings.

use howbig::{Basis, Claim, ClaimReader, Gazetteer, Qualifier, Surface, Verdict};

const CLAUSES: &str = include_str!("data/factbook_clauses.tsv");

/// A row of the table: how the Factbook compares a place with another.
struct Clause {
    subject: &'static str,
    hedge: &'static str,
    multiplier: f64,
    reference: &'static str,
    ratio_total: f64,
    ratio_land: f64,
}

fn clauses() -> Vec<Clause> {
    let rows = CLAUSES.lines().filter(|row| !row.starts_with('#')).skip(1);
    let clause = |row: &'static str| {
        let cells: Vec<_> = row.split('\t').collect();
        let number = |at: usize| cells[at].parse().expect("a number");
        Clause {
            subject: cells[0],
            hedge: cells[1],
            multiplier: number(2),
            reference: cells[3],
            ratio_total: number(4),
            ratio_land: number(5),
        }
    };
    rows.map(clause).collect()
}

impl Clause {
    /// The multiple in words, with what joins it to a reference: "slightly less than twice the size of".
    fn words(&self) -> String {
        let times = match self.multiplier {
            1.0 => {
                return match self.hedge {
                    "slightly smaller than" | "slightly larger than" => self.hedge.to_owned(),
                    "slightly less than" | "slightly more than" | "less than" => {
                        format!("{} the size of", self.hedge)
                    }
                    "almost identical" => "almost identical in size to".to_owned(),
                    hedge => format!("{hedge} the size of"),
                };
            }
            2.0 => "twice".to_owned(),
            0.2 => "one-fifth".to_owned(),
            0.25 => "one-fourth".to_owned(),
            0.3 => "three-tenths".to_owned(),
            0.3333 => "one-third".to_owned(),
            0.5 => "one-half".to_owned(),
            0.6667 => "two-thirds".to_owned(),
            0.9 => "nine-tenths".to_owned(),
            3.0 => "three times".to_owned(),
            4.0 => "four times".to_owned(),
            5.0 => "five times".to_owned(),
            6.0 => "six times".to_owned(),
            other => format!("{other} times"),
        };
        format!("{} {times} the size of", self.hedge)
            .trim_start()
            .to_owned()
    }

    /// How a sentence about the place begins.
    fn name(&self) -> String {
        match self.subject {
            "Georgia" => "The country of Georgia".to_owned(),
            "The Dominican" => "The Dominican Republic".to_owned(),
            name => name.to_owned(),
        }
    }

    fn place(&self) -> Option<Surface> {
        let name = match self.subject {
            "Georgia" => "Georgia (country)",
            "The Dominican" => "Dominican Republic",
            name => name.split(" (sometimes").next()?,
        };
        Surface::try_from(Gazetteer::bundled().find(name).ok()?).ok()
    }

    /// The clause in as many wordings as an article may have.
    fn sentences(&self) -> Vec<String> {
        let (name, words) = (self.name(), self.words());
        let reference = match self.reference {
            "United States" => "the United States",
            other => other,
        };
        let mut sentences = vec![
            format!("{name} is {words} {reference}."),
            format!("Travellers rarely reach {name}, {words} {reference}."),
            format!("{name}\n\nArea - comparative: {words} {reference}\n"),
            format!(
                "{name} has mountains in the north. It is {words} {reference}, and it is poor."
            ),
            format!("Few maps show how large {name} is: {words} {reference}, to be exact."),
            format!("Last year, {name} — {words}\n{reference} — lost a tenth of its forest."),
        ];
        if let Some(area) = self.place().map(|place| place.best().quantity()) {
            sentences.push(format!(
                "With an area of {area}, the country is {words} {reference}."
            ));
            sentences.push(format!("It covers {area}, an area {words} {reference}."));
        }
        sentences
    }

    fn qualifier(&self) -> Qualifier {
        match self.hedge {
            "" => Qualifier::Plain,
            "about" => Qualifier::About,
            "almost" | "almost identical" => Qualifier::Almost,
            "slightly less than" | "slightly smaller than" => Qualifier::SlightlyLess,
            "slightly more than" | "slightly larger than" => Qualifier::SlightlyMore,
            "more than" => Qualifier::MoreThan,
            "less than" => Qualifier::LessThan,
            other => panic!("{other:?} is a new hedge"),
        }
    }
}

fn american(text: &str) -> Vec<Claim<'_>> {
    let reader = ClaimReader::default().audience("US".parse().expect("a code"));
    reader.claims(text).collect()
}

/// What is wrong with what was found in a sentence; none where all is well.
fn fault(clause: &Clause, sentence: &str) -> Option<String> {
    let claims = american(sentence);
    let Some(claim) = claims.iter().find(|claim| {
        claim
            .stated()
            .is_some_and(|stated| (stated / clause.multiplier - 1.0).abs() < 0.001)
    }) else {
        return Some(format!("not found: {sentence:?}"));
    };
    if &sentence[claim.start()..claim.end()] != claim.text() {
        return Some(format!("wrong span: {claim:?}"));
    }
    if claim.qualifier() != clause.qualifier() {
        return Some(format!("{:?}: {sentence:?}", claim.qualifier()));
    }
    let reference = Gazetteer::bundled()
        .find_for(clause.reference, "US".parse().expect("a code"))
        .expect("a known place");
    if claim.reference_name() != reference.unique_name() {
        return Some(format!("{}: {sentence:?}", claim.reference_name()));
    }
    let Some(actual) = claim.actual() else {
        return Some(format!("{}: {sentence:?}", claim.explanation()));
    };
    // The table has the areas of some places from an earlier edition: its own figure is held against ours first.
    let place = clause.place()?;
    let expected = place.best().quantity() / Surface::try_from(reference).ok()?.best().quantity();
    if (actual / expected - 1.0).abs() > 0.001 {
        return Some(format!("{actual} instead of {expected}: {sentence:?}"));
    }
    None
}

#[test]
fn clauses_are_found_in_every_wording() {
    let (mut found, mut faults) = (0, Vec::new());
    for clause in clauses() {
        for sentence in clause.sentences() {
            match fault(&clause, &sentence) {
                None => found += 1,
                Some(fault) => faults.push(fault),
            }
        }
    }
    let share = f64::from(found) / (f64::from(found) + faults.len() as f64);
    println!("{share:.4} of {} sentences", found as usize + faults.len());
    println!("{}", faults.join("\n"));
    assert!(share >= 0.98, "{share}:\n{}", faults.join("\n"));
}

#[test]
fn actual_ratios_are_those_of_the_table() {
    let mut far = Vec::new();
    let clauses = clauses();
    for clause in &clauses {
        let sentence = format!(
            "{} is {} {}.",
            clause.name(),
            clause.words(),
            clause.reference
        );
        let claims = american(&sentence);
        let Some(claim) = claims.first() else {
            far.push(format!("{sentence}: nothing"));
            continue;
        };
        let near = |basis, expected: f64| {
            claim
                .actual_on(basis)
                .is_some_and(|actual| (actual / expected - 1.0).abs() < 0.01)
        };
        if !near(Basis::Total, clause.ratio_total) || !near(Basis::Land, clause.ratio_land) {
            far.push(format!(
                "{sentence}: {:?} and {:?} instead of {} and {}",
                claim.actual_on(Basis::Total),
                claim.actual_on(Basis::Land),
                clause.ratio_total,
                clause.ratio_land
            ));
        }
    }
    println!("{}", far.join("\n"));
    assert!(far.len() * 50 <= clauses.len(), "{}", far.join("\n"));
}

/// True over stated, as far as professionals go with each hedge: p10 and p90 of their own clauses.
fn usual_range(hedge: &str) -> (f64, f64) {
    match hedge {
        "slightly less than" | "slightly smaller than" => (0.81, 0.99),
        "almost" | "almost identical" => (0.93, 1.01),
        "about" => (0.92, 1.04),
        "slightly more than" | "slightly larger than" => (1.01, 1.12),
        "more than" => (1.03, 1.12),
        "less than" => (0.0, 0.99),
        _ => (0.97, 1.15),
    }
}

#[test]
fn verdicts_agree_with_the_ranges_of_hedges() {
    for clause in clauses() {
        let sentence = format!(
            "{} is {} {}.",
            clause.name(),
            clause.words(),
            clause.reference
        );
        let claims = american(&sentence);
        let Some(claim) = claims.first() else {
            continue;
        };
        let (least, greatest) = usual_range(clause.hedge);
        let quotients =
            [clause.ratio_total, clause.ratio_land].map(|ratio| ratio / clause.multiplier);
        let usual = quotients.map(|quotient| (least..=greatest).contains(&quotient));
        let absurd = quotients.map(|quotient| quotient < 0.8 * least || quotient > 1.25 * greatest);
        match (usual, absurd) {
            ([true, true], _) => assert_eq!(claim.verdict(), Verdict::Holds, "{claim:#?}"),
            ([true, _] | [_, true], _) => assert!(
                matches!(claim.verdict(), Verdict::Holds | Verdict::DependsOnBasis),
                "{claim:#?}"
            ),
            (_, [true, true]) => assert_eq!(claim.verdict(), Verdict::Off, "{claim:#?}"),
            _ => {}
        }
    }
}
