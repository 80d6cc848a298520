"""How far apart two spellings of a word in one script are, by what that family of languages writes in two ways.

A cost is in nats, 0 for the same letters. It is an edit distance over letters and the groups that stand for one sound
("gh" beside "q"), each with its own price.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import permutations
from math import inf

from govah.text.names.families import Prices, family
from govah.text.names.known import informed
from govah.text.names.letters import LATIN, VOWELS, WORST
from govah.text.names.skeletons import far_apart
from govah.text.names.table import table

END = "$"
"""Stands after the last letter, so that a last h has a price of its own."""

Edit = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Edits:
    """What it costs to write one group of letters for another: what is `known`, and by the rest of `prices`."""

    known: Mapping[Edit, float]
    groups: frozenset[str]
    prices: Prices

    def of(self, one: str, other: str) -> float:
        """Nats for writing `other` for `one`; an unheard-of pair of longer groups is out of the question."""
        if one == other:
            return 0.0
        price = self.known.get((one, other))
        if price is not None:
            return price
        if len(one) > 1 or len(other) > 1 or END in (one, other):
            return inf
        if not one or not other:
            return self.prices.left_vowel if (one or other) in VOWELS else self.prices.left
        return self.prices.vowel if one in VOWELS and other in VOWELS else self.prices.letter


@lru_cache(maxsize=131072)
def spelling_cost(one: str, other: str, of: str, loose: bool = False) -> float:
    """Nats between two spellings of a word, as family `of` writes; WORST at most. Symmetric.

    `loose`: the marks of the family say nothing, for one of the two names is written without any.

    >>> spelling_cost("qasem", "ghasem", "persian") < spelling_cost("qasem", "hashem", "persian")
    True
    """
    if one == other:
        return 0.0
    if not one or not other or len(one) > 3 * len(other) or len(other) > 3 * len(one) or far_apart(one, other, of):
        return WORST
    cost = _costs(one + END, other + END, _edits(of, one[0] in LATIN, loose))[-1][-1]
    return min(WORST, informed(cost, one, other) if family(of).learned else cost)


def spelling_path(one: str, other: str, of: str, loose: bool = False) -> tuple[Edit, ...]:
    """The edits that differ, in order.

    >>> spelling_path("qasem", "ghasem", "persian")
    (('q', 'gh'),)
    """
    rates = _edits(of, one[:1] in LATIN, loose)
    one, other = one + END, other + END
    rows = _costs(one, other, rates)
    i, j, edits = len(one), len(other), []
    while i or j:
        i, j, edit = min(
            ((a, b, (one[a:i], other[b:j])) for a, b in _back(one, other, i, j, rates)),
            key=lambda found: rows[found[0]][found[1]] + rates.of(*found[2]),
        )
        edits.append(edit)
    return tuple(edit for edit in reversed(edits) if edit[0] != edit[1])


def _costs(one: str, other: str, rates: Edits) -> list[list[float]]:
    rows: list[list[float]] = []
    for i in range(len(one) + 1):
        rows.append([0.0 if not i else inf] + [inf] * len(other))
        for j in range(len(other) + 1):
            for a, b in _back(one, other, i, j, rates):
                cost = rows[a][b] + rates.of(one[a:i], other[b:j])
                if cost < rows[i][j]:
                    rows[i][j] = cost
    return rows


def _back(one: str, other: str, i: int, j: int, rates: Edits) -> Iterator[tuple[int, int]]:
    """The cells from which one edit leads to (i, j)."""
    long_i = i > 1 and one[i - 2 : i] in rates.groups
    long_j = j > 1 and other[j - 2 : j] in rates.groups
    if i and j:
        yield i - 1, j - 1
    if i:
        yield i - 1, j
    if j:
        yield i, j - 1
    if long_i and j:
        yield i - 2, j - 1
    if long_j and i:
        yield i - 1, j - 2
    if long_i and long_j:
        yield i - 2, j - 2


@cache
def _edits(of: str, latin: bool, loose: bool) -> Edits:
    """The prices of a family: for spellings of one sound, then what its file says, then what was learned."""
    rules = family(of)
    prices = rules.prices.get(rules.script.value, rules.prices["latin"]) if not latin else rules.prices["latin"]
    by_sound: dict[str, list[str]] = {}
    for spelling, sound in rules.classes.items():
        by_sound.setdefault(sound, []).append(spelling)
    rows = [(a, b, prices.same_sound) for spellings in by_sound.values() for a, b in permutations(spellings, 2)]
    rows += [*rules.alike, *(tuple(row) for row in table()["alike"] if rules.learned)]
    rows += [(mark, plain, 0.0) for mark, plain in rules.unmarked.items() if loose]
    known = {pair: price for one, other, price in rows for pair in ((one, other), (other, one))}
    return Edits(known, frozenset(part for pair in known for part in pair if len(part) > 1), prices)
