"""When something happened, as far as the record allows us to say.

A date in testimony is rarely one day. `When` keeps four bounds, the first and last day on which the thing can have
begun and can have ended, and its questions have three answers: yes, no, open. Folding "open" into "no" would turn
what we do not know into what did not happen.

Days are Julian Day Numbers (the integer that names the day at noon), so that every calendar meets in one line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from govah.errors import BadInput, ReversedBounds
from govah.model.span import Span

Day = int
"""A Julian Day Number; 2447371 is 28 July 1988."""

_JDN_OF_ORDINAL_0 = 1_721_425


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


class Extent(Enum):
    """How the thing told fills its time: on every day of it, or on some day or days within it."""

    THROUGHOUT = "throughout"
    WITHIN = "within"
    UNKNOWN = "unknown"


class Granularity(Enum):
    """The unit in which the time was expressed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Calendar(Enum):
    """The calendar in which the time was expressed."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"
    SOLAR_HIJRI = "solar-hijri"
    LUNAR_HIJRI = "lunar-hijri"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A stretch of time between bounds: `begin` and `end` are each one unknown day between an earliest and a latest.

    `approximate` bounds come from the vagueness table ("early", "about"): they can never alone prove a clash.
    `uncertain` marks a date that the text itself doubts. `assumptions` name every choice made in reading it, and
    `alternatives` hold the other readings (day and month order, which year, which calendar): doubt is data here.
    """

    begin: Bounds
    end: Bounds
    extent: Extent = Extent.UNKNOWN
    granularity: Granularity = Granularity.DAY
    calendar: Calendar = Calendar.GREGORIAN
    approximate: bool = False
    uncertain: bool = False
    assumptions: tuple[str, ...] = ()
    alternatives: tuple[When, ...] = ()

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ReversedBounds(self.earliest, self.latest)

    @classmethod
    def between(cls, earliest: Day | None, latest: Day | None, **fields: object) -> When:
        """A time of which we know only the first and last day it can touch.

        >>> When.between(2447371, 2447371).on_one_day
        True
        """
        whole = Bounds(earliest, latest)
        return replace(cls(begin=whole, end=whole), **fields)  # type: ignore[arg-type]

    @classmethod
    def whole(cls, first: Day, last: Day, **fields: object) -> When:
        """The days from `first` to `last`, every one of them."""
        exact = cls(begin=Bounds(first, first), end=Bounds(last, last), extent=Extent.THROUGHOUT)
        return replace(exact, **fields)  # type: ignore[arg-type]

    @property
    def earliest(self) -> Day | None:
        """The first day on which it can have begun."""
        return self.begin.earliest

    @property
    def latest(self) -> Day | None:
        """The last day on which it can have ended."""
        return self.end.latest

    @property
    def on_one_day(self) -> bool:
        """Is it one known day?"""
        return self.earliest is not None and self.earliest == self.latest

    def before(self, other: When) -> Answer:
        """Was this over before `other` began, whichever days they turn out to be?"""
        return self.end.before(other.begin)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time of at least `shortest` and at most `longest` days; None where there is no bound."""

    shortest: int | None
    longest: int | None

    def __post_init__(self) -> None:
        if self.shortest is not None and self.longest is not None and self.shortest > self.longest:
            raise BadInput(f"a duration of {self.shortest} to {self.longest} days: give the shorter first")


class DateKind(Enum):
    """What a time expression gives: a place on the line of time, a length, a recurrence, or a link to an event."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"
    TIME = "time"
    RELATION = "relation"


class Order(Enum):
    """How a time expression places what it tells of against an event that it names."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    SINCE = "since"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class TimeRelation:
    """How, by how much, and against which named event ("several months before the executions")."""

    order: Order
    offset: Duration | None
    event: Span


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as TimeML's TIMEX3 writes it: an export, from which nothing is ever reckoned."""

    type: str
    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A time expression as written, and what it means. `rule` names the rule that read it.

    Exactly one of `value`, `duration` and `relation` is the meaning of a date, a duration and a relation; a set
    ("every Thursday") has none of them yet. `paired` is the same time as the text gives it again beside `value`
    ("6 Mordad 1367 (28 July 1988)"): both are kept, since they may clash. `weekday` is the one named (Monday 0).
    `parts` are the ends of a range, or the length in a relation, each as it stands in the text.
    """

    span: Span
    text: str
    kind: DateKind
    rule: str
    value: When | None = None
    duration: Duration | None = None
    relation: TimeRelation | None = None
    paired: When | None = None
    weekday: int | None = None
    timex: Timex | None = None
    parts: tuple[DateMention, ...] = ()

    @property
    def alternatives(self) -> tuple[When, ...]:
        """The other readings of the date."""
        return self.value.alternatives if self.value else ()

    @property
    def start(self) -> int:
        """First character."""
        return self.span.start

    @property
    def end(self) -> int:
        """Character after the last."""
        return self.span.end
