"""Parts of the day and hours of the clock, alone and with their day."""

from __future__ import annotations

from dataclasses import replace

from govah.reading.dates.meanings.points import on_weekday
from govah.reading.dates.meanings.relative import weekday_of_week
from govah.reading.dates.terms import Clock, Interval, Point, Unit, Within

Dated = Point | Unit | Within
"""What can be a day."""

_SECOND_HALF = {"MI": range(1, 4), "AF": range(1, 12), "EV": range(1, 12), "NI": range(5, 12)}
"""The hours of a part of day that lie after noon."""


def at_time(of: Dated, part_of_day: str) -> Point | Unit | None:
    """A day and a part or hour of it."""
    if isinstance(of, Point) and of.holiday is None and of.finest not in ("day", "weekday"):
        return None
    if isinstance(of, Within) or (isinstance(of, Unit) and of.unit != "day"):
        return None
    return replace(of, part_of_day=part_of_day) if of.part_of_day is None else None


def day_and_hour(day: Dated, hour: str | Point) -> Dated | None:
    """A day and a part or hour of it; the part of the day that is already named tells which half the hour is in."""
    if isinstance(day, Within):
        point = day_and_hour(day.point, hour)
        return replace(day, point=point) if isinstance(point, Point) else None
    if isinstance(day, Unit) and day.unit != "day":
        return None
    if isinstance(day, Point) and not day.holiday and day.finest not in ("day", "weekday"):
        return None
    if isinstance(hour, str):
        return replace(day, part_of_day=hour) if day.part_of_day is None else None
    return replace(day, part_of_day=hour_of_part(hour, day.part_of_day or "").part_of_day)


def weekday_and_hour(weekday: int, hour: str, day: Point) -> Dated | None:
    """A weekday, a part of it, and then the day: «پنجشنبه شب ۶ مرداد»."""
    named = on_weekday(weekday, day)
    return day_and_hour(named, hour) if named else None


def weekday_part_of_week(weekday: int, hour: str, unit: Unit) -> Dated | None:
    """A weekday, a part of it, and its week counted from now: «یکشنبه شب هفته آینده»."""
    day = weekday_of_week(weekday, unit)
    return day_and_hour(day, hour) if day else None


def night_of(of: Dated) -> Dated | None:
    """The night before a weekday («شب جمعه» is Thursday's), or that of another day."""
    if isinstance(of, Point) and of.weekday is not None and of.day is None:
        of = replace(of, weekday=(of.weekday - 1) % 7)
    return day_and_hour(of, "NI")


def at_hour(of: Dated, part_of_day: Point) -> Point | Unit | None:
    """A day and an hour of it."""
    return at_time(of, part_of_day.part_of_day or "")


def part_of_day(part_of_day: str, clock: str = "") -> Point | Unit:
    """A part or hour of a day that is not named; "this morning" and "tonight" name it."""
    return Unit("day", 0, Clock(clock), part_of_day) if clock else Point(part_of_day=part_of_day)


def last_part_of_day(part_of_day: str = "NI") -> Unit:
    """Last night."""
    return Unit("day", -1, Clock.SPEECH, part_of_day)


def story_part_of_day(offset: int, part_of_day: str) -> Unit:
    """The next morning."""
    return Unit("day", offset, Clock.STORY, part_of_day)


def night(offset: int) -> Unit:
    """A night counted from this one: «دیشب» is -1."""
    return Unit("day", offset, Clock.SPEECH, "NI")


def hour(hour: int, half: int, minute: int = 0) -> Point | None:
    """A clock time of twelve hours; `half` is 0 before noon and 12 after."""
    if not (0 < hour <= 12 and 0 <= minute < 60):
        return None
    return Point(part_of_day=f"{hour % 12 + half:02}:{minute:02}")


def minutes_to(minute: int, hour: int) -> Point | None:
    """So many minutes to an hour."""
    return clock_time(hour - 1, 60 - minute) if hour > 0 else None


def clock_time_of_part(hour: int, part_of_day: str = "", minute: int = 0) -> Point | None:
    """A clock time and perhaps the part of the day it is in: «۸ صبح»."""
    clock = clock_time(hour, minute)
    return hour_of_part(clock, part_of_day) if clock else None


def clock_time(hour: int, minute: int = 0) -> Point | None:
    """A clock time of twenty-four hours."""
    return Point(part_of_day=f"{hour:02}:{minute:02}") if 0 <= hour <= 24 and 0 <= minute < 60 else None


def hour_joined(figures: int) -> Point | None:
    """A clock time in one figure: "0330 GMT"."""
    return clock_time(*divmod(figures, 100)) if figures >= 100 else None


def hour_in_figures(figures: tuple[int, int], half: int = 0, part_of_day: str = "") -> Point | None:
    """A clock time with a dot: "4.20 p.m."."""
    if half and figures[0] <= 12:
        return hour(figures[0], half, figures[1])
    told = clock_time(*figures)
    return told and hour_of_part(told, part_of_day)


def at_figures(clock: int | tuple[int, int], of: Dated) -> Dated | None:
    """A day and a clock time of it in figures: "0500 on 10 July", "4.20 on Monday"."""
    told = hour_joined(clock) if isinstance(clock, int) else hour_in_figures(clock)
    return day_and_hour(of, told) if told else None


def at_clock(clock: Point, of: Dated) -> Dated | None:
    """A part of a day and a clock time of it."""
    return day_and_hour(of, clock)


def in_small_hours(of: Dated) -> Dated | None:
    """A day and its first hours."""
    return at_time(of, "NI") or early_in_day(of)


def early_in_day(of: Dated, part_of_day: str = "DT") -> Dated | None:
    """Early or late in a day or a part of it."""
    named = isinstance(of, Point | Unit) and of.part_of_day is not None
    return of if named else at_time(of, part_of_day)


def hours_between(first: int, last: Point) -> Interval | None:
    """From one hour to another that tells for both which half of the day they are in: "between 2 and 3 p.m."."""
    end = int((last.part_of_day or "0").partition(":")[0])
    begin = clock_time(first + 12 if first < 12 <= end and first + 12 < end else first)
    return Interval(begin, last) if begin else None


def hours_of_day(hours: Interval, of: Dated) -> Interval | None:
    """From one clock time of a day to another."""
    ends = [at_hour(of, end) for end in (hours.first, hours.last) if isinstance(end, Point)]
    return Interval(ends[0], ends[1]) if len(ends) == 2 and ends[0] and ends[1] else None


def hour_in_part(hour: int, part_of_day: str) -> Point | None:
    """An hour of twelve in a part of the day: "four in the morning"."""
    told = clock_time(hour) if 0 < hour <= 12 else None
    return told and hour_of_part(told, part_of_day)


def hour_of_part(of: Point, part_of_day: str) -> Point:
    """An hour of twelve and the part of the day that tells which half is meant: two at night comes after midnight."""
    hour, _, minute = (of.part_of_day or "").partition(":")
    if hour.isdigit() and int(hour) in _SECOND_HALF.get(part_of_day, ()):
        return replace(of, part_of_day=f"{int(hour) + 12:02}:{minute}")
    return of
