#[cfg(feature = "proj")]
use geo::Geometry;
use howbig::{CoordinateSystem, Error, FeatureReader};

use crate::{SQUARE, read};

#[test]
fn other_coordinate_systems_are_refused_with_a_remedy() {
    let refused = |crs: &str| {
        let text =
            format!(r#"{{"type": "FeatureCollection", "crs": {crs}, "features": [{SQUARE}]}}"#);
        read(&text)
            .into_iter()
            .next()
            .and_then(Result::err)
            .map(|error| error.to_string())
    };
    let named = |name: &str| {
        refused(&format!(
            r#"{{"type": "name", "properties": {{"name": "{name}"}}}}"#
        ))
    };
    for degrees in [
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "EPSG:4326",
        "urn:ogc:def:crs:EPSG::4269",
        "WGS 84",
        "wgs84",
        "GCS_WGS_1984",
        "+proj=longlat +datum=WGS84 +no_defs",
    ] {
        assert_eq!(named(degrees), None, "{degrees}");
    }
    assert_eq!(refused("null"), None);
    assert_eq!(
        named("urn:ogc:def:crs:EPSG::3857").as_deref(),
        Some(
            "the coordinates are in EPSG:3857, which is not known to be longitude and latitude on WGS84: convert them to \
             EPSG:4326, or with the feature proj name their system (areas --crs EPSG:3857)"
        )
    );
    assert!(
        named("Lambert 93")
            .is_some_and(|message| message.contains("(areas --crs EPSG: and its number)"))
    );
    assert!(
        refused(r#"{"type": "EPSG", "properties": {"code": 2263}}"#)
            .is_some_and(|message| message.contains("EPSG:2263"))
    );

    // Where the member comes last, the error does too.
    let late = format!(
        r#"{{"type": "FeatureCollection", "features": [{SQUARE}], "crs": {{"properties": {{"name": "EPSG:3857"}}}}}}"#
    );
    assert!(matches!(
        read(&late).as_slice(),
        [Ok(_), Err(Error::ProjectedCoordinates { .. })]
    ));
}

#[test]
fn names_of_coordinate_systems() {
    for (written, expected) in [
        ("epsg:27700", "EPSG:27700"),
        ("urn:ogc:def:crs:EPSG:6.9:3857", "EPSG:3857"),
        ("urn:x-ogc:def:crs:EPSG:4326", "EPSG:4326"),
        ("http://www.opengis.net/def/crs/EPSG/0/3857", "EPSG:3857"),
        ("http://www.opengis.net/gml/srs/epsg.xml#3857", "EPSG:3857"),
        ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "OGC:CRS84"),
        ("CRS84", "OGC:CRS84"),
    ] {
        assert_eq!(
            written
                .parse::<CoordinateSystem>()
                .expect(written)
                .to_string(),
            expected
        );
    }
    for wrong in ["", "EPSG", "EPSG:", "3857", "EPSG:abc", "WGS 84"] {
        let error = wrong.parse::<CoordinateSystem>().expect_err(wrong);
        assert_eq!(
            error.to_string(),
            format!(
                "{wrong:?} is not a coordinate reference system: write EPSG: and a number, such as EPSG:3857"
            )
        );
    }
}

#[cfg(not(feature = "proj"))]
#[test]
fn without_proj_conversion_is_refused() {
    let system: CoordinateSystem = "EPSG:3857".parse().expect("a system");
    let error = FeatureReader::new(SQUARE.as_bytes())
        .in_system(&system)
        .err()
        .expect("no PROJ here");
    assert_eq!(
        error.to_string(),
        "cannot convert coordinates from EPSG:3857: this build has no PROJ; build it with --features proj, or convert \
         the file to EPSG:4326"
    );
}

/// Expected values: `echo X Y | cs2cs -d 9 EPSG:n OGC:CRS84` of PROJ 9.1.1.
#[cfg(feature = "proj")]
#[test]
fn coordinates_of_other_systems_are_converted() {
    for (system, x, y, longitude, latitude) in [
        (
            "EPSG:3857",
            -12_362_028.0,
            5_012_342.0,
            -111.049986951,
            41.000002279,
        ),
        (
            "EPSG:32618",
            323_394.0,
            4_307_396.0,
            -77.036503510,
            38.897703238,
        ),
        (
            "EPSG:2154",
            652_469.0,
            6_862_035.0,
            2.352199720,
            48.856597665,
        ),
    ] {
        let text = format!(r#"{{"type": "Point", "coordinates": [{x}, {y}]}}"#);
        let system: CoordinateSystem = system.parse().expect("a system");
        let mut features = FeatureReader::new(text.as_bytes())
            .in_system(&system)
            .expect("PROJ knows it");
        let feature = features.next().expect("a feature").expect("a good one");
        let Some(Geometry::Point(point)) = feature.geometry else {
            panic!("a point")
        };
        assert!(
            (point.x() - longitude).abs() < 2e-9 && (point.y() - latitude).abs() < 2e-9,
            "{system}: {point:?}"
        );
    }
}
