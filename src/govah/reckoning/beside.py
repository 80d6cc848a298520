"""The figures of one thing side by side, each once, and which of them cannot both be right.

Two figures contradict each other only if the grammar ties both to the event, neither is vague, they are told of one
time, and one counts what the other is or is a part of. Whoever gives both in one document tells of two parts, or
corrects themselves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import inf

from govah.model import Bounds, DocumentId, Figure, Quantity, Statement
from govah.reckoning.counted import Sort
from govah.reckoning.drafts import Draft
from govah.reckoning.evidence import Evidence

_NEAREST = 10
"""Figures below one that are listed as not going together with it."""

_LOOKED_AT = 50
"""Figures that are looked at for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One figure in one statement: what it counts, of which event, and when and where, if told."""

    statement: Statement
    quantity: Quantity
    draft: Draft
    sort: Sort
    unit: str = ""
    tied: bool = True
    place: str = ""
    when: Bounds | None = None


@dataclass(slots=True)
class _Row:
    """One figure, by all who give it: `times` it is told of, `voices` that give it, each with its document."""

    given: list[Given] = field(default_factory=list)
    times: set[Bounds | None] = field(default_factory=set)
    voices: set[tuple[str, DocumentId]] = field(default_factory=set)

    @property
    def sort(self) -> Sort:
        """What it counts."""
        return self.given[0].sort

    @property
    def low(self) -> float:
        """At least so many."""
        low = self.given[0].quantity.low
        return -inf if low is None else low

    @property
    def high(self) -> float:
        """At most so many."""
        high = self.given[0].quantity.high
        return inf if high is None else high


class SideBySide:
    """The figures of one thing, the lowest first. Cost: n log n."""

    def __init__(self, given: Sequence[Given], evidence: Evidence, *, at_one_time: bool) -> None:
        self._statements, self._origins = evidence.statements, evidence.origins
        rows: dict[tuple[object, ...], _Row] = defaultdict(_Row)
        for one in given:
            q = one.quantity
            row = rows[q.low, q.high, q.approximate, one.sort]
            row.given.append(one)
            row.times.update([None if at_one_time else one.when] if one.tied else [])
            row.voices.add(self._voice(one.statement))
        self._rows = sorted(rows.values(), key=lambda r: (r.low, r.high))

    def figures(self) -> tuple[Figure, ...]:
        """Each with its origins."""
        return tuple(map(self._figure, self._rows))

    def apart(self) -> tuple[tuple[int, int], ...]:
        """The places of each figure and the nearest below it with which it cannot be right."""
        strict = [n for n, row in enumerate(self._rows) if row.times and not row.given[0].quantity.approximate]
        wholes: dict[tuple[Sort, Bounds | None], list[int]] = defaultdict(list)
        for n in sorted(strict, key=self._high):
            for time in self._rows[n].times:
                wholes[self._rows[n].sort, time].append(n)
        return tuple(sorted((whole, n) for n in strict for whole in self._exceeded(n, wholes)))

    def _exceeded(self, part: int, wholes: Mapping[tuple[Sort, Bounds | None], Sequence[int]]) -> list[int]:
        """The wholes that this is more than, the nearest ones."""
        row = self._rows[part]
        found: set[int] = set()
        for key in product(row.sort.wholes(), row.times):
            known = wholes.get(key, ())
            less = bisect_left(known, row.low, key=self._high)
            found.update(n for n in known[max(0, less - _LOOKED_AT) : less] if self._are_others(n, part))
        return sorted(found, key=self._high)[-_NEAREST:]

    def _are_others(self, one: int, other: int) -> bool:
        """Does nobody give both in one document?"""
        return self._rows[one].voices.isdisjoint(self._rows[other].voices)

    def _high(self, place: int) -> float:
        return self._rows[place].high

    def _figure(self, row: _Row) -> Figure:
        ids = tuple(dict.fromkeys(one.statement.id for one in row.given))
        return Figure(
            quantity=row.given[0].quantity,
            statements=ids,
            origins=self._origins.count(ids),
            tied=bool(row.times),
        )

    def _voice(self, statement: Statement) -> tuple[str, DocumentId]:
        """Whose words they finally are, and in which document; a copy is its original."""
        first = self._origins.original[statement.id]
        return self._origins.root[statement.id].key, self._statements[first].document
