"""From what the words say to the days they can mean, with what stands around them.

Two clocks run: that of whoever speaks (the document's own day, if it is known) and that of the story (the last time
told). What neither can give stays open and says so: it is never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from govah.calendars import date_in
from govah.model import (
    Bounds,
    Calendar,
    DateKind,
    DateMention,
    Extent,
    Granularity,
    Order,
    Span,
    TimeRelation,
    Timex,
    When,
    day_of,
)
from govah.reading.dates import clocks, years
from govah.reading.dates.lexicon import Lexicon, lexicon
from govah.reading.dates.recognize import Found, Passage
from govah.reading.dates.relations import event_after
from govah.reading.dates.sources import data
from govah.reading.dates.terms import (
    About,
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
from govah.reading.dates.timex import timex_of
from govah.reading.dates.tokens import BREAK, Token
from govah.reading.dates.values import joined, near, part_of, when_of, week_days
from govah.reading.dates.vagueness import Vagueness, usual

NEEDS_DAY = "counted from the day of the words, which is not known"
NEEDS_STORY = "counted from a time told before, which is not known"
NO_YEAR = "no year in the words or around them"


@dataclass(frozen=True, slots=True)
class Settled:
    """A term with its year and calendar filled in, the days it can mean, and what may come next in the story."""

    term: Term
    when: When
    told: Point | None = None


def open_when(reason: str, **fields: object) -> When:
    """A time of which nothing is known, and why."""
    return When.between(None, None, assumptions=(reason,), **fields)


@dataclass(slots=True)
class Resolver:
    """Reads the expressions of one text in order. `anchor` is the day of the words; `story` the last time told."""

    text: str
    anchor: date | None = None
    vagueness: Vagueness = field(default_factory=usual)
    solar: bool = False
    historical: bool = True
    told: list[Point] = field(default_factory=list)
    told_at: int = 0
    ahead: Point | None = None
    at: int = 0
    tense: int = 0
    tokens: Sequence[Token] = ()
    lexicon: Lexicon = field(default_factory=lambda: lexicon("en"))

    def mentions(self, passages: Sequence[Passage]) -> Iterator[DateMention]:
        """One mention for each expression that stands, over all passages of the text in order."""
        found = [f for passage in passages for f in passage.found]
        self.solar = any(p.lexicon.calendar is Calendar.SOLAR_HIJRI for p in passages) or any(map(_is_solar, found))
        named = [p.year for f in found if (p := point_in(f.term)) and p.year is not None]
        self.historical = self.anchor is None or years.is_historical(named, self.anchor.year)
        for passage in passages:
            self.tokens, self.lexicon, self.told_at = passage.tokens, passage.lexicon, -1
            for i, one in enumerate(passage.found):
                self.at = one.first
                self.ahead = next_with_year(passage.found[i + 1 : i + 1 + _AHEAD])
                self.tense = tense_around(passage.tokens, one.first, passage.lexicon)
                mention = self._mention(one, passage.found[i + 1 : i + 2])
                if mention is not None:
                    yield mention

    def _mention(self, found: Found, following: Sequence[Found]) -> DateMention | None:
        term = found.term
        if isinstance(term, Link):
            return self._relation(found, term)
        if isinstance(term, Length):
            duration = self.vagueness.duration(term)
            return self._made(found, DateKind.DURATION, duration=duration, timex=timex_of(term, None))
        if isinstance(term, Recurrence):
            return self._made(found, DateKind.SET, timex=timex_of(term, None))
        if isinstance(term, Pair):
            return self._pair(found, term)
        settled = self.settle(self._with_following(term, found, following))
        self._remember(term, settled.told)
        kind = DateKind.TIME if _has_hour(settled.term) else DateKind.DATE
        named = point_in(term)
        weekday = named.weekday if named and named.day is not None else None
        parts = self._ends(found, settled.term) if isinstance(settled.term, Interval) else ()
        timex = timex_of(settled.term, settled.when)
        return self._made(found, kind, value=settled.when, timex=timex, weekday=weekday, parts=parts)

    def _ends(self, found: Found, interval: Interval) -> tuple[DateMention, ...]:
        ends = ((slot, start, end, getattr(interval, slot)) for slot, start, end in found.parts)
        return tuple(self._part_of(found, start, end, self.settle(term)) for _, start, end, term in ends)

    def _part_of(self, found: Found, start: int, end: int, settled: Settled) -> DateMention:
        piece = replace(found, start=start, end=end)
        return self._made(piece, DateKind.DATE, value=settled.when, timex=timex_of(settled.term, settled.when))

    @property
    def story(self) -> Point | None:
        """The last time told."""
        return self.told[-1] if self.told else None

    def _remember(self, term: Term, told: Point | None) -> None:
        """Let the story move on; what is counted from the day of the words does not move a story of other times."""
        counted = isinstance(term, Unit | Shift) and term.clock is Clock.SPEECH and not _is_story_shift(term)
        if told is not None and told.year is not None and not (counted and self.historical):
            self.told = [*self.told[1 - years.REMEMBERED :], told]
            self.told_at = self.at

    def _made(self, found: Found, kind: DateKind, **fields: object) -> DateMention:
        return DateMention(
            span=found.span, text=self.text[found.start : found.end], kind=kind, rule=found.rule, **fields
        )  # type: ignore[arg-type]

    def _relation(self, found: Found, link: Link) -> DateMention | None:
        event = event_after(
            self.tokens, found.last, self.lexicon, certain=link.length is not None or link.word is not None
        )
        if event is None:
            return None
        offset = self.vagueness.duration(link.length) if link.length else self.vagueness.link(link.word or "")
        whole = Span(found.start, event.end)
        timex = timex_of(link.length, None) if link.length else Timex("DATE", "XXXX-XX-XX")
        return DateMention(
            span=whole,
            text=whole.of(self.text),
            kind=DateKind.RELATION,
            rule=found.rule,
            relation=TimeRelation(link.order, offset, event),
            timex=timex,
            parts=self._length_in(found, link),
        )

    def _length_in(self, found: Found, link: Link) -> tuple[DateMention, ...]:
        if link.length is None:
            return ()
        ((_, start, end),) = found.parts
        piece, duration = replace(found, start=start, end=end), self.vagueness.duration(link.length)
        return (self._made(piece, DateKind.DURATION, duration=duration, timex=timex_of(link.length, None)),)

    def _pair(self, found: Found, pair: Pair) -> DateMention:
        stated, again = self.settle(pair.stated), self.settle(pair.again)
        common = _common(stated.when, again.when)
        self._remember(pair, again.told if _is_western(again.told) else stated.told)
        timex = timex_of(again.term if _is_western(again.told) else stated.term, again.when)
        return self._made(found, DateKind.DATE, value=common, paired=again.when, timex=timex)

    def _with_following(self, term: Term, found: Found, following: Sequence[Found]) -> Term:
        """ "late July and early September 1988": the year flows back over "and" and commas."""
        point, nearby = point_in(term), point_in(following[0].term) if following else None
        if not (
            point
            and nearby
            and point.year is None
            and nearby.year is not None
            and _in_a_year(point)
            and _in_a_year(nearby)
        ):
            return term
        between = {t.key for t in self.tokens[found.last : following[0].first]}
        if not between <= self.lexicon.sets["lists"] or point.calendar is not nearby.calendar:
            return term
        turned = (point.month or 0) > (nearby.month or 12)
        return _with_point(term, replace(point, year=nearby.year - turned))

    def settle(self, term: Term) -> Settled:
        """A term with its year and calendar, and its days."""
        return _SETTLERS[type(term)](self, term)

    def now(self, clock: Clock) -> Point | None:
        """What a clock shows, in the calendar of the language for the clock of speech."""
        if clock is Clock.STORY and self.story is not None:
            return self.story
        if self.anchor is None:
            return None
        calendar = self.lexicon.calendar
        return clocks.point_of(day_of(self.anchor), calendar)

    def _point(self, point: Point) -> Settled:
        if point.decade is not None or point.century is not None:
            return _settled(point)
        if point.lean is not None or (point.weekday is not None and point.day is None):
            return self._leaning(point)
        if point.year is None:
            return self._yearless(point)
        if point.calendar is not None:
            return _settled(point, others=_swapped(point))
        calendar, other = years.calendar_of_year(point.year, self.solar, not (point.two_digits or point.before_christ))
        if self.lexicon.calendar is calendar:
            other = None
        if point.season == 4 and calendar is Calendar.GREGORIAN:
            return _winter(replace(point, calendar=calendar))
        assumed = (f"{point.year} is a {calendar.value} year",) if other else ()
        return _settled(replace(point, calendar=calendar), assumed, [replace(point, calendar=other)] if other else [])

    def _leaning(self, point: Point) -> Settled:
        now = self._leans_from(point)
        if now is None:
            return Settled(point, open_when(NEEDS_DAY))
        lean, plain = point.lean, replace(point, lean=None)
        if point.weekday is not None:
            nearest = clocks.weekday_from(
                now, point.weekday, (1 if self.tense > 0 else -1) if lean is None else lean, lean is not None
            )
            return (
                _settled(replace(nearest, part_of_day=point.part_of_day))
                if nearest
                else Settled(plain, open_when(NEEDS_DAY))
            )
        calendar = point.calendar or self.lexicon.calendar
        here = self._in_calendar(now, calendar)
        year = clocks.nearest_year(plain, here, lean or 0)
        return _settled(replace(plain, calendar=calendar, year=year, before_christ=here.before_christ))

    def _leans_from(self, point: Point) -> Point | None:
        """A weekday or month is counted from the story's last day in a text of other times, else from its own day."""
        story = self.story
        if self.historical and story and (point.weekday is None or clocks.day_of_point(story) is not None):
            return story
        return self.now(Clock.SPEECH)

    def _yearless(self, point: Point) -> Settled:
        point = replace(point, calendar=point.calendar or (self.lexicon.calendar if point.season else None))
        if point.part_of_day is not None and point.finest == "part_of_day":
            return self._hour(point)
        choice = self._year(point)
        if choice is None:
            return Settled(point, open_when(NO_YEAR, granularity=Granularity.DAY if point.day else Granularity.MONTH))
        others = [replace(point, year=choice.other)] if choice.other else []
        chosen = replace(point, year=choice.year, before_christ=choice.before_christ)
        return _settled(chosen, (f"{choice.reason}: {choice.year}",), others)

    def _hour(self, point: Point) -> Settled:
        """A time of day, on the story's last day or the document's own."""
        now = self.story if self.historical else self.now(Clock.SPEECH)
        if now is None or clocks.day_of_point(now) is None:
            return Settled(point, open_when("a time of day only"))
        return _settled(replace(now, part_of_day=point.part_of_day), ("on the day told before",))

    def _year(self, point: Point) -> years.YearChoice | None:
        if self._in_story():
            told = [self._in_calendar(t, point.calendar) for t in self.told]
            if choice := years.from_story(point, told, self.ahead):
                return choice
        if self.anchor is None:
            return None
        here = clocks.point_of(day_of(self.anchor), point.calendar or self.lexicon.calendar)
        return years.from_day(point, here, self.tense)

    def _in_story(self) -> bool:
        """Does a month belong to the story rather than to the day of the words? It does in a text of other times, after
        a month of another year in the same paragraph, and after another year in the same sentence."""
        if self.story is None or self.story.year is None:
            return False
        if self.historical or self.anchor is None:
            return True
        here = clocks.point_of(day_of(self.anchor), self.story.calendar or self.lexicon.calendar)
        if self.story.year == here.year:
            return False
        return self._apart_by(frozenset({BREAK}) if self.story.month is not None else _SENTENCE_ENDS)

    def _apart_by(self, ends: frozenset[str]) -> bool:
        """Was the last time told not long ago, and with none of `ends` in between?"""
        if not 0 <= self.told_at or self.at - self.told_at > _NEARBY:
            return False
        return not any(t.key in ends for t in self.tokens[self.told_at : self.at])

    def _in_calendar(self, told: Point, calendar: Calendar | None) -> Point:
        """A time told as another calendar names it, where it is one day."""
        day = clocks.day_of_point(told) if calendar and told.calendar is not calendar else None
        return told if day is None or calendar is None else clocks.point_of(day, calendar)

    def _unit(self, unit: Unit) -> Settled:
        clock = Clock.STORY if unit.offset == 0 and unit.unit != "day" and self.historical else unit.clock
        now = self.now(clock)
        if now is None:
            return Settled(unit, open_when(NEEDS_DAY if unit.clock is Clock.SPEECH else NEEDS_STORY))
        found = clocks.unit_from(now, unit.unit, unit.offset)
        if found is None:
            return Settled(unit, open_when(NEEDS_STORY))
        assumed = (
            f"counted from {'the document’s own day' if unit.clock is Clock.SPEECH else 'the time told before'}",
        )
        return _settled(replace(found, part_of_day=unit.part_of_day), assumed)

    def _shift(self, shift: Shift) -> Settled:
        clock = Clock.STORY if abs(shift.sign) == 2 else shift.clock
        sign = 1 if shift.sign > 0 else -1
        now = self.now(clock)
        if now is None:
            return Settled(shift, open_when(NEEDS_DAY if clock is Clock.SPEECH else NEEDS_STORY))
        duration, base = self.vagueness.duration(shift.length), when_of(now)
        point = clocks.shifted(now, shift.length, sign)
        bounds = (
            clocks.moved(Bounds(base.earliest, base.latest), duration.shortest or 0, duration.longest, sign)
            if base
            else Bounds()
        )
        exact = duration.shortest == duration.longest
        assumed = (f"counted from {'the document’s own day' if clock is Clock.SPEECH else 'the time told before'}",)
        when = When(
            begin=bounds,
            end=bounds,
            approximate=not exact,
            assumptions=assumed,
            calendar=now.calendar or Calendar.GREGORIAN,
        )
        return Settled(point or shift, when, point)

    def _stretch(self, stretch: Stretch) -> Settled:
        now = self.now(Clock.SPEECH)
        if now is None:
            return Settled(stretch.length, open_when(NEEDS_DAY))
        base, duration = when_of(now), self.vagueness.duration(stretch.length)
        here = Bounds(base.earliest, base.latest) if base else Bounds()
        far = clocks.moved(here, duration.shortest or 0, duration.longest, stretch.sign)
        begin, end = (far, here) if stretch.sign < 0 else (here, far)
        when = When(
            begin=begin, end=end, approximate=duration.shortest != duration.longest, granularity=Granularity.INTERVAL
        )
        return Settled(stretch.length, when)

    def _within(self, within: Within) -> Settled:
        outer = self._unit(within.unit)
        if outer.told is None:
            return Settled(within, outer.when)
        calendar = within.point.calendar or self.lexicon.calendar
        year = outer.told.year
        if outer.told.calendar is not calendar and outer.when.earliest is not None:
            year = date_in(calendar, outer.when.earliest)[0]
        return _settled(replace(within.point, calendar=calendar, year=year), outer.when.assumptions)

    def _from(self, away: From) -> Settled:
        base = self.settle(away.of)
        if base.told is None:
            return Settled(away, base.when)
        duration = self.vagueness.duration(away.length)
        here = Bounds(base.when.earliest, base.when.latest)
        bounds = clocks.moved(here, duration.shortest or 0, duration.longest, away.sign)
        point = clocks.shifted(base.told, away.length, away.sign)
        return Settled(
            point or away,
            replace(base.when, begin=bounds, end=bounds, approximate=duration.shortest != duration.longest),
            point,
        )

    def _part(self, part: Part) -> Settled:
        inner = self.settle(part.of)
        if inner.told is None:
            return Settled(replace(part, of=inner.term), inner.when)
        when = part_of(inner.when, inner.told, part.which, self.vagueness)
        return Settled(replace(part, of=inner.term), when, inner.told)

    def _about(self, about: About) -> Settled:
        inner = self.settle(about.of)
        when = near(inner.when, inner.told, self.vagueness) if inner.told else inner.when
        return Settled(replace(about, of=inner.term), when, inner.told)

    def _nth(self, nth: Nth) -> Settled:
        inner = self.settle(nth.of)
        if inner.told is None or inner.when.earliest is None or inner.when.latest is None:
            return Settled(nth, inner.when)
        point, bounds = _counted(nth, inner)
        if bounds is None:
            return Settled(nth, replace(inner.when, approximate=True), inner.told)
        when = replace(inner.when, begin=bounds, end=bounds, granularity=Granularity.INTERVAL)
        return Settled(point or nth, when, point or inner.told)

    def _interval(self, interval: Interval) -> Settled:
        first = self.settle(interval.first)
        self._remember(interval, first.told)
        last = self.settle(interval.last)
        when = joined(first.when, last.when, interval.within)
        if when is None:
            when = open_when("it would end before it began")
        return Settled(replace(interval, first=first.term, last=last.term), when, last.told)

    def _reference(self, reference: Reference) -> Settled:
        if reference.which == "present" and (now := self.now(Clock.SPEECH)):
            when = when_of(now)
            return Settled(reference, replace(when, approximate=True) if when else open_when(NEEDS_DAY))
        return Settled(reference, open_when(NEEDS_DAY))


