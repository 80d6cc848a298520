"""What is set aside because it goes round in a circle that misses: all of it, on all sides alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator


class Aside:
    """The edges that are set aside, each as long as one circle stands in which it was met."""

    def __init__(self) -> None:
        self._circles: dict[frozenset[int], tuple[int, ...]] = {}
        self._of: defaultdict[int, set[frozenset[int]]] = defaultdict(set)

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
        for edge in circle:
            self._of[edge].add(circle)

    def free(self, edge: int) -> list[int]:
        """`edge` is removed: forget the circles that it was part of; returns what is no longer set aside."""
        gone = {circle: self._circles.pop(circle) for circle in self._of.pop(edge, ())}
        for circle in gone:
            for other in circle - {edge}:
                self._of[other].discard(circle)
        return sorted({e for aside in gone.values() for e in aside if e != edge and e not in self})
