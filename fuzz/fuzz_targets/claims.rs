//! Any text at all, read for claims. `cargo +nightly fuzz run claims`

#![no_main]

use howbig::ClaimReader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reader = ClaimReader::default();
    for claim in reader.claims(text) {
        assert_eq!(text.get(claim.start()..claim.end()), Some(claim.text()));
        assert!(!claim.explanation().is_empty());
    }
    for mention in reader.mentions(text) {
        assert_eq!(text.get(mention.start()..mention.end()), Some(mention.text()));
    }
});
