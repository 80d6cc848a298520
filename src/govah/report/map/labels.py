"""Where the words of a map stand: beside their mark, or farther off at the end of a leader.

Words never touch one another, a mark or the edge, and no leader runs through words, a mark or another leader. The names
asked for first win; one that finds no room is left out, and stands in the list under the map in any case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, pi, sin
from unicodedata import category, east_asian_width

from govah.model import Script
from govah.report.map.areas import spots
from govah.report.map.clipping import crossing
from govah.report.map.plane import Box, Pixels
from govah.text.scripts import script_of

HEIGHT = 18.0
"""Pixels from line to line."""

_SMALL, _CAPITAL, _ARABIC, _SQUARE = 7.5, 9.6, 7.6, 14.0
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
        marks = [d.box for d in self._discs]
        labels = (Label(text, box) for box in spots(rings, width(text), HEIGHT, self._inside))
        found = next((label for label in labels if self._free(label, marks, marks)), None)
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
    return sum(map(_advance, text)) + 2


@cache
def _advance(character: str) -> float:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if east_asian_width(character) in "WF":
        return _SQUARE
    if script_of(character) is Script.ARABIC:
        return _ARABIC
    return _CAPITAL if character.isupper() else _SMALL


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
