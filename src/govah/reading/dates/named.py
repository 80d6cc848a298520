"""Times by name: days, months, seasons, years and feasts, with the year and the calendar that the story gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from govah.model import Bounds, Calendar, Granularity, When
from govah.reading.dates import clocks, years
from govah.reading.dates.settled import NO_DATE, NO_DAY, NO_STORY, NO_YEAR, Settled, opened, settled_at
from govah.reading.dates.sources import data
from govah.reading.dates.story import Story
from govah.reading.dates.terms import Point
from govah.reading.dates.values import when_of


def named_time(point: Point, story: Story) -> Settled:
    """The days of a time by name where the story has come to."""
    if point.century is not None:
        return settled_at(point)
    if point.decade is not None:
        return settled_at(point) if point.calendar else _calendarless(point, story)
    if point.told:
        return _of_the_told(point, story)
    if point.quarter == 0:
        point = replace(point, quarter=story.quarter.quarter if story.quarter else None)
    if point.lean is not None or (point.weekday is not None and point.day is None):
        return _leaning(point, story)
    if point.finest == "part_of_day":
        return _hour(point, story)
    if point.year is None:
        return _yearless(point, story)
    if point.calendar is not None:
        return settled_at(point, others=[_swapped(point)] if point.swappable else [])
    return _calendarless(point, story)


def _swapped(point: Point) -> Point:
    return replace(point, day=point.month, month=point.day, swappable=False)


def _calendarless(point: Point, story: Story) -> Settled:
    plain = not (point.two_digits or point.before_christ)
    year = point.year or point.decade or 0
    calendars = years.calendars_of_year(year, story.solar) if plain else (Calendar.GREGORIAN,)
    calendar, *others = _feasts_own_first(point, calendars, story)
    known = replace(point, calendar=calendar)
    if point.season and calendar is Calendar.GREGORIAN:
        return _winter(known) if point.season == 4 else _western_season(known, story)
    if not others or story.lexicon.calendar is calendar is Calendar.SOLAR_HIJRI:
        return settled_at(known)
    assumed = f"{year} is a {calendar.value} year"
    return settled_at(known, (assumed,), [replace(point, calendar=other) for other in others])


def _feasts_own_first(point: Point, calendars: Sequence[Calendar], story: Story) -> Sequence[Calendar]:
    """The calendars that a year can be of, that of its feast first ("Eid al-Fitr 1408"); in Persian
    years are solar, but for those that are still far off."""
    solar = story.lexicon.calendar is Calendar.SOLAR_HIJRI and (point.year or 0) < years.FIRST_LUNAR
    if point.holiday is None or solar:
        return calendars
    own = data("holidays.toml")[point.holiday]["calendar"]
    return sorted(calendars, key=lambda calendar: calendar != own)


def _western_season(point: Point, story: Story) -> Settled:
    """A season of a Western year; to who counts in the solar calendar, by the equinoxes and the solstice."""
    if story.lexicon.calendar is not Calendar.SOLAR_HIJRI or point.year is None:
        return settled_at(point)
    return settled_at(replace(point, calendar=Calendar.SOLAR_HIJRI, year=point.year - years.SOLAR_ERA))


def _winter(point: Point) -> Settled:
    """A winter named by one year may be the one that ends or the one that begins in it: either, until someone says."""
    ending = when_of(replace(point, year=(point.year or 0) - 1))
    beginning = when_of(point)
    if ending is None or beginning is None:
        return settled_at(point)
    either = Bounds(ending.begin.earliest, beginning.end.latest)
    assumed = (*ending.assumptions, "the winter before or the winter after")
    return Settled(
        point, replace(ending, begin=either, end=either, alternatives=(ending, beginning), assumptions=assumed), point
    )


def _leaning(point: Point, story: Story) -> Settled:
    now = story.leans_from(point)
    if now is not None and point.weekday is None:
        point = replace(point, calendar=point.calendar or story.lexicon.calendar)
        now = clocks.in_calendar(now, point.calendar)
    towards = point.lean if point.lean is not None else 1 if story.tense > 0 else -1
    found = clocks.leant(replace(point, lean=towards), now, strictly=point.lean is not None) if now else None
    return settled_at(found) if found else opened(replace(point, lean=None), NO_DAY)


def _of_the_told(point: Point, story: Story) -> Settled:
    """A season or month of the nearest time told by itself. The ends of a range of years do not tell which of them."""
    if point.lean is not None:
        return _leaning(point, story)
    plain = replace(point, told=False, calendar=point.calendar or story.lexicon.calendar)
    if point.weekday is not None or not story.told:
        return named_time(plain, story)
    if story.alone is None:
        either = [w for end in story.told[-2:] if (w := when_of(replace(plain, year=end.year)))]
        return _with_others(opened(plain, NO_STORY, Granularity.MONTH), either)
    year = clocks.year_told(plain, clocks.in_calendar(story.alone, plain.calendar))
    return settled_at(
        replace(plain, year=year, before_christ=story.alone.before_christ), (f"of the time told before: {year}",)
    )


def _with_others(settled: Settled, alternatives: Sequence[When]) -> Settled:
    return replace(settled, when=replace(settled.when, alternatives=tuple(alternatives)))


def _hour(point: Point, story: Story) -> Settled:
    """A time of day, on the story's last day or the document's own."""
    now = story.last if story.historical else story.day(story.lexicon.calendar)
    if now is None or clocks.day_of_point(now) is None:
        return opened(point, NO_DATE)
    return settled_at(replace(now, part_of_day=point.part_of_day), ("on the day told before",))


def _yearless(point: Point, story: Story) -> Settled:
    if (point.season or point.holiday) and point.calendar is None:
        point = replace(point, calendar=story.lexicon.calendar)
    choice = story.year_of(point)
    if choice is None:
        return opened(point, NO_YEAR, Granularity.DAY if point.day else Granularity.MONTH)
    chosen, *others = (years.in_year(point, y, point.calendar) for y in (choice.year, choice.other) if y is not None)
    return settled_at(chosen, (str(choice),), others)
