use super::{Basis, Figure, Place};

/// The source that a sum has where its members' figures are from several.
const OF_SEVERAL: &str = "members";

impl<'g> Place<'g> {
    /// The places that make up this one, where it is one that people name as a group: the Benelux, New England, the EU.
    ///
    /// The figures of a group are the sums of its members' on each basis that all of them have, as old as the oldest
    /// and as sure as the least sure. A group that also has figures of its own, as the European Union, keeps those unless
    /// the sum is surer.
    ///
    /// ```
    /// use howbig::{Basis, Gazetteer};
    ///
    /// let benelux = Gazetteer::bundled().find("the Benelux")?;
    /// let names: Vec<_> = benelux.members().map(|member| member.name()).collect();
    /// assert_eq!(names, ["Belgium", "the Netherlands", "Luxembourg"]);
    /// let total = benelux.figure(Basis::Total).expect("all three have one");
    /// assert_eq!(total.quantity.to_string(), "74,657 km²");
    /// # Ok::<(), howbig::Error>(())
    /// ```
    pub fn members(self) -> impl Iterator<Item = Self> {
        let ids = self.gazetteer.members(self.number);
        ids.filter_map(move |id| self.gazetteer.get(id))
    }

    /// Whether it has members.
    pub(super) fn is_group(self) -> bool {
        self.gazetteer.members(self.number).next().is_some()
    }

    /// The sum of the members' figures, if all of them have one on this basis.
    pub(super) fn sum_of_members(self, basis: Basis) -> Option<Figure<'g>> {
        // Members are places with figures of their own, never groups of groups.
        let mut figures = self.members().map(|member| member.published(basis));
        let mut sum = figures.next()??;
        for figure in figures {
            let figure = figure?;
            sum.quantity = sum.quantity + figure.quantity;
            sum.half_width = sum.half_width + figure.half_width;
            sum.year = sum.year.into_iter().chain(figure.year).min();
            sum.evidence = sum.evidence.min(figure.evidence);
            if sum.source != figure.source {
                sum.source = self.gazetteer.source(OF_SEVERAL);
            }
        }
        Some(sum)
    }
}
