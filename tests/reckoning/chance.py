"""Small random networks, and the slow ways to find out what follows from them."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

from govah.reckoning.contradiction import ORIGIN, Constraint, Point

FAR = 10**9


def on(point: Point, first: int, last: int, statement: str, **more: Any) -> list[Constraint]:
    """`statement` says that `point` came between two days."""
    return [
        Constraint(id=f"{statement}:{point}:by", base=ORIGIN, point=point, at_most=last, statement=statement, **more),
        Constraint(
            id=f"{statement}:{point}:from",
            base=point,
            point=ORIGIN,
            at_most=-first,
            statement=statement,
            **more,
        ),
    ]


def before(first: Point, second: Point, statement: str | None, least: int = 0) -> Constraint:
    """`statement` says that `first` came at least `least` days before `second`."""
    id = f"{statement}:{first}<{second}"
    return Constraint(id=id, base=second, point=first, at_most=-least, statement=statement)


def shortest(points: int, edges: list[tuple[int, int, int]]) -> list[list[int]]:
    """Floyd and Warshall."""
    days = [[0 if a == b else FAR for b in range(points)] for a in range(points)]
    for a, b, w in edges:
        days[a][b] = min(days[a][b], w)
    for k in range(points):
        for a in range(points):
            for b in range(points):
                days[a][b] = min(days[a][b], days[a][k] + days[k][b])
    return days


def near(days: int) -> int:
    """The same, or FAR where there is no path."""
    return FAR if days > FAR // 2 else days


class Chance:
    """A small random network: points 1 to n, point 0 the origin; a few statements, perhaps a rule without owner."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.points = chance.randint(2, 5)
        self.statements = range(chance.randint(2, 7))
        self.edges: list[tuple[int, int, int, int | None]] = []
        for s in self.statements:
            a, b = chance.sample(range(1, self.points + 1), 2)
            day, width = chance.randint(0, 40), chance.randint(0, 4)
            dated = [(0, a, day + width, s), (a, 0, width - day, s)]
            self.edges += dated if chance.random() < 0.5 else [(a, b, chance.randint(-6, 2), s)]
        if chance.random() < 0.5:
            self.edges.append((1, 2, 0, None))

    @property
    def constraints(self) -> list[Constraint]:
        return [
            Constraint(id=f"c{n}", base=a or ORIGIN, point=b or ORIGIN, at_most=w, statement=_named(s))
            for n, (a, b, w, s) in enumerate(self.edges)
        ]

    def days(self, kept: set[int], leave: frozenset[str] = frozenset()) -> list[list[int]]:
        rows = [
            (a, b, w) for n, (a, b, w, s) in enumerate(self.edges) if (s is None or s in kept) and f"c{n}" not in leave
        ]
        return shortest(self.points + 1, rows)

    def holds(self, kept: tuple[int, ...]) -> bool:
        days = self.days(set(kept))
        return all(days[p][p] >= 0 for p in range(self.points + 1))

    def clashes(self) -> set[frozenset[str]]:
        """Every smallest set of statements that cannot all hold, by trying all sets."""
        least: list[tuple[int, ...]] = []
        for size in range(len(self.statements) + 1):
            for kept in combinations(self.statements, size):
                if not any(set(clash) <= set(kept) for clash in least) and not self.holds(kept):
                    least.append(kept)
        return {frozenset(f"s{s}" for s in clash) for clash in least}


def _named(statement: int | None) -> str | None:
    return None if statement is None else f"s{statement}"
