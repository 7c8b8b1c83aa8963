//! Any bytes at all, read as GeoJSON and measured. `cargo +nightly fuzz run geojson`

#![no_main]

use howbig::{FeatureReader, Measure};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let measure = Measure::default();
    let mut items = 0;
    for feature in FeatureReader::new(bytes) {
        items += 1;
        assert!(items <= bytes.len() + 1, "more items than bytes");
        match feature {
            Ok(feature) => {
                let measured = feature.geometry.map(|geometry| measure.area(&geometry));
                if let Some(Ok(measured)) = measured {
                    assert!(measured.square_metres() >= 0.0, "a negative area");
                }
            }
            Err(error) => assert!(
                !error.to_string().contains('\n'),
                "more than one line: {error}"
            ),
        }
    }
});
