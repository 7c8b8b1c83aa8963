use super::band::{Band, RISE, polynomial};

/// A parallel to measure areas from: the constant that is subtracted from the
/// strip area. On a closed ring it cancels, and with it the digits that the
/// distance to the equator would cost.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parallel<'t> {
    pub(super) band: &'t Band,
    /// In degrees.
    pub(super) latitude: f64,
    /// From the centre of the band, in degrees; exact.
    pub(super) offset: f64,
    /// Strip area here less that at the centre, per degree of longitude.
    rise: f64,
}

/// A parallel from which areas of edges in its band are measured.
#[derive(Debug, Clone)]
pub(super) struct Level<'t> {
    pub(super) parallel: Parallel<'t>,
    /// strip(latitude + t) − strip(latitude) = t · quotient(offset + t).
    pub(super) quotient: [f64; RISE],
}

impl<'t> Parallel<'t> {
    /// One by its latitude in degrees, described from the centre of a band.
    pub(super) fn new(band: &'t Band, latitude: f64) -> Self {
        let offset = latitude - band.centre;
        Self {
            band,
            latitude,
            offset,
            rise: offset * polynomial(band.rise(), offset),
        }
    }

    /// Area from another parallel up to this one per degree of longitude.
    pub(super) fn rise_from(&self, other: &Parallel) -> f64 {
        if self.band.centre == other.band.centre {
            return Level::new(self.band, self.latitude).rise_from(other);
        }
        let ([high, low], [below_high, below_low]) = (self.band.strip, other.band.strip);
        (high - below_high) + ((low - below_low) + (self.rise - other.rise))
    }

    /// Area between the equator and this parallel per degree of longitude, in
    /// two doubles.
    pub(super) fn strip(&self) -> [f64; 2] {
        let [high, low] = self.band.strip;
        let sum = high + self.rise;
        let rounded = sum - high;
        [sum, low + (high - (sum - rounded)) + (self.rise - rounded)]
    }
}

impl<'t> Level<'t> {
    pub(super) fn new(band: &'t Band, latitude: f64) -> Self {
        let parallel = Parallel::new(band, latitude);
        // Synthetic division of the rise by (u − offset): the quotient gives
        // rises from this latitude without subtracting large numbers.
        let mut quotient = *band.rise();
        for k in (0..RISE - 1).rev() {
            quotient[k] += parallel.offset * quotient[k + 1];
        }
        Self { parallel, quotient }
    }

    /// In degrees.
    pub(super) fn latitude(&self) -> f64 {
        self.parallel.latitude
    }

    /// Area from this level up to a parallel `t` degrees higher in the same band
    /// (negative: down to a lower one), per degree of longitude.
    pub(super) fn rise_by(&self, t: f64) -> f64 {
        t * polynomial(&self.quotient, self.parallel.offset + t)
    }

    /// Area from this level up to a parallel in a band, `t` degrees beyond another:
    /// no digit is lost where they are near.
    pub(super) fn rise_to(&self, band: &Band, latitude: f64, t: f64) -> f64 {
        if band.centre == self.parallel.band.centre {
            return self.rise_by((latitude - self.parallel.latitude) + t);
        }
        if t.abs() > Band::REACH {
            return Level::new(band, latitude + t).rise_from(&self.parallel);
        }
        let start = Level::new(band, latitude);
        start.rise_from(&self.parallel) + start.rise_by(t)
    }

    /// Area from another parallel up to this level.
    pub(super) fn rise_from(&self, parallel: &Parallel) -> f64 {
        let here = &self.parallel;
        if here.band.centre == parallel.band.centre {
            return -self.rise_by(parallel.latitude - here.latitude);
        }
        here.rise_from(parallel)
    }
}
