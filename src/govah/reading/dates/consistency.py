"""Doubts that a date raises by itself: two calendars that do not meet, a weekday that was another, a second reading.

Nothing is settled here. Both readings of a pair stay in the mention, and the finding says by how much they miss.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from govah.calendars import LUNAR_DOUBT, weekday
from govah.model import DateMention, Extent, Finding, Granularity, When
from govah.reading.dates.sources import data

_MOST_READINGS = 4
_LUNAR_DOUBT = sum(LUNAR_DOUBT)


def doubts(subject: str, mentions: Iterable[DateMention]) -> Iterator[Finding]:
    """The findings D001, D002 and D003 of some mentions; `subject` is the id of their document or statement."""
    for mention in mentions:
        if (days := days_apart(mention)) is not None:
            yield _finding("D001", subject, mention, days=str(days))
        if (named := true_weekday(mention)) is not None:
            yield _finding("D002", subject, mention, weekday=" / ".join(data("weekdays.toml")["names"][named]))
        readings = _readings(mention)
        if len(readings) > 1:
            yield _finding("D003", subject, mention, readings=" / ".join(readings))


def _readings(mention: DateMention) -> list[str]:
    """The readings that differ, the chosen one first; of an open time only those it can have."""
    if mention.paired is not None or mention.value is None:
        return []
    chosen = [] if mention.value.begin.earliest is mention.value.end.latest is None else [mention.value]
    return list(dict.fromkeys(map(_days, (*chosen, *mention.alternatives))))[:_MOST_READINGS]


def _days(when: When) -> str:
    """Its first and last day, month or year, without the codes that only EDTF readers know."""
    return replace(when, granularity=Granularity.INTERVAL, extent=Extent.UNKNOWN, approximate=False).edtf


def days_apart(mention: DateMention) -> int | None:
    """By how many days the two calendars of a paired date miss each other; None when they can name one day."""
    return _gap(mention.value, mention.paired) if mention.value and mention.paired else None


def _gap(one: When, other: When) -> int | None:
    if one.end.latest is not None and other.begin.earliest is not None and other.begin.earliest > one.end.latest:
        return other.begin.earliest - one.end.latest
    if other.end.latest is not None and one.begin.earliest is not None and one.begin.earliest > other.end.latest:
        return one.begin.earliest - other.end.latest
    return None


def true_weekday(mention: DateMention) -> int | None:
    """The weekday (Monday 0) of a date that is said to be another; None where what is said can be so."""
    value = mention.value
    first, last = (value.begin.earliest, value.end.latest) if value else (None, None)
    if mention.weekday is None or first is None or last is None or last - first > _LUNAR_DOUBT:
        return None
    possible = [weekday(day) for day in range(first, last + 1)]
    return None if mention.weekday in possible else possible[len(possible) // 2]


def _finding(code: str, subject: str, mention: DateMention, **parameters: str) -> Finding:
    pairs = (("text", mention.text), *sorted(parameters.items()))
    return Finding(code=code, subject=subject, parameters=pairs, span=mention.span)
