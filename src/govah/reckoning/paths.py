"""Shortest paths through a network of day differences: the arithmetic under `network`.

Points are small integers, a constraint is an edge: `point` comes at most `days` after `base`. The edges that are
attached can always all hold: `Schedule` keeps one day for every point as the witness of it, and refuses the edge that
would close a cycle of negative length. Distances are only true because of that.

Sources: Cotton and Maler 2006 (one edge at a time), Ramalingam and Reps 1996 (repair after a removal).
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush


class Graph:
    """Edges by number, and which of them are attached. An edge that is not attached bounds nothing."""

    def __init__(self) -> None:
        self.base: list[int] = []
        self.point: list[int] = []
        self.days: list[int] = []
        self.out: list[dict[int, None]] = []
        self.into: list[dict[int, None]] = []

    def new_point(self) -> int:
        """The number of one more point."""
        self.out.append({})
        self.into.append({})
        return len(self.out) - 1

    def new_edge(self, base: int, point: int, days: int) -> int:
        """The number of one more edge, not yet attached."""
        self.base.append(base)
        self.point.append(point)
        self.days.append(days)
        return len(self.days) - 1

    def attach(self, edge: int) -> None:
        """From now on the edge holds."""
        self.out[self.base[edge]][edge] = None
        self.into[self.point[edge]][edge] = None

    def detach(self, edge: int) -> None:
        """From now on the edge does not hold."""
        del self.out[self.base[edge]][edge]
        del self.into[self.point[edge]][edge]

    def attached(self, edge: int) -> bool:
        """Does it hold?"""
        return edge in self.out[self.base[edge]]


class Schedule:
    """One day for every point such that every attached edge holds: one way in which all of it can have happened."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.day: list[int] = []

    def place(self, day: int) -> None:
        """Give the newest point a day; nothing is attached to it yet, so any day will do."""
        self.day.append(day)

    def admit(self, edge: int, *, only_ask: bool = False) -> list[int]:
        """Move days until `edge` holds too, or say why none can: the edges of a cycle that misses, `edge` first.

        `only_ask` leaves the days as they were. Cost: only points that must move are touched.
        """
        graph, day = self._graph, self.day
        moved: dict[int, int] = {}
        via = {graph.point[edge]: edge}
        lag = day[graph.base[edge]] + graph.days[edge] - day[graph.point[edge]]
        queue = [(lag, graph.point[edge])] if lag < 0 else []
        while queue:
            lag, point = heappop(queue)
            if point in moved:
                continue
            if point == graph.base[edge]:
                return self._cycle(edge, via)
            moved[point] = day[point] + lag
            for onward in graph.out[point]:
                after = graph.point[onward]
                behind = moved[point] + graph.days[onward] - day[after]
                if behind < 0 and after not in moved:
                    heappush(queue, (behind, after))
                    if after not in via or behind < self._lag(via[after], moved):
                        via[after] = onward
        if not only_ask:
            for point, value in moved.items():
                day[point] = value
        return []

    def _lag(self, edge: int, moved: dict[int, int]) -> int:
        base, point = self._graph.base[edge], self._graph.point[edge]
        return moved.get(base, self.day[base]) + self._graph.days[edge] - self.day[point]

    def _cycle(self, edge: int, via: dict[int, int]) -> list[int]:
        cycle, at = [], self._graph.base[edge]
        while True:
            cycle.append(via[at])
            if via[at] == edge:
                return cycle[::-1]
            at = self._graph.base[via[at]]


class Reach:
    """Shortest distance between point 0 and every other point: along the edges (`forward`), else against them.

    `days` leaves out what cannot be reached: no bound is an absent label, never a far-away day. `via` is the last
    edge of the shortest path, which makes the proof.
    """

    def __init__(self, graph: Graph, schedule: Schedule, *, forward: bool) -> None:
        self._graph, self._schedule, self._sign = graph, schedule, 1 if forward else -1
        self._next, self._previous = (graph.out, graph.into) if forward else (graph.into, graph.out)
        self._tail, self._head = (graph.base, graph.point) if forward else (graph.point, graph.base)
        self.days: dict[int, int] = {}
        self.via: dict[int, int] = {}
        self._spread([(0, 0, -1, 0)])

    def attached(self, edge: int) -> None:
        """Bring the labels up to date after `edge` was attached."""
        self._spread(self._offers((edge,)))

    def detached(self, edge: int) -> None:
        """Bring the labels up to date after `edge` was detached: only what rested on it is worked out again."""
        start = self._head[edge]
        if self.via.get(start) != edge:
            return
        resting = [start]
        for point in resting:
            resting.extend(self._head[e] for e in self._next[point] if self.via.get(self._head[e]) == e)
        for point in resting:
            del self.days[point], self.via[point]
        self._spread(self._offers(e for point in resting for e in self._previous[point]))

    def path(self, point: int) -> list[int]:
        """The edges of the shortest path, from point 0 outwards."""
        edges = []
        while point:
            edges.append(self.via[point])
            point = self._tail[edges[-1]]
        return edges[::-1]

    def _offers(self, edges: Iterable[int]) -> list[tuple[int, int, int, int]]:
        offers: list[tuple[int, int, int, int]] = []
        for edge in edges:
            if self._tail[edge] in self.days:
                self._offer(offers, edge, self.days[self._tail[edge]])
        return offers

    def _offer(self, queue: list[tuple[int, int, int, int]], edge: int, so_far: int) -> None:
        head, days = self._head[edge], so_far + self._graph.days[edge]
        if head not in self.days or days < self.days[head]:
            heappush(queue, (days - self._sign * self._schedule.day[head], head, edge, days))

    def _spread(self, queue: list[tuple[int, int, int, int]]) -> None:
        """Dijkstra with the schedule as potential, so that no step counts as shorter than nothing."""
        while queue:
            _, point, edge, days = heappop(queue)
            if point in self.days and self.days[point] <= days:
                continue
            self.days[point] = days
            if edge >= 0:
                self.via[point] = edge
            for onward in self._next[point]:
                self._offer(queue, onward, days)


def between(graph: Graph, schedule: Schedule, base: int, point: int) -> tuple[int, list[int]] | None:
    """The shortest path from `base` to `point` that does not pass point 0: (days, edges), None where there is none.

    Without point 0 only what is tied by order is searched, which stays small however large the network.
    """
    via: dict[int, int] = {}
    done: dict[int, int] = {}
    queue = [(-schedule.day[base], base, -1, 0)]
    while queue:
        _, at, edge, days = heappop(queue)
        if at in done:
            continue
        done[at] = days
        via[at] = edge
        if at == point:
            return days, _back(graph, via, point)
        for onward in graph.out[at]:
            after = graph.point[onward]
            if after and after not in done:
                heappush(
                    queue, (days + graph.days[onward] - schedule.day[after], after, onward, days + graph.days[onward])
                )
    return None


def _back(graph: Graph, via: dict[int, int], point: int) -> list[int]:
    edges = []
    while via[point] >= 0:
        edges.append(via[point])
        point = graph.base[edges[-1]]
    return edges[::-1]
