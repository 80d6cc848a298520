"""From the expressions of a text to its mentions: each with its days, its length or its relation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from govah.model import Calendar, DateKind, DateMention, Day, Span, TimeRelation, Timex, When
from govah.reading.dates import years
from govah.reading.dates.chronicle import Plan, planned
from govah.reading.dates.lexicon import lexicon
from govah.reading.dates.lists import LONGEST, with_list_year
from govah.reading.dates.quoted import Quotation, Quotations
from govah.reading.dates.recognize import Found, Passage
from govah.reading.dates.relations import event_after
from govah.reading.dates.settle import settle
from govah.reading.dates.settled import Settled
from govah.reading.dates.sources import data
from govah.reading.dates.story import OWN_DAY, Story
from govah.reading.dates.terms import (
    Ahead,
    Amount,
    Clock,
    Ended,
    Interval,
    Length,
    Link,
    Nth,
    Open,
    Pair,
    Point,
    Recurrence,
    Shift,
    Term,
    Unit,
    has_hour,
    point_in,
)
from govah.reading.dates.timex import a_year_from, quarter_ended, timex_of
from govah.reading.dates.vagueness import UNIT_DAYS, Vagueness

_BESIDE = 4
"""Expressions between a quotation's and the one that gives its day."""
_OF_A_DAY = {"day": DateKind.DATE, "hour": DateKind.TIME}
_A_YEAR = Length(Amount(1.0), "year")

_FAR = "long"
"""The word of a link that says how far only by saying that it was far."""


def resolve(text: str, passages: Sequence[Passage], anchor: date | None, vagueness: Vagueness) -> Iterator[DateMention]:
    """One mention for each expression that stands, over all passages of a text in order. Cost: linear."""
    found = [f for passage in passages for f in passage.found]
    points = [point for f in found if (point := point_in(f.term))]
    named = [point.year for point in points if point.year is not None]
    quotations = [Quotations(text, p.tokens) for p in passages]
    read = zip(passages, quotations, strict=True)
    of_the_day = sum(_is_of_the_day(f) and not said.around(f.first) for p, said in read for f in p.found)
    has_solar = any(map(_is_solar, found))
    story = Story(
        anchor=anchor,
        solar=has_solar or not years.is_of_older_times(points),
        western=not has_solar and any(map(years.is_western, points)),
        historical=anchor is None or years.is_historical(named, anchor.year, of_the_day),
        lexicon=passages[0].lexicon if passages else lexicon("en"),
    )
    story.plan = planned(text, passages, story.solar) if story.historical else Plan()
    reader = _Reader(text, story, vagueness)
    for passage, said in zip(passages, quotations, strict=True):
        story.enter(passage)
        reader.enter(said)
        for index in range(len(passage.found)):
            story.come_to(passage, index)
            yield from reader.read(passage, index)


