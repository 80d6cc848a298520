"""Where words have room in an area, as the name of a country has between its borders and the edge of the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govah.report.map.clipping import meetings
from govah.report.map.plane import Box, Pixels

Stretch = tuple[float, float]


def spots(rings: Sequence[Sequence[Pixels]], wide: float, high: float, inside: Box) -> list[Box]:
    """Boxes of `wide` by `high` pixels that lie in an area and in the drawing, those nearest to its middle first.

    Cost: the height of the drawing in rows, times the corners of the area.

    >>> spots([[(0, 0), (100, 0), (100, 60), (0, 60)]], 40, 10, Box(0, 0, 90, 90))[0]
    Box(left=25.0, low=25.0, right=65.0, high=35.0)
    """
    found = list(_spots(rings, wide, high, inside))
    x, y = (sum(side) / max(1, len(found)) for side in ([b.left for b in found], [b.low for b in found]))
    return sorted(found, key=lambda box: (abs(box.left - x) / 2 + abs(box.low - y), box.low, box.left))


def _spots(rings: Sequence[Sequence[Pixels]], wide: float, high: float, inside: Box) -> Iterator[Box]:
    row = inside.low + high / 2
    while row + high <= inside.high:
        rows = [_inner(rings, y, inside) for y in (row, row + high / 2, row + high)]
        for left, right in _common(rows):
            places = (left + right - wide) / 2, left + wide * 0.2, right - wide * 1.2
            yield from (Box(x, row, x + wide, row + high) for x in places if left <= x <= right - wide)
        row += high


def _common(rows: Sequence[Sequence[Stretch]]) -> list[Stretch]:
    """The stretches that all rows have."""
    kept = list(rows[0])
    for row in rows[1:]:
        kept = [(max(a, c), min(b, d)) for a, b in kept for c, d in row if max(a, c) < min(b, d)]
    return kept


def _inner(rings: Sequence[Sequence[Pixels]], y: float, inside: Box) -> list[Stretch]:
    """The stretches of the line at height `y` that lie in an area and in the drawing."""
    meets = meetings(rings, y)
    return [(max(a, inside.left), min(b, inside.right)) for a, b in zip(meets[::2], meets[1::2], strict=False)]
