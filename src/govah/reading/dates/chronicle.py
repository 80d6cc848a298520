"""The years of all the months and days of a story, chosen together.

One wrong year pulls every later month with it, so no month is settled by itself: of all ways to read a story, that is
taken in which time moves on most evenly between the years that are written. A time far from the rest ("as was admitted
in 2005") is an aside, after which the story goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from govah.model import Calendar
from govah.reading.dates.clocks import in_calendar
from govah.reading.dates.lists import is_in_a_year, with_list_year
from govah.reading.dates.recognize import Passage
from govah.reading.dates.terms import Interval, Point, Term, point_in
from govah.reading.dates.values import astronomical, when_of
from govah.reading.dates.years import in_year, month_of

_BEAM = 12
_FORWARD, _TURN = 0.05, 0.6
_BACK, _BACK_MONTH, _BACK_TURN = 0.25, 0.07, 0.7
_STAND, _YEAR, _FARTHEST = 0.1, 0.1, 3.3
_ASIDE, _RETURN = 1.4, 0.1
"""Costs: a month forward, and into a year that is not written; a step back, each month of it, and into a year that is
not written; where no month is told, to stay and to move by a year; the most that one step costs; to take a written year
as an aside, and to come back from one. Chosen on the sixteen war histories that the benchmark may see."""


@dataclass(frozen=True, slots=True)
class _Path:
    """A way to read a story so far: where its main line and its aside have come to, and the points read."""

    cost: float
    main: Point | None = None
    aside: Point | None = None
    read: tuple[_Path, Point] | None = None


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
            yield replace(point, calendar=point.calendar or Calendar.GREGORIAN)


def years_of(points: Sequence[Point]) -> list[Point]:
    """The points of one calendar, in the order in which they are told, each with its year; unchanged where no year is
    written anywhere. Cost: linear."""
    first = next((p for p in points if p.year is not None), None)
    if first is None:
        return list(points)
    paths = [_Path(0.0, main=option) for option in _beginnings(points[0], first)]
    for point in points:
        best: dict[tuple[Point | None, Point | None], _Path] = {}
        for path in paths:
            for then in _continued(path, point):
                key = (then.main, then.aside)
                if key not in best or then.cost < best[key].cost:
                    best[key] = then
        paths = sorted(best.values(), key=lambda p: p.cost)[:_BEAM] or [replace(p, read=(p, point)) for p in paths]
    return _read(paths[0])


def _beginnings(point: Point, first: Point) -> Iterator[Point]:
    if point.year is not None:
        yield point
        return
    for years in (0, -1):
        yield in_year(point, (astronomical(first) or 0) + years, first.calendar)


def _continued(path: _Path, point: Point) -> Iterator[_Path]:
    if point.year is not None:
        yield _Path(path.cost + _step(path.main, point, written=True), point, None, (path, point))
        yield _Path(path.cost + _ASIDE, path.main, point, (path, point))
        return
    back = _RETURN if path.aside else 0.0
    for option in _options(point, path.main):
        yield _Path(path.cost + back + _step(path.main, option, written=False), option, None, (path, option))
    for option in _options(point, path.aside):
        yield _Path(path.cost + _step(path.aside, option, written=False), path.main, option, (path, option))


def _options(point: Point, beside: Point | None) -> Iterator[Point]:
    for years in (0, 1, -1) if beside is not None else ():
        option = in_year(point, (astronomical(beside) or 0) + years, beside.calendar) if beside else point
        if when_of(option) is not None:
            yield option


def _step(first: Point | None, then: Point, *, written: bool) -> float:
    if first is None:
        return 0.0
    years = (astronomical(then) or 0) - (astronomical(first) or 0)
    months = month_of(first), month_of(then)
    turned = 0.0 if written or years == 0 else _TURN if years > 0 else _BACK_TURN
    if months[0] is None or months[1] is None:
        cost = _STAND + _YEAR * abs(years)
    else:
        distance = 12 * years + months[1] - months[0]
        cost = _FORWARD * distance if distance >= 0 else _BACK - _BACK_MONTH * distance
    return min(cost + turned, _FARTHEST)


def _read(path: _Path) -> list[Point]:
    found: list[Point] = []
    while path.read:
        path, point = path.read
        found.append(point)
    return found[::-1]
