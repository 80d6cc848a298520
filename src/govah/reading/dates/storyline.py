"""Of all ways to read a row of times, the one in which time moves on most evenly.

A time far from the rest ("as was admitted in 2005") is an aside, after which the story goes on where it was. What goes
back and says its year, what stands in brackets and what is told in the pluperfect is an aside more easily; a heading
never is, and a new paragraph leaves the aside of the one before.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from govah.calendars import weekday
from govah.reading.dates import clocks
from govah.reading.dates.standing import PLAIN, Standing
from govah.reading.dates.terms import TOLD_MONTH, Point, Shift, Unit, Within
from govah.reading.dates.values import astronomical, has_day
from govah.reading.dates.years import in_year, month_of

_BEAM = 12
_MOVE, _BACK, _TURN, _LEAP, _FARTHEST = 0.1, 0.2, 0.2, 2.0, 3.0
"""Costs of a step: each month of it, or each year and standing still where no month is told; going back; coming into a
year that is not written; and the most it costs, forward at the head of a paragraph, and anywhere."""

_ASIDE, _BACK_ASIDE, _SIGNED_ASIDE, _DAY_ASIDE = 2.0, 0.7, 0.4, 0.5
_OUT_OF_LINE, _RETURN, _LINGER, _LINGER_ON = 0.5, 0.1, 0.3, 1.0
"""Costs of leaving the main line: to take a written time as an aside, one that goes back, and one with a sign that it
is one; and more for one that is told to the day; to take what goes back or has a sign as the main line; to come back;
to stay for another sentence, and another paragraph."""

_OTHER_WEEKDAY, _CLOSE, _CLOSE_TO_BACK = 2.0, 0.3, 0.9
"""The cost of a day that falls on another weekday than is said; and by how little more than a year chosen, and than one
that goes back, a rival may cost.

