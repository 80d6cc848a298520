from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.report.map.clipping import Point, cut_area, cut_line, simplified
from govah.report.map.plane import Box

BOX = Box(0, 0, 10, 10)
points = st.tuples(st.integers(-20, 30), st.integers(-20, 30))


def size(ring: list[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]]))) / 2 if ring else 0.0


def inside(point: Point, box: Box = BOX) -> bool:
    return box.wider(1e-9).holds(Box(*point, *point))


@given(st.lists(points, max_size=12))
def test_nothing_is_left_outside_the_box(ring: list[Point]) -> None:
    assert all(inside(p) for p in cut_area(ring, BOX))
    assert all(inside(p) for part in cut_line(ring, BOX) for p in part)


@given(st.integers(-20, 30), st.integers(-20, 30), st.integers(1, 20), st.integers(1, 20))
def test_of_a_rectangle_what_both_share_is_left(x: int, y: int, wide: int, high: int) -> None:
    ring: list[Point] = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
    shared = max(0, min(x + wide, 10) - max(x, 0)) * max(0, min(y + high, 10) - max(y, 0))
    assert size(cut_area(ring, BOX)) == pytest.approx(shared)


@given(st.lists(points, min_size=3, max_size=12))
def test_an_area_inside_and_a_line_inside_stay_as_they_are(ring: list[Point]) -> None:
    wide = Box(-20, -20, 30, 30)
    assert cut_area(ring, wide) == ring
    assert all(len(part) > 1 for part in cut_line(ring, wide))


@given(st.lists(points, min_size=2, max_size=30), st.floats(0.1, 5))
def test_what_is_left_out_of_a_line_was_near_to_it(line: list[Point], tolerance: float) -> None:
    kept = simplified(line, tolerance)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert all(min(_off(p, a, b) for a, b in pairwise(kept)) <= tolerance + 1e-9 for p in line)


def _off(point: Point, a: Point, b: Point) -> float:
    east, north = b[0] - a[0], b[1] - a[1]
    length = east * east + north * north
    along = ((point[0] - a[0]) * east + (point[1] - a[1]) * north) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return float(((point[0] - a[0] - along * east) ** 2 + (point[1] - a[1] - along * north) ** 2) ** 0.5)
