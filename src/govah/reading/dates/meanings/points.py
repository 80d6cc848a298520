"""Days, months, seasons, years and decades by name or in figures."""

from __future__ import annotations

from dataclasses import replace

from govah.model import Calendar
from govah.reading.dates.numerals import FIRST_YEAR, LAST_YEAR
from govah.reading.dates.terms import Nth, Point, Term, Unit, Within
from govah.reading.dates.years import SOLAR_YEARS

Month = tuple[Calendar, int]

LONGEST_MONTH = {Calendar.GREGORIAN: 31, Calendar.JULIAN: 31, Calendar.SOLAR_HIJRI: 31, Calendar.LUNAR_HIJRI: 30}


_TWO_DIGIT_SOLAR = range(20, 100)
_PLAINLY_SOLAR = range(1304, 1400)
_IMPERIAL = 1180
"""Years from the Solar Hijri to the imperial era, which Iran used from 2535 to 2537."""


def month(month: Month) -> Point:
    """A month by name."""
    return Point(calendar=month[0], month=month[1])


def day(day: int, month: Month) -> Point | None:
    """A day of a month."""
    return Point(calendar=month[0], month=month[1], day=day) if 1 <= day <= LONGEST_MONTH[month[0]] else None


def year(year: int, calendar: str = "") -> Point | None:
    """A year; its calendar is that which the words name."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
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


def with_short_year(of: Point, year: int) -> Point | None:
    """A day and its year by its last two figures, without a sign ("12 Feb. 78"); refused where they could be a day or
    a count."""
    full = with_year(of, two_digit_year(year)) if year > LONGEST_MONTH[Calendar.GREGORIAN] else None
    return replace(full, two_digits=True) if full else None


def winter_of_two_years(of: Point, first: Point, last: int) -> Point | None:
    """The winter that begins in the first of two years: "the winter of 1992-93"."""
    year = first.year or 0
    if of.season != 4 or last not in (year + 1, (year + 1) % 100):
        return None
    return with_year(replace(of, calendar=Calendar.GREGORIAN), first)


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
    """A year with its era: ``bc``, ``imperial``, ``hijri`` or the name of a calendar."""
    if era == "bc":
        return Point(year=year, before_christ=True, calendar=Calendar.GREGORIAN)
    if era == "imperial":
        return Point(year=year - _IMPERIAL, calendar=Calendar.SOLAR_HIJRI)
    return Point(year=year, calendar=_calendar(era, year))


def _calendar(era: str, year: int = 0) -> Calendar:
    """The calendar of an era. Hijri years were lunar in Iran until the fourteenth century of the solar ones."""
    if era == "hijri":
        return Calendar.SOLAR_HIJRI if year in _PLAINLY_SOLAR else Calendar.LUNAR_HIJRI
    return Calendar(era)


def era_of(of: Point, era: str) -> Point | None:
    """A date whose era is named after it («۶ مرداد ۱۳۶۷ ه.ش»)."""
    if era == "bc":
        return replace(of, before_christ=True)
    if era == "imperial":
        return None
    calendar = _calendar(era)
    return replace(of, calendar=calendar) if of.calendar in (None, calendar) else None


def solar_figures(figures: tuple[str, str, str]) -> Point | None:
    """A date in figures as Iran writes them: of three short ones that above 31 is the year (67/5/6, 6/5/67)."""
    first, month, last = figures
    for year, day in ((first, last), (last, first)):
        if len(year) == 2 and len(day) <= 2 and int(year) > 31:
            return _in_figures(1300 + int(year), int(month), int(day))
    return _figures(figures)


def figures_apart(first: int, second: int, third: int) -> Point | None:
    """A date in figures with spaces between them."""
    return solar_figures((str(first), str(second), str(third)))


def figures_in_era(of: Point, era: str) -> Point | None:
    """A date in figures with its era."""
    return (
        replace(of, calendar=_calendar(era, of.year or 0), swappable=False) if era not in ("bc", "imperial") else None
    )


def figures(figures: tuple[str, str, str]) -> Point | None:
    """A date in figures. Of day and month the order that is possible is taken; where both are, day first, and
    resolving keeps the other as an alternative."""
    return _figures(figures)


def _figures(figures: tuple[str, str, str]) -> Point | None:
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
    calendar = Calendar.SOLAR_HIJRI if year in SOLAR_YEARS else Calendar.GREGORIAN
    return Point(
        calendar=calendar,
        year=year,
        month=month,
        day=day,
        swappable=order is not None and max(order) <= 12 and day != month,
    )


def on_weekday(weekday: int, of: Point) -> Point | None:
    """A day and the weekday it is said to be."""
    return replace(of, weekday=weekday) if of.day is not None and of.weekday is None else None


def weekday(weekday: int) -> Point:
    """A weekday by name, Monday 0."""
    return Point(weekday=weekday)


def weekend() -> Point:
    """The days at the end of a week."""
    return Point(weekday=5, weekend=True)


def season(season: int) -> Point:
    """A season by name, spring 1."""
    return Point(season=season)


def quarter(number: int) -> Point | None:
    """A quarter of a year that is not named."""
    return Point(quarter=number) if 1 <= number <= 4 else None


def quarter_told(of: Point) -> Point | None:
    """The quarter told before, of another year."""
    return replace(of, quarter=0) if of.finest == "year" else None


def half_of(number: int, of: Term) -> Point | Nth | Within | None:
    """A half of a year, or of anything else."""
    if number > 2:
        return None
    number = 2 if number == -1 else number
    if isinstance(of, Unit) and of.unit == "year":
        return Within(Point(half=number), of)
    if isinstance(of, Point) and of.finest == "year":
        return replace(of, half=number)
    return Nth(number, "half", of)


def months_of_year(amount: int, number: int, of: Point | Unit) -> Point | Within | None:
    """The first three months of a year, the second six."""
    named = {3: Point(quarter=number), 6: Point(half=number)}.get(amount)
    if named is None or not 1 <= number <= 12 // amount:
        return None
    if isinstance(of, Unit):
        return Within(named, of) if of.unit == "year" else None
    return replace(of, quarter=named.quarter, half=named.half)


def holiday(holiday: str) -> Point:
    """A holiday by name: a key of the holiday table."""
    return Point(holiday=holiday)


def decade(decade: int) -> Point:
    """A decade in figures, "1980s" or "80s"."""
    return Point(decade=decade if decade >= 1000 else 1900 + decade)


def decade_in_era(decade: int, era: str) -> Point:
    """A decade with its era: "the 470s BC"."""
    return replace(in_era(decade, era), year=None, decade=decade)


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
