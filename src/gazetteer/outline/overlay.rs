use super::Outline;
use super::outline::Step;

/// Lines along which two outlines are laid over each other: enough to tell a hundredth of a place from none of it.
const LINES: usize = 128;

impl Outline<'_> {
    /// How much of what it encloses lies within another outline, from 0 to 1, to about a hundredth.
    ///
    /// Measured along lines of equal latitude, of which each edge cuts a few: no geometry is built, and both are decoded
    /// once. For the exact area use the boolean operations of `geo` on [`to_multi_polygon`](Self::to_multi_polygon).
    ///
    /// ```
    /// use howbig::{Gazetteer, Outline};
    ///
    /// let outline = |name| Gazetteer::bundled().find(name).ok()?.outline();
    /// let of = |one: Option<Outline<'_>>, other: Option<Outline<'_>>| Some(one?.share_within(other?));
    /// assert!(of(outline("Wales"), outline("the United Kingdom")) > Some(0.98));
    /// assert!(of(outline("Wales"), outline("Ireland")) < Some(0.01));
    /// // Nine tenths of the island of Great Britain are England and Scotland.
    /// assert!(of(outline("Great Britain"), outline("Wales")) < Some(0.12));
    /// ```
    pub fn share_within(self, other: Self) -> f64 {
        let (bounds, around) = (self.bounds(), other.bounds());
        let apart = |low, high, other_low, other_high| high < other_low || other_high < low;
        if apart(
            bounds.min().x,
            bounds.max().x,
            around.min().x,
            around.max().x,
        ) || apart(
            bounds.min().y,
            bounds.max().y,
            around.min().y,
            around.max().y,
        ) {
            return 0.0;
        }
        let lines = Lines {
            south: bounds.min().y,
            step: (bounds.max().y - bounds.min().y) / LINES as f64,
        };
        let (whole, common) = (lines.cut(self).zip(lines.cut(other)))
            .enumerate()
            .map(|(line, (own, others))| {
                // A degree of longitude is the shorter the farther from the equator.
                let width = lines.latitude(line).to_radians().cos();
                (width * length(&own), width * common_length(&own, &others))
            })
            .fold((0.0, 0.0), |(whole, common), (of_whole, of_common)| {
                (whole + of_whole, common + of_common)
            });
        if whole > 0.0 { common / whole } else { 0.0 }
    }
}

/// Lines of equal latitude, one above the other.
#[derive(Clone, Copy)]
struct Lines {
    south: f64,
    step: f64,
}

impl Lines {
    fn latitude(self, line: usize) -> f64 {
        self.south + (line as f64 + 0.5) * self.step
    }

    /// Where an outline crosses each line, from west to east: the first two enclose what is inside, and so on.
    fn cut(self, outline: Outline<'_>) -> impl Iterator<Item = Vec<f64>> {
        let mut crossings = vec![Vec::new(); LINES];
        let _complete = outline.walk(|step| {
            if let Step::Arc { number, .. } = step {
                let mut vertices = outline.vertices(number)?;
                let mut from = vertices.next()?;
                for to in vertices {
                    self.cross(from, to, &mut crossings);
                    from = to;
                }
            }
            Some(())
        });
        crossings.into_iter().map(|mut line| {
            line.sort_unstable_by(f64::total_cmp);
            line
        })
    }

    /// Notes where an edge crosses the lines between its ends.
    fn cross(self, from: [f64; 2], to: [f64; 2], crossings: &mut [Vec<f64>]) {
        let ([from_x, from_y], [to_x, to_y]) = (from, to);
        // The number of the first line at or above a latitude; a conversion to whole numbers keeps within their range.
        let above = |latitude: f64| ((latitude - self.south) / self.step - 0.5).ceil() as usize;
        let (low, high) = (from_y.min(to_y), from_y.max(to_y));
        let between = above(low)..above(high).min(crossings.len());
        let first = between.start;
        for (line, crossed) in (first..).zip(crossings.get_mut(between).unwrap_or_default()) {
            let along = (self.latitude(line) - from_y) / (to_y - from_y);
            crossed.push(from_x + along * (to_x - from_x));
        }
    }
}

fn length(crossings: &[f64]) -> f64 {
    let inside = crossings.as_chunks().0.iter();
    inside.map(|[west, east]| east - west).sum()
}

/// The length of what is inside by both.
fn common_length(one: &[f64], other: &[f64]) -> f64 {
    let (mut own, mut others) = (one.as_chunks().0, other.as_chunks().0);
    let mut sum = 0.0;
    while let ([[west, east], rest @ ..], [[other_west, other_east], other_rest @ ..]) =
        (own, others)
    {
        sum += (east.min(*other_east) - west.max(*other_west)).max(0.0);
        if east < other_east {
            own = rest;
        } else {
            others = other_rest;
        }
    }
    sum
}
