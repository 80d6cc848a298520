"""Which year a month, day or season without one belongs to.

This is the most frequent error of every date reader in narrative: the year written last is not always the year meant.
A story mostly runs forward, steps back a little, and returns from an aside; a document of its day speaks of what has
just been and of what is to come. Every choice names its reason and keeps the next best year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from govah.model import Calendar
from govah.reading.dates.sources import data
from govah.reading.dates.terms import Point
from govah.reading.dates.values import astronomical, has_day, when_of

REMEMBERED = 4
"""How many times told before a story may return to."""

_FORWARD, _STAND, _BACK, _BACK_MONTH, _LEAP, _ASIDE, _AHEAD = 0.1, 0.3, 1.0, 0.3, 1.5, 0.6, 0.7
"""Costs: a month forward; a year without months; a step back, and each month of it; a leap over more than a year; each
later time passed over; and how much a later date with a year counts."""


_OF_THE_DAY = 4
"""How many written years a word like "yesterday" outweighs."""

_SOON, _NEAR = 1.5, 2.0
"""Months to the coming one that make it the likelier, where the words look back and where they do not tell. Of ten
months ago nobody says "in December" alone."""


@dataclass(frozen=True, slots=True)
class YearChoice:
    """A year, the reason for it, and the next best year."""

    year: int
    reason: str
    other: int | None = None
    before_christ: bool = False


def from_story(
    point: Point, told: Sequence[Point], ahead: Point | None, planned: Point | None = None
) -> YearChoice | None:
    """The year of `point`, by the times `told` before it (the last one last) and the next one `ahead` with a year, or
    as `planned` for the whole story."""
    usable = [t for t in told if t.year is not None and t.calendar is (point.calendar or t.calendar)]
    scored = sorted(
        (_cost(option, usable, ahead), index, option) for index, option in enumerate(_options(point, usable))
    )
    options = [option for _, _, option in scored]
    best = planned or next(iter(options), None)
    if best is None:
        return None
    others = [option for option in options if option.year != best.year]
    reason = "year from context" if best.year in {t.year for t in usable} else "the story runs on into another year"
    return YearChoice(best.year or 0, reason, others[0].year if others else None, best.before_christ)


def _options(point: Point, told: Sequence[Point]) -> Iterator[Point]:
    seen: set[int] = set()
    for time in reversed(told):
        for step in (0, 1, -1):
            year = (astronomical(time) or 0) + step
            if year not in seen:
                seen.add(year)
                option = in_year(point, year, time.calendar)
                if has_day(option, year) if option.day else when_of(option):
                    yield option


def in_year(point: Point, year: int, calendar: Calendar | None) -> Point:
    """A point of a year counted through zero."""
    before = year <= 0
    return replace(point, year=1 - year if before else year, before_christ=before, calendar=point.calendar or calendar)


def _cost(option: Point, told: Sequence[Point], ahead: Point | None) -> float:
    back = min(_step(time, option) + _ASIDE * age for age, time in enumerate(reversed(told)))
    follows = ahead is not None and ahead.year is not None and ahead.calendar is option.calendar
    return back + (_AHEAD * _step(option, ahead) if follows and ahead else 0)


def _step(first: Point, then: Point) -> float:
    years = (astronomical(then) or 0) - (astronomical(first) or 0)
    months = month_of(first), month_of(then)
    if months[0] is None or months[1] is None:
        return _STAND if years == 0 else _LEAP * abs(years) - (0.5 if years > 0 else 0)
    distance = 12 * years + months[1] - months[0]
    if distance < 0:
        return _BACK - _BACK_MONTH * distance
    return _FORWARD * distance + (_LEAP if distance > 12 else 0)


def month_of(point: Point) -> int | None:
    """The month of a point, of a season or quarter its last."""
    if point.holiday:
        return _month_of_holiday(point.holiday)
    if point.quarter or point.half:
        return 3 * (point.quarter or 0) + 6 * (point.half or 0) - (2 if point.quarter else 5)
    return point.month or (3 * point.season if point.season else None)


def _month_of_holiday(name: str) -> int | None:
    """The month of its own calendar; Easter's is April."""
    entry: dict[str, Any] = data("holidays.toml")[name]
    first: int = entry["first"][0] if "first" in entry else entry.get("month", 4)
    return first if entry["calendar"] == Calendar.GREGORIAN.value else None


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
    return YearChoice(year, f"{reason} the document’s own day", other if other != year else None)


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
    return (
        year is not None and not point.two_digits and (year < 1250 or 1450 <= year < 1600 or (western and year < 1600))
    )


def calendars_of_year(year: int, solar: bool) -> tuple[Calendar, ...]:
    """The calendars that a year in bare figures can be of, the likeliest first; `solar`: its text can speak of Solar
    Hijri years."""
    if not 1250 <= year < 1450:
        return (Calendar.GREGORIAN,)
    if not solar:
        return Calendar.GREGORIAN, Calendar.SOLAR_HIJRI
    lunar = (Calendar.LUNAR_HIJRI,) if year >= 1400 else ()
    return Calendar.SOLAR_HIJRI, *lunar, Calendar.GREGORIAN
