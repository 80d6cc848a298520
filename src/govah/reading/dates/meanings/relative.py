"""Times counted from now or from another time, and words that are no time at all."""

from __future__ import annotations

from dataclasses import replace

from govah.reading.dates.terms import (
    TOLD_MONTH,
    About,
    Amount,
    Clock,
    Ended,
    From,
    Length,
    Part,
    Point,
    Reference,
    Shift,
    Stretch,
    Term,
    Unit,
    WeekOf,
    Within,
)


def unit(unit: str, offset: int = 0, clock: str = "speech") -> Unit | None:
    """A unit by its place from now. The last minute is no time that anybody could name."""
    return None if unit in ("second", "minute") else Unit(unit, offset, Clock(clock))


def unit_beyond(unit: str, offset: int) -> Unit | None:
    """The unit beyond the last or next one: "the day before yesterday"."""
    return Unit(unit, 2 * offset, Clock.SPEECH) if offset else None


def shift(length: Length, sign: int, clock: str) -> Shift:
    """A length away from now."""
    return Shift(length, sign, Clock(clock))


def from_time(length: Length, order: str, of: Term) -> From | None:
    """A length before or after a time that is named."""
    sign = {"before": -1, "after": 1}.get(order)
    return From(length, sign, of) if sign else None


def ago_to_the_unit(length: Length, sign: int, of: Unit) -> From | None:
    """A length away from a unit that is counted from now: "ten years ago this month"."""
    return From(length, sign, of, to_the_day=True) if of.clock is Clock.SPEECH else None


def ago_to_this_day(length: Length, sign: int) -> From | None:
    """A length away from this very day."""
    return ago_to_the_unit(length, sign, Unit("day", 0, Clock.SPEECH))


def day_from(order: str, of: Term) -> From | None:
    """The day before or after a time that is named."""
    return from_time(Length(Amount(1.0), "day"), order, of)


def stretch(length: Length, sign: int) -> Stretch:
    """A length that ends or begins now."""
    return Stretch(length, sign)


def stretch_of_one(unit: str, sign: int) -> Stretch:
    """One unit that ends or begins now: «دهه اخیر»."""
    return Stretch(Length(Amount(1.0), unit), sign)


def later(of: Length) -> Shift:
    """A length after the time told before: «پس از دو روز»."""
    return Shift(of, 1, Clock.STORY)


def day_of_unit(day: int, unit: Unit) -> Within | None:
    """A day of a month counted from now: «پنجم ماه گذشته»."""
    return Within(Point(day=day), unit) if unit.unit == "month" and 1 <= day <= 31 else None


def weekday_of_week(weekday: int, unit: Unit) -> Within | None:
    """A weekday of a week counted from now: «دوشنبه هفته آینده»."""
    return Within(Point(weekday=weekday), unit) if unit.unit == "week" else None


def year_back() -> Shift:
    """A year ago, told as a name: "the year-ago results"."""
    return Shift(Length(Amount(1.0), "year"), -1, Clock.SPEECH)


def trade_year(offset: int = 0) -> About:
    """A year of trade by its place from now: it need not begin in January."""
    return About(Unit("year", offset, Clock.SPEECH))


def around_now(unit: str, sign: int) -> Stretch:
    """Some of a unit that end or begin now: "recent years"."""
    return Stretch(Length(Amount(None), unit), sign)


def end_of_unit(unit: str) -> Part | None:
    """The end of this year, month or quarter."""
    return Part("end", Unit(unit, 0, Clock.SPEECH)) if unit in ("year", "quarter", "month") else None


def leaning_from_told(of: Point, lean: int) -> Point | None:
    """A weekday, month or season counted from the time told before: "the following Friday"."""
    return replace(of, lean=lean, told=True) if of.lean is None and lean else None


def ended(length: Length, of: Term) -> Ended:
    """A length that ends with a named time."""
    return Ended(length, of)


def week_of(of: Term) -> WeekOf | None:
    """The week of a named day."""
    return WeekOf(of) if isinstance(of, Point) and of.finest == "day" else None


def day_of_told_month(day: int) -> Within:
    """A day by its number alone: "on the 20th"."""
    return Within(Point(day=day), TOLD_MONTH)


def within(point: Point, unit: Unit) -> Within | None:
    """A named point inside a relative unit."""
    return Within(point, unit) if point.year is None and unit.unit in ("year", "month") else None


def leaning(of: Point, lean: int) -> Point | None:
    """A weekday, month or season counted from now: "last July", "next Tuesday", "this summer"."""
    return replace(of, lean=lean) if of.year is None and of.lean is None else None


def told(of: Point) -> Point | None:
    """A weekday, month or season of the time told before: "that spring"."""
    return replace(of, told=True) if of.year is None and of.lean is None else None


def reference(which: str) -> Reference:
    """Now, once or some day."""
    return Reference(which)


def same(of: Term) -> Term:
    """The meaning of its only part."""
    return of


def nothing(**_: object) -> bool:
    """Words that look like a time and are none."""
    return False
