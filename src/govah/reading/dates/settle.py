"""From what the words say to the days they can mean, with what the story gives.

What neither the words nor the story can give stays open and says so: it is never guessed.
"""

from __future__ import annotations

from dataclasses import replace

from govah.calendars import LUNAR_DOUBT, weekday
from govah.model import Bounds, Calendar, Day, Granularity, When
from govah.reading.dates import clocks
from govah.reading.dates.counted import counted_unit, inside_unit, moved, shifted, stretched
from govah.reading.dates.named import named_time
from govah.reading.dates.settled import NO_DAY, Settled, opened, settled_at
from govah.reading.dates.story import Story
from govah.reading.dates.terms import (
    About,
    Clock,
    Ended,
    From,
    Interval,
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


def settle(term: Term, story: Story, vagueness: Vagueness) -> Settled:
    """The days of a term where the story has come to."""
    match term:
        case Point():
            return named_time(term, story)
        case Unit():
            return counted_unit(term, story)
        case Shift():
            return shifted(term, story, vagueness)
        case From():
            return _from(term, story, vagueness)
        case Stretch():
            return stretched(term, story, vagueness)
        case Within():
            return inside_unit(term, story)
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
    return opened(term, NO_DAY)


def _from(away: From, story: Story, vagueness: Vagueness) -> Settled:
    base = settle(away.of, story, vagueness)
    if base.told is None:
        return Settled(away, base.when)
    when = moved(base.when, away.length, away.sign, vagueness, rounded=not away.to_the_day)
    point = clocks.shifted(base.told, away.length, away.sign)
    return Settled(point or away, when, point)


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
    return settled_at(found, inner.when.assumptions) if found else Settled(week, inner.when)


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
    return settled_at(nearest) if nearest else None


def _interval(interval: Interval, story: Story, vagueness: Vagueness) -> Settled:
    first = settle(interval.first, story, vagueness)
    story.remember(interval, first.told)
    last = _weekday_after(interval.last, first.told) or settle(interval.last, story, vagueness)
    term = replace(interval, first=first.term, last=last.term)
    when = joined(first.when, last.when, interval.within)
    return Settled(term, when, last.told) if when else opened(term, "it would end before it began")
