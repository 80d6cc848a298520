"""Which year a month, day or season without one belongs to.

This is the most frequent error of every date reader in narrative: the year written last is not always the year meant.
A document of its day speaks of what has just been and of what is to come; how a story goes on is for `storyline.py`.
Every choice names its reason, and the year that would do nearly as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from govah.model import Calendar
from govah.reading.dates.sources import data
from govah.reading.dates.terms import Point

REMEMBERED = 4
"""How many times told before a story may return to."""

SOLAR_YEARS = range(1250, 1450)
"""Years that can be Solar Hijri years when no calendar is named."""

SOLAR_ERA = 621
"""Solar Hijri years begin in the spring of the Western year that is so much greater."""

_FIRST_WESTERN = 1600
"""From here on a bare year is of no calendar but the Western."""

FIRST_LUNAR = 1406
"""The feast of a year from this one on is of the lunar year: the solar one is still to come, or was, when we wrote."""

_OF_THE_DAY = 4
"""How many written years a word like "yesterday" outweighs."""

_SOON, _NEAR = 1.5, 2.0
"""Months to the coming one that make it the likelier, where the words look back and where they do not tell. Of ten
months ago nobody says "in December" alone."""


@dataclass(frozen=True, slots=True)
class YearChoice:
    """A year counted through zero, the reason for it, and another that it could be."""

    year: int
    reason: str
    other: int | None = None

    def __str__(self) -> str:
        named = [str(y) if y > 0 else f"{1 - y} BC" for y in (self.year, self.other) if y is not None]
        return f"{self.reason}: {' or else '.join(named)}"


def in_year(point: Point, year: int, calendar: Calendar | None) -> Point:
    """A point of a year counted through zero."""
    before = year <= 0
    return replace(point, year=1 - year if before else year, before_christ=before, calendar=point.calendar or calendar)


def month_of(point: Point) -> int | None:
    """The month of a point, of a season or quarter its last."""
    if point.holiday:
        return _month_of_holiday(point.holiday, point.calendar or Calendar.GREGORIAN)
    if point.quarter or point.half:
        return 3 * (point.quarter or 0) + 6 * (point.half or 0) - (2 if point.quarter else 5)
    return point.month or (3 * point.season if point.season else None)


def _month_of_holiday(name: str, calendar: Calendar) -> int | None:
    """The month that a holiday of this calendar has; Easter's is April."""
    entry: dict[str, Any] = data("holidays.toml")[name]
    first: int = entry["first"][0] if "first" in entry else entry.get("month", 4)
    return first if entry["calendar"] == calendar.value else None


def from_day(point: Point, now: Point, tense: int) -> YearChoice | None:
    """The year of `point` in a document of the day `now`: the last one, or the coming one where the words look ahead
    (`tense` +1) or where it is far nearer."""
    if now.year is None:
        return None
    since = _months_since(point, now)
    last, coming = now.year - (since < 0), now.year + (since > 0)
    ahead = -since % 12
    forward = ahead <= 6 if tense > 0 else ahead <= (_SOON if tense < 0 else _NEAR)
    year, other = (coming, last) if forward else (last, coming)
    reason = "the coming one after" if forward else "the last one before"
    is_doubtful = other != year and (forward or tense >= 0)
    return YearChoice(year, f"{reason} the document’s own day", other if is_doubtful else None)


def _months_since(point: Point, now: Point) -> float:
    """Months from a month, day or season of this year to now; negative when it is yet to come."""
    here, there = (now.month or 12) + (now.day or 15) / 31, float(month_of(point) or 1)
    if point.day is not None:
        return here - there - point.day / 31
    return max(0.0, (now.month or 12) - there) if (now.month or 12) >= there else (now.month or 12) - there


def is_historical(years: Sequence[int], anchor_year: int, of_the_day: int = 0) -> bool:
    """Does a text tell of times other than its own? Then its months belong to the story, not to its own day.

    `of_the_day` is how often it counts from its own day ("yesterday", "on Monday").
    """
    away = sum(abs(year - anchor_year) > 1 for year in years)
    return away >= 3 and 2 * away > len(years) and away > _OF_THE_DAY * of_the_day


def is_of_older_times(points: Iterable[Point]) -> bool:
    """Does a text tell of the Middle Ages or of antiquity? Then a bare 1367 in it is a Western year."""
    return any(_is_old(point) for point in points)


def _is_old(point: Point) -> bool:
    if point.before_christ or (point.century is not None and point.century <= 16):
        return True
    year = point.year or point.decade
    western = point.calendar in (Calendar.GREGORIAN, Calendar.JULIAN)
    is_old = year is not None and year < _FIRST_WESTERN and (western or year not in SOLAR_YEARS)
    return is_old and not point.two_digits


def is_western(point: Point) -> bool:
    """Is it named in the Western calendar, by a month or a year that no other could mean?"""
    by_month = point.calendar is Calendar.GREGORIAN and point.month is not None
    return by_month or (point.calendar is None and (point.year or 0) >= _FIRST_WESTERN)


def calendars_of_year(year: int, solar: bool) -> tuple[Calendar, ...]:
    """The calendars that a year in bare figures can be of, the likeliest first; `solar`: its text can speak of Solar
    Hijri years."""
    if year not in SOLAR_YEARS:
        return (Calendar.GREGORIAN,)
    if not solar:
        return Calendar.GREGORIAN, Calendar.SOLAR_HIJRI
    lunar = (Calendar.LUNAR_HIJRI,) if year >= 1400 else ()
    return Calendar.SOLAR_HIJRI, *lunar, Calendar.GREGORIAN
