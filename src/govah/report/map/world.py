"""The map of the earth that Govah ships, as its file holds it: lines that neighbours share, and outlines made of them.

An outline that crosses the 180th meridian goes on beyond 180 degrees; nothing here is torn in two.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from govah.report.map.clipping import Point
from govah.report.map.plane import Box, union


@dataclass(frozen=True, slots=True)
class Line:
    """A coast or a border, in steps on a grid of `degree` to a degree, with its two ends and its reach in degrees."""

    steps: Sequence[int]
    degree: int
    ends: tuple[Point, Point]
    box: Box

    def points(self) -> list[Point]:
        """All points, in degrees."""
        return list(_walked(self.steps, self.degree))


@dataclass(frozen=True, slots=True)
class Run:
    """A line as part of an outline: its number, whether it runs `back`, and by how many degrees of longitude it is
    turned to begin where the one before ends."""

    line: int
    back: bool
    turn: float


@dataclass(frozen=True, slots=True)
class Ring:
    """An outline, and its reach in degrees."""

    runs: tuple[Run, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class World:
    """The whole earth; `countries` are names by language, with outlines."""

    lines: Sequence[Line]
    land: Sequence[Ring]
    countries: Sequence[tuple[Mapping[str, str], Sequence[Ring]]]

    def borders(self) -> Iterator[int]:
        """The lines that have land on both sides."""
        shores = {run.line for ring in self.land for run in ring.runs}
        return (n for n in range(len(self.lines)) if n not in shores)


@cache
def world() -> World:
    """The map, read once: some 0.2 seconds."""
    data = json.loads(gzip.decompress((files("govah.report") / "assets" / "basemap.json.gz").read_bytes()))
    lines = [_line(steps, data["degree"]) for steps in data["lines"]]
    return World(
        lines=lines,
        land=[_ring(numbers, lines) for numbers in data["land"]],
        countries=[(c["name"], [_ring(numbers, lines) for numbers in c["rings"]]) for c in data["countries"]],
    )


def turned(points: Sequence[Point], turn: float) -> Sequence[Point]:
    """The same points, `turn` degrees farther east."""
    return [(x + turn, y) for x, y in points] if turn else points


def _walked(steps: Sequence[int], degree: int) -> Iterator[Point]:
    x = y = 0
    for i in range(0, len(steps), 2):
        x, y = x + steps[i], y + steps[i + 1]
        yield x / degree, y / degree


def _line(steps: Sequence[int], degree: int) -> Line:
    points = list(_walked(steps, degree))
    across, up = [p[0] for p in points], [p[1] for p in points]
    return Line(steps, degree, (points[0], points[-1]), Box(min(across), min(up), max(across), max(up)))


def _ring(numbers: Sequence[int], lines: Sequence[Line]) -> Ring:
    """An outline of lines by number; ``~n`` is line n run backwards."""
    runs: list[Run] = []
    at: float | None = None
    for n in numbers:
        number, back = (n, False) if n >= 0 else (~n, True)
        first, last = lines[number].ends[::-1] if back else lines[number].ends
        turn = 0.0 if at is None else round((at - first[0]) / 360) * 360.0
        runs.append(Run(number, back, turn))
        at = last[0] + turn
    return Ring(tuple(runs), union([lines[run.line].box.moved(run.turn) for run in runs]))
