"""Well-known names: which Latin spellings a Persian word has in use, so that Karimi is not taken for Karami.

Letters alone cannot tell how far a spelling may stray; that two spellings are in use for one name, or each for another,
can. Only words that several people bear are here (`table.json`, "known").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from govah.text.names.table import table

IN_USE = 0.5
"""Nats at most between two spellings that are in use for one name."""
ANOTHER = 4.0
"""Nats more between two that are in use, but for different names."""


def informed(cost: float, one: str, other: str) -> float:
    """What two words cost beside one another, knowing the names in use.

    >>> informed(3.0, "محمد", "mohammed"), informed(3.0, "کریمی", "karami"), informed(3.0, "کریمی", "kerimy")
    (0.5, 7.0, 3.0)
    """
    meant = _meant()
    mine, theirs = meant.get(one), meant.get(other)
    if mine is None or theirs is None:
        return cost
    return min(cost, IN_USE) if mine & theirs else cost + ANOTHER


def in_use(word: str) -> bool:
    """Is this a well-known Persian name, in either script?"""
    return word in _meant()


def usual(word: str) -> Mapping[str, float]:
    """The Latin spellings in use for a Persian word, the most usual first, with their shares."""
    found: Mapping[str, float] = table()["known"].get(word, {})
    return found


@cache
def _meant() -> Mapping[str, frozenset[str]]:
    """By word in either script, the Persian names it is in use for."""
    names: dict[str, set[str]] = defaultdict(set)
    for word, spellings in table()["known"].items():
        names[word].add(word)
        for latin in spellings:
            names[latin].add(word)
    return {word: frozenset(meant) for word, meant in names.items()}