All are round numbers on a flat optimum of the sixteen war histories that the benchmark may see: moving any of them by a
third changes fewer than two in a hundred of the years that are not written there."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A time by which a story moves, named or counted from the story, and how it stands."""

    term: Point | Unit | Shift | Within
    standing: Standing = PLAIN

    @property
    def named(self) -> Point | None:
        """The time, where it is not counted from the story ("the next year", "the following spring")."""
        return self.term if isinstance(self.term, Point) and not self.term.told else None


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a telling: the point with its year, or the time that it is counted from; and another year,
    counted through zero, that would do nearly as well."""

    point: Point | None
    rival: int | None = None


class _Moment(NamedTuple):
    """Where a story has come to: a year counted through zero, a month of it, and the time as it was told there."""

    year: int
    month: int | None
    told: Point

    def point(self) -> Point:
        """The time with its year."""
        return self.told if self.told.year is not None else in_year(self.told, self.year, self.told.calendar)


class _Path(NamedTuple):
    """A way to read a story so far: where its main line and its aside have come to, and what was read before."""

    cost: float
    main: _Moment | None = None
    aside: _Moment | None = None
    read: tuple[_Path, _Moment | None] | None = None

    def then(self, cost: float, read: _Moment | None, main: _Moment | None, aside: _Moment | None = None) -> _Path:
        """The path after one more telling."""
        return _Path(self.cost + cost, main, aside, (self, read))

    def key(self) -> tuple[tuple[int, int | None] | None, tuple[int, int | None] | None]:
        """All that the next step depends on."""
        return self.main and self.main[:2], self.aside and self.aside[:2]


def choices(tellings: Sequence[Telling]) -> list[Choice]:
    """What is chosen for each of the tellings of one calendar, in the order in which they are told; nothing where no
    year is written. Cost: linear."""
    named = [t.named for t in tellings if t.named]
    first = next((p for p in named if p.year is not None), None)
    if first is None:
        return [Choice(t.named) for t in tellings]
    paths = [_Path(0.0, main=beginning) for beginning in _beginnings(named[0], first)]
    for telling in tellings:
        best: dict[object, _Path] = {}
        for path in paths:
            for then in _continued(path, telling):
                held = best.get(key := then.key())
                if held is None or then.cost < held.cost:
                    best[key] = then
        paths = sorted(best.values(), key=lambda p: p.cost)[:_BEAM] or [p.then(0.0, None, p.main) for p in paths]
    return _chosen(paths[0], tellings)


def _beginnings(point: Point, first: Point) -> Iterator[_Moment]:
    year, month = astronomical(first) or 0, month_of(point)
    yield _Moment(year, month, point)
    if point.year is None:
        yield _Moment(year - 1, month, point)


def _continued(path: _Path, telling: Telling) -> Iterator[_Path]:
    point = telling.named
    if point is None:
        yield from _counted(path, telling)
    elif telling.standing.closes:
        yield from _closed(path, point)
    elif (year := astronomical(point)) is not None:
        yield from _written(path, _Moment(year, month_of(point), point), telling.standing)
    else:
        yield from _guessed(path, point, telling.standing)


def _written(path: _Path, then: _Moment, stands: Standing) -> Iterator[_Path]:
    """A time with its year, on the main line or as an aside. A bare year does not undo a month of the same year."""
    main = path.main
    back = _is_back(main, then)
    step = _step(main, then, written=True)
    if stands.new_paragraph and not back:
        step = min(step, _LEAP)
    if stands.is_aside or (back and not stands.new_paragraph):
        step += _OUT_OF_LINE
    is_finer = main is not None and main.year == then.year and then.month is None and not stands.in_heading
    yield path.then(step, then, main if is_finer else then)
    if not stands.in_heading:
        yield path.then(_aside(main, then, stands), then, main, then)


def _aside(main: _Moment | None, then: _Moment, stands: Standing) -> float:
    if stands.is_aside:
        return _SIGNED_ASIDE
    cost = _BACK_ASIDE if not stands.new_paragraph and _is_back(main, then) else _ASIDE
    return cost + _DAY_ASIDE if then.told.day else cost


def _closed(path: _Path, point: Point) -> Iterator[_Path]:
    """The end of a range goes on where its beginning stands, and never back."""
    here, month, year = path.aside or path.main, month_of(point), astronomical(point)
    options = _options(point, here) if year is None else (_Moment(year, month, point),)
    for then in options:
        if year is not None or not _is_back(here, then):
            main, aside = (path.main, then) if path.aside else (then, None)
            yield path.then(_step(here, then, written=True), then, main, aside)


def _guessed(path: _Path, point: Point, stands: Standing) -> Iterator[_Path]:
    """A time without its year: on the main line, in the aside, or an aside of its own."""
    main, aside = path.main, path.aside
    back = _RETURN if aside and not stands.new_paragraph else 0.0
    for then in _options(point, main):
        cost = _weekday_cost(then)
        yield path.then(cost + back + _step(main, then, written=False), then, then)
        months = _months(main, then) or 0
        if stands.is_aside and months <= 0:
            yield path.then(cost + _SIGNED_ASIDE - _MOVE * months, then, main, then)
    stay = _LINGER_ON if stands.new_paragraph else _LINGER if stands.new_sentence else 0.0
    for then in _options(point, aside):
        yield path.then(_weekday_cost(then) + stay + _step(aside, then, written=False), then, main, then)


def _counted(path: _Path, telling: Telling) -> Iterator[_Path]:
    """A time counted from where the story stands: from the aside, unless a new paragraph has begun."""
    stands, main = telling.standing, path.main
    aside = None if stands.new_paragraph else path.aside
    start = aside or main
    then = _moved(start, telling.term) if start else None
    if then is None or aside:
        yield path.then(0.0, start, main, then or aside)
        return
    out_of_line = stands.is_aside or _is_back(main, then)
    yield path.then(_OUT_OF_LINE + _step(main, then, written=True) if out_of_line else 0.0, start, then)
    yield path.then(_aside(main, then, stands), start, main, then)


def _moved(start: _Moment, term: Point | Unit | Shift | Within) -> _Moment | None:
    """Where a unit or a length leads from a time; None where it leads nowhere that is known."""
    match term:
        case Unit(offset=offset) if offset:
            found = clocks.unit_from(start.point(), term.unit, offset)
        case Shift():
            found = clocks.shifted(start.point(), term.length, term.sign)
        case Within(point=Point(day=int(day), month=None), unit=unit) if unit == TOLD_MONTH:
            found = clocks.day_in_month(start.point(), day)
        case Within(point=point, unit=Unit(unit="year", offset=offset)):
            found = in_year(point, start.year + offset, start.told.calendar)
        case Point():
            found = clocks.leant(term, start.point())
        case _:
            found = None
    year = astronomical(found) if found else None
    return _Moment(year, month_of(found), found) if found and year is not None else None


def _options(point: Point, beside: _Moment | None) -> Iterator[_Moment]:
    if beside is None:
        return
    month = month_of(point)
    for year in (beside.year, beside.year + 1, beside.year - 1):
        if point.day is None or has_day(point, year):
            yield _Moment(year, month, point)


def _weekday_cost(then: _Moment) -> float:
    day = clocks.day_of_point(then.point()) if then.told.weekday is not None else None
    return _OTHER_WEEKDAY if day is not None and weekday(day) != then.told.weekday else 0.0


def _step(first: _Moment | None, then: _Moment, *, written: bool) -> float:
    if first is None:
        return 0.0
    years, months = then.year - first.year, _months(first, then)
    moves = 1 + abs(years) if months is None else abs(months)
    back = _BACK if months is not None and months < 0 else 0.0
    turned = 0.0 if written or years == 0 else _TURN
    return min(_MOVE * moves + back + turned, _FARTHEST)


def _months(first: _Moment | None, then: _Moment) -> int | None:
    """Months from one time to another; None where one of them names none."""
    if first is None or first.month is None or then.month is None:
        return None
    return 12 * (then.year - first.year) + then.month - first.month


def _is_back(first: _Moment | None, then: _Moment) -> bool:
    if first is None:
        return False
    return then.year < first.year or (then.year == first.year and (then.month or 12) < (first.month or 1))


def _chosen(path: _Path, tellings: Sequence[Telling]) -> list[Choice]:
    """The choices of a path, from its last to its first, and then in order."""
    found: list[Choice] = []
    following: Telling | None = None
    for telling in reversed(tellings):
        assert path.read, "a path has read every telling"
        path, read = path.read
        point = read.point() if read else None
        guessed = read and telling.named and telling.named.year is None
        found.append(Choice(point, _rival(path, telling, following, read) if read and guessed else None))
        following = telling
    return found[::-1]


def _rival(before: _Path, telling: Telling, following: Telling | None, chosen: _Moment) -> int | None:
    """The year that would do nearly as well as the one chosen, as far as the next telling shows."""
    costs: dict[int, float] = {}
    for then in _continued(before, telling):
        ahead = min((p.cost for p in _continued(then, following)), default=then.cost) if following else then.cost
        if then.read and then.read[1]:
            year = then.read[1].year
            costs[year] = min(ahead, costs.get(year, math.inf))
    allowed = costs.pop(chosen.year, math.inf) + (_CLOSE_TO_BACK if _is_back(before.main, chosen) else _CLOSE)
    rival = min(costs, key=lambda year: costs[year], default=None)
    return rival if rival is not None and costs[rival] < allowed else None
