"""The years of all the months and days of a text, chosen together.

One wrong year pulls every later month with it, so no month is settled by itself; and what is counted from the story
("the next year") has its place in it too, since the story may have come back from an aside in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from govah.model import Calendar
from govah.reading.dates import clocks
from govah.reading.dates.lists import is_in_a_year, with_list_year
from govah.reading.dates.recognize import Passage
from govah.reading.dates.standing import Standing, standing
from govah.reading.dates.storyline import Choice, Telling, choices
from govah.reading.dates.terms import Clock, Interval, Part, Point, Shift, Term, Unit, Within, point_in
from govah.reading.dates.years import calendars_of_year

_PART_QUARTERS = {"early": 1, "earlier": 1, "later": 4, "start": 1, "mid": 3, "late": 4, "end": 4}

Place = tuple[int, int]
"""The number of a passage of a text, and of a token in it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is chosen for a whole text: the year of its points without one, and the time that each expression counted
    from the story starts from."""

    years: Mapping[tuple[Place, Point], Choice] = field(default_factory=dict)
    starts: Mapping[Place, Point] = field(default_factory=dict)


def planned(text: str, passages: Sequence[Passage], solar: bool) -> Plan:
    """The plan of a whole text; nothing is planned where no year is written. `solar`: a bare 1367 is Solar Hijri."""
    told = [
        ((number, found.first), telling)
        for number, passage in enumerate(passages)
        for index, found in enumerate(passage.found)
        for telling in _tellings(with_list_year(passage, index), standing(text, passage, index), _Bare(passage, solar))
    ]
    years: dict[tuple[Place, Point], Choice] = {}
    starts: dict[Place, Point] = {}
    calendars = list({p.calendar: None for _, t in told if (p := t.named)})
    for calendar in calendars:
        line = [(place, there) for place, t in told if (there := _in_calendar(t, calendar))]
        for (place, telling), choice in zip(line, choices([t for _, t in line]), strict=True):
            if telling.named is None:
                starts |= {place: choice.point} if choice.point and len(calendars) == 1 else {}
            elif telling.named.year is None and choice.point and choice.point.year is not None:
                years[place, telling.named] = choice
    return Plan(years, starts)


def _in_calendar(telling: Telling, calendar: Calendar | None) -> Telling | None:
    """A telling as a calendar has it, if it can be told in it."""
    if telling.named is None:
        return telling
    point = clocks.in_calendar(telling.named, calendar)
    return replace(telling, term=point) if point.calendar is calendar else None


@dataclass(frozen=True, slots=True)
class _Bare:
    """Where times without a calendar stand, and whether their years can be Solar Hijri."""

    passage: Passage
    solar: bool

    def known(self, point: Point) -> Point:
        """The point with a calendar: a bare year's likeliest, else that of the language."""
        year = point.year or point.decade
        if point.calendar or year is None or point.before_christ:
            return replace(point, calendar=point.calendar or self.passage.lexicon.calendar)
        return replace(point, calendar=calendars_of_year(year, self.solar)[0])


def _tellings(term: Term, stands: Standing, bare: _Bare) -> Iterator[Telling]:
    """The times by which an expression moves a story; a heading of several years stands at the first of them."""
    if isinstance(term, Unit | Shift | Within):
        if (term.unit.clock if isinstance(term, Within) else term.clock) is Clock.STORY:
            yield Telling(term, stands)
        return
    ends = (term.first, term.last) if isinstance(term, Interval) else (term,)
    for number, end in enumerate(ends[:1] if stands.in_heading else ends):
        point = point_in(end)
        if point is not None and point.told and point.lean:
            yield Telling(point, stands)
        elif point is not None and _moves_a_story(point):
            known = bare.known(_with_quarter(end, point))
            yield Telling(known, replace(stands, closes=True) if number else stands)


def _moves_a_story(point: Point) -> bool:
    named = point.year is not None or is_in_a_year(point)
    return named and point.lean is None and not point.told and point.holiday is None


def _with_quarter(term: Term, point: Point) -> Point:
    """The beginning or the end of a year, as a quarter of it."""
    if isinstance(term, Part) and point.finest == "year":
        return replace(point, quarter=_PART_QUARTERS.get(term.which))
    return point