class _Reader:
    """Makes the mentions of one text, while its story goes on."""

    def __init__(self, text: str, story: Story, vagueness: Vagueness) -> None:
        self.text, self.story, self.vagueness = text, story, vagueness

    def enter(self, quotations: Quotations) -> None:
        """Go on to the next passage of the text."""
        self._quotations = quotations

    def read(self, passage: Passage, index: int) -> Iterator[DateMention]:
        """The mention of one expression, if it stands."""
        found = passage.found[index]
        quotation = self._quotations.around(found.first)
        self.story.spoken = self._day_of_speech(passage, index, quotation) if quotation else None
        match found.term:
            case Link() as link:
                yield from self._relation(passage, index, link)
            case Ahead(length=length):
                yield self._ahead(found, passage.tokens[found.first + 1].start, length)
            case Length() as length:
                yield self._length(found, length)
            case Unit(unit="quarter", offset=0, clock=Clock.STORY) if self.story.quarter is None:
                return
            case Recurrence():
                parts = tuple(self._day_and_hour(found, None))
                yield self._made(found, DateKind.SET, timex=timex_of(found.term, None), parts=parts)
            case Pair() as pair:
                yield self._pair(found, pair)
            case _:
                date = self._date(found, with_list_year(passage, index))
                yield self._doubted(date) if quotation else date

    def _made(self, found: Found, kind: DateKind, **fields: Any) -> DateMention:
        return DateMention(span=found.span, text=found.span.of(self.text), kind=kind, rule=found.rule, **fields)

    def _day_of_speech(self, passage: Passage, index: int, quotation: Quotation) -> Day | None:
        """The one day that the sentence of a quotation names outside it, nearest before it or else after."""
        before, after = passage.found[max(0, index - _BESIDE) : index], passage.found[index + 1 : index + 1 + _BESIDE]
        for found in (*reversed(before), *after):
            if isinstance(found.term, Point) and found.term.day and quotation.is_of(found.first):
                when = settle(found.term, self.story, self.vagueness).when
                if when.on_one_day and not when.alternatives:
                    return when.begin.earliest
        return None

    def _doubted(self, date: DateMention) -> DateMention:
        """A date in a quotation whose own day is not told, in a text of other times."""
        when = date.value
        if when is None or not self.story.historical or OWN_DAY not in when.assumptions:
            return date
        return replace(date, value=replace(when, uncertain=True))

    def _length(self, found: Found, length: Length) -> DateMention:
        duration = self.vagueness.duration(length)
        parts = tuple(
            self._length(replace(found, start=start, end=end, parts=()), length)
            for slot, start, end in found.parts
            if slot == "within"
        )
        return self._made(found, DateKind.DURATION, duration=duration, timex=timex_of(length, None), parts=parts)

    def _ahead(self, found: Found, start: int, length: Length) -> DateMention:
        """A day to come, counted from the day of the words; a length alone where they look back or have no day."""
        alone = self._length(replace(found, start=start), length)
        if self.story.tense <= 0 or self.story.day(self.story.lexicon.calendar) is None:
            return alone
        return replace(self._date(found, Shift(length, 1, Clock.SPEECH)), parts=(alone,))

    def _date(self, found: Found, term: Term) -> DateMention:
        settled = settle(term, self.story, self.vagueness)
        self.story.remember(term, settled.told, settled.when)
        named = point_in(term)
        range_ = settled.term if isinstance(settled.term, Interval | Open | Ended | Nth) else None
        ends = self._ends(found, range_, settled.when) if range_ else ()
        parts = (*ends, *self._day_and_hour(found, settled.when), *self._length_away(found, term))
        return self._made(
            found,
            DateKind.TIME if has_hour(settled.term) else DateKind.DATE,
            value=settled.when,
            timex=parts[0].timex if isinstance(settled.term, Open) else self._timex(term, settled),
            weekday=named.weekday if named and named.day is not None else None,
            parts=parts,
        )

    def _length_away(self, found: Found, term: Term) -> Iterator[DateMention]:
        """The length in "three days later". A year later is a time that has a name."""
        if isinstance(term, Shift) and term.clock is Clock.STORY and UNIT_DAYS[term.length.unit] < UNIT_DAYS["year"]:
            pieces = (replace(found, start=start, end=end) for slot, start, end in found.parts if slot == "length")
            yield from (self._length(piece, term.length) for piece in pieces)

    def _timex(self, term: Term, settled: Settled) -> Timex:
        if self.story.quarter and isinstance(term, Shift) and term.length == _A_YEAR:
            return a_year_from(self.story.quarter, term.sign)
        return timex_of(settled.term, settled.when)

    def _ends(self, found: Found, range_: Interval | Open | Ended | Nth, whole: When) -> Iterator[DateMention]:
        for slot, start, end in (part for part in found.parts if part[0] not in _OF_A_DAY):
            term, piece = getattr(range_, slot), replace(found, start=start, end=end)
            if isinstance(term, Length):
                length = self._length(piece, term)
                yield replace(length, timex=quarter_ended(whole)) if term.unit == "quarter" else length
            else:
                yield self._settled(piece, settle(term, self.story, self.vagueness))

    def _day_and_hour(self, found: Found, when: When | None) -> Iterator[DateMention]:
        for slot, start, end in found.parts:
            if slot in _OF_A_DAY:
                yield self._made(replace(found, start=start, end=end), _OF_A_DAY[slot], value=when)

    def _relation(self, passage: Passage, index: int, link: Link) -> Iterator[DateMention]:
        found = passage.found[index]
        at = found.last - (passage.tokens[found.last - 1].key in passage.lexicon.sets["begins"])
        event = event_after(self.text, passage.tokens, at, passage.lexicon, link)
        following = passage.found[index + 1 : index + LONGEST]
        if event is None or _runs_into_relation(event, link, following):
            return
        event = _with_whole_times(event, following)
        whole = replace(found, end=event.end)
        offset = self.vagueness.duration(link.length) if link.length else self.vagueness.link(link.word)
        pieces = (replace(found, start=start, end=end) for slot, start, end in found.parts if slot == "length")
        parts = tuple(self._length(piece, link.length) for piece in pieces if link.length)
        timex = parts[0].timex if parts else Timex("DATE", "XXXX-XX-XX")
        relation = TimeRelation(link.order, offset, event, far=link.word == _FAR)
        yield self._made(whole, DateKind.RELATION, relation=relation, parts=parts, timex=timex)

    def _pair(self, found: Found, pair: Pair) -> DateMention:
        stated, again = both = [settle(p, self.story, self.vagueness) for p in (pair.stated, pair.again)]
        western = again if _is_western(again.told) else stated
        self.story.remember(pair, western.told)
        pieces = (replace(found, start=start, end=end) for _, start, end in found.parts)
        return self._made(
            found,
            DateKind.DATE,
            value=_common(stated.when, again.when),
            paired=again.when,
            timex=timex_of(western.term, western.when),
            parts=tuple(self._settled(piece, settled) for piece, settled in zip(pieces, both, strict=True)),
        )

    def _settled(self, piece: Found, settled: Settled) -> DateMention:
        return self._made(piece, DateKind.DATE, value=settled.when, timex=timex_of(settled.term, settled.when))


