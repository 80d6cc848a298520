"""Times that are counted from a now: units ("last month"), lengths ("two years ago"), and what lies inside a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govah.calendars import date_in
from govah.model import Bounds, Calendar, Duration, Granularity, When
from govah.reading.dates import clocks
from govah.reading.dates.settled import NO_DAY, NO_STORY, Settled, opened, settled_at
from govah.reading.dates.story import Story
from govah.reading.dates.terms import TOLD_MONTH, Clock, Length, Point, Reference, Shift, Stretch, Unit, Within
from govah.reading.dates.vagueness import Vagueness
from govah.reading.dates.values import when_of


def counted_unit(unit: Unit, story: Story) -> Settled:
    """The unit so many away from the one that a now lies in."""
    for now, reason in _nows(unit, story):
        if unit.unit == "week":
            now = clocks.in_calendar(now, story.lexicon.calendar)
        if found := clocks.unit_from(now, unit.unit, unit.offset):
            return settled_at(replace(found, part_of_day=unit.part_of_day), (reason,))
        if unit.unit == "day" and (base := when_of(now)):
            away = Duration(abs(unit.offset), abs(unit.offset))
            return Settled(unit, _moved_days(replace(base, assumptions=(*base.assumptions, reason)), away, unit.offset))
    return opened(unit, NO_DAY if unit.clock is Clock.SPEECH else NO_STORY)


def _nows(unit: Unit, story: Story) -> Iterator[tuple[Point, str]]:
    """What a unit may be counted from, the likeliest first: "this week" and "the month" of a text may be those of its
    story or of its own day, whichever is fine enough to say; "tomorrow", where nobody speaks, is the story's."""
    if unit.unit == "quarter" and unit.clock is Clock.STORY and story.quarter:
        yield story.quarter, "counted from the quarter told before"
    either = unit.offset == 0 and unit.unit != "day"
    first = Clock.STORY if either and story.historical else unit.clock
    second = unit.clock if story.historical else Clock.SPEECH
    if unit.unit == "day" and unit.offset > 0 and unit.clock is Clock.SPEECH:
        first = Clock.EITHER
    for clock in dict.fromkeys((first, second if either else first)):
        if now := story.now(clock, of_week=unit.unit in ("week", "weekend")):
            yield now


def shifted(shift: Shift, story: Story, vagueness: Vagueness) -> Settled:
    """The time a length away from a now: "two years ago"."""
    now = story.now(shift.clock)
    base = _days_told(now[0], shift.clock, story) if now else None
    if now is None or base is None:
        return opened(shift, NO_DAY if shift.clock is Clock.SPEECH else NO_STORY)
    base = replace(base, assumptions=(*base.assumptions, now[1]))
    point = clocks.shifted(now[0], shift.length, shift.sign)
    if point is not None and point.finest == "year" and now[0].finest == "year":
        return settled_at(point, base.assumptions)
    return Settled(point or shift, moved(base, shift.length, shift.sign, vagueness), point)


def _days_told(now: Point, clock: Clock, story: Story) -> When | None:
    """The days of what is counted from: of early May, not of May."""
    return story.part if story.part and clock is Clock.STORY and now == story.last else when_of(now)


def moved(base: When, length: Length, sign: int, vagueness: Vagueness, *, rounded: bool = True) -> When:
    """A time so far before or after another; months and years by the calendar, then rounded as the table
    says. Some hours later may be the next day."""
    months = vagueness.months(length)
    days = vagueness.duration(length) if rounded else vagueness.exact(length)
    if length.unit == "hour" and days.longest is not None:
        days = replace(days, longest=days.longest + 1)
    if months is None:
        return _moved_days(base, days, sign)
    least, most, rounding = months
    calendar = Calendar.SOLAR_HIJRI if base.calendar is Calendar.SOLAR_HIJRI else Calendar.GREGORIAN
    bounds = clocks.moved_by_months(Bounds(base.begin.earliest, base.end.latest), least, most, sign, calendar)
    rounding = rounding if rounded else 0
    bounds = Bounds(
        None if bounds.earliest is None else bounds.earliest - rounding,
        None if bounds.latest is None else bounds.latest + rounding,
    )
    return _at(base, bounds, exact=least == most and not rounding)


def _moved_days(base: When, by: Duration, sign: int) -> When:
    bounds = clocks.moved(Bounds(base.begin.earliest, base.end.latest), by.shortest or 0, by.longest, sign)
    return _at(base, bounds, exact=by.shortest == by.longest)


def _at(base: When, bounds: Bounds, *, exact: bool) -> When:
    """A time counted from another, in its bounds."""
    return replace(base, begin=bounds, end=bounds, approximate=base.approximate or not exact, alternatives=())


def stretched(stretch: Stretch, story: Story, vagueness: Vagueness) -> Settled:
    """The time from a length away up to the day of the words, or from it on: "the past two years"."""
    now = story.now(Clock.SPEECH)
    base = when_of(now[0]) if now else None
    if now is None or base is None:
        return opened(stretch.length, NO_DAY)
    here = Bounds(base.begin.earliest, base.end.latest)
    far = moved(base, stretch.length, stretch.sign, vagueness)
    begin, end = (far.begin, here) if stretch.sign < 0 else (here, far.end)
    when = replace(far, begin=begin, end=end, granularity=Granularity.INTERVAL, assumptions=(now[1],))
    return Settled(Reference("past") if _is_lately(stretch) else stretch.length, when)


def _is_lately(stretch: Stretch) -> bool:
    """Does it only say that something is not long ago, as "in recent years" does?"""
    amount = stretch.length.amount
    is_counted = amount.least is not None or amount.word is not None
    return stretch.sign < 0 and stretch.length.unit == "year" and not is_counted


def inside_unit(within: Within, story: Story) -> Settled:
    """A point of a counted unit: "July last year"."""
    if within.unit == TOLD_MONTH and within.point.day and within.point.month is None:
        now = story.now(Clock.STORY)
        found = clocks.day_in_month(now[0], within.point.day) if now else None
        return settled_at(found, (now[1],)) if now and found else opened(within, NO_STORY)
    outer = counted_unit(within.unit, story)
    if outer.told is None:
        return Settled(within, outer.when)
    calendar = within.point.calendar or story.lexicon.calendar
    return settled_at(_inside_unit(within.point, outer.told, outer.when, calendar), outer.when.assumptions)


def _inside_unit(point: Point, unit: Point, when: When, calendar: Calendar) -> Point:
    """A weekday of a week, a day of a month, or anything of a year."""
    first = when.begin.earliest
    if first is not None and point.weekday is not None and point.day is None:
        named = clocks.weekday_from(clocks.point_of(first, calendar), point.weekday, 0)
        return replace(named or unit, part_of_day=point.part_of_day)
    if point.day is not None and point.month is None:
        return replace(unit, day=point.day, part_of_day=point.part_of_day)
    year = unit.year if unit.calendar is calendar or first is None else date_in(calendar, first)[0]
    return replace(point, calendar=calendar, year=year, before_christ=unit.before_christ)
