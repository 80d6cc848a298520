"""Where the words of a map stand: beside their mark, or farther off at the end of a leader.

Words never touch one another, a mark or the edge, and no leader runs through words, a mark or another leader. The names
asked for first win; one that finds no room is left out, and stands in the list under the map in any case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

from govah.model import Script
from govah.report.map.clipping import crossing
from govah.report.map.plane import Box, Pixels
from govah.text.scripts import script_of

HEIGHT = 18.0
"""Pixels from line to line."""

_LETTER = {Script.ARABIC: 6.9}
_LATIN = 7.5
_GAP = 3.0
_LEADERS = (26.0, 42.0, 62.0, 88.0)
_WAYS = 16
_NEAR = 200.0

Segment = tuple[Pixels, Pixels]


@dataclass(frozen=True, slots=True)
class Disc:
    """A mark as words must keep clear of it."""

    at: Pixels
    radius: float

    @property
    def box(self) -> Box:
        """The square around it."""
        return Box(*self.at, *self.at).wider(self.radius)


@dataclass(frozen=True, slots=True)
class Label:
    """Words and the room they take; `leader` runs from the mark to them where they stand off."""

    text: str
    box: Box
    leader: Segment | None = None


class Layout:
    """The words of one drawing, placed one after the other."""

    def __init__(self, inside: Box, discs: Sequence[Disc] = (), taken: Iterable[Box] = ()) -> None:
        """`taken` is where other things are drawn."""
        self._inside = inside
        self._discs = discs
        self._taken = list(taken)
        self._leaders: list[Segment] = []

    def beside(self, text: str, disc: Disc) -> Label | None:
        """Words for a mark, as near to it as there is room. Cost: linear in what is placed already and in the marks."""
        near = Box(*disc.at, *disc.at).wider(_NEAR + width(text))
        others = [d.box for d in self._discs if d != disc and d.box.meets(near)]
        found = next((x for x in _positions(text, disc) if self._free(x, [*others, disc.box], others)), None)
        if found:
            self._keep(found)
        return found

    def within(self, text: str, rings: Sequence[Sequence[Pixels]]) -> Label | None:
        """Words for an area, where all of them lie in it: as near to its middle as there is room."""
        spots = _from_the_middle(_spots(text, rings, self._inside))
        marks = [d.box for d in self._discs]
        found = next((Label(text, box) for box in spots if self._free(Label(text, box), marks, marks)), None)
        if found:
            self._keep(found)
        return found

    def _keep(self, label: Label) -> None:
        self._taken.append(label.box)
        self._leaders += [label.leader] if label.leader else []

    def _free(self, label: Label, marks: Sequence[Box], crossed: Sequence[Box]) -> bool:
        """Is there room for the words, and a way for their leader past the marks `crossed`?"""
        box, leader = label.box, label.leader
        if not self._inside.holds(box) or any(box.meets(b) for b in [*self._taken, *marks]):
            return False
        if any(crossing(*other, box) for other in self._leaders):
            return False
        return leader is None or not (
            any(crossing(*leader, b) for b in [*self._taken, *crossed]) or any(_cross(leader, x) for x in self._leaders)
        )


def width(text: str) -> float:
    """How wide words are at most, in pixels, as the page sets them (13 pixels high)."""
    return len(text) * _LETTER.get(script_of(text), _LATIN) + 2


def _positions(text: str, disc: Disc) -> Iterator[Label]:
    """Where words may stand, the best first: right, left, above, below, askew, then at the end of leaders."""
    (x, y), off, wide = disc.at, disc.radius + _GAP, width(text)
    askew = off * 0.7
    yield Label(text, _box(x + off, y - HEIGHT / 2, wide))
    yield Label(text, _box(x - off - wide, y - HEIGHT / 2, wide))
    yield Label(text, _box(x - wide / 2, y - off - HEIGHT, wide))
    yield Label(text, _box(x - wide / 2, y + off, wide))
    for side in (x + askew, x - askew - wide):
        yield Label(text, _box(side, y - askew - HEIGHT, wide))
        yield Label(text, _box(side, y + askew, wide))
    for length in _LEADERS:
        for way in range(_WAYS):
            yield _led(text, disc, length, 2 * pi * way / _WAYS)


def _led(text: str, disc: Disc, length: float, angle: float) -> Label:
    (x, y), wide = disc.at, width(text)
    right, down = cos(angle), sin(angle)
    begin = x + right * disc.radius, y + down * disc.radius
    end = x + right * (disc.radius + length), y + down * (disc.radius + length)
    left = end[0] + 1 if right >= 0 else end[0] - wide - 1
    return Label(text, _box(left, end[1] - HEIGHT / 2, wide), (begin, end))


def _box(left: float, top: float, wide: float) -> Box:
    return Box(left, top, left + wide, top + HEIGHT)


def _cross(a: Segment, b: Segment) -> bool:
    """Do two straight lines cross?"""

    def side(line: Segment, point: Pixels) -> float:
        (x, y), (right, down) = line
        return (right - x) * (point[1] - y) - (down - y) * (point[0] - x)

    return side(a, b[0]) * side(a, b[1]) <= 0 and side(b, a[0]) * side(b, a[1]) <= 0


def _from_the_middle(spots: Iterable[Box]) -> list[Box]:
    """Boxes in an area, those nearest to where most of them are first."""
    found = list(spots)
    x, y = (sum(side) / max(1, len(found)) for side in (map(_left, found), map(_low, found)))
    return sorted(found, key=lambda box: (abs(box.left - x) / 2 + abs(box.low - y), box.low, box.left))


def _left(box: Box) -> float:
    return box.left


def _low(box: Box) -> float:
    return box.low


def _spots(text: str, rings: Sequence[Sequence[Pixels]], inside: Box) -> Iterator[Box]:
    """Boxes for words that lie in an area."""
    wide = width(text)
    row = inside.low + HEIGHT / 2
    while row + HEIGHT <= inside.high:
        rows = [_inner(rings, y, inside) for y in (row, row + HEIGHT / 2, row + HEIGHT)]
        for left, right in _common(rows):
            places = (left + right - wide) / 2, left + wide * 0.2, right - wide * 1.2
            yield from (_box(x, row, wide) for x in places if left <= x <= right - wide)
        row += HEIGHT


def _common(rows: Sequence[Sequence[tuple[float, float]]]) -> list[tuple[float, float]]:
    """The stretches that all rows have."""
    kept = list(rows[0])
    for row in rows[1:]:
        kept = [(max(a, c), min(b, d)) for a, b in kept for c, d in row if max(a, c) < min(b, d)]
    return kept


def _inner(rings: Sequence[Sequence[Pixels]], y: float, inside: Box) -> list[tuple[float, float]]:
    """The stretches of the line at height `y` that lie in an area and in the drawing."""
    meets = sorted(
        a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])
        for ring in rings
        for a, b in pairwise([*ring, ring[0]])
        if (a[1] > y) != (b[1] > y)
    )
    return [(max(a, inside.left), min(b, inside.right)) for a, b in zip(meets[::2], meets[1::2], strict=False)]
