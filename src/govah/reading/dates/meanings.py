"""What the rules mean: each function makes a term of the values that a rule's slots hand it, or refuses with None.

One semantics for all languages. A function's name is what `means` says in a language file.
"""

from __future__ import annotations

from dataclasses import replace

from govah.model import Calendar, Order
from govah.reading.dates.terms import (
    About,
    Amount,
    Clock,
    From,
    Interval,
    Length,
    Link,
    Nth,
    Pair,
    Part,
    Point,
    Recurrence,
    Reference,
    Shift,
    Stretch,
    Term,
    Unit,
    Within,
)

Month = tuple[Calendar, int]

_SOLAR_YEARS = range(1250, 1450)
_TWO_DIGIT_SOLAR = range(20, 100)


def month(month: Month) -> Point:
    """A month by name."""
    return Point(calendar=month[0], month=month[1])


def day(day: int, month: Month) -> Point | None:
    """A day of a month."""
    return Point(calendar=month[0], month=month[1], day=day) if day <= _LONGEST[month[0]] else None


_LONGEST = {Calendar.GREGORIAN: 31, Calendar.JULIAN: 31, Calendar.SOLAR_HIJRI: 31, Calendar.LUNAR_HIJRI: 30}


def year(year: int, calendar: str = "") -> Point:
    """A year in figures; its calendar is that which the words name."""
    return Point(year=year, calendar=Calendar(calendar) if calendar else None)


def with_year(of: Point, year: Point) -> Point | None:
    """A day, month, season or holiday of a year; refused where figures and calendar cannot go together."""
    if of.year is not None or year.year is None:
        return None
    calendar = of.calendar or year.calendar
    if of.calendar and year.calendar and of.calendar is not year.calendar:
        return None
    if of.calendar is Calendar.GREGORIAN and year.two_digits and not 0 <= year.year <= 99:
        return None
    return replace(of, calendar=calendar, year=_whole(year, calendar), before_christ=year.before_christ)


def _whole(year: Point, calendar: Calendar | None) -> int | None:
    if year.year is None or not year.two_digits:
        return year.year
    return year.year + (
        1300 if calendar is Calendar.SOLAR_HIJRI else 1400 if calendar is Calendar.LUNAR_HIJRI else 1900
    )


def two_digit_year(year: int) -> Point:
    """A year by its last two figures ("'88", «۶۷»)."""
    return Point(year=year, two_digits=True)


def short_solar_year(year: int) -> Point | None:
    """A Solar Hijri year by its last two figures, where nothing else could be meant («سال ۶۷»)."""
    return Point(calendar=Calendar.SOLAR_HIJRI, year=1300 + year) if year in _TWO_DIGIT_SOLAR else None


def with_year_solar(of: Point, year: Point) -> Point | None:
    """A season or holiday and its year, which is Solar Hijri when it can be."""
    if year.two_digits:
        of = replace(of, calendar=Calendar.SOLAR_HIJRI)
    return with_year(of, year)


def in_era(year: int, era: str) -> Point:
    """A year with its era: ``bc`` or the name of a calendar."""
    if era == "bc":
        return Point(year=year, before_christ=True, calendar=Calendar.GREGORIAN)
    return Point(year=year, calendar=Calendar(era))


def era_of(of: Point, era: str) -> Point | None:
    """A date whose era is named after it («۶ مرداد ۱۳۶۷ ه.ش»)."""
    if era == "bc":
        return replace(of, before_christ=True)
    calendar = Calendar(era)
    return replace(of, calendar=calendar) if of.calendar in (None, calendar) else None


def figures(figures: tuple[str, str, str]) -> Point | None:
    """A date in figures. Of day and month the order that is possible is taken; where both are, day first, and
    resolving keeps the other as an alternative."""
    first, second, third = figures
    if len(first) == 4 and len(third) <= 2:
        return _in_figures(int(first), int(second), int(third))
    if len(third) in (2, 4) and len(first) <= 2:
        written = int(third) if len(third) == 4 else int(third) + (1900 if int(third) > 30 else 2000)
        day, month = int(first), int(second)
        return _in_figures(written, month, day, (day, month)) or _in_figures(written, day, month)
    return None


