"""In which country a point lies, as nearly as a map of the dossier must know it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from govah.report.map.clipping import Point, meetings, simplified
from govah.report.map.plane import Box, Degrees
from govah.report.map.world import Ring, turned, world

_NEARLY = 0.05


class Home:
    """The country that holds a point, its border taken coarsely: some kilometres to and fro.

    A point at sea is in no country, and then no other point is in it.

    >>> tehran = Home((51.4, 35.7))
    >>> tehran.holds((60.9, 29.5)), tehran.holds((44.0, 32.6))
    (True, False)
    """

    def __init__(self, point: Degrees) -> None:
        spot = Box(*point, *point)
        near = (rings for _, rings in world().countries if any(ring.box.holds(spot) for ring in rings))
        every = ([_outline(ring) for ring in rings] for rings in near)
        self._outlines = next((outlines for outlines in every if _within(outlines, point)), [])

    def holds(self, point: Degrees) -> bool:
        """Is `point` in the same country? Cost: linear in the corners of its border."""
        return _within(self._outlines, point)


def _outline(ring: Ring) -> list[Point]:
    return [p for run in ring.runs for p in turned(_coarse(run.line)[:: -1 if run.back else 1], run.turn)]


@cache
def _coarse(line: int) -> list[Point]:
    return simplified(world().lines[line].points(), _NEARLY)


def _within(outlines: Sequence[Sequence[Point]], point: Degrees) -> bool:
    """Is a point inside an odd number of outlines?"""
    return sum(point[0] < x for x in meetings(outlines, point[1])) % 2 == 1
