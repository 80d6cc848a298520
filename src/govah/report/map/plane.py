"""Points of the earth on a flat drawing: the frame that shows them, the way there and back, distances.

A degree of longitude is drawn as long as it is at the middle of the frame: north and south are true everywhere, east
and west on the middle parallel. Longitudes are counted from that middle, so a frame over the 180th meridian goes on
beyond 180, and nothing is torn in two there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

Degrees = tuple[float, float]
"""Longitude (east is positive), latitude."""
Pixels = tuple[float, float]
"""To the right, down."""

_EARTH = 6371.0
_KM_A_DEGREE = 111.2
_ROOM = 0.1
_NARROWEST = 0.15


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its sides along the axes."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: Box) -> bool:
        """Do they share more than an edge?"""
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high

    def holds(self, other: Box) -> bool:
        """Is all of `other` in it?"""
        across = self.left <= other.left and other.right <= self.right
        return across and self.low <= other.low and other.high <= self.high

    def wider(self, by: float) -> Box:
        """The same with `by` more on each side."""
        return Box(self.left - by, self.low - by, self.right + by, self.high + by)

    def moved(self, right: float) -> Box:
        """The same, farther to the right."""
        return Box(self.left + right, self.low, self.right + right, self.high)


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing of `width` by `height` pixels around `middle`; `scale` is pixels to a degree of latitude.

    >>> frame = frame_of([(51.4, 35.7), (59.6, 36.3)], 800, 600)
    >>> [round(v) for v in frame.at((51.4, 35.7))], [round(v, 6) for v in frame.back(frame.at((51.4, 35.7)))]
    ([80, 329], [51.4, 35.7])
    """

    middle: Degrees
    scale: float
    width: float
    height: float

    def at(self, point: Degrees) -> Pixels:
        """Where a point is drawn; it may be outside."""
        return self.counted((unwrapped(point[0], self.middle[0]), point[1]))

    def counted(self, point: Degrees) -> Pixels:
        """Where a point is drawn whose longitude is counted as the window counts it."""
        east, north = point[0] - self.middle[0], point[1] - self.middle[1]
        return self.width / 2 + east * self.across, self.height / 2 - north * self.scale

    def back(self, pixel: Pixels) -> Degrees:
        """Which point is drawn there."""
        east, south = (pixel[0] - self.width / 2) / self.across, (pixel[1] - self.height / 2) / self.scale
        return self.middle[0] + east, self.middle[1] - south

    @property
    def across(self) -> float:
        """Pixels to a degree of longitude."""
        return self.scale * shrink(self.middle[1])

    @property
    def window(self) -> Box:
        """What is drawn, in degrees."""
        (west, north), (east, south) = self.back((0, 0)), self.back((self.width, self.height))
        return Box(west, south, east, north)

    @property
    def inside(self) -> Box:
        """The drawing, in pixels."""
        return Box(0, 0, self.width, self.height)

    def pixels(self, kilometres: float) -> float:
        """How long so many kilometres are at the middle of the drawing."""
        return kilometres / _KM_A_DEGREE * self.scale


def frame_of(points: Sequence[Degrees], width: float, height: float, least: float = 2.0) -> Frame:
    """The frame that shows all `points` with room around them, never less than `least` degrees of latitude.

    The points take the shortest stretch of longitude that holds them all. Cost: sorts them.
    """
    west, east = _stretch([p[0] for p in points])
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    middle = unwrapped((west + east) / 2, 0.0), (south + north) / 2
    room = 1 - 2 * _ROOM
    high = max((north - south) / room, least)
    wide = max((east - west) / room * shrink(middle[1]), least)
    return Frame(middle, min(width / wide, height / high), width, height)


def union(boxes: Sequence[Box]) -> Box:
    """The least box that holds them all."""
    low, high = min(b.low for b in boxes), max(b.high for b in boxes)
    return Box(min(b.left for b in boxes), low, max(b.right for b in boxes), high)


def shrink(latitude: float) -> float:
    """A degree of longitude there, measured in degrees of latitude."""
    return max(_NARROWEST, cos(radians(latitude)))


def unwrapped(longitude: float, middle: float) -> float:
    """`longitude` as counted from `middle`: at most half way round the earth from it.

    >>> unwrapped(-179, 178), unwrapped(51.4, 53)
    (181, 51.4)
    """
    return longitude if abs(longitude - middle) <= 180 else (longitude - middle + 180) % 360 - 180 + middle


def distance(a: Degrees, b: Degrees) -> float:
    """Kilometres from one point to another on a round earth.

    >>> round(distance((51.39, 35.69), (18.07, 59.33)), -1)
    3560.0
    """
    south, north = radians(a[1]), radians(b[1])
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(radians(b[0] - a[0]) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))


def _stretch(longitudes: Sequence[float]) -> tuple[float, float]:
    """The shortest stretch that holds them all, going east: it leaves out the widest gap."""
    around = sorted({x % 360 for x in longitudes})
    gaps = [b - a for a, b in pairwise([*around, around[0] + 360])]
    last = max(range(len(gaps)), key=gaps.__getitem__)
    return (around[last + 1] - 360, around[last]) if last + 1 < len(around) else (around[0], around[-1])
