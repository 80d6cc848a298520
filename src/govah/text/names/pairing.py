"""Which word of one name answers which of the other: the cheapest pairing, with words joined, left out or turned.

Words keep their order, but a surname may come first. Cost: the product of the two numbers of words, which are few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

LEFT_OUT = 9.0
"""Nats for a word that has no partner."""
TURNED = 2.0
"""Nats for a surname that comes first."""
JOINED = 0.5
"""Nats for each word that is joined to the one before it."""
GOOD = 3.0
"""Nats below which two words are taken for partners without a look at others."""

_MOVES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1))

Words = tuple[str, ...]
Cost = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Step:
    """Words that answer one another, and what the pair costs; no words on one side: these are left out."""

    left: Words
    right: Words
    cost: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """The steps in the order of the left name, what they cost together, and whether the right name was turned."""

    steps: tuple[Step, ...]
    total: float
    turned: bool = False


def pair(left: Words, right: Words, cost: Cost) -> Pairing:
    """The cheapest pairing of two names' words.

    >>> found = pair(("gholam", "reza", "jalal"), ("gholamreza", "jalal"), lambda a, b: 0.0 if a == b else 9.0)
    >>> [(step.left, step.right) for step in found.steps]
    [(('gholam', 'reza'), ('gholamreza',)), (('jalal',), ('jalal',))]
    """
    best = _straight(left, right, cost) if len(left) == len(right) else None
    if best and all(step.cost <= GOOD for step in best.steps):
        return best
    if not best or len(left) > 2:
        best = _in_order(left, right, cost)
    for turned in _turns(left, right, cost):
        found = _in_order(left, turned, cost) if len(left) != len(right) else _straight(left, turned, cost)
        if found.total + TURNED < best.total:
            best = Pairing(found.steps, found.total + TURNED, turned=True)
    return best


def _turns(left: Words, right: Words, cost: Cost) -> Iterator[Words]:
    """The right name with its last word first or its first word last, where that word then has a partner."""
    if len(left) > 1 and len(right) > 1:
        if cost(left[0], right[-1]) <= GOOD:
            yield (*right[-1:], *right[:-1])
        if cost(left[-1], right[0]) <= GOOD:
            yield (*right[1:], *right[:1])


def _straight(left: Words, right: Words, cost: Cost) -> Pairing:
    """Each word with the one in its place."""
    steps = tuple(Step((a,), (b,), cost(a, b)) for a, b in zip(left, right, strict=True))
    return Pairing(steps, sum(step.cost for step in steps))


def _in_order(left: Words, right: Words, cost: Cost) -> Pairing:
    best = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for a, b in _MOVES:
                if a > i or b > j:
                    continue
                total = best[i - a, j - b] + _price(left[i - a : i], right[j - b : j], cost)
                if total < best.get((i, j), total + 1):
                    best[i, j], came[i, j] = total, (a, b)
    return Pairing(tuple(_back(came, left, right, cost))[::-1], best[len(left), len(right)])


def _back(came: dict[tuple[int, int], tuple[int, int]], left: Words, right: Words, cost: Cost) -> Iterator[Step]:
    i, j = len(left), len(right)
    while i or j:
        a, b = came[i, j]
        one, other = left[i - a : i], right[j - b : j]
        yield Step(one, other, _price(one, other, cost))
        i, j = i - a, j - b


def _price(one: Words, other: Words, cost: Cost) -> float:
    if not one or not other:
        return LEFT_OUT
    return cost("".join(one), "".join(other)) + JOINED * (len(one) + len(other) - 2)
