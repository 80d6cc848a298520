"""Which year a month, day or season without one belongs to.

This is the most frequent error of every date reader in narrative: the year written last is not always the year meant.
The story runs forward: a month that lies far back in the year is more likely the next year's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govah.model import Calendar
from govah.reading.dates.terms import Point

_BACK = 6
"""Months that a story may step back within a year before the next year is the likelier reading."""


@dataclass(frozen=True, slots=True)
class YearChoice:
    """A year, the reason for it, and the next best year."""

    year: int
    reason: str
    other: int | None = None


def from_story(point: Point, story: Point) -> YearChoice | None:
    """The year of `point` in a story that has come to `story`."""
    if story.year is None or (point.calendar or story.calendar) is not story.calendar:
        return None
    told, now = _month(point), _month(story)
    if told is None or now is None:
        return YearChoice(story.year, "year from context", None)
    if told < now - _BACK:
        return YearChoice(story.year + 1, "the story runs on into the next year", story.year)
    return YearChoice(story.year, "year from context", story.year + 1 if told < now else None)


def _month(point: Point) -> int | None:
    return point.month or (3 * point.season if point.season else None)


def is_historical(years: Sequence[int], anchor_year: int) -> bool:
    """Does a text tell of times other than its own? Then its months belong to the story, not to its own date."""
    away = sum(abs(year - anchor_year) > 1 for year in years)
    return away >= 3 and 2 * away > len(years)


def calendar_of_year(year: int, solar: bool, two_digits: bool = False) -> tuple[Calendar, Calendar | None]:
    """The calendar of a year in bare figures, and the other that it can be: 1250 to 1449 may be Solar Hijri."""
    if two_digits or not 1250 <= year < 1450:
        return Calendar.GREGORIAN, None
    return (Calendar.SOLAR_HIJRI, Calendar.GREGORIAN) if solar else (Calendar.GREGORIAN, Calendar.SOLAR_HIJRI)
