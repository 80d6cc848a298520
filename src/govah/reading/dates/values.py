"""The days that a settled term can mean: four bounds, their extent, and whether they are only approximate.

A settled term has its year and its calendar. A name of a month or a year says no more than that something happened
on some day or days within it, so both its begin and its end get the whole of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from govah.calendars import (
    GREGORIAN_FROM,
    LUNAR_DOUBT,
    date_in,
    day_number,
    days_of,
    month_length,
    shifted_month,
    weekday,
    western_easter,
    written_calendar,
)
from govah.model import Bounds, Calendar, Day, Extent, Granularity, When
from govah.reading.dates.sources import data
from govah.reading.dates.terms import Point, Side
from govah.reading.dates.vagueness import Vagueness

_GRANULARITY = {
    "day": Granularity.DAY,
    "part_of_day": Granularity.DAY,
    "weekday": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "season": Granularity.SEASON,
    "quarter": Granularity.INTERVAL,
    "half": Granularity.INTERVAL,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
}


_SHORTEST_MONTH = 28


def when_of(point: Point) -> When | None:
    """The days of a settled point; None when it names no such day ("31 June 1988")."""
    if point.holiday is not None:
        return _holiday(point)
    calendar = point.calendar or Calendar.GREGORIAN
    bounds = _days(point, calendar)
    if bounds is None:
        return None
    when = When.between(bounds.earliest, bounds.latest, granularity=_GRANULARITY[point.finest], calendar=calendar)
    if calendar is Calendar.GREGORIAN and _is_julian(point):
        return replace(when, calendar=Calendar.JULIAN, assumptions=("Julian calendar before 15 October 1582",))
    if calendar is Calendar.LUNAR_HIJRI:
        return _lunar(when, point.weekday if point.day else None)
    if calendar is Calendar.GREGORIAN and point.finest == "season":
        return replace(when, approximate=True, assumptions=("season = three whole months",))
    return when


def _lunar(when: When, named: int | None) -> When:
    """A lunar time with its doubt; a day to the day, where the weekday named is that of one of the days it can be."""
    first, last = when.begin.earliest, when.end.latest
    days = range(first, last + 1) if named is not None and first is not None and last is not None else ()
    told = [day for day in days if weekday(day) == named]
    if len(told) == 1:
        day = Bounds(told[0], told[0])
        return replace(when, begin=day, end=day, assumptions=("the weekday tells which day of the lunar month",))
    return replace(when, approximate=True, assumptions=("lunar months begin when the moon is seen",))


def astronomical(point: Point) -> int | None:
    """The year counted through zero: 480 BC is -479."""
    return None if point.year is None else 1 - point.year if point.before_christ else point.year


def has_day(point: Point, year: int) -> bool:
    """Has a year, counted through zero, the day of a month that a point names?"""
    if point.day is None or point.month is None:
        return False
    if 1 <= point.day <= _SHORTEST_MONTH:
        return True
    calendar = point.calendar or Calendar.GREGORIAN
    if calendar is Calendar.GREGORIAN:
        calendar = written_calendar(year, point.month, point.day)
    return 1 <= point.day <= month_length(calendar, year, point.month)


def _is_julian(point: Point) -> bool:
    year = astronomical(point)
    return year is not None and point.month is not None and (year, point.month, point.day or 1) < GREGORIAN_FROM


def _days(point: Point, calendar: Calendar) -> Bounds | None:
    year = astronomical(point)
    if year is None:
        return _long_unit(point, calendar)
    if calendar is Calendar.GREGORIAN and _is_julian(point):
        calendar = Calendar.JULIAN
    if point.day is not None and point.month is not None:
        return days_of(calendar, year, point.month, point.day) if has_day(point, year) else None
    if point.week is not None:
        week = week_days(year, point.week, from_saturday=point.from_saturday)
        return Bounds((week.earliest or 0) + 5, week.latest) if point.weekend else week
    if point.month is not None:
        return days_of(calendar, year, point.month)
    return _months_of_year(point, calendar, year)


def _months_of_year(point: Point, calendar: Calendar, year: int) -> Bounds:
    if point.season is not None:
        first = 3 * point.season - (2 if calendar is Calendar.SOLAR_HIJRI else 0)
        return months(calendar, year, first, 3)
    if point.quarter is not None:
        return months(calendar, year, 3 * point.quarter - 2, 3)
    if point.half is not None:
        return months(calendar, year, 6 * point.half - 5, 6)
    return days_of(calendar, year)


def _long_unit(point: Point, calendar: Calendar) -> Bounds | None:
    if point.decade is not None:
        return years(calendar, -8 - point.decade if point.before_christ else point.decade, 10)
    if point.century is not None:
        first = 1 - 100 * point.century if point.before_christ else 100 * point.century - 99
        return years(calendar, first, 100)
    return None


def months(calendar: Calendar, year: int, first: int, count: int) -> Bounds:
    """The days of `count` months from month `first` of a year on; `first` may exceed 12."""
    begin = shifted_month(year, 1, first - 1)
    end = shifted_month(*begin, count - 1)
    return Bounds(days_of(calendar, *begin).earliest, days_of(calendar, *end).latest)


def years(calendar: Calendar, first: int, count: int) -> Bounds:
    """The days of `count` years."""
    return Bounds(days_of(calendar, first).earliest, days_of(calendar, first + count - 1).latest)


def week_days(year: int, week: int, *, from_saturday: bool = False) -> Bounds:
    """Monday to Sunday of an ISO week; `from_saturday`: Saturday to Friday of the week with the same Monday."""
    fourth = day_number(Calendar.GREGORIAN, year, 1, 4)
    first = fourth - weekday(fourth) + 7 * (week - 1) - (2 if from_saturday else 0)
    return Bounds(first, first + 6)


def week_of(day: Day) -> tuple[int, int]:
    """ISO year and week of a day."""
    thursday = day - weekday(day) + 3
    year = date_in(Calendar.GREGORIAN, thursday)[0]
    return year, (thursday - day_number(Calendar.GREGORIAN, year, 1, 1)) // 7 + 1


def _holiday(point: Point) -> When | None:
    entry = data("holidays.toml")[point.holiday or ""]
    calendar = Calendar(entry["calendar"])
    if point.year is None:
        return None
    found = [b for year in _years_in(point, calendar) for b in (_feast(entry, calendar, year),) if b is not None]
    named = days_of(point.calendar or Calendar.GREGORIAN, point.year)
    inside = [b for b in found if b.both(named)]
    if not inside:
        return None
    return When.between(
        inside[0].earliest,
        inside[0].latest,
        calendar=calendar,
        approximate=calendar is Calendar.LUNAR_HIJRI,
        assumptions=("as the Western churches count it",) if "from_easter" in entry else (),
    )


def _years_in(point: Point, calendar: Calendar) -> range:
    """The years of a holiday's own calendar that touch the year named."""
    named = days_of(point.calendar or Calendar.GREGORIAN, point.year or 1)
    first, last = (date_in(calendar, d)[0] for d in (named.earliest or 0, named.latest or 0))
    return range(first, last + 1)


