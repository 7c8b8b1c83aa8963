use crate::Error;

/// A figure of the Earth: an ellipse turned about its polar axis.
///
/// The constants are the defining values of the EPSG register, which states most
/// of them as equatorial radius in metres and inverse flattening.
///
/// ```
/// use howbig::Ellipsoid;
///
/// let earth = Ellipsoid::WGS84;
/// assert!((earth.polar_radius() - 6_356_752.314_245).abs() < 1e-6);
/// assert!((earth.square_metres() - 510_065_621_724_088.0).abs() < 1.0);
///
/// let moon = Ellipsoid::new(1_737_400.0, 0.0)?; // a sphere
/// assert_eq!(moon.polar_radius(), moon.equatorial_radius());
/// # Ok::<(), howbig::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ellipsoid {
    equatorial_radius: f64,
    flattening: f64,
}

impl Ellipsoid {
    /// World Geodetic System 1984 (EPSG 7030): GPS, GeoJSON, web maps.
    pub const WGS84: Self = Self::inverse(6_378_137.0, 298.257_223_563);
    /// Geodetic Reference System 1980 (EPSG 7019): NAD83, ETRS89, GDA.
    pub const GRS80: Self = Self::inverse(6_378_137.0, 298.257_222_101);
    /// Clarke 1866 (EPSG 7008): NAD27; defined by its two radii.
    pub const CLARKE_1866: Self = Self::radii(6_378_206.4, 6_356_583.8);
    /// Airy 1830 (EPSG 7001): the Ordnance Survey of Great Britain.
    pub const AIRY_1830: Self = Self::inverse(6_377_563.396, 299.324_964_6);
    /// Bessel 1841 (EPSG 7004): central Europe, Japan, Indonesia.
    pub const BESSEL_1841: Self = Self::inverse(6_377_397.155, 299.152_812_8);
    /// International 1924, or Hayford 1909 (EPSG 7022): ED50.
    pub const INTERNATIONAL_1924: Self = Self::inverse(6_378_388.0, 297.0);
    /// Krassovsky 1940 (EPSG 7024): Pulkovo 1942.
    pub const KRASSOVSKY_1940: Self = Self::inverse(6_378_245.0, 298.3);
    /// The sphere with the area of GRS 80, radius R₂ of Moritz, "Geodetic
    /// Reference System 1980", Journal of Geodesy 74 (2000).
    pub const AUTHALIC_SPHERE: Self = Self::radii(6_371_007.181, 6_371_007.181);

    /// An ellipsoid from its equatorial radius in metres and its inverse
    /// flattening 1/f; an inverse flattening of 0 or infinity is a sphere, a
    /// negative one is elongated at the poles.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidEllipsoid`] unless the radius is positive and finite and
    /// the flattening within ±1/50, the range in which geodesics are exact.
    pub fn new(equatorial_radius: f64, inverse_flattening: f64) -> Result<Self, Error> {
        let ellipsoid = Self::inverse(equatorial_radius, inverse_flattening);
        let measurable = equatorial_radius > 0.0
            && equatorial_radius.is_finite()
            && ellipsoid.flattening.abs() <= 0.02;
        if measurable {
            Ok(ellipsoid)
        } else {
            Err(Error::InvalidEllipsoid {
                equatorial_radius,
                inverse_flattening,
            })
        }
    }

    const fn inverse(equatorial_radius: f64, inverse_flattening: f64) -> Self {
        let flattening = if inverse_flattening == 0.0 {
            0.0
        } else {
            1.0 / inverse_flattening
        };
        Self {
            equatorial_radius,
            flattening,
        }
    }

    const fn radii(equatorial_radius: f64, polar_radius: f64) -> Self {
        Self {
            equatorial_radius,
            flattening: (equatorial_radius - polar_radius) / equatorial_radius,
        }
    }

    /// The radius of the equator in metres.
    pub const fn equatorial_radius(&self) -> f64 {
        self.equatorial_radius
    }

    /// The distance from the centre to a pole in metres.
    pub const fn polar_radius(&self) -> f64 {
        self.equatorial_radius * (1.0 - self.flattening)
    }

    /// The flattening f, not its inverse: about 0.00335 for the Earth.
    pub const fn flattening(&self) -> f64 {
        self.flattening
    }

    /// The squared eccentricity e² = f (2 − f).
    pub const fn eccentricity_squared(&self) -> f64 {
        self.flattening * (2.0 - self.flattening)
    }

    /// The area of the whole surface in square metres.
    pub fn square_metres(&self) -> f64 {
        let [high, low] = self.strip_to_pole();
        720.0 * (high + low)
    }

    /// The radius of curvature of the meridian, in metres, at a latitude in degrees.
    pub(super) fn meridian_radius(&self, latitude: f64) -> f64 {
        let e2 = self.eccentricity_squared();
        let w = 1.0 - e2 * latitude.to_radians().sin().powi(2);
        self.equatorial_radius * (1.0 - e2) / (w * w.sqrt())
    }

    /// The radius of the parallel, in metres, at a latitude in degrees.
    pub(super) fn parallel_radius(&self, latitude: f64) -> f64 {
        let w = 1.0 - self.eccentricity_squared() * latitude.to_radians().sin().powi(2);
        // By the colatitude, which keeps its digits near the poles.
        let cosine = (90.0 - latitude.abs()).to_radians().sin();
        self.equatorial_radius * cosine / w.sqrt()
    }

    /// The area between the equator and a latitude with this sine, in square
    /// metres per radian of longitude.
    pub(super) fn strip(&self, sine: f64) -> f64 {
        let e2s2 = self.eccentricity_squared() * sine * sine;
        // artanh(e s)/(e s), of flattened and elongated ellipsoids alike.
        let tail = power_series(e2s2, |k| 1.0 / (2.0 * k + 1.0));
        0.5 * self.polar_radius().powi(2) * sine * (1.0 / (1.0 - e2s2) + tail)
    }

    /// The area between the equator and a pole, in square metres per degree of
    /// longitude, in two doubles.
    pub(super) fn strip_to_pole(&self) -> [f64; 2] {
        // A degree in radians, and what its double leaves out.
        let (degree, rest) = (1_f64.to_radians(), 2.948_652_270_870_168_7e-19);
        let e2 = self.eccentricity_squared();
        // a² less what the flattening takes away, which is small and so known to
        // more digits: (1 − e²) artanh(e)/e = 1 − Σ 2 e²ᵏ⁺² / ((2k + 1)(2k + 3)).
        let taken = e2 * power_series(e2, |k| 1.0 / ((2.0 * k + 1.0) * (2.0 * k + 3.0)));
        let square = self.equatorial_radius.powi(2);
        let square_rest = self
            .equatorial_radius
            .mul_add(self.equatorial_radius, -square);
        let high = square * degree;
        let low = square.mul_add(degree, -high) + square * rest + square_rest * degree;
        [high, low - square * taken * degree]
    }
}

/// Σ factor(k) xᵏ for a small x.
fn power_series(x: f64, factor: impl Fn(f64) -> f64) -> f64 {
    // |x| ≤ 0.04, so that 12 terms leave out less than 1e-17.
    (0..12)
        .rev()
        .fold(0.0, |sum, k| sum * x + factor(f64::from(k)))
}

impl Default for Ellipsoid {
    /// WGS84.
    fn default() -> Self {
        Self::WGS84
    }
}
