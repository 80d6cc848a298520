"""When things can have happened, whichever way the disputes of a record end.

A few repairs are simply laid over each other. Where there are too many, the ways of each dispute are tried with all set
aside that any other dispute may give up: a day that no way of it allows is then allowed by no repair of the whole. A
day too many can so stay in where two disputes meet, but never is one left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from govah.model import Bounds
from govah.reckoning.contradiction import Point
from govah.reckoning.hitting import Way
from govah.reckoning.mending import Mender
from govah.reckoning.paths import Graph
from govah.reckoning.reach import Reach
from govah.reckoning.rounds import FAR, known

Labels = tuple[int, int]
"""The distances of a point from and to day 0: the greater they are, the less is known."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """The days of every point over all repairs. `contested` are the points that some ways date unlike others."""

    contested: tuple[Point, ...]
    numbers: Mapping[Point, int]
    labels: Sequence[Labels]

    def bounds(self, point: Point) -> Bounds:
        """The days that `point` can have had."""
        number = self.numbers.get(point)
        if number is None or number >= len(self.labels):
            return Bounds()
        latest, earliest = map(known, self.labels[number])
        return Bounds(None if earliest is None else -earliest, latest)


def ranges(mender: Mender, numbers: Mapping[Point, int], disputes: Sequence[Collection[Way]]) -> Ranges:
    """What the ways of all disputes leave open: the whole repairs as one dispute, or each dispute by itself.

    Cost: near linear, and for each way what it changes.
    """
    given = [mender.resting(name for way in ways for name in way.given_up) for ways in disputes]
    mender.fits(name for ways in disputes for way in ways for name in way.given_up)
    shared = {edge for edge, count in Counter(chain.from_iterable(given)).items() if count > 1}
    course = _Course(mender.graph, *mender.both())
    labels = list(course.labels)
    contested: set[int] = set()
    for ways, own in zip(disputes, given, strict=True):
        moved = [course.tried(sorted(own - shared - mender.resting(way.given_up))) for way in ways]
        contested.update(_unlike(moved))
        for point, days in _agreed(moved):
            labels[point] = min(labels[point][0], days[0]), min(labels[point][1], days[1])
    points = list(numbers)
    return Ranges(tuple(points[n] for n in sorted(contested)), numbers, labels)


class _Course:
    """Latest and earliest days, to which something can be added for a moment."""

    def __init__(self, graph: Graph, latest: Reach, earliest: Reach) -> None:
        self._graph, self._latest, self._earliest = graph, latest, earliest
        self.labels = [self._at(point) for point in range(graph.points)]

    def tried(self, edges: Iterable[int]) -> dict[int, Labels]:
        """The labels that change if these edges hold too. Afterwards they do not."""
        undo = []
        for edge in edges:
            before = [(reach, reach.accept(reach.trial(edge))) for reach in (self._latest, self._earliest)]
            self._graph.attach(edge)
            undo.append((edge, before))
        points = {point for _, before in undo for _, trial in before for point in trial.days}
        moved = {point: at for point in points if (at := self._at(point)) != self.labels[point]}
        for edge, before in reversed(undo):
            self._graph.detach(edge)
            for reach, trial in before:
                reach.accept(trial)
        return moved

    def _at(self, point: int) -> Labels:
        """Its labels; those that are no bound are all alike."""
        return min(self._latest.days[point], FAR // 2), min(self._earliest.days[point], FAR // 2)


def _unlike(moved: Sequence[dict[int, Labels]]) -> Iterator[int]:
    """The points that not all ways move to the same days."""
    for point in {point for days in moved for point in days}:
        if len({days.get(point) for days in moved}) > 1:
            yield point


def _agreed(moved: Sequence[dict[int, Labels]]) -> Iterator[tuple[int, Labels]]:
    """What all ways allow together for the points that each of them moves."""
    for point in set.intersection(*map(set, moved)):
        latest, earliest = zip(*(days[point] for days in moved), strict=True)
        yield point, (max(latest), max(earliest))
