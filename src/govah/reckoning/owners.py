"""Who stands behind which constraint, and which of them contradict each other.

A constraint without owner holds by the meaning of words: it is part of every contradiction that it makes, but never
what is given up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from govah.errors import BadInput
from govah.reckoning.contradiction import Contradiction, smallest
from govah.reckoning.edges import Edges
from govah.reckoning.paths import Graph


class Owners:
    """The constraints of a network by owner, and by point where nobody owns them.

    Cost: nothing before the first question, since a network in which nothing clashes asks none.
    """

    def __init__(self, graph: Graph, edges: Edges) -> None:
        self._graph, self._edges = graph, edges
        self._constraints = edges.constraints
        self._read = 0
        self._owned: defaultdict[str, list[int]] = defaultdict(list)
        self._rules: defaultdict[int, list[int]] = defaultdict(list)

    def said(self, owners: Iterable[str]) -> Iterator[int]:
        """Every edge that rests on these owners and on no other."""
        self._catch_up()
        kept = dict.fromkeys(owners)
        edges = dict.fromkeys(e for owner in kept for e in self._owned.get(owner, ()))
        return (e for e in self._left(edges) if all(o in kept for o in self._constraints[e].owners))

    def resting(self, owners: Iterable[str]) -> set[int]:
        """Every edge that falls when these owners are given up."""
        self._catch_up()
        return {e for owner in owners for e in self._left(self._owned.get(owner, ()))}

    def contradiction(self, circle: Collection[int]) -> Contradiction:
        """The smallest contradiction among all that the owners in `circle` say, and the rules on its points.

        Raises: BadInput: nobody owns it.
        """
        said = {*circle, *self.said(o for e in circle for o in self._constraints[e].owners)}
        found = smallest(self._constraints[e] for e in sorted(said | self._rules_on(said)))
        if found is None or not found.owners:
            raise BadInput("two rules that nobody can give up contradict each other")
        return found

    def _rules_on(self, edges: Iterable[int]) -> set[int]:
        """The constraints without owner that tie the points of `edges` to one another and to the calendar."""
        points = dict.fromkeys(p for e in edges for p in self._points(e))
        found: set[int] = set()
        queue = list(points)
        for point in queue:
            for rule in self._left(self._rules.get(point, ())):
                found.add(rule)
                queue.extend(p for p in self._points(rule) if p not in points)
                points.update(dict.fromkeys(self._points(rule)))
        return found

    def _points(self, edge: int) -> tuple[int, ...]:
        base, point = self._graph.base[edge], self._graph.point[edge]
        return (base, point) if base and point else (base or point,)

    def _left(self, edges: Iterable[int]) -> Iterator[int]:
        return filter(self._edges.left, edges)

    def _catch_up(self) -> None:
        for edge in range(self._read, len(self._constraints)):
            owners = self._constraints[edge].owners
            for owner in owners:
                self._owned[owner].append(edge)
            if not owners:
                for point in self._points(edge):
                    self._rules[point].append(edge)
        self._read = len(self._constraints)
