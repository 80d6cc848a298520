"""From a now to the time meant: units counted from it, lengths away from it, weekdays and months nearest to it.

A now is a settled point. It may be no finer than a year, and then nothing finer is made of it.
"""

from __future__ import annotations

from dataclasses import replace

from govah.calendars import date_in, day_number, month_length, shifted_month, weekday
from govah.model import Bounds, Calendar, Day
from govah.reading.dates.terms import Length, Point
from govah.reading.dates.vagueness import MONTHS
from govah.reading.dates.values import astronomical, week_of, when_of
from govah.reading.dates.years import in_year


def point_of(day: Day, calendar: Calendar) -> Point:
    """A day as a point of a calendar."""
    year, month, number = date_in(calendar, day)
    return in_year(Point(calendar=calendar, month=month, day=number), year, calendar)


def day_of_point(point: Point) -> Day | None:
    """The one day of a point; None when it is no single day."""
    when = when_of(point)
    return when.begin.earliest if when is not None and when.on_one_day else None


def in_calendar(point: Point, calendar: Calendar | None) -> Point:
    """A time as another calendar names it, where it is one day."""
    day = day_of_point(point) if calendar and point.calendar is not calendar else None
    return point if day is None or calendar is None else point_of(day, calendar)


def unit_from(now: Point, unit: str, offset: int) -> Point | None:
    """The unit `offset` units from the one that `now` lies in; None when `now` is too coarse to say."""
    calendar, year = now.calendar or Calendar.GREGORIAN, astronomical(now)
    if unit == "decade" and now.decade is not None:
        return replace(now, decade=now.decade + (-10 if now.before_christ else 10) * offset)
    if year is None:
        return None
    if unit == "year":
        return in_year(Point(), year + offset, calendar)
    if unit in ("decade", "century"):
        return _long_unit(now, unit, offset)
    if unit == "season" and now.season is not None:
        years, season = divmod(now.season - 1 + offset, 4)
        return in_year(Point(season=season + 1), year + years, calendar)
    month = now.month or (3 * now.quarter if unit == "quarter" and now.quarter else None)
    if unit in ("month", "quarter") and month is not None:
        return _months_from(calendar, year, month, unit, offset)
    day = day_of_point(now)
    return _days_from(day, calendar, unit, offset) if day is not None else None


def _long_unit(now: Point, unit: str, offset: int) -> Point | None:
    """A decade or century beside that of a year. Before Christ both are counted backwards."""
    year, steps = now.year or 1, -offset if now.before_christ else offset
    calendar = now.calendar or Calendar.GREGORIAN
    if unit == "decade":
        decade = year // 10 * 10 + 10 * steps
        return Point(calendar=calendar, decade=decade, before_christ=now.before_christ) if decade >= 0 else None
    century = (year - now.before_christ) // 100 + 1 + steps
    return Point(calendar=calendar, century=century, before_christ=now.before_christ) if century > 0 else None


