from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from govah.calendars import date_in
from govah.model import Calendar, date_of, day_of
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


def test_the_marks_of_a_persian_axis_are_round_in_the_solar_calendar() -> None:
    ticks = scale([day_of(date(1988, 3, 1)), day_of(date(1988, 12, 31))]).ticks(calendar=Calendar.SOLAR_HIJRI)
    assert [date_in(Calendar.SOLAR_HIJRI, t.day) for t in ticks][:2] == [(1367, 1, 1), (1367, 3, 1)]
    assert all(date_in(Calendar.SOLAR_HIJRI, t.day)[2] == 1 for t in ticks)
