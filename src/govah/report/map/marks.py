"""Marks on a map: one for each place, or one for several that stand too near one another to be told apart.

The area of a mark is proportional to the statements that name its places, each counted once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, sqrt

from govah.model import Precision
from govah.report.map.labels import Disc
from govah.report.map.places import Place
from govah.report.map.plane import Frame, Pixels

APART = 24.0
"""Pixels between two marks: a finger or an unsteady hand needs as much."""

_LARGEST = 17.0
_SMALLEST = 3.0
_ONE = 5.0
_AROUND = 7.0
_WIDE = (Precision.AREA, Precision.REGION)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where it stands, its places (those most told of first), and how many statements name any of them."""

    at: Pixels
    places: tuple[Place, ...]
    count: int

    @property
    def precision(self) -> Precision:
        """How near the mark is to most of what is told of there."""
        told: Counter[Precision] = Counter()
        for place in self.places:
            if place.precision:
                told[place.precision] += max(1, len(place.statements))
        return told.most_common(1)[0][0]

    @property
    def wide(self) -> bool:
        """Does it stand for an area rather than for a point?"""
        return self.precision in _WIDE

    def disc(self, unit: float) -> Disc:
        """What it covers."""
        return Disc(self.at, radius(self.count, unit) + (_AROUND if self.wide else 0))


def marks(places: Iterable[Place], frame: Frame) -> list[Mark]:
    """The marks of `places` in `frame`, the largest first; a place joins the mark of a greater one that is too near.

    Cost: linear in places.
    """
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    joined: list[list[Place]] = []
    spots: list[Pixels] = []
    for place in places:
        here = frame.at(place.point)
        near = [n for cell in _around(here) for n in cells[cell] if _apart(spots[n], here) < APART]
        if near:
            joined[min(near, key=lambda n: (_apart(spots[n], here), n))].append(place)
            continue
        cells[_cell(here)].append(len(joined))
        joined.append([place])
        spots.append(here)
    found = [Mark(at, tuple(told), _count(told)) for at, told in zip(spots, joined, strict=True)]
    return sorted(found, key=lambda m: (-m.count, m.at))


def unit_of(marks: Iterable[Mark]) -> float:
    """The radius of one statement in pixels, so that neither it nor the largest of `marks` is too large."""
    return min(_LARGEST / sqrt(max(1, *(m.count for m in marks))), _ONE)


def radius(count: int, unit: float) -> float:
    """The radius of a mark in pixels."""
    return max(_SMALLEST, unit * sqrt(count))


def crowded(found: Sequence[Mark]) -> list[Mark]:
    """The marks whose places do not all share one point, those with most points first."""
    counted = [(len({p.point for p in m.places}), m) for m in found]
    return [m for n, m in sorted(counted, key=lambda x: (-x[0], -x[1].count, x[1].at)) if n > 1]


def _count(places: Sequence[Place]) -> int:
    return len({s.id for p in places for s in p.statements})


def _cell(at: Pixels) -> tuple[int, int]:
    return floor(at[0] / APART), floor(at[1] / APART)


def _around(at: Pixels) -> list[tuple[int, int]]:
    column, row = _cell(at)
    return [(column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]


def _apart(a: Pixels, b: Pixels) -> float:
    return sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)
