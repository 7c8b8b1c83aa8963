#!/usr/bin/env python3
"""Writes a file of rings and their true areas: seeded, the same file every time.

    pip install mpmath==1.3.0 geographiclib==2.1 gmpy2
    python3 tests/golden/generate.py planar|rhumb|geodesic > tests/golden/KIND.tsv

Columns: id, ellipsoid, extent of the ring in metres, area in square metres (25 digits), ring.
A ring is its vertices "longitude latitude, …" or a recipe that the test repeats in the same double precision steps:
"star SEED COUNT ROUGHNESS LON LAT XX XY YX YY", see `star`.
"""
import math
import random
import sys

sys.dont_write_bytecode = True
import truth
from geographiclib.geodesic import Geodesic
from mpmath import mp

ELLIPSOIDS = {  # equatorial radius in metres, inverse flattening
    "wgs84": ("6378137", "298.257223563"),
    "clarke_1866": ("6378206.4", mp.mpf("6378206.4") / (mp.mpf("6378206.4") - mp.mpf("6356583.8"))),
    "sphere": ("6371007", "0"),
    "squat": ("6378137", "50"),
}
SHARES = ["wgs84"] * 12 + ["clarke_1866"] * 3 + ["sphere"] * 3 + ["squat"] * 2
WGS84 = Geodesic.WGS84
MASK = 2**64 - 1


def star(seed, count, roughness, lon, lat, xx, xy, yx, yy):
    """A ring of `count` vertices round (lon, lat): on the square [-1, 1]^2, each drawn in by up to `roughness` of its
    way to the centre, under the matrix (xx xy; yx yy) in degrees. Only + - * / of doubles and SplitMix64."""
    ring = []
    for k in range(count):
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        z ^= z >> 31
        scale = 1.0 - roughness * ((z >> 11) * 2.0**-53)
        along = 4.0 * k / count
        side = int(along)
        u = 2.0 * (along - side) - 1.0
        x, y = [(u, -1.0), (1.0, u), (-u, 1.0), (-1.0, -u)][side]
        x, y = x * scale, y * scale
        ring.append((lon + (xx * x + xy * y), lat + (yx * x + yy * y)))
    return ring


def latitude(draw):
    """All latitudes, the poles and the equator more often than chance would have them."""
    kind, sign = draw.random(), draw.choice((-1, 1))
    if kind < 0.45:
        return draw.uniform(-89, 89)
    if kind < 0.7:
        return math.degrees(math.asin(draw.uniform(-1, 1)))
    if kind < 0.9:
        return sign * (90 - 10 ** draw.uniform(-5, 1.3))
    return sign * 10 ** draw.uniform(-6, 0)


def decimals(extent):
    """Places of a degree that keep five figures of the extent."""
    return min(14, max(5, math.ceil(-math.log10(extent / 111e3)) + 5))


def around(draw, count, extent, narrow):
    """Vertices in order of azimuth round a centre, as far as 20 000 km from each other; `narrow` < 1 for a sliver."""
    centre = latitude(draw), draw.uniform(-180, 180)
    turn, places = draw.uniform(0, 360), decimals(extent * narrow)
    ring = []
    for k in range(count):
        angle = 2 * math.pi * (k + draw.uniform(0, 0.9)) / count
        reach = extent / 2 * draw.uniform(0.4, 1)
        x, y = reach * math.cos(angle), narrow * reach * math.sin(angle)
        point = WGS84.Direct(*centre, turn + math.degrees(math.atan2(y, x)), math.hypot(x, y))
        ring.append((round(point["lon2"], places), round(point["lat2"], places)))
    if draw.random() < 0.3:  # longitudes that run on over the antimeridian instead of starting anew
        for i in range(1, count):
            lon, before = ring[i][0], ring[i - 1][0]
            ring[i] = (round(lon - 360 * round((lon - before) / 360), places), ring[i][1])
        if any(abs(lon) > 540 for lon, _ in ring):
            ring = [(round(math.remainder(lon, 360), places), lat) for lon, lat in ring]
    return ring


