#!/usr/bin/env python3
"""Writes every 30th county of the US Census at full resolution as the text that benches/rings/counties.rs reads.

    pip download --no-deps plotly-geo==1.0.0
        sha256 9f695ca0a48494c821d8ab612d33b092bc64ec8de86d021c5209cc0b217aa9ce
    python3 benches/data/counties.py plotly_geo-1.0.0-py3-none-any.whl > benches/data/counties.txt

Source: US Census Bureau, cartographic boundary file cb_2016_us_county_500k, a work of the US Government. Counties are
taken in the order of their GEOID. A ring is one line: its county's GEOID, then longitude and latitude of the first
vertex and the steps to each further one, in millionths of a degree; the closing vertex is left out. Holes and parts
are rings of their own.
"""
import struct
import sys
import zipfile

LAYER = "_plotly_geo/package_data/cb_2016_us_county_500k"


def records(shp):
    """The rings of each shape, closing vertex left out."""
    at = 100
    while at < len(shp):
        length = 2 * struct.unpack_from(">i", shp, at + 4)[0]
        at += 8
        parts, points = struct.unpack_from("<2i", shp, at + 36)
        starts = [*struct.unpack_from(f"<{parts}i", shp, at + 44), points]
        flat = struct.unpack_from(f"<{2 * points}d", shp, at + 44 + 4 * parts)
        vertices = list(zip(flat[::2], flat[1::2]))
        yield [vertices[a : b - 1] for a, b in zip(starts, starts[1:])]
        at += length


def column(dbf, wanted):
    """The texts of one column of a dBASE table."""
    count, header, size = struct.unpack_from("<IHH", dbf, 4)
    at, offset = 32, 1
    while dbf[at] != 0x0D:
        name, width = dbf[at : at + 11].split(b"\0")[0].decode(), dbf[at + 16]
        if name == wanted:
            return [dbf[header + i * size + offset :][:width].decode("latin-1").strip() for i in range(count)]
        at, offset = at + 32, offset + width
    sys.exit(f"no column {wanted}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    archive = zipfile.ZipFile(sys.argv[1])
    counties = sorted(zip(column(archive.read(LAYER + ".dbf"), "GEOID"), records(archive.read(LAYER + ".shp"))))
    print("# python3 benches/data/counties.py plotly_geo-1.0.0-py3-none-any.whl > benches/data/counties.txt")
    print("# US Census Bureau cb_2016_us_county_500k, every 30th county; GEOID, first vertex, steps; millionths of a degree")
    for geoid, rings in counties[::30]:
        for ring in rings:
            whole = [(round(x * 1e6), round(y * 1e6)) for x, y in ring]
            steps = [(x - a, y - b) for (a, b), (x, y) in zip([(0, 0)] + whole, whole)]
            print(geoid, *(n for step in steps for n in step))


if __name__ == "__main__":
    main()
