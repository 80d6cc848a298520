"""What is known where an expression stands: the day of the words, the times told before, and where the words lead.

Two clocks run. That of speech shows the document's own day, if it is known; that of the story the last time told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from govah.model import Calendar, Day, When, day_of
from govah.reading.dates import clocks, years
from govah.reading.dates.chronicle import Plan
from govah.reading.dates.lexicon import Lexicon
from govah.reading.dates.lists import is_in_a_year
from govah.reading.dates.recognize import Found, Passage
from govah.reading.dates.storyline import Choice, Telling, choices
from govah.reading.dates.tense import tense_at
from govah.reading.dates.terms import Clock, Interval, Part, Point, Shift, Term, Unit, point_in
from govah.reading.dates.tokens import BREAK, SENTENCE_ENDS, Token
from govah.reading.dates.values import astronomical

_PARAGRAPH_ENDS = frozenset({BREAK})
_AHEAD, _NEARBY = 4, 60
"""Expressions ahead that can tell a year; tokens from a time to what still belongs to it."""


OWN_DAY, SPOKEN_DAY = "counted from the document’s own day", "counted from the day named beside the quotation"


@dataclass(slots=True)
class Story:
    """Where the reading of one text has come to.

    `told` are the last few times told, `alone` the last that was no end of a range of years, `part` the days of the
    last where it was a part of the time told ("early May"), `quarter` the last quarter, `ahead` the next date with a
    year. `historical`: the text tells of times other than its own; `solar`: a bare 1367 in it is a Solar Hijri year;
    `western`: it counts in no other calendar than the Western one. `tense` is +1 where the words look ahead, -1 where
    they look back; `spoken` is the day of the quotation that the words stand in, where it is told. A month belongs to
    the year of `_led_by`, which was told at token `_told_at`; `_follows`: so does the month that is being read.
    """

    anchor: date | None
    solar: bool
    western: bool
    historical: bool
    lexicon: Lexicon
    told: list[Point] = field(default_factory=list)
    alone: Point | None = None
    part: When | None = None
    quarter: Point | None = None
    ahead: Point | None = None
    tense: int = 0
    spoken: Day | None = None
    plan: Plan = field(default_factory=Plan)
    _passage: int = -1
    _tokens: Sequence[Token] = ()
    _at: int = 0
    _told_at: int = -1
    _led_by: Point | None = None
    _follows: bool = False

    def enter(self, passage: Passage) -> None:
        """Go on to the next passage of the text."""
        self.lexicon, self._tokens, self._told_at = passage.lexicon, passage.tokens, -1
        self._passage += 1

    def come_to(self, passage: Passage, index: int) -> None:
        """Go on to an expression of the passage."""
        self._at, self._follows = passage.found[index].first, False
        self.ahead = _next_with_year(passage.found[index + 1 : index + 1 + _AHEAD])
        self.tense = tense_at(passage, passage.found[index])

    @property
    def last(self) -> Point | None:
        """The last time told."""
        return self.told[-1] if self.told else None

    def remember(self, term: Term, told: Point | None, when: When | None = None) -> None:
        """Move on to a time told; what is counted from the day of the words does not move a story of other times."""
        aside = self.historical and isinstance(term, Unit | Shift) and term.clock is Clock.SPEECH
        if told is not None and told.year is not None and not aside:
            self.told = [*self.told[1 - years.REMEMBERED :], told]
            self.part = when if isinstance(term, Part) else None
            if self._follows or _leads_others(term):
                self._led_by, self._told_at = told, self._at
            self.quarter = told if told.quarter and not isinstance(term, Unit) else self.quarter
            if not _spans_years(term):
                self.alone = told

    def _start(self) -> Point | None:
        """The time told before that a word here is counted from: as planned, else the last one. A year is of the
        calendar in which it was told."""
        if self.last is None:
            return None
        start = self.plan.starts.get((self._passage, self._at), self.last)
        told = next((t for t in reversed(self.told) if t.year == start.year), start)
        return replace(start, calendar=told.calendar)

    def now(self, clock: Clock, *, of_week: bool = False) -> tuple[Point, str] | None:
        """What a clock shows and what that is called; the day of the words where there is no story yet. Weeks are those
        of the language (`of_week`), months and years those of the text."""
        day = self.day(Calendar.GREGORIAN if self.western and not of_week else self.lexicon.calendar)
        from_story = clock is Clock.STORY or (clock is Clock.EITHER and day is None)
        if from_story and (start := self._start()):
            return start, "counted from the time told before"
        return None if day is None else (day, OWN_DAY if self.spoken is None else SPOKEN_DAY)

    def day(self, calendar: Calendar) -> Point | None:
        """The day of the words in a calendar: of a quotation's, if it is told, else the document's own."""
        if self.spoken is not None:
            return clocks.point_of(self.spoken, calendar)
        return None if self.anchor is None else clocks.point_of(day_of(self.anchor), calendar)

    def leans_from(self, point: Point) -> Point | None:
        """What "last July" or "Monday" is counted from: the story in a text of other times, else the day itself."""
        start = self._start()
        fine_enough = start and (point.weekday is None or clocks.day_of_point(start) is not None)
        in_story = (point.told or (self.historical and self.spoken is None)) and fine_enough
        return start if in_story else self.day(self.lexicon.calendar)

    def year_of(self, point: Point) -> years.YearChoice | None:
        """The year of a month, day or season without one; None where nothing tells it."""
        planned = self.plan.years.get(((self._passage, self._at), point))
        if planned is None and self._goes_on():
            planned = self._next_in_line(point)
        if planned and planned.point and (year := astronomical(planned.point)) is not None:
            self._follows = True
            told = any(astronomical(t) == year for t in self.told)
            reason = "year from context" if told else "the story runs on into another year"
            return years.YearChoice(year, reason, planned.rival)
        here = self.day(point.calendar or self.lexicon.calendar)
        return None if here is None else years.from_day(point, here, self.tense)

    def _next_in_line(self, point: Point) -> Choice:
        """The year of a point between the last few times told and the next one with a year."""
        if point.calendar is None and self.last:
            point = replace(point, calendar=self.last.calendar)
        told = [here for t in self.told if (here := clocks.in_calendar(t, point.calendar)).calendar is point.calendar]
        ahead = [self.ahead] if self.ahead and self.ahead.calendar is point.calendar else []
        return choices([Telling(p) for p in (*told, point, *ahead)])[len(told)]

    def _goes_on(self) -> bool:
        """Does a month belong to the story, not to the day of the words? It does in a text of other times, after a
        month of another year in the same paragraph, and after another year in the same sentence."""
        if self.last is None or self.last.year is None:
            return False
        here = self.day(self.last.calendar or self.lexicon.calendar)
        if self.historical or here is None:
            return True
        led_by = self._led_by
        if led_by is None or led_by.year == here.year:
            return False
        return self._still(_PARAGRAPH_ENDS if is_in_a_year(led_by) and self.tense <= 0 else SENTENCE_ENDS)

    def _still(self, ends: frozenset[str]) -> bool:
        """Was the last time told not long ago, with none of `ends` in between?"""
        if self._told_at < 0 or self._at - self._told_at > _NEARBY:
            return False
        return not any(t.key in ends for t in self._tokens[self._told_at : self._at])


def _leads_others(term: Term) -> bool:
    """Is a month after it likely to be of its year? Not after a guessed one, nor after what only compares ("a year
    earlier")."""
    if isinstance(term, Shift):
        return term.clock is Clock.SPEECH or term.sign > 0
    return not isinstance(term, Point) or term.year is not None


def _spans_years(term: Term) -> bool:
    if not isinstance(term, Interval):
        return False
    first, last = point_in(term.first), point_in(term.last)
    return first is None or last is None or first.year != last.year


def _next_with_year(found: Sequence[Found]) -> Point | None:
    points = (point_in(f.term) for f in found)
    return next((p for p in points if p and p.year is not None and p.calendar), None)
