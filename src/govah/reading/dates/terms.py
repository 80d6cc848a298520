"""What a time expression says, before anybody asks which days that is.

A term keeps the words' own shape: "July" has no year, "two years later" no day, "several" no number. Resolving fills in
what the surroundings give; only then are days reckoned. Nothing here looks at a calendar.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from govah.model import Calendar, Order


class Clock(Enum):
    """The now that a relative expression starts from: that of whoever speaks, or that of the story so far;
    "either" is that of the story where nobody is known to speak."""

    SPEECH = "speech"
    STORY = "story"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One day, month, season, year, decade or century by name, as far as it is named.

    `decade` is its first year, `century` counts from 1; `season` 1 is spring; `quarter` 0 is the one told before.
    `calendar` is None when the words do not tell. `from_saturday`: the week begins on the Saturday before the Monday by
    which it is numbered; `weekend`: its last two days. `part_of_day` is "MO", "NI" and so on, or a clock time "15:30".
    `lean` is -1 for "last July", +1 for "next Tuesday", 0 for "this summer"; `told` for "that summer", of the time told
    before. `swappable`: day and month, in figures, could be the other way round.
    """

    calendar: Calendar | None = None
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    holiday: str | None = None
    part_of_day: str | None = None
    lean: int | None = None
    told: bool = False
    from_saturday: bool = False
    weekend: bool = False
    before_christ: bool = False
    two_digits: bool = False
    swappable: bool = False

    @property
    def finest(self) -> str:
        """The smallest unit that is named."""
        return next(
            (u for u in _FINEST_FIRST if getattr(self, u) is not None), "day" if self.holiday else "part_of_day"
        )


_FINEST_FIRST = ("day", "weekday", "week", "month", "season", "quarter", "half", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Amount:
    """How many: a number, a pair of numbers ("two or three") a vague word ("several", None for the bare plural), or a
    number and a vague word («پنجاه و چند»).

    `limit` is "more", "less" or "about"."""

    least: float | None
    most: float | None = None
    word: str | None = None
    limit: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: so many of a unit, and perhaps so many of a smaller one."""

    amount: Amount
    unit: str
    rest: Length | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its place from now: "last month" (-1), "the same day" (0), "the following year" (+1)."""

    unit: str
    offset: int
    clock: Clock
    part_of_day: str | None = None


TOLD_MONTH = Unit("month", 0, Clock.STORY)
"""The month that the story has come to."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A length away from now: "two years ago", "three days later"."""

    length: Length
    sign: int
    clock: Clock


@dataclass(frozen=True, slots=True)
class From:
    """A length before (-1) or after (+1) a time that is named: "three days after 28 July". `to_the_day`: neither more
    nor less."""

    length: Length
    sign: int
    of: Term
    to_the_day: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length that ends or begins now: "the past three months" (-1), "the next two years" (+1)."""

    length: Length
    sign: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """A length after "in": how far off something is, or how long it took; which, its tense tells."""

    length: Length


@dataclass(frozen=True, slots=True)
class Ended:
    """A length that ends with a time that is named: "the year ended 31 March", "the quarter ending in June"."""

    length: Length
    of: Term


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week in which a named day lies: "the week of 25 July"."""

    of: Term


@dataclass(frozen=True, slots=True)
class Within:
    """A named point inside a relative unit: "March of last year", «مرداد سال گذشته»."""

    point: Point
    unit: Unit


@dataclass(frozen=True, slots=True)
class Nth:
    """A counted unit inside another time: "the first week of March"; -1 is the last. `count`: so many of the unit
    ("the first three months"); `weekday`: of each week only that day."""

    number: int
    unit: str
    of: Term
    count: int = 1
    weekday: int | None = None

    @property
    def length(self) -> Length:
        """How long the counted units are together."""
        return Length(Amount(float(self.count)), self.unit)


@dataclass(frozen=True, slots=True)
class Part:
    """A vague part of a time: `which` is a key of the vagueness table ("early", "end")."""

    which: str
    of: Term


@dataclass(frozen=True, slots=True)
class About:
    """A time that the words only come near to: "around 1988"."""

    of: Term


@dataclass(frozen=True, slots=True)
class Interval:
    """From one time to another; `within` when something happened on some day between the two."""

    first: Term
    last: Term
    within: bool = False


class Side(Enum):
    """On which side of the time named the time meant lies, and whether it reaches it."""

    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"


@dataclass(frozen=True, slots=True)
class Open:
    """A time of which only one side is named: "since 1985", "by 3 May 1994"."""

    side: Side
    of: Term


@dataclass(frozen=True, slots=True)
class Listing:
    """Days of one month that are named side by side, and not what lies between them: "3, 5 and 7 May"."""

    of: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One time given twice: "1359 (1980)", "6 Mordad 1367 (28 July 1988)"."""

    stated: Point
    again: Point


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Something that comes back: "every Thursday", "twice a year"."""

    of: Point | Length


@dataclass(frozen=True, slots=True)
class Reference:
    """Now, once or some day, by name only: "past", "present" or "future"."""

    which: str


@dataclass(frozen=True, slots=True)
class Link:
    """A place in time against an event that the text names next: "three days after", "since". `or_ago`: the words can
    also mean a time ago and the place after it («دو سال پیش از»). `any_noun`: no place can be meant ("during").
    `clause`: the words take a whole clause («پس از آنکه»)."""

    order: Order
    length: Length | None = None
    word: str = ""
    or_ago: bool = False
    any_noun: bool = False
    clause: bool = False

    @property
    def is_certain(self) -> bool:
        """Do a length, a word like "long" or a clause show that a time is meant, and not a place ("before the
        court")?"""
        return self.clause or ((self.length is not None or self.word != "") and not self.or_ago)


Term = (
    Point
    | Length
    | Unit
    | Shift
    | From
    | Stretch
    | Ahead
    | Ended
    | WeekOf
    | Within
    | Nth
    | Part
    | About
    | Interval
    | Listing
    | Open
    | Pair
    | Recurrence
    | Reference
    | Link
)


def point_in(term: Term) -> Point | None:
    """The point that a term is about, seen through "early" and "about"; of an interval its first."""
    match term:
        case Point():
            return term
        case Part(of=of) | About(of=of) | Nth(of=of) | Open(of=of):
            return point_in(of)
        case Interval(first=first):
            return point_in(first)
    return None


def with_point(term: Term, point: Point) -> Term:
    """A term about another point."""
    return replace(term, of=with_point(term.of, point)) if isinstance(term, Part | About | Nth | Open) else point


def has_hour(term: Term) -> bool:
    """Does it name an hour or a part of a day?"""
    match term:
        case Point() | Unit():
            return term.part_of_day is not None
        case Open(of=of):
            return has_hour(of)
        case Interval(first=first, last=last):
            return has_hour(first) and has_hour(last)
    return False
