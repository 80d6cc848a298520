"""Times counted from now or from an event, hours, recurrences, and words that are no time at all."""

from __future__ import annotations

from dataclasses import replace

from govah.model import Order
from govah.reading.dates.meanings.points import on_weekday
from govah.reading.dates.terms import (
    TOLD_MONTH,
    About,
    Ahead,
    Amount,
    Clock,
    Ended,
    From,
    Interval,
    Length,
    Link,
    Part,
    Point,
    Recurrence,
    Reference,
    Shift,
    Stretch,
    Term,
    Unit,
    WeekOf,
    Within,
)

Dated = Point | Unit | Within
"""What can be a day."""


def unit(unit: str, offset: int = 0, clock: str = "speech") -> Unit | None:
    """A unit by its place from now. The last minute is no time that anybody could name."""
    return None if unit in ("second", "minute") else Unit(unit, offset, Clock(clock))


def unit_beyond(unit: str, offset: int) -> Unit | None:
    """The unit beyond the last or next one: "the day before yesterday"."""
    return Unit(unit, 2 * offset, Clock.SPEECH) if offset else None


def shift(length: Length, sign: int, clock: str) -> Shift:
    """A length away from now."""
    return Shift(length, sign, Clock(clock))


def from_time(length: Length, order: str, of: Term) -> From | None:
    """A length before or after a time that is named."""
    sign = {"before": -1, "after": 1}.get(order)
    return From(length, sign, of) if sign else None


def ago_to_the_unit(length: Length, sign: int, of: Unit) -> From | None:
    """A length away from a unit that is counted from now: "ten years ago this month"."""
    return From(length, sign, of, to_the_day=True) if of.clock is Clock.SPEECH else None


def ago_to_this_day(length: Length, sign: int) -> From | None:
    """A length away from this very day."""
    return ago_to_the_unit(length, sign, Unit("day", 0, Clock.SPEECH))


def day_from(order: str, of: Term) -> From | None:
    """The day before or after a time that is named."""
    return from_time(Length(Amount(1.0), "day"), order, of)


def stretch(length: Length, sign: int) -> Stretch:
    """A length that ends or begins now."""
    return Stretch(length, sign)


def stretch_of_one(unit: str, sign: int) -> Stretch:
    """One unit that ends or begins now: «دهه اخیر»."""
    return Stretch(Length(Amount(1.0), unit), sign)


def later(of: Length) -> Shift:
    """A length after the time told before: «پس از دو روز»."""
    return Shift(of, 1, Clock.STORY)


def day_of_unit(day: int, unit: Unit) -> Within | None:
    """A day of a month counted from now: «پنجم ماه گذشته»."""
    return Within(Point(day=day), unit) if unit.unit == "month" and 1 <= day <= 31 else None


def weekday_of_week(weekday: int, unit: Unit) -> Within | None:
    """A weekday of a week counted from now: «دوشنبه هفته آینده»."""
    return Within(Point(weekday=weekday), unit) if unit.unit == "week" else None


def year_back() -> Shift:
    """A year ago, told as a name: "the year-ago results"."""
    return Shift(Length(Amount(1.0), "year"), -1, Clock.SPEECH)


def trade_year(offset: int = 0) -> About:
    """A year of trade by its place from now: it need not begin in January."""
    return About(Unit("year", offset, Clock.SPEECH))


def around_now(unit: str, sign: int) -> Stretch:
    """Some of a unit that end or begin now: "recent years"."""
    return Stretch(Length(Amount(None), unit), sign)


def end_of_unit(unit: str) -> Part | None:
    """The end of this year, month or quarter."""
    return Part("end", Unit(unit, 0, Clock.SPEECH)) if unit in ("year", "quarter", "month") else None


def leaning_from_told(of: Point, lean: int) -> Point | None:
    """A weekday, month or season counted from the time told before: "the following Friday"."""
    return replace(of, lean=lean, told=True) if of.lean is None and lean else None


