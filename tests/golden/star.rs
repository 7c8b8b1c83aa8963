//! Rings made by a recipe whose steps are the same in any language with double precision numbers.

use std::str::FromStr;

/// SplitMix64 (Steele, Lea and Flood 2014).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// The next number in [0, 1).
    pub(crate) fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        (z >> 11) as f64 * f64::EPSILON / 2.0
    }

    /// The next number in [low, high).
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }
}

/// A ring round a centre, simple in the plane of longitude and latitude: vertices of the square [-1, 1]², each drawn
/// in by up to `roughness` of its way to the centre, under a matrix in degrees. Counter-clockwise if the matrix is
/// no mirror.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Star {
    pub(crate) seed: u64,
    pub(crate) count: u32,
    pub(crate) roughness: f64,
    /// Longitude and latitude.
    pub(crate) centre: (f64, f64),
    /// What a step of the square's x adds to longitude, and of its y; then to latitude.
    pub(crate) matrix: [f64; 4],
}

impl Star {
    pub(crate) fn ring(&self) -> Vec<(f64, f64)> {
        let mut random = Random(self.seed);
        (0..self.count)
            .map(|k| self.vertex(k, 1.0 - self.roughness * random.unit()))
            .collect()
    }

    fn vertex(&self, k: u32, scale: f64) -> (f64, f64) {
        let along = 4.0 * f64::from(k) / f64::from(self.count);
        let side = along.trunc();
        let u = 2.0 * (along - side) - 1.0;
        let (x, y) = match side as u8 {
            0 => (u, -1.0),
            1 => (1.0, u),
            2 => (-u, 1.0),
            _ => (-1.0, -u),
        };
        let (x, y) = (x * scale, y * scale);
        let [xx, xy, yx, yy] = self.matrix;
        (
            self.centre.0 + (xx * x + xy * y),
            self.centre.1 + (yx * x + yy * y),
        )
    }
}

/// "star SEED COUNT ROUGHNESS LON LAT XX XY YX YY"
impl FromStr for Star {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let words = text
            .strip_prefix("star ")
            .ok_or(())?
            .split(' ')
            .collect::<Vec<_>>();
        let [seed, count, ref numbers @ ..] = words[..] else {
            return Err(());
        };
        let numbers = numbers
            .iter()
            .map(|word| word.parse().map_err(|_| ()))
            .collect::<Result<Vec<f64>, ()>>()?;
        let [roughness, longitude, latitude, xx, xy, yx, yy] = numbers[..] else {
            return Err(());
        };
        Ok(Self {
            seed: seed.parse().map_err(|_| ())?,
            count: count.parse().map_err(|_| ())?,
            roughness,
            centre: (longitude, latitude),
            matrix: [xx, xy, yx, yy],
        })
    }
}
