"""Whether a point lies in its country, by the outlines of Natural Earth (reference/outlines.json, public domain)."""

from __future__ import annotations

import json
from functools import lru_cache
from math import asin, cos, hypot, radians, sin, sqrt

from .cells import REFERENCE

EARTH_RADIUS = 6371.0
KM_A_DEGREE = 111.2
GRACE = 10.0
"""Kilometres: outlines at 1:50 million are simplified, coasts and borders are thicker than a line."""


def km_between(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance of two points in kilometres; degrees, WGS 84 taken as a sphere."""
    half_lat, half_lon = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    return 2 * EARTH_RADIUS * asin(min(1, sqrt(sin(half_lat) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(half_lon) ** 2)))


def km_outside(lat: float, lon: float, country: str) -> float | None:
    """How far a point lies outside a country (ISO 3166-1 alpha-2): 0 inside; None where there is no outline to tell."""
    rings = _rings().get(country)
    if rings is None:
        return None
    ring_list = [_points(country, index) for index in range(len(rings))]
    if sum(_crossings(ring, lon, lat) for ring in ring_list) % 2:
        return 0.0
    narrow = cos(radians(lat))
    return min(_to_ring(ring, lon, lat, narrow) for ring in ring_list) * KM_A_DEGREE


def misplaced(lat: float, lon: float, country: str) -> str:
    """What probably happened to a point outside its country: a hint, or an empty text when it is inside or unknown."""
    if not (away := km_outside(lat, lon, country)) or away <= GRACE:
        return ""
    if lat == lon == 0:
        return "0/0 is the point of an unknown place"
    other_readings = (
        ("latitude and longitude look swapped", lon, lat),
        ("the latitude has the wrong sign", -lat, lon),
        ("the longitude has the wrong sign", lat, -lon),
        ("both signs are wrong", -lat, -lon),
        ("latitude and longitude look swapped, with a wrong sign", -lon, lat),
        ("latitude and longitude look swapped, with a wrong sign", lon, -lat),
    )
    for reading, new_lat, new_lon in other_readings:
        if -90 <= new_lat <= 90 and km_outside(new_lat, new_lon, country) <= GRACE:
            return reading
    return f"{away:,.0f} km outside"


@lru_cache(maxsize=None)
def _rings() -> dict[str, list[list[int]]]:
    return json.loads((REFERENCE / "outlines.json").read_bytes())


@lru_cache(maxsize=None)
def _points(country: str, index: int) -> list[tuple[float, float]]:
    flat, points, x, y = _rings()[country][index], [], 0, 0
    for place in range(0, len(flat), 2):
        x, y = x + flat[place], y + flat[place + 1]
        points.append((x / 100, y / 100))
    return points


def _crossings(ring: list[tuple[float, float]], x: float, y: float) -> int:
    """How often a ray to the east of the point crosses the ring."""
    count = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            count += 1
    return count


def _to_ring(ring: list[tuple[float, float]], x: float, y: float, narrow: float) -> float:
    """The least distance to the ring in degrees of latitude, the globe taken as flat around the point."""
    least = float("inf")
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        ax, ay, bx, by = (x1 - x) * narrow, y1 - y, (x2 - x) * narrow, y2 - y
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        t = max(0.0, min(1.0, -(ax * dx + ay * dy) / length)) if length else 0.0
        least = min(least, hypot(ax + t * dx, ay + t * dy))
    return least
