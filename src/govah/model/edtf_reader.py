"""An EDTF string as a `When`: the forms that `edtf` writes."""

from __future__ import annotations

import re

from govah.errors import BadInput
from govah.model.edtf import SEASON_STARTS
from govah.model.time import Bounds, Extent, Granularity, day_number, month_length
from govah.model.when import When

_DATE = r"(?P<year>-?\d{4}|Y-?\d{5,})(?:-(?P<month>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>\d\d))?)?"
_LONG = r"(?P<decade>\d{3})X|(?P<century>\d\d)XX"
_FORM = re.compile(rf"(?:{_DATE}|{_LONG})(?P<mark>[~?%])?")

_Parts = tuple[int, int, int]
_Unit = Granularity


def parse_edtf(written: str) -> When:
    """The time that an EDTF string gives, of the forms that `edtf` writes. Raises: BadInput: it is none of them.

    >>> parse_edtf("[1985..1987]").edtf, parse_edtf("1988-07~/..").edtf
    ('[1985..1987]', '1988-07~/..')
    """
    if written == "..":
        return When.between(None, None)
    if written.startswith("[") and written.endswith("]"):
        first, _, last = written[1:-1].partition("..")
        begin, end = _single(first), _single(last)
        return When.between(begin.begin.earliest, end.end.latest, granularity=begin.granularity, extent=Extent.WITHIN)
    first, slash, last = written.partition("/")
    return _range(first, last) if slash else _single(first)


def _range(first: str, last: str) -> When:
    begin, end = (When.between(None, None) if side == ".." else _single(side) for side in (first, last))
    return When(
        begin=Bounds(begin.begin.earliest, begin.end.latest) if first != ".." else Bounds(None, end.end.latest),
        end=Bounds(end.begin.earliest, end.end.latest) if last != ".." else Bounds(begin.begin.earliest, None),
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
    doubt = {"approximate": mark in ("~", "%"), "uncertain": mark in ("?", "%")}
    return When.between(day_number(*first), day_number(*last), granularity=unit, **doubt)


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
    length = month_length(year, month)
    if not form["day"]:
        return (year, month, 1), (year, month, length), _Unit.MONTH
    day = int(form["day"])
    return ((year, month, day), (year, month, day), _Unit.DAY) if 1 <= day <= length else None


def _season(year: int, code: str) -> tuple[_Parts, _Parts, Granularity]:
    first = next(month for month, season in SEASON_STARTS.items() if season == code)
    last_year, last = year + (first > 10), (first + 1) % 12 + 1
    return (year, first, 1), (last_year, last, month_length(last_year, last)), _Unit.SEASON
