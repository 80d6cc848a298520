"""From one time to another, one time given twice, and the parts of a time."""

from __future__ import annotations

from dataclasses import replace

from govah.model import Calendar
from govah.reading.dates.meanings.points import (
    LONGEST_MONTH,
    Month,
    century,
    day,
    era_of,
    in_era,
    solar_decade,
    with_year,
)
from govah.reading.dates.terms import About, Interval, Length, Listing, Nth, Open, Pair, Part, Point, Side, Term
from govah.reading.dates.years import SOLAR_YEARS

_IN_A_YEAR = ("day", "month", "season", "quarter", "half")


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


def solar_decades(first: int, last: int) -> Interval | None:
    """Two decades of one century («دهه‌های ۶۰ و ۷۰»)."""
    one, other = solar_decade(first), solar_decade(last)
    return Interval(one, other, within=True) if one and other and first < last else None


def centuries(first: int, last: int, era: str = "gregorian") -> Interval | None:
    """Two centuries side by side («قرن نوزدهم و بیستم»)."""
    one, other = ((p := century(number)) and era_of(p, era) for number in (first, last))
    return Interval(one, other, within=True) if one and other and first < last else None


def days(first: int, last: int, month: Month, within: bool = False) -> Interval | None:
    """Two days of one month."""
    if first >= last or last > LONGEST_MONTH[month[0]]:
        return None
    one, other = day(first, month), day(last, month)
    return Interval(one, other, within) if one and other else None


def day_pair(first: int, last: int) -> tuple[int, ...] | None:
    """Two days side by side."""
    return (first, last) if first < last else None


def more_days(of: tuple[int, ...], first: int) -> tuple[int, ...] | None:
    """A day before those listed."""
    return (first, *of) if first < of[0] else None


def day_list(of: tuple[int, ...], month: Month) -> Listing | None:
    """Days of one month, each by itself."""
    points = tuple(p for p in (day(number, month) for number in of) if p)
    return Listing(points) if len(points) == len(of) else None


def month_list(first: Point, rest: Point | Listing) -> Listing | None:
    """Months of one year, each by itself; the last has named it."""
    others = rest.of if isinstance(rest, Listing) else (rest,)
    last = others[-1]
    turned = (first.month or 0) > (others[0].month or 12)
    named = replace(first, year=(others[0].year or 0) - turned)
    return Listing((named, *others)) if last.year and first.calendar is last.calendar else None


def list_with_year(of: Listing, year: Point) -> Listing | None:
    """Days of one month and their year."""
    points = tuple(p for p in (with_year(point, year) for point in of.of) if p)
    return Listing(points) if len(points) == len(of.of) else None


def year_range(first: Point, last: int) -> Interval | None:
    """Two years, the second by its last two figures: "1985-87"."""
    if first.year is None or first.month or not first.year % 100 < last:
        return None
    return Interval(first, replace(first, year=first.year // 100 * 100 + last))


def years_in_a_row(first: Point, last: int) -> Interval | None:
    """A year and the next, the second by its last two figures: "1985/86"."""
    return year_range(first, last) if (first.year or 0) % 100 + 1 == last else None


def years_in_era(first: int, last: int, era: str) -> Interval | None:
    """Two years that share an era: "492-490 BC"."""
    in_order = first > last if era == "bc" else first < last
    return Interval(in_era(first, era), in_era(last, era)) if in_order else None


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
    return Calendar.SOLAR_HIJRI if of.year is not None and of.year in SOLAR_YEARS else Calendar.GREGORIAN


def on_side(side: str, of: Term) -> Open:
    """The time before, after, since, until or by another."""
    return Open(Side(side), of)


def nth_units(number: int, length: Length, of: Term) -> Nth | Part | None:
    """The first or last few units of another time; its vague beginning or end, where they are not counted."""
    count = length.amount.least
    if length.rest or length.amount.limit or length.amount.most or number not in (1, -1):
        return None
    if count is None:
        return Part("start" if number == 1 else "end", of)
    return Nth(number, length.unit, of, int(count)) if count == int(count) > 1 else None


def nth_weekday(number: int, weekday: int, of: Term) -> Nth | None:
    """A counted weekday inside another time: "the second Saturday of June"."""
    return Nth(number, "week", of, weekday=weekday) if -1 <= number <= 5 else None


def nth(number: int, unit: str, of: Term) -> Nth:
    """A counted unit inside another time."""
    return Nth(number, unit, of)


def part(part: str, of: Term) -> Part | None:
    """A vague part of a time that is longer than a day."""
    if isinstance(of, Point) and of.finest in ("day", "weekday", "part_of_day"):
        return None
    return Part(part, of) if not isinstance(of, Part) else None


def about(of: Term) -> About | None:
    """A time that the words only come near to."""
    return About(of) if not isinstance(of, About) else None
