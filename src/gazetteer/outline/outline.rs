use geo::{Coord, LineString, MultiPolygon, Polygon, Rect};

use super::Covers;
use super::file::File;
use super::reader::{Reader, unfold};

/// Where a place ends: polygons of longitude and latitude in degrees, on WGS84.
///
/// It is meant for pictures, overlap and containment. Compare areas by the place's figures: a shore drawn on a map encloses neither the total
/// nor the land exactly. Nothing is decoded before it is asked for, and then only the arcs of this place.
///
/// ```
/// use howbig::{Basis, Gazetteer, Measure};
///
/// let capital = Gazetteer::bundled().find("Washington, DC")?;
/// let outline = capital.outline().expect("has one");
/// let drawn = Measure::default().area(&outline.to_multi_polygon())?.square_metres();
/// let total = capital.figure(Basis::Total).expect("has one").quantity.square_metres();
/// assert!((drawn / total - 1.0).abs() < 0.001);
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Outline<'g> {
    file: File<'g>,
    flags: u8,
    year: u16,
    bounds: Rect<f64>,
    /// The record after its head: neighbours, then polygons.
    body: Reader<'g>,
}

/// The flags of a record.
const COARSE: u8 = 1;
const WATER: u8 = 2;
const LEFT_OUT: u8 = 4;

/// Steps in a degree.
const FINE: f64 = 1e5;

/// More than twice what the largest outline has; a damaged file could name the same arcs for ever.
const MOST_VERTICES: usize = 1 << 18;

impl<'g> Outline<'g> {
    /// The outline of a record; none where the place has none that agrees with its figures.
    pub(super) fn read(file: File<'g>, number: usize) -> Option<Self> {
        Self::head(file, number).filter(|outline| outline.flags & LEFT_OUT == 0)
    }

    /// The records of the places that share a border with that of a record, whether it has an outline or not.
    pub(super) fn neighbours(file: File<'g>, number: usize) -> impl Iterator<Item = usize> {
        let body = Self::head(file, number).map(|outline| outline.body);
        let mut body = body.unwrap_or(Reader::new(&[]));
        let count = body.count().unwrap_or(0);
        let steps = std::iter::from_fn(move || body.count()).take(count);
        steps.scan(0_usize, |number, step| {
            *number = number.checked_add(step)?;
            Some(*number)
        })
    }

    fn head(file: File<'g>, number: usize) -> Option<Self> {
        let (_, mut body) = file.record(number)?;
        let flags = body.byte()?;
        let year = body.unsigned()?.try_into().ok()?;
        let mut range = || Some((body.signed()?, body.unsigned()?));
        let ((west, width), (south, height)) = (range()?, range()?);
        let corner = |low: i64, extent: u64| degrees(low.wrapping_add(extent.cast_signed()));
        let bounds = Rect::new(
            Coord {
                x: degrees(west),
                y: degrees(south),
            },
            Coord {
                x: corner(west, width),
                y: corner(south, height),
            },
        );
        Some(Self {
            file,
            flags,
            year,
            bounds,
            body,
        })
    }

