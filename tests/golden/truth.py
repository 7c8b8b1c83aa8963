#!/usr/bin/env python3
"""Area of a ring on an ellipsoid to 30 digits and more, for planar, rhumb and geodesic edges.

    pip install mpmath==1.3.0 geographiclib==2.1 gmpy2   (gmpy2 only makes it faster)
    python3 truth.py --self-check

The area S between an edge and the equator is the integral of P(latitude) d(longitude), with P as in Karney 2013,
"Algorithms for geodesics", eq. 58 to 63. All integrals are Gauss-Legendre sums whose number of nodes follows from the
distance of the integrand's nearest singularity, so that each is good to DIGITS digits.

planar    longitude is linear in latitude: S = dlon/dlat * integral of P dlat
rhumb     longitude is linear in isometric latitude psi: S = dlon/dpsi * integral of P dpsi, in each hemisphere with
          P(pole) taken out, whose remainder is analytic at that pole
geodesic  the inverse problem is solved by Newton's method on the exact direct problem (auxiliary sphere, Karney eq. 7
          and 8) from a double precision start; S = c^2 (azi2 - azi1) + e^2 a^2 cos azi0 sin azi0 (I4(2) - I4(1))

Coordinates are the exact values of the double precision numbers given.
"""
import functools
import math
import sys

from geographiclib.geodesic import Geodesic
from mpmath import asinh, atan2, atanh, cos, hypot, mp, mpf, pi, sin, sqrt, tan

mp.dps = 65
DIGITS = 48


@functools.lru_cache(maxsize=None)
def gauss_legendre(count):
    """Nodes and weights on [-1, 1]."""
    rule = []
    for i in range(count):
        x = mpf(math.cos(math.pi * (i + 0.75) / (count + 0.5)))
        for _ in range(8):
            before, value = mpf(1), x
            for k in range(2, count + 1):
                before, value = value, ((2 * k - 1) * x * value - (k - 1) * before) / k
            slope = count * (x * value - before) / (x * x - 1)
            step = value / slope
            x -= step
            if abs(step) < mpf(10) ** (-mp.dps + 3):
                break
        rule.append((x, 2 / ((1 - x * x) * slope * slope)))
    return rule


def integral(integrand, low, high, singularities):
    """Integral over [low, high] of a function analytic but for the complex singularities named."""
    middle, half = (low + high) / 2, (high - low) / 2
    if half == 0:
        return mpf(0)
    ellipse = math.inf  # sum of the semi-axes of the largest Bernstein ellipse free of singularities
    for point in singularities:
        z = (complex(point) - complex(middle)) / complex(half)
        root = (z * z - 1) ** 0.5
        ellipse = min(ellipse, max(abs(z + root), abs(z - root)))
    count = math.ceil(DIGITS * math.log(10) / (2 * math.log(ellipse))) + 2
    if count > 90:
        return integral(integrand, low, middle, singularities) + integral(integrand, middle, high, singularities)
    return half * sum(w * integrand(middle + half * x) for x, w in gauss_legendre(count))