def _in_figures(year: int, month: int, day: int, order: tuple[int, int] | None = None) -> Point | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    calendar = Calendar.SOLAR_HIJRI if year in _SOLAR_YEARS else Calendar.GREGORIAN
    return Point(
        calendar=calendar,
        year=year,
        month=month,
        day=day,
        swappable=order is not None and max(order) <= 12 and day != month,
    )


def year_month(year: Point, month: int) -> Point | None:
    """A month in figures, ``1988-07``."""
    return replace(year, month=month) if 1 <= month <= 12 else None


def on_weekday(weekday: int, of: Point) -> Point | None:
    """A day and the weekday it is said to be."""
    return replace(of, weekday=weekday) if of.day is not None and of.weekday is None else None


def weekday(weekday: int) -> Point:
    """A weekday by name, Monday 0."""
    return Point(weekday=weekday)


def season(season: int) -> Point:
    """A season by name, spring 1."""
    return Point(season=season)


def holiday(holiday: str) -> Point:
    """A holiday by name: a key of the holiday table."""
    return Point(holiday=holiday)


def decade(decade: tuple[int, int]) -> Point | None:
    """A decade in figures, "1980s" or "80s"."""
    first = decade[0] if decade[0] >= 1000 else 1900 + decade[0]
    calendar = Calendar.SOLAR_HIJRI if first in _SOLAR_YEARS else None
    return Point(decade=first, calendar=calendar)


def decade_word(decade: int) -> Point:
    """A decade of the twentieth century in words: "the eighties"."""
    return Point(decade=1900 + decade, calendar=Calendar.GREGORIAN)


def solar_decade(decade: int) -> Point | None:
    """A Solar Hijri decade by its tens («دههٔ ۶۰»), or a decade by its year."""
    if decade % 10:
        return None
    if decade >= 1500:
        return Point(decade=decade, calendar=Calendar.GREGORIAN)
    return Point(decade=decade if decade > 99 else 1300 + decade, calendar=Calendar.SOLAR_HIJRI)


def century(number: int, before_christ: bool = False) -> Point | None:
    """A century, counted from 1."""
    return Point(century=number, before_christ=before_christ) if 1 <= number <= 22 else None


def leaning(of: Point, lean: int) -> Point | None:
    """A weekday, month or season counted from now: "last July", "next Tuesday", "this summer"."""
    return replace(of, lean=lean) if of.year is None and of.lean is None else None


def at_time(of: Point | Unit, part_of_day: str) -> Point | Unit | None:
    """A day and a part or hour of it."""
    if isinstance(of, Point) and of.finest not in ("day", "weekday"):
        return None
    if isinstance(of, Unit) and of.unit != "day":
        return None
    return replace(of, part_of_day=part_of_day) if of.part_of_day is None else None


def part_of_day(part_of_day: str, clock: str = "") -> Point | Unit:
    """A part or hour of a day that is not named; "this morning" and "tonight" name it."""
    return Unit("day", 0, Clock(clock), part_of_day) if clock else Point(part_of_day=part_of_day)


def night(offset: int) -> Unit:
    """A night counted from this one: «دیشب» is -1."""
    return Unit("day", offset, Clock.SPEECH, "NI")


def hour_of_part(of: Point, part_of_day: str) -> Point | None:
    """An hour of twelve and the part of the day that tells which half is meant."""
    hour, _, minute = (of.part_of_day or "").partition(":")
    if part_of_day in ("AF", "EV", "NI") and hour.isdigit() and 1 <= int(hour) < 12:
        return replace(of, part_of_day=f"{int(hour) + 12:02}:{minute}")
    return of


def hour(hour: int, half: int, minute: int = 0) -> Point | None:
    """A clock time of twelve hours; `half` is 0 before noon and 12 after."""
    if not (0 < hour <= 12 and 0 <= minute < 60):
        return None
    return Point(part_of_day=f"{hour % 12 + half:02}:{minute:02}")


def clock_time(hour: int, minute: int = 0) -> Point | None:
    """A clock time of twenty-four hours."""
    return Point(part_of_day=f"{hour:02}:{minute:02}") if 0 <= hour <= 24 and 0 <= minute < 60 else None


def same(of: Term) -> Term:
    """The meaning of its only part."""
    return of


def part(part: str, of: Term) -> Part | None:
    """A vague part of a time that is longer than a day."""
    if isinstance(of, Point) and of.finest in ("day", "weekday", "part_of_day"):
        return None
    return Part(part, of) if not isinstance(of, Part) else None


