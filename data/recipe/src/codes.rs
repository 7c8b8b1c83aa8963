//! ISO 3166-1 codes, and the GEC (FIPS 10-4) codes that the Factbook names its pages by.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use crate::archive::Tgz;
use crate::place::Place;
use crate::table::Hand;

/// Entries of CLDR's code mappings that are not current ISO 3166-1 codes: placeholders and countries that ceased to be.
const NOT_CURRENT: [&str; 13] = [
    "AA", "AN", "BU", "CS", "DD", "FX", "NT", "QU", "SU", "TP", "YD", "YU", "ZR",
];

/// One row of `hand/territory_codes.tsv`.
#[derive(Deserialize)]
struct Territory {
    place: String,
    iso: String,
}

/// Code mappings of CLDR.
pub struct Codes {
    iso_of_gec: BTreeMap<String, String>,
    iso3: BTreeMap<String, String>,
    numeric: BTreeMap<String, String>,
}

impl Codes {
    /// Reads `supplemental/codeMappings.json`. An area without a GEC code there has the same one as in ISO 3166-1.
    pub fn read(cldr: &Tgz) -> Result<Self> {
        let json: Value = serde_json::from_slice(cldr.file("supplemental/codeMappings.json")?)?;
        let mappings = json["supplemental"]["codeMappings"]
            .as_object()
            .context("codeMappings is not an object")?;
        let mut codes = Codes {
            iso_of_gec: BTreeMap::new(),
            iso3: BTreeMap::new(),
            numeric: BTreeMap::new(),
        };
        for (iso, entry) in mappings {
            let (Some(numeric), Some(iso3)) =
                (entry["_numeric"].as_str(), entry["_alpha3"].as_str())
            else {
                continue;
            };
            let private = matches!(iso.as_bytes(), [b'X', b'A'..=b'J' | b'L'..=b'Z'] | [b'Q', b'M'..=b'Z'] | b"ZZ");
            if iso.len() != 2 || private || NOT_CURRENT.contains(&iso.as_str()) {
                continue;
            }
            let gec = entry["_fips10"].as_str().unwrap_or(iso);
            codes.iso_of_gec.insert(gec.to_owned(), iso.clone());
            // Numbers from 900 on, and the three letters with them, are CLDR's own.
            if numeric >= "900" {
                continue;
            }
            codes.iso3.insert(iso.clone(), iso3.to_owned());
            codes.numeric.insert(iso.clone(), numeric.to_owned());
        }
        Ok(codes)
    }

    /// The ISO alpha-2 code of the page `gec`; `hand` overrules CLDR, and "-" there means that it has none.
    pub fn iso(&self, gec: &str, hand: &str) -> Result<Option<String>> {
        let known = self.iso_of_gec.get(gec);
        match (hand, known) {
            ("-", _) => Ok(None),
            ("", Some(iso)) => Ok(Some(iso.clone())),
            ("", None) => {
                bail!("GEC {gec} is unknown to CLDR: give its ISO code in hand/countries.tsv")
            }
            (iso, Some(same)) if iso == same => {
                bail!("GEC {gec}: the ISO code in hand/countries.tsv repeats CLDR's")
            }
            (iso, _) => Ok(Some(iso.to_owned())),
        }
    }

    /// The `codes` cell of a country.
    pub fn cell(&self, iso: Option<&str>, gec: &str) -> String {
        let mut cell = iso.map_or_else(Vec::new, |iso| self.of_iso(iso));
        cell.push(format!("GEC:{gec}"));
        cell.join(";")
    }

    /// All codes of ISO 3166-1 that belong to one of two letters.
    fn of_iso(&self, iso: &str) -> Vec<String> {
        let mut codes = vec![format!("ISO2:{iso}")];
        codes.extend(self.iso3.get(iso).map(|code| format!("ISO3:{code}")));
        codes.extend(self.numeric.get(iso).map(|code| format!("NUM:{code}")));
        codes
    }

    /// Gives the provinces of `hand/territory_codes.tsv` their codes.
    pub fn add_to_territories(&self, hand: &Hand, provinces: &mut [Place]) -> Result<()> {
        for row in hand.rows::<Territory>("territory_codes")? {
            let place = provinces.iter_mut().find(|place| place.id == row.place);
            let place =
                place.with_context(|| format!("territory_codes.tsv: no place {:?}", row.place))?;
            let codes = self.of_iso(&row.iso).join(";");
            place.codes = format!("{codes};{}", place.codes);
        }
        Ok(())
    }
}
