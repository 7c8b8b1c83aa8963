//! Any text at all, looked up as the name of a place. `cargo +nightly fuzz run names`

#![no_main]

use howbig::{Error, Gazetteer};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|name: &str| {
    let gazetteer = Gazetteer::bundled();
    let candidates = gazetteer.candidates(name);
    match gazetteer.find(name) {
        Ok(place) => assert!(candidates.contains(&place), "none of the candidates"),
        Err(Error::AmbiguousPlace {
            candidates: names, ..
        }) => {
            for (name, place) in names.iter().zip(candidates) {
                assert_eq!(gazetteer.find(name).ok(), Some(place), "{name}");
            }
        }
        Err(Error::UnknownPlace { nearest, .. }) => {
            assert!(candidates.is_empty(), "unknown, with candidates");
            for name in nearest {
                assert!(gazetteer.find(&name).is_ok(), "{name}");
            }
        }
        Err(other) => panic!("{other}"),
    }
});
