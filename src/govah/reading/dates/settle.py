"""From what the words say to the days they can mean, with what the story gives.

What neither the words nor the story can give stays open and says so: it is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from govah.calendars import LUNAR_DOUBT, date_in, weekday
from govah.model import Bounds, Calendar, Day, Duration, Granularity, When
from govah.reading.dates import clocks, years
from govah.reading.dates.sources import data
from govah.reading.dates.story import Story
from govah.reading.dates.terms import (
    TOLD_MONTH,
    About,
    Clock,
    Ended,
    From,
    Interval,
    Length,
    Nth,
    Open,
    Part,
    Point,
    Reference,
    Shift,
    Side,
    Stretch,
    Term,
    Unit,
    WeekOf,
    Within,
    has_hour,
)
from govah.reading.dates.vagueness import Vagueness
from govah.reading.dates.values import joined, near, on_side, part_of, when_of

NO_DAY = "counted from the day of the words, which is not known"
NO_STORY = "counted from a time told before, which is not known"
NO_YEAR = "no year in the words or around them"
NO_DATE = "a time of day only"


@dataclass(frozen=True, slots=True)
class Settled:
    """A term with its year and calendar filled in, the days it can mean, and what it moves the story to."""

    term: Term
    when: When
    told: Point | None = None


def settle(term: Term, story: Story, vagueness: Vagueness) -> Settled:
    """The days of a term where the story has come to."""
    match term:
        case Point():
            return _point(term, story)
        case Unit():
            return _unit(term, story)
        case Shift():
            return _shift(term, story, vagueness)
        case From():
            return _from(term, story, vagueness)
        case Stretch():
            return _stretch(term, story, vagueness)
        case Within():
            return _within(term, story)
        case Ended():
            return _ended(term, story, vagueness)
        case WeekOf():
            return _week_of(term, story, vagueness)
        case Open():
            return _on_one_side(term, story, vagueness)
        case Part() | About() | Nth():
            return _inside(term, story, vagueness)
        case Interval():
            return _interval(term, story, vagueness)
        case Reference(which="present") if (now := story.now(Clock.SPEECH)) and (when := when_of(now[0])):
            return Settled(term, replace(when, approximate=True))
    return _open(term, NO_DAY)


def _open(term: Term, reason: str, granularity: Granularity = Granularity.DAY) -> Settled:
    """A time of which nothing is known, and why."""
    return Settled(term, When.between(None, None, assumptions=(reason,), granularity=granularity))


def _settled(point: Point, assumptions: tuple[str, ...] = (), others: Sequence[Point] = ()) -> Settled:
    when = when_of(point)
    if when is None:
        return _open(point, "there is no such day")
    if not (assumptions or others):
        return Settled(point, when, point)
    alternatives = tuple(w for o in others if (w := when_of(o)) is not None)
    return Settled(
        point, replace(when, assumptions=(*when.assumptions, *assumptions), alternatives=alternatives), point
    )


def _point(point: Point, story: Story) -> Settled:
    if point.century is not None:
        return _settled(point)
    if point.decade is not None:
        return _settled(point) if point.calendar else _calendarless(point, story)
    if point.told:
        return _of_the_told(point, story)
    if point.quarter == 0:
        point = replace(point, quarter=story.quarter.quarter if story.quarter else None)
    if point.lean is not None or (point.weekday is not None and point.day is None):
        return _leaning(point, story)
    if point.finest == "part_of_day":
        return _hour(point, story)
    if point.year is None:
        return _yearless(point, story)
    if point.calendar is not None:
        return _settled(point, others=[_swapped(point)] if point.swappable else [])
    return _calendarless(point, story)


def _swapped(point: Point) -> Point:
    return replace(point, day=point.month, month=point.day, swappable=False)


def _calendarless(point: Point, story: Story) -> Settled:
    plain = not (point.two_digits or point.before_christ)
    year = point.year or point.decade or 0
    calendars = years.calendars_of_year(year, story.solar) if plain else (Calendar.GREGORIAN,)
    calendar, *others = _feasts_own_first(point, calendars, story)
    known = replace(point, calendar=calendar)
    if point.season and calendar is Calendar.GREGORIAN:
        return _winter(known) if point.season == 4 else _western_season(known, story)
    if not others or story.lexicon.calendar is calendar is Calendar.SOLAR_HIJRI:
        return _settled(known)
    assumed = f"{year} is a {calendar.value} year"
    return _settled(known, (assumed,), [replace(point, calendar=other) for other in others])


def _feasts_own_first(point: Point, calendars: Sequence[Calendar], story: Story) -> Sequence[Calendar]:
    """The calendars that a year can be of, that of its feast first ("Eid al-Fitr 1408"); in Persian
    years are solar, but for those that are still far off."""
    solar = story.lexicon.calendar is Calendar.SOLAR_HIJRI and (point.year or 0) < years.FIRST_LUNAR
    if point.holiday is None or solar:
        return calendars
    own = data("holidays.toml")[point.holiday]["calendar"]
    return sorted(calendars, key=lambda calendar: calendar != own)


def _western_season(point: Point, story: Story) -> Settled:
    """A season of a Western year; to who counts in the solar calendar, by the equinoxes and the solstice."""
    if story.lexicon.calendar is not Calendar.SOLAR_HIJRI or point.year is None:
        return _settled(point)
    return _settled(replace(point, calendar=Calendar.SOLAR_HIJRI, year=point.year - years.SOLAR_ERA))


def _winter(point: Point) -> Settled:
    """A winter named by one year may be the one that ends or the one that begins in it: either, until someone says."""
    ending = when_of(replace(point, year=(point.year or 0) - 1))
    beginning = when_of(point)
    if ending is None or beginning is None:
        return _settled(point)
    either = Bounds(ending.begin.earliest, beginning.end.latest)
    assumed = (*ending.assumptions, "the winter before or the winter after")
    return Settled(
        point, replace(ending, begin=either, end=either, alternatives=(ending, beginning), assumptions=assumed), point
    )


def _leaning(point: Point, story: Story) -> Settled:
    now = story.leans_from(point)
    if now is not None and point.weekday is None:
        point = replace(point, calendar=point.calendar or story.lexicon.calendar)
        now = clocks.in_calendar(now, point.calendar)
    towards = point.lean if point.lean is not None else 1 if story.tense > 0 else -1
    found = clocks.leant(replace(point, lean=towards), now, strictly=point.lean is not None) if now else None
    return _settled(found) if found else _open(replace(point, lean=None), NO_DAY)


def _of_the_told(point: Point, story: Story) -> Settled:
    """A season or month of the nearest time told by itself. The ends of a range of years do not tell which of them."""
    if point.lean is not None:
        return _leaning(point, story)
    plain = replace(point, told=False, calendar=point.calendar or story.lexicon.calendar)
    if point.weekday is not None or not story.told:
        return _point(plain, story)
    if story.alone is None:
        either = [w for end in story.told[-2:] if (w := when_of(replace(plain, year=end.year)))]
        return _with_others(_open(plain, NO_STORY, Granularity.MONTH), either)
    year = clocks.year_told(plain, clocks.in_calendar(story.alone, plain.calendar))
    return _settled(
        replace(plain, year=year, before_christ=story.alone.before_christ), (f"of the time told before: {year}",)
    )


def _with_others(settled: Settled, alternatives: Sequence[When]) -> Settled:
    return replace(settled, when=replace(settled.when, alternatives=tuple(alternatives)))


def _hour(point: Point, story: Story) -> Settled:
    """A time of day, on the story's last day or the document's own."""
    now = story.last if story.historical else story.day(story.lexicon.calendar)
    if now is None or clocks.day_of_point(now) is None:
        return _open(point, NO_DATE)
    return _settled(replace(now, part_of_day=point.part_of_day), ("on the day told before",))


def _yearless(point: Point, story: Story) -> Settled:
    if (point.season or point.holiday) and point.calendar is None:
        point = replace(point, calendar=story.lexicon.calendar)
    choice = story.year_of(point)
    if choice is None:
        return _open(point, NO_YEAR, Granularity.DAY if point.day else Granularity.MONTH)
    chosen, *others = (years.in_year(point, y, point.calendar) for y in (choice.year, choice.other) if y is not None)
    return _settled(chosen, (str(choice),), others)


def _unit(unit: Unit, story: Story) -> Settled:
    for now, reason in _nows(unit, story):
        if found := clocks.unit_from(now, unit.unit, unit.offset):
            return _settled(replace(found, part_of_day=unit.part_of_day), (reason,))
        if unit.unit == "day" and (base := when_of(now)):
            away = Duration(abs(unit.offset), abs(unit.offset))
            return Settled(unit, _moved_days(replace(base, assumptions=(*base.assumptions, reason)), away, unit.offset))
    return _open(unit, NO_DAY if unit.clock is Clock.SPEECH else NO_STORY)


def _nows(unit: Unit, story: Story) -> Iterator[tuple[Point, str]]:
    """What a unit may be counted from, the likeliest first: "this week" and "the month" of a text may be those of its
    story or of its own day, whichever is fine enough to say."""
    if unit.unit == "quarter" and unit.clock is Clock.STORY and story.quarter:
        yield story.quarter, "counted from the quarter told before"
    either = unit.offset == 0 and unit.unit != "day"
    first = Clock.STORY if either and story.historical else unit.clock
    second = unit.clock if story.historical else Clock.SPEECH
    if unit.unit == "day" and unit.offset > 0 and second is Clock.SPEECH and story.now(second) is None:
        first = second = Clock.STORY
    for clock in dict.fromkeys((first, second if either else first)):
        if now := story.now(clock, of_week=unit.unit in ("week", "weekend")):
            yield now


def _shift(shift: Shift, story: Story, vagueness: Vagueness) -> Settled:
    now = story.now(shift.clock)
    base = _days_told(now[0], shift.clock, story) if now else None
    if now is None or base is None:
        return _open(shift, NO_DAY if shift.clock is Clock.SPEECH else NO_STORY)
    base = replace(base, assumptions=(*base.assumptions, now[1]))
    point = clocks.shifted(now[0], shift.length, shift.sign)
    if point is not None and point.finest == "year" and now[0].finest == "year":
        return _settled(point, base.assumptions)
    return Settled(point or shift, _moved(base, shift.length, shift.sign, vagueness), point)


def _days_told(now: Point, clock: Clock, story: Story) -> When | None:
    """The days of what is counted from: of early May, not of May."""
    return story.part if story.part and clock is Clock.STORY and now == story.last else when_of(now)


def _from(away: From, story: Story, vagueness: Vagueness) -> Settled:
    base = settle(away.of, story, vagueness)
    if base.told is None:
        return Settled(away, base.when)
    when = _moved(base.when, away.length, away.sign, vagueness, rounded=not away.to_the_day)
    point = clocks.shifted(base.told, away.length, away.sign)
    return Settled(point or away, when, point)


def _moved(base: When, length: Length, sign: int, vagueness: Vagueness, *, rounded: bool = True) -> When:
    """A time so far before or after another; months and years by the calendar, then rounded as the table
    says. Some hours later may be the next day."""
    months = vagueness.months(length)
    days = vagueness.duration(length) if rounded else vagueness.exact(length)
    if length.unit == "hour" and days.longest is not None:
        days = replace(days, longest=days.longest + 1)
    if months is None:
        return _moved_days(base, days, sign)
    least, most, rounding = months
    calendar = Calendar.SOLAR_HIJRI if base.calendar is Calendar.SOLAR_HIJRI else Calendar.GREGORIAN
    bounds = clocks.moved_by_months(Bounds(base.begin.earliest, base.end.latest), least, most, sign, calendar)
    rounding = rounding if rounded else 0
    bounds = Bounds(
        None if bounds.earliest is None else bounds.earliest - rounding,
        None if bounds.latest is None else bounds.latest + rounding,
    )
    return _at(base, bounds, exact=least == most and not rounding)


def _moved_days(base: When, by: Duration, sign: int) -> When:
    bounds = clocks.moved(Bounds(base.begin.earliest, base.end.latest), by.shortest or 0, by.longest, sign)
    return _at(base, bounds, exact=by.shortest == by.longest)


def _at(base: When, bounds: Bounds, *, exact: bool) -> When:
    """A time counted from another, in its bounds."""
    return replace(base, begin=bounds, end=bounds, approximate=base.approximate or not exact, alternatives=())


def _stretch(stretch: Stretch, story: Story, vagueness: Vagueness) -> Settled:
    now = story.now(Clock.SPEECH)
    base = when_of(now[0]) if now else None
    if now is None or base is None:
        return _open(stretch.length, NO_DAY)
    here = Bounds(base.begin.earliest, base.end.latest)
    far = _moved(base, stretch.length, stretch.sign, vagueness)
    begin, end = (far.begin, here) if stretch.sign < 0 else (here, far.end)
    when = replace(far, begin=begin, end=end, granularity=Granularity.INTERVAL, assumptions=(now[1],))
    return Settled(Reference("past") if _is_lately(stretch) else stretch.length, when)


def _is_lately(stretch: Stretch) -> bool:
    """Does it only say that something is not long ago, as "in recent years" does?"""
    amount = stretch.length.amount
    is_counted = amount.least is not None or amount.word is not None
    return stretch.sign < 0 and stretch.length.unit == "year" and not is_counted


def _ended(ended: Ended, story: Story, vagueness: Vagueness) -> Settled:
    last = settle(ended.of, story, vagueness)
    named = replace(ended, of=last.term)
    end = last.when.end.latest
    if end is None:
        return Settled(named, last.when)
    whole = Bounds(clocks.first_of(end, ended.length), end)
    return Settled(named, replace(last.when, begin=whole, end=whole, granularity=Granularity.INTERVAL), last.told)


def _week_of(week: WeekOf, story: Story, vagueness: Vagueness) -> Settled:
    inner = settle(week.of, story, vagueness)
    found = clocks.unit_from(inner.told, "week", 0) if inner.told else None
    return _settled(found, inner.when.assumptions) if found else Settled(week, inner.when)


def _within(within: Within, story: Story) -> Settled:
    if within.unit == TOLD_MONTH and within.point.day and within.point.month is None:
        now = story.now(Clock.STORY)
        found = clocks.day_in_month(now[0], within.point.day) if now else None
        return _settled(found, (now[1],)) if now and found else _open(within, NO_STORY)
    outer = _unit(within.unit, story)
    if outer.told is None:
        return Settled(within, outer.when)
    calendar = within.point.calendar or story.lexicon.calendar
    return _settled(_inside_unit(within.point, outer.told, outer.when, calendar), outer.when.assumptions)


def _inside_unit(point: Point, unit: Point, when: When, calendar: Calendar) -> Point:
    """A weekday of a week, a day of a month, or anything of a year."""
    first = when.begin.earliest
    if first is not None and point.weekday is not None and point.day is None:
        named = clocks.weekday_from(clocks.point_of(first, calendar), point.weekday, 0)
        return replace(named or unit, part_of_day=point.part_of_day)
    if point.day is not None and point.month is None:
        return replace(unit, day=point.day, part_of_day=point.part_of_day)
    year = unit.year if unit.calendar is calendar or first is None else date_in(calendar, first)[0]
    return replace(point, calendar=calendar, year=year, before_christ=unit.before_christ)


def _inside(term: Part | About | Nth, story: Story, vagueness: Vagueness) -> Settled:
    """A part of a time, or a time come near to: the inner time settled first, then cut or widened."""
    inner = settle(term.of, story, vagueness)
    named = replace(term, of=inner.term)
    if inner.told is None:
        return Settled(named, inner.when)
    if isinstance(term, Part):
        when = _beside_told(term, inner.when, story)
        which = _ROUGHLY.get(term.which, term.which)
        return Settled(named, when or part_of(inner.when, inner.told, which, vagueness), inner.told)
    if isinstance(term, About):
        return Settled(named, near(inner.when, inner.told, vagueness), inner.told)
    return Settled(named, _counted(term, inner.when), inner.told)


_ROUGHLY = {"earlier": "early", "later": "late"}
"""What a part is where nothing inside its unit is told to count it from."""


def _beside_told(part: Part, unit: When, story: Story) -> When | None:
    """What is left of a unit before or after the time told in it, else the day of the words: "later that month". None
    for any other part."""
    if part.which not in _ROUGHLY:
        return None
    for now in filter(None, map(story.now, (Clock.STORY, Clock.SPEECH))):
        told = when_of(now[0])
        if told and (rest := _rest(part.which, unit, told)):
            return replace(unit, begin=rest, end=rest, granularity=Granularity.INTERVAL)
    return None


def _rest(which: str, unit: When, told: When) -> Bounds | None:
    """The days of a unit before, or after, a time in it."""
    first, last = unit.begin.earliest, unit.end.latest
    since, until = told.begin.earliest, told.end.latest
    if first is None or last is None or since is None or until is None:
        return None
    if which == "later":
        return Bounds(until + 1, last) if first <= until < last else None
    return Bounds(first, since - 1) if first < since <= last else None


def _on_one_side(term: Open, story: Story, vagueness: Vagueness) -> Settled:
    inner = settle(term.of, story, vagueness)
    to_the_end = term.side is Side.BEFORE and isinstance(term.of, Part) and term.of.which == "end"
    side = Side.BY if to_the_end else term.side
    return Settled(replace(term, of=inner.term), on_side(inner.when, side, of_hour=has_hour(term.of)), inner.told)


def _counted(nth: Nth, whole: When) -> When:
    """The counted units or half of a time; the whole, approximately, where it has no such unit."""
    first, last = whole.begin.earliest, whole.end.latest
    if first is None or last is None:
        return whole
    doubt = LUNAR_DOUBT if whole.calendar is Calendar.LUNAR_HIJRI else (0, 0)
    first, last = first + doubt[0], last - doubt[1]
    of_month = whole.granularity is Granularity.MONTH
    counted = (
        _half(nth.number, first, last, of_month) if nth.unit == "half" else _units(nth, first, last, whole.calendar)
    )
    if counted is None or counted[0] > last:
        return replace(whole, approximate=True)
    bounds = Bounds(counted[0] - doubt[0], min(last, counted[1]) + doubt[1])
    return replace(whole, begin=bounds, end=bounds, granularity=Granularity.INTERVAL)


def _half(number: int, first: Day, last: Day, of_month: bool) -> tuple[Day, Day]:
    """Half of some days; the first half of a month, long or short, is its first fifteen."""
    middle = first + (15 if of_month else (last - first + 1) // 2)
    return (first, middle - 1) if number == 1 else (middle, last)


def _units(nth: Nth, first: Day, last: Day, calendar: Calendar) -> tuple[Day, Day] | None:
    """The first and last day of the units counted from the beginning, or the end, of the days [first, last]."""
    start, end = (nth.count * (nth.number - 1), nth.count * nth.number) if nth.number > 0 else (-nth.count, 0)
    origin = first if nth.number > 0 else last + 1
    begin, beyond = (clocks.units_from(origin, n, nth.unit, calendar) for n in (start, end))
    if begin is None or beyond is None:
        return None
    if nth.weekday is not None:
        begin = beyond = begin + (nth.weekday - weekday(begin)) % 7
    return begin, max(begin, beyond - 1)


def _weekday_after(term: Term, first: Point | None) -> Settled | None:
    """The end of "Saturday to Wednesday": the next such weekday after its beginning."""
    if not isinstance(term, Point) or term.weekday is None or term.day is not None or first is None:
        return None
    nearest = clocks.weekday_from(first, term.weekday, 1)
    return _settled(nearest) if nearest else None


def _interval(interval: Interval, story: Story, vagueness: Vagueness) -> Settled:
    first = settle(interval.first, story, vagueness)
    story.remember(interval, first.told)
    last = _weekday_after(interval.last, first.told) or settle(interval.last, story, vagueness)
    term = replace(interval, first=first.term, last=last.term)
    when = joined(first.when, last.when, interval.within)
    return Settled(term, when, last.told) if when else _open(term, "it would end before it began")
