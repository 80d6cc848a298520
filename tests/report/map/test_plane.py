from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.report.map.plane import Degrees, distance, frame_of, unwrapped

points = st.tuples(st.floats(-180, 180), st.floats(-75, 75))
near = st.tuples(st.floats(-30, 30), st.floats(-20, 20))


@given(st.lists(points, min_size=1, max_size=8))
def test_what_is_drawn_can_be_read_off_again(found: list[Degrees]) -> None:
    frame = frame_of(found, 900, 600)
    for longitude, latitude in found:
        x, y = frame.at((longitude, latitude))
        back = frame.back((x, y))
        assert abs(unwrapped(back[0], longitude) - longitude) < 1e-6
        assert abs(back[1] - latitude) < 1e-6


@given(st.lists(near, min_size=1, max_size=8), st.floats(-180, 180))
def test_every_point_has_room_around_it_wherever_on_the_earth(found: list[Degrees], turn: float) -> None:
    frame = frame_of([(x + turn, y) for x, y in found], 900, 600)
    assert all(80 < x < 820 and 50 < y < 550 for x, y in (frame.at((x + turn, y)) for x, y in found))


def test_two_islands_beside_the_180th_meridian_are_neighbours() -> None:
    frame = frame_of([(179.5, -17), (-179.5, -17)], 900, 600)
    (left, _), (right, _) = frame.at((179.5, -17)), frame.at((-179.5, -17))
    assert 0 < right - left < 500
    assert abs(frame.middle[0]) == pytest.approx(180)


def test_one_place_alone_is_shown_with_a_degree_on_each_side() -> None:
    window = frame_of([(51.4, 35.7)], 900, 600).window
    assert window.high - window.low == pytest.approx(2)
    assert window.right - window.left > 2


def test_a_kilometre_is_as_long_to_the_east_as_to_the_north() -> None:
    frame = frame_of([(18.0, 44.0)], 600, 600)
    middle = frame.at((18.0, 44.0))
    for point in ((18.5, 44.0), (18.0, 44.5)):
        x, y = frame.at(point)
        drawn = abs(x - middle[0]) + abs(y - middle[1])
        assert drawn == pytest.approx(frame.pixels(distance((18.0, 44.0), point)), rel=0.01)