def _months_from(calendar: Calendar, year: int, month: int, unit: str, offset: int) -> Point:
    if unit == "month":
        year, month = shifted_month(year, month, offset)
        return in_year(Point(month=month), year, calendar)
    year, month = shifted_month(year, month, 3 * offset)
    return in_year(Point(quarter=(month + 2) // 3), year, calendar)


def _days_from(day: Day, calendar: Calendar, unit: str, offset: int) -> Point | None:
    if unit == "day":
        return point_of(day + offset, calendar)
    if unit in ("week", "fortnight", "weekend"):
        from_saturday = calendar is Calendar.SOLAR_HIJRI
        year, week = week_of(day + 7 * offset + (2 if from_saturday else 0))
        weekend = unit == "weekend" and not from_saturday
        return Point(calendar=Calendar.GREGORIAN, year=year, week=week, from_saturday=from_saturday, weekend=weekend)
    return None


def first_of(last: Day, length: Length) -> Day | None:
    """The first day of a length whose last one is known, by the calendar where it counts months or years; None for a
    vague length."""
    count = _whole(length)
    return None if count is None else units_from(last + 1, -count, length.unit, Calendar.GREGORIAN)


_DAYS = {"day": 1, "week": 7, "fortnight": 14, "ten days": 10}


def months_from(day: Day, months: int, calendar: Calendar = Calendar.GREGORIAN) -> Day:
    """The same day of another month, or the last day of a shorter one."""
    year, month, number = date_in(calendar, day)
    year, month = shifted_month(year, month, months)
    return day_number(calendar, year, month, min(number, month_length(calendar, year, month)))


def units_from(day: Day, count: int, unit: str, calendar: Calendar) -> Day | None:
    """The day so many units away; None where the unit has no fixed place in the calendar."""
    if unit in MONTHS:
        return months_from(day, count * MONTHS[unit], calendar)
    return day + count * _DAYS[unit] if unit in _DAYS else None


def _whole(length: Length) -> int | None:
    """How many units a length counts; None for a vague one."""
    count = length.amount.least
    exact = count is not None and count == int(count) and length.amount.most is None and length.rest is None
    return int(count) if exact and count is not None else None


def shifted(now: Point, length: Length, sign: int) -> Point | None:
    """The point a whole number of units away from `now`, no finer than the unit; None for a vague length."""
    count = _whole(length)
    if count is None:
        return None
    unit = "week" if length.unit == "fortnight" else length.unit
    steps = sign * count * (2 if length.unit == "fortnight" else 1)
    if unit == "decade":
        return unit_from(now, "year", 10 * steps)
    if unit == "century":
        return unit_from(now, "year", 100 * steps)
    return unit_from(now, unit, steps) if unit in ("day", "week", "month", "year") else None


def moved(now: Bounds, shortest: int, longest: int | None, sign: int) -> Bounds:
    """The days between `shortest` and `longest` days before (-1) or after (+1) a now."""
    if sign < 0:
        earliest = None if now.earliest is None or longest is None else now.earliest - longest
        return Bounds(earliest, None if now.latest is None else now.latest - shortest)
    latest = None if now.latest is None or longest is None else now.latest + longest
    return Bounds(None if now.earliest is None else now.earliest + shortest, latest)


def moved_by_months(now: Bounds, least: int, most: int | None, sign: int, calendar: Calendar) -> Bounds:
    """The days between `least` and `most` months of a calendar before or after a now. A time of several days goes to
    the end of its last month."""
    long = now.earliest != now.latest
    first, last = (least, most) if sign > 0 else (most, least)
    earliest = None if now.earliest is None or first is None else months_from(now.earliest, sign * first, calendar)
    latest = (
        None if now.latest is None or last is None else months_from(now.latest + long, sign * last, calendar) - long
    )
    return Bounds(earliest, latest)


def weekday_from(now: Point, wanted: int, lean: int, strictly: bool = False) -> Point | None:
    """The nearest such weekday before (-1), after (+1) or in the week of (0) a day: the day itself, unless
    `strictly`."""
    day = day_of_point(now)
    if day is None:
        return None
    back = (weekday(day) - wanted) % 7
    calendar = now.calendar or Calendar.GREGORIAN
    if lean == 0:
        first = 5 if calendar is Calendar.SOLAR_HIJRI else 0
        return point_of(day - (weekday(day) - first) % 7 + (wanted - first) % 7, calendar)
    if back == 0:
        return point_of(day + 7 * lean if strictly else day, calendar)
    return point_of(day - back if lean < 0 else day + 7 - back, calendar)


def leant(point: Point, now: Point, *, strictly: bool = True) -> Point | None:
    """A weekday, month or season counted from `now` as its `lean` says; None where `now` is too coarse to say."""
    plain = replace(point, lean=None, told=False)
    if point.weekday is not None:
        nearest = weekday_from(now, point.weekday, point.lean or 0, strictly)
        week = unit_from(nearest, "week", 0) if nearest and point.weekend else None
        return replace(week, weekend=True) if week else nearest and replace(nearest, part_of_day=point.part_of_day)
    year = nearest_year(plain, now, point.lean or 0)
    return None if year is None else in_year(plain, year, now.calendar)


def day_in_month(now: Point, day: int) -> Point | None:
    """The next day of that number in the month of `now` or the one after; None where `now` names no month."""
    month = unit_from(now, "month", int(now.day is not None and day < now.day))
    return replace(month, day=day) if month else None


def year_told(point: Point, now: Point) -> int | None:
    """The year of "that spring", said of `now`: its own; of a Western winter, the one that `now` lies in."""
    in_its_end = point.season == 4 and point.calendar is Calendar.GREGORIAN and (now.month or 12) <= 3
    return None if now.year is None else now.year - in_its_end


def nearest_year(point: Point, now: Point, lean: int) -> int | None:
    """The year, counted through zero, of a month, season or holiday that comes before (-1) or after (+1) `now`, or in
    its year (0)."""
    year = astronomical(now)
    if year is None:
        return None
    if lean == 0 and point.season == 4 and point.calendar is Calendar.GREGORIAN and (now.month or 12) <= 3:
        return year - 1
    if lean == 0 or point.finest not in ("day", "month", "season"):
        return year + lean
    here = (now.month or 12, now.day or 31) if point.day else (now.month or 12, 0)
    there = (point.month or 3 * (point.season or 1), point.day or 0)
    return year - (there >= here) if lean < 0 else year + (there <= here)
