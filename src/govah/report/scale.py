"""Where a day stands on a drawn line of time.

Records of a crime crowd into a few weeks and then speak for decades. An empty stretch that would take most of the
line is cut short, and every cut is kept in `cuts`, because a cut that is not drawn would make years look like days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govah.calendars import date_in, day_number
from govah.model import Calendar, Day

_MOST_CUTS = 6
_TOO_WIDE = 0.22
_TOO_LONG = 183
_CUT_WIDTH = 0.05
_MARGIN = 2.0
_STEPS: tuple[tuple[str, int, float], ...] = (
    ("day", 1, 1),
    ("day", 2, 2),
    ("day", 5, 5),
    ("day", 10, 10),
    ("month", 1, 30.4),
    ("month", 2, 61),
    ("month", 3, 91),
    ("month", 6, 183),
    ("year", 1, 365.2),
    ("year", 2, 730.5),
    ("year", 5, 1826),
    ("year", 10, 3652),
    ("year", 25, 9131),
    ("year", 100, 36524),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Days `first` to `last` drawn from `left` to `right` (percent of the width); `cut` if drawn shorter than true."""

    first: Day
    last: Day
    left: float
    right: float
    cut: bool

    @property
    def days_a_percent(self) -> float:
        """How many days one percent of the width stands for."""
        return (self.last - self.first) / (self.right - self.left)

    def at(self, day: float) -> float:
        """Where in the width a day of this piece begins."""
        return self.left + (day - self.first) / (self.last - self.first) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at `place` (percent); `unit` is what its label names."""

    place: float
    day: Day
    unit: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A line of time in pieces that follow one another without a gap."""

    pieces: tuple[Piece, ...]

    def at(self, day: Day) -> float:
        """Where in the width `day` begins, in percent; days beyond the line stand at its ends."""
        for piece in self.pieces:
            if day <= piece.last:
                return max(0.0, piece.at(day))
        return 100.0

    @property
    def cuts(self) -> tuple[Piece, ...]:
        """The stretches that are drawn shorter than they are."""
        return tuple(p for p in self.pieces if p.cut)

    def ticks(self, apart: float = 11.0, calendar: Calendar = Calendar.GREGORIAN) -> list[Tick]:
        """Marks at round days, months or years of `calendar`, none nearer to the next than `apart` percent."""
        found = [t for p in self.pieces if not p.cut for t in _ticks(p, apart, calendar)]
        kept: list[Tick] = []
        for tick in sorted(found, key=lambda t: t.place):
            if not kept or tick.place - kept[-1].place >= apart:
                kept.append(tick)
        return kept


def scale(days: Iterable[Day]) -> Scale:
    """The line that holds all `days`, with its widest empty stretches cut short.

    >>> line = scale([2447344, 2447406, 2456554])
    >>> len(line.cuts), line.at(2447406) > 50
    (1, True)
    """
    points = sorted(set(days))
    if len(points) < 2:
        middle = points[0] if points else 0
        points = [middle - 15, middle + 16]
    widths = _widths(points)
    unit = (100 - 2 * _MARGIN) / sum(width for width, _ in widths)
    pieces, left = [], _MARGIN
    for (first, last), (width, cut) in zip(pairwise(points), widths, strict=True):
        pieces.append(Piece(first, last, left, left + width * unit, cut))
        left += width * unit
    return Scale(tuple(_merged(pieces)))


def _widths(points: Sequence[Day]) -> list[tuple[float, bool]]:
    widths = [(float(b - a), False) for a, b in pairwise(points)]
    for _ in range(min(_MOST_CUTS, len(widths) - 1)):
        widest = max(range(len(widths)), key=lambda i: (not widths[i][1], widths[i][0]))
        rest = sum(w for w, _ in widths) - widths[widest][0]
        least = max(_TOO_LONG, _TOO_WIDE / (1 - _TOO_WIDE) * rest)
        if widths[widest][1] or widths[widest][0] <= least:
            break
        widths[widest] = (_CUT_WIDTH * rest, True)
    return widths


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Uncut neighbours as one piece, so that ticks run on through them."""
    held: Piece | None = None
    for piece in pieces:
        if held and not held.cut and not piece.cut:
            held = Piece(held.first, piece.last, held.left, piece.right, False)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _ticks(piece: Piece, apart: float, calendar: Calendar) -> Iterator[Tick]:
    unit, step, _ = next((s for s in _STEPS if s[2] >= apart * piece.days_a_percent), _STEPS[-1])
    for day in _round_days(piece.first, piece.last, unit, step, calendar):
        yield Tick(piece.at(day), day, unit)


def _round_days(first: Day, last: Day, unit: str, step: int, calendar: Calendar) -> Iterator[Day]:
    """The days on which a day of the month, a month or a year divisible by `step` begins."""
    begin, end = date_in(calendar, first), date_in(calendar, last)
    if unit == "day":
        for day in range(first, last + 1):
            number = date_in(calendar, day)[2]
            if number % step == 1 % step and number <= 31 - step // 2:
                yield day
        return
    for year in range(begin[0], end[0] + 1):
        if unit == "month" or year % step == 0:
            starts = (day_number(calendar, year, m, 1) for m in range(1, 13, step if unit == "month" else 12))
            yield from (day for day in starts if first <= day <= last)
