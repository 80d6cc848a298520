"""All shortest distances of a network at once, in rounds of numpy; or the circles that leave none.

Every round relaxes what leaves the points that moved in the one before, so a round costs what it touches and a
network takes about as many rounds as its longest proof has steps. Labels only mean something once no circle is left:
before that, a circle whose days add up to less than nothing could lower them for ever.

Source: Bellman 1958, Ford 1956; a circle among parents is a negative one (Cherkassky and Goldberg 1999).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import numpy as np
import numpy.typing as npt

FAR = 1 << 60
"""Days that no chain of constraints can reach, in a network of less than four million points. Every point stands FAR
after point 0 until something says less: a label that is still about FAR is no bound, but puts in order what nobody
dates."""

_GONE = 2 * FAR
"""Days of an edge that does not hold: it offers nothing."""

_LOOK = 16
"""After how many rounds circles are looked for; later ever more seldom, since a long chain is none."""

_SCANS = 40
"""Rounds that find the edges to relax by a look at each. To sort the edges costs as much, and pays in longer chains."""

Numbers = npt.NDArray[np.int64]


def known(label: int) -> int | None:
    """The days that a label tells; None for a bound that nothing sets."""
    return label if label < FAR // 2 else None


def by_point(points: int, ends: Numbers) -> tuple[Numbers, Numbers]:
    """The edges by the number of one of their `ends`, and at which of them each point begins."""
    first = np.concatenate(([0], np.cumsum(np.bincount(ends, minlength=points))))
    return np.lexsort((ends.astype(np.uint16), (ends >> 16).astype(np.uint16))), first


class Rounds:
    """Distances from point 0 along `edges`, from their `tail` to their `head` (numbers of points, by edge).

    With the ends swapped they are distances to point 0. `via` is the last edge of each shortest path, -1 for none.
    """

    def __init__(self, points: int, tail: Numbers, head: Numbers, days: Numbers, edges: Numbers) -> None:
        self._tail, self._head = tail, head
        self._days = np.full(len(days), _GONE)
        self._days[edges] = days[edges]
        self.label = np.full(points, FAR)
        self.via = np.full(points, -1)
        self.label[0] = 0
        self._moved = np.zeros(1, dtype=np.int64)
        self._turned = False
        self._scans = 0

    def circles(self) -> list[list[int]]:
        """Go on until nothing moves; gives circles that miss, as edges, no two with an edge in common. None: done."""
        count, look = 0, _LOOK
        while len(self._moved) or self._turn():
            if len(closing := self._round()):
                return self._apart(closing)
            count += 1
            if count == look:
                look *= 2
                if found := self._among_parents():
                    return found
        return []

    def drop(self, edges: Iterable[int]) -> None:
        """Without these edges; what rested on them is worked out anew."""
        self._days[list(edges)] = _GONE
        rests = np.append((self.via >= 0) & (self._days[self.via] == _GONE), False)
        for parent in self._parents():
            rests |= rests[parent]
        self.label[rests[:-1]], self.via[rests[:-1]] = FAR, -1
        again = self._tail[rests[self._head] & (self._days < _GONE)]
        moved = self._each(np.concatenate((self._moved, again)))
        self._moved = moved[self.label[moved] < FAR // 2]
        self._turned = False

    def edges(self) -> Numbers:
        """Those that were not dropped."""
        return np.flatnonzero(self._days < _GONE)

    def backwards(self) -> Rounds:
        """The distances to point 0, without the edges that were dropped."""
        found = Rounds(len(self.label), self._head, self._tail, self._days, self.edges())
        found.circles()
        return found

    def _turn(self) -> bool:
        """Once everything that hangs on a date is settled: put what is left in order, from FAR."""
        if not self._turned:
            self._turned = True
            self._moved = np.flatnonzero(self.label >= FAR // 2)
        return len(self._moved) > 0

    def _round(self) -> list[int]:
        """Relax what leaves the points that moved; or gives the edges that would close a circle through the calendar,
        since they leave less than nothing for the way from day 0 back to it."""
        edges = self._leaving(self._moved)
        head = self._head.take(edges)
        offer = self.label.take(self._tail.take(edges)) + self._days.take(edges)
        better = offer < self.label.take(head)
        edges, head, offer = edges.compress(better), head.compress(better), offer.compress(better)
        if not head.all():
            closing: list[int] = edges[head == 0].tolist()
            return closing
        np.minimum.at(self.label, head, offer)
        best = offer == self.label.take(head)
        edges, head = edges.compress(best), head.compress(best)
        self.via[head[::-1]] = edges[::-1]
        self._moved = head.compress(self.via.take(head) == edges)
        return []

    def _leaving(self, points: Numbers) -> Numbers:
        self._scans += 1
        if self._scans <= _SCANS:
            moved = np.zeros(len(self.label), dtype=np.bool_)
            moved[points] = True
            return np.flatnonzero(moved.take(self._tail))
        edges, first = self._by_tail
        count = first[points + 1] - first[points]
        shift = np.repeat(first[points] - np.cumsum(count) + count, count)
        return edges[shift + np.arange(len(shift))]

    @cached_property
    def _by_tail(self) -> tuple[Numbers, Numbers]:
        return by_point(len(self.label), self._tail)

    def _among_parents(self) -> list[list[int]]:
        """The circles that touch no date: points that are their own ancestors."""
        *_, ancestor = self._parents()
        return self._apart(self.via[self._each(ancestor[ancestor < len(self.via)])].tolist())

    def _parents(self) -> Iterator[Numbers]:
        """For every point its parent, then the parent's parent, then four up, eight up, ...; the number after the
        last stands for "none"."""
        none = len(self.via)
        parent = np.append(np.where(self.via >= 0, self._tail[self.via], none), none)
        for _ in range(none.bit_length()):
            yield parent
            if parent.min() == none:
                return
            parent = parent.take(parent)
        yield parent

    def _each(self, points: Numbers) -> Numbers:
        """These points, once."""
        found = np.zeros(len(self.label), dtype=np.bool_)
        found[points] = True
        return np.flatnonzero(found)

    def _apart(self, edges: Iterable[int]) -> list[list[int]]:
        """The circles that these edges close, but for those that share an edge with an earlier one."""
        found, used = [], set[int]()
        for edge in edges:
            circle = self._circle(edge)
            if used.isdisjoint(circle):
                used.update(circle)
                found.append(circle)
        return found

    def _circle(self, edge: int) -> list[int]:
        """The edges that led to `edge`, and it; if they come round to themselves, only those that go round."""
        way: list[int] = []
        place: dict[int, int] = {}
        while edge >= 0:
            head = int(self._head[edge])
            if head in place:
                way = way[place[head] :]
                break
            place[head] = len(way)
            way.append(edge)
            edge = int(self.via[self._tail[edge]])
        return way[::-1]
