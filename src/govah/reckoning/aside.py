"""What is set aside because it goes round in a circle that misses: all of it, on all sides alike.

What is set aside must not contradict what is added later, or that would hold only because it came later. So it is tried
again whenever a point has changed at which a trial of it looked; anything else would leave the trial as it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator


class Aside:
    """The edges that are set aside, each as long as one circle stands in which it was met."""

    def __init__(self) -> None:
        self._circles: dict[frozenset[int], tuple[int, ...]] = {}
        self._of: defaultdict[int, set[frozenset[int]]] = defaultdict(set)
        self._untried: set[int] = set()
        self._seen: dict[int, Collection[int]] = {}
        self._by_point: defaultdict[int, set[int]] = defaultdict(set)

    def __contains__(self, edge: int) -> bool:
        return any(edge in self._circles[circle] for circle in self._of.get(edge, ()))

    def __iter__(self) -> Iterator[int]:
        return iter(sorted({e for aside in self._circles.values() for e in aside}))

    @property
    def circles(self) -> Collection[frozenset[int]]:
        """The edges of each circle that was met, in the order in which they were."""
        return self._circles.keys()

    def put(self, circle: frozenset[int], aside: tuple[int, ...]) -> None:
        """Set `aside` those edges of `circle` that somebody owns."""
        self._circles[circle] = aside
        self._untried.update(e for e in aside if e not in self._seen)
        for edge in circle:
            self._of[edge].add(circle)

    def free(self, edge: int) -> list[int]:
        """`edge` is removed: forget the circles that it was part of; returns what is no longer set aside."""
        gone = {circle: self._circles.pop(circle) for circle in self._of.pop(edge, ())}
        for circle in gone:
            for other in circle - {edge}:
                self._of[other].discard(circle)
        freed = sorted({e for aside in gone.values() for e in aside if e != edge and e not in self})
        for other in (edge, *freed):
            self._untried.discard(other)
            self._forget(other)
        return freed

    def untried(self) -> list[int]:
        """Those that may contradict what holds now."""
        return sorted(self._untried)

    def tried(self, edge: int, seen: Collection[int]) -> None:
        """`edge` contradicts nothing as long as no point changes that was `seen`."""
        self._untried.discard(edge)
        self._seen[edge] = seen
        for point in seen:
            self._by_point[point].add(edge)

    def stir(self, points: Iterable[int]) -> None:
        """These points have changed."""
        for point in points:
            for edge in tuple(self._by_point.get(point, ())):
                self._forget(edge)
                self._untried.add(edge)

    def _forget(self, edge: int) -> None:
        for point in self._seen.pop(edge, ()):
            self._by_point[point].discard(edge)
