//! The US Census Bureau's cartographic boundary files: land and water of states and counties in square metres.

use std::collections::BTreeMap;
use std::io::Cursor;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use shapefile::dbase::{FieldValue, Reader, Record};

use crate::archive::Zip;
use crate::atlas::County;
use crate::natural_earth;
use crate::place::{Place, aliases};
use crate::table::{Hand, items};

/// The vintage of the boundary files.
pub const YEAR: u16 = 2016;

/// States and counties by GEOID.
pub struct Census {
    states: BTreeMap<String, Entity>,
    counties: BTreeMap<String, Entity>,
}

/// A state, county or equivalent.
pub struct Entity {
    geoid: String,
    usps: String,
    name: String,
    lsad: String,
    /// Square metres.
    pub land: u64,
    /// Square metres.
    pub water: u64,
}

/// One row of `hand/us_states.tsv`.
#[derive(Deserialize)]
struct StateRow {
    usps: String,
    name: String,
    aliases: String,
    note: String,
}

/// One row of `hand/us_counties.tsv`: what to change in the county's row.
#[derive(Deserialize)]
struct CountyRow {
    geoid: String,
    name: String,
    kind: String,
    aliases: String,
    note: String,
}

impl Census {
    /// Reads the attribute tables.
    pub fn read(wheel: &mut Zip) -> Result<Self> {
        let mut table = |layer: &str| -> Result<BTreeMap<String, Entity>> {
            let bytes = wheel.file(&format!(
                "_plotly_geo/package_data/cb_{YEAR}_us_{layer}_500k.dbf"
            ))?;
            let mut reader = Reader::new(Cursor::new(bytes))?;
            let entities = reader.iter_records().map(|record| Entity::read(&record?));
            entities
                .map(|entity| entity.map(|e| (e.geoid.clone(), e)))
                .collect()
        };
        Ok(Census {
            states: table("state")?,
            counties: table("county")?,
        })
    }

    /// The outlines of all counties and equivalents.
    pub fn outlines(&self, wheel: &mut Zip) -> Result<Vec<County>> {
        let part = |wheel: &mut Zip, extension: &str| {
            let name = format!("_plotly_geo/package_data/cb_{YEAR}_us_county_500k.{extension}");
            wheel.file(&name).map(Cursor::new)
        };
        let table = Reader::new(part(wheel, "dbf")?)?;
        let shapes = shapefile::ShapeReader::new(part(wheel, "shp")?)?;
        let mut reader = shapefile::Reader::new(shapes, table);
        let counties = reader.iter_shapes_and_records().map(|pair| {
            let (shape, record) = pair?;
            Ok(County {
                geoid: Entity::read(&record)?.geoid,
                shape: natural_earth::polygons(shape)?,
            })
        });
        counties.collect()
    }

    /// The territory with the postal code `usps`; states and the District are none.
    pub fn territory(&self, usps: &str) -> Option<&Entity> {
        self.states
            .values()
            .find(|state| state.usps == usps && state.is_territory())
    }

    /// The 50 states and the District of Columbia; territories are rows of the countries' table.
    pub fn states(&self, hand: &Hand) -> Result<Vec<Place>> {
        let rows: Vec<StateRow> = hand.rows("us_states")?;
        let states = self.states.values().filter(|state| !state.is_territory());
        states
            .map(|state| {
                let row = rows.iter().find(|row| row.usps == state.usps);
                let row =
                    row.with_context(|| format!("hand/us_states.tsv lacks {}", state.usps))?;
                let mut place = state.place(
                    format!("us-{}", state.usps.to_lowercase()),
                    &row.name,
                    "us_state",
                );
                place.aliases =
                    aliases(&row.name, items(&row.aliases).chain([state.name.as_str()]));
                place.codes = self.codes_cell(state)[1..].to_owned();
                place.note = row.note.clone();
                Ok(place)
            })
            .collect()
    }

