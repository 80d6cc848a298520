from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from govah.model import date_of, day_of
from govah.report.scale import scale

days = st.lists(st.dates(date(1900, 1, 1), date(2030, 12, 31)).map(day_of), min_size=1, max_size=40)


@given(days)
def test_a_later_day_never_stands_before_an_earlier_one(found: list[int]) -> None:
    line = scale(found)
    places = [line.at(day) for day in sorted(found)]
    assert all(a <= b for a, b in pairwise(places))
    assert all(0 <= place <= 100 for place in places)


@given(days)
def test_no_two_marks_stand_too_near_to_be_read(found: list[int]) -> None:
    ticks = scale(found).ticks()
    assert all(b.place - a.place >= 11 for a, b in pairwise(ticks))


def test_decades_without_events_are_cut_short_and_the_cut_is_kept() -> None:
    summer = [day_of(date(1988, 6, 1)) + n for n in range(0, 90, 10)]
    line = scale([*summer, day_of(date(2013, 9, 18))])
    (cut,) = line.cuts
    assert (date_of(cut.first), date_of(cut.last)) == (date(1988, 8, 20), date(2013, 9, 18))
    assert line.at(summer[-1]) - line.at(summer[0]) > 80


def test_a_quiet_month_is_not_cut() -> None:
    assert scale([day_of(date(1994, 3, 1)), day_of(date(1994, 3, 3)), day_of(date(1994, 5, 1))]).cuts == ()


def test_one_day_alone_is_drawn_in_its_month() -> None:
    assert 40 < scale([day_of(date(1994, 4, 12))]).at(day_of(date(1994, 4, 12))) < 60
