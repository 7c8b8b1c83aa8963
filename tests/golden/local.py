#!/usr/bin/env python3
"""Writes a file of rings under 100 km across, in shapes met in practice, and their true areas: seeded, the same every time.

    pip install mpmath==1.3.0 geographiclib==2.1 gmpy2
    python3 tests/golden/local.py planar|rhumb|geodesic > tests/golden/local_KIND.tsv

Columns as in generate.py. Where that draws few vertices at every size, these mix edges of all lengths in one ring, in
numbers of vertices that fill the vectors of a processor and that do not, and go to, around and near the poles and 180°.
"""
import math
import random
import sys

sys.dont_write_bytecode = True
import generate
import truth
from mpmath import mp

COUNT = 300


def size(draw, smallest, largest):
    """Of each order of magnitude as many."""
    return 10 ** draw.uniform(math.log10(smallest), math.log10(largest))


def on_circle(draw, count, radius, inmost):
    """Points in order of azimuth, metres east and north, drawn in to `inmost` of the radius at most."""
    points = []
    for k in range(count):
        angle, reach = 2 * math.pi * (k + draw.uniform(0, 0.8)) / count, radius * draw.uniform(inmost, 1)
        points.append((reach * math.cos(angle), reach * math.sin(angle)))
    return points


def vertices(centre, points, extent):
    """Longitude and latitude of points that lie metres east and north of a centre."""
    places, ring = generate.decimals(extent), []
    for x, y in points:
        end = generate.WGS84.Direct(*centre, math.degrees(math.atan2(x, y)), math.hypot(x, y))
        ring.append((round(end["lon2"], places), round(end["lat2"], places)))
    return ring


def blob(draw, lat, lon):
    radius = size(draw, 1e3, 4.5e4)
    return vertices((lat, lon), on_circle(draw, draw.randint(8, 120), radius, 0.5), radius)


def coasts_between_leaps(draw, lat, lon):
    """Corners far apart, each with a stretch of short edges."""
    points, corners = [], on_circle(draw, draw.randint(3, 6), size(draw, 3e3, 4.5e4), 0.5)
    for x, y in corners:
        step, angle = size(draw, 0.1, 1e3), math.atan2(y, x) + math.pi / 2
        for k in range(draw.randint(1, 30)):
            points.append((x + step * (k * math.cos(angle) + draw.uniform(-0.1, 0.1)), y + step * k * math.sin(angle)))
    return vertices((lat, lon), points, 100)


def sliver(draw, lat, lon):
    half, width, count = size(draw, 1e3, 4e4), size(draw, 0.1, 100), draw.randint(1, 40)
    along = sorted(draw.uniform(-half, half) for _ in range(count))
    side = [(x, -width * draw.uniform(0.5, 1)) for x in along]
    back = [(x, width * draw.uniform(0.5, 1)) for x in reversed(along)]
    turn = draw.uniform(0, 2 * math.pi)
    cosine, sine = math.cos(turn), math.sin(turn)
    turned = [(cosine * x - sine * y, sine * x + cosine * y) for x, y in [(-half, 0), *side, (half, 0), *back]]
    return vertices((lat, lon), turned, width)


def square(draw, lat, lon):
    """In degrees; some beside, along or across 180°."""
    side = size(draw, 1e-6, 1e-2)
    south = draw.choice((89.9, 89.98, -89.9, 0, 1e-5, 60, lat))
    west = draw.choice((lon, 180 - side / 2, -180, 179.9999, 180 - side))
    east = west + side
    if east > 180 and draw.random() < 0.5:
        east -= 360
    return [(west, south), (east, south), (east, south + side), (west, south + side)]


def touching_a_pole(draw, lat, lon):
    pole, below, wide = draw.choice((-1, 1)), size(draw, 1e-4, 0.4), size(draw, 1e-5, 100)
    foot = pole * (90 - below)
    if draw.random() < 0.5:
        return [(lon, foot), (lon + wide, foot), (lon + wide, pole * 90), (lon, pole * 90)]
    return [(lon, foot), (lon + wide, pole * (90 - below * draw.uniform(0.5, 1.5))),
            (lon + wide * draw.uniform(0, 1), pole * 90)]


def around_a_pole(draw, lat, lon):
    pole, below, count = draw.choice((-1, 1)), size(draw, 1e-5, 0.4), draw.randint(3, 40)
    return [(round(-180 + 360 * (k + draw.uniform(0, 0.9)) / count, 9), pole * (90 - below * draw.uniform(0.5, 1)))
            for k in range(count)]


def near_a_pole(draw, lat, lon):
    radius, lat = size(draw, 10, 3e4), draw.choice((-1, 1)) * (90 - size(draw, 1e-2, 5))
    return vertices((lat, lon), on_circle(draw, draw.randint(3, 70), radius, 0.6), radius)


def across_180(draw, lat, lon):
    radius = size(draw, 1, 4e4)
    centre = 0.99 * lat, 180 + draw.uniform(-1, 1) * radius / 111e3
    return vertices(centre, on_circle(draw, draw.randint(3, 90), radius, 0.6), radius)


def county(draw, lat, lon):
    """Of even steps, some left out, so that edges of a few kilometres stand beside those of twenty."""
    points = on_circle(draw, draw.randint(20, 150), 4.5e4, 0.8)
    return vertices((lat, lon), [p for p in points if draw.random() < 0.6] or points, 1e4)


def corners(draw, lat, lon):
    radius = size(draw, 1e4, 4.8e4)
    return vertices((lat, lon), on_circle(draw, draw.randint(3, 8), radius, 0.6), radius)


SHAPES = [blob, coasts_between_leaps, sliver, square, touching_a_pole, around_a_pole, near_a_pole, across_180, county,
          corners]


def main():
    edges = sys.argv[1] if len(sys.argv) > 1 else ""
    if edges not in ("planar", "rhumb", "geodesic"):
        sys.exit(__doc__)
    ellipsoids = {name: truth.Ellipsoid(*axes) for name, axes in generate.ELLIPSOIDS.items()}
    draw = random.Random(f"{edges} local rings")
    print(f"# python3 tests/golden/local.py {edges} > tests/golden/local_{edges}.tsv")
    for name, axes in generate.ELLIPSOIDS.items():
        print(f"# {name}: equatorial radius {axes[0]} m, inverse flattening {mp.nstr(mp.mpf(axes[1]), 20)}")
    print("# id\tellipsoid\textent_m\tarea_m2\tring")
    for i in range(COUNT):
        shape = SHAPES[i % len(SHAPES)]
        ring = shape(draw, generate.latitude(draw), draw.uniform(-180, 180))
        ellipsoid = draw.choice(generate.SHARES)
        if any(abs(lat) > 90 for _, lat in ring):
            continue
        area = ellipsoids[ellipsoid].area_of(ring, edges)
        extent = generate.extent_of(ring if len(ring) < 60 else ring[::3])
        print(f"{shape.__name__}{i}", ellipsoid, f"{extent:.3g}", mp.nstr(area, 25), generate.text(ring), sep="\t")


if __name__ == "__main__":
    main()
