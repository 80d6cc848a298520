"""A network of day differences as points and edges, and what limits one of its points against another.

Points are small integers, a constraint is an edge: `point` comes at most `days` after `base`. An edge limits something
only while it is attached, and what is attached can always all hold: shortest paths are only true because of that.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import heappop, heappush

import numpy as np
import numpy.typing as npt

from govah.reckoning.rounds import Numbers, Rounds, by_point


class Near(dict[int, list[int]]):
    """The attached edges at each point, looked up when a search first comes there: most points are never asked for."""

    def __init__(self, points: int, ends: array[int], attached: bytearray) -> None:
        self._attached = attached
        self._edges, self._first = by_point(points, np.array(ends))

    def __missing__(self, point: int) -> list[int]:
        edges: list[int] = []
        if point + 1 < len(self._first):
            known = self._edges[self._first[point] : self._first[point + 1]].tolist()
            edges = [edge for edge in known if self._attached[edge]]
        self[point] = edges
        return edges


class Graph:
    """Points and edges by number, and which edges are attached. Point 0 is day 0.

    `out` and `into` are the attached edges of each point but point 0, which has the most: no search goes on from it.
    """

    def __init__(self) -> None:
        self.points = 1
        self.base, self.point, self.days = array("q"), array("q"), array("q")
        self.attached = bytearray()

    @cached_property
    def out(self) -> Near:
        """The edges from each point."""
        return Near(self.points, self.base, self.attached)

    @cached_property
    def into(self) -> Near:
        """The edges to each point."""
        return Near(self.points, self.point, self.attached)

    def new_points(self, count: int) -> None:
        """So many points more, numbered on."""
        self.points += count

    def new_edges(self, base: npt.ArrayLike, point: npt.ArrayLike, days: npt.ArrayLike) -> range:
        """The numbers of more edges, not yet attached."""
        first = len(self.days)
        for column, values in ((self.base, base), (self.point, point), (self.days, days)):
            column.frombytes(np.asarray(values, dtype=np.int64).tobytes())
        self.attached.extend(bytes(len(self.days) - first))
        return range(first, len(self.days))

    def held(self) -> Numbers:
        """The edges that are attached."""
        return np.flatnonzero(np.array(self.attached))

    def attach(self, edge: int) -> None:
        """From now on the edge holds."""
        near = [ends[at] for ends, at in self._ends(edge)]
        self.attached[edge] = True
        for edges in near:
            edges.append(edge)

    def attach_only(self, edges: Numbers) -> None:
        """From now on these hold, and no other."""
        attached = np.frombuffer(self.attached, dtype=np.bool_)
        attached[:] = False
        attached[edges] = True
        for near in ("out", "into"):
            self.__dict__.pop(near, None)

    def detach(self, edge: int) -> None:
        """From now on the edge does not hold."""
        for ends, at in self._ends(edge):
            ends[at].remove(edge)
        self.attached[edge] = False

    def rounds(self, edges: Numbers) -> Rounds:
        """The distances from point 0 if these edges were attached, all at once."""
        return Rounds(self.points, np.array(self.base), np.array(self.point), np.array(self.days), edges)

    def bare(self) -> Graph:
        """The same points and edges, and nothing attached."""
        graph = Graph()
        graph.new_points(self.points - 1)
        graph.new_edges(self.base, self.point, self.days)
        return graph

    def _ends(self, edge: int) -> Iterator[tuple[Near, int]]:
        """Where it starts and where it ends."""
        if self.base[edge]:
            yield self.out, self.base[edge]
        if self.point[edge]:
            yield self.into, self.point[edge]


def between(graph: Graph, day: Sequence[int], base: int, point: int) -> tuple[int, list[int]] | None:
    """The shortest path from `base` to `point` that does not pass point 0: (days, edges), None where there is none.

    `day` is one way in which all of it can have happened. Without point 0 only what is tied by order is searched,
    which stays small however large the network.
    """
    via: dict[int, int] = {}
    queue = [(0, base, -1)]
    while queue:
        slack, at, edge = heappop(queue)
        if at in via:
            continue
        via[at] = edge
        if at == point:
            return slack + day[point] - day[base], _back(graph, via, point)
        for onward in graph.out[at]:
            after = graph.point[onward]
            if after and after not in via:
                heappush(queue, (slack + day[at] + graph.days[onward] - day[after], after, onward))
    return None


def _back(graph: Graph, via: dict[int, int], point: int) -> list[int]:
    edges = []
    while via[point] >= 0:
        edges.append(via[point])
        point = graph.base[edges[-1]]
    return edges[::-1]