class Ellipsoid:
    def __init__(self, equatorial_radius, inverse_flattening):
        self.a = mpf(equatorial_radius)
        self.f = 1 / mpf(inverse_flattening) if mpf(inverse_flattening) else mpf(0)
        self.b = self.a * (1 - self.f)
        self.e2 = self.f * (2 - self.f)
        self.e = sqrt(self.e2)
        self.second_e2 = self.e2 / (1 - self.e2)
        self.c2 = self.P(pi / 2)  # authalic radius squared
        self.area = 4 * pi * self.c2
        self.double = Geodesic(float(self.a), float(self.f))

    def P(self, latitude):
        """Area between the equator and a latitude per radian of longitude."""
        s = sin(latitude)
        tail = atanh(self.e * s) / self.e if self.e else s
        return self.b**2 / 2 * (s / (1 - self.e2 * s * s) + tail)

    def singular_latitudes(self):
        """Where e sin(latitude) = 1: 90 degrees plus i acosh(1/e), and its images."""
        height = math.acosh(1 / float(self.e)) if self.e else 40.0
        return [complex(s * math.pi / 2, t * height) for s in (1, -1) for t in (1, -1)]

    # ---- an edge: degrees in, (area below it, longitude it covers in degrees) out

    def planar(self, start, end):
        turn = longitude_difference(start, end, full_circle=True)
        one, two = radians(start[1]), radians(end[1])
        if one == two:
            return radians(turn) * self.P(one), turn
        mean = integral(self.P, one, two, self.singular_latitudes()) / (two - one)
        return radians(turn) * mean, turn

    def isometric(self, latitude):
        return asinh(tan(latitude)) - self.e * atanh(self.e * sin(latitude))

    def rhumb(self, start, end):
        turn = longitude_difference(start, end, full_circle=True)
        one, two = radians(start[1]), radians(end[1])
        if one == two:
            return radians(turn) * self.P(one), turn
        pole = next((p for p in (start[1], end[1]) if abs(p) == 90), None)
        if pole is not None:  # infinitely many turns below the pole: the limit is the meridian and a turn on the spot
            if start[1] == -end[1] and turn != 0:
                raise ValueError("a rhumb line from pole to pole is a meridian: which one is not known")
            return radians(turn) * self.P(radians(pole)), turn
        parts = [(one, mpf(0)), (mpf(0), two)] if one * two < 0 else [(one, two)]
        below = mpf(0)
        for low, high in parts:
            north = 1 if low + high > 0 else -1
            cap = north * self.c2

            def rest(latitude):
                """(P(latitude) - P(pole)) dpsi/dlatitude, analytic at the pole."""
                s = sin(latitude)
                return (self.P(latitude) - cap) * (1 - self.e2) / ((1 - self.e2 * s * s) * cos(latitude))

            opposite = [-north * math.pi / 2, north * 3 * math.pi / 2]
            below += cap * (self.isometric(high) - self.isometric(low))
            below += integral(rest, low, high, self.singular_latitudes() + opposite)
        return radians(turn) * below / (self.isometric(two) - self.isometric(one)), turn

    def geodesic(self, start, end):
        turn = longitude_difference(start, end, full_circle=False)
        if abs(start[1]) == 90 or abs(end[1]) == 90:  # the meridian, and a turn on the spot at the pole
            if start[1] == -end[1] and turn != 0:
                raise ValueError("many geodesics join the poles")
            pole = start[1] if abs(start[1]) == 90 else end[1]
            return radians(turn) * self.P(radians(pole)), turn
        if turn == 0:
            return mpf(0), turn
        if abs(turn) == 180:
            if start[1] + end[1] == 0:
                raise ValueError("two geodesics join antipodes")
            return radians(turn) * (self.c2 if start[1] + end[1] > 0 else -self.c2), turn
        if start[1] == 0 == end[1] and abs(turn) <= 180 * (1 - self.f):
            return mpf(0), turn
        area = self.geodesic_area(self.inverse(start, end, turn))
        return (area if turn > 0 else -area), turn

    def reduced(self, degrees):
        """Reduced latitude as sine and cosine."""
        s, c = (1 - self.f) * sin(radians(degrees)), cos(radians(degrees))
        h = hypot(s, c)
        return s / h, c / h

    def line(self, start, azimuth, arc):
        """The geodesic from a reduced latitude: sin azi0, cos azi0, k^2, sigma1, sigma2."""
        s, c = start
        sin0 = sin(azimuth) * c
        cos0 = hypot(cos(azimuth), sin(azimuth) * s)
        sigma = atan2(s, cos(azimuth) * c)
        return sin0, cos0, self.second_e2 * cos0**2, sigma, sigma + arc

    def singular_arcs(self, k2, low, high):
        """Where k sin(sigma) = i, near the interval."""
        height = math.asinh(1 / math.sqrt(k2)) if k2 > 1e-60 else 60.0
        first, last = math.floor(low / math.pi), math.ceil(high / math.pi)
        return [complex(n * math.pi, t * height) for n in range(first, last + 1) for t in (1, -1)]

    def direct(self, start, azimuth, arc):
        """Reduced latitude and longitude difference reached, in radians."""
        sin0, cos0, k2, one, two = self.line(start, azimuth, arc)
        latitude = atan2(cos0 * sin(two), hypot(cos0 * cos(two), sin0))

        def i3(sigma):
            return (2 - self.f) / (1 + (1 - self.f) * sqrt(1 + k2 * sin(sigma) ** 2))

        slow = self.f * sin0 * integral(i3, one, two, self.singular_arcs(float(k2), float(one), float(two)))
        omega1, omega2 = atan2(sin0 * sin(one), cos(one)), atan2(sin0 * sin(two), cos(two))
        omega = omega2 - omega1
        if omega < 0:
            omega += 2 * pi
        return latitude, omega - slow

    def inverse(self, start, end, turn):
        """The shortest geodesic, eastward: start as sine and cosine, azimuth and arc."""
        guess = self.double.Inverse(float(start[1]), 0.0, float(end[1]), float(abs(turn)))
        azimuth, arc = mpf(guess["azi1"]) * pi / 180, mpf(guess["a12"]) * pi / 180
        here, there = self.reduced(start[1]), self.reduced(end[1])
        goal = atan2(*there), radians(abs(turn))
        # Unknowns in a frame turned to the first guess, in units of its arc: well scaled for edges of any length.
        step = mpf(10) ** -24
        for _ in range(12):
            def miss(turned, stretched):
                latitude, longitude = self.direct(here, azimuth + turned, arc * (1 + stretched))
                return latitude - goal[0], (longitude - goal[1]) * there[1]

            y, x = miss(mpf(0), mpf(0))
            if hypot(x, y) < mpf(10) ** -(DIGITS + 10):
                return here, azimuth, arc
            ya, xa = miss(step, mpf(0))
            yb, xb = miss(mpf(0), step)
            ya, xa, yb, xb = (ya - y) / step, (xa - x) / step, (yb - y) / step, (xb - x) / step
            det = ya * xb - yb * xa
            azimuth -= (y * xb - yb * x) / det
            arc *= 1 - (ya * x - y * xa) / det
        raise ArithmeticError(f"no convergence from {start} to {end}")

    def geodesic_area(self, solution):
        (s, c), azimuth, arc = solution
        sin0, cos0, k2, one, two = self.line((s, c), azimuth, arc)
        # azi2 - azi1 without a branch: both azimuths of an eastward geodesic lie in [0, 180] degrees.
        end_azimuth = atan2(sin0, cos0 * cos(two))
        return self.c2 * (end_azimuth - azimuth) + self.e2 * self.a**2 * cos0 * sin0 * self.i4(k2, one, two)

    def i4(self, k2, one, two):
        def t(x):
            return x + sqrt(1 / x + 1) * asinh(sqrt(x)) if x else mpf(1)

        if not self.e:
            return mpf(0)
        whole = t(self.second_e2)

        def integrand(sigma):
            x = k2 * sin(sigma) ** 2
            if abs(self.second_e2 - x) < mpf(10) ** -40:  # a quotient of differences that vanish: the slope of t
                x = self.second_e2 - mpf(10) ** -30
            return (whole - t(x)) / (self.second_e2 - x) * sin(sigma) / 2

        return -integral(integrand, one, two, self.singular_arcs(float(self.second_e2), float(one), float(two)))

    # ---- rings

    def ring(self, vertices, edges):
        """Area left of the ring, modulo the ellipsoid where it goes round a pole; and its turns about the axis."""
        edge = getattr(self, edges)
        below, turn = mpf(0), mpf(0)
        for start, end in zip(vertices, vertices[1:] + vertices[:1]):
            if tuple(start) == tuple(end):
                continue
            area, longitude = edge([mpf(x) for x in start], [mpf(x) for x in end])
            below, turn = below + area, turn + longitude
        turns = int(mp.nint(turn / 360))
        if abs(turn - 360 * turns) > mpf(10) ** -9:
            raise ArithmeticError("a ring that does not close")
        return turns * self.area / 2 - below, turns

    def area_of(self, vertices, edges):
        """The area meant without orientation: the smaller side, or for planar and rhumb rings that do not go round
        a pole, the inside in the plane of longitude and latitude."""
        signed, turns = self.ring(vertices, edges)
        if edges != "geodesic" and turns == 0:
            return abs(signed)
        rest = abs(signed) % self.area
        return min(rest, self.area - rest)


