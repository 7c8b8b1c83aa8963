use proptest::prelude::*;

use super::Outline;
use super::file::File;

static BUNDLED: &[u8] = include_bytes!("../../../data/outlines/outlines.bin");

/// Reads everything that can be read of a file.
fn read_all(bytes: &[u8], records: impl Iterator<Item = usize>) -> usize {
    let Some(file) = File::new(bytes) else {
        return 0;
    };
    let records = records.inspect(|number| {
        Outline::neighbours(file, *number).take(100_000).count();
    });
    let outlines = records.filter_map(|number| Outline::read(file, number));
    outlines
        .map(|outline| {
            let _ = (outline.contains(0.0, 0.0), outline.bounds());
            outline.to_multi_polygon().0.len()
        })
        .sum()
}

#[test]
fn the_file_is_whole() {
    let file = File::bundled().expect("is a file of outlines");
    let ids: Vec<&str> = (0..file.len())
        .map(|number| file.record(number).expect("has an id").0)
        .collect();
    assert!(ids.is_sorted());
    assert!(
        ids.iter()
            .enumerate()
            .all(|(number, id)| file.find(id) == Some(number))
    );
    assert_eq!(file.find("atlantis"), None);
    let polygons = |bytes: &[u8]| read_all(bytes, 0..file.len());
    assert!(polygons(BUNDLED) > file.len());
    assert!(polygons(&BUNDLED[..BUNDLED.len() / 2]) < file.len());
    assert_eq!(polygons(&BUNDLED[..BUNDLED.len() / 8]), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_bytes_are_read_without_a_panic(damage in prop::collection::vec((0..BUNDLED.len(), any::<u8>()), 1..2000)) {
        let mut bytes = BUNDLED.to_vec();
        for (place, byte) in damage {
            bytes[place] = byte;
        }
        read_all(&bytes, (0..10_000).step_by(97));
    }

    #[test]
    fn a_damaged_head_is_read_without_a_panic(damage in prop::collection::vec((4..60_000_usize, any::<u8>()), 1..200)) {
        let mut bytes = BUNDLED.to_vec();
        for (place, byte) in damage {
            bytes[place] = byte;
        }
        read_all(&bytes, (0..10_000).step_by(97));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(tail in prop::collection::vec(any::<u8>(), 0..2000), places in 0..40_u32, arcs in 0..40_u32) {
        let head = [&b"HBO1"[..], &places.to_le_bytes(), &arcs.to_le_bytes()].concat();
        read_all(&[head, tail].concat(), 0..40);
    }
}
