use super::column::Column;
use super::{Basis, Gazetteer, Place};
use crate::{Quantity, Unit};

impl Place<'_> {
    /// Its area on the most usual basis that it has: its total, else its land, else what its outline encloses.
    ///
    /// ```
    /// use howbig::Gazetteer;
    ///
    /// let size = Gazetteer::bundled().find("dc")?.size().expect("is known");
    /// assert_eq!(size.to_string(), "177 km²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn size(self) -> Option<Quantity> {
        self.figures().next().map(|figure| figure.quantity)
    }
}

impl Gazetteer {
    /// The places nearest in [size](Place::size) to an area, by the ratio of the two, nearest first.
    ///
    /// All places there are, so that the caller takes as many as are wanted, of the kinds that are wanted. The order
    /// by size is made once, at the first call; after that, the nearest are found by halving.
    ///
    /// ```
    /// use howbig::{Gazetteer, Quantity};
    ///
    /// let gazetteer = Gazetteer::bundled();
    /// let area = Quantity::from_square_metres(437_000e6);
    /// let mut countries = gazetteer.nearest_in_size(area).filter(|place| place.kind().key() == "country");
    /// assert_eq!(countries.next().map(|country| country.name()), Some("Iraq"));
    /// ```
    pub fn nearest_in_size(&self, area: Quantity) -> impl Iterator<Item = Place<'_>> {
        let order = self.by_size();
        let logarithm = area.square_metres().ln();
        let middle = order.partition_point(|(size, _)| *size < logarithm);
        let (smaller, larger) = order.split_at(middle);
        let mut smaller = smaller.iter().rev().peekable();
        let mut larger = larger.iter().peekable();
        let numbers = std::iter::from_fn(move || {
            let is_smaller_nearer = match (smaller.peek(), larger.peek()) {
                (Some((below, _)), Some((above, _))) => logarithm - below <= above - logarithm,
                (below, _) => below.is_some(),
            };
            let nearest = if is_smaller_nearer {
                smaller.next()
            } else {
                larger.next()
            };
            nearest.map(|(_, number)| *number)
        });
        self.numbered(numbers)
    }

    /// The logarithm of each place's size in square metres with its row, in ascending order.
    fn by_size(&self) -> &[(f64, u32)] {
        self.by_size.get_or_init(|| {
            let mut units = Units::default();
            let mut order: Vec<_> = self
                .places()
                .filter_map(|place| Some((units.size_of(place)?.ln(), place.number)))
                .filter(|(logarithm, _)| logarithm.is_finite())
                .collect();
            order.sort_unstable_by(|(one, _), (other, _)| one.total_cmp(other));
            order
        })
    }
}

/// The unit of the row before, which is nearly always that of the next too. Looking it up would take most of the time.
#[derive(Default)]
struct Units {
    last: (&'static str, f64),
}

impl Units {
    /// [`Place::size`] in square metres, without the figure around it.
    fn size_of(&mut self, place: Place<'_>) -> Option<f64> {
        if place.is_group() {
            return place.size().map(Quantity::square_metres);
        }
        let row = place.gazetteer.row(place.number);
        let mut figures = [""; Basis::ALL.len()];
        let mut unit = "";
        for (column, cell) in place.gazetteer.layout(place.number)?.cells(row) {
            if column == Column::Unit {
                unit = cell;
            }
            for (basis, figure) in Basis::ALL.into_iter().zip(&mut figures) {
                if column == basis.into() {
                    *figure = cell;
                }
            }
        }
        if self.last.0 != unit {
            self.last = (unit, Unit::named(unit).ok()?.square_metres());
        }
        let digits = figures.into_iter().find(|digits| !digits.is_empty())?;
        Some(digits.parse::<f64>().ok()? * self.last.1)
    }
}