    /// The outline as geometry of the `geo` crate: rings closed, exteriors counterclockwise, holes clockwise.
    ///
    /// A place across the antimeridian has polygons on both its sides, as RFC 7946 asks.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let lesotho = Gazetteer::bundled().find("Lesotho")?.outline().expect("has one");
    /// assert_eq!(lesotho.to_multi_polygon().0.len(), 1);
    /// let around = Gazetteer::bundled().find("South Africa")?.outline().expect("has one");
    /// assert!(around.to_multi_polygon().iter().any(|polygon| !polygon.interiors().is_empty()));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn to_multi_polygon(self) -> MultiPolygon<f64> {
        let mut polygons: Vec<Vec<LineString<f64>>> = Vec::new();
        let mut vertices = 0;
        let complete = self.walk(|step| {
            match step {
                Step::Polygon => polygons.push(Vec::new()),
                Step::Ring => polygons.last_mut()?.push(LineString(Vec::new())),
                Step::Arc { number, reversed } => {
                    let ring = &mut polygons.last_mut()?.last_mut()?.0;
                    // The end of an arc is the start of the next: it is written once.
                    ring.pop();
                    let start = ring.len();
                    ring.extend(self.vertices(number)?.map(Coord::from));
                    if reversed {
                        ring.get_mut(start..)?.reverse();
                    }
                    vertices += ring.len() - start;
                }
            }
            (vertices < MOST_VERTICES).then_some(())
        });
        if complete.is_none() {
            // A part of a damaged outline would pass for the whole.
            polygons.clear();
        }
        let polygon = |rings: Vec<LineString<f64>>| {
            let mut rings = rings.into_iter();
            Some(Polygon::new(rings.next()?, rings.collect()))
        };
        MultiPolygon(polygons.into_iter().filter_map(polygon).collect())
    }

    /// The box around it: west and south, east and north.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let bounds = Gazetteer::bundled().find("Iceland")?.outline().expect("has one").bounds();
    /// assert!(bounds.min().x < -24.0 && bounds.max().y > 66.0);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn bounds(self) -> Rect<f64> {
        self.bounds
    }

    /// The year of the map it was taken from. Borders on it may be older, and figures newer.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::bundled().find("Texas")?.outline().expect("has one").year(), 2016);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn year(self) -> u16 {
        self.year
    }

    /// What it goes around.
    ///
    /// ```
    /// use howbig::{Covers, Gazetteer};
    ///
    /// let lough = Gazetteer::bundled().find("Lough Neagh")?.outline().expect("has one");
    /// assert_eq!(lough.covers(), Covers::WaterSurface);
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn covers(self) -> Covers {
        if self.flags & WATER == 0 {
            Covers::LandAndInlandWater
        } else {
            Covers::WaterSurface
        }
    }

    /// Whether its area is 5 to 15 % off the place's figures, or lies between its land and its total. Where it is further off, the
    /// place has no outline, but for two whose note says why.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// assert!(!gazetteer.find("Belgium")?.outline().expect("has one").is_coarse());
    /// // Its borders were moved since the map was drawn.
    /// assert!(gazetteer.find("Kirkuk")?.outline().expect("has one").is_coarse());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub const fn is_coarse(self) -> bool {
        self.flags & COARSE != 0
    }

    /// Whether a position lies inside, with edges straight in longitude and latitude. On the border itself it may or may not.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let south_africa = Gazetteer::bundled().find("South Africa")?.outline().expect("has one");
    /// assert!(south_africa.contains(28.0, -26.2));
    /// // Lesotho is a hole in it.
    /// assert!(!south_africa.contains(28.3, -29.5));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn contains(self, longitude: f64, latitude: f64) -> bool {
        let ([west, south], [east, north]) = (self.bounds.min().into(), self.bounds.max().into());
        if !(west <= longitude && longitude <= east && south <= latitude && latitude <= north) {
            return false;
        }
        // Which way an arc runs, and in which ring, does not matter to how often a ray crosses it.
        let mut inside = false;
        let mut vertices = 0;
        let _complete = self.walk(|step| {
            if let Step::Arc { number, .. } = step {
                let mut line = self.vertices(number)?;
                let [mut from_x, mut from_y] = line.next()?;
                for [x, y] in line {
                    vertices += 1;
                    if (from_y > latitude) != (y > latitude)
                        && longitude < (x - from_x) * (latitude - from_y) / (y - from_y) + from_x
                    {
                        inside = !inside;
                    }
                    [from_x, from_y] = [x, y];
                }
            }
            (vertices < MOST_VERTICES).then_some(())
        });
        inside
    }

    /// Shows every polygon, ring and arc in turn until told to stop; none then, and where the record is damaged.
    fn walk(self, mut show: impl FnMut(Step) -> Option<()>) -> Option<()> {
        let mut body = self.body;
        for _ in 0..body.count()? {
            body.unsigned()?;
        }
        let mut arc = 0_i64;
        for _ in 0..body.count()? {
            show(Step::Polygon)?;
            for _ in 0..body.count()? {
                show(Step::Ring)?;
                for _ in 0..body.count()? {
                    let run = body.unsigned()?;
                    arc = arc.checked_add(unfold(run >> 1))?;
                    show(Step::Arc {
                        number: usize::try_from(arc).ok()?,
                        reversed: run & 1 == 1,
                    })?;
                }
            }
        }
        Some(())
    }

    /// The vertices of an arc, from its start; they end early where it is damaged.
    fn vertices(self, arc: usize) -> Option<impl Iterator<Item = [f64; 2]>> {
        let mut arc = self.file.arc(arc)?;
        let head = arc.unsigned()?;
        let step = if head & 1 == 1 { 1 } else { 10 };
        let (mut x, mut y) = (0_i64, 0_i64);
        let vertices = std::iter::from_fn(move || {
            x = x.wrapping_add(arc.signed()?.wrapping_mul(step));
            y = y.wrapping_add(arc.signed()?.wrapping_mul(step));
            Some([degrees(x), degrees(y)])
        });
        Some(vertices.take(usize::try_from(head >> 1).ok()?))
    }
}

/// What a record is made of.
enum Step {
    Polygon,
    Ring,
    Arc { number: usize, reversed: bool },
}

/// A whole number of steps as the decimal that it is.
#[expect(clippy::cast_precision_loss, reason = "a turn has 36 million steps")]
const fn degrees(steps: i64) -> f64 {
    steps as f64 / FINE
}
