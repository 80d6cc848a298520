"""The years of all the months and days of a story, chosen together.

One wrong year pulls every later month with it, so no month is settled by itself: of all ways to read a story, that is
taken in which time moves on most evenly between the years that are written. A time far from the rest ("as was admitted
in 2005") is an aside, after which the story goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from govah.model import Calendar
from govah.reading.dates.clocks import in_calendar
from govah.reading.dates.lists import is_in_a_year, with_list_year
from govah.reading.dates.recognize import Passage
from govah.reading.dates.terms import Interval, Point, Term, point_in
from govah.reading.dates.values import astronomical, has_day
from govah.reading.dates.years import in_year, month_of

_BEAM = 12
_FORWARD, _TURN = 0.05, 0.6
_BACK, _BACK_MONTH, _BACK_TURN = 0.25, 0.07, 0.7
_STAND, _YEAR, _FARTHEST = 0.1, 0.1, 3.3
_ASIDE, _RETURN = 1.4, 0.1
"""Costs: a month forward, and into a year that is not written; a step back, each month of it, and into a year that is
not written; where no month is told, to stay and to move by a year; the most that one step costs; to take a written year
as an aside, and to come back from one. Chosen on the sixteen war histories that the benchmark may see."""


Moment = tuple[int, int | None]
"""A year counted through zero, and a month of it: all of a time that the next step depends on."""


class _Path(NamedTuple):
    """A way to read a story so far: where its main line and its aside have come to, and the years read."""

    cost: float
    main: Moment | None = None
    aside: Moment | None = None
    read: tuple[_Path, int | None] | None = None


Place = tuple[int, int]
"""The number of a passage of a text, and of a token in it."""


def planned(passages: Sequence[Passage]) -> dict[tuple[Place, Point], Point]:
    """The months and days without a year of a whole text, by place, each with the year chosen for it; none where no
    year is written."""
    told = [
        ((number, found.first), point)
        for number, passage in enumerate(passages)
        for index, found in enumerate(passage.found)
        for point in _points(with_list_year(passage, index))
    ]
    chosen: dict[tuple[Place, Point], Point] = {}
    for calendar in {p.calendar: None for _, p in told if p.year is None}:
        here = ((place, in_calendar(p, calendar)) for place, p in told)
        line = [(place, p) for place, p in here if p.calendar is calendar]
        years = years_of([p for _, p in line])
        chosen |= {place: point for place, point in zip(line, years, strict=True) if point is not place[1]}
    return chosen


def _points(term: Term) -> Iterator[Point]:
    """The points of a term by which a story moves."""
    ends = (term.first, term.last) if isinstance(term, Interval) else (term,)
    for point in filter(None, map(point_in, ends)):
        named = point.year is not None or is_in_a_year(point)
        if named and point.lean is None and not point.told and point.holiday is None:
            yield point if point.calendar else replace(point, calendar=Calendar.GREGORIAN)


def years_of(points: Sequence[Point]) -> list[Point]:
    """The points of one calendar, in the order in which they are told, each with its year; unchanged where no year is
    written anywhere. Cost: linear."""
    first = next((p for p in points if p.year is not None), None)
    if first is None:
        return list(points)
    paths = [_Path(0.0, main=beginning) for beginning in _beginnings(points[0], first)]
    for point in points:
        month = month_of(point)
        best: dict[tuple[Moment | None, Moment | None], _Path] = {}
        for path in paths:
            for then in _continued(path, point, month):
                held = best.get(then[1:3])
                if held is None or then.cost < held.cost:
                    best[then[1:3]] = then
        paths = sorted(best.values(), key=lambda p: p.cost)[:_BEAM] or [
            path._replace(read=(path, None)) for path in paths
        ]
    years = _read(paths[0])
    return [p if year is None else in_year(p, year, p.calendar) for p, year in zip(points, years, strict=True)]


def _beginnings(point: Point, first: Point) -> Iterator[Moment]:
    year, month = astronomical(first) or 0, month_of(point)
    yield year, month
    if point.year is None:
        yield year - 1, month


def _continued(path: _Path, point: Point, month: int | None) -> Iterator[_Path]:
    cost, main, aside, _ = path
    if (year := astronomical(point)) is not None:
        then = (year, month)
        yield _Path(cost + _step(main, then, written=True), then, None, (path, None))
        yield _Path(cost + _ASIDE, main, then, (path, None))
        return
    back = _RETURN if aside else 0.0
    for then in _options(point, month, main):
        yield _Path(cost + back + _step(main, then, written=False), then, None, (path, then[0]))
    for then in _options(point, month, aside):
        yield _Path(cost + _step(aside, then, written=False), main, then, (path, then[0]))


def _options(point: Point, month: int | None, beside: Moment | None) -> Iterator[Moment]:
    if beside is None:
        return
    for year in (beside[0], beside[0] + 1, beside[0] - 1):
        if point.day is None or has_day(point, year):
            yield year, month


def _step(first: Moment | None, then: Moment, *, written: bool) -> float:
    if first is None:
        return 0.0
    years = then[0] - first[0]
    turned = 0.0 if written or years == 0 else _TURN if years > 0 else _BACK_TURN
    if first[1] is None or then[1] is None:
        cost = _STAND + _YEAR * abs(years)
    else:
        distance = 12 * years + then[1] - first[1]
        cost = _FORWARD * distance if distance >= 0 else _BACK - _BACK_MONTH * distance
    return min(cost + turned, _FARTHEST)


def _read(path: _Path) -> list[int | None]:
    found: list[int | None] = []
    while path.read:
        path, year = path.read
        found.append(year)
    return found[::-1]
