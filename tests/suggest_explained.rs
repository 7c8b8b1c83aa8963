//! Why a reference is suggested, as the program `howbig` shows it.

mod common;

use common::{example, transcript};

fn answer(arguments: &[&str]) -> String {
    let output = example("howbig").args(arguments).output();
    transcript(&output.expect("the program starts"))
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = example("howbig")
        .args(arguments)
        .args(["--format", "json"])
        .output()
        .expect("the program starts");
    serde_json::from_slice(&output.stdout).expect("one JSON value is written")
}

/// The parts of a score add up to the cost, in both formats, and the suggestions stand in its order.
#[test]
fn suggestions_are_explained_on_request() {
    let suggested = json(&["1,545 sq mi", "--audience", "US"]);
    let suggestions = suggested["suggestions"].as_array().expect("a list");
    let costs = suggestions.iter().map(|suggestion| {
        let parts = suggestion["score"].as_object().expect("parts by name");
        assert!(parts.contains_key("familiarity") && parts.contains_key("misfit"));
        let sum: f64 = parts.values().filter_map(serde_json::Value::as_f64).sum();
        let cost = suggestion["cost"].as_f64().expect("a number");
        assert!((sum - cost).abs() < 1e-9, "{suggestion}");
        cost
    });
    let costs: Vec<_> = costs.collect();
    assert!(costs.is_sorted(), "{costs:?}");
    let text = answer(&["1,545 sq mi", "--audience", "US", "--explain"]);
    assert_eq!(
        text.matches("cost: familiarity ").count(),
        costs.len(),
        "{text}"
    );
    assert!(text.contains(&format!("= {:.1}", costs[0])), "{text}");
    let text = answer(&["1,545 sq mi", "--audience", "US"]);
    assert!(!text.contains("familiarity"), "{text}");
}
