"""Which act a figure stands with: of what it is so many.

The number of those executed is not the number of those held, though one sentence gives both. A figure is tied to an
act by the grammar that reading found, or by standing right beside it in one clause; what only shares a statement with
an act is kept as such, and no contradiction is ever built on it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from govah.model import Act, Quantity, Statement
from govah.reckoning.counted import between, clause_end, listed, phrase, words
from govah.reckoning.parties import whom

_NEIGHBOURS = 4
"""Acts to each side of a figure that are looked at."""

_FAR, _NEAR, _OBJECT = 120, 70, 40
"""Characters between a figure and its act: where the act names what is counted, where it does not, and where the act
comes first."""


def counting(statement: Statement) -> Iterator[Quantity]:
    """The figures of a statement, without those that are only the whole of which the one before is a part."""
    before: Quantity | None = None
    for quantity in statement.quantities:
        if not _is_whole(quantity, before, statement):
            yield quantity
        before = quantity


def tied(quantity: Quantity, acts: Sequence[Act], statement: Statement) -> Act | None:
    """The act whose people or things the figure counts; `acts` are those of its statement, in order."""
    place = phrase(quantity)
    at = bisect_left(acts, place.start, key=lambda a: a.span.start)
    near = acts[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
    found = [act for act in near if _is_tied(quantity, act, statement)]
    return min(found, key=lambda a: (max(a.span.start - place.end, place.start - a.span.end), a.span), default=None)


def _is_whole(quantity: Quantity, before: Quantity | None, statement: Statement) -> bool:
    """Is it the second figure of "40 of the 300 prisoners", or that of "one of the two groups"?"""
    first = statement.span.start if before is None else _end(before, quantity)
    link = words(between(statement, max(first, quantity.span.start - _OBJECT), quantity.span.start))
    place = next((n for n in range(max(0, len(link) - 3), len(link)) if " ".join(link[n:]) in listed("whole")), None)
    if place is None:
        return False
    return (before is not None and place == 0) or (place > 0 and link[place - 1] in listed("amounts"))


def _end(before: Quantity, quantity: Quantity) -> int:
    """Where a figure ends, with what it counts, unless it counts what the next one does."""
    return before.span.end if phrase(before).end > quantity.span.start else phrase(before).end


def _is_tied(quantity: Quantity, act: Act, statement: Statement) -> bool:
    place = phrase(quantity)
    if max(act.span.start - place.end, place.start - act.span.end) > _FAR:
        return False
    if act.span.overlaps(place):
        return quantity.noun is not None and act.span.overlaps(quantity.noun)
    named = whom(act)
    meant = named is not None and _is_named(quantity, named, statement)
    if act.span.start >= place.end:
        gap = between(statement, place.end, act.span.start)
        return act.rule != "noun" and _leads_to(gap, meant, other=named is not None and not meant)
    gap = between(statement, act.span.end, place.start)
    if named is not None:
        return meant and len(gap) <= _OBJECT and not _is_broken(gap)
    return set(words(gap)) <= listed("of") and not clause_end().search(gap)


def _is_named(quantity: Quantity, named: str, statement: Statement) -> bool:
    """Is what the figure counts what the act is told of?"""
    last = quantity.noun or quantity.span
    return words(named)[-1:] == words(between(statement, last.start, last.end))[-1:]


def _leads_to(gap: str, meant: bool, other: bool) -> bool:
    """Does a verb so far after a figure tell of those it counts? One that tells of others only right after it."""
    if other:
        return not words(gap) and not clause_end().search(gap)
    if meant:
        return len(gap) <= _FAR and not _is_broken(gap)
    first, _, rest = gap.strip().partition(" ")
    told = rest if first in listed("relative") else gap
    return len(gap) <= _NEAR and not clause_end().search(told)


def _is_broken(gap: str) -> bool:
    return any(mark in gap for mark in ".;!?؟؛")
