"""A `When` as an EDTF string (ISO 8601-2, level 2), for people and for other programs.

EDTF is always Gregorian and knows two bounds where we keep four, so it says less than a `When`: write it, show it,
never reckon from it.
"""

from __future__ import annotations

from govah.model.when import Day, Extent, Granularity, When, date_of

_CYCLE_DAYS, _CYCLE_YEARS = 146_097, 400
_WITHIN_REACH = 2_447_371
_SEASON_STARTS = {3: "21", 6: "22", 9: "23", 12: "24"}

_Parts = tuple[int, int, int]


def edtf(when: When) -> str:
    """The EDTF form of `when`; ``..`` alone where nothing is known.

    >>> from datetime import date
    >>> from govah.model import day_of
    >>> edtf(When.between(day_of(date(1988, 7, 1)), day_of(date(1988, 7, 31))))
    '1988-07'
    >>> edtf(When.whole(day_of(date(1988, 7, 25)), day_of(date(1988, 7, 28))))
    '1988-07-25/1988-07-28'
    >>> edtf(When.between(None, day_of(date(1988, 7, 28))))
    '../1988-07-28'
    """
    first, last = when.earliest, when.latest
    mark = ("%" if when.uncertain else "~") if when.approximate else ("?" if when.uncertain else "")
    if first is None and last is None:
        return ".."
    if first is not None and last is not None:
        unit = _unit(_parts(first), _parts(last), when.granularity)
        if unit:
            return unit + mark
        if when.extent is Extent.WITHIN and not mark:
            return f"[{_day(first)}..{_day(last)}]"
    return f"{_end(first, mark)}/{_end(last, mark)}"


def _end(day: Day | None, mark: str) -> str:
    return ".." if day is None else _day(day) + mark


def _unit(first: _Parts, last: _Parts, granularity: Granularity) -> str | None:
    """The one day, month, season, year, decade or century that runs from `first` to `last`, if there is one."""
    if first == last:
        return _iso(*first)
    if first[2] != 1 or not _ends_month(last):
        return None
    months = (last[0] - first[0]) * 12 + last[1] - first[1] + 1
    if months == 1:
        return f"{_year(first[0])}-{first[1]:02}"
    if months == 3 and granularity is Granularity.SEASON and first[1] in _SEASON_STARTS:
        return f"{_year(first[0])}-{_SEASON_STARTS[first[1]]}"
    return _years(first[0], months // 12) if first[1] == 1 and months % 12 == 0 else None


def _years(first: int, count: int) -> str | None:
    if count == 1:
        return _year(first)
    if count == 10 and first % 10 == 0 and first >= 0:
        return f"{first // 10:03}X"
    if count == 100 and first % 100 == 0 and first >= 0:
        return f"{first // 100:02}XX"
    return None


def _ends_month(parts: _Parts) -> bool:
    year, month, day = parts
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day == (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _parts(day: Day) -> _Parts:
    """Gregorian year (astronomical), month and day, also outside the years that `date` can hold."""
    cycles = 0 if date_of(day) else (_WITHIN_REACH - day) // _CYCLE_DAYS
    found = date_of(day + cycles * _CYCLE_DAYS)
    assert found is not None, "a day moved by whole cycles lies within one cycle of 1988"
    return found.year - cycles * _CYCLE_YEARS, found.month, found.day


def _day(day: Day) -> str:
    return _iso(*_parts(day))


def _iso(year: int, month: int, day: int) -> str:
    return f"{_year(year)}-{month:02}-{day:02}"


def _year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
