#!/usr/bin/env python3
"""Prints the perimeters of planar and rhumb triangles on WGS84 that `measure_perimeter.rs` expects.

    python3 tests/golden/perimeters.py

The length of a curve is the integral of hypot(M dlatitude, r dlongitude), M and r the radii of curvature of the meridian
and of the parallel. Planar edges have longitude linear in latitude, rhumb lines in isometric latitude.
"""
import sys

sys.dont_write_bytecode = True
import truth
from mpmath import cos, hypot, mp, mpf, quad, sin, sqrt

RINGS = {
    "wyoming": [(-111.05, 41), (-104.05, 41), (-104.05, 45), (-111.05, 45)],
    "slope": [(0, 0), (40, 10), (20, 60)],
    "parcel": [(-77.05, 38.9), (-77.0495, 38.9002), (-77.0497, 38.9006)],
    "fiji": [(177, -19), (-179, -18), (-178.5, -16)],
}
EARTH = truth.Ellipsoid("6378137", "298.257223563")


def meridian(latitude):
    return EARTH.a * (1 - EARTH.e2) / (1 - EARTH.e2 * sin(latitude) ** 2) ** mpf("1.5")


def parallel(latitude):
    return EARTH.a * cos(latitude) / sqrt(1 - EARTH.e2 * sin(latitude) ** 2)


def length(start, end, edges):
    start, end = [mpf(x) for x in start], [mpf(x) for x in end]
    wide = truth.radians(truth.longitude_difference(start, end, full_circle=True))
    one, two = truth.radians(start[1]), truth.radians(end[1])
    if one == two:
        return abs(wide) * parallel(one)
    if edges == "planar":
        slope = wide / (two - one)
        return abs(quad(lambda x: hypot(meridian(x), slope * parallel(x)), [one, two]))
    tangent = wide / (EARTH.isometric(two) - EARTH.isometric(one))
    return abs(quad(meridian, [one, two])) * hypot(1, tangent)


for name, ring in RINGS.items():
    for edges in ("planar", "rhumb"):
        perimeter = sum(length(a, b, edges) for a, b in zip(ring, ring[1:] + ring[:1]))
        print(name, edges, mp.nstr(perimeter, 20))
