"""Calendars to day numbers and back, each with its doubt.

A solar date names one day. A lunar date does not: months began when somebody saw the moon, so it is always an
interval. Giving it as a day would be two days wrong in the very weeks that matter.

Months and days count from 1, years are astronomical (year 0 is 1 BC); days are Julian Day Numbers.
"""

from __future__ import annotations

from collections.abc import Callable

from govah.errors import BadInput
from govah.model import Bounds, Calendar, Day
from govah.model.time import day_number as gregorian_day
from govah.model.time import month_length as gregorian_length
from govah.model.time import parts_of as gregorian_date

YearMonthDay = tuple[int, int, int]

GREGORIAN_FROM = (1582, 10, 15)
"""The first day of the Gregorian calendar; a date written for an earlier day is taken as Julian."""

_SOLAR_YEAR_0 = 1_947_955
_LUNAR_EPOCH = 1_948_439


def is_leap(calendar: Calendar, year: int) -> bool:
    """Has this year a leap day? (In the lunar calendar: has its tabular form one?)

    >>> [y for y in range(1360, 1376) if is_leap(Calendar.SOLAR_HIJRI, y)]
    [1362, 1366, 1370, 1375]
    """
    match calendar:
        case Calendar.GREGORIAN:
            return gregorian_length(year, 2) == 29
        case Calendar.JULIAN:
            return year % 4 == 0
        case Calendar.SOLAR_HIJRI:
            return (25 * year + 11) % 33 < 8
        case Calendar.LUNAR_HIJRI:
            return (11 * year + 14) % 30 < 11


def month_length(calendar: Calendar, year: int, month: int) -> int:
    """Days in a month. Raises: BadInput: no such month."""
    if not 1 <= month <= 12:
        raise BadInput(f"month {month}: months run from 1 to 12")
    if calendar is Calendar.SOLAR_HIJRI:
        return 31 if month <= 6 else 30 if month <= 11 or is_leap(calendar, year) else 29
    if calendar is Calendar.LUNAR_HIJRI:
        return 30 if month % 2 or (month == 12 and is_leap(calendar, year)) else 29
    if calendar is Calendar.JULIAN and month == 2:
        return 29 if is_leap(calendar, year) else 28
    return gregorian_length(year, month)


def day_number(calendar: Calendar, year: int, month: int, day: int) -> Day:
    """The day a date names; for a lunar date the day of the civil tabular calendar, which is a middle, not a fact.

    Solar Hijri leap years follow the 33-year cycle, which agrees with the official calendar from 1250 to 1479.
    Raises: BadInput: no such month or day.

    >>> day_number(Calendar.SOLAR_HIJRI, 1367, 5, 6) == day_number(Calendar.GREGORIAN, 1988, 7, 28) == 2447371
    True
    """
    if not 1 <= day <= month_length(calendar, year, month):
        raise BadInput(f"{calendar.value} {year}-{month}-{day}: that month has no such day")
    return _NUMBER[calendar](year, month, day)


def date_in(calendar: Calendar, day: Day) -> YearMonthDay:
    """Year, month and day by which `calendar` calls a day (the lunar one by its tabular form).

    >>> date_in(Calendar.SOLAR_HIJRI, 2447371)
    (1367, 5, 6)
    """
    return _DATE[calendar](day)


def days_of(calendar: Calendar, year: int, month: int | None = None, day: int | None = None) -> Bounds:
    """First and last day that a date, a month or a year can touch; a lunar one is widened by its doubt.

    >>> days_of(Calendar.LUNAR_HIJRI, 1408, 12, 13)
    Bounds(earliest=2447369, latest=2447372)
    """
    first_month, last_month = (1, 12) if month is None else (month, month)
    last_day = month_length(calendar, year, last_month)
    first = day_number(calendar, year, first_month, 1 if day is None else day)
    last = day_number(calendar, year, last_month, last_day if day is None else day)
    if calendar is Calendar.LUNAR_HIJRI:
        return Bounds(first - LUNAR_DOUBT[0], last + LUNAR_DOUBT[1])
    return Bounds(first, last)