def _feast(entry: dict[str, Any], calendar: Calendar, year: int) -> Bounds:
    """The days of a holiday in a year: fixed ones, a month's nth weekday or its eve, or so many days from Easter."""
    if "from_easter" in entry:
        day = western_easter(year) + entry["from_easter"]
        return Bounds(day, day)
    if "weekday" in entry:
        day = _nth_weekday(entry, calendar, year) - entry.get("eve", False)
        return Bounds(day, day)
    first, last = entry["first"], entry.get("last", entry["first"])
    return Bounds(days_of(calendar, year, *first).earliest, days_of(calendar, year, *last).latest)


def _nth_weekday(entry: dict[str, Any], calendar: Calendar, year: int) -> Day:
    month: int = entry["month"]
    wanted: int = entry["weekday"]
    nth: int = entry["nth"]
    if nth < 0:
        last_day = day_number(calendar, year, month, month_length(calendar, year, month))
        return last_day - (weekday(last_day) - wanted) % 7
    first_day = day_number(calendar, year, month, 1)
    return first_day + (wanted - weekday(first_day)) % 7 + 7 * (nth - 1)


def part_of(when: When, point: Point, which: str, vagueness: Vagueness) -> When:
    """The vague part of a time that `which` names, in each of its readings; the whole of it where the table has no
    such part."""
    readings = ((other, replace(point, calendar=other.calendar)) for other in when.alternatives)
    alternatives = tuple(part_of(other, point, which, vagueness) for other, point in readings)
    if _is_either(when):
        either = Bounds(alternatives[0].begin.earliest, alternatives[-1].end.latest)
        return replace(alternatives[0], begin=either, end=either, alternatives=alternatives)
    unit = point.finest
    part = vagueness.part(unit, which)
    if when.begin.earliest is None or when.end.latest is None or part is None:
        return replace(when, approximate=True)
    first, last = part
    doubt = LUNAR_DOUBT if when.calendar is Calendar.LUNAR_HIJRI and unit == "month" else (0, 0)
    sliced = _slice(when.begin.earliest + doubt[0], when.end.latest - doubt[1], point, unit, first, last)
    bounds = Bounds((sliced.earliest or 0) - doubt[0], (sliced.latest or 0) + doubt[1])
    assumed = f"{which} = {_counted(unit, first, last)}"
    return replace(
        when,
        begin=bounds,
        end=bounds,
        approximate=True,
        granularity=Granularity.INTERVAL,
        assumptions=(*when.assumptions, assumed),
        alternatives=alternatives,
    )


