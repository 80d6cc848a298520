"""Coasts and borders of a part of the earth, from the Natural Earth map that Govah ships.

Neighbours share the lines between them, and a line is made coarser once, for all who share it: no gap opens between two
countries, whatever the scale. Borders are drawn as Natural Earth has them (who holds the ground), and say nothing of
who is right.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from govah.report.map.clipping import Point, cut_area, cut_line, simplified
from govah.report.map.plane import Box, Frame, Pixels, shrink

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


@dataclass(frozen=True, slots=True)
class _Line:
    """Steps on a grid as the file holds them, the two ends and the reach in degrees."""

    steps: Sequence[int]
    ends: tuple[Point, Point]
    box: Box


@dataclass(frozen=True, slots=True)
class _Ring:
    """An outline: lines by number (``~n`` for line n run backwards), each with the turns round the earth (in degrees)
    that put its beginning where the one before ends."""

    lines: tuple[tuple[int, float], ...]
    box: Box


@dataclass(frozen=True, slots=True)
class _World:
    """The whole map; `degree` is the steps of the grid in a degree."""

    degree: int
    lines: Sequence[_Line]
    land: Sequence[_Ring]
    countries: Sequence[tuple[Mapping[str, str], Sequence[_Ring]]]


def ground(frame: Frame, *others: Box) -> Ground:
    """What is drawn in `frame`, and around it as far as the `others` reach (degrees, counted from the same middle).

    Cost: one look at each of some 5,000 lines; beyond that, linear in the points of those that come into the drawing.
    """
    cut = _Cut(_world(), frame, _union([frame.window, *others]))
    world = cut.world
    shores = {_number(n) for ring in world.land for n, _ in ring.lines}
    borders = (n for n in range(len(world.lines)) if n not in shores)
    return Ground(
        land="".join(_path(frame, part, "z") for part in cut.areas(world.land)),
        borders="".join(_path(frame, part, "") for n in borders for part in cut.parts(n)),
        countries=tuple(
            Country(names, tuple(map(tuple, seen)))
            for names, rings in world.countries
            if names and (seen := list(cut.areas(rings)))
        ),
    )


class _Cut:
    """The world as far as it lies in a box, made as coarse as `frame` is drawn."""

    def __init__(self, world: _World, frame: Frame, seen: Box) -> None:
        self.world = world
        self._box = seen.wider(_OUTSIDE / frame.across)
        self._tolerance = _COARSE / frame.scale
        self._shrink = shrink(frame.middle[1])
        self._coarse: dict[int, list[Point]] = {}

    def areas(self, rings: Iterable[_Ring]) -> Iterator[list[Point]]:
        """Each ring, cut to the box."""
        for ring in rings:
            for turn in self._turns(ring.box):
                found = cut_area(list(self._outline(ring, turn)), self._box)
                if len(found) > 2:
                    yield found

    def parts(self, line: int) -> Iterator[list[Point]]:
        """The parts of a line in the box."""
        for turn in self._turns(self.world.lines[line].box):
            yield from cut_line(_turned(self._points(line), turn), self._box)

    def _turns(self, reach: Box) -> list[float]:
        """The turns round the earth that bring `reach` into the box."""
        return [turn for turn in _ROUND if _turned_box(reach, turn).meets(self._box)]

    def _outline(self, ring: _Ring, turn: float) -> Iterator[Point]:
        """The points of a ring. A line that lies wholly to one side of the box is as good as its two ends."""
        for n, more in ring.lines:
            line = self.world.lines[_number(n)]
            near = _turned_box(line.box, turn + more).meets(self._box)
            points = _turned(self._points(_number(n)) if near else line.ends, turn + more)
            yield from (points if n >= 0 else points[::-1])[1:]

    def _points(self, n: int) -> Sequence[Point]:
        if n not in self._coarse:
            points = list(_walked(self.world.lines[n].steps, self.world.degree))
            self._coarse[n] = simplified(points, self._tolerance, self._shrink)
        return self._coarse[n]


def _number(n: int) -> int:
    return n if n >= 0 else ~n


def _turned(points: Sequence[Point], turn: float) -> Sequence[Point]:
    return [(x + turn, y) for x, y in points] if turn else points


def _turned_box(box: Box, turn: float) -> Box:
    return Box(box.left + turn, box.low, box.right + turn, box.high)


def _walked(steps: Sequence[int], degree: int) -> Iterator[Point]:
    x = y = 0
    for i in range(0, len(steps), 2):
        x, y = x + steps[i], y + steps[i + 1]
        yield x / degree, y / degree


def _union(boxes: Sequence[Box]) -> Box:
    return Box(
        min(b.left for b in boxes), min(b.low for b in boxes), max(b.right for b in boxes), max(b.high for b in boxes)
    )


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


@cache
def _world() -> _World:
    data = json.loads(gzip.decompress((files("govah.report") / "assets" / "basemap.json.gz").read_bytes()))
    lines = [_line(steps, data["degree"]) for steps in data["lines"]]
    return _World(
        degree=data["degree"],
        lines=lines,
        land=[_ring(ring, lines) for ring in data["land"]],
        countries=[(c["name"], [_ring(ring, lines) for ring in c["rings"]]) for c in data["countries"]],
    )


def _line(steps: Sequence[int], degree: int) -> _Line:
    points = list(_walked(steps, degree))
    across, up = [p[0] for p in points], [p[1] for p in points]
    return _Line(steps, (points[0], points[-1]), Box(min(across), min(up), max(across), max(up)))


def _ring(numbers: Sequence[int], lines: Sequence[_Line]) -> _Ring:
    found: list[tuple[int, float]] = []
    at: float | None = None
    for n in numbers:
        first, last = lines[_number(n)].ends if n >= 0 else lines[~n].ends[::-1]
        turn = 0.0 if at is None else round((at - first[0]) / 360) * 360.0
        found.append((n, turn))
        at = last[0] + turn
    return _Ring(tuple(found), _union([_turned_box(lines[_number(n)].box, turn) for n, turn in found]))
