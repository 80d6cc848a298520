"""A `When` as an EDTF string (ISO 8601-2, level 2), for people and for other programs.

EDTF is always Gregorian and knows two bounds where we keep four, so it says less than a `When`: write it, show it,
never reckon from it. A bound is written no finer than it is known: a year is never made to look like a day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govah.model.time import Bounds, Day, Extent, Granularity, month_length, parts_of

if TYPE_CHECKING:
    from govah.model.when import When

SEASON_STARTS = {3: "21", 6: "22", 9: "23", 12: "24"}
"""The codes of the seasons, by the month with which each begins."""

_Parts = tuple[int, int, int]

_Unit = Granularity


def edtf(when: When) -> str:
    """The EDTF form of `when`; ``..`` alone where nothing is known.

    >>> from datetime import date
    >>> from govah.model import When, day_of
    >>> edtf(When.between(day_of(date(1988, 7, 1)), day_of(date(1988, 7, 31))))
    '1988-07'
    >>> edtf(When.whole(day_of(date(1988, 7, 25)), day_of(date(1988, 7, 28))))
    '1988-07-25/1988-07-28'
    >>> edtf(When.between(None, day_of(date(1988, 7, 28))))
    '../1988-07-28'
    """
    first, last = when.begin.earliest, when.end.latest
    mark = ("%" if when.uncertain else "~") if when.approximate else ("?" if when.uncertain else "")
    if first is None and last is None:
        return ".."
    begin, end = _bound(when.begin, first, when.granularity), _bound(when.end, last, when.granularity)
    if first is not None and last is not None:
        unit = _unit(parts_of(first), parts_of(last), when.granularity)
        if unit:
            return unit + mark
        if when.extent is Extent.WITHIN and not mark:
            return f"[{begin}..{end}]"
    return "/".join(bound if bound == ".." else bound + mark for bound in (begin, end))


def _bound(bounds: Bounds, day: Day | None, unit: Granularity) -> str:
    """The outer day of a begin or an end, as finely as it is known."""
    if day is None:
        return ".."
    year, month, _ = parts_of(day)
    match _precision(bounds, unit):
        case _Unit.YEAR:
            return _year(year)
        case _Unit.MONTH:
            return f"{_year(year)}-{month:02}"
    return _day(day)


def _precision(bounds: Bounds, unit: Granularity) -> Granularity:
    """Year or month where the bounds hold whole ones, else day; a bound that is open on one side goes by its `unit`."""
    first, last = (None if d is None else parts_of(d) for d in (bounds.earliest, bounds.latest))
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
    if months == 3 and granularity is Granularity.SEASON and first[1] in SEASON_STARTS:
        return f"{_year(first[0])}-{SEASON_STARTS[first[1]]}"
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
    return parts[2] == month_length(*parts[:2])


def _day(day: Day) -> str:
    return _iso(*parts_of(day))


def _iso(year: int, month: int, day: int) -> str:
    return f"{_year(year)}-{month:02}-{day:02}"


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