def _is_either(when: When) -> bool:
    """Is it the hull of two readings, and neither of them?"""
    ends = [other.end.latest for other in when.alternatives]
    return when.granularity is Granularity.SEASON and len(ends) == 2 and ends[-1] == when.end.latest != ends[0]


def _counted(unit: str, first: int, last: int) -> str:
    inner = {"year": "months", "season": "months", "month": "days", "week": "days"}.get(unit, "years")
    return f"{inner} {first}-{last} of the {unit}"


def _slice(earliest: Day, latest: Day, point: Point, unit: str, first: int, last: int) -> Bounds:
    calendar = point.calendar or Calendar.GREGORIAN
    year, month, _ = date_in(calendar, earliest)
    if unit in ("year", "season"):
        return months(calendar, year, month + first - 1, last - first + 1)
    if unit in ("decade", "century"):
        return years(calendar, year + first, last - first + 1)
    return Bounds(earliest + first - 1, min(latest, earliest + last - 1))


def near(when: When, point: Point, vagueness: Vagueness) -> When:
    """A time widened by "about"."""
    widened = vagueness.near(point.finest)
    earliest = None if when.begin.earliest is None else when.begin.earliest - widened
    latest = None if when.end.latest is None else when.end.latest + widened
    bounds = Bounds(earliest, latest)
    assumed = f"about = {widened} days on either side"
    return replace(when, begin=bounds, end=bounds, approximate=True, assumptions=(*when.assumptions, assumed))


def on_side(when: When, side: Side, *, of_hour: bool = False) -> When:
    """The time on one side of another. What lasts since or until a day in May begins or ends in May; what comes
    before or after May comes on some day outside it, before or after an hour (`of_hour`) perhaps on the same day."""
    if when.begin.earliest is None or when.end.latest is None:
        return when
    begin, end = _sides(when.begin.earliest, when.end.latest, side, when.approximate, 0 if of_hour else 1)
    lasts = side in (Side.SINCE, Side.UNTIL)
    others = tuple(on_side(other, side, of_hour=of_hour) for other in when.alternatives)
    return replace(
        when, begin=begin, end=end, extent=Extent.THROUGHOUT if lasts else Extent.WITHIN, alternatives=others
    )


def _sides(earliest: Day, latest: Day, side: Side, approximate: bool, apart: int) -> tuple[Bounds, Bounds]:
    match side:
        case Side.SINCE:
            return Bounds(earliest, latest), Bounds(earliest, None)
        case Side.UNTIL:
            return Bounds(None, latest), Bounds(earliest, latest)
        case Side.BY:
            whole = Bounds(None, latest)
        case Side.BEFORE:
            whole = Bounds(None, (latest if approximate else earliest) - apart)
        case Side.AFTER:
            whole = Bounds((earliest if approximate else latest) + apart, None)
    return whole, whole


def joined(first: When, last: When, within: bool) -> When | None:
    """From one time to another. `within`: on some day or days between; else from some day of the first to some day of
    the last. None when the last is over before the first begins."""
    if first.begin.earliest is not None and last.end.latest is not None and first.begin.earliest > last.end.latest:
        return None
    begin, end = (first.begin, last.end) if not within else (Bounds(first.begin.earliest, last.end.latest),) * 2
    other = ((a, b) for a in first.alternatives for b in last.alternatives if a.calendar is b.calendar)
    return When(
        begin=begin,
        end=end,
        extent=Extent.WITHIN
        if within
        else Extent.THROUGHOUT
        if first.on_one_day and last.on_one_day
        else Extent.UNKNOWN,
        granularity=Granularity.INTERVAL,
        calendar=first.calendar,
        approximate=first.approximate or last.approximate,
        assumptions=tuple(dict.fromkeys((*first.assumptions, *last.assumptions))),
        alternatives=tuple(
            when for a, b in other if a.calendar is not first.calendar and (when := joined(a, b, within))
        ),
    )
