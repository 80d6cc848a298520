"""The chronology as drawn: our own SVG, one strip for each event over one common grid.

The outer bar is every day the event can touch, the inner one the days it must have been going on. Positions are
percentages, so one drawing serves a phone and a desk; words are never drawn but stand beside the strip as text, where
they cannot collide with a rule or with one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from govah.model import Day, Event
from govah.report.days import Days
from govah.report.scale import Scale, Tick

_LEAST = 0.9
_CHARACTER = 1.15
_LANE = 17


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that the case turns on, drawn as a rule through the whole chronology; `sharp` if an explanation needs it."""

    day: Day
    label: str
    sharp: bool


class Chart:
    """Draws on one scale; in a language written from the right, time runs from the right too."""

    def __init__(self, line: Scale, days: Days) -> None:
        self._line = line
        self._days = days
        self._rtl = days.words.rtl

    def bar(self, event: Event) -> Markup:
        """The strip of one event."""
        first, last = event.start.earliest, event.end.latest
        left = 0.0 if first is None else self._line.at(first)
        right = 100.0 if last is None else self._line.at(last + 1)
        shapes = [self._box("can", left, right, 3, 14)]
        if event.start.latest is not None and event.end.earliest is not None:
            if event.start.latest <= event.end.earliest:
                begins, ends = self._line.at(event.start.latest), self._line.at(event.end.earliest + 1)
                shapes.append(self._box("sure", begins, ends, 6, 8))
        shapes += [self._arrow(0, -1)] * (first is None) + [self._arrow(100, 1)] * (last is None)
        kind = "bar contested" if event.contested else "bar"
        return Markup(f'<svg class="{kind}" height="20" aria-hidden="true" focusable="false">{"".join(shapes)}</svg>')

    def grid(self, keys: Sequence[KeyDate]) -> Markup:
        """The lines behind all strips: round days, cuts, and the rules of the key dates."""
        lines = [self._box("cut", c.left, c.right, 0, "100%") for c in self._line.cuts]
        lines += [self._upright("tick", t.place) for t in self._line.ticks()]
        lines += [self._upright(_rule(k), self._line.at(k.day)) for k in keys]
        return Markup(f'<svg class="grid" aria-hidden="true" focusable="false">{"".join(lines)}</svg>')

    def axis(self, keys: Sequence[KeyDate]) -> Markup:
        """The labels above the strips: key dates in as many lanes as keep them apart, then the round days."""
        lanes = self._lanes(keys)
        depth = (max(lanes, default=-1) + 1) * _LANE
        words = [self._label(k, lane) for k, lane in zip(keys, lanes, strict=True)]
        words += [self._stem(k, lane, depth) for k, lane in zip(keys, lanes, strict=True)]
        words += [self._tick(t, depth + 12) for t in self._line.ticks()]
        svg = f'<svg class="axis" height="{depth + 18}" aria-hidden="true" focusable="false">{"".join(words)}</svg>'
        return Markup(svg)

    def _lanes(self, keys: Iterable[KeyDate]) -> list[int]:
        """The lane of each label: the first one in which it touches no label already there."""
        taken: list[list[tuple[float, float]]] = []
        lanes = []
        for key in keys:
            left, right = self._reach(key)
            lane = next((n for n, t in enumerate(taken) if all(right < a or left > b for a, b in t)), len(taken))
            taken[lane:] = [*taken[lane:], []] if lane == len(taken) else taken[lane:]
            taken[lane].append((left, right))
            lanes.append(lane)
        return lanes

    def _reach(self, key: KeyDate) -> tuple[float, float]:
        place, width = self._x(self._line.at(key.day)), len(key.label) * _CHARACTER + 3
        return (place, place + width) if place < 50 else (place - width, place)

    def _label(self, key: KeyDate, lane: int) -> str:
        place = self._x(self._line.at(key.day))
        side, shift = ("left", 6) if place < 50 else ("right", -6)
        return (
            f'<text class="{_rule(key)} {side}" x="{place:.2f}%" dx="{shift}" y="{lane * _LANE + 12}">'
            f"{escape(key.label)}</text>"
        )

    def _stem(self, key: KeyDate, lane: int, depth: int) -> str:
        place = self._x(self._line.at(key.day))
        return f'<line class="{_rule(key)}" x1="{place:.2f}%" x2="{place:.2f}%" y1="{lane * _LANE + 2}" y2="100%"/>'

    def _tick(self, tick: Tick, y: int) -> str:
        label = escape(self._days.short(tick.day, tick.unit))
        return f'<text class="tick" x="{self._x(tick.place):.2f}%" y="{y}">{label}</text>'

    def _x(self, place: float) -> float:
        return 100 - place if self._rtl else place

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


def _rule(key: KeyDate) -> str:
    return "rule sharp" if key.sharp else "rule"


def density(counts: Sequence[int], rtl: bool) -> Markup:
    """How many events begin in each of equal stretches of time, as a strip of columns."""
    most, width = max(counts, default=1) or 1, 100 / max(len(counts), 1)
    columns = [
        f'<rect class="sure" x="{(100 - (i + 1) * width if rtl else i * width):.2f}%" width="{width * 0.8:.2f}%" '
        f'y="{48 - 46 * n / most:.1f}" height="{46 * n / most:.1f}"/>'
        for i, n in enumerate(counts)
        if n
    ]
    return Markup(f'<svg class="density" height="48" aria-hidden="true" focusable="false">{"".join(columns)}</svg>')
