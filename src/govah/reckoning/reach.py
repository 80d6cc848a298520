"""The shortest distances between point 0 and every other point, kept up to date edge by edge.

Along the edges they are the latest days, against them the earliest. They are always true of what is attached, and so
tell one course of events in which all of it holds; an edge that no course allows closes a circle, and must not be let
in: nothing that is said here would be true after it.

Sources: Cotton and Maler 2006 (one edge more), Ramalingam and Reps 1996 (one edge less).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from govah.reckoning.paths import Graph, Near
from govah.reckoning.rounds import FAR, Rounds, known


@dataclass(frozen=True, slots=True)
class Trial:
    """What one more edge would change: the new `days` of points and `via` which edges; or the `circle` it closes."""

    days: dict[int, int] = field(default_factory=dict)
    via: dict[int, int] = field(default_factory=dict)
    circle: list[int] = field(default_factory=list)


class Reach:
    """The distances, along the edges (`forward`) or against them, starting from those that `rounds` found."""

    def __init__(self, graph: Graph, rounds: Rounds, *, forward: bool) -> None:
        self._graph, self._forward = graph, forward
        self._tail, self._head = (graph.base, graph.point) if forward else (graph.point, graph.base)
        self.days = array("q", rounds.label.tobytes())
        self._via = array("q", rounds.via.tobytes())

    def day(self, point: int) -> int | None:
        """The distance of `point`; None when nothing says any."""
        return known(self.days[point])

    def path(self, point: int) -> list[int]:
        """The edges of the shortest path, from point 0 outwards."""
        return list(self._way(point))[::-1]

    def new_points(self) -> None:
        """The graph has more points by now, of which nothing is said yet."""
        count = self._graph.points - len(self.days)
        self.days.extend(array("q", [FAR]) * count)
        self._via.extend(array("q", [-1]) * count)

    def trial(self, edge: int) -> Trial:
        """What attaching `edge` would change. Cost: only points that would move are touched."""
        head, days, length, onward = self._head, self.days, self._graph.days, self._onward
        trial = Trial()
        gain = days[self._tail[edge]] + length[edge] - days[head[edge]]
        if gain >= 0:
            return trial
        behind = {self._tail[edge], *(self._tail[e] for e in self._way(self._tail[edge]))}
        queue = [(gain, head[edge], edge)]
        while queue:
            gain, point, via = heappop(queue)
            if point in trial.days:
                continue
            trial.via[point] = via
            if point in behind:
                return Trial(circle=self._circle(edge, point, trial.via))
            day = trial.days[point] = days[point] + gain
            for e in onward[point]:
                gain = day + length[e] - days[head[e]]
                if gain < 0 and head[e] not in trial.days:
                    heappush(queue, (gain, head[e], e))
        return trial

    def seen(self, edge: int) -> set[int]:
        """The points on which a trial of `edge` depends, but for point 0, which never moves."""
        moved = self.trial(edge).days
        onward = (self._head[e] for point in moved for e in self._onward[point])
        return {self._tail[edge], self._head[edge], *moved, *onward} - {0}

    def accept(self, trial: Trial) -> Trial:
        """Let it be so, since its edge is attached; returns what would take it back."""
        before = Trial({p: self.days[p] for p in trial.days}, {p: self._via[p] for p in trial.days})
        for point, day in trial.days.items():
            self.days[point] = day
            self._via[point] = trial.via[point]
        return before

    def detached(self, edge: int) -> tuple[int, ...]:
        """Its edge is no longer attached: what rested on it is worked out again, and nothing else; returns those
        points."""
        if self._via[self._head[edge]] != edge:
            return ()
        head, tail, length, onward = self._head, self._tail, self._graph.days, self._onward
        before = self._uproot(head[edge])
        points = tuple(before)
        queue = [(FAR - day, point, -1) for point, day in before.items()]
        for point, day in before.items():
            near = (e for e in self._backward[point] if tail[e] not in before)
            queue.extend((self.days[tail[e]] + length[e] - day, point, e) for e in near)
        heapify(queue)
        while queue:
            loss, point, via = heappop(queue)
            if point not in before:
                continue
            day = self.days[point] = before.pop(point) + loss
            self._via[point] = via
            for e in onward[point]:
                if head[e] in before:
                    heappush(queue, (day + length[e] - before[head[e]], head[e], e))
        return points

    @property
    def _onward(self) -> Near:
        return self._graph.out if self._forward else self._graph.into

    @property
    def _backward(self) -> Near:
        return self._graph.into if self._forward else self._graph.out

    def _uproot(self, start: int) -> dict[int, int]:
        """The days of all points whose shortest path leads through `start`."""
        points = [start]
        for point in points:
            points.extend(self._head[e] for e in self._onward[point] if self._via[self._head[e]] == e)
        return {point: self.days[point] for point in points}

    def _way(self, point: int) -> Iterator[int]:
        while (edge := self._via[point]) >= 0:
            yield edge
            point = self._tail[edge]

    def _circle(self, edge: int, point: int, via: dict[int, int]) -> list[int]:
        """From `edge` to `point` along `via`, and from there by the shortest path to where `edge` starts."""
        circle: list[int] = []
        at = point
        while not circle or circle[-1] != edge:
            circle.append(via[at])
            at = self._tail[circle[-1]]
        for e in self._way(at):
            if at == point:
                break
            circle.append(e)
            at = self._tail[e]
        return circle[::-1]