def radians(degrees):
    return degrees * pi / 180


def longitude_difference(start, end, full_circle):
    """Longitude from start to end the short way round; a difference of 180 keeps its direction, and for edges that
    are not geodesic 360 is the full circle."""
    difference = end[0] - start[0]
    if full_circle and abs(difference) == 360:
        return difference
    return difference - 360 * mp.nint(difference / 360) if abs(difference) > 180 else difference


def self_check():
    """Three checks that share nothing with the rings that are measured: exit status 1 if one fails."""
    global DIGITS
    wgs84, squat = Ellipsoid("6378137", "298.257223563"), Ellipsoid("6378137", "50")

    # The area of WGS84 as GeographicLib's test suite prints it (tests/polygontest.cpp).
    worst = [("area of WGS84, m2, against 510065621724088.5093", abs(wgs84.area - mpf("510065621724088.5093")), 1e-4)]

    # The definition itself: P(latitude) integrated over the longitude of points found by the direct problem.
    edges = [((0, 10), (40, 20)), ((0, -50), (100, 70)), ((0, 38.9), (1e-3, 38.9)), ((0, 1), (178, -0.7)), ((0, 80), (170, 85))]
    for ellipsoid in (wgs84, squat):
        for start, end in edges:
            start, end = [mpf(x) for x in start], [mpf(x) for x in end]
            here, azimuth, arc = ellipsoid.inverse(start, end, end[0])
            sin0, cos0, k2, one, two = ellipsoid.line(here, azimuth, arc)

            def slope(sigma):  # P dlongitude/dsigma
                beta = atan2(cos0 * sin(sigma), hypot(cos0 * cos(sigma), sin0))
                latitude = atan2(sin(beta), (1 - ellipsoid.f) * cos(beta))
                k = sqrt(1 + k2 * sin(sigma) ** 2)
                bend = ellipsoid.f * sin0 * (2 - ellipsoid.f) / (1 + (1 - ellipsoid.f) * k)
                return ellipsoid.P(latitude) * (sin0 / cos(beta) ** 2 - bend)

            below = mp.quad(slope, mp.linspace(one, two, 9))
            worst.append((f"{start} to {end}: area below by definition, relative",
                          abs(below / ellipsoid.geodesic_area((here, azimuth, arc)) - 1), 1e-30))

    # The same rings with 30 digits more.
    rings = [[(10, 50), (11, 50.5), (10.2, 51)], [(-170, 60), (20, 70), (100, 40)], [(7, 38.9), (7.00001, 38.9), (7, 38.90001)]]
    plain = {(i, e): wgs84.area_of(ring, e) for i, ring in enumerate(rings) for e in ("planar", "rhumb", "geodesic")}
    digits, DIGITS = DIGITS, DIGITS + 30
    mp.dps += 30
    gauss_legendre.cache_clear()
    finer = Ellipsoid("6378137", "298.257223563")
    for (i, e), area in plain.items():
        worst.append((f"ring {i} {e}: 30 digits more, relative", abs(finer.area_of(rings[i], e) / area - 1), 1e-30))
    mp.dps -= 30
    DIGITS = digits
    gauss_legendre.cache_clear()

    for what, error, bound in worst:
        print(f"{'ok  ' if error <= bound else 'FAIL'} {mp.nstr(error, 3):>10}  {what}")
    return 0 if all(error <= bound for _, error, bound in worst) else 1


if __name__ == "__main__":
    if sys.argv[1:] != ["--self-check"]:
        sys.exit(__doc__)
    sys.exit(self_check())
