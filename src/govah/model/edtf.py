"""A `When` as an EDTF string (ISO 8601-2, level 2), for people and for other programs, and such a string as a `When`.

EDTF is always Gregorian and knows two bounds where we keep four, so it says less than a `When`: write it, show it,
never reckon from it. A bound is written no finer than it is known: a year is never made to look like a day.
"""

from __future__ import annotations

import re
from datetime import date

from govah.errors import BadInput
from govah.model.when import Bounds, Day, Extent, Granularity, When, date_of, day_of

_CYCLE_DAYS, _CYCLE_YEARS = 146_097, 400
_WITHIN_REACH = 2_447_371
_SEASON_STARTS = {3: "21", 6: "22", 9: "23", 12: "24"}
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_DATE = r"(?P<year>-?\d{4}|Y-?\d{5,})(?:-(?P<month>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>\d\d))?)?"
_LONG = r"(?P<decade>\d{3})X|(?P<century>\d\d)XX"
_FORM = re.compile(rf"(?:{_DATE}|{_LONG})(?P<mark>[~?%])?")

_Parts = tuple[int, int, int]

_Unit = Granularity


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
    begin, end = _bound(when.begin, first, when.granularity), _bound(when.end, last, when.granularity)
    if first is not None and last is not None:
        unit = _unit(_parts(first), _parts(last), when.granularity)
        if unit:
            return unit + mark
        if when.extent is Extent.WITHIN and not mark:
            return f"[{begin}..{end}]"
    return "/".join(bound if bound == ".." else bound + mark for bound in (begin, end))


def _bound(bounds: Bounds, day: Day | None, unit: Granularity) -> str:
    """The outer day of a begin or an end, as finely as it is known."""
    if day is None:
        return ".."
    year, month, _ = _parts(day)
    match _precision(bounds, unit):
        case _Unit.YEAR:
            return _year(year)
        case _Unit.MONTH:
            return f"{_year(year)}-{month:02}"
    return _day(day)


def _precision(bounds: Bounds, unit: Granularity) -> Granularity:
    """Year or month where the bounds hold whole ones, else day; a bound that is open on one side goes by its `unit`."""
    first, last = (None if d is None else _parts(d) for d in (bounds.earliest, bounds.latest))
    if (first is None or last is None) and unit not in (_Unit.MONTH, _Unit.YEAR):
        return _Unit.DAY
    if (first is not None and first[2] != 1) or (last is not None and not _ends_month(last)):
        return _Unit.DAY
    of_years = (first is None or first[1] == 1) and (last is None or last[1] == 12)
    return _Unit.MONTH if not of_years or unit is _Unit.MONTH else _Unit.YEAR


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
    return parts[2] == _month_length(*parts[:2])


def _month_length(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS[month - 1] + (month == 2 and leap)


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
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def parse_edtf(written: str) -> When:
    """The time that an EDTF string gives, of the forms that `edtf` writes. Raises: BadInput: it is none of them.

    >>> edtf(parse_edtf("[1985..1987]")), edtf(parse_edtf("1988-07~/.."))
    ('[1985..1987]', '1988-07~/..')
    """
    if written == "..":
        return When.between(None, None)
    if written.startswith("[") and written.endswith("]"):
        first, _, last = written[1:-1].partition("..")
        begin, end = _single(first), _single(last)
        return When.between(begin.earliest, end.latest, granularity=begin.granularity, extent=Extent.WITHIN)
    first, slash, last = written.partition("/")
    return _range(first, last) if slash else _single(first)


def _range(first: str, last: str) -> When:
    begin, end = (When.between(None, None) if side == ".." else _single(side) for side in (first, last))
    return When(
        begin=Bounds(begin.earliest, begin.latest) if first != ".." else Bounds(None, end.latest),
        end=Bounds(end.earliest, end.latest) if last != ".." else Bounds(begin.earliest, None),
        granularity=Granularity.INTERVAL,
        approximate=begin.approximate or end.approximate,
        uncertain=begin.uncertain or end.uncertain,
    )


def _single(written: str) -> When:
    """One day, month, season, year, decade or century."""
    form = _FORM.fullmatch(written)
    found = _span(form) if form else None
    if form is None or found is None:
        raise BadInput(
            f"{written!r} is no EDTF date: write 1988, 1988-07, 1988-07-28, 198X, 1988-07/.. or [1985..1987]"
        )
    first, last, unit = found
    mark = form["mark"] or ""
    return When.between(
        _number(*first), _number(*last), granularity=unit, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%")
    )


def _span(form: re.Match[str]) -> tuple[_Parts, _Parts, Granularity] | None:
    """First and last day of what is written; None where its month has no such day."""
    if form["decade"]:
        return (int(form["decade"]) * 10, 1, 1), (int(form["decade"]) * 10 + 9, 12, 31), _Unit.DECADE
    if form["century"]:
        return (int(form["century"]) * 100, 1, 1), (int(form["century"]) * 100 + 99, 12, 31), _Unit.CENTURY
    year, month = int(form["year"].removeprefix("Y")), int(form["month"] or 0)
    if not month:
        return (year, 1, 1), (year, 12, 31), _Unit.YEAR
    if month > 12:
        return _season(year, str(month))
    length = _month_length(year, month)
    if not form["day"]:
        return (year, month, 1), (year, month, length), _Unit.MONTH
    day = int(form["day"])
    return ((year, month, day), (year, month, day), _Unit.DAY) if 1 <= day <= length else None


def _season(year: int, code: str) -> tuple[_Parts, _Parts, Granularity]:
    first = next(month for month, season in _SEASON_STARTS.items() if season == code)
    last_year, last = year + (first > 10), (first + 1) % 12 + 1
    return (year, first, 1), (last_year, last, _month_length(last_year, last)), _Unit.SEASON


def _number(year: int, month: int, day: int) -> Day:
    """The day number of Gregorian parts, also outside the years that `date` can hold."""
    cycles = (year - 2000) // _CYCLE_YEARS
    return day_of(date(year - cycles * _CYCLE_YEARS, month, day)) + cycles * _CYCLE_DAYS
