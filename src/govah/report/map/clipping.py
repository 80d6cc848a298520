"""Lines and areas cut to a rectangle, and made as coarse as they are drawn.

An area may be cut into pieces that hang together by edges along the rectangle; those edges are not borders. Whoever
draws the outline cuts to a rectangle somewhat wider than what is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from govah.report.map.plane import Box

Point = tuple[float, float]
Meeting = Callable[[Point, Point], Point]


def cut_area(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of an area inside `box`; empty if there is none. Source: Sutherland and Hodgman 1974.

    >>> cut_area([(0, 0), (4, 0), (4, 4), (0, 4)], Box(2, 1, 9, 3))
    [(2.0, 3), (2.0, 1), (4.0, 1), (4.0, 3)]
    """
    kept = list(ring)
    for within, meeting in _sides(box):
        kept = list(_one_side(kept, within, meeting))
    return kept


def _one_side(ring: Sequence[Point], within: Callable[[Point], bool], meeting: Meeting) -> Iterator[Point]:
    before = ring[-1] if ring else (0.0, 0.0)
    for point in ring:
        if within(point) != within(before):
            yield meeting(before, point)
        if within(point):
            yield point
        before = point


def _sides(box: Box) -> list[tuple[Callable[[Point], bool], Meeting]]:
    def upright(x: float) -> Meeting:
        return lambda a, b: (x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]))

    def level(y: float) -> Meeting:
        return lambda a, b: (a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y)

    return [
        (lambda p: p[0] >= box.left, upright(box.left)),
        (lambda p: p[0] <= box.right, upright(box.right)),
        (lambda p: p[1] >= box.low, level(box.low)),
        (lambda p: p[1] <= box.high, level(box.high)),
    ]


def cut_line(line: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """The parts of a line inside `box`, in order.

    >>> list(cut_line([(0, 0), (4, 0), (4, 9), (1, 9), (1, 1)], Box(-1, -1, 5, 5)))
    [[(0, 0), (4, 0), (4.0, 5.0)], [(1.0, 5.0), (1, 1)]]
    """
    part: list[Point] = []
    for a, b in pairwise(line):
        inside = crossing(a, b, box)
        if inside is None:
            continue
        if part and part[-1] != inside[0]:
            yield part
            part = []
        part = part or [inside[0]]
        part.append(inside[1])
    if part:
        yield part


def crossing(a: Point, b: Point, box: Box) -> tuple[Point, Point] | None:
    """The part of one straight line inside `box`, None if it stays outside. Source: Liang and Barsky 1984."""
    (x, y), east, north = a, b[0] - a[0], b[1] - a[1]
    first, last = 0.0, 1.0
    for way, room in ((-east, x - box.left), (east, box.right - x), (-north, y - box.low), (north, box.high - y)):
        if way == 0 and room < 0:
            return None
        if way < 0:
            first = max(first, room / way)
        elif way > 0:
            last = min(last, room / way)
    if first > last:
        return None
    begin = a if first == 0 else (x + first * east, y + first * north)
    return begin, b if last == 1 else (x + last * east, y + last * north)


def meetings(rings: Iterable[Sequence[Point]], y: float) -> list[float]:
    """Where outlines meet the level line `y`, from left to right; an area lies between each odd one and the next.

    >>> meetings([[(0, 0), (4, 0), (4, 4), (0, 4)]], 1)
    [0.0, 4.0]
    """
    return sorted(
        a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])
        for ring in rings
        for a, b in pairwise([*ring, ring[0]])
        if (a[1] > y) != (b[1] > y)
    )


def simplified(line: Sequence[Point], tolerance: float, shrink: float = 1.0) -> list[Point]:
    """`line` without the points that are nearer than `tolerance` to what remains. Both ends remain.

    `shrink` is by how much the first coordinate counts for less than the second. Cost: about n log n for lines that
    run as coasts and borders do. Source: Douglas and Peucker 1973.

    >>> simplified([(0, 0), (1, 0.1), (2, 0), (3, 2), (4, 0)], 0.5)
    [(0, 0), (2, 0), (3, 2), (4, 0)]
    """
    kept = {0, len(line) - 1}
    open_ = [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        far, place = _farthest(line, first, last, shrink)
        if far > tolerance:
            kept.add(place)
            open_ += [(first, place), (place, last)]
    return [line[i] for i in sorted(kept)]


def _farthest(line: Sequence[Point], first: int, last: int, shrink: float) -> tuple[float, int]:
    """How far the point stands that is farthest from the straight line between two, and which it is."""
    (x, y), (right, up) = line[first], line[last]
    east, north = (right - x) * shrink, up - y
    length = east * east + north * north
    far, place = 0.0, first
    for i in range(first + 1, last):
        a, b = (line[i][0] - x) * shrink, line[i][1] - y
        along = min(1.0, max(0.0, (a * east + b * north) / length)) if length else 0.0
        off = (a - along * east) ** 2 + (b - along * north) ** 2
        if off > far:
            far, place = off, i
    return far**0.5, place
