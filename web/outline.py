"""A small map of one point, cut out of the bundled country outline."""

from __future__ import annotations

import json
from functools import lru_cache
from math import cos, radians
from pathlib import Path

OUTLINE = Path(__file__).parent / "static/outline.json"
WIDTH, HEIGHT = 320, 220
# degrees shown east to west, and kilometres of the soft disc, by the place's precision; town, 25 km, district, province, area, country, sea
SPANS = {1: 14, 2: 14, 3: 14, 4: 16, 5: 24, 6: 34, 7: 34}
REACH = {1: 0, 2: 25, 3: 40, 4: 100, 5: 250, 6: 400, 7: 300}


@lru_cache(maxsize=1)
def rings() -> list[tuple[tuple[float, float, float, float], list[tuple[float, float]]]]:
    """(west, south, east, north) and the points of every ring of the outline, in degrees"""
    topology = json.loads(OUTLINE.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"], [])
        for polygon in polygons:
            for ring in polygon:
                points = unbroken([point for index in ring for point in (arcs[index] if index >= 0 else arcs[~index][::-1])])
                lons, lats = zip(*points)
                found.append(((min(lons), min(lats), max(lons), max(lats)), points))
    return found


def unbroken(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points of a ring, those beyond the date line with a longitude that goes on instead of jumping back."""
    shift, found = 0, []
    for number, (x, y) in enumerate(points):
        jump = x - points[number - 1][0] if number else 0
        if abs(jump) > 180:
            shift -= 360 if jump > 0 else -360
        found.append((x + shift, y))
    return found


@lru_cache(maxsize=512)
def small_map(latitude: float, longitude: float, precision: int | None) -> dict:
    """SVG path of the land around a point, and the radius in pixels of the area for which the point stands."""
    span = SPANS.get(precision, 14)
    scale = WIDTH / span
    # plate carrée, true to scale on the point's parallel
    squeeze = cos(radians(latitude))
    west, east = longitude - span / 2, longitude + span / 2
    tall = span * HEIGHT / WIDTH * squeeze
    south, north = latitude - tall / 2, latitude + tall / 2
    margin = span / 8
    paths = []
    for (w, s, e, n), points in rings():
        if e < west or w > east or n < south or s > north:
            continue
        inside = [(min(max(x, west - margin), east + margin), min(max(y, south - margin), north + margin)) for x, y in points]
        steps, last = [], None
        for x, y in inside:
            step = f"{(x - west) * scale:.0f} {(north - y) * scale / squeeze:.0f}"
            if step != last:
                steps.append(step)
            last = step
        if len(steps) > 2:
            paths.append(f"M{'L'.join(steps)}z")
    return {"path": "".join(paths), "width": WIDTH, "height": HEIGHT, "radius": round(REACH.get(precision, 0) / 111 * scale)}