    /// All counties and equivalents, but those that are a whole state or territory and so have a row already.
    pub fn counties(&self, hand: &Hand) -> Result<Vec<Place>> {
        let rows: Vec<CountyRow> = hand.rows("us_counties")?;
        if let Some(row) = rows
            .iter()
            .find(|row| !self.counties.contains_key(&row.geoid))
        {
            bail!("hand/us_counties.tsv: no county {}", row.geoid);
        }
        let counties = self
            .counties
            .values()
            .filter(|county| self.only_county(county.state()).is_none());
        counties
            .map(|county| {
                let name = county.full_name()?;
                let mut place = county.place(format!("us-{}", county.geoid), &name, "us_county");
                place.codes = format!("FIPS:{}", county.geoid);
                if county.lsad == "25" {
                    place.kind = "city".into();
                    place.name = county.name.clone();
                    place.aliases = format!("{name};City of {}", county.name);
                }
                if let Some(row) = rows.iter().find(|row| row.geoid == county.geoid) {
                    place.name = if row.name.is_empty() {
                        place.name
                    } else {
                        row.name.clone()
                    };
                    place.kind = if row.kind.is_empty() {
                        place.kind
                    } else {
                        row.kind.clone()
                    };
                    place.aliases = aliases(
                        &place.name,
                        items(&row.aliases)
                            .chain([name.as_str()])
                            .chain(items(&place.aliases)),
                    );
                    place.note = row.note.clone();
                }
                Ok(place)
            })
            .collect()
    }

    /// The county that is the whole of `state`, as the District and Guam are.
    fn only_county(&self, state: &str) -> Option<&Entity> {
        let mut counties = self
            .counties
            .values()
            .filter(|county| county.state() == state);
        let first = counties.next();
        if counties.next().is_none() {
            first
        } else {
            None
        }
    }

    /// The codes of a state or territory, to be appended to a `codes` cell.
    pub fn codes_cell(&self, state: &Entity) -> String {
        let mut cell = format!(";ISO:US-{0};FIPS:{1};USPS:{0}", state.usps, state.geoid);
        if let Some(county) = self.only_county(&state.geoid) {
            cell.push_str(&format!(";FIPS:{}", county.geoid));
        }
        cell
    }

    /// Land and water of the county `geoid`, square metres.
    pub fn county(&self, geoid: &str) -> Result<&Entity> {
        self.counties
            .get(geoid)
            .with_context(|| format!("no county {geoid}"))
    }
}

impl Entity {
    fn read(record: &Record) -> Result<Self> {
        let text = |field: &str| match record.get(field) {
            Some(FieldValue::Character(Some(text))) => text.trim().to_owned(),
            _ => String::new(),
        };
        let number = |field: &str| match record.get(field) {
            Some(FieldValue::Numeric(Some(value))) => Ok(*value as u64),
            _ => bail!("no {field} in {}", text("GEOID")),
        };
        Ok(Entity {
            geoid: text("GEOID"),
            usps: text("STUSPS"),
            name: text("NAME"),
            lsad: text("LSAD"),
            land: number("ALAND")?,
            water: number("AWATER")?,
        })
    }

    fn state(&self) -> &str {
        &self.geoid[..2]
    }

    /// FIPS state codes from 60 on are territories.
    fn is_territory(&self) -> bool {
        self.geoid.as_str() >= "60"
    }

    /// The name with its legal description, as the Bureau's own lists print it.
    fn full_name(&self) -> Result<String> {
        let description = match self.lsad.as_str() {
            "00" => "",
            "03" => " City and Borough",
            "04" => " Borough",
            "05" => " Census Area",
            "06" => " County",
            "07" => " District",
            "10" => " Island",
            "12" => " Municipality",
            "13" => " Municipio",
            "15" => " Parish",
            "25" => " city",
            other => bail!("unknown legal description {other:?} of {}", self.geoid),
        };
        Ok(format!("{}{description}", self.name))
    }

    fn place(&self, id: String, name: &str, kind: &str) -> Place {
        Place {
            id,
            name: name.to_owned(),
            kind: kind.to_owned(),
            country: "US".into(),
            total: (self.land + self.water).to_string(),
            land: self.land.to_string(),
            water: self.water.to_string(),
            unit: "m²".into(),
            year: YEAR.to_string(),
            source: "census".into(),
            detail: format!("GEOID {}", self.geoid),
            evidence: "official".into(),
            ..Place::default()
        }
    }
}
