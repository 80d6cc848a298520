"""Figures as drawn: one strip for each, over one line of numbers, in the same way as the chronology.

A number is a dark mark, a range a pale bar, and an open end an arrow that runs to the edge. Where the figures lie far
apart every step of the line is so many times more, and the page says so, because equal steps would hide the small ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from markupsafe import Markup, escape

from govah.model import Quantity
from govah.report.words import Words

_WIDE = 15
"""How many times the smallest figure the largest must be for steps that multiply."""

_EDGE, _LEAST, _APART = 4.0, 0.9, 9.0
"""Percent of the width: room at each end, the least width of a mark, and the least distance of two numbers."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """A line of numbers from `first` to `last`; `wide` if its steps multiply."""

    first: float
    last: float
    wide: bool

    def at(self, value: float) -> float:
        """Where in the width a number stands, in percent; below the line, at its beginning.

        >>> line = amounts([10, 1000])
        >>> round(line.at(10)), round(line.at(100)), round(line.at(1000))
        (4, 50, 96)
        """
        if self.wide:
            part = log10(max(value, self.first) / self.first) / log10(self.last / self.first)
        else:
            part = (value - self.first) / (self.last - self.first)
        return _EDGE + max(0.0, part) * (100 - 2 * _EDGE)

    def ticks(self) -> list[float]:
        """Round numbers along the line, none too near to the next."""
        kept: list[float] = []
        for value in self._round():
            if not kept or self.at(value) - self.at(kept[-1]) >= _APART:
                kept.append(value)
        return kept

    def _round(self) -> list[float]:
        if not self.wide:
            step = 10 ** floor(log10((self.last - self.first) / 2))
            return [n * step for n in range(ceil(self.first / step), floor(self.last / step) + 1)]
        decades = range(floor(log10(self.first)), ceil(log10(self.last)) + 1)
        leaps = (1,) if len(decades) > 3 else (1, 2, 5)
        return [n * 10.0**d for d in decades for n in leaps if self.first <= n * 10.0**d <= self.last]


def amounts(values: Iterable[float]) -> Amounts:
    """The line that holds these numbers; from nought, unless they lie far apart."""
    found = sorted(v for v in values if v > 0) or [1.0]
    if found[-1] / found[0] < _WIDE:
        return Amounts(0.0, found[-1] * 1.04, False)
    return Amounts(found[0], found[-1], True)


class Strips:
    """Draws figures on one line; in a language written from the right, it begins on the right."""

    def __init__(self, quantities: Sequence[Quantity], words: Words) -> None:
        self._words = words
        self._line = amounts(end for q in quantities for end in (q.low, q.high) if end is not None)
        self._unit = quantities[0].unit if quantities else ""
        self.wide = self._line.wide

    def bar(self, quantity: Quantity) -> Markup:
        """The strip of one figure."""
        low, high = quantity.low, quantity.high
        left = 0.0 if low is None else self._line.at(low)
        right = 100.0 if high is None else self._line.at(high)
        if low == high and not quantity.approximate:
            shapes = [self._box("sure", left - _LEAST / 2, _LEAST, 3, 14)]
        else:
            shapes = [self._box("can", left, max(right - left, _LEAST), 3, 14)]
        shapes += [self._arrow(0, -1)] * (low is None) + [self._arrow(100, 1)] * (high is None)
        return _svg("bar", 20, shapes)

    def grid(self) -> Markup:
        """The lines behind all strips."""
        places = (self._x(self._line.at(value)) for value in self._line.ticks())
        lines = [f'<line class="tick" x1="{x:.2f}%" x2="{x:.2f}%" y1="0" y2="100%"/>' for x in places]
        return Markup(f'<svg class="grid" aria-hidden="true" focusable="false">{"".join(lines)}</svg>')

    def axis(self) -> Markup:
        """The numbers above the strips."""
        marks = ((self._x(self._line.at(v)), escape(amount(v, self._unit, self._words))) for v in self._line.ticks())
        return _svg("axis", 18, [f'<text class="tick" x="{x:.2f}%" y="12">{label}</text>' for x, label in marks])

    def _x(self, place: float) -> float:
        return 100 - place if self._words.rtl else place

    def _box(self, kind: str, left: float, width: float, y: int, height: int) -> str:
        x = 100 - left - width if self._words.rtl else left
        return f'<rect class="{kind}" x="{x:.2f}%" y="{y}" width="{width:.2f}%" height="{height}"/>'

    def _arrow(self, place: float, way: int) -> str:
        way = -way if self._words.rtl else way
        tip, tail = 2 * -way, 8 * -way
        return f'<svg x="{self._x(place):.0f}%" overflow="visible"><path d="M{tail} 5 L{tip} 10 L{tail} 15"/></svg>'


def amount(value: float, unit: str, words: Words) -> str:
    """A number in figures; a share in hundredths."""
    if unit == "share":
        return str(words("many.percent", n=words.number(round(100 * value))))
    return words.number(int(value)) if float(value).is_integer() else words.digits(f"{value:g}")


def _svg(kind: str, height: int, parts: Sequence[str]) -> Markup:
    return Markup(f'<svg class="{kind}" height="{height}" aria-hidden="true" focusable="false">{"".join(parts)}</svg>')
