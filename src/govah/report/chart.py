"""The chronology as drawn: our own SVG, one strip for each event over one common grid.

The outer bar is every day the event can touch, the inner one the days it must have been going on. Positions are
percentages, so one drawing serves a phone and a desk; words are never drawn but stand beside the strip as text, where
they cannot collide with a rule or with one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from govah.model import Day, Event
from govah.report.days import Days
from govah.report.scale import Scale, Tick

_LEAST = 0.9
_CHARACTER = 1.15
_LANE = 17
_TICK = 5.0
_SIDES = 3

Stretch = tuple[Day | None, Day | None]
"""From a first to a last day, None for no bound."""


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that the case turns on, drawn as a rule through all strips; `sharp` if an explanation or clash needs it."""

    day: Day
    label: str
    sharp: bool


@dataclass(frozen=True, slots=True)
class Label:
    """Where the words of a key date stand: their lane, counted from the top, and their reach in percent."""

    key: KeyDate
    lane: int
    place: float
    left: float
    right: float

    def clear_of(self, other: Label) -> bool:
        """Do the two labels not touch, and does neither rule run through the other's words?

        A rule runs down from its own lane, so it only meets the words in lanes below.
        """
        if self.lane == other.lane:
            return self.right < other.left or self.left > other.right
        upper, lower = (self, other) if self.lane < other.lane else (other, self)
        return not lower.left <= upper.place <= lower.right