def extent_of(ring, centre=None):
    """Largest distance between vertices; of many vertices, twice that from the centre."""
    pairs = [(a, b) for i, a in enumerate(ring) for b in ring[:i]] if centre is None else [(centre, b) for b in ring]
    reach = max(WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairs)
    return reach if centre is None else 2 * reach


def text(ring):
    return ", ".join(f"{lon!r} {lat!r}" for lon, lat in ring)


def named(edges):
    """Rings that someone had a reason to draw."""
    rings = {
        "octant": [(0, 0), (90, 0), (0, 90)],
        "octant_by_a_pole_with_another_longitude": [(0, 0), (90, 0), (45, 90)],
        "wyoming": [(-111.05, 41), (-104.05, 41), (-104.05, 45), (-111.05, 45)],
        "strip_along_the_49th_parallel": [(-123, 48), (-95, 48), (-95, 49), (-123, 49)],
        "cap_of_the_south": [(0, -89), (90, -89), (180, -89), (270, -89)],
        "arctic_circle": [(lon, 66.5622222222222) for lon in range(-180, 180, 15)],
        "fiji_unsplit": [(177, -19), (-179, -19), (-179, -16), (177, -16)],
        "fiji_running_on": [(177, -19), (181, -19), (181, -16), (177, -16)],
        "fiji_west_of_minus_180": [(-183, -19), (-179, -19), (-179, -16), (-183, -16)],
        "edge_along_180": [(180, 10), (170, 15), (180, 20)],
        "edge_along_minus_180": [(-180, 10), (170, 15), (-180, 20)],
        "edge_along_both_180s": [(180, 10), (180, 20), (-180, 20), (-170, 15), (-180, 10)],
        "repeated_vertices": [(1, 1), (1, 1), (2, 1), (2, 1), (2, 2), (2, 2), (2, 2), (1, 2)],
        "spike": [(1, 1), (2, 1), (2, 3), (2, 1), (2, 2), (1, 2)],
        "figure_of_eight": [(0, 50), (2, 52), (2, 50), (0, 51)],
        "half_a_degree_at_0_0": [(0, 0), (0.5, 0), (0.5, 0.5), (0, 0.5)],
        "across_the_equator": [(-10, -20), (35, -15), (30, 25), (-15, 10)],
        "triangle_of_longitude_120": [(0, 10), (120, 10), (-120, 10)],
        "ulp_high": [(10, 45), (10.1, 45), (10.1, 45.00000000000001), (10, 45.00000000000001)],
        "ulp_wide": [(10, 45), (10.000000000000002, 45), (10.000000000000002, 45.1), (10, 45.1)],
        "beside_the_pole": [(0, 89.999999), (120, 89.9999989), (-121, 89.9999991)],
        "wedge_from_the_pole": [(30, 90), (30, 0), (31, 0), (31, 90)],
        "band_of_latitude": [(-180, 40), (-60, 40), (60, 40), (180, 40), (180, 41), (60, 41), (-60, 41), (-180, 41)],
        "corners_of_the_orient": [(25, 12), (145, 5), (140, 55), (30, 60)],
        "long_as_half_the_equator": [(0, -0.4), (179, 0.3), (178.5, 0.9)],
    }
    if edges == "geodesic":
        rings |= {
            "edge_over_the_pole": [(0.1, 89), (90.1, 89), (-179.9, 89)],
            "edge_over_the_pole_from_afar": [(-75, 40), (105, 30), (20, -10)],
            "near_antipodes": [(0, -30), (179.4, 29.9), (90, 0)],
            "near_antipodes_on_the_equator": [(0, 0), (179.3, 0), (90, 10)],
            "nearer_antipodes": [(0, -30), (179.9, 29.99), (90, 0)],
            "half_a_microdegree_from_the_pole": [(0, 80), (179.9999995, 80), (90, 70)],
        }
    else:
        rings |= {
            "whole_earth": [(-180, -90), (180, -90), (180, 90), (-180, 90)],
            "northern_half": [(-180, 0), (180, 0), (180, 90), (-180, 90)],
            "down_to_the_pole_like_antarctica": [(-180, -90), (180, -90), (180, -75), (60, -67), (-60, -70), (-180, -75)],
            "more_than_half": [(-179, -80), (0, -80), (179, -80), (179, 80), (0, 80), (-179, 80)],
            "full_circle_of_a_slope": [(-180, 10), (180, 30), (180, 50), (-180, 50)],
            "quarter_turns_round_the_pole": [(0, 60), (90, 70), (180, 60), (-90, 70)],
        }
    return rings


