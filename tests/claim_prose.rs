//! Ordinary prose with numbers in it makes no claims.

use howbig::ClaimReader;

#[test]
fn ordinary_prose_makes_no_claims() {
    let sentences: Vec<_> = include_str!("data/claims/prose.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert!(sentences.len() >= 200);
    let alarms: Vec<_> = sentences
        .iter()
        .flat_map(|sentence| ClaimReader::default().claims(sentence))
        .map(|claim| format!("{:?}: {}", claim.text(), claim.explanation()))
        .collect();
    assert!(
        100 * alarms.len() <= sentences.len(),
        "{}",
        alarms.join("\n")
    );
    // The sentences in a row, where one might be read into the next.
    let together = sentences.join(" ");
    let alarms: Vec<_> = ClaimReader::default().claims(&together).collect();
    assert!(100 * alarms.len() <= sentences.len(), "{alarms:#?}");
}
