"""The part of a record that a question touches: everything else can be left out without changing the answer.

What is said of two events can only meet where their points are tied to each other. Day 0 ties nothing: a contradiction
passes it at most once. Parts in which something clashes hang together where one stake stands in both, since giving it
up ends clashes here and there for the price of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from govah.reckoning.contradiction import ORIGIN, Constraint, Point
from govah.reckoning.network import Network
from govah.reckoning.stakes import Stake, Stakes


class Parts:
    """All constraints of a network by the part they belong to. Cost: near linear."""

    def __init__(self, network: Network, stakes: Mapping[str, Stake]) -> None:
        self._next: dict[Point, Point] = {}
        constraints = tuple(network.constraints())
        for c in constraints:
            if ORIGIN not in (c.base, c.point):
                self._next[self._root(c.base)] = self._root(c.point)
        self._in: defaultdict[Point, list[Constraint]] = defaultdict(list)
        for c in constraints:
            self._in[self._part(c)].append(c)
        self._stakes = Stakes.made(stakes)
        self._clashing: defaultdict[str, list[Point]] = defaultdict(list)
        for part in dict.fromkeys(map(self._part, network.disputed())):
            for name in self._named_in(part):
                self._clashing[name].append(part)

    def around(self, points: Iterable[Point]) -> tuple[Constraint, ...]:
        """All that a question about these points touches, in the order in which it was said."""
        return tuple(c for part in self.named(points) for c in self._in.get(part, ()))

    def named(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """The parts that these points touch, each by one of its points."""
        ahead = [self._root(p) for p in points]
        found = dict.fromkeys(ahead)
        asked: set[str] = set()
        for part in ahead:
            names = [n for n in self._named_in(part) if n not in asked] if self._clashing else []
            asked.update(names)
            new = dict.fromkeys(p for n in names for p in self._clashing.get(n, ()) if p not in found)
            found.update(new)
            ahead.extend(new)
        return tuple(found)

    def _named_in(self, part: Point) -> list[str]:
        """The stakes that have something in this part."""
        return sorted(self._stakes.names(o for c in self._in.get(part, ()) for o in c.owners))

    def _part(self, c: Constraint) -> Point:
        return self._root(c.point if c.base == ORIGIN else c.base)

    def _root(self, point: Point) -> Point:
        root = point
        while root in self._next and self._next[root] != root:
            root = self._next[root]
        while point != root:
            self._next[point], point = root, self._next[point]
        return root