def drawn(draw):
    """Rings by chance: (name, ring, recipe or None)."""
    for i in range(520):
        extent = 10 ** draw.uniform(-1, math.log10(2e7))
        yield f"any{i}", around(draw, draw.choice((3, 3, 4, 5, 6, 8)), extent, 1), None
    for i in range(110):  # parcels
        extent = 10 ** draw.uniform(0.2, 2.1)
        yield f"parcel{i}", around(draw, draw.choice((4, 5, 6)), extent, draw.uniform(0.4, 1)), None
    for i in range(90):
        extent = 10 ** draw.uniform(0, 6.5)
        narrow = max(10 ** draw.uniform(-5, -1), 1e-2 / extent)
        yield f"sliver{i}", around(draw, draw.choice((3, 4, 5)), extent, narrow), None
    counts = [round(10 ** draw.uniform(1, 2.3)) for _ in range(60)] + [1000, 1000, 2000, 10_000]
    for i, count in enumerate(counts):
        across = 10 ** draw.uniform(1, 6.3)
        lat, lon = draw.uniform(-75, 75), draw.uniform(-180, 180)
        half = math.degrees(across / 2 / 6.4e6)
        tilt, narrow = draw.uniform(0, 2 * math.pi), 10 ** draw.uniform(-2, 0)
        wide = half / math.cos(math.radians(lat))
        recipe = (draw.getrandbits(64), count, round(draw.uniform(0, 0.9), 2), round(lon, 6), round(lat, 6),
                  float(f"{wide * math.cos(tilt):.6g}"), float(f"{-wide * narrow * math.sin(tilt):.6g}"),
                  float(f"{half * math.sin(tilt):.6g}"), float(f"{half * narrow * math.cos(tilt):.6g}"))
        ring = star(*recipe)
        if max(abs(y) for _, y in ring) < 89.9 and max(abs(x) for x, _ in ring) < 540:
            yield f"star{i}", ring, recipe


def main():
    edges = sys.argv[1] if len(sys.argv) > 1 else ""
    if edges not in ("planar", "rhumb", "geodesic"):
        sys.exit(__doc__)
    ellipsoids = {name: truth.Ellipsoid(*axes) for name, axes in ELLIPSOIDS.items()}
    draw = random.Random(f"{edges} rings")
    print(f"# python3 tests/golden/generate.py {edges} > tests/golden/{edges}.tsv")
    for name, axes in ELLIPSOIDS.items():
        print(f"# {name}: equatorial radius {axes[0]} m, inverse flattening {mp.nstr(mp.mpf(axes[1]), 20)}")
    print("# id\tellipsoid\textent_m\tarea_m2\tring")

    def row(name, ellipsoid, ring, recipe):
        centre = recipe[3:5] if recipe else None
        area = ellipsoids[ellipsoid].area_of(ring, edges)
        shape = "star " + " ".join(repr(x) for x in recipe) if recipe else text(ring)
        print(name, ellipsoid, f"{extent_of(ring, centre):.3g}", mp.nstr(area, 25), shape, sep="\t")

    for name, ring in named(edges).items():
        for ellipsoid in ("wgs84", "squat"):
            row(name if ellipsoid == "wgs84" else name + "_squat", ellipsoid, ring, None)
    for name, ring, recipe in drawn(draw):
        row(name, draw.choice(SHARES), ring, recipe)


if __name__ == "__main__":
    main()
