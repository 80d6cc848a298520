"""Coasts and borders of a part of the earth, from the Natural Earth map that Govah ships.

Neighbours share the lines between them, and a line is made coarser once, for all who share it: no gap opens between two
countries, whatever the scale. Borders are drawn as Natural Earth has them (who holds the ground), and say nothing of
who is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govah.report.map.clipping import Point, cut_area, cut_line, simplified
from govah.report.map.plane import Box, Frame, Pixels, shrink, union
from govah.report.map.world import Ring, World, turned, world

FINE = 4
"""Steps to a pixel in the paths."""

_COARSE = 0.5
_OUTSIDE = 6.0
_LEAST = 1.5
_ROUND = (0.0, 360.0, -360.0)


@dataclass(frozen=True, slots=True)
class Country:
    """What can be seen of a country: its name by language and its outlines in degrees."""

    names: Mapping[str, str]
    outlines: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """`land` and `borders` as SVG path data, `FINE` steps to a pixel."""

    land: str
    borders: str
    countries: tuple[Country, ...]


def ground(frame: Frame, *others: Box) -> Ground:
    """What is drawn in `frame`, and around it as far as the `others` reach (degrees, counted from the same middle).

    Cost: one look at each of some 5,000 lines; beyond that, linear in the points of those that come into the drawing.
    """
    earth = world()
    cut = _Cut(earth, frame, union([frame.window, *others]))
    return Ground(
        land="".join(_path(frame, part, "z") for part in cut.areas(earth.land)),
        borders="".join(_path(frame, part, "") for n in earth.borders() for part in cut.parts(n)),
        countries=tuple(
            Country(names, tuple(map(tuple, seen)))
            for names, rings in earth.countries
            if names and (seen := list(cut.areas(rings)))
        ),
    )


class _Cut:
    """The world as far as it lies in a box, made as coarse as `frame` is drawn."""

    def __init__(self, earth: World, frame: Frame, seen: Box) -> None:
        self._lines = earth.lines
        self._box = seen.wider(_OUTSIDE / frame.across)
        self._tolerance = _COARSE / frame.scale
        self._shrink = shrink(frame.middle[1])
        self._coarse: dict[int, list[Point]] = {}

    def areas(self, rings: Iterable[Ring]) -> Iterator[list[Point]]:
        """Each ring, cut to the box."""
        for ring in rings:
            for turn in self._turns(ring.box):
                found = cut_area(list(self._outline(ring, turn)), self._box)
                if len(found) > 2:
                    yield found

    def parts(self, line: int) -> Iterator[list[Point]]:
        """The parts of a line in the box."""
        for turn in self._turns(self._lines[line].box):
            yield from cut_line(turned(self._points(line), turn), self._box)

    def _turns(self, reach: Box) -> list[float]:
        """The turns round the earth that bring `reach` into the box."""
        return [turn for turn in _ROUND if reach.moved(turn).meets(self._box)]

    def _outline(self, ring: Ring, turn: float) -> Iterator[Point]:
        """The points of a ring. A line that lies wholly to one side of the box is as good as its two ends."""
        for run in ring.runs:
            line, east = self._lines[run.line], turn + run.turn
            points = turned(self._points(run.line) if line.box.moved(east).meets(self._box) else line.ends, east)
            yield from (points[::-1] if run.back else points)[1:]

    def _points(self, line: int) -> Sequence[Point]:
        if line not in self._coarse:
            self._coarse[line] = simplified(self._lines[line].points(), self._tolerance, self._shrink)
        return self._coarse[line]


def _path(frame: Frame, points: Iterable[Point], close: str) -> str:
    """Path data in whole steps, each point counted from the one before."""
    steps = [_step(frame.counted(p)) for p in points]
    moves = [(x - a, y - b) for (a, b), (x, y) in pairwise(steps) if (a, b) != (x, y)]
    if not moves or (close and _small(steps)):
        return ""
    return f"M{steps[0][0]} {steps[0][1]}l" + "".join(map(_move, moves)).lstrip() + close


def _small(steps: Sequence[tuple[int, int]]) -> bool:
    """Is it too small to be seen?"""
    return all(max(side) - min(side) < _LEAST * FINE for side in zip(*steps, strict=True))


def _step(pixel: Pixels) -> tuple[int, int]:
    return round(pixel[0] * FINE), round(pixel[1] * FINE)


def _move(move: tuple[int, int]) -> str:
    return "".join(str(n) if n < 0 else f" {n}" for n in move)