_AHEAD = 4
"""How many expressions on a date with a year can still tell the year of one without."""

_SENTENCE_ENDS = frozenset(".!?؟") | {BREAK}
_NEAR = 14
_NEARBY = 60
"""Tokens that may stand between a year and a month that it is the year of."""


def next_with_year(found: Sequence[Found]) -> Point | None:
    """The next point with a year among some expressions."""
    points = (point_in(f.term) for f in found)
    return next((p for p in points if p and p.year is not None and p.calendar), None)


def tense_around(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """+1 where the words around, in the same sentence, look ahead; -1 where they look back; else 0."""
    for i in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        key = tokens[i].key
        if key in _SENTENCE_ENDS:
            break
        if key in lexicon.sets["future"]:
            return 1
        if key in lexicon.sets["past"] or key.endswith(lexicon.past_ending):
            return -1
    return 0


def _is_story_shift(term: Unit | Shift) -> bool:
    return isinstance(term, Shift) and abs(term.sign) == 2


def _settled(point: Point, assumptions: tuple[str, ...] = (), others: Sequence[Point] = ()) -> Settled:
    when = when_of(point)
    if when is None:
        return Settled(point, open_when("there is no such day"))
    alternatives = tuple(w for o in others if (w := when_of(o)) is not None)
    return Settled(
        point, replace(when, assumptions=(*when.assumptions, *assumptions), alternatives=alternatives), point
    )


def _winter(point: Point) -> Settled:
    """A winter named by one year may be the one that ends or the one that begins in it: either, until someone says."""
    both = tuple(w for year in (-1, 0) if (w := when_of(replace(point, year=(point.year or 0) + year))) is not None)
    if len(both) < 2:
        return _settled(point)
    either = Bounds(both[0].earliest, both[1].latest)
    assumed = (*both[0].assumptions, "the winter before or the winter after")
    return Settled(point, replace(both[0], begin=either, end=either, alternatives=both, assumptions=assumed), point)


def _counted(nth: Nth, inner: Settled) -> tuple[Point | None, Bounds | None]:
    first, last = inner.when.earliest or 0, inner.when.latest or 0
    if nth.unit == "half":
        middle = (first + last) // 2
        return None, Bounds(first, middle) if nth.number == 1 else Bounds(middle + 1, last)
    if nth.unit in ("week", "day"):
        size = 7 if nth.unit == "week" else 1
        begin = first + size * (nth.number - 1) if nth.number > 0 else last - size + 1
        return None, Bounds(begin, min(last, begin + size - 1)) if begin <= last else None
    return None, None


def _swapped(point: Point) -> list[Point]:
    return [replace(point, day=point.month, month=point.day, swappable=False)] if point.swappable else []


def _common(stated: When, again: When) -> When:
    """Both readings of a pair narrowed to what they share; the first, doubted, where they share no day."""
    begin, end = stated.begin.both(again.begin), stated.end.both(again.end)
    if begin is None or end is None:
        return replace(stated, uncertain=True, alternatives=(*stated.alternatives, again))
    return replace(stated, begin=begin, end=end, approximate=False)


def _is_solar(found: Found) -> bool:
    point = point_in(found.term)
    return isinstance(found.term, Pair) or (point is not None and _calendar_in(point) is Calendar.SOLAR_HIJRI)


def _calendar_in(point: Point) -> Calendar | None:
    """The calendar that a date names, or that its holiday belongs to."""
    return Calendar(data("holidays.toml")[point.holiday]["calendar"]) if point.holiday else point.calendar


def _is_western(point: Point | None) -> bool:
    return point is not None and point.calendar is Calendar.GREGORIAN


def _in_a_year(point: Point) -> bool:
    return point.finest in ("day", "month", "season")


def _has_hour(term: Term) -> bool:
    return isinstance(term, Point | Unit) and term.part_of_day is not None


def point_in(term: Term) -> Point | None:
    """The point that a term is about, seen through "early" and "about"."""
    match term:
        case Point():
            return term
        case Part(of=of) | About(of=of) | Nth(of=of):
            return point_in(of)
        case Interval(first=first):
            return point_in(first)
    return None


def _with_point(term: Term, point: Point) -> Term:
    match term:
        case Part() | About() | Nth():
            return replace(term, of=_with_point(term.of, point))
    return point


_SETTLERS: dict[type, Callable[[Resolver, Term], Settled]] = {
    Point: Resolver._point,
    Unit: Resolver._unit,
    Shift: Resolver._shift,
    From: Resolver._from,
    Stretch: Resolver._stretch,
    Within: Resolver._within,
    Part: Resolver._part,
    About: Resolver._about,
    Nth: Resolver._nth,
    Interval: Resolver._interval,
    Reference: Resolver._reference,
}  # type: ignore[dict-item]
