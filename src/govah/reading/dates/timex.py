"""TimeML's TIMEX3 type, value and modifier for what was read: an export for benchmarks and other programs.

Its conventions (a decade of four figures less one, "PXY" for years without a number) never reach the values of
Govah itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from govah.calendars import date_in
from govah.model import Calendar, DateKind, DateMention, Day, Granularity, Span, Timex, When
from govah.reading.dates.terms import (
    About,
    Amount,
    Interval,
    Length,
    Nth,
    Part,
    Point,
    Recurrence,
    Reference,
    Shift,
    Term,
    Unit,
)
from govah.reading.dates.years import in_year

_SEASONS = ("SP", "SU", "FA", "WI")
_PART_MODS = {
    "early": "START",
    "start": "START",
    "mid": "MID",
    "late": "END",
    "end": "END",
    "earlier": "START",
    "later": "END",
}
_LIMIT_MODS = {
    "about": "APPROX",
    "nearly": "APPROX",
    "more": "MORE_THAN",
    "least": "EQUAL_OR_MORE",
    "less": "LESS_THAN",
    "most": "EQUAL_OR_LESS",
}
_COARSE = (Granularity.MONTH, Granularity.SEASON, Granularity.YEAR)
_LETTERS = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "weekend": "{}WE",
    "week": "{}W",
    "month": "{}M",
    "quarter": "{}Q",
    "season": "{}Q",
    "year": "{}Y",
}

_MULTIPLES = {
    "fortnight": ("week", 2),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
}

_HALVES = {
    "minute": Length(Amount(30.0), "second"),
    "hour": Length(Amount(30.0), "minute"),
    "day": Length(Amount(12.0), "hour"),
    "year": Length(Amount(6.0), "month"),
}


def as_annotated(mentions: Iterable[DateMention]) -> Iterator[DateMention]:
    """The mentions as TimeML would mark them up: those of `as_marked`, without "about" and its like before a length and
    "later" after it, and no ages."""
    for mention in as_marked(mentions):
        if mention.kind is DateKind.DURATION and mention.timex and mention.timex.mod == "APPROX":
            yield _without_first_word(mention)
        elif _is_length_away(mention):
            yield from mention.parts
        elif mention.rule not in _AGES:
            yield mention


_AGES = frozenset({"en.length-old", "fa.age"})


def as_marked(mentions: Iterable[DateMention]) -> Iterator[DateMention]:
    """The mentions with the named ends of a range apart, the length of a relation alone, and no relation that names
    only its event."""
    for mention in mentions:
        if mention.parts and not _is_length_away(mention):
            yield from mention.parts
        elif mention.kind is not DateKind.RELATION:
            yield mention


def _is_length_away(mention: DateMention) -> bool:
    """Is it a time that is told by its length from another ("three days later")?"""
    return mention.kind is DateKind.DATE and [part.kind for part in mention.parts] == [DateKind.DURATION]


def _without_first_word(mention: DateMention) -> DateMention:
    """The length alone of "about two weeks": that it is only near, TimeML tells in `mod`."""
    rest = mention.text.partition(" ")[2]
    return replace(mention, text=rest, span=Span(mention.end - len(rest), mention.end)) if rest else mention


def timex_of(term: Term, when: When | None) -> Timex:
    """The TIMEX3 of a settled term; `when` gives the days of what TIMEX3 cannot name (solar months)."""
    match term:
        case Length():
            return Timex("DURATION", period(term), _LIMIT_MODS.get(term.amount.limit, ""))
        case Recurrence(of=Length() as length):
            return Timex("SET", period(length))
        case Recurrence(of=Point() as point):
            return Timex("SET", value_of(point))
        case Reference():
            return Timex("DATE", f"{term.which.upper()}_REF")
        case Part():
            return Timex("DATE", timex_of(term.of, when).value, _PART_MODS.get(term.which, ""))
        case About():
            return Timex("DATE", timex_of(term.of, when).value, "APPROX")
        case Interval() if not (_is_named(term.first) and _is_named(term.last)):
            return Timex("DATE", _days(when))
        case Interval():
            return Timex("DATE", f"{timex_of(term.first, None).value}/{timex_of(term.last, None).value}")
        case Nth(unit="week"):
            return Timex("DURATION", "P1W")
        case Shift(length=length) if length.amount.least is None:
            return Timex("DATE", "FUTURE_REF" if term.sign > 0 else "PAST_REF")
        case Unit(unit="day") | Shift() if when and when.granularity in _COARSE:
            return Timex("DATE", _some_day_of(term, when))
        case Point():
            kind = "TIME" if term.part_of_day else "DATE"
            return Timex(kind, value_of(_as_winter(term, when)) if _is_western(term) else _days(when))
    return Timex("DATE", _days(when))


def _some_day_of(term: Unit | Shift, when: When) -> str:
    """A day that is only known to lie in a month or year, or to be counted from a day in it."""
    if when.begin.earliest is None or when.end.latest is None:
        return "XXXX-XX-XX"
    calendar = Calendar.JULIAN if when.calendar is Calendar.JULIAN else Calendar.GREGORIAN
    first, last = date_in(calendar, when.begin.earliest), date_in(calendar, when.end.latest)
    if first[0] != last[0]:
        return "XXXX-XX-XX"
    same_month = isinstance(term, Unit) and term.offset == 0 and first[1] == last[1]
    return f"{_year(first[0])}-{first[1]:02}-XX" if same_month else f"{_year(first[0])}-XX-XX"


def _year(year: int) -> str:
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _as_winter(point: Point, when: When | None) -> Point:
    """A winter whose year is known from its story, by the year that it ends in."""
    if when is None or point.season != 4 or when.begin.earliest is None or when.end.latest is None:
        return point
    is_one_winter = when.end.latest - when.begin.earliest < 100
    return in_year(point, date_in(Calendar.GREGORIAN, when.end.latest)[0], point.calendar) if is_one_winter else point


def a_year_from(quarter: Point, sign: int) -> Timex:
    """A year away, said where results of a quarter are told: the same quarter of another year."""
    return Timex("DATE", value_of(replace(quarter, year=(quarter.year or 0) + sign)))


def quarter_ended(when: When) -> Timex:
    """The quarter of the calendar in which most of a quarter of a trade year lies."""
    first, last = when.begin.earliest, when.end.latest
    if first is None or last is None:
        return Timex("DATE", "XXXX-QX")
    year, month, _ = date_in(Calendar.GREGORIAN, (first + last) // 2)
    return Timex("DATE", f"{year:04}-Q{(month + 2) // 3}")


def _is_named(term: Term) -> bool:
    """Can TIMEX3 name it?"""
    match term:
        case Point():
            return _is_western(term)
        case Part(of=of) | About(of=of):
            return _is_named(of)
    return False


def _is_western(point: Point) -> bool:
    return point.calendar in (None, Calendar.GREGORIAN, Calendar.JULIAN) and point.holiday is None


def _days(when: When | None) -> str:
    if when is None or when.begin.earliest is None or when.end.latest is None:
        return (
            "XXXX-XX-XX"
            if when is None or when.begin.earliest is when.end.latest
            else f"{_iso(when.begin.earliest)}/{_iso(when.end.latest)}"
        )
    return _iso(when.begin.earliest) if when.on_one_day else f"{_iso(when.begin.earliest)}/{_iso(when.end.latest)}"


def _iso(day: Day | None) -> str:
    if day is None:
        return ""
    year, month, number = date_in(Calendar.GREGORIAN, day)
    return f"{_year(year)}-{month:02}-{number:02}"


def value_of(point: Point) -> str:
    """The TIMEX3 value of a Western point, with X for what is not known."""
    clock = f"T{point.part_of_day}" if point.part_of_day else ""
    return _date(point) + clock


def _date(point: Point) -> str:
    if point.century is not None:
        return f"BC{point.century - 1:02}" if point.before_christ else f"{point.century - 1:02}"
    if point.decade is not None:
        return f"{'BC' if point.before_christ else ''}{point.decade // 10:03}"
    year = "XXXX" if point.year is None else f"BC{point.year:04}" if point.before_christ else f"{point.year:04}"
    return year + _in_year(point)


def _in_year(point: Point) -> str:
    if point.month is not None:
        return f"-{point.month:02}" + ("" if point.day is None else f"-{point.day:02}")
    if point.week is not None:
        return f"-W{point.week:02}" + ("-WE" if point.weekend else "")
    if point.season is not None:
        return f"-{_SEASONS[point.season - 1]}"
    if point.weekday is not None:
        return f"-WXX-{point.weekday + 1}"
    if point.quarter is not None:
        return f"-Q{point.quarter}"
    if point.half is not None:
        return f"-H{point.half}"
    return "-XX-XX" if point.part_of_day and point.year is None else ""


def period(length: Length) -> str:
    """A length as ISO 8601, X for a number that is not said; a half is written in the next smaller unit."""
    day, clock = "", ""
    for piece in _whole_units(length):
        unit, count = piece.unit, _count(piece.amount)
        if unit in _MULTIPLES:
            unit, times = _MULTIPLES[unit]
            count = _count(_times(piece.amount, times))
        written = _LETTERS[unit].format(count)
        day, clock = (day, clock + written[1:]) if written[0] == "T" else (day + written, clock)
    return f"P{day}T{clock}" if clock else f"P{day}"


def _whole_units(length: Length) -> Iterator[Length]:
    amount = length.amount
    half = _HALVES.get(length.unit) if amount.least is not None and amount.least % 1 == 0.5 else None
    if half is None or amount.most is not None:
        yield replace(length, rest=None)
    else:
        if amount.least and amount.least > 1:
            yield replace(length, amount=Amount(amount.least - 0.5), rest=None)
        yield half
    if length.rest:
        yield from _whole_units(length.rest)


def _times(amount: Amount, times: int) -> Amount:
    most = None if amount.most is None else amount.most * times
    return amount if amount.least is None else replace(amount, least=amount.least * times, most=most)


def _count(amount: Amount) -> str:
    if amount.least is None:
        return "2" if amount.word == "couple" else "X"
    number = amount.least if amount.most is None else amount.most
    return f"{number:g}" if number != int(number) else str(int(number))