def _runs_into_relation(event: Span, link: Link, following: Sequence[Found]) -> bool:
    """Does another relation begin in what is taken for an event, and run on beyond it or break its clause?"""
    inside = (f for f in following if isinstance(f.term, Link) and f.start < event.end)
    return any(link.clause or found.end >= event.end for found in inside)


def _with_whole_times(event: Span, following: Sequence[Found]) -> Span:
    """An event's words, with the whole of a time that begins in them ("the raid of 3 May, 1994")."""
    for found in following:
        if found.start < event.end < found.end:
            event = Span(event.start, found.end)
    return event


def _common(stated: When, again: When) -> When:
    """Both readings of a pair narrowed to what they share; the first, doubted, where they share no day."""
    begin, end = stated.begin.both(again.begin), stated.end.both(again.end)
    if begin is None or end is None:
        return replace(stated, uncertain=True, alternatives=(*stated.alternatives, again))
    return replace(stated, begin=begin, end=end, approximate=False)


def _is_solar(found: Found) -> bool:
    """Does it show that its text uses the Solar Hijri calendar?"""
    point = point_in(found.term)
    if isinstance(found.term, Pair) or point is None:
        return isinstance(found.term, Pair)
    named = data("holidays.toml")[point.holiday]["calendar"] if point.holiday else point.calendar
    return named in (Calendar.SOLAR_HIJRI, Calendar.SOLAR_HIJRI.value)


def _is_of_the_day(found: Found) -> bool:
    """Does it place something within weeks of the day of the words: "yesterday", "last week", "on Monday"?"""
    match found.term:
        case Unit(unit=unit, clock=Clock.SPEECH) | Shift(length=Length(unit=unit), clock=Clock.SPEECH):
            return unit in ("day", "week", "weekend", "month")
        case term:
            return (point := point_in(term)) is not None and point.weekday is not None and point.day is None


def _is_western(point: Point | None) -> bool:
    return point is not None and point.calendar is Calendar.GREGORIAN
