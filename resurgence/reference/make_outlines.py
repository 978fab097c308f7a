"""Make outlines.json from Natural Earth's countries (1:50 million, public domain).

usage: make_outlines.py countries-50m.json > outlines.json

Reads the TopoJSON of the npm package world-atlas 2.0.2 (Natural Earth 4.1); needs pycountry. Writes an object: ISO 3166-1
alpha-2 code → rings; a ring is longitude and latitude in hundredths of a degree, each the difference to the one before.
"""

from __future__ import annotations

import json
import sys

import pycountry

TOLERANCE = 0.02
WITHOUT_NUMBER = {"Somaliland": "SO", "Kosovo": "RS", "N. Cyprus": "CY"}


def main(path: str) -> None:
    topology = json.load(open(path, encoding="utf-8"))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [simplified(absolute(arc, scale, shift)) for arc in topology["arcs"]]
    outlines: dict[str, list[list[int]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        country = pycountry.countries.get(numeric=shape.get("id", ""))
        code = country.alpha_2 if country else WITHOUT_NUMBER.get(shape["properties"]["name"])
        if code:
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            outlines.setdefault(code, []).extend(deltas(ring(line, arcs)) for polygon in polygons for line in polygon)
    print("{\n" + ",\n".join(f'"{code}": {json.dumps(outlines[code], separators=(",", ":"))}' for code in sorted(outlines)) + "\n}")


def absolute(arc, scale, shift):
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def simplified(points):
    """Douglas and Peucker's simplification; both ends stay."""
    keep, spans = {0, len(points) - 1}, [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (x1, y1), (x2, y2) = points[first], points[last]
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        farthest, most = 0, TOLERANCE
        for index in range(first + 1, last):
            x, y = points[index]
            t = max(0, min(1, ((x - x1) * dx + (y - y1) * dy) / length)) if length else 0
            away = ((x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2) ** 0.5
            if away > most:
                farthest, most = index, away
        if farthest:
            keep.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [points[index] for index in sorted(keep)]


def ring(line, arcs):
    points = []
    for index in line:
        points += arcs[index] if index >= 0 else arcs[~index][::-1]
    return points


def deltas(points):
    flat, x, y = [], 0, 0
    for lon, lat in points:
        to_x, to_y = round(lon * 100), round(lat * 100)
        if (to_x, to_y) != (x, y) or not flat:
            flat += [to_x - x, to_y - y]
        x, y = to_x, to_y
    return flat


if __name__ == "__main__":
    main(sys.argv[1])
