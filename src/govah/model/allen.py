"""How two stretches of time can lie to each other: Allen's thirteen relations, where only bounds are known.

Two such times mostly allow several relations. `possible` gives all of them, and a relation is certain only when it is
alone: to name the likeliest one would turn what the record leaves open into what happened.

Source: J. F. Allen, Maintaining knowledge about temporal intervals, 1983.
"""

from __future__ import annotations

from enum import Enum
from math import inf

from govah.model.time import Answer, Bounds
from govah.model.when import When

_POINTS = "aAbB"
"""Begin and end of the first time, begin and end of the second."""


class Allen(Enum):
    """A relation of one time to another; the value ranks their begins (a, b) and ends (A, B), equal ones together."""

    BEFORE = "a A b B"
    MEETS = "a Ab B"
    OVERLAPS = "a b A B"
    STARTS = "ab A B"
    DURING = "b a A B"
    FINISHES = "b a AB"
    EQUALS = "ab AB"
    FINISHED_BY = "a b AB"
    CONTAINS = "a b B A"
    STARTED_BY = "ab B A"
    OVERLAPPED_BY = "b a B A"
    MET_BY = "b Ba A"
    AFTER = "b B a A"

    @property
    def inverse(self) -> Allen:
        """The relation of the second time to the first."""
        return _BY_RANK[_ranking(self.value.translate(str.maketrans("aAbB", "bBaA")))]


def _ranking(written: str) -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, written.split()))


_BY_RANK = {_ranking(relation.value): relation for relation in Allen}


def possible(first: When, second: When) -> frozenset[Allen]:
    """The relations that some choice of days within the bounds of both gives; never empty.

    A time includes its last day, so that one that ends on 27 July meets one that begins on 28 July.
    """
    bounds = dict(zip(_POINTS, (*_ends(first), *_ends(second)), strict=True))
    return frozenset(relation for rank, relation in _BY_RANK.items() if _is_possible(rank, bounds))


def holds(relation: Allen, first: When, second: When) -> Answer:
    """Is this how `first` lies to `second`, whichever days they turn out to be?"""
    found = possible(first, second)
    if relation not in found:
        return Answer.NO
    return Answer.YES if len(found) == 1 else Answer.OPEN


def _ends(when: When) -> tuple[tuple[float, float], tuple[float, float]]:
    """Lowest and highest begin, and lowest and highest day after the end."""
    begin, end = _numbers(when.begin), _numbers(when.end)
    return begin, (end[0] + 1, end[1] + 1)


def _numbers(bounds: Bounds) -> tuple[float, float]:
    return -inf if bounds.earliest is None else bounds.earliest, inf if bounds.latest is None else bounds.latest


def _is_possible(rank: tuple[frozenset[str], ...], bounds: dict[str, tuple[float, float]]) -> bool:
    """Can each group of points take a day after the group before it? The earliest day is tried: it leaves most room."""
    day = -inf
    for group in rank:
        day = max(day + 1, *(bounds[point][0] for point in group))
        if any(day > bounds[point][1] for point in group):
            return False
    return True