def ended(length: Length, of: Term) -> Ended:
    """A length that ends with a named time."""
    return Ended(length, of)


def week_of(of: Term) -> WeekOf | None:
    """The week of a named day."""
    return WeekOf(of) if isinstance(of, Point) and of.finest == "day" else None


def day_of_told_month(day: int) -> Within:
    """A day by its number alone: "on the 20th"."""
    return Within(Point(day=day), TOLD_MONTH)


def within(point: Point, unit: Unit) -> Within | None:
    """A named point inside a relative unit."""
    return Within(point, unit) if point.year is None and unit.unit in ("year", "month") else None


def leaning(of: Point, lean: int) -> Point | None:
    """A weekday, month or season counted from now: "last July", "next Tuesday", "this summer"."""
    return replace(of, lean=lean) if of.year is None and of.lean is None else None


def told(of: Point) -> Point | None:
    """A weekday, month or season of the time told before: "that spring"."""
    return replace(of, told=True) if of.year is None and of.lean is None else None


def link(
    order: str, length: Length | None = None, word: str = "", or_ago: bool = False, any_noun: bool = False
) -> Link:
    """A place in time against the event that the text names next: two months since it are two months after it."""
    if order == "eve":
        return Link(Order.BEFORE, None, order)
    if length is not None:
        order = {"since": "after", "until": "before"}.get(order, order)
    return Link(Order(order), length, word, or_ago, any_noun)


def link_clause(order: str, length: Length | None = None) -> Link:
    """A place in time against what a clause tells: «پس از آنکه شهر سقوط کرد»."""
    return Link(Order(order), length, clause=True)


def link_no_longer(length: Length) -> Link | None:
    """No longer than so long after the event."""
    return Link(Order.AFTER, replace(length, amount=replace(length.amount, limit="most")))


def link_nth(number: int, unit: str, order: str) -> Link | None:
    """The so-maniest unit before or after the event."""
    return link(order, Length(Amount(float(number)), unit)) if number > 0 and order in ("before", "after") else None


def ahead(unit: str, amount: Amount | None = None) -> Ahead | None:
    """In so long; "in a second offensive" names no second."""
    return None if unit in ("second", "quarter") else Ahead(Length(amount or Amount(1.0), unit))


def link_within(order: str, unit: str) -> Link | None:
    """Within one unit of the event: "the week before the bombing". The day before it is that day."""
    if unit in ("second", "minute", "quarter", "millennium") or order not in ("before", "after"):
        return None
    return Link(Order(order), Length(Amount(1.0, limit="" if unit == "day" else "most"), unit))


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


_SECOND_HALF = {"MI": range(1, 4), "AF": range(1, 12), "EV": range(1, 12), "NI": range(5, 12)}


def recurrence(of: Point | Length) -> Recurrence:
    """Something that comes back."""
    return Recurrence(of)


def repeated(unit: str) -> Recurrence:
    """Something that comes back each day, week, month or year."""
    return Recurrence(Length(Amount(1.0), unit))


def repeated_part_of_day(part_of_day: str) -> Recurrence:
    """A part of every day."""
    return Recurrence(Point(part_of_day=part_of_day))


def part_of_each_day(day: int, hour: str) -> Recurrence:
    """A part of every day, with the day named: «هر روز صبح»."""
    return repeated_part_of_day(hour)


def every_nth(number: int, unit: str) -> Recurrence | None:
    """Something that comes back with so many of its units."""
    return Recurrence(Length(Amount(float(number)), unit)) if number > 0 else None


def every_other(unit: str) -> Recurrence:
    """Something that comes back with one of its units left out."""
    return Recurrence(Length(Amount(2.0), unit))


def reference(which: str) -> Reference:
    """Now, once or some day."""
    return Reference(which)


def same(of: Term) -> Term:
    """The meaning of its only part."""
    return of


def nothing(**_: object) -> bool:
    """Words that look like a time and are none."""
    return False
