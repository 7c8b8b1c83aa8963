use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::Error;

/// Systems whose coordinates are degrees of longitude and latitude on the ellipsoid of WGS84, or so nearly that no
/// area shows it.
const GEOGRAPHIC_SYSTEMS: &str = include_str!("../../data/geographic_systems.tsv");

/// The name of a coordinate reference system: an authority and its code, such as `EPSG:3857`.
///
/// GeoJSON coordinates are longitude and latitude in degrees on WGS84 (RFC 7946, section 4). Files in any other
/// system can be read all the same by naming it: see [`FeatureReader::in_system`](crate::FeatureReader::in_system).
///
/// The forms found in GeoJSON files are all understood, in any mix of capitals.
///
/// ```
/// use howbig::CoordinateSystem;
///
/// let system: CoordinateSystem = "urn:ogc:def:crs:EPSG::3857".parse()?;
/// assert_eq!(system, "EPSG:3857".parse()?);
/// assert_eq!(system.to_string(), "EPSG:3857");
/// assert!(!system.is_longitude_latitude());
///
/// let default: CoordinateSystem = "urn:ogc:def:crs:OGC:1.3:CRS84".parse()?;
/// assert!(default.is_longitude_latitude());
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CoordinateSystem {
    authority: String,
    code: String,
}

impl CoordinateSystem {
    /// True where GeoJSON coordinates in this system are already degrees of longitude and latitude, in this order,
    /// on the ellipsoid of WGS84 or one within a millimetre of it.
    ///
    /// ```
    /// use howbig::CoordinateSystem;
    ///
    /// // NAD83, which the files of the United States Census name.
    /// assert!("EPSG:4269".parse::<CoordinateSystem>()?.is_longitude_latitude());
    /// // The British National Grid, in metres.
    /// assert!(!"EPSG:27700".parse::<CoordinateSystem>()?.is_longitude_latitude());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn is_longitude_latitude(&self) -> bool {
        let system = self.to_string();
        geographic_systems().any(|mut names| names.next() == Some(&system))
    }
}

impl fmt::Display for CoordinateSystem {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}:{}", self.authority, self.code)
    }
}

impl FromStr for CoordinateSystem {
    type Err = Error;

    /// Reads `EPSG:3857`, `urn:ogc:def:crs:EPSG::3857`, `http://www.opengis.net/def/crs/EPSG/0/3857`,
    /// `http://www.opengis.net/gml/srs/epsg.xml#3857`, `CRS84` and their like.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownCoordinateSystem`] where there is no authority, or no code after it.
    fn from_str(text: &str) -> Result<Self, Error> {
        const AUTHORITIES: [&str; 4] = ["EPSG", "ESRI", "IGNF", "OGC"];
        let upper = text.trim().to_ascii_uppercase();
        let mut parts = upper
            .split([':', '/', '#'])
            .map(|part| part.strip_suffix(".XML").unwrap_or(part))
            .filter(|part| !part.is_empty());
        let code = parts.next_back();
        let authority = parts
            .rev()
            .find(|part| AUTHORITIES.contains(part))
            .or_else(|| code.filter(|code| code.starts_with("CRS8")).map(|_| "OGC"));
        match (authority, code) {
            (Some(authority), Some(code)) if is_code(authority, code) => Ok(Self {
                authority: authority.to_owned(),
                code: code.to_owned(),
            }),
            _ => Err(Error::UnknownCoordinateSystem {
                text: text.to_owned(),
            }),
        }
    }
}

fn is_code(authority: &str, code: &str) -> bool {
    match authority {
        "EPSG" | "ESRI" => code.bytes().all(|byte| byte.is_ascii_digit()),
        _ => code.bytes().all(|byte| byte.is_ascii_alphanumeric()),
    }
}

/// For each system whose coordinates are degrees: its code, then its names.
fn geographic_systems() -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    GEOGRAPHIC_SYSTEMS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split(['\t', ';']))
}

/// Whether a name without a code is one of a system whose coordinates are degrees.
fn is_called_geographic(name: &str) -> bool {
    let letters = |name: &str| -> String {
        let alphanumeric = name.chars().filter(char::is_ascii_alphanumeric);
        alphanumeric
            .map(|letter| letter.to_ascii_uppercase())
            .collect()
    };
    let name = letters(name);
    geographic_systems().any(|mut names| names.any(|known| letters(known) == name))
}

/// What the `crs` member of a GeoJSON text says.
pub(super) enum NamedSystem {
    /// Nothing: the coordinates are what GeoJSON means.
    Default,
    /// A system known by its code.
    Known(CoordinateSystem),
    /// Something else, as it was written.
    Other(String),
}

/// The `crs` member of GeoJSON 2008, section 3, in the forms that were in use.
#[derive(Deserialize)]
struct Member {
    #[serde(default)]
    properties: Properties,
}

#[derive(Default, Deserialize)]
struct Properties {
    name: Option<String>,
    href: Option<String>,
    code: Option<serde_json::Number>,
}

impl NamedSystem {
    /// Reads the value of a `crs` member.
    pub(super) fn read(text: &[u8]) -> Self {
        let as_written = || Self::Other(String::from_utf8_lossy(text).into_owned());
        let Ok(member) = serde_json::from_slice::<Option<Member>>(text) else {
            return serde_json::from_slice::<String>(text)
                .map_or_else(|_| as_written(), Self::named);
        };
        let Some(Member { properties }) = member else {
            return Self::Default;
        };
        match (properties.name.or(properties.href), properties.code) {
            (Some(name), _) => Self::named(name),
            (None, Some(code)) => Self::named(format!("EPSG:{code}")),
            (None, None) => as_written(),
        }
    }

    fn named(name: String) -> Self {
        name.parse().map_or(Self::Other(name), Self::Known)
    }

    /// # Errors
    ///
    /// [`Error::ProjectedCoordinates`] unless the coordinates are longitudes and latitudes.
    pub(super) fn require_degrees(&self) -> Result<(), Error> {
        let system = match self {
            Self::Default => return Ok(()),
            Self::Known(system) if system.is_longitude_latitude() => return Ok(()),
            Self::Known(system) => system.to_string(),
            Self::Other(name) if is_called_geographic(name) => return Ok(()),
            Self::Other(name) => name.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        Err(Error::ProjectedCoordinates { system })
    }
}
