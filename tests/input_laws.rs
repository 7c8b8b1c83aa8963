//! What holds for every input: nothing panics, nothing is lost, and other readers see the same.

use geo::Geometry;
use howbig::{Error, Feature, FeatureReader};
use proptest::prelude::*;

/// As many items as there can be in any text of this length, and then some.
fn read(bytes: &[u8]) -> Vec<Result<Feature, Error>> {
    let read: Vec<_> = FeatureReader::new(bytes).take(bytes.len() + 2).collect();
    assert!(read.len() <= bytes.len() + 1, "more items than bytes");
    for error in read.iter().filter_map(|item| item.as_ref().err()) {
        let message = error.to_string();
        assert!(
            !message.contains('\n') && !message.is_empty(),
            "{message:?}"
        );
    }
    read
}

fn position() -> impl Strategy<Value = String> {
    (-180.0..=180.0_f64, -90.0..=90.0_f64).prop_map(|(x, y)| format!("[{x},{y}]"))
}

fn list(item: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::collection::vec(item, 1..5).prop_map(|items| format!("[{}]", items.join(",")))
}

fn geometry() -> impl Strategy<Value = String> {
    let of = |kind: &'static str, coordinates: BoxedStrategy<String>| {
        coordinates.prop_map(move |it| format!(r#"{{"type":"{kind}","coordinates":{it}}}"#))
    };
    let simple = prop_oneof![
        of("Point", position().boxed()),
        of("MultiPoint", list(position()).boxed()),
        of("LineString", list(position()).boxed()),
        of("MultiLineString", list(list(position())).boxed()),
        of("Polygon", list(list(position())).boxed()),
        of("MultiPolygon", list(list(list(position()))).boxed()),
    ];
    simple.prop_recursive(2, 8, 3, |inner| {
        list(inner).prop_map(|members| {
            format!(r#"{{"type":"GeometryCollection","geometries":{members}}}"#)
        })
    })
}

fn collection() -> impl Strategy<Value = String> {
    list(geometry().prop_map(|geometry| {
        format!(r#"{{"type":"Feature","properties":{{"name":"a]}}\""}},"geometry":{geometry}}}"#)
    }))
    .prop_map(|features| format!(r#"{{"type":"FeatureCollection","features":{features}}}"#))
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes);
    }

    #[test]
    fn json_like_noise_never_panics(text in r#"([\[\]{},:"\\ \n\x1e]|"type"|"features"|"Polygon"|"coordinates"|1|-0.5|null){0,60}"#) {
        read(text.as_bytes());
    }

    #[test]
    fn damaged_text_never_panics(
        text in collection(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = text.into_bytes();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        read(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        read(&bytes);
    }

    /// The crate `geojson` reads the same geometries.
    #[test]
    fn another_reader_sees_the_same(text in collection()) {
        let theirs: geojson::FeatureCollection = text.parse::<geojson::GeoJson>().unwrap().try_into().unwrap();
        let ours = read(text.as_bytes());
        prop_assert_eq!(ours.len(), theirs.features.len());
        for (ours, theirs) in ours.into_iter().zip(theirs.features) {
            let theirs: Geometry<f64> = theirs.geometry.unwrap().try_into().unwrap();
            prop_assert_eq!(ours.unwrap().geometry, Some(theirs));
        }
    }

    /// A feature that is broken inside its brackets costs that feature and no other.
    #[test]
    fn a_broken_feature_costs_one(before in 0..5_usize, after in 0..5_usize, broken in prop::sample::select(vec![
        "null", "{}", "NaN", r#"{"type":"Feature","geometry":[]}"#, "{1}", "[}", r#"{"a" "b"}"#, "-",
    ])) {
        let good = r#"{"type":"Feature","geometry":null}"#;
        let features = [vec![good; before], vec![broken], vec![good; after]].concat().join(",");
        let read = read(format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#).as_bytes());
        prop_assert_eq!(read.len(), before + 1 + after);
        let bad: Vec<_> = read.iter().enumerate().filter(|(_, item)| item.is_err()).map(|(index, _)| index).collect();
        prop_assert_eq!(bad, vec![before]);
    }
}