LUNAR_DOUBT = (2, 1)
"""Days before and after the civil tabular day: one on either side of the two tabular calendars (whose epochs, Thursday
and Friday, differ by one), which holds Umm al-Qura throughout 1343-1500."""


def weekday(day: Day) -> int:
    """Day of the week, Monday 0 to Sunday 6."""
    return day % 7


def western_easter(year: int) -> Day:
    """Easter Sunday as the Western churches count it, in the Gregorian calendar. Source: the anonymous algorithm of
    1876 (Meeus, Astronomical Algorithms, chapter 8).

    >>> date_in(Calendar.GREGORIAN, western_easter(1916))
    (1916, 4, 23)
    """
    century, in_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    month, day = divmod(moon + sunday - 7 * ((year % 19 + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return day_number(Calendar.GREGORIAN, year, month, day + 1)


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month `by` months later; the same in every calendar of twelve months.

    >>> shifted_month(1988, 2, -3)
    (1987, 11)
    """
    years, month0 = divmod(month - 1 + by, 12)
    return year + years, month0 + 1


def written_calendar(year: int, month: int = 1, day: int = 1) -> Calendar:
    """The calendar that a date given in Western months is taken to be in: Julian before 15 October 1582."""
    return Calendar.JULIAN if (year, month, day) < GREGORIAN_FROM else Calendar.GREGORIAN


def _julian(year: int, month: int, day: int) -> Day:
    a = (14 - month) // 12
    y, m = year + 4800 - a, month + 12 * a - 3
    return day + (153 * m + 2) // 5 + 365 * y + y // 4 - 32_083


def _julian_date(number: Day) -> YearMonthDay:
    year, month, day = _from_march(number + 32_082)
    return year - 4800, month, day


def _from_march(days: int) -> YearMonthDay:
    """Year, month and day, `days` after a 1 March that begins a cycle of four years."""
    year = (4 * days + 3) // 1461
    rest = days - 1461 * year // 4
    m = (5 * rest + 2) // 153
    return year + m // 10, m + 3 - 12 * (m // 10), rest - (153 * m + 2) // 5 + 1


def _solar_new_year(year: int) -> Day:
    return _SOLAR_YEAR_0 + 365 * year + (8 * year + 21) // 33


def _solar(year: int, month: int, day: int) -> Day:
    before = 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return _solar_new_year(year) + before + day - 1


def _solar_date(number: Day) -> YearMonthDay:
    year = 33 * (number - _SOLAR_YEAR_0) // 12_053 + 1
    while _solar_new_year(year) > number:
        year -= 1
    rest = number - _solar_new_year(year)
    if rest < 186:
        return year, rest // 31 + 1, rest % 31 + 1
    return year, (rest - 6) // 30 + 1, (rest - 6) % 30 + 1


def _lunar(year: int, month: int, day: int) -> Day:
    return day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _LUNAR_EPOCH


def _lunar_date(number: Day) -> YearMonthDay:
    year = (30 * (number - _LUNAR_EPOCH - 1) + 10_646) // 10_631
    month = min(12, (2 * (number - _lunar(year, 1, 1))) // 59 + 1)
    return year, month, number - _lunar(year, month, 1) + 1


_NUMBER: dict[Calendar, Callable[[int, int, int], Day]] = {
    Calendar.GREGORIAN: gregorian_day,
    Calendar.JULIAN: _julian,
    Calendar.SOLAR_HIJRI: _solar,
    Calendar.LUNAR_HIJRI: _lunar,
}
_DATE: dict[Calendar, Callable[[Day], YearMonthDay]] = {
    Calendar.GREGORIAN: gregorian_date,
    Calendar.JULIAN: _julian_date,
    Calendar.SOLAR_HIJRI: _solar_date,
    Calendar.LUNAR_HIJRI: _lunar_date,
}
