"""The cheapest ways to break every clash: sets that hold at least one member of each.

All of them are wanted: to show one way out of several that cost the same would be to take a side.

Source: hitting sets by maximum satisfiability (RC2: Ignatiev, Morgado and Marques-Silva 2019).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from pysat.examples.rc2 import RC2
from pysat.formula import WCNF

CAP = 32
"""How many ways are listed at most."""


@dataclass(frozen=True, slots=True, order=True)
class Way:
    """What is given up, and what that costs."""

    cost: int
    given_up: tuple[str, ...]


def ways(clashes: Collection[frozenset[str]], weights: Mapping[str, int], slack: int, cap: int = CAP) -> list[Way]:
    """Every way that costs at most `slack` more than the cheapest and from which nothing can be left out.

    Cheapest first, then by name; at most `cap` of them. Cost: exponential in clashes that hang together, at worst.

    >>> ways([frozenset("ab"), frozenset("bc")], {"a": 1, "b": 2, "c": 1}, slack=0)
    [Way(cost=2, given_up=('a', 'c')), Way(cost=2, given_up=('b',))]
    """
    names = sorted(frozenset().union(*clashes))
    number = {name: n for n, name in enumerate(names, 1)}
    formula = WCNF()
    formula.extend(sorted(sorted(number[name] for name in clash) for clash in clashes))
    for name in names:
        formula.append([-number[name]], weight=weights[name])
    found: list[Way] = []
    with RC2(formula) as solver:
        while len(found) < cap and (model := solver.compute()) is not None:
            chosen = [n for n in model if 0 < n <= len(names)]
            way = Way(sum(weights[names[n - 1]] for n in chosen), tuple(names[n - 1] for n in chosen))
            if found and way.cost > found[0].cost + slack:
                break
            found.append(way)
            solver.add_clause([-n for n in chosen])
    return sorted(found)


def in_groups(clashes: Collection[frozenset[str]]) -> list[frozenset[frozenset[str]]]:
    """The clashes in groups that share no member: each group can be broken without a look at the others.

    >>> [len(group) for group in in_groups([frozenset("ab"), frozenset("xy"), frozenset("bc")])]
    [2, 1]
    """
    group: dict[str, list[frozenset[str]]] = {}
    for clash in clashes:
        near = {id(group[name]): group[name] for name in clash if name in group}
        joined = [clash, *(other for others in near.values() for other in others)]
        group.update((name, joined) for other in joined for name in other)
    found = {id(group[name]): group[name] for clash in clashes for name in clash}
    return [frozenset(joined) for joined in found.values()]
