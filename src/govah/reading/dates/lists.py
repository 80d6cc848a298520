"""Times named side by side: the year that they share, and all of them as one.

What lies between two of them is not thereby told: the hull says only that the thing happened somewhere in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from govah.model import Bounds, DateMention, Extent, When
from govah.reading.dates.recognize import Passage
from govah.reading.dates.terms import Point, Term, point_in, with_point

LONGEST = 8
"""Expressions that a list with one year at its end may have."""


def hull(mentions: Sequence[DateMention]) -> When | None:
    """The shortest time that holds every one of `mentions`; None where one of them has no days of its own.

    A side on which one of them is open is open.
    """
    values = [m.value for m in mentions if m.value is not None]
    if not values or len(values) != len(mentions):
        return None
    earliest, latest = [w.begin.earliest for w in values], [w.end.latest for w in values]
    whole = Bounds(
        None if None in earliest else min(d for d in earliest if d is not None),
        None if None in latest else max(d for d in latest if d is not None),
    )
    return When(
        begin=whole,
        end=whole,
        extent=Extent.WITHIN,
        granularity=values[-1].granularity,
        calendar=values[-1].calendar,
        approximate=any(w.approximate for w in values),
        uncertain=any(w.uncertain for w in values),
        assumptions=tuple(dict.fromkeys(a for w in values for a in w.assumptions)),
    )


def with_list_year(passage: Passage, index: int) -> Term:
    """A term with the year that ends its list: in "July, August and early September 1988" it flows back."""
    found = passage.found[index]
    point = point_in(found.term)
    if point is None or point.year is not None or not is_in_a_year(point):
        return found.term
    for before, after in pairwise(passage.found[index : index + LONGEST]):
        nearby = point_in(after.term)
        between = {t.key for t in passage.tokens[before.last : after.first]}
        if nearby is None or not is_in_a_year(nearby) or not between <= passage.lexicon.sets["lists"]:
            break
        if nearby.year is not None and (point.calendar is nearby.calendar or point.season):
            turned = (point.month or point.season or 0) > (nearby.month or nearby.season or 12)
            return with_point(found.term, replace(point, calendar=nearby.calendar, year=nearby.year - turned))
    return found.term


def is_in_a_year(point: Point) -> bool:
    """Is it a day, month or season?"""
    return point.finest in ("day", "month", "season")
