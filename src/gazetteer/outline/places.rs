use super::Outline;
use super::file::File;
use crate::Basis;
use crate::gazetteer::{Gazetteer, Place};

impl<'g> Place<'g> {
    /// Where it ends; none for things that are nowhere in particular, and where no map that agrees with the figures was found.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// assert!(gazetteer.find("Wales")?.outline().is_some());
    /// assert!(gazetteer.find("football pitch")?.outline().is_none());
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn outline(self) -> Option<Outline<'g>> {
        let file = File::bundled()?;
        Outline::read(file, file.find(self.id())?)
    }

    /// The places of its own level that share a border with it, longer than a point: countries of a country, provinces and states of a
    /// province or state, counties of a county, regions of one division of a region. Islands and lakes have none.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// let around = gazetteer.find("Belgium")?.neighbours().map(|country| country.name());
    /// assert!(around.eq(["Germany", "France", "Luxembourg", "the Netherlands"]));
    /// assert!(gazetteer.find("Wales")?.neighbours().eq([gazetteer.find("England")?]));
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn neighbours(self) -> impl Iterator<Item = Place<'g>> {
        let file = File::bundled();
        let record = file.and_then(|file| Some((file, file.find(self.id())?)));
        let around = record
            .into_iter()
            .flat_map(|(file, number)| Outline::neighbours(file, number));
        around.filter_map(move |record| self.gazetteer.get(file?.record(record)?.0))
    }
}

impl Gazetteer {
    /// All places around a position in degrees, the smallest first.
    ///
    /// The boxes around the outlines are looked through, and of those that fit only the arcs of these places are decoded.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let around = Gazetteer::bundled().containing(-77.04, 38.9);
    /// let names: Vec<_> = around.iter().map(|place| place.name()).collect();
    /// assert_eq!(names, ["Washington, DC", "the United States"]);
    /// ```
    pub fn containing(&self, longitude: f64, latitude: f64) -> Vec<Place<'_>> {
        let Some(file) = File::bundled() else {
            return Vec::new();
        };
        let longitude = if (-180.0..=180.0).contains(&longitude) {
            longitude
        } else {
            (longitude + 180.0).rem_euclid(360.0) - 180.0
        };
        let inside = |record: &usize| {
            Outline::read(file, *record)
                .is_some_and(|outline| outline.contains(longitude, latitude))
        };
        let found = (0..file.len()).filter(inside);
        let mut places: Vec<Place<'_>> = found
            .filter_map(|record| self.get(file.record(record)?.0))
            .collect();
        let size = |place: &Place<'_>| {
            let figure = place
                .figure(Basis::Total)
                .or_else(|| place.figure(Basis::Land));
            figure.map_or(f64::INFINITY, |figure| figure.quantity.square_metres())
        };
        places.sort_by(|a, b| size(a).total_cmp(&size(b)));
        places
    }
}