class Chart:
    """Draws on one scale; in a language written from the right, time runs from the right too."""

    def __init__(self, line: Scale, days: Days, *, apart: float = 11.0) -> None:
        """`apart` is how far round days are from one another at least, in percent."""
        self._line = line
        self._days = days
        self._rtl = days.words.rtl
        self._ticks = line.ticks(apart, days.calendar)

    def bar(self, event: Event, sides: Sequence[Stretch] = ()) -> Markup:
        """The strip of one event; `sides` are the days that those allow who disagree about it."""
        begun, going = event.start.latest, event.end.earliest
        sure = (begun, going) if begun is not None and going is not None and begun <= going else None
        kind = "bar contested" if event.contested else "bar"
        return self.strip((event.start.earliest, event.end.latest), sure=sure, sides=sides, kind=kind)

    def strip(
        self, days: Stretch, *, sure: tuple[Day, Day] | None = None, sides: Sequence[Stretch] = (), kind: str = "bar"
    ) -> Markup:
        """The possible `days`, within them those that are certain, and thin lines for each side of a dispute."""
        shapes = [self._stretch("can", days, 3, 14)]
        shapes += [self._stretch("sure", sure, 6, 8)] if sure else []
        shapes += [self._stretch("side", side, 5 + 4 * n, 2) for n, side in enumerate(dict.fromkeys(sides))][:_SIDES]
        shapes += [self._arrow(0, -1)] * (days[0] is None) + [self._arrow(100, 1)] * (days[1] is None)
        return Markup(f'<svg class="{kind}" height="20" aria-hidden="true" focusable="false">{"".join(shapes)}</svg>')

    def grid(self, keys: Sequence[KeyDate]) -> Markup:
        """The lines behind all strips: round days, cuts, and the rules of the key dates."""
        lines = [self._box("cut", c.left, c.right, 0, "100%") for c in self._line.cuts]
        lines += [self._upright("tick", t.place) for t in self._ticks]
        lines += [self._upright(_rule(label.key), label.place) for label in self._labels(keys)]
        return Markup(f'<svg class="grid" aria-hidden="true" focusable="false">{"".join(lines)}</svg>')

    def axis(self, keys: Sequence[KeyDate]) -> Markup:
        """The words above the strips: key dates in lanes that keep them apart, then the round days."""
        labels = self._labels(keys)
        depth = max((label.lane + 1 for label in labels), default=0) * _LANE
        words = [part for label in labels for part in self._key(label)]
        free = [t for t in self._ticks if all(abs(t.place - label.place) > _TICK for label in labels)]
        return _axis(depth + 18, words + [self._tick(t, depth + 12) for t in free])

    def foot(self) -> Markup:
        """The round days again, below the strips, where no rule runs."""
        return _axis(18, [self._tick(t, 13) for t in self._ticks])

    def _labels(self, keys: Sequence[KeyDate]) -> list[Label]:
        """Each key date in the highest lane, on the side of its rule, where it is clear of all others.

        One that fits nowhere is left out: its event stands in the list in any case.
        """
        placed: list[Label] = []
        for key in keys:
            free = (x for x in self._positions(key, len(keys)) if all(x.clear_of(other) for other in placed))
            placed += [x for x in [next(free, None)] if x]
        return placed

    def _positions(self, key: KeyDate, lanes: int) -> Iterator[Label]:
        place, width = (self._line.at(key.day) + self._line.at(key.day + 1)) / 2, len(key.label) * _CHARACTER + 3
        for lane in range(lanes):
            if place + width <= 100:
                yield Label(key, lane, place, place, place + width)
            if place - width >= 0:
                yield Label(key, lane, place, place - width, place)

    def _key(self, label: Label) -> Iterator[str]:
        """The words of a key date and the upper part of its rule."""
        x, kind, top = self._x(label.place), _rule(label.key), label.lane * _LANE
        after = (label.left == label.place) != self._rtl
        side, shift = ("after", 6) if after else ("before", -6)
        words = escape(label.key.label)
        yield f'<text class="{kind} {side}" x="{x:.2f}%" dx="{shift}" y="{top + 12}">{words}</text>'
        yield f'<line class="{kind}" x1="{x:.2f}%" x2="{x:.2f}%" y1="{top + 2}" y2="100%"/>'

    def _tick(self, tick: Tick, y: int) -> str:
        label = escape(self._days.short(tick.day, tick.unit))
        return f'<text class="tick" x="{self._x(tick.place):.2f}%" y="{y}">{label}</text>'

    def _x(self, place: float) -> float:
        return 100 - place if self._rtl else place

    def _stretch(self, kind: str, days: Stretch, y: int, height: int) -> str:
        """Days as a box; one without a bound runs to the edge."""
        first, last = days
        left = 0.0 if first is None else self._line.at(first)
        return self._box(kind, left, 100.0 if last is None else self._line.at(last + 1), y, height)

    def _box(self, kind: str, left: float, right: float, y: int, height: int | str) -> str:
        width = max(right - left, _LEAST)
        x = 100 - left - width if self._rtl else min(left, 100 - width)
        return f'<rect class="{kind}" x="{x:.2f}%" y="{y}" width="{width:.2f}%" height="{height}"/>'

    def _upright(self, kind: str, place: float) -> str:
        x = self._x(place)
        return f'<line class="{kind}" x1="{x:.2f}%" x2="{x:.2f}%" y1="0" y2="100%"/>'

    def _arrow(self, place: float, way: int) -> str:
        way = -way if self._rtl else way
        tip, tail = 2 * -way, 8 * -way
        return f'<svg x="{self._x(place):.0f}%" overflow="visible"><path d="M{tail} 5 L{tip} 10 L{tail} 15"/></svg>'


def _axis(height: int, parts: Sequence[str]) -> Markup:
    return Markup(f'<svg class="axis" height="{height}" aria-hidden="true" focusable="false">{"".join(parts)}</svg>')


def _rule(key: KeyDate) -> str:
    return "rule sharp" if key.sharp else "rule"


def density(counts: Sequence[int], rtl: bool) -> Markup:
    """How many events begin in each of equal stretches of time, as a strip of columns."""
    most, width = max(counts, default=1) or 1, 100 / max(len(counts), 1)
    columns = [
        f'<rect class="sure" x="{(100 - (i + 1) * width if rtl else i * width):.2f}%" width="{width * 0.8:.2f}%" '
        f'y="{45 - 45 * n / most:.1f}" height="{3 + 45 * n / most:.1f}"/>'
        for i, n in enumerate(counts)
        if n
    ]
    return Markup(f'<svg class="density" height="48" aria-hidden="true" focusable="false">{"".join(columns)}</svg>')