def about(of: Term) -> About | None:
    """A time that the words only come near to."""
    return About(of) if not isinstance(of, About) else None


def nth(number: int, unit: str, of: Term) -> Nth:
    """A counted unit inside another time."""
    return Nth(number, unit, of)


def half_of(number: int, of: Point) -> Point | Nth | None:
    """A half of a year, or of anything else."""
    if number > 2:
        return None
    number = 2 if number == -1 else number
    return replace(of, half=number) if of.finest == "year" else Nth(number, "half", of)


def quarter_of(number: int, of: Point) -> Point | None:
    """A quarter of a year."""
    return replace(of, quarter=number) if of.finest == "year" and number <= 4 else None


def interval(first: Term, last: Term, within: bool = False) -> Interval | None:
    """From one time to another; what only one of them names ("July 25 to 28, 1988") both share."""
    if isinstance(first, Point) and isinstance(last, Point):
        shared = _shared(first, last)
        return Interval(*shared, within) if shared else None
    inner_first = first.of if isinstance(first, Part) else first
    inner_last = last.of if isinstance(last, Part) else last
    if isinstance(inner_first, Point) and isinstance(inner_last, Point):
        if (shared := _shared(inner_first, inner_last)) is None:
            return None
        first = replace(first, of=shared[0]) if isinstance(first, Part) else shared[0]
        last = replace(last, of=shared[1]) if isinstance(last, Part) else shared[1]
    return Interval(first, last, within)


def _shared(first: Point, last: Point) -> tuple[Point, Point] | None:
    if last.finest == "day" and last.month is None:
        if first.month is None or (last.day or 0) <= (first.day or 32):
            return None
        last = replace(last, calendar=first.calendar, month=first.month)
    if first.finest == "day" and first.month is None:
        if last.day is None or (first.day or 32) >= last.day:
            return None
        first = replace(first, calendar=last.calendar, month=last.month)
    if first.calendar is None and last.calendar is not None:
        first = replace(first, calendar=last.calendar)
    if last.calendar is None and first.calendar is not None:
        last = replace(last, calendar=first.calendar)
    if first.year is None and last.year is not None and first.finest in _IN_A_YEAR and first.calendar is last.calendar:
        turned = (first.month or 0) > (last.month or 12)
        first = replace(first, year=last.year - turned, before_christ=last.before_christ)
    if first.year is not None and last.year is None and last.finest in _IN_A_YEAR and first.calendar is last.calendar:
        turned = (last.month or 12) < (first.month or 0)
        last = replace(last, year=first.year + turned, before_christ=first.before_christ)
    return first, last


_IN_A_YEAR = ("day", "month", "season", "quarter", "half")


def days(first: int, last: int, month: Month) -> Interval | None:
    """Two days of one month."""
    if first >= last or last > _LONGEST[month[0]]:
        return None
    one, other = day(first, month), day(last, month)
    return Interval(one, other) if one and other else None


