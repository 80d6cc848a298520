"""Calendars against their oracles: every day of 250 years for the solar one, every month of 158 for the lunar one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govah.calendars import (
    date_in,
    day_number,
    days_of,
    is_leap,
    month_length,
    shifted_month,
    weekday,
    written_calendar,
)
from govah.errors import BadInput
from govah.model import Calendar, date_of, day_of

days = st.integers(min_value=1_600_000, max_value=2_600_000)
calendars = st.sampled_from(list(Calendar))

SAME_DAY = [  # Solar Hijri, Gregorian
    ((1357, 11, 22), (1979, 2, 11)),
    ((1367, 4, 27), (1988, 7, 18)),
    ((1367, 5, 6), (1988, 7, 28)),
    ((1366, 12, 29), (1988, 3, 19)),
    ((1366, 12, 30), (1988, 3, 20)),
    ((1399, 12, 30), (2021, 3, 20)),
]


@pytest.mark.parametrize(("solar", "gregorian"), SAME_DAY)
def test_a_solar_date_names_its_gregorian_day(solar: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert day_number(Calendar.SOLAR_HIJRI, *solar) == day_number(Calendar.GREGORIAN, *gregorian)


def test_every_nowruz_of_1250_to_1479_agrees_with_two_other_makers_of_calendars() -> None:
    import jdatetime
    from persiantools.jdatetime import JalaliDate

    for year in range(1250, 1480):
        ours = day_number(Calendar.SOLAR_HIJRI, year, 1, 1)
        assert ours == day_of(JalaliDate(year, 1, 1).to_gregorian()) == day_of(jdatetime.date(year, 1, 1).togregorian())  # type: ignore[no-untyped-call]
        assert is_leap(Calendar.SOLAR_HIJRI, year) == JalaliDate.is_leap(year)


def test_every_day_of_1250_to_1479_has_the_solar_name_that_others_give_it() -> None:
    import jdatetime
    from persiantools.jdatetime import JalaliDate

    first, last = (day_number(Calendar.SOLAR_HIJRI, year, 1, 1) for year in (1250, 1480))
    for day in range(first, last):
        there = date_of(day)
        assert there is not None
        persian, other = JalaliDate(there), jdatetime.date.fromgregorian(date=there)  # type: ignore[no-untyped-call]
        assert date_in(Calendar.SOLAR_HIJRI, day) == (persian.year, persian.month, persian.day)
        assert (other.year, other.month, other.day) == (persian.year, persian.month, persian.day)


def test_a_lunar_interval_holds_the_days_that_umm_al_qura_gives_each_month() -> None:
    from hijridate import Hijri

    for year in range(1343, 1501):
        for month in range(1, 13):
            for day in (1, 28):
                bounds = days_of(Calendar.LUNAR_HIJRI, year, month, day)
                there = day_of(Hijri(year, month, day).to_gregorian())
                assert bounds.earliest is not None
                assert bounds.latest is not None
                assert bounds.earliest <= there <= bounds.latest


def test_a_lunar_date_is_never_one_day() -> None:
    bounds = days_of(Calendar.LUNAR_HIJRI, 1408, 12, 13)
    assert bounds.earliest == day_of(date(1988, 7, 26))
    assert bounds.latest == day_of(date(1988, 7, 29))


@given(calendars, days)
def test_a_day_that_a_calendar_names_is_the_day_of_that_name(calendar: Calendar, day: int) -> None:
    assert day_number(calendar, *date_in(calendar, day)) == day


@given(calendars, days)
def test_the_day_after_the_last_of_a_month_is_the_first_of_the_next(calendar: Calendar, day: int) -> None:
    year, month, _ = date_in(calendar, day)
    last = day_number(calendar, year, month, month_length(calendar, year, month))
    assert day_number(calendar, *shifted_month(year, month, 1), 1) == last + 1


@given(st.dates(min_value=date(1583, 1, 1)))
def test_gregorian_days_and_weekdays_are_those_of_the_standard_library(value: date) -> None:
    assert date_in(Calendar.GREGORIAN, day_of(value)) == (value.year, value.month, value.day)
    assert weekday(day_of(value)) == value.weekday()


def test_the_julian_calendar_ended_on_4_october_1582() -> None:
    assert day_number(Calendar.JULIAN, 1582, 10, 4) + 1 == day_number(Calendar.GREGORIAN, 1582, 10, 15)
    assert written_calendar(1582, 10, 14) is Calendar.JULIAN
    assert written_calendar(1582, 10, 15) is Calendar.GREGORIAN


NO_SUCH_DAY = [
    (Calendar.GREGORIAN, 1988, 2, 30),
    (Calendar.GREGORIAN, 1900, 2, 29),
    (Calendar.SOLAR_HIJRI, 1367, 12, 30),
    (Calendar.SOLAR_HIJRI, 1367, 7, 31),
    (Calendar.LUNAR_HIJRI, 1408, 2, 30),
    (Calendar.GREGORIAN, 1988, 13, 1),
]


@pytest.mark.parametrize(("calendar", "year", "month", "day"), NO_SUCH_DAY)
def test_a_day_that_does_not_exist_is_refused(calendar: Calendar, year: int, month: int, day: int) -> None:
    with pytest.raises(BadInput):
        day_number(calendar, year, month, day)
