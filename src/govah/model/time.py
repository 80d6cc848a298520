"""The words of time: days, bounds, units, calendars, and answers that may be open.

Days are Julian Day Numbers (the integer that names the day at noon), so that every calendar meets in one line and no
year is too far back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from govah.errors import ReversedBounds

Day = int
"""A Julian Day Number; 2447371 is 28 July 1988."""

_JDN_OF_ORDINAL_0 = 1_721_425
_CYCLE_DAYS, _CYCLE_YEARS = 146_097, 400
_WITHIN_REACH = 2_447_371
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_of(value: date) -> Day:
    """The day number of a proleptic Gregorian date.

    >>> day_of(date(1988, 7, 28))
    2447371
    """
    return value.toordinal() + _JDN_OF_ORDINAL_0


def date_of(day: Day) -> date | None:
    """The Gregorian date of a day number; None outside the years 1 to 9999, which `date` cannot hold.

    >>> date_of(2447371)
    datetime.date(1988, 7, 28)
    """
    ordinal = day - _JDN_OF_ORDINAL_0
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def month_length(year: int, month: int) -> int:
    """Days of a month of the proleptic Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS[month - 1] + (month == 2 and leap)


def parts_of(day: Day) -> tuple[int, int, int]:
    """Proleptic Gregorian year (astronomical), month and day, also outside the years that `date` can hold."""
    cycles = 0 if date_of(day) else (_WITHIN_REACH - day) // _CYCLE_DAYS
    found = date_of(day + cycles * _CYCLE_DAYS)
    assert found is not None, "a day moved by whole cycles lies within one cycle of 1988"
    return found.year - cycles * _CYCLE_YEARS, found.month, found.day


def day_number(year: int, month: int, day: int) -> Day:
    """The day number of proleptic Gregorian parts, also outside the years that `date` can hold."""
    cycles = (year - 2000) // _CYCLE_YEARS
    return day_of(date(year - cycles * _CYCLE_YEARS, month, day)) + cycles * _CYCLE_DAYS


class Answer(Enum):
    """What the record says to a yes-or-no question."""

    YES = "yes"
    NO = "no"
    OPEN = "open"

    def __bool__(self) -> bool:
        raise TypeError("an Answer can be OPEN: compare it, `is Answer.YES`")

    def __and__(self, other: Answer) -> Answer:
        if Answer.NO in (self, other):
            return Answer.NO
        return Answer.YES if self is other is Answer.YES else Answer.OPEN

    def __or__(self, other: Answer) -> Answer:
        return ~(~self & ~other)

    def __invert__(self) -> Answer:
        return {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.OPEN: Answer.OPEN}[self]


@dataclass(frozen=True, slots=True)
class Bounds:
    """One unknown day between `earliest` and `latest`, both included; None where the record sets no bound.

    >>> offensive = Bounds(day_of(date(1988, 7, 25)), day_of(date(1988, 7, 28)))
    >>> Bounds(day_of(date(1988, 2, 1)), day_of(date(1988, 2, 29))).before(offensive).name
    'YES'
    >>> Bounds(day_of(date(1988, 1, 1)), day_of(date(1988, 12, 31))).before(offensive).name
    'OPEN'
    """

    earliest: Day | None = None
    latest: Day | None = None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ReversedBounds(self.earliest, self.latest)

    def before(self, other: Bounds) -> Answer:
        """Did this day come before `other`, whichever days they turn out to be?"""
        if self.latest is not None and other.earliest is not None and self.latest < other.earliest:
            return Answer.YES
        if self.earliest is not None and other.latest is not None and self.earliest >= other.latest:
            return Answer.NO
        return Answer.OPEN

    def both(self, other: Bounds) -> Bounds | None:
        """The days allowed by this and by `other`; None when they allow no common day."""
        earliest = max((d for d in (self.earliest, other.earliest) if d is not None), default=None)
        latest = min((d for d in (self.latest, other.latest) if d is not None), default=None)
        if earliest is not None and latest is not None and earliest > latest:
            return None
        return Bounds(earliest, latest)


class Extent(StrEnum):
    """How the thing told fills its time: on every day of it, or on some day or days within it."""

    THROUGHOUT = "throughout"
    WITHIN = "within"
    UNKNOWN = "unknown"


class Granularity(StrEnum):
    """The unit in which the time was expressed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Calendar(StrEnum):
    """The calendar in which the time was expressed."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"
    SOLAR_HIJRI = "solar-hijri"
    LUNAR_HIJRI = "lunar-hijri"