def year_range(first: Point, last: int) -> Interval | None:
    """Two years, the second by its last two figures: "1985-87"."""
    if first.year is None or first.month or not first.year % 100 < last:
        return None
    return Interval(first, replace(first, year=first.year // 100 * 100 + last))


def interval_with_year(of: Interval, year: Point) -> Interval | None:
    """An interval whose year stands at its end."""
    if not (isinstance(of.first, Point) and isinstance(of.last, Point)):
        return None
    last = with_year(of.last, year)
    return interval(of.first, last, of.within) if last and of.first.year is None else None


def pair(stated: Point, again: Point) -> Pair | None:
    """One time given in two calendars; the first without a calendar takes the one that the second leaves."""
    known = {stated.calendar or _likely(stated), again.calendar or _likely(again)}
    if len(known) != 2 or stated.year is None or again.year is None:
        return None
    return Pair(
        replace(stated, calendar=stated.calendar or _likely(stated)),
        replace(again, calendar=again.calendar or _likely(again)),
    )


def _likely(of: Point) -> Calendar:
    return Calendar.SOLAR_HIJRI if of.year is not None and of.year in _SOLAR_YEARS else Calendar.GREGORIAN


def quarter(number: int) -> Point | None:
    """A quarter of a year that is not named."""
    return Point(quarter=number) if 1 <= number <= 4 else None


def of_these(length: Length) -> Length | None:
    """The first nine months: a length. Not "the second day", which is a day."""
    return length if length.amount.least != 1 else None


def at_hour(of: Point | Unit, part_of_day: Point) -> Point | Unit | None:
    """A day and an hour of it."""
    return at_time(of, part_of_day.part_of_day or "")


def last_part_of_day(part_of_day: str = "NI") -> Unit:
    """Last night."""
    return Unit("day", -1, Clock.SPEECH, part_of_day)


def story_part_of_day(offset: int, part_of_day: str) -> Unit:
    """The next morning."""
    return Unit("day", offset, Clock.STORY, part_of_day)


def number(number: float) -> Amount | None:
    """An exact number; refused where no length of time in a testimony has so many units."""
    return Amount(float(number)) if number <= _MOST else None


_MOST = 100_000


def sum_of(first: int, second: int) -> int:
    """A number in two words: "twenty four", «بیست و چهار»."""
    return first + second


def product(first: int, second: int, third: int = 0) -> int:
    """Hundreds: "two hundred and fifty"."""
    return first * second + third


def vague(word: str) -> Amount:
    """A vague number: a key of the vagueness table."""
    return Amount(None, word=word)


def either(first: Amount, last: Amount) -> Amount | None:
    """Two or three."""
    if first.least is None or last.least is None or first.least >= last.least:
        return None
    return Amount(first.least, last.least)


def next_to_each_other(first: int, second: int) -> Amount | None:
    """Two neighbouring numbers, «دو سه سال»."""
    return Amount(float(first), float(second)) if second == first + 1 else None


def limited(limit: str, of: Amount) -> Amount | None:
    """More than, less than, about so many."""
    return replace(of, limit=limit) if not of.limit else None


def and_a_half(of: Amount) -> Amount | None:
    """Two and a half."""
    return replace(of, least=of.least + 0.5) if of.least is not None and of.most is None else None


def length(amount: Amount, unit: str) -> Length:
    """So many of a unit."""
    return Length(amount, unit)


def one(unit: str, amount: float = 1.0) -> Length | None:
    """One of a unit, or the part of it that `amount` says. "A second" and "a quarter" are more often an ordinal and
    a share."""
    if unit in ("second", "quarter"):
        return None
    return Length(Amount(amount), unit)


def bare(unit: str) -> Length:
    """A unit in the plural without a number: "decades"."""
    return Length(Amount(None), unit)


def length_and_half(amount: Amount, unit: str) -> Length | None:
    """So many and a half, with the half after the unit («دو سال و نیم»)."""
    whole = and_a_half(amount)
    return Length(whole, unit) if whole else None


def longer(of: Length, limit: str) -> Length | None:
    """More than a decade, about two years."""
    amount = limited(limit, of.amount)
    return replace(of, amount=amount) if amount else None


def together(first: Length, second: Length) -> Length | None:
    """Two years and three months."""
    return replace(first, rest=second) if first.rest is None and first.unit != second.unit else None


def unit(unit: str, offset: int = 0, clock: str = "speech") -> Unit:
    """A unit by its place from now."""
    return Unit(unit, offset, Clock(clock))


def shift(length: Length, sign: int, clock: str) -> Shift:
    """A length away from now."""
    return Shift(length, sign, Clock(clock))


def from_time(length: Length, order: str, of: Term) -> From | None:
    """A length before or after a time that is named."""
    sign = {"before": -1, "after": 1}.get(order)
    return From(length, sign, of) if sign else None


def stretch(length: Length, sign: int) -> Stretch:
    """A length that ends or begins now."""
    return Stretch(length, sign)


def within(point: Point, unit: Unit) -> Within | None:
    """A named point inside a relative unit."""
    return Within(point, unit) if point.year is None and unit.unit in ("year", "month") else None


def recurrence(of: Point | Length) -> Recurrence:
    """Something that comes back."""
    return Recurrence(of)


def repeated(unit: str) -> Recurrence:
    """Something that comes back each day, week, month or year."""
    return Recurrence(Length(Amount(1.0), unit))


def nothing(**_: object) -> bool:
    """Words that look like a time and are none."""
    return False


def reference(which: str) -> Reference:
    """Now, once or some day."""
    return Reference(which)


def link(order: str, length: Length | None = None, word: str | None = None) -> Link:
    """A place in time against the event that the text names next."""
    return Link(Order.BEFORE, None, order) if order == "eve" else Link(Order(order), length, word)
